"""The two ways of logging in: the request that each sends, and how its answer is read."""

from __future__ import annotations

from typing import Any

import jwt
import pytest
from attrs import evolve

from welkin_runtime.operations import Operation
from welkin_runtime.types import Request
from welkin_sdk.auth.grants import ApiClientExchange, AssertionExchange, Credentials, ExchangeSettings
from welkin_sdk.auth.metering import Meter
from welkin_sdk.http.events import Hooks
from welkin_sdk.http.settings import Timeout

NOW = 1_600_000_000.0
LOGIN = Operation(
    id="createToken",
    name="token.create",
    method="POST",
    path="/token",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=False,
)
CREDENTIALS = Credentials("canary-id", "canary-secret", "https://x.invalid/token", "https://x.invalid", "all")


def request_of(assertion: str = "") -> Request:
    return Request(LOGIN, path="/token", form={"assertion": assertion})


def by_assertion() -> AssertionExchange:
    return AssertionExchange(CREDENTIALS, request_of)


def by_secret() -> ApiClientExchange:
    return ApiClientExchange("acme/API", "https://x.invalid/api_clients/API", request_of, Meter(float, print))


def test_each_exchange_has_an_assertion_of_its_own() -> None:
    """Signed with the secret, by the time it is asked at; it ends within the hour."""
    exchange = by_assertion()

    first, later = (exchange.build(now).form for now in (NOW, NOW + 60))

    claims = [
        jwt.decode(form["assertion"], options={"verify_signature": False}) for form in (first, later) if form
    ]
    assert [claim["exp"] for claim in claims] == [NOW + 1800, NOW + 1860]
    assert {(claim["iss"], claim["aud"], claim["scope"]) for claim in claims} == {
        ("canary-id", "https://x.invalid", "all")
    }


def test_who_logs_in_and_where_is_known_without_a_secret() -> None:
    """The accounts tell apart what belongs to whom; only an API client's exchanges are counted."""
    assert (by_assertion().account, by_assertion().url) == ("canary-id", "https://x.invalid/token")
    assert (by_secret().account, by_secret().url) == ("acme/API", "https://x.invalid/api_clients/API")
    assert (by_assertion().meter, by_assertion().cache, by_secret().cache) == (None, None, None)
    assert by_secret().meter is not None


def test_a_secret_is_exchanged_by_the_same_request_each_time() -> None:
    """Whenever it is."""
    assert by_secret().build(NOW) == by_secret().build(NOW + 60) == request_of()


def test_each_reads_the_answer_of_its_own_endpoint() -> None:
    """With the life in seconds, which one says as such and the other by its end."""
    answer = {"token": "t", "expiresAt": "2020-09-13T12:36:40Z"}

    assert by_assertion().read({"access_token": "t", "expires_in": 600}, NOW) == ("t", 600)
    assert by_secret().read(answer, NOW) == ("t", 600)


@pytest.mark.parametrize("answer", [None, [], {}, {"access_token": 5, "token": 5}, "canary"])
def test_an_answer_without_a_token_is_none(answer: Any) -> None:
    """And is not quoted."""
    for exchange in (by_assertion(), by_secret()):
        with pytest.raises(ValueError, match="token") as caught:
            exchange.read(answer, NOW)
        assert "canary" not in str(caught.value)


def test_no_repr_has_a_secret() -> None:
    """Nor the id that goes with it, nor a header of the user's."""
    settings = ExchangeSettings(Timeout(), 2, 60.0, Hooks(), {"X-Mine": "canary"})

    for shown in (CREDENTIALS, by_assertion(), settings, evolve(settings, max_retries=0)):
        assert "canary" not in repr(shown)
