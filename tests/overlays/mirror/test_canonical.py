"""What a record looks like as bytes, and which values have no such look."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from welkin_sdk.http.json_text import parse_json
from welkin_sdk.mirror.canonical import PoisonError, canonical_bytes, read_document, to_record
from welkin_sdk.mirror.types import Fetched, Quarantined

STAMP = "2026-03-01T12:00:00.000001+00:00"

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=6)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=8,
)


def as_read(text: str) -> tuple[object, bool]:
    content = text.encode("utf-8", "surrogatepass")
    document = read_document(content, parse_json(content))
    return document.value, document.has_exact


def spelled(text: str) -> bytes:
    value, has_exact = as_read(text)
    return canonical_bytes(value, has_exact=has_exact)


def record(text: str, **options: Any) -> Fetched | Quarantined:
    value, has_exact = as_read(text)
    return to_record(value, fetched_us=1, is_timed=True, has_exact=has_exact, **options)


@given(values)
def test_is_what_the_sandbox_exports(value: object) -> None:
    """For every value JSON has, the bytes are those of the sandbox's export, however it was written."""
    exported = json.dumps(
        value, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")
    ).encode()

    assert spelled(json.dumps(value, indent=1)) == exported
    assert canonical_bytes(value, has_exact=True) == exported


@pytest.mark.parametrize(
    "number",
    [
        "1.0000000000000001",
        "1.50",
        "1e2",
        "-0",
        "-0.0",
        "123456789012345678901234567890",
        "9" * 5000,
        "1E400",
    ],
)
def test_keeps_the_digits_of_a_number(number: str) -> None:
    """A number is kept with the digits it came with, whatever a float or an integer would make of them."""
    assert spelled(f'{{"b": [{number}], "a": {number}}}') == f'{{"a":{number},"b":[{number}]}}'.encode()


@pytest.mark.parametrize("more", ["", ",1", ', "b":1', "at 10:00.5", "[1"])
def test_a_time_of_day_is_no_number(more: str) -> None:
    """What was read stays as it was read: nearly every record has one, and reading it again costs as much as the first time."""
    value = {"at": "2026-03-01T12:00:00.000001+00:00", "more": more}

    assert read_document(json.dumps(value).encode(), value).value is value


@pytest.mark.parametrize(
    "text", ["[1.50]", "[ 1.50]", '{"a":1.50}', '{"a" : 1.50}', '{"a":[0,1.50]}', '{"1":1.50}']
)
def test_a_number_is_found_wherever_it_can_stand(text: str) -> None:
    """Behind a bracket, a comma or the colon of a name, with space or without."""
    value, has_exact = as_read(text)

    assert has_exact
    assert b"1.50" in canonical_bytes(value, has_exact=True)


def test_sorts_members_and_writes_no_spaces() -> None:
    """The order and the spaces that a record came with make no difference."""
    assert spelled('{"b" : 1, "a" : {"d": null, "c": "é\\u0000"}}') == (
        '{"a":{"c":"é\\u0000","d":null},"b":1}'.encode()
    )


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('{"id":"a","updated_at":"%s","x":NaN}', "a number that JSON does not have"),
        ('{"id":"a","updated_at":"%s","x":-Infinity}', "a number that JSON does not have"),
        ('{"id":"a","updated_at":"%s","x":"\\ud800"}', "half of a surrogate pair"),
        ('{"id":"a","updated_at":"%s","x":' + "[" * 300 + "]" * 300 + "}", "nested too deep"),
        ('{"id":"a\\u0000b","updated_at":"%s"}', "no usable id"),
        ('{"id":"\\udfff","updated_at":"%s"}', "no usable id"),
        ('{"updated_at":"%s"}', "no usable id"),
        ('{"id":7,"updated_at":"%s"}', "no usable id"),
        ('["%s"]', "not an object"),
    ],
)
def test_poison_is_kept_raw_with_its_reason(text: str, reason: str) -> None:
    """What cannot be stored as a record is kept as it came, and says why in words without values."""
    text = text.replace("%s", STAMP)

    found = record(text)

    assert isinstance(found, Quarantined)
    assert found.reason == reason
    assert json.dumps(json.loads(found.raw), sort_keys=True) == json.dumps(json.loads(text), sort_keys=True)


@pytest.mark.parametrize("stamp", ["null", '"yesterday"', "5"])
def test_a_record_without_its_time_is_not_whole(stamp: str) -> None:
    """Where records have a time of change, one without a readable one is quarantined, never stored over a good one."""
    assert isinstance(record(f'{{"id":"a","updated_at":{stamp}}}'), Quarantined)


def test_a_resource_without_times_has_records_without_times() -> None:
    """Records of a resource that prints no time of change are stored without one."""
    found = to_record({"id": "a"}, fetched_us=1, is_timed=False)

    assert isinstance(found, Fetched)
    assert found.updated_us is None


def test_poison_has_no_canonical_bytes() -> None:
    """The refusal quotes nothing of the value."""
    with pytest.raises(PoisonError) as caught:
        canonical_bytes({"name": "\ud800Grace"})

    assert "Grace" not in str(caught.value)
    assert caught.value.__context__ is None
