"""
What was recorded of the live API, asked of the sandbox: every row of the table, with what was always there and every null.

The table (tests/recorded.py) was written from recordings; neither the document nor the sandbox had a part in it.
"""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from tests.overlays.sandbox.cloud.requests import Requests, send
from tests.recorded import TABLE, Place, differences, places, unlike_all, values_at
from welkin_sdk.documents import load_document
from welkin_sdk.sandbox import Sandbox
from welkin_sdk.sandbox.cloud.document import CloudDocument

DOCUMENT = CloudDocument(load_document("cloud-api"))
OPERATIONS = {each.id: each for each in DOCUMENT.operations}
NOTHING = "00000000-0000-4000-8000-00000000dead"
SUCCESSES = [
    each for each in places() if each.status.startswith("2") and not OPERATIONS[each.operation].is_open
]
FAILURES = [each for each in places() if not each.status.startswith("2")]


@pytest.mark.parametrize("place", SUCCESSES, ids=str)
def test_an_answer_is_as_it_was_recorded(
    place: Place, sandbox: Sandbox, api: httpx.Client, requests: Requests
) -> None:
    """No member that was always there is missing, and none is null that never was."""
    answer = send(sandbox, api, requests, OPERATIONS[place.operation])

    found = list(values_at(answer.json(), place.path))

    assert str(answer.status_code) == place.status
    assert found
    assert [problem for value in found for problem in unlike_all(place, value)] == []


def test_a_token_is_all_that_the_token_call_answers(sandbox: Sandbox) -> None:
    """The further members that some documentation has were in no recording."""
    at = sandbox.cloud
    address = f"{sandbox.cloud_api}/{at.tenant}/admin/api_clients/{at.api_client}"

    answer = httpx.post(address, json={"secret": at.secret}).json()

    assert list(answer) == ["token"]
    assert list(differences("Token", answer)) == []


def failing(place: Place, sandbox: Sandbox, api: httpx.Client, requests: Requests) -> httpx.Response:
    """The answer to a request that fails with the status of *place*."""
    operation = OPERATIONS[place.operation]
    options: dict[str, Any] = {}
    if place.status == "401":
        options["headers"] = {"Authorization": ""}
    if place.status == "403":
        sandbox.cloud.set_closed(sandbox.cloud.api_client, [operation.id])
    if place.status == "404":
        head, _, last = requests.path(operation).rpartition("/")
        assert last
        options["path"] = f"{head}/{NOTHING}"
    return send(sandbox, api, requests, operation, **options)


@pytest.mark.parametrize("place", FAILURES, ids=str)
def test_a_refusal_is_as_it_was_recorded(
    place: Place, sandbox: Sandbox, api: httpx.Client, requests: Requests
) -> None:
    """The array form, and where they were recorded its code, its component and the names of its details."""
    answer = failing(place, sandbox, api, requests)

    (entry,) = answer.json()
    assert str(answer.status_code) == place.status
    assert list(differences(place.shape, entry)) == []
    recorded = TABLE["errors"].get(f"{place.operation} {place.status}")
    if recorded is not None:
        assert [entry["errorCode"], entry["componentType"], sorted(entry["details"])] == [
            *recorded[:2],
            sorted(recorded[2]),
        ]


def test_every_recorded_refusal_is_asked_for() -> None:
    """The table's errors are among the places of its error shape."""
    assert set(TABLE["errors"]) <= {f"{each.operation} {each.status}" for each in FAILURES}


@pytest.mark.parametrize("id", TABLE["refused"])
def test_a_member_that_is_refused_live_is_refused_here(
    id: str, sandbox: Sandbox, api: httpx.Client, requests: Requests
) -> None:
    """With a 400 that names it, whatever its value; nothing is changed."""
    good = requests.body(OPERATIONS[id])
    assert good is not None

    for name in TABLE["refused"][id]:
        for value in ("2024-02-01T09:00:00.000-08:00", None):
            answer = send(sandbox, api, requests, OPERATIONS[id], json={**good, name: value})

            assert answer.status_code == 400
            assert [entry["details"] for entry in answer.json()] == [{"path": f".{name}"}]
