"""Faults on the Cloud API's routes: of an answer as a whole in this API's error form, of records, pages, times and tokens."""

from __future__ import annotations

import httpx
import pytest

from welkin_sdk.sandbox import Sandbox
from welkin_sdk.sandbox.faults import FaultDeclarationError

PATIENT = "/cloud/{tenantName}/{instanceName}/patients/{patientId}"


@pytest.fixture(autouse=True)
def _cleared(sandbox: Sandbox) -> None:
    sandbox.faults.clear()


def test_a_status_has_the_array_form(sandbox: Sandbox, api: httpx.Client) -> None:
    """So often as wanted, on the route that was named and no other."""
    id = api.get("/patients").json()["content"][0]["id"]
    sandbox.faults.add("status", route=f"GET {PATIENT}", status=503, retry_after=7, times=2)

    answers = [api.get(f"/patients/{id}") for _ in range(3)]

    assert [each.status_code for each in answers] == [503, 503, 200]
    assert answers[0].headers["Retry-After"] == "7"
    assert answers[0].json()[0]["errorCode"] == "SERVICE_UNAVAILABLE"
    assert api.get("/patients").status_code == 200


def test_work_can_be_done_and_its_answer_lost(sandbox: Sandbox, api: httpx.Client) -> None:
    """What was created is there all the same."""
    sandbox.faults.add("status", route="POST /cloud/*", status=502, processed=True, times=1)

    answer = api.post("/patients", json={"firstName": "Grace", "lastName": "Lost"})

    assert answer.status_code == 502
    assert api.get("/patients", params={"query": "Lost"}).json()["totalElements"] == 1


def test_connections_break_here_too(sandbox: Sandbox, api: httpx.Client) -> None:
    """The body ends early."""
    sandbox.faults.add("truncate", route="GET /cloud/*", times=1)

    with pytest.raises(httpx.RemoteProtocolError):
        api.get("/patients")


def test_a_star_means_the_data_api_alone(sandbox: Sandbox, api: httpx.Client) -> None:
    """What was written before there was a second API goes on to mean what it meant."""
    sandbox.faults.add("status", status=500)

    assert api.get("/patients").status_code == 200


def test_what_no_list_of_this_api_has_is_refused(sandbox: Sandbox) -> None:
    """Two forms of one envelope, and a link to the next page, are the Data API's alone."""
    for kind in ("wrong_envelope", "next_link"):
        with pytest.raises(FaultDeclarationError, match="Cloud API"):
            sandbox.faults.add(kind, route="GET /cloud/*")
    with pytest.raises(FaultDeclarationError, match="no operation"):
        sandbox.faults.add("status", route="GET /cloud/{tenantName}/nowhere")
    with pytest.raises(FaultDeclarationError, match="did you mean 'firstName'"):
        sandbox.faults.add("null_member", route=f"GET {PATIENT}", member="firstname")
