"""One resource's run: it goes on behind the page that was stored last, and stops by itself alone."""

from __future__ import annotations

import sys
from collections import Counter
from datetime import timedelta
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from mirror_parts import PATIENTS, Failing, patients, status_of

from welkin_sdk.mirror.errors import CorruptProgressError, StoreFullError
from welkin_sdk.mirror.mirror import AsyncMirror
from welkin_sdk.mirror.policy import Policy
from welkin_sdk.mirror.results import SyncResult


def test_resumes_after_every_page(setting: Any) -> None:
    """A store that fails once at every page leaves a mirror that goes on behind the page before."""
    patients(setting, 60)
    failures = 0

    for nth in range(1, 200):
        store = Failing(setting.store, nth)
        try:
            setting.run(lambda mirror: mirror.run_once(), resources=PATIENTS, store=store, page_size=7)
            break
        except StoreFullError:
            failures += 1

    assert failures > 10
    assert setting.mirrored() == setting.exported()
    counts = Counter(change.id for change in setting.store.changes(after=0, limit=1_000))
    assert set(counts.values()) == {1}


def test_stops_after_a_page_and_goes_on_behind_it(setting: Any) -> None:
    """A stop costs no page: the next run asks for none that is stored already."""
    patients(setting, 60)

    async def stopped(mirror: AsyncMirror) -> SyncResult:
        mirror._open()
        page = setting.store.apply

        def apply(lease: Any, given: Any) -> Any:
            if given.records:
                mirror.stop()
            return page(lease, given)

        mirror._store.apply = apply  # type: ignore[method-assign]
        return await mirror.run_once()

    setting.store.__dict__.pop("apply", None)
    result = setting.run(stopped, resources=PATIENTS, page_size=20)
    setting.store.__dict__.pop("apply", None)

    assert result.streams[0].outcome == "interrupted"
    assert len(setting.mirrored()) == 20
    assert setting.sync(resources=PATIENTS, page_size=20).is_clean
    assert setting.mirrored() == setting.exported()


def test_a_watermark_of_the_future_stops_its_resource(clinic: Any) -> None:
    """It is refused with the command that repairs it, and nothing is pulled on its word."""
    clinic.sync()
    clinic.sandbox.clock.freeze(clinic.sandbox.clock.now() - timedelta(days=3))

    result = clinic.sync()

    assert {stream.outcome for stream in result.streams} == {"stopped"}
    assert all(CorruptProgressError.__name__ in stream.reason for stream in result.streams)
    assert all("rewind --to" in stream.reason for stream in result.streams)


def test_poison_is_quarantined_until_it_can_be_read(clinic: Any) -> None:
    """One record without its time does not cost the page; it is kept raw, read again, and released when it is whole."""
    patients(clinic, 5)
    clinic.sandbox.faults.add("null_member", route="GET /v1/patients", member="updated_at")

    clinic.sync(resources=PATIENTS, policy=Policy(scan_every_us=None))
    held = clinic.run(status_of, resources=PATIENTS)[0]
    clinic.sandbox.faults.clear()
    clinic.advance(minutes=5)
    clinic.sync(resources=PATIENTS, policy=Policy(scan_every_us=None))

    assert (held.quarantine > 0, held.dirty > 0) == (True, True)
    assert clinic.run(status_of, resources=PATIENTS)[0].quarantine == 0
    assert clinic.mirrored(PATIENTS) == clinic.exported(PATIENTS)
