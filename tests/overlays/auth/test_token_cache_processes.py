"""One token cache and many who start at once: processes, threads, tasks, and clients with other credentials."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Self

import pytest
from hostile import HostileServer, Seen, reply

from welkin_sdk import AsyncCloudClient, CloudClient, errors
from welkin_sdk.auth.metering import fingerprint
from welkin_sdk.auth.token_cache import TokenCache
from welkin_sdk.file_lock import FileLock

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no such lock")

PATIENT_ID = "0d3b6c9e-7a11-4c55-9d7e-000000000001"
PATIENT = f"GET /acme/live/patients/{PATIENT_ID}"
SECRET = "s" * 40

SYNC = """
import sys
from welkin_sdk import CloudClient
client = CloudClient("acme", "live", sys.argv[4], "s" * 40, base_url=sys.argv[1], token_cache=sys.argv[2], timeout=30)
print("ready", flush=True)
sys.stdin.readline()
client.patients.get(sys.argv[3])
print("done", flush=True)
"""
ASYNC = """
import asyncio, sys
from welkin_sdk import AsyncCloudClient

async def main():
    async with AsyncCloudClient(
        "acme", "live", sys.argv[4], "s" * 40, base_url=sys.argv[1], token_cache=sys.argv[2], timeout=30
    ) as client:
        print("ready", flush=True)
        sys.stdin.readline()
        await client.patients.get(sys.argv[3])
        print("done", flush=True)

