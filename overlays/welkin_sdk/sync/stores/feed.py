"""The change feed: every content a record had, once, in the order of the commits."""

from __future__ import annotations

from collections.abc import Iterable

from welkin_runtime.frames import private_frames
from welkin_sdk.sync.stores.tables import Tables, checked, key_of, stream_of, whole
from welkin_sdk.sync.types import Change, Stream

__all__ = ["Feed"]

# The body is with the record for as long as it is the record's latest, see schema.py.
_CHANGES = """
    SELECT change.api, change.tenant, change.instance, change.resource, change.seq, change.id, change.op,
        change.updated_us, change.sha256,
        CASE WHEN change.op = 'upsert' THEN COALESCE(change.body, record.body) END, record.superseded_us
    FROM change LEFT JOIN record ON record.api = change.api AND record.tenant = change.tenant
        AND record.instance = change.instance AND record.resource = change.resource
        AND record.id = change.id AND record.seq = change.seq
    WHERE change.seq > ?"""


@private_frames
class Feed(Tables):
    """The reading side of the table `change`, and the table `consumer`."""

    def changes(self, *, after: int, limit: int, streams: Iterable[Stream] | None = None) -> list[Change]:
        sql = _CHANGES
        values: list[object] = [whole(after, "after")]
        if streams is not None:
            keys = [key_of(stream) for stream in streams]
            if not keys:
                return []
            wanted = ", ".join(["(?, ?, ?, ?)"] * len(keys))
            sql += f" AND (change.api, change.tenant, change.instance, change.resource) IN (VALUES {wanted})"
            values += [part for key in keys for part in key]
        with self._database.reading() as session:
            rows = session.rows(f"{sql} ORDER BY change.seq LIMIT ?", (*values, whole(limit, "limit")))
        return [
            Change(seq, stream_of(tuple(key)), id, op, updated_us, sha256, body, superseded_us is not None)
            for *key, seq, id, op, updated_us, sha256, body, superseded_us in rows
        ]

    def latest(self) -> int:
        with self._database.reading() as session:
            ((last,),) = session.rows("SELECT last FROM counter WHERE name = 'change'")
        return int(last)

    def acknowledge(self, consumer: str, seq: int) -> None:
        with self._database.writing() as session:
            session.run(
                "INSERT INTO consumer (name, seq) VALUES (?, ?) ON CONFLICT (name) DO UPDATE "
                "SET seq = excluded.seq WHERE consumer.seq < excluded.seq",
                (checked(consumer), whole(seq, "seq")),
            )

    def acknowledged(self, consumer: str) -> int:
        with self._database.reading() as session:
            rows = session.rows("SELECT seq FROM consumer WHERE name = ?", (consumer,))
        return int(rows[0][0]) if rows else 0
