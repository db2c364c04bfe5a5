"""Tokens: one exchange serves everybody, whoever fails, dies or comes late."""

from __future__ import annotations

import asyncio
import base64
import json
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import parse_qs

import jwt
import pytest
from fake_clock import FakeClock
from hostile import HostileServer, Seen, error, hang, reply

from welkin_sdk import AsyncDataClient, DataClient, errors

TOKEN = "POST /v1/token"
PATIENT = "GET /v1/patients/1"
SECRET = "a secret that is long enough for everybody"


@pytest.fixture(autouse=True)
def _patient(server: HostileServer) -> None:
    server.script(PATIENT, reply(body={"id": "1"}))


def connect(server: HostileServer, clock: FakeClock, **options: Any) -> DataClient:
    return DataClient("id", SECRET, base_url=server.base_url, _clock=clock.clock, **options)


def connect_async(server: HostileServer, clock: FakeClock, **options: Any) -> AsyncDataClient:
    return AsyncDataClient("id", SECRET, base_url=server.base_url, _clock=clock.clock, **options)


def bearers(server: HostileServer) -> list[str]:
    return [seen.bearer for seen in server.requests if seen.name == PATIENT]


# --- the exchange


def test_the_assertion_is_signed_and_sent_as_a_form(server: HostileServer, clock: FakeClock) -> None:
    """Claims, algorithm and form are what the reference asks for; `exp` is half an hour ahead, the middle of what is allowed."""
    with connect(server, clock) as client:
        client.patients.get("1")

    seen = server.last(TOKEN)
    form = parse_qs(seen.body.decode())
    claims = jwt.decode(
        form["assertion"][0],
        SECRET,
        algorithms=["HS256"],
        audience=f"{server.base_url}/token",
        options={"verify_exp": False},
    )
    assert form["grant_type"] == ["urn:ietf:params:oauth:grant-type:jwt-bearer"]
    assert seen.headers["content-type"] == "application/x-www-form-urlencoded"
    assert (claims["iss"], claims["scope"], claims["exp"]) == ("id", "all", 1_700_001_800)


def test_token_url_audience_and_scope_can_be_told(server: HostileServer, clock: FakeClock) -> None:
    """Some tenants were given an audience that is not the address."""
    server.script("POST /other", reply(body={"access_token": "t"}))
    options = {"token_url": f"{server.origin}/other", "audience": "https://a", "scope": "workers.read"}
    with connect(server, clock, **options) as client:
        client.patients.get("1")

    payload = parse_qs(server.last("POST /other").body.decode())["assertion"][0].split(".")[1]
    claims = json.loads(base64.urlsafe_b64decode(payload + "=="))
    assert (claims["aud"], claims["scope"]) == ("https://a", "workers.read")


@pytest.mark.parametrize("status", [400, 401, 403, 404])
def test_a_refused_assertion_is_its_own_error(server: HostileServer, clock: FakeClock, status: int) -> None:
    """The endpoint was seen to answer 400 to wrong credentials, where 401 was to be expected."""
    server.script(TOKEN, error(status, "unauthorized"))
    with connect(server, clock) as client, pytest.raises(errors.TokenExchangeError) as caught:
        client.patients.get("1")

    assert (caught.value.status, caught.value.operation) == (status, "token.exchange")
    assert server.count(TOKEN) == 1


def test_a_metered_token_endpoint_is_a_rate_limit(server: HostileServer, clock: FakeClock) -> None:
    """429 says nothing against the credentials; it is waited out, then told as what it is."""
    server.script(TOKEN, error(429, "slow_down", headers={"Retry-After": "7"}))
    with connect(server, clock, max_retries=1) as client, pytest.raises(errors.RateLimitError) as caught:
        client.patients.get("1")

    assert (caught.value.retry_after, clock.sleeps) == (7, [7])


def test_the_exchange_is_repeated_like_a_read(server: HostileServer, clock: FakeClock) -> None:
    """It creates nothing that anybody would count."""
    server.script(TOKEN, error(500), reply(200, b"<html>"), reply(body={"access_token": "t"}))
    with connect(server, clock) as client:
        client.patients.get("1")

    assert server.count(TOKEN) == 3


