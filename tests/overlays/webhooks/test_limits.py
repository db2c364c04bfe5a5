"""How much anybody can put into the inbox, by every way in: the adapters, and `welkin listen` as it is."""

from __future__ import annotations

import inspect
import secrets
import time
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
from attrs import frozen
from listening import Gateway, asgi, first_form, listen, second_form, talk, wsgi
from subscription import (
    CLIENT,
    NOON,
    NOTIFY_URL,
    NOW,
    SECOND,
    SECRET,
    TENANT,
    TOKEN_URL,
    Postbox,
    bearing,
    body,
    entry,
    sign,
)

from welkin_sdk import feed, webhooks
from welkin_sdk.errors import ConfigurationError, InvalidRequestError
from welkin_sdk.mirror import InboxLimit, drain_inbox
from welkin_sdk.mirror.stores import SqlStore, open_store
from welkin_sdk.webhooks import AsgiReceiver, Receiver, TokenQuotas, Verifier, WsgiReceiver, build_site

LIMIT = 256 * 1024
WAYS = ["asgi", "wsgi", "first form", "second form", "listen"]


@frozen
class Way:
    """
    One way in, with a store behind it that takes 16 deliveries.

    Attributes:
        address: None where there is no HTTP of its own.
    """

    http: httpx.Client
    store: SqlStore
    address: str | None

    def post(self, content: bytes | Iterable[bytes], token: str | None = None) -> httpx.Response:
        return self.http.post("/notifications", content=content, headers=bearing(token or now_signed()))

    def waiting(self) -> list[bytes]:
        return [delivery.body for delivery in self.store.pending(TENANT, "", limit=1000)]


def now_signed(seconds: int = 600) -> str:
    return sign(exp=int(time.time()) + seconds)


@contextmanager
def _opened(name: str, path: Path, limit: InboxLimit) -> Generator[Way]:
    with open_store(str(path)) as store:
        site = build_site(
            store, client_id=CLIENT, secrets=[SECRET], notify_url=NOTIFY_URL, tenant=TENANT, limit=limit
        )
        if name in ("first form", "second form"):
            form = first_form if name == "first form" else second_form
            with httpx.Client(transport=Gateway(site, form), base_url="http://gateway") as client:
                yield Way(client, store, None)
            return
        if name == "listen":
            serving = listen(path, "--inbox-deliveries", str(limit.deliveries))
        else:
            serving = asgi(AsgiReceiver(site)) if name == "asgi" else wsgi(WsgiReceiver(site))
        with serving as address, httpx.Client(base_url=address, trust_env=False, timeout=30) as client:
            yield Way(client, store, address)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "mirror").mkdir(mode=0o700)
    return tmp_path / "mirror" / "mirror.sqlite"


@pytest.fixture(params=WAYS)
def way(request: pytest.FixtureRequest, path: Path) -> Generator[Way]:
    with _opened(request.param, path, InboxLimit(deliveries=16)) as opened:
        yield opened


def _pieces(size: int) -> Iterable[bytes]:
    return (b" " * min(16384, size - at) for at in range(0, size, 16384))


LARGE: dict[str, Callable[[], bytes | Iterable[bytes]]] = {
    "one byte more": lambda: b" " * (LIMIT + 1),
    "many times": lambda: b" " * (40 * LIMIT),
    "in characters of several bytes": ("é" * (LIMIT - 1)).encode,
    "without a length": lambda: _pieces(LIMIT + 1),
    "without a length, many times": lambda: _pieces(40 * LIMIT),
}


@pytest.mark.parametrize("made", LARGE.values(), ids=LARGE)
def test_a_body_beyond_the_bound_is_refused(made: Callable[[], bytes | Iterable[bytes]], way: Way) -> None:
    """By size where it can be counted, by its missing length where it cannot; nothing of it is kept."""
    try:
        status = way.post(made()).status_code
    except httpx.TransportError:
        status = 413  # hung up on while it was still sending

    assert status in (411, 413)
    assert way.waiting() == []


