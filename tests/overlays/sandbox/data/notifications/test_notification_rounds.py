"""Rounds on the virtual clock against a receiver on a real port: what is sent when, and what of it counts."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from welkin_sdk.instant import to_instant
from welkin_sdk.sandbox import Sandbox, serve
from welkin_sdk.sandbox.core.clock import VirtualClock
from welkin_sdk.sandbox.data.notifications import NotificationTarget, Notifier

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
DAY_MINUTES = 24 * 60
Change = Callable[..., None]


def printed(instant: datetime) -> str:
    return instant.replace(tzinfo=None).isoformat(timespec="microseconds")


def test_a_change_is_told_of_at_the_next_minute(
    sandbox: Sandbox, notifications: Notifier, receiver: Any, change: Change
) -> None:
    """Nothing before the minute is full, one batch then, and nothing more after it."""
    change("patients")
    sandbox.clock.advance(59)
    before = len(receiver.batches)

    sandbox.clock.advance(1)
    sandbox.clock.advance(3600)

    stamp = printed(NOON)
    assert before == 0
    assert [batch.entries for batch in receiver.batches] == [
        [
            {
                "resource": "patients",
                "from": stamp,
                "to": stamp,
                "href": f"{sandbox.data_api}/patients?page[to]={stamp}&page[from]={stamp}",
            }
        ]
    ]
    assert receiver.batches[0].headers["content-type"] == "application/json"


def test_without_a_change_nothing_is_sent(
    sandbox: Sandbox, notifications: Notifier, receiver: Any, change: Change
) -> None:
    """The clinic that a sandbox starts with is no change either."""
    sandbox.clock.advance(timedelta(days=365))

    assert receiver.arrivals == []


def test_many_changes_become_one_span(
    sandbox: Sandbox, notifications: Notifier, receiver: Any, change: Change
) -> None:
    """From the first to the last, although the record itself knows its last change alone."""
    for _ in range(5):
        change("patients")
        sandbox.clock.advance(10)
    sandbox.clock.advance(10)

    (batch,) = receiver.batches
    (entry,) = batch.entries
    assert (entry["from"], entry["to"]) == (printed(NOON), printed(NOON + timedelta(seconds=40)))


def test_several_collections_stand_in_the_documents_order(
    sandbox: Sandbox, notifications: Notifier, receiver: Any, change: Change
) -> None:
    """One entry each, whatever the order of their changes."""
    names = list(sandbox.parts.data.document.resources)
    change(*reversed(names))

    sandbox.clock.advance(60)

    assert [batch.resources for batch in receiver.batches] == [names]


def test_only_the_chosen_collections_are_told_of(
    sandbox: Sandbox, notifications: Notifier, target: NotificationTarget, receiver: Any, change: Change
) -> None:
    """The rest changes in silence."""
    notifications.subscribe(
        NotificationTarget(receiver.url, resources=("workers", "patients"), secret=target.secret)
    )
    change("patients", "workers", "calendars")

    sandbox.clock.advance(60)

    assert sorted(receiver.batches[0].resources) == ["patients", "workers"]


def test_an_unknown_collection_is_refused(notifications: Notifier, receiver: Any) -> None:
    """And the subscription stays as it was."""
    with pytest.raises(ValueError, match="resources holds a name that is none; there are: app_messages"):
        notifications.subscribe(NotificationTarget(receiver.url, resources=("aliens",)))

    assert notifications.target is not None


def test_a_write_over_http_is_told_of_and_found_under_the_href(
    sandbox: Sandbox, notifications: Notifier, receiver: Any, connect: Any
) -> None:
    """The address as it is sent finds exactly what was written."""
    with connect(sandbox, exp=int(NOON.timestamp()) + 3600) as api:
        body = {
            "first_name": "Grace",
            "last_name": "Hopper",
            "phase": "intake",
            "birthday": "1906-12-09",
            "timezone": "US/Pacific",
            "primary_worker_id": api.get("/workers").json()[0]["data"][0]["id"],
        }
        created = api.post("/patients", json=body).json()["id"]
        sandbox.clock.advance(60)
        entry = next(entry for entry in receiver.batches[0].entries if entry["resource"] == "patients")
        found = api.get(entry["href"]).json()[0]["data"]

    assert [record["id"] for record in found] == [created]


def test_a_failed_batch_goes_out_again_each_minute_until_it_is_acknowledged(
    sandbox: Sandbox, notifications: Notifier, receiver: Any, change: Change
) -> None:
    """The retry is the same batch, made wider by what has changed since."""
    receiver.fail_with(500)
    change("patients")
    sandbox.clock.advance(60)
    change("workers")
    sandbox.clock.advance(60)
    receiver.heal()
    sandbox.clock.advance(600)

    assert [batch.resources for batch in receiver.batches] == [
        ["patients"],
        ["patients", "workers"],
        ["patients", "workers"],
    ]
    assert [(entry.attempt, entry.outcome, entry.status) for entry in notifications.deliveries] == [
        (1, "refused", 500),
        (2, "refused", 500),
        (3, "acknowledged", 200),
    ]


def test_an_hour_of_failing_gives_one_notification_that_covers_all_of_it(
    sandbox: Sandbox, notifications: Notifier, receiver: Any, change: Change
) -> None:
    """The first one that is acknowledged has everything, and it is the only one."""
    receiver.fail_with(503)
    for _ in range(60):
        change("patients")
        sandbox.clock.advance(60)
    receiver.heal()
    failed = len(receiver.batches)

    sandbox.clock.advance(3600)

    (batch,) = receiver.batches[failed:]
    (entry,) = batch.entries
    assert failed == 60
    assert (entry["from"], entry["to"]) == (printed(NOON), printed(NOON + timedelta(minutes=59)))
    assert notifications.standing.dropped == 0


def test_twenty_five_hours_of_failing_lose_what_the_horizon_says_and_no_more(
    sandbox: Sandbox, notifications: Notifier, receiver: Any, change: Change
) -> None:
    """A change of exactly a day ago is still told of, one a minute older is not, and each lost one is counted."""
    receiver.fail_with(503)
    for _ in range(25 * 60):
        change("patients")
        sandbox.clock.advance(60)
    receiver.heal()

    sandbox.clock.advance(60)

    told_at = NOON + timedelta(minutes=25 * 60 + 1)
    (entry,) = receiver.batches[-1].entries
    assert entry["from"] == printed(told_at - timedelta(days=1))
    assert entry["to"] == printed(told_at - timedelta(minutes=2))
    assert notifications.standing.dropped == 61
    assert sum(entry.dropped for entry in notifications.deliveries) == 61
    assert len(receiver.batches) == 25 * 60 + 1


def test_what_is_wholly_too_old_is_dropped_and_nothing_is_sent(
    sandbox: Sandbox, notifications: Notifier, receiver: Any, change: Change
) -> None:
    """A receiver that comes back after two days hears of nothing that happened before."""
    receiver.fail_with(503)
    change("patients", "workers")
    sandbox.clock.advance(timedelta(days=2))
    receiver.heal()
    failed = len(receiver.batches)

    sandbox.clock.advance(3600)

    assert failed == DAY_MINUTES
    assert len(receiver.batches) == failed
    assert notifications.standing.dropped == 2


def test_a_pause_sends_nothing_and_loses_nothing(
    sandbox: Sandbox, notifications: Notifier, receiver: Any, change: Change
) -> None:
    """Afterwards one batch covers the whole of it."""
    notifications.pause()
    change("patients")
    sandbox.clock.advance(3600)
    change("workers")
    sandbox.clock.advance(3600)
    during = len(receiver.batches)

    notifications.resume()
    sandbox.clock.advance(120)

    assert during == 0
    assert [batch.resources for batch in receiver.batches] == [["patients", "workers"]]


def test_a_pause_does_not_widen_the_horizon(
    sandbox: Sandbox, notifications: Notifier, receiver: Any, change: Change
) -> None:
    """What is older than a day when sending goes on is dropped."""
    notifications.pause()
    change("patients")
    sandbox.clock.advance(timedelta(hours=2))
    change("workers")
    sandbox.clock.advance(timedelta(hours=23))

    notifications.resume()
    sandbox.clock.advance(60)

    assert [batch.resources for batch in receiver.batches] == [["workers"]]
    assert notifications.standing.dropped == 1


def test_a_record_that_appears_late_is_told_of_with_its_own_stamp(
    sandbox: Sandbox, notifications: Notifier, receiver: Any, change: Change
) -> None:
    """A late commit lies before what was acknowledged already, and is news all the same."""
    change("patients")
    sandbox.clock.advance(3600)
    late = NOON + timedelta(minutes=5)
    record = {"id": "5b1c2a4e-0000-4000-8000-0000000000ff", "updated_at": late.isoformat()}
    sandbox.load("patients", [record])

    sandbox.clock.advance(60)

    (entry,) = receiver.batches[-1].entries
    assert (entry["from"], entry["to"]) == (printed(late), printed(late))


def test_a_stamp_of_the_future_waits_for_its_time(
    sandbox: Sandbox, notifications: Notifier, receiver: Any
) -> None:
    """A window that has not come yet would find nothing."""
    ahead = NOON + timedelta(minutes=30, seconds=1)
    record = {"id": "5b1c2a4e-0000-4000-8000-0000000000ff", "updated_at": ahead.isoformat()}
    sandbox.load("patients", [record])
    sandbox.clock.advance(1800)
    before = len(receiver.batches)

    sandbox.clock.advance(3600)

    assert before == 0
    assert [entry.at for entry in notifications.deliveries] == [NOON + timedelta(minutes=31)]


def test_a_change_in_the_receivers_own_handler_belongs_to_the_next_batch(
    sandbox: Sandbox, notifications: Notifier, receiver: Any, change: Change, make_answer: Any
) -> None:
    """An acknowledgement covers what the batch was made of, not what has happened since."""

    def answer(_arrival: Any) -> Any:
        if len(receiver.batches) == 1:
            change("workers")
        return make_answer()

    receiver.answer = answer
    change("patients")

    sandbox.clock.advance(180)

    assert [batch.resources for batch in receiver.batches] == [["patients"], ["workers"]]


def test_a_receiver_may_pull_before_it_answers(
    sandbox: Sandbox, notifications: Notifier, receiver: Any, change: Change, connect: Any, make_answer: Any
) -> None:
    """The sandbox serves while it waits for the acknowledgement, at the instant of the round."""
    pulled: list[httpx.Response] = []
    with connect(sandbox, exp=int(NOON.timestamp()) + 3600) as api:

        def answer(arrival: Any) -> Any:
            pulled.append(api.get(arrival.entries[0]["href"]))
            return make_answer()

        receiver.answer = answer
        change("patients")
        sandbox.clock.advance(600)

    assert [entry.outcome for entry in notifications.deliveries] == ["acknowledged"]
    assert len(pulled[0].json()[0]["data"]) == 1
    assert pulled[0].headers["date"] == "Sun, 01 Mar 2026 12:01:00 GMT"


def test_a_restart_goes_on_where_it_was(tmp_path: Path, target: NotificationTarget, receiver: Any) -> None:
    """A batch that failed before the end goes out after the beginning, and what was told is not told again."""
    record = {"id": "5b1c2a4e-0000-4000-8000-000000000001"}
    with _notifying(tmp_path / "s.db", target, NOON) as (sandbox, _):
        sandbox.load("workers", [record])
        sandbox.clock.advance(60)
        receiver.fail_with(503)
        sandbox.load("patients", [record])
        sandbox.clock.advance(120)
    receiver.heal()

    with _notifying(tmp_path / "s.db", target, NOON + timedelta(hours=1)) as (sandbox, notifications):
        sandbox.clock.advance(60)
        deliveries = notifications.deliveries

    stamp = printed(NOON + timedelta(minutes=1))
    assert [batch.resources for batch in receiver.batches] == [["workers"], *[["patients"]] * 3]
    assert receiver.batches[-1].entries[0]["from"] == stamp
    assert [(entry.attempt, entry.outcome) for entry in deliveries] == [(3, "acknowledged")]


def test_a_pause_outlives_a_restart(tmp_path: Path, target: NotificationTarget, receiver: Any) -> None:
    """As the rest of the subscription's state."""
    with _notifying(tmp_path / "s.db", target, NOON) as (sandbox, notifications):
        notifications.pause()

    with _notifying(tmp_path / "s.db", target, NOON) as (sandbox, notifications):
        sandbox.load("patients", [{"id": "5b1c2a4e-0000-4000-8000-000000000001"}])
        sandbox.clock.advance(3600)

    assert receiver.batches == []


