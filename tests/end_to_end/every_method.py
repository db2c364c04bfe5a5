"""Every method of a client's resources, with arguments that it takes: for what must hold of all of them."""

from __future__ import annotations

import inspect
import re
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property
from typing import Any

from tests.operations import APIS, Api, generated, offered
from welkin_runtime.operations import Operation
from welkin_runtime.types import UploadFile
from welkin_sdk import AsyncCloudClient, AsyncDataClient, CloudClient, DataClient

NOWHERE = "http://127.0.0.1:9/v1"
"""Nobody listens there: what is sent ends as a WelkinConnectionError."""

_SAMPLES = {  # the first that a type names
    "Mapping": {},
    "UploadFile": UploadFile("a.txt", b"a"),
    "datetime.datetime": datetime(2026, 1, 2, tzinfo=UTC),
    "datetime.date": date(2026, 1, 2),
    "bool": True,
    "int": 1,
    "str": "x",
    "Any": {},
}


@dataclass(frozen=True)
class Method:
    """One method of one client."""

    operation: Operation
    owner: Any

    @property
    def name(self) -> str:
        return self.operation.name

    @cached_property
    def function(self) -> Any:
        resource, method = self.name.split(".")
        return getattr(getattr(self.owner, resource), method)

    @cached_property
    def parameters(self) -> Mapping[str, inspect.Parameter]:
        """All but the options."""
        found = dict(inspect.signature(self.function).parameters)
        found.pop("options")
        return found

    def call(self, **given: Any) -> Any:
        """
        Call it with what it needs and with *given*, whose names may be those of ids.

        What is awaited elsewhere is begun here, so that a refusal is raised as it is.
        """
        needed = {n: sample(p) for n, p in self.parameters.items() if p.default is inspect.Parameter.empty}
        both = {**needed, **given}
        ids = [both.pop(n) for n, p in self.parameters.items() if p.kind is p.POSITIONAL_ONLY]
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            result = self.function(*ids, **both)
            if not inspect.iscoroutine(result):
                return result
            try:
                result.send(None)
            except StopIteration as done:
                return done.value
            finally:
                result.close()
        return None


def sample(parameter: inspect.Parameter) -> Any:
    """A value of a parameter's type."""
    text = str(parameter.annotation)
    if text.startswith("Sequence["):
        return [_plain(text.removeprefix("Sequence["))]
    return _plain(text)


def _plain(text: str) -> Any:
    literal = re.search(r"Literal\[['\"]([^'\"]+)", text)
    if literal:
        return literal[1]
    return next(value for name, value in _SAMPLES.items() if re.search(rf"\b{name}\b", text))


def clients() -> Iterator[tuple[Api, Any]]:
    """A client of each kind, whose calls lead nowhere; sync and async."""
    token: dict[str, Any] = {"access_token": "t" * 20, "base_url": NOWHERE, "max_retries": 0}
    data, cloud = APIS
    yield data, DataClient(**token)
    yield data, AsyncDataClient(**token)
    yield cloud, CloudClient("acme", "live", **token)
    yield cloud, AsyncCloudClient("acme", "live", **token)


def methods_of(api: Api, client: Any) -> list[Method]:
    """Every method of *client*."""
    operations = {operation.name: operation for operation in api.table}
    assert operations.keys() == offered(type(client)) == set(generated(api).values())
    return [Method(operation, client) for _, operation in sorted(operations.items())]
