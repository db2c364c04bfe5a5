"""Requests made to break the server: each has a documented answer, none costs it its memory or its next answer."""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import re
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest

from welkin_sdk.sandbox import Sandbox, serve

JSON = {"Content-Type": "application/json"}
GUID = "0adfd8b0-3497-48fc-8ffa-eb2add2cde26"
MEGABYTE = 1_000_000


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with serve(seed=2) as running:
        yield running


@pytest.fixture(scope="module")
def api(sandbox: Sandbox, connect: Callable[[Sandbox], httpx.Client]) -> Iterator[httpx.Client]:
    with connect(sandbox) as client:
        yield client


def raw(address: str, head: bytes) -> tuple[int, dict[str, str], bytes]:
    """The answer to bytes that no HTTP library would send."""
    target = urlsplit(address)
    with socket.create_connection((target.hostname, target.port), timeout=30) as connection:
        with contextlib.suppress(ConnectionError):
            connection.sendall(head)
        answer = http.client.HTTPResponse(connection)
        answer.begin()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()


def code(content: bytes) -> str:
    entry = json.loads(content)["errors"][0]
    assert entry.keys() - {"extra"} == {"status", "code", "title", "detail"}
    return str(entry["code"])


@pytest.mark.parametrize(
    "header",
    [
        b"Authorization: Bearer " + b"a" * MEGABYTE,
        b"X-" + b"a" * MEGABYTE + b": b",
        b"\r\n".join(b"X-%d: b" % number for number in range(100_000)),
        b"Cookie: " + b"a=b;" * 250_000,
    ],
    ids=["authorization", "name", "many", "cookie"],
)
def test_a_megabyte_of_header_is_a_bad_request(sandbox: Sandbox, api: httpx.Client, header: bytes) -> None:
    """Refused before it is a request, in the documented form, and the next one is served."""
    head = b"GET /v1/patients HTTP/1.1\r\nHost: localhost\r\n" + header + b"\r\n\r\n"

    status, headers, body = raw(sandbox.address, head)

    assert (status, code(body), headers["x-current-api-version"]) == (400, "bad_request", "v1")
    assert api.get("/patients").status_code == 200


@pytest.mark.parametrize("path", ["/patients", "/token"])
@pytest.mark.parametrize(
    "content",
    [
        b'{"x": ' * 10_000 + b"1" + b"}" * 10_000,
        b"[" * 10_000 + b"]" * 10_000,
        b"[" * 500_000,
        b'{"first_name": "' + b"\xff" * 10 + b'"}',
        b'{"first_name": "\xed\xa0\x80"}',
        b"\x00" * 1000,
        b'{"a": 1' + b"0" * 10_000 + b"}",
        b'{"a": -' + b"9" * 100_000 + b"e999999999}",
    ],
    ids=["objects", "lists", "open lists", "latin", "surrogate", "nul", "digits", "exponent"],
)
def test_json_made_to_exhaust_is_a_bad_request(api: httpx.Client, path: str, content: bytes) -> None:
    """A depth of ten thousand, bytes that are no UTF-8, numbers of any length."""
    answer = api.post(path, content=content, headers=JSON)

    assert answer.status_code == 400
    assert code(answer.content) in {"parse_exception", "bad_request"}


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/v1/patients/%00", 400),
        (f"/v1/patients/{GUID}%00", 400),
        (f"/v1/patients/{GUID}%0d%0aSet-Cookie:%20a=b", 400),
        (f"/v1/patients/{GUID}%0a", 400),
        ("/v1/patients/%ff%fe", 400),
        ("/v1/patients/%c0%ae%c0%ae", 400),
        ("/v1/patients/" + "a" * 60_000, 400),
        ("/v1/patients/..", 400),
        ("/v1/patients/%2e%2e", 400),
        ("/v1/patients/..%2f..%2f..%2fetc%2fpasswd", 404),
        ("/v1/patients/../../../../etc/passwd", 404),
        ("/v1/../_sandbox/clients", 404),
        ("/v1/..%2f_sandbox%2fclients", 404),
        ("/v1/%2e%2e/_sandbox/clients", 404),
        ("//etc/passwd", 404),
        ("/v1//patients", 404),
        ("/v1/patients\\..\\..\\windows", 404),
        ("/%76%31/nothing", 404),
        ("/v1%00/patients", 404),
        ("/v1%0d%0aX-Evil:%201/patients", 404),
        ("/v1/patients?page[size]=%00", 400),
        ("/v1/patients?page[from]=%0d%0aX-Evil:%201", 400),
        ("/v1/external_ids?namespace=%00", 400),
        ("/v1/external_ids?namespace=" + "%00" * 1000, 400),
        ("/v1/external_ids?" + "namespace=a&" * 5000, 400),
    ],
    ids=lambda value: str(value)[:48],
)
def test_an_address_made_to_escape_is_refused(
    sandbox: Sandbox, api: httpx.Client, path: str, status: int
) -> None:
    """Malformed ids are parse errors, other paths no routes; nothing of them becomes a header or a file's content."""
    head = f"GET {path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: {api.headers['Authorization']}\r\n\r\n"

    answered, headers, body = raw(sandbox.address, head.encode())

    assert answered == status
    assert code(body) in ({"parse_exception", "bad_request"} if status == 400 else {"not_found"})
    assert not {"set-cookie", "x-evil"} & headers.keys()
    assert b"root:" not in body


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("Prefer", "envelope=wrapped\tX-Evil: 1"),
        ("Prefer", "envelope=" + "x" * 10_000),
        ("X-Forwarded-Host", "evil.example"),
        ("Forwarded", "host=evil.example"),
        ("Accept", "\x7f"),
    ],
)
def test_a_header_does_not_come_back_as_another(
    sandbox: Sandbox, api: httpx.Client, header: str, value: str
) -> None:
    """What a client says of itself changes neither the headers of the answer nor where its links lead."""
    answer = api.get("/patients", headers={"Prefer": "envelope=wrapped", header: value})

    expected = {"date", "content-type", "content-length", "x-current-api-version"}
    assert answer.status_code in {200, 400}
    assert set(answer.headers) - {"connection"} <= expected
    assert "evil" not in answer.text


