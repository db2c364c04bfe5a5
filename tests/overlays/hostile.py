"""
A server on a real loopback port that answers as its script says: well, badly, half, slowly or not at all.

It speaks HTTP by hand, because a proper server library would not let it misbehave. Every connection carries one
request. `POST /v1/token` issues tokens unless a script says otherwise.
"""

from __future__ import annotations

import json
import socket
import socketserver
import struct
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Self
from urllib.parse import urlsplit


@dataclass(frozen=True)
class Seen:
    """One request as it arrived."""

    method: str
    target: str
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)

    @property
    def name(self) -> str:
        return f"{self.method} {urlsplit(self.target).path}"

    @property
    def bearer(self) -> str:
        return self.headers.get("authorization", "").removeprefix("Bearer ")


Step = Callable[["socket.socket", Seen, threading.Event], None]


def reply(
    status: int = 200,
    body: Any = None,
    *,
    headers: Mapping[str, str] | None = None,
    content_type: str = "application/json",
) -> Step:
    """A proper answer; *body* is JSON, or bytes to be sent as they are."""
    content = body if isinstance(body, bytes) else json.dumps({} if body is None else body).encode()

    def step(connection: socket.socket, _seen: Seen, _stopped: threading.Event) -> None:
        connection.sendall(
            head(status, len(content), {"Content-Type": content_type, **(headers or {})}) + content
        )

    return step


def error(
    status: int, code: str = "bad_request", *, headers: Mapping[str, str] | None = None, **entry: Any
) -> Step:
    """The documented error body."""
    return reply(status, {"errors": [{"status": status, "code": code, **entry}]}, headers=headers)


def reset(connection: socket.socket, _seen: Seen, _stopped: threading.Event) -> None:
    """Break the connection before a byte is answered."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def hang_up(connection: socket.socket, _seen: Seen, _stopped: threading.Event) -> None:
    """Close politely without an answer."""


def hang(connection: socket.socket, _seen: Seen, stopped: threading.Event) -> None:
    """Say nothing until the caller gives up."""
    _wait_for_hang_up(connection, stopped)


def cut(body: bytes = b'{"id": "1", "first_name": "Gra', *, missing: int = 100) -> Step:
    """A body that ends before its announced length."""

    def step(connection: socket.socket, _seen: Seen, _stopped: threading.Event) -> None:
        connection.sendall(head(200, len(body) + missing, {"Content-Type": "application/json"}) + body)

    return step


def drip(piece: bytes = b" ", *, in_head: bool = False, every_seconds: float = 0.01) -> Step:
    """Bytes that come often enough for any read timeout, and never come to an end."""

    def step(connection: socket.socket, _seen: Seen, stopped: threading.Event) -> None:
        whole = head(200, 1_000_000, {"Content-Type": "application/json"})
        connection.sendall(whole[:-2] + b"X-Drip: " if in_head else whole)
        while not stopped.wait(every_seconds):
            connection.sendall(piece)

    return step


def garbage(text: bytes) -> Step:
    """No HTTP at all."""

    def step(connection: socket.socket, _seen: Seen, _stopped: threading.Event) -> None:
        connection.sendall(text)

    return step


def head(status: int, length: int, headers: Mapping[str, str]) -> bytes:
    lines = [f"HTTP/1.1 {status} Whatever", f"Content-Length: {length}", "Connection: close"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


def _wait_for_hang_up(connection: socket.socket, stopped: threading.Event) -> None:
    connection.settimeout(0.05)
    while not stopped.is_set():
        try:
            if not connection.recv(1):
                return
        except TimeoutError:
            continue


class HostileServer:
    """
    Attributes:
        requests: everything that arrived, in order.
        token_life: `expires_in` of the tokens it issues.
        refused: tokens that answer 401 from now on.
    """

    def __init__(self) -> None:
        self.requests: list[Seen] = []
        self.token_life: Any = 3600
        self.refused: set[str] = set()
        self._scripts: dict[str, list[Step]] = {}
        self._lock = threading.RLock()
        self._arrival = threading.Condition(self._lock)
        self._tokens = 0
        self._stopped = threading.Event()
        owner = self

        class Handler(socketserver.BaseRequestHandler):
            def handle(self) -> None:
                owner._serve(self.request)

        class Server(socketserver.ThreadingTCPServer):
            request_queue_size = 512
            daemon_threads = False
            allow_reuse_address = True

        self._server = Server(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    @property
    def base_url(self) -> str:
        return f"{self.origin}/v1"

    def script(self, name: str, *steps: Step) -> None:
        """What *name*, e.g. "GET /v1/patients/1", answers: one step per request, the last one from then on."""
        self._scripts[name] = list(steps)

    def count(self, name: str) -> int:
        with self._lock:
            return sum(1 for seen in self.requests if seen.name == name)

    def wait_for(self, name: str) -> None:
        """Return once *name* has arrived."""
        with self._arrival:
            self._arrival.wait_for(lambda: any(seen.name == name for seen in self.requests), timeout=5)

    def last(self, name: str) -> Seen:
        with self._lock:
            return [seen for seen in self.requests if seen.name == name][-1]

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stopped.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def _serve(self, connection: socket.socket) -> None:
        try:
            seen = _read_request(connection)
            if seen is not None:
                self._choose(seen)(connection, seen, self._stopped)
        except OSError:
            pass  # the caller went away, as it is meant to in half of the tests

    def _choose(self, seen: Seen) -> Step:
        with self._lock:
            self.requests.append(seen)
            self._arrival.notify_all()
            steps = self._scripts.get(seen.name)
            if steps is not None and (seen.name == "POST /v1/token" or seen.bearer not in self.refused):
                return steps.pop(0) if len(steps) > 1 else steps[0]
            if seen.name == "POST /v1/token":
                return self._issue()
            return error(401, "unauthorized") if seen.bearer in self.refused else error(404, "not_found")

    def _issue(self) -> Step:
        self._tokens += 1
        life = {} if self.token_life is None else {"expires_in": self.token_life}
        return reply(200, {"access_token": f"token-{self._tokens}", "token_type": "Bearer", **life})


def _read_request(connection: socket.socket) -> Seen | None:
    connection.settimeout(5)
    data = b""
    while b"\r\n\r\n" not in data:
        piece = connection.recv(65536)
        if not piece:
            return None
        data += piece
    raw_head, _, body = data.partition(b"\r\n\r\n")
    first, *lines = raw_head.decode("latin-1").split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    while len(body) < int(headers.get("content-length", 0)) or (
        "chunked" in headers.get("transfer-encoding", "") and not body.endswith(b"0\r\n\r\n")
    ):
        piece = connection.recv(65536)
        if not piece:
            return None  # the caller went away in the middle of it
        body += piece
    method, target, _ = first.split(" ")
    return Seen(method, target, headers, body)
