"""What a policy hides is neither stored over nor passed by."""

from __future__ import annotations

import json
from typing import Any

import pytest

from welkin_sdk.mirror.masks import hides

RECORD = {"name": "Grace", "age": 85, "tags": ["a", "b"], "address": {"city": "Arlington", "zip": None}}


def bytes_of(record: Any) -> bytes:
    return json.dumps(record).encode()


@pytest.mark.parametrize(
    "changes",
    [
        {"name": "***"},
        {"age": "**"},
        {"name": "*", "address": {"city": "****", "zip": None}},
        {"tags": ["a", "*"]},
        {"address": "***"},
        {"name": "***", "age": None},
    ],
)
def test_stars_in_place_of_values_hide_them(changes: dict[str, Any]) -> None:
    """In members, in lists and in what is nested, of any type."""
    assert hides(bytes_of(RECORD), bytes_of(RECORD | changes))


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"name": "Ada"},
        {"name": ""},
        {"name": None},
        {"age": None},
        {"name": None, "tags": ["*", "b"]},
        {"name": "***", "age": 86},
        {"tags": ["*"]},
        {"address": {"city": "****"}},
        {"address": {"city": "Arlington", "zip": "***"}},
        {"more": "***"},
    ],
)
def test_another_change_hides_nothing(changes: dict[str, Any]) -> None:
    """Nor does one that comes along with a mask; what was empty has nothing to hide."""
    assert not hides(bytes_of(RECORD), bytes_of(RECORD | changes))
