"""The writers, on records that no document foresees."""

import csv
import io
import json
import re

import pytest

from welkin_sdk.cli.formats import CsvWriter, NdjsonWriter, TableWriter
from welkin_sdk.cli.terminal import harmless


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "\n=1", "\uff1d1"])
def test_text_that_starts_a_formula_gets_an_apostrophe(text: str) -> None:
    """Also behind white space, and in the wide forms that spreadsheets fold."""
    out = io.StringIO(newline="")

    CsvWriter(out, ["a"]).write({"a": text})

    assert out.getvalue().split("\n", 1)[1].lstrip('"').startswith("'")


@pytest.mark.parametrize(("value", "cell"), [(-1, "-1"), (True, "true"), (None, ""), ("a", "a"), ([], "[]")])
def test_what_is_no_text_is_json_in_its_cell(value: object, cell: str) -> None:
    """A negative number is a number, no formula."""
    out = io.StringIO(newline="")

    CsvWriter(out, ["a"]).write({"a": value})

    assert out.getvalue().splitlines()[1] == f"{cell},"


def test_half_a_surrogate_pair_and_control_characters_survive_as_escapes() -> None:
    """JSON from elsewhere may hold both."""
    out = io.StringIO()
    record = {"a": "\x9b31m\u2028\x1b\x7f"}

    NdjsonWriter(out).write(record)

    assert out.getvalue() == '{"a": "\\u009b31m\\u2028\\u001b\\u007f"}\n'
    assert json.loads(out.getvalue()) == record


def test_a_table_holds_as_many_columns_as_fit() -> None:
    """The first is always there; a long value is cut."""
    out = io.StringIO()
    table = TableWriter(out, ["id", "long", "last"], width=49)

    table.write({"id": "1", "long": "x" * 200, "last": "y"})
    table.close()

    lines = out.getvalue().splitlines()
    assert [line.split() for line in lines] == [["id", "long"], ["1", "x" * 39 + "…"]]


def test_wide_characters_keep_the_columns_aligned() -> None:
    """漢 takes two places."""
    out = io.StringIO()
    table = TableWriter(out, ["a", "b"], width=50)

    table.write({"a": "漢字", "b": "1"})
    table.write({"a": "ab", "b": "2"})
    table.close()

    assert out.getvalue().splitlines()[1:] == ["漢字  1", "ab    2"]


def test_later_rows_are_printed_as_they_come() -> None:
    """Only the first rows are held back, to measure them."""
    out = io.StringIO()
    table = TableWriter(out, ["a"], width=50)

    for number in range(21):
        table.write({"a": number})

    assert out.getvalue().splitlines() == ["a", *map(str, range(21))]


def test_a_table_of_nothing_is_its_header() -> None:
    """No records is an answer too."""
    out = io.StringIO()

    TableWriter(out, ["id", "phase"], width=50).close()

    assert out.getvalue() == "id  phase\n"


def test_csv_shows_a_terminal_no_control_characters() -> None:
    """It would act on them; in a file or a pipe they stay, for they are the record's."""

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    shown, kept = Terminal(), io.StringIO()
    for out in (shown, kept):
        CsvWriter(harmless(out), ("id", "name")).write({"id": "a\rb", "name": "\x1b[31mred", "more": "\x9b"})

    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", shown.getvalue())
    assert len(shown.getvalue().splitlines()) == 2
    assert list(csv.reader(io.StringIO(kept.getvalue(), newline="")))[1][:2] == ["a\rb", "\x1b[31mred"]
