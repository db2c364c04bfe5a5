"""What all groups of tables share: the stream as key, the lease that a write must hold, numbers, and whose store it is."""

from __future__ import annotations

from pathlib import Path
from typing import Self
from uuid import uuid4

from welkin_sdk.arguments import is_storable
from welkin_sdk.errors import InvalidRequestError
from welkin_sdk.mirror.errors import ForeignStoreError, LostLeaseError, StoreDamagedError
from welkin_sdk.mirror.stores.database import UNSTORABLE, Database, Row, Session, only
from welkin_sdk.mirror.types import Lease, Stream

__all__ = [
    "OF_STREAM",
    "STREAM",
    "Tables",
    "checked",
    "consumer_prefix",
    "key_of",
    "new_epoch",
    "owner_of",
    "next_numbers",
    "note_forgotten",
    "sound",
    "stream_of",
    "whole",
]

STREAM = "api, tenant, instance, resource"
OF_STREAM = "api = ? AND tenant = ? AND instance = ? AND resource = ?"
_ANY_TENANT = "*"
_KINDS: dict[str, tuple[type, ...]] = {
    "t": (str,),
    "i": (int,),
    "b": (bytes,),
    "T": (str, type(None)),
    "I": (int, type(None)),
    "B": (bytes, type(None)),
    "?": (bool, int),
}
# What rows of some kinds were found to be made of: a few hundred combinations at most.
_SOUND: set[tuple[object, ...]] = set()


def key_of(stream: Stream) -> tuple[str, str, str, str]:
    """The four columns that every key begins with."""
    return stream.api, stream.tenant, stream.instance, stream.resource


def stream_of(row: Row) -> Stream:
    """The stream that a row's first four columns name."""
    api, tenant, instance, resource = row[:4]
    return Stream(tenant, instance, resource, api=api)


def checked(text: str) -> str:
    """*text* if every database can hold it; the InvalidRequestError does not repeat it, for it may be an id."""
    if not isinstance(text, str):
        raise TypeError(f"a store keeps texts by their names; expected a string, got {type(text).__name__}")
    if not is_storable(text):
        raise InvalidRequestError(UNSTORABLE)
    return text


def consumer_prefix(tenant: str, instance: str) -> str:
    """What the names of all consumers of a tenant's instance begin with."""
    return f"{tenant}/{instance}/"


def whole(number: object, name: str) -> int:
    """*number*, if it is one; SQLite finds a text greater than every number and a None neither, without a word."""
    if not isinstance(number, int) or isinstance(number, bool):
        raise TypeError(f"{name}: expected a whole number, got {type(number).__name__}")
    return number


def sound(row: Row, kinds: str) -> Row:
    """
    *row*, if it has what its columns are made for: SQLite gives back whatever stands in a file, of any type.

    Args:
        kinds: a letter a column: t text, i whole number, b bytes, ? yes or no; a capital where it may be missing.

    Raises:
        StoreDamagedError: it has not.
    """
    types = (kinds, *map(type, row))
    if types in _SOUND:
        return row
    if not all(found in _KINDS[kind] for found, kind in zip(types[1:], kinds, strict=True)):
        raise StoreDamagedError(
            "the store gives back what was never written to it: it is damaged; restore a copy, or move it away and run"
            " again to begin anew"
        )
    _SOUND.add(types)
    return row


def next_numbers(session: Session, counter: str, count: int) -> int:
    """The first of *count* numbers that nobody else gets; others wait until this transaction has ended."""
    session.run("UPDATE counter SET last = last + ? WHERE name = ?", (count, counter))
    ((last,),) = session.rows("SELECT last FROM counter WHERE name = ?", (counter,))
    return int(last) - count + 1


def new_epoch() -> str:
    """A name that no run of a writer had before."""
    return uuid4().hex[:16]


