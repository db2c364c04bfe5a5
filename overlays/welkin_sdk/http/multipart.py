"""
Files as the body of a request (multipart/form-data), read piece by piece while they are sent.

A body is sent again only as it was: bytes can be, a file can where it lets itself be wound back to where it stood, and
anything else, a pipe say, is sent once. Of a file that grows meanwhile, what was there at the start is sent. One that
shrinks or cannot be read ends the call, and with it the connection: half a body must not be taken for a whole one.
Source: RFC 7578.
"""

from __future__ import annotations

import errno
import io
import mimetypes
import re
import secrets
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import BinaryIO, TypeVar

import httpx

from welkin_runtime.types import UploadFile
from welkin_sdk.errors import InvalidRequestError

_PIECE = 64 * 1024
_TEXT = "a file is opened as text; open it with mode 'rb'"
_UNSPEAKABLE = "a name or a text holds what is no text (half a surrogate)"
_MEDIA_TYPE = re.compile(
    r"[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+(; ?[A-Za-z0-9_-]+=[^\x00-\x1f\x7f]+)?", re.ASCII
)


class _UnreadableError(Exception):
    """A file cannot be read; the text says why and holds no name."""


class _Part:
    """One file, or one member of the form; raises `_UnreadableError` for a file that cannot be read."""

    def __init__(self, head: bytes, content: bytes | BinaryIO) -> None:
        self.head = head
        self.content = content
        self.start = 0 if isinstance(content, bytes) else _reading(lambda: _tell(content))
        self.size = _reading(self._measure)

    def _measure(self) -> int | None:
        if isinstance(self.content, bytes):
            return len(self.content)
        if self.start is None:
            return None
        end = self.content.seek(0, 2)
        self.content.seek(self.start)
        return max(0, end - self.start)

    def pieces(self) -> Iterator[bytes]:
        """The content; of a file whose size is known no more than that, and no less."""
        if isinstance(self.content, bytes):
            if self.content:
                yield self.content
            return
        # Here and not before: one file may be the content of several parts.
        if self.start is not None:
            _reading(lambda: self._file().seek(self.start or 0))
        left = self.size
        while left is None or left > 0:
            piece = _reading(partial(self._file().read, _PIECE if left is None else min(_PIECE, left)))
            if piece is None:
                raise _UnreadableError("a file has nothing to read yet; open it in blocking mode")
            if not isinstance(piece, bytes | bytearray):
                raise _UnreadableError(_TEXT)
            if not piece:
                break
            piece = bytes(piece if left is None else piece[:left])
            left = None if left is None else left - len(piece)
            yield piece
        if left:
            raise _UnreadableError("a file has become shorter while it was sent")

    def _file(self) -> BinaryIO:
        assert not isinstance(self.content, bytes)
        return self.content


