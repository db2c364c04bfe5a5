"""How a batch proves where it comes from, held to what a strict receiver demands."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

import jwt
import pytest
from attrs import evolve

from welkin_sdk.sandbox import Sandbox, serve
from welkin_sdk.sandbox.data.notifications import NotificationTarget, Notifier

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
GRANT_TYPE = "urn:ietf:params:oauth:grant-type:jwt-bearer"
Change = Callable[..., None]
Verify = Callable[..., dict[str, Any]]


class TokenEndpoint:
    """The receiver's side of the exchange: gives a new token each time, and takes the latest alone."""

    def __init__(self, receiver: Any, make_answer: Any, **answer: Any) -> None:
        self.receiver, self.make_answer = receiver, make_answer
        self.assertions: list[str] = []
        self.more = answer
        receiver.answer, receiver.elsewhere = self.receive, self.exchange

    @property
    def token(self) -> str:
        return f"token-{len(self.assertions)}"

    def exchange(self, arrival: Any) -> Any:
        is_json = arrival.headers["content-type"] == "application/json"
        given = json.loads(arrival.content) if is_json else arrival.form
        assert given["grant_type"] == GRANT_TYPE
        self.assertions.append(given["assertion"])
        content = json.dumps({"access_token": self.token, **self.more}).encode()
        return self.make_answer(200, {"content-type": "application/json"}, content)

    def receive(self, arrival: Any) -> Any:
        return self.make_answer(200 if arrival.bearer == self.token else 401)


@pytest.fixture
def exchanging(target: NotificationTarget, receiver: Any) -> NotificationTarget:
    return evolve(target, flow="exchange", token_url=f"{receiver.address}/token")


def test_a_batch_carries_a_jwt_that_a_strict_receiver_takes(
    sandbox: Sandbox, notifications: Notifier, receiver: Any, change: Change, verify: Verify
) -> None:
    """HS256, the agreed issuer, this very address, scope welkin, an hour by the sandbox's clock, and nothing more."""
    change()
    sandbox.clock.advance(60)

    claims = verify(receiver.batches[0].bearer, audience=receiver.url, now=sandbox.clock.now())

    assert claims == {
        "iss": "welkin-in-test",
        "aud": receiver.url,
        "exp": int(NOON.timestamp()) + 60 + 3600,
        "scope": "welkin",
    }


def test_the_sandboxs_own_client_signs_where_the_target_names_none(receiver: Any) -> None:
    """An address is enough to be notified."""
    with serve(notify=receiver.url) as sandbox:
        sandbox.clock.freeze(NOON)
        sandbox.load("patients", [{"id": "5b1c2a4e-0000-4000-8000-000000000001"}])
        sandbox.clock.advance(60)

        claims = jwt.decode(
            receiver.batches[0].bearer,
            sandbox.client_secret,
            algorithms=["HS256"],
            audience=receiver.url,
            issuer=sandbox.client_id,
            options={"verify_exp": False},
        )

    assert claims["scope"] == "welkin"


@pytest.mark.parametrize("body", ["form", "json"])
def test_an_exchange_is_signed_for_the_token_endpoint(
    sandbox: Sandbox,
    exchanging: NotificationTarget,
    receiver: Any,
    make_answer: Any,
    change: Change,
    verify: Verify,
    body: Any,
) -> None:
    """The grant carries the assertion, and the batch the token that was given for it."""
    endpoint = TokenEndpoint(receiver, make_answer)
    sandbox.notifications.subscribe(evolve(exchanging, token_body=body))
    change()

    sandbox.clock.advance(60)

    assert receiver.batches[0].bearer == "token-1"
    claims = verify(endpoint.assertions[0], audience=f"{receiver.address}/token", now=sandbox.clock.now())
    assert claims["scope"] == "welkin"
    assert sandbox.notifications.deliveries[0].outcome == "acknowledged"


def test_a_token_is_used_until_it_ends(
    sandbox: Sandbox, exchanging: NotificationTarget, receiver: Any, make_answer: Any, change: Change
) -> None:
    """By the sandbox's clock; then another is asked for ahead of the batch."""
    endpoint = TokenEndpoint(receiver, make_answer, expires_in=600)
    sandbox.notifications.subscribe(exchanging)
    for _ in range(20):
        change()
        sandbox.clock.advance(60)

    assert len(endpoint.assertions) == 2
    assert {entry.outcome for entry in sandbox.notifications.deliveries} == {"acknowledged"}
    assert len(receiver.batches) == 20


