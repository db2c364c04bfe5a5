"""What a call says when it cannot say whether it was done."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from every_call import CLIENTS, EveryCall, connect, every_call, finish, finish_async
from hostile import HostileServer, Seen, Step, cut, hang, hang_up, reply, reset

from welkin_sdk import Timeout, TransportOptions, errors

WRITES = [call for call in every_call() if call.is_write]
READS = [call for call in every_call() if not call.is_write and call.operation.needs_token]
BY_ID = {call.id: call for call in WRITES}
SOME = [BY_ID[id] for id in ("data-patients.create", "data-patients.update", "cloud-encounters.delete")]


class OneAnswerServer(HostileServer):
    """
    Attributes:
        answer: what every request is answered with.
    """

    answer: Step = staticmethod(hang_up)

    def _choose(self, seen: Seen) -> Step:
        with self._lock:
            self.requests.append(seen)
        return self.answer


@pytest.fixture(scope="module")
def peer() -> Iterator[OneAnswerServer]:
    with OneAnswerServer() as running:
        yield running


class Asker:
    """Sends calls through one client of each API, sync or async."""

    def __init__(self, peer: OneAnswerServer, *, is_async: bool) -> None:
        self.peer = peer
        self._runner = asyncio.Runner() if is_async else None
        self._clients = {package: connect(package, peer.base_url, is_async=is_async) for package in CLIENTS}

    def __call__(self, call: EveryCall, **options: Any) -> Any:
        positional, named = call.arguments()
        client = self._clients[call.package].with_options(**options)
        if self._runner is None:
            return finish(call.method(client)(*positional, **named))

        async def run() -> Any:
            return await finish_async(call.method(client)(*positional, **named))

        return self._runner.run(run())

    def close(self) -> None:
        for client in self._clients.values():
            if self._runner is None:
                client.close()
            else:
                self._runner.run(client.aclose())
        if self._runner is not None:
            self._runner.close()


@pytest.fixture(scope="module", params=["sync", "async"])
def ask(request: pytest.FixtureRequest, peer: OneAnswerServer) -> Iterator[Asker]:
    asker = Asker(peer, is_async=request.param == "async")
    yield asker
    asker.close()


def test_the_writes_of_both_documents_are_there() -> None:
    """So that no list below is empty by mistake."""
    assert {call.package for call in WRITES} == set(CLIENTS)
    assert len(WRITES) > 100


@pytest.mark.parametrize("call", WRITES, ids=lambda call: call.id)
def test_a_write_that_breaks_off_says_that_its_outcome_is_unknown(ask: Asker, call: EveryCall) -> None:
    """The request had arrived; whether it was done, only the server knows."""
    ask.peer.requests.clear()
    ask.peer.answer = hang_up

    with pytest.raises(errors.OutcomeUnknownError, match="unknown") as caught:
        ask(call)

    assert caught.value.operation == call.operation.name
    assert caught.value.is_retryable == call.operation.is_idempotent
    assert len(ask.peer.requests) == 1


@pytest.mark.parametrize("call", WRITES, ids=lambda call: call.id)
def test_a_write_without_an_answer_in_time_says_that_its_outcome_is_unknown(
    ask: Asker, call: EveryCall
) -> None:
    """And still is a time-out."""
    ask.peer.answer = hang

    with pytest.raises(errors.OutcomeUnknownTimeoutError) as caught:
        ask(call, timeout=Timeout(read=0.01))

    assert isinstance(caught.value, errors.WelkinTimeoutError)
    assert caught.value.operation == call.operation.name


@pytest.mark.parametrize("call", SOME, ids=lambda call: call.id)
@pytest.mark.parametrize(
    ("answer", "options", "kind"),
    [
        (reset, {}, errors.OutcomeUnknownError),
        (cut(), {}, errors.OutcomeUnknownError),
        (hang, {"timeout": Timeout(read=0.01)}, errors.OutcomeUnknownTimeoutError),
        (hang, {"deadline": 0.3}, errors.OutcomeUnknownDeadlineError),
    ],
)
def test_every_way_to_break_off_has_its_class(
    ask: Asker, call: EveryCall, answer: Step, options: Any, kind: type[Exception]
) -> None:
    """Reset, cut within the body, out of time, and out of the deadline."""
    ask.peer.answer = answer

    with pytest.raises(errors.OutcomeUnknownError) as caught:
        ask(call, **options)

    assert type(caught.value) is kind


@pytest.mark.parametrize("call", READS, ids=lambda call: call.id)
def test_a_read_that_breaks_off_leaves_nothing_unknown(ask: Asker, call: EveryCall) -> None:
    """It changed nothing, and can be repeated."""
    ask.peer.answer = hang_up

    with pytest.raises(errors.WelkinConnectionError) as caught:
        ask(call)

    assert not isinstance(caught.value, errors.OutcomeUnknownError)
    assert caught.value.is_retryable


def test_what_was_never_sent_is_not_unknown() -> None:
    """No connection was made, so nothing was done."""
    call = BY_ID["cloud-patients.create"]
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        host, port = nobody.getsockname()
        with connect(call.package, f"http://{host}:{port}") as client:
            positional, named = call.arguments()
            with pytest.raises(errors.WelkinConnectionError) as caught:
                call.method(client)(*positional, **named)

    assert not isinstance(caught.value, errors.OutcomeUnknownError)


def test_one_attempt_that_may_have_arrived_is_enough(server: HostileServer) -> None:
    """The first attempt of an update broke off; that the second found no server says nothing about the first."""
    closed = threading.Event()

    def answer_once(connection: socket.socket, _seen: Seen, _stopped: threading.Event) -> None:
        server._server.socket.close()
        closed.set()

    call = next(each for each in WRITES if each.id == "data-patients.update")
    server.script("PUT /v1/patients/plain", answer_once)
    with connect(call.package, server.base_url).with_options(max_retries=1) as client:
        positional, named = call.arguments()
        with pytest.raises(errors.OutcomeUnknownError) as caught:
            call.method(client)(*positional, **named)

    assert closed.is_set()
    assert caught.value.attempts == 2


EMPTY = [call for call in WRITES if call.operation.answer == "json"]


@pytest.mark.parametrize("call", EMPTY, ids=lambda call: call.id)
def test_a_write_that_was_done_without_a_word_is_a_success(ask: Asker, call: EveryCall) -> None:
    """Its record has no member, its list no entry: repeating it because it looked failed would do it twice."""
    for status in (200, 201, 202, 204):
        ask.peer.answer = reply(status, b"")

        answer = ask(call)

        assert answer == [] or answer.to_dict() == {}


def test_the_missing_body_is_counted() -> None:
    """Once, not member by member."""
    call = BY_ID["cloud-patients.create"]
    with OneAnswerServer() as peer:
        peer.answer = reply(201, b"")
        with connect(call.package, peer.base_url) as client:
            positional, named = call.arguments()
            call.method(client)(*positional, **named)

            assert [(odd.path, odd.expected, odd.seen) for odd in client.tolerated] == [
                ("", "body", "missing")
            ]


@pytest.mark.parametrize(
    "call", [call for call in READS if call.operation.answer == "json"], ids=lambda call: call.id
)
def test_a_read_without_a_body_has_read_nothing(ask: Asker, call: EveryCall) -> None:
    """A record or a list was asked for, and none came."""
    ask.peer.answer = reply(200, b"")

    with pytest.raises(errors.UnreadableResponseError):
        ask(call)


ODD_VALUES = [
    "Mon, 20 Nov 9999999999 12:00:00 +0000",
    "Fri, 31 Dec 9999 23:59:59 -2359",
    "Mon, 01 Jan 0001 00:00:00 +2359",
    "Mon, 20 Nov 2026 12:00:00 +99999999999999999999",
    "9" * 4000,
    "-1",
    "1e400",
    "NaN",
    "",
    ",;=\"'",
    "undefined''%FF",
    "text/plain; charset=undefined",
    "\xff\xfe",
]
ODD_HEADERS = [
    "Date",
    "Retry-After",
    "Expires",
    "Last-Modified",
    "Age",
    "Content-Type",
    "Content-Disposition",
    "Content-Language",
    "X-Request-Id",
    "X-Current-API-Version",
    "X-API-Deprecated",
    "X-API-Discontinued",
    "Location",
    "Link",
    "Set-Cookie",
    "WWW-Authenticate",
]


@pytest.mark.filterwarnings("ignore::FutureWarning", "ignore::DeprecationWarning")
@pytest.mark.parametrize("name", ODD_HEADERS)
def test_no_header_costs_an_answer(ask: Asker, name: str) -> None:
    """Neither a record nor a refusal: a header is what any proxy on the way has put there."""
    for value in ODD_VALUES:
        for call in (BY_ID["data-patients.create"], BY_ID["cloud-patients.create"]):
            ask.peer.answer = reply(200, {"id": "1"}, headers={name: value})
            assert ask(call).id == "1"

            ask.peer.answer = reply(503, [], headers={name: value})
            with pytest.raises(errors.ServerError):
                ask(call)


@pytest.mark.parametrize("value", ODD_VALUES)
@pytest.mark.parametrize("package", CLIENTS)
def test_no_date_costs_a_token(package: str, value: str) -> None:
    """The end of a token is counted by the server's clock where that is known, and by ours elsewhere."""
    is_data = package == "welkin_data_api"
    with OneAnswerServer() as server:
        server.answer = reply(
            200,
            {"id": "1", "access_token": "t", "token": "t", "expiresAt": "2099-01-01T00:00:00Z"},
            headers={"Date": value, "Expires": value},
        )
        named = {"base_url": server.base_url, "max_retries": 0}
        secret = f"s{server.origin}"
        kind = CLIENTS[package][0]
        with kind("ABC", secret, **named) if is_data else kind("a", "b", "ABC", secret, **named) as client:
            assert client.patients.get("1").id == "1"


