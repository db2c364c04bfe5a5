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


QUESTIONS = questions()
CLINIC: dict[str, list[dict[str, Any]]] = {
    "patients": [
        {
            "id": "ada", "last_name": "Lovelace", "first_name": "Ada", "phase": "intake", "birthday": BIRTHDAY,
            "primary_worker_id": "w1", "created_at": "2026-01-05T10:00:00Z", "updated": NOW - timedelta(days=1),
        },
        {
            "id": "grace", "last_name": "Hopper", "first_name": "Grace", "phase": "intake", "city": 7,
            "primary_worker_id": "w1", "created_at": "2026-02-05T10:00:00Z",
        },
        {"id": "mary", "last_name": "Jackson", "phase": "done", "created_at": "2026-02-06T10:00:00Z"},
        {
            "id": "gone", "last_name": "Gone", "phase": "done", "birthday": BIRTHDAY, "primary_worker_id": "w2",
            "created_at": "2026-02-07T10:00:00Z", "updated": NOW,
        },
    ],
    "workers": [
        {"id": "w1", "last_name": "Nightingale", "first_name": "Florence", "roles": ["nurse", "admin"]},
        {"id": "w2", "last_name": "Seacole", "first_name": "Mary", "roles": ["nurse"]},
    ],
    "calendar_events": [
        {"id": "e1", "patient_id": "ada", "start_time": (NOW + timedelta(days=2)).isoformat(), "modality": "call"},
        {"id": "e2", "patient_id": "grace", "day": (NOW - timedelta(days=2)).date().isoformat(), "modality": "visit",
         "outcome": "completed"},
        {"id": "e3", "patient_id": "mary", "day": (NOW + timedelta(days=2)).date().isoformat(), "modality": "call"},
    ],
    "phone_numbers": [
        {"id": "p1", "patient_id": "ada", "phone_number": "+1 1", "opted_in_to_sms": True, "verified": True},
        {"id": "p2", "patient_id": "ada", "phone_number": "+1 2", "opted_in_to_sms": False, "verified": True},
        {"id": "p3", "patient_id": "grace", "phone_number": "+1 3", "opted_in_to_sms": True, "verified": False},
    ],
}  # fmt: skip
ANSWERS: dict[int, list[tuple[object, ...]]] = {
    1: [("intake", 2), ("done", 1)],
    2: [("ada", "Ada", "Lovelace")],
    3: [("2026-01", 1), ("2026-02", 3)],
    4: [("Nightingale", "Florence", 2), ("Seacole", "Mary", 0)],
    5: [("grace", "Hopper")],
    6: [("call", None, 2), ("visit", "completed", 1)],
    7: [(40, 1)],
    8: [("nurse", 2), ("admin", 1)],
    9: [("ada", "Lovelace", "+1 1")],
    10: [("grace", "city")],
}


@pytest.fixture
def clinic(store_url: str) -> Iterator[SqlStore]:
    with open_store(store_url) as store:
        for resource, records in CLINIC.items():
            put(store, Stream("clinic", "", resource), records)
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
