"""One connection with its exchanges over a real socket, for threads and for asyncio."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable

import httpx
import pytest
from calls import a_call, a_request
from peer import Exchange, Peer, chunked, response

from welkin_sdk import TransportOptions
from welkin_sdk.http.async_connections import AsyncConnection
from welkin_sdk.http.connections import Connection
from welkin_sdk.http.routes import Route, Routes
from welkin_sdk.http.timeouts import Timeouts

Told = tuple[int, bytes, bool]
"""Status, body, and whether the connection may be used again."""


def exchange(port: int, is_async: bool, *requests: httpx.Request) -> list[Told]:
    """What each of *requests* brings, all on one connection."""
    return asyncio.run(_exchange_async(port, requests)) if is_async else _exchange(port, requests)


def _exchange(port: int, requests: tuple[httpx.Request, ...]) -> list[Told]:
    timeouts = Timeouts(requests[0])
    connection = Connection.open(Route("http", "127.0.0.1", port), Routes(TransportOptions()), timeouts)
    told: list[Told] = []
    try:
        for request in requests:
            head = connection.send(request, timeouts)
            told.append((head.status, b"".join(connection.pieces(timeouts)), connection.finish()))
    finally:
        connection.close()
    return told


async def _exchange_async(port: int, requests: tuple[httpx.Request, ...]) -> list[Told]:
    timeouts = Timeouts(requests[0])
    route = Route("http", "127.0.0.1", port)
    connection = await AsyncConnection.open(route, Routes(TransportOptions()), timeouts)
    told: list[Told] = []
    try:
        for request in requests:
            head = await connection.send(request, timeouts)
            body = b"".join([piece async for piece in connection.pieces(timeouts)])
            told.append((head.status, body, connection.finish()))
    finally:
        connection.close()
        await connection.wait_closed()
    return told


def port_of(peer: Peer) -> int:
    return int(peer.origin.rpartition(":")[2])


def own(one: Exchange) -> None:
    one.send(response(one.own))


def own_in_chunks(one: Exchange) -> None:
    one.send(response(chunked(one.own), "Transfer-Encoding: chunked", length=False))


def own_byte_by_byte(one: Exchange) -> None:
    for byte in response(one.own):
        one.send(bytes([byte]))


def own_behind_hints(one: Exchange) -> None:
    one.send(b"HTTP/1.1 103 Early Hints\r\n\r\n" + response(one.own))


is_async = pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])


@is_async
@pytest.mark.parametrize("script", [own, own_in_chunks, own_byte_by_byte, own_behind_hints])
def test_each_request_brings_its_own_answer(script: Callable[[Exchange], None], is_async: bool) -> None:
    """One after another on the same connection, however the answers are framed."""
    with Peer(script) as peer:
        requests = [a_request(f"{peer.origin}/{name}", a_call()) for name in ("a", "b", "c")]
        told = exchange(port_of(peer), is_async, *requests)
        connections = peer.connections

    assert told == [(200, b'{"id": "%s"}' % name, True) for name in (b"a", b"b", b"c")]
    assert connections == 1


@is_async
def test_a_body_goes_as_it_is_read(is_async: bool) -> None:
    """Small pieces together with the head, and all of them."""
    with Peer(own) as peer:
        call = a_call(method="PUT")
        request = a_request(f"{peer.origin}/a", call, "PUT", content=b"x" * 300_000)
        told = exchange(port_of(peer), is_async, request)

    assert told[0][0] == 200
    assert b"Content-Length: 300000" in peer.heads[0]
    assert call.is_on_its_way


@is_async
@pytest.mark.parametrize("more", [b"x", b"HTTP/1.1 200 OK\r\n\r\n"])
def test_what_brings_more_than_was_asked_for_is_not_used_again(more: bytes, is_async: bool) -> None:
    """Nobody knows whom the surplus is for."""
    with Peer(lambda one: one.send(response(one.own) + more)) as peer:
        told = exchange(port_of(peer), is_async, a_request(f"{peer.origin}/a", a_call()))

    assert told == [(200, b'{"id": "a"}', False)]


@is_async
def test_an_answer_that_breaks_off_is_an_error(is_async: bool) -> None:
    """And not a shorter one."""

    def half(one: Exchange) -> None:
        one.send(response(one.own)[:-1])
        one.connection.shutdown(socket.SHUT_RDWR)

    with Peer(half) as peer, pytest.raises(httpx.RemoteProtocolError):
        exchange(port_of(peer), is_async, a_request(f"{peer.origin}/a", a_call()))


@is_async
def test_where_nobody_listens_there_is_no_connection(is_async: bool) -> None:
    """And the request is not on its way."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    call = a_call()

    with pytest.raises(httpx.ConnectError):
        exchange(port, is_async, a_request(f"http://127.0.0.1:{port}/a", call))
    assert not call.is_on_its_way
