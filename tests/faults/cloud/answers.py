"""What the server answers: a page of a list in one of the document's shapes, a record by its id, a token, or a refusal."""

from __future__ import annotations

import json
import random
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Any

from attrs import frozen

from tests.faults.cloud.clinic import Body, Clinic, Entry
from tests.faults.cloud.collections import COLLECTIONS, KINDS, Collection
from tests.faults.cloud.habits import Habits
from tests.faults.probes import Probes

_USUAL_SIZE = 20
_CHILDREN = {one.path: one for one in COLLECTIONS.values() if one.is_child}
_ROOTS = {one.path: one for one in COLLECTIONS.values() if not one.is_child}
STARS = "***"


@frozen
class Answer:
    status: int
    body: Any

    def content(self) -> bytes:
        return json.dumps(self.body).encode()


@frozen
class Asked:
    """
    What a path of an instance is about.

    Attributes:
        id: of one record; None: of a list.
    """

    collection: Collection
    patient: str | None
    kind: str
    id: str | None


def read_path(path: Sequence[str]) -> Asked | None:
    """*path* behind the instance; None: there is no such thing."""
    if len(path) >= 3 and path[0] == "patients" and path[2] in _CHILDREN:
        collection, rest = _CHILDREN[path[2]], list(path[3:])
        kind = rest.pop(0) if collection.has_kinds and rest else ""
        if collection.by_id and rest:
            # What follows at once is a name.
            rest = rest[1:] if rest[0] == collection.by_id else ["no id"]
        return Asked(collection, path[1], kind, rest[0] if rest else None)
    for length in (1, 2):
        collection_there = _ROOTS.get("/".join(path[:length]))
        if collection_there is not None and len(path) <= length + 1:
            return Asked(collection_there, None, "", path[length] if len(path) > length else None)
    return None


class Answers:
    """
    Answers for one instance.

    Args:
        shaken: decides what differs from request to request.
    """

    def __init__(self, clinic: Clinic, shaken: random.Random, probes: Probes) -> None:
        self._clinic = clinic
        self._dice = shaken
        self._probes = probes

    def get(self, path: Sequence[str], query: Mapping[str, str]) -> Answer:
        """*path* is without tenant and instance."""
        if path[:1] == ["formations"]:
            return Answer(200, [{"name": kind, "label": kind} for kind in KINDS])
        asked = read_path(path)
        if asked is None:
            return Answer(404, [{"code": "no_such_path"}])
        clinic, name = self._clinic, asked.collection.name
        patient = asked.id if name == "patients" else asked.patient
        if name in clinic.closed or patient in clinic.closed_patients:
            self._probes.hit(
                "server: 403 of a category" if name in clinic.closed else "server: 403 of a patient"
            )
            return Answer(403, [{"code": "forbidden"}])
        if asked.id is not None:
            return self._one(asked)
        return self._list(asked, query)

    def _one(self, asked: Asked) -> Answer:
        assert asked.id is not None
        name = asked.collection.name
        entry = self._clinic.tables[name].get(asked.id)
        body = self._clinic.by_id(name, asked.id)
        if entry is None or body is None or (entry.parent, entry.kind) != (asked.patient, asked.kind):
            return Answer(404, [{"code": "not_found"}])
        return Answer(200, self._masked(name, body))

    def _list(self, asked: Asked, query: Mapping[str, str]) -> Answer:
        clinic, collection, habits = (
            self._clinic,
            asked.collection,
            self._clinic.habits[asked.collection.name],
        )
        if collection.name in clinic.absent:
            self._probes.hit("server: 404 of a list")
            return Answer(404, [{"code": "not_found"}])
        if asked.patient is not None:
            patient = clinic.tables["patients"].get(asked.patient)
            if patient is None or not patient.is_living:
                return Answer(404, [{"code": "no_such_patient"}])
        is_sorted = "sort" in query and habits.sort == "honoured"
        if "sort" in query and habits.sort == "refused":
            return Answer(400, [{"code": "no_such_parameter"}])
        lags = habits.lag_us and not (habits.has_replicas and self._dice.random() < 0.5)
        instant_us = clinic.clock.now_us() - (habits.lag_us if lags else 0)
        rows = list(clinic.listed(collection.name, asked.patient, asked.kind, instant_us))
        rows = [(entry, body) for entry, body in rows if not self._is_hidden(collection, entry)]
        bodies = [
            self._masked(collection.name, body)
            for _, body in self._in_order(rows, habits, instant_us, is_sorted=is_sorted)
        ]
        page = _page(bodies, habits, query, collection.shape, self._dice)
        if collection.name in clinic.strange:
            self._probes.hit("server: a shape that nobody knows")
            return Answer(200, {"results": {"entries": page}})
        return Answer(200, page)

    def _is_hidden(self, collection: Collection, entry: Entry) -> bool:
        # Of a patient who may not be read, the list of patients shows nothing either.
        return collection.name == "patients" and entry.id in self._clinic.closed_patients

    def _in_order(
        self, rows: list[tuple[Entry, Body]], habits: Habits, instant_us: int, *, is_sorted: bool
    ) -> list[tuple[Entry, Body]]:
        if is_sorted:
            return sorted(rows, key=lambda row: (_told(row[0], instant_us), row[0].number), reverse=True)
        if habits.order == "shuffled":
            self._dice.shuffle(rows)
        return rows[::-1] if habits.order == "newest" else rows

    def _masked(self, collection: str, body: Body) -> Body:
        if collection not in self._clinic.masked:
            return body
        self._probes.hit("server: masked")
        hidden = {**body, "note": STARS, "weight": None, "tags": [STARS, STARS]}
        return hidden | ({"jsonBody": {**body["jsonBody"], "text": STARS}} if "jsonBody" in body else {})


def _told(entry: Entry, instant_us: int) -> int:
    version = entry.at(instant_us)
    return 0 if version is None else version.told_us


def _page(
    bodies: list[Body], habits: Habits, query: Mapping[str, str], shape: str, shaken: random.Random
) -> dict[str, Any]:
    asked = int(query.get("size", _USUAL_SIZE))
    size, number = min(asked, habits.largest_page), int(query.get("page", 0))
    entries = bodies[number * size : (number + 1) * size]
    total, pages = len(bodies), -(-len(bodies) // size)
    is_last = number + 1 >= pages
    if habits.totals == "wrong" and shaken.random() < 0.25:
        total = max(0, total + shaken.choice((-2, -1, 1, 2)))
    is_told = habits.totals != "silent"
    names = ("page", "lastPage") if shape == "meta-info" else ("number", "last")
    words: dict[str, Any] = {names[0]: number}
    if is_told or habits.says_last:
        words[names[1]] = is_last
    if is_told:
        words["totalElements"] = total
    if habits.is_cap_told:
        words["size" if shape != "meta-info" else "pageSize"] = size
        words |= {"totalPages": pages} if is_told else {}
    if shape == "meta-info":
        return {"data": entries, "metaInfo": words}
    page = {"content": entries, **words}
    return {"data": page} if shape == "pageable-in-data" else page


def date_of(told_us: int) -> str:
    """As the header has it: whole seconds."""
    return format_datetime(datetime.fromtimestamp(told_us // 1_000_000, UTC), usegmt=True)


DECLARED = (
    "server: 403 of a category",
    "server: 403 of a patient",
    "server: 404 of a list",
    "server: a shape that nobody knows",
    "server: masked",
)
