"""The three adapters over real servers and real sockets: the same answers, bounded reading, nothing lost or half kept."""

from __future__ import annotations

import asyncio
import inspect
import logging
import threading
from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlencode

import httpx
import pytest
from listening import Gateway, asgi, first_form, second_form, talk, wsgi
from subscription import (
    CLIENT,
    NOTIFY_URL,
    NOW,
    OTHER_SECRET,
    SECRET,
    TENANT,
    TOKEN_URL,
    Postbox,
    bearing,
    body,
    entry,
    sign,
)

from welkin_sdk.errors import ConfigurationError
from welkin_sdk.webhooks import AsgiReceiver, FunctionReceiver, Site, WsgiReceiver, build_site

GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer"
LIMIT = 256 * 1024


@pytest.fixture
def site(inbox: Postbox) -> Site:
    return build_site(
        inbox,
        client_id=CLIENT,
        secrets=[SECRET],
        notify_url=NOTIFY_URL,
        token_url=TOKEN_URL,
        tenant=TENANT,
        clock=lambda: NOW,
    )


@contextmanager
def _client(name: str, site: Site) -> Generator[httpx.Client]:
    if name in ("first form", "second form"):
        form = first_form if name == "first form" else second_form
        with httpx.Client(transport=Gateway(site, form), base_url="http://gateway") as client:
            yield client
        return
    serving = asgi(AsgiReceiver(site)) if name == "asgi" else wsgi(WsgiReceiver(site))
    with serving as address, httpx.Client(base_url=address, trust_env=False) as client:
        yield client


@pytest.fixture(params=["asgi", "wsgi", "first form", "second form"])
def http(request: pytest.FixtureRequest, site: Site) -> Generator[httpx.Client]:
    with _client(request.param, site) as client:
        yield client


def test_a_signed_delivery_is_kept(http: httpx.Client, inbox: Postbox) -> None:
    """The bytes as they were sent."""
    response = http.post("/notifications", content=body(), headers=bearing(sign()))

    assert (response.status_code, response.content) == (200, b"")
    assert inbox.bodies == [body()]


def test_a_token_is_exchanged_and_used(http: httpx.Client, inbox: Postbox) -> None:
    """The other documented flow, over the same site."""
    form = {"grant_type": GRANT, "assertion": sign(aud=TOKEN_URL)}

    exchanged = http.post("/token", data=form)
    response = http.post("/notifications", content=body(), headers=bearing(exchanged.json()["access_token"]))

    assert exchanged.headers["cache-control"] == "no-store"
    assert exchanged.json()["expires_in"] == 300
    assert response.status_code == 200
    assert inbox.bodies == [body()]


REFUSED: dict[str, tuple[str, str, dict[str, str], bytes, int]] = {
    "no token": ("POST", "/notifications", {"Content-Type": "application/json"}, body(), 401),
    "forged": ("POST", "/notifications", bearing(sign(secret=OTHER_SECRET)), body(), 401),
    "forged and large": (
        "POST",
        "/notifications",
        bearing(sign(secret=OTHER_SECRET)),
        b" " * (LIMIT + 1),
        401,
    ),
    "large": ("POST", "/notifications", bearing(sign()), b" " * (LIMIT + 1), 413),
    "html": ("POST", "/notifications", {**bearing(sign()), "Content-Type": "text/html"}, body(), 415),
    "gzip": ("POST", "/notifications", {**bearing(sign()), "Content-Encoding": "gzip"}, body(), 415),
    "GET": ("GET", "/notifications", bearing(sign()), b"", 405),
    "elsewhere": ("POST", "/", bearing(sign()), body(), 404),
    "almost there": ("POST", "/notifications/", bearing(sign()), body(), 404),
    "bad grant": (
        "POST",
        "/token",
        {"Content-Type": "application/x-www-form-urlencoded"},
        b"grant_type=x",
        400,
    ),
}


@pytest.mark.parametrize(("method", "path", "headers", "content", "status"), REFUSED.values(), ids=REFUSED)
def test_what_is_refused_is_not_kept(
    method: str,
    path: str,
    headers: dict[str, str],
    content: bytes,
    status: int,
    http: httpx.Client,
    inbox: Postbox,
) -> None:
    """The same answers whatever the adapter."""
    response = http.request(method, path, content=content, headers=headers)

    assert response.status_code == status
    assert inbox.bodies == []


def test_two_tokens_are_none(http: httpx.Client) -> None:
    """Which of them counts is not for us to choose."""
    headers = [("Authorization", f"Bearer {sign()}")] * 2 + [("Content-Type", "application/json")]

    assert http.post("/notifications", content=body(), headers=headers).status_code == 401


