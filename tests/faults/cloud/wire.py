"""
The way to a server in the same process: no sockets, no threads, no clock but the server's; and what goes wrong on it.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import parse_qsl, unquote

import httpx

from tests.faults.cloud.answers import Answer, Answers, date_of
from tests.faults.cloud.clinic import Clinic
from tests.faults.probes import Probes
from tests.faults.world import MOST_REQUESTS, EndlessError, dice
from welkin_sdk.cloud_client import AsyncCloudClient
from welkin_sdk.http.clock import Clock

HOST = "http://127.0.0.1:9"
_TOKEN = "canary-token"
FAILURES = (
    "refused",
    "connect timeout",
    "reset",
    "read timeout",
    "reset in body",
    "cut",
    "html",
    "429",
    "429 bare",
    "503",
    "500",
    "401",
)
DECLARED = tuple(f"transport: {name}" for name in FAILURES)
_STATUS = {"429": 429, "429 bare": 429, "503": 503, "500": 500, "401": 401}


class Wire(httpx.AsyncBaseTransport):
    """
    Attributes:
        before: awaited before each request: others write while a list is walked.
        break_at: what goes wrong with the request of this number.
        requests, tokens: how many came through.
        note: is told of each request.
    """

    def __init__(self, clinic: Clinic, seed: int, probes: Probes) -> None:
        self._clinic = clinic
        self._answers = Answers(clinic, dice(seed, clinic.name, "answers"), probes)
        self._probes = probes
        self.requests = 0
        self.tokens = 0
        self.before: Callable[[int], Awaitable[None]] | None = None
        self.break_at: Callable[[int], str | None] = lambda number: None
        self.note: Callable[[str], None] = lambda line: None

    def prepare(self, url: httpx.URL, *, is_elsewhere: bool = False) -> None:
        """Proxies and certificates are looked at here; there are none."""

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self.requests += 1
        number = self.requests
        if number > MOST_REQUESTS:
            raise EndlessError("more requests than any run needs")
        if self.before is not None:
            await self.before(number)
        failure = self.break_at(number)
        if failure is not None:
            self._probes.hit(f"transport: {failure}")
        if failure == "refused":
            raise httpx.ConnectError("refused", request=request)
        if failure == "connect timeout":
            raise httpx.ConnectTimeout("no answer", request=request)
        answer = self._answer(request)
        self.note(
            f"wire {number} {request.method} {request.url.raw_path.decode()} {failure or answer.status}"
        )
        return self._spoil(failure, request, answer)

    def _answer(self, request: httpx.Request) -> Answer:
        path = [unquote(part) for part in request.url.raw_path.decode().partition("?")[0].split("/")[1:]]
        if path[:1] != [self._clinic.tenant]:
            return Answer(404, [{"code": "no_such_tenant"}])
        if path[1:3] == ["admin", "api_clients"]:
            self.tokens += 1
            return Answer(200, {"token": f"{_TOKEN}-{self._clinic.name}-{self.tokens}"})
        if not request.headers.get("authorization", "").startswith(f"Bearer {_TOKEN}-{self._clinic.name}-"):
            return Answer(401, [{"code": "unauthorized"}])
        if path[1] not in ("admin", self._clinic.instance):
            return Answer(404, [{"code": "no_such_instance"}])
        return self._answers.get(path[2:], dict(parse_qsl(request.url.query.decode())))

    def _spoil(self, failure: str | None, request: httpx.Request, answer: Answer) -> httpx.Response:
        status, body = answer.status, answer.content()
        headers = {"date": date_of(self._clinic.clock.told_us()), "content-type": "application/json"}
        match failure:
            case "reset":
                raise httpx.ReadError("reset", request=request)
            case "read timeout":
                raise httpx.ReadTimeout("nothing more", request=request)
            case "reset in body":
                return httpx.Response(status, headers=headers, stream=_Broken(body, request))
            case "cut":
                body = body[: len(body) // 2]
            case "html":
                status, body = 200, b"<html>soon</html>"
                headers["content-type"] = "text/html"
            case "429" | "429 bare" | "503" | "500" | "401":
                status, body = _STATUS[failure], json.dumps([{"code": "later"}]).encode()
                headers |= {"retry-after": "1"} if failure == "429" else {}
        return httpx.Response(status, headers=headers, stream=_Whole(body))


class _Whole(httpx.AsyncByteStream):
    def __init__(self, body: bytes) -> None:
        self._body = body

    async def __aiter__(self) -> Any:
        yield self._body


class _Broken(httpx.AsyncByteStream):
    def __init__(self, body: bytes, request: httpx.Request) -> None:
        self._body, self._request = body, request

    async def __aiter__(self) -> Any:
        yield self._body[: len(self._body) // 2]
        raise httpx.RemoteProtocolError("the body ended too early", request=self._request)


def open_client(clinic: Clinic, wire: Wire, seed: int) -> AsyncCloudClient:
    """A real client whose sockets and whose time are the simulation's."""
    shaken = dice(seed, clinic.name, "jitter")

    def seconds() -> float:
        return clinic.clock.now_us() / 1_000_000

    async def sleep(wait: float) -> None:
        clinic.clock.advance(min(max(wait, 0), 120))
        await asyncio.sleep(0)

    client = AsyncCloudClient(
        clinic.tenant,
        clinic.instance,
        f"canary-{clinic.name}-client",
        f"canary-{clinic.name}-secret",
        base_url=HOST,
        _clock=Clock(monotonic=seconds, now=seconds, sleep_async=sleep, jitter=shaken.random),
    )
    pool: Any = client._pool
    pool._inner = wire
    return client
