"""What a failure is told to come from: by its cause, with the settings that can mend it."""

import json
import socket
import ssl
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from welkin_sdk import errors
from welkin_sdk.cli.hints import CLOUD, DATA, HINTS, find_hint

CANARY = "canary-7f3a"
SECRET = f"{CANARY}-secret-that-is-long-enough-for-hs256"
NOBODY = "00000000-0000-4000-8000-000000000000"

Lines = Callable[..., Any]


# --- the table


def test_each_row_is_reached_by_an_error_and_names_only_settings() -> None:
    """No row hides behind an earlier one, and none has a place left to fill in."""
    unreached = set(range(len(HINTS)))
    for kind in all_errors():
        for attributes in (
            {},
            {"status": 404},
            {"retry_after": 2.0},
            *({"reason": each} for each in REASONS),
        ):
            error = kind("text")
            vars(error).update(attributes)
            said = {find_hint(error, is_cloud=is_cloud) for is_cloud in (True, False)}
            assert not any("{" in text for text in said)
            unreached -= {
                number for number, hint in enumerate(HINTS) for text in said if matches(hint.text, text)
            }

    assert not [HINTS[number].text for number in unreached]


@pytest.mark.parametrize("kind", [errors.RateLimitError, errors.ServerError])
@pytest.mark.parametrize(
    ("seconds", "said"), [(0.5, "0.5"), (2.0, "2"), (90.0, "90"), (1500.0, "1,500"), (1e8, "100,000,000")]
)
def test_a_wait_is_told_in_digits(kind: Any, seconds: float, said: str) -> None:
    """However long a server asks for; nobody reads an exponent."""
    error = kind("text")
    vars(error).update({"retry_after": seconds})

    assert find_hint(error, is_cloud=True).endswith(f"try again in {said} seconds")


def test_what_is_not_found_may_be_of_another_instance() -> None:
    """So its settings are named, and those of the Data API have none."""
    error = errors.NotFoundError("text")

    assert "WELKIN_INSTANCE" in find_hint(error, is_cloud=True)
    assert "WELKIN_INSTANCE" not in find_hint(error, is_cloud=False)


REASONS = ("refused", "unknown host", "certificate", "tls", "proxy")


def all_errors(root: type[errors.WelkinError] = errors.WelkinError) -> Iterator[type[errors.WelkinError]]:
    yield root
    for kind in root.__subclasses__():
        if kind.__module__ == errors.__name__:
            yield from all_errors(kind)


def matches(row: str, said: str) -> bool:
    return said in {
        row.format(
            address=each.address,
            form=each.form,
            place=each.place,
            credentials=each.credentials,
            wait="2 seconds",
        )
        for each in (DATA, CLOUD)
    }


# --- real causes