def test_a_token_that_is_refused_is_replaced_once(
    sandbox: Sandbox, exchanging: NotificationTarget, receiver: Any, make_answer: Any, change: Change
) -> None:
    """In the same round, which shows as one delivery."""
    endpoint = TokenEndpoint(receiver, make_answer)
    sandbox.notifications.subscribe(exchanging)
    change()
    sandbox.clock.advance(60)
    endpoint.assertions.append("revokes the one before")
    change()

    sandbox.clock.advance(60)

    assert [batch.bearer for batch in receiver.batches] == ["token-1", "token-1", "token-3"]
    assert [entry.outcome for entry in sandbox.notifications.deliveries] == ["acknowledged"] * 2


def test_a_receiver_that_refuses_every_token_is_asked_once_more_each_round(
    sandbox: Sandbox, exchanging: NotificationTarget, receiver: Any, make_answer: Any, change: Change
) -> None:
    """No loop between the two endpoints."""
    endpoint = TokenEndpoint(receiver, make_answer)
    receiver.fail_with(401)
    sandbox.notifications.subscribe(exchanging)
    change()

    sandbox.clock.advance(60)

    assert (len(receiver.batches), len(endpoint.assertions)) == (2, 2)
    assert [entry.outcome for entry in sandbox.notifications.deliveries] == ["refused"]


def test_a_refused_jwt_is_not_sent_again_in_its_round(
    sandbox: Sandbox, notifications: Notifier, receiver: Any, change: Change
) -> None:
    """There is no other one to be had."""
    receiver.fail_with(401)
    change()

    sandbox.clock.advance(60)

    assert len(receiver.batches) == 1


@pytest.mark.parametrize(
    ("status", "content"),
    [
        (400, b'{"error": "invalid_grant"}'),
        (302, b""),
        (200, b"<html>"),
        (200, b"[]"),
        (200, b"{}"),
        (200, b'{"access_token": null}'),
        (200, b'{"access_token": ""}'),
        (200, b'{"access_token": "a b"}'),
        (200, b'{"access_token": "a\\r\\nX-Evil: 1"}'),
        (200, json.dumps({"access_token": "x" * 70_000}).encode()),
        (200, b"[" * 10_000),
    ],
)
def test_without_a_usable_token_nothing_is_sent(
    sandbox: Sandbox,
    exchanging: NotificationTarget,
    receiver: Any,
    make_answer: Any,
    change: Change,
    status: int,
    content: bytes,
) -> None:
    """The round has failed and the next one tries again."""
    receiver.elsewhere = lambda _: make_answer(status, {"location": receiver.url}, content)
    sandbox.notifications.subscribe(exchanging)
    change()

    sandbox.clock.advance(120)

    assert receiver.batches == []
    assert [(entry.outcome, entry.attempt) for entry in sandbox.notifications.deliveries] == [
        ("no token", 1),
        ("no token", 2),
    ]


def test_no_secret_and_no_token_is_logged_or_shown(
    sandbox: Sandbox, notifications: Notifier, receiver: Any, change: Change, caplog: Any
) -> None:
    """Neither in logs of any level, nor in what the records of deliveries look like."""
    caplog.set_level(logging.DEBUG)
    receiver.fail_with(500)
    change()

    sandbox.clock.advance(60)

    shown = caplog.text + repr(notifications.deliveries) + repr(notifications.target) + repr(sandbox)
    for hidden in (receiver.batches[0].bearer, notifications.target.secret, sandbox.client_secret):  # type: ignore[union-attr]
        assert hidden
        assert hidden not in shown


def test_nothing_of_the_environment_stands_between(
    sandbox: Sandbox, notifications: Notifier, receiver: Any, change: Change, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A proxy that is set for the machine gets neither batch nor token."""
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    change()

    sandbox.clock.advance(60)

    assert len(receiver.batches) == 1


def test_a_receivers_cookie_does_not_come_back(
    sandbox: Sandbox, notifications: Notifier, receiver: Any, change: Change, make_answer: Any
) -> None:
    """Deliveries have nothing to do with each other."""
    receiver.answer = lambda _: make_answer(500, {"set-cookie": "a=b; Path=/"})
    change()

    sandbox.clock.advance(120)

    assert "cookie" not in receiver.batches[1].headers


def test_the_address_points_to_the_sandbox_alone(
    sandbox: Sandbox, notifications: Notifier, receiver: Any, change: Change
) -> None:
    """Whatever a request has called itself by, the address in a batch is the sandbox's own."""
    change()
    sandbox.clock.advance(60)

    parts = urlsplit(receiver.batches[0].entries[0]["href"])

    assert f"{parts.scheme}://{parts.netloc}" == sandbox.address
