"""A relay in front of the sandbox that keeps what clients have sent, as it was on the wire."""

from __future__ import annotations

import socket
import socketserver
import threading
from collections.abc import Generator
from contextlib import contextmanager, suppress


class Recorder(socketserver.ThreadingTCPServer):
    """
    Attributes:
        sent: the bytes of each connection, from the client's side.
    """

    daemon_threads = True

    def __init__(self, upstream: tuple[str, int]) -> None:
        super().__init__(("127.0.0.1", 0), _Relay)
        self.upstream = upstream
        self.sent: list[bytearray] = []

    @property
    def address(self) -> str:
        """Scheme, host and port."""
        return f"http://127.0.0.1:{self.server_address[1]}"


class _Relay(socketserver.BaseRequestHandler):
    server: Recorder

    def handle(self) -> None:
        kept = bytearray()
        self.server.sent.append(kept)
        with socket.create_connection(self.server.upstream) as upstream:
            back = threading.Thread(target=_copy, args=(upstream, self.request), daemon=True)
            back.start()
            _copy(self.request, upstream, kept)
            back.join()


def _copy(source: socket.socket, target: socket.socket, kept: bytearray | None = None) -> None:
    with suppress(OSError):
        while data := source.recv(65536):
            if kept is not None:
                kept += data
            target.sendall(data)
    with suppress(OSError):
        target.shutdown(socket.SHUT_WR)


@contextmanager
def recording(address: str) -> Generator[Recorder]:
    """A recorder in front of *address*, e.g. `http://127.0.0.1:8080`, until the block ends."""
    host, _, port = address.removeprefix("http://").rpartition(":")
    with Recorder((host, int(port))) as recorder:
        thread = threading.Thread(target=recorder.serve_forever, daemon=True)
        thread.start()
        try:
            yield recorder
        finally:
            recorder.shutdown()
            thread.join()
