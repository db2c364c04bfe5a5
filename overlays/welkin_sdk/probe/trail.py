"""
What the audit proves of the lists: an update that left its record's time where it was, a deleted record that shows or does not.

Rows of the audit name a record and a time; what the record is like now is asked of its own operations. Nobody is changed
for it, so where the audit is closed or has no such row, nothing is known.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from attrs import evolve, field, frozen

from welkin_sdk.instant import SECOND_MICROSECONDS, parse_instant
from welkin_sdk.probe.asking import Asker
from welkin_sdk.probe.catalogue import Listing
from welkin_sdk.probe.evidence import Look, Seen, look_at
from welkin_sdk.probe.reading import Arguments, ask_list
from welkin_sdk.probe.report import Deletes, MovesTime

_MARGIN_US = 60 * SECOND_MICROSECONDS
"""The audit may stamp an event a while after the write, by another clock."""

_MOST_TRIES = 3
_PROOF = 2
_ENTITIES: Mapping[str, str] = {
    "PATIENT": "patients.list",
    "ASSESSMENT": "assessment_records.list",
    "CALENDAR": "calendar_events.list",
    "TASK": "tasks.list",
    "ENCOUNTER": "encounters.list",
    "PDT": "profile_records.list",
    "PATIENT_CONTACT": "contacts.list",
    "DOCUMENT_SUMMARY": "documents.list",
    "SUBSCRIPTION": "subscriptions.list",
}
_RELATIONS: Mapping[str, str] = {
    "COMMON": "cdt_records.list",
    "ENCOUNTER": "encounters.list",
    "DOCUMENT_SUMMARY": "documents.list",
}


@frozen
class Event:
    """
    A row of the audit.

    Attributes:
        listing: name of the list that its record is in.
        sent_us: when.
        given: what its record's operations are asked with, as far as the row tells.
    """

    listing: str
    sent_us: int
    id: str = field(repr=False)
    given: Arguments = field(repr=False)


def read_events(rows: Sequence[Any], ending: str) -> list[Event]:
    """
    The rows that are about records of a list.

    Args:
        ending: of the subtype, e.g. "UPDATED".
    """
    return [one for one in (_read(row, ending) for row in rows) if one is not None]


def _read(row: Any, ending: str) -> Event | None:
    record = row.get("record") if isinstance(row, dict) else None
    if not isinstance(record, dict) or not str(row.get("eventSubtype")).endswith(ending):
        return None
    entity, relation = str(row.get("eventEntity")), str(row.get("cdtRelation") or "COMMON")
    listing = _RELATIONS.get(relation) if entity == "CDT" else _ENTITIES.get(entity)
    sent_us, identifier = parse_instant(row.get("sentAt")), record.get("id")
    if listing is None or sent_us is None or not isinstance(identifier, str):
        return None
    given = {
        "patient_id": row.get("patientId") or record.get("patientId"),
        "cdt_name": row.get("cdtName") or record.get("cdtName"),
        "pdt_name": record.get("pdtName"),
    }
    return Event(listing, sent_us, identifier, {name: one for name, one in given.items() if one})


class Trail:
    """
    Follows events of the audit to their records.

    Attributes:
        moves, deletes: what was proven, by the name of the list.
        notes: what else was met, likewise.
    """

    def __init__(self, asker: Asker, listings: Mapping[str, Listing]) -> None:
        self._asker = asker
        self._listings = listings
        self._tries: Counter[tuple[str, str]] = Counter()
        self._stuck: dict[str, set[str]] = {}
        self.moves: dict[str, MovesTime] = {}
        self.deletes: dict[str, Deletes] = {}
        self.notes: dict[str, list[str]] = {}

    async def follow_update(self, event: Event, met: Mapping[str, Seen]) -> None:
        """
        Compare the record's time of change with the time of an update of it.

        Args:
            met: records of the list that were seen already, by id.
        """
        if event.listing not in self._listings or self.moves.get(event.listing) == "no":
            return
        found = met.get(event.id)
        if found is None and self._may_try("update", event):
            found = await self._get(event)
        if found is None or found.updated_us is None or found.created_us is None:
            return
        if event.sent_us - found.created_us <= _MARGIN_US:
            # An update right after the creation proves nothing.
            return
        if found.updated_us >= event.sent_us - _MARGIN_US:
            self.moves[event.listing] = "yes"
            return
        # One alone may be a slip of the audit's.
        stuck = self._stuck.setdefault(event.listing, set())
        stuck.add(event.id)
        if len(stuck) >= _PROOF:
            self.moves[event.listing] = "no"

    async def follow_delete(self, event: Event, fixed: Arguments) -> None:
        """
        Look for a record that was deleted.

        Args:
            fixed: what its list has to be asked with besides the event's own arguments.
        """
        listing = self._listings.get(event.listing)
        if listing is None or event.listing in self.deletes or not self._may_try("delete", event):
            return
        arguments = {**fixed, **_needed(listing, event)}
        if listing.flag is not None:
            arguments[listing.flag] = True
        if not all(name in arguments for name in listing.needs):
            return
        reply = await ask_list(self._asker, listing, arguments)
        if reply.look is None:
            return
        shown = next((row for row in reply.look.rows if row.id == event.id), None)
        if shown is not None:
            # One without a flag may have been brought back.
            if shown.is_flagged:
                self.deletes[event.listing] = "flagged"
            return
        await self._look_by_id(event, listing, reply.look)

    async def _look_by_id(self, event: Event, listing: Listing, others: Look) -> None:
        """
        Args:
            others: the list in which it does not show.
        """
        operation = listing.find_get()
        given = None if operation is None else _ids(listing, event)
        if operation is None or given is None:
            if others.is_whole:
                self.deletes[event.listing] = "vanish"
            return
        answer = await self._asker.ask(operation, given)
        if answer.access == "absent":
            known = next((row.id for row in others.rows if row.id is not None), None)
            if not others.is_whole and (known is None or await self._get(evolve(event, id=known)) is None):
                # On another page, perhaps, and nothing can be read by its id at all.
                return
            self.deletes[event.listing] = "vanish"
        elif answer.access == "granted" and _is_flagged(answer.body):
            self.deletes[event.listing] = "flagged"
        elif answer.access == "granted":
            self.notes.setdefault(event.listing, []).append(
                "deletes: one is still readable by its id, without a flag"
            )

    async def _get(self, event: Event) -> Seen | None:
        listing = self._listings[event.listing]
        operation, given = listing.find_get(), _ids(listing, event)
        if operation is None or given is None:
            return None
        answer = await self._asker.ask(operation, given)
        rows = look_at([answer.body]) if answer.access == "granted" else ()
        return next((row for row in rows if row.id == event.id), None)

    def _may_try(self, what: str, event: Event) -> bool:
        self._tries[what, event.listing] += 1
        return self._tries[what, event.listing] <= _MOST_TRIES


def _needed(listing: Listing, event: Event) -> dict[str, Any]:
    return {name: event.given[name] for name in listing.needs if name in event.given}


def _ids(listing: Listing, event: Event) -> dict[str, Any] | None:
    """What the operation for one record is asked with; None where the row does not tell all of it."""
    operation = listing.find_get()
    if operation is None:
        return None
    *outer, own = operation.ids
    if not all(one.name in event.given for one in outer):
        return None
    return {**{one.name: event.given[one.name] for one in outer}, own.name: event.id}


def _is_flagged(body: object) -> bool:
    return any(row.is_flagged for row in look_at([body]))