def test_a_snapshot_carries_what_was_still_to_be_told(
    sandbox: Sandbox, notifications: Notifier, receiver: Any, change: Change
) -> None:
    """After a restore it is told as if nothing had happened in between."""
    change("patients")
    name = sandbox.snapshot()
    change("workers")
    sandbox.clock.advance(60)
    sandbox.restore(name)
    sandbox.clock.freeze(NOON)

    sandbox.clock.advance(60)

    assert [batch.resources for batch in receiver.batches] == [["patients", "workers"], ["patients"]]


def test_a_restore_during_a_delivery_is_not_undone_by_it(
    sandbox: Sandbox, notifications: Notifier, receiver: Any, change: Change, make_answer: Any
) -> None:
    """The acknowledgement is for changes that the restored state does not know, and takes none of its own away."""
    change("workers")
    name = sandbox.snapshot()
    sandbox.clock.advance(60)

    def answer(_arrival: Any) -> Any:
        receiver.heal()
        sandbox.restore(name)
        return make_answer()

    receiver.answer = answer
    change("patients")

    sandbox.clock.advance(120)

    assert [batch.resources for batch in receiver.batches] == [["workers"], ["patients"], ["workers"]]


def test_a_clock_that_was_set_back_rings_again(
    sandbox: Sandbox, notifications: Notifier, receiver: Any, change: Change
) -> None:
    """Rounds are counted from wherever the clock stands."""
    change("patients")
    sandbox.clock.advance(3600)
    sandbox.clock.freeze(NOON - timedelta(days=30))
    change("workers")

    sandbox.clock.advance(60)

    assert [batch.resources for batch in receiver.batches] == [["patients"], ["workers"]]