asyncio.run(main())
"""


def exchange(api_client: str = "APICLIENT") -> str:
    return f"POST /acme/admin/api_clients/{api_client}"


@pytest.fixture
def issue(server: HostileServer) -> Iterator[threading.Event]:
    """Tokens are issued once the event is set."""
    go = threading.Event()
    numbers = iter(range(1, 1000))

    def step(connection: Any, seen: Seen, stopped: threading.Event) -> None:
        go.wait(20)
        reply(body={"token": f"token-{next(numbers)}"})(connection, seen, stopped)

    for name in ("APICLIENT", *(f"C{number}" for number in range(20))):
        server.script(exchange(name), step)
    server.script(PATIENT, reply(body={"id": PATIENT_ID}))
    yield go
    go.set()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "private" / "tokens.json"


class Process:
    """A process with a client of its own, which waits for a word before it calls."""

    def __init__(self, code: str, server: HostileServer, path: Path, api_client: str = "APICLIENT") -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", code, server.origin, str(path), PATIENT_ID, api_client],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.communicate()

    def await_line(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()

    def go(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write("\n")
        self._process.stdin.flush()

    def send(self, number: signal.Signals) -> None:
        self._process.send_signal(number)


def start(stack: ExitStack, *processes: Process) -> list[Process]:
    started = [stack.enter_context(one) for one in processes]
    assert [one.await_line() for one in started] == ["ready"] * len(started)
    return started


def connect(
    kind: Any, server: HostileServer, path: Path, api_client: str = "APICLIENT", **options: Any
) -> Any:
    options = {"timeout": 30, "max_retries": 0, **options}
    return kind("acme", "live", api_client, SECRET, base_url=server.origin, token_cache=path, **options)


def leftovers(path: Path) -> list[str]:
    return sorted(one.name for one in path.parent.iterdir())


def test_eight_processes_that_start_at_once_make_one_exchange(
    server: HostileServer, issue: threading.Event, path: Path
) -> None:
    """Sync and async ones; the exchange takes longer than it takes all of them to ask."""
    with ExitStack() as stack:
        processes = start(stack, *[Process(code, server, path) for code in [SYNC, ASYNC] * 4])
        for one in processes:
            one.go()
        server.wait_for(exchange())
        time.sleep(0.5)
        issue.set()

        assert [one.await_line() for one in processes] == ["done"] * 8

    assert server.count(exchange()) == 1
    assert {seen.bearer for seen in server.requests if seen.name == PATIENT} == {"token-1"}
    assert leftovers(path) == ["tokens.json"]


@pytest.mark.parametrize("code", [SYNC, ASYNC], ids=["sync", "async"])
def test_a_process_that_is_killed_within_its_exchange_holds_up_nobody(
    code: str, server: HostileServer, issue: threading.Event, path: Path
) -> None:
    """The next one exchanges in its place, at once."""
    with ExitStack() as stack:
        first, second = start(stack, Process(code, server, path), Process(code, server, path))
        first.go()
        server.wait_for(exchange())
        second.go()
        first.send(signal.SIGKILL)
        issue.set()

        assert second.await_line() == "done"

    assert server.count(exchange()) == 2
    assert leftovers(path) == ["tokens.json"]


def test_twenty_credentials_at_once_are_all_kept(
    server: HostileServer, issue: threading.Event, path: Path
) -> None:
    """None of them waits for another one's exchange, and none writes over another one's token."""
    issue.set()
    names = [f"C{number}" for number in range(20)]

    def use(number: int) -> None:
        with connect(CloudClient, server, path, names[number]) as client:
            client.patients.get(PATIENT_ID)

    with ThreadPoolExecutor(20) as pool:
        list(pool.map(use, range(20)))
    assert len(json.loads(path.read_text())["tokens"]) == 20

    with ThreadPoolExecutor(20) as pool:
        list(pool.map(use, range(20)))
    assert [server.count(exchange(name)) for name in names] == [1] * 20
    assert leftovers(path) == ["tokens.json"]


@pytest.mark.parametrize("clients", [1, 8])
@pytest.mark.parametrize("kind", [CloudClient, AsyncCloudClient])
def test_two_hundred_callers_of_several_clients_make_one_exchange(
    kind: Any, clients: int, server: HostileServer, issue: threading.Event, path: Path
) -> None:
    """Threads with sync clients, tasks of one event loop with async ones."""
    each = 200 // clients

    async def use_async(client: Any) -> None:
        async with client:
            await asyncio.gather(*(client.patients.get(PATIENT_ID) for _ in range(each)))

    async def run_async() -> None:
        threading.Timer(0.3, issue.set).start()
        await asyncio.gather(*(use_async(connect(kind, server, path)) for _ in range(clients)))

    if kind is AsyncCloudClient:
        asyncio.run(run_async())
    else:
        made = [connect(kind, server, path) for _ in range(clients)]
        threading.Timer(0.3, issue.set).start()
        with ThreadPoolExecutor(200) as pool:
            list(pool.map(lambda number: made[number % clients].patients.get(PATIENT_ID), range(200)))
        for one in made:
            one.close()

    assert server.count(exchange()) == 1
    assert server.count(PATIENT) == clients * each
    assert leftovers(path) == ["tokens.json"]


def lock_of(server: HostileServer, path: Path) -> FileLock:
    path.parent.mkdir(exist_ok=True)
    key = fingerprint(server.origin, "acme", "APICLIENT", SECRET)
    return TokenCache(path, key).exchange_lock()


@pytest.mark.parametrize("kind", [CloudClient, AsyncCloudClient])
def test_a_lock_that_does_not_come_free_costs_a_warning(
    kind: Any, server: HostileServer, issue: threading.Event, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Half of the call's deadline is waited for it, and the rest is for the exchange."""
    issue.set()
    lock = lock_of(server, path)
    assert lock.acquire()

    async def run_async() -> int:
        beats = 0
        async with connect(kind, server, path) as client:
            call = asyncio.create_task(client.patients.get(PATIENT_ID, deadline=2))
            while not call.done():
                await asyncio.sleep(0.01)
                beats += 1
            await call
        return beats

    if kind is AsyncCloudClient:
        assert asyncio.run(run_async()) > 10  # the loop went on meanwhile
    else:
        with connect(kind, server, path) as client:
            client.patients.get(PATIENT_ID, deadline=2)
    lock.release()

    assert caplog.text.count(f"the token cache {path} is locked by another process") == 1
    assert "token-1" not in caplog.text
    assert server.count(exchange()) == 1
    with connect(CloudClient, server, path) as other:
        other.patients.get(PATIENT_ID)
    assert server.count(exchange()) == 1  # it was kept all the same


