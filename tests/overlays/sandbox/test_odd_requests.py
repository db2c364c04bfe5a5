"""
Requests of every odd form, for every operation of both documents and every call of the control API.

Which there are is read from the documents and the tables of routes. Nothing is drawn: a good request is changed in one
place at a time. Whatever is asked, the answer is no failure of the sandbox, and nothing is printed or logged.
"""

from __future__ import annotations

import contextlib
import http.client
import json
import logging
import re
import socket
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

import httpx
import pytest

from tests.overlays.sandbox.cloud.requests import Requests as CloudRequests
from welkin_sdk.documents import load_document
from welkin_sdk.sandbox import Sandbox, serve
from welkin_sdk.sandbox.cloud.document import CloudDocument

GUID = "0adfd8b0-3497-48fc-8ffa-eb2add2cde26"
JSON = "application/json"
METHODS = ("HEAD", "OPTIONS", "TRACE", "GET", "PUT", "POST", "PATCH", "DELETE", "get", "ODD", "M-SEARCH")
SEGMENTS = (
    *(
        "%00",
        "%ff%fe",
        "%ed%a0%80",
        "%f0%9f%98%80",
        "%",
        "%zz",
        "%25",
        "..",
        "%2e%2e%2f%2e%2e",
        "a%2fb",
        "a;b=c",
    ),
    *(
        "*",
        "'--",
        "%22",
        "null",
        "-1",
        "9" * 400,
        "a" * 4000,
        "%20",
        "%0d%0aX:%201",
        "{id}",
        "$.a",
        "current",
    ),
)
ENDS = (
    "/",
    "//",
    "%00",
    ";a=b",
    ".json",
    "/..",
    "/%2e%2e/",
    "?",
    "?=",
    "?&&=&",
    "?a",
    "?%00=%00",
    "?" + "a=b&" * 2000,
)
TEXTS = (
    *(
        "",
        " ",
        "\x00",
        "\x7f",
        "-1",
        "0",
        "1e999",
        "NaN",
        "null",
        "true",
        "[]",
        "{}",
        "9" * 30,
        "9" * 5000,
        "-0.5",
    ),
    *("a" * 5000, ",,,", "a,desc,b,asc", "%", "'", "é", "2024-02-30", "0001-01-01T00:00:00Z", "10000-01-01"),
    *("9999-12-31T23:59:59.999999Z", "2024-05-01T12:00:00+23:59", "2024-05-01", "0001-01-01T00:00:00+14:00"),
)
# Percent-encoded as they stand: what is no UTF-8 cannot be written as a text above.
RAW_TEXTS = ("%ff", "%ed%a0%80", "%c0%80", "%")
VALUES: tuple[Any, ...] = (
    *(
        None,
        True,
        0,
        -1,
        2**31,
        2**63,
        2**200,
        -(2**63) - 1,
        1e308,
        0.1,
        "",
        " ",
        "\x00",
        "\ud800",
        "😀",
        "a" * 5000,
    ),
    *(
        [],
        [[]],
        [None],
        [0],
        ["a"],
        [{}],
        {},
        {"": None},
        {"id": None},
        {"id": "x"},
        {"a": {"b": [1, "\udfff"]}},
    ),
    *(
        "9999-12-31T23:59:59.999999Z",
        "0001-01-01T00:00:00+14:00",
        "10000-01-01",
        "2024-02-30",
        GUID,
        "*",
        "'--",
    ),
    *([GUID] * 300, ["a", 1, None, []]),
)
BODIES = (
    *(
        b"",
        b" ",
        b"{",
        b"}",
        b"[]",
        b"null",
        b"0",
        b"true",
        b'"a"',
        b"[" * 100_000,
        b"{}garbage",
        b"{}{}",
        b"\x00",
    ),
    *(
        b'{"a":' * 50_000,
        b'{"a": ' * 900 + b"1" + b"}" * 900,
        b"[" * 900 + b"]" * 900,
        b'{"a": NaN}',
        b'{"a": -Infinity}',
    ),
    *(b'{"a": 1e999}', b'{"a": ' + b"9" * 5000 + b"}", b'{"a": ' + b"9" * 400 + b"}", b"\xff\xfe{\x00}\x00"),
    *(
        b"\xef\xbb\xbf{}",
        b'{"a": "\xff"}',
        b'{"a": "\xed\xa0\x80"}',
        b'{"a": "\\ud800"}',
        b'{"\\ud800": 1}',
        b'{"a": "\\u0000"}',
    ),
    *(
        b'{"a": 1, "a": 2}',
        b'{"": ""}',
        json.dumps({f"m{n}": n for n in range(20_000)}).encode(),
        b"a=b&" * 500,
        b"a=%ff&%00",
    ),
    *(
        b"--x\r\n\r\n--x--",
        b"--x--",
        b'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n--x--\r\n',
        b"--x\r\n" * 5000,
    ),
    *(
        b'--x\r\nContent-Disposition: form-data; name="files"; filename="'
        + name
        + b'"\r\n\r\n\xff\r\n--x--\r\n'
        for name in (b"", b"a\x00b", b"\xff", b"../../a", b"a" * 5000, b"a.pdf")
    ),
    b"--x\r\nContent-Disposition: form-data; name*=odd''%ff; filename*=utf-16''%ff\r\n\r\n\r\n--x--\r\n",
    b"--x\r\nContent-Disposition: form-data; name=files; filename=a\r\nContent-Type: \xff/;;=\r\n\r\n\r\n--x--\r\n",
    b"--x\r\nContent-Disposition: form-data; name=jsonBody\r\n\r\n[[[[\r\n--x--\r\n",
)
TYPES = (
    *(
        "",
        "text/plain",
        "application/xml",
        "application/json; charset=utf-16",
        "APPLICATION/JSON;;=",
        "a" * 2000,
        "\xff",
    ),
    *(
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "multipart/form-data; boundary=",
        ";",
        "*/*",
    ),
    *(
        "multipart/form-data; boundary=x",
        'multipart/form-data; boundary="\xff"',
        "multipart/mixed; boundary=x",
    ),
)
HEADERS: tuple[tuple[str, str], ...] = (
    *(
        ("Authorization", each)
        for each in ("", "Bearer", "Bearer  ", "Basic a", "Bearer \xff", "Bearer a b", "bearer a.b.c")
    ),
    *(
        ("Prefer", each)
        for each in ("", ";;,=", "envelope", 'envelope="', "envelope=\xff", "wait=1e999, envelope=a")
    ),
    *(("Accept", each) for each in ("", "\xff", "text/html", "*/*;q=\x7f", "application/xml")),
    *(("Content-Encoding", each) for each in ("gzip", "br", "\xff")),
    *(("Origin", each) for each in ("", "null", "\xff")),
    *(("Expect", each) for each in ("100-continue", "odd")),
    *(("Connection", each) for each in ("upgrade", "close, \xff", "keep-alive")),
    *(("Transfer-Encoding", each) for each in ("gzip", "chunked, chunked", "identity")),
    *(("Content-Length", each) for each in ("-1", "+1", "1e3", "0x1", "")),
    *(("Range", "bytes=9-0"), ("If-None-Match", "*"), ("If-Modified-Since", "odd"), ("Cookie", "a" * 20_000)),
    *(
        ("Upgrade", "websocket"),
        ("X-HTTP-Method-Override", "DELETE"),
        ("X-Forwarded-Proto", "\xff"),
        ("Host", "\xff"),
    ),
    *(("Accept-Language", "a" * 20_000), ("Sec-Fetch-Site", "\xff"), ("", "a"), ("A B", "c"), ("A", "b\x00")),
)


