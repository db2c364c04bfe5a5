"""What the receiver answers to whom, in which order it looks, and that nothing is acknowledged before it is kept."""

from __future__ import annotations

import hashlib
import random
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from subscription import (
    CLIENT,
    NOON,
    NOTIFY_URL,
    NOW,
    OTHER_SECRET,
    RESOURCES,
    SECOND,
    SECRET,
    TENANT,
    Postbox,
    bearing,
    body,
    entry,
    sign,
)

from welkin_sdk.errors import ConfigurationError
from welkin_sdk.mirror import drain_inbox
from welkin_sdk.mirror.types import Stream
from welkin_sdk.webhooks import MemoryTokens, Receiver, Verifier

LIMIT = 256 * 1024


def test_a_good_delivery_is_kept_and_acknowledged(receiver: Receiver, inbox: Postbox) -> None:
    """The raw bytes are in the inbox with their time; the answer is an empty 200."""
    sent = body()

    outcome = receiver.receive(bearing(sign()), sent, now_us=NOW)

    assert (outcome.status, outcome.accepted, outcome.reason, outcome.body) == (200, True, "accepted", b"")
    assert [(delivery.body, delivery.received_us) for delivery in inbox.deliveries] == [(sent, NOW)]


def test_a_repeated_delivery_is_acknowledged_and_kept_once(receiver: Receiver, inbox: Postbox) -> None:
    """Welkin repeats what it got no 200 for: it has to get one, also the second time."""
    outcomes = [receiver.receive(bearing(sign(nbf=NOON - n)), body(), now_us=NOW + n) for n in range(3)]

    assert [outcome.reason for outcome in outcomes] == ["accepted", "repeated", "repeated"]
    assert all(outcome.status == 200 and outcome.accepted for outcome in outcomes)
    assert len(inbox.deliveries) == 1


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"null",
        b"{}",
        b"[]",
        b"[1, null, []]",
        b'{"error',
        b"\xff\xfe\x00",
        b"NaN",
        b"[" * 100_000,
        b'[{"resource":"somewhere"}]',
        b"9" * 10_000,
        body(*[{"resource": "patients"}] * 10_000)[:LIMIT],
        b" " * LIMIT,
    ],
    ids=lambda content: f"{content[:12]!r}",
)
def test_an_authenticated_delivery_is_never_refused_for_its_content(
    content: bytes, receiver: Receiver, inbox: Postbox
) -> None:
    """A 400 on one odd entry would block all that come after it."""
    outcome = receiver.receive(bearing(sign()), content, now_us=NOW)

    assert outcome.status == 200
    assert inbox.bodies == [content]


GOOD = bearing(sign())
BAD = bearing(sign(secret=OTHER_SECRET))
LARGE = b" " * (LIMIT + 1)

ORDER: dict[str, tuple[str, dict[str, str], bytes, int]] = {
    "all wrong": ("GET", {**BAD, "Content-Type": "text/html"}, LARGE, 405),
    "all but the method wrong": ("POST", {**BAD, "Content-Type": "text/html"}, LARGE, 401),
    "no token, large": ("POST", {"Content-Type": "application/json"}, LARGE, 401),
    "no token, declared large": ("POST", {"Content-Length": "99999999"}, b"", 401),
    "bad token, gzip": ("POST", {**BAD, "Content-Encoding": "gzip"}, b"", 401),
    "authenticated, html and large": ("POST", {**GOOD, "Content-Type": "text/html"}, LARGE, 415),
    "authenticated, gzip": ("POST", {**GOOD, "Content-Encoding": "gzip"}, b"", 415),
    "authenticated, identity": ("POST", {**GOOD, "Content-Encoding": "identity"}, b"[]", 200),
    "authenticated, no type": ("POST", {"Authorization": GOOD["Authorization"]}, b"[]", 415),
    "authenticated, form": (
        "POST",
        {**GOOD, "Content-Type": "application/x-www-form-urlencoded"},
        b"a=b",
        415,
    ),
    "authenticated, large": ("POST", GOOD, LARGE, 413),
    "authenticated, declared large": ("POST", {**GOOD, "Content-Length": str(LIMIT + 1)}, b"", 413),
    "authenticated, as large as allowed": ("POST", GOOD, LARGE[:-1], 200),
    "JSON with a charset": ("POST", {**GOOD, "Content-Type": "Application/JSON; charset=utf-8"}, b"[]", 200),
    "GET": ("GET", GOOD, b"", 405),
    "PUT": ("PUT", GOOD, b"[]", 405),
    "post in lower case": ("post", GOOD, b"[]", 405),
}


@pytest.mark.parametrize(("method", "headers", "content", "status"), ORDER.values(), ids=ORDER)
def test_the_first_flaw_decides(
    method: str, headers: dict[str, str], content: bytes, status: int, receiver: Receiver, inbox: Postbox
) -> None:
    """405, 401, 415, 413, in this order: who is not authenticated hears nothing about the rest."""
    outcome = receiver.receive(headers, content, now_us=NOW, method=method)

    assert outcome.status == status
    assert outcome.accepted == (status == 200)
    assert bool(inbox.deliveries) == (status == 200)


