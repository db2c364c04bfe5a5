"""The reader that is written for each class of records does what its members' codecs say, whatever it is given."""

from __future__ import annotations

import json
import pickle
from random import Random
from types import MappingProxyType
from typing import Any

import pytest
from attrs import define
from hypothesis import given, settings
from hypothesis import strategies as st

import welkin_cloud_api.models as cloud
import welkin_data_api.models as data
from tests.generated.document_values import ODD, Values, records
from welkin_runtime.decoding import Model
from welkin_runtime.types import Tolerated

RECORDS = records()
NAMES = [f"{document}-{kind.__name__}" for document, kind in RECORDS]
UNREADABLE = object()

# What a calendar has at its edges, and what looks like a time or a day to one parser and not to another.
TIMES = (
    *("2018-09-12T01:27:32.045196+00:00", "2018-09-15T15:20:01", "2018-09-15T15:20", "2018-09-15 15:20:01.5Z"),
    *("2018-09-15T15:20:01-07:00", "2018-09-15T15:20:60Z", "2018-12-31T23:59:60", "2018-09-15T15:20:61Z"),
    *("2018-09-15T15:20:01+00:00:60", "2018-09-15T15:20:01+01:02:03", "2018-09-15T15:20:01+00:59:60"),
    *("0001-01-01T00:00:00+01:00", "9999-12-31T23:59:59-01:00", "9999-12-31T23:59:60Z", "20180915T15Z"),
    *("20180915T152001Z", "2018-W37-6", "2018-W37-6T00:00:00.000Z", "2018W376", "20180915", "2018-09-15"),
    *("2018-09-15T00:00:00.000Z", "2018-09-15T00:00:00Z", "2018-09-15 00:00:00.000Z", "2018-09-15T00:00"),
    *("2018-09-15T00:00:00.001Z", "2018-09-15T15:20:01.000Z", "2018-13-45T00:00:00.000Z", " 2018-09-15", "2018"),
    *("２０１８-09-15", "2018-09-15T00:00:00.000z", "2018-09-15T24:00:00Z", "2018-09-15T00:00:00.000Zz"),
)
OTHERS = (0, -0.0, 2**53, -(2**53), 2**63, 1e300, float("-inf"), False, "TRUE", "a", b"a", (), [1], [{}], ["a", 1])
NESTED = ([None, {}], [{}, "a"], [{"new": 1}], {"": None}, {"id": 7}, [["a"]], [{"a": "b"}], {"a": {"b": []}})
ANY: tuple[Any, ...] = (*ODD, *TIMES, *OTHERS, *NESTED)

# Text for the most part, which the members are, and now and then whatever else JSON has.
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.sampled_from(TIMES),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


def shown(value: Any, source: Any) -> Any:
    """Everything there is to know of what was read: classes, values, and what it shares with *source*."""
    own = (type(value), value is source and isinstance(value, list | dict))
    if isinstance(value, Model):
        names = [*(field.attribute for field in value._fields), "additional_properties", "unreadable_properties"]
        wires = {field.attribute: field.name for field in value._fields}
        given = source if isinstance(source, dict) else {}
        held = {name: getattr(value, name, UNREADABLE) for name in names}
        return own, [(name, shown(one, given.get(wires.get(name)))) for name, one in held.items()]
    if isinstance(value, list):
        beside = source if isinstance(source, list) else [None] * len(value)
        return own, [shown(one, came) for one, came in zip(value, beside, strict=True)]
    if isinstance(value, dict):
        beside = source if isinstance(source, dict) else {}
        return own, [(name, shown(one, beside.get(name))) for name, one in value.items()]
    # The repr tells NaN, -0.0 and time zones apart; of what was not touched, nothing else is to be seen.
    return own, getattr(value, "name", None), repr(value)


def read_both(kind: type[Model], source: dict[str, Any], at: str = "") -> tuple[Model, Model]:
    """The record by the reader of its class, and by its members; their notes are the same."""
    before = repr(source)
    notes, other_notes = [[Tolerated("before", "this", "one")] for _ in range(2)]

    quick = kind._read(source, notes, at)
    slow = kind._read_by_fields(source, other_notes, at)

    assert notes == other_notes
    assert repr(source) == before
    return quick, slow


