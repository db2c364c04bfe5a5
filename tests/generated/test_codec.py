"""Each kind of value on its own: what is read, what is written, what is refused, and in which words."""

from __future__ import annotations

import json
import math
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest

from welkin_runtime import codec
from welkin_runtime.codec import Codec, Field
from welkin_runtime.encoding import form_members, query_members, whole_body
from welkin_runtime.types import UNSET, Tolerated
from welkin_runtime.writing import InvalidArgumentError, local_text, offset_text, write_anything, zulu_text

AWARE = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
WEST = timezone(timedelta(hours=-8))

READ: list[tuple[Codec, list[Any], list[Any]]] = [
    (codec.text, ["", "a"], [None, 1, True, [], {}]),
    (codec.boolean, [True, False], [None, 0, 1, "yes", "", []]),
    (codec.integer, [0, -1, 10**30], [None, True, 1.0, "1"]),
    (codec.number, [0, 1.5, -1], [None, True, False, "1"]),
    (
        codec.instant,
        ["2026-01-02T03:04", "2026-01-02T03:04:05Z"],
        [None, 5, "", "2026-01-02", "2026-01-02T03"],
    ),
    (codec.day, ["2026-01-02"], [None, 5, "", "2026-13-02", "2026-01-02x", "2026-01"]),
    (codec.array(codec.integer), [[], [1]], [None, {}, "text", 1]),
    (codec.mapping(codec.integer), [{}, {"a": 1}], [None, [], "text", 1]),
]


@pytest.mark.parametrize(("kind", "good", "bad"), READ, ids=lambda value: getattr(value, "expected", ""))
def test_a_value_is_read_or_refused(kind: Codec, good: list[Any], bad: list[Any]) -> None:
    """Without a deviation, and never by half."""
    notes: list[Tolerated] = []
    for value in good:
        kind.read(value, notes, "x")
    for value in bad:
        with pytest.raises(ValueError):  # noqa: PT011 - readers say nothing
            kind.read(value, notes, "x")

    assert notes == []


@pytest.mark.parametrize(
    ("kind", "value", "read", "note"),
    [
        (codec.boolean, "TRUE", True, ("x", "boolean", "string")),
        (codec.boolean, "false", False, ("x", "boolean", "string")),
        (codec.day, "2026-01-02T00:00:00", date(2026, 1, 2), ("x", "date", "string")),
        (codec.day, "2026-01-02 10:00", date(2026, 1, 2), ("x", "date", "string")),
    ],
)
def test_what_differs_is_read_and_noted(
    kind: Codec, value: Any, read: Any, note: tuple[str, str, str]
) -> None:
    """By path and JSON type; a key of a map may be somebody's datum."""
    notes: list[Tolerated] = []

    assert kind.read(value, notes, "x") == read
    assert notes == [Tolerated(*note)]


@pytest.mark.parametrize(
    ("kind", "value", "note"),
    [
        (codec.array(codec.integer), [1, None, 2], ("x[1]", "integer", "null")),
        (codec.array(codec.integer), [1, 2, True], ("x[2]", "integer", "boolean")),
        (codec.mapping(codec.text), {"a": 1.5}, ("x.*", "string", "number")),
        (codec.mapping(codec.text), {"a": [], "b": ""}, ("x.*", "string", "array")),
        (codec.mapping(codec.integer), {"a": {}}, ("x.*", "integer", "object")),
        (codec.mapping(codec.integer), {"a": "1"}, ("x.*", "integer", "string")),
    ],
)
def test_an_item_of_another_type_costs_the_whole(kind: Codec, value: Any, note: tuple[str, str, str]) -> None:
    """The list would not be what its type says; which item it was is noted, once."""
    notes: list[Tolerated] = []

    with pytest.raises(codec.NotedError):
        kind.read(value, notes, "x")

    assert notes == [Tolerated(*note)]


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-01-02T03:04:05", AWARE),
        ("2026-01-02T03:04:05Z", AWARE),
        ("2026-01-01T19:04:05-08:00", AWARE),
        ("2026-01-02T03:03:60Z", AWARE - timedelta(seconds=5)),
        ("2026-01-02 03:04:05.000001+00:00", AWARE + timedelta(microseconds=1)),
    ],
)
def test_a_time_is_read_as_the_moment_it_is(text: str, moment: datetime) -> None:
    """Without an offset it is UTC; a leap second is the second after :59."""
    read = codec.instant.read(text, [], "x")
    local = codec.local_instant.read(text, [], "x")

    assert (read, read.tzinfo) == (moment, UTC)
    assert local == moment
    assert local.utcoffset() == (timedelta(hours=-8) if "-08" in text else timedelta())