@pytest.mark.parametrize("body", [{}, {"access_token": 1}, {"access_token": "a\nb"}, [], "token"])
def test_an_answer_without_a_token_is_a_typed_error(
    server: HostileServer, clock: FakeClock, body: Any
) -> None:
    """There is nothing to send on with."""
    server.script(TOKEN, reply(body=body))
    with (
        connect(server, clock) as client,
        pytest.raises(errors.UnreadableResponseError, match="access_token"),
    ):
        client.patients.get("1")


# --- its life


@pytest.mark.parametrize(("life", "last_second"), [(3600, 3299), ("1000", 799), (None, 3299), (10, 7)])
def test_a_token_is_served_until_its_early_window(
    server: HostileServer, clock: FakeClock, life: Any, last_second: float
) -> None:
    """Five minutes or a fifth of its life before the end, the successor is fetched."""
    server.token_life = life
    with connect(server, clock) as client:
        client.patients.get("1")
        clock.move(last_second)
        client.patients.get("1")
        clock.move(1)
        client.patients.get("1")

    assert bearers(server) == ["token-1", "token-1", "token-2"]


def test_a_failed_early_refresh_goes_on_with_the_old_token(server: HostileServer, clock: FakeClock) -> None:
    """It is tried once, left alone for five seconds, and nobody notices."""
    with connect(server, clock) as client:
        client.patients.get("1")
        server.script(TOKEN, error(503))
        clock.move(3400)
        client.patients.get("1")
        client.patients.get("1")
        assert server.count(TOKEN) == 2
        clock.move(5)
        client.patients.get("1")

    assert server.count(TOKEN) == 3
    assert set(bearers(server)) == {"token-1"}


def test_a_refused_token_is_replaced_once(server: HostileServer, clock: FakeClock) -> None:
    """A 401 costs one exchange and one more try; the caller sees neither."""
    with connect(server, clock) as client:
        client.patients.get("1")
        server.refused.add("token-1")
        client.patients.get("1")

    assert bearers(server) == ["token-1", "token-1", "token-2"]
    assert server.count(TOKEN) == 2


def test_a_second_401_is_final(server: HostileServer, clock: FakeClock) -> None:
    """A new token that is refused as well means that something else is wrong."""
    server.script(PATIENT, error(401, "unauthorized"))
    with connect(server, clock) as client, pytest.raises(errors.AuthenticationError) as caught:
        client.patients.get("1")

    assert type(caught.value) is errors.AuthenticationError
    assert (server.count(PATIENT), server.count(TOKEN), caught.value.attempts) == (2, 2, 2)


def test_a_token_that_worked_for_others_may_die_on_the_way_again(
    server: HostileServer, clock: FakeClock
) -> None:
    """Under load a request can be overtaken by two withdrawals; only a token that never worked is final."""
    with connect(server, clock) as client, ThreadPoolExecutor() as pool:
        client.patients.get("1")

        def overtaken(connection: Any, seen: Seen, stopped: threading.Event) -> None:
            server.refused.add(seen.bearer)
            pool.submit(client.patients.get, "1").result(5)
            error(401)(connection, seen, stopped)

        server.script("GET /v1/patients/slow", overtaken, overtaken, overtaken, reply(body={"id": "slow"}))

        assert client.patients.get("slow").id == "slow"

    assert server.count(TOKEN) == 4


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
def test_tokens_that_always_die_on_the_way_end_a_call_after_ten(
    server: HostileServer, clock: FakeClock, is_async: bool
) -> None:
    """Each has grown old when its 401 comes, so that each is worth another try, but for the last."""
    server.script(TOKEN, *[reply(body={"access_token": f"t{n}", "expires_in": 60}) for n in range(20)])
    server.script(PATIENT, *[error(401)] * 20)

    def grow_old(event: Any) -> None:
        clock.move(61 if event.operation == "patients.get" else 0)

    async def get_async() -> None:
        async with connect_async(server, clock, on_request=grow_old) as client:
            await client.patients.get("1")

    def get() -> None:
        with connect(server, clock, on_request=grow_old) as client:
            client.patients.get("1")

    with pytest.raises(errors.AuthenticationError):
        asyncio.run(get_async()) if is_async else get()

    assert bearers(server) == [f"t{n}" for n in range(10)]


