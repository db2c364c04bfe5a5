"""
Files as the body of a request (multipart/form-data), read piece by piece while they are sent.

A body is sent again only as it was: bytes can be, a file can where it lets itself be wound back to where it stood, and
anything else, a pipe say, is sent once.
Source: RFC 7578.
"""

from __future__ import annotations

import asyncio
import io
import mimetypes
import re
import secrets
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from typing import BinaryIO

import httpx

from welkin_runtime.types import Upload
from welkin_sdk.errors import InvalidRequestError

_PIECE = 64 * 1024
_TEXT = "a file is opened as text; open it with mode 'rb'"
_MEDIA_TYPE = re.compile(
    r"[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+(; ?[A-Za-z0-9_-]+=[^\x00-\x1f\x7f]+)?", re.ASCII
)


class _Part:
    """One file, or one member of the form."""

    def __init__(self, head: bytes, content: bytes | BinaryIO) -> None:
        self.head = head
        self.content = content
        self.start = _tell(content)

    @property
    def size(self) -> int | None:
        if isinstance(self.content, bytes):
            return len(self.content)
        if self.start is None:
            return None
        end = self.content.seek(0, 2)
        self.content.seek(self.start)
        return max(0, end - self.start)

    def rewind(self) -> None:
        if not isinstance(self.content, bytes) and self.start is not None:
            self.content.seek(self.start)


class MultipartBody(httpx.SyncByteStream, httpx.AsyncByteStream):
    """
    The body, for a sync and for an async transport.

    Raises:
        InvalidRequestError: a file is not open for reading bytes, or its media type is none.
    """

    def __init__(self, form: Mapping[str, str], files: Sequence[tuple[str, Upload]], operation: str) -> None:
        self._operation = operation
        self._boundary = secrets.token_hex(16)
        self._parts = [_Part(self._head(name), value.encode()) for name, value in form.items()]
        self._parts += [_Part(self._file_head(name, file), self._content(file)) for name, file in files]
        self._is_begun = False

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
        return not self._is_begun or all(part.start is not None for part in self._parts)

    def __iter__(self) -> Iterator[bytes]:
        self._begin()
        for part in self._parts:
            yield part.head
            yield from self._pieces(part)
            yield b"\r\n"
        yield self._end

    async def __aiter__(self) -> AsyncIterator[bytes]:
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
        for part in self._parts:
            part.rewind()

    def _pieces(self, part: _Part) -> Iterator[bytes]:
        if isinstance(part.content, bytes):
            if part.content:
                yield part.content
            return
        while piece := part.content.read(_PIECE):
            if not isinstance(piece, bytes):
                raise self._refusal(_TEXT)
            yield piece

    @property
    def _end(self) -> bytes:
        return f"--{self._boundary}--\r\n".encode()

    def _head(self, name: str, rest: str = "") -> bytes:
        lines = f'--{self._boundary}\r\nContent-Disposition: form-data; name="{_escape(name)}"{rest}\r\n\r\n'
        return lines.encode("utf-8", "surrogateescape")

    def _file_head(self, name: str, file: Upload) -> bytes:
        media_type = file.content_type or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        if not _MEDIA_TYPE.fullmatch(media_type):
            raise self._refusal("content_type is no media type, e.g. image/png")
        return self._head(name, f'; filename="{_escape(file.name)}"\r\nContent-Type: {media_type}')

    def _content(self, file: Upload) -> bytes | BinaryIO:
        if isinstance(file.content, (bytes, bytearray, memoryview)):
            return bytes(file.content)
        if not hasattr(file.content, "read"):
            raise self._refusal("the content of a file is neither bytes nor a file opened with mode 'rb'")
        if isinstance(file.content, io.TextIOBase):
            raise self._refusal(_TEXT)
        return file.content

    def _refusal(self, text: str) -> InvalidRequestError:
        return InvalidRequestError(f"files: {text}", operation=self._operation)


def _escape(name: str) -> str:
    # As browsers do: nothing else could end the quotes or the line.
    return name.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")


def _tell(content: bytes | BinaryIO) -> int | None:
    """Where a file stands; None where it cannot be wound back there."""
    if isinstance(content, bytes):
        return 0
    try:
        return content.tell() if content.seekable() else None
    except (AttributeError, OSError):
        return None
