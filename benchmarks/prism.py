"""
Serving: the sandbox beside Prism, which answers with the examples of the same document and keeps nothing
(python -m benchmarks.prism).

Each is a process of its own; one connection that stays open asks both in turns, always for the same.
"""

from __future__ import annotations

import http.client
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import urlsplit

from benchmarks.ratio import Row, in_turns, quotients
from welkin_sdk.testing.options import Options
from welkin_sdk.testing.process import in_a_process
from welkin_sdk.testing.remote import RemoteSandbox

PACKAGE = "@stoplight/prism-cli@5.14.2"
DOCUMENT = Path(__file__).parent.parent / "spec" / "dist" / "welkin-data-api.openapi.json"
CLINIC = 2000
ROUNDS = 7
REQUESTS = 150
# The first start downloads the package.
_PATIENCE_SECONDS = 240


def measure() -> list[Row]:
    """Compare getting and finding patients; empty, and said aloud, where there is no Prism to be had."""
    if shutil.which("npx") is None:
        print(
            "SKIPPED: the sandbox beside Prism. Prism needs Node's npx; there is none here.", file=sys.stderr
        )
        return []
    with in_a_process(Options(CLINIC, "printed", True)) as sandbox, _prism() as prism:
        if prism is None:
            print(f"SKIPPED: the sandbox beside Prism. {PACKAGE} could not be started.", file=sys.stderr)
            return []
        return [_compare(name, path, sandbox, prism) for name, path in _requests(sandbox)]


def _requests(sandbox: RemoteSandbox) -> list[tuple[str, str]]:
    # Prism's page is the example's, which has one record.
    return [
        ("GET a patient", f"/patients/{sandbox.make.patient()['id']}"),
        ("find, a page of 1", "/patients?page%5Bsize%5D=1"),
        ("find, a page of 50 (Prism: 1)", "/patients?page%5Bsize%5D=50"),
    ]


def _compare(name: str, path: str, sandbox: RemoteSandbox, prism: str) -> Row:
    headers = {"Authorization": f"Bearer {sandbox.issue_token()}"}
    ours = _asking(sandbox.data_api, path, headers)
    theirs = _asking(prism, path, headers)
    seconds = in_turns({"ours": ours, "Prism": theirs}, rounds=ROUNDS, repeats=REQUESTS)
    print(f"{name:<30} {_rate(ours):6.0f} requests a second, Prism {_rate(theirs):6.0f}", flush=True)
    return Row.of("", f"seconds of {name}", "Prism", quotients(seconds["ours"], seconds["Prism"]))


def _asking(base_url: str, path: str, headers: dict[str, str]) -> Callable[[], None]:
    """One GET over a connection that stays open; a plain one, so that the asking costs little."""
    address = urlsplit(base_url)
    connection = http.client.HTTPConnection(str(address.hostname), address.port, timeout=30)

    def ask() -> None:
        connection.request("GET", address.path + path, headers=headers)
        answer = connection.getresponse()
        answer.read()
        if answer.status != http.client.OK:
            raise RuntimeError(f"{path.partition('?')[0]} was answered {answer.status}")

    return ask


def _rate(ask: Callable[[], None]) -> float:
    begin = time.perf_counter()
    for _ in range(REQUESTS):
        ask()
    return REQUESTS / (time.perf_counter() - begin)


@contextmanager
def _prism() -> Generator[str | None]:
    """The address of a mock of the document, without the version as Prism wants it; None if it does not start."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    process = subprocess.Popen(
        ["npx", "--yes", PACKAGE, "mock", str(DOCUMENT), "--port", str(port), "--verboseLevel", "silent"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        # npx starts a shell and that starts Node; as a group they can be ended together.
        start_new_session=True,
    )
    try:
        yield f"http://127.0.0.1:{port}" if _listens(process, port) else None
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
        process.wait()


def _listens(process: subprocess.Popen[bytes], port: int) -> bool:
    ends_at = time.monotonic() + _PATIENCE_SECONDS
    while time.monotonic() < ends_at and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return True
    return False


if __name__ == "__main__":
    for row in measure():
        print(row, flush=True)
