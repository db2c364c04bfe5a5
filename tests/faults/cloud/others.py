"""What others do to the records of an instance: create, update, delete, put a backup back, withhold, hide."""

from __future__ import annotations

import random

from attrs import define, field

from tests.faults.cloud.clinic import Clinic, Entry
from tests.faults.cloud.collections import COLLECTIONS, KINDS
from tests.faults.probes import Probes
from tests.faults.world import dice


@define(eq=False)
class Others:
    """
    Attributes:
        collections: those that anybody writes to; what nobody mirrors costs time.
    """

    clinic: Clinic
    seed: int
    probes: Probes
    collections: tuple[str, ...]
    _dice: random.Random = field(init=False)
    _count: int = 0

    def __attrs_post_init__(self) -> None:
        self._dice = dice(self.seed, self.clinic.name, "others")

    def canary(self, collection: str) -> str:
        """A value that must show up in no log, error or other instance."""
        self._count += 1
        return f"canary-{self.clinic.label(collection)}-value-{self.seed}-{self._count}"

    def begin(self, patients: int) -> str:
        """What there was before anybody mirrored it, made one after the other."""
        for _ in range(patients):
            self._create("patients", None)
        for name in self.collections:
            if name != "patients":
                for _ in range(self._dice.choice((0, 2, 5, 14))):
                    self.create(name)
        return f"begins with {sum(len(self.clinic.living(name)) for name in self.collections)}"

    # --- what can happen; each returns a line for the log
    def write(self) -> str:
        """One of the small things."""
        return self._dice.choices((self.create, self.update, self.delete, self.create_patient), (4, 5, 2, 1))[
            0
        ]()

    def burst(self) -> str:
        """Several at once, so that a page is full of them."""
        return "; ".join(self.write() for _ in range(self._dice.randint(2, 8)))

    def create(self, collection: str | None = None) -> str:
        name = collection or self._dice.choice(self.collections)
        if not COLLECTIONS[name].is_child:
            return self._create(name, None)
        patients = self.clinic.living("patients")
        return self._create(name, self._dice.choice(patients).id) if patients else "no patient"

    def create_patient(self) -> str:
        """A patient with something listed under him."""
        self.probes.hit("server: a new parent")
        line = self._create("patients", None)
        id = next(reversed(self.clinic.tables["patients"]))
        for name in self.collections:
            if COLLECTIONS[name].is_child:
                line += " with " + self._create(name, id)
        return line

    def update(self) -> str:
        found = self._any()
        if found is None:
            return "nothing to update"
        name, entry = found
        self.clinic.put(name, entry.id, self.canary(name))
        return f"update {name} {entry.id}"

    def delete(self) -> str:
        found = self._any()
        if found is None:
            return "nothing to delete"
        return self._drop(*found)

    def delete_patient(self) -> str:
        patients = self.clinic.living("patients")
        if not patients:
            return "no patient"
        self.probes.hit("server: a patient deleted with what is his")
        return self._drop("patients", self._dice.choice(patients))

    def wipe(self) -> str:
        """Most of a collection at once."""
        name = self._dice.choice(self.collections)
        gone = self.clinic.living(name)[self._dice.choice((0, 2)) :]
        for entry in gone:
            if entry.is_living:
                self._drop(name, entry)
        return f"wipe {len(gone)} {name}"

    def restore(self) -> str:
        """A backup is made; later it is put back, and times go back with it."""
        if self.clinic.backup is None:
            self.clinic.back_up()
            return "backup made"
        self.probes.hit("server: a backup is put back")
        return f"{self.clinic.put_back()} put back"

    # --- how
    def _create(self, name: str, parent: str | None) -> str:
        table = self.clinic.tables[name]
        # The same in all instances and collections on purpose: a key without one of them mixes them up.
        id = f"5eed0000-0000-4000-8000-{len(table):012d}"
        kind = self._dice.choice(KINDS) if COLLECTIONS[name].has_kinds else ""
        self.clinic.clock.advance(self._dice.choice((0, 0.002, 1)))
        self.clinic.put(name, id, self.canary(name), parent=parent, kind=kind)
        return f"create {name} {id}"

    def _drop(self, name: str, entry: Entry) -> str:
        self.clinic.drop(name, entry.id)
        return f"delete {name} {entry.id}"

    def _any(self) -> tuple[str, Entry] | None:
        name = self._dice.choice(self.collections)
        living = self.clinic.living(name)
        return (name, self._dice.choice(living)) if living else None


DECLARED = (
    "server: a new parent",
    "server: a patient deleted with what is his",
    "server: a backup is put back",
)