def test_a_running_clock_needs_nobody_to_advance_it(
    target: NotificationTarget, receiver: Any, make_answer: Any
) -> None:
    """A thread of the sandbox wakes with the minute."""
    told = threading.Event()

    def answer(_arrival: Any) -> Any:
        told.set()
        return make_answer()

    receiver.answer = answer
    clock = VirtualClock(_RunningFrom(NOON + timedelta(seconds=59.8)))
    with serve(clock=clock, notify=target) as sandbox:
        sandbox.load("patients", [{"id": "5b1c2a4e-0000-4000-8000-000000000001"}])

        assert told.wait(10)


def test_another_subscription_begins_with_what_changes_from_then_on(
    sandbox: Sandbox, notifications: Notifier, target: NotificationTarget, receiver: Any, change: Change
) -> None:
    """What the former one was still to be told of is forgotten."""
    change("patients")
    notifications.subscribe(target)
    change("workers")

    sandbox.clock.advance(60)

    assert [batch.resources for batch in receiver.batches] == [["workers"]]


def test_without_a_subscription_nothing_is_noted(
    sandbox: Sandbox, notifications: Notifier, receiver: Any, change: Change
) -> None:
    """Unsubscribing ends it, and a file does not grow for nobody."""
    change("patients")
    notifications.unsubscribe()
    change("patients")

    sandbox.clock.advance(3600)

    with sandbox.parts.state.transaction():
        assert sandbox.parts.state.execute("SELECT count(*) FROM records_changes") == [(0,)]
    assert receiver.batches == []


class _RunningFrom:
    """The machine's clock, moved so that it started at an instant."""

    def __init__(self, instant: datetime) -> None:
        self._ahead = instant - datetime.now(UTC)

    def now_us(self) -> int:
        return to_instant(datetime.now(UTC) + self._ahead)

    async def sleep(self, seconds: float) -> None:
        raise AssertionError(seconds)


@contextmanager
def _notifying(file: Path, target: NotificationTarget, at: datetime) -> Iterator[tuple[Sandbox, Notifier]]:
    """A sandbox over *file*, frozen at that instant."""
    with serve(database=file, notify=target) as sandbox:
        sandbox.clock.freeze(at)
        yield sandbox, sandbox.notifications
