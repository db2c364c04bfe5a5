"""An operation whose request is there already, for tests that send what no document has."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import field, fields, frozen

from welkin_runtime.operations import Operation
from welkin_runtime.types import FindRequest, Reader, Request, Tolerated


def as_it_came(value: object, _tolerated: list[Tolerated]) -> object:
    return value


@frozen(eq=False)
class Asked(Operation[Any]):
    """
    Attributes:
        request: what it sends, whatever it is asked for with.
        reader: reads its answers.
    """

    request: Request | None = field(default=None, repr=False)
    reader: Reader[Any] = field(default=as_it_came, repr=False)

    def build(self, arguments: Mapping[str, object]) -> Request:
        assert self.request is not None
        return self.request

    def build_windows(self, filters: Mapping[str, object]) -> FindRequest:
        return lambda **_window: self.build(filters)

    def read(self, value: object, tolerated: list[Tolerated]) -> Any:
        return self.reader(value, tolerated)


def asked(request: Request, reader: Reader[Any] = as_it_came) -> Asked:
    """The operation of *request*, which sends it."""
    facts = {one.name: getattr(request.operation, one.name) for one in fields(Operation)}
    return Asked(**facts, request=request, reader=reader)
