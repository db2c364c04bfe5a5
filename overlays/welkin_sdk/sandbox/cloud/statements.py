"""
How records are found without looking at all of them: the members that are indexed, and conditions and orders in SQL.

A condition of an index has its collection written out, not as a value: SQLite uses an index of some rows alone only
where the statement says the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from attrs import field, frozen

# By collection, the members by which a single record, or those of one patient, are looked for.
INDEXED: Mapping[str, tuple[str, ...]] = {
    "patients": ("externalId", "externalGuid", "mrn", "email"),
    "calendar_events": ("externalId",),
    "encounters": ("jsonBody.calendarEventId", "jsonBody.ownerUserId"),
    "tasks": ("patient.id", "goalId"),
    "invoices": ("patientId",),
    "communications": ("patientId",),
    "users": ("username", "email"),
    "audit_data": ("sentAt",),
}
# The stamps of a record, and of one that has them in its `jsonBody`.
_STAMPS = {"updatedAt": "updated_at", "createdAt": "created_at"}
_SORTED = {"patients": "updatedAt"}
_NAME = re.compile(r"[A-Za-z0-9_-]{1,100}")


@frozen
class Wanted:
    """
    Which records of a list are wanted, and in which order.

    Attributes:
        equal: paths, each with the text that stands there.
        span: a path, and from when until before when what stands there lies, as the sandbox prints it; None is open.
        order: the member to sort by and whether the greatest comes first; else as they are kept.
        is_reversed: the latest kept goes first.
    """

    equal: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    span: tuple[str, str | None, str | None] | None = None
    order: tuple[str, bool] | None = None
    is_reversed: bool = False

    def index(self, collection: str) -> str:
        """The clause that has SQLite use the index that fits, which it would not choose for want of statistics."""
        paths = [path for path, _ in self.equal]
        if self.span is not None and self.span[1:] != (None, None):
            paths.append(self.span[0])
        known = [path for path in paths if path in INDEXED.get(collection, ())]
        if not known and not paths and self.order is not None and _SORTED.get(collection) == self.order[0]:
            known = [f"sorted_{self.order[0]}"]
        return f" INDEXED BY {_index_name(collection, known[0])}" if known else ""

    def condition(self) -> tuple[str, tuple[str, ...]]:
        """The same as a condition that follows others, with its values."""
        texts = [f"{extract(path)} = ?" for path, _ in self.equal]
        values = [text for _, text in self.equal]
        if self.span is not None:
            path, *ends = self.span
            for sign, end in zip((">=", "<"), ends, strict=True):
                texts += [f"{extract(path)} {sign} ?"] if end is not None else []
                values += [end] if end is not None else []
        return "".join(f" AND {text}" for text in texts), tuple(values)

    def ordering(self) -> str:
        """What follows ORDER BY; equal ones stay in the order in which they are kept."""
        direction = " DESC" if self.is_reversed else ""
        if self.order is None:
            return f"number{direction}"
        name, descends = self.order
        return f"{sort_value(name)}{' DESC' if descends else ''}, number{direction}"


def is_sortable(name: str) -> bool:
    """Whether a list can be sorted by *name* in SQL."""
    return _NAME.fullmatch(name) is not None


def stamp_of(name: str) -> tuple[str, str] | None:
    """The two spellings of a stamp, outside of a `jsonBody` and in it; None for another member."""
    return next(((outer, inner) for outer, inner in _STAMPS.items() if name in {outer, inner}), None)


def extract(path: str) -> str:
    """What stands at *path* of a record."""
    steps = "".join(f'."{name}"' for name in path.split(".") if is_sortable(name))
    return f"json_extract(record, '${steps}')"


def sort_value(name: str) -> str:
    """What stands under *name*, in the record or in its `jsonBody`."""
    outer, inner = stamp_of(name) or (name, name)
    return f"coalesce({extract(outer)}, {extract(f'jsonBody.{inner}')})"


def collection_condition(collection: str) -> tuple[str, tuple[str, ...]]:
    """The condition that a record is of *collection*, and its values."""
    return (
        (f"collection = '{collection}'", ()) if collection in INDEXED else ("collection = ?", (collection,))
    )


def indexes() -> Iterator[str]:
    """The statements that make the indexes."""
    for collection, paths in INDEXED.items():
        for path in paths:
            yield _index(collection, path, extract(path))
    for collection, name in _SORTED.items():
        yield _index(collection, f"sorted_{name}", f"{sort_value(name)}, number")


def _index_name(collection: str, name: str) -> str:
    return f"cloud_{collection}_{name}".replace(".", "_")


def _index(collection: str, name: str, on: str) -> str:
    return (
        f"CREATE INDEX IF NOT EXISTS {_index_name(collection, name)} ON records_cloud (tenant, instance, {on})"
        f" WHERE collection = '{collection}'"
    )