WRITTEN: list[tuple[Codec, list[tuple[Any, Any]], list[Any]]] = [
    (codec.text, [("a", "a"), ("", "")], [None, 1, b"a"]),
    (codec.boolean, [(True, True), (False, False)], [None, 0, 1, "true"]),
    (codec.integer, [(0, 0), (-5, -5)], [None, True, 1.0, "1"]),
    (codec.number, [(0, 0), (1.5, 1.5)], [None, True, "1", math.nan, math.inf, -math.inf]),
    (
        codec.day,
        [(date(2026, 1, 2), "2026-01-02"), ("2026-01-02", "2026-01-02")],
        [None, AWARE, "2026", "20260102"],
    ),
    (
        codec.instant,
        [
            (AWARE, "2026-01-02T03:04:05+00:00"),
            ("2026-01-02T03:04", "2026-01-02T03:04"),
            ("2026-01-02T03:04:60Z",) * 2,
        ],
        [None, 5, date(2026, 1, 2), "2026-01-02", "soon", datetime(2026, 1, 2)],  # noqa: DTZ001
    ),
    (codec.array(codec.integer), [([], []), ((1, 2), [1, 2])], [None, "12", b"12", {1}, 5]),
    (
        codec.mapping(codec.integer),
        [({}, {}), ({"a": 1, "b": UNSET}, {"a": 1})],
        [None, [], "a", {1: 1}, {"a": "1"}],
    ),
]


@pytest.mark.parametrize(("kind", "good", "bad"), WRITTEN, ids=lambda value: getattr(value, "expected", ""))
def test_a_value_is_written_or_refused_by_its_path(
    kind: Codec, good: list[tuple[Any, Any]], bad: list[Any]
) -> None:
    """Exactly, or not at all."""
    for value, written in good:
        assert kind.write(value, offset_text, "x") == written
        assert json.dumps(written)
    for value in bad:
        with pytest.raises(InvalidArgumentError, match=r"x(\.\*|, a key)?: "):
            kind.write(value, offset_text, "x")


@pytest.mark.parametrize(
    ("spell", "moment", "text"),
    [
        (offset_text, AWARE, "2026-01-02T03:04:05+00:00"),
        (offset_text, AWARE.astimezone(WEST), "2026-01-02T03:04:05+00:00"),
        (offset_text, AWARE + timedelta(microseconds=1), "2026-01-02T03:04:05.000001+00:00"),
        (zulu_text, AWARE, "2026-01-02T03:04:05.000Z"),
        (zulu_text, AWARE + timedelta(microseconds=1000), "2026-01-02T03:04:05.001Z"),
        (zulu_text, AWARE + timedelta(microseconds=999), "2026-01-02T03:04:05.000999Z"),
        (zulu_text, AWARE + timedelta(microseconds=1001), "2026-01-02T03:04:05.001001Z"),
        (local_text, AWARE.astimezone(WEST), "2026-01-01T19:04:05.000-08:00"),
        (local_text, AWARE + timedelta(microseconds=1000), "2026-01-02T03:04:05.001+00:00"),
        (local_text, AWARE + timedelta(microseconds=1001), "2026-01-02T03:04:05.001001+00:00"),
        (local_text, AWARE + timedelta(microseconds=999), "2026-01-02T03:04:05.000999+00:00"),
    ],
)
def test_a_time_is_spelled_without_losing_a_microsecond(spell: Any, moment: datetime, text: str) -> None:
    """As short as that allows, in the way of its API; a naive one is nobody's moment."""
    assert spell(moment) == text
    with pytest.raises(ValueError, match="aware datetime"):
        spell(moment.replace(tzinfo=None))


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (None, None),
        (True, True),
        (10**30, 10**30),
        (1.5, 1.5),
        ("a", "a"),
        (AWARE, "2026-01-02T03:04:05+00:00"),
        (date(2026, 1, 2), "2026-01-02"),
        ({"a": (1, [date(2026, 1, 2)])}, {"a": [1, ["2026-01-02"]]}),
    ],
)
def test_anything_that_json_can_say_is_written(value: Any, written: Any) -> None:
    """At any depth."""
    assert write_anything(value, offset_text, "x") == written


