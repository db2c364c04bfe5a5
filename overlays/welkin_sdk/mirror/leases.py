"""
The right to write a stream: kept alive while its work goes on, and taken over at once from who is known to be dead.

An engine that was killed gives nothing back. Where its process can be looked for, its successor need not wait until the
lease runs out: a process that is gone, or another one under its number, holds nothing. It can be looked for only from where
its number means the same: under the same boot of the same kernel, and in the same namespace of process numbers. Two
containers may have one host name, and both be process 1 in theirs. From anywhere else, and where the system does not tell
these things apart, a lease is waited for; it runs out by itself.
"""

from __future__ import annotations

import os
import socket
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import Self
from weakref import ref

from attrs import evolve

from welkin_sdk.clock import Clock
from welkin_sdk.mirror.errors import LostLeaseError, StoreError
from welkin_sdk.mirror.store import Store
from welkin_sdk.mirror.types import Lease, Stream

__all__ = ["LeaseGuard", "is_dead", "name_holder", "renew_lease"]

# Half of it is longer than a request may take with all its repetitions, and it is renewed before each; so that a lease runs
# out only where its holder is dead.
_SECONDS = 300.0

_PARTS = 5


class _Claim:
    """That a run of this process is at work; it is over with its guard."""


class LeaseGuard:
    """
    A lease that renews itself whenever it is asked for, and by `renew`.

    Raises:
        LostLeaseError: another engine has taken over; raised by whatever asks for the lease, or renews it.
    """

    def __init__(self, store: Store, lease: Lease, clock: Clock, claim: _Claim) -> None:
        self._store = store
        self._lease = lease
        self._clock = clock
        self._turn = _turn(lease.holder, lease.stream)
        self._claim = claim

    @classmethod
    def begin(cls, store: Store, stream: Stream, holder: str, clock: Clock) -> Self | None:
        """None while another engine is at work on *stream*, or another run of this one."""
        turn, claim = _turn(holder, stream), _Claim()
        # A store gives a holder that asks again a new lease and refuses the older one: right after a crash, wrong for two runs.
        mine = ref(claim)
        if (others := _AT_IT.setdefault(turn, mine)) is not mine:
            if others() is not None:
                return None
            _AT_IT[turn] = mine  # of a run that was dropped without its end
        lease = None
        try:
            before = store.holder(stream)
            lease = store.acquire(
                stream,
                holder,
                now_us=clock.now_us(),
                seconds=_SECONDS,
                instead_of=before if before is not None and is_dead(before) else None,
            )
        finally:
            if lease is None:
                del _AT_IT[turn]
        return None if lease is None else cls(store, lease, clock, claim)

    @property
    def stream(self) -> Stream:
        """What may be written."""
        return self._lease.stream

    @property
    def lease(self) -> Lease:
        """The lease, with at least half of its time left."""
        self.renew()
        return self._lease

    def renew(self) -> None:
        """Renew it where less than half of its time is left."""
        now_us = self._clock.now_us()
        if self._lease.expires_us - now_us < _SECONDS * 1_000_000 / 2:
            self._lease = self._store.renew(self._lease, now_us=now_us, seconds=_SECONDS)

    def move(self, stream: Stream) -> None:
        """Hold the same lease under the name that the store has given its stream."""
        self._lease = evolve(self._lease, stream=stream)

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """
        Have each request within the block renew it, whichever task sends that; see `renew_lease`.

        A walk may ask a hundred times before it has a page: where it halves windows of which everything was seen before.
        """
        before = _AT_WORK.set(self)
        try:
            yield
        finally:
            _AT_WORK.reset(before)

    def end(self) -> None:
        """Let others in; a lease that is lost or a store that is gone makes no difference any more."""
        _AT_IT.pop(self._turn, None)
        try:
            self._store.release(self._lease)
        except (LostLeaseError, StoreError):
            return


_Turn = tuple[int, str, Stream]
_AT_IT: dict[_Turn, ref[_Claim]] = {}
"""The runs of this process: its number, since a forked one has none of them, who holds the lease, and of what."""


def _turn(holder: str, stream: Stream) -> _Turn:
    return os.getpid(), holder, stream


_AT_WORK: ContextVar[LeaseGuard | None] = ContextVar("guard", default=None)


def renew_lease() -> None:
    """Renew the lease of the run that this task belongs to, if it has one; raises LostLeaseError where that is another's."""
    guard = _AT_WORK.get()
    if guard is not None:
        guard.renew()


def name_holder() -> str:
    """A new name for an engine of this process."""
    pid = os.getpid()
    # A host name is for who reads the table, and may have anything in it.
    host = socket.gethostname().replace("/", "_")
    return "/".join((host, _numbering(), str(pid), _started(pid), uuid.uuid4().hex[:8]))


def is_dead(holder: str) -> bool:
    """Whether the process that *holder* names is known to be gone; False where nobody can know from here."""
    parts = holder.split("/")
    if len(parts) != _PARTS:
        return False
    _, numbering, pid, started, _ = parts
    if not numbering or numbering != _numbering() or not (pid.isascii() and pid.isdecimal()):
        return False
    # What this user may not see of a living process tells nothing.
    return not _is_alive(int(pid)) or _started(int(pid)) not in (started, "")


def _numbering() -> str:
    """What gives process numbers their meaning: the boot, and the namespace in it; "" where that cannot be told."""
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
        namespace = Path("/proc/self/ns/pid").readlink().name
        if Path("/proc/self").readlink().name != str(os.getpid()):
            return ""  # the files are another namespace's
    except (OSError, ValueError):
        return ""
    return f"{boot}.{namespace.removeprefix('pid:').strip('[]')}"


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


def _started(pid: int) -> str:
    """When the process began, as its system counts; "" where that cannot be told."""
    try:
        status = Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace")
    except OSError:
        return ""
    # The name in parentheses may hold spaces; the 20th field behind it is the start, in ticks since the boot.
    fields = status.rpartition(")")[2].split()
    return fields[19] if len(fields) > 19 else ""
