"""Every operation of the document, from the facade through the wire to the sandbox and back."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from typing import Any

import pytest

from tests.end_to_end.document_calls import Call, Clinic
from welkin_runtime.decoding import Model
from welkin_sdk import AsyncDataClient, DataClient
from welkin_sdk.http.clock import Clock
from welkin_sdk.sandbox import Sandbox

PageGetter = Callable[[str], list[dict[str, Any]]]


def test_every_operation_through_the_sync_client(client: DataClient, get_page: PageGetter) -> None:
    """Each of the 40 calls answers typed records; the one oddity is the seed's own example, a modality of `phone`."""
    calls = Clinic(get_page).calls("sync")

    for call in calls:
        answer = getattr(getattr(client, call.resource), call.method)(*call.ids, **call.arguments)
        _check(call, list(answer) if call.method == "find" else answer)

    assert len(calls) == 40
    assert {(odd.path, odd.seen) for odd in client.tolerated} == {("modality", "unknown value")}


def test_every_operation_through_the_async_client(
    async_client: AsyncDataClient, get_page: PageGetter
) -> None:
    """The same 40 calls, awaited."""
    calls = Clinic(get_page).calls("async")

    async def run() -> None:
        async with async_client as client:
            for call in calls:
                method = getattr(getattr(client, call.resource), call.method)
                pending = method(*call.ids, **call.arguments)
                if call.method == "find":
                    _check(call, [record async for record in pending])
                else:
                    _check(call, await pending)
            assert {odd.path for odd in client.tolerated} == {"modality"}

    asyncio.run(run())


def _check(call: Call, answer: Any) -> None:
    if call.method == "find":
        assert answer, f"{call.operation_id}: the clinic has none"
        assert all(isinstance(record, Model) for record in answer)
        return
    assert isinstance(answer, Model), call.operation_id
    sent = {name: value for name, value in call.arguments.items() if name in answer.to_dict()}
    got = answer.to_dict()
    for name, value in sent.items():
        assert got[name] == value or name.endswith(("_at", "_time")), (call.operation_id, name)


def test_the_token_exchange_is_an_operation_like_any_other(sandbox: Sandbox, client: DataClient) -> None:
    """The facade's own exchange answers the token record; its repr does not show the token."""
    import jwt

    audience = f"{sandbox.data_api}/token"
    claims = {"iss": sandbox.client_id, "aud": audience, "exp": int(time.time()) + 60, "scope": "all"}
    assertion = jwt.encode(claims, sandbox.client_secret, algorithm="HS256")

    token: Any = client.token.exchange(assertion=assertion)

    assert token.access_token
    assert token.access_token not in repr(token)


@pytest.mark.parametrize("minutes", [-29, 29])
def test_a_clock_that_is_half_an_hour_off_gets_in(sandbox: Sandbox, minutes: int) -> None:
    """The server takes an assertion that ends between now and an hour from now, by its own clock."""
    clock = Clock(now=lambda: time.time() + minutes * 60)

    with DataClient(
        sandbox.client_id, sandbox.client_secret, base_url=sandbox.data_api, _clock=clock
    ) as client:
        assert list(client.workers.find())


@pytest.mark.parametrize("bad", ["", ".", "..", "../workers", "a/b"])
def test_no_id_that_is_no_id_is_ever_sent(sandbox: Sandbox, client: DataClient, bad: str) -> None:
    """Refused on this side, with the tree's own error, and the sandbox sees nothing."""
    from welkin_sdk.errors import InvalidRequestError

    before = len(sandbox.requests)

    with pytest.raises(InvalidRequestError, match="id"):
        client.patients.get(bad)

    assert len(sandbox.requests) == before
