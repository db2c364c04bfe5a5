"""
The few documented rules that no schema can say: why a request that fits its schema may be refused with 400 all the same.

A reference to a record that does not exist needs no entry: its 404 is among the answers that Schemathesis takes.
Source: Data API, "Errors" (uniqueness_exception, parse_exception) and "Types".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from tests.fuzz.instants import is_instant

# A fault's path begins with the member or parameter: `.send_time`, `.external_ids[0].namespace`, `.page[from]`.
_MEMBER = re.compile(r"\.(page\[\w+\]|\w+)")


def is_by_rule(fault: Mapping[str, Any], sent: Mapping[str, Any]) -> bool:
    """
    Whether one of these rules refuses what was *sent*, as *fault* says.

    Args:
        fault: an entry of the error answer.
        sent: the members of the body and the parameters of the query.
    """
    if fault["code"] == "uniqueness_exception":
        # An external id is unique within its namespace, whatever a body alone looks like.
        return True
    place = _MEMBER.match(fault.get("extra", {}).get("path", ""))
    value = sent.get(place[1]) if place else None
    if fault["code"] != "parse_exception" or value is None:
        return False
    # The pattern of a timestamp lets February 30 and the year 0 pass; a calendar has neither.
    # JSON may hold NUL in any text, a database's text may not.
    return "\x00" in _text_of(value) or (
        "timestamp" in fault["detail"] and isinstance(value, str) and not is_instant(value)
    )


def _text_of(value: object) -> str:
    """All texts and names in *value*, joined."""
    if isinstance(value, dict):
        return "".join(_text_of(part) for pair in value.items() for part in pair)
    if isinstance(value, list):
        return "".join(map(_text_of, value))
    return value if isinstance(value, str) else ""
