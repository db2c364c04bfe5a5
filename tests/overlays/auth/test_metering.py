"""An exchange counts once it may have reached the server, in whichever way it ends."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

import pytest
from fake_clock import FakeClock
from hostile import HostileServer, Step, cut, garbage, hang, hang_up, reply, reset

from welkin_sdk import AsyncCloudClient, CloudClient, TransportOptions, errors
from welkin_sdk.auth.metering import Meter
from welkin_sdk.auth.rate import EXCHANGES

CLIENT = "ABCDEFGHIJKL"
TOKEN = f"POST /acme/admin/api_clients/{CLIENT}"
PATIENT_ID = "0d3b6c9e-7a11-4c55-9d7e-000000000001"
PATIENT = f"GET /acme/live/patients/{PATIENT_ID}"
ELSEWHERE = "https://api.example.invalid"

Kind = tuple[type[CloudClient] | type[AsyncCloudClient], str]
KINDS: dict[str, Kind] = {
    "sync": (CloudClient, "httpx"),
    "async": (AsyncCloudClient, "httpx"),
    "aiohttp": (AsyncCloudClient, "aiohttp"),
}


@pytest.fixture(params=KINDS.values(), ids=KINDS.keys())
def kind(request: pytest.FixtureRequest) -> Kind:
    found: Kind = request.param
    if found[1] == "aiohttp":
        pytest.importorskip("aiohttp")
    return found


def connect(kind: Kind, base_url: str, **options: Any) -> Any:
    make, backend = kind
    transport = TransportOptions(backend=backend, **options.pop("transport", {}))  # type: ignore[arg-type]
    options = {"max_retries": 0, "timeout": 5, **options}
    return make("acme", "live", CLIENT, "s" * 40, base_url=base_url, transport=transport, **options)


def ask(client: Any, **options: Any) -> Any:
    """The outcome of one call, and the client is closed."""

    async def ask_async() -> Any:
        async with client:
            return await client.patients.get(PATIENT_ID, **options)

    try:
        if isinstance(client, AsyncCloudClient):
            return asyncio.run(ask_async())
        with client:
            return client.patients.get(PATIENT_ID, **options)
    except errors.WelkinError as exc:
        return exc


def counted(client: Any) -> int:
    meter: Meter = client._codec.meter
    return len(meter._log.sent_at)


@dataclass(frozen=True)
class Way:
    """
    One way in which an exchange ends.

    Attributes:
        is_counted: whether it may have reached the server.
        answer: of the token endpoint.
        address: given the server's origin, where the client is told to go.
        options: of the client.
    """

    is_counted: bool
    answer: Step = field(default_factory=lambda: reply(body={"token": "t"}))
    address: Callable[[str], str] = str
    options: Callable[[str], dict[str, Any]] = lambda _origin: {}


def _through(status: int) -> Way:
    """By a proxy that answers its own way."""
    return Way(
        False, reply(status, b""), lambda _origin: ELSEWHERE, lambda origin: {"transport": {"proxy": origin}}
    )


def _closed(_origin: str) -> str:
    with socket.create_server(("127.0.0.1", 0)) as one:
        port = one.getsockname()[1]
    return f"http://127.0.0.1:{port}"


WAYS = {
    "a token": Way(True),
    "refused": Way(False, address=_closed),
    "unknown host": Way(False, address=lambda _origin: ELSEWHERE),
    "no tls": Way(
        False, address=lambda origin: origin.replace("http:", "https:"), options=lambda _: {"timeout": 0.5}
    ),
    "a proxy that is not there": Way(
        False, address=lambda _origin: ELSEWHERE, options=lambda _: {"transport": {"proxy": _closed("")}}
    ),
    **{f"a proxy's {status}": _through(status) for status in (403, 407, 502, 503)},
    "reset after the request": Way(True, reset),
    "hung up after the request": Way(True, hang_up),
    "no answer in time": Way(True, hang, options=lambda _origin: {"timeout": 0.3}),
    "no answer before the deadline": Way(True, hang, options=lambda _origin: {"deadline": 0.3}),
    "no http": Way(True, garbage(b"hello\r\n\r\n")),
    "a body that ends early": Way(True, cut()),
    "a page": Way(True, reply(200, b"<html>")),
    "no token in it": Way(True, reply(200, {})),
    **{f"http {status}": Way(True, reply(status, {})) for status in (204, 301, 307, 429, *range(400, 418))},
    "http 429 with a time": Way(True, reply(429, {}, headers={"Retry-After": "1"})),
    **{f"http {status}": Way(True, reply(status, {})) for status in (500, 501, 505, 520)},
    **{f"http {status}": Way(False, reply(status, {})) for status in (502, 503, 504)},
    "http 503 with a time": Way(False, reply(503, {}, headers={"Retry-After": "1"})),
}


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS.keys())
def test_an_exchange_counts_if_it_may_have_reached_the_server(
    way: Way, kind: Kind, server: HostileServer, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the server has seen, it may have counted; what no server has seen, nobody has."""
    monkeypatch.setenv("NO_PROXY", "*")
    server.script(TOKEN, way.answer)
    server.script("CONNECT 443", way.answer)
    server.script(PATIENT, reply(body={"id": PATIENT_ID}))
    client = connect(kind, way.address(server.origin), _clock=clock.clock, **way.options(server.origin))

    got = ask(client)

    assert (counted(client), isinstance(got, errors.TokenRateLimitError)) == (
        int(way.is_counted),
        way.answer in (WAYS["http 429"].answer, WAYS["http 429 with a time"].answer),
    )
    if way.is_counted:
        assert server.count(TOKEN) == 1


