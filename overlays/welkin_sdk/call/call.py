"""
One call: an operation and its arguments in; one record, one answer or one `WelkinError` out.

What goes in and what comes out is decided by a `Codec`; a wire does nothing but send in between. The auth flow is driven
here and not by the HTTP library's client, whose log would write every URL, ids included.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

import httpx

from welkin_runtime import types as api
from welkin_runtime.operations import Operation
from welkin_runtime.types import Arguments, Request, RequestOptions
from welkin_sdk.call.codec import Codec, OpenCall
from welkin_sdk.call.options import check_options
from welkin_sdk.errors import WelkinError
from welkin_sdk.http.body import MAX_BYTES
from welkin_sdk.http.response import Response
from welkin_sdk.http.tracing import trace_call

if TYPE_CHECKING:
    from welkin_sdk.call.download import AsyncDownload, Download

T = TypeVar("T")


class SyncWire:
    """Sends through a sync transport; the wire of the sync clients."""

    def __init__(self, codec: Codec, transport: httpx.BaseTransport, auth: httpx.Auth) -> None:
        self.codec = codec
        self._transport = transport
        self._auth = auth

    def call(self, operation: Operation[T], arguments: Arguments, options: RequestOptions, /) -> T:
        """Send the request of *operation* and read its answer."""
        request = self.codec.prepare(operation, arguments, options)
        return self.codec.read(request, self.fetch(request, options), operation.read)

    def fetch(self, request: Request, options: RequestOptions, *, expects_json: bool = True) -> Response:
        """Send *request* and return its answer, a success."""
        return self._exchange(self.codec.open(request, options, expects_json=expects_json))[0]

    def download(
        self, operation: Operation[bytes], arguments: Arguments, options: RequestOptions, /
    ) -> Download:
        """A file; nothing is sent yet, but what cannot be sent is refused here."""
        from welkin_sdk.call.download import Download

        request = self.codec.prepare(operation, arguments, options)
        check_options(options, operation)
        return Download(
            self.codec, lambda: self.codec.open(request, options, is_streamed=True), self._exchange
        )

    def _exchange(self, call: OpenCall) -> tuple[Response, httpx.Response]:
        with trace_call(call.context) as facts:
            outcome: httpx.Response | Exception
            try:
                outcome = self._send(call)
                while (following := self.codec.follow(call, outcome)) is not None:
                    call = following
                    outcome = self._send(call)
            except (httpx.HTTPError, httpx.StreamError, OSError, WelkinError) as exc:
                outcome = exc
            return self.codec.close(call, outcome, facts)

    def _send(self, call: OpenCall) -> httpx.Response:
        if not call.operation.needs_token or call.context.is_elsewhere:
            return self._transport.handle_request(call.request)
        flow = self._auth.sync_auth_flow(call.request)
        try:
            request = next(flow)
            while True:
                response = self._transport.handle_request(request)
                try:
                    request = flow.send(response)
                except StopIteration:
                    return response
        finally:
            flow.close()

    def find(
        self,
        operation: Operation[T],
        filters: Arguments,
        *,
        updated_from: datetime | None,
        updated_to: datetime | None,
        page_size: int | None,
        concurrency: int,
        checkpoint: str | None,
        options: RequestOptions,
    ) -> api.Find[T]:
        """A lazy walk over windows of time; see `plan_find`."""
        from welkin_sdk.call.plans import plan_find
        from welkin_sdk.paging.concurrent import ConcurrentFind
        from welkin_sdk.paging.pager import Find

        plan = plan_find(
            self.codec,
            operation,
            filters,
            updated_from=updated_from,
            updated_to=updated_to,
            page_size=page_size,
            concurrency=concurrency,
            checkpoint=checkpoint,
            options=options,
        )
        return ConcurrentFind(self.fetch, plan) if concurrency > 1 else Find(self.fetch, plan)

    def iterate(
        self,
        operation: Operation[T],
        arguments: Arguments,
        *,
        page_size: int | None,
        checkpoint: str | None,
        options: RequestOptions,
    ) -> api.Find[T]:
        """A lazy walk over a list, in whichever pages its operation has; see `plan_list`."""
        from welkin_sdk.call.plans import plan_list
        from welkin_sdk.paging.pager import Find

        plan = plan_list(
            self.codec, operation, arguments, page_size=page_size, checkpoint=checkpoint, options=options
        )
        return Find(self.fetch, plan)


class AsyncWire:
    """Sends through an async transport; the wire of the async clients."""

    def __init__(self, codec: Codec, transport: httpx.AsyncBaseTransport, auth: httpx.Auth) -> None:
        self.codec = codec
        self._transport = transport
        self._auth = auth

    async def call(self, operation: Operation[T], arguments: Arguments, options: RequestOptions, /) -> T:
        """Send the request of *operation* and read its answer."""
        request = self.codec.prepare(operation, arguments, options)
        return self.codec.read(request, await self.fetch(request, options), operation.read)

    async def fetch(
        self,
        request: Request,
        options: RequestOptions,
        *,
        expects_json: bool = True,
        most_bytes: int = MAX_BYTES,
    ) -> Response:
        """Send *request* and return its answer, a success of at most *most_bytes*."""
        call = self.codec.open(request, options, expects_json=expects_json, most_bytes=most_bytes)
        return (await self._exchange(call))[0]

    def download(
        self, operation: Operation[bytes], arguments: Arguments, options: RequestOptions, /
    ) -> AsyncDownload:
        """A file; nothing is sent yet, but what cannot be sent is refused here."""
        from welkin_sdk.call.download import AsyncDownload

        request = self.codec.prepare(operation, arguments, options)
        check_options(options, operation)
        return AsyncDownload(
            self.codec, lambda: self.codec.open(request, options, is_streamed=True), self._exchange
        )

    async def _exchange(self, call: OpenCall) -> tuple[Response, httpx.Response]:
        with trace_call(call.context) as facts:
            outcome: httpx.Response | Exception
            try:
                outcome = await self._send(call)
                while (following := self.codec.follow(call, outcome)) is not None:
                    call = following
                    outcome = await self._send(call)
            except (httpx.HTTPError, httpx.StreamError, OSError, WelkinError) as exc:
                outcome = exc
            return self.codec.close(call, outcome, facts)

    async def _send(self, call: OpenCall) -> httpx.Response:
        if not call.operation.needs_token or call.context.is_elsewhere:
            return await self._transport.handle_async_request(call.request)
        flow = self._auth.async_auth_flow(call.request)
        try:
            request = await anext(flow)
            while True:
                response = await self._transport.handle_async_request(request)
                try:
                    request = await flow.asend(response)
                except StopAsyncIteration:
                    return response
        finally:
            await flow.aclose()

    def find(
        self,
        operation: Operation[T],
        filters: Arguments,
        *,
        updated_from: datetime | None,
        updated_to: datetime | None,
        page_size: int | None,
        concurrency: int,
        checkpoint: str | None,
        options: RequestOptions,
    ) -> api.AsyncFind[T]:
        """A lazy walk over windows of time; see `plan_find`."""
        from welkin_sdk.call.plans import plan_find
        from welkin_sdk.paging.concurrent import AsyncConcurrentFind
        from welkin_sdk.paging.pager import AsyncFind

        plan = plan_find(
            self.codec,
            operation,
            filters,
            updated_from=updated_from,
            updated_to=updated_to,
            page_size=page_size,
            concurrency=concurrency,
            checkpoint=checkpoint,
            options=options,
        )
        return AsyncConcurrentFind(self.fetch, plan) if concurrency > 1 else AsyncFind(self.fetch, plan)

    def iterate(
        self,
        operation: Operation[T],
        arguments: Arguments,
        *,
        page_size: int | None,
        checkpoint: str | None,
        options: RequestOptions,
    ) -> api.AsyncFind[T]:
        """A lazy walk over a list, in whichever pages its operation has; see `plan_list`."""
        from welkin_sdk.call.plans import plan_list
        from welkin_sdk.paging.pager import AsyncFind

        plan = plan_list(
            self.codec, operation, arguments, page_size=page_size, checkpoint=checkpoint, options=options
        )
        return AsyncFind(self.fetch, plan)
