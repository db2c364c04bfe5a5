"""
Transports that repeat failed attempts, around the ones that really send.

The whole body is read inside the attempt, so a connection that breaks in the middle of it is repeated like any other.
Of a body that is streamed, only the first bytes are.
"""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager, nullcontext
from typing import TYPE_CHECKING

import httpx

from welkin_sdk.http.attempts import Outcome, RetryBudget, Send, Wait, iterate_steps
from welkin_sdk.http.body import Collector, choose_decoder, complete
from welkin_sdk.http.clock import Clock
from welkin_sdk.http.context import CallContext, context_of
from welkin_sdk.http.pools import Pool
from welkin_sdk.http.streams import AsyncStreamedBody, StreamedBody

if TYPE_CHECKING:
    from welkin_sdk.http.loop_pools import LoopPools

# What a transport may raise for reasons of the network. Anything else is a fault of ours and is not caught.
NETWORK_ERRORS = (httpx.RequestError, httpx.StreamError, OSError)


class RetryTransport(httpx.BaseTransport):
    """
    Args:
        inner: sends one attempt.
        budget: shared by all calls of one client.
    """

    def __init__(self, inner: Pool, budget: RetryBudget, clock: Clock) -> None:
        self._inner = inner
        self._budget = budget
        self._clock = clock

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send *request*, again where that is safe and promising, and return the complete answer."""
        call = context_of(request)
        self._inner.prepare(request.url, is_elsewhere=call.is_elsewhere)
        steps = iterate_steps(call, self._budget, self._clock)
        outcome: Outcome | None = None
        while True:
            try:
                step = steps.send(outcome)
            except StopIteration as end:
                answer: httpx.Response = end.value
                return answer
            if isinstance(step, Wait):
                self._wait(step.seconds, call)
                outcome = None
            else:
                outcome = self._attempt(request, step, call)
                if call.breaker is not None:
                    call.breaker.check()

    def _wait(self, seconds: float, call: CallContext) -> None:
        if call.breaker is None:
            self._clock.sleep(seconds)
        else:
            call.breaker.pause(seconds, self._clock.sleep)

    def _attempt(self, request: httpx.Request, step: Send, call: CallContext) -> Outcome:
        try:
            response = self._inner.handle_request(_with_timeouts(request, step))
            if call.is_file(response.status_code):
                return self._begin(request, response, call)
            try:
                content = self._read(response, call)
            finally:
                response.close()
            return complete(request, response, content, most=call.most_bytes)
        except NETWORK_ERRORS as exc:
            return exc

    def _begin(self, request: httpx.Request, response: httpx.Response, call: CallContext) -> httpx.Response:
        body = StreamedBody(response, call)
        try:
            choose_decoder(response.headers)
            body.begin()
        except BaseException:
            body.close()
            raise
        return httpx.Response(response.status_code, headers=response.headers, stream=body, request=request)

    def _read(self, response: httpx.Response, call: CallContext) -> bytes:
        body = Collector(call.most_bytes)
        assert isinstance(response.stream, httpx.SyncByteStream)
        for chunk in response.stream:
            body.add(chunk)
            if call.is_over():
                raise httpx.ReadTimeout("the deadline passed within the body")
        return body.end()

    def close(self) -> None:
        """Close the connections of the pool below."""
        self._inner.close()


class AsyncRetryTransport(httpx.AsyncBaseTransport):
    """`RetryTransport`, for asyncio."""

    def __init__(self, inner: LoopPools, budget: RetryBudget, clock: Clock) -> None:
        self._inner = inner
        self._budget = budget
        self._clock = clock

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send *request*, again where that is safe and promising, and return the complete answer."""
        call = context_of(request)
        self._inner.prepare(request.url, is_elsewhere=call.is_elsewhere)
        steps = iterate_steps(call, self._budget, self._clock)
        outcome: Outcome | None = None
        while True:
            try:
                step = steps.send(outcome)
            except StopIteration as end:
                answer: httpx.Response = end.value
                return answer
            if isinstance(step, Wait):
                await self._clock.sleep_async(step.seconds)
                outcome = None
            else:
                outcome = await self._attempt(request, step, call)

    async def _attempt(self, request: httpx.Request, step: Send, call: CallContext) -> Outcome:
        try:
            # Bounds every phase at once, a slow drip of header bytes included.
            async with _within(call.seconds_left()):
                response = await self._inner.handle_async_request(_with_timeouts(request, step))
                if call.is_file(response.status_code):
                    return await self._begin(request, response, call)
                try:
                    assert isinstance(response.stream, httpx.AsyncByteStream)
                    body = Collector(call.most_bytes)
                    async for chunk in response.stream:
                        body.add(chunk)
                finally:
                    await response.aclose()
            return complete(request, response, body.end(), most=call.most_bytes)
        except NETWORK_ERRORS as exc:
            return exc

    async def _begin(
        self, request: httpx.Request, response: httpx.Response, call: CallContext
    ) -> httpx.Response:
        body = AsyncStreamedBody(response, call)
        try:
            choose_decoder(response.headers)
            await body.begin()
        except BaseException:
            await body.aclose()
            raise
        return httpx.Response(response.status_code, headers=response.headers, stream=body, request=request)

    async def aclose(self) -> None:
        """Close the connections of the pool below."""
        await self._inner.aclose()


def _within(seconds: float | None) -> AbstractAsyncContextManager[object]:
    if seconds is None:
        return _UNBOUNDED
    import asyncio

    return asyncio.timeout(seconds)


_UNBOUNDED = nullcontext()


def _with_timeouts(request: httpx.Request, step: Send) -> httpx.Request:
    request.extensions = {**request.extensions, "timeout": step.timeouts}
    return request
