"""
One sandbox for each module of tests, as new for each test; and a request by hand, over a socket that shows what a
library would hide: bytes, and how the connection ends.
"""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import httpx
import pytest

from welkin_sdk.data_client import DataClient
from welkin_sdk.sandbox import Sandbox, serve

Ask = Callable[..., tuple[bytes, str]]


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    """A small clinic."""
    with serve(seed=6) as running:
        yield running


@pytest.fixture(autouse=True)
def _as_new(sandbox: Sandbox) -> Iterator[None]:
    yield
    sandbox.reset()


@pytest.fixture
def api(sandbox: Sandbox) -> Iterator[httpx.Client]:
    """A plain client with a token that came by no exchange."""
    bearer = {"Authorization": f"Bearer {sandbox.issue_token()}"}
    with httpx.Client(base_url=sandbox.data_api, headers=bearer, timeout=30) as running:
        yield running


@pytest.fixture
def ask(sandbox: Sandbox) -> Ask:
    """Send one request; all bytes of the answer, and "closed" or "reset"."""
    token = sandbox.issue_token()

    def send(path: str, method: str = "GET", body: bytes = b"") -> tuple[bytes, str]:
        address = urlsplit(sandbox.data_api)
        assert address.hostname is not None
        with socket.create_connection((address.hostname, address.port or 0), timeout=5) as connection:
            head = (
                f"{method} {address.path}{path} HTTP/1.1\r\nHost: {address.netloc}\r\n"
                f"Authorization: Bearer {token}\r\nConnection: close\r\n"
                f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
            )
            connection.sendall(head.encode() + body)
            received = b""
            try:
                while piece := connection.recv(65536):
                    received += piece
            except ConnectionResetError:
                return received, "reset"
            return received, "closed"

    return send


@pytest.fixture
def client(sandbox: Sandbox) -> Iterator[DataClient]:
    """The project's own client, which does not repeat anything by itself."""
    with DataClient(
        sandbox.client_id, sandbox.client_secret, base_url=sandbox.data_api, max_retries=0
    ) as running:
        yield running
