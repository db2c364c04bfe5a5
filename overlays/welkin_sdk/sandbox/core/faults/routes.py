"""
Whether a fault's route is meant by a request: `GET /v1/patients`, `PUT /v1/*`, `/v1/token`, `*`.

A route has a method, or none for every method, and a path template with its version, or its beginning and a star. A
star alone means the Data API; the Cloud API's templates begin with `/cloud/{tenantName}`.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from welkin_sdk.sandbox.core.document import Operation
from welkin_sdk.sandbox.core.faults.api import FaultyApi
from welkin_sdk.sandbox.core.faults.parameters import FaultDeclarationError, nearest

_ANY = "*"


@frozen
class RoutePattern:
    """A fault's route, read."""

    method: str
    path: str

    @classmethod
    def parse(cls, text: str) -> RoutePattern:
        """The pattern that *text* says; see the module."""
        method, _, path = text.strip().rpartition(" ")
        return cls(method.strip().upper() or _ANY, path)

    def matches(self, method: str, template: str) -> bool:
        """Whether a request with *method* for *template* is meant."""
        if self.method not in {_ANY, method}:
            return False
        beginning, star, rest = self.path.partition(_ANY)
        return template.startswith(beginning) if star and not rest else template == self.path


def api_of(apis: Sequence[FaultyApi], path: str) -> FaultyApi:
    """The API below whose prefix *path* lies, be it a template or what a request asks for; else the first one."""
    return next((each for each in apis if each.prefix and path.startswith(f"{each.prefix}/")), apis[0])


def meant_by(api: FaultyApi, route: str) -> list[Operation]:
    """
    The operations of *api* that *route* means.

    Raises:
        FaultDeclarationError: there is none.
    """
    pattern = RoutePattern.parse(route)
    targets = list(api.targets())
    found = {
        each.operation.id: each.operation
        for each in targets
        if pattern.matches(each.operation.method, each.template)
    }
    if not found:
        hint = nearest(route, (f"{each.operation.method} {each.template}" for each in targets))
        raise FaultDeclarationError(f"no operation has the route {route[:80]!r}{hint}", field="route")
    return list(found.values())
