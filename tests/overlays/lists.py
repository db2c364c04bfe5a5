"""A list on the hostile server in any page shape, and a walk over it by a sync or by an async client."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from attrs import define, field, frozen
from fake_clock import FakeClock
from hostile import HostileServer, Seen, Step, reply

sys.path.insert(0, str(Path(__file__).parent))

from shapes import SHAPES, write_page

from tests.overlays.asked import asked
from welkin_runtime.operations import Operation
from welkin_runtime.types import Page, Reader, Request, Tolerated
from welkin_sdk.call.deviations import ToleratedCount
from welkin_sdk.cloud_client import AsyncCloudClient, CloudClient
from welkin_sdk.errors import WelkinError

LIST = "GET /cloud/acme/live/things/canary-1"
FILTERS = (("region", "canary-north"), ("sort", "createdAt,asc"))


@define
class Book:
    """
    Serves its records page by page, as the shape has it.

    Attributes:
        change: changes a page before it is sent, knowing how many were asked for before; or answers in its place.
    """

    shape: str
    records: list[Any]
    size: int = 3
    change: Callable[[int, Any], Any] = lambda _number, body: body
    asked: list[dict[str, str]] = field(factory=list)

    def install(self, server: HostileServer, name: str = LIST) -> None:
        """Answer *name* from now on."""

        def step(connection: Any, seen: Seen, stopped: Any) -> None:
            query = dict(parse_qsl(urlsplit(seen.target).query))
            self.asked.append(query)
            answer = self.change(len(self.asked) - 1, self.page(query))
            sent: Step = answer if callable(answer) else reply(body=answer)
            sent(connection, seen, stopped)

        server.script(name, step)

    def page(self, query: dict[str, str]) -> Any:
        if self.shape.startswith("whole"):
            return write_page(
                self.shape, self.records, number=0, size=self.size, total=len(self.records), following=None
            )
        shape = SHAPES[self.shape]
        if shape.kind == "number":
            start = int(query["page"]) * self.size
        else:
            start = int(query.get(shape.token or shape.cursor or "", "t0").removeprefix("t"))
        stop = start + self.size
        following = f"t{stop}" if stop < len(self.records) else None
        return write_page(
            self.shape,
            self.records[start:stop],
            number=start // self.size,
            size=self.size,
            total=len(self.records),
            following=following,
        )


def things(count: int) -> list[dict[str, Any]]:
    return [{"id": f"canary-{number}", "name": f"canary {number}"} for number in range(count)]


def request(
    shape: str, *, query: tuple[tuple[str, str], ...] = FILTERS, name: str = "things.list"
) -> Request:
    operation = Operation(
        id=name,
        name=name,
        method="GET",
        path="/things/{id}",
        envelope="none",
        is_read_only=True,
        is_idempotent=True,
        needs_token=True,
        scope="instance",
        pagination=SHAPES[shape],
        category="Things",
    )
    return Request(operation, path="/things/canary-1", query=query)


def read(value: object, tolerated: list[Tolerated]) -> int:
    if not isinstance(value, dict):
        raise ValueError("canary")
    return int(value["id"].removeprefix("canary-"))


@frozen
class Walked:
    """What came of a walk."""

    records: list[int]
    checkpoint: str | None
    error: WelkinError | None
    tolerated: list[ToleratedCount]
    invalid: int
    pages: list[Page[int]]
    is_complete: bool | None = None


@frozen
class Walker:
    """
    Walks with a client of its own.

    Attributes:
        is_async: by the async client.
        changes: what is otherwise about the client.
        read: reads a record.
    """

    is_async: bool
    server: HostileServer
    clock: FakeClock
    changes: Mapping[str, Any] = field(factory=dict[str, Any])
    read: Reader[int] = read

    def walk(self, asked: Request, *, limit: int | None = None, **arguments: Any) -> Walked:
        """Record by record, at most *limit* of them."""
        run = self._walk_async if self.is_async else self._walk
        return run(asked, limit, by_page=False, **arguments)

    def pages(self, asked: Request, *, limit: int | None = None, **arguments: Any) -> Walked:
        """Page by page, at most *limit* of them."""
        run = self._walk_async if self.is_async else self._walk
        return run(asked, limit, by_page=True, **arguments)

    def _arguments(self, arguments: dict[str, Any]) -> dict[str, Any]:
        return {"page_size": None, "checkpoint": None, "options": {}, **arguments}

    def _client(self) -> dict[str, Any]:
        return {
            "tenant": "acme",
            "instance": "live",
            "access_token": "t",
            "base_url": f"{self.server.origin}/cloud",
            "max_retries": 0,
            "_clock": self.clock.clock,
            **self.changes,
        }

    def _walk(self, request: Request, limit: int | None, *, by_page: bool, **arguments: Any) -> Walked:
        records: list[int] = []
        pages: list[Page[int]] = []
        error: WelkinError | None = None
        with CloudClient(**self._client()) as client:
            found = client._sender.iterate(asked(request, self.read), {}, **self._arguments(arguments))
            try:
                for one in found.pages() if by_page else found:
                    pages.append(one) if isinstance(one, Page) else records.append(one)
                    if limit is not None and len(records) + len(pages) == limit:
                        break
            except WelkinError as exc:
                error = exc
            return Walked(
                records,
                found.checkpoint,
                error,
                client.tolerated,
                len(found.invalid),
                pages,
                found.is_complete,
            )

    def _walk_async(self, request: Request, limit: int | None, *, by_page: bool, **arguments: Any) -> Walked:
        async def run() -> Walked:
            records: list[int] = []
            pages: list[Page[int]] = []
            error: WelkinError | None = None
            async with AsyncCloudClient(**self._client()) as client:
                found = client.wire.iterate(asked(request, self.read), {}, **self._arguments(arguments))
                try:
                    async for one in found.pages() if by_page else found:
                        pages.append(one) if isinstance(one, Page) else records.append(one)
                        if limit is not None and len(records) + len(pages) == limit:
                            break
                except WelkinError as exc:
                    error = exc
                return Walked(
                    records,
                    found.checkpoint,
                    error,
                    client.tolerated,
                    len(found.invalid),
                    pages,
                    found.is_complete,
                )

        return asyncio.run(run())
