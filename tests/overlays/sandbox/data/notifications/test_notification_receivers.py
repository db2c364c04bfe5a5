"""Receivers that answer badly, slowly or not at all: none of it counts as told, and none of it holds the sandbox up."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

import pytest
from attrs import evolve

from welkin_sdk.sandbox import Sandbox, serve
from welkin_sdk.sandbox.data.notifications import NotificationTarget, Notifier

Change = Callable[..., None]
RECORD = {"id": "5b1c2a4e-0000-4000-8000-000000000001"}


@contextmanager
def raw_receiver(serve_one: Callable[[socket.socket], None]) -> Iterator[str]:
    """An address whose connections are handed to *serve_one*, each on a thread of its own."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def accept() -> None:
            with suppress(OSError):
                while True:
                    connection, _ = listener.accept()
                    threading.Thread(target=hand_over, args=(connection,), daemon=True).start()

        def hand_over(connection: socket.socket) -> None:
            with connection, suppress(OSError):
                serve_one(connection)

        threading.Thread(target=accept, daemon=True).start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/notifications"


@pytest.mark.parametrize("status", [201, 202, 204, 206, 299, 301, 302, 307, 308, 400, 404, 418, 500, 503])
def test_only_a_200_is_an_acknowledgement(
    sandbox: Sandbox, notifications: Notifier, receiver: Any, change: Change, status: int
) -> None:
    """Anything else brings the same changes again, other successes included."""
    receiver.fail_with(status)
    change()

    sandbox.clock.advance(120)

    assert [(entry.outcome, entry.status, entry.attempt) for entry in notifications.deliveries] == [
        ("refused", status, 1),
        ("refused", status, 2),
    ]


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_not_followed(
    sandbox: Sandbox, notifications: Notifier, receiver: Any, change: Change, status: int
) -> None:
    """The token goes to the address that was agreed, and to no other."""
    receiver.fail_with(status, location=f"{receiver.address}/elsewhere")
    change()

    sandbox.clock.advance(60)

    assert {arrival.path for arrival in receiver.arrivals} == {"/notifications"}


def test_a_slow_receiver_is_given_up(
    sandbox: Sandbox, target: NotificationTarget, receiver: Any, change: Change, make_answer: Any
) -> None:
    """And its 200 that comes too late counts for nothing."""
    is_done = threading.Event()

    def answer(_arrival: Any) -> Any:
        is_done.wait(10)
        return make_answer()

    receiver.answer = answer
    sandbox.notifications.subscribe(evolve(target, timeout_seconds=0.1))
    change()

    sandbox.clock.advance(60)
    is_done.set()

    (entry,) = sandbox.notifications.deliveries
    assert (entry.outcome, entry.status) == ("timeout", None)
    assert sandbox.notifications.standing.delivered_at is None


def test_drops_of_an_answer_do_not_stretch_the_time(
    sandbox: Sandbox, target: NotificationTarget, change: Change
) -> None:
    """The time is for the whole answer, not for each byte of it."""

    def drip(connection: socket.socket) -> None:
        connection.recv(65_536)
        connection.sendall(b"HTTP/1.1 200 OK\r\n")
        while True:
            connection.sendall(b"X-More: 1\r\n")
            time.sleep(0.02)

    with raw_receiver(drip) as url:
        sandbox.notifications.subscribe(evolve(target, url=url, timeout_seconds=0.15))
        change()
        sandbox.clock.advance(60)

    assert [entry.outcome for entry in sandbox.notifications.deliveries] == ["timeout"]


def test_a_body_without_end_does_not_take_a_200_back(
    sandbox: Sandbox, target: NotificationTarget, change: Change
) -> None:
    """The acknowledgement's body is nobody's business; no more than a little of it is read."""

    def pour(connection: socket.socket) -> None:
        connection.recv(65_536)
        connection.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        while True:
            connection.sendall(b"10000\r\n" + b"x" * 65_536 + b"\r\n")

    with raw_receiver(pour) as url:
        sandbox.notifications.subscribe(evolve(target, url=url))
        change()
        sandbox.clock.advance(60)

    assert [entry.outcome for entry in sandbox.notifications.deliveries] == ["acknowledged"]


@pytest.mark.parametrize("reply", [b"", b"220 smtp.example.org ready\r\n", b"HTTP/1.1 200", b"\x00" * 100])
def test_what_is_no_http_is_no_acknowledgement(
    sandbox: Sandbox, target: NotificationTarget, change: Change, reply: bytes
) -> None:
    """Nor is a connection that ends, or one that is cut in the middle of a status line."""

    def answer(connection: socket.socket) -> None:
        connection.recv(65_536)
        connection.sendall(reply)

    with raw_receiver(answer) as url:
        sandbox.notifications.subscribe(evolve(target, url=url))
        change()
        sandbox.clock.advance(60)

    assert [entry.outcome for entry in sandbox.notifications.deliveries] == ["unreachable"]


