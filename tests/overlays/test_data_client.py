"""The clients as a whole, against a server that misbehaves on request."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import warnings
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from fake_clock import FakeClock
from hostile import HostileServer, cut, error, garbage, hang_up, reply, reset

from welkin_sdk import AsyncDataClient, DataClient, Timeout, TransportOptions, errors

GRACE = "e45c8fb2-25f2-4d53-8cd6-7de33dbad2a4"
PATIENT = {"id": GRACE, "first_name": "Grace"}
GET_GRACE = f"GET /v1/patients/{GRACE}"


@pytest.fixture(autouse=True)
def _no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("WELKIN_CLIENT_ID", "WELKIN_CLIENT_SECRET", "WELKIN_BASE_URL"):
        monkeypatch.delenv(name, raising=False)


def connect(server: HostileServer, clock: FakeClock, **options: Any) -> DataClient:
    return DataClient("id", "secret", base_url=server.base_url, _clock=clock.clock, **options)


# --- configuration


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        ({}, "WELKIN_CLIENT_ID"),
        ({"client_id": "id"}, "WELKIN_CLIENT_SECRET"),
        ({"client_id": "id", "access_token": "t"}, "access_token"),
        ({"access_token": "two\nlines"}, "access_token"),
        ({"access_token": "two words"}, "access_token"),
        ({"access_token": " "}, "access_token"),
        ({"access_token": "t", "base_url": "http://api.example.com/v1"}, "WELKIN_BASE_URL"),
        ({"access_token": "t", "base_url": "https://user:canary@api.example.com"}, "WELKIN_BASE_URL"),
        ({"access_token": "t", "base_url": "no url"}, "WELKIN_BASE_URL"),
        ({"client_id": "i", "client_secret": "s", "token_url": "http://example.com/token"}, "token_url"),
        ({"access_token": "t", "timeout": 0}, "timeout"),
        ({"access_token": "t", "deadline": 0}, "deadline"),
        ({"access_token": "t", "max_retries": -1}, "max_retries"),
        ({"access_token": "t", "headers": {"X-One": "a\r\nX-Two: b"}}, "headers"),
    ],
)
def test_a_wrong_setting_is_named_without_its_value(arguments: dict[str, Any], named: str) -> None:
    """The parameter or the variable is in the text; the value, which may be a secret, is not."""
    with pytest.raises(errors.ConfigurationError, match=named) as caught:
        DataClient(**arguments)

    assert "canary" not in str(caught.value)


def test_settings_come_from_the_environment(server: HostileServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program in a container needs no arguments."""
    monkeypatch.setenv("WELKIN_CLIENT_ID", "id")
    monkeypatch.setenv("WELKIN_CLIENT_SECRET", "secret")
    monkeypatch.setenv("WELKIN_BASE_URL", server.base_url + "/")
    server.script(GET_GRACE, reply(body=PATIENT))

    with DataClient() as client:
        assert client.patients.get(GRACE).id == GRACE


def test_the_default_base_url_is_the_documents_server() -> None:
    """The address is a fact of the document and written there alone."""
    assert repr(DataClient(access_token="t")) == "<DataClient api.welkinhealth.com>"


def test_a_client_does_not_change(server: HostileServer, clock: FakeClock) -> None:
    """Whoever was handed a client can rely on it."""
    client = connect(server, clock)

    with pytest.raises(AttributeError):
        client.timeout = 3  # type: ignore[attr-defined]


def test_importing_the_package_loads_no_http_library_and_no_model() -> None:
    """Names are loaded when they are asked for."""
    code = "import sys, welkin_sdk; print([m for m in sys.modules if m.partition('.')[0] in ('httpx', 'attrs', 'jwt', 'welkin_data_api', 'welkin_cloud_api', 'welkin_runtime')])"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_every_exported_name_exists() -> None:
    """The list of names and the names agree."""
    import welkin_sdk

    assert [name for name in welkin_sdk.__all__ if not hasattr(welkin_sdk, name)] == []
    assert dir(welkin_sdk) == sorted(welkin_sdk.__all__)


# --- derived clients


def test_a_derived_client_shares_token_and_connections(server: HostileServer, clock: FakeClock) -> None:
    """One exchange serves both, and closing the derived one leaves the first at work."""
    server.script(GET_GRACE, reply(body=PATIENT))
    with connect(server, clock) as client:
        client.patients.get(GRACE)

        with client.with_options(timeout=Timeout(read=1), headers={"X-Run": "7"}) as derived:
            derived.patients.get(GRACE)
        client.patients.get(GRACE)

    assert server.count("POST /v1/token") == 1
    assert [seen.headers.get("x-run") for seen in server.requests if seen.name == GET_GRACE] == [
        None,
        "7",
        None,
    ]


