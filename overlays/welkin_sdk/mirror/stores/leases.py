"""Who may write a stream. Times are the caller's; the fence, not the time, is what a write is judged by."""

from __future__ import annotations

from welkin_runtime.frames import private_frames
from welkin_sdk.mirror.errors import LostLeaseError
from welkin_sdk.mirror.stores.database import only
from welkin_sdk.mirror.stores.tables import OF_STREAM, STREAM, Tables, checked, key_of, sound, whole
from welkin_sdk.mirror.types import Lease, Stream

__all__ = ["Leases"]


@private_frames
class Leases(Tables):
    """
    The table `lease`. A row stays for ever, so that its fence can only grow.

    A lease that has run out still writes as long as nobody has taken it: then there is nobody to disturb.
    """

    def acquire(
        self, stream: Stream, holder: str, *, now_us: int, seconds: float, instead_of: str | None = None
    ) -> Lease | None:
        key = tuple(checked(part) for part in key_of(stream))
        expires_us = whole(now_us, "now_us") + round(seconds * 1_000_000)
        with self._database.writing() as session:
            self._admit(session, stream.tenant)
            session.run(
                f"INSERT INTO lease ({STREAM}, holder, fence, expires_us) VALUES (?, ?, ?, ?, '', 0, 0) "
                "ON CONFLICT DO NOTHING",
                key,
            )
            taken = session.run(
                "UPDATE lease SET holder = ?, fence = fence + 1, expires_us = ? "
                f"WHERE {OF_STREAM} AND (holder = ? OR holder = ? OR expires_us <= ?)",
                (checked(holder), expires_us, *key, holder, instead_of or holder, now_us),
            )
            if not taken:
                return None
            ((fence,),) = session.rows(f"SELECT fence FROM lease WHERE {OF_STREAM}", key)
        return Lease(stream, holder, fence, expires_us)

    def holder(self, stream: Stream, *, now_us: int | None = None) -> str | None:
        if now_us is not None:
            whole(now_us, "now_us")
        with self._database.reading() as session:
            found = only(
                session.rows(f"SELECT holder, expires_us FROM lease WHERE {OF_STREAM}", key_of(stream))
            )
        if found is None:
            return None
        holder, expires_us = sound(found, "ti")
        return None if now_us is not None and expires_us <= now_us else holder or None

    def renew(self, lease: Lease, *, now_us: int, seconds: float) -> Lease:
        expires_us = whole(now_us, "now_us") + round(seconds * 1_000_000)
        with self._database.writing() as session:
            renewed = session.run(
                f"UPDATE lease SET expires_us = ? WHERE {OF_STREAM} AND fence = ? AND holder = ?",
                (expires_us, *key_of(lease.stream), lease.fence, lease.holder),
            )
            if not renewed:
                raise LostLeaseError(f"another engine has taken over {lease.stream.resource}; stop this one")
        return Lease(lease.stream, lease.holder, lease.fence, expires_us)

    def release(self, lease: Lease) -> None:
        with self._database.writing() as session:
            # The fence grows here too: what was released must not write any more.
            session.run(
                f"UPDATE lease SET holder = '', expires_us = 0, fence = fence + 1 WHERE {OF_STREAM} AND fence = ?",
                (*key_of(lease.stream), lease.fence),
            )
