"""401s over a real socket: what is refused to one costs the others nothing, and what is withdrawn is replaced for all."""

from __future__ import annotations

import asyncio
import io
import json
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self

import pytest

from welkin_sdk import AsyncCloudClient, AsyncDataClient, CloudClient, DataClient, UploadFile, errors
from welkin_sdk.auth.unauthorized import MOST_TRIED, MOST_VAIN

HEALTHY_CALLERS = SICK_CALLERS = 4
CALLS = 40
"""Of each caller."""


class Api:
    """
    A server of both APIs that issues token-1, token-2 ... and refuses those that were withdrawn.

    Attributes:
        is_refused: whether a call is answered 401 whatever its token, by the last part of its path and its query.
        exchanges: how many tokens were issued.
        answered: the statuses of all other requests.
    """

    def __init__(self, is_refused: Callable[[str], bool]) -> None:
        self.is_refused = is_refused
        self.exchanges = 0
        self.withdrawn: set[str] = set()
        self.answered: list[int] = []
        self._lock = threading.Lock()
        self._server = _Server(("127.0.0.1", 0), _handler(self))
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def answer(self, method: str, path: str, token: str) -> tuple[int, Any]:
        asked = path.rpartition("/")[2]
        with self._lock:
            if path == "/v1/token" or "/api_clients/" in path:
                self.exchanges += 1
                value = f"token-{self.exchanges}"
                return 200, {"token": value, "access_token": value, "token_type": "bearer"}
            is_refused = token in self.withdrawn or self.is_refused(asked)
            self.answered.append(401 if is_refused else 200)
        if is_refused:
            return 401, [{"errorCode": "NOT_VALID_JSON_WEB_TOKEN"}]
        name = asked.partition("?")[0]
        return 200, {"id": name, "username": name}

    def withdraw(self) -> None:
        """No token issued so far is good any more."""
        with self._lock:
            self.withdrawn |= {f"token-{number}" for number in range(1, self.exchanges + 1)}


class _Server(ThreadingHTTPServer):
    request_queue_size = 256
    daemon_threads = False


