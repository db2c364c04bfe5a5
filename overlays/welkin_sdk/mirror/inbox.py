"""
From the inbox to the planner: kept deliveries become dirty ranges, then they are settled, in that order.

A crash in between reads a delivery twice, which changes nothing: ranges are merged with those that are there.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Collection, Iterable
from typing import Protocol

from attrs import frozen

from welkin_runtime.frames import private_frames
from welkin_sdk.mirror.intervals import merge
from welkin_sdk.mirror.notification import Problem, Reading, read_notification
from welkin_sdk.mirror.types import Delivery, DirtyRange, Stream

__all__ = ["Drained", "KeptInbox", "coalesce", "drain_inbox"]

logger = logging.getLogger("welkin_sdk.webhooks")
_BATCH = 100


class KeptInbox(Protocol):
    """The reading side of an inbox; a sync store is one."""

    def pending(self, tenant: str, instance: str, *, limit: int) -> list[Delivery]: ...
    def settle(self, tenant: str, instance: str, keys: Iterable[int], *, outcome: str) -> None: ...
    def dirty(self, stream: Stream) -> list[DirtyRange]: ...
    def add_dirty(self, stream: Stream, ranges: Iterable[DirtyRange]) -> None: ...


@frozen
class Drained:
    """
    What reading the inbox came to.

    Attributes:
        deliveries: how many were settled.
        flagged: how many of them somebody should look at.
        resources: those that have something to pull now.
        problems: how often each was met.
    """

    deliveries: int
    flagged: int
    resources: tuple[str, ...]
    problems: dict[Problem, int]


@private_frames
def drain_inbox(inbox: KeptInbox, *, tenant: str, instance: str = "", resources: Collection[str]) -> Drained:
    """
    Turn everything that is in the inbox into dirty ranges.

    Args:
        resources: those that are mirrored; what a delivery says about others is counted, and nothing else.
    """
    settled = flagged = 0
    named: set[str] = set()
    problems: Counter[Problem] = Counter()
    while deliveries := inbox.pending(tenant, instance, limit=_BATCH):
        readings = [
            read_notification(delivery.body, received_us=delivery.received_us, resources=resources)
            for delivery in deliveries
        ]
        named |= _add(inbox, tenant, instance, readings)
        for is_flagged, outcome in ((False, "done"), (True, "flagged")):
            keys = [
                delivery.key
                for delivery, reading in zip(deliveries, readings, strict=True)
                if reading.is_flagged is is_flagged
            ]
            if keys:
                inbox.settle(tenant, instance, keys, outcome=outcome)
            flagged += len(keys) if is_flagged else 0
        settled += len(deliveries)
        for reading in readings:
            problems.update(reading.problems)
    drained = Drained(settled, flagged, tuple(sorted(named)), dict(problems))
    _log(drained)
    return drained


def _add(inbox: KeptInbox, tenant: str, instance: str, readings: Iterable[Reading]) -> set[str]:
    by_resource: dict[str, list[DirtyRange]] = {}
    for reading in readings:
        for resource, dirty in reading.ranges.items():
            by_resource.setdefault(resource, []).append(dirty)
    for resource, ranges in by_resource.items():
        stream = Stream(tenant, instance, resource)
        known = inbox.dirty(stream)
        missing = [dirty for dirty in coalesce(ranges) if not any(_covers(other, dirty) for other in known)]
        if missing:
            inbox.add_dirty(stream, missing)
    return set(by_resource)


def _covers(known: DirtyRange, dirty: DirtyRange) -> bool:
    """Whether *known*, which nobody has tried yet, will find all that *dirty* would, and no sooner."""
    return (
        known.attempts == 0
        and known.lo_us <= dirty.lo_us
        and dirty.hi_us <= known.hi_us
        and known.not_before_us >= dirty.not_before_us
    )


def coalesce(ranges: Iterable[DirtyRange]) -> list[DirtyRange]:
    """The same instants in as few ranges as can be; those of one reason begin when the last of them may."""
    by_reason: dict[str, list[DirtyRange]] = {}
    for dirty in ranges:
        by_reason.setdefault(dirty.why, []).append(dirty)
    return [
        DirtyRange(lo, hi, why, not_before_us=max(dirty.not_before_us for dirty in several))
        for why, several in sorted(by_reason.items())
        for lo, hi in merge((dirty.lo_us, dirty.hi_us) for dirty in several)
    ]


def _log(drained: Drained) -> None:
    if drained.deliveries:
        logger.log(
            logging.WARNING if drained.flagged else logging.INFO,
            "inbox deliveries=%d flagged=%d resources=%s problems=%s",
            drained.deliveries,
            drained.flagged,
            ",".join(drained.resources),
            ",".join(f"{name}:{count}" for name, count in sorted(drained.problems.items())),
        )
