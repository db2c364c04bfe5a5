"""A connection through aiohttp does and fails as one of our own: what it decides by itself otherwise, the pool decides."""

from __future__ import annotations

import asyncio
import socket

import httpx
import pytest
from calls import a_call, a_request
from peer import Exchange, Peer, chunked, response

from welkin_sdk import TransportOptions
from welkin_sdk.http.aiohttp_backend import AiohttpConnection
from welkin_sdk.http.routes import Route, Routes
from welkin_sdk.http.timeouts import Timeouts


def exchange(peer_port: int, *requests: httpx.Request) -> list[tuple[int, bytes, bool]]:
    """Status and body of each of *requests*, all on one connection, and whether it may be used again."""

    async def run() -> list[tuple[int, bytes, bool]]:
        timeouts = Timeouts(requests[0])
        route = Route("http", "127.0.0.1", peer_port)
        connection = await AiohttpConnection.open(route, Routes(TransportOptions()), timeouts)
        told = []
        try:
            for request in requests:
                head = await connection.send(request, timeouts)
                body = b"".join([piece async for piece in connection.pieces(timeouts)])
                told.append((head.status, body, connection.finish()))
        finally:
            connection.close()
            await connection.wait_closed()
        return told

    return asyncio.run(run())


def port_of(peer: Peer) -> int:
    return int(peer.origin.rpartition(":")[2])


@pytest.mark.parametrize("is_chunked", [False, True])
def test_each_request_brings_its_own_answer(is_chunked: bool) -> None:
    """One after another on the same connection."""

    def answer(one: Exchange) -> None:
        body = chunked(one.own) if is_chunked else one.own
        headers = ["Transfer-Encoding: chunked"] if is_chunked else []
        one.send(response(body, *headers, length=not is_chunked))

    with Peer(answer) as peer:
        requests = [a_request(f"{peer.origin}/{name}", a_call()) for name in ("a", "b", "c")]
        told = exchange(port_of(peer), *requests)
        connections = peer.connections

    assert told == [(200, b'{"id": "%s"}' % name, True) for name in (b"a", b"b", b"c")]
    assert connections == 1


def test_nothing_is_added_to_a_request_or_followed() -> None:
    """No header, no cookie, no redirect, no decompression: all of that is decided above."""

    def answer(one: Exchange) -> None:
        one.send(
            response(
                b"packed",
                "Content-Encoding: gzip",
                "Location: /elsewhere",
                "Set-Cookie: a=1",
                status="302 Found",
            )
        )

    with Peer(answer) as peer:
        request = a_request(f"{peer.origin}/a%2Fb?c=%20", a_call(), headers={"Host": "h"})
        told = exchange(port_of(peer), request, request)
        heads = list(peer.heads)

    assert [one[:2] for one in told] == [(302, b"packed")] * 2
    assert heads == [b"GET /a%2Fb?c=%20 HTTP/1.1\r\nhost: h"] * 2


@pytest.mark.parametrize("length", ["1", "5"])
def test_a_body_that_is_not_as_long_as_it_says_is_refused(length: str) -> None:
    """Neither cut nor waited for."""
    with Peer(lambda one: one.send(response(one.own))) as peer:
        request = a_request(f"{peer.origin}/a", a_call(), "PUT", content=b"abc")
        request.headers["Content-Length"] = length

        with pytest.raises(httpx.LocalProtocolError):
            exchange(port_of(peer), request)


def hang_up(one: Exchange) -> None:
    one.connection.shutdown(socket.SHUT_RDWR)


def break_off(one: Exchange) -> None:
    one.send(response(one.own)[:-1])
    hang_up(one)


def say_two_lengths(one: Exchange) -> None:
    one.send(response(chunked(one.own), "Transfer-Encoding: chunked"))


@pytest.mark.parametrize("script", [hang_up, break_off, say_two_lengths])
def test_what_is_no_answer_is_told_as_the_other_backend_tells_it(script: object) -> None:
    """After one attempt: it never sends again by itself. What aiohttp raised, address and headers, is not with it."""
    with Peer(script) as peer:  # type: ignore[arg-type]
        with pytest.raises(httpx.RemoteProtocolError) as caught:
            exchange(port_of(peer), a_request(f"{peer.origin}/canary", a_call()))
        asked = peer.requests

    assert asked == 1
    assert caught.value.__context__ is None
    assert "canary" not in str(caught.value)


def test_where_nobody_listens_there_is_no_connection() -> None:
    """And the request is not on its way."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    call = a_call()

    with pytest.raises(httpx.ConnectError):
        exchange(port, a_request(f"http://127.0.0.1:{port}/a", call))
    assert not call.is_on_its_way


def test_a_new_connection_is_quiet_and_one_that_hung_up_is_not() -> None:
    """Nothing was sent on the first; the second is found out before anybody uses it again."""

    async def run() -> tuple[bool, bool]:
        request = a_request(f"{peer.origin}/a", a_call())
        timeouts = Timeouts(request)
        route = Route("http", "127.0.0.1", port_of(peer))
        connection = await AiohttpConnection.open(route, Routes(TransportOptions()), timeouts)
        is_new = connection.is_quiet()
        await connection.send(request, timeouts)
        [piece async for piece in connection.pieces(timeouts)]
        connection.finish()
        while connection.is_quiet():  # noqa: ASYNC110 - what has come is seen at the socket, and nobody tells
            await asyncio.sleep(0.01)
        is_quiet = connection.is_quiet()
        connection.close()
        await connection.wait_closed()
        return is_new, is_quiet

    def answer(one: Exchange) -> None:
        one.send(response(one.own))
        hang_up(one)

    with Peer(answer) as peer:
        assert asyncio.run(run()) == (True, False)
