"""A Find without a socket: a service that answers windows over its records, and a plan to ask it by."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from attrs import define, field, frozen

from welkin_runtime.operations import Operation
from welkin_runtime.types import Request, RequestOptions, Tolerated
from welkin_sdk.http.json_text import parse_json
from welkin_sdk.paging.find.walk import FindPlan
from welkin_sdk.paging.pager import AsyncFind, Find

NOW = datetime(2020, 6, 1, 12, tzinfo=UTC)
DATE = "Mon, 01 Jun 2020 12:00:00 GMT"
START = datetime(2020, 5, 1, tzinfo=UTC)
FIND = Operation(
    id="findPatients",
    name="patients.find",
    method="GET",
    path="/patients",
    envelope="page",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
)


@frozen
class SomeAnswer:
    content: bytes
    status: int = 200
    headers: Mapping[str, str] = field(factory=lambda: {"Date": DATE})

    def json(self) -> object:
        return parse_json(self.content)


@define
class Service:
    """
    Answers windows over its records; `fault` may raise or answer instead, knowing the number of the request.

    Attributes:
        form: "printed" (a list of one envelope) or "wrapped" (an object with links).
    """

    records: list[dict[str, Any]]
    form: str = "wrapped"
    fault: Callable[[int], SomeAnswer | None] = lambda _number: None
    requests: list[Request] = field(factory=list)

    def fetch(self, request: Request, options: RequestOptions) -> SomeAnswer:
        """One page."""
        self.requests.append(request)
        if (answer := self.fault(len(self.requests))) is not None:
            return answer
        query = dict(request.query)
        size = int(query["page[size]"])
        found = [r for r in self.records if query["page[from]"] <= r["updated_at"] <= query["page[to]"]]
        body: dict[str, Any] = {"data": found[:size], "meta": {"current": query | {"page[size]": size}}}
        if self.form == "printed":
            return SomeAnswer(json.dumps([body]).encode())
        following = (
            f"http://elsewhere.invalid/?page[from]={found[size - 1]['updated_at']}"
            if len(found) > size
            else None
        )
        body["links"] = {"next": {"href": following}} if following else {}
        return SomeAnswer(json.dumps(body).encode())

    async def fetch_async(self, request: Request, options: RequestOptions) -> SomeAnswer:
        """The same for an async caller."""
        await asyncio.sleep(0)
        return self.fetch(request, options)


def stamp(moment: datetime) -> str:
    return moment.isoformat(timespec="microseconds")


def build(
    *, updated_from: datetime | None = None, updated_to: datetime | None = None, page_size: int | None = None
) -> Request:
    assert updated_from is not None
    assert updated_to is not None
    window = {"page[from]": stamp(updated_from), "page[to]": stamp(updated_to), "page[size]": str(page_size)}
    return Request(operation=FIND, path="/patients", query=tuple(window.items()))


def read(value: object, tolerated: list[Tolerated]) -> str:
    assert isinstance(value, dict)
    if "poison" in value:
        raise ValueError("canary-7d1")
    return str(value["id"])


def plan(**arguments: Any) -> FindPlan[str]:
    return FindPlan(build=build, read=read, operation=FIND, now=lambda: NOW, **arguments)


def records(count: int, **members: Any) -> list[dict[str, Any]]:
    return [
        {"id": f"r{n:03}", "updated_at": stamp(START + timedelta(minutes=n)), **members} for n in range(count)
    ]


def ids(count: int) -> list[str]:
    return [f"r{n:03}" for n in range(count)]


def drain(find: Find[str], into: list[str]) -> None:
    for record in find:
        into.append(record)  # noqa: PERF402  what came before an error is wanted as well


async def collect(find: AsyncFind[str]) -> list[str]:
    return [record async for record in find]
