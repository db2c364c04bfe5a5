"""Requests become bytes, and answers values, without a surprise."""

from __future__ import annotations

import contextlib
import json
import warnings
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote, urlencode

import httpx
import pytest
from every_call import CLIENTS, EveryCall, every_call, finish
from every_call import connect as connect_to
from fake_clock import FakeClock
from hostile import HostileServer, Seen, Step, reply
from hostile_texts import CANARY, HOSTILE_TEXTS, told_by
from hypothesis import given
from hypothesis import strategies as st

from welkin_runtime.operations import Operation
from welkin_runtime.types import Request
from welkin_sdk import DataClient, errors
from welkin_sdk.http.encode import _target, check_headers, quote_raw_path


def connect(server: HostileServer, clock: FakeClock, **options: Any) -> DataClient:
    return DataClient(access_token="t", base_url=server.base_url, _clock=clock.clock, **options)


def test_a_body_is_json_in_utf_8(server: HostileServer, clock: FakeClock) -> None:
    """The reference prints no content type, and curl would send a form."""
    server.script("POST /v1/x", reply())
    with connect(server, clock) as client:
        client.raw.request("POST", "/x", json={"first_name": "Zoë"})

    seen = server.requests[0]
    assert (seen.headers["content-type"], json.loads(seen.body)) == (
        "application/json",
        {"first_name": "Zoë"},
    )


@pytest.mark.parametrize("body", [{"canary": object()}, {"canary": float("nan")}, {"canary": "\ud800"}])
def test_a_body_that_is_no_json_is_refused(server: HostileServer, clock: FakeClock, body: Any) -> None:
    """Before anything is sent, and without quoting it."""
    with connect(server, clock) as client, pytest.raises(errors.InvalidRequestError) as caught:
        client.raw.request("POST", "/x", json=body)

    assert "canary" not in str(caught.value)
    assert caught.value.__cause__ is caught.value.__context__ is None
    assert server.requests == []


@pytest.mark.parametrize("headers", [{"X-A": "1\r\nX-B: 2"}, {"X A": "1"}, {"": "1"}, {"X-A": "é"}])
def test_a_header_cannot_break_out_of_its_line(
    server: HostileServer, clock: FakeClock, headers: dict[str, str]
) -> None:
    """Nor may it be something that no header can hold."""
    with connect(server, clock) as client, pytest.raises(errors.InvalidRequestError):
        client.patients.get("1", headers=headers)

    assert server.requests == []


def test_the_last_header_of_a_name_wins(server: HostileServer, clock: FakeClock) -> None:
    """In any letter case: a call's over the client's over our own; the token is nobody's to replace."""
    server.script("GET /v1/patients/1", reply(body={"id": "1"}))
    with connect(server, clock, headers={"USER-AGENT": "mine/1"}) as client:
        client.patients.get("1", headers={"accept": "application/hal+json", "authorization": "Bearer other"})

    seen = server.requests[0]
    assert (seen.headers["user-agent"], seen.headers["accept"]) == ("mine/1", "application/hal+json")
    assert seen.bearer == "t"


@pytest.mark.parametrize("options", [{"timeout": 0}, {"timeout": -1}])
def test_a_senseless_option_is_refused(server: HostileServer, clock: FakeClock, options: Any) -> None:
    """As an error of this package."""
    with connect(server, clock) as client, pytest.raises(errors.InvalidRequestError, match="timeout"):
        client.patients.get("1", **options)


@pytest.fixture(scope="module")
def clients() -> Iterator[dict[str, Any]]:
    """A client of each API, of a server that takes everything."""

    class TakesAll(HostileServer):
        def _choose(self, seen: Seen) -> Step:
            return reply(200, {})

    with TakesAll() as peer:
        opened = {package: connect_to(package, peer.base_url) for package in CLIENTS}
        yield opened
        for client in opened.values():
            client.close()


CALLS = [call for call in every_call() if call.operation.needs_token]


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.id)
def test_no_text_of_an_argument_breaks_out_of_the_tree(call: EveryCall, clients: dict[str, Any]) -> None:
    """Every argument of every operation, in path, query, body, nested, form and upload: sent, or refused by us."""
    for name, parameter in call.parameters().items():
        for text in HOSTILE_TEXTS.values():
            positional, named = call.arguments(**{name: call.sample(parameter, text)})
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", DeprecationWarning)
                try:
                    finish(call.method(clients[call.package])(*positional, **named))
                except (errors.WelkinError, TypeError) as exc:
                    told = told_by(exc)
                    assert CANARY not in told, name


