"""The walk over a Find against a model of the server, in every behaviour that the reference leaves open."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
from attrs import evolve
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from model_server import ModelServer

from welkin_sdk.errors import InvalidRequestError, PaginationError
from welkin_sdk.instant import floor_second, to_datetime, to_instant
from welkin_sdk.paging.envelope import PageBody, parse_page
from welkin_sdk.paging.find.checkpoint import cut, parse_checkpoint, step_over, write_checkpoint
from welkin_sdk.paging.find.cursor import (
    Cursor,
    Span,
    add_seen,
    begin,
    is_other_half,
    plan_window,
    refuse_size,
)
from welkin_sdk.paging.find.windows import Step, advance

SALT = b"0123456789abcdef"

NOW = datetime(2020, 6, 1, 12, tzinfo=UTC)
BASE = to_instant(datetime(2020, 5, 1, tzinfo=UTC))
SECOND = 1_000_000


def start(**arguments: Any) -> Cursor:
    return begin("the find", now=NOW, **arguments)


def walk(server: Any, cursor: Cursor, limit: int = 5_000) -> Iterator[tuple[Cursor, Step]]:
    """Every step of a walk with the cursor before it; fails when it takes more than *limit* requests."""
    for _ in range(limit):
        if cursor.is_done:
            return
        step = advance(cursor, server.answer(*plan_window(cursor)), server_time=NOW)
        yield cursor, step
        if step.cursor is None:
            raise DeadEndError
        cursor = step.cursor
    pytest.fail("the walk does not end")


class DeadEndError(Exception):
    """The walk came to a page that leads nowhere."""


def ids_of(server: Any, cursor: Cursor) -> list[str]:
    return [fresh.raw["id"] for _, step in walk(server, cursor) for fresh in step.fresh]


def rows_at(*offsets: int) -> dict[str, int]:
    return {f"r{number}": BASE + offset for number, offset in enumerate(offsets)}


def spread(count: int, gap: int = 1_500_000) -> dict[str, int]:
    return rows_at(*(number * gap for number in range(count)))


@st.composite
def legal_servers(draw: st.DrawFn) -> tuple[ModelServer, int]:
    """A server and a page size with which everything can be read: no instant holds more than it grants."""
    instants = draw(st.lists(st.integers(0, 40), max_size=60))
    # Exclusive bounds and other orders need room for the narrowest window.
    gap = draw(st.sampled_from([5, 700, 300_000, SECOND, 90_000_000]))
    page_size = draw(st.integers(1, 12))
    order = draw(st.sampled_from(["ascending", "descending", "shuffled"]))
    server = ModelServer(
        rows=rows_at(*(instant * gap for instant in instants)),
        order=order,
        echo=draw(st.booleans()),
        links=draw(st.sampled_from(["none", "exact", "seconds"] if order == "ascending" else ["none"])),
        is_exclusive=draw(st.booleans()),
        is_timed=draw(st.booleans()),
        dice=random.Random(draw(st.integers(0, 1_000))),
    )
    most = max((instants.count(instant) for instant in instants), default=0)
    # A cap that is neither echoed nor linked is recognized from the reference's 50 on.
    cap = max(most + 1, page_size, 3) if server.echo else 50
    server.cap = draw(st.sampled_from([1_000_000, cap]))
    return server, page_size


@settings(max_examples=400, deadline=None, derandomize=True)
@given(legal_servers())
def test_every_record_comes_exactly_once_from_every_legal_server(drawn: tuple[ModelServer, int]) -> None:
    """Order, bounds, caps, echo and links differ; what is handed out does not."""
    server, page_size = drawn

    ids = ids_of(server, start(page_size=page_size))

    assert sorted(ids) == sorted(server.rows)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(legal_servers())
def test_a_walk_cut_at_any_record_goes_on_where_it_stopped(drawn: tuple[ModelServer, int]) -> None:
    """Before every record the walk stops and is taken up again from its checkpoint's text."""
    server, page_size = drawn
    cursor = start(page_size=page_size)
    ids: list[str] = []

    for _ in range(5_000):
        if cursor.is_done:
            break
        step = advance(cursor, server.answer(*plan_window(cursor)), server_time=NOW)
        ids += [fresh.raw["id"] for fresh in step.fresh[:1]]
        assert step.cursor is not None
        cursor = add_seen(step.reread, step.fresh[:1]) if len(step.fresh) > 1 else step.cursor
        cursor = parse_checkpoint(write_checkpoint(cursor, SALT), "the find")

    assert cursor.is_done
    assert sorted(ids) == sorted(server.rows)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(legal_servers(), st.integers(0, 1_000))
