"""A changed record as a handler gets it, and the helper that asks a client for the record as it is now."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import datetime
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Literal

from attrs import field, frozen

from welkin_runtime.frames import private_frames
from welkin_sdk.errors import InvalidRequestError, NotFoundError
from welkin_sdk.protocol.instant import to_datetime
from welkin_sdk.sync.types import Change, Stream

__all__ = ["ChangedRecord", "fetch_current", "fetch_current_async", "is_known"]

_NAME = re.compile(r"[a-z]+(_[a-z]+)*", re.ASCII)


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
        reader = _reader(self.resource)
        return None if reader is None or self._body is None else reader(json.loads(self._body), [])


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
    return _reader(resource) is not None


def _getter(client: Any, change: ChangedRecord) -> Callable[[str], Any]:
    is_there = is_known(change.resource)
    get: Callable[[str], Any] | None = (
        getattr(getattr(client, change.resource), "get", None) if is_there else None
    )
    if get is None:
        raise InvalidRequestError("records of this resource cannot be fetched one by one")
    return get


@cache
def _reader(resource: str) -> Callable[[object, list[Any]], Any] | None:
    """What reads a record of *resource*: the generated reader of its Find, one record at a time."""
    if not _NAME.fullmatch(resource) or find_spec(f"welkin_data_api.api.{resource}") is None:
        return None
    module = f"welkin_data_api.api.{resource}.find_{resource}"
    return None if find_spec(module) is None else import_module(module).read_response
