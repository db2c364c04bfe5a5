"""Notifications that go wrong on request: twice, out of order, never, forged and late."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import jwt
import pytest

from welkin_sdk.sandbox import Sandbox
from welkin_sdk.sandbox.data.notifications import Notifier

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
FLAWS = ("key", "algorithm", "audience", "issuer", "expired", "scope", "absent")
Change = Callable[..., None]
Verify = Callable[..., dict[str, Any]]


def outcomes(notifications: Notifier) -> list[tuple[str, str | None]]:
    return [(entry.outcome, entry.fault) for entry in notifications.deliveries]


def test_a_duplicated_notification_comes_again_at_once(
    sandbox: Sandbox, notifications: Notifier, receiver: Any, change: Change
) -> None:
    """The same body as often as asked for, and the next one is alone again."""
    sandbox.faults.add("notification_duplicated", times=1, copies=2)
    change("patients")
    sandbox.clock.advance(60)
    change("workers")
    sandbox.clock.advance(60)

    assert [batch.resources for batch in receiver.batches] == [["patients"]] * 3 + [["workers"]]
    assert len({batch.content for batch in receiver.batches[:3]}) == 1
    assert outcomes(notifications)[:2] == [
        ("acknowledged", None),
        ("acknowledged", "notification_duplicated"),
    ]


def test_one_acknowledged_copy_is_enough(
    sandbox: Sandbox, notifications: Notifier, receiver: Any, change: Change, make_answer: Any
) -> None:
    """A receiver that fails at the first and takes the second has been told."""
    sandbox.faults.add("notification_duplicated", times=1)
    receiver.answer = lambda _: make_answer(500 if len(receiver.batches) == 1 else 200)
    change()

    sandbox.clock.advance(600)

    assert len(receiver.batches) == 2


def test_a_reordered_notification_comes_after_the_one_after_it(
    sandbox: Sandbox, notifications: Notifier, receiver: Any, change: Change
) -> None:
    """Both come, in the wrong order."""
    sandbox.faults.add("notification_reordered", times=1)
    change("patients")
    sandbox.clock.advance(60)
    change("workers")
    sandbox.clock.advance(60)

    assert [batch.resources for batch in receiver.batches] == [["workers"], ["patients"]]
    assert outcomes(notifications) == [
        ("withheld", "notification_reordered"),
        ("acknowledged", None),
        ("acknowledged", "notification_reordered"),
    ]


def test_a_reordered_notification_does_not_wait_for_ever(
    sandbox: Sandbox, notifications: Notifier, receiver: Any, change: Change
) -> None:
    """Where nothing comes after it, it comes a round late."""
    sandbox.faults.add("notification_reordered", times=1)
    change("patients")

    sandbox.clock.advance(120)

    assert [batch.resources for batch in receiver.batches] == [["patients"]]
    assert notifications.deliveries[-1].at == NOON + timedelta(minutes=2)


def test_reordering_all_of_them_swaps_them_in_pairs(
    sandbox: Sandbox, notifications: Notifier, receiver: Any, change: Change
) -> None:
    """Each still comes once."""
    sandbox.faults.add("notification_reordered")
    for name in ("patients", "workers", "calendars", "conversations"):
        change(name)
        sandbox.clock.advance(60)

    assert [batch.resources for batch in receiver.batches] == [
        ["workers"],
        ["patients"],
        ["conversations"],
        ["calendars"],
    ]


def test_a_held_notification_is_retried_too(
    sandbox: Sandbox, notifications: Notifier, receiver: Any, change: Change
) -> None:
    """Held back is not lost: a receiver that fails gets it later."""
    sandbox.faults.add("notification_reordered", times=1)
    change("patients")
    sandbox.clock.advance(60)
    receiver.fail_with(500)
    sandbox.clock.advance(120)
    receiver.heal()

    sandbox.clock.advance(60)

    assert [batch.resources for batch in receiver.batches] == [["patients"]] * 3
    assert notifications.deliveries[-1].outcome == "acknowledged"


def test_a_lost_notification_never_comes(
    sandbox: Sandbox, notifications: Notifier, receiver: Any, change: Change
) -> None:
    """The sender takes it for delivered, and only a sweep would find what it was about."""
    sandbox.faults.add("notification_lost", times=1)
    change("patients")
    sandbox.clock.advance(3600)
    change("workers")
    sandbox.clock.advance(60)

    assert [batch.resources for batch in receiver.batches] == [["workers"]]
    assert outcomes(notifications) == [("withheld", "notification_lost"), ("acknowledged", None)]


def test_a_late_notification_comes_late_and_whole(
    sandbox: Sandbox, notifications: Notifier, receiver: Any, change: Change
) -> None:
    """What changes in the meantime comes with it; nothing is lost and nothing overtakes it."""
    sandbox.faults.add("notification_late", seconds=3600)
    change("patients")
    sandbox.clock.advance(1800)
    change("workers")
    sandbox.clock.advance(7200)

    assert [batch.resources for batch in receiver.batches] == [["patients", "workers"]]
    assert [(entry.at - NOON, entry.outcome) for entry in notifications.deliveries] == [
        (timedelta(minutes=1), "withheld"),
        (timedelta(minutes=61), "acknowledged"),
    ]


def test_a_clock_that_was_set_back_ends_the_wait_for_a_late_one(
    sandbox: Sandbox, notifications: Notifier, receiver: Any, change: Change
) -> None:
    """Or else nothing would be told until the time that was meant before."""
    sandbox.faults.add("notification_late", times=1, seconds=3600)
    change("patients")
    sandbox.clock.advance(60)
    sandbox.clock.freeze(NOON - timedelta(days=300))
    change("workers")

    sandbox.clock.advance(60)

    assert [batch.resources for batch in receiver.batches] == [["workers"]]


@pytest.mark.parametrize("flaw", FLAWS)
def test_a_forged_notification_is_one_that_a_strict_receiver_refuses(
    sandbox: Sandbox,
    notifications: Notifier,
    receiver: Any,
    change: Change,
    verify: Verify,
    make_answer: Any,
    flaw: str,
) -> None:
    """It comes ahead of the true one, which is not touched by it."""

    def answer(arrival: Any) -> Any:
        try:
            verify(arrival.bearer, audience=receiver.url, now=sandbox.clock.now())
        except jwt.PyJWTError:
            return make_answer(401)
        return make_answer()

    receiver.answer = answer
    sandbox.faults.add("notification_forged", times=1, flaw=flaw)
    change()

    sandbox.clock.advance(600)

    forged, true = receiver.batches
    assert outcomes(notifications) == [("refused", "notification_forged"), ("acknowledged", None)]
    assert forged.entries[0]["href"].startswith("https://forged.invalid/patients?")
    assert true.entries[0]["href"].startswith(sandbox.data_api)


def test_a_receiver_that_takes_a_forged_notification_is_found_out(
    sandbox: Sandbox, notifications: Notifier, receiver: Any, change: Change
) -> None:
    """The deliveries show what it has acknowledged."""
    sandbox.faults.add("notification_forged", times=1)
    change()

    sandbox.clock.advance(60)

    assert outcomes(notifications)[0] == ("acknowledged", "notification_forged")


def test_a_forged_notification_that_is_taken_does_not_count_for_the_true_one(
    sandbox: Sandbox, notifications: Notifier, receiver: Any, change: Change, make_answer: Any
) -> None:
    """The true one is told again until it is acknowledged itself."""
    sandbox.faults.add("notification_forged", times=1)
    receiver.answer = lambda _: make_answer(200 if len(receiver.batches) != 2 else 500)
    change()

    sandbox.clock.advance(600)

    assert [entry.outcome for entry in notifications.deliveries] == [
        "acknowledged",
        "refused",
        "acknowledged",
    ]


def test_faults_fire_at_batches_alone_and_are_counted(
    sandbox: Sandbox, notifications: Notifier, receiver: Any, change: Change
) -> None:
    """A minute without a change asks no fault."""
    sandbox.faults.add("notification_lost", times=5)
    sandbox.clock.advance(3600)
    change()
    sandbox.clock.advance(3600)

    (fault,) = sandbox.faults.list()
    assert fault.fired == 1


def test_the_same_seed_gives_the_same_run(sandbox: Sandbox, notifications: Notifier, change: Change) -> None:
    """Which batch is lost, late or sent twice is the seed's choice, in every run the same."""

    def run() -> list[tuple[str, str | None]]:
        sandbox.reset()
        sandbox.clock.freeze(NOON)
        notifications.subscribe(target)
        for kind in ("notification_lost", "notification_duplicated", "notification_reordered"):
            sandbox.faults.add(kind, probability=0.4, seed=7)
        for _ in range(20):
            change()
            sandbox.clock.advance(60)
        return outcomes(notifications)

    target = notifications.target
    assert target is not None
    first, second = run(), run()

    assert first == second
    assert len(set(first)) > 2


