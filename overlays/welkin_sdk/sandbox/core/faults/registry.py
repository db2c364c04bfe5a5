"""
The faults that are active: added, listed, counted, cleared, and chosen for each request and each notification.

Whether a fault fires depends on its seed, its id and how many requests have matched it before, never on the time, the
thread or another fault. Ids count from 1 and begin again after clear(), so that the same steps give the same run.
"""

from __future__ import annotations

import hashlib
import random
import threading
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Annotated, Any

import attrs
from attrs import define, field, frozen

from welkin_sdk.sandbox.core.faults.api import FaultyApi, Target
from welkin_sdk.sandbox.core.faults.catalogue import KindName, make_kind
from welkin_sdk.sandbox.core.faults.kind import Kind, Shot
from welkin_sdk.sandbox.core.faults.members import check_member
from welkin_sdk.sandbox.core.faults.parameters import Between, FaultDeclarationError, check_parameters
from welkin_sdk.sandbox.core.faults.routes import RoutePattern, api_of, meant_by

_MANY = 1_000_000_000


@frozen
class _Selection:
    """What add() takes besides the kind, to be checked as a kind's parameters are."""

    route: str
    times: Annotated[int, Between(1, _MANY)] | None
    after: Annotated[int, Between(0, _MANY)]
    probability: Annotated[float, Between(0, 1)]
    seed: Annotated[int, Between(-(2**63), 2**63)]


@frozen
class InjectedFault:
    """
    An active fault as it stands.

    Attributes:
        times: how often it fires at most; None for no end.
        after: how many matching requests it lets pass first.
        considered: requests (or notifications) that have matched so far.
        fired: at how many of them it did fire.
        without_effect: how many of these had nothing in them to spoil, such as an empty page.
    """

    id: str
    kind: Kind
    route: str
    times: int | None
    after: int
    probability: float
    seed: int
    considered: int = 0
    fired: int = 0
    without_effect: int = 0

    def as_json(self) -> dict[str, Any]:
        """The same as the control API shows it; kind and parameters beside the rest, as they are given."""
        rest = {
            each.name: getattr(self, each.name) for each in attrs.fields(type(self)) if each.name != "kind"
        }
        parameters = {name.name: getattr(self.kind, name.name) for name in _parameter_fields(self.kind)}
        return {"id": self.id, "kind": self.kind.name, **rest, "parameters": parameters}


@define
class _Active:
    """A fault with its counters; changed under the registry's lock."""

    fault: InjectedFault
    pattern: RoutePattern
    api: FaultyApi
    operations: frozenset[str] = field(factory=frozenset)
    considered: int = 0
    fired: int = 0
    without_effect: int = 0

    def matches(self, target: Target | None) -> bool:
        if target is None:
            return self.fault.kind.is_delivery
        operation = target.operation
        is_meant = target.api is self.api and operation.id in self.operations
        return is_meant and self.pattern.matches(operation.method, target.template)

    def draw(self) -> random.Random | None:
        """The dice for the next matching request, if the fault fires at it."""
        fault, self.considered = self.fault, self.considered + 1
        # Drawn for every request, so that the number alone says what the dice show.
        dice = _dice(fault.seed, fault.id, self.considered)
        is_hit = dice.random() < fault.probability
        if self.considered <= fault.after or not is_hit:
            return None
        if fault.times is not None and self.fired >= fault.times:
            return None
        self.fired += 1
        return dice

    def shown(self) -> InjectedFault:
        return attrs.evolve(
            self.fault,
            considered=self.considered,
            fired=self.fired,
            without_effect=self.without_effect,
        )


@frozen
class Hit:
    """A fault that fires at a request."""

    id: str
    kind: Kind
    shot: Shot


