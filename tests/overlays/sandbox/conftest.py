"""A sandbox on a real port with a small clinic in it, a plain HTTP client for it, and requests made from the document."""

from __future__ import annotations

import copy
import itertools
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import jwt
import pytest

from welkin_sdk.documents import load_document
from welkin_sdk.instant import to_instant
from welkin_sdk.sandbox import Sandbox, serve
from welkin_sdk.sandbox.core.schemas import Schemas
from welkin_sdk.sandbox.data.document import DataDocument, DataOperation

GRANT_TYPE = "urn:ietf:params:oauth:grant-type:jwt-bearer"

Sign = Callable[..., str]


class HandClock:
    """A clock that stands still until somebody moves it."""

    def __init__(self) -> None:
        self.instant = datetime(2026, 3, 1, 12, tzinfo=UTC)

    def now(self) -> datetime:
        return self.instant

    def now_us(self) -> int:
        return to_instant(self.instant)

    async def sleep(self, seconds: float) -> None:
        raise AssertionError(seconds)

    def advance(self, **amount: float) -> None:
        self.instant += timedelta(**amount)


class Requests:
    """Good requests for any operation, out of the document's examples and the clinic's ids."""

    def __init__(self, document: DataDocument, api: httpx.Client) -> None:
        self.document = document
        self._api = api
        self._numbers = itertools.count()

    def some_id(self, collection: str) -> str:
        """The id of a record that exists in *collection*."""
        wanted = "patients" if collection == "any" else collection
        return str(self._api.get(f"/{wanted}", params={"page[size]": 1}).json()[0]["data"][0]["id"])

    def path(self, operation: DataOperation) -> str:
        """The operation's path with the id of an existing record in it."""
        if "{id}" not in operation.path:
            return operation.path
        return operation.path.replace("{id}", self.some_id(operation.collection))

    def body(self, operation: DataOperation) -> dict[str, Any] | None:
        """The document's own example, with references that hold in this clinic; None where no body is sent."""
        if operation.body is None:
            return None
        raw = self.document.content["paths"][operation.path][operation.method.lower()]
        media = next(iter(self._resolved(raw["requestBody"])["content"].values()))
        example = copy.deepcopy(self._resolved(next(iter(media["examples"].values())))["value"])
        for name, member in operation.body.members.items():
            if name in example and member.references is not None:
                example[name] = self.some_id(member.references)
        if "welkin_id" in example:
            example["resource"] = "patients"
        for mapping in (example, *example.get("external_ids", ())):
            if "external_id" in mapping:
                mapping["external_id"] = f"made-up-{next(self._numbers)}"
        return dict(example)

    def send(self, operation: DataOperation, **options: Any) -> httpx.Response:
        """A good request for *operation*, changed by httpx's own *options*."""
        json = {} if operation.body is None else {"json": self.body(operation)}
        return self._api.request(operation.method, self.path(operation), **{**json, **options})

    def _resolved(self, node: dict[str, Any]) -> dict[str, Any]:
        while "$ref" in node:
            node = self.document.node(node["$ref"].removeprefix("#"))
        return node


def sign(sandbox: Sandbox, *, key: str | None = None, algorithm: str = "HS256", **claims: Any) -> str:
    """An assertion that is good unless *claims* change it; a claim that is None is left out."""
    good = {
        "iss": sandbox.client_id,
        "aud": f"{sandbox.data_api}/token",
        "exp": int(time.time()) + 3600,
        "scope": "all",
    }
    kept = {name: value for name, value in {**good, **claims}.items() if value is not None}
    return jwt.encode(kept, sandbox.client_secret if key is None else key, algorithm=algorithm)


def exchange(sandbox: Sandbox, assertion: str) -> httpx.Response:
    """The answer to an exchange of *assertion*."""
    return httpx.post(f"{sandbox.data_api}/token", data={"grant_type": GRANT_TYPE, "assertion": assertion})


def connect(sandbox: Sandbox, **claims: Any) -> httpx.Client:
    """A client of *sandbox* with a fresh access token."""
    token = exchange(sandbox, sign(sandbox, **claims)).json()["access_token"]
    return httpx.Client(base_url=sandbox.data_api, headers={"Authorization": f"Bearer {token}"}, timeout=30)


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with serve(seed=6) as running:
        yield running


@pytest.fixture
def api(sandbox: Sandbox) -> Iterator[httpx.Client]:
    with connect(sandbox) as client:
        yield client


@pytest.fixture(scope="session")
def document() -> DataDocument:
    return DataDocument(load_document("data-api"))


@pytest.fixture(scope="session")
def schemas(document: DataDocument) -> Schemas:
    return Schemas(document)


@pytest.fixture
def requests(document: DataDocument, api: httpx.Client) -> Requests:
    return Requests(document, api)


@pytest.fixture(name="sign", scope="session")
def _sign() -> Sign:
    return sign


@pytest.fixture(name="exchange", scope="session")
def _exchange() -> Callable[[Sandbox, str], httpx.Response]:
    return exchange


@pytest.fixture(scope="session")
def make_requests() -> type[Requests]:
    return Requests


@pytest.fixture(name="connect", scope="session")
def _connect() -> Callable[..., httpx.Client]:
    return connect