@pytest.mark.parametrize("seed", range(3))
def test_whatever_goes_wrong_nothing_stays_untold_but_what_was_lost_on_purpose(
    sandbox: Sandbox, notifications: Notifier, receiver: Any, make_answer: Any, seed: int
) -> None:
    """Every change lies in a span that was acknowledged, however the rounds, the faults and the receiver fell."""
    dice = random.Random(seed)
    told: list[tuple[str, str, str]] = []

    def answer(arrival: Any) -> Any:
        is_well = dice.random() < 0.5
        if is_well:
            told.extend((entry["resource"], entry["from"], entry["to"]) for entry in arrival.entries)
        return make_answer(200 if is_well else 503)

    receiver.answer = answer
    for kind in ("notification_duplicated", "notification_reordered"):
        sandbox.faults.add(kind, probability=0.3, seed=seed)
    sandbox.faults.add("notification_late", probability=0.2, seed=seed, seconds=dice.randint(1, 600))
    changes: list[tuple[str, str]] = []
    for _ in range(60):
        name = dice.choice(["patients", "workers", "calendars"])
        sandbox.load(name, [{"id": "5b1c2a4e-0000-4000-8000-000000000001"}])
        changes.append((name, sandbox.clock.now().replace(tzinfo=None).isoformat(timespec="microseconds")))
        sandbox.clock.advance(dice.randint(0, 90))
    sandbox.faults.clear()
    sandbox.clock.advance(3600)

    for name, at in changes:
        assert any(name == resource and first <= at <= last for resource, first, last in told)
