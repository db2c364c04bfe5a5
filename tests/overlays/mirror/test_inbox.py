"""What waits in the inbox becomes ranges to pull, each delivery is settled once, and a crash in between loses none."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "webhooks"))

from subscription import NOW, RESOURCES, SECOND, TENANT, Postbox, body, entry

from welkin_sdk.mirror import drain_inbox
from welkin_sdk.mirror.types import DirtyRange, Stream

HOUR = 3600 * SECOND


@pytest.fixture
def inbox() -> Postbox:
    return Postbox()


def test_draining_settles_what_it_has_read(inbox: Postbox) -> None:
    """Clear ones as done, odd ones as flagged, which keeps their bytes; the ranges of all of them are with their streams, merged."""
    for n in (1, 2, 3):
        inbox.accept(TENANT, "", body(entry(lo=NOW - n * HOUR, hi=NOW - n * HOUR + HOUR)), received_us=NOW)
    inbox.accept(TENANT, "", body(entry("files")), received_us=NOW)

    drained = drain_inbox(inbox, tenant=TENANT, resources=RESOURCES)
    again = drain_inbox(inbox, tenant=TENANT, resources=RESOURCES)

    stream = Stream(TENANT, "", "patients")
    assert inbox.settled == {1: "done", 2: "done", 3: "done", 4: "flagged"}
    assert inbox.ranges == {stream: [DirtyRange(NOW - 3 * HOUR, NOW, "notification", NOW)]}
    assert (drained.deliveries, drained.flagged, drained.resources) == (4, 1, ("patients",))
    assert again.deliveries == 0


def test_a_crash_before_settling_reads_again(inbox: Postbox) -> None:
    """Ranges first, then settled: what was in between comes again, with the same ranges."""

    class Crashing(Postbox):
        def settle(self, *_: Any, **__: Any) -> None:
            raise KeyboardInterrupt

    crashing = Crashing()
    crashing.accept(TENANT, "", body(), received_us=NOW)
    with pytest.raises(KeyboardInterrupt):
        drain_inbox(crashing, tenant=TENANT, resources=RESOURCES)

    assert len(crashing.pending(TENANT, "", limit=9)) == 1
    assert len(crashing.ranges[Stream(TENANT, "", "patients")]) == 1


def test_a_backlog_of_a_day_is_drained(inbox: Postbox) -> None:
    """1,440 deliveries, a minute each, become a few ranges."""
    for n in range(1440):
        lo = NOW + n * 60 * SECOND
        inbox.accept(TENANT, "", body(entry(lo=lo, hi=lo + 60 * SECOND)), received_us=lo + 60 * SECOND)

    drained = drain_inbox(inbox, tenant=TENANT, resources=RESOURCES)

    assert drained.deliveries == 1440
    assert len(inbox.ranges[Stream(TENANT, "", "patients")]) == 15
