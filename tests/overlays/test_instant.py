"""Timestamps in every spelling of the API."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from welkin_sdk.instant import (
    floor_second,
    parse_http_date,
    parse_instant,
    print_http_date,
    to_datetime,
    to_instant,
)

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
        ("2018-09-12T03:27:32+02", 0),
        ("2018-09-12T01:42:32+0015", 0),
        ("2018-09-12T01:27:32,000001", 1),
        (" 2018-09-12T01:27:32Z ", 0),
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
        "2018-09-12T01:27:32+99:00",
        "2018-09-12T01:27:32-2400",
        "2018-09-12T01:27:32+24",
        "2018-09-12T01:27:32+01:60",
        "2018-W37-3T01:27:32Z",
        "2018-09-12T25:00:00Z",
        "2018-09-12T01:60:00Z",
        "2018-09-12T01:27:32.1234567890Z",
        "2018-09-12T01:27:32.Z",
        "2018-09-12T01:27:32+2",
        "2018-09-12T01:27",
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


@pytest.mark.parametrize(
    ("moment", "instant"),
    [
        (datetime(1970, 1, 1, tzinfo=UTC), 0),
        (datetime(1970, 1, 1, 0, 0, 0, 1, tzinfo=UTC), 1),
        (datetime(1969, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC), -1),
        (datetime(2001, 9, 9, 1, 46, 40, tzinfo=UTC), 10**15),
        (datetime(2001, 9, 9, 3, 46, 40, tzinfo=timezone(timedelta(hours=2))), 10**15),
    ],
)
def test_an_instant_is_microseconds_since_1970(moment: datetime, instant: int) -> None:
    """As files and checkpoints hold it."""
    assert to_instant(moment) == instant
    assert to_datetime(instant) == moment


@pytest.mark.parametrize(
    ("instant", "second"),
    [(0, 0), (999_999, 0), (1_000_000, 1_000_000), (1_999_999, 1_000_000), (-1, -1_000_000)],
)
def test_a_second_begins_at_or_before_its_instants(instant: int, second: int) -> None:
    """Also before 1970."""
    assert floor_second(instant) == second


def test_an_instant_beyond_the_calendar_becomes_its_last_moment() -> None:
    """Year 10000 can be compared, but not asked for; nor can the year before 1."""
    latest, earliest = datetime.max.replace(tzinfo=UTC), datetime.min.replace(tzinfo=UTC)

    assert (
        to_datetime(10**20)
        == to_datetime(to_instant(latest) + 1)
        == to_datetime(to_instant(latest))
        == latest
    )
    assert to_datetime(-(10**20)) == to_datetime(to_instant(earliest) - 1) == earliest


ODD_DATES = [
    "Mon, 20 Nov 9999999999 12:00:00 +0000",
    "Mon, 20 Nov 99999999999999999999999 12:00:00 GMT",
    "Mon, 20 Nov 0 12:00:00 GMT",
    "Mon, 20 Nov -1 12:00:00 GMT",
    "Fri, 31 Dec 9999 23:59:59 -2359",
    "Mon, 01 Jan 0001 00:00:00 +2359",
    "Mon, 20 Nov 2026 12:00:00 +9999",
    "Mon, 20 Nov 2026 12:00:00 +99999999999999999999",
    "Mon, 20 Nov 2026 99999999999999999999:00:00 GMT",
    "Mon, 99 Nov 2026 12:00:00 GMT",
    "Mon, 20 Nov 2026 24:60:61 GMT",
    "Mon, 20 Nov",
    "Mon",
    ",",
    "",
    " ",
    "0",
    "-1",
    "1e400",
    "9" * 4000,
    "\u0663",
    "\udce9",
    "\x00",
    "2026-11-20T12:00:00Z",
    "Mon, 20 Nov 2026 12:00:00 GMT, Mon, 20 Nov 2026 12:00:00 GMT",
    "Mon, 20 Nov 2026 12:00:00 " + "(" * 4000,
]


@pytest.mark.parametrize("text", ODD_DATES, ids=lambda text: repr(text[:30]))
def test_an_odd_date_of_a_header_is_none_or_a_moment(text: str) -> None:
    """Whatever it is, reading it raises nothing, and what comes can be compared and counted with."""
    moment = parse_http_date(text)

    assert moment is None or isinstance(moment.timestamp() + to_instant(moment), float)


@pytest.mark.parametrize(
    "text",
    [
        "Tue, 20 Oct 2026 12:00:00 GMT",
        "Tue, 20 Oct 2026 12:00:00",
        "Tue, 20 Oct 2026 12:00:00 -0000",
        "Tue, 20 Oct 2026 14:00:00 +0200",
        "Tuesday, 20-Oct-26 12:00:00 GMT",
    ],
)
def test_a_date_of_a_header_is_in_utc(text: str) -> None:
    """With an offset, with GMT and with neither, as some servers write it."""
    assert parse_http_date(text) == datetime(2026, 10, 20, 12, tzinfo=UTC)


@settings(max_examples=300)
@given(
    st.text(st.characters(codec="latin-1"), max_size=60)
    | st.from_regex(r"\w{3}, \d+ (Jan|Dec) \d+ [\d:]+ [+-]\d+")
)
def test_no_text_of_a_header_breaks_the_reading_of_dates(text: str) -> None:
    """A header is what any proxy on the way has put there."""
    moment = parse_http_date(text)

    assert moment is None or moment.tzinfo is UTC


def test_a_date_is_printed_as_headers_have_it() -> None:
    """In English, in GMT, and it is read as the same whole second."""
    moment = datetime(2026, 10, 20, 12, 0, 0, 999_999, tzinfo=UTC)

    assert print_http_date(moment) == "Tue, 20 Oct 2026 12:00:00 GMT"
    assert parse_http_date(print_http_date(moment)) == moment.replace(microsecond=0)


# Times as most are, with one or two characters other, more or fewer.
PARTS = st.tuples(
    st.sampled_from(("2018-09-15", "0001-01-01", "9999-12-31", "2018-W37-6", "2018-02-30", "2018-9-015")),
    st.sampled_from(("T", "T", "t", " ", "TT")),
    st.sampled_from(
        ("15:20:01", "23:59:60", "23:59:61", "24:00:00", "24:00:01", "15:20:", "15:20", "1:20:011", "152001")
    ),
    st.sampled_from(
        ("", "", ".5", ".045336", ".123456789", ".1234567890", ",25", ".", ",", ".1234567 8", ".-1")
    ),
    st.sampled_from(
        (
            "",
            "Z",
            "z",
            "+00:00",
            "-00:00",
            "+00",
            "+0000",
            "+00:00:00",
            "+01:00",
            " 00:00",
            "Z+00:00",
            "+05:+00:00",
        )
    ),
)


@settings(max_examples=2000)
@given(PARTS, st.integers(0, 34), st.sampled_from(("", "", "", "0", "9", "-", ":", "Z", " ", "\u0661")))
def test_the_short_way_to_an_instant_leads_where_the_long_one_does(
    parts: tuple[str, ...], place: int, other: str
) -> None:
    """Blanks around a time change nothing but the way that it is read."""
    text = "".join(parts)
    changed = text[:place] + other + text[place + 1 :] if other else text

    assert parse_instant(changed) == parse_instant(f" {changed}")
