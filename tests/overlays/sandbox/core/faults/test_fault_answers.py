"""Faults that answer in place of the API, and faults of the body as a whole."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any

import httpx
import pytest

from welkin_sdk.sandbox import Sandbox, serve
from welkin_sdk.sandbox.faults import Html, InvalidJson, Status
from welkin_sdk.sandbox.versions import THREE_VERSIONS

GRACE = {"phase": "intake", "timezone": "US/Pacific", "first_name": "Grace", "last_name": "Sample"}
WRAPPED = {"Prefer": "envelope=wrapped"}


@pytest.mark.parametrize(
    ("status", "code"),
    [
        (400, "bad_request"),
        (401, "unauthorized"),
        (403, "forbidden"),
        (404, "not_found"),
        (500, "internal_server_error"),
    ],
)
def test_a_documented_status_has_its_documented_body(
    sandbox: Sandbox, api: httpx.Client, status: int, code: str
) -> None:
    """One entry, with the status and its code, and the version beside it."""
    sandbox.faults.add("status", status=status)

    answer = api.get("/patients")

    assert answer.status_code == status
    assert [(entry["status"], entry["code"]) for entry in answer.json()["errors"]] == [(status, code)]
    assert answer.headers["x-current-api-version"] == "v1"


@pytest.mark.parametrize("status", [405, 418, 429, 499, 502, 503, 504, 599])
def test_a_status_without_documented_body_is_a_proxys(
    sandbox: Sandbox, api: httpx.Client, status: int
) -> None:
    """Nothing of the API's form is made up for it."""
    sandbox.faults.add("status", status=status)

    answer = api.get("/patients")

    assert answer.status_code == status
    assert answer.headers["content-type"].startswith("text/plain")


@pytest.mark.parametrize(
    ("seconds", "text"), [(2, "2"), (0, "0"), (-1, "-1"), (1e9, "1000000000"), (0.5, "0.5")]
)
def test_retry_after_is_sent_as_it_is_given(
    sandbox: Sandbox, api: httpx.Client, seconds: float, text: str
) -> None:
    """Good or not, it is the client that has to make something of it."""
    sandbox.faults.add("status", status=429, retry_after=seconds)

    assert api.get("/patients").headers["retry-after"] == text


def test_retry_after_is_absent_unless_asked_for(sandbox: Sandbox, api: httpx.Client) -> None:
    """Most servers send none."""
    sandbox.faults.add("status")

    assert "retry-after" not in api.get("/patients").headers


def test_retry_after_as_a_date_follows_the_sandboxs_clock(sandbox: Sandbox, api: httpx.Client) -> None:
    """It lies so many seconds after the Date of the same answer."""
    sandbox.clock.freeze()
    sandbox.faults.add("status", retry_after=90, retry_after_form="date")

    headers = api.get("/patients").headers

    moments = [parsedate_to_datetime(headers[name]) for name in ("retry-after", "date")]
    assert moments[0] - moments[1] == timedelta(seconds=90)


def test_retry_after_may_be_junk(sandbox: Sandbox, api: httpx.Client) -> None:
    """Neither a number nor a date."""
    sandbox.faults.add(Status(retry_after_form="junk"))

    assert api.get("/patients").headers["retry-after"] == "in a while"


@pytest.mark.parametrize(("processed", "made"), [(False, 0), (True, 1)])
@pytest.mark.parametrize("kind", ["status", "html"])
def test_a_refused_create_is_done_only_when_asked_for(
    sandbox: Sandbox, api: httpx.Client, kind: Any, processed: bool, made: int
) -> None:
    """`processed` loses the answer alone: what a client must not repeat blindly."""
    before = len(api.get("/patients").json()[0]["data"])
    sandbox.faults.add(kind, route="POST /v1/patients", status=500, processed=processed)

    status = api.post("/patients", json={**GRACE, "birthday": "1906-12-09"}).status_code

    assert status == 500
    assert len(api.get("/patients").json()[0]["data"]) == before + made


def test_an_unprocessed_request_is_in_the_journal(sandbox: Sandbox, api: httpx.Client) -> None:
    """It was asked, and answered; with its template, and by the sandbox's clock."""
    sandbox.faults.add("status", status=503)
    api.get("/patients/not-looked-at")

    entry = sandbox.requests[-1]

    assert (entry.method, entry.template, entry.status) == ("GET", "/v1/patients/{id}", 503)


