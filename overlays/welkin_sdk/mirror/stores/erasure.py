"""How a store forgets one person: every row that has an id of his, and digests of them, so that he is not taken in again."""

from __future__ import annotations

import secrets
from collections.abc import Collection, Iterable, Mapping

from welkin_runtime.frames import private_frames
from welkin_sdk.mirror.references import folded
from welkin_sdk.mirror.stores.forgotten import OF_TENANT, drop_answers, drop_notifications, read_secret
from welkin_sdk.mirror.stores.kept_out import which_stay_out
from welkin_sdk.mirror.stores.tables import OF_STREAM, Tables, checked, key_of, note_forgotten, whole
from welkin_sdk.mirror.stores.typed import drop_rows, strange_tables
from welkin_sdk.mirror.types import Erased, Fetched, Quarantined, Stream

__all__ = ["Erasure"]

_OF_RECORD = f"{OF_STREAM} AND id = ?"


@private_frames
class Erasure(Tables):
    """Across all tables that can hold an id, and the table `forgotten`."""

    def forget(
        self,
        tenant: str,
        instance: str,
        ids: Mapping[str, Collection[str]],
        *,
        contents: Iterable[int],
        digests: Collection[bytes],
        of: bytes,
        now_us: int,
        api: str = "data-api",
    ) -> Erased:
        owner = (api, tenant, instance)
        named = [(resource, checked(id)) for resource, known in ids.items() for id in sorted(known)]
        rows = [(*owner, resource, id) for resource, id in named]
        keys = [(resource, folded(id)) for resource, id in named]
        words = frozenset(id for _, id in keys)
        old = [(*owner, whole(seq, "contents")) for seq in contents]
        with self._database.writing() as session:
            self._admit(session, tenant)
            held = [row for row in rows if session.rows(f"SELECT 1 FROM record WHERE {_OF_RECORD}", row)]
            for table in ("record", "seen", "change"):
                session.many(f"DELETE FROM {table} WHERE {_OF_RECORD}", rows)
            drop_rows(session, rows)
            session.many(f"DELETE FROM change WHERE {OF_TENANT} AND seq = ?", old)
            quarantine = drop_answers(session, owner, keys, words)
            notifications = drop_notifications(session, owner, words)
            # A place in a walk may name records; what is read again is stored as if it had been read once.
            session.run(f"UPDATE span SET position = NULL WHERE {OF_TENANT} AND state = 'open'", owner)
            known = session.rows(f"SELECT 1 FROM forgotten WHERE {OF_TENANT} AND digest = ?", (*owner, of))
            session.many(
                "INSERT INTO forgotten (api, tenant, instance, digest, patient, at_us) VALUES (?, ?, ?, ?, ?, ?) "
                "ON CONFLICT (api, tenant, instance, digest) DO NOTHING",
                [(*owner, digest, of, whole(now_us, "now_us")) for digest in digests],
            )
            note_forgotten(session)
            strange = strange_tables(session)
        return Erased(
            len(held),
            len(old),
            quarantine,
            notifications,
            tuple((row[3], row[4]) for row in held),
            was_forgotten=bool(known),
            not_reached=strange,
        )

    def forgotten(self, tenant: str, instance: str, *, api: str = "data-api") -> frozenset[bytes]:
        with self._database.reading() as session:
            rows = session.rows(f"SELECT digest FROM forgotten WHERE {OF_TENANT}", (api, tenant, instance))
        return frozenset(digest for (digest,) in rows)

    def stay_out(self, stream: Stream, answers: Iterable[Fetched | Quarantined]) -> frozenset[bytes]:
        key, some = key_of(stream), list(answers)
        with self._database.reading() as session:
            return which_stay_out(session, key, some)

    def readmit(self, tenant: str, instance: str, patient: bytes, *, api: str = "data-api") -> bool:
        with self._database.writing() as session:
            owner = (api, tenant, instance, patient)
            return bool(session.run(f"DELETE FROM forgotten WHERE {OF_TENANT} AND patient = ?", owner))

    def secret(self) -> bytes:
        with self._database.reading() as session:
            known = read_secret(session)
        if known is None:
            with self._database.writing() as session:
                session.run(
                    "INSERT INTO about (name, value) VALUES ('secret', ?) ON CONFLICT (name) DO NOTHING",
                    (secrets.token_hex(),),
                )
                known = read_secret(session)
        assert known is not None
        return known
