"""
Every operation of both documents as a call on its client, made from nothing but the method's signature.

An argument gets a value of its annotation's type; whether the server would like it does not matter to those who ask.
"""

from __future__ import annotations

import datetime as dt
import inspect
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any

from welkin_runtime.operations import Operation
from welkin_runtime.types import UploadFile
from welkin_sdk import AsyncCloudClient, AsyncDataClient, CloudClient, DataClient

PLAIN = "plain"
CLIENTS: dict[str, tuple[type, type]] = {
    "welkin_data_api": (DataClient, AsyncDataClient),
    "welkin_cloud_api": (CloudClient, AsyncCloudClient),
}


@dataclass(frozen=True)
class EveryCall:
    """
    Attributes:
        package: of which it is generated.
    """

    package: str
    operation: Operation = field(repr=False)

    @property
    def id(self) -> str:
        return f"{self.package.split('_')[1]}-{self.operation.name}"

    @property
    def is_write(self) -> bool:
        return not self.operation.is_read_only and self.operation.needs_token

    def method(self, client: Any) -> Any:
        resource, method = self.operation.name.split(".")
        return getattr(getattr(client, resource), method)

    def parameters(self) -> dict[str, inspect.Parameter]:
        """Those of the method but for the options of the call."""
        resource, method = self.operation.name.split(".")
        module = import_module(f"{self.package}.resources.{resource}")
        # The class that is not async comes with the same name, but for "Async" in front.
        kind = next(
            value
            for name, value in vars(module).items()
            if inspect.isclass(value) and value.__module__ == module.__name__ and not name.startswith("Async")
        )
        found = inspect.signature(getattr(kind, method)).parameters
        return {
            name: one
            for name, one in found.items()
            if name != "self" and one.kind is not inspect.Parameter.VAR_KEYWORD
        }

    def arguments(self, **changed: Any) -> tuple[list[Any], dict[str, Any]]:
        """What the method needs, and what was *changed* or added to that."""
        positional: list[Any] = []
        named: dict[str, Any] = {}
        for name, parameter in self.parameters().items():
            is_needed = parameter.default is inspect.Parameter.empty
            if not is_needed and name not in changed:
                continue
            value = changed[name] if name in changed else self.sample(parameter, PLAIN)
            if parameter.kind is inspect.Parameter.POSITIONAL_ONLY:
                positional.append(value)
            else:
                named[name] = value
        return positional, named

    def sample(self, parameter: inspect.Parameter, text: str) -> Any:
        """A value of the parameter's type, with *text* in it wherever that type holds a text."""
        annotation = str(parameter.annotation)
        value = self._sample(annotation, text)
        return [value] if annotation.startswith("Sequence[") else value

    def _sample(self, annotation: str, text: str) -> Any:
        if "datetime.datetime" in annotation:
            return dt.datetime(2026, 1, 2, tzinfo=dt.UTC)
        if "datetime.date" in annotation:
            return dt.date(2026, 1, 2)
        if "UploadFile" in annotation:
            return UploadFile("a.txt" if text == PLAIN else text, b"content")
        if "Mapping[str, Any]" in annotation:
            return self._members(annotation, text)
        kinds: dict[str, Any] = {"bool": True, "int": 1, "float": 1.5}
        plain = re.sub(r"Sequence\[|\]| \| (None|Unset)", "", annotation)
        return kinds.get(plain, text)

    def _members(self, annotation: str, text: str) -> dict[str, Any]:
        model = re.search(r"(\w+) \| Mapping\[str, Any\]", annotation)
        if model is None:
            return {"designed": text, text: [text], "deep": {"er": {text: text}}}
        fields = getattr(import_module(f"{self.package}.models"), model[1])._fields
        return {one.name: text for one in fields if one.codec.expected == "string"}


def every_call() -> list[EveryCall]:
    """Of both documents, in the order of the resources."""
    return list(_every_call())


def _every_call() -> Iterator[EveryCall]:
    for package in CLIENTS:
        for operation in import_module(f"{package}.operations").TABLE:
            yield EveryCall(package, operation)


def connect(package: str, address: str, *, is_async: bool = False, **options: Any) -> Any:
    """A client of *package*'s API with a token, so that nothing but the calls is sent."""
    named = {} if package == "welkin_data_api" else {"tenant": "acme", "instance": "live"}
    kind = CLIENTS[package][is_async]
    return kind(**named, access_token="t" * 20, base_url=address, max_retries=0, **options)


def finish(answer: Any) -> Any:
    """The end of a call of a sync client: a walk walked, a file read."""
    if hasattr(answer, "__enter__") and hasattr(answer, "save"):
        with answer as download:
            return download.read()
    return list(answer) if hasattr(answer, "pages") else answer


async def finish_async(answer: Any) -> Any:
    """The same of an async client."""
    if hasattr(answer, "__aenter__"):
        async with answer as download:
            return await download.read()
    return [one async for one in answer] if hasattr(answer, "pages") else await answer
