"""How much of a body is taken in."""

from __future__ import annotations

import asyncio
import gzip
import json
import zlib
from collections.abc import Iterable
from typing import Any

import httpx
import pytest
from hostile import HostileServer, Step, reply

from welkin_sdk import AsyncDataClient, DataClient, TransportOptions, errors
from welkin_sdk.http.body import MAX_BYTES, PIECE_BYTES, UnknownCodingError, choose_decoder

RECORD = json.dumps({"id": "p1"}).encode()
LONG = RECORD + b" " * MAX_BYTES
CODED = {"gzip": gzip.compress(LONG), "deflate": zlib.compress(LONG), "identity": LONG}
TRANSPORTS = ["sync", "async", "aiohttp"]


def ask(server: HostileServer, transport: str, operation: str) -> Any:
    settings = TransportOptions(backend="aiohttp" if transport == "aiohttp" else "httpx")
    credentials: dict[str, Any] = (
        {"client_id": "id", "client_secret": "s" * 32} if operation == "token" else {"access_token": "t"}
    )
    options: dict[str, Any] = {
        "base_url": server.base_url,
        "transport": settings,
        "max_retries": 0,
        **credentials,
    }
    if transport == "sync":
        with DataClient(**options) as client:
            return list(client.patients.find()) if operation == "find" else client.patients.get("p1").id

    async def run() -> Any:
        async with AsyncDataClient(**options) as client:
            if operation == "find":
                return [patient async for patient in client.patients.find()]
            return (await client.patients.get("p1")).id

    return asyncio.run(run())


@pytest.mark.parametrize("transport", TRANSPORTS)
@pytest.mark.parametrize("operation", ["get", "find", "token"])
@pytest.mark.parametrize("status", [200, 500])
@pytest.mark.parametrize("coding", CODED)
def test_a_body_is_taken_in_up_to_a_length(
    server: HostileServer, transport: str, operation: str, status: int, coding: str
) -> None:
    """A few kilobytes can be decompressed to more than there is memory, whoever answers and whatever it is."""
    name = {"get": "GET /v1/patients/p1", "find": "GET /v1/patients", "token": "POST /v1/token"}[operation]
    server.script(name, reply(status, CODED[coding], headers={"Content-Encoding": coding}))

    with pytest.raises(errors.UnreadableResponseError, match="the body is longer than 64 MiB"):
        ask(server, transport, operation)


@pytest.mark.parametrize("transport", TRANSPORTS)
@pytest.mark.parametrize("coding", CODED)
def test_the_longest_body_is_read(server: HostileServer, transport: str, coding: str) -> None:
    """The bound itself is within it."""
    compress = {"gzip": gzip.compress, "deflate": zlib.compress, "identity": bytes}[coding]
    body = compress(LONG[:MAX_BYTES])
    server.script("GET /v1/patients/p1", reply(200, body, headers={"Content-Encoding": coding}))

    assert ask(server, transport, "get") == "p1"


@pytest.mark.parametrize("transport", TRANSPORTS)
def test_a_body_that_is_compressed_twice_is_not_read(server: HostileServer, transport: str) -> None:
    """A thousandfold of a thousandfold has no bound worth the name; nobody asked for it either."""
    answer: Step = reply(
        200, gzip.compress(gzip.compress(RECORD)), headers={"Content-Encoding": "gzip, gzip"}
    )
    server.script("GET /v1/patients/p1", answer)

    with pytest.raises(errors.UnreadableResponseError):
        ask(server, transport, "get")


TEXT = b'{"first_name": "canary"}' * 3


def _bare(data: bytes) -> bytes:
    """What is within a zlib stream, as many servers have it."""
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


PACKED = {
    "gzip": ("gzip", gzip.compress(TEXT)),
    "x-gzip": ("X-GZIP", gzip.compress(TEXT)),
    "gzip in two members": ("gzip", gzip.compress(TEXT[:10]) + gzip.compress(TEXT[10:])),
    "gzip with an empty member": ("gzip", gzip.compress(TEXT) + gzip.compress(b"")),
    "deflate": ("deflate", zlib.compress(TEXT)),
    "bare deflate": ("deflate", _bare(TEXT)),
    "identity": (" identity ", TEXT),
    "nothing": ("", TEXT),
}


def unpack(coding: str, pieces: Iterable[bytes]) -> bytes:
    decoder = choose_decoder(httpx.Headers({"Content-Encoding": coding}))
    plain = b"".join(one for piece in pieces for one in decoder.decode(piece))
    decoder.finish()
    return plain


@pytest.mark.parametrize("size", [1, 2, 7, 1000])
@pytest.mark.parametrize("name", PACKED)
def test_a_body_comes_as_it_was_in_whatever_pieces(name: str, size: int) -> None:
    """In every coding that is asked for or that servers use in its name."""
    coding, packed = PACKED[name]

    assert unpack(coding, [packed[at : at + size] for at in range(0, len(packed), size)]) == TEXT


@pytest.mark.parametrize("name", ["gzip", "deflate", "bare deflate"])
def test_a_body_that_is_cut_anywhere_is_none(name: str) -> None:
    """Whatever the connection says of its own end."""
    coding, packed = PACKED[name]

    for length in range(len(packed)):
        with pytest.raises(httpx.DecodingError):
            unpack(coding, [packed[:length]])


@pytest.mark.parametrize("name", ["gzip", "deflate", "bare deflate"])
def test_what_follows_the_end_is_damage(name: str) -> None:
    """Neither left out nor handed out."""
    coding, packed = PACKED[name]

    with pytest.raises(httpx.DecodingError):
        unpack(coding, [packed, b"more"])


def test_a_damaged_body_is_not_quoted() -> None:
    """What was compressed is somebody's."""
    packed = bytearray(gzip.compress(TEXT))
    packed[-8] ^= 1  # of the checksum

    with pytest.raises(httpx.DecodingError) as caught:
        unpack("gzip", [bytes(packed)])
    assert "canary" not in str(caught.value)
    assert caught.value.__cause__ is caught.value.__context__ is None


@pytest.mark.parametrize("coding", ["br", "zstd", "gzip, gzip", "identity, br", "gzip;q=1"])
def test_what_nobody_asked_for_is_refused(coding: str) -> None:
    """Before a byte of it is read."""
    with pytest.raises(UnknownCodingError):
        choose_decoder(httpx.Headers({"Content-Encoding": coding}))


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
def test_no_piece_is_larger_than_the_bound(coding: str) -> None:
    """A thousandfold in a few bytes comes in pieces all the same, and all of it."""
    large = bytes(50 * PIECE_BYTES + 1)
    packed = gzip.compress(large) if coding == "gzip" else zlib.compress(large)
    decoder = choose_decoder(httpx.Headers({"Content-Encoding": coding}))

    sizes = [len(piece) for piece in decoder.decode(packed)]
    decoder.finish()

    assert max(sizes) == PIECE_BYTES
    assert sum(sizes) == len(large)
