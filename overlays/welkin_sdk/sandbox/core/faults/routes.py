"""
Which operation a request is for, and whether a fault's route is meant: `GET /v1/patients`, `PUT /v1/*`, `/v1/token`, `*`.

A route has a method, or none for every method, and a path template with its version, or its beginning and a star. A
star alone means the Data API; the Cloud API's templates begin with `/cloud/{tenantName}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Protocol

from attrs import frozen

from welkin_sdk.sandbox.core.faults.parameters import FaultDeclarationError, nearest
from welkin_sdk.sandbox.data.document import DataDocument, DataOperation

_ANY = "*"
CLOUD = "/cloud/"
_VERSIONED = re.compile(r"/([^/]+)(/.*)")


@frozen
class Target:
    """
    What a request is for.

    Attributes:
        template: version included, as the journal has it.
        version: the one that was called, e.g. `v1`; empty for the Cloud API, which has none.
    """

    operation: DataOperation
    template: str
    version: str


class CloudRoutes(Protocol):
    """The Cloud API's operations; their paths are the whole templates."""

    def targets(self) -> Iterable[DataOperation]:
        """All of them."""
        ...

    def target(self, method: str, path: str) -> DataOperation | None:
        """The one that a request is for."""
        ...


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


class Routes:
    """The routes of one document, in each of its *versions*, and those of the Cloud API."""

    def __init__(
        self, document: DataDocument, versions: tuple[str, ...], cloud: CloudRoutes | None = None
    ) -> None:
        self._document = document
        self._cloud = cloud
        self._versions = versions
        self._fixed = {(each.method, each.path): each for each in document.operations if "{" not in each.path}
        self._open = [
            (each.method, re.compile(re.sub(r"\{[^/}]+\}", "[^/]+", each.path)), each)
            for each in document.operations
            if "{" in each.path
        ]

    def find(self, method: str, path: str) -> Target | None:
        """What a request with *method* for *path* is for; None where no operation is."""
        if path.startswith(CLOUD):
            asked = self._cloud.target(method, path) if self._cloud else None
            return Target(asked, asked.path, "") if asked else None
        found = _VERSIONED.fullmatch(path)
        if found is None or found[1] not in self._versions:
            return None
        version, rest = found.groups()
        operation = self._fixed.get((method, rest)) or next(
            (each for known, pattern, each in self._open if known == method and pattern.fullmatch(rest)), None
        )
        return Target(operation, f"/{version}{operation.path}", version) if operation else None

    def meant_by(self, route: str) -> list[DataOperation]:
        """
        The operations that *route* means.

        Raises:
            FaultDeclarationError: there is none.
        """
        pattern = RoutePattern.parse(route)
        found = {
            each.id: each
            for template, each in self._templates(is_cloud=pattern.path.startswith(CLOUD))
            if pattern.matches(each.method, template)
        }
        if not found:
            hint = nearest(route, self._names(is_cloud=pattern.path.startswith(CLOUD)))
            raise FaultDeclarationError(f"no operation has the route {route[:80]!r}{hint}", field="route")
        return list(found.values())

    def _templates(self, *, is_cloud: bool) -> Iterator[tuple[str, DataOperation]]:
        if is_cloud:
            yield from ((each.path, each) for each in (self._cloud.targets() if self._cloud else ()))
            return
        for version in self._versions:
            for each in self._document.operations:
                yield f"/{version}{each.path}", each

    def _names(self, *, is_cloud: bool) -> Iterator[str]:
        for template, each in self._templates(is_cloud=is_cloud):
            yield f"{each.method} {template}"
