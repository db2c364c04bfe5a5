"""How a store forgets one person: every row that has an id of his, and digests of them, so that he is not taken in again."""

from __future__ import annotations

import secrets
from collections.abc import Collection, Iterable, Mapping, Sequence

from welkin_runtime.frames import private_frames
from welkin_sdk.sync.stores.database import Session
from welkin_sdk.sync.stores.tables import OF_STREAM, Tables, checked, note_forgotten, sound, whole
from welkin_sdk.sync.types import Erased

__all__ = ["Erasure"]

_API = "data-api"
_OF_TENANT = "api = ? AND tenant = ? AND instance = ?"
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
    ) -> Erased:
        owner = (_API, tenant, instance)
        named = [(resource, checked(id)) for resource, known in ids.items() for id in sorted(known)]
        rows = [(*owner, resource, id) for resource, id in named]
        needles = [id.lower().encode() for _, id in named]
        old = [(*owner, whole(seq, "contents")) for seq in contents]
        with self._database.writing() as session:
            self._admit(session, tenant)
            held = [row for row in rows if session.rows(f"SELECT 1 FROM record WHERE {_OF_RECORD}", row)]
            session.many(f"DELETE FROM record WHERE {_OF_RECORD}", rows)
            session.many(f"DELETE FROM seen WHERE {_OF_RECORD}", rows)
            session.many(f"DELETE FROM change WHERE {_OF_RECORD}", rows)
            session.many(f"DELETE FROM change WHERE {_OF_TENANT} AND seq = ?", old)
            quarantine = _forget_answers(session, owner, rows, needles)
            notifications = _forget_notifications(session, owner, needles)
            # A place in a walk may name records; what is read again is stored as if it had been read once.
            session.run(f"UPDATE span SET position = NULL WHERE {_OF_TENANT} AND state = 'open'", owner)
            session.many(
                "INSERT INTO forgotten (api, tenant, instance, digest, patient, at_us) VALUES (?, ?, ?, ?, ?, ?) "
                "ON CONFLICT (api, tenant, instance, digest) DO NOTHING",
                [(*owner, digest, of, whole(now_us, "now_us")) for digest in digests],
            )
            note_forgotten(session)
        return Erased(len(held), len(old), quarantine, notifications, tuple((row[3], row[4]) for row in held))

    def forgotten(self, tenant: str, instance: str) -> frozenset[bytes]:
        with self._database.reading() as session:
            rows = session.rows(f"SELECT digest FROM forgotten WHERE {_OF_TENANT}", (_API, tenant, instance))
        return frozenset(row[0] for row in rows)

    def readmit(self, tenant: str, instance: str, patient: bytes) -> bool:
        with self._database.writing() as session:
            owner = (_API, tenant, instance, patient)
            return bool(session.run(f"DELETE FROM forgotten WHERE {_OF_TENANT} AND patient = ?", owner))

    def secret(self) -> bytes:
        with self._database.reading() as session:
            known = _secret(session)
        if known is None:
            with self._database.writing() as session:
                session.run(
                    "INSERT INTO about (name, value) VALUES ('secret', ?) ON CONFLICT (name) DO NOTHING",
                    (secrets.token_hex(32),),
                )
                known = _secret(session)
        assert known is not None
        return known


def _secret(session: Session) -> bytes | None:
    rows = session.rows("SELECT value FROM about WHERE name = 'secret'")
    return bytes.fromhex(sound(rows[0], "t")[0]) if rows else None


def _forget_answers(
    session: Session, owner: tuple[str, str, str], rows: Sequence[tuple[str, ...]], needles: list[bytes]
) -> int:
    """What could not be stored may be anything, so whatever has an id of his in it goes."""
    names = {row[3:] for row in rows}
    doomed = [
        (*owner, resource, sha256)
        for resource, sha256, id, body in (
            sound(row, "tbTb")
            for row in session.rows(
                f"SELECT resource, sha256, id, body FROM quarantine WHERE {_OF_TENANT}", owner
            )
        )
        if (resource, id) in names or _has(body, needles)
    ]
    session.many(f"DELETE FROM quarantine WHERE {OF_STREAM} AND sha256 = ?", doomed)
    return len(doomed)


def _forget_notifications(session: Session, owner: tuple[str, str, str], needles: list[bytes]) -> int:
    doomed = [
        (key,)
        for key, body in (
            sound(row, "ib") for row in session.rows(f"SELECT key, body FROM inbox WHERE {_OF_TENANT}", owner)
        )
        if _has(body, needles)
    ]
    session.many("DELETE FROM inbox WHERE key = ?", doomed)
    return len(doomed)


def _has(body: bytes, needles: list[bytes]) -> bool:
    text = body.lower()
    return any(needle in text for needle in needles)
