"""Several API versions from a plan: release, deprecation, discontinuation, by the sandbox's clock."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest

from welkin_sdk.sandbox import Sandbox, serve
from welkin_sdk.sandbox.data.versions import THREE_VERSIONS, Versions, months_later, read_versions

Connect = Callable[..., httpx.Client]
OPERATIONS = frozenset({"findPatients", "createAppMessage", "updatePatient", "getPatient"})
NO_CHANGE: list[str] = []


def day(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def get(sandbox: Sandbox, path: str, **options: Any) -> httpx.Response:
    headers = {"Authorization": f"Bearer {sandbox.issue_token()}"}
    return httpx.request(options.pop("method", "GET"), sandbox.address + path, headers=headers, **options)


@pytest.fixture(scope="module")
def versions() -> Versions:
    return read_versions(THREE_VERSIONS, served="v1", operations=OPERATIONS)


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with serve(seed=2, versions=THREE_VERSIONS) as running:
        running.clock.freeze(day("2025-01-01"))
        yield running


@pytest.mark.parametrize(
    ("now", "stages", "current", "oldest"),
    [
        ("2018-01-01", "current future future", "v1", "v1"),
        ("2018-10-10", "current future future", "v1", "v1"),
        ("2025-03-24T23:59:59.999999", "current future future", "v1", "v1"),
        ("2025-03-25", "deprecated current future", "v2", "v1"),
        ("2025-06-24T23:59:59.999999", "deprecated current future", "v2", "v1"),
        ("2025-06-25", "discontinued current future", "v2", "v2"),
        ("2025-08-07", "discontinued deprecated current", "v3", "v2"),
        ("2025-11-06T23:59:59.999999", "discontinued deprecated current", "v3", "v2"),
        ("2025-11-07", "discontinued discontinued current", "v3", "v3"),
        ("2030-01-01", "discontinued discontinued current", "v3", "v3"),
    ],
)
def test_a_version_lives_until_three_months_after_its_successor(
    versions: Versions, now: str, stages: str, current: str, oldest: str
) -> None:
    """To the instant; the days of v2 and v3 are those of the policy's own example."""
    at = day(now)

    assert " ".join(state.stage for state in versions.states(at)) == stages
    assert (versions.current(at), versions.oldest_active(at)) == (current, oldest)


@pytest.mark.parametrize(
    ("instant", "later"),
    [
        ("2019-08-07", "2019-11-07"),
        ("2019-11-30", "2020-02-29"),
        ("2018-11-30T12:30:00", "2019-02-28T12:30:00"),
        ("2019-10-01", "2020-01-01"),
        ("2019-12-31", "2020-03-31"),
    ],
)
def test_months_are_the_calendars(instant: str, later: str) -> None:
    """A day that the month does not have is its last one."""
    assert months_later(day(instant), 3) == day(later)


@pytest.mark.parametrize(
    ("chosen", "now", "format_"),
    [
        ("v1", "2025-01-01", "v1"),
        ("v1", "2025-04-01", "v1"),
        ("v1", "2025-07-01", "v2"),
        ("v1", "2025-12-01", "v3"),
        ("v2", "2025-09-01", "v2"),
        ("v2", "2025-12-01", "v3"),
        ("v3", "2025-12-01", "v3"),
        ("v3", "2025-01-01", "v1"),
    ],
)
def test_notifications_fall_back_to_the_oldest_active_version(
    versions: Versions, chosen: str, now: str, format_: str
) -> None:
    """Once the chosen one is discontinued, or before it is released."""
    assert versions.notification_version(chosen, day(now)) == format_


@pytest.mark.parametrize(
    "path", ["/v1/patients", "/v1/nothing", "/nothing", "/v9/patients", "/patients", "/v1/token"]
)
def test_every_answer_says_the_current_version(sandbox: Sandbox, path: str) -> None:
    """Errors of routing too."""
    for now, current in [("2025-01-01", "v1"), ("2025-04-01", "v2"), ("2025-12-01", "v3")]:
        sandbox.clock.freeze(day(now))

        assert get(sandbox, path).headers["X-Current-API-Version"] == current


