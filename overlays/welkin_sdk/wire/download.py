"""
A file on its way from the server to the caller, piece by piece, never whole in memory unless asked for.

Once its first bytes have come it is not tried again: what has been handed out cannot be taken back.
"""

from __future__ import annotations

import asyncio
import contextlib
import errno
import os
import re
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self, TypeVar
from urllib.parse import unquote

import httpx

from welkin_runtime.frames import private_frames
from welkin_sdk.errors import ConfigurationError, InvalidRequestError, WelkinError
from welkin_sdk.texts import expand
from welkin_sdk.wire.answer import Answer
from welkin_sdk.wire.context import CallContext, context_of
from welkin_sdk.wire.outcome import to_error

_FAILURES = (httpx.HTTPError, httpx.StreamError, OSError)
_PARAMETER = re.compile(r';\s*([\w!#$&+.^`|~-]+\*?)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]*))', re.ASCII)
# RFC 8187, 3.2: UTF-8, and what came before it. Python knows a hundred more, some of which are no charsets at all.
_CHARSETS = frozenset({"utf-8", "iso-8859-1", "us-ascii"})
_ENCODED_WORD = re.compile(r"=\?[^?\s]+\?[bqBQ]\?[^?\s]*\?=")
_LONGEST_NAME = 255
"""Bytes: what the usual file systems allow."""
_LONGEST_EXTENSION = 20

T = TypeVar("T")
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

        The file is readable by its owner alone: what comes from here is health data. What an earlier download to this
        place has left, because its process was killed, is removed.

        Raises:
            InvalidRequestError: nothing can be written there.
        """
        pieces = self.iterate()
        with _aside(path) as aside:
            for piece in pieces:
                aside.write(piece)
        return aside.path


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
        with _aside(path) as aside:
            async for piece in pieces:
                await asyncio.to_thread(aside.write, piece)
        return aside.path


def translate(exc: Exception, call: CallContext) -> WelkinError:
    """The error of ours for a body that broke off; the whole file can be asked for again."""
    return call.deadline_error() if call.is_over() else to_error(exc, call)


class _Aside:
    """
    A new file beside the one that is asked for: it takes its place at the end, or leaves no trace.

    While it is written it is locked, so that one without a lock is known to be left over. All of its errors are told
    without the path, which may hold a name.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        # Not the name itself: that may be as long as a name can be.
        self._stem = f".{sha256(os.fsencode(path.name)).hexdigest()[:16]}."
        self._aside, self._file = self._create()

    def _create(self) -> tuple[Path, BinaryIO]:
        flags = (
            os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
        )
        while True:
            aside = self.path.with_name(f"{self._stem}{secrets.token_hex(8)}.part")
            file = os.fdopen(os.open(aside, flags, 0o600), "wb")
            _lock(file.fileno())
            # Between its creation and its lock it may have been taken for one that is left over.
            if aside.exists():
                return aside, file
            file.close()

    def remove_left_over(self) -> None:
        """Remove what downloads to the same place have left whose processes are gone."""
        with contextlib.suppress(OSError):
            for old in self.path.parent.glob(f"{self._stem}*.part"):
                number = os.open(old, os.O_WRONLY)
                try:
                    if old != self._aside and _lock(number):
                        old.unlink()
                finally:
                    os.close(number)

    def write(self, piece: bytes) -> None:
        """Append *piece*."""
        _on_disk(lambda: self._file.write(piece))

    def take_place(self) -> None:
        """Put the complete file where it was asked for."""
        _on_disk(self._take_place)

    def _take_place(self) -> None:
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        self._aside.replace(self.path)

    def discard(self) -> None:
        """Leave no trace."""
        with contextlib.suppress(OSError):
            self._file.close()
        with contextlib.suppress(OSError):
            self._aside.unlink()


@contextlib.contextmanager
def _aside(path: str | os.PathLike[str]) -> Iterator[_Aside]:
    target = _expand(path)
    if _on_disk(target.is_dir):
        raise InvalidRequestError("path: is a folder; name a file in it")
    aside = _on_disk(lambda: _Aside(target))
    try:
        aside.remove_left_over()
        yield aside
        aside.take_place()
    except BaseException:
        aside.discard()
        raise


def _expand(path: str | os.PathLike[str]) -> Path:
    try:
        return expand(path, "path")
    except ConfigurationError as exc:
        reason = str(exc)
    raise InvalidRequestError(reason)


def _on_disk(act: Callable[[], T]) -> T:
    """What *act* does; an error of the file system becomes one of ours, without the path that the first holds."""
    try:
        return act()
    except OSError as exc:
        reason = errno.errorcode.get(exc.errno or 0, type(exc).__name__)
    raise InvalidRequestError(f"path: cannot be written ({reason})")


def _lock(number: int) -> bool:
    """Lock an open file until it is closed; whether that was possible. Windows does not remove an open file anyhow."""
    try:
        import fcntl
    except ImportError:
        return True
    try:
        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def parse_file_name(disposition: str) -> str | None:
    """The name in a Content-Disposition header, without folders and control characters; None where nothing is left."""
    given = {
        name.lower(): value if quoted is None else re.sub(r"\\(.)", r"\1", quoted)
        for name, quoted, value in (found.groups() for found in _PARAMETER.finditer(f";{disposition}"))
    }
    name = _read_long_name(given.get("filename*", "")) or _read_words(given.get("filename", ""))
    last = re.split(r"[/\\]", name)[-1]
    printable = "".join(character for character in last if character.isprintable()).strip()
    return None if printable in {"", ".", ".."} else _shorten(printable)


def _read_long_name(value: str) -> str:
    charset, _, rest = value.strip().partition("'")
    text = rest.partition("'")[2]
    return unquote(text, encoding=charset, errors="replace") if charset.lower() in _CHARSETS else ""


def _read_words(value: str) -> str:
    """*value* with its encoded words read (RFC 2047), which some writers put here although they do not belong here."""
    if not _ENCODED_WORD.search(value):
        return value
    try:
        words = decode_header(value)
        known = all(charset is None or charset.lower() in _CHARSETS for _, charset in words)
        return str(make_header(words)) if known else ""
    except (ValueError, LookupError, HeaderParseError):  # what a bad charset or damaged base64 raises
        return ""


def _shorten(name: str) -> str:
    """*name* in no more bytes than a file's name may have, with its extension."""
    stem, dot, extension = name.rpartition(".")
    if not stem or len(extension.encode()) > _LONGEST_EXTENSION:
        stem, dot, extension = name, "", ""
    room = _LONGEST_NAME - len(f"{dot}{extension}".encode())
    return stem.encode()[:room].decode(errors="ignore") + dot + extension
