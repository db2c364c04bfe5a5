"""
Believable records on request, of every collection that the document has, with all that they refer to.

A record is taken from a made-up clinic, and what it refers to there is taken along: a message comes with its
conversation, its patient and its worker, and the conversation is that patient's. Every record gets an id of its own.
"""

from __future__ import annotations

import itertools
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

from welkin_sdk.sandbox.core.clock import parse_timestamp
from welkin_sdk.sandbox.core.document import ID, STAMPS
from welkin_sdk.sandbox.data.document import DataDocument, Resource
from welkin_sdk.sandbox.data.records import changed_record, filled_record, given_values
from welkin_sdk.sandbox.data.rules import NO_RULES, RULES
from welkin_sdk.sandbox.data.seed import Records, clinic

Record = dict[str, Any]
Load = Callable[[str, Iterable[Mapping[str, Any]]], None]

# Enough for names to differ; from there on they come again, ids and unique members do not.
_VARIETY = 40


class Maker:
    """
    One method per collection, named after one of its records: `make.patient(first_name="Grace")`.

    A method takes the record's members by name and fills in the others. What the record refers to is made as well,
    unless its id is given. It returns the record as a Get would, already in the state of the sandbox.

    Args:
        load: puts records of a collection into the state.
        now: the sandbox's time.
    """

    def __init__(self, document: DataDocument, load: Load, now: Callable[[], datetime]) -> None:
        self._resources = {resource.singular: resource for resource in document.resources.values()}
        self._load = load
        self._now = now
        self.restart()

    def restart(self) -> None:
        """Begin with the first of the made-up names again."""
        self._numbers = itertools.count()

    def __getattr__(self, singular: str) -> Callable[..., Record]:
        resource = self.__dict__.get("_resources", {}).get(singular)
        if resource is None:
            raise AttributeError(f"no collection has a record called {singular!r}")
        return lambda **values: self._make(resource, values)

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), *self._resources]

    def _make(self, resource: Resource, values: Mapping[str, Any]) -> Record:
        unknown = sorted(values.keys() - resource.members.keys() - {*STAMPS})
        if unknown:
            raise TypeError(f"{resource.name} have no member {', '.join(unknown)}")
        number, now = next(self._numbers), self._now()
        made = _Making(self._resources, number, _printed(now))
        record = made.record(resource, {name: _printed(value) for name, value in values.items()})
        for name, records in made.records.items():
            self._load(name, records)
        return record


class _Making:
    """The records of one call: the wanted one, and what it leads to."""

    def __init__(self, resources: Mapping[str, Resource], number: int, now: str) -> None:
        self.records: dict[str, list[Record]] = {}
        self._resources = {resource.name: resource for resource in resources.values()}
        self._number = number
        self._now = now
        self._ids: dict[str, str] = {}

    def record(self, resource: Resource, values: Mapping[str, Any]) -> Record:
        """One of the clinic's records of *resource*, changed to *values*."""
        drafts = _drafts()[resource.name]
        draft = drafts[self._number % len(drafts)]
        for name in values.keys() & draft.keys():
            # Whoever else refers to the same record of the clinic refers to the given one, too.
            if isinstance(draft[name], str) and isinstance(values[name], str):
                self._ids[draft[name]] = values[name]
        return self._taken(resource, draft, values)

    def _taken(self, resource: Resource, draft: Mapping[str, Any], values: Mapping[str, Any]) -> Record:
        id = self._ids.setdefault(draft[ID], str(uuid.uuid4()))
        moved = {name: self._moved(value) for name, value in draft.items() if name not in values}
        fresh = {name: f"{moved[name]}-{self._number}" for name in _unique_texts(resource) if name in moved}
        stamps = {name: str(values.get(name) or self._now) for name in STAMPS}
        record = filled_record(resource, {**moved, **fresh, **stamps, ID: id})
        if values:
            created_at, updated_at = (_instant(stamps[name]) for name in STAMPS)
            given = given_values(values, resource.members)
            record = changed_record(resource, record, given, created_at=created_at, updated_at=updated_at)
        # The state takes the timestamps from every record; a collection that prints none does not show them.
        self.records.setdefault(resource.name, []).append(record | stamps)
        return {name: value for name, value in record.items() if name in resource.members}

    def _moved(self, value: Any) -> Any:
        """*value* with the clinic's ids replaced by those of the records that are made."""
        if isinstance(value, dict):
            return {name: self._moved(part) for name, part in value.items()}
        if isinstance(value, list):
            return [self._moved(part) for part in value]
        if isinstance(value, str) and value in _places():
            return self._ids.get(value) or self._another(value)
        return value

    def _another(self, draft_id: str) -> str:
        collection, draft = _places()[draft_id]
        self._taken(self._resources[collection], draft, {})
        return self._ids[draft_id]


@cache
def _drafts() -> Mapping[str, Records]:
    return clinic(_VARIETY)


@cache
def _places() -> Mapping[str, tuple[str, Record]]:
    """Which record of the clinic has an id."""
    return {draft[ID]: (name, draft) for name, drafts in _drafts().items() for draft in drafts}


def _unique_texts(resource: Resource) -> Iterator[str]:
    """What must not come twice and is no reference, which is another one each time."""
    for name in RULES.get(resource.name, NO_RULES).unique[-1:]:
        if resource.members[name].references is None:
            yield name


def _instant(text: str) -> int:
    instant = parse_timestamp(text)
    if instant is None:
        raise ValueError("created_at and updated_at of a record are timestamps")
    return instant


def _printed(value: Any) -> Any:
    if isinstance(value, datetime):
        return (
            (value if value.tzinfo else value.replace(tzinfo=UTC))
            .astimezone(UTC)
            .isoformat(timespec="microseconds")
        )
    return value.isoformat() if isinstance(value, date) else value
