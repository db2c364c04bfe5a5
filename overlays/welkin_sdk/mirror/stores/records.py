"""The mirror itself: a page goes in with its changes and its progress, all of it or nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import define, evolve, field

from welkin_runtime.frames import private_frames
from welkin_sdk.arguments import is_storable
from welkin_sdk.mirror.stores.contents import Contents
from welkin_sdk.mirror.stores.database import Database, Session
from welkin_sdk.mirror.stores.guard import Held, is_latest, judge
from welkin_sdk.mirror.stores.kept_out import keep_out
from welkin_sdk.mirror.stores.nul import without_nul
from welkin_sdk.mirror.stores.progress import Progress
from welkin_sdk.mirror.stores.tables import (
    OF_STREAM,
    STREAM,
    checked,
    key_of,
    note_forgotten,
    sound,
    whole,
)
from welkin_sdk.mirror.stores.typed import TypedTables, Writer, bury_rows, distrust_rows, purge_rows
from welkin_sdk.mirror.types import Fetched, Lease, PageEffect, PulledPage, Stream

__all__ = ["Records"]

_OF_ANY = "record.api = ? AND record.tenant = ? AND record.instance = ? AND record.resource = ?"
_OF_RECORD = f"{_OF_ANY} AND record.id = ?"
_LOOK_UP = (
    "SELECT record.id, record.updated_us, "
    "CASE WHEN seen.fetched_us > record.fetched_us THEN seen.fetched_us ELSE record.fetched_us END, record.sha256, "
    "record.deleted_us, record.seq, record.confirmed_us, record.superseded_us, seen.id IS NOT NULL "
    "FROM {wanted}record LEFT JOIN seen ON seen.api = record.api AND seen.tenant = record.tenant "
    "AND seen.instance = record.instance AND seen.resource = record.resource AND seen.id = record.id "
    f"WHERE {_OF_ANY} AND record.id = {{id}}"
)
_OF_HELD = "tIibIiII?"
_INSERT = (
    f"INSERT INTO record ({STREAM}, id, updated_us, fetched_us, sha256, body, exact, run, seq, confirmed_us) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_READABLE = "superseded_us = CASE WHEN superseded_us > ? THEN superseded_us END"
_REPLACE = (
    "UPDATE record SET updated_us = ?, fetched_us = ?, sha256 = ?, body = ?, exact = ?, run = ?, seq = ?, confirmed_us = ?, "
    f"deleted_us = NULL, deleted_by = NULL, {_READABLE} WHERE {OF_STREAM} AND id = ?"
)
_SEEN_AGAIN = f"UPDATE record SET updated_us = ?, fetched_us = ?, run = ?, confirmed_us = ?, {_READABLE} WHERE {OF_STREAM} AND id = ?"
_SUPERSEDE = (
    f"UPDATE record SET superseded_us = ? WHERE {OF_STREAM} AND id = ? AND deleted_us IS NULL "
    f"AND fetched_us <= ? AND NOT EXISTS (SELECT 1 FROM seen WHERE {OF_STREAM} AND id = ? AND fetched_us > ?)"
)
# Whatever becomes of what a page shows, it shows that the record is there.
_ALIVE = (
    f"INSERT INTO seen ({STREAM}, id, fetched_us, run) SELECT {STREAM}, id, fetched_us, ? FROM record "
    f"WHERE {OF_STREAM} AND id = ? ON CONFLICT ({STREAM}, id) DO UPDATE SET run = excluded.run"
)
_SAME = (
    f"INSERT INTO seen ({STREAM}, id, fetched_us, run) VALUES (?, ?, ?, ?, ?, ?, ?) "
    f"ON CONFLICT ({STREAM}, id) DO UPDATE SET fetched_us = excluded.fetched_us, run = excluded.run"
)
_UNSEE = f"DELETE FROM seen WHERE {OF_STREAM} AND id = ?"
_KEEP_OLD_BODY = (
    f"UPDATE change SET (body, exact) = (SELECT record.body, record.exact FROM record WHERE {_OF_RECORD}) "
    "WHERE seq = ?"
)
_ANNOUNCE = (
    f"INSERT INTO change (seq, {STREAM}, id, op, updated_us, sha256, at_us) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_QUARANTINE = (
    f"INSERT INTO quarantine ({STREAM}, sha256, id, why, body, run) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) "
    f"ON CONFLICT ({STREAM}, sha256) DO UPDATE SET run = excluded.run"
)
_COUNT_PAGE = (
    "UPDATE run SET pages = pages + ?, seen = seen + ?, changed = changed + ?, gaps = gaps + ? WHERE id = ?"
)


@private_frames
class Records(Progress, Contents):
    """The writing side of the tables `record`, `quarantine` and `change`, and of the typed tables."""

    def __init__(self, database: Database, *, allow_tenants: bool = False) -> None:
        super().__init__(database, allow_tenants=allow_tenants)
        try:
            self._typed = TypedTables(database)
        except BaseException:
            self.close()
            raise

    def apply(self, lease: Lease, page: PulledPage) -> PageEffect:
        for record in (*page.records, *(page.confirmed or ())):
            checked(record.id)
        with self._database.writing() as session:
            key = self._hold(session, lease)
            writer = self._typed.writer(session, key) if page.records or page.confirmed else None
            page, kept_out = keep_out(session, self._database.lock_row, key, page)
            effect = evolve(self._put(session, key, page, writer), kept_out=kept_out)
            _set_aside(session, key, page)
            self._note_gaps(session, key, page.gaps)
            if not effect.doubtful:
                # Whoever dies before the second reading reads the page once more.
                self._note_position(session, lease, page)
            pages, seen = int(page.confirmed is None), len(page.records) + len(page.quarantined)
            session.run(
                _COUNT_PAGE, (pages, seen, effect.inserted + effect.changed, len(page.gaps), page.run)
            )
        self._typed.keep([writer])
        return effect

    def _put(
        self, session: Session, key: Sequence[str], page: PulledPage, writer: Writer | None
    ) -> PageEffect:
        records = page.records if page.confirmed is None else page.confirmed
        before = _held(session, key, dict.fromkeys(record.id for record in records))
        sorted_out = _sort_out(records, before, are_confirmed=page.confirmed is not None)
        newest = sorted_out.newest
        changed = {id: new for id, new in newest.items() if not _is_same(before.get(id), new)}
        inserted = [id for id in changed if id not in before]
        first = self._number_changes(
            session, len(changed), max((new.fetched_us for new in changed.values()), default=None)
        )
        seqs = {id: seq for seq, id in enumerate(changed, first)}
        confirmed = {
            id: _confirmed_us(before.get(id), new) if page.confirmed is None else new.fetched_us
            for id, new in newest.items()
        }
        session.many(_KEEP_OLD_BODY, [(*key, id, before[id].seq) for id in changed if id in before])
        session.many(
            _INSERT,
            [(*key, id, *_columns(changed[id]), page.run, seqs[id], confirmed[id]) for id in inserted],
        )
        session.many(
            _REPLACE,
            [
                (*_columns(new), page.run, seqs[id], confirmed[id], new.fetched_us, *key, id)
                for id, new in changed.items()
                if id in before
            ],
        )
        if writer is not None and changed:
            writer.put(session, key, changed.values())
        again = {id: new for id, new in newest.items() if id not in changed}
        same = {id for id, new in again.items() if _says_nothing_new(before[id], new, confirmed[id])}
        session.many(
            _SEEN_AGAIN,
            [
                (new.updated_us, new.fetched_us, page.run, confirmed[id], new.fetched_us, *key, id)
                for id, new in again.items()
                if id not in same
            ],
        )
        session.many(_SAME, [(*key, id, again[id].fetched_us, page.run) for id in same])
        session.many(
            _UNSEE, [(*key, id) for id in newest if id not in same and id in before and before[id].is_seen]
        )
        session.many(_ALIVE, [(page.run, *key, id) for id in before if id not in newest])
        session.many(
            _ANNOUNCE,
            [
                (seqs[id], *key, id, "upsert", new.updated_us, new.sha256, new.fetched_us)
                for id, new in changed.items()
            ],
        )
        # A time that has gone back is no lateness.
        moved = [
            new.updated_us
            for id, new in newest.items()
            if page.confirmed is None
            and new.updated_us is not None
            and (id not in before or before[id].updated_us != new.updated_us)
        ]
        return PageEffect(
            len(inserted),
            len(changed) - len(inserted),
            len(newest) - len(changed) + sorted_out.repeated,
            sorted_out.stale,
            oldest_new_us=min(moved, default=None),
            doubtful=tuple(sorted_out.doubtful.values()),
        )

    def bury(self, lease: Lease, ids: Iterable[str], *, observed_us: int, run: int, by: str = "scan") -> int:
        whole(observed_us, "observed_us")
        whole(run, "run")
        with self._database.writing() as session:
            key = self._hold(session, lease)
            doomed = {
                id: held
                for id, held in _held(session, key, dict.fromkeys(map(checked, ids))).items()
                if held.deleted_us is None and held.fetched_us <= observed_us
            }
            session.many(
                "UPDATE record SET deleted_us = ?, deleted_by = ?, run = ?, superseded_us = NULL "
                f"WHERE {OF_STREAM} AND id = ?",
                [(observed_us, by, run, *key, id) for id in doomed],
            )
            if doomed:
                bury_rows(session, key, doomed)
            first = self._number_changes(session, len(doomed), observed_us)
            session.many(
                _ANNOUNCE,
                [
                    (seq, *key, id, "delete", held.updated_us, held.sha256, observed_us)
                    for seq, (id, held) in enumerate(doomed.items(), first)
                ],
            )
        return len(doomed)

    def distrust(self, lease: Lease, *, after_us: int) -> None:
        whole(after_us, "after_us")
        with self._database.writing() as session:
            key = self._hold(session, lease)
            session.run(
                f"UPDATE seen SET fetched_us = ? WHERE {OF_STREAM} AND fetched_us > ?",
                (after_us, *key, after_us),
            )
            for moment in ("fetched_us", "deleted_us", "confirmed_us", "superseded_us"):
                session.run(
                    f"UPDATE record SET {moment} = ? WHERE {OF_STREAM} AND {moment} > ?",
                    (after_us, *key, after_us),
                )
            distrust_rows(session, key, after_us)

    def release_quarantine(self, lease: Lease, sha256s: Iterable[bytes]) -> None:
        with self._database.writing() as session:
            key = self._hold(session, lease)
            session.many(
                f"DELETE FROM quarantine WHERE {OF_STREAM} AND sha256 = ?",
                [(*key, sha256) for sha256 in sha256s],
            )
            note_forgotten(session)

    def release_unseen(self, lease: Lease, *, before_run: int) -> None:
        with self._database.writing() as session:
            key = self._hold(session, lease)
            if session.run(
                f"DELETE FROM quarantine WHERE {OF_STREAM} AND run < ?",
                (*key, whole(before_run, "before_run")),
            ):
                note_forgotten(session)

    def purge(self, stream: Stream, *, deleted_before_us: int) -> int:
        key = key_of(stream)
        with self._database.writing() as session:
            # Whoever writes the stream is waited for, so that the two never hold rows crosswise.
            session.rows(f"SELECT fence FROM lease WHERE {OF_STREAM}{self._database.lock_row}", key)
            # The tombstones last: they name what is to be forgotten.
            doomed = f"id IN (SELECT id FROM record WHERE {OF_STREAM} AND deleted_us < ?)"
            values = (*key, *key, whole(deleted_before_us, "deleted_before_us"))
            session.run(f"DELETE FROM change WHERE {OF_STREAM} AND op = 'upsert' AND {doomed}", values)
            session.run(f"DELETE FROM quarantine WHERE {OF_STREAM} AND {doomed}", values)
            session.run(f"DELETE FROM seen WHERE {OF_STREAM} AND {doomed}", values)
            purge_rows(session, key, doomed, values[len(key) :])
            count = session.run(
                f"DELETE FROM record WHERE {OF_STREAM} AND deleted_us < ?", (*key, deleted_before_us)
            )
            note_forgotten(session)
        return count


def _set_aside(session: Session, key: Sequence[str], page: PulledPage) -> None:
    """What is no record; a copy of it from when it was one is marked."""
    session.many(
        _QUARANTINE,
        [(*key, one.sha256, _printable(one.id), one.reason, one.raw, page.run) for one in page.quarantined],
    )
    named = [
        (one.fetched_us, one.id) for one in page.quarantined if one.id is not None and is_storable(one.id)
    ]
    session.many(_SUPERSEDE, [(at_us, *key, id, at_us, *key, id, at_us) for at_us, id in named])
    session.many(_ALIVE, [(page.run, *key, id) for _, id in named])


def _held(session: Session, key: Sequence[str], ids: Iterable[str]) -> dict[str, Held]:
    rows = session.each(_LOOK_UP, key, [*ids])
    return {id: Held(*rest) for id, *rest in (sound(row, _OF_HELD) for row in rows)}


@define
class _SortedOut:
    """What of a page is to be stored, what is to be read once more, what only repeats, and what is overtaken."""

    newest: dict[str, Fetched] = field(factory=dict[str, Fetched])
    doubtful: dict[str, Fetched] = field(factory=dict[str, Fetched])
    repeated: int = 0
    stale: int = 0


def _sort_out(records: Iterable[Fetched], before: Mapping[str, Held], *, are_confirmed: bool) -> _SortedOut:
    found = _SortedOut()
    for new in records:
        earlier = found.newest.get(new.id)
        held = before.get(new.id) if earlier is None else _as_held(earlier, before.get(new.id))
        said = "newer" if held is None else judge(held, new)
        if held is not None and are_confirmed:
            said = "newer" if is_latest(held, new) else "overtaken"
        if said != "newer":
            found.stale += 1
            if said == "doubtful" and earlier is None:
                found.doubtful[new.id] = new
            continue
        if earlier is not None:
            found.repeated += earlier.sha256 == new.sha256
            found.stale += earlier.sha256 != new.sha256
        found.newest[new.id] = new
        found.doubtful.pop(new.id, None)
    return found


def _confirmed_us(held: Held | None, new: Fetched) -> int | None:
    """Since when the time is known to have gone back: until another one comes."""
    return held.confirmed_us if held is not None and held.updated_us == new.updated_us else None


def _as_held(record: Fetched, before: Held | None) -> Held:
    return Held(
        record.updated_us, record.fetched_us, record.sha256, confirmed_us=_confirmed_us(before, record)
    )


def _says_nothing_new(held: Held, new: Fetched, confirmed_us: int | None) -> bool:
    """Whether the record's own row stays as it is, for an answer with the content that it has."""
    is_readable_again = held.superseded_us is not None and held.superseded_us <= new.fetched_us
    return (held.updated_us, held.confirmed_us) == (new.updated_us, confirmed_us) and not is_readable_again


def _is_same(held: Held | None, new: Fetched) -> bool:
    return held is not None and held.deleted_us is None and held.sha256 == new.sha256


def _columns(record: Fetched) -> tuple[object, ...]:
    readable = without_nul(record.body)
    exact = record.body if readable is not record.body else None
    return record.updated_us, record.fetched_us, record.sha256, readable, exact


def _printable(id: str | None) -> str | None:
    """An id in quarantine may be what the record is there for, so what cannot be stored is spelled out."""
    return None if id is None else id.encode("utf-8", "backslashreplace").decode().replace("\0", "\\x00")
