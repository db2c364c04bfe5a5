"""The token endpoint: both spellings of the request, RFC 6749's answers, and tokens that are kept as digests."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlencode

import pytest
from subscription import CLIENT, NOON, NOTIFY_URL, NOW, OTHER_SECRET, SECOND, SECRET, TOKEN_URL, sign

from welkin_sdk.webhooks import MemoryTokens, TokenEndpoint, Verifier

GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer"
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
JSON = {"Content-Type": "application/json"}


def form(assertion: str = "", **changed: str) -> bytes:
    return urlencode({"grant_type": GRANT, "assertion": assertion or sign(aud=TOKEN_URL), **changed}).encode()


@pytest.fixture
def tokens() -> MemoryTokens:
    return MemoryTokens()


@pytest.fixture
def endpoint(tokens: MemoryTokens) -> TokenEndpoint:
    return TokenEndpoint(Verifier(client_id=CLIENT, secrets=[SECRET], audience=TOKEN_URL), tokens)


@pytest.mark.parametrize("headers", [FORM, JSON], ids=["form", "json"])
def test_an_assertion_is_exchanged(
    headers: dict[str, str], endpoint: TokenEndpoint, tokens: MemoryTokens
) -> None:
    """The token lives five minutes and must not be kept by anybody on the way."""
    fields = {"grant_type": GRANT, "assertion": sign(aud=TOKEN_URL)}
    content = urlencode(fields).encode() if headers is FORM else json.dumps(fields).encode()

    outcome = endpoint.receive(headers, content, now_us=NOW)

    answer = json.loads(outcome.body)
    assert outcome.status == 200
    assert outcome.headers == {
        "Content-Type": "application/json",
        "Cache-Control": "no-store",
        "Pragma": "no-cache",
    }
    assert (answer["token_type"], answer["expires_in"]) == ("Bearer", 300)
    assert tokens.is_live(answer["access_token"], now_us=NOW)
    assert answer["access_token"] not in repr(outcome) + repr(vars(tokens))


REFUSED: dict[str, tuple[dict[str, str], bytes, int, str]] = {
    "signed for the other endpoint": (FORM, form(sign(aud=NOTIFY_URL)), 400, "invalid_grant"),
    "wrong key": (FORM, form(sign(aud=TOKEN_URL, secret=OTHER_SECRET)), 400, "invalid_grant"),
    "expired": (FORM, form(sign(aud=TOKEN_URL, exp=NOON - 60)), 400, "invalid_grant"),
    "without scope": (FORM, form(sign(aud=TOKEN_URL, scope=...)), 400, "invalid_grant"),
    "no JWT": (FORM, form("nonsense"), 400, "invalid_grant"),
    "another grant": (FORM, form(grant_type="client_credentials"), 400, "unsupported_grant_type"),
    "no grant": (FORM, urlencode({"assertion": sign(aud=TOKEN_URL)}).encode(), 400, "invalid_request"),
    "no assertion": (FORM, urlencode({"grant_type": GRANT}).encode(), 400, "invalid_request"),
    "assertion twice": (FORM, form() + b"&assertion=x", 400, "invalid_request"),
    "assertion twice in JSON": (JSON, b'{"assertion": "a", "assertion": "b"}', 400, "invalid_request"),
    "empty form": (FORM, b"", 400, "invalid_request"),
    "no form": (FORM, b"\xff\xff", 400, "invalid_request"),
    "many fields": (FORM, b"&".join(b"a%d=1" % n for n in range(100)), 400, "invalid_request"),
    "no JSON": (JSON, b"{", 400, "invalid_request"),
    "a list": (JSON, b"[]", 400, "invalid_request"),
    "deep JSON": (JSON, b"[" * 10_000, 400, "invalid_request"),
    "a number as assertion": (
        JSON,
        json.dumps({"grant_type": GRANT, "assertion": 1}).encode(),
        400,
        "invalid_request",
    ),
    "another type": ({"Content-Type": "text/plain"}, form(), 400, "invalid_request"),
    "no type": ({}, form(), 400, "invalid_request"),
    "gzip": ({**FORM, "Content-Encoding": "gzip"}, form(), 400, "invalid_request"),
    "large": (FORM, form() + b"&a=" + b"x" * 16384, 413, "invalid_request"),
    "declared large": ({**FORM, "Content-Length": "16385"}, form(), 413, "invalid_request"),
}


@pytest.mark.parametrize(("headers", "content", "status", "code"), REFUSED.values(), ids=REFUSED)
def test_what_is_refused_is_named_by_its_code(
    headers: dict[str, str],
    content: bytes,
    status: int,
    code: str,
    endpoint: TokenEndpoint,
    tokens: MemoryTokens,
) -> None:
    """And by nothing else: what is wrong with an assertion is not told."""
    outcome = endpoint.receive(headers, content, now_us=NOW)

    assert (outcome.status, json.loads(outcome.body)) == (status, {"error": code})
    assert outcome.headers["Cache-Control"] == "no-store"
    assert repr(tokens) == "<MemoryTokens: 0 given out>"


def test_only_post_is_answered(endpoint: TokenEndpoint) -> None:
    """A GET would have the assertion in its address, and so in logs."""
    outcome = endpoint.receive(FORM, form(), now_us=NOW, method="GET")

    assert (outcome.status, outcome.headers["Allow"]) == (405, "POST")


def test_a_token_store_that_fails_gives_no_token() -> None:
    """503, and nothing of what it said."""

    class Broken(MemoryTokens):
        def issue(self, *, now_us: int) -> tuple[str, int]:
            raise OSError("canary")

        def issue_for(self, assertion: str, *, now_us: int) -> tuple[str, int]:
            return self.issue(now_us=now_us)

    endpoint = TokenEndpoint(Verifier(client_id=CLIENT, secrets=[SECRET], audience=TOKEN_URL), Broken())

    outcome: Any = endpoint.receive(FORM, form(), now_us=NOW)

    assert (outcome.status, outcome.failure, outcome.body) == (503, "OSError", b"")


def test_the_same_assertion_gets_the_same_token(endpoint: TokenEndpoint, tokens: MemoryTokens) -> None:
    """Whoever lost the answer is not locked out; a thousand replays push nobody's token out, and make no second one."""
    honest, captured = sign(aud=TOKEN_URL, exp=NOON + 600), sign(aud=TOKEN_URL, exp=NOON + 700)
    first = json.loads(endpoint.receive(FORM, form(honest), now_us=NOW).body)

    replayed = [
        json.loads(endpoint.receive(FORM, form(captured), now_us=NOW + n * SECOND // 10).body)
        for n in range(1100)
    ]

    again = json.loads(endpoint.receive(FORM, form(honest), now_us=NOW + 110 * SECOND).body)
    assert len({one["access_token"] for one in replayed} - {first["access_token"]}) == 1
    assert (replayed[0]["expires_in"], replayed[-1]["expires_in"]) == (300, 190)
    assert again == {**first, "expires_in": 190}
    assert tokens.is_live(first["access_token"], now_us=NOW + 110 * SECOND)
    assert repr(tokens) == "<MemoryTokens: 2 given out>"


def test_an_assertion_outlives_its_token(endpoint: TokenEndpoint, tokens: MemoryTokens) -> None:
    """Once the token has ended the same assertion gets another one, and the first stays ended."""
    first, second = (
        json.loads(endpoint.receive(FORM, form(), now_us=at).body)["access_token"]
        for at in (NOW, NOW + 300 * SECOND)
    )

    assert first != second
    assert not tokens.is_live(first, now_us=NOW + 300 * SECOND)
    assert tokens.is_live(second, now_us=NOW + 300 * SECOND)


def test_no_live_token_is_given_up_for_another() -> None:
    """Beyond the capacity the answer is 503 with a time to come again, until one has ended."""
    tokens = MemoryTokens(capacity=10)
    endpoint = TokenEndpoint(Verifier(client_id=CLIENT, secrets=[SECRET], audience=TOKEN_URL), tokens)
    given = [tokens.issue(now_us=NOW)[0] for _ in range(10)]

    full = endpoint.receive(FORM, form(), now_us=NOW)
    are_live = [tokens.is_live(token, now_us=NOW) for token in given]
    later = endpoint.receive(FORM, form(), now_us=NOW + 300 * SECOND)

    assert (full.status, full.failure, full.headers["Retry-After"]) == (503, "TokensFullError", "60")
    assert all(are_live)
    assert later.status == 200


def test_a_store_that_knows_no_assertion_gives_twenty_tokens_for_one() -> None:
    """More are refused as RFC 7523 says, so that a captured assertion cannot fill the store of several processes."""

    class Shared:
        issued = 0

        def issue(self, *, now_us: int) -> tuple[str, int]:
            self.issued += 1
            return f"token-{self.issued}", 300

        def is_live(self, token: str, *, now_us: int) -> bool:
            return True

    shared = Shared()
    endpoint = TokenEndpoint(Verifier(client_id=CLIENT, secrets=[SECRET], audience=TOKEN_URL), shared)

    outcomes = [endpoint.receive(FORM, form(), now_us=NOW) for _ in range(100)]
    other = endpoint.receive(FORM, form(sign(aud=TOKEN_URL, exp=NOON + 60)), now_us=NOW)

    assert [outcome.status for outcome in outcomes] == [200] * 20 + [400] * 80
    assert json.loads(outcomes[-1].body) == {"error": "invalid_grant"}
    assert other.status == 200
    assert shared.issued == 21


@pytest.mark.parametrize(("extra", "status"), [(0, 200), (1, 413)])
def test_a_body_may_have_16_kib(extra: int, status: int, endpoint: TokenEndpoint) -> None:
    """As it is declared, and as it comes."""
    padded = form() + b"&a="
    content = padded + b"x" * (16_384 + extra - len(padded))
    declared = {**FORM, "Content-Length": str(16_384 + extra)}

    assert endpoint.receive(FORM, content, now_us=NOW).status == status
    assert endpoint.receive(declared, content, now_us=NOW).status == status


@pytest.mark.parametrize(("fields", "status"), [(18, 200), (19, 400)])
def test_a_form_may_have_twenty_fields(fields: int, status: int, endpoint: TokenEndpoint) -> None:
    """Two of which are asked for; the rest are passed over."""
    content = form() + b"".join(b"&a%d=" % number for number in range(fields))

    assert endpoint.receive(FORM, content, now_us=NOW).status == status


def test_ended_tokens_are_forgotten(tokens: MemoryTokens) -> None:
    """With the next one that is given out."""
    tokens.issue(now_us=NOW)

    tokens.issue(now_us=NOW + 300 * SECOND)

    assert repr(tokens) == "<MemoryTokens: 1 given out>"