@dataclass(frozen=True)
class Good:
    """
    A request that is good, or nearly.

    Attributes:
        template: its path with `{names}`, below *base*.
        query: the names that its document lists.
    """

    method: str
    base: str
    template: str
    path: str
    token: str = ""
    query: tuple[str, ...] = ()
    body: dict[str, Any] | None = None


@dataclass
class Sent:
    """One request as it goes out."""

    method: str
    target: str
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""

    def bytes(self) -> bytes:
        headers = {"Host": "localhost", "Content-Length": str(len(self.body)), **self.headers}
        if "Transfer-Encoding" in headers:
            del headers["Content-Length"]
        lines = [
            f"{self.method} {self.target} HTTP/1.1",
            *(f"{name}: {value}" for name, value in headers.items()),
        ]
        return "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + self.body


def odd(good: Good, turn: int) -> Iterator[Sent]:
    """Changes of *good* in one place each; every list of them goes round over the operations."""
    bearer = {"Authorization": f"Bearer {good.token}"} if good.token else {}
    typed = {**bearer, "Content-Type": JSON}
    target, content = good.base + good.path, b"" if good.body is None else dumped(good.body)
    for method in rotated(METHODS, turn, 4):
        yield Sent(method, target, typed, content)
    for segment in rotated(SEGMENTS, turn, 8) if "{" in good.template else ():
        yield Sent(good.method, good.base + re.sub(r"\{\w+\}", segment, good.template), typed, content)
    for end in rotated(ENDS, turn, 4):
        yield Sent(good.method, target + end, typed, content)
    for name, value in rotated(HEADERS, turn, 6):
        yield Sent(good.method, target, {**typed, name: value}, content)
    for query in odd_queries(good.query or ("page", "page[size]"), turn):
        yield Sent(good.method, f"{target}?{query}", typed, content)
    for kind, body in odd_bodies(good, turn):
        yield Sent(good.method, target, {**bearer, "Content-Type": kind}, body)


