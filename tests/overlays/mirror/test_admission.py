"""Another tenant's store: nothing of it is shown, changed or taken for empty, whichever way somebody comes in."""

from __future__ import annotations

import inspect
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from clinic import Clinic, name

from welkin_sdk.feed.export import export_changes, export_records
from welkin_sdk.mirror import Mirror
from welkin_sdk.mirror.errors import ForeignStoreError
from welkin_sdk.mirror.stores import SqlStore, open_store
from welkin_sdk.mirror.types import Stream

WAYS_IN: dict[str, Callable[[Mirror], Any]] = {
    "run_once": lambda mirror: mirror.run_once(),
    "run": lambda mirror: mirror.run(),
    "scan": lambda mirror: mirror.scan(),
    "pull_dirty": lambda mirror: mirror.pull_dirty(),
    "verify": lambda mirror: mirror.verify(),
    "handle_inbox": lambda mirror: mirror.handle_inbox(),
    "status": lambda mirror: mirror.status(),
    "verdict": lambda mirror: mirror.verdict(),
    "rewind": lambda mirror: mirror.rewind(datetime(2026, 1, 1, tzinfo=UTC)),
    "erase": lambda mirror: mirror.erase(name(1)),
    "readmit": lambda mirror: mirror.readmit(name(1)),
    "purge": lambda mirror: mirror.purge(timedelta()),
    "prune": lambda mirror: mirror.prune(),
    "changes": lambda mirror: list(mirror.changes()),
    "deliver": lambda mirror: mirror.deliver(print),
    "deliver_batches": lambda mirror: mirror.deliver_batches(print),
    "consumers": lambda mirror: mirror.consumers(),
    "forget_consumer": lambda mirror: mirror.forget_consumer("default"),
}
# `adopt` is the way to make it one's own, and `stop` does not touch it.
OPEN_TO_ALL = {"adopt", "stop"}
COMMANDS: dict[str, tuple[str, ...]] = {
    "run": ("--once",),
    "scan": (),
    "verify": (),
    "status": (),
    "rewind": ("--to", "2026-01-01"),
    "purge": ("--after", "0d"),
    "erase": (name(1),),
    "prune": (),
    "export": ("--output", "{output}"),
}


@pytest.fixture
def clinic() -> Iterator[Clinic]:
    with Clinic() as running:
        running.fill(5)
        yield running


@pytest.fixture
def store(clinic: Clinic, tmp_path: Path) -> Iterator[SqlStore]:
    """The first tenant's."""
    tmp_path.chmod(0o700)
    with open_store(tmp_path / "mirror.sqlite") as opened:
        assert clinic.mirror(opened, tenant="first").run_once().is_clean
        yield opened


def test_every_method_of_a_mirror_is_a_way_in() -> None:
    """A new one has to be entered above."""
    public = {one for one, _ in inspect.getmembers(Mirror, inspect.isfunction) if not one.startswith("_")}

    assert set(WAYS_IN) | OPEN_TO_ALL == public


@pytest.mark.parametrize("way", WAYS_IN)
def test_no_method_takes_another_tenants_store_for_an_empty_one(
    clinic: Clinic, store: SqlStore, way: str
) -> None:
    """It says whose it is not, and what to do; the server is not asked."""
    asked = clinic.asked.total()

    with pytest.raises(ForeignStoreError, match="welkin sync adopt"):
        WAYS_IN[way](clinic.mirror(store, tenant="second"))

    assert clinic.asked.total() == asked
    assert store.streams("second", "") == []
    WAYS_IN["status"](clinic.mirror(store, tenant="first"))


def test_no_export_replaces_a_file_by_one_without_rows(
    clinic: Clinic, store: SqlStore, tmp_path: Path
) -> None:
    """Neither of records nor of changes."""
    path = tmp_path / "patients.ndjson"
    path.write_text("older")
    theirs = [Stream("second", "", "patients")]

    with pytest.raises(ForeignStoreError):
        export_records(store, theirs, path, format="ndjson")
    with pytest.raises(ForeignStoreError):
        export_changes(store, path, format="ndjson", streams=theirs)

    assert path.read_text() == "older"


def test_a_store_for_several_lets_everybody_in(clinic: Clinic, tmp_path: Path) -> None:
    """It was opened so once, and stays so."""
    tmp_path.chmod(0o700)
    with open_store(tmp_path / "shared.sqlite", allow_tenants=True) as shared:
        for tenant in ("first", "second"):
            assert clinic.mirror(shared, tenant=tenant).run_once().is_clean

    with open_store(tmp_path / "shared.sqlite") as shared:
        found = [clinic.mirror(shared, tenant=tenant).status()[0].records for tenant in ("first", "second")]

    assert found == [5, 5]


def commands() -> set[str]:
    from welkin_sdk.cli.sync import sync_app

    return {str(command.name) for command in sync_app.registered_commands}


def test_every_command_is_a_way_in() -> None:
    """But for the one that makes a store one's own, and the one that looks into none."""
    assert set(COMMANDS) | {"adopt", "plan"} == commands()


@pytest.mark.parametrize("word", COMMANDS)
def test_no_command_takes_another_tenants_store_for_an_empty_one(
    clinic: Clinic, tmp_path: Path, word: str
) -> None:
    """After a client id was rotated: exit code 1, what to do, and a file that stays as it is."""
    assert clinic._http is not None
    tmp_path.chmod(0o700)
    place, output = tmp_path / "mirror.sqlite", tmp_path / "patients.ndjson"
    with closing(open_store(place)) as opened:
        assert clinic.mirror(opened, tenant="first").run_once().is_clean
    output.write_text("older")
    environment = os.environ | {
        "WELKIN_BASE_URL": f"http://127.0.0.1:{clinic._http.server_address[1]}/v1",
        "WELKIN_CLIENT_ID": "rotated",
        "WELKIN_CLIENT_SECRET": "s" * 40,
        "WELKIN_STORE": str(place),
    }
    words = [each.format(output=output) for each in COMMANDS[word]]

    done = subprocess.run(
        [
            sys.executable,
            "-c",
            "from welkin_sdk.cli import main; raise SystemExit(main())",
            "sync",
            word,
            *words,
        ],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
    )

    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert "`welkin sync adopt`" in done.stderr
    assert output.read_text() == "older"
    with closing(open_store(place)) as opened:
        assert (
            json.dumps([one.id for one in opened.records(Stream("first", "", "patients"))]).count("-") == 20
        )
