"""What is in the mirror, as it is read: one record, all of them by id, how many there are, and what is none."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
from hashlib import sha256

from welkin_runtime.frames import private_frames
from welkin_sdk.mirror.stores.database import Row, chunks, marks, only
from welkin_sdk.mirror.stores.stale import count_stale
from welkin_sdk.mirror.stores.tables import OF_STREAM, Tables, checked, key_of, sound, whole
from welkin_sdk.mirror.stores.typed import count_misfits
from welkin_sdk.mirror.types import Quarantined, StoredRecord, Stream

__all__ = ["Contents"]

_ROWS_AT_ONCE = 500
_EXACT = "COALESCE(exact, body)"
_SEEN = (
    "seen.api = record.api AND seen.tenant = record.tenant AND seen.instance = record.instance "
    "AND seen.resource = record.resource AND seen.id = record.id"
)
_STORED = (
    f"id, updated_us, COALESCE((SELECT seen.fetched_us FROM seen WHERE {_SEEN} AND seen.fetched_us > record.fetched_us), "
    f"fetched_us), sha256, {_EXACT}, deleted_us, superseded_us"
)
_OF_STORED = "tIibbII"
# No page has shown it since that run: neither as it was, nor with what was stored then.
_UNSEEN = f" AND run < ? AND NOT EXISTS (SELECT 1 FROM seen WHERE {_SEEN} AND seen.run >= ?)"


@private_frames
class Contents(Tables):
    """The reading side of the tables `record` and `quarantine`."""

    def get(self, stream: Stream, id: str) -> StoredRecord | None:
        with self._database.reading() as session:
            found = only(
                session.rows(
                    f"SELECT {_STORED} FROM record WHERE {OF_STREAM} AND id = ?",
                    (*key_of(stream), checked(id)),
                )
            )
        return None if found is None else StoredRecord(*sound(found, _OF_STORED))

    def keys(self, stream: Stream) -> Iterator[tuple[str, bytes]]:
        with closing(self._walk("id, sha256, id", stream, deleted=False)) as rows:
            for row in rows:
                id, sha256, _ = sound(row, "tbt")
                yield id, sha256

    def unseen(self, stream: Stream, *, before_run: int) -> Iterator[str]:
        # Refused at the call, not when the first is asked for.
        return self._unseen(stream, whole(before_run, "before_run"))

    def _unseen(self, stream: Stream, before_run: int) -> Iterator[str]:
        with closing(self._walk("id, id", stream, deleted=False, before_run=before_run)) as rows:
            for id, _ in rows:
                yield id

    def shown(self, stream: Stream, ids: Iterable[str], *, run: int) -> dict[str, bytes]:
        whole(run, "run")
        found: dict[str, bytes] = {}
        with self._database.reading() as session:
            for some in chunks([checked(id) for id in ids]):
                rows = session.rows(
                    f"SELECT id, sha256 FROM record WHERE {OF_STREAM} AND id IN ({marks(some)}) AND (run = ? "
                    f"OR EXISTS (SELECT 1 FROM seen WHERE {_SEEN} AND seen.run = ?))",
                    (*key_of(stream), *some, run, run),
                )
                found.update(sound(row, "tb") for row in rows)
        return found

    def has_nameless(self, stream: Stream, *, since_run: int) -> bool:
        with self._database.reading() as session:
            found = session.rows(
                f"SELECT 1 FROM quarantine WHERE {OF_STREAM} AND id IS NULL AND run >= ? LIMIT 1",
                (*key_of(stream), whole(since_run, "since_run")),
            )
        return bool(found)

    def records(self, stream: Stream, *, deleted: bool = False) -> Iterator[StoredRecord]:
        with closing(self._walk(f"{_STORED}, id", stream, deleted=deleted)) as rows:
            for row in rows:
                yield StoredRecord(*sound(row[:-1], _OF_STORED))

    def count(self, stream: Stream) -> int:
        with self._database.reading() as session:
            ((count,),) = session.rows(
                f"SELECT count(*) FROM record WHERE {OF_STREAM} AND deleted_us IS NULL", key_of(stream)
            )
        return int(count)

    def count_superseded(self, stream: Stream) -> int:
        with self._database.reading() as session:
            ((count,),) = session.rows(
                f"SELECT count(*) FROM record WHERE {OF_STREAM} AND superseded_us IS NOT NULL", key_of(stream)
            )
        return int(count)

    def count_misfits(self, stream: Stream) -> dict[str, int]:
        with self._database.reading() as session:
            return count_misfits(session, key_of(stream))

    def count_damaged(self, stream: Stream) -> int:
        with closing(self._walk(f"{_EXACT}, sha256, id", stream, deleted=False)) as rows:
            # What is no bytes any more is damaged like what is other bytes.
            return sum(
                not isinstance(body, bytes) or sha256(body).digest() != digest for body, digest, _ in rows
            )

    def count_stale_rows(self, stream: Stream) -> int:
        return count_stale(self._database, key_of(stream))

    def quarantine(self, stream: Stream) -> list[Quarantined]:
        with self._database.reading() as session:
            rows = session.rows(
                f"SELECT id, why, body, sha256 FROM quarantine WHERE {OF_STREAM} ORDER BY sha256",
                key_of(stream),
            )
        return [Quarantined(*sound(row, "Ttbb")) for row in rows]

    def _walk(
        self, columns: str, stream: Stream, *, deleted: bool, before_run: int | None = None
    ) -> Generator[Row, None, None]:
        """Rows by id, which is the last column, a few hundred at a time: memory stays flat however many there are."""
        living = "" if deleted else " AND deleted_us IS NULL"
        untouched = "" if before_run is None else _UNSEEN
        start = f"SELECT {columns} FROM record WHERE {OF_STREAM}{living}{untouched}"
        end = f"ORDER BY id LIMIT {_ROWS_AT_ONCE}"
        key = (*key_of(stream), *(() if before_run is None else (before_run, before_run)))
        with self._database.snapshot() as session:
            rows = session.rows(f"{start} {end}", key)
            while rows:
                yield from rows
                rows = session.rows(f"{start} AND id > ? {end}", (*key, rows[-1][-1]))
