"""Faults of time: late commits, wrong clocks, odd lives of tokens."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

import httpx
import pytest

from welkin_sdk.data_client import DataClient
from welkin_sdk.sandbox import Sandbox, serve
from welkin_sdk.sandbox.faults import ClockSkew, ExpiresIn, LateCommit, TokenEndsEarly

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
GRACE = {
    "phase": "intake",
    "timezone": "US/Pacific",
    "first_name": "Grace",
    "last_name": "Sample",
    "birthday": "1906-12-09",
}
SECRET = "a-secret-that-is-long-enough-for-hs256"
Exchange = Callable[..., httpx.Response]


def found(api: httpx.Client, **params: Any) -> list[dict[str, Any]]:
    return list(api.get("/patients", params={"page[size]": 1000, **params}).json()[0]["data"])


@pytest.fixture
def api(sandbox: Sandbox) -> Any:
    """The clock stands before anything is issued or written."""
    sandbox.clock.freeze(NOON)
    bearer = {"Authorization": f"Bearer {sandbox.issue_token()}"}
    with httpx.Client(base_url=sandbox.data_api, headers=bearer, timeout=30) as client:
        yield client


def test_a_late_commit_appears_with_a_time_of_the_past(sandbox: Sandbox, api: httpx.Client) -> None:
    """Get shows it at once; Find only when its time has come, stamped with the instant of the write."""
    before = found(api)
    sandbox.faults.add(LateCommit(60), times=1)
    late = api.post("/patients", json=GRACE).json()
    sandbox.clock.advance(59)
    meanwhile = api.post("/patients", json=GRACE).json()

    hidden, got = found(api), api.get(f"/patients/{late['id']}").json()
    sandbox.clock.advance(1)
    shown = found(api)

    assert got == late
    assert hidden == [*before, meanwhile]
    assert shown == [*before, late, meanwhile]
    assert datetime.fromisoformat(late["updated_at"]) == NOON


def test_pages_count_without_a_late_commit(sandbox: Sandbox, api: httpx.Client) -> None:
    """No page is short, and none says that there is more when there is not."""
    wanted = [record["id"] for record in found(api)]
    sandbox.faults.add("late_commit", seconds=60, times=1)
    api.post("/patients", json=GRACE)
    window = {"page[size]": len(wanted), "page[to]": (NOON + timedelta(days=1)).isoformat()}

    answer = api.get("/patients", params=window, headers={"Prefer": "envelope=wrapped"}).json()

    assert [record["id"] for record in answer["data"]] == wanted
    assert "next" not in answer["links"]


def test_a_late_update_shows_what_was_before_it(sandbox: Sandbox, api: httpx.Client) -> None:
    """In its old place, with its old values, found by its old time."""
    before = found(api)
    sandbox.faults.add("late_commit", seconds=60, times=1)
    changed = api.put(f"/patients/{before[0]['id']}", json={"first_name": "Changed"}).json()

    hidden = found(api)
    sandbox.clock.advance(61)
    shown = found(api)

    assert hidden == before
    assert shown == [*before[1:], changed]


def test_everything_a_late_request_writes_is_late(sandbox: Sandbox, api: httpx.Client) -> None:
    """A request is one transaction, with the records that it brings along."""
    sandbox.faults.add("late_commit", seconds=60, times=1)
    external = [{"namespace": "made_up", "external_id": "7"}]
    api.post("/patients", json={**GRACE, "external_ids": external})
    query = {"namespace": "made_up"}

    hidden = api.get("/external_ids", params=query).json()[0]["data"]
    sandbox.clock.advance(60)
    shown = api.get("/external_ids", params=query).json()[0]["data"]

    assert (len(hidden), len(shown)) == (0, 1)


def test_a_write_in_time_ends_the_wait_of_the_one_before(sandbox: Sandbox, api: httpx.Client) -> None:
    """It has seen that one, so whoever finds it has both."""
    sandbox.faults.add("late_commit", seconds=60, times=1)
    id = api.post("/patients", json=GRACE).json()["id"]

    api.put(f"/patients/{id}", json={"first_name": "Again"})
    sandbox.clock.advance(1)

    assert id in [record["id"] for record in found(api)]


def test_two_late_writes_show_what_was_before_both(sandbox: Sandbox, api: httpx.Client) -> None:
    """Until the later of the two times."""
    before = found(api)
    sandbox.faults.add("late_commit", seconds=60)
    id = before[0]["id"]
    api.put(f"/patients/{id}", json={"first_name": "One"})
    sandbox.clock.advance(30)
    api.put(f"/patients/{id}", json={"first_name": "Two"})

    sandbox.clock.advance(59)
    hidden = found(api)
    sandbox.clock.advance(1)

    assert hidden == before
    assert found(api)[-1]["first_name"] == "Two"


def test_late_commits_are_in_the_export_and_in_snapshots(sandbox: Sandbox, api: httpx.Client) -> None:
    """They are committed: what is late is their showing. What a snapshot brings back waits as it did."""
    sandbox.faults.add("late_commit", seconds=60, times=1)
    id = api.post("/patients", json=GRACE).json()["id"]
    name = sandbox.snapshot()
    api.put(f"/patients/{id}", json={"first_name": "Again"})

    sandbox.restore(name)

    assert any(id in line for line in sandbox.export())
    assert id not in [record["id"] for record in found(api)]


def test_late_commits_stay_late_over_a_restart(tmp_path: Path) -> None:
    """The file knows when their time comes."""
    shown: list[int] = []
    for seconds in (0, 30, 61):
        with serve(database=tmp_path / "state.db", client_id="me", client_secret=SECRET) as sandbox:
            sandbox.clock.freeze(NOON + timedelta(seconds=seconds))
            with DataClient(access_token=sandbox.issue_token(), base_url=sandbox.data_api) as client:
                if seconds == 0:
                    sandbox.faults.add("late_commit", seconds=60)
                    client.raw.request("POST", "/patients", json=GRACE)
                shown.append(len(list(client.patients.find())))

    assert shown == [0, 0, 1]


def test_a_walk_from_its_watermark_never_sees_a_late_commit(sandbox: Sandbox, api: httpx.Client) -> None:
    """What the fault is for: one who goes on at the last time seen has lost a record, a walk over everything has it."""
    token = sandbox.issue_token()
    sandbox.faults.add("late_commit", seconds=60, times=1)
    late = api.post("/patients", json=GRACE).json()["id"]
    sandbox.clock.advance(10)
    api.post("/patients", json=GRACE)

    with DataClient(access_token=token, base_url=sandbox.data_api) as client:
        first = list(client.patients.find())
        sandbox.clock.advance(60)
        again = list(client.patients.find(updated_from=first[-1].updated_at))
        whole = list(client.patients.find())

    assert late not in [patient.id for patient in [*first, *again]]
    assert late in [patient.id for patient in whole]


@pytest.mark.parametrize("seconds", [7200, -7200, 0.5])
def test_a_skewed_clock_stamps_and_dates(sandbox: Sandbox, api: httpx.Client, seconds: float) -> None:
    """Records written meanwhile and the Date header are off; the right time is back afterwards."""
    sandbox.faults.add(ClockSkew(seconds), times=1)

    skewed, right = api.post("/patients", json=GRACE), api.post("/patients", json=GRACE)

    off = NOON + timedelta(seconds=seconds)
    assert datetime.fromisoformat(skewed.json()["updated_at"]) == off
    assert parsedate_to_datetime(skewed.headers["date"]) == off.replace(microsecond=0)
    assert datetime.fromisoformat(right.json()["created_at"]) == NOON
    assert parsedate_to_datetime(right.headers["date"]) == NOON


def test_a_skewed_clock_finds_to_its_own_present(sandbox: Sandbox, api: httpx.Client) -> None:
    """A Find without an end ends at that clock's now, and says so."""
    sandbox.faults.add("clock_skew", seconds=-3600)

    current = api.get("/patients").json()[0]["meta"]["current"]

    assert datetime.fromisoformat(current["page[to]"]) == NOON - timedelta(hours=1)