@pytest.mark.parametrize(
    ("value", "path"),
    [
        (object(), "x"),
        ({1}, "x"),
        (b"a", "x"),
        ([1, object()], r"x\[1\]"),
        ({"a": [math.nan]}, r"x\.\*\[0\]"),
    ],
)
def test_what_json_cannot_say_is_named_by_its_path(value: Any, path: str) -> None:
    """Never by itself."""
    with pytest.raises(InvalidArgumentError, match=f"^{path}: "):
        write_anything(value, offset_text, "x")


def test_the_first_form_that_fits_is_written() -> None:
    """Where several are possible."""
    form = codec.either(codec.integer, codec.day)

    assert [form.write(value, offset_text, "x") for value in (5, date(2026, 1, 2))] == [5, "2026-01-02"]
    with pytest.raises(ValueError):  # noqa: PT011 - readers say nothing
        form.read({"any": "thing"}, [], "x")
    with pytest.raises(InvalidArgumentError, match="x: expected integer or date, got list"):
        form.write([], offset_text, "x")


def a_field(kind: Codec, *, required: bool = False) -> Field:
    return Field("wireName", "python_name", kind, required=required, nullable=False)


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        (codec.text, "a", "a"),
        (codec.boolean, True, "true"),
        (codec.boolean, False, "false"),
        (codec.integer, 5, "5"),
        (codec.array(codec.text), ["a", "b"], "a,b"),
        (codec.array(codec.integer), [1], "1"),
    ],
)
def test_a_query_is_texts(kind: Codec, value: Any, text: str) -> None:
    """Several values are joined; what is not given is left out, and so is None."""
    assert query_members([a_field(kind)], {"python_name": value}) == (("wireName", text),)
    assert query_members([a_field(kind)], {"python_name": None}) == ()
    assert query_members([a_field(kind)], {"python_name": UNSET}) == query_members([a_field(kind)], {}) == ()


@pytest.mark.parametrize(
    ("value", "said"), [([], "must not be empty"), (["a", ""], "comma"), (["a,b"], "comma")]
)
def test_a_list_that_a_query_cannot_say_is_refused(value: list[str], said: str) -> None:
    """An empty one would ask for everything."""
    with pytest.raises(InvalidArgumentError, match=f"python_name: .*{said}"):
        query_members([a_field(codec.array(codec.text))], {"python_name": value})


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        (codec.text, "é", "é"),
        (codec.number, 1.5, "1.5"),
        (codec.boolean, True, "true"),
        (codec.array(codec.text), ["é"], '["é"]'),
        (codec.mapping(codec.integer), {"a": 1}, '{"a": 1}'),
    ],
)
def test_a_form_is_texts_and_json(kind: Codec, value: Any, text: str) -> None:
    """There is no null in one."""
    assert form_members([a_field(kind)], {"python_name": value}) == {"wireName": text}
    assert form_members([a_field(kind)], {"python_name": UNSET}) == {}
    with pytest.raises(InvalidArgumentError):
        form_members([a_field(kind)], {"python_name": None})


def test_what_is_required_is_refused_where_it_is_left_out() -> None:
    """And what is not is left out."""
    assert whole_body(a_field(codec.integer), {}) is None
    assert whole_body(a_field(codec.integer), {"python_name": 5}) == 5
    with pytest.raises(InvalidArgumentError):
        whole_body(a_field(codec.integer, required=True), {})
    with pytest.raises(InvalidArgumentError):
        query_members([a_field(codec.integer, required=True)], {"python_name": UNSET})


def test_a_value_in_a_circle_is_refused() -> None:
    """By the argument's name."""
    circle: list[Any] = []
    circle.append(circle)

    with pytest.raises(InvalidArgumentError, match="python_name: nested too deeply"):
        whole_body(a_field(codec.anything), {"python_name": circle})
