"""What injected faults have to know of the Cloud API: its routes, and how it says no."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from typing import ClassVar

from attrs import frozen

from welkin_sdk.sandbox.cloud.api import PREFIX, CloudApi
from welkin_sdk.sandbox.cloud.document import CloudOperation
from welkin_sdk.sandbox.cloud.errors import CloudFault, error_body
from welkin_sdk.sandbox.cloud.times import printed
from welkin_sdk.sandbox.core.clock import microseconds
from welkin_sdk.sandbox.core.document import JSON_TYPE
from welkin_sdk.sandbox.core.faults.answer import INJECTED, Answer, phrase_of
from welkin_sdk.sandbox.core.faults.api import FaultyApi, Target


@frozen
class CloudFaults(FaultyApi):
    """The Cloud API as faults see it: what spoils a member or a page does not befall it."""

    name: ClassVar[str] = "the Cloud API"
    prefix: ClassVar[str] = PREFIX
    takes_plain_alone: ClassVar[bool] = True
    cloud: CloudApi

    def targets(self) -> Iterator[Target]:
        """Every operation."""
        return (self._target(operation) for operation in self.cloud.document.operations)

    def target(self, method: str, path: str) -> Target | None:
        """A literal segment goes before a parameter."""
        *_, match = self.cloud.find(method, path)
        operation = match.operations.get(method) if match else None
        return self._target(operation) if operation else None

    def _target(self, operation: CloudOperation) -> Target:
        return Target(self, operation, operation.template)

    def error(self, status: int, target: Target, now: datetime) -> Answer:
        """The array with one entry, whose code is the status's phrase."""
        code = phrase_of(status).upper().replace(" ", "_")
        body = error_body((CloudFault(status, code, "API", INJECTED),), date=printed(microseconds(now)))
        return Answer.typed(status, JSON_TYPE, json.dumps(body).encode())
