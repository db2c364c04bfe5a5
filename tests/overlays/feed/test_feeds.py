"""One router and several feeds: each has its own place, whatever the consumer is called, and whoever keeps the dead letters."""

from __future__ import annotations

import asyncio
import gc
import sys
import weakref
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

sys.path.insert(0, str(Path(__file__).parents[1] / "webhooks"))

from subscription import Feed, change

from welkin_sdk.feed import ChangedRecord, FileDeadLetters, MemoryDeadLetters, Routed, Router
from welkin_sdk.mirror.types import Change


async def at_once(seconds: float) -> None:
    """A wait that ends at once."""


def deliver(router: Router, feed: Any) -> Routed:
    return asyncio.run(router.deliver(feed, consumer="crm"))


def of_store(name: str, *changes: Change) -> Feed:
    """A feed with cursors, as a store's."""
    return Feed(*(evolve(each, cursor=f"{name}:{each.seq}") for each in changes))


class Slotted:
    """A feed that nothing can point at weakly."""

    __slots__ = ("_inner",)

    def __init__(self, inner: Feed) -> None:
        self._inner = inner

    def changes(self, **given: Any) -> list[Change]:
        return self._inner.changes(**given)

    def acknowledge(self, consumer: str, seq: int) -> None:
        self._inner.acknowledge(consumer, seq)

    def acknowledged(self, consumer: str) -> int:
        return self._inner.acknowledged(consumer)


@pytest.fixture(params=["memory", "file"])
def dead_letters(request: pytest.FixtureRequest, tmp_path: Path) -> Any:
    return MemoryDeadLetters() if request.param == "memory" else FileDeadLetters(tmp_path / "letters")


def test_two_stores_and_one_name_are_two_places() -> None:
    """The second store got nothing: what the first had delivered was taken for its own."""
    router, seen = Router(), list[str]()
    router.otherwise(lambda changed: seen.append(changed.id))
    one, other = (
        of_store("a", change(1, "a1"), change(2, "a2")),
        of_store("b", *(change(n) for n in (1, 2, 3))),
    )

    routed = [deliver(router, feed) for feed in (one, other, one, other)]

    assert [each.delivered for each in routed] == [2, 3, 0, 0]
    assert seen == ["a1", "a2", "id-1", "id-2", "id-3"]
    assert (one.acknowledged("crm"), other.acknowledged("crm")) == (2, 3)


def test_a_store_that_is_opened_anew_goes_on_where_it_was() -> None:
    """A job that opens its store each time, with one router; the closed one is not held."""
    router, seen = Router(), list[int]()
    router.otherwise(lambda changed: seen.append(changed.seq))
    first = Feed(change(1))
    deliver(router, first)
    second = Feed(change(1), change(2))
    second.acknowledgements += first.acknowledgements
    closed = weakref.ref(first)
    del first
    gc.collect()

    deliver(router, second)

    assert seen == [1, 2]
    assert closed() is None


def test_a_feed_that_cannot_be_pointed_at_has_its_place_too(dead_letters: Any) -> None:
    """With dead letters in memory its changes would come again with every delivery."""
    router, seen = Router(attempts=1, dead_letters=dead_letters), list[int]()
    router.otherwise(lambda changed: seen.append(changed.seq) or 1 / (changed.seq - 1))
    feed = Slotted(Feed(change(1), change(2)))

    deliver(router, feed)
    deliver(router, feed)

    assert seen == [1, 2]


def fail_at(*ids: str, seen: list[str]) -> Callable[[ChangedRecord], None]:
    def handler(changed: ChangedRecord) -> None:
        seen.append(changed.id)
        if changed.id in ids:
            raise ValueError

    return handler


def test_a_dead_letter_holds_up_its_own_feed_alone(dead_letters: Any) -> None:
    """Another store's change of the same number and the same record is another change: handled, kept and let go by itself."""
    router, seen = Router(attempts=1, sleep=at_once, dead_letters=dead_letters), list[str]()
    broken = ["x", "y"]
    router.otherwise(lambda changed: seen.append(changed.id) or (changed.id in broken and 1 / 0))
    one, other = of_store("a", change(1, "x"), change(2, "z")), of_store("b", change(1, "y"), change(2, "z"))
    third = of_store("c", change(1, "z"))

    for feed in (one, other, third):
        deliver(router, feed)
    assert len(router.dead_letters("crm")) == 2
    broken.clear()
    redriven = [asyncio.run(router.redrive(feed, consumer="crm")) for feed in (third, one, other)]

    assert seen == ["x", "z", "y", "z", "z", "x", "y"]
    assert [each.delivered for each in redriven] == [0, 1, 1]
    assert router.dead_letters("crm") == []
    assert [feed.acknowledged("crm") for feed in (one, other, third)] == [2, 2, 1]


def test_a_number_that_is_given_again_after_a_restore_is_delivered(dead_letters: Any) -> None:
    """The dead letter is of the change that is gone; the new one of that number was passed over as if it were that."""
    router, seen = Router(attempts=1, sleep=at_once, dead_letters=dead_letters), list[str]()
    router.otherwise(fail_at("x", seen=seen))
    feed = of_store("a", change(1, "w"), change(2, "x"))
    deliver(router, feed)
    # Put back to a copy from before the second change.
    feed.all[1:] = of_store("b", change(2, "y"), change(3, "x")).all
    feed.acknowledgements[:] = [("crm", 1)]

    deliver(router, feed)

    assert seen == ["w", "x", "y", "x"]


def test_a_place_that_somebody_else_has_moved_is_taken_as_it_is() -> None:
    """Another process has gone on, or the consumer was forgotten to begin anew."""
    router, seen = Router(), list[int]()
    router.otherwise(lambda changed: seen.append(changed.seq))
    feed = Feed(*(change(n) for n in (1, 2, 3, 4)))
    feed.all, later = feed.all[:1], feed.all[1:]
    deliver(router, feed)
    feed.all += later
    feed.acknowledge("crm", 3)

    deliver(router, feed)
    feed.acknowledgements.clear()
    deliver(router, feed)

    assert seen == [1, 4, 1, 2, 3, 4]


def test_a_redrive_of_another_router_frees_the_record_here(dead_letters: Any) -> None:
    """What was noted when deliveries began would hold up the record for ever."""
    router, seen = Router(attempts=1, sleep=at_once, dead_letters=dead_letters), list[str]()
    broken = ["x"]
    router.otherwise(lambda changed: seen.append(changed.id) or (changed.id in broken and 1 / 0))
    feed = of_store("a", change(1, "x"))
    deliver(router, feed)
    broken.clear()
    operators = Router(dead_letters=dead_letters)
    operators.otherwise(lambda changed: None)
    asyncio.run(operators.redrive(feed, consumer="crm"))
    feed.all += of_store("a", change(2, "x")).all

    assert deliver(router, feed).delivered == 1
    assert seen == ["x", "x"]
