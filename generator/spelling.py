"""Which codec reads and writes a time or a day, where the document says that it is spelled unlike all others."""

from __future__ import annotations

from typing import Any

from generator.references import resolve

__all__ = ["spelled_codec"]

Json = dict[str, Any]


def spelled_codec(codec: str, raw: Json, bundle: Json) -> str:
    """
    The *codec* of a member or parameter, in the spelling that its own schema *raw* names.

    A local time says what the clock on the wall showed: moved to UTC it would say nothing more than its twin. A day that
    is spelled as midnight is a day all the same.
    """
    raw = raw.get("schema", raw)
    forms = [resolve(bundle, form) for form in (raw, *raw.get("anyOf", ()))]
    if any(form.get("x-welkin-python-type") == "local-datetime" for form in forms):
        return codec.replace("decoding.instant", "decoding.local_instant")
    if any(form.get("x-welkin-spelling") == "midnight" for form in forms):
        return codec.replace("decoding.day", "decoding.midnight_day")
    return codec
