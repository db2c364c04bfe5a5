"""
The body of a response, taken in whole, and no further than it may be long: a small response can hold a large one.

Both its lengths are bounded, as it came and decompressed. What it is compressed by is undone piece by piece in bounded memory;
the end of a connection or of a message says nothing about the end of what was compressed, so that a body that lacks its
own end is none. Files are streamed, and are not taken in here.
Source: RFC 9110, section 8.4.1; RFC 1952 (gzip), of which several may follow each other; RFC 1950 and 1951 (deflate).
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Any, Protocol

import httpx

MAX_BYTES = 64 * 1024 * 1024
"""Longer than any page of records that the APIs document; what JSON of that length is made into takes a gigabyte."""


class BodyTooLongError(httpx.DecodingError):
    """The body is longer than is taken in."""


class Collector:
    """Takes in the pieces of a body, of *most* bytes together."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._pieces: list[bytes] = []
        self._size = 0

    def add(self, piece: bytes) -> None:
        """
        Raises:
            BodyTooLongError: with this piece it is.
        """
        self._size += len(piece)
        if self._size > self._most:
            raise BodyTooLongError("the body is too long")
        self._pieces.append(piece)

    def end(self) -> bytes:
        """All of it."""
        return b"".join(self._pieces)


def complete(
    request: httpx.Request, response: httpx.Response, content: bytes, *, most: int
) -> httpx.Response:
    """
    The same response with its body, *content* as it came, in hand and decompressed to *most* bytes.

    A refusal whose body cannot be decompressed is one without a body: its status says what it is.

    Raises:
        httpx.DecodingError: the compression is broken, lacks its end, is unknown or twofold, or hides too long a body.
    """
    try:
        plain = _decompress(response.headers, content, most)
    except BodyTooLongError:
        raise
    except httpx.DecodingError:
        if response.status_code < 300:
            raise
        plain = b""
    return _Whole(plain, response.status_code, headers=response.headers, request=request)


def _decompress(headers: httpx.Headers, content: bytes, most: int) -> bytes:
    if not content:  # nothing, compressed, is still nothing: the answer to many a write
        return b""
    body, decoder = Collector(most), choose_decoder(headers)
    for piece in decoder.decode(content):
        body.add(piece)
    decoder.finish()
    return body.end()


class _Whole(httpx.Response):
    """With its headers as they came, but nothing left to decompress."""

    def __init__(self, plain: bytes, status: int, **facts: Any) -> None:
        self._plain = plain
        super().__init__(status, **facts)  # has no stream, and so reads at once
        self.read()

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """What was decompressed already."""
        yield self._plain


PIECE_BYTES = 64 * 1024
"""How much is decompressed at once, however little it was made of."""

# What zlib leaves of its input is copied each time: of a slice that costs nothing.
_SLICE_BYTES = 4 * 1024
_NO_CODING = frozenset({"", "identity"})


class UnknownCodingError(httpx.DecodingError):
    """The body is compressed by what nobody asked for."""


class Decoder(Protocol):
    """
    The body as it was before it was compressed.

    Raises:
        httpx.DecodingError: by each method; quotes nothing.
    """

    def decode(self, data: bytes) -> Iterator[bytes]:
        """What *data* brings, in pieces."""
        ...

    def finish(self) -> None:
        """Say that nothing more comes."""
        ...


def choose_decoder(headers: httpx.Headers) -> Decoder:
    """
    The decoder for a body with these *headers*.

    Raises:
        UnknownCodingError: there is none.
    """
    codings = [coding.strip().lower() for coding in headers.get("Content-Encoding", "").split(",")]
    codings = [coding for coding in codings if coding not in _NO_CODING]
    if not codings:
        return Plain()
    if len(codings) > 1:
        raise UnknownCodingError("compressed more than once")
    if codings[0] in {"gzip", "x-gzip"}:
        return Gzip()
    if codings[0] == "deflate":
        return Deflate()
    raise UnknownCodingError("compressed in an unknown way")


class Plain:
    """Nothing was compressed, and nothing says where the end is."""

    def decode(self, data: bytes) -> Iterator[bytes]:
        """See `Decoder`."""
        if data:
            yield data

    def finish(self) -> None:
        """See `Decoder`."""


class _Inflating:
    """What the two have in common: zlib, which compares checksum and length with those at the end."""

    def __init__(self) -> None:
        self._stream: zlib._Decompress | None = None

    def decode(self, data: bytes) -> Iterator[bytes]:
        """See `Decoder`."""
        for start in range(0, len(data), _SLICE_BYTES):
            yield from self._decode(data[start : start + _SLICE_BYTES])

    def _decode(self, data: bytes) -> Iterator[bytes]:
        piece = b""
        # A full piece may have left more within zlib, although all of the input is gone.
        while data or len(piece) == PIECE_BYTES:
            if self._stream is None or self._stream.eof:
                data = self._begin(data)
                if self._stream is None or not data:
                    return
            piece = _inflate(self._stream, data)
            if piece:
                yield piece
            data = self._stream.unused_data if self._stream.eof else self._stream.unconsumed_tail

    def _begin(self, data: bytes) -> bytes:
        """Begin to decompress; returns the input for it."""
        raise NotImplementedError

    def finish(self) -> None:
        """See `Decoder`."""
        if self._stream is None or not self._stream.eof:
            raise httpx.DecodingError("the compressed body lacks its end")


class Gzip(_Inflating):
    """One gzip member, or several in a row."""

    def _begin(self, data: bytes) -> bytes:
        if data:  # what follows a member is the next one, or damage
            self._stream = zlib.decompressobj(16 + zlib.MAX_WBITS)
        return data


class Deflate(_Inflating):
    """A zlib stream, or, as many servers have it, what is within one."""

    def __init__(self) -> None:
        super().__init__()
        self._first = b""

    def _begin(self, data: bytes) -> bytes:
        if self._stream is not None:
            if data:
                raise httpx.DecodingError("bytes behind the end of the compressed body")
            return data
        self._first += data
        if len(self._first) < 2:
            return b""
        self._stream = zlib.decompressobj(zlib.MAX_WBITS if _has_header(self._first) else -zlib.MAX_WBITS)
        return self._first


def _has_header(data: bytes) -> bool:
    """Whether *data* begins as RFC 1950, section 2.2 has it. No compressor begins a bare stream like that."""
    return data[0] & 0x8F == 8 and (data[0] << 8 | data[1]) % 31 == 0


def _inflate(stream: zlib._Decompress, data: bytes) -> bytes:
    try:
        return stream.decompress(data, PIECE_BYTES)
    except zlib.error:
        pass
    raise httpx.DecodingError("the compressed body is damaged")
