"""A client id that was rotated goes on with its mirror; another tenant's mirror is left alone."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from clinic import HOUR, Clinic, held

from welkin_sdk.mirror import open_store
from welkin_sdk.mirror.errors import ForeignStoreError, LostLeaseError
from welkin_sdk.mirror.mirror import AsyncMirror
from welkin_sdk.mirror.stores import SqlStore


@pytest.fixture
def store() -> Iterator[SqlStore]:
    with open_store(":memory:") as opened:
        yield opened


@pytest.fixture
def clinic() -> Iterator[Clinic]:
    with Clinic() as running:
        running.fill(10)
        yield running


def test_the_mirror_of_a_rotated_client_id_goes_on(clinic: Clinic, store: SqlStore) -> None:
    """A few questions instead of a fill; the feed and its consumers go on."""
    old = clinic.mirror(store, tenant="old")
    old.run_once()
    delivered = old.deliver(lambda change: None)
    asked = clinic.asked["get"]

    with pytest.raises(ForeignStoreError, match="welkin sync adopt"):
        clinic.mirror(store, tenant="new").run_once()
    new = clinic.mirror(store, tenant="new")
    found = new.adopt()

    assert found == clinic.asked["get"] - asked == 3
    clinic.later(HOUR)
    clinic.put(99, clinic.time_us - HOUR // 2)
    finds = clinic.asked["find"]
    assert new.run_once().changed == 1
    assert clinic.asked["find"] - finds < 5
    assert set(held(store, new)) == set(clinic.records)
    assert (delivered, new.deliver(lambda change: None)) == (10, 1)
    assert new.adopt() == 0


def nobody_knows(clinic: Clinic) -> None:
    clinic.remove(list(clinic.records))


def nobody_may_know(clinic: Clinic) -> None:
    clinic.by_id = "refused"


@pytest.mark.parametrize("answer", [nobody_knows, nobody_may_know], ids=lambda one: one.__name__)
def test_another_tenants_mirror_stays_refused(
    clinic: Clinic, store: SqlStore, answer: Callable[[Clinic], None]
) -> None:
    """Unless somebody says that it is not; what nobody can tell counts as another's."""
    clinic.mirror(store, tenant="old").run_once()
    answer(clinic)
    new = clinic.mirror(store, tenant="new")

    with pytest.raises(ForeignStoreError, match="of 3 records of this store the server knows 0"):
        new.adopt()

    assert store.owner() == "old"
    assert new.adopt(ask=False) == 0
    assert store.owner() == "new"


def test_a_mirror_of_nothing_proves_nothing(clinic: Clinic, store: SqlStore) -> None:
    """There is no record to ask for."""
    clinic.records.clear()
    clinic.mirror(store, tenant="old").run_once()

    with pytest.raises(ForeignStoreError, match="of 0 records"):
        clinic.mirror(store, tenant="new").adopt()


def test_a_mirror_at_work_is_not_adopted(clinic: Clinic, store: SqlStore) -> None:
    """In the middle of a page of the old one's, which then goes on."""
    refused: list[str] = []
    mirror = clinic.mirror(store, tenant="old")

    def adopt(_number: int) -> None:
        if not refused:
            try:
                asyncio.run(AsyncMirror(mirror._client, store, tenant="new", clock=clinic).adopt(ask=False))
            except LostLeaseError as error:
                refused.append(str(error))

    clinic.on_request = adopt
    assert mirror.run_once().is_clean

    assert refused == ["an engine is at work on this store; stop it, and adopt the store then"]


def test_a_second_mirror_is_not_begun_in_silence(clinic: Clinic, tmp_path: Path) -> None:
    """By the command, where nobody named a place: it names what to do, and that works and moves the file."""
    assert clinic._http is not None
    environment = os.environ | {
        "WELKIN_BASE_URL": f"http://127.0.0.1:{clinic._http.server_address[1]}/v1",
        "WELKIN_CLIENT_SECRET": "s" * 40,
        "XDG_DATA_HOME": str(tmp_path),
        "WELKIN_STORE": "",
    }

    def welkin(client_id: str, *words: str) -> subprocess.CompletedProcess[str]:
        program = "from welkin_sdk.cli import main; raise SystemExit(main())"
        return subprocess.run(
            [sys.executable, "-c", program, "sync", *words],
            env=environment | {"WELKIN_CLIENT_ID": client_id},
            capture_output=True,
            text=True,
            timeout=120,
        )

    run = ("run", "--once", "--resources", "patients", "--max-lag", "9999d")
    first = welkin("old-id", *run)
    (before,) = (tmp_path / "welkin").iterdir()
    refused = welkin("new-id", *run)
    named = welkin("new-id", *run, "--tenant", "another")
    adopted = welkin("new-id", "adopt")
    again = welkin("new-id", *run)

    assert (first.returncode, refused.returncode, named.returncode) == (0, 1, 0)
    assert "`welkin sync adopt`" in refused.stderr
    assert "--tenant NAME" in refused.stderr
    assert (adopted.returncode, adopted.stderr) == (
        0,
        "welkin: the mirror is this client's; the server knows 3 of a few records that it was asked for\n",
    )
    assert again.returncode == 0
    assert " 0 new or changed" in again.stdout
    assert not before.exists()
    assert len(list((tmp_path / "welkin").iterdir())) == 2
