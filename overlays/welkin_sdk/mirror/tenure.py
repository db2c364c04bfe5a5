"""The right to write a stream, kept alive while its work goes on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Self

from welkin_sdk.clock import Clock
from welkin_sdk.mirror.errors import LostLeaseError, StoreError
from welkin_sdk.mirror.holder import is_dead
from welkin_sdk.mirror.store import Store
from welkin_sdk.mirror.types import Lease, Stream

__all__ = ["Tenure", "renew_lease"]

# Half of it is longer than a request may take with all its repetitions, and it is renewed before each; so that a lease runs
# out only where its holder is dead.
_SECONDS = 300.0


class Tenure:
    """
    A lease that renews itself whenever it is asked for, and by `renew`.

    Raises:
        LostLeaseError: another engine has taken over; raised by whatever asks for the lease, or renews it.
    """

    def __init__(self, store: Store, lease: Lease, clock: Clock) -> None:
        self._store = store
        self._lease = lease
        self._clock = clock

    @classmethod
    def begin(cls, store: Store, stream: Stream, holder: str, clock: Clock) -> Self | None:
        """None while another engine is at work on *stream*."""
        before = store.holder(stream)
        lease = store.acquire(
            stream,
            holder,
            now_us=clock.now_us(),
            seconds=_SECONDS,
            instead_of=before if before is not None and is_dead(before) else None,
        )
        return None if lease is None else cls(store, lease, clock)

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
        try:
            self._store.release(self._lease)
        except (LostLeaseError, StoreError):
            return


_AT_WORK: ContextVar[Tenure | None] = ContextVar("tenure", default=None)


def renew_lease() -> None:
    """Renew the lease of the run that this task belongs to, if it has one; raises LostLeaseError where that is another's."""
    tenure = _AT_WORK.get()
    if tenure is not None:
        tenure.renew()
