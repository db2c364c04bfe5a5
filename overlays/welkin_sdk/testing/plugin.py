"""
The pytest plugin: fixtures for a sandbox that every test finds as new, and for clients of it.

pytest imports this in every session of every project that has the package installed, so nothing is imported here but
pytest; the rest is, when a test first asks for a fixture.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from welkin_sdk import AsyncDataClient, DataClient
    from welkin_sdk.sandbox.cloud.handle import CloudSandbox
    from welkin_sdk.testing.options import Options
    from welkin_sdk.testing.remote import RemoteCloud
    from welkin_sdk.testing.running import AnySandbox, Running

__all__ = ["welkin_async_client", "welkin_client", "welkin_cloud", "welkin_sandbox"]

_MARK = "welkin"


def pytest_addoption(parser: pytest.Parser) -> None:
    """What a project may set once for all tests."""
    parser.addini("welkin_seed", "patients of the clinic that the sandbox starts with", default="10")
    parser.addini("welkin_envelope", "form of its answers: printed or wrapped", default="printed")
    parser.addini("welkin_process", "serve it from a process of its own", type="bool", default=False)


def pytest_configure(config: pytest.Config) -> None:
    """Make the marker known, so that strict projects can use it."""
    config.addinivalue_line(
        "markers", f"{_MARK}(seed=10, envelope='printed', process=False): the sandbox that this test wants"
    )


@pytest.fixture(scope="session")
def _welkin_running() -> Iterator[Running]:
    """The sandboxes of this session, one for each combination of options; a worker of xdist has its own."""
    try:
        from welkin_sdk.testing.running import Running
    except ModuleNotFoundError as missing:
        raise pytest.UsageError(
            f"welkin: {missing.name} is missing; pip install 'welkin-sdk[sandbox]'"
        ) from None

    with Running() as running:
        yield running


@pytest.fixture
def welkin_sandbox(request: pytest.FixtureRequest, _welkin_running: Running) -> AnySandbox:
    """
    A sandbox on a real port, as at its start: the seeded clinic, nothing asked of it yet, no faults, the clock running.

    `@pytest.mark.welkin(seed=30, envelope="wrapped")` on a test, class or module asks for another one.
    """
    sandbox = _welkin_running.sandbox(_options(request))
    sandbox.reset()
    return sandbox


@pytest.fixture
def welkin_cloud(welkin_sandbox: AnySandbox) -> CloudSandbox | RemoteCloud:
    """
    The Cloud API of `welkin_sandbox`: its `address`, `tenant`, `instance`, `api_client` and `secret`.

    `add_tenant()`, `set_policy()` and `forget_tokens()` change what they open.
    """
    return welkin_sandbox.cloud


@pytest.fixture
def welkin_client(welkin_sandbox: AnySandbox) -> Iterator[DataClient]:
    """A client of `welkin_sandbox` with its credentials, on the sandbox's time."""
    from welkin_sdk.testing.clients import connect

    with connect(welkin_sandbox) as client:
        yield client


@pytest.fixture
def welkin_async_client(welkin_sandbox: AnySandbox) -> AsyncDataClient:
    """The same, asynchronous; its connections close with the event loop of the test, or by `async with`."""
    from welkin_sdk.testing.clients import connect_async

    return connect_async(welkin_sandbox)


def _options(request: pytest.FixtureRequest) -> Options:
    """The ini file's options, changed by the markers from the module down to the test."""
    from welkin_sdk.testing.options import Options

    config = request.config
    chosen: dict[str, object] = {
        "seed": config.getini("welkin_seed"),
        "envelope": config.getini("welkin_envelope"),
        "process": config.getini("welkin_process"),
    }
    for mark in reversed(list(request.node.iter_markers(_MARK))):
        if mark.args or mark.kwargs.keys() - chosen.keys():
            raise pytest.UsageError(f"the marker {_MARK} takes {', '.join(chosen)} by name and nothing else")
        chosen |= mark.kwargs
    try:
        return Options.read(**chosen)
    except ValueError as refused:
        raise pytest.UsageError(f"welkin: {refused}") from None
