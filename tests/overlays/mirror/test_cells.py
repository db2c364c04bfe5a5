"""A record's values as cells: what fits its column says what the record says, and what does not is nothing."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from welkin_sdk.instant import EARLIEST, LATEST, parse_instant
from welkin_sdk.mirror.canonical import read_document
from welkin_sdk.mirror.cells import Cell, instant_text, read_body, read_cells, read_parent
from welkin_sdk.mirror.columns import Kind, TypedColumn

BIG = 2**63


def cell(kind: Kind, text: str) -> tuple[Cell, list[str]]:
    """What becomes of a value that is spelled as *text* in JSON."""
    cells, misfits = read_cells([TypedColumn("a", kind, "a")], read_body(b'{"a":%s}' % text.encode()))
    return cells[0], misfits


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("text", '"x"', "x"),
        ("text", '""', ""),
        ("boolean", "true", True),
        ("boolean", "false", False),
        ("boolean", '"False"', False),
        ("integer", str(BIG - 1), BIG - 1),
        ("integer", str(-BIG), -BIG),
        ("integer", "5.0", 5),
        ("integer", "-0", 0),
        ("number", "0.1", 0.1),
        ("number", "1.50", 1.5),
        ("number", "5", 5.0),
        ("number", "1e3", 1000.0),
        ("instant", '"2026-03-01T12:00:00Z"', "2026-03-01 12:00:00.000000+00:00"),
        ("instant", '"2026-03-01T12:00:00.1234567"', "2026-03-01 12:00:00.123456+00:00"),
        ("instant", '"2026-03-01T00:30:00+01:00"', "2026-02-28 23:30:00.000000+00:00"),
        ("instant", '"2026-03-01T12:00:60Z"', "2026-03-01 12:01:00.000000+00:00"),
        ("local_instant", '"2026-03-01T12:00:00-08:00"', "2026-03-01 12:00:00.000000"),
        ("day", '"1980-02-29"', "1980-02-29"),
        ("day", '"1980-02-29T00:00:00.000Z"', "1980-02-29"),
        ("json", '{"b":1,"a":[true,null]}', '{"a":[true,null],"b":1}'),
        ("json", '"x"', '"x"'),
        ("json", "1.10", "1.10"),
        ("json", "[1.0000000000000001]", "[1.0000000000000001]"),
    ],
)
def test_what_fits_is_what_the_record_says(kind: Kind, text: str, expected: Cell) -> None:
    """In the one spelling that its kind has."""
    found, misfits = cell(kind, text)

    assert (found, type(found), misfits) == (expected, type(expected), [])


NO_DAYS = ("2026-W01-1", "2026W011", "20260101", "2026-1-1", "2026-001", "2026-01", "2026")
NO_TIMES = ("2026-W01-1T00:00:00Z", "2026W011T000000Z", "2026-W01T00:00:00Z")


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("text", "7"),
        ("text", "{}"),
        ("boolean", "1"),
        ("boolean", '"yes"'),
        ("integer", str(BIG)),
        ("integer", "1.5"),
        ("integer", "true"),
        ("integer", '"1"'),
        ("integer", "1.00000000000000000001"),
        ("integer", "9" * 5000),
        ("number", "1.0000000000000001"),
        ("number", "1e400"),
        ("number", "1e-400"),
        ("number", "1e-99999999999999999999"),
        ("number", str(2**53 + 1)),
        ("number", "true"),
        ("number", '"1"'),
        ("instant", '"2026-03-01"'),
        ("instant", '"soon"'),
        ("instant", "1772366400"),
        ("instant", '"0001-01-01T00:00:00+14:00"'),
        ("instant", '"9999-12-31T23:59:59-14:00"'),
        *((kind, f'"{text}"') for kind in ("instant", "local_instant") for text in NO_TIMES),
        ("instant", '"2026-01-01T00:00:00+99:00"'),
        ("instant", '"2026-01-01T00:00:00-24:00"'),
        ("local_instant", '"12:00"'),
        ("local_instant", "5"),
        *(("day", f'"{text}"') for text in NO_DAYS),
        ("day", '"2026-02-30"'),
        ("day", "20260228"),
        ("json", "[1e20000]"),
        ("json", '{"a":{"b":1e-20000}}'),
    ],
)
def test_what_does_not_fit_is_nothing_and_named(kind: Kind, text: str) -> None:
    """Rather than another value than the record's."""
    assert cell(kind, text) == (None, ["a"])


@pytest.mark.parametrize("body", [b'{"a":null}', b"{}", b"[]", b"{", b"", None, 5])
def test_what_is_not_there_is_no_misfit(body: object) -> None:
    """Nor what is damaged, which its hash tells."""
    assert read_cells([TypedColumn("a", "integer", "a")], read_body(body)) == ([None], [])


def test_a_parent_is_named_by_a_path() -> None:
    """And only as a text."""
    document = read_body(b'{"a":{"b":"x","c":5},"d":"y"}')

    found = [read_parent(path, document) for path in (("a", "b"), ("d",), ("a", "c"), ("d", "b"), ("e",), ())]

    assert found == ["x", "y", None, None, None, None]


@given(st.integers(EARLIEST, LATEST), st.integers(EARLIEST, LATEST))
def test_instants_sort_as_their_texts(one: int, other: int) -> None:
    """And can be read again."""
    texts = [instant_text(one), instant_text(other)]

    assert sorted(texts) == [instant_text(instant) for instant in sorted([one, other])]
    assert parse_instant(texts[0]) == one


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_every_number_of_a_float_fits(number: float) -> None:
    """However it is spelled."""
    assert cell("number", repr(number)) == (number, [])


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    ).filter(lambda value: value is not None)
)
def test_nested_values_are_the_same_as_json(value: object) -> None:
    """With nothing lost."""
    body = json.dumps({"a": value}).encode()
    (found,), misfits = read_cells([TypedColumn("a", "json", "a")], read_document(body, json.loads(body)))

    assert isinstance(found, str)
    assert (json.loads(found), misfits) == (value, [])
