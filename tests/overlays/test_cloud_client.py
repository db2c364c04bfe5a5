"""The clients of the Cloud API: where they send, how they log in, and that tenants share nothing."""

from __future__ import annotations

import asyncio
import json
import logging
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, get_args

import pytest
from fake_clock import FakeClock
from hostile import HostileServer, Seen, reply

from welkin_sdk import AsyncCloudClient, CloudClient, errors, load_document
from welkin_sdk.cli.cloud import BaseUrl

CLIENT = "ABCDEFGHIJKL"
SECRET = "canary-secret"
TOKEN = f"POST /cloud/acme/admin/api_clients/{CLIENT}"
PATIENT_ID = "0d3b6c9e-7a11-4c55-9d7e-000000000001"
PATIENT = f"GET /cloud/acme/live/patients/{PATIENT_ID}"


@pytest.fixture(autouse=True)
def _no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("TENANT", "INSTANCE", "API_CLIENT", "SECRET_KEY", "CLOUD_BASE_URL", "PROFILE", "CONFIG"):
        monkeypatch.delenv(f"WELKIN_{name}", raising=False)


class Issuer:
    """Issues token-1, token-2 ... for one address; further members go along in the answer."""

    def __init__(
        self, server: HostileServer, name: str = TOKEN, prefix: str = "token", **members: Any
    ) -> None:
        self.count = 0
        self.members = members
        lock = threading.Lock()

        def issue(connection: Any, seen: Seen, stopped: Any) -> None:
            with lock:
                self.count += 1
                body = {"token": f"{prefix}-{self.count}", **self.members}
            reply(body=body)(connection, seen, stopped)

        server.script(name, issue)


@pytest.fixture
def issuer(server: HostileServer) -> Issuer:
    server.script(PATIENT, reply(body={"id": PATIENT_ID}))
    return Issuer(server)


def arguments(server: HostileServer, clock: FakeClock, **changed: Any) -> dict[str, Any]:
    return {
        "tenant": "acme",
        "instance": "live",
        "api_client": CLIENT,
        "secret": SECRET,
        "base_url": f"{server.origin}/cloud",
        "_clock": clock.clock,
        **changed,
    }


@pytest.fixture
def client(server: HostileServer, clock: FakeClock, issuer: Issuer) -> Iterator[CloudClient]:
    with CloudClient(**arguments(server, clock)) as client:
        yield client


def cloud_error(status: int, code: str, **headers: str) -> Any:
    entry = {"errorCode": code, "componentType": "AUTH", "message": "canary", "details": {"id": "canary"}}
    return reply(status, [entry], headers={name.replace("_", "-"): value for name, value in headers.items()})


def bearers(server: HostileServer, name: str = PATIENT) -> list[str]:
    return [seen.bearer for seen in server.requests if seen.name == name]


# --- what it is built from


@pytest.mark.parametrize("argument", ["tenant", "instance"])
@pytest.mark.parametrize(
    "name", ["", "a/b", "..", "a..b", ".", "a\\b", "a\nb", "a b", "a?b", "a#b", "%2e%2e", "\x00"]
)
def test_a_tenant_or_instance_that_leads_elsewhere_is_refused(
    server: HostileServer, clock: FakeClock, argument: str, name: str
) -> None:
    """By both clients, when they are built, and without the value."""
    for kind in (CloudClient, AsyncCloudClient):
        with pytest.raises(errors.ConfigurationError, match=f"{argument} .WELKIN_{argument.upper()}"):
            kind(**arguments(server, clock, **{argument: name}))

    assert server.requests == []


def test_an_instance_cannot_be_the_tenants_own_part(server: HostileServer, clock: FakeClock) -> None:
    """Its paths would be those of the whole tenant."""
    with pytest.raises(errors.ConfigurationError, match="admin is no instance"):
        CloudClient(**arguments(server, clock, instance="admin"))


