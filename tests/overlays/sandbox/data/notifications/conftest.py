"""A receiver of notifications on a real port that does what a test wants, and a sandbox at a fixed instant."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl

import jwt
import pytest

from welkin_sdk.sandbox import Sandbox, serve
from welkin_sdk.sandbox.data.notifications import NotificationTarget, Notifier

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
SECRET = "an agreed secret of more than thirty-two bytes"
CLIENT = "welkin-in-test"


@dataclass
class Arrival:
    """One request at the receiver."""

    path: str
    headers: dict[str, str]
    content: bytes

    @property
    def entries(self) -> list[dict[str, Any]]:
        return list(json.loads(self.content))

    @property
    def resources(self) -> list[str]:
        return [entry["resource"] for entry in self.entries]

    @property
    def bearer(self) -> str:
        scheme, _, token = self.headers.get("authorization", "").partition(" ")
        return token if scheme == "Bearer" else ""

    @property
    def form(self) -> dict[str, str]:
        return dict(parse_qsl(self.content.decode(), strict_parsing=True))


@dataclass
class Answer:
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    content: bytes = b""


class Receiver:
    """
    Answers `/notifications` with `answer`, and everything else with `elsewhere`; both may be set to anything.
    """

    def __init__(self) -> None:
        self.arrivals: list[Arrival] = []
        self.answer: Callable[[Arrival], Answer] = lambda _: Answer()
        self.elsewhere: Callable[[Arrival], Answer] = lambda _: Answer(404)
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            # As the sandbox's own server: no waiting for an acknowledgement between header and body.
            disable_nagle_algorithm = True

            def do_POST(self) -> None:
                content = self.rfile.read(int(self.headers.get("content-length", 0)))
                headers = {name.lower(): value for name, value in self.headers.items()}
                arrival = Arrival(self.path, headers, content)
                receiver.arrivals.append(arrival)
                is_ours = self.path == "/notifications"
                self.reply((receiver.answer if is_ours else receiver.elsewhere)(arrival))

            do_GET = do_POST  # noqa: N815 - the name is looked up by the method of the request

            def reply(self, answer: Answer) -> None:
                self.send_response(answer.status)
                for name, value in {"content-length": str(len(answer.content)), **answer.headers}.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(answer.content)

            def log_message(self, format: str, *args: object) -> None:
                """Say nothing."""

        class Server(ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, request: Any, client_address: Any) -> None:
                """A sender that has given up is no error here."""

        self._server = Server(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self._server.server_port}"
        self.url = f"{self.address}/notifications"
        threading.Thread(target=lambda: self._server.serve_forever(0.01), daemon=True).start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def fail_with(self, status: int, **headers: str) -> None:
        self.answer = lambda _: Answer(status, headers)

    def heal(self) -> None:
        self.answer = lambda _: Answer()

    @property
    def batches(self) -> list[Arrival]:
        return [arrival for arrival in self.arrivals if arrival.path == "/notifications"]


def verify(token: str, *, audience: str, now: datetime, secret: str = SECRET) -> dict[str, Any]:
    """The claims of a notification's JWT, held to all that is documented; raises for anything else."""
    options: Any = {
        "require": ["iss", "aud", "exp", "scope"],
        "verify_exp": False,
        "verify_nbf": False,
        "verify_iat": False,
        "strict_aud": True,
        "enforce_minimum_key_length": True,
    }
    claims: dict[str, Any] = jwt.decode(
        token, secret, algorithms=["HS256"], audience=audience, issuer=CLIENT, options=options
    )
    if not now.timestamp() < claims["exp"] <= now.timestamp() + 3600:
        raise jwt.ExpiredSignatureError
    if "welkin" not in claims["scope"].split(" "):
        raise jwt.InvalidTokenError("scope")
    return claims


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    running = Receiver()
    yield running
    running.close()


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    """A sandbox with a small clinic, frozen at noon."""
    with serve(seed=3) as running:
        running.clock.freeze(NOON)
        yield running


@pytest.fixture
def target(receiver: Receiver) -> NotificationTarget:
    return NotificationTarget(receiver.url, client_id=CLIENT, secret=SECRET)


@pytest.fixture
def notifications(sandbox: Sandbox, target: NotificationTarget) -> Notifier:
    """The sandbox's notifications, already on their way to the receiver."""
    sandbox.notifications.subscribe(target)
    return sandbox.notifications


@pytest.fixture
def change(sandbox: Sandbox) -> Callable[..., None]:
    """Change records of these collections at the sandbox's present instant, one each."""

    def write(*collections: str) -> None:
        for collection in collections or ("patients",):
            sandbox.load(collection, [{"id": "5b1c2a4e-0000-4000-8000-000000000001"}])

    return write


@pytest.fixture(name="verify", scope="session")
def _verify() -> Callable[..., dict[str, Any]]:
    return verify


@pytest.fixture(name="make_answer", scope="session")
def _answer() -> type[Answer]:
    return Answer
