"""One clinic's records as bytes, by their lists, and changes of them that a seed draws."""

from __future__ import annotations

import json
import random
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any

Key = tuple[str, str]
"""A collection, and the patient whose list it is; "" where there is but one list."""

LISTED: dict[tuple[str, ...], tuple[str, str]] = {
    ("patients",): ("patients", "pageable"),
    ("users",): ("users", "meta"),
    ("tasks",): ("tasks", "meta"),
    ("calendar", "events"): ("calendar_events", "pageable"),
    ("encounters",): ("encounters", "meta"),
    ("cdts", "cdt-vitals"): ("cdt_records/cdt-vitals", "in data"),
    ("assessment-records",): ("assessment_records", "pageable"),
    ("programs",): ("patient_programs", "meta"),
}
"""Of each path, as it stands behind the instance or the patient: the stream, and the shape of its pages."""

# How many of each a patient has; two thousand of them make some 60,000 records.
CHILDREN = {"encounters": 5, "cdt_records/cdt-vitals": 8, "assessment_records": 5, "patient_programs": 3}
_ALONE = {"tasks": 2.0, "calendar_events": 2.0, "users": 0.025}
# Few patients: with each that goes, all that is his goes as well, and a mirror does not believe in too many at once.
_WEIGHTS = {"patients": 4, "users": 1, "tasks": 15, "calendar_events": 15} | dict.fromkeys(CHILDREN, 16)
_CREATED = datetime(2024, 1, 1, 8, tzinfo=UTC)


class Clinic:
    """
    One instance.

    Args:
        name: stands in every record, so that none can be taken for another instance's.

    Attributes:
        lists: bodies by id, in the order in which they came.
        log: each change since the start: stream, operation, id, instant in microseconds.
    """

    def __init__(self, name: str, patients: int, now_us: int) -> None:
        self.name = name
        self.lists: dict[Key, dict[str, bytes]] = {("patients", ""): {}}
        self.log: list[tuple[str, str, str, int]] = []
        self._counts: dict[str, int] = {}
        self._where: dict[str, list[Key]] = {}
        for collection, share in _ALONE.items():
            self.lists[collection, ""] = {}
            for _ in range(max(2, int(patients * share))):
                self._insert((collection, ""), now_us - 1_000_000)
        for _ in range(patients):
            id = self._insert(("patients", ""), now_us - 1_000_000)
            for collection, count in CHILDREN.items():
                for _ in range(count):
                    self._insert((collection, id), now_us - 1_000_000)

    @property
    def streams(self) -> list[str]:
        """The names of the collections, as a mirror's streams have them."""
        return list(dict.fromkeys(collection for collection, _ in self.lists))

    def told(self, stream: str) -> tuple[int, str]:
        """How many records *stream* has, and a digest of all of them."""
        records = {
            id: body
            for (collection, _), each in self.lists.items()
            if collection == stream
            for id, body in each.items()
        }
        return len(records), digest(records)

    def change(self, count: int, now_us: int, *, seed: int) -> None:
        """Make so many changes: of ten, six updates, three inserts, one delete."""
        dice = random.Random(f"{self.name} {seed} {len(self.log)}")
        for _ in range(count):
            collection = dice.choices(list(_WEIGHTS), list(_WEIGHTS.values()))[0]
            operation = dice.choices(("update", "insert", "delete"), (6, 3, 1))[0]
            parent = dice.choice(list(self.lists["patients", ""])) if collection in CHILDREN else ""
            key = (collection, parent)
            ids = list(self.lists.get(key, ()))
            if operation == "insert" or not ids:
                id = self._insert(key, now_us)
                operation = "insert"
            else:
                id = dice.choice(ids)
                if operation == "update":
                    self.lists[key][id] = self._body(collection, id, parent, now_us)
                else:
                    self._delete(collection, parent, id, now_us)
            self.log.append((collection, operation, id, now_us))

    def _insert(self, key: Key, now_us: int) -> str:
        collection, parent = key
        number = self._counts[collection] = self._counts.get(collection, 0) + 1
        id = f"{_kind(collection):08x}-0000-4000-8000-{number:012x}"
        self.lists.setdefault(key, {})[id] = self._body(collection, id, parent, now_us)
        return id

    def _delete(self, collection: str, parent: str, id: str, now_us: int) -> None:
        del self.lists[collection, parent][id]
        if collection != "patients":
            return
        for child in CHILDREN:
            gone = self.lists.pop((child, id), {})
            self.log += [(child, "delete", each, now_us) for each in gone]

    def _body(self, collection: str, id: str, parent: str, now_us: int) -> bytes:
        record = _model(collection, id, parent, _stamp(now_us), f"{self.name} {len(self.log)}")
        return canonical(record)


def canonical(value: object) -> bytes:
    """One spelling of a JSON value."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def digest(records: dict[str, bytes]) -> str:
    """Of all records, whatever order they are in."""
    total = sha256()
    for id in sorted(records):
        total.update(sha256(id.encode() + records[id]).digest())
    return total.hexdigest()


def _kind(collection: str) -> int:
    return int.from_bytes(sha256(collection.encode()).digest()[:4], "big")


def _stamp(now_us: int) -> str:
    at = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=now_us)
    return f"{at:%Y-%m-%dT%H:%M:%S}.{at.microsecond // 1000:03}Z"


def _model(collection: str, id: str, parent: str, at: str, note: str) -> dict[str, Any]:
    """A record of about the size that those of the published answers have."""
    created = _stamp(int(_CREATED.timestamp() * 1e6))
    told = {"createdAt": created, "updatedAt": at, "createdByName": "API_CLIENT:BENCH", "updatedByName": note}
    if collection == "patients":
        return {
            "id": id,
            **told,
            "firstName": "First",
            "lastName": f"Last {id[-6:]}",
            "birthDate": "1955-10-19T00:00:00.000Z",
            "gender": "UNKNOWN",
            "email": f"{id[-6:]}@example.org",
            "phone": "+15555560000",
            "country": "USA",
            "state": "IL",
            "city": "Chicago",
            "zip": "60601",
            "timezone": "US/Central",
            "primaryPhoneCapabilities": [],
            "careTeam": [],
            "patientTerritories": [{"name": "west", "territories": ["oregon"]}],
            "middleName": note,
            "addressLine1": "1 Placeholder Boulevard",
        }
    if collection in ("encounters", "cdt_records/cdt-vitals"):
        body = {
            "id": id,
            "created_at": created,
            "updated_at": at,
            "updated_by_name": note,
            "cdtf-systolic": 120,
            "cdtf-position": "sitting",
            "title": "First visit",
            "status": "DRAFT",
            "instruction": "<p>Ask for the readings of the last week.</p>" * 4,
        }
        return {"id": id, "patientId": parent, "cdtName": "cdt-vitals", "version": 42, "jsonBody": body}
    if collection == "assessment_records":
        answers = {"cdt-habits__cdtf-smoker": None, "source_type": "ASSESSMENT", "updated_by_name": note}
        return {"id": id, "patientId": parent, "assessmentName": "asm-intake", "answers": answers} | told
    if collection == "patient_programs":
        phase = {"name": "phase-start", "title": "Start", "description": note, "deleted": False}
        program = {"programName": "prog-weight", "assigned": True, "currentPhase": phase}
        return {"id": id, "patientId": parent, **program, "pathHistory": [phase], **told}
    titles = {"tasks": "name", "calendar_events": "eventTitle", "users": "username"}
    return {"id": id, titles[collection]: note, "description": "Half a year of coaching", **told}