def odd_queries(names: tuple[str, ...], turn: int) -> Iterator[str]:
    for text in rotated(TEXTS, turn, 8):
        yield urlencode(dict.fromkeys(names, text))
    for raw in rotated(RAW_TEXTS, turn, 2):
        yield "&".join(f"{quote(name)}={raw}" for name in names)
    for number, name in enumerate(names):
        for text in rotated(TEXTS, turn + number, 2):
            yield urlencode({name: text})


def odd_bodies(good: Good, turn: int) -> Iterator[tuple[str, bytes]]:
    if good.body is None and good.method == "GET":
        return
    for kind in rotated(TYPES, turn, 3):
        yield kind, rotated(BODIES, turn, 1)[0]
    for body in rotated(BODIES, turn, 10):
        yield "multipart/form-data; boundary=x" if body.startswith(b"--x") else JSON, body
    members = list(good.body or ())
    for value in rotated(VALUES, turn, 8) if members else ():
        yield JSON, dumped(dict.fromkeys(members, value))
    for number, name in enumerate(members):
        for value in rotated(VALUES, turn + number, 2):
            yield JSON, dumped({**(good.body or {}), name: value})


def rotated(values: tuple[Any, ...], turn: int, size: int) -> list[Any]:
    return [values[(turn * size + number) % len(values)] for number in range(size)]


def dumped(body: object) -> bytes:
    return json.dumps(body).encode()