RAW = {
    "method": lambda client, text: client.raw.request(text, "/x"),
    "path": lambda client, text: client.raw.request("GET", f"/x/{text}"),
    "path alone": lambda client, text: client.raw.request("GET", text),
    "query name": lambda client, text: client.raw.request("GET", "/x", query={text: "1"}),
    "query value": lambda client, text: client.raw.request("GET", "/x", query=[("a", text)]),
    "json": lambda client, text: client.raw.request("POST", "/x", json={text: [text, {"a": text}]}),
    "json alone": lambda client, text: client.raw.request("POST", "/x", json=text),
    "form name": lambda client, text: client.raw.request("POST", "/x", form={text: "1"}),
    "form value": lambda client, text: client.raw.request("POST", "/x", form={"a": text}),
    "header name": lambda client, text: client.raw.request("GET", "/x", headers={text: "1"}),
    "header value": lambda client, text: client.raw.request("GET", "/x", headers={"X-A": text}),
    "a client's header": lambda client, text: client.with_options(headers={"X-A": text}),
}


@pytest.mark.parametrize("text", HOSTILE_TEXTS.values(), ids=HOSTILE_TEXTS.keys())
@pytest.mark.parametrize("ask", RAW.values(), ids=RAW.keys())
@pytest.mark.parametrize("package", CLIENTS)
def test_no_text_of_a_raw_request_breaks_out_of_the_tree(
    package: str, ask: Any, text: str, clients: dict[str, Any]
) -> None:
    """Whatever the document does not know is checked as well."""
    with contextlib.suppress(errors.WelkinError):
        ask(clients[package], text)


OWN = [
    "Content-Length",
    "Transfer-Encoding",
    "Host",
    "Connection",
    "Expect",
    "TE",
    "Trailer",
    "Upgrade",
    "Keep-Alive",
]


@pytest.mark.parametrize("spell", [str, str.lower, str.upper, str.swapcase])
@pytest.mark.parametrize("name", OWN)
@pytest.mark.parametrize("package", CLIENTS)
def test_a_header_that_contradicts_what_is_sent_is_refused(
    package: str, name: str, spell: Any, server: HostileServer, clients: dict[str, Any]
) -> None:
    """By its name, in any letter case, wherever headers can be given; the value may be anything, so it is not told."""
    client, headers = clients[package], {spell(name): CANARY}
    refused = f"(?i)headers: {name} is set by the client itself"

    for ask in (
        lambda: client.patients.get("1", headers=headers),
        lambda: client.patients.create(**created(package), headers=headers),
        lambda: list(
            client.workers.find(headers=headers) if "data" in package else client.users.list(headers=headers)
        ),
        lambda: client.raw.request("GET", "/x", headers=headers),
    ):
        with pytest.raises(errors.InvalidRequestError, match=refused) as caught:
            ask()
        assert CANARY not in told_by(caught.value)
    for build in (
        lambda: client.with_options(headers=headers),
        lambda: connect_to(package, server.base_url, headers=headers),
    ):
        with pytest.raises(errors.ConfigurationError, match=refused):
            build()


def created(package: str) -> dict[str, Any]:
    call = next(
        each for each in CALLS if each.package == package and each.operation.name == "patients.create"
    )
    return call.arguments()[1]


def test_an_upload_says_itself_what_its_body_is(clients: dict[str, Any]) -> None:
    """The boundary between its parts stands in the header; another one would make the body unreadable."""
    call = next(each for each in CALLS if each.operation.name == "documents.upload_files")
    positional, named = call.arguments()

    with pytest.raises(errors.InvalidRequestError, match="content-type is set by the client itself"):
        call.method(clients[call.package])(*positional, **named, headers={"content-type": "text/plain"})


