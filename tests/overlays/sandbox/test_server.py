"""Starting and stopping, on a thread and in the foreground."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import threading
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest

from welkin_sdk.sandbox import Sandbox, serve

FOREGROUND = """
import json
from welkin_sdk.sandbox import run

def announce(sandbox):
    print(json.dumps({"data_api": sandbox.data_api, "client_id": sandbox.client_id}), flush=True)

run(announce=announce, seed=1, client_id="me")
print("ended", flush=True)
"""


def test_the_sandbox_answers_inside_the_block_and_not_after() -> None:
    """The port is given back and no thread stays."""
    before = threading.active_count()
    with serve() as sandbox:
        status = httpx.get(f"{sandbox.data_api}/patients").status_code

    assert status == 401
    assert threading.active_count() == before
    with pytest.raises(httpx.ConnectError):
        httpx.get(f"{sandbox.data_api}/patients")


def test_an_open_connection_does_not_keep_it_running(connect: Any) -> None:
    """A client that holds its connection is cut off."""
    with serve(seed=1) as sandbox:
        api = connect(sandbox)
        assert api.get("/patients").status_code == 200

    with pytest.raises(httpx.TransportError):
        api.get("/patients")
    api.close()


def test_an_exception_in_the_block_ends_the_sandbox_too() -> None:
    """And it is that exception that the caller sees."""
    with pytest.raises(ZeroDivisionError), serve() as sandbox:
        raise ZeroDivisionError

    with pytest.raises(httpx.ConnectError):
        httpx.get(f"{sandbox.data_api}/patients")


def test_two_sandboxes_share_nothing(connect: Any) -> None:
    """Neither records nor tokens."""
    with serve(seed=1) as one, serve() as other, connect(one) as api:
        bearer = {"Authorization": api.headers["Authorization"]}

        assert one.data_api != other.data_api
        assert httpx.get(f"{other.data_api}/patients", headers=bearer).status_code == 401


def test_a_port_that_is_taken_is_an_error_at_once() -> None:
    """With the port's own reason."""
    with serve() as sandbox:
        port = urlsplit(sandbox.data_api).port or 0
        with pytest.raises(OSError, match="in use"), serve(port=port):
            pass


def test_a_chosen_port_is_used() -> None:
    """So that a second program can be told of it beforehand."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]

    with serve(port=port) as sandbox:
        assert sandbox.data_api == f"http://127.0.0.1:{port}/v1"


@pytest.mark.parametrize(
    "arguments",
    [{"seed": -1}, {"client_secret": "x"}, {"envelope": "odd"}, {"token_lifetime_seconds": 0}],
    ids=str,
)
def test_an_argument_out_of_range_is_refused(arguments: dict[str, Any]) -> None:
    """Before anything is started."""
    with pytest.raises(ValueError, match=next(iter(arguments))), serve(**arguments):
        pass


def test_the_secret_is_not_in_the_repr(sandbox: Sandbox) -> None:
    """A handle may be printed."""
    assert sandbox.client_secret not in repr(sandbox)
    assert len(sandbox.client_secret.encode()) >= 32


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT], ids=lambda number: number.name)
def test_a_signal_ends_the_foreground_cleanly(number: signal.Signals) -> None:
    """run() returns, and the program goes on to its own end with success."""
    process = subprocess.Popen(
        [sys.executable, "-c", FOREGROUND],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ,
    )
    assert process.stdout is not None
    ready = json.loads(process.stdout.readline())
    assert httpx.get(f"{ready['data_api']}/patients").status_code == 401

    process.send_signal(number)
    output, errors = process.communicate(timeout=30)

    assert (process.returncode, output, errors, ready["client_id"]) == (0, "ended\n", "", "me")


def test_the_sandbox_stands_without_the_client() -> None:
    """It is on the far side of the wire: of the package it loads the document and its own room, nothing that calls."""
    command = "import sys, welkin_sdk.sandbox; print(*sorted(sys.modules))"
    loaded = subprocess.run(
        [sys.executable, "-c", command], capture_output=True, check=True, text=True
    ).stdout.split()

    ours = {name.split(".")[1] for name in loaded if name.startswith("welkin_sdk.")}
    assert ours <= {
        "_version",
        "auth",
        "clock",
        "documents",
        "instant",
        "loopback",
        "private_files",
        "sandbox",
        "stopping",
    }
    assert not [
        name for name in loaded if name.split(".")[0] in {"welkin_data_api", "welkin_runtime", "httpx"}
    ]


LOCAL = b"Host: localhost\r\n"
HELD = (
    b"",
    b"GET /v1/patients HTTP/1.1\r\n",
    b"GET /_sandbox/clock HTTP/1.1\r\n" + LOCAL + b"\r\n",
    b"POST /_sandbox/clock HTTP/1.1\r\n" + LOCAL + b"Content-Length: 100\r\n\r\n{",
    b"POST /v1/token HTTP/1.1\r\n" + LOCAL + b"Content-Length: 100\r\n\r\n{",
    b"POST /v1/token HTTP/1.1\r\n" + LOCAL + b"Transfer-Encoding: chunked\r\n\r\n",
    b"POST /v1/token HTTP/1.1\r\n" + LOCAL + b"Content-Length: 100000000\r\n\r\n{",
    b"POST /cloud/acme/sandbox/patients HTTP/1.1\r\n" + LOCAL + b"Content-Length: 100\r\n\r\n{",
    (b"GET /_sandbox/export HTTP/1.1\r\n" + LOCAL + b"\r\n") * 100,
    b"GET /v1/patients HTTP/1.1\r\n" + LOCAL + b"Connection: upgrade\r\nUpgrade: websocket\r\n\r\n",
    b"GET /v1/workers HTTP/1.1\r\n" + LOCAL + b"\r\n",
    b"garbage\r\n\r\n",
)
HELD_BY = {
    "signal": """
import json
from welkin_sdk.sandbox import run
run(announce=lambda sandbox: print(json.dumps({"address": sandbox.address}), flush=True), seed=30)
""",
    "block": """
import json, sys
from welkin_sdk.sandbox import serve
with serve(seed=30) as sandbox:
    print(json.dumps({"address": sandbox.address}), flush=True)
    sys.stdin.read()
""",
}


@pytest.mark.parametrize("program", HELD_BY)
def test_clients_that_hold_their_connections_do_not_keep_it_running(program: str) -> None:
    """Idle, in the middle of a request, or not reading: it ends, and prints nothing about them."""
    process = subprocess.Popen(
        [sys.executable, "-c", HELD_BY[program]],
        **dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE),
        text=True,
        env=os.environ,
    )
    assert process.stdout is not None
    address = json.loads(process.stdout.readline())["address"]
    port = urlsplit(address).port or 0
    held = {"kind": "delay", "route": "GET /v1/workers", "seconds": 60}
    assert httpx.post(f"{address}/_sandbox/faults", json=held).status_code == 200
    connections = [socket.create_connection(("127.0.0.1", port)) for _ in HELD for _ in range(5)]
    for number, connection in enumerate(connections):
        connection.sendall(HELD[number % len(HELD)])
    assert httpx.get(f"{address}/_sandbox/clock").status_code == 200

    if program == "signal":
        process.send_signal(signal.SIGTERM)
    output, errors = process.communicate(timeout=60)

    assert (process.returncode, output, errors) == (0, "", "")
    for connection in connections:
        connection.close()
