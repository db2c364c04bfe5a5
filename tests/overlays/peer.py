"""A peer on a real loopback port that keeps connections open and writes to them what its script says."""

from __future__ import annotations

import contextlib
import json
import re
import socket
import threading
import time
from collections.abc import Callable
from typing import Any, Self

OTHER = "somebody-else"

Script = Callable[["Exchange"], None]


class Exchange:
    """
    One request on one connection.

    Attributes:
        own: the body that answers it.
        other: a body that answers somebody else's.
    """

    def __init__(self, connection: socket.socket, head: bytes) -> None:
        self.connection = connection
        self.method, target, *_ = head.decode("latin-1").split(" ")
        path, _, self.query = target.partition("?")
        self.asked = path.rsplit("/", 1)[-1]
        self.own, self.other = self._body(self.asked), self._body(OTHER)

    def _body(self, id: str) -> bytes:
        record = {"id": id}
        if not self.query:
            return json.dumps(record).encode()
        record |= {"created_at": "2020-01-01T00:00:00Z", "updated_at": "2020-01-01T00:00:00Z"}
        return json.dumps([{"data": [record], "meta": {}}]).encode()

    def send(self, data: bytes) -> None:
        self.connection.sendall(data)


def response(
    body: bytes, *headers: str, status: str = "200 OK", version: str = "1.1", length: bool = True
) -> bytes:
    """A response; with its length unless *headers* say how long it is."""
    lines = [f"HTTP/{version} {status}", "Content-Type: application/json", *headers]
    if length:
        lines.append(f"Content-Length: {len(body)}")
    return ("\r\n".join(lines) + "\r\n\r\n").encode() + body


def chunked(body: bytes) -> bytes:
    return b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)


class Peer:
    """
    Attributes:
        requests: how many have come.
        connections: how many were accepted.
    """

    def __init__(self, script: Script, *, greeting: Callable[[socket.socket], None] | None = None) -> None:
        self._script = script
        self._greeting = greeting
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=128)
        self._threads: list[threading.Thread] = []
        self._open: set[socket.socket] = set()
        self.requests = self.connections = 0
        self.heads: list[bytes] = []

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    @property
    def base_url(self) -> str:
        return f"{self.origin}/v1"

    def __enter__(self) -> Self:
        self._start(self._accept)
        return self

    def __exit__(self, *_: object) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for connection in list(self._open):
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(5)

    def _start(self, act: Callable[..., None], *arguments: Any) -> None:
        thread = threading.Thread(target=act, args=arguments)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            self._open.add(connection)
            self._start(self._serve, connection)

    def _serve(self, connection: socket.socket) -> None:
        received = b""
        try:
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            if self._greeting is not None:
                self._greeting(connection)
            while True:
                while b"\r\n\r\n" not in received:
                    if not (piece := connection.recv(65536)):
                        return
                    received += piece
                head, _, received = received.partition(b"\r\n\r\n")
                length = re.search(rb"(?i)content-length: *(\d+)", head)
                while length and len(received) < int(length[1]):
                    received += connection.recv(65536)
                received = received[int(length[1]) if length else 0 :]
                self.requests += 1
                self.heads.append(head)
                self._script(Exchange(connection, head))
        except OSError:
            pass  # the client has hung up
        finally:
            self._open.discard(connection)
            connection.close()


_under_way: list[threading.Thread] = []


def later(exchange: Exchange, data: bytes, *, seconds: float = 0.05) -> None:
    """Send *data* after a while; called before the response is sent, so that `settle` knows of it in time."""

    def send() -> None:
        time.sleep(seconds)
        with contextlib.suppress(OSError):
            exchange.send(data)

    thread = threading.Thread(target=send)
    _under_way.append(thread)
    thread.start()


def settle() -> None:
    """Return once all that was to come later has come."""
    while _under_way:
        _under_way.pop().join(5)
    time.sleep(0.05)