def test_an_inbox_that_fails_is_503(http: httpx.Client, inbox: Postbox) -> None:
    """Until it works again."""
    inbox.failure = OSError("disk full")
    before = http.post("/notifications", content=body(), headers=bearing(sign()))
    inbox.failure = None
    after = http.post("/notifications", content=body(), headers=bearing(sign()))

    assert (before.status_code, after.status_code) == (503, 200)
    assert inbox.bodies == [body()]


def head(length: int | str, token: str = "") -> bytes:
    return (
        f"POST /notifications HTTP/1.1\r\nHost: receiver\r\nConnection: close\r\nAuthorization: Bearer {token or sign()}"
        f"\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n"
    ).encode()


def test_a_slow_body_is_given_up(inbox: Postbox, site: Site) -> None:
    """The time is for the whole body: a byte now and then does not stretch it."""
    with asgi(AsgiReceiver(site, read_seconds=0.2)) as address:
        answer = talk(address, head(100), *[b" "] * 40, pause_seconds=0.02)

    assert answer.startswith(b"HTTP/1.1 408 ")
    assert inbox.bodies == []


def test_a_slow_body_without_a_token_is_not_waited_for(inbox: Postbox, site: Site) -> None:
    """The answer is there before the body."""
    with asgi(AsgiReceiver(site, read_seconds=60)) as address:
        answer = talk(address, head(100, token="none"))

    assert answer.startswith(b"HTTP/1.1 401 ")


def test_a_slow_body_is_given_up_by_wsgi_too(inbox: Postbox, site: Site) -> None:
    """Where the server lets it look at the time."""
    with wsgi(WsgiReceiver(site, read_seconds=1e-9)) as address:
        answer = talk(address, head(100), b" " * 100)

    assert answer.startswith(b"HTTP/1.0 408 ")
    assert inbox.bodies == []


def test_half_a_body_is_not_kept(inbox: Postbox, site: Site) -> None:
    """A connection that breaks leaves nothing, whoever served it."""
    with asgi(AsgiReceiver(site)) as address:
        talk(address, head(100), b"[", ends=True)
        httpx.get(address, trust_env=False)
    with wsgi(WsgiReceiver(site)) as address:
        talk(address, head(100), b"[", ends=True)
        httpx.get(address, trust_env=False)

    assert inbox.bodies == []


@pytest.mark.parametrize("size", [LIMIT, LIMIT + 1, 50 * LIMIT])
def test_a_body_without_a_declared_length_is_read_as_far_as_allowed(
    size: int, inbox: Postbox, site: Site
) -> None:
    """Chunks are counted as they come."""
    chunks = (b" " * min(16384, size - at) for at in range(0, size, 16384))
    with asgi(AsgiReceiver(site)) as address, httpx.Client(trust_env=False) as client:
        try:
            status = client.post(
                f"{address}/notifications", content=chunks, headers=bearing(sign())
            ).status_code
        except httpx.TransportError:
            status = 413  # the server hung up on a sender that did not stop

    assert status == (200 if size == LIMIT else 413)
    assert [len(kept) for kept in inbox.bodies] == ([LIMIT] if size == LIMIT else [])


def test_wsgi_asks_for_a_length(inbox: Postbox, site: Site) -> None:
    """Where the server does not mark the end of a body, reading on would wait for ever."""
    with wsgi(WsgiReceiver(site)) as address:
        answer = talk(address, head("").replace(b"Content-Length: \r\n", b""))

    assert answer.startswith(b"HTTP/1.0 411 ")


def test_wsgi_reads_to_the_end_that_the_server_marks(inbox: Postbox, site: Site) -> None:
    """Chunked requests, at servers that decode them."""
    import io

    environ = {
        "REQUEST_METHOD": "POST",
        "SCRIPT_NAME": "",
        "PATH_INFO": "/notifications",
        "HTTP_AUTHORIZATION": f"Bearer {sign()}",
        "CONTENT_TYPE": "application/json",
        "wsgi.input": io.BytesIO(body()),
        "wsgi.input_terminated": True,
    }
    started: list[Any] = []

    WsgiReceiver(site)(environ, lambda *arguments: started.append(arguments))

    assert started == [("200 OK", [("Content-Length", "0")])]
    assert inbox.bodies == [body()]


def test_an_inbox_that_is_slow_is_503_in_time(site: Site, inbox: Postbox) -> None:
    """Welkin does not wait for ever; what is kept after all is known when it comes again."""
    released = threading.Event()
    keep = inbox.accept

    class Slow(Postbox):
        def accept(self, *arguments: Any, **named: Any) -> bool:
            released.wait(10)
            return keep(*arguments, **named)

    slow = build_site(
        Slow(), client_id=CLIENT, secrets=[SECRET], notify_url=NOTIFY_URL, tenant=TENANT, clock=lambda: NOW
    )
    with asgi(AsgiReceiver(slow, keep_seconds=0.05)) as address:
        first = httpx.post(
            f"{address}/notifications", content=body(), headers=bearing(sign()), trust_env=False
        )
        released.set()
    with asgi(AsgiReceiver(slow)) as address:
        second = httpx.post(
            f"{address}/notifications", content=body(), headers=bearing(sign()), trust_env=False
        )

    assert (first.status_code, second.status_code) == (503, 200)
    assert inbox.bodies == [body()]