def test_options_of_one_call_win_over_the_clients(server: HostileServer, clock: FakeClock) -> None:
    """`max_retries=0` and `headers=` count for this call alone."""
    server.script(GET_GRACE, error(503), reply(body=PATIENT))
    with connect(server, clock, headers={"X-Run": "client"}) as client, pytest.raises(errors.ServerError):
        client.patients.get(GRACE, max_retries=0, headers={"X-Run": "call"})

    assert server.count(GET_GRACE) == 1
    assert server.last(GET_GRACE).headers["x-run"] == "call"


def test_options_can_be_taken_back(server: HostileServer, clock: FakeClock) -> None:
    """None is a value: a derived client may drop the deadline of the first."""
    client = connect(server, clock, deadline=5.0)

    derived = client.with_options(deadline=None)

    assert (client._codec.settings.deadline, derived._codec.settings.deadline) == (5.0, None)


# --- answers


def test_the_answer_is_handed_out_before_it_is_read(server: HostileServer, clock: FakeClock) -> None:
    """`on_response` sees status, headers in any letter case, and body, also of an answer that becomes an error."""
    server.script(GET_GRACE, error(404, "not_found", headers={"X-Trace": "t-1"}))
    seen: list[Any] = []
    with connect(server, clock) as client, pytest.raises(errors.NotFoundError):
        client.patients.get(GRACE, on_response=seen.append)

    assert (seen[0].status, seen[0].headers["x-TRACE"], b"not_found" in seen[0].content) == (404, "t-1", True)


@pytest.mark.parametrize(
    ("status", "code", "kind"),
    [
        (400, "bad_request", errors.BadRequestError),
        (400, "parse_exception", errors.ParseError),
        (400, "uniqueness_exception", errors.UniquenessError),
        (400, "never_heard_of", errors.BadRequestError),
        (401, "unauthorized", errors.AuthenticationError),
        (403, "forbidden", errors.ForbiddenError),
        (404, "not_found", errors.NotFoundError),
        (404, "resource_not_found", errors.ResourceNotFoundError),
        (404, "parse_exception", errors.NotFoundError),
        (418, "teapot", errors.ApiError),
        (429, "slow_down", errors.RateLimitError),
        (500, "internal_server_error", errors.ServerError),
        (520, "unknown", errors.ServerError),
    ],
)
def test_status_and_code_choose_the_class(
    server: HostileServer, clock: FakeClock, status: int, code: str, kind: type[errors.ApiError]
) -> None:
    """The status decides, a code of that status refines."""
    server.script(GET_GRACE, error(status, code, headers={"X-Request-Id": "r-7"}))
    with connect(server, clock, max_retries=0) as client, pytest.raises(errors.ApiError) as caught:
        client.patients.get(GRACE)

    found = caught.value
    assert type(found) is kind
    assert (found.status, found.codes, found.request_id) == (status, (code,), "r-7")
    assert found.operation == "patients.get"


def test_a_redirect_is_not_followed(server: HostileServer, clock: FakeClock) -> None:
    """The token would travel along to wherever the answer points."""
    server.script(GET_GRACE, reply(302, headers={"Location": f"{server.origin}/v1/elsewhere"}))
    with connect(server, clock) as client, pytest.raises(errors.ApiError, match=r"302.*redirect"):
        client.patients.get(GRACE)

    assert server.count("GET /v1/elsewhere") == 0


@pytest.mark.parametrize(
    "body",
    [b"<html>canary</html>", b"", b'{"id": "1"', b"[" * 100_000, b'"canary"', b"null", b"\xff\xfe", b"[1]"],
)
def test_a_success_that_cannot_be_read_is_a_typed_error(
    server: HostileServer, clock: FakeClock, body: bytes
) -> None:
    """Whatever the body is, the caller meets UnreadableResponseError with the status, and none of the body."""
    server.script(GET_GRACE, reply(200, body, content_type="text/html"))
    with connect(server, clock) as client, pytest.raises(errors.UnreadableResponseError) as caught:
        client.patients.get(GRACE)

    assert (caught.value.status, caught.value.operation) == (200, "patients.get")
    assert "canary" not in str(caught.value)


