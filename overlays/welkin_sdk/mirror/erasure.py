"""
What a store has of a patient, before he is erased: found in the change feed, which has every content of every record.

Whose a record is, references.py decides. What comes later is kept out by the store itself, see stores/kept_out.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import define, field, frozen

from welkin_sdk.mirror.references import PATIENTS, Key, folded, read_about
from welkin_sdk.mirror.store import Store
from welkin_sdk.mirror.types import Change, Stream

__all__ = ["Traces", "find_traces"]

_AT_ONCE = 500


@frozen
class Traces:
    """
    What a store has of a patient.

    Attributes:
        ids: of records, by collection, in every spelling that is stored.
        contents: numbers of changes whose content refers to him, of records that are another's by now.
        keys: of the same records, and his own.
        is_patient: a record is that of a patient with his id, or names one.
        elsewhere: other collections that have a record with his id.
    """

    ids: Mapping[str, set[str]] = field(repr=False)
    contents: frozenset[int]
    keys: frozenset[Key] = field(repr=False)
    is_patient: bool
    elsewhere: frozenset[str]


@define
class _Reading:
    """One reading of the feed; *mine*: records that were his once, and whether the last that they said of it was so."""

    him: Key
    known: frozenset[Key]
    ids: dict[str, set[str]] = field(factory=dict[str, "set[str]"])
    mine: dict[Key, bool] = field(factory=dict[Key, bool])
    about: dict[int, Key] = field(factory=dict[int, Key])
    elsewhere: set[str] = field(factory=set[str])
    is_patient: bool = False

    def take(self, change: Change) -> None:
        key = change.stream.resource, folded(change.id)
        if key in self.known:
            self.ids.setdefault(key[0], set()).add(change.id)
        if key == self.him:
            self.is_patient = True
        elif key[1] == self.him[1]:
            self.elsewhere.add(key[0])
        if change.body is None:
            return
        about = read_about(change.stream.resource, change.id, change.body)
        self.is_patient |= self.him in about.patients
        if about.reason(self.known) is not None:
            self.mine[key] = True
            self.about[change.seq] = key
        elif key in self.mine and about.names_somebody:
            self.mine[key] = False

    def found(self) -> frozenset[Key]:
        return self.known.union(key for key, is_his in self.mine.items() if is_his)


def find_traces(store: Store, streams: Iterable[Stream], patient: str) -> Traces:
    """Read all of the feed, until no record is found that refers to one of those found."""
    chosen = list(streams)
    him = (PATIENTS, folded(patient))
    reading = _read(store, chosen, him, frozenset((him,)))
    while reading.found() != reading.known:
        reading = _read(store, chosen, him, reading.found())
    contents = frozenset(seq for seq, key in reading.about.items() if key not in reading.known)
    elsewhere = frozenset(reading.elsewhere)
    # Also where there is no record of his: what could not be stored, and notifications, may name him all the same.
    reading.ids.setdefault(PATIENTS, set()).add(him[1])
    return Traces(reading.ids, contents, reading.known, reading.is_patient, elsewhere)


def _read(store: Store, streams: list[Stream], him: Key, known: frozenset[Key]) -> _Reading:
    reading = _Reading(him, known)
    after = 0
    while changes := store.changes(after=after, limit=_AT_ONCE, streams=streams):
        for change in changes:
            reading.take(change)
        after = changes[-1].seq
    return reading
