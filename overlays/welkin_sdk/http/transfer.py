"""
One file over all the answers that bring it, without sending: what is complete, what is asked for next, what fits on.

A file is complete by what its answer says of it: the length, the end of the compression, or, where the connection's end
is the only one, by a server that has no byte more of it. Anything else is a failure, whatever the transport made of it.
Source: RFC 9110, sections 13.1.5, 14.4 and 15.3.7; RFC 9112, section 6.3.
"""

from __future__ import annotations

import json
from collections.abc import Generator, Iterator, Mapping
from enum import Enum, auto

import httpx
from attrs import field, frozen

from welkin_sdk.http.body import Decoder, Plain, choose_decoder
from welkin_sdk.http.outcome import RefusalError
from welkin_sdk.http.ranges import find_length, find_validator, parse_part, parse_total
from welkin_sdk.http.refusal import is_refusal
from welkin_sdk.http.response import Response

_LONGEST_REFUSAL = 64 * 1024


class UnknownEndError(httpx.RemoteProtocolError):
    """Neither the answer nor the file says where it ends, so nobody knows whether it has."""


class FileChangedError(httpx.RemoteProtocolError):
    """What came is no continuation of what has come before."""


class Do(Enum):
    """Steps without facts."""

    READ = auto()
    """Read the next bytes of the body; answered by them, by None at its end, or by what went wrong."""
    DROP = auto()
    """Forget all that was handed out: the file begins anew."""


@frozen
class Ask:
    """
    Ask again, and go on reading there; answered by the answer.

    Attributes:
        headers: on top of those of the first request.
        failure: why.
        first: where what is asked for begins; None: the whole file.
    """

    headers: Mapping[str, str] = field(repr=False)
    failure: Exception
    first: int | None


Step = bytes | Do | Ask
Outcome = bytes | Response | Exception | None
Steps = Generator[Step, Outcome, None]


