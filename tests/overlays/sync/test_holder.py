"""Leases of engines that are gone are taken at once; those of living ones are not."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass

from welkin_sdk.sync.holder import is_dead, name_holder
from welkin_sdk.sync.stores import open_store
from welkin_sdk.sync.tenure import Tenure
from welkin_sdk.sync.types import Stream

STREAM = Stream("clinic", "", "patients")


@dataclass
class StillClock:
    """A clock that stands."""

    instant: int = 1_000_000

    def now_us(self) -> int:
        return self.instant

    async def sleep(self, seconds: float) -> None:
        self.instant += round(seconds * 1_000_000)


def dead_holder() -> str:
    """The name of a holder whose process has ended."""
    program = "from welkin_sdk.sync.holder import name_holder; print(name_holder())"
    return subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    ).stdout.strip()


def test_a_living_process_is_not_dead() -> None:
    """Neither this one nor one of another machine, of which nothing is known."""
    assert not is_dead(name_holder())
    assert not is_dead(f"elsewhere/{2**22}/1/abc")
    assert not is_dead("a name of another make")


def test_a_process_that_ended_is_dead() -> None:
    """Also when its number has been given to another process."""
    host, _, started, unique = name_holder().split("/")

    assert is_dead(dead_holder())
    assert is_dead("/".join((host, str(os.getpid()), f"{started}0", unique)))


def test_the_lease_of_a_dead_engine_is_taken_at_once() -> None:
    """A killed engine gives nothing back, and its successor does not wait for the lease to run out."""
    with closing(open_store(":memory:")) as store:
        store.acquire(STREAM, dead_holder(), now_us=1, seconds=300)

        assert Tenure.begin(store, STREAM, name_holder(), StillClock()) is not None


def test_the_lease_of_a_living_engine_is_respected() -> None:
    """Two engines of one machine do not take streams from each other; the second waits until the first is done."""
    with closing(open_store(":memory:")) as store:
        clock = StillClock()
        first = Tenure.begin(store, STREAM, name_holder(), clock)
        assert first is not None

        assert Tenure.begin(store, STREAM, name_holder(), clock) is None
        first.end()
        assert Tenure.begin(store, STREAM, name_holder(), clock) is not None


def test_a_lease_is_renewed_in_time() -> None:
    """Long work keeps its lease: it is renewed once half of it is over."""
    with closing(open_store(":memory:")) as store:
        clock = StillClock()
        tenure = Tenure.begin(store, STREAM, name_holder(), clock)
        assert tenure is not None
        ends_us = tenure.lease.expires_us

        clock.instant += 200_000_000

        assert tenure.lease.expires_us == ends_us + 200_000_000
