"""
How a server of the Cloud API may behave where no source says how it does: set per resource, while it runs.

What nobody sets is as the sandbox has always been. What is set for `*` holds for every resource, and what is set for
a resource goes before it. It is the same for every tenant; what one API client may do is a matter of its policies.
Source: Cloud API, "Ways to get data out" (sort, date filters, deletes and masked values that no source explains).
"""

from __future__ import annotations

import math
import random
import threading
from collections import deque
from collections.abc import Iterable, Mapping
from typing import Annotated, Any, Literal

import attrs
from attrs import field, frozen

from welkin_sdk.sandbox.core.faults.parameters import (
    Between,
    FaultDeclarationError,
    check_parameters,
    nearest,
)

EVERY = "*"
_WEEK = 7 * 24 * 3600
_MINUTE_SECONDS = 60
Count = Annotated[int, Between(1, 1_000_000)]


def _names(value: Any) -> Any:
    """A list of names as a tuple; one name alone is no list of its letters."""
    return tuple(value) if isinstance(value, list | set | frozenset) else value


@frozen
class Behaviour:
    """
    How one resource behaves; the defaults are what the sandbox does by itself.

    Attributes:
        sort: of lists that have such a parameter: done, passed over, or a 400.
        date_filter: what `dateStart` and `dateEnd` compare, passed over or a 400; None for what each list has: custom
            data type records by creation, dictionaries and exports by change, audits by when they were sent.
        largest_page: the most items of a page.
        page_cap: who asks for more gets `largest_page`, and the answer says so (`told`), or repeats what was asked for
            (`silent`); or a 400.
        updates_move_time: whether an update sets `updatedAt`, or `updated_at` in a `jsonBody`.
        deletes: what has been deleted is nowhere; or is marked by `deleted`, in lists that can be asked for it and by
            id; or is gone from lists and readable by id as it was. None for what each has: entries of dictionaries
            are marked, calendar events cancelled, all else vanishes.
        order: of lists without a sort that is honoured; `shuffled` is another one with each request.
        late_seconds: how long lists do not show a write, by the sandbox's clock; a read by id does at once.
        access: `refused` answers 403 to everything that reads, as a security policy does.
        masked: names of members, at whatever depth, of which reads show texts as `***` and all else, dates too, as null.
        requests_per_minute: of one API client, beyond which 429 is answered; of `*` all resources together. None for
            no limit.
        shape: of lists; `rows` has them in `{"rows": [...]}`, which says nothing of pages, and `unknown` in an envelope
            that nobody knows, `{"result": {"entries": [...]}}`.
    """

    sort: Literal["honoured", "ignored", "refused"] = "honoured"
    date_filter: Literal["updated", "created", "ignored", "refused"] | None = None
    largest_page: Count = 1000
    page_cap: Literal["told", "silent", "refused"] = "told"
    updates_move_time: bool = True
    deletes: Literal["vanish", "flagged", "readable"] | None = None
    order: Literal["stable", "shuffled"] = "stable"
    late_seconds: Annotated[float, Between(0, _WEEK)] = 0
    access: Literal["granted", "refused"] = "granted"
    masked: tuple[str, ...] = field(default=(), converter=_names)
    requests_per_minute: Count | None = None
    shape: Literal["documented", "rows", "unknown"] = "documented"

    def __attrs_post_init__(self) -> None:
        check_parameters(self)

    @property
    def keeps_deleted(self) -> bool:
        """Whether what is deleted can be seen afterwards."""
        return self.deletes in {"flagged", "readable"}


USUAL = Behaviour()
_MEMBERS = tuple(each.name for each in attrs.fields(Behaviour))


class Behaviours:
    """The behaviours of one sandbox; safe to use from several threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.reset()

    def reset(self, resource: str | None = None) -> None:
        """Be as usual again, of *resource* alone if one is named; what is counted is forgotten."""
        with self._lock:
            self._set: dict[str, dict[str, Any]] = (
                {} if resource is None else {name: of for name, of in self._set.items() if name != resource}
            )
            self._of: dict[str, Behaviour] = {}
            self._asked_at: dict[tuple[str, str], deque[float]] = {}
            self._requests = 0

    def set(self, resource: str, /, **members: Any) -> None:
        """
        Have *resource*, or every one that says nothing else where it is `*`, behave so from now on.

        Raises:
            FaultDeclarationError: the text says which argument is wrong and what it may be.
        """
        for name in members:
            if name not in _MEMBERS:
                hint = nearest(name, _MEMBERS) or f"; there are {', '.join(_MEMBERS)}"
                raise FaultDeclarationError(f"no behaviour is called {name[:64]!r}{hint}", field=name[:64])
        made = Behaviour(**members)
        with self._lock:
            known = self._set.get(resource, {})
            self._set = {**self._set, resource: {**known, **{name: getattr(made, name) for name in members}}}
            self._of = {}

    def of(self, resource: str) -> Behaviour:
        """How *resource* behaves now."""
        found = self._of.get(resource)
        if found is None:
            with self._lock:
                whole = {**self._set.get(EVERY, {}), **self._set.get(resource, {})}
                found = self._of[resource] = Behaviour(**whole) if whole else USUAL
        return found

    def list(self) -> Mapping[str, Mapping[str, Any]]:
        """What has been set, by resource and member."""
        with self._lock:
            return {resource: dict(members) for resource, members in self._set.items()}

    def next_dice(self) -> random.Random:
        """The dice of the next request: the same for the same number of requests since the start."""
        with self._lock:
            self._requests += 1
            return random.Random(f"request/{self._requests}")

    def seconds_to_wait(self, resource: str, client: str, now: float) -> int:
        """0 while *client* may ask for *resource*, which is counted; else in how many seconds it may again."""
        with self._lock:
            meters = [
                (self._asked_at.setdefault((name, client), deque()), limit)
                for name in (EVERY, resource)
                if (limit := self._set.get(name, {}).get("requests_per_minute")) is not None
            ]
            wait = max((_seconds_left(asked_at, limit, now) for asked_at, limit in meters), default=0)
            if not wait:
                for asked_at, _ in meters:
                    asked_at.append(now)
            return wait


def _seconds_left(asked_at: deque[float], limit: int, now: float) -> int:
    # A clock that was set back has to let go of what it said before.
    while asked_at and not now - _MINUTE_SECONDS < asked_at[0] <= now:
        asked_at.popleft()
    if len(asked_at) < limit:
        return 0
    return max(1, math.ceil(asked_at[len(asked_at) - limit] + _MINUTE_SECONDS - now))


def masked(value: Any, names: Iterable[str], is_time: Any) -> Any:
    """
    *value* with the members called so masked, at whatever depth.

    Args:
        is_time: whether a text says an instant or a day, so that `***` would be none.
    """
    wanted = frozenset(names)
    if isinstance(value, list):
        return [masked(each, wanted, is_time) for each in value]
    if not isinstance(value, dict):
        return value
    return {
        name: _mask(member, is_time) if name in wanted else masked(member, wanted, is_time)
        for name, member in value.items()
    }


def _mask(value: Any, is_time: Any) -> str | None:
    return "***" if isinstance(value, str) and not is_time(value) else None
