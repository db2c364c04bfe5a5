"""A peer, or a broken proxy before it, that writes more than it was asked for: nobody may be handed the surplus."""

from __future__ import annotations

import asyncio
import socket
import time
from collections.abc import Callable
from typing import Any

import pytest
from peer import OTHER, Exchange, Peer, chunked, later, response, settle

from welkin_sdk import AsyncDataClient, DataClient, TransportOptions, errors

CALLS = 5


def glued(one: Exchange) -> None:
    one.send(response(one.own) + response(one.other))


def glued_piecewise(one: Exchange) -> None:
    one.send(response(one.own))
    one.send(response(one.other))


def both_lengths(one: Exchange) -> None:
    body = chunked(one.own)
    one.send(response(body, "Transfer-Encoding: chunked") + response(one.other))


def both_lengths_in_the_other_order(one: Exchange) -> None:
    head = f"Content-Length: {len(one.own)}"
    rest = b"0\r\n\r\n" + response(one.other)
    one.send(response(rest, head, "Transfer-Encoding: chunked", length=False))


def two_lengths(one: Exchange) -> None:
    one.send(response(one.own, f"Content-Length: {len(one.own) + 7}") + response(one.other))


def shorter_length_second(one: Exchange) -> None:
    one.send(response(one.own + response(one.other), f"Content-Length: {len(one.own)}"))


def late(one: Exchange) -> None:
    later(one, response(one.other))
    one.send(response(one.own))


def late_piece(one: Exchange) -> None:
    whole = response(one.other)
    later(one, whole[:20])
    one.send(response(one.own))


def longer_than_its_length(one: Exchange) -> None:
    one.send(response(one.own) + b"surplus" + response(one.other))


def empty_lines_between(one: Exchange) -> None:
    one.send(response(one.own) + b"\r\n\r\n" + response(one.other))


def after_no_content(one: Exchange) -> None:
    one.send(b"HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\n" + response(one.other))


def after_not_modified(one: Exchange) -> None:
    one.send(b"HTTP/1.1 304 Not Modified\r\n\r\n" + response(one.other))


def chunked_with_more(one: Exchange) -> None:
    one.send(response(chunked(one.own), "Transfer-Encoding: chunked", length=False) + response(one.other))


def chunked_with_trailers_and_more(one: Exchange) -> None:
    body = chunked(one.own)[:-2] + b"X-Trailer: 1\r\n\r\n"
    one.send(response(body, "Transfer-Encoding: chunked", length=False) + response(one.other))


def informational_before_more(one: Exchange) -> None:
    later(one, response(one.other))
    one.send(b"HTTP/1.1 100 Continue\r\n\r\n" + response(one.own) + b"HTTP/1.1 100 Continue\r\n\r\n")


def old_version_kept_alive(one: Exchange) -> None:
    one.send(response(one.own, "Connection: keep-alive", version="1.0") + response(one.other))


def said_to_close_and_kept_open(one: Exchange) -> None:
    one.send(response(one.own, "Connection: close") + response(one.other))


def refused_and_more(one: Exchange) -> None:
    one.send(response(b"{}", status="404 Not Found") + response(one.other))


def half_closed(one: Exchange) -> None:
    one.send(response(one.own) + response(one.other))
    one.connection.shutdown(socket.SHUT_WR)


FRAMINGS: list[Callable[[Exchange], None]] = [
    glued, glued_piecewise, both_lengths, both_lengths_in_the_other_order, two_lengths, shorter_length_second, late,
    late_piece, longer_than_its_length, empty_lines_between, after_no_content, after_not_modified, chunked_with_more,
    chunked_with_trailers_and_more, informational_before_more, old_version_kept_alive, said_to_close_and_kept_open,
    refused_and_more, half_closed,
]  # fmt: skip
TRANSPORTS = ["sync", "async", "aiohttp"]
# A walk asks for its next page at once: what comes meanwhile cannot be told from the answer by its bytes.
WITH_TIME = [glued_piecewise, late, late_piece, informational_before_more]
CELLS = [
    pytest.param(framing, transport, call, id=f"{framing.__name__}-{transport}-{call}")
    for framing in FRAMINGS
    for transport in TRANSPORTS
    for call in ("get", "find")
    if call == "get" or framing not in WITH_TIME
]


def fetch(base_url: str, transport: str, call: str) -> list[Any]:
    """What each of some calls in a row brought: ids, or an error."""
    return (
        _fetch(base_url, call)
        if transport == "sync"
        else asyncio.run(_fetch_async(base_url, transport, call))
    )


def _fetch(base_url: str, call: str) -> list[Any]:
    brought: list[Any] = []
    with DataClient(access_token="t", base_url=base_url, max_retries=0, timeout=3) as client:
        for number in range(CALLS):
            try:
                if call == "get":
                    brought.append([client.patients.get(f"p{number}").id])
                else:
                    brought.append([one.id for one in client.patients.find()])
            except errors.WelkinError as exc:
                brought.append(exc)
            settle()
    return brought


async def _fetch_async(base_url: str, transport: str, call: str) -> list[Any]:
    brought: list[Any] = []
    settings = TransportOptions(backend="aiohttp" if transport == "aiohttp" else "httpx")
    async with AsyncDataClient(
        access_token="t", base_url=base_url, max_retries=0, timeout=3, transport=settings
    ) as client:
        for number in range(CALLS):
            try:
                if call == "get":
                    brought.append([(await client.patients.get(f"p{number}")).id])
                else:
                    brought.append([one.id async for one in client.patients.find()])
            except errors.WelkinError as exc:
                brought.append(exc)
            await asyncio.to_thread(settle)
    return brought


@pytest.mark.parametrize(("framing", "transport", "call"), CELLS)
def test_what_nobody_asked_for_is_handed_to_nobody(
    framing: Callable[[Exchange], None], transport: str, call: str
) -> None:
    """Whatever surrounds it, a record comes from the answer to its own question, or does not come."""
    with Peer(framing) as peer:
        brought = fetch(peer.base_url, transport, call)

    assert len(brought) == CALLS
    assert [ids for ids in brought if isinstance(ids, list) and OTHER in ids] == []


@pytest.mark.parametrize("transport", TRANSPORTS)
def test_a_connection_that_ended_cleanly_is_used_again(transport: str) -> None:
    """Caution costs nothing where a peer is correct: all calls share one connection."""
    with Peer(lambda one: one.send(response(one.own))) as peer:
        brought = fetch(peer.base_url, transport, "get")
        connections = peer.connections

    assert brought == [[f"p{number}"] for number in range(CALLS)]
    assert connections == 1


@pytest.mark.parametrize("transport", TRANSPORTS)
def test_informational_responses_have_an_end(transport: str) -> None:
    """A peer that never comes to the point is left, without any deadline of the call."""

    def flood(one: Exchange) -> None:
        while True:
            one.send(b"HTTP/1.1 102 Processing\r\n\r\n")
            time.sleep(0.01)

    def call() -> None:
        with DataClient(access_token="t", base_url=peer.base_url, max_retries=0, timeout=0.1) as client:
            client.patients.get("p1")

    async def call_async() -> None:
        settings = TransportOptions(backend="aiohttp" if transport == "aiohttp" else "httpx")
        async with AsyncDataClient(
            access_token="t", base_url=peer.base_url, max_retries=0, timeout=0.1, transport=settings
        ) as client:
            await client.patients.get("p1")

    with Peer(flood) as peer, pytest.raises(errors.WelkinError):
        call() if transport == "sync" else asyncio.run(call_async())
