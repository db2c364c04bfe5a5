"""The table `forgotten`: digests of what was erased, by patient; and how rows of any table go that are of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from welkin_sdk.mirror.references import Key, digest_of, folded, has_any, keys_of_any, words_in
from welkin_sdk.mirror.stores.database import Session, chunks, marks, only
from welkin_sdk.mirror.stores.tables import OF_STREAM, sound
from welkin_sdk.mirror.stores.typed import drop_rows

__all__ = [
    "OF_TENANT",
    "Owner",
    "add_digests",
    "drop_answers",
    "drop_notifications",
    "drop_records",
    "has_forgotten",
    "patients_in",
    "patients_of",
    "read_secret",
    "remove_digests",
]

OF_TENANT = "api = ? AND tenant = ? AND instance = ?"
_OF_RECORD = f"{OF_STREAM} AND id = ?"
# Beyond so many keys it is quicker to read all digests than to ask for each.
_MANY = 5000
Owner = tuple[str, str, str]


def read_secret(session: Session) -> bytes | None:
    """The key of the digests; None before the first was needed."""
    found = only(session.rows("SELECT value FROM about WHERE name = 'secret'"))
    if found is None:
        return None
    (secret,) = sound(found, "t")
    return bytes.fromhex(secret)


def has_forgotten(session: Session, owner: Owner) -> bool:
    """Whether anything of that tenant was ever erased and is still to be kept out."""
    return bool(session.rows(f"SELECT 1 FROM forgotten WHERE {OF_TENANT} LIMIT 1", owner))


def patients_of(session: Session, owner: Owner, keys: Collection[Key]) -> dict[Key, bytes]:
    """Those of *keys* that are forgotten, each with the digest of the patient whose it was."""
    secret = read_secret(session)
    if secret is None:
        return {}
    by_digest = {digest_of(secret, key): key for key in keys}
    if len(by_digest) > _MANY:
        rows = session.rows(f"SELECT digest, patient FROM forgotten WHERE {OF_TENANT}", owner)
    else:
        rows = [
            row
            for chunk in chunks(by_digest)
            for row in session.rows(
                f"SELECT digest, patient FROM forgotten WHERE {OF_TENANT} AND digest IN ({marks(chunk)})",
                (*owner, *chunk),
            )
        ]
    return {
        by_digest[digest]: patient
        for digest, patient in (sound(row, "bb") for row in rows)
        if digest in by_digest
    }


def patients_in(session: Session, owner: Owner, texts: Mapping[int, bytes]) -> dict[int, bytes]:
    """Those *texts* that have the id of a forgotten record in them, each with the digest of the patient whose it was."""
    if not texts:
        return {}
    secret = read_secret(session)
    assert secret is not None  # it was made before the first was forgotten
    rows = session.rows(f"SELECT digest, patient FROM forgotten WHERE {OF_TENANT}", owner)
    patients: dict[bytes, bytes] = dict(tuple(sound(row, "bb")) for row in rows)
    # One word after the other: a long text has so many that all of their digests would fill the memory.
    found = {
        number: next((patients[one] for one in _digests_in(secret, text) if one in patients), None)
        for number, text in texts.items()
    }
    return {number: patient for number, patient in found.items() if patient is not None}


def _digests_in(secret: bytes, text: bytes) -> Iterator[bytes]:
    return (digest_of(secret, key) for key in keys_of_any(words_in(text)))


def add_digests(session: Session, owner: Owner, keys: Mapping[Key, bytes]) -> dict[Key, bytes]:
    """Remember *keys* as those of the patient whose digest each has; the ones that were not forgotten yet."""
    secret = read_secret(session)
    known = patients_of(session, owner, keys)
    new = {key: patient for key, patient in keys.items() if key not in known}
    if secret is not None:
        # As old as what was erased first, on whose account they are kept out.
        session.many(
            "INSERT INTO forgotten (api, tenant, instance, digest, patient, at_us) SELECT ?, ?, ?, ?, ?, "
            f"MIN(at_us) FROM forgotten WHERE {OF_TENANT} AND patient = ?",
            [(*owner, digest_of(secret, key), patient, *owner, patient) for key, patient in new.items()],
        )
    return new


def remove_digests(session: Session, owner: Owner, keys: Iterable[Key]) -> None:
    """Let go of *keys*, which are another patient's now."""
    secret = read_secret(session)
    if secret is not None:
        session.many(
            f"DELETE FROM forgotten WHERE {OF_TENANT} AND digest = ?",
            [(*owner, digest_of(secret, key)) for key in keys],
        )


def drop_records(session: Session, owner: Owner, names: Iterable[tuple[str, str]]) -> int:
    """Those of *names*, collection and id, that are stored, with all that they had; how many there were."""
    rows = [(*owner, *name) for name in names]
    held = [row for row in rows if session.rows(f"SELECT 1 FROM record WHERE {_OF_RECORD}", row)]
    for table in ("record", "seen", "change"):
        session.many(f"DELETE FROM {table} WHERE {_OF_RECORD}", held)
    drop_rows(session, held)
    return len(held)


def drop_answers(session: Session, owner: Owner, names: Iterable[Key], ids: frozenset[str]) -> int:
    """
    What is in quarantine of *names*, or has one of *ids* in it: it may be anything.

    Args:
        names: keys of records; *ids*: folded.
    """
    known = set(names)
    doomed = [
        (*owner, resource, sha256)
        for resource, sha256, id, body in (
            sound(row, "tbTb")
            for row in session.rows(
                f"SELECT resource, sha256, id, body FROM quarantine WHERE {OF_TENANT}", owner
            )
        )
        if (id is not None and (resource, folded(id)) in known) or has_any(body, ids)
    ]
    session.many(f"DELETE FROM quarantine WHERE {OF_STREAM} AND sha256 = ?", doomed)
    return len(doomed)


def drop_notifications(
    session: Session, owner: Owner, ids: frozenset[str], *, are_settled: bool = False
) -> int:
    """
    Those that have one of *ids* in them.

    Args:
        are_settled: not those that wait to be read.
    """
    settled = " AND state <> 'pending'" if are_settled else ""
    doomed = [
        (number,)
        for number, body in (
            sound(row, "ib")
            for row in session.rows(f"SELECT key, body FROM inbox WHERE {OF_TENANT}{settled}", owner)
        )
        if has_any(body, ids)
    ]
    session.many("DELETE FROM inbox WHERE key = ?", doomed)
    return len(doomed)
