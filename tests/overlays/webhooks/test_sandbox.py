"""The sandbox's notifier delivers to the receiver over HTTP, in both flows, with a real store behind it."""

from __future__ import annotations

import json
from collections.abc import Callable, Generator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Literal, get_args

import pytest
from attrs import frozen
from listening import asgi_at
from subscription import CLIENT, OTHER_SECRET, SECOND, SECRET, TENANT

from welkin_sdk.mirror import drain_inbox
from welkin_sdk.mirror.stores import SqlStore, open_store
from welkin_sdk.mirror.types import DirtyRange, Stream
from welkin_sdk.sandbox import Sandbox, serve
from welkin_sdk.sandbox.data.notifications import NotificationTarget
from welkin_sdk.sandbox.data.notifications.forgery import Flaw
from welkin_sdk.webhooks import AsgiReceiver, MemoryTokens, Site, build_site

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
NOON_US = int(NOON.timestamp()) * SECOND
RESOURCES = ("patients", "workers")
MARY = "5b1c2a4e-0000-4000-8000-000000000001"


class Process:
    """What of a receiver ends with its process: whether its store works, and the tokens it has given out."""

    def __init__(self, store: SqlStore) -> None:
        self.store = store
        self.is_broken = False
        self.tokens = MemoryTokens()

    def accept(self, tenant: str, instance: str, body: bytes, *, received_us: int) -> bool:
        if self.is_broken:
            raise OSError("the disk is gone")
        return self.store.accept(tenant, instance, body, received_us=received_us)

    def issue(self, *, now_us: int) -> tuple[str, int]:
        return self.tokens.issue(now_us=now_us)

    def is_live(self, token: str, *, now_us: int) -> bool:
        return self.tokens.is_live(token, now_us=now_us)


@frozen
class World:
    sandbox: Sandbox
    store: SqlStore
    process: Process

    def change(self, *collections: str) -> None:
        """Change a record of each at the sandbox's present instant."""
        for collection in collections:
            self.sandbox.load(collection, [{"id": MARY}])

    def drain(self) -> Any:
        return drain_inbox(self.store, tenant=TENANT, resources=RESOURCES)

    def dirty(self, resource: str) -> list[DirtyRange]:
        return self.store.dirty(Stream(TENANT, "", resource))

    @property
    def pending(self) -> list[bytes]:
        return [delivery.body for delivery in self.store.pending(TENANT, "", limit=1000)]

    @property
    def outcomes(self) -> list[tuple[str, int | None]]:
        return [(delivery.outcome, delivery.status) for delivery in self.sandbox.notifications.deliveries]


Flow = Literal["bearer", "form", "json"]


@pytest.fixture
def world(tmp_path: Path) -> Generator[Callable[[Flow], World]]:
    """Makes the world: a clinic at noon, a receiver, and what tells the one of the other."""
    (tmp_path / "mirror").mkdir(mode=0o700)
    store = open_store(str(tmp_path / "mirror" / "welkin.db"))

    process = Process(store)

    def site(address: str, sandbox: Sandbox) -> Site:
        return build_site(
            process,
            tokens=process,
            client_id=CLIENT,
            secrets=[OTHER_SECRET, SECRET],
            notify_url=f"{address}/notifications",
            token_url=f"{address}/token",
            tenant=TENANT,
            clock=lambda: int(sandbox.clock.now().timestamp()) * SECOND,
        )

    with (
        serve(seed=2) as sandbox,
        asgi_at(lambda address: AsgiReceiver(site(address, sandbox))) as address,
    ):
        sandbox.clock.freeze(NOON)

        def subscribe(flow: Flow) -> World:
            exchange: dict[str, Any] = {
                "flow": "exchange",
                "token_url": f"{address}/token",
                "token_body": flow,
            }
            target = NotificationTarget(
                f"{address}/notifications",
                client_id=CLIENT,
                secret=SECRET,
                **({} if flow == "bearer" else exchange),
            )
            sandbox.notifications.subscribe(target)
            return World(sandbox, store, process)

        yield subscribe
    store.close()