@pytest.mark.parametrize(
    "length", ["9" * 10, "9" * 20, "9" * 40, "9" * 5000, "-1", "1e3", "0x10", "1, 2", ""]
)
@pytest.mark.parametrize("name", ["asgi", "wsgi", "listen"])
def test_a_length_that_is_none_of_ours_is_refused(length: str, name: str, path: Path) -> None:
    """However it is spelt: the answer is there although the body never comes."""
    head = (
        f"POST /notifications HTTP/1.1\r\nHost: receiver\r\nConnection: close\r\nContent-Length: {length}\r\n"
        f"Authorization: Bearer {now_signed()}\r\nContent-Type: application/json\r\n\r\n"
    )
    with _opened(name, path, InboxLimit()) as opened:
        assert opened.address is not None
        answer = talk(opened.address, head.encode())

        assert answer.split(b" ", 2)[1] in (b"400", b"411", b"413"), answer
        assert opened.waiting() == []


def test_a_full_inbox_is_503_and_says_when_to_come_again(way: Way) -> None:
    """Whatever was answered 200 is there; once it was read, there is room again, also for what was read."""
    sent = [body(entry(lo=NOW - n * SECOND)) for n in range(20)]

    answers = [way.post(content) for content in sent]
    again = way.post(sent[0])
    kept = way.waiting()
    drain_inbox(way.store, tenant=TENANT, resources=["patients"])
    later = [way.post(content).status_code for content in (sent[0], sent[19])]

    assert [answer.status_code for answer in answers] == [200] * 16 + [503] * 4
    assert {answer.headers.get("retry-after") for answer in answers[16:]} == {"60"}
    assert {answer.content for answer in answers} == {b""}
    assert again.status_code == 200
    assert kept == sent[:16]
    assert later == [200, 200]


def test_garbage_leaves_room_for_notifications(way: Way) -> None:
    """An eighth is open to it; the rest is for what can be read."""
    garbage = [way.post(b"garbage %d" % n, now_signed(500)).status_code for n in range(5)]
    honest = [way.post(body(entry(lo=NOW - n * SECOND))).status_code for n in range(14)]

    assert garbage == [200, 200, 503, 503, 503]
    assert honest == [200] * 14