def test_a_slow_inbox_holds_up_nobody_else(inbox: Postbox) -> None:
    """While one delivery is being kept, another request is answered."""
    released = threading.Event()

    class Slow(Postbox):
        def accept(self, *arguments: Any, **named: Any) -> bool:
            return released.wait(10)

    site = build_site(
        Slow(), client_id=CLIENT, secrets=[SECRET], notify_url=NOTIFY_URL, tenant=TENANT, clock=lambda: NOW
    )
    with asgi(AsgiReceiver(site)) as address, ThreadPoolExecutor(1) as pool:
        held = pool.submit(
            httpx.post, f"{address}/notifications", content=body(), headers=bearing(sign()), trust_env=False
        )
        refused = httpx.post(f"{address}/notifications", content=body(), trust_env=False)
        was_held = not held.done()
        released.set()

    assert refused.status_code == 401
    assert was_held
    assert held.result().status_code == 200


def test_many_deliveries_at_once_are_all_kept(inbox: Postbox, site: Site) -> None:
    """Forty of eight senders, over real connections."""
    sent = [body(entry(lo=NOW - n)) for n in range(40)]
    with (
        asgi(AsgiReceiver(site)) as address,
        httpx.Client(trust_env=False) as client,
        ThreadPoolExecutor(8) as pool,
    ):
        statuses = list(
            pool.map(
                lambda text: (
                    client.post(f"{address}/notifications", content=text, headers=bearing(sign())).status_code
                ),
                sent,
            )
        )

    assert set(statuses) == {200}
    assert sorted(inbox.bodies) == sorted(sent)


@pytest.mark.parametrize("adapter", [AsgiReceiver, WsgiReceiver, FunctionReceiver])
def test_a_server_that_tries_whether_it_is_a_factory_learns_that_it_is_none(adapter: Any, site: Site) -> None:
    """Servers call an application without arguments, or look at its function, to find out how to use it."""
    with pytest.raises(TypeError):
        adapter(site)()

    assert inspect.iscoroutinefunction(adapter(site).__call__) == (adapter is AsgiReceiver)


def test_without_a_lifespan_it_serves_as_well(inbox: Postbox, site: Site) -> None:
    """Servers that do not ask for one."""
    with asgi(AsgiReceiver(site), lifespan="off") as address:
        status = httpx.post(
            f"{address}/notifications", content=body(), headers=bearing(sign()), trust_env=False
        ).status_code

    assert status == 200


def converse(receiver: AsgiReceiver, scope: dict[str, Any], *messages: dict[str, Any]) -> list[Any]:
    """What is sent to a host that has these messages for the receiver, and no more."""
    sent: list[Any] = []
    waiting = list(messages)

    async def receive() -> Any:
        return waiting.pop(0)

    async def send(message: Any) -> None:
        sent.append(message)

    asyncio.run(receiver(scope, receive, send))
    return sent


def test_a_body_ends_where_no_more_is_announced(inbox: Postbox, site: Site) -> None:
    """A host may leave out `more_body`, and `body` too (ASGI, HTTP, "Request")."""
    headers = [(name.lower().encode(), value.encode()) for name, value in bearing(sign()).items()]
    scope = {"type": "http", "method": "POST", "path": "/notifications", "headers": headers}
    parts = ({"type": "http.request", "more_body": True}, {"type": "http.request", "body": body()})

    sent = converse(AsgiReceiver(site), scope, *parts)

    assert [message["type"] for message in sent] == ["http.response.start", "http.response.body"]
    assert sent[0]["status"] == 200
    assert inbox.bodies == [body()]


def test_it_lives_until_it_is_told_to_shut_down(site: Site) -> None:
    """Whatever a host tells it of its life before that."""
    life = ("lifespan.startup", "lifespan.shutdown")

    sent = converse(AsgiReceiver(site), {"type": "lifespan"}, *({"type": kind} for kind in life))

    assert [message["type"] for message in sent] == [f"{kind}.complete" for kind in life]


def test_a_websocket_is_closed(site: Site) -> None:
    """And what is no protocol of ours is refused."""
    sent = converse(AsgiReceiver(site), {"type": "websocket"}, {"type": "websocket.connect"})

    with pytest.raises(ValueError, match="http alone"):
        converse(AsgiReceiver(site), {"type": "smtp"})

    assert sent == [{"type": "websocket.close", "code": 1000}]


