"""What is too old is forgotten, by a command and after a run; not a byte of it is left in the files."""

from __future__ import annotations

import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from mirror_parts import patients

from welkin_sdk.mirror.mirror import AsyncMirror
from welkin_sdk.mirror.types import Pruned


def test_purges_what_was_deleted_long_ago(clinic: Any) -> None:
    """A tombstone is forgotten with every content its record had, once it is old enough."""
    gone = patients(clinic, 30)[0]["id"]
    clinic.sync()
    clinic.sandbox.remove("patients", [gone])
    clinic.advance(minutes=5)
    clinic.scan()
    clinic.advance(days=10)

    async def purge(mirror: AsyncMirror) -> tuple[int, int]:
        return mirror.purge(timedelta(days=11)), mirror.purge(timedelta(days=9))

    assert clinic.run(purge) == (0, 1)


def accept(clinic: Any, body: bytes, **ago: float) -> None:
    now_us = clinic.clock.now_us()
    clinic.store.accept(
        "clinic", "", body, received_us=now_us - timedelta(**ago) // timedelta(microseconds=1)
    )


def in_files(clinic: Any, text: bytes) -> bool:
    with clinic.store._database.reading() as session:
        ((_, _, file),) = session.rows("PRAGMA database_list")
    return any(text in entry.read_bytes() for entry in Path(file).parent.iterdir())


def test_a_run_forgets_what_is_too_old(clinic: Any) -> None:
    """What could not be read, after 90 days; no byte of it is left, and what is younger stays."""
    accept(clinic, b"Canary-old: no notification", days=91)
    accept(clinic, b"Canary-young: no notification", days=89)

    result = clinic.sync()

    assert result.is_clean
    assert not in_files(clinic, b"Canary-old")
    assert in_files(clinic, b"Canary-young")


def test_a_run_that_cannot_erase_warns_and_a_later_one_does(clinic: Any, caplog: Any) -> None:
    """A reader that holds on to the store is no reason to fail; the rest is erased when it has gone."""
    accept(clinic, b"Canary: no notification", days=91)
    clinic.store._database._connection.execute("PRAGMA busy_timeout = 50")

    with clinic.store._database.snapshot() as reader:
        reader.rows("SELECT count(*) FROM inbox")
        result = clinic.sync()
    held = in_files(clinic, b"Canary")
    clinic.sync()

    assert result.is_clean
    assert held
    assert "run again when it is done" in caplog.text
    assert not in_files(clinic, b"Canary")


def test_a_purge_takes_notifications_and_prune_has_ages_of_its_own(clinic: Any) -> None:
    """Ages beyond any calendar are ages too."""
    for days in (1, 5, 20):
        accept(clinic, b"Canary-%d: no notification" % days, days=days)

    async def forget(mirror: AsyncMirror) -> list[Any]:
        mirror.handle_inbox()
        return [
            mirror.prune(),
            mirror.prune(set_aside=timedelta(days=10)).notifications,
            mirror.purge(timedelta.max),
            mirror.purge(timedelta(days=3)),
        ]

    assert clinic.run(forget) == [Pruned(), 1, 0, 0]
    assert [in_files(clinic, b"Canary-%d" % days) for days in (1, 5, 20)] == [True, False, False]