@pytest.mark.parametrize(
    ("changed", "named"),
    [
        ({"tenant": None}, "WELKIN_TENANT"),
        ({"instance": None}, "WELKIN_INSTANCE"),
        ({"api_client": None}, "WELKIN_API_CLIENT"),
        ({"secret": None}, "WELKIN_SECRET_KEY"),
        ({"secret": ""}, "WELKIN_SECRET_KEY"),
        ({"api_client": ".."}, "WELKIN_API_CLIENT"),
        ({"access_token": "t"}, "access_token"),
        ({"base_url": "http://api.example.com"}, "WELKIN_CLOUD_BASE_URL"),
        ({"base_url": "https://canary@example.com"}, "WELKIN_CLOUD_BASE_URL"),
        ({"timeout": 0}, "timeout"),
    ],
)
def test_a_wrong_setting_is_named_without_its_value(
    server: HostileServer, clock: FakeClock, changed: dict[str, Any], named: str
) -> None:
    """Argument and variable are in the text, values are not."""
    with pytest.raises(errors.ConfigurationError, match=named) as caught:
        CloudClient(**arguments(server, clock, **changed))

    assert "canary" not in str(caught.value)


def test_an_argument_that_does_not_exist_is_a_type_error(server: HostileServer, clock: FakeClock) -> None:
    """As Python has it, here and for derived clients."""
    with pytest.raises(TypeError, match="time_out"):
        CloudClient(**arguments(server, clock, time_out=3))
    with CloudClient(**arguments(server, clock)) as client, pytest.raises(TypeError, match="time_out"):
        client.with_options(time_out=3)  # type: ignore[call-arg]