@pytest.mark.parametrize(
    "headers",
    [
        [],
        [("Authorization", "")],
        [("Authorization", sign())],
        [("Authorization", f"Basic {sign()}")],
        [("Authorization", f"Bearer  {sign()}")],
        [("Authorization", f"Bearer {sign()} {sign()}")],
        [("Authorization", f"Bearer {sign()}, Bearer {sign()}")],
        [("Authorization", f"Bearer {sign()}"), ("authorization", f"Bearer {sign()}")],
        [("X-Authorization", f"Bearer {sign()}")],
        [("Authorization", f"Bearer {sign(scope='notwelkin')}")],
        [("Authorization", f"Bearer {sign(exp=NOON - 3600)}")],
    ],
    ids=[
        "none",
        "empty",
        "no scheme",
        "basic",
        "two spaces",
        "two tokens",
        "joined",
        "twice",
        "other",
        "scope",
        "old",
    ],
)
def test_every_refused_sender_hears_the_same(headers: list[tuple[str, str]], receiver: Receiver) -> None:
    """A 401 with the same headers and no body, whatever was wrong."""
    outcome = receiver.receive([*headers, ("Content-Type", "application/json")], body(), now_us=NOW)

    assert (outcome.status, dict(outcome.headers), outcome.body) == (401, {"WWW-Authenticate": "Bearer"}, b"")


def test_the_scheme_is_known_in_any_letter_case(receiver: Receiver) -> None:
    """As RFC 9110 has it; header names too."""
    headers = {"AUTHORIZATION": f"bearer {sign()}", "CONTENT-TYPE": "application/json"}

    assert receiver.receive(headers, body(), now_us=NOW).status == 200


def test_what_cannot_be_kept_is_not_acknowledged(receiver: Receiver, inbox: Postbox) -> None:
    """Whatever the inbox raises, the answer is 503; once it works again, the repeated delivery is kept."""
    statuses = []
    for failure in (OSError("disk canary"), RuntimeError("canary"), MemoryError(), None):
        inbox.failure = failure
        statuses.append(receiver.receive(bearing(sign()), body(), now_us=NOW))

    assert [outcome.status for outcome in statuses] == [503, 503, 503, 200]
    assert [outcome.failure for outcome in statuses] == ["OSError", "RuntimeError", "MemoryError", None]
    assert not any("canary" in repr(outcome) for outcome in statuses)
    assert len(inbox.deliveries) == 1


def test_a_receiver_that_could_believe_nobody_is_refused(inbox: Postbox) -> None:
    """Neither a verifier nor given tokens."""
    with pytest.raises(ConfigurationError):
        Receiver(inbox, tenant=TENANT)


def test_a_given_token_is_good_for_five_minutes(inbox: Postbox) -> None:
    """And not a microsecond longer; another one is not good at all."""
    tokens = MemoryTokens()
    receiver = Receiver(inbox, tenant=TENANT, tokens=tokens)
    token, seconds = tokens.issue(now_us=NOW)

    statuses = [
        receiver.receive(bearing(text), body(), now_us=at).status
        for text, at in [
            (token, NOW),
            (token, NOW + 300 * SECOND - 1),
            (token, NOW + 300 * SECOND),
            (token[:-1], NOW),
            (sign(), NOW),
        ]
    ]

    assert seconds == 300
    assert statuses == [200, 200, 401, 401, 401]


def test_a_token_store_that_fails_refuses_nobody_for_good(inbox: Postbox, verifier: Verifier) -> None:
    """503: a 401 would say that the token is at fault."""

    class Broken(MemoryTokens):
        def is_live(self, token: str, *, now_us: int) -> bool:
            raise OSError("canary")

    receiver = Receiver(inbox, tenant=TENANT, verifier=verifier, tokens=Broken())

    assert receiver.receive(bearing(sign()), body(), now_us=NOW).status == 503


def test_deliveries_at_once_are_all_kept(receiver: Receiver, inbox: Postbox) -> None:
    """Two hundred from eight threads, each sent twice."""
    sent = [body(entry(lo=NOW - n * SECOND)) for n in range(200)]

    with ThreadPoolExecutor(8) as pool:
        outcomes = list(pool.map(lambda text: receiver.receive(GOOD, text, now_us=NOW), sent * 2))

    assert {outcome.status for outcome in outcomes} == {200}
    assert sorted(inbox.bodies) == sorted(sent)


