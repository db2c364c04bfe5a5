"""Leases of engines that are gone are taken at once; those of living ones are not."""

from __future__ import annotations

import gc
import shutil
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from welkin_sdk.clock import SYSTEM_CLOCK
from welkin_sdk.mirror.leases import LeaseGuard, is_dead, name_holder
from welkin_sdk.mirror.stores import open_store
from welkin_sdk.mirror.types import Stream

STREAM = Stream("clinic", "", "patients")


@dataclass
class StillClock:
    """A clock that stands."""

    instant: int = 1_000_000

    def now_us(self) -> int:
        return self.instant

    async def sleep(self, seconds: float) -> None:
        self.instant += round(seconds * 1_000_000)


NAMING = "from welkin_sdk.mirror.leases import name_holder; print(name_holder(), flush=True)"


def dead_holder(*around: str) -> str:
    """The name of a holder whose process has ended; *around*: what it was started by."""
    words = [*around, sys.executable, "-c", NAMING]
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout.strip()


def parts_of(holder: str) -> dict[str, str]:
    return dict(zip(PARTS, holder.split("/"), strict=True))


PARTS = ("host", "numbering", "pid", "started", "unique")


def test_a_living_process_is_not_dead() -> None:
    """Neither this one nor one of which nothing can be known."""
    assert not is_dead(name_holder())
    assert not is_dead(f"elsewhere/{2**22}/1/abc")
    assert not is_dead("a name of another make")


@pytest.mark.parametrize("changed", PARTS)
def test_a_process_that_ended_is_dead_where_its_number_means_the_same(changed: str) -> None:
    """Another boot or namespace has numbers of its own; another host name of the same boot has not."""
    dead = parts_of(dead_holder()) | {changed: "4711" if changed in ("pid", "started") else "other"}
    dead |= {"pid": str(2**22 + 1)}

    assert is_dead("/".join(dead.values())) is (changed != "numbering")


def test_a_number_that_another_process_has_now_is_dead() -> None:
    """It began at another time."""
    mine = parts_of(name_holder())

    assert is_dead("/".join((mine | {"started": mine["started"] + "0"}).values()))
    assert not is_dead("/".join(mine.values()))


@pytest.mark.parametrize("own_files", [True, False], ids=["own proc", "proc of outside"])
def test_a_living_lease_is_not_taken_from_another_container(tmp_path: Path, own_files: bool) -> None:
    """Same host name, and the number that holds it is free or another's there: only its namespace tells them apart."""
    words = [
        "unshare",
        "--user",
        "--map-root-user",
        "--pid",
        "--fork",
        *(["--mount-proc"] if own_files else []),
    ]
    if shutil.which("unshare") is None or subprocess.run([*words, "true"], capture_output=True).returncode:
        pytest.skip("no namespaces of process numbers here")
    place = tmp_path / "store" / "mirror.sqlite"
    with closing(open_store(str(place))) as store:
        lease = store.acquire(STREAM, name_holder(), now_us=1, seconds=300)
        assert lease is not None
        taking = (
            "import sys; from welkin_sdk.mirror.leases import is_dead; from welkin_sdk.mirror.stores import open_store;"
            "from welkin_sdk.mirror.types import Stream; store = open_store(sys.argv[1]);"
            "print(is_dead(store.holder(Stream('clinic', '', 'patients'))))"
        )
        inside = subprocess.run(
            [*words, sys.executable, "-c", taking, str(place)], capture_output=True, text=True, check=True
        )

        # And the other way round: what a container left behind is waited for.
        left = dead_holder(*words)

    assert inside.stdout == "False\n"
    assert not is_dead(left)
    assert left.split("/")[0] == name_holder().split("/")[0]


def test_the_lease_of_a_dead_engine_is_taken_at_once() -> None:
    """A killed engine gives nothing back, and its successor does not wait for the lease to run out."""
    with closing(open_store(":memory:")) as store:
        store.acquire(STREAM, dead_holder(), now_us=1, seconds=300)

        assert LeaseGuard.begin(store, STREAM, name_holder(), StillClock()) is not None


def test_the_lease_of_a_living_engine_is_respected() -> None:
    """Two engines of one machine do not take streams from each other; the second waits until the first is done."""
    with closing(open_store(":memory:")) as store:
        clock = StillClock()
        first = LeaseGuard.begin(store, STREAM, name_holder(), clock)
        assert first is not None

        assert LeaseGuard.begin(store, STREAM, name_holder(), clock) is None
        first.end()
        assert LeaseGuard.begin(store, STREAM, name_holder(), clock) is not None


def test_a_lease_is_renewed_in_time() -> None:
    """Long work keeps its lease: it is renewed once half of it is over."""
    with closing(open_store(":memory:")) as store:
        clock = StillClock()
        guard = LeaseGuard.begin(store, STREAM, name_holder(), clock)
        assert guard is not None
        ends_us = guard.lease.expires_us

        clock.instant += 200_000_000

        assert guard.lease.expires_us == ends_us + 200_000_000


def test_a_run_that_was_dropped_keeps_nobody_out() -> None:
    """One that goes on does, and so does one that has not ended yet; another process' is the store's to tell."""
    with open_store(":memory:") as store:
        stream = Stream("clinic", "", "patients")
        first = LeaseGuard.begin(store, stream, "me", SYSTEM_CLOCK)
        assert first is not None
        assert LeaseGuard.begin(store, stream, "me", SYSTEM_CLOCK) is None
        del first
        gc.collect()

        second = LeaseGuard.begin(store, stream, "me", SYSTEM_CLOCK)
        assert second is not None
        second.end()
        third = LeaseGuard.begin(store, stream, "me", SYSTEM_CLOCK)
        assert third is not None
        third.end()
