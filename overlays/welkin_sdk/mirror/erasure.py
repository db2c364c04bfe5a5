"""
A patient is forgotten, and everything that a store has of him: found in the change feed, which has every content of every record.

Whose a record is, references.py decides. What comes later is kept out by the store itself, see stores/kept_out.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import ExitStack

from attrs import define, field, frozen

from welkin_runtime.frames import private_frames
from welkin_sdk.arguments import check_flag, check_text
from welkin_sdk.errors import InvalidRequestError
from welkin_sdk.mirror.mirror_base import MirrorBase
from welkin_sdk.mirror.reading import known
from welkin_sdk.mirror.references import PATIENTS, Key, digest_of, folded, read_about
from welkin_sdk.mirror.store import Store
from welkin_sdk.mirror.types import Change, Erased, Stream

__all__ = ["Erasure", "Traces", "find_traces"]

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


@private_frames
class Erasure(MirrorBase):
    """Forgets one patient, and lets him in again."""

    def erase(self, patient: str, *, vacuum_full: bool = False) -> Erased:
        """
        Forget one patient, and everything in the store that refers to him; later runs do not take him in again.

        From all collections, also those that this mirror does not keep up to date: records, deleted ones among them, every
        content in the change feed, quarantine and inbox. Nothing of it is left in the files of an SQLite store; what
        PostgreSQL keeps is in docs/mirror.md. What is not reached: exports and copies made before, what consumers of the
        feed have read, of which `Erased.ids` tells whom it was, and tables that are none of the store's: `Erased.not_reached`.

        Args:
            patient: the patient's id.
            vacuum_full: as for `purge`.

        Returns:
            What there was. Where there was nothing, and so `is_nothing`, the id is kept out all the same.

        Raises:
            InvalidRequestError: *patient* is no id, or that of a record which is no patient.
            StreamStoppedError: another engine is at work on the store.
            StoreLockedError: as for `purge`.
            StoreFullError: there was no room to write the store's file anew, so what was forgotten may still be in it;
                erase again.
        """
        him = _patient_key(patient)
        check_flag("vacuum_full", vacuum_full)
        self._admit()
        streams = [one for one in self._store.streams(self.tenant, self.instance) if one.api == self.api]
        with ExitStack() as held:
            for stream in streams:
                held.callback(self._hold(stream).end)
            traces, key = find_traces(self._store, streams, patient), self._store.secret()
            self._refuse_others(traces, him)
            erased = self._store.forget(
                self.tenant,
                self.instance,
                traces.ids,
                contents=traces.contents,
                digests=[digest_of(key, one) for one in traces.keys],
                of=digest_of(key, him),
                now_us=self._clock.now_us(),
                api=self.api,
            )
        self._store.erase(now_us=self._clock.now_us(), full=vacuum_full)
        return erased

    def _refuse_others(self, traces: Traces, him: tuple[str, str]) -> None:
        """An id that only records of other collections have, or had before they were forgotten, is no patient's."""
        if traces.is_patient:
            return
        key, forgotten = self._store.secret(), self._store.forgotten(self.tenant, self.instance, api=self.api)
        if digest_of(key, him) in forgotten:
            return
        names = {name for name in known(self.api) if digest_of(key, (name, him[1])) in forgotten}
        if others := sorted(names | traces.elsewhere):
            raise InvalidRequestError(
                f"patient: is the id of a record of {', '.join(others)}; give that of the patient"
            )

    def readmit(self, patient: str) -> bool:
        """
        Let a patient who was erased be mirrored again, from the next scan on.

        Returns:
            Whether he was erased.

        Raises:
            InvalidRequestError: *patient* is no id.
        """
        key = _patient_key(patient)
        self._admit()
        digest = digest_of(self._store.secret(), key)
        return self._store.readmit(self.tenant, self.instance, digest, api=self.api)


def _patient_key(patient: str) -> tuple[str, str]:
    check_text("patient", patient)
    id = folded(patient)
    if not id:
        raise InvalidRequestError("patient: is empty; give the patient's id")
    return PATIENTS, id