EVENTS: list[tuple[Any, int]] = [
    ({}, 404),
    ({"path": "/notifications"}, 405),
    ({"path": "/notifications", "httpMethod": "POST"}, 401),
    ({"path": "/notifications", "httpMethod": "POST", "headers": 5, "multiValueHeaders": []}, 401),
    ({"path": "/notifications", "httpMethod": "POST", "headers": {"Authorization": None, "x": 1}}, 401),
    ({"path": "/notifications", "httpMethod": "POST", "headers": bearing(sign()), "body": 5}, 400),
    (
        {
            "path": "/notifications",
            "httpMethod": "POST",
            "headers": bearing(sign()),
            "body": "no base64!",
            "isBase64Encoded": True,
        },
        400,
    ),
    (
        {
            "path": "/notifications",
            "httpMethod": "POST",
            "headers": bearing(sign()),
            # What is more than anybody may send is not read, so what it is does not matter.
            "body": "QUJD" * (LIMIT // 3 + 1) + "no base64!",
            "isBase64Encoded": True,
        },
        413,
    ),
    ({"path": "/notifications", "httpMethod": "POST", "headers": bearing(sign()), "body": "\ud800"}, 400),
    (
        {
            "rawPath": "/notifications",
            "requestContext": {"http": {"method": "POST"}},
            "headers": bearing(sign()),
        },
        200,
    ),
    ({"rawPath": ["x"], "requestContext": {"http": "POST"}}, 404),
]


@pytest.mark.parametrize(("event", "status"), EVENTS)
def test_an_event_of_any_form_is_answered(event: Any, status: int, site: Site) -> None:
    """Nothing is raised: the platform would show it to the sender."""
    assert FunctionReceiver(site)(event)["statusCode"] == status


def test_addresses_that_cannot_be_served_are_refused(inbox: Postbox) -> None:
    """At construction."""
    good: dict[str, Any] = {
        "client_id": CLIENT,
        "secrets": [SECRET],
        "notify_url": NOTIFY_URL,
        "tenant": TENANT,
    }

    for changed in (
        {"token_url": NOTIFY_URL},
        {"notify_url": "http://["},
        {"secrets": ["short"]},
        {"client_id": ""},
    ):
        with pytest.raises(ConfigurationError):
            build_site(inbox, **{**good, **changed})
    for endpoints in ({}, {"notifications": object()}):
        with pytest.raises(ConfigurationError):
            Site(endpoints)  # type: ignore[arg-type]


def test_signed_tokens_can_be_turned_off(inbox: Postbox) -> None:
    """Where the exchange is the agreed flow."""
    site = build_site(
        inbox,
        client_id=CLIENT,
        secrets=[SECRET],
        notify_url=NOTIFY_URL,
        token_url=TOKEN_URL,
        tenant=TENANT,
        accept_signed=False,
        clock=lambda: NOW,
    )
    with _client("first form", site) as http:
        signed = http.post("/notifications", content=body(), headers=bearing(sign()))
        token = http.post("/token", data={"grant_type": GRANT, "assertion": sign(aud=TOKEN_URL)}).json()[
            "access_token"
        ]
        given = http.post("/notifications", content=body(), headers=bearing(token))

    assert (signed.status_code, given.status_code) == (401, 200)


def test_the_log_holds_no_value(http: httpx.Client, inbox: Postbox, caplog: pytest.LogCaptureFixture) -> None:
    """Canaries in path, headers, claims, body and the inbox's exception: outcome, size and time are all that is said."""
    caplog.set_level(logging.DEBUG, "welkin_sdk")
    token = sign(jti="canary-claim", sub="canary-sub")
    content = b'[{"resource": "canary-resource", "href": "https://canary.example"}]'

    for failure in (None, OSError("canary-disk")):
        inbox.failure = failure
        http.post("/notifications", content=content, headers={**bearing(token), "X-Any": "canary-header"})
    http.post("/notifications", content=content, headers=bearing("canary-token"))
    http.post("/notifications", content=content, headers=bearing(sign(iss="canary-iss")))
    http.post("/canary-path", content=content)
    http.post("/token", content=urlencode({"grant_type": "canary-grant", "assertion": "canary"}))
    answer = http.post("/token", data={"grant_type": GRANT, "assertion": sign(aud=TOKEN_URL)}).json()

    lines = [record.getMessage() for record in caplog.records if record.name == "welkin_sdk.webhooks"]
    text = "\n".join(lines)
    assert len(lines) == 7
    assert "canary" not in text
    assert SECRET not in text
    assert token.split(".")[1] not in text
    assert answer["access_token"] not in text
    assert "status=200 outcome='accepted'" in text
    assert "status=503 outcome='inbox' failure=OSError" in text