def note_forgotten(session: Session, *, at_once: bool = False) -> None:
    """
    Remember that a body was deleted, so that what it leaves in the files is overwritten; see retention.py.

    Args:
        at_once: with the next `erase`, however short a time ago the last one was.
    """
    # Counted, so that what is deleted while an older rest is overwritten is not taken for overwritten too.
    session.run(
        "INSERT INTO about (name, value) VALUES ('unerased', '1') ON CONFLICT (name) DO UPDATE "
        "SET value = CAST(CAST(about.value AS BIGINT) + 1 AS TEXT)"
    )
    if at_once:
        session.run("INSERT INTO about (name, value) VALUES ('urgent', '1') ON CONFLICT (name) DO NOTHING")


class Tables:
    """
    Base of the groups that together make a store.

    Args:
        allow_tenants: let a second tenant into the store, now and from now on.
    """

    def __init__(self, database: Database, *, allow_tenants: bool = False) -> None:
        self._database = database
        self._allow_tenants = allow_tenants
        self._bound: str | None = None
        # The epoch that this store has begun, and the last number that it has given in it.
        self._epoch: tuple[str, int] | None = None

    def close(self) -> None:
        """Let go of file or connection."""
        self._database.close()

    def files(self) -> tuple[Path, ...]:
        return self._database.files()

    def check(self) -> None:
        self._database.check()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._database!r})"

    def _hold(self, session: Session, lease: Lease) -> tuple[str, str, str, str]:
        """Keep other writers of the stream out until the commit, and refuse a lease that another one has followed."""
        key = key_of(lease.stream)
        found = session.rows(f"SELECT fence FROM lease WHERE {OF_STREAM}{self._database.lock_row}", key)
        if only(found) != (lease.fence,):
            raise LostLeaseError(
                f"another engine has taken over {lease.stream.resource}; stop this one, or give each its own store"
            )
        return key

    def _number_changes(self, session: Session, count: int, at_us: int | None = None) -> int:
        """
        The first of *count* numbers for changes that came at *at_us*.

        Whoever writes for the first time begins an epoch, and so does one whose numbers are given again: the database
        was put back under it.
        """
        if not count:
            return 0
        first = next_numbers(session, "change", count)
        id, last = self._epoch or ("", first)
        if first <= last or not session.rows("SELECT 1 FROM epoch WHERE id = ?", (id,)):
            id = new_epoch()
            session.run("INSERT INTO epoch (first, id, at_us) VALUES (?, ?, ?)", (first, id, at_us))
        self._epoch = id, first + count - 1
        return first

    def _admit(self, session: Session, tenant: str) -> None:
        """The first tenant to write owns the store. Within the write, so that two cannot both be first."""
        if self._bound in (tenant, _ANY_TENANT):
            return
        owner = owner_of(session)
        if owner in (tenant, _ANY_TENANT):
            # Read before anything was written here, so it is committed and may be remembered.
            self._bound = owner
            return
        if owner is None:
            session.run(
                "INSERT INTO about (name, value) VALUES ('tenant', ?) ON CONFLICT (name) DO NOTHING",
                (tenant,),
            )
            owner = owner_of(session)
        if owner == tenant:
            return
        self._refuse_foreign(owner, tenant)
        session.run("UPDATE about SET value = ? WHERE name = 'tenant'", (_ANY_TENANT,))

    def _refuse_foreign(self, owner: str | None, tenant: str) -> None:
        if owner not in (tenant, _ANY_TENANT, None) and not self._allow_tenants:
            raise ForeignStoreError(
                "this store belongs to another tenant; give each tenant a store of its own, by another place or "
                "--store, or from Python let it have several with open_store(..., allow_tenants=True); if it is the same tenant under a new client id, `welkin sync adopt` makes it so"
            )


def owner_of(session: Session) -> str | None:
    """The tenant that a store belongs to; "*" for several, None for nobody yet."""
    (owner,) = only(session.rows("SELECT value FROM about WHERE name = 'tenant'")) or (None,)
    return None if owner is None else str(owner)
