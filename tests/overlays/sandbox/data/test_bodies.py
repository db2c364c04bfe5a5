"""Hostile and broken requests: each one a documented answer in the documented form, none a failure of the server."""

from __future__ import annotations

import contextlib
import http.client
import json
import socket
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import httpx
import pytest

from welkin_sdk.sandbox import Sandbox, serve

GOOD = {
    "phase": "intake",
    "timezone": "US/Pacific",
    "first_name": "Grace",
    "last_name": "Sample",
    "birthday": "1906-12-09",
}
JSON = {"Content-Type": "application/json"}


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with serve(seed=1) as running:
        yield running


@pytest.fixture(scope="module")
def api(sandbox: Sandbox, connect: Callable[[Sandbox], httpx.Client]) -> Iterator[httpx.Client]:
    with connect(sandbox) as client:
        yield client


def answered(answer: httpx.Response) -> tuple[int, list[tuple[str, str | None]]]:
    """Status, and code and path of each entry; the form of the error is checked on the way."""
    faults = []
    for entry in answer.json()["errors"]:
        assert entry.keys() - {"extra"} == {"status", "code", "title", "detail"}
        faults.append((entry["code"], entry.get("extra", {}).get("path")))
    assert answer.headers["X-Current-API-Version"] == "v1"
    assert answer.headers["Content-Type"] == "application/json"
    return answer.status_code, faults


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"{'a': 1}",
        b'{"a": NaN}',
        b'{"a": Infinity}',
        b"\xff\xfe{\x00}\x00",
        b'{"first_name": "\xe9"}',
        b"\xef\xbb\xbf{}",
        b'{"a": ' + b"9" * 5000 + b"}",
        b'{"a": ' + b"[" * 10_000 + b"]" * 10_000 + b"}",
        b'{"a": ' * 10_000 + b"1" + b"}" * 10_000,
        b"{}{}",
    ],
    ids=lambda content: repr(content[:12]),
)
def test_a_body_that_is_no_json_is_a_parse_error(api: httpx.Client, content: bytes) -> None:
    """Syntax, encoding, depth: the reference's code for an invalid JSON body."""
    assert answered(api.post("/patients", content=content, headers=JSON)) == (
        400,
        [("parse_exception", None)],
    )


@pytest.mark.parametrize("value", [[], [GOOD], "text", 7, None, True], ids=str)
def test_a_body_that_is_no_object_is_a_parse_error(api: httpx.Client, value: object) -> None:
    """JSON, but not what the document asks for."""
    content = json.dumps(value).encode()

    assert answered(api.post("/patients", content=content, headers=JSON)) == (400, [("parse_exception", ".")])


@pytest.mark.parametrize(
    "content_type", ["text/plain", "application/x-www-form-urlencoded", "", "application/jsonp", "*/*"]
)
def test_another_content_type_is_a_parse_error(api: httpx.Client, content_type: str) -> None:
    """The document takes JSON alone."""
    answer = api.post("/patients", content=json.dumps(GOOD), headers={"Content-Type": content_type})

    assert answered(answer) == (400, [("parse_exception", None)])


@pytest.mark.parametrize(
    "content_type", ["application/json; charset=utf-8", "Application/JSON", "application/json ;x"]
)
def test_json_may_be_said_in_other_ways(api: httpx.Client, content_type: str) -> None:
    """Case and parameters of a content type do not change it."""
    answer = api.post("/patients", content=json.dumps(GOOD), headers={"Content-Type": content_type})

    assert answer.status_code == 200


@pytest.mark.parametrize("text", ["a\x00b", "\ud800", "ok\udfff"], ids=ascii)
def test_a_text_that_cannot_be_kept_is_a_parse_error(api: httpx.Client, text: str) -> None:
    """NUL and lone surrogates are refused where they stand, also inside free-form JSON, keys included."""
    placed = {
        ".first_name": {**GOOD, "first_name": text},
        ".external_ids": {**GOOD, "external_ids": [{"namespace": "ehr", "external_id": text}]},
        ".street": {**GOOD, "street": {"deep": [{text: 1}]}},
    }
    for path, body in placed.items():
        answer = api.post("/patients", content=json.dumps(body).encode(), headers=JSON)

        assert answered(answer) == (400, [("parse_exception", path)])


@pytest.mark.parametrize("text", ["a\x00b", "\ud800"], ids=ascii)
def test_what_is_dropped_may_be_anything(api: httpx.Client, text: str) -> None:
    """A member that the document does not list is not kept, so it cannot be what a request is refused for."""
    body = {**GOOD, text: 1, "nickname": {text: [text]}}

    answer = api.post("/patients", content=json.dumps(body).encode(), headers=JSON)

    assert answer.status_code == 200
    assert "nickname" not in answer.json()


