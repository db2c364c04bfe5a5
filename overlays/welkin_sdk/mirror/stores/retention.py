"""
What a store forgets by itself after a while, how what was forgotten leaves its files, and when they were last checked.

Deleting a row frees its place; what stood there can be read in the file until something else is written over it. So
whoever deletes a body notes it, and `erase` gets rid of what is left, all of it together and not each time: it costs as
much as copying the store.
"""

from __future__ import annotations

from welkin_runtime.frames import private_frames
from welkin_sdk.mirror.errors import StoreFullError
from welkin_sdk.mirror.stores.database import Session
from welkin_sdk.mirror.stores.tables import Tables, consumer_prefix, note_forgotten, whole
from welkin_sdk.mirror.types import Pruned

__all__ = ["Retention"]

_NOBODY_WAITS = 2**62
_OF_TENANT = "api = ? AND tenant = ? AND instance = ?"
_READ = f"DELETE FROM inbox WHERE {_OF_TENANT} AND state = 'done' AND state <> 'pending' AND received_us < ?"
_SET_ASIDE = (
    f"DELETE FROM inbox WHERE {_OF_TENANT} AND state <> 'done' AND state <> 'pending' AND received_us < ?"
)
# The feed holds a body once it was replaced; the latest ones are the records', and stay.
_REPLACED = f"DELETE FROM change WHERE {_OF_TENANT} AND body IS NOT NULL AND at_us < ? AND seq <= ?"
_UNREAD = f"DELETE FROM change WHERE {_OF_TENANT} AND body IS NOT NULL AND at_us < ? AND seq > ?"
# All changes of an epoch are older than the epoch that follows it. The feed is one for all tenants.
_EPOCHS = "DELETE FROM epoch WHERE first < (SELECT MAX(first) FROM epoch AS later WHERE later.at_us < ?)"
_RUNS = f"DELETE FROM run WHERE {_OF_TENANT} AND started_us < ?"

_LIMITS = {
    _READ: "read_before_us",
    _SET_ASIDE: "set_aside_before_us",
    _REPLACED: "replaced_before_us",
    _UNREAD: "unread_before_us",
    _EPOCHS: "unread_before_us",
    _RUNS: "runs_before_us",
}


@private_frames
class Retention(Tables):
    """Across the tables of a tenant."""

    def prune(
        self,
        tenant: str,
        instance: str,
        *,
        read_before_us: int | None = None,
        set_aside_before_us: int | None = None,
        replaced_before_us: int | None = None,
        unread_before_us: int | None = None,
        runs_before_us: int | None = None,
        api: str = "data-api",
    ) -> Pruned:
        owner = (api, tenant, instance)
        limits = {
            "read_before_us": read_before_us,
            "set_aside_before_us": set_aside_before_us,
            "replaced_before_us": replaced_before_us,
            "unread_before_us": unread_before_us,
            "runs_before_us": runs_before_us,
        }
        known = {name: whole(limit, name) for name, limit in limits.items() if limit is not None}
        with self._database.reading() as session:
            read_by_all = _read_by_all(session, tenant, instance)
            behind: dict[str, tuple[int, ...]] = dict.fromkeys((_REPLACED, _UNREAD), (read_by_all,))
            wanted = {
                sql: (*(() if sql is _EPOCHS else owner), known[name], *behind.get(sql, ()))
                for sql, name in _LIMITS.items()
                if name in known
            }
            due = [sql for sql, values in wanted.items() if session.rows(_first_of(sql), values)]
        if not due:
            return Pruned()
        with self._database.writing() as session:
            gone = {sql: session.run(sql, wanted[sql]) for sql in due}
            note_forgotten(session)
        notifications = gone.get(_READ, 0) + gone.get(_SET_ASIDE, 0)
        return Pruned(notifications, gone.get(_REPLACED, 0) + gone.get(_UNREAD, 0), gone.get(_RUNS, 0))

    def erase(self, *, now_us: int, pause_us: int = 0, full: bool = False) -> bool:
        whole(now_us, "now_us")
        whole(pause_us, "pause_us")
        with self._database.reading() as session:
            known = _read(session)
        is_early = 0 <= now_us - int(known.get("erased", now_us - pause_us)) < pause_us
        if not full and ("unerased" not in known or (is_early and "urgent" not in known)):
            return False
        try:
            self._database.erase(full=full)
        except StoreFullError as error:
            raise StoreFullError(
                f"{error}; what was forgotten may still be in the files of the store, so run the same command again"
            ) from None
        with self._database.writing() as session:
            # What was deleted meanwhile has raised the count, and waits for the next time.
            session.run(
                "DELETE FROM about WHERE name = 'unerased' AND value = ?", (known.get("unerased", ""),)
            )
            session.run(
                "DELETE FROM about WHERE name = 'urgent' "
                "AND NOT EXISTS (SELECT 1 FROM about AS rest WHERE rest.name = 'unerased')"
            )
            _note(session, "erased", str(now_us))
        return True

    def is_checked(self, *, now_us: int, pause_us: int) -> bool:
        whole(now_us, "now_us")
        whole(pause_us, "pause_us")
        with self._database.reading() as session:
            checked_us = _read(session).get("checked")
        return checked_us is not None and 0 <= now_us - int(checked_us) < pause_us

    def note_checked(self, *, now_us: int) -> None:
        with self._database.writing() as session:
            _note(session, "checked", str(whole(now_us, "now_us")))


def _read_by_all(session: Session, tenant: str, instance: str) -> int:
    """The number up to which every consumer has the feed."""
    prefix = consumer_prefix(tenant, instance)
    ((seq,),) = session.rows(
        "SELECT MIN(seq) FROM consumer WHERE substr(name, 1, ?) = ?", (len(prefix), prefix)
    )
    return _NOBODY_WAITS if seq is None else int(seq)


def _read(session: Session) -> dict[str, str]:
    return dict(
        session.rows(
            "SELECT name, value FROM about WHERE name IN ('checked', 'erased', 'unerased', 'urgent')"
        )
    )


def _note(session: Session, name: str, value: str) -> None:
    session.run(
        "INSERT INTO about (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (name, value),
    )


def _first_of(deletion: str) -> str:
    """Asked first, so that a run with nothing to prune writes nothing."""
    return f"{deletion.replace('DELETE', 'SELECT 1')} LIMIT 1"
