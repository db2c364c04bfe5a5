"""What a client is given that would do nothing, or would be shared with another process: refused, with what to do."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from typing import Any

import pytest

from welkin_sdk import AsyncCloudClient, AsyncDataClient, CloudClient, DataClient
from welkin_sdk.errors import ConfigurationError

TOKEN = "t" * 20
MAKERS: dict[type, Callable[..., Any]] = {
    CloudClient: lambda **more: CloudClient("acme", "live", access_token=TOKEN, **more),
    AsyncCloudClient: lambda **more: AsyncCloudClient("acme", "live", access_token=TOKEN, **more),
    DataClient: lambda **more: DataClient(access_token=TOKEN, **more),
    AsyncDataClient: lambda **more: AsyncDataClient(access_token=TOKEN, **more),
}
FOR_AN_EXCHANGE: dict[type, dict[str, str]] = {
    CloudClient: {"token_cache": "/tmp/x"},
    AsyncCloudClient: {"token_cache": "/tmp/x"},
    DataClient: {"token_url": "https://x.example/token", "audience": "x", "scope": "patients"},
    AsyncDataClient: {"token_url": "https://x.example/token", "audience": "x", "scope": "patients"},
}


@pytest.mark.parametrize("kind", MAKERS)
def test_what_says_how_to_get_a_token_is_refused_beside_one(kind: type) -> None:
    """It was passed over, and who gave it believed in it."""
    for name, value in FOR_AN_EXCHANGE[kind].items():
        with pytest.raises(ConfigurationError, match=f"^{name}: .*access_token"):
            MAKERS[kind](**{name: value})


@pytest.mark.parametrize("kind", MAKERS)
@pytest.mark.parametrize("empty", ["", " "])
def test_an_empty_address_is_not_the_default(empty: str, kind: type, monkeypatch: pytest.MonkeyPatch) -> None:
    """A setting that was not filled in sent the requests of a test to the real API; so did a variable in its place."""
    for value in (None, "http://127.0.0.1:1"):
        for variable in ("WELKIN_BASE_URL", "WELKIN_CLOUD_BASE_URL"):
            if value is not None:
                monkeypatch.setenv(variable, value)
        with pytest.raises(ConfigurationError, match="base_url"):
            MAKERS[kind](base_url=empty)


@pytest.mark.parametrize("kind", MAKERS)
@pytest.mark.parametrize("act", [copy.copy, copy.deepcopy, pickle.dumps])
def test_a_client_is_neither_copied_nor_pickled(act: Callable[[Any], Any], kind: type) -> None:
    """The error says what to do instead, also for one that was derived."""
    client = MAKERS[kind]()

    for one in (client, client.with_options(timeout=1)):
        with pytest.raises(
            TypeError, match=f"a {kind.__name__} is neither .* where it is needed.*with_options"
        ):
            act(one)
