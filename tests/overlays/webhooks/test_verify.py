"""The strict verifier: the table of known weaknesses, then what no table has."""

from __future__ import annotations

import base64
import json
import math
import random
import socket
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from subscription import (
    CLAIMS,
    CLIENT,
    HEADER,
    NOON,
    NOTIFY_URL,
    NOW,
    OTHER_SECRET,
    SECOND,
    SECRET,
    b64,
    sign,
    sign_text,
)

from welkin_sdk.errors import ConfigurationError
from welkin_sdk.webhooks import Verifier

PAYLOAD = json.dumps(CLAIMS)
DEEP = '{"a":' * 500 + "1" + "}" * 500


def raw(payload: str, header: str = json.dumps(HEADER)) -> str:
    return sign_text(header, payload)


def with_claims(text: str) -> str:
    """A payload with *text* after the claims it should have."""
    return raw(f"{PAYLOAD[:-1]}, {text}}}")


def unsigned(algorithm: str) -> str:
    return f"{b64(json.dumps({'alg': algorithm}).encode())}.{b64(PAYLOAD.encode())}."


def swapped(token: str, part: int, text: str) -> str:
    parts = token.split(".")
    parts[part] = text
    return ".".join(parts)


GOOD = sign()
HEAD, BODY, SIGNATURE = GOOD.split(".")

