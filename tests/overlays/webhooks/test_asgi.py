"""The receiver as an ASGI application: bounded reading, a slow inbox that holds up nobody, and nothing half kept."""

from __future__ import annotations

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest
from listening import LIMIT, asgi, head, talk
from subscription import (
    CLIENT,
    NOTIFY_URL,
    NOW,
    SECRET,
    TENANT,
    Postbox,
    bearing,
    body,
    entry,
    sign,
)

from welkin_sdk.webhooks import AsgiReceiver, Site, build_site


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