class Wire:
    """One connection that is opened anew when the server has closed it."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._address = urlsplit(sandbox.address)
        self._socket: socket.socket | None = None

    def send(self, sent: Sent) -> int:
        """The status of the answer."""
        raw = sent.bytes()
        for _ in range(2):
            if self._socket is None:
                self._socket = socket.create_connection(
                    (self._address.hostname, self._address.port), timeout=30
                )
            with contextlib.suppress(ConnectionError, http.client.BadStatusLine):
                return self._answer(sent.method, raw)
            self.close()
        raise AssertionError(f"no answer: {sent.method} {sent.target[:80]} {raw[:300]!r}")

    def _answer(self, method: str, raw: bytes) -> int:
        assert self._socket is not None
        self._socket.sendall(raw)
        answer = http.client.HTTPResponse(self._socket, method=method.upper())
        answer.begin()
        answer.read()
        if answer.will_close or answer.status == 400:
            self.close()
        return answer.status

    def close(self) -> None:
        if self._socket is not None:
            self._socket.close()
        self._socket = None


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with serve(seed=3) as running:
        running.cloud.set_closed(running.cloud.api_client, ())
        yield running


@pytest.fixture
def wire(sandbox: Sandbox) -> Iterator[Wire]:
    wire = Wire(sandbox)
    yield wire
    wire.close()


def data_requests(sandbox: Sandbox, requests: Any) -> list[Good]:
    token = sandbox.issue_token()
    return [
        Good(
            each.method,
            "/v1",
            each.path,
            requests.path(each),
            token,
            tuple(parameter.name for parameter in each.parameters if parameter.place == "query"),
            requests.body(each),
        )
        for each in sandbox.parts.data.document.operations
    ]


def cloud_requests(sandbox: Sandbox) -> list[Good]:
    at, token = sandbox.cloud, sandbox.cloud.issue_token()
    base = urlsplit(at.address).path + f"/{at.tenant}"
    httpx.get(
        f"{at.address}/{at.tenant}/{at.instance}/patients", headers={"Authorization": f"Bearer {token}"}
    )
    document = CloudDocument(load_document("cloud-api"))
    requests = CloudRequests(document, sandbox)
    return [
        Good(
            each.method,
            base if each.is_tenant_wide else f"{base}/{at.instance}",
            each.path,
            f"/api_clients/{at.api_client}" if each.is_open else requests.path(each),
            token,
            tuple(parameter.name for parameter in each.parameters if parameter.place == "query"),
            {"secret": "a"} if each.is_open else requests.body(each),
        )
        for each in document.operations
    ]


CONTROL_BODIES: dict[str, dict[str, Any]] = {
    "POST /clock": {"advance_seconds": 1},
    "POST /snapshots": {"name": "a"},
    "POST /records/{collection}": {"records": [{"id": GUID}]},
    "DELETE /records/{collection}": {"ids": [GUID]},
    "POST /clients": {"client_id": "a", "client_secret": "a" * 40, "scope": "all", "environment": "a"},
    "POST /clients/{client_id}/rotate": {"client_secret": "a" * 40},
    "POST /tokens": {"client_id": "a", "scope": "all", "lifetime_seconds": 60, "environment": "a"},
    "POST /cloud/tenants": {"name": "other", "instances": ["live"]},
    "POST /cloud/clients": {"tenant": "acme", "instances": ["sandbox"]},
    "POST /cloud/policies": {"api_client": "a", "category": "Patients", "read": True, "write": True},
    "POST /cloud/closed": {"api_client": "a", "operations": []},
    "POST /cloud/tokens": {"api_client": "a", "lifetime_seconds": 60},
    "POST /faults": {"kind": "status", "route": "GET /v1/patients", "status": 418, "times": 1, "probability": 1, "seed": 1, "after": 0},
    "PUT /notifications/target": {
        "url": "http://127.0.0.1:9/", "resources": ["patients"], "flow": "bearer", "token_url": None, "client_id": "a",
        "secret": "a" * 40, "version": None, "timeout_seconds": 1, "token_body": "form",
    },
}  # fmt: skip


def control_requests(sandbox: Sandbox) -> list[Good]:
    names = {"{collection}": "patients", "{client_id}": sandbox.client_id, "{name}": "a", "{id}": "fault-1"}
    found = []
    for route in (route for route in sandbox.parts.control_routes()):
        path = re.sub(r"\{\w+\}", lambda match: names[match[0]], route.path)
        for method in sorted((route.methods or set()) - {"HEAD"}):
            body = CONTROL_BODIES.get(f"{method} {route.path}")
            found.append(Good(method, "/_sandbox", route.path, path, body=body))
    return found


def answers(
    wire: Wire, goods: list[Good], *, after: Callable[[], None] = lambda: None
) -> tuple[Counter[int], list[str]]:
    """How often each status was answered, and which requests made the sandbox fail."""
    statuses: Counter[int] = Counter()
    failed: list[str] = []
    for turn, good in enumerate(goods):
        for sent in odd(good, turn):
            status = wire.send(sent)
            statuses[status] += 1
            if status >= 500:
                failed.append(f"{status} {sent.bytes()[:300]!r} {sent.body[:200]!r}")
            after()
    return statuses, failed


@pytest.fixture
def silence(caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]) -> Iterator[None]:
    """Nothing is logged as a warning, and nothing printed."""
    caplog.set_level(logging.WARNING)
    yield
    told = [record.getMessage() for record in caplog.records if record.name.startswith(("welkin", "uvicorn"))]
    assert told == []
    assert capfd.readouterr().err == ""


@pytest.mark.usefixtures("silence")
def test_every_operation_of_the_data_api_stands_odd_requests(
    sandbox: Sandbox, wire: Wire, connect: Callable[[Sandbox], httpx.Client], make_requests: Any
) -> None:
    """Each is refused or answered; none is a failure."""
    with connect(sandbox) as api:
        goods = data_requests(sandbox, make_requests(sandbox.parts.data.document, api))

    statuses, failed = answers(wire, goods)

    assert failed == []
    assert len(goods) == len(sandbox.parts.data.document.operations)
    assert statuses.total() > 40 * len(goods)
    assert {200, 400, 401, 403, 404, 405} <= set(statuses)


@pytest.mark.usefixtures("silence")
def test_every_operation_of_the_cloud_api_stands_odd_requests(sandbox: Sandbox, wire: Wire) -> None:
    """Each is refused or answered; none is a failure."""
    goods = cloud_requests(sandbox)

    statuses, failed = answers(wire, goods)

    assert failed == []
    assert statuses.total() > 40 * len(goods)
    assert {200, 400, 401, 403, 404, 405} <= set(statuses)


@pytest.mark.usefixtures("silence")
def test_every_control_call_stands_odd_requests(sandbox: Sandbox, wire: Wire) -> None:
    """Each is refused or answered, none is a failure, and the sandbox can be had again as at the start."""
    goods = control_requests(sandbox)

    def begin_anew() -> None:
        sandbox.faults.clear()
        sandbox.clock.reset()
        sandbox.notifications.unsubscribe()

    statuses, failed = answers(wire, goods, after=begin_anew)

    assert failed == []
    assert statuses.total() > 40 * len(goods)
    assert {200, 400, 403, 404, 405} <= set(statuses)
    sandbox.reset()
    assert httpx.get(f"{sandbox.data_api}/patients").status_code == 401
