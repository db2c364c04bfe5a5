"""
Which API versions there are at an instant, and what becomes of a call of each.

A version is current until its successor is released, then deprecated for three calendar months, in which it works as
before, then discontinued: its unchanged endpoints are served by the oldest active version, its changed ones refused.
All of that is known from a plan: a release date for each version and the operations that changed in it.
Source: Data API Deprecation Policy.
"""

from __future__ import annotations

import calendar
import itertools
import json
import re
from collections.abc import Collection, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

from attrs import frozen

from welkin_sdk.sandbox.core.clock import LATEST
from welkin_sdk.sandbox.data.errors import BAD_REQUEST, Fault, RefusedError, unknown_route

Stage = Literal["future", "current", "deprecated", "discontinued"]
THREE_VERSIONS = Path(__file__).parent / "examples" / "three-versions.json"
_MIGRATION_MONTHS = 3


@frozen
class Version:
    """
    One line of the plan.

    Attributes:
        name: as in a path, e.g. `v2`.
        released_at: from then on it is served; the first one of a plan is whatever the time.
        changed: ids of the operations that are not what they were in the version before.
    """

    name: str
    released_at: datetime
    changed: frozenset[str] = frozenset()


@frozen
class VersionState:
    """A version at an instant, with the instants of its life as far as they are planned."""

    name: str
    stage: Stage
    released_at: datetime
    deprecated_at: datetime | None
    discontinued_at: datetime | None


class Versions:
    """The planned versions, oldest first; the first is served from the start."""

    def __init__(self, plan: tuple[Version, ...]) -> None:
        self._plan = plan
        self._places = {version.name: place for place, version in enumerate(plan)}

    @property
    def names(self) -> tuple[str, ...]:
        """All of them, future ones too."""
        return tuple(self._places)

    def state(self, name: str, now: datetime) -> VersionState:
        """What *name* is at *now*; LookupError for a version that is not planned."""
        place = self._places[name]
        version = self._plan[place]
        successor = self._plan[place + 1] if place + 1 < len(self._plan) else None
        deprecated_at = successor.released_at if successor else None
        discontinued_at = months_later(deprecated_at, _MIGRATION_MONTHS) if deprecated_at else None
        stage: Stage = "current"
        if place and now < version.released_at:
            stage = "future"
        elif discontinued_at and now >= discontinued_at:
            stage = "discontinued"
        elif deprecated_at and now >= deprecated_at:
            stage = "deprecated"
        return VersionState(name, stage, version.released_at, deprecated_at, discontinued_at)

    def states(self, now: datetime) -> list[VersionState]:
        """What each version is at *now*, oldest first."""
        return [self.state(name, now) for name in self.names]

    def current(self, now: datetime) -> str:
        """The newest released version."""
        return next(state.name for state in self.states(now) if state.stage == "current")

    def oldest_active(self, now: datetime) -> str:
        """The oldest version that is served in its own right."""
        active = ("deprecated", "current")
        return next(state.name for state in self.states(now) if state.stage in active)

    def headers(self, called: str | None, now: datetime) -> dict[str, str]:
        """
        The version headers of an answer.

        The policy names them and says nothing of their values but the first's; the dates tell a person since when.

        Args:
            called: the version in the request's path; None, or one that is not planned, when there is none.
        """
        headers = {"X-Current-API-Version": self.current(now)}
        state = self.state(called, now) if called in self._places else None
        if state and state.stage == "deprecated" and state.deprecated_at:
            headers["X-API-Deprecated"] = state.deprecated_at.date().isoformat()
        if state and state.stage == "discontinued" and state.discontinued_at:
            headers["X-API-Discontinued"] = state.discontinued_at.date().isoformat()
        return headers

    def check(self, called: str, operation_id: str, now: datetime) -> None:
        """Raise RefusedError if *called* does not serve the operation, itself or through the oldest active version."""
        stage = self.state(called, now).stage
        if stage == "future":
            raise RefusedError(unknown_route())
        serving = self.oldest_active(now)
        if stage == "discontinued" and self._has_changed(operation_id, since=called, until=serving):
            raise RefusedError(
                Fault(
                    BAD_REQUEST,
                    f"This endpoint has changed since {called}, which is discontinued: use {serving}",
                )
            )

    def _has_changed(self, operation_id: str, *, since: str, until: str) -> bool:
        later = self._plan[self._places[since] + 1 : self._places[until] + 1]
        return any(operation_id in version.changed for version in later)

    def notification_version(self, chosen: str, now: datetime) -> str:
        """The format that notifications have: the chosen one while it is active, then the oldest active one."""
        stage = self.state(chosen, now).stage
        return chosen if stage in {"current", "deprecated"} else self.oldest_active(now)


def months_later(instant: datetime, months: int) -> datetime:
    """The same day so many calendar months later, or that month's last day where it has no such day."""
    years, month = divmod(instant.month - 1 + months, 12)
    year, month = instant.year + years, month + 1
    return instant.replace(year=year, month=month, day=min(instant.day, calendar.monthrange(year, month)[1]))


def single_version(name: str) -> Versions:
    """One version, for ever."""
    return Versions((Version(name, datetime(1970, 1, 1, tzinfo=UTC)),))


def read_versions(
    plan: str | Path | Mapping[str, Any], *, served: str, operations: Collection[str]
) -> Versions:
    """
    The versions that *plan* describes: `{"versions": [{"version": "v1", "released": "2018-10-10", "changed": []}]}`.

    Args:
        plan: a file, or what stands in one.
        served: the version that has to be among them, i.e. the document's.
        operations: ids of the document's operations; others cannot have changed.

    Raises:
        ValueError: it cannot be read, or what it says cannot be.
    """
    content = plan if isinstance(plan, Mapping) else _content(Path(plan))
    try:
        versions = tuple(_version(entry) for entry in content["versions"])
    except (LookupError, TypeError, AttributeError):
        raise ValueError('a version plan is {"versions": [{"version", "released", "changed"}]}') from None
    _check(versions, served, operations)
    return Versions(versions)


def _content(path: Path) -> Mapping[str, Any]:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        raise ValueError("versions: the file of the plan cannot be read as JSON") from None
    if not isinstance(content, dict):
        raise ValueError("versions: the file of the plan is no JSON object")
    return content


def _version(entry: Mapping[str, Any]) -> Version:
    released_at = datetime.fromisoformat(entry["released"])
    at = released_at if released_at.tzinfo else released_at.replace(tzinfo=UTC)
    return Version(str(entry["version"]), at.astimezone(UTC), frozenset(entry.get("changed", ())))


def _check(versions: tuple[Version, ...], served: str, operations: Collection[str]) -> None:
    names = [version.name for version in versions]
    if not all(re.fullmatch(r"v[0-9]{1,4}", name) for name in names) or len(set(names)) < len(names):
        raise ValueError("versions of a plan are v and a number, each once")
    if served not in names:
        raise ValueError(f"the plan lacks {served}, the version of the document")
    instants = [version.released_at for version in versions]
    if any(later <= earlier for earlier, later in itertools.pairwise(instants)):
        raise ValueError("versions of a plan are released one after the other, oldest first")
    if instants[-1] > LATEST:
        raise ValueError(f"versions of a plan are released before the year {LATEST.year}")
    unknown = sorted(frozenset().union(*(version.changed for version in versions)) - set(operations))
    if unknown:
        raise ValueError(f"the document has no operations called {', '.join(unknown)}")
