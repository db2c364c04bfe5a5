"""Which codec reads and writes a time or a day, where the document says that it is spelled unlike all others."""

from __future__ import annotations

import re
from typing import Any

from generator.references import resolve

__all__ = ["spelled"]

Json = dict[str, Any]


def spelled(told: str, raw: Json, bundle: Json) -> str:
    """
    What *told* names the codec of a member or parameter by, in the spelling that its own schema *raw* names.

    A local time says what the clock on the wall showed: moved to UTC it would say nothing more than its twin. A day that
    is spelled as midnight is a day all the same.
    """
    raw = raw.get("schema", raw)
    forms = [resolve(bundle, form) for form in (raw, *raw.get("anyOf", ()))]
    if any(form.get("x-welkin-python-type") == "local-datetime" for form in forms):
        return re.sub(r"\binstant\b", "local_instant", told)
    if any(form.get("x-welkin-spelling") == "midnight" for form in forms):
        return re.sub(r"\bday\b", "midnight_day", told)
    return told
