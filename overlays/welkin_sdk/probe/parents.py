"""By whose ids the lists that have a parent are asked for: a few parents, first of all those known to have children."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import islice, product
from typing import Any

from welkin_sdk.arguments import is_path_segment
from welkin_sdk.probe.catalogue import PARENTS, Listing
from welkin_sdk.probe.reading import Arguments, Reply

_MOST_PARENTS = 200
_MOST_NAMES = 3
_ENOUGH_OWNERS = 3


class Parents:
    """
    Ids and names that lists have shown; none of them leaves the process.

    Attributes:
        asked: what has been tried, by the list that was asked.
    """

    def __init__(self) -> None:
        self._arguments: dict[str, list[dict[str, Any]]] = {}
        self._children: Counter[str] = Counter()

    def note(self, listing: Listing, reply: Reply) -> None:
        """Remember what other lists are asked for by, and which parents have children."""
        rows = reply.look.rows if reply.look is not None else ()
        owner = reply.arguments.get("patient_id")
        if owner is not None:
            self._children[str(owner)] += len(rows)
        self._note_patients(reply)
        need = next((need for need, name in PARENTS.items() if name == _plain(listing.name)), None)
        if need is None:
            return
        known = self._arguments.setdefault(need, [])
        inherited = {name: reply.arguments[name] for name in listing.needs if name in reply.arguments}
        seen = {str(one[need]) for one in known}
        ids = [row.id for row in rows if row.id is not None]
        found = _names(reply) if need.endswith("_name") else ids
        for one in found:
            if one not in seen and is_path_segment(one) and len(known) < _MOST_PARENTS:
                seen.add(one)
                known.append({**inherited, need: one})

    def _note_patients(self, reply: Reply) -> None:
        """Whose records they are: where no list of patients is granted, others show some."""
        known = self._arguments.setdefault("patient_id", [])
        seen = {str(one["patient_id"]) for one in known}
        for entry in reply.entries:
            inner = entry.get("patient") if isinstance(entry, dict) else None
            found = inner.get("id") if isinstance(inner, dict) else None
            found = entry.get("patientId", found) if isinstance(entry, dict) else None
            if not isinstance(found, str) or not is_path_segment(found) or found in seen:
                continue
            if len(known) < _MOST_PARENTS:
                seen.add(found)
                known.append({"patient_id": found})

    def missing(self, listing: Listing) -> str | None:
        """The resource of which nothing is known that *listing* needs."""
        lacking = (need for need in listing.needs if not self._arguments.get(need))
        return next((PARENTS[need].partition(".")[0] for need in lacking), None)

    def ids(self, need: str) -> list[str]:
        """What there is for one argument."""
        return [str(one[need]) for one in self._arguments.get(need, [])]

    def candidates(self, listing: Listing, most: int) -> list[Arguments]:
        """What to ask *listing* with, the most promising first; one empty choice where it has no parent."""
        return list(islice(self._choices(listing), most))

    def _choices(self, listing: Listing) -> Iterator[Arguments]:
        if not listing.needs:
            yield {}
            return
        last = listing.needs[-1]
        own = self._arguments.get(last, [])
        if not last.endswith("_name"):
            yield from sorted(own, key=lambda one: -self._children[str(one.get("patient_id"))])
            return
        outer = listing.needs[:-1]
        if not outer:
            yield from own
            return
        owners = sorted(
            self._arguments.get(outer[0], []), key=lambda one: -self._children[str(one[outer[0]])]
        )
        for owner, name in product(owners[:_ENOUGH_OWNERS], own[:_MOST_NAMES]):
            yield {**owner, **name}


def _plain(name: str) -> str:
    """Patients and users come by two ways."""
    return {"patients.list_by_filter": "patients.list", "users.list_for_instance": "users.list"}.get(
        name, name
    )


def _names(reply: Reply) -> list[str]:
    """Names of a design, those that hold records of patients first."""
    entries = [one for one in reply.entries if isinstance(one, dict) and isinstance(one.get("name"), str)]
    entries.sort(key=lambda one: (one.get("internal") is True, one.get("relation") not in (None, "COMMON")))
    return [str(one["name"]) for one in entries]
