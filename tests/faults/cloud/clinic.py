"""
One instance of one tenant on the server: its records with everything they have been, and what is withheld of them.

Every version has the moment at which it was written, by a clock that nobody moves; what a list shows late, or a replica
shows not yet, is what there was at an earlier moment.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from attrs import define, field, frozen

from tests.faults.cloud.collections import COLLECTIONS, Collection
from tests.faults.cloud.habits import Habits

START_US = 1_772_352_000_000_000  # 2026-03-01T08:00:00Z
Body = dict[str, Any]


@frozen
class Version:
    """
    What a record was from *at_us* on.

    Attributes:
        body: None where it is deleted.
        told_us: the time that it says itself.
        is_back: it is what it was before, by a backup that was put back.
    """

    at_us: int
    body: Body | None = field(repr=False)
    told_us: int
    is_back: bool = False


@define
class Entry:
    """One record, for ever."""

    id: str
    number: int
    created_us: int
    parent: str | None
    kind: str
    versions: list[Version]

    @property
    def latest(self) -> Version:
        return self.versions[-1]

    @property
    def is_living(self) -> bool:
        return self.latest.body is not None

    @property
    def was_deleted(self) -> bool:
        return any(one.body is None for one in self.versions)

    @property
    def went_back(self) -> bool:
        return any(one.is_back for one in self.versions)

    def at(self, instant_us: int) -> Version | None:
        """What it was at a moment; None: it was not made yet."""
        return next((one for one in reversed(self.versions) if one.at_us <= instant_us), None)


Table = dict[str, Entry]


@define
class Clock:
    """
    The server's time, of all its instances.

    Attributes:
        ahead_us: by how much what it tells is ahead of what it is.
    """

    true_us: int = START_US
    ahead_us: int = 0

    def now_us(self) -> int:
        return self.true_us

    def told_us(self) -> int:
        return self.true_us + self.ahead_us

    def advance(self, seconds: float) -> None:
        self.true_us += round(seconds * 1_000_000)


@define(eq=False)
class Clinic:
    """
    Attributes:
        tables: records by collection and id; those of the tenant are shared with its other instances.
        closed: collections that may not be read; *closed_patients*: ids of patients of whom nothing may.
        masked: collections of which texts are hidden.
        strange: collections whose lists come in a shape that nobody knows; *absent*: whose lists answer 404.
        backup: what there was when somebody made one.
    """

    tenant: str
    instance: str
    habits: Mapping[str, Habits]
    clock: Clock
    tables: dict[str, Table]
    closed: set[str] = field(factory=set)
    closed_patients: set[str] = field(factory=set)
    masked: set[str] = field(factory=set)
    strange: set[str] = field(factory=set)
    absent: set[str] = field(factory=set)
    backup: dict[str, dict[str, Version]] | None = None

    @property
    def name(self) -> str:
        return f"{self.tenant}.{self.instance}"

    def label(self, collection: str) -> str:
        """Whose the values of a collection are: the tenant's or the instance's."""
        return self.tenant if COLLECTIONS[collection].is_of_tenant else self.name

    # --- what there is
    def living(self, collection: str, kind: str | None = None) -> list[Entry]:
        entries = self.tables[collection].values()
        return [one for one in entries if one.is_living and kind in (None, one.kind)]

    def is_withheld(self, collection: str, entry: Entry) -> bool:
        """Whether nobody may read the record now."""
        patient = entry.id if collection == "patients" else entry.parent
        return collection in self.closed or patient in self.closed_patients

    def listed(
        self, collection: str, parent: str | None, kind: str, instant_us: int
    ) -> Iterator[tuple[Entry, Body]]:
        """What a list has, as of a moment, in the order in which it was made."""
        habits = self.habits[collection]
        for entry in self.tables[collection].values():
            version = entry.at(instant_us)
            if version is None or (entry.parent, entry.kind) != (parent, kind):
                continue
            if version.body is not None:
                yield entry, version.body
            elif habits.deletes == "flagged" and habits.lists_deleted:
                yield entry, _flagged(entry)

    def by_id(self, collection: str, id: str) -> Body | None:
        """What is answered for an id; None: 404."""
        entry = self.tables[collection].get(id)
        if entry is None:
            return None
        if entry.latest.body is not None:
            return entry.latest.body
        return _flagged(entry) if self.habits[collection].deletes == "flagged" else None

    # --- what others do
    def put(
        self, collection: str, id: str, text: str, *, parent: str | None = None, kind: str = ""
    ) -> Version:
        """A new record, or a new content of one there is."""
        table, habits, told_us = self.tables[collection], self.habits[collection], self.clock.told_us()
        # Times are printed so finely.
        told_us -= told_us % 1000
        entry = table.get(id)
        before = None if entry is None or entry.latest.body is None else entry.latest
        if before is not None and not habits.moves_time:
            told_us = before.told_us
        if entry is None:
            entry = table[id] = Entry(id, len(table), told_us, parent, kind, [])
        body = _write(COLLECTIONS[collection], entry, text, told_us)
        version = Version(self.clock.now_us(), body, told_us)
        entry.versions.append(version)
        return version

    def drop(self, collection: str, id: str) -> None:
        """Delete a record; a patient with all that is listed under him."""
        doomed = [self.tables[collection][id]]
        if collection == "patients":
            doomed += [
                one
                for table in self.tables.values()
                for one in table.values()
                if one.parent == id and one.is_living
            ]
        for entry in doomed:
            entry.versions.append(Version(self.clock.now_us(), None, entry.latest.told_us))

    def back_up(self) -> None:
        self.backup = {
            name: {id: entry.latest for id, entry in table.items()} for name, table in self.tables.items()
        }

    def put_back(self) -> int:
        """All is again as it was when the backup was made, times too; how many are others now."""
        backup, self.backup = self.backup or {}, None
        moved = 0
        for name, table in self.tables.items():
            for id, entry in table.items():
                old = backup.get(name, {}).get(id)
                body, told_us = (None, entry.latest.told_us) if old is None else (old.body, old.told_us)
                if body != entry.latest.body:
                    entry.versions.append(Version(self.clock.now_us(), body, told_us, is_back=True))
                    moved += 1
        return moved


def _write(collection: Collection, entry: Entry, text: str, told_us: int) -> Body:
    """A record that says *text* and its time."""
    body: Body = {"id": entry.id, "note": text, "weight": 1.5, "tags": ["a", text]}
    if entry.parent is not None and collection.names_patient is not None:
        body[collection.names_patient] = entry.parent
    if collection.stamp == ("updatedAt",):
        body |= {"updatedAt": print_time(told_us), "createdAt": print_time(entry.created_us)}
    else:
        body["jsonBody"] = {"text": text, "updated_at": print_time(told_us)}
    return body


def print_time(told_us: int) -> str:
    return datetime.fromtimestamp(told_us / 1_000_000, UTC).isoformat(timespec="milliseconds")[:-6] + "Z"


def _flagged(entry: Entry) -> Body:
    last = next(one.body for one in reversed(entry.versions) if one.body is not None)
    return {**last, "deleted": True}