def test_a_walk_in_parts_reads_what_it_would_alone(drawn: tuple[ModelServer, int], seed: int) -> None:
    """However often it is cut, and whichever part goes on next; only what lies at a cut may come twice."""
    server, page_size = drawn
    dice, ids, cuts = random.Random(seed), Counter[str](), 0
    parts = [start(page_size=page_size, updated_to=NOW)]

    for _ in range(5_000):
        parts = [cursor for cursor in parts if not cursor.is_done]
        if not parts:
            break
        number = dice.randrange(len(parts))
        step = advance(parts[number], server.answer(*plan_window(parts[number])), server_time=NOW)
        ids.update(fresh.raw["id"] for fresh in step.fresh)
        assert step.cursor is not None
        parts[number] = step.cursor
        halves = cut(write_checkpoint(step.cursor, SALT)) if dice.random() < 0.5 else None
        if halves is not None:
            parts[number] = parse_checkpoint(halves.earlier, "the find")
            parts.append(parse_checkpoint(halves.later, "the find"))
            cuts += 1

    assert parts == []
    assert ids.keys() == server.rows.keys()
    most = max(Counter(map(floor_second, server.rows.values())).values(), default=0)
    assert not server.is_timed or ids.total() - len(ids) <= cuts * most


@settings(max_examples=60, deadline=None, derandomize=True)
@given(legal_servers())
def test_a_checkpoint_of_any_cursor_round_trips(drawn: tuple[ModelServer, int]) -> None:
    """What a checkpoint's text gives back is the cursor it was written from."""
    server, page_size = drawn

    cursors = [cursor for cursor, _ in walk(server, start(page_size=page_size))]

    assert [parse_checkpoint(write_checkpoint(cursor, SALT), "the find") for cursor in cursors] == cursors


@settings(max_examples=150, deadline=None, derandomize=True)
@given(legal_servers(), st.integers(1, 40), st.integers(0, 1_000))
def test_records_that_move_during_the_walk_cost_no_other_record(
    drawn: tuple[ModelServer, int], every: int, seed: int
) -> None:
    """What did not change comes exactly once; what changed leaves the window or comes in its newer version."""
    server, page_size = drawn
    assume(server.rows and server.is_timed)
    dice = random.Random(seed)
    moved: set[str] = set()
    seen: list[tuple[str, str]] = []

    for _, step in walk(server, start(page_size=page_size)):
        seen += [(fresh.raw["id"], fresh.raw["updated_at"]) for fresh in step.fresh]
        if server.requests % every == 0:
            identifier = dice.choice(sorted(server.rows))
            server.rows[identifier] = to_instant(NOW) + 10 * SECOND + server.requests
            moved.add(identifier)

    assert len(set(seen)) == len(seen)
    assert sorted(i for i, _ in seen if i not in moved) == sorted(server.rows.keys() - moved)


@pytest.mark.parametrize("order", ["ascending", "descending", "shuffled"])
def test_a_server_that_compares_whole_seconds_repeats_nothing(order: str) -> None:
    """Such a server sends records from before the window, which were handed out already."""
    server = ModelServer(spread(300, gap=90_000), order=order, is_coarse=True)

    ids = ids_of(server, start(page_size=40, updated_to=NOW))

    assert sorted(ids) == sorted(server.rows)


def test_ten_thousand_records_with_five_hundred_in_one_instant_cost_few_requests() -> None:
    """A page each, and three more for the instant that fills ten pages."""
    server = ModelServer(
        rows_at(*(n * 1_000 if n < 5_000 or n >= 5_500 else 5_000_000 for n in range(10_000)))
    )

    ids = ids_of(server, start(page_size=50))

    assert sorted(ids) == sorted(server.rows)
    assert server.requests < 200


def test_the_digests_kept_do_not_grow_with_the_walk() -> None:
    """An ascending walk remembers the instant it stopped at, not the way there."""
    server = ModelServer(spread(2_000))

    sizes = [len(write_checkpoint(cursor, SALT)) for cursor, _ in walk(server, start(page_size=50))]

    assert max(sizes) < 400


def test_halving_forgets_what_lies_behind() -> None:
    """Without order or times, records are remembered for as long as their window touches what is left."""
    server = ModelServer(spread(2_000), is_timed=False)

    kept = [len(cursor.seen) for cursor, _ in walk(server, start(page_size=50))]

    assert max(kept) < 500


