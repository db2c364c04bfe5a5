"""Notifications over the control API, across versions and after a reset."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from welkin_sdk.sandbox import NotificationTarget, Sandbox, serve
from welkin_sdk.sandbox.data.notifications import Notifier
from welkin_sdk.sandbox.versions import THREE_VERSIONS

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
SECRET = "an agreed secret of more than thirty-two bytes"
RECORD = {"id": "5b1c2a4e-0000-4000-8000-000000000001"}
Change = Callable[..., None]


def test_deliveries_are_shown_without_bodies(
    sandbox: Sandbox, notifications: Notifier, receiver: Any, change: Change
) -> None:
    """When, what about, what came of it; and no secret of the target."""
    receiver.fail_with(503)
    change()
    sandbox.clock.advance(60)

    shown = httpx.get(f"{sandbox.control}/notifications")

    (delivery,) = shown.json()["deliveries"]
    assert delivery.pop("latency_seconds") > 0
    assert delivery == {
        "at": "2026-03-01T12:01:00.000000+00:00",
        "resources": ["patients"],
        "outcome": "refused",
        "attempt": 1,
        "status": 503,
        "dropped": 0,
        "fault": None,
    }
    assert shown.json()["target"]["url"] == receiver.url
    assert SECRET not in shown.text
    assert {name: shown.json()[name] for name in ("is_paused", "failures", "delivered_at", "dropped")} == {
        "is_paused": False,
        "failures": 1,
        "delivered_at": None,
        "dropped": 0,
    }


def test_pausing_and_going_on(
    sandbox: Sandbox, notifications: Notifier, receiver: Any, change: Change
) -> None:
    """As from Python."""
    paused = httpx.post(f"{sandbox.control}/notifications/pause")
    change()
    sandbox.clock.advance(60)
    during = len(receiver.batches)

    resumed = httpx.post(f"{sandbox.control}/notifications/resume")
    sandbox.clock.advance(60)

    assert (paused.json(), resumed.json()) == ({"is_paused": True}, {"is_paused": False})
    assert (during, len(receiver.batches)) == (0, 1)


def test_a_receiver_may_pause_from_its_own_handler(
    sandbox: Sandbox, notifications: Notifier, receiver: Any, change: Change, make_answer: Any
) -> None:
    """A round that waits for an answer does not keep the control API waiting."""

    def answer(_arrival: Any) -> Any:
        httpx.post(f"{sandbox.control}/notifications/pause")
        return make_answer()

    receiver.answer = answer
    change()
    sandbox.clock.advance(60)
    change()
    sandbox.clock.advance(3600)

    assert len(receiver.batches) == 1
    assert notifications.deliveries[0].outcome == "acknowledged"


def test_advancing_over_http_returns_when_all_was_tried(
    sandbox: Sandbox, notifications: Notifier, receiver: Any, change: Change
) -> None:
    """So a test in another process needs to wait for nothing either."""
    change()

    httpx.post(f"{sandbox.control}/clock", json={"advance_seconds": 60}).raise_for_status()

    assert len(receiver.batches) == 1


def test_a_target_can_be_chosen_over_http(sandbox: Sandbox, receiver: Any, change: Change) -> None:
    """And given up again."""
    address = f"{sandbox.control}/notifications/target"
    chosen = httpx.put(address, json={"url": receiver.url, "resources": ["workers"], "secret": SECRET})
    change("workers", "patients")
    sandbox.clock.advance(60)
    given_up = httpx.delete(address)
    change("workers")
    sandbox.clock.advance(60)

    assert chosen.json()["target"]["resources"] == ["workers"]
    assert "secret" not in chosen.json()["target"]
    assert given_up.json() == {"target": None}
    assert [batch.resources for batch in receiver.batches] == [["workers"]]


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"url": 1},
        {"url": "http://receiver.example.org/"},
        {"url": "http://localhost/", "secret": "short"},
        {"url": "http://localhost/", "resources": ["aliens"]},
        {"url": "http://localhost/", "resources": "patients"},
        {"url": "http://localhost/", "version": "v9"},
        {"url": "http://localhost/", "timeout_seconds": "long"},
        {"url": "http://localhost/", "colour": "red"},
    ],
)
def test_a_wrong_target_is_refused(sandbox: Sandbox, body: dict[str, object]) -> None:
    """With a reason, and without a change."""
    answer = httpx.put(f"{sandbox.control}/notifications/target", json=body)

    assert answer.status_code == 400
    assert answer.json()["error"]["message"]
    assert sandbox.notifications.target is None


def test_without_a_target_there_is_nothing_to_show(sandbox: Sandbox) -> None:
    """The subject answers all the same."""
    shown = httpx.get(f"{sandbox.control}/notifications").json()

    assert (shown["target"], shown["deliveries"]) == (None, [])


def test_a_reset_comes_back_to_the_target_of_the_start(target: NotificationTarget, receiver: Any) -> None:
    """Without what was still to be told, and without a round for the time that it jumps over."""
    with serve(seed=1, notify=target) as sandbox:
        sandbox.clock.freeze(NOON - timedelta(days=3000))
        sandbox.load("patients", [RECORD])
        sandbox.notifications.pause()
        sandbox.reset()
        sandbox.clock.freeze(NOON)
        sandbox.clock.advance(60)
        after_reset = len(receiver.batches)
        sandbox.load("workers", [RECORD])
        sandbox.clock.advance(60)

    assert after_reset == 0
    assert [batch.resources for batch in receiver.batches] == [["workers"]]


def test_a_reset_ends_a_subscription_of_later(
    sandbox: Sandbox, notifications: Notifier, receiver: Any, change: Change
) -> None:
    """A sandbox that started without a target has none again."""
    sandbox.reset()
    sandbox.clock.freeze(NOON)
    change()
    sandbox.clock.advance(60)

    assert notifications.target is None
    assert receiver.arrivals == []


@pytest.mark.parametrize(
    ("at", "version"),
    [("2025-01-15", "v1"), ("2025-04-15", "v1"), ("2025-07-15", "v2"), ("2025-12-15", "v3")],
)
def test_a_discontinued_format_gives_way_to_the_oldest_active_one(
    target: NotificationTarget, receiver: Any, at: str, version: str
) -> None:
    """The chosen one while it is active, deprecated included; the address carries what was sent."""
    with serve(versions=THREE_VERSIONS, notify=target) as sandbox:
        sandbox.clock.freeze(datetime.fromisoformat(f"{at}T12:00:00+00:00"))
        sandbox.load("patients", [RECORD])
        sandbox.clock.advance(60)

        assert receiver.batches[0].entries[0]["href"].startswith(f"{sandbox.address}/{version}/patients?")


def test_another_version_can_be_chosen(target: NotificationTarget, receiver: Any) -> None:
    """At the subscriber's time, as soon as it is there."""
    chosen = NotificationTarget(receiver.url, secret=SECRET, version="v2")
    with serve(versions=THREE_VERSIONS, notify=chosen) as sandbox:
        sandbox.clock.freeze(datetime(2025, 4, 15, 12, tzinfo=UTC))
        sandbox.load("patients", [RECORD])
        sandbox.clock.advance(60)

        assert receiver.batches[0].entries[0]["href"].startswith(f"{sandbox.address}/v2/patients?")


def test_a_write_that_shows_late_is_told_of_when_it_shows(
    sandbox: Sandbox, notifications: Notifier, receiver: Any, connect: Any
) -> None:
    """With the stamp that it has, which lies in the past by then."""
    with connect(sandbox, exp=int(NOON.timestamp()) + 3600) as api:
        patient = api.get("/patients").json()[0]["data"][0]["id"]
        sandbox.faults.add("late_commit", times=1, seconds=300)
        api.put(f"/patients/{patient}", json={"phase": "active"}).raise_for_status()
        sandbox.clock.advance(240)
        before = len(receiver.batches)
        sandbox.clock.advance(120)
        (entry,) = receiver.batches[0].entries
        found = api.get(entry["href"]).json()[0]["data"]

    assert before == 0
    assert entry["from"] == "2026-03-01T12:00:00.000000"
    assert [record["id"] for record in found] == [patient]