def test_a_number_beyond_all_numbers_is_a_parse_error(api: httpx.Client) -> None:
    """1e999 is JSON, but what is read from it cannot be written again."""
    answer = api.post("/patients", content=b'{"phase": 1e999}', headers=JSON)

    assert answered(answer) == (400, [("parse_exception", ".phase")])


def test_several_faults_are_told_at_once(api: httpx.Client) -> None:
    """Each wrong member has its own entry."""
    body = {
        "phase": 7,
        "timezone": "US/Pacific",
        "first_name": None,
        "birthday": "1906-13-45",
        "state": "California",
    }

    status, faults = answered(api.post("/patients", json=body))

    assert status == 400
    assert sorted(faults) == [
        ("bad_request", ".last_name"),
        ("parse_exception", ".birthday"),
        ("parse_exception", ".first_name"),
        ("parse_exception", ".phase"),
        ("parse_exception", ".state"),
    ]


def test_a_huge_number_where_any_json_is_good_is_kept(api: httpx.Client) -> None:
    """An integer that no machine word holds comes back as it was sent."""
    patient = api.get("/patients").json()[0]["data"][0]["id"]
    body = {"patient_id": patient, "type_name": "reading", "body": {"n": 10**40, "e": [], "ü": "…", "": None}}

    answer = api.post("/custom_data_type_records", json=body)

    assert answer.json()["body"] == body["body"]
    assert api.get(f"/custom_data_type_records/{answer.json()['id']}").json()["body"] == body["body"]


def test_free_json_may_be_deep_but_not_bottomless(api: httpx.Client) -> None:
    """Sixty levels are stored, a thousand are refused."""
    patient = api.get("/patients").json()[0]["data"][0]["id"]

    def send(levels: int) -> httpx.Response:
        deep = "[" * levels + "]" * levels
        content = f'{{"patient_id": "{patient}", "type_name": "deep", "body": {deep}}}'
        return api.post("/custom_data_type_records", content=content, headers=JSON)

    assert send(60).status_code == 200
    assert answered(send(900)) == (400, [("parse_exception", ".body")])


@pytest.mark.parametrize("size", [1_000_001, 5_000_000, 20_000_000])
def test_a_body_over_the_limit_is_too_large(api: httpx.Client, size: int) -> None:
    """Refused whatever is in it, and the server goes on."""
    answer = api.post("/patients", content=b" " * size, headers=JSON)

    assert answered(answer) == (413, [("bad_request", None)])
    assert api.get("/patients").status_code == 200


def test_a_body_without_announced_length_is_bounded_as_well(api: httpx.Client) -> None:
    """A chunked body is refused when it passes the limit."""

    def chunks() -> Iterator[bytes]:
        for _ in range(40):
            yield b" " * 50_000

    assert answered(api.post("/patients", content=chunks(), headers=JSON)) == (413, [("bad_request", None)])


@pytest.mark.parametrize(
    "path",
    [
        "/nope",
        "/",
        "",
        "/patients/",
        "/patients/a/b",
        "/Patients",
        "/patients/..%2f..%2fetc%2fpasswd",
        "/patients/%2e%2e/workers",
        "/patients;x=1",
    ],
)
def test_an_unknown_route_is_not_found(api: httpx.Client, path: str) -> None:
    """In the same form as every other error, headers included."""
    assert answered(api.get(path)) == (404, [("not_found", None)])


