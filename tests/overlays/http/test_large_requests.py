"""Requests larger than what the system buffers, to peers that do not want to read all of them."""

from __future__ import annotations

import asyncio
import io
import logging
import socket
import threading
from typing import Any

import pytest
from every_call import connect
from hostile import HostileServer, Seen, Step, error, head, reset

from welkin_sdk import TransportOptions, UploadFile, errors

BIG = 8 * 1024 * 1024
ID = "00000000-0000-4000-8000-000000000001"
STATUSES = [401, 413, 429, 503]
TRANSPORTS = ["sync", "async", "aiohttp"]


class ImpatientServer(HostileServer):
    """
    Looks at nothing but the head of a request.

    Attributes:
        answer: what every request is answered with.
    """

    answer: Step

    def _serve(self, connection: socket.socket) -> None:
        received = b""
        while b"\r\n\r\n" not in received:
            received += connection.recv(4096)
        self.answer(connection, Seen("POST", "/", {}, b""), self._stopped)


def answer_and_hang_up(status: int) -> Step:
    """A refusal, and then the end of all that is said; what is still sent is taken in and thrown away."""

    def step(connection: socket.socket, seen: Seen, stopped: threading.Event) -> None:
        error(status)(connection, seen, stopped)
        connection.shutdown(socket.SHUT_WR)
        connection.settimeout(5)
        while connection.recv(1 << 16):
            pass

    return step


def hang_up_at_once(connection: socket.socket, seen: Seen, stopped: threading.Event) -> None:
    """No answer, and unread bytes left: the connection is reset under the one who writes."""


def answer_half(connection: socket.socket, seen: Seen, stopped: threading.Event) -> None:
    """The head of an answer, and a reset in its body."""
    connection.sendall(head(413, 100, {}) + b"{")
    reset(connection, seen, stopped)


def create(client: Any) -> Any:
    return client.patients.create(first_name="G" * BIG, last_name="H", timezone="US/Pacific")


def upload(client: Any) -> Any:
    return client.documents.upload_files(ID, ID, files=[UploadFile("scan.pdf", io.BytesIO(b"%" * BIG))])


def send(request: Any, address: str, transport: str) -> None:
    settings = TransportOptions(backend="aiohttp" if transport == "aiohttp" else "httpx")
    options: dict[str, Any] = {"transport": settings, "deadline": 20}
    if transport == "sync":
        with connect("welkin_cloud_api", address, **options) as client:
            request(client)
        return

    async def run() -> None:
        async with connect("welkin_cloud_api", address, is_async=True, **options) as client:
            await request(client)

    asyncio.run(run())


@pytest.mark.parametrize("transport", TRANSPORTS)
@pytest.mark.parametrize("request_", [create, upload], ids=["create", "upload"])
@pytest.mark.parametrize("status", STATUSES)
def test_an_answer_before_the_request_was_read_is_the_answer(
    transport: str, request_: Any, status: int, caplog: pytest.LogCaptureFixture
) -> None:
    """A server need not read a body that it refuses."""
    with ImpatientServer() as server:
        server.answer = answer_and_hang_up(status)

        with caplog.at_level(logging.WARNING, "asyncio"), pytest.raises(errors.ApiError) as caught:
            send(request_, server.origin, transport)

    assert caught.value.status == status
    if transport != "aiohttp":  # which writes on by itself
        assert not caplog.records


@pytest.mark.parametrize("transport", TRANSPORTS)
@pytest.mark.parametrize("request_", [create, upload], ids=["create", "upload"])
@pytest.mark.parametrize("answer", [hang_up_at_once, reset, answer_half])
def test_a_connection_that_ends_under_a_large_request_leaves_its_outcome_unknown(
    transport: str, request_: Any, answer: Step
) -> None:
    """Whatever the end looked like, it is an error of the tree."""
    with ImpatientServer() as server:
        server.answer = answer

        with pytest.raises(errors.OutcomeUnknownError):
            send(request_, server.origin, transport)