def test_a_token_that_comes_while_waiting_is_taken(
    server: HostileServer, issue: threading.Event, path: Path
) -> None:
    """Whoever holds the lock; it need not be free for that."""
    issue.set()
    with connect(CloudClient, server, path) as client:
        client.patients.get(PATIENT_ID)
    content = path.read_bytes()
    path.unlink()
    lock = lock_of(server, path)
    assert lock.acquire()

    def put() -> None:
        time.sleep(0.2)
        aside = path.with_name("aside")
        aside.write_bytes(content)
        aside.chmod(0o600)
        aside.replace(path)

    thread = threading.Thread(target=put)
    thread.start()
    with connect(CloudClient, server, path) as client:
        client.patients.get(PATIENT_ID)
    thread.join()
    lock.release()

    assert server.count(exchange()) == 1


def test_a_cancelled_task_gives_the_lock_back(
    server: HostileServer, issue: threading.Event, path: Path
) -> None:
    """At whatever moment it is cancelled, the next one exchanges at once."""

    async def run() -> None:
        async with connect(AsyncCloudClient, server, path) as client:
            for moment in range(12):
                task = asyncio.create_task(client.patients.get(PATIENT_ID))
                await asyncio.sleep(0.004 * moment)
                task.cancel()
                await asyncio.gather(task, return_exceptions=True)
            issue.set()
            assert (await client.patients.get(PATIENT_ID)).id == PATIENT_ID

    asyncio.run(run())

    assert leftovers(path) == ["tokens.json"]
    lock = lock_of(server, path)
    assert lock.acquire()
    lock.release()


def test_a_withdrawn_token_is_replaced_once_for_all_processes(
    server: HostileServer, issue: threading.Event, path: Path
) -> None:
    """Who finds it refused looks first whether another one has replaced it already."""
    issue.set()
    with ExitStack() as stack:
        clients = [stack.enter_context(connect(CloudClient, server, path)) for _ in range(4)]
        for client in clients:
            client.patients.get(PATIENT_ID)
        server.refused.add("token-1")
        with ThreadPoolExecutor(4) as pool:
            list(pool.map(lambda client: client.patients.get(PATIENT_ID), clients))

    assert server.count(exchange()) == 2


def test_a_token_in_the_file_that_was_withdrawn_as_well_is_replaced_too(
    server: HostileServer, issue: threading.Event, path: Path
) -> None:
    """One process is a token behind; its call meets both of those that are no good, and a new one."""
    issue.set()
    with ExitStack() as stack:
        ahead, behind = (stack.enter_context(connect(CloudClient, server, path)) for _ in range(2))
        for client in (ahead, behind):
            client.patients.get(PATIENT_ID)
        server.refused.add("token-1")
        ahead.patients.get(PATIENT_ID)
        server.refused.add("token-2")
        behind.patients.get(PATIENT_ID)
        ahead.patients.get(PATIENT_ID)

    assert server.count(exchange()) == 3


@pytest.mark.parametrize("kind", [CloudClient, AsyncCloudClient])
@pytest.mark.parametrize("name", ["", "exchange"])
def test_a_lock_that_others_keep_leaves_the_call_half_of_its_deadline(
    kind: Any, name: str, server: HostileServer, issue: threading.Event, path: Path
) -> None:
    """That of who writes is waited for when the token is there already, and that is no reason to lose the call."""
    issue.set()
    path.parent.mkdir(mode=0o700)
    key = fingerprint(server.origin, "acme", "APICLIENT", SECRET)
    lock = TokenCache(path, key).exchange_lock() if name else FileLock(path.with_name(f".{path.name}.lock"))
    assert lock.acquire()
    try:
        client = connect(kind, server, path)
        if kind is CloudClient:
            with client:
                found = client.patients.get(PATIENT_ID, deadline=2.0)
        else:
            found = asyncio.run(_get(client, deadline=2.0))
    finally:
        lock.release()

    assert found.id == PATIENT_ID


async def _get(client: AsyncCloudClient, **options: Any) -> Any:
    async with client:
        return await client.patients.get(PATIENT_ID, **options)


def test_a_deadline_that_passes_while_waiting_for_the_lock_is_told_as_one(
    server: HostileServer, issue: threading.Event, path: Path
) -> None:
    """The exchange itself hangs, in whoever's hands it is."""
    with connect(CloudClient, server, path) as client, pytest.raises(errors.DeadlineExceededError):
        client.patients.get(PATIENT_ID, deadline=0.3)
    issue.set()
