"""What of a user's headers goes along to the endpoint that is given the secret."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from hostile import HostileServer, reply

from welkin_sdk import AsyncCloudClient, AsyncDataClient, CloudClient, DataClient, errors

CLOUD_TOKEN = "POST /acme/admin/api_clients/APICLIENT"
DATA_TOKEN = "POST /v1/token"
SECRET = "s" * 40
CANARY = "canary"


def cloud(make: Any, server: HostileServer, **options: Any) -> Any:
    return make("acme", "live", "APICLIENT", SECRET, base_url=server.origin, **options)


def data(make: Any, server: HostileServer, **options: Any) -> Any:
    return make("clinic", SECRET, base_url=server.base_url, **options)


KINDS: dict[str, tuple[Callable[..., Any], Any, str, str]] = {
    "cloud": (cloud, CloudClient, CLOUD_TOKEN, "GET /acme/live/patients/1"),
    "async cloud": (cloud, AsyncCloudClient, CLOUD_TOKEN, "GET /acme/live/patients/1"),
    "data": (data, DataClient, DATA_TOKEN, "GET /v1/patients/1"),
    "async data": (data, AsyncDataClient, DATA_TOKEN, "GET /v1/patients/1"),
}


def use(client: Any, *acts: Callable[[Any], Any]) -> None:
    """Each of *acts* on a client of either kind, and it is closed."""

    async def run() -> None:
        async with client:
            for act in acts:
                await act(client)

    if isinstance(client, AsyncCloudClient | AsyncDataClient):
        return asyncio.run(run())
    with client:
        for act in acts:
            act(client)
    return None


def exchange(client: Any, **options: Any) -> Any:
    if isinstance(client, CloudClient | AsyncCloudClient):
        return client.token.exchange("APICLIENT", secret=SECRET, **options)
    return client.token.exchange(assertion="a", **options)


@pytest.mark.parametrize("name", ["Authorization", "Cookie", "cookie", "Proxy-Authorization"])
@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS.keys())
def test_credentials_among_a_clients_headers_stay_with_its_calls(
    kind: Any, name: str, server: HostileServer
) -> None:
    """An exchange does without them, whoever causes it; what else the client was told goes along."""
    connect, make, token, patient = kind
    server.script(token, reply(body={"token": "t", "access_token": "t"}))
    server.script(patient, reply(body={"id": "1"}))
    client = connect(make, server, headers={name: CANARY, "X-Gateway-Key": "key"})

    use(client, lambda one: one.patients.get("1"), exchange)

    assert [(seen.name, seen.headers["x-gateway-key"]) for seen in server.requests] == [
        (token, "key"),
        (patient, "key"),
        (token, "key"),
    ]
    # Of a call, `Authorization` is the token's.
    is_sent = name != "Authorization"
    assert [CANARY in seen.headers.values() for seen in server.requests] == [False, is_sent, False]


@pytest.mark.parametrize("name", ["Authorization", "authorization", "Cookie", "Proxy-Authorization"])
@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS.keys())
def test_credentials_for_an_exchange_itself_are_refused(kind: Any, name: str, server: HostileServer) -> None:
    """By the name of the header, and nothing is sent."""
    connect, make, _token, _patient = kind

    with pytest.raises(
        errors.InvalidRequestError, match=f"headers: {name} is not sent to a token endpoint"
    ) as caught:
        use(connect(make, server), lambda one: exchange(one, headers={name: CANARY}))

    assert CANARY not in str(caught.value) + repr(caught.value)
    assert server.requests == []


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS.keys())
def test_a_calls_own_headers_do_not_go_along_to_the_exchange_it_causes(
    kind: Any, server: HostileServer
) -> None:
    """The token serves other calls too."""
    connect, make, token, patient = kind
    server.script(token, reply(body={"token": "t", "access_token": "t"}))
    server.script(patient, reply(body={"id": "1"}))

    use(connect(make, server), lambda one: one.patients.get("1", headers={"Cookie": CANARY, "X-Who": "me"}))

    assert [seen.headers.get("x-who") for seen in server.requests] == [None, "me"]
    assert [seen.headers.get("cookie") for seen in server.requests] == [None, CANARY]
