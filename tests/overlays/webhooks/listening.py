"""The receiver behind real servers on loopback: uvicorn for ASGI, wsgiref for WSGI."""

from __future__ import annotations

import base64
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer

import httpx
import uvicorn
from subscription import CLIENT, NOTIFY_URL, SECRET, TENANT, sign

from welkin_sdk.webhooks import FunctionReceiver, Site

LIMIT = 256 * 1024


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


@contextmanager
def listen(store: Path, *words: str) -> Generator[str]:
    """The address of `welkin listen`, a process of its own, with a store at that path; it ends well in the end."""
    secret = store.with_name("secret")
    secret.write_text(SECRET)
    with socket.socket() as chosen:
        chosen.bind(("127.0.0.1", 0))
        port = str(chosen.getsockname()[1])
    command = [sys.executable, "-c", "from welkin_sdk.cli import main; raise SystemExit(main())", "listen"]
    command += ["--port", port, "--notify-url", NOTIFY_URL, "--tenant", TENANT]
    command += ["--store", str(store), "--secret-file", str(secret), *words]
    process = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=os.environ | {"WELKIN_CLIENT_ID": CLIENT},
    )
    try:
        assert process.stdout is not None
        assert process.stdout.readline().startswith(b"{")
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.communicate(timeout=60)
    assert process.returncode == 0


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


class Gateway(httpx.BaseTransport):
    """An API gateway in front of the function: requests to events, answers to responses."""

    def __init__(self, site: Site, event: Callable[[httpx.Request], dict[str, Any]]) -> None:
        self._function = FunctionReceiver(site)
        self._event = event

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        answer = self._function(self._event(request), object())
        assert answer["isBase64Encoded"] is False
        return httpx.Response(answer["statusCode"], headers=answer["headers"], text=answer["body"])


def first_form(request: httpx.Request) -> dict[str, Any]:
    several: dict[str, list[str]] = {}
    for name, value in request.headers.multi_items():
        several.setdefault(name, []).append(value)
    return {
        "httpMethod": request.method,
        "path": request.url.path,
        "headers": dict(request.headers),
        "multiValueHeaders": several,
        "body": base64.b64encode(request.read()).decode(),
        "isBase64Encoded": True,
        "requestContext": {"stage": "prod"},
    }


def second_form(request: httpx.Request) -> dict[str, Any]:
    return {
        "version": "2.0",
        "rawPath": f"/prod{request.url.path}",
        "headers": dict(request.headers),
        "body": request.read().decode(),
        "isBase64Encoded": False,
        "requestContext": {"stage": "prod", "http": {"method": request.method, "path": request.url.path}},
    }


def head(length: int | str, token: str = "") -> bytes:
    return (
        f"POST /notifications HTTP/1.1\r\nHost: receiver\r\nConnection: close\r\nAuthorization: Bearer {token or sign()}"
        f"\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n"
    ).encode()
