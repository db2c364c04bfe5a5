"""
All collections of a Data API on one loopback port, any of which can be slow, hang or be refused.

Each is a `Clinic` without a port of its own. Time stands still until the test moves it; who waits for it does not move
it, so that nothing is due before the test says so.
"""

from __future__ import annotations

import asyncio
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any, Self
from urllib.parse import parse_qsl, urlsplit

sys.path.insert(0, str(Path(__file__).parent))

from clinic import SECOND, START, Clinic, _Handler

from welkin_sdk import AsyncDataClient
from welkin_sdk.mirror import Mirror, Policy
from welkin_sdk.mirror.catalogue import resources
from welkin_sdk.mirror.store import Store
from welkin_sdk.mirror.types import Stream

PATIENCE_SECONDS = 60


class Clinics:
    """
    Attributes:
        hang: says of (collection, "find" or "get") whether such an answer waits until `release()`.
        refused: status that answers everything of a collection.
        is_busy: says of the number of an answer, from 1, whether it is a 429 that asks to wait for a second.
        takes_seconds: what each answer takes, so that requests meet.
        at_once: the most requests that were under way together, by collection; "": of all.
        served: records in all answers, by collection.
    """

    def __init__(self, *names: str) -> None:
        self.clinics = {name: Clinic() for name in names or resources()}
        self.time_us = START
        self.hang: Callable[[str, str], bool] = lambda _collection, _kind: False
        self.refused: dict[str, int] = {}
        self.is_busy: Callable[[int], bool] = lambda _number: False
        self.takes_seconds = 0.0
        self.at_once: Counter[str] = Counter()
        self.served: Counter[str] = Counter()
        self.hanging: Counter[str] = Counter()
        self._under_way: Counter[str] = Counter()
        self._answers = 0
        self._lock = threading.Lock()
        self._free = threading.Event()

    # --- time, as `welkin_sdk.clock.Clock` has it
    def now_us(self) -> int:
        return self.time_us

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(min(seconds, 0.01))

    def later(self, us: int) -> None:
        self.time_us += us
        for clinic in self.clinics.values():
            clinic.time_us = self.time_us

    def put_everywhere(self, number: int, *, except_in: str = "") -> str:
        """A new record in every collection but one, of a minute ago."""
        for name, clinic in self.clinics.items():
            if name != except_in:
                id = clinic.put(number, self.time_us - 60 * SECOND)
        return id

    def release(self) -> None:
        """Answer what hangs, and let nothing hang any more."""
        self.hang = lambda _collection, _kind: False
        self._free.set()

    # --- mirrors of it
    def mirror(self, store: Store, *names: str, **options: Any) -> Mirror:
        client = AsyncDataClient("clinic", "s" * 40, base_url=f"{self.url}/v1")
        policy = Policy(**options.pop("policy", {}))
        wanted = list(names or self.clinics)
        return Mirror(client, store, tenant="clinic", resources=wanted, clock=self, policy=policy, **options)

    def __enter__(self) -> Self:
        outer = self

        class Handler(_Handler):
            def do_GET(self) -> None:  # noqa: N802 - the library's name
                parts = urlsplit(self.path)
                _, _, collection, *rest = parts.path.split("/")
                answer = outer.answer(collection, rest[0] if rest else None, dict(parse_qsl(parts.query)))
                self.owner = outer.clinics[collection]
                self._send(*answer)

        class Server(ThreadingHTTPServer):
            daemon_threads = True
            request_queue_size = 100

            def handle_error(self, *_: object) -> None:
                """Whoever hung up, did."""

        Handler.owner = next(iter(self.clinics.values()))
        self._http = Server(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._http.server_address[1]}"
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.01,), daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.release()
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()

    def answer(self, collection: str, id: str | None, query: dict[str, str]) -> tuple[int, bytes]:
        with self._lock:
            for name in (collection, ""):
                self._under_way[name] += 1
                self.at_once[name] = max(self.at_once[name], self._under_way[name])
            self._answers += 1
            is_busy = self.is_busy(self._answers)
        try:
            if self.hang(collection, "find" if id is None else "get"):
                self.hanging[collection] += 1
                self._free.wait(PATIENCE_SECONDS)
            time.sleep(self.takes_seconds)
            if is_busy:
                return 429, b'[{"code": "busy", "message": "no"}]'
            if collection in self.refused:
                return self.refused[collection], b'[{"code": "no", "message": "no"}]'
            with self._lock:
                status, body = self.clinics[collection].answer(id, query)
                self.served[collection] += body.count(b'"id"')
            return status, body
        finally:
            with self._lock:
                for name in (collection, ""):
                    self._under_way[name] -= 1


def stream(name: str) -> Stream:
    return Stream("clinic", "", name)


def fill(clinics: Clinics, count: int) -> None:
    """*count* records in each collection, the last two hours ago."""
    for clinic in clinics.clinics.values():
        clinic.fill(count)


def wait_for(is_so: Callable[[], bool]) -> bool:
    """Whether it became so; how long that takes says nothing, only that it must not take for ever."""
    end = time.monotonic() + PATIENCE_SECONDS / 2
    while time.monotonic() < end:
        if is_so():
            return True
        time.sleep(0.01)
    return is_so()


class Running:
    """A mirror that runs beside the test, within the block."""

    def __init__(self, mirror: Mirror) -> None:
        self.mirror = mirror
        self.results: list[Any] = []
        self.raised: BaseException | None = None
        self._thread = threading.Thread(target=self._run, daemon=True)

    def _run(self) -> None:
        try:
            self.mirror.run(on_result=self.results.append)
        except BaseException as raised:  # noqa: BLE001 - told by the test
            self.raised = raised

    def runs_of(self, name: str) -> int:
        return sum(one.resource == name for result in self.results for one in result.streams)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.mirror.stop()
        self._thread.join(PATIENCE_SECONDS)
        assert not self._thread.is_alive()
