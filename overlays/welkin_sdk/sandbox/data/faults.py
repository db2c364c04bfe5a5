"""What injected faults have to know of the Data API: its routes in each version, its records, and how it says no."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import cache
from typing import ClassVar, cast

from attrs import frozen

from welkin_sdk.sandbox.core.document import JSON_TYPE, Operation, Window
from welkin_sdk.sandbox.core.faults.answer import INJECTED, Answer, phrase_of
from welkin_sdk.sandbox.core.faults.api import FaultyApi, Target
from welkin_sdk.sandbox.core.faults.places import Declared, declared_members
from welkin_sdk.sandbox.data.document import DataDocument, DataOperation
from welkin_sdk.sandbox.data.errors import UNAUTHORIZED, Fault, error_body
from welkin_sdk.sandbox.data.versions import Versions

_VERSIONED = re.compile(r"/([^/]+)(/.*)")


@frozen
class DataFaults(FaultyApi):
    """The Data API as faults see it."""

    name: ClassVar[str] = "the Data API"
    document: DataDocument
    versions: Versions

    def targets(self) -> Iterator[Target]:
        """Every operation in each version."""
        for version in self.versions.names:
            for operation in self.document.operations:
                yield self._target(operation, version)

    def target(self, method: str, path: str) -> Target | None:
        """A fixed path goes before one with an id in it."""
        found = _VERSIONED.fullmatch(path)
        if found is None or found[1] not in self.versions.names:
            return None
        version, rest = found.groups()
        fitting = [
            each
            for each in self.document.operations
            if each.method == method and _pattern(each.path).fullmatch(rest)
        ]
        operation = min(fitting, key=lambda each: "{" in each.path, default=None)
        return self._target(operation, version) if operation else None

    def _target(self, operation: DataOperation, version: str) -> Target:
        return Target(self, operation, f"/{version}{operation.path}", version)

    def members(self, operation: Operation) -> Mapping[str, Declared]:
        """Those of nested objects and lists too; a token has none."""
        if operation.verb == "exchange":
            return {}
        return declared_members(self.document, self.document.record_pointer(_own(operation)))

    def window(self, operation: Operation) -> Window | None:
        """That of a Find."""
        return _own(operation).window

    def error(self, status: int, target: Target, now: datetime) -> Answer:
        """The documented body where the status has one, its phrase as plain text otherwise."""
        phrase, statuses = phrase_of(status), self.document.statuses
        # The documented codes are the standard's phrases in snake case, and finer ones beside them.
        code = phrase.lower().replace(" ", "_")
        if statuses.get(code) != status:
            return Answer.typed(status, "text/plain; charset=utf-8", phrase.encode())
        body = error_body((Fault(code, INJECTED),), statuses)
        answer = Answer.typed(status, JSON_TYPE, json.dumps(body).encode())
        headers = {
            **self.versions.headers(target.version, now),
            **({"WWW-Authenticate": "Bearer"} if code == UNAUTHORIZED else {}),
        }
        for name, value in headers.items():
            answer = answer.with_header(name, value)
        return answer


@cache
def _pattern(template: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\{[^/}]+\}", "[^/]+", template))


def _own(operation: Operation) -> DataOperation:
    return cast("DataOperation", operation)