class MultipartBody(httpx.SyncByteStream, httpx.AsyncByteStream):
    """
    The body, for a sync and for an async transport.

    Raises:
        InvalidRequestError: a file is not open for reading bytes, or its media type is none.
    """

    def __init__(
        self, form: Mapping[str, str], files: Sequence[tuple[str, UploadFile]], operation: str
    ) -> None:
        self._operation = operation
        self._boundary = secrets.token_hex(16)
        self._is_begun = False
        self._failure: InvalidRequestError | None = None
        reason: str | None = None
        try:
            self._parts = [_Part(self._head(name), value.encode()) for name, value in form.items()]
            self._parts += [_Part(self._file_head(name, file), self._content(file)) for name, file in files]
        except UnicodeEncodeError:
            reason = _UNSPEAKABLE
        except _UnreadableError as exc:
            reason = str(exc)
        # Outside of the handlers: the exceptions hold the text that could not be encoded, or the name of the file.
        if reason is not None:
            raise self._refusal(reason)

    @property
    def headers(self) -> dict[str, str]:
        """What says how the body is to be read."""
        sizes = [part.size for part in self._parts]
        length: dict[str, str] = {"Transfer-Encoding": "chunked"}
        if all(size is not None for size in sizes):
            frames = sum(len(part.head) + 2 for part in self._parts) + len(self._end)
            length = {"Content-Length": str(frames + sum(size or 0 for size in sizes))}
        return {"Content-Type": f"multipart/form-data; boundary={self._boundary}", **length}

    def can_send_again(self) -> bool:
        """Whether another attempt would send the same."""
        is_whole = all(part.start is not None for part in self._parts)
        return self._failure is None and (not self._is_begun or is_whole)

    def read_failure(self) -> InvalidRequestError | None:
        """Why the body could not be read to its end; transports raise things of their own then."""
        return self._failure

    def __iter__(self) -> Iterator[bytes]:
        self._begin()
        for part in self._parts:
            yield part.head
            yield from self._pieces(part)
            yield b"\r\n"
        yield self._end

    async def __aiter__(self) -> AsyncIterator[bytes]:
        import asyncio

        self._begin()
        for part in self._parts:
            yield part.head
            pieces = self._pieces(part)
            # A disk may be slow; other tasks of the loop are not to wait for it.
            while (piece := await asyncio.to_thread(next, pieces, b"")) != b"":
                yield piece
            yield b"\r\n"
        yield self._end

    def _begin(self) -> None:
        if not self.can_send_again():
            raise self._refusal("a file that cannot be wound back is not sent twice")
        self._is_begun = True

    def _pieces(self, part: _Part) -> Iterator[bytes]:
        try:
            yield from part.pieces()
            return
        except _UnreadableError as exc:
            self._failure = self._refusal(str(exc))
        raise self._failure

    @property
    def _end(self) -> bytes:
        return f"--{self._boundary}--\r\n".encode()

    def _head(self, name: str, rest: str = "") -> bytes:
        lines = f'--{self._boundary}\r\nContent-Disposition: form-data; name="{_escape(name)}"{rest}\r\n\r\n'
        return lines.encode("utf-8", "surrogateescape")

    def _file_head(self, name: str, file: UploadFile) -> bytes:
        texts: tuple[object, object] = (
            file.name,
            file.content_type or "",
        )  # what a user gave, unchecked so far
        if not all(isinstance(text, str) for text in texts):
            raise self._refusal("name and content_type are texts")
        media_type = file.content_type or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        if not _MEDIA_TYPE.fullmatch(media_type):
            raise self._refusal("content_type is no media type, e.g. image/png")
        return self._head(name, f'; filename="{_escape(file.name)}"\r\nContent-Type: {media_type}')

    def _content(self, file: UploadFile) -> bytes | BinaryIO:
        if isinstance(file.content, (bytes, bytearray, memoryview)):
            return bytes(file.content)
        if not hasattr(file.content, "read"):
            raise self._refusal("the content of a file is neither bytes nor a file opened with mode 'rb'")
        # Wrappers of a text file are none themselves, but have an encoding.
        is_wrapper = getattr(file.content, "encoding", None) is not None
        if is_wrapper or isinstance(file.content, io.TextIOBase):
            raise self._refusal(_TEXT)
        return file.content

    def _refusal(self, text: str) -> InvalidRequestError:
        return InvalidRequestError(f"files: {text}", operation=self._operation)


def _escape(name: str) -> str:
    # As browsers do: nothing else could end the quotes or the line.
    return name.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")


def _tell(content: BinaryIO) -> int | None:
    """Where a file stands; None where it cannot be wound back there."""
    if getattr(content, "closed", False) is True:
        raise _UnreadableError("a file is closed; keep it open until the call returns")
    try:
        return content.tell() if content.seekable() else None
    except (AttributeError, OSError):
        return None


T = TypeVar("T")


def _reading(act: Callable[[], T]) -> T:
    """What *act* does to a file of the caller's, which may raise anything, with its name or its content in it."""
    try:
        return act()
    except _UnreadableError:
        raise
    except Exception as exc:  # noqa: BLE001 - the file's own, whatever it is
        kind, number = type(exc).__name__, getattr(exc, "errno", None)
        name = errno.errorcode.get(number) if isinstance(number, int) else None
    raise _UnreadableError(f"a file cannot be read ({kind}{f', {name}' if name else ''})")