def test_settings_come_from_the_environment(
    server: HostileServer, issuer: Issuer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A program in a container needs no arguments."""
    for name, value in {
        "TENANT": "acme",
        "INSTANCE": "live",
        "API_CLIENT": CLIENT,
        "SECRET_KEY": SECRET,
        "CLOUD_BASE_URL": f"{server.origin}/cloud/",
    }.items():
        monkeypatch.setenv(f"WELKIN_{name}", value)

    with CloudClient() as client:
        assert client.patients.get(PATIENT_ID).id == PATIENT_ID


def test_the_default_address_is_the_documents_server() -> None:
    """The first one, without the tenant; where else it is told, it is told right."""
    address = load_document("cloud-api")["servers"][0]["url"].removesuffix("/{tenantName}")

    assert address == "https://api.live.welkincloud.io"
    assert repr(CloudClient("acme", "live", access_token="t")) == "<CloudClient api.live.welkincloud.io>"
    assert address in str(CloudClient.__doc__)
    assert address in get_args(BaseUrl)[1].help
    assert address in Path(__file__).parents[2].joinpath("docs/cloud.md").read_text("utf-8")


def test_nothing_of_the_credentials_shows(server: HostileServer, clock: FakeClock) -> None:
    """Not in a repr, not in the account."""
    client = CloudClient(**arguments(server, clock))
    shown = f"{client!r} {client.account} {client._auth!r} {client._codec!r} {vars(client)!r}"

    assert SECRET not in shown


# --- where it sends


def test_instance_and_tenant_have_addresses_of_their_own(server: HostileServer, client: CloudClient) -> None:
    """`admin` takes the place of the instance."""
    server.script("GET /cloud/acme/admin/users/grace", reply(body={"id": "u", "username": "grace"}))

    client.patients.get(PATIENT_ID)
    client.users.get("grace")
    client.raw.request("GET", f"/patients/{PATIENT_ID}")
    client.raw.request("GET", "/admin/users/grace")

    assert [seen.name for seen in server.requests] == [
        TOKEN,
        *[PATIENT, "GET /cloud/acme/admin/users/grace"] * 2,
    ]


def test_the_exchange_sends_the_secret_in_its_body_alone(server: HostileServer, client: CloudClient) -> None:
    """Without a bearer token."""
    client.patients.get(PATIENT_ID)

    seen = server.last(TOKEN)
    assert json.loads(seen.body) == {"secret": SECRET}
    assert "authorization" not in seen.headers
    assert SECRET not in seen.target


# --- the token's life


def test_a_token_is_good_for_an_hour_and_refreshed_ahead(
    server: HostileServer, clock: FakeClock, client: CloudClient
) -> None:
    """Five minutes before its end."""
    for seconds in (0, 3299, 1):
        clock.move(seconds)
        client.patients.get(PATIENT_ID)

    assert bearers(server) == ["token-1", "token-1", "token-2"]


@pytest.mark.parametrize(
    ("expires_at", "last_second"),
    [
        ("2023-11-14T22:30:00.000Z", 799),  # in 1000 seconds
        ("2023-11-14T22:30:00+00:00", 799),
        ("2020-01-01T00:00:00Z", 3299),
        ("canary", 3299),
        (None, 3299),
        (17, 3299),
    ],
)
def test_a_token_lives_as_long_as_the_answer_says(
    server: HostileServer, clock: FakeClock, issuer: Issuer, expires_at: Any, last_second: float
) -> None:
    """An hour where it says nothing that makes sense."""
    issuer.members["expiresAt"] = expires_at
    with CloudClient(**arguments(server, clock)) as client:
        client.patients.get(PATIENT_ID)
        clock.move(last_second)
        client.patients.get(PATIENT_ID)
        clock.move(2)
        client.patients.get(PATIENT_ID)

    assert bearers(server) == ["token-1", "token-1", "token-2"]


@pytest.mark.parametrize("code", ["NOT_VALID_JSON_WEB_TOKEN", "TOKEN_EXPIRED"])
def test_a_refused_token_is_replaced_once(server: HostileServer, client: CloudClient, code: str) -> None:
    """One exchange and one more try; the caller sees neither."""
    server.script(PATIENT, cloud_error(401, code), reply(body={"id": PATIENT_ID}))

    assert client.patients.get(PATIENT_ID).id == PATIENT_ID
    assert bearers(server) == ["token-1", "token-2"]


def test_a_token_that_is_refused_again_is_an_error(server: HostileServer, client: CloudClient) -> None:
    """A new token did not help."""
    server.script(PATIENT, cloud_error(401, "TOKEN_EXPIRED"))

    with pytest.raises(errors.AuthenticationError) as caught:
        client.patients.get(PATIENT_ID)

    assert caught.value.codes == ("TOKEN_EXPIRED",)
    assert bearers(server) == ["token-1", "token-2"]


@pytest.mark.parametrize("status", [400, 401, 403, 404])
def test_a_wrong_secret_is_one_clear_error_for_everybody(
    server: HostileServer, clock: FakeClock, client: CloudClient, status: int
) -> None:
    """No retry, and a hundred callers do not ask a hundred times."""
    server.script(TOKEN, cloud_error(status, "NOT_VALID_SECRET"))

    def ask(_number: int) -> type[Exception]:
        with pytest.raises(errors.TokenExchangeError) as caught:
            client.patients.get(PATIENT_ID)
        assert (caught.value.status, caught.value.operation) == (status, "token.exchange")
        assert "canary" not in str(caught.value) + repr(caught.value)
        return type(caught.value)

    with ThreadPoolExecutor(20) as pool:
        list(pool.map(ask, range(100)))

    assert server.count(TOKEN) <= 3
    assert server.count(PATIENT) == 0


def test_single_flight_over_tasks(server: HostileServer, clock: FakeClock, issuer: Issuer) -> None:
    """Two hundred tasks, one exchange."""

    async def run() -> None:
        async with AsyncCloudClient(**arguments(server, clock)) as client:
            await asyncio.gather(*[client.patients.get(PATIENT_ID) for _ in range(200)])

    asyncio.run(run())

    assert issuer.count == 1


# --- what a policy does not reach


def test_a_403_names_the_category_and_the_policy(server: HostileServer, client: CloudClient) -> None:
    """As attributes and as text; never what the server says about whom."""
    server.script(PATIENT, cloud_error(403, "ACCESS_FOR_API_CLIENT_RESTRICTED"))

    with pytest.raises(errors.ForbiddenError) as caught:
        client.patients.get(PATIENT_ID)

    error = caught.value
    assert (error.category, error.operation, error.errors[0].component) == (
        "Patients",
        "patients.get",
        "AUTH",
    )
    assert "security policy does not reach the category 'Patients'" in str(error)
    assert "canary" not in str(error) + repr(error)


# --- how often it may log in


def test_the_hundred_and_first_exchange_is_not_sent(
    server: HostileServer, clock: FakeClock, issuer: Issuer
) -> None:
    """A new client each time, as in a program that starts one per job; the error says how long to wait."""
    for _ in range(100):
        with CloudClient(**arguments(server, clock)) as client:
            client.patients.get(PATIENT_ID)
        clock.move(1)

    with CloudClient(**arguments(server, clock)) as client:
        with pytest.raises(errors.TokenRateLimitError) as caught:
            client.patients.get(PATIENT_ID)
        clock.move(200)
        client.patients.get(PATIENT_ID)

    assert (caught.value.retry_after, caught.value.status, caught.value.attempts) == (200, 429, 0)
    assert isinstance(caught.value, errors.RateLimitError)
    assert issuer.count == 101


def test_clients_of_both_kinds_count_together(
    server: HostileServer, clock: FakeClock, issuer: Issuer
) -> None:
    """The server counts credentials, not objects."""

    async def log_in() -> None:
        async with AsyncCloudClient(**arguments(server, clock)) as client:
            await client.patients.get(PATIENT_ID)

    for _ in range(50):
        with CloudClient(**arguments(server, clock)) as client:
            client.patients.get(PATIENT_ID)
        asyncio.run(log_in())

    with pytest.raises(errors.TokenRateLimitError):
        asyncio.run(log_in())
    with CloudClient(**arguments(server, clock)) as client, pytest.raises(errors.TokenRateLimitError):
        client.token.exchange(CLIENT, secret=SECRET)
    assert issuer.count == 100


def test_other_credentials_count_for_themselves(
    server: HostileServer, clock: FakeClock, issuer: Issuer
) -> None:
    """Another tenant, client or secret is another account."""
    Issuer(server, "POST /cloud/other/admin/api_clients/ABCDEFGHIJKL")
    server.script(f"GET /cloud/other/live/patients/{PATIENT_ID}", reply(body={"id": PATIENT_ID}))
    for _ in range(100):
        with CloudClient(**arguments(server, clock)) as client:
            client.patients.get(PATIENT_ID)

    for changed in ({"tenant": "other"}, {"secret": "rotated"}):
        with CloudClient(**arguments(server, clock, **changed)) as client:
            client.patients.get(PATIENT_ID)


def test_attempts_count_too(server: HostileServer, clock: FakeClock, client: CloudClient) -> None:
    """The server has seen each of them; a retry that is not to be sent ends the call."""
    server.script(TOKEN, reply(500, b""))
    for _ in range(33):
        with pytest.raises(errors.ServerError):
            client.patients.get(PATIENT_ID)

    with pytest.raises(errors.TokenRateLimitError) as caught:
        client.patients.get(PATIENT_ID)

    assert (server.count(TOKEN), caught.value.attempts) == (100, 1)


@pytest.mark.parametrize(("headers", "seconds"), [({}, 300), ({"Retry_After": "17"}, 17)])
def test_a_block_by_the_server_is_kept(
    server: HostileServer, clock: FakeClock, client: CloudClient, headers: dict[str, str], seconds: float
) -> None:
    """Another process has used them up: not asked again before the block is over, by nobody of this one."""
    server.script(TOKEN, cloud_error(429, "TOO_MANY_REQUESTS", **headers), reply(body={"token": "t"}))

    with pytest.raises(errors.TokenRateLimitError) as caught:
        client.patients.get(PATIENT_ID)
    assert (caught.value.retry_after, caught.value.status) == (seconds, 429)
    with CloudClient(**arguments(server, clock)) as other, pytest.raises(errors.TokenRateLimitError):
        other.patients.get(PATIENT_ID)
    assert server.count(TOKEN) == 1

    clock.move(seconds)
    client.patients.get(PATIENT_ID)
    assert server.count(TOKEN) == 2


def test_a_blocked_early_refresh_goes_on_with_the_old_token(
    server: HostileServer, clock: FakeClock, client: CloudClient
) -> None:
    """It is good for five minutes more."""
    client.patients.get(PATIENT_ID)
    server.script(TOKEN, cloud_error(429, "TOO_MANY_REQUESTS"))
    clock.move(3400)

    client.patients.get(PATIENT_ID)
    client.patients.get(PATIENT_ID)

    assert bearers(server) == ["token-1"] * 3
    assert server.count(TOKEN) == 2


# --- across processes


def test_a_cached_token_saves_the_exchange(
    server: HostileServer, clock: FakeClock, issuer: Issuer, tmp_path: Path
) -> None:
    """A client that knows nothing but the file."""
    cached = arguments(server, clock, token_cache=tmp_path / "tokens.json")
    for _ in range(3):
        with CloudClient(**cached) as client:
            client.patients.get(PATIENT_ID)
        clock.move(1000)

    assert bearers(server) == ["token-1"] * 3
    clock.move(400)
    with CloudClient(**cached) as client:
        client.patients.get(PATIENT_ID)
        client.patients.get(PATIENT_ID)
    assert bearers(server)[3:] == ["token-1", "token-2"]


def test_a_cached_token_that_is_refused_is_replaced(
    server: HostileServer, clock: FakeClock, issuer: Issuer, tmp_path: Path
) -> None:
    """The file would bring it again and again otherwise."""
    cached = arguments(server, clock, token_cache=tmp_path / "tokens.json")
    with CloudClient(**cached) as client:
        client.patients.get(PATIENT_ID)
    server.script(PATIENT, cloud_error(401, "TOKEN_EXPIRED"), reply(body={"id": PATIENT_ID}))

    with CloudClient(**cached) as client:
        client.patients.get(PATIENT_ID)
    with CloudClient(**cached) as client:
        client.patients.get(PATIENT_ID)

    assert bearers(server) == ["token-1", "token-1", "token-2", "token-2"]
    assert issuer.count == 2


def test_a_region_of_one_host_never_gets_anothers_token(
    server: HostileServer, clock: FakeClock, tmp_path: Path
) -> None:
    """The base address has a path, and the token is bound to the whole of it."""
    for region in ("eu", "us"):
        Issuer(server, TOKEN.replace("/cloud/", f"/{region}/"), prefix=region)
        server.script(PATIENT.replace("/cloud/", f"/{region}/"), reply(body={"id": PATIENT_ID}))
        cached = arguments(
            server, clock, base_url=f"{server.origin}/{region}", token_cache=tmp_path / "tokens.json"
        )
        with CloudClient(**cached) as client:
            client.patients.get(PATIENT_ID)

    for region in ("eu", "us"):
        assert bearers(server, PATIENT.replace("/cloud/", f"/{region}/")) == [f"{region}-1"]


# --- tenants


def test_two_tenants_share_nothing(
    server: HostileServer, clock: FakeClock, issuer: Issuer, tmp_path: Path
) -> None:
    """Interleaved over one token cache: each request goes below its tenant, with its own tenant's token."""
    names = ("acme", "other")
    Issuer(server, "POST /cloud/other/admin/api_clients/ABCDEFGHIJKL", prefix="theirs")
    server.script(f"GET /cloud/other/live/patients/{PATIENT_ID}", reply(body={"id": PATIENT_ID}))
    clients = [
        CloudClient(**arguments(server, clock, tenant=name, token_cache=tmp_path / "tokens.json"))
        for name in names
    ]

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda number: clients[number % 2].patients.get(PATIENT_ID), range(200)))

    assert set(bearers(server)) == {"token-1"}
    assert set(bearers(server, f"GET /cloud/other/live/patients/{PATIENT_ID}")) == {"theirs-1"}
    assert clients[0].account != clients[1].account


def test_no_secret_and_no_token_is_logged(
    server: HostileServer, client: CloudClient, caplog: pytest.LogCaptureFixture
) -> None:
    """Nor an id, at any level."""
    caplog.set_level(logging.DEBUG)
    client.patients.get(PATIENT_ID)
    server.script(PATIENT, cloud_error(404, "PATIENT_NOT_FOUND"))
    with pytest.raises(errors.NotFoundError):
        client.patients.get(PATIENT_ID)

    assert not [word for word in (SECRET, "token-1", PATIENT_ID, "canary") if word in caplog.text]
    assert "patients.get" in caplog.text


def test_derived_clients_share_the_token(server: HostileServer, client: CloudClient) -> None:
    """And differ in what they were told."""
    client.patients.get(PATIENT_ID)
    client.with_options(headers={"X-Run": "7"}).patients.get(PATIENT_ID)

    assert [seen.headers.get("x-run") for seen in server.requests if seen.name == PATIENT] == [None, "7"]
    assert bearers(server) == ["token-1"] * 2
