"""
What a kept delivery says: which resources changed, and between which instants. Pure, and it cannot fail.

A range reaches from 25 hours before the delivery to 5 minutes after it: notifications are never older, and clocks are
never further apart. What lies outside, cannot be read, or ends before it begins makes the resource swept over 48 hours
instead; a body that cannot be read makes all of them, but for a webhook of the Cloud API, which says nothing about these. Whatever a body holds, it costs one range for each resource. What
is believed may be pulled at once, and counts from the start of its five seconds; a sweep waits for the end of its five
minutes. So any number of replays in one slot of time make one range, and how often ranges are pulled is the planner's.

The address that comes along (`href`) is compared with what it should say, for the report; it is never asked for.
Source: Data API, "Update Notifications"; its later editions for interval and horizon.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from typing import Any, Literal
from urllib.parse import parse_qsl, urlsplit

from attrs import field, frozen

from welkin_data_api.models import DataUpdateNotification
from welkin_runtime.frames import private_frames
from welkin_sdk.instant import SECOND_MICROSECONDS, parse_instant
from welkin_sdk.mirror.types import DirtyRange

__all__ = ["MOST_ENTRIES", "Problem", "Reading", "is_notification", "read_notification"]

MOST_ENTRIES = 1000
_HOUR = 3600 * SECOND_MICROSECONDS
OLDEST_US = 25 * _HOUR
NEWEST_US = 300 * SECOND_MICROSECONDS
SWEEP_US = 48 * _HOUR
PULL_SLOT_US = 5 * SECOND_MICROSECONDS
SWEEP_SLOT_US = 300 * SECOND_MICROSECONDS

Problem = Literal[
    "unreadable body",
    "webhook of the Cloud API",
    "too many entries",
    "unreadable entry",
    "unknown resource",
    "bad range",
    "outside",
    "href differs",
]
# An address that differs is worth a report, not a quarantine: nothing of it is used.
_HARMLESS: frozenset[Problem] = frozenset({"href differs"})

_CLOUD_MEMBERS = frozenset(
    {"eventEntity", "eventSubtype", "sourceId", "sourceName", "tenantName", "instanceName", "patientId"}
)


@frozen
class Reading:
    """
    What one delivery says.

    Attributes:
        ranges: what to pull, one range for each resource at most; its `why` is "notification" or "notification sweep".
        notifications: the entries that could be read, typed, at most a thousand; unknown resources among them.
        problems: how often each was met; no values.
    """

    ranges: Mapping[str, DirtyRange]
    notifications: tuple[DataUpdateNotification, ...] = field(repr=False)
    problems: Mapping[Problem, int]

    @property
    def is_flagged(self) -> bool:
        """Whether somebody should look at the raw body, which therefore has to be kept."""
        return not self.problems.keys() <= _HARMLESS


@private_frames
def read_notification(body: bytes, *, received_us: int, resources: Collection[str]) -> Reading:
    """
    Read *body*, which an authenticated sender has sent and which may hold anything.

    Args:
        received_us: when it arrived; its ranges are held against that, however late it is read.
        resources: the allow-list: those that are mirrored.
    """
    value = _decode(body)
    problems: Counter[Problem] = Counter()
    if _is_of_the_cloud_api(value):
        problems["webhook of the Cloud API"] = 1
        return Reading({}, (), problems)
    if not isinstance(value, list):
        problems["unreadable body"] = 1
        return Reading({name: _sweep(received_us) for name in sorted(resources)}, (), problems)
    if len(value) > MOST_ENTRIES:
        problems["too many entries"] = 1
    entries = list(_entries(value[:MOST_ENTRIES], problems))
    ranges: dict[str, list[DirtyRange]] = {}
    if len(value) > MOST_ENTRIES:
        ranges = {name: [_sweep(received_us)] for name in resources}
    for raw, notification in entries:
        if notification.resource not in resources:
            problems["unknown resource"] += 1
            continue
        span = _span(raw, received_us=received_us, problems=problems)
        ranges.setdefault(notification.resource, []).append(span)
        if _differs(notification, raw):
            problems["href differs"] += 1
    merged = {name: _hull(several) for name, several in sorted(ranges.items())}
    return Reading(merged, tuple(notification for _, notification in entries), problems)


def is_notification(body: bytes) -> bool:
    """Whether *body* looks like what Welkin sends, at a glance: a list whose entries name a resource and a range."""
    value = _decode(body)
    return (
        isinstance(value, list)
        and len(value) <= MOST_ENTRIES
        and all(
            isinstance(entry, Mapping)
            and isinstance(entry.get("resource"), str)
            and parse_instant(entry.get("from")) is not None
            and parse_instant(entry.get("to")) is not None
            for entry in value
        )
    )


def _is_of_the_cloud_api(value: object) -> bool:
    """By any two members of its payload, which are chosen for each webhook. Source: Cloud API, "Webhooks"."""
    return isinstance(value, Mapping) and len(_CLOUD_MEMBERS & value.keys()) > 1


def _decode(body: bytes) -> Any:
    try:
        return json.loads(body.decode("utf-8"))
    except (ValueError, RecursionError):
        return None


def _entries(
    values: Iterable[Any], problems: Counter[Problem]
) -> Iterable[tuple[Mapping[str, Any], DataUpdateNotification]]:
    for value in values:
        notification = DataUpdateNotification.from_dict(value) if isinstance(value, Mapping) else None
        if notification is not None and isinstance(getattr(notification, "resource", None), str):
            yield value, notification
        else:
            problems["unreadable entry"] += 1


def _span(raw: Mapping[str, Any], *, received_us: int, problems: Counter[Problem]) -> DirtyRange:
    """The entry's range as far as it is believed, or a sweep."""
    first, last = parse_instant(raw.get("from")), parse_instant(raw.get("to"))
    if first is None or last is None or first > last:
        problems["bad range"] += 1
        return _sweep(received_us)
    if first < received_us - OLDEST_US or last > received_us + NEWEST_US:
        problems["outside"] += 1
        return _sweep(received_us)
    return DirtyRange(first, last, "notification", not_before_us=received_us - received_us % PULL_SLOT_US)


def _sweep(received_us: int) -> DirtyRange:
    # The same for every delivery of one slot, so that a flood of them is one sweep.
    end = received_us - received_us % SWEEP_SLOT_US + SWEEP_SLOT_US
    return DirtyRange(end - SWEEP_US, end, "notification sweep", not_before_us=end)


def _hull(several: Iterable[DirtyRange]) -> DirtyRange:
    """One range around all, of the reason that can wait longest: a real notification has one entry for a resource."""
    ranges = list(several)
    first = min(dirty.lo_us for dirty in ranges)
    last = max(dirty.hi_us for dirty in ranges)
    widest = max(ranges, key=lambda dirty: dirty.not_before_us)
    return DirtyRange(first, last, widest.why, not_before_us=widest.not_before_us)


def _differs(notification: DataUpdateNotification, raw: Mapping[str, Any]) -> bool:
    """Whether the address would find something else than the entry says."""
    href = raw.get("href")
    if not isinstance(href, str):
        return True
    try:
        parts = urlsplit(href)
        query = dict(parse_qsl(parts.query, max_num_fields=20))
    except ValueError:
        return True
    return not parts.path.endswith(f"/{notification.resource}") or any(
        parse_instant(query.get(name)) != parse_instant(raw.get(member))
        for name, member in (("page[from]", "from"), ("page[to]", "to"))
    )