@pytest.mark.parametrize(
    "lines",
    [
        b"Content-Length: 5\r\nTransfer-Encoding: chunked",
        b"Content-Length: 5\r\nContent-Length: 6",
        b"Content-Length: 99999999999999999999999",
        b"Transfer-Encoding: gzip",
        b"Transfer-Encoding: chunked, chunked",
        b"X: a\rSet-Cookie: b",
        b"X: a\x00b",
        b" X: folded",
        b"X : spaced",
    ],
    ids=repr,
)
def test_a_request_with_two_readings_is_not_served(sandbox: Sandbox, api: httpx.Client, lines: bytes) -> None:
    """Smuggling needs a server that reads a request otherwise than the one before it; here it is refused."""
    bearer = api.headers["Authorization"].encode()
    head = b"POST /v1/patients HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + bearer
    before = len(api.get("/patients").json()[0]["data"])

    status, headers, body = raw(
        sandbox.address, head + b"\r\nContent-Type: application/json\r\n" + lines + b"\r\n\r\n0\r\n\r\n"
    )

    assert status == 400
    assert code(body) in {"bad_request", "parse_exception"}
    assert "set-cookie" not in headers
    assert len(api.get("/patients").json()[0]["data"]) == before


def test_nothing_follows_a_request_with_two_lengths(sandbox: Sandbox) -> None:
    """What a proxy that goes by the other length has taken for the rest of the body is no request."""
    head = b"POST /_sandbox/clock HTTP/1.1\r\nHost: localhost\r\n"
    hidden = b"GET /_sandbox/clients HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    two = b'Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n10\r\n{"freeze": true}\r\n0\r\n\r\n'
    host, port = sandbox.address.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=10) as connection:
        connection.sendall(head + two + hidden)
        answers = connection.makefile("rb").read()

    assert answers.count(b"HTTP/1.1 ") == 1
    assert answers.startswith(b"HTTP/1.1 200 ")


@pytest.mark.skipif(
    not Path("/proc/self/status").exists(), reason="reads what Linux says of a process's memory"
)
def test_memory_stays_bounded() -> None:
    """A hundred megabytes of hostile input leave the server within a few dozen of where it was."""
    command = (
        "import json\nfrom welkin_sdk.sandbox import run\n"
        "run(announce=lambda s: print(json.dumps([s.address, s.issue_token()]), flush=True), seed=2)"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", command], stdout=subprocess.PIPE, text=True, env=os.environ
    )
    assert process.stdout is not None
    try:
        address, token = json.loads(process.stdout.readline())
        bearer = {"Authorization": f"Bearer {token}"}
        with httpx.Client(base_url=f"{address}/v1", headers=bearer, timeout=60) as api:
            attack(api, address)
            before = peak(process.pid)
            for _ in range(5):
                attack(api, address)
            after = peak(process.pid)
            assert api.get("/patients").status_code == 200
    finally:
        process.terminate()
        process.wait()
        process.stdout.close()

    assert after - before < 32 * MEGABYTE
    assert after < 256 * MEGABYTE


def attack(api: httpx.Client, address: str) -> None:
    """About twenty megabytes of what is to be refused."""

    def endless() -> Iterator[bytes]:
        for _ in range(160):
            yield b" " * 50_000

    statuses = [
        api.post("/patients", content=b" " * 7 * MEGABYTE, headers=JSON).status_code,
        api.post("/patients", content=endless(), headers=JSON).status_code,
        api.post(f"{address}/_sandbox/clock", content=endless(), headers=JSON).status_code,
    ]
    assert set(statuses) == {413}
    statuses = [
        api.post("/patients", content=b"[" * 900_000, headers=JSON).status_code,
        api.post("/patients", content=b'{"a":' * 150_000, headers=JSON).status_code,
        raw(address, b"GET / HTTP/1.1\r\nHost: localhost\r\nA: " + b"a" * MEGABYTE + b"\r\n\r\n")[0],
    ]
    assert set(statuses) == {400}


def peak(pid: int) -> int:
    """The most memory the process has had so far, in bytes."""
    found = re.search(r"VmHWM:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text())
    assert found is not None
    return int(found[1]) * 1024


def test_guessing_tokens_tells_nothing(sandbox: Sandbox) -> None:
    """Every wrong access token has the same answer, whatever is wrong with it."""
    guesses: list[Any] = ["a", "a" * 43, "é", "a.b.c", "' OR 1=1 --", "../../etc/passwd", "%00"]
    answers = {
        httpx.get(
            f"{sandbox.data_api}/patients", headers={"Authorization": b"Bearer " + guess.encode()}
        ).content
        for guess in guesses
    }

    assert len(answers) == 1