def test_what_was_tolerated_is_counted(server: HostileServer, clock: FakeClock) -> None:
    """A wrong type costs neither the record nor silence."""
    server.script(GET_GRACE, reply(body={**PATIENT, "birthday": "01/02/1990"}))
    with connect(server, clock) as client:
        client.patients.get(GRACE)
        client.with_options(timeout=5).patients.get(GRACE)
        counts = client.tolerated

    assert ("patients.get", "birthday", 2) in [(one.operation, one.path, one.count) for one in counts]


def test_an_id_that_is_no_id_never_leaves(server: HostileServer, clock: FakeClock) -> None:
    """An empty id would be the whole collection."""
    with connect(server, clock) as client, pytest.raises(errors.InvalidRequestError) as caught:
        client.patients.get("../canary")

    assert caught.value.operation == "patients.get"
    assert "canary" not in str(caught.value)
    assert server.requests == []


# --- raw requests


def test_a_raw_request_is_sent_with_token_and_encoding(server: HostileServer, clock: FakeClock) -> None:
    """Brackets and plus arrive as what they are, and the answer comes back whole."""
    server.script("GET /v1/new things", reply(200, b"<p>", content_type="text/html"))
    server.script("GET /v1/new%20things", reply(200, b"<p>", content_type="text/html"))
    with connect(server, clock) as client:
        answer = client.raw.request("get", "/new things", query={"page[from]": "2020-01-01T00:00:00+00:00"})

    seen = server.requests[-1]
    assert (answer.status, answer.content, seen.bearer) == (200, b"<p>", "token-1")
    assert seen.target == "/v1/new%20things?page%5Bfrom%5D=2020-01-01T00%3A00%3A00%2B00%3A00"


@pytest.mark.parametrize(
    "path", ["https://example.com/", "//example.com/x", "patients", "/a/../b", "/a?b=c", "/%2e%2E/x"]
)
def test_a_raw_path_cannot_leave_the_base_url(server: HostileServer, clock: FakeClock, path: str) -> None:
    """The token belongs to one host and one version."""
    with connect(server, clock) as client, pytest.raises(errors.InvalidRequestError):
        client.raw.request("GET", path)

    assert server.requests == []


# --- versions


def test_a_deprecated_version_warns_once_per_operation(server: HostileServer, clock: FakeClock) -> None:
    """Every record of a nightly run would be too often, once per program too seldom."""
    server.script(
        GET_GRACE,
        reply(body=PATIENT, headers={"x-api-DEPRECATED": "2020-03-02", "X-Current-API-Version": "2"}),
    )
    with connect(server, clock) as client, warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        client.patients.get(GRACE)
        client.with_options(timeout=9).patients.get(GRACE)
        status = client.api_version_status()

    assert [(one.category, one.filename) for one in caught] == [(DeprecationWarning, __file__)]
    assert (status.current_version, status.is_deprecated, str(status.deprecated_on)) == (
        "v2",
        True,
        "2020-03-02",
    )
    assert status.deprecated_operations == ("patients.get",)


def test_a_discontinued_version_is_told_louder(
    server: HostileServer, clock: FakeClock, caplog: pytest.LogCaptureFixture
) -> None:
    """A FutureWarning shows by default, and the log has it as well."""
    server.script(GET_GRACE, reply(body=PATIENT, headers={"X-API-Discontinued": "true"}))
    with connect(server, clock) as client, pytest.warns(FutureWarning, match="patients.get"):
        client.patients.get(GRACE)

    assert any("discontinued" in record.getMessage() for record in caplog.records)


def test_a_changed_endpoint_of_a_discontinued_version_is_its_own_error(
    server: HostileServer, clock: FakeClock
) -> None:
    """The policy answers 400 there; no code tells it from another 400, the header does."""
    server.script(GET_GRACE, error(400, "bad_request", headers={"X-API-Discontinued": "v1"}))
    with (
        connect(server, clock) as client,
        pytest.warns(FutureWarning),
        pytest.raises(errors.EndpointChangedError),
    ):
        client.patients.get(GRACE)


# --- event loops


def test_an_async_client_works_in_one_event_loop_after_another(
    server: HostileServer, clock: FakeClock
) -> None:
    """Connections belong to a loop and end with it; the token stays."""
    server.script(GET_GRACE, reply(body=PATIENT))
    client = AsyncDataClient("id", "secret", base_url=server.base_url)

    async def get() -> str:
        return (await client.patients.get(GRACE)).id

    assert [asyncio.run(get()) for _ in range(3)] == [GRACE] * 3
    assert server.count("POST /v1/token") == 1


