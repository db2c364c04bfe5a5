"""The receiver behind real servers on loopback: uvicorn for ASGI, wsgiref for WSGI."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, contextmanager
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer

import uvicorn


def asgi(app: Any, *, lifespan: str = "on") -> AbstractContextManager[str]:
    """The address of *app*, served by uvicorn."""
    return asgi_at(lambda _: app, lifespan=lifespan)


@contextmanager
def asgi_at(make: Callable[[str], Any], *, lifespan: str = "on") -> Generator[str]:
    """The address of the application that *make* makes when it is told that address."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP) as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(128)
        address = f"http://127.0.0.1:{listener.getsockname()[1]}"
        app = make(address)
        config = uvicorn.Config(
            app,
            http="h11",
            ws="none",
            lifespan=lifespan,
            log_config=None,
            access_log=False,
            timeout_graceful_shutdown=1,
        )
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        while not server.started and thread.is_alive():
            time.sleep(0.001)
        try:
            yield address
        finally:
            server.should_exit = True
            thread.join()


class _Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@contextmanager
def wsgi(app: Callable[..., Any]) -> Generator[str]:
    """The address of *app*, served by wsgiref, one request at a time."""
    with WSGIServer(("127.0.0.1", 0), _Quiet) as server:
        server.set_app(app)
        thread = threading.Thread(target=lambda: server.serve_forever(0.01), daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def talk(address: str, *pieces: bytes, pause_seconds: float = 0.0, ends: bool = False) -> bytes:
    """Send *pieces* over a bare connection and return everything that comes back; *ends*: hang up after them."""
    host, port = address.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=10) as connection:
        for piece in pieces:
            try:
                connection.sendall(piece)
            except OSError:
                break
            time.sleep(pause_seconds)
        if ends:
            return b""
        received = b""
        try:
            while chunk := connection.recv(65536):
                received += chunk
        except OSError:
            pass
        return received