def say_nothing(connection: socket.socket, seen: Seen, stopped: threading.Event) -> None:
    hang(connection, seen, stopped)


def answer_half(connection: socket.socket, seen: Seen, stopped: threading.Event) -> None:
    """Bytes that lead nowhere, to whatever was said."""
    connection.sendall(b"HTTP/1.1 2")
    hang(connection, seen, stopped)


class SilentServer(HostileServer):
    """
    Looks at nothing that it is sent.

    Attributes:
        answer: what is done on each connection.
    """

    answer: Step = staticmethod(say_nothing)

    def _serve(self, connection: socket.socket) -> None:
        self.answer(connection, Seen("", "", {}, b""), self._stopped)


@pytest.mark.parametrize(
    ("backend", "way"),
    [(backend, way) for backend in ("sync", "httpx", "aiohttp") for way in ("tls", "http")]
    + [("sync", "socks5"), ("httpx", "socks5")],
)
@pytest.mark.parametrize("answer", [say_nothing, answer_half, hang_up, reset])
@pytest.mark.parametrize("options", [{"timeout": 0.3}, {"deadline": 0.3}], ids=["timeout", "deadline"])
def test_a_write_that_was_still_on_its_way_to_a_connection_was_not_done(
    backend: str, way: str, answer: Step, options: Any
) -> None:
    """Whatever ends a handshake with the server or a proxy: no byte of the request has left."""
    call = BY_ID["cloud-patients.create"]
    positional, named = call.arguments()
    with SilentServer() as server:
        server.answer = answer
        there = server.origin.partition("//")[2]
        proxy = None if way == "tls" else f"{way}://{there}"
        address = f"https://{there}" if way == "tls" else "https://api.example.invalid"
        transport = TransportOptions(proxy=proxy, backend="aiohttp" if backend == "aiohttp" else "httpx")

        def send() -> None:
            with connect(call.package, address, transport=transport, **options) as client:
                call.method(client)(*positional, **named)

        async def send_async() -> None:
            async with connect(
                call.package, address, is_async=True, transport=transport, **options
            ) as client:
                await call.method(client)(*positional, **named)

        with pytest.raises(errors.WelkinError) as caught:
            send() if backend == "sync" else asyncio.run(send_async())

    assert not isinstance(caught.value, errors.OutcomeUnknownError)