def test_a_late_401_does_not_cost_the_new_token(server: HostileServer, clock: FakeClock) -> None:
    """Two calls were sent with the old token; the second 401 arrives when the first has already replaced it."""
    first_is_refused, second_may_go = threading.Event(), threading.Event()

    def slow_401(connection: Any, seen: Seen, stopped: threading.Event) -> None:
        first_is_refused.set()
        second_may_go.wait(5)
        error(401)(connection, seen, stopped)

    server.script("GET /v1/patients/slow", slow_401, reply(body={"id": "slow"}))
    with connect(server, clock) as client, ThreadPoolExecutor() as pool:
        client.patients.get("1")
        slow = pool.submit(client.patients.get, "slow")
        first_is_refused.wait(5)
        server.refused.add("token-1")
        client.patients.get("1")
        second_may_go.set()
        slow.result()

    assert server.count(TOKEN) == 2
    assert server.last("GET /v1/patients/slow").bearer == "token-2"


def test_a_fixed_token_is_never_renewed(server: HostileServer, clock: FakeClock) -> None:
    """There is nothing to renew it with: its 401 is the answer."""
    server.refused.add("fixed")
    client = DataClient(access_token="fixed", base_url=server.base_url, _clock=clock.clock)
    with client, pytest.raises(errors.AuthenticationError):
        client.patients.get("1")

    assert (server.count(PATIENT), server.count(TOKEN)) == (1, 0)


# --- many callers


def test_200_tasks_through_20_expiries_make_20_exchanges(server: HostileServer, clock: FakeClock) -> None:
    """Whoever comes while a token is fetched waits for it; nobody fails, nobody fetches a second one."""

    async def run() -> None:
        async with connect_async(server, clock) as client:
            for _ in range(20):
                records = await asyncio.gather(*(client.patients.get("1") for _ in range(10)))
                assert len(records) == 10
                clock.move(4000)

    asyncio.run(run())

    assert server.count(TOKEN) == 20
    assert len(set(bearers(server))) == 20


@pytest.mark.parametrize("expire", ["by the clock", "by refusal"])
def test_200_tasks_at_once_share_each_exchange(server: HostileServer, clock: FakeClock, expire: str) -> None:
    """The same with all of them in flight at once, and with tokens that die of a 401 instead of age."""

    async def run() -> None:
        async with connect_async(server, clock) as client:
            for round_ in range(1, 4):
                records = await asyncio.gather(*(client.patients.get("1") for _ in range(200)))
                assert len(records) == 200
                if expire == "by the clock":
                    clock.move(4000)
                else:
                    server.refused.add(f"token-{round_}")

    asyncio.run(run())

    assert server.count(TOKEN) == 3


def test_40_threads_through_20_expiries_make_20_exchanges(server: HostileServer, clock: FakeClock) -> None:
    """Threads share flights as tasks do."""
    with connect(server, clock) as client, ThreadPoolExecutor(40) as pool:
        for _ in range(20):
            assert len(list(pool.map(lambda _: client.patients.get("1"), range(40)))) == 40
            clock.move(4000)

    assert server.count(TOKEN) == 20


def test_callers_in_the_early_window_do_not_wait(server: HostileServer, clock: FakeClock) -> None:
    """One caller fetches the successor; the others go on with the token that still works."""
    with connect(server, clock) as client, ThreadPoolExecutor() as pool:
        client.patients.get("1")
        arrived, may_answer = threading.Event(), threading.Event()

        def slow_token(connection: Any, seen: Seen, stopped: threading.Event) -> None:
            arrived.set()
            may_answer.wait(5)
            reply(body={"access_token": "token-2"})(connection, seen, stopped)

        server.script(TOKEN, slow_token)
        clock.move(3400)
        leader = pool.submit(client.patients.get, "1")
        arrived.wait(5)
        client.patients.get("1")
        may_answer.set()
        leader.result()

    assert bearers(server) == ["token-1", "token-1", "token-2"]


def test_a_cancelled_leader_leaves_its_waiters_alive(server: HostileServer, clock: FakeClock) -> None:
    """They choose a new leader; none hangs, none is cancelled along."""
    server.script(TOKEN, hang, reply(body={"access_token": "t"}))

    async def run() -> list[Any]:
        async with connect_async(server, clock) as client:
            leader = asyncio.create_task(client.patients.get("1"))
            await asyncio.to_thread(server.wait_for, TOKEN)
            waiters = [asyncio.create_task(client.patients.get("1")) for _ in range(5)]
            await asyncio.sleep(0.01)
            leader.cancel()
            return await asyncio.gather(leader, *waiters, return_exceptions=True)

    leader, *waiters = asyncio.run(run())

    assert isinstance(leader, asyncio.CancelledError)
    assert [record.id for record in waiters] == ["1"] * 5
    assert server.count(TOKEN) == 2


