"""What a user gets who says nothing: the numbers that docs and docstrings promise."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

import pytest

from welkin_sdk import webhooks
from welkin_sdk.protocol import retry, token
from welkin_sdk.wire.auth import MAX_SENDS
from welkin_sdk.wire.body import MAX_BYTES
from welkin_sdk.wire.json_text import DEEPEST
from welkin_sdk.wire.settings import Limits, Timeout, Transport
from welkin_sdk.wire.tolerated import MAX_KINDS

DEFAULTS: dict[Callable[..., Any], dict[str, object]] = {
    Timeout: {"connect": 5.0, "read": 30.0, "write": 30.0, "pool": 10.0},
    Limits: {"max_connections": 100, "max_idle_connections": 20, "idle_seconds": 15.0},
    Transport: {"proxy": None, "ca_bundle": None, "backend": "httpx", "trust_env": True},
    webhooks.AsgiReceiver: {"read_seconds": 5.0, "keep_seconds": 20.0},
    webhooks.WsgiReceiver: {"read_seconds": 5.0},
    webhooks.MemoryTokens: {"lifetime_seconds": 300, "capacity": 1000},
    webhooks.TokenQuotas: {"deliveries": 2500, "size_bytes": 8 * 2**20},
    webhooks.Router: {"attempts": 5},
    webhooks.Router.run: {"poll_seconds": 1.0, "limit": 100},
    webhooks.Router.deliver: {"limit": 100, "stop": None},
    webhooks.build_site: {"accept_signed": True, "instance": "", "token_url": None},
}

CONSTANTS = {
    "the longest answer, bytes": (MAX_BYTES, 64 * 2**20),
    "the deepest answer, levels": (DEEPEST, 400),
    "the largest notification, bytes": (webhooks.Receiver.largest_body, 256 * 2**10),
    "the largest token request, bytes": (webhooks.TokenEndpoint.largest_body, 16 * 2**10),
    "kinds of deviations that are counted": (MAX_KINDS, 1000),
    "a retry budget": ((retry.CAPACITY, retry.RETRY_COST, retry.SUCCESS_REFUND), (100.0, 1.0, 0.1)),
    "a token's life where the server says none, seconds": (token.DEFAULT_LIFETIME_SECONDS, 3600.0),
    "requests of one call, tokens included": (MAX_SENDS, 10),
}


@pytest.mark.parametrize("made", DEFAULTS, ids=lambda made: made.__qualname__)
def test_who_says_nothing_gets_what_is_promised(made: Callable[..., Any]) -> None:
    """By the signature, which is what help() shows."""
    parameters = inspect.signature(made).parameters

    assert {name: parameters[name].default for name in DEFAULTS[made]} == DEFAULTS[made]


@pytest.mark.parametrize("name", CONSTANTS)
def test_a_bound_is_what_is_promised(name: str) -> None:
    """Another one would be noticed by users first."""
    found, promised = CONSTANTS[name]

    assert found == promised