@pytest.mark.parametrize("backend", ["httpx", "aiohttp"])
def test_both_backends_send_and_fail_alike(server: HostileServer, clock: FakeClock, backend: Any) -> None:
    """A choice of backend is a choice of speed, not of behaviour."""
    server.script(GET_GRACE, error(503), reply(body=PATIENT))
    server.script("GET /v1/patients/broken", garbage(b"canary\r\n\r\n"))

    async def run() -> tuple[str, str]:
        transport = TransportOptions(backend=backend)
        async with AsyncDataClient(
            "i", "s", base_url=server.base_url, transport=transport, _clock=clock.clock
        ) as client:
            found = await client.patients.get(GRACE)
            with pytest.raises(errors.WelkinConnectionError) as caught:
                await client.patients.get("broken")
            return found.id, str(caught.value)

    found, text = asyncio.run(run())

    assert found == GRACE
    assert "canary" not in text


@pytest.mark.parametrize("backend", ["httpx", "aiohttp"])
@pytest.mark.parametrize("step", [reset, hang_up, cut()])
def test_no_backend_sends_a_create_twice(
    server: HostileServer, clock: FakeClock, backend: Any, step: Any
) -> None:
    """A connection that breaks after the request may have created the record already."""
    server.script("POST /v1/patients", step)

    async def run() -> None:
        transport = TransportOptions(backend=backend)
        async with AsyncDataClient(
            "i", "s", base_url=server.base_url, transport=transport, _clock=clock.clock
        ) as client:
            await client.raw.request("POST", "/patients", json={})

    with pytest.raises(errors.WelkinConnectionError):
        asyncio.run(run())

    assert server.count("POST /v1/patients") == 1


@pytest.mark.parametrize("backend", ["httpx", "aiohttp"])
def test_both_backends_encode_a_query_alike(server: HostileServer, clock: FakeClock, backend: Any) -> None:
    """A plus that is not encoded arrives as a space."""
    server.script("GET /v1/patients", reply())
    query = {"page[from]": "2020-01-01T00:00:00+00:00", "q": "a&b=c%20d é"}

    async def run() -> None:
        transport = TransportOptions(backend=backend)
        async with AsyncDataClient(
            access_token="t", base_url=server.base_url, transport=transport, _clock=clock.clock
        ) as client:
            await client.raw.request("GET", "/patients", query=query)

    asyncio.run(run())

    assert dict(parse_qsl(urlsplit(server.requests[0].target).query)) == query


# --- hooks


def test_hooks_are_told_templates_and_statuses(server: HostileServer, clock: FakeClock) -> None:
    """Every attempt is told, none of them names a record."""
    server.script(GET_GRACE, error(503), reply(body=PATIENT))
    told: list[Any] = []
    hook: Callable[[Any], None] = told.append
    with connect(server, clock, on_request=hook, on_response=hook, on_retry=hook) as client:
        client.patients.get(GRACE)

    mine = [event for event in told if event.operation == "patients.get"]
    assert [type(event).__name__ for event in mine] == [
        "RequestEvent",
        "ResponseEvent",
        "RetryEvent",
        "RequestEvent",
        "ResponseEvent",
    ]
    assert [getattr(event, "status", None) for event in mine] == [None, 503, 503, None, 200]
    assert {event.path for event in mine} == {"/patients/{id}"}
    assert GRACE not in repr(told)


def test_a_hook_that_fails_does_not_break_the_call(server: HostileServer, clock: FakeClock) -> None:
    """Watching a call must not change it."""
    server.script(GET_GRACE, reply(body=PATIENT))

    def broken(_event: object) -> None:
        raise ZeroDivisionError

    with connect(server, clock, on_request=broken) as client:
        assert client.patients.get(GRACE).id == GRACE


def test_an_account_is_named_without_its_client_id(server: HostileServer, clock: FakeClock) -> None:
    """Two client ids have two names on one host, and neither shows the id; a token alone names nobody."""
    with (
        connect(server, clock) as one,
        DataClient("another-id", "s" * 40, base_url="http://localhost/v1") as other,
        DataClient(access_token="t", base_url="http://localhost/v1") as unknown,
    ):
        assert one.account is not None
        assert one.account.startswith("127.0.0.1:")
        assert other.account is not None
        assert "another-id" not in other.account
        assert one.account.rpartition("/")[2] != other.account.rpartition("/")[2]
        assert unknown.account is None
