"""A dead letter goes when its handler has returned, or when its change is gone from its own feed, and for nothing else."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

sys.path.insert(0, str(Path(__file__).parents[1] / "webhooks"))

from subscription import Feed, change

from welkin_sdk.feed import ChangedRecord, DeadLetter, FileDeadLetters, MemoryDeadLetters, Router


async def at_once(seconds: float) -> None:
    """A wait that ends at once."""


def fails(changed: ChangedRecord) -> None:
    raise ValueError


def works(changed: ChangedRecord) -> None:
    """A handler."""


def of_store(name: str, *changes: Any) -> Feed:
    return Feed(*(evolve(each, cursor=f"{name}:{each.seq}") for each in changes))


def no_handler(router: Router, feed: Feed) -> Feed:
    return feed


def another_handler(router: Router, feed: Feed) -> Feed:
    router.on("workers")(works)
    return feed


def failing_handler(router: Router, feed: Feed) -> Feed:
    router.on("patients")(fails)
    return feed


def empty_store(router: Router, feed: Feed) -> Feed:
    router.otherwise(works)
    return Feed()


def another_store(router: Router, feed: Feed) -> Feed:
    router.otherwise(works)
    return of_store("b", change(1), change(2), change(3))


def store_put_back(router: Router, feed: Feed) -> Feed:
    """To a copy from before the changes; others have come since."""
    router.otherwise(works)
    feed.all[:] = of_store("c", change(1), change(2)).all
    feed.acknowledgements.clear()
    return feed


STAY: list[Callable[[Router, Feed], Feed]] = [
    no_handler,
    another_handler,
    failing_handler,
    empty_store,
    another_store,
    store_put_back,
]


@pytest.mark.parametrize("prepare", STAY, ids=lambda prepare: prepare.__name__)
@pytest.mark.parametrize("kind", ["memory", "file"])
def test_what_cannot_be_delivered_now_stays_and_is_reported(
    prepare: Callable[[Router, Feed], Feed], kind: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A router without that handler let them go as unhandled; so did one with another store, or with none of it."""
    letters = MemoryDeadLetters() if kind == "memory" else FileDeadLetters(tmp_path / "letters")
    feed = of_store("a", change(1, "x"), change(2, "y"))
    first = Router(attempts=1, sleep=at_once, dead_letters=letters)
    first.on("patients")(fails)
    asyncio.run(first.deliver(feed, consumer="crm"))
    before = letters.entries("crm")
    caplog.clear()
    second = Router(attempts=1, sleep=at_once, dead_letters=letters)
    other = prepare(second, feed)

    routed = asyncio.run(second.redrive(other, consumer="crm"))

    assert [letter.key for letter in letters.entries("crm")] == [letter.key for letter in before]
    assert routed.dead_letters == tuple(letters.entries("crm"))
    assert (routed.delivered, routed.unhandled, routed.gone) == (0, 0, 0)
    assert all(f"seq={letter.seq} resource=patients" in caplog.text for letter in before)
    assert len(before) == 2


def test_the_others_are_tried_all_the_same() -> None:
    """One resource has a handler here, another has none."""
    letters, seen = MemoryDeadLetters(), list[int]()
    feed = Feed(change(1), change(2, resource="workers"), change(3), change(4, resource="workers"))
    first = Router(attempts=1, sleep=at_once, dead_letters=letters)
    first.otherwise(fails)
    asyncio.run(first.deliver(feed, consumer="crm"))
    second = Router(dead_letters=letters)
    second.on("workers")(lambda changed: seen.append(changed.seq))

    routed = asyncio.run(second.redrive(feed, consumer="crm"))

    assert seen == [2, 4]
    assert routed.delivered == 2
    assert [letter.seq for letter in routed.dead_letters] == [1, 3]
    assert letters.entries("crm") == [DeadLetter(n, "patients", 1, "ValueError") for n in (1, 3)]
