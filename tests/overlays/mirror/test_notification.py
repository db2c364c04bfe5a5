"""What is read out of a kept body: typed entries, one bounded range for each resource, and never an exception."""

from __future__ import annotations

import json
import re
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[1] / "webhooks"))

from subscription import NOW, RESOURCES, SECOND, body, entry, stamp

from welkin_data_api.models import DataUpdateNotification
from welkin_sdk import webhooks
from welkin_sdk.mirror import Reading, read_notification
from welkin_sdk.mirror.types import DirtyRange

HOUR = 3600 * SECOND


def read(content: bytes, at: int = NOW) -> Reading:
    return read_notification(content, received_us=at, resources=RESOURCES)


def is_sweep(dirty: DirtyRange) -> bool:
    return dirty.why == "notification sweep" and dirty.hi_us - dirty.lo_us == 48 * HOUR


def test_the_printed_sample_is_read() -> None:
    """Typed, without an offset in UTC, its range to be pulled at once."""
    lo, hi = NOW - 60 * SECOND + 1, NOW - 1

    reading = read(body(entry(lo=lo, hi=hi)))

    (notification,) = reading.notifications
    assert isinstance(notification, DataUpdateNotification)
    assert notification.resource == "patients"
    assert notification.to == datetime(2026, 3, 1, 11, 59, 59, 999999, tzinfo=UTC)
    assert reading.ranges == {"patients": DirtyRange(lo, hi, "notification", not_before_us=NOW)}
    assert not reading.problems
    assert not reading.is_flagged


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-01T11:59:00",
        "2026-03-01 11:59:00.000000000",
        "2026-03-01T11:59:00Z",
        "2026-03-01T13:59:00+02:00",
    ],
)
def test_every_spelling_of_an_instant_is_read(text: str) -> None:
    """They all mean the same microsecond."""
    reading = read(body(entry(**{"from": text})))

    assert reading.ranges["patients"].lo_us == NOW - 60 * SECOND


ODD: dict[str, tuple[Any, str]] = {
    "from after to": (entry(lo=NOW, hi=NOW - 1), "bad range"),
    "no from": ({"resource": "patients", "to": stamp(NOW)}, "bad range"),
    "from null": (entry(**{"from": None}), "bad range"),
    "from a number": (entry(**{"from": 5}), "bad range"),
    "from text": (entry(**{"from": "yesterday"}), "bad range"),
    "only a resource": ({"resource": "patients"}, "bad range"),
    "1970": (entry(lo=0), "outside"),
    "the year 9999": (entry(hi=253_402_300_799 * SECOND), "outside"),
    "the year 1": (entry(**{"from": "0001-01-01T00:00:00+05:00"}), "outside"),
    "26 hours ago": (entry(lo=NOW - 26 * HOUR), "outside"),
    "6 minutes ahead": (entry(hi=NOW + 360 * SECOND), "outside"),
}


@pytest.mark.parametrize(("odd", "problem"), ODD.values(), ids=ODD)
def test_a_range_that_is_not_believed_becomes_a_sweep(odd: Any, problem: str) -> None:
    """48 hours of that resource, once in five minutes; the body is kept for somebody to look at."""
    reading = read(body(odd))

    dirty = reading.ranges["patients"]
    assert is_sweep(dirty)
    assert dirty.not_before_us == dirty.hi_us == NOW + 300 * SECOND
    assert reading.problems[problem] == 1
    assert reading.is_flagged


@pytest.mark.parametrize(("lo", "hi"), [(NOW - 25 * HOUR, NOW), (NOW, NOW + 300 * SECOND), (NOW, NOW)])
def test_the_edges_are_believed(lo: int, hi: int) -> None:
    """25 hours back and five minutes ahead."""
    dirty = read(body(entry(lo=lo, hi=hi))).ranges["patients"]

    assert (dirty.lo_us, dirty.hi_us, dirty.why) == (lo, hi, "notification")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"null",
        b"{}",
        b'"patients"',
        b"1",
        b"\xff\xfe[\0]\0",
        b"[" * 200_000,
        b"[" + b"9" * 5000 + b"]",
    ],
    ids=lambda content: f"{content[:9]!r}",
)
def test_a_body_that_cannot_be_read_sweeps_everything(content: bytes) -> None:
    """It may have named any resource."""
    reading = read(content)

    assert set(reading.ranges) == set(RESOURCES)
    assert all(is_sweep(dirty) for dirty in reading.ranges.values())
    assert reading.problems == {"unreadable body": 1}
    assert reading.is_flagged


def test_a_webhook_of_the_cloud_api_is_named() -> None:
    """Somebody has pointed it here; it says nothing about a collection of the Data API, so none is read again for it."""
    reading = read(b'{"eventEntity": "CALENDAR", "eventSubtype": "CALENDAR_EVENT_UPDATED", "patientId": "p"}')

    assert reading == Reading({}, (), {"webhook of the Cloud API": 1})
    assert reading.is_flagged


@pytest.mark.parametrize("content", [b'{"patientId": "p"}', b'{"resource": "patients", "sourceId": "s"}'])
def test_what_only_resembles_one_sweeps_everything(content: bytes) -> None:
    """One member alone may stand in anything."""
    assert set(read(content).ranges) == set(RESOURCES)


def test_an_empty_list_is_nothing() -> None:
    """Nothing changed, nothing is wrong."""
    assert read(b"[]") == Reading({}, (), {})


@pytest.mark.parametrize("odd", [1, None, "patients", [], {}, {"resource": None}, {"resource": ["patients"]}])
def test_an_entry_that_cannot_be_read_costs_itself_alone(odd: Any) -> None:
    """The ones around it are read."""
    reading = read(body(entry(), odd, entry("workers")))

    assert set(reading.ranges) == {"patients", "workers"}
    assert reading.problems == {"unreadable entry": 1}


