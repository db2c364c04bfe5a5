"""The three adapters over real servers and real sockets: the same answers, bounded reading, nothing lost or half kept."""

from __future__ import annotations

import inspect
import logging
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlencode

import httpx
import pytest
from listening import LIMIT, Gateway, asgi, first_form, head, second_form, talk, wsgi
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
    sign,
)

from welkin_sdk.errors import ConfigurationError
from welkin_sdk.webhooks import AsgiReceiver, FunctionReceiver, Site, WsgiReceiver, build_site

GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer"


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


def test_half_a_body_is_not_kept(inbox: Postbox, site: Site) -> None:
    """A connection that breaks leaves nothing, whoever served it."""
    with asgi(AsgiReceiver(site)) as address:
        talk(address, head(100), b"[", ends=True)
        httpx.get(address, trust_env=False)
    with wsgi(WsgiReceiver(site)) as address:
        talk(address, head(100), b"[", ends=True)
        httpx.get(address, trust_env=False)

    assert inbox.bodies == []


@pytest.mark.parametrize("adapter", [AsgiReceiver, WsgiReceiver, FunctionReceiver])
def test_a_server_that_tries_whether_it_is_a_factory_learns_that_it_is_none(adapter: Any, site: Site) -> None:
    """Servers call an application without arguments, or look at its function, to find out how to use it."""
    with pytest.raises(TypeError):
        adapter(site)()

    assert inspect.iscoroutinefunction(adapter(site).__call__) == (adapter is AsgiReceiver)


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
