"""How a mirror of the Cloud API is built; all of this harness that knows names of `welkin_sdk.mirror` is here and in plants."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from attrs import evolve

from tests.faults.cloud.clinic import Clinic
from tests.faults.cloud.setting import Setting
from tests.faults.cloud.wire import Wire, open_client
from tests.faults.engine import EngineClock
from welkin_sdk.instant import to_datetime
from welkin_sdk.mirror.policy import Policy
from welkin_sdk.mirror.sources import cloud_lists, cloud_parents, settling
from welkin_sdk.mirror.stores import open_store

POLICY = Policy()
LIST_EVERY_SECONDS = POLICY.list_every_us / 1_000_000
API = "cloud-api"


def open_memory_store(plant: Any) -> Any:
    store = open_store(":memory:", allow_tenants=True)
    return store if plant is None else plant.store(store)


def build_mirror(clinic: Clinic, wire: Wire, store: Any, *, seed: int, setting: Setting, plant: Any) -> Any:
    """A mirror as a process that has just started has it."""
    from welkin_sdk.mirror.mirror import AsyncMirror

    mirror = AsyncMirror(
        open_client(clinic, wire, seed),
        store,
        resources=setting.resources,
        page_size=setting.page_size,
        concurrency=setting.concurrency,
        policy=POLICY if plant is None else plant.policy(POLICY),
        clock=EngineClock(clinic.clock, setting.skew_seconds),  # type: ignore[arg-type]
    )
    # Nobody has measured yet which lists can be had so; the engine can do it.
    mirror._chosen = [evolve(one, is_followed=one.name in setting.followed) for one in mirror._chosen]
    return mirror if plant is None else plant.mirror(mirror)


def rewind(mirror: Any) -> None:
    """Carry out what the text of CorruptProgressError tells an operator to do."""
    mirror.rewind(to_datetime(0))


@contextmanager
def small_batches() -> Iterator[None]:
    """Within it, as few parents make a page, or are cut in two, as a life has; and what cannot be proven shows sooner."""
    with (
        patch.object(cloud_parents, "_PARENTS_AT_ONCE", 3),
        patch.object(cloud_lists, "WALKS", 4),
        patch.object(settling, "WALKS", 4),
    ):
        yield