# name: (token, the reason)
TABLE: dict[str, tuple[str | None, str]] = {
    "as it should be": (GOOD, "authentic"),
    "no token": (None, "absent"),
    "empty": ("", "malformed"),
    # algorithm
    "alg none, no signature": (unsigned("none"), "malformed"),
    "alg NoNe, no signature": (unsigned("NoNe"), "malformed"),
    "alg none, signed": (sign(header={"alg": "none"}), "signature"),
    "alg NoNe, signed": (sign(header={"alg": "NoNe"}), "signature"),
    "alg HS512 declared": (sign(header={"alg": "HS512"}), "signature"),
    "alg HS512": (sign_text('{"alg":"HS512"}', PAYLOAD, digest="sha512"), "malformed"),
    "alg RS256": (sign(header={"alg": "RS256"}), "signature"),
    "alg a number": (sign(header={"alg": 5}), "signature"),
    "alg a list": (sign(header={"alg": ["HS256"]}), "signature"),
    "no alg": (sign_text('{"typ":"JWT"}', PAYLOAD), "signature"),
    # key
    "wrong key": (sign(secret=OTHER_SECRET), "signature"),
    "empty key": (sign(secret=""), "signature"),
    "empty signature": (f"{HEAD}.{BODY}.", "malformed"),
    "five-byte secret": (sign(secret="short"), "signature"),
    # audience
    "wrong aud": (sign(aud="https://elsewhere.example.org/notifications"), "audience"),
    "aud prefix": (sign(aud=NOTIFY_URL[:-1]), "audience"),
    "aud longer": (sign(aud=f"{NOTIFY_URL}/"), "audience"),
    "aud in another case": (sign(aud=NOTIFY_URL.upper()), "audience"),
    "no aud": (sign(aud=...), "audience"),
    "aud list with ours": (sign(aud=[NOTIFY_URL]), "audience"),
    "aud list with ours and others": (sign(aud=["https://a.example.org", NOTIFY_URL]), "audience"),
    "aud null": (sign(aud=None), "audience"),
    # issuer
    "wrong iss": (sign(iss="somebody"), "issuer"),
    "iss a part of ours": (sign(iss=CLIENT[:-1]), "issuer"),
    "iss a list": (sign(iss=[CLIENT]), "issuer"),
    "no iss": (sign(iss=...), "issuer"),
    # end
    "no exp": (sign(exp=...), "end"),
    "exp in the year 9999": (sign(exp=253_402_300_799), "lifetime"),
    "exp beyond all numbers": (sign(exp=10**400), "lifetime"),
    "exp an hour and the leeway ahead": (sign(exp=NOON + 3630), "authentic"),
    "exp a second later than that": (sign(exp=NOON + 3631), "lifetime"),
    "expired 10 s": (sign(exp=NOON - 10), "authentic"),
    "expired 29 s": (sign(exp=NOON - 29), "authentic"),
    "expired 30 s": (sign(exp=NOON - 30), "expired"),
    "expired long ago": (sign(exp=NOON - 3600), "expired"),
    "exp negative": (sign(exp=-1), "expired"),
    "exp a fraction": (sign(exp=NOON + 3599.5), "authentic"),
    "exp ISO text": (sign(exp="2026-03-01T12:30:00+00:00"), "end"),
    "exp a number in a string": (sign(exp=str(NOON + 60)), "end"),
    "exp NaN": (sign(exp=math.nan), "end"),
    "exp infinite": (sign(exp=math.inf), "end"),
    "exp true": (sign(exp=True), "end"),
    "exp null": (sign(exp=None), "end"),
    # beginning
    "nbf in the leeway": (sign(nbf=NOON + 30), "authentic"),
    "nbf in future": (sign(nbf=NOON + 31), "early"),
    "nbf text": (sign(nbf="now"), "early"),
    "nbf null": (sign(nbf=None), "early"),
    "iat in the past": (sign(iat=NOON - 5), "authentic"),
    "iat in future": (sign(iat=NOON + 31), "early"),
    "iat NaN": (sign(iat=math.nan), "early"),
    # scope
    "scope missing": (sign(scope=...), "scope"),
    "scope a list": (sign(scope=["welkin"]), "scope"),
    "scope notwelkin": (sign(scope="notwelkin"), "scope"),
    "scope welkin.read": (sign(scope="welkin.read"), "scope"),
    "scope with a tab": (sign(scope="other\twelkin"), "scope"),
    "scope empty": (sign(scope=""), "scope"),
    "scope among others": (sign(scope="other welkin third"), "authentic"),
    # header members that point elsewhere
    "kid": (sign(header={"kid": "../../../dev/null"}), "authentic"),
    "jku": (sign(header={"jku": "http://127.0.0.1:9/keys"}), "authentic"),
    "x5u": (sign(header={"x5u": "http://127.0.0.1:9/cert"}), "authentic"),
    "jwk of the sender": (sign(header={"jwk": {"kty": "oct", "k": b64(b"x" * 32)}}), "authentic"),
    "crit": (sign(header={"crit": ["exp"]}), "signature"),
    "b64 false": (sign(header={"b64": False, "crit": ["b64"]}), "signature"),
    "typ something": (sign(header={"typ": "at+jwt"}), "authentic"),
    # size
    "1 MB": (sign(filler="x" * 1_000_000), "malformed"),
    "8 KiB and more": (sign(filler="x" * 6200), "malformed"),
    "almost 8 KiB": (sign(filler="x" * 5800), "authentic"),
    # odd JSON
    "duplicate claims, last good": (raw(f'{{"iss": "somebody", {PAYLOAD[1:]}'), "authentic"),
    "duplicate claims, last bad": (with_claims('"iss": "somebody"'), "issuer"),
    "duplicate alg": (sign_text('{"alg":"none","alg":"HS256"}', PAYLOAD), "authentic"),
    "deep claims": (raw(DEEP), "issuer"),
    "deeper claims": (raw("[" * 5000), "malformed"),
    "deep header": (sign_text("[" * 5000, "{}"), "signature"),
    "claims a list": (raw(json.dumps([CLAIMS])), "malformed"),
    "claims null": (raw("null"), "malformed"),
    "claims empty": (raw("{}"), "issuer"),
    "claims no JSON": (raw("welkin"), "malformed"),
    "claims two values": (raw(PAYLOAD + PAYLOAD), "malformed"),
    "header a list": (sign_text("[]", PAYLOAD), "signature"),
    "header no JSON": (sign_text("HS256", PAYLOAD), "signature"),
    "lone surrogate in iss": (raw(PAYLOAD.replace(CLIENT, "\\ud800")), "issuer"),
    "a number of many digits": (with_claims(f'"n": {"9" * 5000}'), "malformed"),
    # odd spelling
    "JWE": (".".join(["e30"] * 5), "malformed"),
    "two parts": (f"{HEAD}.{BODY}", "malformed"),
    "four parts": (f"{GOOD}.{SIGNATURE}", "malformed"),
    "newline at the end": (f"{GOOD}\n", "malformed"),
    "newline in the signature": (f"{HEAD}.{BODY}.{SIGNATURE[:9]}\n{SIGNATURE[9:]}", "malformed"),
    "space in the signature": (f"{HEAD}.{BODY}.{SIGNATURE[:9]} {SIGNATURE[9:]}", "malformed"),
    "NUL": (f"{GOOD}\0", "malformed"),
    "not ASCII": (f"{GOOD}é", "malformed"),
    "digits of another script": (swapped(GOOD, 1, "٣" * 8), "malformed"),
    "signature with padding": (f"{GOOD}=", "authentic"),
    "signature with more padding": (f"{GOOD}==", "malformed"),
    "plain base64": (GOOD.replace("-", "+").replace("_", "/") + "/", "malformed"),
    "signature's last character another of the same value": (
        f"{GOOD[:-1]}{chr(ord(GOOD[-1]) + 1)}",
        "malformed",
    ),
    "signature in hex": (f"{HEAD}.{BODY}.{base64.urlsafe_b64decode(SIGNATURE + '=').hex()}", "malformed"),
}


