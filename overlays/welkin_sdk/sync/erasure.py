"""
Which records are about a patient, and how those stay away that were erased.

A record is his if it has his id in a member that the document calls a reference, or that of another record of his: a
message in his conversation, a mapping to his calendar event. What was erased is known by digests alone, with a key that is
the store's: the store holds no id of his any more, and still knows it when it comes.
"""

from __future__ import annotations

import hmac
import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from attrs import evolve, field, frozen

from welkin_sdk.sync.catalogue import resources
from welkin_sdk.sync.store import Store
from welkin_sdk.sync.types import Change, Fetched, Lease, PageEffect, PulledPage, Quarantined, Stream

__all__ = ["Forgetful", "Traces", "digest_of", "find_traces", "is_forgotten"]

_PATIENTS = "patients"
_ANY = "any"
_AT_ONCE = 500


@frozen
class Traces:
    """
    What a store has of a patient.

    Attributes:
        ids: of records, by collection.
        contents: numbers of changes whose content refers to him, of records that do so no more.
    """

    ids: Mapping[str, set[str]] = field(repr=False)
    contents: frozenset[int]


def find_traces(store: Store, streams: Iterable[Stream], patient: str) -> Traces:
    """Read all contents in the feed, until no record is found that refers to one of those found."""
    chosen = list(streams)
    ids: dict[str, set[str]] = {_PATIENTS: {patient}}
    contents: frozenset[int] = frozenset()
    size = 0
    while size != (size := sum(map(len, ids.values()))):
        known = {name: {id.lower() for id in some} for name, some in ids.items()}
        latest: dict[tuple[str, str], int] = {}
        about: dict[int, tuple[str, str]] = {}
        for change in _contents(store, chosen):
            key = (change.stream.resource, change.id)
            latest[key] = change.seq
            is_himself = change.stream.resource == _PATIENTS and change.id.lower() == patient.lower()
            if is_himself or _refers(change.stream.resource, change.body, known):
                about[change.seq] = key
        for seq, key in about.items():
            if latest[key] == seq:
                ids.setdefault(key[0], set()).add(key[1])
        contents = frozenset(seq for seq, (resource, id) in about.items() if id not in ids.get(resource, ()))
    return Traces(ids, contents)


def _contents(store: Store, streams: list[Stream]) -> Iterable[Change]:
    after = 0
    while changes := store.changes(after=after, limit=_AT_ONCE, streams=streams):
        yield from (change for change in changes if change.body is not None)
        after = changes[-1].seq


def _refers(resource: str, body: bytes | None, ids: Mapping[str, set[str]]) -> bool:
    return any(
        id in known
        for of, id in _references(resource, body)
        for name, known in ids.items()
        if of in (name, _ANY)
    )


def _references(resource: str, body: bytes | None) -> list[tuple[str, str]]:
    """Each id in *body* that names another record, with its collection."""
    known = resources().get(resource)
    try:
        record: Any = json.loads(body or b"null")
    except ValueError:
        return []
    if known is None or not isinstance(record, dict):
        return []
    return [
        (of, record[member].lower())
        for member, of in known.references.items()
        if isinstance(record.get(member), str)
    ]


def digest_of(key: bytes, id: str) -> bytes:
    """What is kept of an id; without the store's key nobody can try ids against it."""
    return hmac.digest(key, id.lower().encode("utf-8", "surrogatepass"), "sha256")


def is_forgotten(key: bytes, digests: frozenset[bytes], resource: str, id: str | None, body: bytes) -> bool:
    """Whether a record is one that was erased, or is about one."""
    named = [id] if id is not None else []
    return any(
        digest_of(key, one) in digests for one in (*named, *(one for _, one in _references(resource, body)))
    )


class Forgetful:
    """A store that takes nothing in of what was erased; all else is the store's own."""

    def __init__(self, store: Store, is_gone: Callable[[str, str | None, bytes], bool]) -> None:
        self._store = store
        self._is_gone = is_gone

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    def apply(self, lease: Lease, page: PulledPage) -> PageEffect:
        """Without those records."""
        resource = lease.stream.resource

        def kept(records: Iterable[Fetched]) -> tuple[Fetched, ...]:
            return tuple(one for one in records if not self._is_gone(resource, one.id, one.body))

        def readable(items: Iterable[Quarantined]) -> tuple[Quarantined, ...]:
            return tuple(one for one in items if not self._is_gone(resource, one.id, one.raw))

        return self._store.apply(
            lease,
            evolve(
                page,
                records=kept(page.records),
                quarantined=readable(page.quarantined),
                confirmed=None if page.confirmed is None else kept(page.confirmed),
            ),
        )
