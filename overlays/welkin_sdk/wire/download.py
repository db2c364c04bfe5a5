"""
A file on its way from the server to the caller, piece by piece, never whole in memory unless asked for.

Once its first bytes have come it is not tried again: what has been handed out cannot be taken back.
"""

from __future__ import annotations

import asyncio
import codecs
import contextlib
import os
import re
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self
from urllib.parse import unquote

import httpx

from welkin_runtime.frames import private_frames
from welkin_sdk.errors import InvalidRequestError, WelkinError
from welkin_sdk.wire.answer import Answer
from welkin_sdk.wire.context import CallContext, context_of
from welkin_sdk.wire.outcome import to_error

_FAILURES = (httpx.HTTPError, httpx.StreamError, OSError)
_LONG_NAME = re.compile(r"filename\*\s*=\s*([\w-]+)'[^']*'([^;\s]+)", re.IGNORECASE)
_NAME = re.compile(r'filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))', re.IGNORECASE)

Opened = tuple[Answer, httpx.Response]


class _BaseDownload:
    """What is known once the head of the answer is there."""

    def __init__(self) -> None:
        self._answer: Answer | None = None
        self._response: httpx.Response | None = None

    @property
    def status(self) -> int:
        """E.g. 200."""
        return self._head().status

    @property
    def headers(self) -> Mapping[str, str]:
        """Names in any letter case."""
        return self._head().headers

    @property
    def content_type(self) -> str | None:
        """Media type without its parameters; None where the server does not say."""
        return self.headers.get("Content-Type", "").partition(";")[0].strip().lower() or None

    @property
    def file_name(self) -> str | None:
        """The name that the server suggests, without any folder; None where it suggests none."""
        return parse_file_name(self.headers.get("Content-Disposition", ""))

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {'not open' if self._answer is None else f'status {self.status}'}>"

    def _head(self) -> Answer:
        if self._answer is None:
            raise InvalidRequestError("the download is not open; use it in a with block")
        return self._answer

    def _body(self) -> httpx.Response:
        self._head()
        if self._response is None or self._response.is_stream_consumed or self._response.is_closed:
            raise InvalidRequestError("the download has been read, or is closed; begin another one")
        return self._response


@private_frames
class Download(_BaseDownload):
    """
    `Wire.download`: nothing is sent before the block is entered.

    Args:
        begin: sends the request and returns its answer with the body unread.
    """

    def __init__(self, begin: Callable[[], Opened]) -> None:
        super().__init__()
        self._begin = begin

    def __enter__(self) -> Self:
        self.__exit__(None, None, None)
        self._answer, self._response = self._begin()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None:
        if self._response is not None:
            self._response.close()

    def iterate(self) -> Iterator[bytes]:
        """The bytes in pieces, once; nothing is kept."""
        response = self._body()
        failure: WelkinError | None = None
        try:
            yield from response.iter_bytes()
        except _FAILURES as exc:
            failure = translate(exc, context_of(response.request))
        if failure is not None:
            raise failure

    def read(self) -> bytes:
        """All of it at once."""
        return b"".join(self.iterate())

    def save(self, path: str | os.PathLike[str]) -> Path:
        """
        Write it to *path*, which appears, or is replaced, only when the file is complete.

        The file is readable by its owner alone: what comes from here is health data.
        """
        pieces = self.iterate()
        with _aside(Path(path)) as file:
            for piece in pieces:
                file.write(piece)
        return Path(path)


@private_frames
class AsyncDownload(_BaseDownload):
    """`Download`, for `async with`."""

    def __init__(self, begin: Callable[[], Awaitable[Opened]]) -> None:
        super().__init__()
        self._begin = begin

    async def __aenter__(self) -> Self:
        await self.__aexit__(None, None, None)
        self._answer, self._response = await self._begin()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None:
        if self._response is not None:
            await self._response.aclose()

    async def iterate(self) -> AsyncIterator[bytes]:
        """The bytes in pieces, once; nothing is kept."""
        response = self._body()
        failure: WelkinError | None = None
        try:
            async for piece in response.aiter_bytes():
                yield piece
        except _FAILURES as exc:
            failure = translate(exc, context_of(response.request))
        if failure is not None:
            raise failure

    async def read(self) -> bytes:
        """All of it at once."""
        return b"".join([piece async for piece in self.iterate()])

    async def save(self, path: str | os.PathLike[str]) -> Path:
        """Write it to *path*; see `Download.save`. Other tasks go on while the disk is at work."""
        pieces = self.iterate()
        with _aside(Path(path)) as file:
            async for piece in pieces:
                await asyncio.to_thread(file.write, piece)
        return Path(path)


def translate(exc: Exception, call: CallContext) -> WelkinError:
    """The error of ours for a body that broke off; the whole file can be asked for again."""
    return call.deadline_error() if call.is_over() else to_error(exc, call)


@contextlib.contextmanager
def _aside(path: Path) -> Iterator[BinaryIO]:
    """A new file beside *path* that takes its place at the end, or leaves no trace."""
    if path.is_dir():
        raise InvalidRequestError("path: is a folder; name a file in it")
    aside = path.with_name(f".{secrets.token_hex(8)}.part")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
    file = os.fdopen(os.open(aside, flags, 0o600), "wb")
    try:
        with file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        aside.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            aside.unlink()
        raise


def parse_file_name(disposition: str) -> str | None:
    """The name in a Content-Disposition header, without folders and control characters; None where nothing is left."""
    name = _read_long_name(disposition) or _read_name(disposition)
    last = re.split(r"[/\\]", name)[-1].strip()
    printable = "".join(character for character in last if character.isprintable())
    return None if printable in {"", ".", ".."} else printable[:255]


def _read_long_name(disposition: str) -> str:
    found = _LONG_NAME.search(disposition)
    if found is None:
        return ""
    try:
        return unquote(found[2], encoding=codecs.lookup(found[1]).name, errors="replace")
    except LookupError:
        return ""


def _read_name(disposition: str) -> str:
    found = _NAME.search(disposition)
    if found is None:
        return ""
    return re.sub(r"\\(.)", r"\1", found[1]) if found[1] is not None else found[2]
