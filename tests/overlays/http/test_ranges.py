"""What the headers of a file say about its parts, its length and what it is known by."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from welkin_sdk.http.ranges import Part, find_length, find_validator, parse_part, parse_total


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("bytes 0-0/1", Part(0, 0, 1)),
        ("Bytes  5-9/10", Part(5, 9, 10)),
        ("bytes 5-9/*", Part(5, 9, None)),
        *(
            (text, None)
            for text in ["", "bytes", "bytes */5", "bytes 5-9", "bytes=5-9/10", "bytes 5-9/9", "bytes 9-5/10"]
        ),
        *(
            (text, None)
            for text in ["bytes -5-9/10", "bytes 5-\u0669/10", "bytes 5-9/10, bytes 5-9/10", "items 5-9/10"]
        ),
    ],
)
def test_which_part_a_header_names(text: str, expected: Part | None) -> None:
    """One, or none."""
    assert parse_part(text) == expected


def test_lengths_and_totals_are_plain_numbers() -> None:
    """Said twice alike is said once; anything else is not said."""
    read: Callable[[str], int | None] = lambda text: find_length({"Content-Length": text})  # noqa: E731

    assert [read(text) for text in ("5", " 5 ", "5, 5")] == [5, 5, 5]
    assert [read(text) for text in ("", "5, 6", "-5", "+5", "5.0", "0x5", "\u0665", "9" * 5000)] == [None] * 8
    assert find_length({}) is None
    assert [parse_total(text) for text in ("bytes */5", "bytes 0-4/5", "bytes */*", "")] == [
        5,
        None,
        None,
        None,
    ]


def test_a_header_line_cannot_be_broken_by_what_came() -> None:
    """What is sent back is text that a header can hold."""
    for tag in ('"a\r\nX: 1"', '"é"', f'"{"a" * 2000}"', '"a" "b"'):
        assert find_validator({"ETag": tag}, now=0) is None
    assert find_validator({"Last-Modified": "Mon, 13 Nov 2023 10:00:00 GMT (é)"}, now=2e9) is None