class Transfer:
    """
    A file that has begun to come.

    Raises:
        httpx.DecodingError: it is compressed by what nobody asked for.
    """

    def __init__(self, answer: Response, *, now: float) -> None:
        self._now = now
        self._begin(answer)

    def _begin(self, answer: Response) -> None:
        headers = answer.headers
        self._decoder: Decoder = choose_decoder(httpx.Headers(dict(headers)))
        self._is_plain = isinstance(self._decoder, Plain)
        self._received = 0
        self._is_handed_out = False
        # Of the message as well as of the file: what is compressed is counted as it comes.
        self._total = find_length(headers)
        self._until = self._total
        self._is_delimited = self._total is not None or _is_chunked(headers)
        # A part under the status of the whole.
        part = parse_part(headers.get("Content-Range", ""))
        self._has_beginning = part is None or (part.first == 0 and part.total is not None)
        if part is not None and self._is_plain:
            self._total = part.total
        self._validator = find_validator(headers, now=self._now)
        # A refusal is known as one at its end; a file that the server names, or one that is no JSON, is none.
        self._held = bytearray() if _may_be_refusal(headers) else None
        self._takes_parts = headers.get("Accept-Ranges", "bytes").strip().lower() != "none"

    def iterate_steps(self, *, may_drop: bool) -> Steps:
        """
        What to do until the file is complete; a step that is bytes hands them out.

        Args:
            may_drop: whether what was handed out can be taken back.

        Raises:
            httpx.HTTPError, OSError: it is not.
        """
        while True:
            failure = yield from self._read_answer()
            may_drop_now = may_drop or not self._is_handed_out
            if failure is None or (yield from self._find_rest(failure, may_drop=may_drop_now)):
                break
        yield from self._release()

    def _read_answer(self) -> Generator[Step, Outcome, Exception | None]:
        """Hand out one answer; returns what went wrong, None where the file is complete."""
        if not self._has_beginning:
            return httpx.RemoteProtocolError("a part without its beginning")
        try:
            while (piece := (yield Do.READ)) is not None:
                if isinstance(piece, Exception):
                    return piece
                assert isinstance(piece, bytes)
                for plain in self._take(piece):
                    yield from self._hand_out(plain)
            self._finish()
        except httpx.HTTPError as exc:  # raised here, not by who reads
            failure = exc
        else:
            return None
        return failure

    def _hand_out(self, plain: bytes) -> Iterator[bytes]:
        if self._held is not None:
            self._held += plain
            if len(self._held) <= _LONGEST_REFUSAL:
                return
            plain, self._held = bytes(self._held), None
        self._is_handed_out = True
        yield plain

    def _release(self) -> Iterator[bytes]:
        """What was held back, now that all of it is there."""
        if not self._held:
            return
        held, self._held = bytes(self._held), None
        if _is_refusal(held):
            raise RefusalError("errors in the place of the file")
        yield held

    def _take(self, piece: bytes) -> Iterator[bytes]:
        self._received += len(piece)
        if self._until is not None and self._received > self._until:
            raise httpx.RemoteProtocolError("more than was announced")
        yield from self._decoder.decode(piece)

    def _finish(self) -> None:
        if self._total is not None and self._received < self._total:
            raise httpx.RemoteProtocolError("less than was announced")
        if self._is_plain and not self._is_delimited:
            raise UnknownEndError("nothing says where the file ends")
        self._decoder.finish()

    def _find_rest(self, failure: Exception, *, may_drop: bool) -> Generator[Step, Outcome, bool]:
        """Ask for what is missing; returns whether nothing is. Raises *failure* where nobody can be asked."""
        if not (self._is_plain and self._takes_parts and self._validator and self._received):
            raise failure
        part = {"Range": f"bytes={self._received}-", "If-Range": self._validator}
        answer = yield Ask(part, failure, self._received)
        while True:
            assert isinstance(answer, Response)
            if answer.status == 416 and self._is_all(answer):
                return True
            if answer.status == 206 and self._fits(answer):
                return False
            if not may_drop:
                raise FileChangedError("the rest that came belongs to another file")
            if answer.status == 200:
                yield Do.DROP
                self._begin(answer)
                return False
            answer = yield Ask({}, FileChangedError("another file"), None)

    def _is_all(self, answer: Response) -> bool:
        """Whether *answer*, there being no such part, says that all has come."""
        total = parse_total(answer.headers.get("Content-Range", ""))
        return total == self._received and self._total in (None, total) and self._is_same(answer)

    def _fits(self, answer: Response) -> bool:
        """Whether *answer* goes on where the last one ended; if so, it is what is read from now on."""
        part = parse_part(answer.headers.get("Content-Range", ""))
        if part is None or part.total is None or part.first != self._received:
            return False
        length = find_length(answer.headers)
        if length is not None and length != part.last + 1 - part.first:
            return False
        is_plain = isinstance(choose_decoder(httpx.Headers(dict(answer.headers))), Plain)
        if not is_plain or self._total not in (None, part.total) or not self._is_same(answer):
            return False
        self._total, self._until, self._is_delimited = part.total, part.last + 1, True
        return True

    def _is_same(self, answer: Response) -> bool:
        """Whether *answer* contradicts nothing that the file is known by; it need not repeat it."""
        assert self._validator is not None
        name = "ETag" if self._validator.startswith('"') else "Last-Modified"
        return answer.headers.get(name, self._validator).strip() == self._validator


def _may_be_refusal(headers: Mapping[str, str]) -> bool:
    kind = headers.get("Content-Type", "").partition(";")[0].strip().lower()
    return kind == "application/json" and "Content-Disposition" not in headers


def _is_refusal(content: bytes) -> bool:
    try:
        return is_refusal(json.loads(content))
    except (ValueError, RecursionError):
        return False


def _is_chunked(headers: Mapping[str, str]) -> bool:
    return headers.get("Transfer-Encoding", "").strip().lower() == "chunked"
