"""A changed record as a handler gets it, and the helper that asks a client for the record as it is now."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from typing import Any, Literal

from attrs import field, frozen

from welkin_data_api.operations import TABLE
from welkin_runtime.frames import private_frames
from welkin_runtime.operations import Operation
from welkin_sdk.errors import InvalidRequestError, NotFoundError
from welkin_sdk.instant import to_datetime
from welkin_sdk.mirror.types import Change, Stream

__all__ = ["ChangedRecord", "fetch_current", "fetch_current_async", "is_known"]


@frozen
class ChangedRecord:
    """
    One content of one record.

    Attributes:
        seq: its number in the change feed; grows, and is the idempotency key: the same number is the same content.
        stream: the tenant and resource it belongs to.
        updated_at: the record's own; None where it has none.
    """

    seq: int
    stream: Stream
    id: str = field(repr=False)
    op: Literal["upsert", "delete"]
    updated_at: datetime | None
    _body: bytes | None = field(repr=False)

    @classmethod
    def of(cls, change: Change) -> ChangedRecord:
        """The *change* for a handler."""
        at = None if change.updated_us is None else to_datetime(change.updated_us)
        return cls(change.seq, change.stream, change.id, change.op, at, change.body)

    @property
    def resource(self) -> str:
        return self.stream.resource

    @property
    def value(self) -> dict[str, Any] | None:
        """The record as JSON, every member as it came; None for a delete."""
        return None if self._body is None else json.loads(self._body)

    @property
    def record(self) -> Any:
        """The record as the model of its resource, e.g. a `Patient`; None for a delete or an unknown resource."""
        find = _find_of(self.resource)
        return None if find is None or self._body is None else find.read(json.loads(self._body), [])


@private_frames
def fetch_current(client: Any, change: ChangedRecord) -> Any:
    """
    The record as the server has it now, asked for with *client*, a DataClient; None when it is not there any more.

    Raises:
        InvalidRequestError: records of that resource cannot be fetched one by one.
        WelkinError: as for any call.
    """
    try:
        return _getter(client, change)(change.id)
    except NotFoundError:
        return None


@private_frames
async def fetch_current_async(client: Any, change: ChangedRecord) -> Any:
    """As fetch_current(), with an AsyncDataClient."""
    try:
        return await _getter(client, change)(change.id)
    except NotFoundError:
        return None


def is_known(resource: str) -> bool:
    """Whether the document has a collection of that name that can be found."""
    return _find_of(resource) is not None


def _getter(client: Any, change: ChangedRecord) -> Callable[[str], Any]:
    is_there = is_known(change.resource)
    get: Callable[[str], Any] | None = (
        getattr(getattr(client, change.resource), "get", None) if is_there else None
    )
    if get is None:
        raise InvalidRequestError("records of this resource cannot be fetched one by one")
    return get


def _find_of(resource: str) -> Operation | None:
    """The Find of *resource*, which reads its records one at a time."""
    return TABLE.find(f"{resource}.find")