class Faults:
    """
    The faults of one sandbox; safe to use from several threads.

        id = sandbox.faults.add("status", route="GET /v1/patients", status=503, retry_after=2, times=3)

    Args:
        apis: those that faults can befall; the first is meant where a route does not say which.
        now: the sandbox's time.
    """

    def __init__(self, apis: Sequence[FaultyApi], now: Callable[[], datetime]) -> None:
        self._apis = tuple(apis)
        self._now = now
        self._lock = threading.Lock()
        self._active: dict[str, _Active] = {}
        self._added = 0

    def add(
        self,
        /,
        kind: KindName | Kind,
        *,
        route: str = "*",
        times: int | None = None,
        after: int = 0,
        probability: float = 1.0,
        seed: int = 0,
        **parameters: object,
    ) -> str:
        """
        Inject a fault from the next matching request on; returns its id.

        Args:
            kind: a name of the catalogue, or one of its classes with its parameters, such as `Status(503)`.
            route: method and path template, `GET /v1/patients/{id}`; a star at its end stands for any rest, and
                without a method every one is meant. Notifications have none.
            times: fires so often at most; for ever when absent.
            after: lets so many matching requests pass first.
            probability: of firing at each.
            seed: decides what is left to chance.
            parameters: of the kind, when it is given by its name.

        Raises:
            FaultDeclarationError: the text says which argument is wrong and what it may be.
        """
        check_parameters(_Selection(route, times, after, probability, seed))
        if isinstance(kind, Kind):
            if parameters:
                raise FaultDeclarationError("a kind brings its own parameters", field=next(iter(parameters)))
            made = kind
        else:
            made = make_kind(kind, parameters)
        pattern = RoutePattern.parse(route)
        api = api_of(self._apis, pattern.path)
        operations = _operations(made, api, route)
        with self._lock:
            self._added += 1
            fault = InjectedFault(f"fault-{self._added}", made, route, times, after, float(probability), seed)
            self._active[fault.id] = _Active(fault, pattern, api, operations)
            return fault.id

    def list(self) -> tuple[InjectedFault, ...]:
        """The active faults with their counts, the oldest first."""
        with self._lock:
            return tuple(active.shown() for active in self._active.values())

    @property
    def counts(self) -> Mapping[str, int]:
        """How often each active fault has fired, by id."""
        return {fault.id: fault.fired for fault in self.list()}

    def remove(self, id: str) -> InjectedFault:
        """End one fault; what it came to. KeyError when there is none with this id."""
        with self._lock:
            return self._active.pop(id).shown()

    def clear(self) -> None:
        """End all faults, and count ids from 1 again."""
        with self._lock:
            self._active.clear()
            self._added = 0

    @property
    def is_active(self) -> bool:
        """Whether there is any fault; asked for every request, so it takes no lock."""
        return bool(self._active)

    def target(self, method: str, path: str) -> Target | None:
        """What a request is for; None where no fault can hit it."""
        return api_of(self._apis, path).target(method, path)

    def choose(self, target: Target, address: str) -> Sequence[Hit]:
        """
        The faults that fire at this request, the oldest first; to be asked once for each request.

        Args:
            address: the URL's path and query.
        """
        now = self._now()
        with self._lock:
            return [
                Hit(active.fault.id, active.fault.kind, Shot(target, dice, now, address))
                for active in self._active.values()
                if active.matches(target) and (dice := active.draw()) is not None
            ]

    def choose_delivery(self) -> Sequence[Kind]:
        """The faults that fire at this notification, the oldest first; to be asked once for each notification."""
        with self._lock:
            return [
                active.fault.kind
                for active in self._active.values()
                if active.matches(None) and active.draw() is not None
            ]

    def note_without_effect(self, id: str) -> None:
        """Count that a fault fired and found nothing to spoil; it may be gone by now."""
        with self._lock:
            if id in self._active:
                self._active[id].without_effect += 1


def _operations(kind: Kind, api: FaultyApi, route: str) -> frozenset[str]:
    """The ids of the operations that *route* means and *kind* can spoil; FaultDeclarationError if there are none."""
    if kind.is_delivery:
        if route != "*":
            raise FaultDeclarationError(
                f"{kind.name} is about notifications, which have no route", field="route"
            )
        return frozenset()
    meant = meant_by(api, route)
    if kind.name in api.refuses:
        raise FaultDeclarationError(f"{kind.name} cannot befall {api.name}", field="route")
    check_member(kind, api, meant)
    suited = frozenset(each.id for each in meant if kind.suits(api, each))
    if not suited:
        raise FaultDeclarationError(f"{kind.name} has nothing to spoil on the route {route!r}", field="route")
    return suited


def _dice(seed: int, id: str, number: int) -> random.Random:
    digest = hashlib.sha256(f"{seed}/{id}/{number}".encode()).digest()
    return random.Random(int.from_bytes(digest[:8], "big"))


def _parameter_fields(kind: Any) -> tuple[attrs.Attribute[Any], ...]:
    found: tuple[attrs.Attribute[Any], ...] = attrs.fields(type(kind))
    return found
