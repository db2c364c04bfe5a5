"""The life of an access token, and the assertion it is exchanged for."""

from __future__ import annotations

from typing import Any

import jwt
import pytest

from welkin_sdk.auth.assertion import sign_assertion, signing_key
from welkin_sdk.auth.lifetime import (
    AccessToken,
    Step,
    decide_step,
    parse_client_token_answer,
    parse_token_answer,
)


@pytest.mark.parametrize(
    ("life", "now", "step"),
    [
        (3600.0, 0.0, Step.SERVE),
        (3600.0, 3299.9, Step.SERVE),
        (3600.0, 3300.0, Step.REFRESH_EARLY),
        (3600.0, 3600.0, Step.REFRESH),
        (10.0, 7.9, Step.SERVE),
        (10.0, 8.0, Step.REFRESH_EARLY),
        (10.0, 10.0, Step.REFRESH),
    ],
)
def test_two_windows(life: float, now: float, step: Step) -> None:
    """Five minutes before the end, or a fifth of a shorter life."""
    assert decide_step(AccessToken("t", 0.0, life), now=now, no_early_refresh_before=0.0) is step


def test_a_failed_early_refresh_is_left_alone() -> None:
    """Until its pause is over; but never beyond the token's end."""
    token = AccessToken("t", 0.0, 3600.0)

    assert decide_step(token, now=3400, no_early_refresh_before=3401) is Step.SERVE
    assert decide_step(token, now=3600, no_early_refresh_before=4000) is Step.REFRESH


def test_without_a_token_one_must_be_fetched() -> None:
    """There is nothing to serve."""
    assert decide_step(None, now=0, no_early_refresh_before=0) is Step.REFRESH


@pytest.mark.parametrize(
    ("expires_in", "life"),
    [
        (60, 60.0),
        (60.5, 60.5),
        ("60", 60.0),
        (None, 3600.0),
        ("soon", 3600.0),
        (0, 3600.0),
        (-5, 3600.0),
        (True, 3600.0),
        ("nan", 3600.0),
        ("inf", 3600.0),
        (10**400, 3600.0),
        (1e18, 31_536_000.0),
        ([], 3600.0),
    ],
)
def test_expires_in_is_read_leniently(expires_in: Any, life: float) -> None:
    """Its type is not documented, and an hour is the only life ever told."""
    assert parse_token_answer({"access_token": "t", "expires_in": expires_in}) == ("t", life)


UNUSABLE = [None, "", 5, "a\r\nb", "é", " t", "t ", "two words", " ", "\t", "t\x00", "t\x7f", "t" * 16385]


@pytest.mark.parametrize("value", [None, [], "t", {}, *({"access_token": token} for token in UNUSABLE)])
def test_an_answer_without_a_usable_token_is_refused(value: Any) -> None:
    """It will become a header."""
    with pytest.raises(ValueError, match="access_token"):
        parse_token_answer(value)


@pytest.mark.parametrize("value", [None, [], "t", {}, *({"token": token} for token in UNUSABLE)])
def test_an_answer_without_a_usable_token_of_an_api_client_is_refused(value: Any) -> None:
    """The same."""
    with pytest.raises(ValueError, match="token"):
        parse_client_token_answer(value, now=0)


NOW = 1_700_000_000.0


@pytest.mark.parametrize(
    ("expires_at", "life"),
    [
        ("2023-11-14T22:23:20Z", 600.0),
        ("2023-11-14T22:13:20.500Z", 0.5),
        ("2023-11-14T22:13:20Z", 3600.0),
        ("2023-11-14T22:13:19Z", 3600.0),
        ("2033-11-14T22:13:20Z", 31_536_000.0),
        ("soon", 3600.0),
        (None, 3600.0),
    ],
)
def test_expires_at_is_read_leniently(expires_at: Any, life: float) -> None:
    """A clock that is wrong by more than a token's life, or a server that says nothing, costs an hour at most."""
    assert parse_client_token_answer({"token": "t", "expiresAt": expires_at}, now=NOW) == ("t", life)
    assert parse_client_token_answer({"token": "t"}, now=NOW) == ("t", 3600.0)


def test_a_token_hides_itself() -> None:
    """It is all one needs to read everything."""
    assert "canary" not in repr(AccessToken("canary", 0.0, 1.0))


@pytest.mark.parametrize(("lifetime", "ahead"), [(60, 60), (3600, 3600), (7776000, 3600)])
def test_an_assertion_lives_an_hour_at_most(lifetime: int, ahead: int) -> None:
    """`exp` is whole epoch seconds."""
    signed = sign_assertion(
        client_id="me",
        client_secret="s" * 40,
        audience="https://a",
        scope="all",
        now=100.9,
        lifetime_seconds=lifetime,
    )

    claims = jwt.decode(
        signed, "s" * 40, algorithms=["HS256"], audience="https://a", options={"verify_exp": False}
    )
    assert claims == {"iss": "me", "aud": "https://a", "scope": "all", "exp": 100 + ahead}


def test_padding_a_short_secret_changes_no_signature() -> None:
    """HMAC pads with zero bytes itself, so a server that knows the short secret agrees."""
    import hashlib
    import hmac

    secret, message = "short", b"message"

    padded = hmac.new(signing_key(secret), message, hashlib.sha256).digest()

    assert padded == hmac.new(secret.encode(), message, hashlib.sha256).digest()
