"""One call over a real socket, by both wires: an operation and its arguments in, one record, answer or error out."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from codec_parts import operation
from fake_clock import FakeClock
from hostile import HostileServer, error, reply

from welkin_sdk import AsyncDataClient, DataClient, errors
from welkin_sdk.paging.concurrent import AsyncConcurrentFind, ConcurrentFind
from welkin_sdk.paging.pager import AsyncFind, Find

GET = operation("patients.get")
FIND = operation("patients.find")
GRACE = "GET /v1/patients/1"
is_async = pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])


def ask(is_async: bool, server: HostileServer, clock: FakeClock, name: str, *arguments: Any) -> Any:
    """What the method *name* of a wire comes to; the client logs in by itself."""
    given = {"base_url": server.base_url, "_clock": clock.clock}

    async def run() -> Any:
        async with AsyncDataClient("id", "a secret", **given) as client:
            return await getattr(client._sender, name)(*arguments)

    if is_async:
        return asyncio.run(run())
    with DataClient("id", "a secret", **given) as client:
        return getattr(client._sender, name)(*arguments)


@is_async
def test_a_record_comes_of_an_operation_and_its_arguments(
    server: HostileServer, clock: FakeClock, is_async: bool
) -> None:
    """With a token that was exchanged for it."""
    server.script(GRACE, reply(body={"id": "1", "first_name": "Grace"}))

    record = ask(is_async, server, clock, "call", GET, {"id": "1"}, {})

    assert (record.id, record.first_name) == ("1", "Grace")
    assert [seen.name for seen in server.requests] == ["POST /v1/token", GRACE]
    assert server.last(GRACE).bearer == "token-1"


@is_async
def test_a_refused_token_is_replaced_within_the_call(
    server: HostileServer, clock: FakeClock, is_async: bool
) -> None:
    """The answer is that of the second request; nobody above sees the first."""
    server.script(GRACE, error(401, "unauthorized"), reply(body={"id": "1"}))

    answer = ask(is_async, server, clock, "fetch", GET.build({"id": "1"}), {})

    assert answer.json() == {"id": "1"}
    assert server.last(GRACE).bearer == "token-2"


@is_async
def test_a_failed_call_is_one_error(server: HostileServer, clock: FakeClock, is_async: bool) -> None:
    """With the operation and the status; what is wrong with an argument is said before anything is sent."""
    server.script(GRACE, error(403, "forbidden"))

    with pytest.raises(errors.ForbiddenError) as caught:
        ask(is_async, server, clock, "call", GET, {"id": "1"}, {})
    sent = len(server.requests)
    with pytest.raises(errors.InvalidRequestError):
        ask(is_async, server, clock, "call", GET, {"id": "1"}, {"timeout": 0})

    assert (caught.value.operation, caught.value.status) == ("patients.get", 403)
    assert len(server.requests) == sent


def test_a_walk_is_lazy_and_concurrent_where_it_is_asked_to_be(server: HostileServer) -> None:
    """Nothing is sent for it yet."""
    usual: dict[str, Any] = {"updated_from": None, "updated_to": None, "page_size": None, "checkpoint": None}

    async def find_async(concurrency: int) -> type:
        async with AsyncDataClient("id", "a secret", base_url=server.base_url) as client:
            return type(client._sender.find(FIND, {}, options={}, concurrency=concurrency, **usual))

    with DataClient("id", "a secret", base_url=server.base_url) as client:
        kinds = [
            type(client._sender.find(FIND, {}, options={}, concurrency=count, **usual)) for count in (1, 2)
        ]

    assert kinds == [Find, ConcurrentFind]
    assert [asyncio.run(find_async(count)) for count in (1, 2)] == [AsyncFind, AsyncConcurrentFind]
    assert server.requests == []