@pytest.mark.parametrize(("token", "reason"), TABLE.values(), ids=TABLE)
def test_a_token_is_judged(token: str | None, reason: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each row of the table ends as it says, and none of them makes the verifier look anything up."""

    def refuse(*_: Any, **__: Any) -> Any:
        raise AssertionError("a verifier opens no socket")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    verifier = Verifier(client_id=CLIENT, secrets=[SECRET], audience=NOTIFY_URL)

    verdict = verifier.verify(token, now_us=NOW)

    assert verdict.reason == reason
    assert verdict.is_authentic == (reason == "authentic")


@pytest.mark.parametrize("secrets", [[SECRET, OTHER_SECRET], [OTHER_SECRET, SECRET]])
def test_while_a_secret_is_replaced_both_are_good(secrets: list[str]) -> None:
    """The order does not matter, and a third one is not good."""
    verifier = Verifier(client_id=CLIENT, secrets=secrets, audience=NOTIFY_URL)

    verdicts = [verifier.verify(sign(secret=secret), now_us=NOW) for secret in (*secrets, "x" * 32)]

    assert [verdict.is_authentic for verdict in verdicts] == [True, True, False]


@pytest.mark.parametrize(
    "arguments",
    [
        {"secrets": []},
        {"secrets": ["x" * 31]},
        {"secrets": [SECRET, "short"]},
        {"secrets": SECRET},
        {"secrets": [f"-----BEGIN PUBLIC KEY-----\n{'A' * 40}\n-----END PUBLIC KEY-----"]},
        {"client_id": ""},
        {"audience": ""},
    ],
    ids=["none", "31 bytes", "one of two", "one string", "a public key", "no client", "no audience"],
)
def test_a_weak_configuration_is_refused(arguments: dict[str, Any]) -> None:
    """At construction, by an error that does not repeat the secret."""
    good: dict[str, Any] = {"client_id": CLIENT, "secrets": [SECRET], "audience": NOTIFY_URL}

    with pytest.raises(ConfigurationError) as caught:
        Verifier(**{**good, **arguments})

    assert "x" * 31 not in str(caught.value)
    assert SECRET not in str(caught.value)


def test_bytes_are_counted_not_characters() -> None:
    """Sixteen characters of two bytes each are enough."""
    Verifier(client_id=CLIENT, secrets=["é" * 16], audience=NOTIFY_URL)


def test_a_verifier_shows_no_secret(verifier: Verifier) -> None:
    """Nor the client id."""
    assert repr(verifier) == "<Verifier: 1 secrets>"


def test_a_token_ends_with_its_hour(verifier: Verifier) -> None:
    """The time is what the caller says it is."""
    token = sign()

    verdicts = [verifier.verify(token, now_us=NOW + s * SECOND).reason for s in (0, 3629, 3630)]

    assert verdicts == ["authentic", "authentic", "expired"]


def _mutate(rng: random.Random, token: str) -> str:
    """One to three changes of one character, at any place."""
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ \n"
    text = list(token)
    for _ in range(rng.randint(1, 3)):
        at = rng.randrange(len(text))
        change = rng.choice(["replace", "delete", "insert", "swap"])
        if change == "replace":
            text[at] = rng.choice(alphabet)
        elif change == "delete":
            del text[at]
        elif change == "insert":
            text.insert(at, rng.choice(alphabet))
        else:
            other = rng.randrange(len(text))
            text[at], text[other] = text[other], text[at]
    return "".join(text)


@pytest.mark.parametrize("seed", range(5))
def test_no_changed_character_goes_unnoticed(seed: int, verifier: Verifier) -> None:
    """Of 400 tokens with a few characters changed, none is authentic but the one that only got its padding."""
    rng = random.Random(seed)
    token = sign()

    forged = [_mutate(rng, token) for _ in range(400)]

    accepted = {text for text in forged if verifier.verify(text, now_us=NOW).is_authentic}
    assert accepted <= {token, f"{token}="}


@settings(max_examples=200, derandomize=True, deadline=None)
@given(st.text(max_size=60), st.integers(min_value=0, max_value=2))
def test_any_text_in_place_of_a_part_is_judged(text: str, part: int) -> None:
    """Nothing is raised and nothing is believed."""
    verifier = Verifier(client_id=CLIENT, secrets=[SECRET], audience=NOTIFY_URL)
    forged = swapped(GOOD, part, text)

    assert verifier.verify(forged, now_us=NOW).is_authentic == (forged == GOOD)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=10),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=200, derandomize=True, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(["iss", "aud", "exp", "nbf", "iat", "scope", "jti", "sub"]), JSON, min_size=1
    )
)
def test_any_signed_claims_are_judged(claims: dict[str, Any]) -> None:
    """Who has the secret can still not make the verifier raise."""
    verifier = Verifier(client_id=CLIENT, secrets=[SECRET], audience=NOTIFY_URL)

    verifier.verify(raw(json.dumps({**CLAIMS, **claims})), now_us=NOW)


def test_a_token_has_8192_characters_at_most(verifier: Verifier) -> None:
    """One more is not looked at, whatever it says."""
    tokens = [f"{'A' * (length - 46)}.A.{'A' * 43}" for length in (8_192, 8_193)]

    assert [len(token) for token in tokens] == [8_192, 8_193]
    assert [verifier.verify(token, now_us=NOW).reason for token in tokens] == ["signature", "malformed"]


def test_a_secret_of_32_bytes_is_enough() -> None:
    """And of 31 is not, see above; the digest of HS256 has as many."""
    verifier = Verifier(client_id=CLIENT, secrets=["y" * 32], audience=NOTIFY_URL)

    assert verifier.verify(sign(secret="y" * 32), now_us=NOW).is_authentic