def test_the_other_half_of_an_empty_one_is_halved_without_being_asked() -> None:
    """A minute's records without times, in a year: what is known to be full costs no request of its own."""
    server = ModelServer(spread(60, gap=1_000_000), is_timed=False)
    year = start(
        page_size=50,
        updated_from=to_datetime(BASE - 365 * 86_400 * SECOND),
        updated_to=to_datetime(BASE + 59 * SECOND),
    )

    windows = [cursor.span for cursor, _ in walk(server, year)]

    # A year is halved 19 times until half a minute is left; both halves asked for each time would be 38 and more.
    assert len(windows) == 22
    assert all(later.hi - later.lo < earlier.hi - earlier.lo for earlier, later in pairwise(windows[:20]))


@pytest.mark.parametrize(
    ("later", "earlier", "is_half"),
    [
        ((10, 20), (0, 11), True),
        ((10, 21), (0, 11), True),
        ((10, 19), (0, 11), False),
        ((10, 22), (0, 11), False),
        ((11, 21), (0, 11), False),
        ((9, 19), (0, 11), False),
    ],
)
def test_two_windows_are_halves_of_one_where_they_overlap_and_are_as_long(
    later: tuple[int, int], earlier: tuple[int, int], is_half: bool
) -> None:
    assert is_other_half(Span(*later), Span(*earlier)) is is_half


def test_a_silent_cap_ends_no_walk() -> None:
    """A page below the size asked for is no last page when the server never said what it grants."""
    server = ModelServer(spread(500), cap=60, echo=False)

    assert len(ids_of(server, start(page_size=200))) == 500


@pytest.mark.parametrize("order", ["ascending", "descending", "shuffled"])
@pytest.mark.parametrize("echo", [True, False])
def test_an_instant_that_exceeds_the_cap_stalls_after_handing_out_its_page(order: str, echo: bool) -> None:
    """More records in one instant than the server grants cannot be reached: that is said, never skipped."""
    server = ModelServer(rows_at(*range(0, 3_000, 100), *[5_000] * 120), cap=50, order=order, echo=echo)

    with pytest.raises(DeadEndError):
        ids_of(server, start(page_size=50))

    assert server.requests < 300


@pytest.mark.parametrize("order", ["descending", "shuffled"])
@pytest.mark.parametrize("most", [40, 60])
def test_a_link_out_of_a_full_instant_skips_nothing_before_it(order: str, most: int) -> None:
    """
    The bug: a link that led on was believed to prove ascending order, so that a page of one instant, from a server that
    begins with the newest, skipped all the older records; with more in that instant than a page may have, for good.
    """
    rows = rows_at(*range(0, 3_000_000_000, 100_000_000), *[5_000_000_000] * most)
    server = ModelServer(rows, cap=50, order=order, links="exact")
    handed: list[str] = []
    cursor: Cursor | None = start(page_size=20, updated_to=NOW)

    while cursor is not None and not cursor.is_done and server.requests < 500:
        step = advance(cursor, server.answer(*plan_window(cursor)), server_time=NOW)
        handed += [fresh.raw["id"] for fresh in step.fresh]
        cursor = step.cursor
        if cursor is None:
            position, _ = step_over(write_checkpoint(step.reread, SALT))
            cursor = None if position is None else parse_checkpoint(position, "the find")

    alone = {id for id, at in rows.items() if at < BASE + 5_000_000_000}
    assert alone <= set(handed)
    assert most > server.cap or set(handed) == set(rows)


def test_a_stalled_walk_can_be_taken_up_when_the_server_grants_more() -> None:
    """The checkpoint of a stalled walk asks for the page that stalled it."""
    server = ModelServer(rows_at(*range(0, 3_000, 100), *[5_000] * 120), cap=50)
    ids: list[str] = []
    cursor = start(page_size=50)
    with suppress(DeadEndError):
        for _, step in walk(server, cursor):
            ids += [fresh.raw["id"] for fresh in step.fresh]
            cursor = step.cursor or add_seen(step.reread, step.fresh)
    server.cap = 1_000

    ids += ids_of(server, cursor)

    assert sorted(ids) == sorted(server.rows)


