"""What an answer's text may hold without costing the answer."""

from __future__ import annotations

from welkin_sdk.wire.json_text import parse_json


def test_an_integer_of_thousands_of_digits_is_read() -> None:
    """One absurd number does not make a page unreadable; Python alone refuses more than 4,300 digits."""
    content = b'[{"id": "a", "n": ' + b"9" * 5000 + b"}]"

    assert parse_json(content) == [{"id": "a", "n": float("inf")}]
