"""The server of `welkin listen` among peers who take its connections: a delivery gets in, and they are let go."""

from __future__ import annotations

import random
import socket
import time
from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
from hostile_peers import KINDS, Peer, head, hostile_peers
from listening import listen, talk
from subscription import CLIENT, NOTIFY_URL, SECRET, TENANT, Postbox, bearing, body, entry, sign

from welkin_sdk.mirror.stores import open_store
from welkin_sdk.webhooks import AsgiReceiver, build_site
from welkin_sdk.webhooks.server import ServerLimits, serving


def token() -> str:
    return sign(exp=int(time.time()) + 600)


def quick() -> ServerLimits:
    """So that a test need not wait for five seconds; a delivery of this machine takes a few milliseconds."""
    return ServerLimits(head_seconds=1.0, request_seconds=2.0, most_connections=40, most_per_peer=40)


@contextmanager
def served(inbox: Postbox, limits: ServerLimits) -> Generator[str]:
    site = build_site(inbox, client_id=CLIENT, secrets=[SECRET], notify_url=NOTIFY_URL, tenant=TENANT)
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        with serving(AsgiReceiver(site, read_seconds=1.0), listener, limits=limits):
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"


def _client() -> httpx.Client:
    """Every request over a connection of its own, as it is behind some proxies: keeping one would be too easy."""
    return httpx.Client(
        trust_env=False, timeout=60, verify=False, limits=httpx.Limits(max_keepalive_connections=0)
    )


def deliver(address: str, content: bytes) -> int:
    """The status of one delivery over a connection of its own."""
    with _client() as client:
        return client.post(f"{address}/notifications", content=content, headers=bearing(token())).status_code


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_peers_of_every_kind_keep_no_delivery_out_and_are_let_go(kind: Peer, inbox: Postbox) -> None:
    """Sixty of them where forty may be: deliveries are answered 200, and each peer is closed by itself in the end."""
    sent = [body(entry(), {"resource": f"workers-{number}"}) for number in range(5)]
    with (
        served(inbox, quick()) as address,
        hostile_peers(address, [kind] * 60, token()) as (peers, thread),
    ):
        statuses = [deliver(address, content) for content in sent]
        thread.join(60)

        assert peers.closed == 60
    assert statuses == [200] * 5
    assert inbox.bodies == sent


def test_who_closes_his_half_behind_a_whole_delivery_gets_his_answer(inbox: Postbox) -> None:
    """It is kept, so he has to hear so; else he would send it again."""
    with served(inbox, quick()) as address:
        host, port = address.removeprefix("http://").split(":")
        with socket.create_connection((host, int(port)), timeout=10) as connection:
            connection.sendall(head(f"Content-Length: {len(body())}", token=token()) + body())
            connection.shutdown(socket.SHUT_WR)
            answer = connection.makefile("rb").read()

    assert answer.startswith(b"HTTP/1.1 200 ")
    assert inbox.bodies == [body()]


def test_several_deliveries_over_one_connection_are_all_answered(inbox: Postbox) -> None:
    """One behind the other without waiting, as HTTP allows; the last asks for the end."""
    sent = [body(entry(), {"resource": str(number)}) for number in range(20)]
    requests = [head(f"Content-Length: {len(one)}", token=token()) + one for one in sent[:-1]]
    last = head(f"Content-Length: {len(sent[-1])}", "Connection: close", token=token()) + sent[-1]
    with served(inbox, ServerLimits()) as address:
        answers = talk(address, b"".join(requests) + last)

    assert answers.count(b"HTTP/1.1 200 ") == 20
    assert inbox.bodies == sent


@pytest.mark.parametrize("second", ["with a token", "without one"])
def test_nothing_follows_a_delivery_with_two_lengths(second: str, inbox: Postbox) -> None:
    """A proxy that goes by the other length has taken what follows for the rest of the body."""
    two = head("Content-Length: 4", "Transfer-Encoding: chunked", token=token()) + b"2\r\n[]\r\n0\r\n\r\n"
    follows = token() if second == "with a token" else ""
    hidden = head(f"Content-Length: {len(body())}", token=follows) + body()
    with served(inbox, ServerLimits()) as address:
        answers = talk(address, two + hidden)

    assert answers.count(b"HTTP/1.1 ") == 1
    assert inbox.bodies == [b"[]"]


def test_a_server_ends_while_peers_hold_connections(inbox: Postbox) -> None:
    """It waits for requests that are being answered alone."""
    kinds = [KINDS["idle"], KINDS["half a head"], KINDS["slow head"], KINDS["idle after an answer"]]
    with served(inbox, ServerLimits(head_seconds=600, request_seconds=600)) as address:
        peers = hostile_peers(address, kinds * 5, token())
        talking, thread = peers.__enter__()
    thread.join(60)

    assert talking.closed == 20
    peers.__exit__(None, None, None)


def test_a_thousand_deliveries_beside_two_hundred_hostile_peers(tmp_path: Path) -> None:
    """Each is answered 200 and is in the store exactly once; the peers connect anew whenever they were closed."""
    (tmp_path / "mirror").mkdir(mode=0o700)
    store = tmp_path / "mirror" / "mirror.sqlite"
    dice = random.Random(20260301)
    kinds = [dice.choice(list(KINDS.values())) for _ in range(200)]
    sent = [body(entry(), {"resource": f"made-up-{number}"}) for number in range(1000)]
    signed = token()
    with listen(store) as address:

        def send(content: bytes) -> int:
            return client.post(
                f"{address}/notifications", content=content, headers=bearing(signed)
            ).status_code

        with (
            hostile_peers(address, kinds, signed, again=True) as (peers, _),
            _client() as client,
            ThreadPoolExecutor(8) as senders,
        ):
            statuses = list(senders.map(send, sent))
            was_hostile = peers.closed > 0
    with open_store(str(store)) as opened:
        kept = [delivery.body for delivery in opened.pending(TENANT, "", limit=2000)]

    assert statuses == [200] * 1000
    assert sorted(kept) == sorted(sent)
    assert was_hostile
