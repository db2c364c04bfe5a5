"""The claims of an assertion, and how it is signed."""

from __future__ import annotations

from typing import Any

import jwt
import pytest

from welkin_sdk.auth.assertion import sign_assertion, signing_key

NOW = 1_600_000_000


def claims_of(**arguments: Any) -> dict[str, Any]:
    signed = sign_assertion(
        client_id="client",
        client_secret="a secret",
        audience="https://x.invalid/token",
        scope="all",
        now=NOW + 0.9,
        **arguments,
    )
    return dict(jwt.decode(signed, options={"verify_signature": False}))


def test_it_says_who_asks_whom_for_what() -> None:
    """These four claims and no other; half an hour is what a client's clock may be wrong by."""
    assert claims_of() == {
        "iss": "client",
        "aud": "https://x.invalid/token",
        "exp": NOW + 1800,
        "scope": "all",
    }


@pytest.mark.parametrize(
    ("asked", "given"), [(1, 1), (3599, 3599), (3600, 3600), (3601, 3600), (86_400, 3600)]
)
def test_it_lives_an_hour_at_most(asked: int, given: int) -> None:
    """A server refuses what lives longer."""
    assert claims_of(lifetime_seconds=asked)["exp"] == NOW + given


@pytest.mark.parametrize("length", [1, 31, 32, 33, 64])
def test_a_key_is_as_long_as_is_recommended(length: int) -> None:
    """Zero bytes behind a shorter secret change no signature; one that is long enough stays as it is."""
    key = signing_key("x" * length)

    assert key == b"x" * length + bytes(max(0, 32 - length))
