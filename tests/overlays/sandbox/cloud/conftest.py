"""A sandbox's Cloud API on a real port, and a plain HTTP client for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import httpx
import pytest

from tests.overlays.sandbox.cloud.requests import Requests
from welkin_sdk.documents import load_document
from welkin_sdk.sandbox import Sandbox, serve
from welkin_sdk.sandbox.cloud.document import CloudDocument


@pytest.fixture(scope="session")
def document() -> CloudDocument:
    return CloudDocument(load_document("cloud-api"))


@pytest.fixture(scope="module")
def running() -> Iterator[Sandbox]:
    """One sandbox for all tests of a module; each of them finds it as it was."""
    with serve(seed=3) as sandbox:
        sandbox.cloud.set_closed(sandbox.cloud.api_client, ())
        with connect(sandbox) as client:
            client.get("/patients")
        sandbox.snapshot("filled")
        yield sandbox


@pytest.fixture
def sandbox(running: Sandbox) -> Sandbox:
    running.restore("filled")
    return running


@pytest.fixture
def requests(document: CloudDocument, sandbox: Sandbox) -> Requests:
    return Requests(document, sandbox)


def connect(sandbox: Sandbox, *, token: str | None = None, instance: str | None = None) -> httpx.Client:
    """A client of the first tenant's instance with a token that no limit counts."""
    base = f"{sandbox.cloud_api}/{sandbox.cloud.tenant}/{instance or sandbox.cloud.instance}"
    token = token or sandbox.cloud.issue_token()
    return httpx.Client(base_url=base, headers={"Authorization": f"Bearer {token}"}, timeout=30)


@pytest.fixture(scope="module")
def _client(running: Sandbox) -> Iterator[httpx.Client]:
    with connect(running) as client:
        yield client


@pytest.fixture
def api(sandbox: Sandbox, _client: httpx.Client) -> httpx.Client:
    """A client of `sandbox`, which is as it was."""
    del sandbox
    return _client


@pytest.fixture(name="connect", scope="session")
def _connect() -> Callable[..., httpx.Client]:
    return connect