def _forged(rng: random.Random) -> dict[str, str]:
    """The headers of a delivery that is not authentic, made from a valid one."""
    token = sign()
    head, payload, signature = token.split(".")
    other = sign(iss="somebody", secret=OTHER_SECRET).split(".")
    flip = rng.randrange(len(signature) - 1)
    flipped = signature[:flip] + ("A" if signature[flip] != "A" else "B") + signature[flip + 1 :]
    later: list[Any] = [
        lambda: f"{head}.{payload}.{flipped}",
        lambda: f"{head}.{other[1]}.{signature}",
        lambda: f"{other[0]}.{payload}.{other[2]}",
        lambda: f"{head}.{sign(exp=NOON + rng.randint(1, 3000)).split('.')[1]}.{signature}",
        lambda: sign(secret=hashlib.sha256(rng.randbytes(8)).hexdigest()),
        lambda: sign(
            header={"alg": rng.choice(["none", "HS384", "HS512", "RS256", "ES256", "hs256", "", "EdDSA"])}
        ),
        lambda: sign(aud=NOTIFY_URL + rng.choice(["/", "?", "x", "#a"])),
        lambda: sign(aud=[NOTIFY_URL]),
        lambda: sign(iss=CLIENT + rng.choice(["-", " ", "x"])),
        lambda: sign(exp=NOON - rng.randint(30, 10**6)),
        lambda: sign(exp=NOON + rng.randint(3631, 10**9)),
        lambda: sign(nbf=NOON + rng.randint(31, 10**6)),
        lambda: sign(scope=rng.choice(["welkins", "notwelkin", "", "all", "Welkin"])),
        lambda: token[: rng.randrange(len(token))],
        lambda: token + rng.choice(["A", ".", "==", "\n", " x", "\0"]),
        lambda: rng.randbytes(rng.randint(0, 200)).hex(),
    ]
    return bearing(rng.choice(later)())


def test_of_a_thousand_forged_or_replayed_deliveries_none_does_harm(
    receiver: Receiver, inbox: Postbox
) -> None:
    """
    900 forgeries are refused; 100 replays of a captured token with bodies of the forger's own cost one range a resource.
    """
    rng = random.Random(20260301)
    captured = sign()

    refused = [
        receiver.receive(_forged(rng), body(entry(lo=NOW - rng.randrange(10**10))), now_us=NOW)
        for _ in range(900)
    ]
    replayed = [
        receiver.receive(
            bearing(captured),
            body(*[_any_entry(rng) for _ in range(rng.randint(1, 20))]),
            now_us=NOW + n * SECOND // 100,
        )
        for n in range(100)
    ]
    drained = drain_inbox(inbox, tenant=TENANT, resources=RESOURCES)

    assert {outcome.status for outcome in refused} == {401}
    assert {outcome.status for outcome in replayed} == {200}
    assert drained.deliveries == len(inbox.deliveries) <= 100
    assert set(inbox.ranges) <= {Stream(TENANT, "", name) for name in RESOURCES}
    for ranges in inbox.ranges.values():
        assert len(ranges) <= 2  # one of what is believed, one of what is not
        assert len({dirty.why for dirty in ranges}) == len(ranges)
        assert all(dirty.hi_us - dirty.lo_us <= 48 * 3600 * SECOND for dirty in ranges)
        assert all(NOW <= dirty.not_before_us <= NOW + 300 * SECOND for dirty in ranges)


def test_a_replayed_delivery_costs_nothing_more(receiver: Receiver, inbox: Postbox) -> None:
    """A thousand times the same one is one entry in the inbox and one range."""
    for n in range(1000):
        receiver.receive(GOOD, body(), now_us=NOW + n)

    drain_inbox(inbox, tenant=TENANT, resources=RESOURCES)

    assert [len(ranges) for ranges in inbox.ranges.values()] == [1]


def test_replays_between_drains_add_no_second_range(receiver: Receiver, inbox: Postbox) -> None:
    """The same again, after it was read and before it was pulled, is what is there already."""
    for n in range(50):
        receiver.receive(bearing(sign()), body() + b" " * n, now_us=NOW + n)
        drain_inbox(inbox, tenant=TENANT, resources=RESOURCES)

    assert len(inbox.deliveries) == 50
    assert [len(ranges) for ranges in inbox.ranges.values()] == [1]


def test_a_token_captured_in_another_flow_opens_nothing(inbox: Postbox) -> None:
    """An assertion for the token endpoint is no bearer token, and the other way round."""
    verifier = Verifier(client_id=CLIENT, secrets=[SECRET], audience=NOTIFY_URL)
    receiver = Receiver(inbox, tenant=TENANT, verifier=verifier, tokens=MemoryTokens())

    outcome = receiver.receive(bearing(sign(aud="https://receiver.example.org/token")), body(), now_us=NOW)

    assert outcome.status == 401


def _any_entry(rng: random.Random) -> dict[str, Any]:
    lo = NOW - rng.randrange(-(10**8), 10**11)
    return entry(
        rng.choice([*RESOURCES, "files", "../patients"]), lo=lo, hi=lo + rng.randrange(-(10**8), 10**9)
    )
