"""A connection to PostgreSQL that breaks when a test says so: what a client asks is counted, and at some counts it is cut."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Iterable
from typing import Self

_SSL_REQUEST = 80877103


class CuttingProxy:
    """
    Hands on to the server at *target*, to be used as a context manager.

    Attributes:
        asked: how many queries clients have sent, over all connections.
        cuts: before which of them the connection breaks.
        answered_cuts: before the answers to which of them it does: the server has done what was asked.
    """

    def __init__(
        self, target: tuple[str, int], *, cuts: Iterable[int] = (), answered_cuts: Iterable[int] = ()
    ) -> None:
        self.asked = 0
        self.cuts = set(cuts)
        self.answered_cuts = set(answered_cuts)
        self._target = target
        self._lock = threading.Lock()
        self._threads: list[threading.Thread] = []

    def __enter__(self) -> Self:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listener.getsockname()[1])
        self._start(self._accept)
        return self

    def __exit__(self, *_: object) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for thread in self._threads:
            thread.join(10)

    def _start(self, work: object, *arguments: object) -> None:
        thread = threading.Thread(target=work, args=arguments, daemon=True)  # type: ignore[arg-type]
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            self._start(self._serve, client)

    def _serve(self, client: socket.socket) -> None:
        with client, socket.create_connection(self._target) as server:
            muted = threading.Event()
            for one in (client, server):
                one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self._start(self._answer, server, client, muted)
            try:
                self._ask(client, server, muted)
            except OSError:
                pass
            finally:
                for one in (client, server):
                    _close(one)

    def _ask(self, client: socket.socket, server: socket.socket, muted: threading.Event) -> None:
        """The opening has no kind; then each message has one, and Query or Sync ends what is asked together."""
        while (opening := _read_opening(client)) == _SSL_REQUEST.to_bytes(4, "big"):
            client.sendall(b"N")
        server.sendall((len(opening) + 4).to_bytes(4, "big") + opening)
        while kind := client.recv(1):
            length = _read(client, 4)
            rest = _read(client, int.from_bytes(length, "big") - 4)
            if kind in b"QS":
                with self._lock:
                    self.asked += 1
                    number = self.asked
                if number in self.cuts:
                    return
                if number in self.answered_cuts:
                    muted.set()
            server.sendall(kind + length + rest)

    def _answer(self, server: socket.socket, client: socket.socket, muted: threading.Event) -> None:
        try:
            while data := server.recv(65536):
                if muted.is_set():
                    # It has answered, so it has done it.
                    break
                client.sendall(data)
        except OSError:
            pass
        for one in (client, server):
            _close(one)


def _close(one: socket.socket) -> None:
    with contextlib.suppress(OSError):
        one.shutdown(socket.SHUT_RDWR)


def _read_opening(client: socket.socket) -> bytes:
    return _read(client, int.from_bytes(_read(client, 4), "big") - 4)


def _read(client: socket.socket, count: int) -> bytes:
    data = b""
    while len(data) < count:
        more = client.recv(count - len(data))
        if not more:
            raise ConnectionResetError
        data += more
    return data