@pytest.mark.parametrize(
    ("now", "path", "deprecated", "discontinued"),
    [
        ("2025-01-01", "/v1/workers", None, None),
        ("2025-04-01", "/v1/workers", "2025-03-25", None),
        ("2025-04-01", "/v1/nothing", "2025-03-25", None),
        ("2025-04-01", "/v2/workers", None, None),
        ("2025-09-01", "/v1/workers", None, "2025-06-25"),
        ("2025-09-01", "/v2/workers", "2025-08-07", None),
        ("2025-12-01", "/v2/workers", None, "2025-11-07"),
        ("2025-12-01", "/workers", None, None),
    ],
)
def test_the_version_that_is_called_is_said_to_be_old(
    sandbox: Sandbox, now: str, path: str, deprecated: str | None, discontinued: str | None
) -> None:
    """With the day since when; a discontinued version is not also deprecated."""
    sandbox.clock.freeze(day(now))

    headers = get(sandbox, path).headers

    assert (headers.get("X-API-Deprecated"), headers.get("X-API-Discontinued")) == (deprecated, discontinued)


@pytest.mark.parametrize(
    ("now", "path", "status"),
    [
        ("2025-01-01", "/v2/workers", 404),
        ("2025-01-01", "/v4/workers", 404),
        ("2025-03-25", "/v2/workers", 200),
        ("2025-04-01", "/v1/patients", 200),
        ("2025-07-01", "/v1/patients", 400),
        ("2025-07-01", "/v1/workers", 200),
        ("2025-07-01", "/v2/patients", 200),
        ("2025-12-01", "/v1/patients", 400),
        ("2025-12-01", "/v2/patients", 200),
        ("2025-12-01", "/v3/patients", 200),
    ],
)
def test_only_what_is_unchanged_outlives_its_version(
    sandbox: Sandbox, now: str, path: str, status: int
) -> None:
    """A discontinued version is served by the oldest active one; where they differ, it is a bad request."""
    sandbox.clock.freeze(day(now))

    answer = get(sandbox, path)

    assert answer.status_code == status
    if status == 400:
        (entry,) = answer.json()["errors"]
        assert entry["code"] == "bad_request"
        assert "This endpoint has changed since v1" in entry["detail"]


def test_what_changed_is_held_against_the_oldest_active_version(sandbox: Sandbox) -> None:
    """A change of v3 does not matter while v2 is what a discontinued v1 is routed to."""
    patient = get(sandbox, "/v1/patients").json()[0]["data"][0]["id"]
    statuses = []
    for now in ("2025-07-01", "2025-08-08", "2025-11-07"):
        sandbox.clock.freeze(day(now))
        update = get(sandbox, f"/v1/patients/{patient}", method="PUT", json={"phase": "active"})
        statuses.append(update.status_code)

    assert statuses == [200, 200, 400]


def test_the_other_method_of_a_future_version_is_not_found_either(sandbox: Sandbox) -> None:
    """A version that is not released has no routes, so no methods."""
    assert get(sandbox, "/v2/workers", method="PUT").status_code == 404
    assert get(sandbox, "/v1/workers", method="PUT").status_code == 405


@pytest.mark.parametrize("path", ["/patients", "/token", "/patients/0adfd8b0-3497-48fc-8ffa-eb2add2cde26"])
def test_an_unversioned_request_is_refused(sandbox: Sandbox, path: str) -> None:
    """With the documented code for a route that does not exist, and what is missing."""
    answer = get(sandbox, path)

    (entry,) = answer.json()["errors"]
    assert (answer.status_code, entry["code"]) == (404, "not_found")
    assert "version" in entry["detail"]


def test_pages_go_on_under_the_version_that_was_called(sandbox: Sandbox) -> None:
    """Routing to another version is the server's own matter."""
    sandbox.clock.freeze(day("2025-07-01"))

    headers = {"Prefer": "envelope=wrapped", "Authorization": f"Bearer {sandbox.issue_token()}"}
    page = httpx.get(f"{sandbox.data_api}/workers", params={"page[size]": 1}, headers=headers).json()

    assert {httpx.URL(link).path for link in page["links"]["href"].values()} == {"/v1/workers"}


