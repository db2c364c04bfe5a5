"""Looking at a connection without disturbing it, plain and encrypted."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import ssl
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from welkin_sdk.http.async_links import AsyncLink
from welkin_sdk.http.links import Link
from welkin_sdk.http.timeouts import Timeouts

HELLO = b"hello"
Script = Callable[[socket.socket, threading.Event], None]


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate with its key for 127.0.0.1, made by nobody one knows."""
    file = tmp_path_factory.mktemp("tls") / "own.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1", "-addext",
         "subjectAltName=IP:127.0.0.1", "-keyout", file, "-out", file.with_suffix(".crt")],
        check=True, capture_output=True,
    )  # fmt: skip
    file.write_bytes(file.read_bytes() + file.with_suffix(".crt").read_bytes())
    return file


@contextlib.contextmanager
def listening(script: Script, certificate: Path | None) -> Iterator[tuple[int, threading.Event]]:
    """One connection, accepted and handed to *script*; the event is its to wait for."""
    listener = socket.create_server(("127.0.0.1", 0))
    go = threading.Event()

    def serve() -> None:
        with contextlib.suppress(OSError), listener.accept()[0] as connection:
            if certificate is not None:
                context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
                context.load_cert_chain(certificate)
                with context.wrap_socket(connection, server_side=True) as encrypted:
                    script(encrypted, go)
            else:
                script(connection, go)

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield listener.getsockname()[1], go
    finally:
        go.set()
        listener.close()
        thread.join(5)


class _Endless:
    def seconds_left(self) -> None:
        return None


def timeouts(call: object = None) -> Timeouts:
    extensions: dict[str, Any] = {
        "timeout": dict.fromkeys(("connect", "read", "write", "pool"), 5.0),
        "welkin_sdk.call": call or _Endless(),
    }
    return Timeouts(httpx.Request("GET", "http://127.0.0.1", extensions=extensions))


def trust(certificate: Path) -> ssl.SSLContext:
    return ssl.create_default_context(cafile=str(certificate))


def wait_and_see(connection: socket.socket, go: threading.Event) -> None:
    """Answer once, and say nothing after."""
    connection.sendall(HELLO)
    go.wait(5)


def say_more(connection: socket.socket, go: threading.Event) -> None:
    """Answer once, and once more when told to."""
    connection.sendall(HELLO)
    go.wait(5)
    connection.sendall(HELLO)
    connection.recv(1)


def hang_up(connection: socket.socket, go: threading.Event) -> None:
    connection.sendall(HELLO)
    go.wait(5)


def say_two_at_once(connection: socket.socket, go: threading.Event) -> None:
    """Two records of TLS in one piece: the second is received with the first, and read by nobody."""
    connection.sendall(HELLO)
    connection.sendall(HELLO)
    go.wait(5)


@pytest.mark.parametrize("is_encrypted", [False, True], ids=["plain", "tls"])
@pytest.mark.parametrize(
    ("script", "is_told", "expected"),
    [
        (wait_and_see, False, True),
        (say_more, True, False),
        (hang_up, True, False),
        (say_two_at_once, False, False),
    ],
)
@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
def test_a_connection_on_which_something_has_come_is_not_quiet(
    certificate: Path, script: Script, is_told: bool, expected: bool, is_encrypted: bool, is_async: bool
) -> None:
    """Data and an end alike, and before TLS hands it out as well; unless it was read, for the layer above to see."""

    def look(port: int, go: threading.Event) -> bool:
        link = Link.connect("127.0.0.1", port, timeouts())
        try:
            if is_encrypted:
                link.start_tls(trust(certificate), "127.0.0.1", timeouts())
            seen = link.read(timeouts())
            threading.Event().wait(0.1)
            go.set() if is_told else None
            threading.Event().wait(0.1)
            return seen == HELLO and link.is_quiet()
        finally:
            link.close()

    async def look_async(port: int, go: threading.Event) -> bool:
        link = await AsyncLink.connect("127.0.0.1", port, timeouts())
        try:
            if is_encrypted:
                await link.start_tls(trust(certificate), "127.0.0.1", timeouts())
            seen = await link.read(timeouts())
            await asyncio.sleep(0.1)
            go.set() if is_told else None
            await asyncio.sleep(0.1)
            return seen == HELLO and link.is_quiet()
        finally:
            link.close()

    with listening(script, certificate if is_encrypted else None) as (port, go):
        is_quiet = asyncio.run(look_async(port, go)) if is_async else look(port, go)

    assert is_quiet is expected


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
def test_a_new_connection_that_brings_something_is_not_quiet(is_async: bool) -> None:
    """What comes before a request was meant for somebody else."""

    def look(port: int) -> bool:
        link = Link.connect("127.0.0.1", port, timeouts())
        threading.Event().wait(0.1)
        try:
            return link.is_quiet()
        finally:
            link.close()

    async def look_async(port: int) -> bool:
        link = await AsyncLink.connect("127.0.0.1", port, timeouts())
        await asyncio.sleep(0.1)
        try:
            return link.is_quiet()
        finally:
            link.close()

    with listening(wait_and_see, None) as (port, _):
        assert (asyncio.run(look_async(port)) if is_async else look(port)) is False


@pytest.mark.parametrize("host", ["localhost", "clinic.localhost", "CLINIC.LOCALHOST", "a.b.localhost."])
@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
def test_names_of_this_machine_are_not_looked_up(
    monkeypatch: pytest.MonkeyPatch, host: str, is_async: bool
) -> None:
    """A name server could answer anything."""
    asked: list[str] = []
    look_up = socket.getaddrinfo
    monkeypatch.setattr(
        socket,
        "getaddrinfo",
        lambda name, *rest, **named: asked.append(name) or look_up(name, *rest, **named),
    )

    async def connect(port: int) -> None:
        (await AsyncLink.connect(host, port, timeouts())).close()

    with listening(wait_and_see, None) as (port, _):
        asyncio.run(connect(port)) if is_async else Link.connect(host, port, timeouts()).close()

    assert [name for name in asked if "localhost" in str(name).lower()] == []


class _Passing:
    """Time that passes with each look at it, and not otherwise."""

    def __init__(self, looks: int) -> None:
        self._left = looks

    def seconds_left(self) -> float:
        self._left -= 1
        return 5.0 * max(0, self._left)


def read_all(connection: socket.socket, _go: threading.Event) -> None:
    while connection.recv(1 << 16):
        pass


@pytest.mark.parametrize("is_encrypted", [False, True], ids=["plain", "tls"])
@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
def test_the_deadline_is_looked_at_all_through_a_long_write(
    is_async: bool, is_encrypted: bool, certificate: Path
) -> None:
    """A peer that takes in a little at a time does not make a call outlive its deadline."""
    passing = timeouts(_Passing(looks=8))

    def write(port: int) -> None:
        link = Link.connect("127.0.0.1", port, timeouts())
        try:
            if is_encrypted:
                link.start_tls(trust(certificate), "127.0.0.1", timeouts())
            link.write(bytes(1 << 23), passing)
        finally:
            link.close()

    async def write_async(port: int) -> None:
        link = await AsyncLink.connect("127.0.0.1", port, timeouts())
        try:
            if is_encrypted:
                await link.start_tls(trust(certificate), "127.0.0.1", timeouts())
            await link.write(bytes(1 << 23), passing)
        finally:
            link.close()

    with (
        listening(read_all, certificate if is_encrypted else None) as (port, _),
        pytest.raises(httpx.WriteTimeout),
    ):
        asyncio.run(write_async(port)) if is_async else write(port)
