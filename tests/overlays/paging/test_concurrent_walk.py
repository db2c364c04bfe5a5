"""A walk whose pages are asked for at once, played from seeds; `simulated_find` has the server and the oracle."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve
from model_server import ModelServer
from simulated_find import DAY, NOW, SECOND, Setting, draw, judge, play

from welkin_sdk.instant import to_instant
from welkin_sdk.paging import concurrent
from welkin_sdk.paging.find import slices
from welkin_sdk.paging.find.cursor import Cursor, Span

SEEDS = range(200)
WITHIN = 300
"""Seeds within which a planted bug has to be found."""


def test_whatever_the_server_does_nothing_is_lost_or_doubled() -> None:
    """Over 200 seeds: servers of all behaviours, records that move, failures, cuts; resumed in either kind of walk."""
    wrong = {}
    for seed in SEEDS:
        world, told = play(*draw(seed))
        if found := judge(world, told):
            wrong[seed] = found

    assert wrong == {}


def test_an_undisturbed_walk_brings_what_the_serial_one_does() -> None:
    """The same records; in the same order, where the server has one."""
    for seed in range(60):
        told = []
        for concurrency in (1, 2, 8):
            setting, server = draw(seed)
            setting = evolve(setting, concurrency=(concurrency,), moves=0, fails=0, cuts=0)
            told.append(play(setting, server)[1])
        records = [one.records for one in told]
        if server.order != "ascending" or not server.is_timed:
            records = [sorted(each, key=str) for each in records]

        assert records[1] == records[0], seed
        assert records[2] == records[0], seed


def test_hardly_more_is_asked_for_than_by_the_serial_walk() -> None:
    """Where records lie evenly, a slice is nearly a page."""
    setting, server = draw(1)
    begin = to_instant(NOW) - 5_000 * DAY
    server = evolve(server, rows={f"r{n}": begin + n * DAY for n in range(4_000)}, order="ascending")
    server = evolve(server, cap=1_000, echo=True, is_coarse=False, is_timed=True)
    requests = []
    for concurrency in (1, 8):
        plain = evolve(
            setting, concurrency=(concurrency,), page_size=50, moves=0, fails=0, cuts=0, ahead_us=None
        )
        requests.append(play(plain, evolve(server))[1].requests)

    assert requests[0] > 4_000 / 50
    assert requests[1] < 1.2 * requests[0]


def _without_digests(_right: Any) -> Any:
    def join(cursors: Any, seen: Any) -> Any:
        return slices_join(cursors, {})

    return join


def _first_alone(_right: Any) -> Any:
    def join(cursors: Any, seen: Any) -> Any:
        left = [cursor for cursor in cursors if not cursor.is_done]
        return slices_join(left[:1], seen)

    return join


def _all_again(_right: Any) -> Any:
    def join(cursors: Any, seen: Any) -> Any:
        cursor = slices_join(cursors, seen)
        return cursor and evolve(
            cursor, seen={d: at for d, at in cursor.seen.items() if at > cursor.span.lo + 1}
        )

    return join


def _apart(_right: Any) -> Any:
    def split(self: Any, part: Any, spans: Any, later: Any) -> Any:
        lo, hi = later[-1]
        return _right(self, part, spans, (*later[:-1], Span(min(lo + 2, hi), hi)))

    return split


slices_join = slices.join


@pytest.mark.parametrize(
    ("owner", "name", "make", "finding"),
    [
        (concurrent, "join", _without_digests, "doubled"),
        (concurrent, "join", _all_again, "doubled"),
        (concurrent, "join", _first_alone, "lost"),
        (slices.Slices, "_split", _apart, "lost"),
        (Cursor, "is_proven", lambda _: property(lambda _self: True), "lost"),
    ],
)
def test_a_planted_bug_is_seen(
    owner: Any, name: str, make: Callable[[Any], Any], finding: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An oracle that finds nothing wrong with any walk proves nothing."""
    monkeypatch.setattr(owner, name, make(getattr(owner, name)))

    assert any(_finds(seed, finding) for seed in range(WITHIN))


def test_what_moves_to_the_present_is_met_there() -> None:
    """Over 150 seeds in which records move all the time, some of them long before it shows."""
    assert {seed: found for seed in range(150) if (found := judge(*play(*moving(seed))))} == {}


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("is_last", lambda *_: False),
        ("_settled_until", lambda self, server_time: to_instant(server_time or self._now)),
    ],
)
def test_a_record_that_is_passed_by_is_seen(
    name: str, wrong: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the last part does not wait, or only what is changed from now on is in it."""
    monkeypatch.setattr(slices.Slices, name, wrong)

    assert any("lost" in str(judge(*play(*moving(seed)))) for seed in range(WITHIN))


def moving(seed: int) -> tuple[Setting, ModelServer]:
    """Records up to the present, in a window that holds what they move to."""
    setting, server = draw(seed)
    dice = random.Random(seed)
    ages = sorted(dice.randrange(20 * 60 * SECOND) for _ in range(dice.choice([60, 150])))
    rows = {f"r{number:03}": to_instant(NOW) - age for number, age in enumerate(reversed(ages))}
    return (
        evolve(
            setting,
            page_size=7,
            concurrency=(8,),
            moves=0.6,
            lag_us=120 * SECOND,
            ahead_us=DAY,
            fails=0,
            cuts=0,
        ),
        evolve(server, rows=rows, order="ascending", is_timed=True, is_coarse=False, echo=True, cap=1_000),
    )


def _finds(seed: int, finding: str) -> bool:
    return any(found.startswith(finding) for found in judge(*play(*draw(seed))))
