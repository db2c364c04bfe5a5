"""
What somebody else does to a tenant's records: creates, updates, ties, late commits, deletes, content without a stamp,
stamps of tomorrow, a backup put back.

Every version of every record is remembered, so that the oracles know what a mirror may have seen and must have seen.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any

from attrs import define, field, frozen

from tests.faults.probes import Probes
from tests.faults.world import Server, dice
from welkin_sdk.sandbox.core.clock import print_timestamp

# The last one prints no stamp, and none of its records can be asked for by its id.
RESOURCES = ("patients", "workers", "external_ids")
UNTIMED = "external_ids"
_SECOND = 1_000_000
_DAY = 86_400 * _SECOND
_YEAR = 365 * _DAY


@frozen
class Version:
    """One content of a record: its stamp and the text that tells it from every other."""

    updated_us: int
    text: str


@define
class Others:
    """
    Args:
        late_seconds: the longest that a commit stays invisible.
        resources: what they write to, which is what is mirrored.

    Attributes:
        twins: records of which two contents under one stamp were shown in turns, nobody can tell which is the newer
            one; and those that got a content back that they had before.
        moved_back: records whose stamp is older than one they had.
        ever_deleted: records that were deleted once, also those that are back.
        unwitnessed: records that were hidden while there is no other way to ask for them: a mirror may take them for dead.
        foreseen: records whose stamp was of another day when it was written; nobody touches them again.
        unreadable: records that no store could hold at some time.
    """

    server: Server
    seed: int
    probes: Probes
    late_seconds: float
    resources: Sequence[str] = RESOURCES
    history: dict[tuple[str, str], list[Version]] = field(factory=dict)
    deleted: set[tuple[str, str]] = field(factory=set)
    changed: dict[str, list[int]] = field(factory=dict)
    is_silent: bool = False
    twins: set[tuple[str, str]] = field(factory=set)
    moved_back: set[tuple[str, str]] = field(factory=set)
    ever_deleted: set[tuple[str, str]] = field(factory=set)
    unwitnessed: set[tuple[str, str]] = field(factory=set)
    foreseen: set[tuple[str, str]] = field(factory=set)
    unreadable: set[tuple[str, str]] = field(factory=set)
    backup: dict[tuple[str, str], Version] | None = None
    _dice: random.Random = field(init=False)
    _count: int = 0

    def __attrs_post_init__(self) -> None:
        self._dice = dice(self.seed, self.server.name, "workload")

    def canary(self, number: int) -> str:
        """A value that must show up in no log, error or other tenant."""
        return f"canary-{self.server.name}-value-{self.seed}-{number}"

    # --- what can happen; each returns a line for the log
    def begin(self) -> str:
        """What there was before anybody mirrored it: records of two years, some of them in one instant."""
        many = self._dice.choice((0, 8, 24, 24))
        instant = self.server.now_us()
        stamps = [instant - self._dice.randrange(1, 2 * _YEAR) for _ in range(many)]
        stamps[: many // 4] = stamps[:1] * (many // 4)
        # Some on the instants at which whoever counts back from now in days begins and ends.
        edges = [instant - _SECOND - days * _DAY + by for days in range(30, 721, 30) for by in (-1, 0, 1)]
        stamps += self._dice.sample(edges, many // 2)
        return self._write(
            [((self._dice.choice(self.resources), self._id(n)), at) for n, at in enumerate(stamps)], "begin"
        )

    def create(self) -> str:
        return self._write([self._new() for _ in range(self._dice.choice((1, 1, 2)))], "create")

    def tie(self, page_size: int) -> str:
        """More records in one instant than a page holds."""
        self.probes.hit("server: ties")
        many = self._dice.randint(2, 3 * page_size + 1)
        collection = self._dice.choice(self.resources)
        known = [key for key in self._living() if key[0] == collection]
        old = self._dice.sample(known, min(len(known), many // 3))
        keys = [*old, *((collection, self._id()) for _ in range(many - len(old)))]
        return self._write([(key, self._tick()) for key in keys][:many], "tie", is_tie=True)

    def crowd(self, many: int) -> str:
        """So many new records in one instant."""
        collection = self._dice.choice(self.resources)
        self._tick()
        keys = [(collection, self._id(ahead)) for ahead in range(many)]
        return self._write([(key, self._tick()) for key in keys], "crowd", is_tie=True)

    def update(self) -> str:
        living = self._living()
        if not living:
            return self.create()
        return self._write([(self._dice.choice(living), self._tick())], "update")

    def commit_late(self) -> str:
        """A commit that is stamped now and shows later, of a new record or of one there is."""
        if not self.late_seconds:
            return self.update()
        self.probes.hit("server: late commit")
        living = self._living()
        key = self._dice.choice(living) if living and self._dice.random() < 0.5 else self._new()[0]
        wait = self._dice.uniform(0, self.late_seconds)
        shown = self.server.now_us() + round(wait * _SECOND)
        return self._write([(key, self._tick())], f"late {wait:.3f}", visible_at=shown)

    def delete(self) -> str:
        living = self._living()
        if not living:
            return "nothing to delete"
        self.probes.hit("server: delete")
        key = self._dice.choice(living)
        self._drop(key)
        return f"delete {key[0]} {key[1]}"

    def wipe(self) -> str:
        """Most of a collection at once, which no scan may believe by itself."""
        collection = self._dice.choice(self.resources)
        ids = [id for name, id in self._living() if name == collection][self._dice.choice((0, 3)) :]
        self.deleted.update((collection, id) for id in ids)
        self.ever_deleted.update((collection, id) for id in ids)
        self.server.delete(collection, ids)
        return f"wipe {len(ids)} {collection}"

    def count_versions(self) -> dict[tuple[str, str], int]:
        return {key: len(versions) for key, versions in self.history.items()}

    def note_twins(self, before: dict[tuple[str, str], int]) -> None:
        """Take note of what got another content under its stamp since it had the versions *before*."""
        for key, first in before.items():
            stamps = [version.updated_us for version in self.history[key][max(0, first - 1) :]]
            if len(set(stamps)) < len(stamps) or (key[0] == UNTIMED and len(stamps) > 1):
                self.twins.add(key)

    def change_silently(self) -> str:
        """Another content under the stamp there was: only a scan can see it."""
        living = self._living()
        if not living:
            return "nothing to change"
        self.probes.hit("server: content without a new stamp")
        self.is_silent = True
        key = self._dice.choice(living)
        stamp = self.history[key][-1].updated_us
        return self._write([(key, stamp)], "silent", is_told=False)

    def set_back(self) -> str:
        """A record is again what it was before, its stamp with it: a backup, an undone import, a clock put right."""
        older = [key for key in self._living() if self._older(key)]
        if not older:
            return "nothing to set back"
        self.probes.hit("server: a stamp goes back")
        key = self._dice.choice(older)
        return self._put_back(key, self._dice.choice(self._older(key)))

    def revive(self, buried: list[tuple[str, str]]) -> str:
        """A deleted record is there again, as it was at some time; *buried*: those that a mirror has held."""
        gone = [key for key in buried if key in self.deleted]
        if not gone:
            return "nobody to revive"
        self.probes.hit("server: a deleted record is back")
        key = self._dice.choice(gone)
        return self._put_back(key, self._dice.choice(self.history[key]))

    def hide_unwitnessed(self) -> None:
        """What a server hides cannot be asked for where there is no other way."""
        self.unwitnessed.update(key for key in self.history if key[0] == UNTIMED)

    def foresee(self) -> str:
        """A record that claims to be from tomorrow: the clock that stamped it was wrong."""
        timed = [name for name in self.resources if name != UNTIMED]
        if not timed:
            return "nobody who says when"
        self.probes.hit("server: a record from tomorrow")
        self.is_silent = True
        key = (self._dice.choice(timed), self._id())
        self.foreseen.add(key)
        return self._write(
            [(key, self._tick() + self._dice.choice((_DAY, 400 * _DAY)))], "foresee", is_told=False
        )

    def overtake(self) -> tuple[str, str] | None:
        """A record of which nobody but the server can hold what it is now."""
        living = self._living()
        if not living:
            return None
        key = self._dice.choice(living)
        self.is_silent = True
        self.unreadable.add(key)
        self._write([(key, self._tick())], "overtake")
        return key

    def delete_latest(self) -> str:
        """The record that came last goes."""
        latest = self._living()[-1:]
        for key in latest:
            self._drop(key)
        return f"{len(latest)} of the latest deleted"

    def put_back(self) -> str:
        """A backup of the server is made; later it is put back, and all is as it was then."""
        if self.backup is None:
            self.backup = {key: self.history[key][-1] for key in self._living()}
            return "made"
        backup, self.backup = self.backup, None
        self.probes.hit("server: a backup is put back")
        lines = [
            self._put_back(key, version) for key, version in backup.items() if self._differs(key, version)
        ]
        for key in [key for key in self._living() if key not in backup]:
            self._drop(key)
        return f"{len(lines)} are back"

    def _differs(self, key: tuple[str, str], version: Version) -> bool:
        return key in self.deleted or self.history[key][-1] != version

    # --- how
    def _drop(self, key: tuple[str, str]) -> None:
        self.deleted.add(key)
        self.ever_deleted.add(key)
        self.server.delete(key[0], [key[1]])

    def _older(self, key: tuple[str, str]) -> list[Version]:
        """What the record has been, each time as the only one under its stamp, under an older stamp than now."""
        versions = self.history[key]
        stamps = [version.updated_us for version in versions]
        return [one for one in versions if stamps.count(one.updated_us) == 1 and one.updated_us < stamps[-1]]

    def _put_back(self, key: tuple[str, str], version: Version) -> str:
        # No window shows it: its stamp has passed long ago.
        self.is_silent = True
        self.deleted.discard(key)
        self.twins.add(key)
        self.moved_back.add(key)
        self.history[key].append(version)
        self.server.put(key[0], [_record(key, version)])
        return f"back {key[0]} {key[1]} to {version.updated_us}"

    def _write(
        self,
        stamped: list[tuple[tuple[str, str], int]],
        what: str,
        *,
        is_tie: bool = False,
        is_told: bool = True,
        visible_at: int | None = None,
    ) -> str:
        instant = max((stamp for _, stamp in stamped), default=0)
        by_collection: dict[str, list[dict[str, Any]]] = {}
        for key, stamp in stamped:
            if key in self.deleted:
                continue
            self._count += 1
            at = instant if is_tie else stamp
            version = Version(at, self.canary(self._count))
            self.history.setdefault(key, []).append(version)
            by_collection.setdefault(key[0], []).append(_record(key, version))
            if is_told:
                self.changed.setdefault(key[0], []).append(at)
        for collection, records in by_collection.items():
            self.server.put(collection, records, visible_at=visible_at)
        return f"{what} {sum(map(len, by_collection.values()))} at {instant}"

    def _living(self) -> list[tuple[str, str]]:
        return [key for key in self.history if key not in self.deleted and key not in self.foreseen]

    def _new(self) -> tuple[tuple[str, str], int]:
        return (self._dice.choice(self.resources), self._id()), self._tick()

    def _id(self, ahead: int = 0) -> str:
        # The same in both tenants on purpose: a key without its tenant mixes them up.
        number = len(self.history) + self._count + ahead
        return f"5eed0000-0000-4000-8000-{number:012d}"

    def _tick(self) -> int:
        """A little later each time, so that the clock never stamps two writes alike by accident only."""
        self.server.clock_forward(self._dice.choice((0, 1, 40, 1000, 250_000)))
        return self.server.now_us()


def _record(key: tuple[str, str], version: Version) -> dict[str, Any]:
    return {
        "id": key[1],
        "first_name": version.text,
        "weight": 1.5,
        "notes": None,
        "updated_at": print_timestamp(version.updated_us),
    }