def assert_alike(kind: type[Model], source: dict[str, Any], at: str = "") -> None:
    """Nothing tells the two records apart."""
    quick, slow = read_both(kind, source, at)

    assert shown(quick, source) == shown(slow, source)
    assert repr(quick.to_dict()) == repr(slow.to_dict())
    assert repr(pickle.loads(pickle.dumps(quick)).to_dict()) == repr(slow.to_dict())
    if "nan" not in repr(source):
        assert quick == slow
        assert slow == quick


@pytest.mark.parametrize(("document", "kind"), RECORDS, ids=NAMES)
def test_the_reader_is_of_this_very_class(document: str, kind: type[Model]) -> None:
    """One for each that has members; records in records are read by theirs, so that all below holds at any depth."""
    assert kind._has_reader == bool(kind._fields)


@pytest.mark.parametrize(("document", "kind"), RECORDS, ids=NAMES)
def test_documents_are_read_alike(document: str, kind: type[Model]) -> None:
    """As the document has them, with a member that it does not know, and with one to four mutations at any depth."""
    values = Values(document, Random(kind.__name__))
    for _ in range(15):
        plain = values.of(kind.__name__)
        assert_alike(kind, plain)
        assert_alike(kind, {"shoe_size": {"eu": 38}, **plain}, "a.b[3].")
        changed = plain
        for _ in range(4):
            changed = values.mutated(changed)
            assert_alike(kind, changed, "a.")


@pytest.mark.parametrize(("document", "kind"), RECORDS, ids=NAMES)
def test_anything_in_any_member_is_read_alike(document: str, kind: type[Model]) -> None:
    """One odd value in a good record, and one member less in it, with one more or not."""
    good = Values(document, Random(kind.__name__)).of(kind.__name__)
    for member in kind._fields:
        for odd in ANY:
            quick, slow = read_both(kind, {**good, member.name: odd})
            assert shown(quick, None) == shown(slow, None), (member.name, odd)
        less = {name: value for name, value in good.items() if name != member.name}
        assert_alike(kind, less)
        assert_alike(kind, {**less, "instead": 1})


@st.composite
def drawn(draw: st.DrawFn) -> tuple[type[Model], dict[str, Any]]:
    """A class, and a document in which any member is what its schema says, absent, or anything."""
    document, kind = draw(st.sampled_from([one for one in RECORDS if one[1]._fields]))
    good = Values(document, draw(st.randoms(use_true_random=False))).of(kind.__name__)
    names = st.sampled_from([*(field.name for field in kind._fields), "new", ""])
    odd = draw(st.dictionaries(names, JSON | st.sampled_from(ANY), max_size=4))
    gone = draw(st.sets(names, max_size=3))
    return kind, {name: value for name, value in {**good, **odd}.items() if name not in gone}


@settings(max_examples=400, deadline=None)
@given(drawn())
def test_drawn_documents_are_read_alike(one: tuple[type[Model], dict[str, Any]]) -> None:
    """Hypothesis looks for what tells the two apart."""
    assert_alike(*one)


def test_an_enum_that_was_read_before_is_read_alike() -> None:
    """A record's own values, where somebody puts them into a document of their own."""
    good = Values("cloud-api", Random(1)).of("Patient")
    for gender in [*cloud.PatientGender, cloud.PatientGender("new")]:
        assert_alike(cloud.Patient, {**good, "gender": gender})


def test_what_is_no_plain_dict_is_read_by_its_members() -> None:
    """Any mapping is an object; one that makes values up when it is asked makes none up."""
    good = Values("data-api", Random(1)).of("Patient")

    assert data.Patient.from_dict(MappingProxyType(good)) == data.Patient.from_dict(good)


def test_a_subclass_is_made_by_its_own_init() -> None:
    """The reader of its base knows nothing of what a subclass adds."""

    @define(kw_only=True, repr=False)
    class Mine(data.Patient):
        seen: int = 7

    good = Values("data-api", Random(1)).of("Patient")
    mine = Mine.from_dict(json.loads(json.dumps(good)))

    assert type(mine) is Mine
    assert mine.seen == 7
    assert mine.to_dict() == data.Patient.from_dict(good).to_dict()

