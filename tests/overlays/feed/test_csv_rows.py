"""Rows of CSV, and text that a spreadsheet would run."""

from __future__ import annotations

import csv
import io

import pytest

from welkin_sdk.feed.csv_rows import csv_row, defuse_formula


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "\n=1", "\uff1d1", "\uff0b1", "\uff201"]
)
def test_a_formula_becomes_text(text: str) -> None:
    """Also behind white space, and in the wide forms that spreadsheets fold."""
    assert defuse_formula(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Grace", "a=1", "'=1", '{"a":1}'])
def test_other_text_stays_as_it_is(text: str) -> None:
    """Nothing is taken away or added."""
    assert defuse_formula(text) == text


CELLS = [
    "",
    "plain",
    "a,b",
    'say "x"',
    "a\rb",
    "a\nb",
    "a\r\nb",
    "\r",
    '"',
    " a ",
    "ü\u2028",
    "=1+1",
    "\x1b[31m",
    "a\0b",
]


@pytest.mark.parametrize("cell", CELLS)
def test_a_row_is_read_as_one_row_whatever_its_cells_hold(cell: str) -> None:
    """By a strict reader, with neighbours and alone; RFC 4180 quotes both halves of a line's end."""
    rows = [
        list(csv.reader(io.StringIO(csv_row(row), newline=""), strict=True))
        for row in ([cell], ["a", cell, "b"])
    ]

    assert rows == [[[cell]], [["a", cell, "b"]]]


@pytest.mark.parametrize("sign", [chr(code) for code in range(1, 256)])
def test_no_character_splits_a_row(sign: str) -> None:
    """Each in the middle of a cell, where a formula cannot begin."""
    (row,) = csv.reader(io.StringIO(csv_row(["x", f"a{sign}b", None, 7]), newline=""), strict=True)

    assert row == ["x", f"a{sign}b", "", "7"]
