"""Every operation of the document, from the facade through the wire to the sandbox and back."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

import welkin_data_api
from tests.end_to_end.document_calls import Call, Clinic, document_operations, facade_name
from welkin_data_api.resources import AsyncDataResources, DataResources
from welkin_runtime.decoding import Model
from welkin_sdk import AsyncDataClient, DataClient
from welkin_sdk.documents import load_document
from welkin_sdk.sandbox import Sandbox

PageGetter = Callable[[str], list[dict[str, Any]]]

OPERATIONS = list(document_operations(load_document("data-api")))


def _facade(resources: type) -> set[tuple[str, str]]:
    """(resource, method) of everything a client offers, by looking at it."""

    class _NoWire:
        _wire = None

    holder = type("Holder", (_NoWire, resources), {})()
    found = set()
    for name, attribute in inspect.getmembers(resources, lambda member: isinstance(member, property)):
        del attribute
        for method, _ in inspect.getmembers(getattr(holder, name), inspect.ismethod):
            if not method.startswith("_"):
                found.add((name, method))
    return found


def test_the_document_the_code_and_both_clients_have_the_same_operations() -> None:
    """41 operations in the document, and not one lost or added on the way to the user."""
    documented = {facade_name(path, operation) for path, _, operation in OPERATIONS}
    package = Path(welkin_data_api.__file__).parent
    modules = [p for p in (package / "api").glob("*/*.py") if p.name != "__init__.py"]

    assert len(OPERATIONS) == 41
    assert len(documented) == 41
    assert len({operation["operationId"] for _, _, operation in OPERATIONS}) == 41
    assert len(modules) == 41
    assert _facade(DataResources) == documented
    assert _facade(AsyncDataResources) == documented


def test_the_sandbox_answers_exactly_the_operations_of_the_document(sandbox: Sandbox) -> None:
    """A documented route without a token is 401 (or a bad token call), an undocumented one 404."""
    for path, method, operation in OPERATIONS:
        url = sandbox.data_api + path.replace("{id}", "65ae66fa-d1c0-4b98-bf0a-21cd6090229f")
        answer = httpx.request(method, url)
        assert answer.status_code in ({400, 401} if operation["operationId"] == "exchangeToken" else {401}), (
            path
        )
    assert httpx.get(f"{sandbox.data_api}/nowhere").status_code == 404


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
    import time

    import jwt

    audience = f"{sandbox.data_api}/token"
    claims = {"iss": sandbox.client_id, "aud": audience, "exp": int(time.time()) + 60, "scope": "all"}
    assertion = jwt.encode(claims, sandbox.client_secret, algorithm="HS256")

    token: Any = client.token.exchange(assertion=assertion)

    assert token.access_token
    assert token.access_token not in repr(token)


@pytest.mark.parametrize("bad", ["", ".", "..", "../workers", "a/b"])
def test_no_id_that_is_no_id_is_ever_sent(sandbox: Sandbox, client: DataClient, bad: str) -> None:
    """Refused on this side, with the tree's own error, and the sandbox sees nothing."""
    from welkin_sdk.errors import InvalidRequestError

    before = len(sandbox.requests)

    with pytest.raises(InvalidRequestError, match="id"):
        client.patients.get(bad)

    assert len(sandbox.requests) == before