@contextmanager
def answering(
    status: int, body: bytes, content_type: str = "application/json", *, token: bool = True
) -> Iterator[int]:
    """A server that gives out tokens, unless told otherwise, and answers all else as told; its port."""

    class Handler(BaseHTTPRequestHandler):
        def answer(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length") or 0))
            if token and self.command == "POST":
                given = {"access_token": f"{CANARY}-token", "token": f"{CANARY}-token", "expires_in": 3600}
                self.reply(200, json.dumps(given).encode(), "application/json")
            else:
                self.reply(status, body, content_type)

        def reply(self, status: int, body: bytes, content_type: str) -> None:
            self.send_response(status)
            self.send_header("Content-Type", content_type)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

        do_GET = do_POST = do_CONNECT = answer  # noqa: N815

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@contextmanager
def untrusted(folder: Path) -> Iterator[int]:
    """A server with a certificate that nobody signed; its port."""
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1"]
    subprocess.run(
        [
            "openssl",
            "req",
            "-x509",
            "-newkey",
            "rsa:2048",
            "-nodes",
            "-keyout",
            key,
            "-out",
            certificate,
            *subject,
        ],
        check=True,
        capture_output=True,
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with closing(socket.create_server(("127.0.0.1", 0))) as listener:
        port = listener.getsockname()[1]
        done = threading.Event()

        def serve() -> None:
            listener.settimeout(0.1)
            while not done.is_set():
                try:
                    connection, _ = listener.accept()
                    context.wrap_socket(connection, server_side=True).close()
                except OSError:
                    continue

        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield port
        finally:
            done.set()
            thread.join()


@contextmanager
def silent_port() -> Iterator[int]:
    with closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        yield taken.getsockname()[1]


ENTRY = json.dumps(
    {"errors": [{"code": CANARY, "title": CANARY, "detail": CANARY}], "message": CANARY}
).encode()
HTML = f"<html>{CANARY}".encode()

# How a server fails; what must be said of it for the Data API, for the Cloud API, and what must not be said.
CAUSES: dict[str, tuple[Callable[[Path], Any], tuple[str, str], str]] = {
    "nothing listens": (
        lambda _: silent_port(),
        ("check WELKIN_BASE_URL", "check WELKIN_CLOUD_BASE_URL"),
        "secret",
    ),
    "no token there": (
        lambda _: answering(404, ENTRY, token=False),
        ("WELKIN_BASE_URL; it ends with the version", "WELKIN_CLOUD_BASE_URL"),
        "clock",
    ),
    "a page of a proxy": (
        lambda _: answering(200, HTML, "text/html", token=False),
        ("WELKIN_BASE_URL", "WELKIN_CLOUD_BASE_URL"),
        "secret",
    ),
    "refused login": (
        lambda _: answering(401, ENTRY, token=False),
        ("WELKIN_CLIENT_ID", "WELKIN_SECRET_KEY"),
        "BASE_URL",
    ),
    "forbidden": (
        lambda _: answering(403, ENTRY),
        ("may not do this", "may not do this"),
        "secret",
    ),
    "no such route": (
        lambda _: answering(404, ENTRY),
        ("WELKIN_BASE_URL", "WELKIN_CLOUD_BASE_URL"),
        "secret",
    ),
    "a fault of the server": (
        lambda _: answering(500, ENTRY),
        ("the fault is the server's", "the fault is the server's"),
        "WELKIN",
    ),
    "no answer of the API": (
        lambda _: answering(200, HTML, "text/html"),
        ("WELKIN_BASE_URL", "WELKIN_CLOUD_BASE_URL"),
        "secret",
    ),
    "an untrusted certificate": (untrusted, ("SSL_CERT_FILE", "SSL_CERT_FILE"), "secret"),
    "http where https is asked": (
        lambda _: answering(200, b"{}"),
        ("meant for https", "meant for https"),
        "secret",
    ),
    "a proxy that refuses": (
        lambda _: answering(407, HTML, "text/html"),
        ("HTTPS_PROXY", "HTTPS_PROXY"),
        "secret",
    ),
}
SECURE = {"an untrusted certificate", "http where https is asked"}


@pytest.mark.parametrize("cause", CAUSES)
def test_a_hint_goes_by_the_cause(cause: str, run_lines: Lines, tmp_path: Path) -> None:
    """One line, of both APIs; it names the setting to look at, none that is right, and no value."""
    start, told, untold = CAUSES[cause]
    with ExitStack() as stack:
        port = stack.enter_context(start(tmp_path))
        scheme = "https" if cause in SECURE else "http"
        address = f"{scheme}://127.0.0.1:{port}"
        proxy = {}
        if cause == "a proxy that refuses":
            address, proxy = "https://welkin.invalid", {"HTTPS_PROXY": f"http://{CANARY}@127.0.0.1:{port}"}
        answers = run_lines(
            [{"words": ["data", "find", "patients"]}, {"words": ["cloud", "list", "patients"]}],
            {
                "WELKIN_BASE_URL": f"{address}/v1",
                "WELKIN_CLIENT_ID": f"{CANARY}-client",
                "WELKIN_CLIENT_SECRET": SECRET,
                "WELKIN_CLOUD_BASE_URL": address,
                "WELKIN_TENANT": CANARY,
                "WELKIN_INSTANCE": CANARY,
                "WELKIN_API_CLIENT": CANARY,
                "WELKIN_SECRET_KEY": SECRET,
                **proxy,
            },
        )

    for answer, said in zip(answers, told, strict=True):
        # What the environment says is wrong usage; what came of it is not.
        assert (answer["code"], answer["out"]) == (2 if proxy else 1, ""), answer
        assert answer["err"].count("\n") == 1
        assert said in answer["err"]
        assert untold not in answer["err"]
        assert CANARY not in answer["err"]
        assert "--checkpoint" not in answer["err"]


def test_a_name_that_no_machine_has_is_told_as_the_address(run_lines: Lines) -> None:
    """`.invalid` is never there (RFC 6761)."""
    (answer,) = run_lines(
        [{"words": ["data", "find", "patients"]}],
        {
            "WELKIN_BASE_URL": "https://welkin.invalid/v1",
            "WELKIN_CLIENT_ID": "clinic",
            "WELKIN_CLIENT_SECRET": SECRET,
            "NO_PROXY": "*",
        },
    )

    assert answer["code"] == 1
    assert "WELKIN_BASE_URL" in answer["err"]