@pytest.fixture
def crowded() -> Iterator[str]:
    """The address of a server that takes no more connections: they neither come about nor are refused."""
    with contextlib.ExitStack() as stack:
        listener = stack.enter_context(socket.socket())
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        for _ in range(8):
            one = stack.enter_context(socket.socket())
            one.setblocking(False)
            one.connect_ex(listener.getsockname())
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"


@pytest.mark.parametrize("options", [{"timeout": 0.3}, {"deadline": 0.3}], ids=["timeout", "deadline"])
def test_an_exchange_that_cannot_connect_in_time_does_not_count(
    kind: Kind, crowded: str, options: dict[str, float]
) -> None:
    """Neither by the phase's limit nor by the call's."""
    client = connect(kind, crowded, **options)

    got = ask(client)

    assert isinstance(got, errors.WelkinTimeoutError)
    assert counted(client) == 0


@pytest.mark.parametrize("backend", ["httpx", "aiohttp"])
@pytest.mark.parametrize("phase", ["connecting", "waiting for the answer"])
def test_a_cancelled_exchange_counts_if_it_was_sent(
    backend: str, phase: str, server: HostileServer, crowded: str
) -> None:
    """The caller has gone, what has left has left."""
    if backend == "aiohttp":
        pytest.importorskip("aiohttp")
    is_sent = phase != "connecting"
    server.script(TOKEN, hang)

    async def run() -> int:
        kind = AsyncCloudClient, backend
        async with connect(kind, server.origin if is_sent else crowded) as client:
            task = asyncio.create_task(client.patients.get(PATIENT_ID))
            if is_sent:
                await asyncio.to_thread(server.wait_for, TOKEN)
            else:
                await asyncio.sleep(0.1)
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task
            return counted(client)

    assert asyncio.run(run()) == int(is_sent)


def test_each_attempt_that_arrives_counts(kind: Kind, server: HostileServer, clock: FakeClock) -> None:
    """Of five, the two that met nobody do not."""
    answers = [reply(503, {}), reply(500, {}), reply(504, {}), reset, reply(body={"token": "t"})]
    server.script(TOKEN, *answers)
    server.script(PATIENT, reply(body={"id": PATIENT_ID}))
    client = connect(kind, server.origin, _clock=clock.clock, max_retries=4)

    assert ask(client).id == PATIENT_ID
    assert (server.count(TOKEN), counted(client)) == (5, 3)


@pytest.mark.parametrize("outage", ["refused", "503"])
def test_an_outage_of_any_length_blocks_nobody(outage: str, server: HostileServer, clock: FakeClock) -> None:
    """More calls fail than may be exchanged; the first after it is served at once."""
    server.script(TOKEN, *[reply(503, {})] * (EXCHANGES + 20), reply(body={"token": "t"}))
    server.script(PATIENT, reply(body={"id": PATIENT_ID}))
    base_url = server.origin if outage == "503" else _closed("")

    with connect(KINDS["sync"], base_url, _clock=clock.clock) as client, contextlib.ExitStack() as stack:
        for _ in range(EXCHANGES + 20):
            with pytest.raises((errors.WelkinConnectionError, errors.ServerError)):
                client.patients.get(PATIENT_ID)
        if outage == "refused":
            server.script(TOKEN, reply(body={"token": "t"}))
            stack.enter_context(_listen_at(base_url, server.origin))

        assert client.patients.get(PATIENT_ID).id == PATIENT_ID


@contextlib.contextmanager
def _listen_at(base_url: str, origin: str) -> Iterator[None]:
    """Pass on to *origin* what comes to an address at which nobody was before."""
    listener = socket.create_server(("127.0.0.1", _port(base_url)))

    def serve() -> None:
        with contextlib.suppress(OSError):
            while True:
                near, _ = listener.accept()
                with near, socket.create_connection(("127.0.0.1", _port(origin))) as far:
                    far.sendall(near.recv(65536))
                    far.settimeout(5)
                    while piece := far.recv(65536):
                        near.sendall(piece)

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join(5)


def _port(address: str) -> int:
    return int(address.rpartition(":")[2])


def test_two_hundred_threads_never_send_one_too_many(server: HostileServer, clock: FakeClock) -> None:
    """Each with a client of its own, and all of them connected before the first is answered."""
    go = threading.Event()

    def slow(connection: Any, seen: Any, stopped: Any) -> None:
        go.wait(10)
        reply(body={"token": "t"})(connection, seen, stopped)

    server.script(TOKEN, slow)
    server.script(PATIENT, reply(body={"id": PATIENT_ID}))

    def run(_number: int) -> str:
        got = ask(connect(KINDS["sync"], server.origin, _clock=clock.clock, timeout=20))
        if isinstance(got, errors.TokenRateLimitError):
            go.set()
        return type(got).__name__

    with ThreadPoolExecutor(200) as pool:
        got = list(pool.map(run, range(200)))

    assert server.count(TOKEN) == EXCHANGES
    assert got.count("TokenRateLimitError") == 100
    assert len(set(got)) == 2
