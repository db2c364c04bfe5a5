"""What stays: transactions, files, parallel requests, and the order of time."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import pytest

from welkin_sdk.sandbox import Sandbox, serve

Connect = Callable[..., httpx.Client]
SECRET = "a-secret-that-is-long-enough-for-hs256"
GRACE = {
    "phase": "intake",
    "timezone": "US/Pacific",
    "first_name": "Grace",
    "last_name": "Sample",
    "birthday": "1906-12-09",
}


def patients(api: httpx.Client) -> list[dict[str, Any]]:
    return list(api.get("/patients", params={"page[size]": 1000}).json()[0]["data"])


def test_a_file_keeps_everything(tmp_path: Path, connect: Connect) -> None:
    """Records, their order and access tokens are there again; the clinic is not made a second time."""
    file = tmp_path / "state.db"
    with (
        serve(database=file, seed=3, client_id="me", client_secret=SECRET) as sandbox,
        connect(sandbox) as api,
    ):
        created = api.post("/patients", json=GRACE).json()
        before, bearer = patients(api), api.headers["Authorization"]

    with serve(database=file, seed=3) as sandbox:
        again = httpx.Client(base_url=sandbox.data_api, headers={"Authorization": bearer})
        with again as api:
            assert patients(api) == before
            assert api.get(f"/patients/{created['id']}").json() == created


@pytest.mark.parametrize("foreign", ["text", "sqlite"])
def test_a_file_of_something_else_is_left_alone(tmp_path: Path, foreign: str) -> None:
    """Neither a text nor another program's database is taken for a state."""
    file = tmp_path / "precious"
    if foreign == "text":
        file.write_text("not a database, and longer than the header of one" * 10)
    else:
        with sqlite3.connect(file) as connection:
            connection.execute("CREATE TABLE treasure (gold)")
        connection.close()
    before = file.read_bytes()

    with pytest.raises(ValueError, match="database"), serve(database=file):
        pass

    assert file.read_bytes() == before


def test_a_file_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    """With the argument's name, before anything is served."""
    (tmp_path / "file").touch()

    with pytest.raises(ValueError, match="database"), serve(database=tmp_path / "file" / "state.db"):
        pass


def test_the_time_of_a_record_only_goes_forward(clock: Any, connect: Connect) -> None:
    """With a clock that stands still, every write is a microsecond later than the last one of that record."""
    with serve(clock=clock) as sandbox, connect(sandbox, exp=int(clock.now().timestamp()) + 60) as api:
        created = api.post("/patients", json=GRACE).json()
        stamps = [
            api.put(f"/patients/{created['id']}", json={"phase": str(number)}).json()["updated_at"]
            for number in range(3)
        ]

    assert [created["updated_at"], *stamps] == [f"2026-03-01T12:00:00.{n:06}+00:00" for n in range(4)]


def test_parallel_writers_lose_nothing(sandbox: Sandbox, connect: Connect) -> None:
    """Fifty at once: every record that was acknowledged is there, once, with an id of its own."""
    with connect(sandbox) as api:

        def create(number: int) -> str:
            body = {**GRACE, "external_ids": [{"namespace": "n", "external_id": str(number)}]}
            return str(api.post("/patients", json=body).json()["id"])

        before = len(patients(api))
        with ThreadPoolExecutor(50) as pool:
            created = list(pool.map(create, range(200)))

        found = {patient["id"] for patient in patients(api)}
        assert len(set(created)) == 200
        assert set(created) <= found
        assert len(found) == before + 200


def test_parallel_claims_of_one_mapping_have_one_winner(sandbox: Sandbox, connect: Connect) -> None:
    """The check and the write are one transaction."""
    with connect(sandbox) as api:
        before = len(patients(api))
        body = {**GRACE, "external_ids": [{"namespace": "n", "external_id": "the one"}]}

        with ThreadPoolExecutor(50) as pool:
            statuses = list(pool.map(lambda _: api.post("/patients", json=body).status_code, range(50)))

        assert sorted(statuses) == [200] + [400] * 49
        assert len(patients(api)) == before + 1


def test_parallel_updates_of_one_record_have_an_order(sandbox: Sandbox, connect: Connect) -> None:
    """No two of them get the same instant, and the last instant is the one that is kept."""
    with connect(sandbox) as api:
        id = patients(api)[0]["id"]

        with ThreadPoolExecutor(20) as pool:
            answers = list(
                pool.map(lambda n: api.put(f"/patients/{id}", json={"phase": f"p{n}"}).json(), range(100))
            )

        assert len({answer["updated_at"] for answer in answers}) == 100
        assert api.get(f"/patients/{id}").json() == max(answers, key=lambda answer: answer["updated_at"])


def test_loaded_records_are_shown_as_they_are(sandbox: Sandbox, connect: Connect) -> None:
    """Unknown members, odd values and all: that is what loading is for."""
    id = "0ADFD8B0-3497-48fc-8ffa-eb2add2cde26"
    odd = {
        "id": id,
        "updated_at": "2024-05-01T12:00:00",
        "created_at": "2024-05-01T11:00:00Z",
        "shoe_size": 41,
    }

    sandbox.load("patients", [odd])

    with connect(sandbox) as api:
        assert api.get(f"/patients/{id}").json() == odd
        at = {"page[from]": "2024-05-01T12:00:00Z", "page[to]": "2024-05-01T12:00:00Z"}
        assert api.get("/patients", params=at).json()[0]["data"] == [odd]


def test_loading_again_replaces(sandbox: Sandbox, connect: Connect) -> None:
    """The same id is the same record."""
    for phase in ("one", "two"):
        sandbox.load("patients", [{"id": "0adfd8b0-3497-48fc-8ffa-eb2add2cde26", "phase": phase}])

    with connect(sandbox) as api:
        assert api.get("/patients/0adfd8b0-3497-48fc-8ffa-eb2add2cde26").json()["phase"] == "two"


def test_what_json_cannot_say_is_not_loaded(sandbox: Sandbox) -> None:
    """It could never be printed."""
    with pytest.raises(ValueError, match="JSON"):
        sandbox.load("patients", [{"id": "0adfd8b0-3497-48fc-8ffa-eb2add2cde26", "weight": float("inf")}])


def test_a_load_with_a_bad_record_loads_nothing(sandbox: Sandbox, connect: Connect) -> None:
    """It is one transaction like everything else."""
    good = {"id": "0adfd8b0-3497-48fc-8ffa-eb2add2cde26"}

    with pytest.raises(ValueError, match="updated_at"):
        sandbox.load("patients", [good, {**good, "id": "x", "updated_at": "yesterday"}])

    with connect(sandbox) as api:
        assert api.get(f"/patients/{good['id']}").status_code == 404
