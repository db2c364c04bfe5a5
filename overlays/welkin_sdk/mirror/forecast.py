"""
What a mirror of the Cloud API makes of a probe's report: what it reads and how, and in advance how late a change or a delete
can be and how many requests that costs.

Nothing is taken for granted that the probe has not seen: a list is followed by its times only where it was seen sorted by
them and they were seen to move; all others are read whole, again and again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import ceil
from typing import Literal

from attrs import evolve, frozen

from welkin_sdk.errors import ConfigurationError
from welkin_sdk.mirror.catalogue import Resource, cloud_resources
from welkin_sdk.mirror.policy import DAY_US, SECOND_US, Policy
from welkin_sdk.probe.report import ListReport, ProbeReport

__all__ = [
    "CollectionForecast",
    "Forecast",
    "Manner",
    "chosen_by",
    "configured",
    "forecast",
    "granted",
    "largest_page",
    "pace",
]

Manner = Literal["followed", "listed", "refused", "unknown"]

# Of what the server was seen to let through: another client may be at work as well.
_SHARE = 0.8
_MINUTES_A_DAY = 24 * 60


@frozen
class CollectionForecast:
    """
    One collection.

    Attributes:
        manner: "followed": newest first, and whole now and then; "listed": whole each time; "refused": not read; "unknown":
            the probe did not come to it, so it is listed.
        requests_per_pass: of one whole list, with those of all its parents; of all kinds of its records.
        requests_per_day: of all that follows it, as far as the server lets it.
        change_seconds: the longest that a change stays unseen; *delete_seconds*: a delete. None where it is not read.
        why: what of the report says so.
    """

    resource: str
    manner: Manner
    requests_per_pass: int = 0
    requests_per_day: int = 0
    change_seconds: int | None = None
    delete_seconds: int | None = None
    why: str = ""


@frozen
class Forecast:
    """
    All that is mirrored.

    Attributes:
        requests_per_day: of all collections; no more than *requests_per_minute* has in a day.
        requests_per_minute: what the mirror allows itself; None: as many as come.
    """

    collections: tuple[CollectionForecast, ...]
    requests_per_day: int
    requests_per_minute: int | None


def granted(report: ProbeReport) -> list[str]:
    """The collections that can be mirrored and that the probe was granted, by name."""
    return [name for name in cloud_resources() if _access(report, name) == "granted"]


def chosen_by(report: ProbeReport, names: Sequence[str] | None) -> Sequence[str]:
    """
    *names*, or the collections that the probe was granted where there are none.

    Raises:
        ConfigurationError: it was granted none.
    """
    chosen = granted(report) if names is None else names
    if names is None and not chosen:
        raise ConfigurationError(
            "probe: was granted no collection that can be mirrored; name those that are to be all the same, by resources"
        )
    return chosen


def configured(resource: Resource, report: ProbeReport) -> Resource:
    """*resource* as the report says that it can be followed."""
    found = _listing(report, resource)
    is_followed = (
        found is not None
        and resource.parent is None
        and (found.sort, found.sort_by) == ("honoured", resource.updated[-1])
        and found.updates_move_time == "yes"
        and found.order_under_sort != "unstable"
    )
    return evolve(resource, is_followed=is_followed)


def largest_page(resources: Iterable[Resource], report: ProbeReport) -> int | None:
    """Records to ask for per page, at most, where more would be refused; None where nothing says so."""
    listed = (_listing(report, one) for one in resources)
    limits = [one.largest_page for one in listed if one is not None and one.page_cap == "refused"]
    return min((limit for limit in limits if limit is not None), default=None)


def pace(report: ProbeReport) -> int | None:
    """Requests in a minute that leave room for others; None where the server was not seen to count."""
    told = report.requests_per_minute
    return None if told is None else max(1, int(told * _SHARE))


def forecast(
    report: ProbeReport,
    resources: Sequence[Resource],
    policy: Policy,
    *,
    page_size: int,
    per_minute: int | None = None,
) -> Forecast:
    """
    What *resources* will cost, and how late they can be.

    A list is known whole after two passes at the latest: what moved while the first one read it is in the second. Where a
    minute's requests do not suffice for all that is to be asked in a day, everything comes by as much later: passes, sweeps
    and the questions for the time share them.

    Args:
        page_size: records asked for per page.
        per_minute: requests in a minute, at most; None: as the report says.
    """
    limit = per_minute if per_minute is not None else pace(report)
    known = [configured(one, report) for one in resources]
    collections = [_of(one, report, policy, page_size) for one in known]
    wanted = sum(one.requests_per_day for one in collections)
    most = wanted if limit is None else limit * _MINUTES_A_DAY
    if wanted > most:
        collections = [_stretched(one, wanted, most) for one in collections]
    return Forecast(tuple(collections), sum(one.requests_per_day for one in collections), limit)


def _stretched(one: CollectionForecast, wanted: int, most: int) -> CollectionForecast:
    """The same where *wanted* requests a day are done as *most*."""
    change, delete = (
        None if seconds is None else -(-seconds * wanted // most)
        for seconds in (one.change_seconds, one.delete_seconds)
    )
    return evolve(
        one,
        requests_per_day=one.requests_per_day * most // wanted,
        change_seconds=change,
        delete_seconds=delete,
    )


def _of(resource: Resource, report: ProbeReport, policy: Policy, page_size: int) -> CollectionForecast:
    """What it would be if the server let as much through as is asked."""
    access = _access(report, resource.name)
    if access == "refused":
        found = _listing(report, resource)
        codes = ", ".join(found.codes) if found is not None else ""
        return CollectionForecast(
            resource.name, "refused", why=f"a policy refuses it{f' ({codes})' if codes else ''}"
        )
    kinds = _count_kinds(resource, report)
    requests = kinds * _requests(resource, report, page_size)
    day = DAY_US // SECOND_US
    listed_seconds = max(1, policy.list_every_us // SECOND_US)
    sweep_seconds = max(1, policy.sweep_every_us // SECOND_US)
    # Children are listed under the parents that are known when their list begins.
    before = listed_seconds if resource.parent is not None else 0
    if resource.is_followed:
        seldom_seconds = (policy.deep_every_us or DAY_US * 365) // SECOND_US
        scan_seconds = listed_seconds if resource.has_children else seldom_seconds
        per_day = ceil(2 * day / sweep_seconds) + ceil(requests * day / scan_seconds)
        lookback = policy.lookback_us // SECOND_US
        return CollectionForecast(
            resource.name,
            "followed",
            requests,
            per_day,
            sweep_seconds + lookback,
            2 * scan_seconds,
            _why(report, resource),
        )
    late = 2 * listed_seconds + before
    # Each sweep asks for the time, at most: those that begin together ask once. Some of them find the list due.
    asked = kinds * max(0, ceil(day / sweep_seconds) - ceil(day / listed_seconds))
    per_day = ceil(requests * day / listed_seconds) + asked
    manner: Manner = "unknown" if access != "granted" else "listed"
    return CollectionForecast(resource.name, manner, requests, per_day, late, late, _why(report, resource))


def _why(report: ProbeReport, resource: Resource) -> str:
    found = _listing(report, resource)
    if found is None or found.access != "granted":
        return "the probe has not read it"
    if resource.is_followed:
        return f"sorted by {found.sort_by}, which moves with each change"
    if resource.parent is not None:
        return f"listed under each of the {resource.parent}"
    if found.sort != "honoured":
        return f"its sort is {found.sort}"
    if found.updates_move_time != "yes":
        return "its times were not seen to move"
    return "its order is not stable"


def _requests(resource: Resource, report: ProbeReport, page_size: int) -> int:
    """
    Of one pass, the question for the time among them.

    A list of several pages is walked twice: what moves from one to another while it is walked is on none of them.
    """
    found = _listing(report, resource)
    size = min(page_size, (found.largest_page if found is not None else None) or page_size)
    total = (found.total if found is not None else None) or 0
    if resource.parent is None:
        return 1 + _walked(total / size)
    parent = report.list_of(f"{resource.parent}.list")
    parents = (parent.total if parent is not None else None) or 0
    asked = found.parents_asked if found is not None else 0
    return 1 + parents * (_walked(total / asked / size) if asked else 1)


def _count_kinds(resource: Resource, report: ProbeReport) -> int:
    """Of how many kinds its records are, each of which has lists of its own; the probe has read that of one kind."""
    found = report.list_of(resource.kinds) if resource.kinds is not None and not resource.kind else None
    return max(1, (found.total if found is not None else None) or 1)


def _walked(pages: float) -> int:
    return 1 if pages <= 1 else 2 * ceil(pages)


def _access(report: ProbeReport, name: str) -> str:
    found = _listing(report, _resource(name))
    return "unknown" if found is None else found.access


def _resource(name: str) -> Resource:
    return cloud_resources()[name.partition("/")[0]]


def _listing(report: ProbeReport, resource: Resource) -> ListReport | None:
    return report.list_of(f"{resource.collection}.list")