def page_of(*instants: int, next_from: int | None = None) -> PageBody:
    body: dict[str, object] = {"data": [record(f"r{n}", to_datetime(n).isoformat()) for n in instants]}
    if next_from is not None:
        body["links"] = {"next": {"href": f"/v1/x?page[from]={to_datetime(next_from).isoformat()}"}}
    return parse_page([body])


def test_a_next_page_beyond_the_window_is_the_next_windows() -> None:
    """The server's time is later than was asked for, so two windows are left: this one is read to its end."""
    late = NOW + timedelta(days=3)
    first = page_of(BASE, next_from=to_instant(NOW + timedelta(days=2)))

    cursor = advance(start(page_size=50), first, server_time=late).cursor

    assert cursor is not None
    assert len(cursor.spans) == 1
    window = plan_window(cursor)
    assert window.updated_from < NOW + timedelta(days=1) < late < window.updated_to


def test_what_was_passed_over_on_trust_is_read_again_up_to_where_it_was_left() -> None:
    """Also by a server that leaves out what lies on a bound."""
    first = advance(start(page_size=2), page_of(BASE, BASE + SECOND), server_time=NOW)
    assert first.cursor is not None
    left = plan_window(first.cursor).updated_from
    second = advance(first.cursor, page_of(BASE + SECOND), server_time=NOW)

    assert second.cursor is not None
    assert plan_window(second.cursor).updated_to > left > plan_window(second.cursor).updated_from


def test_a_size_the_server_refuses_is_not_asked_for_again() -> None:
    """A larger page was our idea; when it is refused, the caller's own size goes on."""
    cursor = start(page_size=50)
    grown = evolve(cursor, asked_size=200)

    assert refuse_size(cursor) is None
    refused = refuse_size(grown)
    assert refused is not None
    assert (refused.asked_size, refused.size_limit) == (50, 50)


def hostile(answer: Callable[[datetime, datetime, int], object]) -> Any:
    return type("Hostile", (), {"answer": staticmethod(lambda *window: parse_page(answer(*window)))})


def record(identifier: object, updated_at: object) -> dict[str, object]:
    return {"id": identifier, "updated_at": updated_at}


SAME_PAGE = [record(f"r{n}", f"2020-05-01T00:00:{n:02}Z") for n in range(50)]
NEXT = {"next": {"href": "/v1/x?page[from]=2020-05-01T00:00:00Z"}}


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(lambda *_: {"data": SAME_PAGE, "links": NEXT}, id="the same page and link"),
        pytest.param(lambda *_: {"data": SAME_PAGE[:1], "links": NEXT}, id="one record and link"),
        pytest.param(lambda *_: {"data": [], "links": NEXT}, id="no record, the same link"),
        pytest.param(lambda *_: SAME_PAGE, id="the same bare page"),
        pytest.param(lambda *_: [{"id": "r"}] * 50, id="the same timeless record fifty times"),
        pytest.param(
            lambda lo, *_: {
                "data": [],
                "links": {"next": f"/?page[from]={(lo + timedelta(microseconds=2)).isoformat()}"},
            },
            id="a link a microsecond further",
        ),
        pytest.param(
            lambda lo, hi, size: SAME_PAGE if hi - lo > timedelta(microseconds=3) else [],
            id="full unless narrow",
        ),
        pytest.param(
            lambda lo, hi, size: [record(str(random.Random().random()), lo.isoformat()) for _ in range(size)],
            id="new records in one instant for ever",
        ),
    ],
)
def test_a_hostile_server_cannot_keep_a_walk_going(answer: Callable[..., object]) -> None:
    """Whatever comes, a walk ends or stalls after a bounded number of requests."""
    with pytest.raises(DeadEndError):
        list(walk(hostile(answer), start(largest_page=1_000), limit=1_500))


def test_no_page_is_asked_to_hold_more_than_its_limit() -> None:
    """Beyond 12,800 a page grows only where that came in full, and where no window can be narrower; then it ends."""
    sizes: list[int] = []

    def always_full(lo: datetime, hi: datetime, size: int) -> object:
        sizes.append(size)
        return [record(str(number), lo.isoformat()) for number in range(size)]

    begun = start(updated_from=to_datetime(BASE), updated_to=to_datetime(BASE + 1), largest_page=30_000)
    with pytest.raises(DeadEndError):
        list(walk(hostile(always_full), begun))

    assert sorted(set(sizes)) == [50, 200, 800, 3_200, 12_800, 30_000]
    assert sizes.count(30_000) == 1


