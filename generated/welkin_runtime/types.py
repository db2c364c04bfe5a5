# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""
What the generated packages say to whoever sends their requests.

Nothing here touches a network: a `Request` is plain data, a `Wire` is whoever knows how to send it.
"""

from __future__ import annotations

import warnings
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from datetime import datetime
from functools import wraps
from os import PathLike
from pathlib import Path
from types import TracebackType
from typing import (
    TYPE_CHECKING,
    Any,
    BinaryIO,
    Generic,
    Literal,
    ParamSpec,
    Protocol,
    Self,
    TypedDict,
    TypeVar,
    final,
    runtime_checkable,
)

from attrs import Attribute, field

from .values import frozen

if TYPE_CHECKING:
    from typing_extensions import deprecated

    from .operations import Operation

__all__ = [
    "UNSET",
    "Response",
    "Arguments",
    "AsyncCloudWire",
    "AsyncDataWire",
    "AsyncDownload",
    "AsyncFind",
    "AsyncWire",
    "RequestOptions",
    "CloudWire",
    "DataWire",
    "Download",
    "Find",
    "FindRequest",
    "Page",
    "Reader",
    "Request",
    "Tolerated",
    "InvalidItem",
    "Unset",
    "UploadFile",
    "Wire",
    "deprecated",
    "hidden",
]

T = TypeVar("T")
P = ParamSpec("P")

Arguments = Mapping[str, object]
"""What a call was given, by its name in Python; UNSET, and in a query None, is what it was not given."""


def hidden(cls: type, fields: list[Attribute[Any]]) -> list[Attribute[Any]]:
    """Keep every field out of any repr: tools that expand objects ask the fields, and not `__repr__`."""
    return [one.evolve(repr=False) for one in fields]


@final
class Unset:
    """
    The type of `UNSET`: a member that the answer did not carry, which is not the same as a null.

    An attribute holds it only where its type says `Unset`; ask with `record.member is not UNSET`. What its type promises
    and the answer did not have raises `UnreadableMemberError` where it is read. As an argument: not sent.

    There is one instance per process; it is false, and it stays the same object through copy and pickle.
    """

    _instance: Unset | None = None

    def __new__(cls) -> Unset:
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"

    def __reduce__(self) -> str:
        return "UNSET"

    def __copy__(self) -> Unset:
        return self

    def __deepcopy__(self, memo: dict[int, Any]) -> Unset:
        return self


UNSET = Unset()


@frozen
class UploadFile:
    """
    A file to send. Its content does not show in the repr, nor does its name.

    Attributes:
        name: file name told to the server.
        content: the bytes, or a file opened in binary mode: read from where it stands while the request is sent,
            and not closed.
        content_type: media type, e.g. "application/pdf"; guessed from the name where None.
    """

    name: str = field(repr=False)
    content: bytes | BinaryIO = field(repr=False)
    content_type: str | None = None


@frozen
class Request:
    """
    One call, ready to be sent: what `Operation.build` makes. Only the operation shows in its repr.

    Attributes:
        path: starts with "/", ids filled in and percent-encoded; relative to the base URL.
        query: names and values, not yet encoded, in the order of the document.
        json: body to send as application/json, or None.
        form: body to send as application/x-www-form-urlencoded, or None.
        files: part name and file of each file of a multipart/form-data body, which holds the members of *form* as
            text parts as well; empty for any other body.
    """

    operation: Operation
    path: str = field(repr=False)
    query: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    json: dict[str, Any] | list[Any] | None = field(default=None, repr=False)
    form: dict[str, str] | None = field(default=None, repr=False)
    files: tuple[tuple[str, UploadFile], ...] = field(default=(), repr=False)


@frozen
class Tolerated:
    """
    One deviation from the document that an answer was read in spite of. Carries no value.

    Attributes:
        path: the member, e.g. "care_flow.goals[0].title".
        expected: what the document says, e.g. "date".
        seen: what came: a JSON type name, "missing" or "unknown value".
    """

    path: str
    expected: str
    seen: str


@frozen
class InvalidItem:
    """
    An entry of a page that is no record; the rest of the page is not affected.

    Attributes:
        position: place in the page, from 0.
        reason: what is wrong with it, without its value.
        raw: the JSON value as it came.
    """

    position: int
    reason: str
    raw: Any = field(repr=False)


@runtime_checkable
class Response(Protocol):
    """
    What the server answered.

    Attributes:
        status: e.g. 200.
        headers: names in any letter case.
        content: the whole body, decompressed.
        attempts: how often the request was sent to get it.
    """

    @property
    def status(self) -> int: ...
    @property
    def headers(self) -> Mapping[str, str]: ...
    @property
    def content(self) -> bytes: ...
    @property
    def attempts(self) -> int | None: ...
    def json(self) -> object: ...


@frozen(field_transformer=hidden)
class Page(Generic[T]):
    """
    One page of a Find.

    Attributes:
        records: in the server's order, without those that earlier pages of the same walk handed out.
        invalid: entries that are no records.
        checkpoint: position after this page, for `find(checkpoint=...)`; None after the last page.
        answer: the HTTP answer the page came in.
        total: how many records there are on all pages, where the server says so.
    """

    records: list[T]
    invalid: list[InvalidItem]
    checkpoint: str | None
    answer: Response
    total: int | None = None

    def __repr__(self) -> str:
        return f"<Page: {len(self.records)} records, {len(self.invalid)} invalid>"

    def __rich_repr__(self) -> Iterator[tuple[str, int]]:
        yield "records", len(self.records)
        yield "invalid", len(self.invalid)


class RequestOptions(TypedDict, total=False):
    """
    Settings of one call; what is left out is as the client has it.

    timeout: seconds for each phase of an attempt (connect, read, write, wait for a connection).
    deadline: seconds for the whole call, attempts and waits together.
    max_retries: how often a failed attempt is repeated at most; 0 for never.
    headers: sent along, on top of the client's own.
    on_response: is handed the last HTTP answer of the call (of each page, for a Find) before it is read; with a
        `concurrency`, in the order in which they come, and for a sync Find by several threads.
    """

    timeout: float
    deadline: float
    max_retries: int
    headers: Mapping[str, str]
    on_response: Callable[[Response], None]


@runtime_checkable
class Find(Protocol[T]):
    """
    A lazy walk over the records of a Find: nothing is sent before the first one is asked for.

    Attributes:
        checkpoint: position after the last record (or page) handed out; None before the first and after the last.
        invalid: entries met so far that are no records.
        is_complete: once a list has been walked to its end, whether everything that was there all the time has come:
            False where something may be missing, None where the answers do not tell. Always None for a Find of the
            Data API, whose pages tell no total.
    """

    def __iter__(self) -> Iterator[T]: ...
    def pages(self) -> Iterator[Page[T]]: ...
    @property
    def checkpoint(self) -> str | None: ...
    @property
    def is_complete(self) -> bool | None: ...
    @property
    def invalid(self) -> list[InvalidItem]: ...


@runtime_checkable
class AsyncFind(Protocol[T]):
    """`Find`, for `async for`."""

    def __aiter__(self) -> AsyncIterator[T]: ...
    def pages(self) -> AsyncIterator[Page[T]]: ...
    @property
    def checkpoint(self) -> str | None: ...
    @property
    def is_complete(self) -> bool | None: ...
    @property
    def invalid(self) -> list[InvalidItem]: ...


class FindRequest(Protocol):
    """Builds the request for one window of a Find; the filters are bound already."""

    def __call__(
        self,
        *,
        updated_from: datetime | None = None,
        updated_to: datetime | None = None,
        page_size: int | None = None,
    ) -> Request: ...


Reader = Callable[[object, list[Tolerated]], T]
"""Reads one record, taken out of its envelope; raises ValueError when the value is no JSON object."""


class Download(Protocol):
    """
    A file on its way: `with client... as download`. Nothing is sent before the block is entered, and leaving it
    closes the connection, whatever has not been read.

    A file that breaks off goes on where it ended, if the server has parts of it and it is the same file still.

    iterate: the bytes in pieces, as they come, once; whether they are all there is known at the end, where it raises.
    read: all of them at once.
    save: writes them to a file that appears under its name only once it is complete; returns its path.

    Attributes:
        status: HTTP status.
        headers: of the answer, any letter case.
        content_type: media type, e.g. "audio/mpeg"; None where the server does not say.
        file_name: the last path segment of the name that the server suggests; None where it suggests none. Not yet
            a name to trust.
    """

    def __enter__(self) -> Self: ...
    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None: ...
    @property
    def status(self) -> int: ...
    @property
    def headers(self) -> Mapping[str, str]: ...
    @property
    def content_type(self) -> str | None: ...
    @property
    def file_name(self) -> str | None: ...
    def iterate(self) -> Iterator[bytes]: ...
    def read(self) -> bytes: ...
    def save(self, path: str | PathLike[str]) -> Path: ...


class AsyncDownload(Protocol):
    """`Download`, for `async with`; `read` and `save` are awaited."""

    async def __aenter__(self) -> Self: ...
    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None: ...
    @property
    def status(self) -> int: ...
    @property
    def headers(self) -> Mapping[str, str]: ...
    @property
    def content_type(self) -> str | None: ...
    @property
    def file_name(self) -> str | None: ...
    def iterate(self) -> AsyncIterator[bytes]: ...
    async def read(self) -> bytes: ...
    async def save(self, path: str | PathLike[str]) -> Path: ...


class Wire(Protocol):
    """
    Sends requests and reads answers: what a resource needs to work.

    It takes an operation of the table and the arguments of a call by their names in Python, builds the request, and turns
    the ValueError of a refused argument into the sender's own error.
    """

    def call(self, operation: Operation[T], arguments: Arguments, options: RequestOptions, /) -> T: ...


class DataWire(Wire, Protocol):
    """A wire that walks windows of time."""

    def find(
        self,
        operation: Operation[T],
        filters: Arguments,
        *,
        updated_from: datetime | None,
        updated_to: datetime | None,
        page_size: int | None,
        concurrency: int,
        checkpoint: str | None,
        options: RequestOptions,
    ) -> Find[T]: ...


class CloudWire(Wire, Protocol):
    """
    A wire that walks any list by its operation's `pagination`, and streams files.

    `iterate` takes the arguments of the list, and adds the query parameters of each page itself.
    """

    def iterate(
        self,
        operation: Operation[T],
        arguments: Arguments,
        *,
        page_size: int | None,
        checkpoint: str | None,
        options: RequestOptions,
    ) -> Find[T]: ...
    def download(
        self, operation: Operation[bytes], arguments: Arguments, options: RequestOptions, /
    ) -> Download: ...


class AsyncWire(Protocol):
    """`Wire`, for `await`."""

    async def call(self, operation: Operation[T], arguments: Arguments, options: RequestOptions, /) -> T: ...


class AsyncDataWire(AsyncWire, Protocol):
    """`DataWire`, for `async for`."""

    def find(
        self,
        operation: Operation[T],
        filters: Arguments,
        *,
        updated_from: datetime | None,
        updated_to: datetime | None,
        page_size: int | None,
        concurrency: int,
        checkpoint: str | None,
        options: RequestOptions,
    ) -> AsyncFind[T]: ...


class AsyncCloudWire(AsyncWire, Protocol):
    """`CloudWire`, for `async for` and `async with`."""

    def iterate(
        self,
        operation: Operation[T],
        arguments: Arguments,
        *,
        page_size: int | None,
        checkpoint: str | None,
        options: RequestOptions,
    ) -> AsyncFind[T]: ...
    def download(
        self, operation: Operation[bytes], arguments: Arguments, options: RequestOptions, /
    ) -> AsyncDownload: ...


if not TYPE_CHECKING:

    def deprecated(message: str) -> Callable[[Callable[P, T]], Callable[P, T]]:
        """PEP 702 for the Python versions that lack it: warns on every call."""

        def mark(function: Callable[P, T]) -> Callable[P, T]:
            @wraps(function)
            def warn_and_call(*args: P.args, **kwargs: P.kwargs) -> T:
                # The caller stands behind the guard of `private_frames`.
                warnings.warn(message, DeprecationWarning, stacklevel=3)
                return function(*args, **kwargs)

            return warn_and_call

        return mark
