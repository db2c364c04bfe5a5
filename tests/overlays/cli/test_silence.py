"""No line on stderr holds a value: every command that talks to a server, with every way in which that can fail."""

import contextlib
import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

CANARY = "canary-7f3a"
SECRET = f"{CANARY}-secret-that-is-long-enough-for-hs256"
SOMEONE = "11111111-1111-4111-8111-111111111111"

COMMANDS: tuple[tuple[str, ...], ...] = (
    (
        "data",
        "token",
    ),
    ("data", "get", "patients", SOMEONE),
    ("data", "find", "patients"),
    ("data", "find", "app_messages", "--filter", f"patient_id={CANARY}", "--format", "csv"),
    ("data", "find", "workers", "--format", "table", "--limit", "1"),
    ("probe", "patients"),
    ("probe", "encounters", "--api", "cloud", "--format", "table", "--requests", "20"),
    ("cloud", "token"),
    ("cloud", "get", "patients", CANARY),
    ("cloud", "list", "patients", "--filter", f"email={CANARY}", "--format", "csv"),
    ("cloud", "list", "encounters", CANARY),
    ("sync", "run", "--once"),
    ("sync", "scan"),
    ("sync", "verify"),
)

ENTRY = json.dumps(
    {
        "errors": [
            {"status": 400, "code": CANARY, "title": CANARY, "detail": CANARY, "extra": {CANARY: CANARY}}
        ],
        "errorCode": CANARY,
        "message": CANARY,
        "details": {CANARY: CANARY},
    }
)
JSON = "application/json"
RECORD = {"id": CANARY, "updated_at": CANARY, "first_name": [CANARY], CANARY: CANARY}
ANSWERS: dict[str, tuple[int, str, str]] = {
    **{str(status): (status, JSON, ENTRY) for status in (302, 400, 401, 403, 404, 405, 409, 422)},
    "html": (200, "text/html", f"<html>{CANARY}"),
    "html refusal": (404, "text/html", f"<html>{CANARY}"),
    "cut": (200, JSON, f'[{{"data": [{{"id": "{CANARY}'),
    "no envelope": (200, JSON, json.dumps({CANARY: CANARY})),
    "text": (200, JSON, json.dumps(CANARY)),
    "null": (200, JSON, "null"),
    "no records": (200, JSON, json.dumps([{"data": [CANARY], "content": [CANARY]}])),
    "odd records": (
        200,
        JSON,
        json.dumps([{"data": [RECORD], "meta": {CANARY: CANARY}, "links": {"next": CANARY}}]),
    ),
    "odd page": (200, JSON, json.dumps({"content": [RECORD], "totalPages": CANARY, "last": CANARY})),
    "deep": (200, JSON, "[" * 100_000),
    "not UTF-8": (200, JSON, f'"\udce9{CANARY}"'),
}


@contextlib.contextmanager
def server(answer: tuple[int, str, str], *, token: bool) -> Iterator[int]:
    """Answers all alike; *token*: the exchange of the credentials too."""
    status, content_type, text = answer

    class Handler(BaseHTTPRequestHandler):
        def answer(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length") or 0))
            given = {"access_token": f"{CANARY}-token", "token": f"{CANARY}-token", "expires_in": 3600}
            if self.command == "POST" and not token:
                self.reply(200, JSON, json.dumps(given))
            else:
                self.reply(status, content_type, text)

        def reply(self, status: int, content_type: str, text: str) -> None:
            body = text.encode(errors="surrogateescape")
            self.send_response(status, CANARY)
            self.send_header("Content-Type", content_type)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("X-Request-Id", f"{CANARY} {CANARY}")
            self.send_header("Location", f"https://{CANARY}.invalid/{CANARY}")
            self.end_headers()
            with contextlib.suppress(OSError):
                self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

        do_GET = do_POST = answer  # noqa: N815

    running = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    running.daemon_threads = True
    thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield running.server_port
    finally:
        running.shutdown()
        running.server_close()
        thread.join()


# The token endpoint's answers are read by the same code whatever their form, so a few of them will do.
FAILURES = [(name, False) for name in ANSWERS] + [
    (name, True) for name in ("400", "401", "404", "html", "cut", "null")
]


@pytest.mark.parametrize(("name", "token"), FAILURES)
def test_no_failure_says_a_value(
    name: str, token: bool, run_lines: Callable[..., Any], tmp_path: Path
) -> None:
    """Neither of the arguments nor of the environment nor of the answer, and never a traceback."""
    with server(ANSWERS[name], token=token) as port:
        answers = run_lines(
            # A mirror asks a server that ignores its windows for ever smaller ones.
            [{"words": list(words)} for words in COMMANDS if words[0] != "sync" or name != "odd records"],
            {
                "WELKIN_BASE_URL": f"http://127.0.0.1:{port}/v1",
                "WELKIN_CLIENT_ID": f"{CANARY}-client",
                "WELKIN_CLIENT_SECRET": SECRET,
                "WELKIN_CLOUD_BASE_URL": f"http://127.0.0.1:{port}",
                "WELKIN_TENANT": CANARY,
                "WELKIN_INSTANCE": CANARY,
                "WELKIN_API_CLIENT": CANARY,
                "WELKIN_SECRET_KEY": SECRET,
                "WELKIN_STORE": str(tmp_path / CANARY / "mirror.sqlite"),
            },
        )

    for answer in answers:
        assert answer["code"] in (0, 1, 2), answer
        assert CANARY not in answer["err"].replace("--checkpoint ", ""), answer
        assert SOMEONE not in answer["err"], answer
        assert "Traceback" not in answer["err"], answer
        assert "internal error" not in answer["err"], answer
