"""
A small server of the Cloud API that behaves as it is told, with a canary in every member of every answer, names included.

It has what a probe has to meet: patients, their encounters and records of one custom data type, the audit, and exports.
Whatever else is asked for is a 404.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any
from urllib.parse import parse_qs, urlsplit

from hostile import HostileServer, Seen, Step, garbage, reply, reset

CANARY = "Canary"
ROWS = 30
BEGIN = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Behaviour:
    """How the lists behave; the defaults are those of a kind server."""

    sort: str = "honoured"
    order: str = "stable"
    date_filter: str = "updated"
    largest_page: int = 1000
    page_cap: str = "told"
    updates_move_time: bool = True
    deletes: str = "vanish"
    encounters: str = "granted"
    shape: str = "known"
    audit: str = "granted"
    requests_per_minute: int | None = None
    told_rate: int | None = None
    ahead_seconds: int = 0
    rows: int = ROWS


class BehavingServer(HostileServer):
    """Answers for the tenant "acme" and its instance "live", whatever the token."""

    def __init__(self, behaviour: Behaviour) -> None:
        super().__init__()
        self._behaviour = behaviour
        self._dice = random.Random(1)
        self._granted = 0
        self._rows = [self._record(number) for number in range(behaviour.rows)]

    def _choose(self, seen: Seen) -> Step:
        with self._lock:
            self.requests.append(seen)
            limit = self._behaviour.requests_per_minute
            if limit is not None and self._granted >= limit:
                self._granted = 0
                return reply(429, _error("TOO_MANY"), headers={**self._headers(), "Retry-After": "1"})
            self._granted += 1
            parts = urlsplit(seen.target)
            query = {name: values[-1] for name, values in parse_qs(parts.query).items()}
            return self._answer(seen.method, parts.path.removeprefix("/acme"), query)

    def _answer(self, method: str, path: str, query: dict[str, str]) -> Step:
        behaviour = self._behaviour
        if path == "/live/by-filter/patients" and method == "POST":
            return self._ok(_spring(_page([_patient(0), _patient(1)], query)))
        if path == "/live/patients":
            return self._ok(_spring(_page([_patient(0), _patient(1)], query)))
        if path == "/live/formations/current/cdts":
            return self._ok(
                [{"name": f"cdt-{CANARY}", "title": CANARY, CANARY: CANARY, "relation": "COMMON"}]
            )
        if re.fullmatch(r"/live/patients/[^/]+/encounters", path):
            return self._encounters(query)
        if path == f"/live/patients/{CANARY}-0/cdts/cdt-{CANARY}":
            return self._records(query)
        if found := re.fullmatch(rf"/live/patients/[^/]+/cdts/cdt-{CANARY}/([^/]+)", path):
            return self._one(found[1])
        if path == "/admin/audit-data":
            return self._audit(query) if behaviour.audit == "granted" else self._refused()
        if path == "/live/export/CDT_RECORD":
            return self._ok(
                {"data": self._rows[:2], CANARY: {CANARY: 1}, "cursor": {"hasNext": False, "end": CANARY}}
            )
        if path.startswith("/live/export/"):
            return self._refused()
        return reply(404, _error("NOT_FOUND"), headers=self._headers())

    # --- encounters, as far as they are answered at all

    def _encounters(self, query: dict[str, str]) -> Step:
        how = self._behaviour.encounters
        if how == "refused":
            return self._refused()
        if how == "absent":
            return reply(404, _error("NOT_FOUND"), headers=self._headers())
        steps = {
            "503": reply(503, _error("BROKEN"), headers=self._headers()),
            "reset": reset,
            "garbage": garbage(b"Canary Canary\r\n\r\n"),
            "no json": reply(200, b"<p>Canary</p>", headers=self._headers()),
        }
        if how in steps:
            return steps[how]
        rows = [row | {"cdtName": "__encounter__"} for row in self._rows[:5]]
        if self._behaviour.shape == "unknown":
            return self._ok({"rows": rows, CANARY: {CANARY: CANARY}})
        return self._ok(_meta_info(_page(rows, query)))

    # --- records of the custom data type, that behave

    def _records(self, query: dict[str, str]) -> Step:
        behaviour = self._behaviour
        size = int(query.get("size", "20"))
        if size > behaviour.largest_page and behaviour.page_cap == "refused":
            return reply(400, _error("SIZE"), headers=self._headers())
        rows = list(self._rows)
        if "dateStart" in query:
            if behaviour.date_filter == "refused":
                return reply(400, _error("DATE"), headers=self._headers())
            rows = self._within(rows, query["dateStart"], query["dateEnd"])
        is_sorted = False
        if "sort" in query:
            if behaviour.sort == "refused":
                return reply(400, _error("SORT"), headers=self._headers())
            name, direction = query["sort"].split(",")
            if behaviour.sort == "honoured" and name == "updated_at":
                rows.sort(key=lambda row: row["jsonBody"][name], reverse=direction == "desc")
                is_sorted = True
        if behaviour.order == "shuffled" and not is_sorted:
            self._dice.shuffle(rows)
        granted = min(size, behaviour.largest_page)
        told = granted if behaviour.page_cap == "told" else size
        page = _spring((rows[:granted], len(rows), told, granted))
        return self._ok({"name": f"cdt-{CANARY}", "data": page, CANARY: CANARY})

    def _within(self, rows: list[Any], start: str, end: str) -> list[Any]:
        name = {"updated": "updated_at", "created": "created_at"}.get(self._behaviour.date_filter)
        if name is None:
            return rows
        return [row for row in rows if start[:19] <= row["jsonBody"][name][:19] < end[:19]]

    def _one(self, id: str) -> Step:
        found = next((row for row in self._rows if row["id"] == id), None)
        if found is None and self._behaviour.deletes == "flagged":
            gone = self._record(99)
            found = {**gone, "id": id, "deleted": True}
        if found is None and self._behaviour.deletes == "readable":
            found = {**self._record(99), "id": id}
        return (
            self._ok(found) if found else reply(404, _error("DT_RECORD_NOT_FOUND"), headers=self._headers())
        )

    def _record(self, number: int) -> dict[str, Any]:
        created = BEGIN + timedelta(hours=(number * 7) % 31)
        moved = self._behaviour.updates_move_time and number % 2 == 0
        updated = created + timedelta(days=3, minutes=number) if moved else created
        body = {"created_at": _text(created), "updated_at": _text(updated), f"cdtf-{CANARY}": CANARY}
        return {
            "id": f"{CANARY}-{number}",
            "patientId": f"{CANARY}-0",
            "cdtName": f"cdt-{CANARY}",
            "jsonBody": {**body, "title": CANARY, CANARY: {CANARY: [CANARY]}},
            CANARY: CANARY,
        }

    # --- the audit

    def _audit(self, query: dict[str, str]) -> Step:
        rows = {
            "UPDATE": [self._event("UPDATED", row) for row in self._rows[:3]],
            "DELETE": [self._event("DELETED", self._record(90))],
        }.get(query.get("operation", ""), [])
        return self._ok(_meta_info((rows, len(rows), 20, 20)))

    def _event(self, done: str, record: dict[str, Any]) -> dict[str, Any]:
        times = record["jsonBody"]
        sent = BEGIN + timedelta(days=9) if times["created_at"] == times["updated_at"] else None
        return {
            "sentAt": _text(sent) if sent else times["updated_at"],
            "eventEntity": "CDT",
            "eventSubtype": f"CDT_{done}",
            "instance": "live",
            "patientId": f"{CANARY}-0",
            "patientFullName": CANARY,
            "subjectFullName": CANARY,
            "cdtName": f"cdt-{CANARY}",
            "record": record,
            CANARY: CANARY,
        }

    # ---

    def _ok(self, body: Any) -> Step:
        return reply(200, body, headers=self._headers())

    def _refused(self) -> Step:
        return reply(403, _error("ACCESS_FOR_API_CLIENT_RESTRICTED"), headers=self._headers())

    def _headers(self) -> dict[str, str]:
        now = datetime.now(UTC) + timedelta(seconds=self._behaviour.ahead_seconds)
        told = self._behaviour.told_rate
        rate = {} if told is None else {"RateLimit-Policy": f"{told};w=60"}
        return {
            "Date": format_datetime(now, usegmt=True),
            "X-Anything": CANARY,
            "Set-Cookie": f"{CANARY}=1",
            **rate,
        }


def _patient(number: int) -> dict[str, Any]:
    created = _text(BEGIN + timedelta(hours=number))
    return {
        "id": f"{CANARY}-{number}",
        "firstName": CANARY,
        "createdAt": created,
        "updatedAt": created,
        CANARY: CANARY,
    }


def _error(code: str) -> list[Any]:
    entry = {"message": CANARY, "componentType": CANARY, "details": {CANARY: CANARY}}
    # A name in capitals looks like a code.
    return [{"errorCode": one, **entry} for one in (code, CANARY, CANARY.upper(), CANARY.lower())]


def _text(moment: datetime) -> str:
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


Page = tuple[list[Any], int, int, int]


def _page(rows: list[Any], query: dict[str, str]) -> Page:
    size = int(query.get("size", "20"))
    return rows[:size], len(rows), size, size


def _spring(page: Page) -> dict[str, Any]:
    rows, total, told, _ = page
    is_last = len(rows) >= total
    counts = {"totalElements": total, "numberOfElements": len(rows), "number": 0, "size": told}
    return {"content": rows, **counts, "totalPages": 1 if is_last else 2, "last": is_last, "first": True}


def _meta_info(page: Page) -> dict[str, Any]:
    rows, total, told, _ = page
    meta = {
        "page": 0,
        "pageSize": told,
        "totalElements": total,
        "totalPages": 1,
        "lastPage": len(rows) >= total,
    }
    return {"data": rows, "metaInfo": meta, CANARY: CANARY}