def test_a_skewed_clock_judges_tokens_by_the_right_time(
    sandbox: Sandbox, sign: Callable[..., str], exchange: Exchange
) -> None:
    """Otherwise nobody would get as far as a wrong stamp."""
    sandbox.faults.add("clock_skew", seconds=7200)

    token = exchange(sandbox, sign(sandbox)).json()["access_token"]

    bearer = {"Authorization": f"Bearer {token}"}
    assert httpx.get(f"{sandbox.data_api}/patients", headers=bearer).status_code == 200


@pytest.mark.parametrize(
    ("form", "told"),
    [
        ("text", "3600"),
        ("fraction", 3599.5),
        ("negative", -1),
        ("zero", 0),
        ("huge", 10**18),
        ("junk", "an hour"),
        ("null", None),
        ("list", [3600]),
        ("missing", ...),
    ],
)
def test_the_life_of_a_token_is_told_oddly(
    sandbox: Sandbox,
    client: DataClient,
    sign: Callable[..., str],
    exchange: Exchange,
    form: Any,
    told: object,
) -> None:
    """The token is as good as ever, and the client works with it."""
    sandbox.faults.add(ExpiresIn(form))

    answer = exchange(sandbox, sign(sandbox)).json()
    patients = list(client.patients.find())

    assert answer.get("expires_in", ...) == told
    assert len(patients) == 6


def test_a_token_that_ends_early_is_replaced(sandbox: Sandbox, client: DataClient) -> None:
    """One more exchange, and the caller sees nothing of it."""
    sandbox.faults.add(TokenEndsEarly(), times=1)

    patients = list(client.patients.find())

    assert len(patients) == 6
    assert sandbox.count("POST /v1/token") == 2


def test_a_token_ends_early_by_the_sandboxs_clock(
    sandbox: Sandbox, sign: Callable[..., str], exchange: Exchange
) -> None:
    """Whatever its answer has promised."""
    sandbox.clock.freeze()
    sandbox.faults.add("token_ends_early", seconds=30)
    answer = exchange(sandbox, sign(sandbox)).json()
    bearer = {"Authorization": f"Bearer {answer['access_token']}"}

    before = httpx.get(f"{sandbox.data_api}/patients", headers=bearer).status_code
    sandbox.clock.advance(30)
    after = httpx.get(f"{sandbox.data_api}/patients", headers=bearer).status_code

    assert (answer["expires_in"], before, after) == (3600, 200, 401)
