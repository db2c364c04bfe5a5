"""Snapshots, reset and export: the state as a whole."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from welkin_sdk.sandbox import Sandbox, serve

Connect = Callable[..., httpx.Client]
GRACE = {
    "phase": "intake",
    "timezone": "US/Pacific",
    "first_name": "Grace",
    "last_name": "Sample",
    "birthday": "1906-12-09",
    "email": "grace@example.org",
}


@pytest.fixture(params=["memory", "file"])
def stored(request: Any, tmp_path: Path) -> Iterator[Sandbox]:
    """A sandbox over each kind of storage."""
    with serve(seed=6, database=tmp_path / "state.db" if request.param == "file" else None) as running:
        yield running


def export(sandbox: Sandbox) -> list[str]:
    return list(sandbox.export())


def test_a_restored_snapshot_is_the_state_of_then(stored: Sandbox, connect: Connect) -> None:
    """To the byte, with what was created gone and what was changed as it was; the client needs no new token."""
    before, name = export(stored), stored.snapshot()
    with connect(stored) as api:
        created = api.post("/patients", json=GRACE).json()["id"]
        first = api.get("/workers", params={"page[size]": 1}).json()[0]["data"][0]["id"]
        api.post("/phone_numbers", json={"phone_number": "1"})
        assert export(stored) != before

        stored.restore(name)

        assert export(stored) == before
        assert api.get(f"/patients/{created}").status_code == 404
        assert api.get("/workers").json()[0]["data"][0]["id"] == first


def test_a_snapshot_can_be_restored_again(stored: Sandbox) -> None:
    """Restoring one does not tie it to what is written afterwards."""
    before, name = export(stored), stored.snapshot()
    for phase in ("one", "two"):
        stored.load("patients", [{"id": "0adfd8b0-3497-48fc-8ffa-eb2add2cde26", "phase": phase}])

        stored.restore(name)

        assert export(stored) == before


def test_a_restored_state_is_in_the_file(tmp_path: Path) -> None:
    """And can be written to as before."""
    file = tmp_path / "state.db"
    with serve(seed=2, database=file) as sandbox:
        before, name = export(sandbox), sandbox.snapshot()
        sandbox.load("patients", [{"id": "0adfd8b0-3497-48fc-8ffa-eb2add2cde26"}])
        sandbox.restore(name)
        sandbox.load("patients", [{"id": "1adfd8b0-3497-48fc-8ffa-eb2add2cde26"}])

    with serve(database=file) as sandbox:
        after = export(sandbox)

    assert set(before) < set(after)
    assert len(after) == len(before) + 1


def test_names_of_snapshots_are_made_up_or_chosen(sandbox: Sandbox) -> None:
    """A chosen name names the latest snapshot that was given it."""
    assert sandbox.snapshot() != sandbox.snapshot()
    assert sandbox.snapshot("mine") == "mine"
    sandbox.load("patients", [{"id": "0adfd8b0-3497-48fc-8ffa-eb2add2cde26"}])
    sandbox.snapshot("mine")
    later = export(sandbox)
    sandbox.reset()

    sandbox.restore("mine")

    assert export(sandbox) == later


def test_an_unknown_snapshot_is_an_error(sandbox: Sandbox) -> None:
    """In Python as a LookupError."""
    with pytest.raises(LookupError):
        sandbox.restore("nothing")


def test_reset_is_the_state_of_the_start(stored: Sandbox, connect: Connect) -> None:
    """Records, requests, tokens and clock; snapshots stay."""
    before = export(stored)
    with connect(stored) as api:
        api.post("/patients", json=GRACE)
        name = stored.snapshot()
        stored.clock.freeze()
        stored.clock.advance(10)

        stored.reset()

        assert export(stored) == before
        assert (stored.requests, stored.count("POST /v1/token"), stored.clock.is_frozen) == ([], 0, False)
        assert api.get("/patients").status_code == 401
    stored.restore(name)
    assert export(stored) != before


def test_the_export_is_sorted_and_canonical(sandbox: Sandbox) -> None:
    """Two equal states export equal bytes, so a mirror can be compared without reading it."""
    odd = {"id": "0ADFD8B0-3497-48fc-8ffa-eb2add2cde26", "é": 1.50, "a": {"z": None, "b": [1, "x"]}}
    sandbox.load(
        "patients", [{**odd, "updated_at": "2024-01-01T00:00:00Z", "created_at": "2024-01-01T00:00:00Z"}]
    )

    lines = export(sandbox)

    places = [(line["collection"], line["id"]) for line in map(json.loads, lines)]
    assert places == sorted(places)
    assert {collection for collection, _ in places} == set(sandbox.parts.data.document.resources)
    (mine,) = (line for line in lines if "0adfd8b0" in line)
    assert mine == (
        '{"collection":"patients","created_at":"2024-01-01T00:00:00.000000+00:00",'
        '"id":"0adfd8b0-3497-48fc-8ffa-eb2add2cde26","record":{"a":{"b":[1,"x"],"z":null},'
        '"created_at":"2024-01-01T00:00:00Z","id":"0ADFD8B0-3497-48fc-8ffa-eb2add2cde26",'
        '"updated_at":"2024-01-01T00:00:00Z","é":1.5},"updated_at":"2024-01-01T00:00:00.000000+00:00"}'
    )


def test_the_export_is_of_one_instant(sandbox: Sandbox) -> None:
    """What is written while it is read is not in it."""
    lines = sandbox.export()
    first = next(lines)
    sandbox.load("workers", [{"id": "ffffd8b0-3497-48fc-8ffa-eb2add2cde26"}])

    assert not any("ffffd8b0" in line for line in (first, *lines))
