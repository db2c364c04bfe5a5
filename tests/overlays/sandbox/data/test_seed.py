"""The made-up clinic: the same each time, whole, and nobody's."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections import Counter
from typing import Any

import httpx

from welkin_sdk.sandbox import serve
from welkin_sdk.sandbox.core.schemas import Schemas
from welkin_sdk.sandbox.data.document import DataDocument
from welkin_sdk.sandbox.data.records import filled_record
from welkin_sdk.sandbox.data.seed import clinic


def test_the_same_number_gives_the_same_bytes() -> None:
    """In another process with another hash seed too."""
    command = "import json; from welkin_sdk.sandbox.data.seed import clinic; print(json.dumps(clinic(7)))"
    outputs = [
        subprocess.run(
            [sys.executable, "-c", command],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
        ).stdout.strip()
        for seed in ("1", "2")
    ]

    assert outputs == [json.dumps(clinic(7))] * 2


def test_another_number_gives_another_clinic() -> None:
    """With as many patients as were asked for."""
    assert [len(clinic(number)["patients"]) for number in (1, 2, 30)] == [1, 2, 30]
    assert clinic(1)["patients"] != clinic(2)["patients"][:1]


def test_one_patient_has_something_of_every_kind(document: DataDocument) -> None:
    """So that the smallest clinic can be used to try every operation."""
    assert clinic(1).keys() == document.resources.keys()


def test_every_record_is_as_documented(document: DataDocument, schemas: Schemas) -> None:
    """Filled up as they are when they are loaded, all records are valid answers of the document."""
    getters = {
        operation.collection: operation.answer_pointer
        for operation in document.operations
        if operation.verb in {"get", "update"}
    }
    for collection, drafts in clinic(12).items():
        for draft in drafts:
            record = filled_record(document.resources[collection], draft)

            assert schemas.violations(f"{getters[collection]}/anyOf/0", record) == []
            shown = (
                draft
                if {"updated_at"} & document.resources[collection].members.keys()
                else without_stamps(draft)
            )
            assert shown.keys() <= document.resources[collection].members.keys()


def without_stamps(draft: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in draft.items() if name not in {"created_at", "updated_at"}}


def test_every_reference_holds(document: DataDocument) -> None:
    """Each guid that the document calls a reference names a record of that collection in the same clinic."""
    records = clinic(30)
    ids = {collection: {draft["id"] for draft in drafts} for collection, drafts in records.items()}
    for collection, drafts in records.items():
        for member in document.resources[collection].members.values():
            for draft in drafts:
                target = draft["resource"] if member.references == "any" else member.references
                if target is not None and draft.get(member.name) is not None:
                    assert draft[member.name] in ids[target]


def test_several_records_share_an_instant() -> None:
    """Ties are what a careless walk loses records at."""
    stamps = Counter(draft["updated_at"] for draft in clinic(9)["patients"])

    assert sorted(stamps.values()) == [3, 3, 3]


def test_ids_are_of_version_four_and_unique() -> None:
    """As the service issues them."""
    ids = [draft["id"] for drafts in clinic(30).values() for draft in drafts]

    assert len(set(ids)) == len(ids)
    assert all(
        re.fullmatch(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", id) for id in ids
    )


def test_nobody_can_be_called_or_written_to() -> None:
    """Numbers and addresses are of the ranges that are kept free for examples."""
    records = clinic(30)
    numbers = [draft["phone_number"] for name in ("workers", "phone_numbers") for draft in records[name]]
    emails = [draft["email"] for name in ("workers", "email_addresses") for draft in records[name]]

    assert all(re.fullmatch(r"\d{3}-555-01\d\d", number) for number in numbers)
    assert all(email.endswith("@example.org") for email in emails)


def test_each_worker_has_one_calendar() -> None:
    """A rule of the service."""
    records = clinic(60)

    assert sorted(calendar["worker_id"] for calendar in records["calendars"]) == sorted(
        worker["id"] for worker in records["workers"]
    )


def test_everything_of_the_clinic_is_found(api: httpx.Client) -> None:
    """Nothing lies in the future."""
    for collection, drafts in clinic(6).items():
        found = api.get(f"/{collection}", params={"page[size]": 1000}).json()[0]["data"]

        assert {record["id"] for record in found} == {draft["id"] for draft in drafts}


def test_no_patients_no_clinic_in_a_sandbox(connect: Any) -> None:
    """Seed 0, the default, leaves the state empty, workers included."""
    with serve() as sandbox, connect(sandbox) as api:
        assert api.get("/workers").json()[0]["data"] == []