@pytest.mark.parametrize(
    ("ask", "named"),
    [
        (lambda client: client.patients.get("a" * 70_000), "the path"),
        (lambda client: list(client.patients.list(query="a" * 70_000)), "query"),
        (lambda client: client.raw.request("GET", "/x", query={"a": "b" * 70_000}), "the query"),
        (lambda client: client.raw.request("GET", "/" + "x" * 70_000), "the path"),
    ],
)
def test_what_is_too_long_for_an_address_is_named(ask: Any, named: str, clients: dict[str, Any]) -> None:
    """Before anything is sent."""
    with pytest.raises(errors.InvalidRequestError, match=f"{named}.*too long"):
        ask(clients["welkin_cloud_api"])


@pytest.mark.parametrize(("length", "is_taken"), [(32_000, True), (32_001, False)])
def test_a_header_may_have_32000_characters(length: int, is_taken: bool) -> None:
    """Its name among them."""
    headers = {"X-A": "v" * (length - 3)}
    if is_taken:
        assert check_headers(headers) == headers
        return
    with pytest.raises(errors.InvalidRequestError, match="too long"):
        check_headers(headers)


@pytest.mark.parametrize(("length", "is_taken"), [(65_000, True), (65_001, False)])
def test_an_address_may_have_65000_characters(
    server: HostileServer, clock: FakeClock, length: int, is_taken: bool
) -> None:
    """With its query; what is longer is told before anything is sent."""
    with connect(server, clock) as client:
        base = len(f"{server.base_url}/x?q=")
        expected = errors.NotFoundError if is_taken else errors.InvalidRequestError
        with pytest.raises(expected):
            client.raw.request("GET", "/x", query={"q": "v" * (length - base)})

    assert bool(server.requests) is is_taken


@pytest.mark.parametrize(
    ("path", "quoted"),
    [
        ("/", "/"),
        ("/a b/\u00e9", "/a%20b/%C3%A9"),
        ("/a%2Fb", "/a%2Fb"),
        ("/...", "/..."),
        ("/.a", "/.a"),
        ("a", None),
        ("//a", None),
        ("/a\\b", None),
        ("/a\nb", None),
        ("/a?b", None),
        ("/a#b", None),
        ("/.", None),
        ("/a/../b", None),
        ("/%2e/b", None),
        ("/.%2E", None),
        ("/\ud800", None),
    ],
)
def test_a_raw_path_stays_below_the_base_url(path: str, quoted: str | None) -> None:
    """Or it is refused."""
    if quoted is not None:
        assert quote_raw_path(path) == quoted
        return
    with pytest.raises(ValueError, match="path: "):
        quote_raw_path(path)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.id)
def test_what_no_text_can_say_is_refused_by_its_name(call: EveryCall) -> None:
    """Half of a surrogate pair in any text, and an integer that Python does not write as digits, before anything is sent."""
    with connect_to(call.package, "http://127.0.0.1:9") as client:
        for name, parameter in call.parameters().items():
            half = call.sample(parameter, "x\ud800")
            odd = 10**5000 if half == 1 else half
            if odd is not half or "ud800" in repr(half):
                positional, named = call.arguments(**{name: odd})
                with pytest.raises(errors.InvalidRequestError, match=name):
                    finish(call.method(client)(*positional, **named))


_PARTS = ["", "/", "/a", "/.", "/..", "/.a", "/a.b", "//", "/a%20b", "/a:b", "/~_-", "/a b", "/ä"]
_TEXTS = st.text(max_size=9) | st.sampled_from(["page[to]", "2021-01-01T00:00:00+00:00"])


@given(
    st.sampled_from(["https://localhost:8443/a%20tenant/v1", "http://127.0.0.1", "http://[::1]:80/x/../v1"]),
    st.lists(st.sampled_from(_PARTS), min_size=1, max_size=3).map("".join) | st.just("/patients"),
    st.lists(st.tuples(_TEXTS, _TEXTS)),
)
def test_an_address_that_is_parsed_in_part_is_the_same_one(
    base_url: str, path: str, query: list[tuple[str, str]]
) -> None:
    """The library would parse the whole of it for each request."""
    operation = Operation("x", "x.get", "GET", "/patients", "none", True, True, True)
    text = "?" + urlencode(query, quote_via=quote, safe="") if query else ""

    ours = _target(Request(operation, path=path, query=tuple(query)), base_url + path, "x.get")

    whole = httpx.URL(base_url + path + text)
    assert (ours, str(ours), ours.raw_path) == (whole, str(whole), whole.raw_path)