def test_a_server_that_answers_with_one_short_page_whatever_is_asked_ends_the_walk() -> None:
    """A fixed bare list is read once and asked for once more."""
    server = hostile(lambda *_: SAME_PAGE[:20])

    assert len(ids_of(server, start())) == 20


@pytest.mark.parametrize("bound", ["page[from]", "page[to]"])
def test_a_bound_the_server_did_not_take_is_an_error(bound: str) -> None:
    """An echo of another window means the parameter was ignored; the page is not handed out."""
    echo = {"page[from]": "2020-05-01T00:00:00Z", "page[to]": "2020-05-02T00:00:00Z"}
    body = parse_page({"data": [], "meta": {"current": echo | {bound: "2019-01-01T00:00:00Z"}}})
    cursor = start(updated_from=datetime(2020, 5, 1, tzinfo=UTC), updated_to=datetime(2020, 5, 2, tzinfo=UTC))

    with pytest.raises(PaginationError, match=bound.replace("[", r"\[")):
        advance(cursor, body)


def test_an_echo_cut_to_seconds_is_the_window_asked_for() -> None:
    """The server may print its bounds without decimals."""
    echo = {"page[from]": "2020-05-01T00:00:00", "page[to]": "2020-05-02T00:00:00"}
    body = parse_page({"data": [], "meta": {"current": echo}})
    cursor = start(
        updated_from=datetime(2020, 5, 1, microsecond=999_999, tzinfo=UTC),
        updated_to=datetime(2020, 5, 2, microsecond=1, tzinfo=UTC),
    )

    assert advance(cursor, body).cursor is not None


def test_the_upper_end_becomes_the_servers_time_of_the_first_answer() -> None:
    """A day of slack goes out once; then the walk ends at the second after the server's Date."""
    server = ModelServer(spread(120))

    first, second = (plan_window(cursor) for cursor, _ in list(walk(server, start()))[:2])

    assert first.updated_to == NOW + timedelta(days=1)
    assert second.updated_to == NOW + timedelta(seconds=1)


def test_a_server_that_lives_later_than_this_machine_is_read_to_its_own_time() -> None:
    """A wrong clock here hides no record there."""
    server = ModelServer({**spread(3), "late": to_instant(NOW) - SECOND})
    cursor = begin("the find", now=NOW - timedelta(days=300))

    assert sorted(ids_of(server, cursor)) == sorted(server.rows)


def test_entries_that_are_no_records_are_told_apart_and_stop_nothing() -> None:
    """A null, a string and a record without id are faults with a position; their neighbours are records."""
    entries = [
        record("a", "2020-05-01T00:00:00Z"),
        None,
        "text",
        record(None, None),
        record({}, None),
        {"id": "b"},
    ]

    step = advance(start(), parse_page({"data": entries, "links": {}}))

    assert [(fresh.position, fresh.fault) for fresh in step.fresh] == [
        (0, None),
        (1, "not an object"),
        (2, "not an object"),
        (3, "no id"),
        (4, "no usable id"),
        (5, None),
    ]


def test_a_newer_version_of_a_record_is_handed_out_again() -> None:
    """The version, not the id, is what comes once."""
    entries = [
        record("a", "2020-05-01T00:00:00Z"),
        record("a", "2020-05-01T00:00:01Z"),
        record("a", "2020-05-01T00:00:01Z"),
    ]

    step = advance(start(), parse_page({"data": entries, "links": {}}))

    assert [fresh.position for fresh in step.fresh] == [0, 1]


@pytest.mark.parametrize(
    "arguments",
    [
        {"page_size": 0},
        {"page_size": True},
        {"updated_from": NOW, "updated_to": NOW - timedelta(seconds=1)},
        {"updated_from": NOW.replace(tzinfo=None)},
    ],
)
def test_a_window_that_cannot_be_asked_for_is_refused(arguments: dict[str, Any]) -> None:
    """No time zone, no size, or the wrong way round: refused before anything is sent."""
    with pytest.raises(InvalidRequestError):
        start(**arguments)


def page(*instants: int | None, **facts: Any) -> PageBody:
    """A page of records with these times."""
    records = [
        {"id": f"r{number}"} | ({} if at is None else {"updated_at": to_datetime(at).isoformat()})
        for number, at in enumerate(instants)
    ]
    return PageBody(records=records, **facts)


def moved(body: PageBody, **changed: Any) -> Cursor | None:
    cursor = evolve(
        start(updated_from=to_datetime(BASE), updated_to=to_datetime(BASE + 100 * SECOND)), **changed
    )
    return advance(cursor, body).cursor