def _handler(api: Api) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True
        wbufsize = -1

        def do_GET(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            if "Transfer-Encoding" in self.headers:
                while size := int(self.rfile.readline(), 16):
                    self.rfile.read(size + 2)
                self.rfile.readline()
            token = (self.headers.get("Authorization") or "").removeprefix("Bearer ")
            status, body = api.answer(self.command, self.path, token)
            content = json.dumps(body).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        do_POST = do_PUT = do_GET  # noqa: N815 - the library's names

        def log_message(self, *_: Any) -> None:
            pass

    return Handler


def connect(kind: Any, api: Api, **options: Any) -> Any:
    options = {"max_retries": 0, "timeout": 10, **options}
    if issubclass(kind, CloudClient | AsyncCloudClient):
        return kind("acme", "live", "APICLIENT", "s" * 40, base_url=api.origin, **options)
    return kind("clinic", "s" * 40, base_url=f"{api.origin}/v1", **options)


KINDS = [CloudClient, AsyncCloudClient, DataClient, AsyncDataClient]


@pytest.fixture(params=KINDS, ids=lambda kind: kind.__name__)
def kind(request: pytest.FixtureRequest) -> Any:
    return request.param


Call = Callable[[Any, int], Any]


def read(client: Any, number: int) -> Any:
    return client.patients.get(f"well-{number}")


def other(client: Any, number: int) -> Any:
    """Another operation, of one record."""
    resource = client.users if hasattr(client, "users") else client.workers
    return resource.get("sick")


def same(client: Any, number: int) -> Any:
    """The very operation that is fine for others, of one record."""
    return client.patients.get("sick")


def many(client: Any, number: int) -> Any:
    """The same, of a different record each time."""
    return client.patients.get(f"sick-{number}")


def others(client: Any, number: int) -> Any:
    """Another operation, of a different record each time."""
    resource = client.users if hasattr(client, "users") else client.workers
    return resource.get(f"sick-{number}")


def raw(client: Any, number: int) -> Any:
    """Paths that the document does not know."""
    return client.raw.request("GET", f"/sick-{number % 3}/sick")


def write(client: Any, number: int) -> Any:
    """One that changes something."""
    return client.raw.request("PUT", "/patients/sick", json={})


SICK: dict[str, tuple[Call, int]] = {
    "another operation": (other, 2),
    "one record": (same, 2),
    "a write": (write, 2),
    "unknown paths": (raw, 4),
    "many records of another operation": (others, 2 + SICK_CALLERS),
    "many records": (many, 1 + MOST_VAIN),
}


def storm(
    client: Any, call: Call, after: Callable[[], None] = lambda: None, *, calls: int = CALLS
) -> tuple[list[Any], list[Any]]:
    """The outcomes of healthy and of refused callers side by side; *after* is called when half of them are over."""
    turns = threading.Lock()
    done: list[Any] = []

    def note(outcome: Any) -> Any:
        with turns:
            done.append(1)
            is_half = len(done) == (HEALTHY_CALLERS + SICK_CALLERS) * calls // 2
        if is_half:
            after()
        return outcome

    def run(caller: int) -> list[Any]:
        act = read if caller < HEALTHY_CALLERS else call
        outcomes = []
        for nth in range(calls):
            try:
                outcomes.append(note(act(client, 1000 * caller + nth)))
            except errors.WelkinError as exc:
                outcomes.append(note(exc))
        return outcomes

    async def run_async(caller: int) -> list[Any]:
        act = read if caller < HEALTHY_CALLERS else call
        outcomes = []
        for nth in range(calls):
            try:
                outcomes.append(note(await act(client, 1000 * caller + nth)))
            except errors.WelkinError as exc:
                outcomes.append(note(exc))
        return outcomes

    async def run_all() -> list[list[Any]]:
        async with client:
            return await asyncio.gather(*map(run_async, range(HEALTHY_CALLERS + SICK_CALLERS)))

    if isinstance(client, AsyncCloudClient | AsyncDataClient):
        found = asyncio.run(run_all())
    else:
        with client, ThreadPoolExecutor(HEALTHY_CALLERS + SICK_CALLERS) as pool:
            found = list(pool.map(run, range(HEALTHY_CALLERS + SICK_CALLERS)))
    healthy = [one for outcomes in found[:HEALTHY_CALLERS] for one in outcomes]
    return healthy, [one for outcomes in found[HEALTHY_CALLERS:] for one in outcomes]


@pytest.mark.parametrize(("call", "most"), SICK.values(), ids=SICK.keys())
def test_a_storm_of_401s_costs_few_exchanges_and_nobody_else_a_call(kind: Any, call: Call, most: int) -> None:
    """Four callers are fine and four are always refused; the 401 is what the latter are told, each time."""
    with Api(lambda asked: asked.startswith("sick")) as api:
        calls = 125 if call is other else CALLS
        healthy, sick = storm(connect(kind, api), call, calls=calls)

    assert [one for one in healthy if isinstance(one, Exception)] == []
    assert {type(one) for one in sick} == {errors.AuthenticationError}
    assert len(healthy) == len(sick) == 4 * calls
    # One more for each that was between its two tries when the token was replaced again.
    assert api.exchanges <= most + SICK_CALLERS


@pytest.mark.parametrize("call", [other, same, others], ids=lambda call: call.__name__)
def test_a_token_that_is_withdrawn_within_a_storm_is_replaced_for_everybody(kind: Any, call: Call) -> None:
    """The healthy callers see nothing of it."""
    with Api(lambda asked: asked.startswith("sick")) as api:
        healthy, _sick = storm(connect(kind, api), call, api.withdraw)

    assert [one for one in healthy if isinstance(one, Exception)] == []
    assert api.exchanges <= 2 * (2 + 2 * SICK_CALLERS)


def test_a_withdrawn_token_costs_one_exchange_and_each_caller_one_answer(kind: Any) -> None:
    """All of them are in flight when it happens."""
    with Api(lambda asked: False) as api:
        healthy, _ = storm(connect(kind, api), read, api.withdraw)

    assert [one for one in healthy if isinstance(one, Exception)] == []
    assert api.exchanges == 2
    assert 1 <= api.answered.count(401) <= HEALTHY_CALLERS + SICK_CALLERS


def test_one_broken_server_of_several_does_not_use_up_all_exchanges(kind: Any) -> None:
    """Every third answer is a 401, whoever asks."""
    turns = iter(range(1_000_000))

    with Api(lambda asked: asked.startswith("sick") and next(turns) % 3 == 0) as api:
        healthy, sick = storm(connect(kind, api), same)

    assert [one for one in healthy if isinstance(one, Exception)] == []
    assert {type(one) for one in sick if isinstance(one, Exception)} <= {errors.AuthenticationError}
    if issubclass(kind, CloudClient | AsyncCloudClient):
        assert api.exchanges <= 1 + MOST_TRIED


@pytest.mark.parametrize("kind", [CloudClient, DataClient])
def test_a_page_that_is_refused_costs_as_little_as_a_record(kind: Any) -> None:
    """The pages before it are read each time, and say nothing about it."""
    with Api(lambda asked: asked.endswith("page=2")) as api, connect(kind, api) as client:
        for _ in range(MOST_TRIED + 10):
            for page in range(2):
                client.raw.request("GET", "/things", query={"page": page})
            with pytest.raises(errors.AuthenticationError):
                client.raw.request("GET", "/things", query={"page": 2})

    assert api.exchanges == 2


@pytest.mark.parametrize("kind", [CloudClient, DataClient])
def test_a_withdrawn_token_is_replaced_although_much_was_tried_in_vain(kind: Any) -> None:
    """The one caller who is accepted never asks for the same record twice: one call of his fails, no more."""
    with Api(lambda asked: asked.startswith("sick")) as api, connect(kind, api) as client:
        for number in range(3 * MOST_VAIN):
            read(client, number)
            with pytest.raises(errors.AuthenticationError):
                client.raw.request("GET", f"/sick-{number}")
        assert api.exchanges <= MOST_VAIN
        read(client, 1000)
        api.withdraw()
        outcomes = []
        for number in range(2000, 2010):
            try:
                outcomes.append(read(client, number).id)
            except errors.AuthenticationError:
                outcomes.append("")

    assert outcomes.count("") <= 1
    assert outcomes[-1] == "well-2009"


class _Once(io.BytesIO):
    """A file that cannot be wound back."""

    def seekable(self) -> bool:
        return False


@pytest.mark.parametrize("kind", [CloudClient, AsyncCloudClient])
def test_an_upload_that_cannot_be_sent_again_has_the_token_replaced_once(kind: Any) -> None:
    """By the next caller, whoever that is; and if that did not help, by nobody."""

    def send(client: Any, number: int) -> Any:
        return client.documents.upload_files("p", "sick", files=[UploadFile("a.txt", _Once(b"content"))])

    with Api(lambda asked: asked in ("sick", "files", "document-summary-files")) as api:
        healthy, sick = storm(connect(kind, api), send)

    assert [one for one in healthy if isinstance(one, Exception)] == []
    assert {type(one) for one in sick} == {errors.AuthenticationError}
    assert api.exchanges <= 2 + SICK_CALLERS


def test_a_failed_exchange_leaves_the_others_their_token(kind: Any) -> None:
    """The secret was changed meanwhile: who is refused is told so, and who is accepted goes on."""
    with Api(lambda asked: asked == "sick") as api:
        client = connect(kind, api)
        issue = api.answer

        def answer(method: str, path: str, token: str) -> tuple[int, Any]:
            is_exchange = path == "/v1/token" or "/api_clients/" in path
            return (403, []) if is_exchange and api.exchanges else issue(method, path, token)

        api.answer = answer  # type: ignore[method-assign]
        healthy, sick = storm(client, same)

    assert [one for one in healthy if isinstance(one, Exception)] == []
    assert {type(one) for one in sick} == {errors.TokenExchangeError}
