"""The questions of docs/mirror.md, asked as they are printed, in both databases, of a clinic whose answers are known."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from welkin_sdk.instant import to_instant
from welkin_sdk.mirror.stores import SqlStore, open_store
from welkin_sdk.mirror.types import Fetched, PulledPage, Span, Stream

PAGE = (Path(__file__).parents[3] / "docs" / "mirror.md").read_text(encoding="utf-8")
NOW = datetime.now(UTC)
LONG_AGO = NOW - timedelta(days=40)
BIRTHDAY = (NOW - timedelta(days=round(45 * 365.25))).date().isoformat()


def questions() -> dict[int, dict[str, str]]:
    """The statements of each question, by database; "" where it is the same in both."""
    found: dict[int, dict[str, str]] = {}
    for number, text in re.findall(
        r"^\*\*(\d+)\. (.*?)(?=^\*\*\d+\. |^In PostgreSQL)", PAGE, re.DOTALL | re.MULTILINE
    ):
        for sql in re.findall(r"```sql\n(.*?);\n```", text, re.DOTALL):
            named = re.match(r"-- (SQLite|PostgreSQL)\n", sql)
            found.setdefault(int(number), {})["" if named is None else named[1]] = sql
    return found


def to_text(moment: datetime) -> str:
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


QUESTIONS = questions()
CLINIC: dict[str, list[dict[str, Any]]] = {
    "patients": [
        {
            "id": "ada", "last_name": "Lovelace", "first_name": "Ada", "phase": "intake",
            "primary_worker_id": "w1", "created_at": "2026-01-05T10:00:00Z", "updated": NOW - timedelta(days=1),
        },
        {
            "id": "grace", "last_name": "Hopper", "first_name": "Grace", "phase": "intake", "city": 7,
            "primary_worker_id": "w1", "created_at": "2026-02-05T10:00:00Z",
        },
        {"id": "mary", "last_name": "Jackson", "phase": "done", "created_at": "2026-02-06T10:00:00Z"},
        {
            "id": "gone", "last_name": "Gone", "phase": "done", "primary_worker_id": "w2",
            "created_at": "2026-02-07T10:00:00Z", "updated": NOW,
        },
    ],
    "workers": [
        {"id": "w1", "last_name": "Nightingale", "first_name": "Florence", "roles": ["nurse", "admin"]},
        {"id": "w2", "last_name": "Seacole", "first_name": "Mary", "roles": ["nurse"]},
    ],
}  # fmt: skip
CLOUD: dict[str, list[dict[str, Any]]] = {
    "patients": [
        {"id": "ada", "lastName": "Lovelace", "birthDate": BIRTHDAY},
        {"id": "grace", "lastName": "Hopper"},
        {"id": "mary", "lastName": "Jackson"},
        {"id": "gone", "lastName": "Gone", "birthDate": BIRTHDAY},
    ],
    "encounters": [
        {"id": "v1", "patientId": "ada", "jsonBody": {}},
        {"id": "v2", "patientId": "grace", "jsonBody": {}, "updated": NOW - timedelta(days=100)},
        {"id": "gone", "patientId": "mary", "jsonBody": {}, "updated": NOW},
    ],
    "cdt_records/cdt-vitals": [
        {"id": "c1", "patientId": "ada", "jsonBody": {"cdtf-systolic": 150}, "updated": NOW - timedelta(days=3)},
        {"id": "c2", "patientId": "ada", "jsonBody": {"cdtf-systolic": 130}, "updated": NOW - timedelta(days=2)},
        {"id": "c3", "patientId": "grace", "jsonBody": {"cdtf-position": "sitting"}},
        {"id": "gone", "patientId": "ada", "jsonBody": {"cdtf-systolic": 99}, "updated": NOW},
    ],
    "cdt_records/cdt-goals": [{"id": "c4", "patientId": "mary", "jsonBody": {"cdtf-systolic": 1}, "updated": NOW}],
    "calendar_events": [
        {"id": "e1", "eventMode": "CALL", "eventStatus": "SCHEDULED"},
        {"id": "e2", "eventMode": "VIDEO", "eventStatus": "COMPLETED"},
        {"id": "e3", "eventMode": "CALL", "eventStatus": "SCHEDULED"},
        {"id": "gone", "eventMode": "CALL", "eventStatus": "MISSED"},
    ],
    "tasks": [
        {"id": "t1", "name": "Call", "status": "TODO", "dueDate": to_text(NOW - timedelta(days=1)),
         "assignee": {"id": "w1", "name": "Florence"}, "patient": {"id": "ada", "name": "Ada"}},
        {"id": "t2", "name": "Write", "status": "IN_PROGRESS", "dueDate": to_text(NOW - timedelta(days=2)),
         "assignee": None, "patient": None},
        {"id": "t3", "name": "Wait", "status": "TODO", "dueDate": to_text(NOW + timedelta(days=1))},
        {"id": "t4", "name": "Done", "status": "COMPLETED", "dueDate": to_text(NOW - timedelta(days=1))},
        {"id": "t5", "name": "Some day", "status": "TODO", "dueDate": None},
        {"id": "gone", "name": "Gone", "status": "TODO", "dueDate": to_text(NOW - timedelta(days=1))},
    ],
}  # fmt: skip
ANSWERS: dict[int, list[tuple[object, ...]]] = {
    1: [("intake", 2), ("done", 1)],
    2: [("ada", "Ada", "Lovelace")],
    3: [("ada", 130), ("grace", None)],
    4: [("Nightingale", "Florence", 2), ("Seacole", "Mary", 0)],
    5: [("grace", "Hopper"), ("mary", "Jackson")],
    6: [("CALL", "SCHEDULED", 2), ("VIDEO", "COMPLETED", 1)],
    7: [(40, 1)],
    8: [("nurse", 2), ("admin", 1)],
    9: [("Write", None, None), ("Call", "Florence", "ada")],
    10: [("grace", "city")],
}


@pytest.fixture
def clinic(store_url: str) -> Iterator[SqlStore]:
    with open_store(store_url) as store:
        for resource, records in CLINIC.items():
            put(store, Stream("clinic", "", resource), records)
        for resource, records in CLOUD.items():
            put(store, Stream("clinic", "live", resource, "cloud-api"), records)
        yield store


def put(store: SqlStore, stream: Stream, records: list[dict[str, Any]]) -> None:
    lease = store.acquire(stream, "engine", now_us=0, seconds=60)
    assert lease is not None
    fetched = []
    for record in records:
        members = {**record}
        updated = members.pop("updated", LONG_AGO)
        body = json.dumps(members, sort_keys=True, separators=(",", ":")).encode()
        fetched.append(
            Fetched(members["id"], to_instant(updated), to_instant(NOW), body, hashlib.sha256(body).digest())
        )
    store.apply(lease, PulledPage(Span(0, 10), tuple(fetched), (), None, 1))
    store.bury(lease, ["gone"], observed_us=to_instant(NOW), run=1)


def test_there_are_ten_questions_for_each_database() -> None:
    """One statement for both, or one for each."""
    assert [*QUESTIONS] == [*ANSWERS] == [*range(1, 11)]
    assert all(by.keys() in ({""}, {"SQLite", "PostgreSQL"}) for by in QUESTIONS.values())


def test_half_of_them_are_of_each_api() -> None:
    """Whole questions: none mixes the tables of both."""
    asked = [set(re.findall(r"\b(data|cloud)_[a-z]", " ".join(by.values()))) for by in QUESTIONS.values()]

    assert sorted(map(sorted, asked)) == [["cloud"]] * 5 + [["data"]] * 5


@pytest.mark.parametrize("number", QUESTIONS)
def test_every_question_is_answered(clinic: SqlStore, number: int) -> None:
    """By the statement as it is printed."""
    database = "PostgreSQL" if "PostgreSQL" in repr(clinic) else "SQLite"
    by = QUESTIONS[number]
    with clinic._database.reading() as session:
        found = session.rows(by.get(database) or by[""])

    width = len(ANSWERS[number][0])
    assert [row[:width] for row in found] == ANSWERS[number]


def test_the_page_names_every_column_that_is_the_mirrors_own() -> None:
    """What it says itself, and how each kind is called in each place."""
    section = PAGE[PAGE.index("## Tables for analysts") : PAGE.index("## From Python")]

    for name in ("tenant", "instance", "id", "parent", "updated_at", "is_deleted", "fetched_at", "misfits"):
        assert f"`{name}`" in section
