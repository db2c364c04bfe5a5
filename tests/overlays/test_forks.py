"""A forked process goes on with the client it finds, and waits for no thread of its parent."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import os
import re
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from peer import Exchange, Peer, response

import welkin_sdk.data_client
from welkin_sdk import AsyncDataClient, CloudClient, DataClient
from welkin_sdk.auth.metering import METERS
from welkin_sdk.errors import InvalidRequestError
from welkin_sdk.feed import DeadLetter, FileDeadLetters
from welkin_sdk.forks import Locked
from welkin_sdk.mirror.errors import StoreError
from welkin_sdk.mirror.stores.sqlite import SqliteDatabase
from welkin_sdk.paging.lanes import Lanes
from welkin_sdk.paging.threads import ThreadScheduler
from welkin_sdk.webhooks import MemoryTokens
from welkin_sdk.webhooks.quota import TokenQuotas

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork"),
    # Python 3.12 and newer warn of what is tested here.
    pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning"),
]

PATIENCE_SECONDS = 20


def in_child(act: Callable[[], bool]) -> bool:
    """Whether *act* was true in a forked process, in time."""
    child = os.fork()
    if child == 0:
        code = 2
        try:
            code = 0 if act() else 1
        finally:
            os._exit(code)
    end = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < end:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status) == 0
        time.sleep(0.01)
    os.kill(child, 9)
    os.waitpid(child, 0)
    return False


@pytest.fixture
def slow() -> Iterator[tuple[Peer, threading.Event]]:
    """A server whose first exchange of a token takes until the event is set."""
    go = threading.Event()
    exchanges: list[int] = []

    def answer(one: Exchange) -> None:
        if one.method == "POST":
            exchanges.append(1)
            if len(exchanges) == 1:
                go.wait(PATIENCE_SECONDS)
            one.send(response(b'{"access_token": "t", "token_type": "bearer", "expires_in": 3600}'))
        else:
            one.send(response(one.own))

    with Peer(answer) as peer:
        try:
            yield peer, go
        finally:
            go.set()


def wait_until(is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE_SECONDS
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.005)


def test_a_fork_within_an_exchange_of_a_token_costs_no_wait(slow: tuple[Peer, threading.Event]) -> None:
    """The thread that makes it is not there in the child, so the child makes its own."""
    peer, go = slow
    with DataClient("id", "s" * 32, base_url=peer.base_url) as client:
        thread = threading.Thread(target=lambda: client.patients.get("p1"))
        thread.start()
        wait_until(lambda: peer.requests == 1)

        assert in_child(lambda: client.patients.get("p2").id == "p2")
        go.set()
        thread.join(PATIENCE_SECONDS)


def test_a_fork_within_an_exchange_of_an_async_client_costs_no_wait(
    slow: tuple[Peer, threading.Event],
) -> None:
    """The same, with an event loop in the other thread and one of its own in the child."""
    peer, go = slow
    client = AsyncDataClient("id", "s" * 32, base_url=peer.base_url)

    async def get(id: str) -> bool:
        return (await client.patients.get(id)).id == id

    thread = threading.Thread(target=lambda: asyncio.run(get("p1")))
    thread.start()
    wait_until(lambda: peer.requests == 1)

    assert in_child(lambda: asyncio.run(get("p2")))
    go.set()
    thread.join(PATIENCE_SECONDS)


def test_a_forked_process_opens_connections_of_its_own() -> None:
    """Shared ones would mix up the answers of two processes, and with them patients."""
    with Peer(lambda one: one.send(response(one.own))) as peer:
        with DataClient(access_token="t", base_url=peer.base_url) as client:
            assert client.patients.get("p1").id == "p1"

            assert in_child(lambda: all(client.patients.get(f"c{n}").id == f"c{n}" for n in range(5)))

            assert client.patients.get("p2").id == "p2"
        assert peer.connections == 2


def test_a_token_outlives_a_fork() -> None:
    """It is as good in the child, which need not log in again."""
    with Peer(_issue) as peer, DataClient("id", "s" * 32, base_url=peer.base_url) as client:
        client.patients.get("p1")

        assert in_child(lambda: client.patients.get("p2").id == "p2")
        assert sum(head.startswith(b"POST") for head in peer.heads) == 1


def _issue(one: Exchange) -> None:
    is_token = one.method == "POST"
    one.send(
        response(
            b'{"access_token": "t", "token_type": "bearer", "expires_in": 3600}' if is_token else one.own
        )
    )


def test_no_lock_that_is_held_at_a_fork_stops_the_child() -> None:
    """Every lock of a client that is used, held by another thread at that moment."""
    with Peer(_issue) as peer, DataClient("id", "s" * 32, base_url=peer.base_url) as client:
        client.patients.get("p1")
        # Those that all clients share are as old as the process, and the collector may no longer look at them.
        locked = [*{id(one): one for one in (METERS, *gc.get_objects()) if isinstance(one, Locked)}.values()]
        kinds = {type(one).__name__ for one in locked}
        held, go = threading.Event(), threading.Event()

        def hold() -> None:
            with contextlib.ExitStack() as stack:
                for one in locked:
                    stack.enter_context(one._lock)
                held.set()
                go.wait(PATIENCE_SECONDS)

        thread = threading.Thread(target=hold)
        thread.start()
        held.wait(PATIENCE_SECONDS)
        is_done = in_child(lambda: client.patients.get("p2").id == "p2" and client.tolerated is not None)
        go.set()
        thread.join(PATIENCE_SECONDS)

    assert is_done
    assert kinds >= {
        "Pool",
        "Routes",
        "TokenStore",
        "RetryBudget",
        "Meters",
        "NoticeBoard",
        "ToleratedCounts",
    }


def _use_tokens(tokens: MemoryTokens) -> bool:
    token, _ = tokens.issue(now_us=1)
    return tokens.is_live(token, now_us=1)


def _use_letters(letters: FileDeadLetters) -> bool:
    letters.add("crm", DeadLetter(1, "patients", 1, "E"))
    return len(letters.entries("crm")) == 1


def _use_store(database: SqliteDatabase) -> bool:
    """It belongs to the parent, and says so at once, whatever is asked of it; closing it closes nothing."""
    for act in (
        database.reading().__enter__,
        database.writing().__enter__,
        database.snapshot().__enter__,
        database.erase,
        database.check,
    ):
        try:
            act()
        except StoreError as error:
            if "open it again in the child" not in str(error):
                return False
        else:
            return False
    database.close()
    return True


USES: dict[str, tuple[Callable[[Path], Locked], Callable[[Any], bool]]] = {
    "MemoryTokens": (lambda folder: MemoryTokens(), _use_tokens),
    "TokenQuotas": (lambda folder: TokenQuotas(), lambda quotas: quotas.spend("t", 1, now_us=1)),
    "FileDeadLetters": (lambda folder: FileDeadLetters(folder / "letters"), _use_letters),
    "SqliteDatabase": (
        lambda folder: SqliteDatabase(folder / "store.db", patience_seconds=1),
        _use_store,
    ),
}


@pytest.mark.parametrize("name", USES)
def test_what_a_thread_uses_at_a_fork_stops_no_child(name: str, tmp_path: Path) -> None:
    """A receiver's tokens and quota, a mirror's store: a server that forks its workers waited for ever in them."""
    make, use = USES[name]
    one, held, go = make(tmp_path), threading.Event(), threading.Event()

    def hold() -> None:
        with one._lock:
            held.set()
            go.wait(PATIENCE_SECONDS)

    thread = threading.Thread(target=hold)
    thread.start()
    held.wait(PATIENCE_SECONDS)
    is_done = in_child(lambda: use(one))
    go.set()
    thread.join(PATIENCE_SECONDS)

    assert is_done
    if isinstance(one, SqliteDatabase):
        with one.reading() as session:
            assert session.rows("SELECT count(*) FROM about")
        one.close()


CONTENT = bytes(range(256)) * 4096


@pytest.mark.parametrize("is_begun", [False, True])
def test_a_body_under_way_is_refused_in_the_child_and_whole_in_the_parent(is_begun: bool) -> None:
    """Each had a part of its bytes, and no error."""

    def refuses(pieces: Iterator[bytes]) -> bool:
        with pytest.raises(InvalidRequestError, match="before the process forked"):
            for _ in pieces:
                pass
        return True

    with (
        Peer(lambda one: one.send(response(CONTENT, "Content-Disposition: attachment"))) as peer,
        CloudClient("acme", "live", access_token="t" * 20, base_url=peer.base_url) as client,
        client.documents.download_file("p", "s", "f") as download,
    ):
        pieces = download.iterate()
        begun = next(pieces) if is_begun else b""

        assert in_child(lambda: refuses(pieces))

        assert begun + b"".join(pieces) == CONTENT


def test_a_walk_by_threads_is_refused_in_the_child_and_goes_on_in_the_parent() -> None:
    """The child has none of its threads, and waited for them for ever."""

    def read(part: int) -> Iterator[int]:
        yield from range(3)

    def refuses() -> bool:
        with pytest.raises(InvalidRequestError, match="before the process forked"):
            next(pages)
        return True

    lanes: Lanes[int, int] = Lanes(at_once=2, ahead=2)
    lanes.add(1)
    lanes.add(2)
    pages = ThreadScheduler(read, lanes).pages()
    next(pages)

    assert in_child(refuses)

    assert len(list(pages)) == 5


MADE_OTHERWISE = {
    "forks.py": "where they are made",
    "http/pools.py": "of one caller's turn",
    "feed/handlers.py": "of one handler's call",
}
"""Modules with a lock that is not made by `Locked`, and why."""


def test_every_lock_is_renewed() -> None:
    """None is made but by `Locked`; a sandbox serves from threads, and a forked process has none of them."""
    package = Path(welkin_sdk.data_client.__file__).parent
    made = {
        file.relative_to(package).as_posix()
        for file in package.rglob("*.py")
        if re.search(r"(?:R?Lock|Condition|Semaphore)\(\)", file.read_text(encoding="utf-8"))
    }

    assert {name for name in made if not name.startswith("sandbox/")} == MADE_OTHERWISE.keys()
