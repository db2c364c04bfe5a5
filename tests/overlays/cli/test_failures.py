"""Work that fails: exit code 1, one line a fact on stderr, and no value of an answer or a credential in it."""

import json
import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

import pytest

CANARY = "canary-7f3a"
SECRET = f"{CANARY}-secret-that-is-long-enough-for-hs256"
TOKEN = f"{CANARY}-token"
SOMEONE = "11111111-1111-4111-8111-111111111111"

Answer = tuple[int, str, str]


@contextmanager
def hostile_server(answer: Callable[[int], Answer]) -> Iterator[dict[str, str]]:
    """Exchanges tokens, and answers call number n (from 0) with `answer(n)`: status, content type, body."""
    calls = iter(range(10_000))

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            token = {"access_token": TOKEN, "token_type": "bearer", "expires_in": 3600}
            self.reply(200, "application/json", json.dumps(token))

        def do_GET(self) -> None:
            self.reply(*answer(next(calls)))

        def reply(self, status: int, content_type: str, body: str) -> None:
            payload = body.encode()
            self.send_response(status)
            self.send_header("Content-Type", content_type)
            self.send_header("Content-Length", str(len(payload)))
            self.end_headers()
            self.wfile.write(payload)

        def log_message(self, *_: object) -> None:
            pass

    class Server(ThreadingHTTPServer):
        def handle_error(self, *_: object) -> None:
            pass  # a client that was interrupted has hung up

    server = Server(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield os.environ | {
            "WELKIN_BASE_URL": f"http://127.0.0.1:{server.server_port}/v1",
            "WELKIN_CLIENT_ID": f"{CANARY}-client",
            "WELKIN_CLIENT_SECRET": SECRET,
        }
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def run(environment: dict[str, str], *words: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", "from welkin_sdk.cli import main; raise SystemExit(main())", *words],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
    )


def error(status: int, code: str) -> Answer:
    entry = {"status": status, "code": code, "title": CANARY, "detail": CANARY, "extra": {"path": CANARY}}
    return status, "application/json", json.dumps({"errors": [entry]})


FAILURES = {
    "400": (lambda _: error(400, "parse_exception"), "HTTP 400 (parse_exception)"),
    "403": (lambda _: error(403, "forbidden"), "HTTP 403"),
    "401": (lambda _: error(401, "unauthorized"), "check WELKIN_CLIENT_ID"),
    "418": (lambda _: (418, "text/plain", CANARY), "HTTP 418"),
    "html": (lambda _: (200, "text/html", f"<html>{CANARY}"), "UnreadableResponseError"),
    "cut off": (
        lambda _: (200, "application/json", f'[{{"data": [{{"id": "{CANARY}'),
        "UnreadableResponseError",
    ),
    "no envelope": (lambda _: (200, "application/json", f'{{"x": "{CANARY}"}}'), "UnreadableResponseError"),
}


@pytest.mark.parametrize(("answer", "said"), FAILURES.values(), ids=FAILURES.keys())
def test_a_refused_find_exits_with_1_and_shows_no_value(answer: Callable[[int], Answer], said: str) -> None:
    """Operation, status and codes are said; what the server wrote, the secret and the token are not."""
    with hostile_server(answer) as environment:
        done = run(environment, "data", "find", "patients")

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("welkin: ")
    assert said in done.stderr
    assert "patients.find" in done.stderr
    assert "Traceback" not in done.stderr
    assert CANARY not in done.stderr


def test_a_wrong_secret_exits_with_1_and_a_hint(sandbox, welkin) -> None:
    """The token exchange is named, the secret is not."""
    done = welkin("data", "find", "patients", env={"WELKIN_CLIENT_SECRET": SECRET})

    assert (done.returncode, done.stdout) == (1, "")
    assert "check WELKIN_CLIENT_ID, the client secret" in done.stderr
    assert CANARY not in done.stderr


def test_a_server_that_is_not_there_exits_with_1(welkin) -> None:
    """The hint names what to look at."""
    done = welkin("data", "find", "patients", env={"WELKIN_BASE_URL": "http://127.0.0.1:9/v1"})

    assert (done.returncode, done.stdout) == (1, "")
    assert "check WELKIN_BASE_URL" in done.stderr


def test_an_entry_that_is_no_record_is_counted_and_fails_the_find(sandbox) -> None:
    """The records beside it are printed; that one is missing must not look like success."""
    page = json.dumps([{"data": [{"id": SOMEONE}, CANARY], "meta": {}}])

    with hostile_server(
        lambda n: (200, "application/json", page if n == 0 else '[{"data": []}]')
    ) as environment:
        done = run(environment, "data", "find", "patients")

    assert done.returncode == 1
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == [SOMEONE]
    assert "1 entries were no records" in done.stderr
    assert CANARY not in done.stderr


def test_a_find_that_breaks_says_where_to_go_on(sandbox, environment) -> None:
    """What was printed before the break and what the checkpoint gives are together the whole."""
    upstream = environment["WELKIN_BASE_URL"]
    whole = run(environment, "data", "find", "patients", "--page-size", "9").stdout.splitlines()
    with breaking_proxy(upstream, break_at=3) as (base_url, is_broken):
        behind = environment | {"WELKIN_BASE_URL": base_url}
        broken = run(behind, "data", "find", "patients", "--page-size", "9")
        checkpoint = re.search(r"--checkpoint (\S+)", broken.stderr)
        assert checkpoint, broken.stderr
        is_broken.clear()

        rest = run(behind, "data", "find", "patients", "--page-size", "9", "--checkpoint", checkpoint[1])

    assert broken.returncode == 1
    assert 0 < len(broken.stdout.splitlines()) < len(whole)
    assert rest.returncode == 0, rest.stderr
    assert {*broken.stdout.splitlines(), *rest.stdout.splitlines()} == set(whole)


@contextmanager
def breaking_proxy(upstream: str, *, break_at: int) -> Iterator[tuple[str, threading.Event]]:
    """
    Passes requests on to *upstream*; page number *break_at* (from 1) and all later ones are refused with 403, until the
    event is cleared.
    """
    import httpx

    target = urlsplit(upstream)
    finds = iter(range(1, 10_000))
    is_broken = threading.Event()
    is_broken.set()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.pass_on(self.rfile.read(int(self.headers["Content-Length"])))

        def do_GET(self) -> None:
            if next(finds) >= break_at and is_broken.is_set():
                self.send_response(403)
                self.send_header("Content-Length", "0")
                self.end_headers()
            else:
                self.pass_on(None)

        def pass_on(self, body: bytes | None) -> None:
            headers = {
                name: value
                for name, value in self.headers.items()
                if name.lower() in {"authorization", "content-type", "host"}
            }
            answer = httpx.request(
                self.command, f"http://{target.netloc}{self.path}", headers=headers, content=body
            )
            self.send_response(answer.status_code)
            self.send_header("Content-Type", answer.headers["content-type"])
            self.send_header("Content-Length", str(len(answer.content)))
            self.end_headers()
            self.wfile.write(answer.content)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{target.path}", is_broken
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def test_an_interrupted_find_exits_with_130() -> None:
    """Ctrl-C is no traceback."""
    asked = threading.Event()
    may_answer = threading.Event()

    def answer(_: int) -> Answer:
        asked.set()
        may_answer.wait(30)
        return 200, "application/json", '[{"data": []}]'

    with hostile_server(answer) as environment:
        process = subprocess.Popen(
            [
                sys.executable,
                "-c",
                "from welkin_sdk.cli import main; raise SystemExit(main())",
                "data",
                "find",
                "patients",
            ],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert asked.wait(30)
        process.send_signal(signal.SIGINT)
        printed, said = process.communicate(timeout=30)
        may_answer.set()

    assert (process.returncode, printed) == (130, "")
    assert said == "welkin: interrupted\n"


def test_a_fault_of_ours_names_its_place_and_no_value() -> None:
    """Whatever goes wrong inside, its text stays inside."""
    code = (
        "from welkin_sdk.cli import failures\n"
        "def broken():\n    raise KeyError('canary-7f3a')\n"
        "try:\n    broken()\n"
        "except KeyError as fault:\n    print(failures.explain(fault))\n"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)

    assert "internal error, please report it: KeyError at " in done.stdout
    assert CANARY not in done.stdout