@pytest.mark.parametrize("flow", get_args(Flow))
def test_a_change_becomes_a_dirty_range(flow: Flow, world: Callable[[Flow], World]) -> None:
    """From the write in the sandbox to what the planner will pull, in either flow."""
    there = world(flow)
    there.change("patients", "workers")
    there.sandbox.clock.advance(60)

    drained = there.drain()

    minute = NOON_US + 60 * SECOND
    assert there.outcomes == [("acknowledged", 200)]
    assert (drained.deliveries, drained.flagged, drained.problems) == (1, 0, {})
    for resource in RESOURCES:
        (dirty,) = there.dirty(resource)
        assert (dirty.lo_us, dirty.hi_us, dirty.why) == (NOON_US, NOON_US, "notification")
        assert dirty.not_before_us == minute
    assert there.pending == []


@pytest.mark.parametrize("flow", get_args(Flow))
def test_an_hour_of_notifications_arrives(flow: Flow, world: Callable[[Flow], World]) -> None:
    """Tokens are exchanged anew as they end; nothing is refused, nothing is lost."""
    there = world(flow)
    for _ in range(20):
        there.change("patients")
        there.sandbox.clock.advance(timedelta(minutes=3))

    drained = there.drain()

    assert set(there.outcomes) == {("acknowledged", 200)}
    assert drained.deliveries == 20
    assert there.dirty("patients")[0].lo_us == NOON_US


def test_what_is_not_acknowledged_comes_again(world: Callable[[Flow], World]) -> None:
    """A store that is gone for a minute costs a minute."""
    there = world("bearer")
    there.change("patients")
    there.process.is_broken = True
    there.sandbox.clock.advance(60)
    there.process.is_broken = False
    there.change("workers")
    there.sandbox.clock.advance(60)

    assert there.outcomes == [("refused", 503), ("acknowledged", 200)]
    assert there.drain().resources == ("patients", "workers")


@pytest.mark.parametrize("flaw", get_args(Flaw))
def test_a_forgery_beside_the_true_one_is_refused(flaw: Flaw, world: Callable[[Flow], World]) -> None:
    """Only the true notification is in the inbox."""
    there = world("bearer")
    there.sandbox.faults.add("notification_forged", flaw=flaw)
    there.change("patients")
    there.sandbox.clock.advance(60)

    assert sorted(there.outcomes) == [("acknowledged", 200), ("refused", 401)]
    assert len(there.pending) == 1
    assert "forged.invalid" not in there.pending[0].decode()


def test_copies_are_one_delivery(world: Callable[[Flow], World]) -> None:
    """Ten copies are acknowledged, and kept once."""
    there = world("bearer")
    there.sandbox.faults.add("notification_duplicated", copies=10)
    there.change("patients")
    there.sandbox.clock.advance(60)

    assert [status for _, status in there.outcomes] == [200] * 11
    assert len(there.pending) == 1


def test_held_back_and_reordered_ones_change_nothing(world: Callable[[Flow], World]) -> None:
    """The ranges cover every change, in whichever order they were told."""
    there = world("form")
    there.sandbox.faults.add("notification_reordered", probability=0.5, seed=4)
    for _ in range(10):
        there.change("patients")
        there.sandbox.clock.advance(60)
    there.sandbox.faults.clear()
    there.change("patients")
    there.sandbox.clock.advance(120)

    there.drain()

    told = there.dirty("patients")
    instants = [NOON_US + n * 60 * SECOND for n in range(11)]
    assert all(any(dirty.lo_us <= at <= dirty.hi_us for dirty in told) for at in instants)


def test_a_resource_that_is_not_mirrored_is_kept_to_be_looked_at(world: Callable[[Flow], World]) -> None:
    """The others of the same delivery are read."""
    there = world("bearer")
    there.change("patients", "calendars")
    there.sandbox.clock.advance(60)

    drained = there.drain()

    assert drained.problems == {"unknown resource": 1}
    assert (drained.flagged, drained.resources) == (1, ("patients",))


def test_the_sandboxs_addresses_are_as_they_should_be(world: Callable[[Flow], World]) -> None:
    """No drift is reported of what the reference prints."""
    there = world("bearer")
    there.change("patients")
    there.sandbox.clock.advance(60)

    (content,) = there.pending

    assert "page[from]" in json.loads(content)[0]["href"]
    assert there.drain().problems == {}


def test_a_receiver_that_starts_again_gives_new_tokens(world: Callable[[Flow], World]) -> None:
    """A token of before is refused; the sender exchanges another, and delivers in the same round."""
    there = world("form")
    there.change("patients")
    there.sandbox.clock.advance(60)
    there.process.tokens = MemoryTokens()
    there.change("workers")
    there.sandbox.clock.advance(60)

    assert there.outcomes == [("acknowledged", 200)] * 2
    assert there.drain().resources == ("patients", "workers")