def test_a_cancelled_waiter_leaves_the_flight_alone(server: HostileServer, clock: FakeClock) -> None:
    """A caller that gives up waiting takes nobody along."""
    may_answer = threading.Event()

    def slow_token(connection: Any, seen: Seen, stopped: threading.Event) -> None:
        may_answer.wait(5)
        reply(body={"access_token": "t"})(connection, seen, stopped)

    server.script(TOKEN, slow_token)

    async def run() -> str:
        async with connect_async(server, clock) as client:
            leader = asyncio.create_task(client.patients.get("1"))
            await asyncio.to_thread(server.wait_for, TOKEN)
            waiter = asyncio.create_task(client.patients.get("1"))
            await asyncio.sleep(0.01)
            waiter.cancel()
            await asyncio.gather(waiter, return_exceptions=True)
            may_answer.set()
            return (await leader).id

    assert asyncio.run(run()) == "1"
    assert server.count(TOKEN) == 1


def test_a_leader_out_of_time_does_not_fail_the_others(server: HostileServer, clock: FakeClock) -> None:
    """Its deadline is its own; the next caller fetches the token."""
    server.script(TOKEN, hang, reply(body={"access_token": "t"}))

    async def run() -> list[Any]:
        async with AsyncDataClient("id", SECRET, base_url=server.base_url) as client:
            leader = asyncio.create_task(client.patients.get("1", deadline=0.1))
            await asyncio.to_thread(server.wait_for, TOKEN)
            waiter = asyncio.create_task(client.patients.get("1"))
            return await asyncio.gather(leader, waiter, return_exceptions=True)

    leader, waiter = asyncio.run(run())

    assert type(leader) is errors.DeadlineExceededError
    assert waiter.id == "1"


def test_a_definitive_failure_is_shared_for_a_second(server: HostileServer, clock: FakeClock) -> None:
    """A wrong secret is asked about once, and every caller gets an error object of its own."""
    server.script(TOKEN, error(401, "unauthorized"))

    async def run() -> list[Any]:
        async with connect_async(server, clock) as client:
            calls = [client.patients.get("1") for _ in range(20)]
            return await asyncio.gather(*calls, return_exceptions=True)

    failures = asyncio.run(run())

    assert {type(failure) for failure in failures} == {errors.TokenExchangeError}
    assert len({id(failure) for failure in failures}) == 20
    assert server.count(TOKEN) == 1


def test_after_that_second_the_endpoint_is_asked_again(server: HostileServer, clock: FakeClock) -> None:
    """The secret may have been put right meanwhile."""
    server.script(TOKEN, error(401, "unauthorized"), reply(body={"access_token": "t"}))
    with connect(server, clock) as client:
        for _ in range(2):
            with pytest.raises(errors.TokenExchangeError):
                client.patients.get("1")
        clock.move(1)
        client.patients.get("1")

    assert server.count(TOKEN) == 2


def test_two_clients_never_use_each_others_token(server: HostileServer, clock: FakeClock) -> None:
    """Interleaved, with different credentials, against one server."""

    def issue(connection: Any, seen: Seen, stopped: threading.Event) -> None:
        claims = jwt.decode(parse_qs(seen.body.decode())["assertion"][0], options={"verify_signature": False})
        reply(body={"access_token": f"token-of-{claims['iss']}"})(connection, seen, stopped)

    server.script(TOKEN, issue)

    def client_of(name: str) -> DataClient:
        return DataClient(name, SECRET, base_url=server.base_url, headers={"X-Who": name}, _clock=clock.clock)

    with client_of("ada") as ada, client_of("eve") as eve, ThreadPoolExecutor(8) as pool:
        calls: list[Callable[[], Any]] = [lambda: ada.patients.get("1"), lambda: eve.patients.get("1")] * 40
        list(pool.map(lambda call: call(), calls))

    seen = [(one.headers["x-who"], one.bearer) for one in server.requests if one.name == PATIENT]
    assert set(seen) == {("ada", "token-of-ada"), ("eve", "token-of-eve")}