@pytest.mark.parametrize(
    "header",
    [
        b"Location: http://[::1",
        b"Location: \xff\xfe",
        b"Location: https://" + b"x" * 60_000,
        b"Set-Cookie: =;;==\x80; Max-Age=never",
        b"Content-Encoding: gzip",
        b"Content-Length: -1",
        b"Content-Length: 99999999999999999999",
        b"X: " + b"y" * 200_000,
    ],
)
def test_an_answer_that_is_made_to_break_a_sender_is_a_failed_round(
    sandbox: Sandbox, target: NotificationTarget, change: Change, header: bytes
) -> None:
    """Nothing that a receiver says ends in an exception of the sandbox."""

    def answer(connection: socket.socket) -> None:
        connection.recv(65_536)
        connection.sendall(b"HTTP/1.1 302 Found\r\n" + header + b"\r\nConnection: close\r\n\r\n")

    with raw_receiver(answer) as url:
        sandbox.notifications.subscribe(evolve(target, url=url))
        change()
        sandbox.clock.advance(60)

    assert sandbox.notifications.deliveries[0].outcome in {"refused", "unreachable"}


@pytest.mark.parametrize("host", ["xn--.invalid", "a..b.invalid", "x" * 300 + ".invalid"])
def test_a_host_that_cannot_be_is_a_failed_round(
    sandbox: Sandbox, target: NotificationTarget, change: Change, host: str
) -> None:
    """As one that is not there."""
    sandbox.notifications.subscribe(evolve(target, url=f"https://{host}/n", timeout_seconds=0.2))
    change()

    sandbox.clock.advance(60)

    assert sandbox.notifications.deliveries[0].outcome in {"unreachable", "timeout"}


def test_a_receiver_that_is_not_there_costs_no_time(
    sandbox: Sandbox, target: NotificationTarget, change: Change
) -> None:
    """A refused connection is a failed round, and the next one tries again."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        url = f"http://127.0.0.1:{free.getsockname()[1]}/"
    sandbox.notifications.subscribe(evolve(target, url=url))
    change()

    sandbox.clock.advance(180)

    assert [entry.outcome for entry in sandbox.notifications.deliveries] == ["unreachable"] * 3
    assert sandbox.notifications.standing.failures == 3


def test_the_sandbox_ends_while_a_receiver_keeps_it_waiting(target: NotificationTarget) -> None:
    """A delivery that is under way is given up, and no thread stays."""
    has_come, is_done = threading.Event(), threading.Event()

    def keep_waiting(connection: socket.socket) -> None:
        connection.recv(65_536)
        has_come.set()
        is_done.wait(10)

    before = threading.active_count()
    with raw_receiver(keep_waiting) as url:
        with serve(notify=evolve(target, url=url)) as sandbox:
            sandbox.clock.freeze()
            sandbox.load("patients", [RECORD])
            advancing = threading.Thread(target=sandbox.clock.advance, args=(60,))
            advancing.start()
            assert has_come.wait(10)
            notifications = sandbox.notifications
        advancing.join(10)
        is_done.set()

    assert [entry.outcome for entry in notifications.deliveries] == ["stopped"]
    assert "welkin-sandbox-courier" not in {thread.name for thread in threading.enumerate()}
    assert threading.active_count() <= before + 2


def test_requests_are_answered_while_a_receiver_keeps_it_waiting(
    sandbox: Sandbox, notifications: Notifier, receiver: Any, change: Change, make_answer: Any, connect: Any
) -> None:
    """Writes that come in meanwhile are kept, and told of in the next batch."""
    has_come, is_done = threading.Event(), threading.Event()

    def answer(_arrival: Any) -> Any:
        has_come.set()
        is_done.wait(10)
        return make_answer()

    receiver.answer = answer
    change("patients")
    advancing = threading.Thread(target=sandbox.clock.advance, args=(120,))
    with connect(sandbox, exp=int(sandbox.clock.now().timestamp()) + 3600) as api:
        advancing.start()
        has_come.wait(10)
        status = api.get("/patients").status_code
        change("workers")
        is_done.set()
    advancing.join(10)

    assert status == 200
    assert [batch.resources for batch in receiver.batches] == [["patients"], ["workers"]]
