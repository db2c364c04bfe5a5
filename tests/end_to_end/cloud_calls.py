"""Every operation of the Cloud API as a call on a client, with arguments that the sandbox's clinic can answer."""

from __future__ import annotations

import inspect
import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tests.overlays.sandbox.cloud.requests import Requests
from welkin_runtime.types import UploadFile
from welkin_sdk import AsyncCloudClient, CloudClient
from welkin_sdk.sandbox.cloud.document import CloudOperation

LETTER = b"%PDF-1.4 made up"
OTHER_NAMES = {"_containsPHI": "contains_phi", "_root_user": "root_user"}


@dataclass(frozen=True)
class CloudCall:
    """`client.<resource>.<method>(*ids, **arguments)`."""

    operation: CloudOperation
    ids: tuple[str, ...]
    arguments: dict[str, Any]

    def on(self, client: CloudClient | AsyncCloudClient) -> Any:
        """What the client's method returns: a record, a walk, a file, or something to be awaited."""
        resource = getattr(client, self.operation.resource)
        method = getattr(resource, self.operation.verb)
        return method(*self.ids, **_typed(method, self.arguments))


def call_of(operation: CloudOperation, requests: Requests) -> CloudCall:
    """A call of *operation* that its documentation says is good."""
    ids = tuple(requests.value(name, operation) for name in re.findall(r"\{(\w+)\}", operation.path))
    arguments = requests.query(operation)
    body = requests.body(operation)
    if body is None and operation.bodies:
        arguments["files"] = [UploadFile("letter.pdf", LETTER, "application/pdf")]
    return CloudCall(operation, ids, {**arguments, **({} if body is None else {"body": body})})


def _typed(method: Any, arguments: dict[str, Any]) -> dict[str, Any]:
    """Names as Python has them, times as datetimes; a body of free keys as the one argument that takes it."""
    parameters = inspect.signature(method).parameters
    given = dict(arguments)
    body = given.pop("body", {})
    if "fields" in parameters and parameters["fields"].kind is inspect.Parameter.POSITIONAL_OR_KEYWORD:
        given["fields"] = body
    else:
        given |= {name: value for name, value in body.items() if value is not None}
    named = {_python_name(name, parameters): value for name, value in given.items()}
    # A member that repeats an id of the path is sent without being asked for.
    return {
        name: _value(value, str(parameters[name].annotation))
        for name, value in named.items()
        if parameters[name].kind is not inspect.Parameter.POSITIONAL_ONLY
    }


def _python_name(wire: str, parameters: Any) -> str:
    plain = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", OTHER_NAMES.get(wire, wire)).lower()
    return next(name for name in (plain, f"{plain}_", f"{plain}_time", wire) if name in parameters)


def _value(value: Any, annotation: str) -> Any:
    return datetime.fromisoformat(value) if "datetime" in annotation and isinstance(value, str) else value
