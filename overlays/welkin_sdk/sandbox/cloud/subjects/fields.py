"""
Values against the fields that somebody has designed: which are missing, which are not what their field takes.

Names that are no field are ignored, as an additional `cdtName` was seen to be; system fields cannot be written, but
for the two external ids.
Source: Cloud API, "CDT formation" (types and rules), "Custom data types".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from welkin_sdk.sandbox.cloud.call import CloudCall
from welkin_sdk.sandbox.cloud.errors import CloudFault, CloudRefusedError
from welkin_sdk.sandbox.cloud.store import Record
from welkin_sdk.sandbox.core.clock import parse_timestamp

SYSTEM = (
    *("id", "created_at", "created_by", "created_by_name", "updated_at", "updated_by", "updated_by_name"),
    *("source_id", "source_name", "source_type", "external_id", "external_guid"),
)
WRITABLE = frozenset({"external_id", "external_guid"})
_TEXTS = frozenset({"text", "textarea", "phone", "email"})
_TIMES = frozenset({"date", "datetime"})
Fields = Iterable[Mapping[str, Any]]


def system_values(call: CloudCall, id: str, *, source: tuple[str, str, str] | None = None) -> Record:
    """
    The system fields of a new record.

    Args:
        source: type, name and id of what it came from.
    """
    kind, name, source_id = source or (None, None, None)
    return {
        "id": id,
        "created_at": call.time,
        "created_by": call.actor.id,
        "created_by_name": call.actor.name,
        **changed_values(call),
        "source_id": source_id,
        "source_name": name,
        "source_type": kind,
        "external_id": None,
        "external_guid": None,
    }


def changed_values(call: CloudCall) -> Record:
    """The system fields that every change sets."""
    return {
        "updated_at": call.time,
        "updated_by": call.actor.id,
        "updated_by_name": call.actor.name,
    }


def empty_values(fields: Fields) -> Record:
    """Every field that is no system field, without a value."""
    return {field["name"]: None for field in fields if field["name"] not in SYSTEM}


def accepted_values(fields: Fields, body: Mapping[str, Any], *, before: Mapping[str, Any] | None) -> Record:
    """
    What *body* sets, checked; refused with one entry for each field that is wrong.

    Args:
        before: what the record has; None for a new one, of which required fields must be there.
    """
    kept = list(fields)
    by_name = {field["name"]: field for field in kept if field["name"] not in SYSTEM}
    values = {name: value for name, value in body.items() if name in by_name or name in WRITABLE}
    faults = [text for name, value in values.items() if (text := _fault(by_name.get(name), name, value))]
    after = {**(before or {}), **values}
    faults += [
        f"Field {name} is required"
        for name, field in by_name.items()
        if field.get("meta", {}).get("required")
        and after.get(name) is None
        # A change has to answer for what it touches, not for what was wrong before.
        and (before is None or name in values)
    ]
    if faults:
        raise CloudRefusedError(
            *(CloudFault(400, "BAD_REQUEST", "CDT", text, _named(text)) for text in faults)
        )
    return values


def _named(text: str) -> dict[str, str]:
    return {"field": text.split(" ")[1]}


def _fault(field: Mapping[str, Any] | None, name: str, value: Any) -> str | None:
    """A sentence that names the field and the rule, or None; what was sent is not repeated."""
    if value is None:
        return None
    if field is None:
        return None if isinstance(value, str) else f"Field {name} takes text"
    kind, meta = field.get("type", ""), field.get("meta") or {}
    if meta.get("options"):
        return _option_fault(name, meta, value)
    if kind in _TEXTS:
        return _text_fault(name, meta, value)
    if kind in _TIMES:
        good = isinstance(value, str) and parse_timestamp(value) is not None
        return None if good else f"Field {name} takes a {kind}"
    if kind in {"integer", "float", "number"}:
        return _number_fault(name, kind, meta, value)
    if kind in {"boolean", "checkbox"}:
        return None if isinstance(value, bool | list) else f"Field {name} takes true or false"
    return None


def _option_fault(name: str, meta: Mapping[str, Any], value: Any) -> str | None:
    values = [option.get("value") for option in meta["options"]]
    several = value if isinstance(value, list) else [value]
    if isinstance(value, list) and not meta.get("multiple"):
        return f"Field {name} takes one option"
    return None if all(each in values for each in several) else f"Field {name} takes one of its options"


def _text_fault(name: str, meta: Mapping[str, Any], value: Any) -> str | None:
    if not isinstance(value, str):
        return f"Field {name} takes text"
    if not meta.get("minLength", 0) <= len(value) <= meta.get("maxLength", len(value)):
        return f"Field {name} takes a text of another length"
    if "NUMBERS_ONLY" in (meta.get("patterns") or ()) and not re.fullmatch(r"[0-9]*", value):
        return f"Field {name} takes digits alone"
    return None


def _number_fault(name: str, kind: str, meta: Mapping[str, Any], value: Any) -> str | None:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if not is_number or (kind == "integer" and not float(value).is_integer()):
        return f"Field {name} takes {'an integer' if kind == 'integer' else 'a number'}"
    least, most = (_bound(meta.get(end)) for end in ("minValue", "maxValue"))
    if (least is not None and value < least) or (most is not None and value > most):
        return f"Field {name} takes a value between its bounds"
    return None


def _bound(text: Any) -> float | None:
    try:
        return None if text is None else float(text)
    except (TypeError, ValueError):
        return None