@pytest.mark.parametrize("is_drained", [False, True], ids=["unread", "read at once"])
@pytest.mark.parametrize("name", WAYS)
def test_one_token_cannot_fill_a_disk(name: str, is_drained: bool, path: Path) -> None:
    """Of sixty bodies of its own, 256 KiB each, 8 MiB are kept; another token's delivery gets in all the same."""
    captured = now_signed()
    with _opened(name, path, InboxLimit()) as opened:
        statuses = []
        for _ in range(60):
            statuses.append(opened.post(secrets.token_hex(LIMIT // 2).encode(), captured).status_code)
            if is_drained:
                drain_inbox(opened.store, tenant=TENANT, resources=["patients"])
        honest = opened.post(body(), now_signed(700)).status_code

        assert statuses == [200] * 32 + [429] * 28
        assert honest == 200


# --- the quota by itself


@pytest.fixture
def strict(inbox: Postbox, verifier: Verifier) -> Receiver:
    quotas = TokenQuotas(deliveries=3, size_bytes=1000)
    return Receiver(inbox, tenant=TENANT, verifier=verifier, quotas=quotas)


def test_a_token_that_is_used_up_is_429(strict: Receiver, inbox: Postbox) -> None:
    """By number; the next token is good."""
    used, new = bearing(sign()), bearing(sign(exp=NOON + 60))

    outcomes = [strict.receive(used, b"%d" % n, now_us=NOW) for n in range(4)]
    other = strict.receive(new, b"3", now_us=NOW)

    assert [outcome.status for outcome in outcomes] == [200, 200, 200, 429]
    assert (outcomes[3].reason, outcomes[3].headers) == ("quota", {"Retry-After": "60"})
    assert other.status == 200
    assert inbox.bodies == [b"0", b"1", b"2", b"3"]


def test_what_was_not_kept_is_not_counted(strict: Receiver, inbox: Postbox) -> None:
    """Repeats, and what failed: a sender who has to come again must not use his token up by that."""
    statuses = [strict.receive(bearing(sign()), b"1", now_us=NOW).status for _ in range(10)]
    inbox.failure = OSError("full")
    statuses += [strict.receive(bearing(sign()), b"2", now_us=NOW).status for _ in range(10)]
    inbox.failure = None
    statuses += [strict.receive(bearing(sign()), b"%d" % n, now_us=NOW).status for n in (2, 3, 4)]

    assert statuses == [200] * 10 + [503] * 10 + [200, 200, 429]


def bounds() -> Iterator[tuple[Any, str, str]]:
    """Every number that a receiver, its tokens, its router or an inbox is made with."""
    kinds = [getattr(home, name) for home in (feed, webhooks) for name in home.__all__]
    for kind in [*filter(inspect.isclass, kinds), InboxLimit]:
        # What was done is told by plain records; protocols are made by others.
        is_told = hasattr(kind, "__attrs_attrs__") and kind is not InboxLimit
        if is_told or getattr(kind, "_is_protocol", False) or issubclass(kind, Exception):
            continue
        for argument in inspect.signature(kind).parameters.values():
            if argument.annotation in ("int", "float"):
                yield kind, argument.name, argument.annotation


def test_a_bound_that_is_none_is_refused_when_it_is_given(inbox: Postbox) -> None:
    """Not with the first delivery, and never taken for no bound at all."""
    site = build_site(inbox, client_id=CLIENT, secrets=[SECRET], notify_url=NOTIFY_URL, tenant=TENANT)
    taken, asked = [], list(bounds())
    for kind, argument, number in asked:
        first = (site,) if kind in (AsgiReceiver, WsgiReceiver) else ()
        for wrong in (0, -1, "5", None, True, float("nan"), *([1.5] if number == "int" else [])):
            try:
                kind(*first, **{argument: wrong})
            except (ConfigurationError, InvalidRequestError) as error:
                if argument in str(error):
                    continue
            except Exception as error:  # noqa: BLE001 - told below which it was
                taken.append((kind, argument, wrong, type(error)))
                continue
            taken.append((kind, argument, wrong, None))

    assert len(asked) > 10
    assert taken == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"tenant": None},
        {"tenant": 5},
        {"tenant": "a\0"},
        {"tenant": "\ud800"},
        {"instance": None},
        {"instance": "\0"},
        {"limit": 5},
        {"quotas": 5},
    ],
    ids=repr,
)
def test_what_would_refuse_every_delivery_is_refused_at_the_start(wrong: Any, inbox: Postbox) -> None:
    """Each delivery would be answered 503, and the log alone would say so."""
    good: Any = {"client_id": CLIENT, "secrets": [SECRET], "notify_url": NOTIFY_URL, "tenant": TENANT}

    with pytest.raises(ConfigurationError, match=next(iter(wrong))):
        build_site(inbox, **good | wrong)


def test_an_inbox_of_ones_own_needs_no_bound(inbox: Postbox) -> None:
    """One that has `accept` alone is used as it is."""
    site = build_site(
        inbox,
        client_id=CLIENT,
        secrets=[SECRET],
        notify_url=NOTIFY_URL,
        token_url=TOKEN_URL,
        tenant=TENANT,
        limit=InboxLimit(deliveries=1),
        clock=lambda: NOW,
    )
    visits = [site.visit("POST", "/notifications", bearing(sign())).take(b"%d" % n) for n in range(3)]

    assert [outcome.status for outcome in visits] == [200] * 3