def test_the_journal_has_the_version_that_was_called(sandbox: Sandbox) -> None:
    """Also where it is refused for a change."""
    sandbox.clock.freeze(day("2025-07-01"))
    get(sandbox, "/v1/patients")
    get(sandbox, "/v2/patients")

    assert [(entry.template, entry.status) for entry in sandbox.requests] == [
        ("/v1/patients", 400),
        ("/v2/patients", 200),
    ]


def test_a_token_is_good_in_every_version(sandbox: Sandbox, sign: Any) -> None:
    """The exchange of one version, the call of another; the audience is the endpoint that was called."""
    sandbox.clock.freeze(day("2025-04-01"))
    url = f"{sandbox.data_api_of('v2')}/token"
    exp = int(sandbox.clock.now().timestamp()) + 60
    form = {
        "grant_type": "urn:ietf:params:oauth:grant-type:jwt-bearer",
        "assertion": sign(sandbox, aud=url, exp=exp),
    }

    token = httpx.post(url, data=form).json()["access_token"]

    bearer = {"Authorization": f"Bearer {token}"}
    assert httpx.get(f"{sandbox.data_api}/workers", headers=bearer).status_code == 200


def test_without_a_plan_there_is_one_version_for_ever() -> None:
    """Whatever the clock says."""
    with serve() as sandbox:
        for now in ("1999-01-01", "2099-01-01"):
            sandbox.clock.freeze(day(now))
            headers = get(sandbox, "/v1/workers").headers

            assert headers["X-Current-API-Version"] == "v1"
            assert "X-API-Deprecated" not in headers


def entry(version: str, released: Any, changed: Any = NO_CHANGE) -> dict[str, Any]:
    return {"version": version, "released": released, "changed": changed}


@pytest.mark.parametrize(
    "plan",
    [
        {},
        {"versions": []},
        {"versions": ["v1"]},
        {"versions": {"v1": "2025-01-01"}},
        {"versions": [{"version": "v1"}]},
        {"versions": [entry("1", "2025-01-01")]},
        {"versions": [entry("v2", "2025-01-01")]},
        {"versions": [entry("v1", "soon")]},
        {"versions": [entry("v1", 2019)]},
        {"versions": [entry("v1", "2025-01-01"), entry("v1", "2020-01-01")]},
        {"versions": [entry("v1", "2025-01-01"), entry("v2", "2018-01-01")]},
        {"versions": [entry("v1", "2025-01-01"), entry("v2", "2025-01-01")]},
        {"versions": [entry("v1", "2025-01-01", ["deletePatient"])]},
        {"versions": [entry("v1", "2025-01-01", 7)]},
        {"versions": [entry("v1", "9999-01-01")]},
    ],
    ids=str,
)
def test_a_plan_that_cannot_be_is_refused(plan: Any) -> None:
    """Before anything is served, with a word on why."""
    with pytest.raises(ValueError, match=r"version|plan|operations|Invalid"), serve(versions=plan):
        pass


@pytest.mark.parametrize("content", ["", "[]", "{"], ids=repr)
def test_a_file_that_is_no_plan_is_refused(tmp_path: Path, content: str) -> None:
    """By the argument, and without the path, which is what somebody typed."""
    file = tmp_path / "plan.json"
    file.write_text(content)

    with pytest.raises(ValueError, match="versions: the file of the plan") as caught, serve(versions=file):
        pass

    assert "plan.json" not in str(caught.value)


def test_the_example_is_about_operations_of_the_document() -> None:
    """So that it can be served as it is shipped."""
    plan = json.loads(THREE_VERSIONS.read_text())

    with serve(versions=plan) as sandbox:
        assert sandbox.parts.data.versions.names == ("v1", "v2", "v3")


def test_the_control_api_says_what_each_version_is(sandbox: Sandbox) -> None:
    """With the instants of its life as far as they are planned."""
    sandbox.clock.freeze(day("2025-04-01"))

    listed = httpx.get(f"{sandbox.control}/versions").json()["versions"]

    assert [(one["version"], one["stage"]) for one in listed] == [
        ("v1", "deprecated"),
        ("v2", "current"),
        ("v3", "future"),
    ]
    assert listed[0]["discontinued_at"] == "2025-06-25T00:00:00.000000+00:00"
    assert listed[2]["discontinued_at"] is None