@pytest.mark.parametrize(
    ("seconds", "is_refused"), [(0, False), (-1, False), (-2, True), (1, False), (2, True)]
)
@pytest.mark.parametrize("bound", ["echo_from", "echo_to"])
def test_an_echo_may_be_a_second_apart(bound: str, seconds: int, is_refused: bool) -> None:
    """Servers cut to the second, either way; a microsecond more is another window."""
    echo = (BASE if bound == "echo_from" else BASE + 100 * SECOND) + seconds * SECOND

    for apart in (0, 1 if seconds > 0 else -1):
        at, expected = echo + apart, is_refused or (apart != 0 and abs(seconds) == 1)
        if expected:
            with pytest.raises(PaginationError, match=r"page\["):
                moved(page(**{bound: at}))
        else:
            moved(page(**{bound: at}))


@pytest.mark.parametrize(
    ("count", "facts", "is_over"),
    [
        (49, {"echo_size": 50}, True),
        (50, {"echo_size": 50}, False),
        (29, {"echo_size": 30}, True),
        (30, {"echo_size": 30}, False),
        (50, {"echo_size": 60}, False),
        (49, {"has_links": True}, True),
        (50, {"has_links": True}, False),
        (0, {}, True),
        (1, {}, False),
        (0, {"has_links": True, "has_next": True}, False),
        (49, {"echo_size": 50, "has_next": True}, False),
        (
            49,
            {"echo_size": 50, "has_next": True, "next_from": to_datetime(BASE + 100 * SECOND).isoformat()},
            False,
        ),
        (
            49,
            {"echo_size": 50, "has_next": True, "next_from": to_datetime(BASE + 101 * SECOND).isoformat()},
            True,
        ),
    ],
)
def test_a_page_ends_the_walk_where_it_was_not_full(count: int, facts: dict[str, Any], is_over: bool) -> None:
    """As large as the server says that pages are, or as was asked for where it has links; else only an empty one."""
    body = page(*(BASE + number * SECOND for number in range(count)), **facts)

    cursor = moved(body, proof=10)

    assert (cursor is not None and cursor.is_done) is is_over


@pytest.mark.parametrize(("barren", "is_stalled"), [(998, False), (999, False), (1000, True)])
def test_a_thousand_pages_in_a_row_may_bring_nothing_new(barren: int, is_stalled: bool) -> None:
    """Far more than halving takes; the next one ends the walk."""
    body = page(BASE, BASE + SECOND, echo_size=2)
    cursor = start(updated_from=to_datetime(BASE), updated_to=to_datetime(BASE + 100 * SECOND))
    seen = advance(cursor, body).reread
    again = add_seen(evolve(seen, barren=barren, order="unordered"), advance(cursor, body).fresh)

    assert (advance(again, body).cursor is None) is is_stalled


@pytest.mark.parametrize(
    ("at", "is_coarse"),
    [
        (BASE - 1, False),
        (BASE, True),
        (BASE + 399_000, True),
        (BASE + 399_001, False),
        (BASE + 500_000, False),
        (BASE + 600_999, False),
        (BASE + 601_000, True),
        (BASE + 999_999, True),
        (BASE + SECOND, False),
        (None, False),
    ],
)
def test_a_record_beside_its_window_tells_that_seconds_are_compared(at: int | None, is_coarse: bool) -> None:
    """Within the same second and by a millisecond at least, since a time that is printed may have been cut to one."""
    cursor = start(updated_from=to_datetime(BASE + 400_000), updated_to=to_datetime(BASE + 600_000))

    step = advance(cursor, page(at, BASE + 500_000))

    assert step.reread.is_coarse is is_coarse


@pytest.mark.parametrize(("width", "is_larger"), [(SECOND - 1, True), (SECOND, True), (SECOND + 1, False)])
def test_a_window_of_a_second_is_asked_for_in_larger_pages_before_it_is_halved(
    width: int, is_larger: bool
) -> None:
    """A server that compares seconds shows all of one in either half; of more than a second the halves are smaller."""
    cursor = evolve(
        start(updated_from=to_datetime(BASE), updated_to=to_datetime(BASE + width), page_size=2),
        order="unordered",
    )

    after = advance(cursor, page(BASE + 2, BASE + 1, echo_size=2)).cursor

    assert after is not None
    assert (after.asked_size > 2, len(after.spans)) == ((True, 1) if is_larger else (False, 2))
