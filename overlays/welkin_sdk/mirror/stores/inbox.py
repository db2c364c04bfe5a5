"""Webhook deliveries as they came: durable before they are answered, looked into later."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from welkin_runtime.frames import private_frames
from welkin_sdk.errors import InvalidRequestError
from welkin_sdk.mirror.errors import InboxFullError
from welkin_sdk.mirror.stores.database import Session, chunks, marks, only
from welkin_sdk.mirror.stores.kept_out import which_name_forgotten
from welkin_sdk.mirror.stores.tables import Tables, checked, next_numbers, note_forgotten, sound, whole
from welkin_sdk.mirror.types import Delivery, InboxLimit

__all__ = ["Inbox"]

_API = "data-api"
_OF_INBOX = "api = ? AND tenant = ? AND instance = ?"
_WAITING = f"{_OF_INBOX} AND state = 'pending'"
_SET_ASIDE_BYTES = 16 * 1024 * 1024
_DEFAULT = InboxLimit()
_MINUTE_US = 60_000_000


@private_frames
class Inbox(Tables):
    """
    The table `inbox`.

    The same body again while it waits is the same delivery; once it was settled it is a new one, for what it reports
    may have happened again.

    What waits is bounded by number, bytes and pace, exactly, also where several processes write: each measures under
    the lock by which numbers are handed out. What is refused leaves no trace, what was accepted is never given up.
    """

    def accept(self, tenant: str, instance: str, body: bytes, *, received_us: int) -> bool:
        return self.accept_within(tenant, instance, body, received_us=received_us, limit=_DEFAULT)

    def accept_within(
        self, tenant: str, instance: str, body: bytes, *, received_us: int, limit: InboxLimit
    ) -> bool:
        key = (_API, checked(tenant), checked(instance))
        sha256 = hashlib.sha256(body).digest()
        whole(received_us, "received_us")
        with self._database.writing() as session:
            self._admit(session, tenant)
            if session.rows(f"SELECT 1 FROM inbox WHERE {_WAITING} AND sha256 = ?", (*key, sha256)):
                return False
            # Holds the counter's row until the commit: who comes at the same time measures after this one has entered.
            number = next_numbers(session, "inbox", 1)
            _measure(session, key, number, len(body), received_us, limit)
            return bool(
                session.run(
                    "INSERT INTO inbox (api, tenant, instance, key, sha256, received_us, body, state) "
                    "VALUES (?, ?, ?, ?, ?, ?, ?, 'pending') "
                    "ON CONFLICT (api, tenant, instance, sha256) WHERE state = 'pending' DO NOTHING",
                    (*key, number, sha256, received_us, body),
                )
            )

    def pending(self, tenant: str, instance: str, *, limit: int) -> list[Delivery]:
        with self._database.reading() as session:
            rows = session.rows(
                f"SELECT key, received_us, body FROM inbox WHERE {_WAITING} ORDER BY key LIMIT ?",
                (_API, tenant, instance, whole(limit, "limit")),
            )
        return [Delivery(*sound(row, "iib")) for row in rows]

    def settle(self, tenant: str, instance: str, keys: Iterable[int], *, outcome: str) -> None:
        if checked(outcome) == "pending":
            raise InvalidRequestError("a settled delivery cannot be pending")
        settled = [whole(number, "keys") for number in keys]
        key = (_API, tenant, instance)
        with self._database.writing() as session:
            named = which_name_forgotten(session, key, _bodies(session, key, settled))
            forgotten = (
                settled if outcome == "done" else sorted({*named, *_without_room(session, key, settled)})
            )
            for chunk in chunks(forgotten):
                session.run(
                    f"UPDATE inbox SET state = ?, body = ? WHERE {_WAITING} AND key IN ({marks(chunk)})",
                    (outcome, b"", *key, *chunk),
                )
            for chunk in chunks(sorted(set(settled).difference(forgotten))):
                session.run(
                    f"UPDATE inbox SET state = ? WHERE {_WAITING} AND key IN ({marks(chunk)})",
                    (outcome, *key, *chunk),
                )
            if forgotten:
                note_forgotten(session, at_once=bool(named))


def _bodies(session: Session, key: tuple[str, str, str], settled: Iterable[int]) -> dict[int, bytes]:
    return {
        number: body
        for chunk in chunks(settled)
        for number, body in session.rows(
            f"SELECT key, body FROM inbox WHERE {_WAITING} AND key IN ({marks(chunk)})", (*key, *chunk)
        )
    }


def _without_room(session: Session, key: tuple[str, str, str], settled: list[int]) -> list[int]:
    """
    Which of *settled* cannot be set aside with their bodies, for there are enough to look at already.

    A body that was read has done what it was sent for. So the newest are given up, which a flood consists of.
    """
    ((total,),) = session.rows(
        f"SELECT coalesce(sum(length(body)), 0) FROM inbox WHERE {_OF_INBOX} AND state <> 'pending'", key
    )
    forgotten: list[int] = []
    for chunk in chunks(settled):
        for number, size in session.rows(
            f"SELECT key, length(body) FROM inbox WHERE {_WAITING} AND key IN ({marks(chunk)}) ORDER BY key",
            (*key, *chunk),
        ):
            total += size
            if total > _SET_ASIDE_BYTES:
                forgotten.append(number)
    return forgotten


def _measure(
    session: Session, key: tuple[str, str, str], number: int, size: int, received_us: int, limit: InboxLimit
) -> None:
    """Raise InboxFullError where one more delivery, the one with that *number*, is one too many."""
    # So many deliveries ago; nothing where the row was pruned, which happens to old ones alone.
    before = (number - limit.per_minute,)
    (earlier,) = only(session.rows("SELECT received_us FROM inbox WHERE key = ?", before)) or (None,)
    if earlier is not None and 0 <= received_us - earlier < _MINUTE_US:
        raise InboxFullError("the inbox fills too fast; what was accepted is kept")
    ((count, total),) = session.rows(
        f"SELECT count(*), coalesce(sum(length(body)), 0) FROM inbox WHERE {_WAITING}", key
    )
    if count >= limit.deliveries or total + size > limit.size_bytes:
        raise InboxFullError("the inbox is full; `welkin sync run` reads what waits in it")
