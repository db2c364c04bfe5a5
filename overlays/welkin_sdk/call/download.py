"""
A file on its way from the server to the caller, piece by piece, never whole in memory unless asked for.

What it consists of, and what is missing when it breaks off, is `transfer`'s to say; here it is read and asked for.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Iterator, Mapping
from contextlib import aclosing
from pathlib import Path
from types import TracebackType
from typing import Self

import httpx

from welkin_runtime.frames import private_frames
from welkin_sdk.call.codec import Codec, OpenCall
from welkin_sdk.call.file_names import parse_file_name
from welkin_sdk.call.saving import saved_file
from welkin_sdk.errors import InvalidRequestError, WelkinError
from welkin_sdk.http.context import CallContext
from welkin_sdk.http.outcome import to_error
from welkin_sdk.http.response import Response
from welkin_sdk.http.streams import FAILURES, async_pieces_of, pieces_of, read_piece, read_piece_async
from welkin_sdk.http.transfer import Ask, Do, Outcome, Transfer

Opened = tuple[Response, httpx.Response]


class _BaseDownload:
    """What is known once the head of the answer is there."""

    def __init__(self, codec: Codec, open_call: Callable[[], OpenCall]) -> None:
        self._codec = codec
        self._open_call = open_call
        self._call: OpenCall | None = None
        self._answer: Response | None = None
        self._response: httpx.Response | None = None
        self._transfer: Transfer | None = None

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

    def _head(self) -> Response:
        if self._answer is None:
            raise InvalidRequestError("the download is not open; use it in a with block")
        return self._answer

    def _opened(self, call: OpenCall, opened: Opened) -> None:
        self._call = call
        self._answer, self._response = opened
        self._transfer = Transfer(self._answer, now=self._codec.clock.now())

    def _take_transfer(self) -> Transfer:
        """The file, to be read once."""
        self._head()
        transfer, self._transfer = self._transfer, None
        if transfer is None or self._response is None or self._response.is_closed:
            raise InvalidRequestError("the download has been read, or is closed; begin another one")
        return transfer

    def _resume(self, ask: Ask) -> OpenCall:
        """The call for the rest; raises the failure where there is no time for it."""
        assert self._call is not None
        if self._call.context.is_over():
            raise ask.failure
        self._call = self._codec.resume(self._call, ask.failure, ask.headers, ask.first)
        return self._call

    def _continued(self, opened: Opened) -> Response:
        """Take note of another answer, and of a file that begins anew with it."""
        answer, self._response = opened
        if answer.status == 200:
            self._answer = answer
        return answer

    def _translate(self, exc: Exception) -> WelkinError:
        assert self._call is not None
        return translate(exc, self._call.context)


@private_frames
class Download(_BaseDownload):
    """
    `Wire.download`: nothing is sent before the block is entered.

    Args:
        open_call: makes the call, and starts its clock.
        exchange: sends its request and returns the answer with the body unread.
    """

    def __init__(
        self, codec: Codec, open_call: Callable[[], OpenCall], exchange: Callable[[OpenCall], Opened]
    ) -> None:
        super().__init__(codec, open_call)
        self._exchange = exchange

    def __enter__(self) -> Self:
        self.__exit__(None, None, None)
        call = self._open_call()
        self._opened(call, self._exchange(call))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None:
        self._transfer = None
        if self._response is not None:
            self._response.close()

    def iterate(self) -> Iterator[bytes]:
        """The bytes in pieces, once; nothing is kept."""
        for piece in self._walk(may_drop=False):
            if piece is not None:
                yield piece

    def read(self) -> bytes:
        """All of it at once."""
        pieces: list[bytes] = []
        for piece in self._walk(may_drop=True):
            if piece is None:
                pieces.clear()
            else:
                pieces.append(piece)
        return b"".join(pieces)

    def save(self, path: str | os.PathLike[str]) -> Path:
        """
        Write it to *path*, which appears, or is replaced, only when the file is complete.

        The file is readable by its owner alone: what comes from here is health data. What an earlier download to this
        place has left, because its process was killed, is removed.

        Raises:
            InvalidRequestError: nothing can be written there.
        """
        with saved_file(path) as file:
            for piece in self._walk(may_drop=True):
                if piece is None:
                    file.clear()
                else:
                    file.write(piece)
        return file.path

    def _walk(self, *, may_drop: bool) -> Iterator[bytes | None]:
        failure: WelkinError | None = None
        try:
            yield from self._pieces(self._take_transfer(), may_drop=may_drop)
        except FAILURES as exc:
            failure = self._translate(exc)
        if failure is not None:
            raise failure

    def _pieces(self, transfer: Transfer, *, may_drop: bool) -> Iterator[bytes | None]:
        steps = transfer.iterate_steps(may_drop=may_drop)
        assert self._response is not None
        source = pieces_of(self._response)
        outcome: Outcome = None
        while True:
            try:
                step = steps.send(outcome)
            except StopIteration:
                return
            outcome = None
            if isinstance(step, Ask):
                self._response.close()
                outcome = self._continued(self._exchange(self._resume(step)))
                source = pieces_of(self._response)
            elif step is Do.READ:
                outcome = read_piece(source)
            else:
                yield step if isinstance(step, bytes) else None


@private_frames
class AsyncDownload(_BaseDownload):
    """`Download`, for `async with`."""

    def __init__(
        self,
        codec: Codec,
        open_call: Callable[[], OpenCall],
        exchange: Callable[[OpenCall], Awaitable[Opened]],
    ) -> None:
        super().__init__(codec, open_call)
        self._exchange = exchange

    async def __aenter__(self) -> Self:
        await self.__aexit__(None, None, None)
        call = self._open_call()
        self._opened(call, await self._exchange(call))
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None:
        self._transfer = None
        if self._response is not None:
            await self._response.aclose()

    async def iterate(self) -> AsyncIterator[bytes]:
        """The bytes in pieces, once; nothing is kept."""
        async with aclosing(self._walk(may_drop=False)) as walk:
            async for piece in walk:
                if piece is not None:
                    yield piece

    async def read(self) -> bytes:
        """All of it at once."""
        pieces: list[bytes] = []
        async with aclosing(self._walk(may_drop=True)) as walk:
            async for piece in walk:
                if piece is None:
                    pieces.clear()
                else:
                    pieces.append(piece)
        return b"".join(pieces)

    async def save(self, path: str | os.PathLike[str]) -> Path:
        """Write it to *path*; see `Download.save`. Other tasks go on while the disk is at work."""
        with saved_file(path) as file:
            async with aclosing(self._walk(may_drop=True)) as walk:
                async for piece in walk:
                    if piece is None:
                        await asyncio.to_thread(file.clear)
                    else:
                        await asyncio.to_thread(file.write, piece)
        return file.path

    async def _walk(self, *, may_drop: bool) -> AsyncGenerator[bytes | None]:
        failure: WelkinError | None = None
        try:
            async with aclosing(self._pieces(self._take_transfer(), may_drop=may_drop)) as pieces:
                async for piece in pieces:
                    yield piece
        except FAILURES as exc:
            failure = self._translate(exc)
        if failure is not None:
            raise failure

    async def _pieces(self, transfer: Transfer, *, may_drop: bool) -> AsyncGenerator[bytes | None]:
        steps = transfer.iterate_steps(may_drop=may_drop)
        assert self._response is not None
        source = async_pieces_of(self._response)
        outcome: Outcome = None
        while True:
            try:
                step = steps.send(outcome)
            except StopIteration:
                return
            outcome = None
            if isinstance(step, Ask):
                await self._response.aclose()
                outcome = self._continued(await self._exchange(self._resume(step)))
                source = async_pieces_of(self._response)
            elif step is Do.READ:
                outcome = await read_piece_async(source)
            else:
                yield step if isinstance(step, bytes) else None


def translate(exc: Exception, call: CallContext) -> WelkinError:
    """The error of ours for a file that broke off; the whole of it can be asked for again."""
    return call.deadline_error() if call.is_over() else to_error(exc, call)
