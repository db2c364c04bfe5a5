"""Timestamps in every spelling of the API."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from welkin_sdk.protocol.instant import parse_instant, to_datetime, to_instant

LATE = to_instant(datetime(2018, 9, 12, 1, 27, 32, tzinfo=UTC))


@pytest.mark.parametrize(
    ("text", "microseconds"),
    [
        ("2018-09-12T01:27:32.045336+00:00", 45_336),
        ("2018-09-12T01:27:32", 0),
        ("2018-09-12T01:27:32+00:00", 0),
        ("2018-09-12T01:27:32.045336", 45_336),
        ("2018-09-12T01:27:32Z", 0),
        ("2018-09-12 01:27:32.5z", 500_000),
        ("2018-09-12t01:27:32.123456789", 123_456),
        ("2018-09-12T03:27:32+02:00", 0),
        ("2018-09-11T21:57:32-0330", 0),
        ("2018-09-12T03:27:32 02:00", 0),
        ("2018-09-12+01:27:32", 0),
        ("2018-09-12T01:26:60+00:00", -32_000_000),
    ],
)
def test_every_spelling_is_the_same_instant(text: str, microseconds: int) -> None:
    """Offset or none, T or space, 0 to 9 decimals, second 60."""
    assert parse_instant(text) == LATE + microseconds


@pytest.mark.parametrize(
    "value",
    [
        None,
        1536715652,
        "",
        "yesterday",
        "2018-09-12",
        "2018-13-12T01:27:32Z",
        "2018-09-12T01:27:61Z",
        "2018-09-12T25:00:00Z",
        [],
        "٢٠١٨-09-12T01:27:32Z",
    ],
)
def test_what_is_no_timestamp_has_no_instant(value: object) -> None:
    """Nothing is guessed from a value that is no date and time."""
    assert parse_instant(value) is None


@settings(derandomize=True)
@given(
    st.datetimes(
        timezones=st.sampled_from([UTC, timezone(timedelta(hours=-7)), timezone(timedelta(hours=14))])
    )
)
def test_no_microsecond_is_lost_on_the_way_there_and_back(moment: datetime) -> None:
    """What Python writes is read as the same moment."""
    assert parse_instant(moment.isoformat()) == to_instant(moment)
    if to_instant(moment) == to_instant(to_datetime(to_instant(moment))):
        assert to_datetime(to_instant(moment)) == moment


def test_an_instant_beyond_the_calendar_becomes_its_last_moment() -> None:
    """Year 10000 can be compared, but not asked for."""
    assert to_datetime(10**20) == datetime.max.replace(tzinfo=UTC)