@pytest.mark.parametrize("path", ["/patients", "/v2/patients", "/", "/v1"])
def test_a_route_without_the_version_is_not_found(sandbox: Sandbox, path: str) -> None:
    """Requests without a version are not supported."""
    root = sandbox.data_api.removesuffix("/v1")

    assert answered(httpx.get(root + path)) == (404, [("not_found", None)])


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("DELETE", "/patients/0adfd8b0-3497-48fc-8ffa-eb2add2cde26"),
        ("PATCH", "/patients"),
        ("POST", "/workers"),
        ("GET", "/token"),
        ("OPTIONS", "/patients"),
        ("BREW", "/patients"),
    ],
)
def test_a_method_the_document_does_not_have_is_refused(api: httpx.Client, method: str, path: str) -> None:
    """As the document's own sample has it: 405 with the code for other faults of a request."""
    answer = api.request(method, path)

    assert answered(answer) == (405, [("bad_request", None)])
    assert answer.headers["Allow"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("page[from]", "yesterday"),
        ("page[from]", ""),
        ("page[to]", "2020-01-01"),
        ("page[to]", "2020-02-30T00:00:00Z"),
        ("page[to]", "2020-01-01T00:00:00 00:00"),
        ("page[to]", "9999-12-31T23:59:59-01:00"),
        ("page[from]", "0001-01-01T00:00:00+01:00"),
        ("page[from]", "2020-01-01T00:00:00Z\n"),
        ("patient_id", "0adfd8b0-3497-48fc-8ffa-eb2add2cde26\n"),
        ("page[size]", "0"),
        ("page[size]", "-1"),
        ("page[size]", "ten"),
        ("page[size]", "1.5"),
        ("page[size]", ""),
        ("page[size]", "٣"),
        ("patient_id", "7"),
        ("patient_id", "\x00"),
    ],
)
def test_a_bad_query_parameter_is_named(api: httpx.Client, name: str, value: str) -> None:
    """The fault has the parameter's name and not its value."""
    status, faults = answered(api.get("/app_messages", params={name: value}))

    assert (status, faults) == (400, [("parse_exception", f".{name}")])


def test_a_parameter_that_comes_twice_is_a_bad_request(api: httpx.Client) -> None:
    """Which of the two would count is for nobody to guess."""
    answer = api.get("/patients", params=[("page[size]", "1"), ("page[size]", "2")])

    assert answered(answer) == (400, [("bad_request", ".page[size]")])


def test_a_nul_in_a_free_filter_is_a_parse_error(api: httpx.Client) -> None:
    """No text that is kept can have one."""
    answer = api.get("/external_ids", params={"namespace": "a\x00"})

    assert answered(answer) == (400, [("parse_exception", ".namespace")])


def test_a_head_request_has_the_headers_of_the_get(api: httpx.Client) -> None:
    """HTTP has it so; the body is left out."""
    answer = api.head("/patients")

    assert (answer.status_code, answer.content) == (200, b"")


def test_an_unexpected_failure_shows_nothing_of_the_inside(api: httpx.Client, sandbox: Sandbox) -> None:
    """A loaded record without its members makes an update fail: the documented 500, and not a word of the reason."""
    id = "00000000-0000-4000-8000-00000000000f"
    sandbox.load("external_ids", [{"id": id}])

    answer = api.put(f"/external_ids/{id}", json={"namespace": "canary"})

    assert answered(answer) == (500, [("internal_server_error", None)])
    assert not {"KeyError", "canary", "resource"} & set(answer.text.split('"'))
    assert api.get("/external_ids").json()[0]["data"][-1] == {"id": id}


def test_a_body_that_breaks_off_leaves_nothing(sandbox: Sandbox, api: httpx.Client) -> None:
    """A client that goes away in the middle of its request has changed nothing, and the next one is served."""
    before = api.get("/patients", params={"page[size]": 1000}).json()[0]["data"]
    address = urlsplit(sandbox.data_api)
    connection = http.client.HTTPConnection(address.hostname or "", address.port or 0)
    connection.putrequest("POST", "/v1/patients")
    for name, value in {
        **JSON,
        "Content-Length": "1000",
        "Authorization": api.headers["Authorization"],
    }.items():
        connection.putheader(name, value)
    connection.endheaders(json.dumps(GOOD).encode())

    connection.close()

    assert api.get("/patients", params={"page[size]": 1000}).json()[0]["data"] == before


@pytest.mark.parametrize(
    "head",
    [
        b"garbage",
        b"GET /v1/pat\x00ients HTTP/1.1\r\nHost: localhost",
        b"GET /v1/patients HTTP/1.1",
        b"POST /v1/patients HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5",
        b"GET /v1/patients HTTP/1.1\r\nHost: localhost\r\nA: b\nX: y\r\r\n c",
        b"GET /v1/patients HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + b"a" * 600_000,
    ],
    ids=lambda head: repr(head[-12:]),
)
def test_what_is_no_http_has_the_documented_form_too(sandbox: Sandbox, head: bytes) -> None:
    """Even before there is a request, an error is JSON with a code and the version; headers have a bound."""
    address = urlsplit(sandbox.data_api)
    with socket.create_connection((address.hostname, address.port), timeout=10) as connection:
        # The server may answer and hang up while the head is still on its way.
        with contextlib.suppress(ConnectionError):
            connection.sendall(head + b"\r\n\r\n")
        answer = http.client.HTTPResponse(connection)
        answer.begin()
        body = json.loads(answer.read())

    assert (answer.status, body["errors"][0]["code"]) == (400, "bad_request")
    assert answer.headers["X-Current-API-Version"] == "v1"