@pytest.mark.parametrize(
    "name", ["files", "", "Patients", "patients ", "../patients", "patients/1", "\ud800"]
)
def test_a_resource_that_is_not_mirrored_is_counted(name: str) -> None:
    """And kept for somebody to look at; nothing is pulled for it."""
    reading = read(body(entry(name)))

    assert reading.ranges == {}
    assert [notification.resource for notification in reading.notifications] == [name]
    assert reading.problems == {"unknown resource": 1}
    assert reading.is_flagged


def test_of_ten_thousand_entries_a_thousand_are_read() -> None:
    """What was cut off may have named anything, so everything is swept."""
    reading = read(body(*[entry()] * 10_000))

    assert len(reading.notifications) == 1000
    assert set(reading.ranges) == set(RESOURCES)
    assert all(is_sweep(dirty) for dirty in reading.ranges.values())
    assert reading.problems == {"too many entries": 1}


def test_several_entries_of_a_resource_become_one_range() -> None:
    """Around all of them, each within the bounds."""
    reading = read(body(*[entry(lo=NOW - n * HOUR, hi=NOW - n * HOUR + 1) for n in (3, 1, 24)]))

    assert reading.ranges == {
        "patients": DirtyRange(NOW - 24 * HOUR, NOW - HOUR + 1, "notification", not_before_us=NOW)
    }


HREFS = {
    "none": None,
    "a number": 5,
    "other resource": "https://api.welkinhealth.com/v1/workers?page[to]=x&page[from]=y",
    "metadata service": "http://169.254.169.254/latest/meta-data",
    "file": "file:///etc/passwd",
    "user": "https://api.welkinhealth.com@evil.invalid/",
    "not an address": "http://[",
    "many fields": "https://a.example/patients?" + "&".join(f"a{n}=1" for n in range(100)),
}


@pytest.mark.parametrize("href", HREFS.values(), ids=HREFS)
def test_an_address_that_differs_is_reported_and_not_used(href: Any) -> None:
    """The range is what the members say; the body needs no second look."""
    plain = read(body(entry()))

    reading = read(body(entry(href=href)))

    assert reading.ranges == plain.ranges
    assert reading.problems == {"href differs": 1}
    assert not reading.is_flagged


def test_the_receiver_can_reach_nothing() -> None:
    """None of its modules imports anything that can send: an address in a body has nowhere to go."""
    sending = re.compile(
        r"^\s*(?:from|import) (?:httpx|urllib\.request|http\.client|socket|requests)\b", re.MULTILINE
    )
    sources = [path.read_text() for path in Path(webhooks.__file__).parent.glob("*.py")]

    assert len(sources) > 10
    assert not [source for source in sources if sending.search(source)]


def test_reading_again_later_gives_the_same() -> None:
    """A backlog is held against the time of its arrival, not of its reading."""
    assert read(body()) == read(body())


def test_every_delivery_of_a_slot_sweeps_the_same_range() -> None:
    """However many unreadable ones arrive within five minutes, it is one sweep."""
    sweeps = {read(b"{", NOW + n * SECOND).ranges["patients"] for n in range(300)}

    assert len(sweeps) == 1


INSTANTS = st.one_of(
    st.integers(min_value=NOW - 30 * HOUR, max_value=NOW + HOUR).map(stamp),
    st.text(max_size=30),
    st.datetimes().map(lambda moment: moment.isoformat()),
    st.none() | st.integers() | st.floats(),
)
ENTRIES = st.fixed_dictionaries(
    {},
    optional={
        "resource": st.sampled_from([*RESOURCES, "files", ""]) | st.none() | st.text(max_size=5),
        "from": INSTANTS,
        "to": INSTANTS,
        "href": st.text(max_size=20) | st.none(),
        "more": st.recursive(
            st.none() | st.integers(), lambda inner: st.lists(inner, max_size=3), max_leaves=5
        ),
    },
)


@settings(max_examples=300, derandomize=True, deadline=None)
@given(
    st.lists(ENTRIES | st.none() | st.integers(), max_size=8),
    st.integers(min_value=-(10**9), max_value=10**9),
)
def test_whatever_is_delivered_its_cost_is_bounded(entries: list[Any], offset: int) -> None:
    """One range for each mirrored resource at most, at most 48 hours long, near its arrival, and due soon."""
    at = NOW + offset

    reading = read(json.dumps(entries).encode(), at)

    assert set(reading.ranges) <= set(RESOURCES)
    for dirty in reading.ranges.values():
        assert dirty.lo_us <= dirty.hi_us <= at + 300 * SECOND
        assert dirty.lo_us >= at - 48 * HOUR
        assert at - 5 * SECOND < dirty.not_before_us <= at + 300 * SECOND


@settings(max_examples=200, derandomize=True, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_read(content: bytes) -> None:
    """Nothing is raised."""
    read(content)


@settings(max_examples=100, derandomize=True, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(RESOURCES), st.integers(0, 25 * HOUR), st.integers(0, 25 * HOUR)),
        min_size=1,
        max_size=6,
    )
)
def test_what_is_believed_is_covered(believed: list[tuple[str, int, int]]) -> None:
    """Every instant that an entry names, within the bounds, is in the range of its resource."""
    spans = [(name, NOW - max(a, b), NOW - min(a, b)) for name, a, b in believed]

    reading = read(body(*[entry(name, lo, hi) for name, lo, hi in spans]))

    for name, lo, hi in spans:
        assert reading.ranges[name].lo_us <= lo
        assert hi <= reading.ranges[name].hi_us
    assert not reading.problems
