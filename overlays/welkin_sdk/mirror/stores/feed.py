"""
The change feed: every content a record had, once, in the order of the commits.

A number alone names a change only for as long as the store is the same: one that was restored from a copy gives the
numbers behind it again, to other changes. So each run of a writer has a name, its epoch, kept with the first number it
gave; a cursor is epoch and number. One that was given after the copy was made names an epoch that the restored store does
not know, or a number that this epoch has not reached in it.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterable
from typing import Self

from attrs import frozen

from welkin_runtime.frames import private_frames
from welkin_sdk.errors import InvalidRequestError
from welkin_sdk.mirror.errors import StaleCursorError
from welkin_sdk.mirror.stores.database import Session, only
from welkin_sdk.mirror.stores.tables import Tables, checked, consumer_prefix, key_of, sound, stream_of, whole
from welkin_sdk.mirror.types import Change, Consumer, Stream

__all__ = ["Feed"]

_BEGINNING = "0"
_EPOCH = re.compile(r"[0-9a-f]{16}")
_NUMBER = re.compile(r"[1-9][0-9]{0,17}")

# The body is with the record for as long as it is the record's latest, see schema.py. It is asked for by the whole key, a
# row at a time: PostgreSQL, which knows nothing yet of tables that have just been filled, joins them by reading all records
# of a collection for each of its changes.
_RECORD = """FROM record WHERE record.api = change.api AND record.tenant = change.tenant
        AND record.instance = change.instance AND record.resource = change.resource
        AND record.id = change.id AND record.seq = change.seq"""
_CHANGES = f"""
    SELECT change.api, change.tenant, change.instance, change.resource, change.seq, change.id, change.op,
        change.updated_us, change.sha256,
        CASE WHEN change.op = 'upsert' THEN COALESCE(
            change.exact, change.body, (SELECT COALESCE(record.exact, record.body) {_RECORD})) END,
        (SELECT record.superseded_us {_RECORD})
    FROM change WHERE change.seq > ?"""

_OF_CHANGE = "ttttittIbBI"


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
            epochs = _Epochs.read(session, rows[0][4], rows[-1][4]) if rows else None
        if epochs is None:
            return []
        for row in rows:
            sound(row, _OF_CHANGE)
        return [
            Change(
                seq,
                stream_of(tuple(key)),
                id,
                op,
                updated_us,
                sha256,
                body,
                superseded_us is not None,
                epochs.cursor(seq),
            )
            for *key, seq, id, op, updated_us, sha256, body, superseded_us in rows
        ]

    def latest(self) -> int:
        with self._database.reading() as session:
            (row,) = session.rows("SELECT last FROM counter WHERE name = 'change'")
        (last,) = sound(row, "i")
        return int(last)

    def cursor(self, seq: int) -> str:
        number = whole(seq, "seq")
        with self._database.reading() as session:
            return _Epochs.read(session, number, number).cursor(number)

    def number_of(self, cursor: str) -> int:
        epoch, _, number = cursor.partition(":")
        if cursor == _BEGINNING:
            return 0
        if not (_EPOCH.fullmatch(epoch) and _NUMBER.fullmatch(number)):
            raise InvalidRequestError(
                "after: expected a cursor of the feed: what the last export said (`through`) or a change's `cursor`,"
                " or 0 for everything"
            )
        with self._database.reading() as session:
            (first,) = only(session.rows("SELECT first FROM epoch WHERE id = ?", (epoch,))) or (None,)
            ((later,),) = session.rows("SELECT MIN(first) FROM epoch WHERE first > ?", (first,))
            ((last,),) = session.rows("SELECT last FROM counter WHERE name = 'change'")
        end = last if later is None else later - 1
        if first is None or not first <= int(number) <= end:
            raise StaleCursorError(
                "this store does not know that cursor: it was restored from a copy since, or begun anew, and changes behind it"
                " may be others, or it is from before what the feed keeps; export everything once (without --changes-after, or after=0) and go on"
                " behind the cursor that this gives"
            )
        return int(number)

    def acknowledge(self, consumer: str, seq: int) -> None:
        with self._database.writing() as session:
            session.run(
                "INSERT INTO consumer (name, seq) VALUES (?, ?) ON CONFLICT (name) DO UPDATE "
                "SET seq = excluded.seq WHERE consumer.seq < excluded.seq",
                (checked(consumer), whole(seq, "seq")),
            )

    def consumers(self, tenant: str, instance: str) -> list[Consumer]:
        prefix = consumer_prefix(tenant, instance)
        with self._database.reading() as session:
            known = session.rows(
                "SELECT name, seq FROM consumer WHERE substr(name, 1, ?) = ? ORDER BY name",
                (len(prefix), prefix),
            )
            return [
                Consumer(
                    name.removeprefix(prefix),
                    *session.rows(
                        "SELECT count(*), MIN(at_us) FROM change WHERE seq > ? AND tenant = ? AND instance = ?",
                        (seq, tenant, instance),
                    )[0],
                )
                for name, seq in known
            ]

    def forget_consumer(self, consumer: str) -> bool:
        with self._database.writing() as session:
            return bool(session.run("DELETE FROM consumer WHERE name = ?", (checked(consumer),)))

    def acknowledged(self, consumer: str) -> int:
        with self._database.reading() as session:
            rows = session.rows("SELECT seq FROM consumer WHERE name = ?", (checked(consumer),))
        return next((int(seq) for (seq,) in rows), 0)


@frozen
class _Epochs:
    """The epochs of a stretch of numbers, by the first number of each."""

    firsts: list[int]
    ids: list[str]

    @classmethod
    def read(cls, session: Session, lo: int, hi: int) -> Self:
        rows = session.rows(
            "SELECT first, id FROM epoch WHERE first <= ? AND first >= "
            "COALESCE((SELECT MAX(first) FROM epoch WHERE first <= ?), 0) ORDER BY first",
            (hi, lo),
        )
        return cls([row[0] for row in rows], [row[1] for row in rows])

    def cursor(self, seq: int) -> str:
        place = bisect(self.firsts, seq) - 1
        return f"{self.ids[place]}:{seq}" if seq > 0 and place >= 0 else _BEGINNING