def test_the_connection_is_good_for_the_next_request(sandbox: Sandbox, api: httpx.Client) -> None:
    """A body nobody has read does not spoil what comes after it."""
    sandbox.faults.add("status", times=1)

    statuses = [
        api.post("/patients", json={"phase": "x" * 200_000}).status_code,
        api.get("/patients").status_code,
    ]

    assert statuses == [503, 200]


def test_an_error_says_what_the_version_has_come_to() -> None:
    """As every answer of the API does, by the sandbox's clock."""
    with serve(versions=THREE_VERSIONS) as sandbox:
        sandbox.clock.freeze(datetime(2025, 4, 10, tzinfo=UTC))
        sandbox.faults.add("status", status=500)

        headers = httpx.get(f"{sandbox.data_api}/patients").headers

    assert headers["x-current-api-version"] == "v2"
    assert "x-api-deprecated" in headers


def test_a_page_for_browsers_comes_with_any_status(sandbox: Sandbox, api: httpx.Client) -> None:
    """A proxy's success is the worst of them."""
    sandbox.faults.add(Html(), times=1)
    sandbox.faults.add(Html(status=502), after=1)

    answers = [api.get("/patients"), api.get("/patients")]

    assert [answer.status_code for answer in answers] == [200, 502]
    assert all(answer.headers["content-type"].startswith("text/html") for answer in answers)
    assert all(answer.text.startswith("<!DOCTYPE html>") for answer in answers)


@pytest.mark.parametrize("form", ["comma", "quotes", "bytes", "prefix"])
@pytest.mark.parametrize("path", ["/patients", "/patients?page[size]=1&ref_id=none"])
def test_invalid_json_is_none_and_arrives_whole(
    sandbox: Sandbox, api: httpx.Client, form: Any, path: str
) -> None:
    """The length is right, so only a parser notices."""
    sandbox.faults.add(InvalidJson(form))

    answer = api.get(path)

    assert (answer.status_code, len(answer.content)) == (200, int(answer.headers["content-length"]))
    with pytest.raises(ValueError):  # noqa: PT011 - of json's or of the codec's
        json.loads(answer.content.decode("utf-8"))


def test_an_error_answer_has_nothing_to_spoil(sandbox: Sandbox, api: httpx.Client) -> None:
    """The fault fires, to no effect, and that is counted."""
    sandbox.faults.add("invalid_json")

    answer = api.get("/patients/no-guid")

    assert answer.json()["errors"]
    (fault,) = sandbox.faults.list()
    assert (fault.considered, fault.fired, fault.without_effect) == (1, 1, 1)


def test_an_envelope_is_flipped_both_ways(sandbox: Sandbox, api: httpx.Client) -> None:
    """What was asked for as printed comes wrapped, and the other way round; for records and for pages."""
    id = api.get("/patients").json()[0]["data"][0]["id"]
    sandbox.faults.add("wrong_envelope")

    printed_page, wrapped_page = api.get("/patients"), api.get("/patients", headers=WRAPPED)
    printed, wrapped = api.get(f"/patients/{id}"), api.get(f"/patients/{id}", headers=WRAPPED)

    assert isinstance(printed_page.json(), dict)
    assert isinstance(wrapped_page.json(), list)
    assert printed.json()["data"]["id"] == wrapped.json()["id"] == id


@pytest.mark.parametrize("headers", [{}, WRAPPED])
def test_an_envelope_can_lack_its_data(sandbox: Sandbox, api: httpx.Client, headers: dict[str, str]) -> None:
    """What is around the payload stays."""
    id = api.get("/patients").json()[0]["data"][0]["id"]
    sandbox.faults.add("wrong_envelope", form="no_data")

    page = api.get("/patients", headers=headers).json()
    record = api.get(f"/patients/{id}", headers=headers).json()

    assert "meta" in page
    assert not {"data", "id"} & {*page, *record}


def test_a_list_of_two_envelopes_has_the_payload_twice(sandbox: Sandbox, api: httpx.Client) -> None:
    """The printed form is a list of exactly one."""
    sandbox.faults.add("wrong_envelope", form="two")

    pages = api.get("/patients").json()

    assert len(pages) == 2
    assert pages[0] == pages[1]
