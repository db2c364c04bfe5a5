"""What a user gets who says nothing: the numbers that docs and docstrings promise."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

import pytest

from welkin_sdk import arguments, client_options, feed, texts, webhooks
from welkin_sdk.auth import assertion, rate, token_cache
from welkin_sdk.auth import lifetime as token
from welkin_sdk.auth import single_flight as access_tokens
from welkin_sdk.auth import unauthorized as blame
from welkin_sdk.auth.bearer import MAX_SENDS
from welkin_sdk.call import redirect_rules as redirects
from welkin_sdk.call.deviations import MAX_KINDS
from welkin_sdk.http import http11, retry
from welkin_sdk.http.body import MAX_BYTES
from welkin_sdk.http.json_text import DEEPEST
from welkin_sdk.http.settings import PoolLimits, Timeout, TransportOptions
from welkin_sdk.paging.find import cursor
from welkin_sdk.paging.lists import cursor as position
from welkin_sdk.webhooks import asgi, receiver, server, tokens, verify, wsgi

DEFAULTS: dict[Callable[..., Any], dict[str, object]] = {
    Timeout: {"connect": 5.0, "read": 30.0, "write": 30.0, "pool": 10.0},
    PoolLimits: {"max_connections": 100, "max_idle_connections": 20, "idle_seconds": 15.0},
    TransportOptions: {"proxy": None, "ca_bundle": None, "backend": "httpx", "trust_env": True},
    webhooks.AsgiReceiver: {"read_seconds": 5.0, "keep_seconds": 20.0},
    webhooks.WsgiReceiver: {"read_seconds": 5.0},
    webhooks.MemoryTokens: {"lifetime_seconds": 300, "capacity": 1000},
    webhooks.TokenQuotas: {"deliveries": 2500, "size_bytes": 8 * 2**20},
    feed.Router: {"attempts": 5},
    feed.Router.run: {"poll_seconds": 1.0, "limit": 100},
    feed.Router.deliver: {"limit": 100, "stop": None},
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
    "the longest life of a token that is believed, seconds": (token.LONGEST_LIFETIME_SECONDS, 31_536_000.0),
    "when a token is renewed early": (
        (token.EARLY_WINDOW_SECONDS, token.EARLY_WINDOW_SHARE, token.EARLY_RETRY_SECONDS),
        (300.0, 0.2, 5.0),
    ),
    "an assertion's life, and the longest that Welkin takes, seconds": (
        (assertion.LIFETIME_SECONDS, assertion.MAX_LIFETIME_SECONDS),
        (1800, 3600),
    ),
    "requests of one call, tokens included": (MAX_SENDS, 10),
    "retries, and the longest pause that a server may ask for, seconds": (
        (client_options.MAX_RETRIES, client_options.MAX_RETRY_AFTER_SECONDS),
        (2, 60.0),
    ),
    "a first pause, and how often it doubles": ((retry.BASE_SECONDS, retry.MOST_DOUBLINGS), (0.5, 4)),
    "the longest pause or timeout that can be asked for, seconds": (arguments.LONGEST_WAIT, 2_000_000),
    "token requests that the Cloud API allows, seconds it counts and blocks": (
        (rate.EXCHANGES, rate.WINDOW_SECONDS, rate.BLOCK_SECONDS, rate.LONGEST_BLOCK_SECONDS),
        (100, 300.0, 300.0, 3600.0),
    ),
    "new tokens because of refusals": (
        (blame.MOST_TRIED, blame.MOST_VAIN, blame.RESERVED, blame.DOUBTS, blame.WINDOW_SECONDS),
        (50, 10, 3, 2, 300.0),
    ),
    "how long what is refused gets no new token, seconds": (
        (blame.BARRED_SECONDS, blame.UNPROVEN_SECONDS),
        (300.0, 5.0),
    ),
    "waiting for another thread's login, and for whom its failure counts, seconds": (
        (access_tokens.LOST_FLIGHT_SECONDS, access_tokens.SHARED_FAILURE_SECONDS),
        (120.0, 1.0),
    ),
    "redirects of a file": (redirects.MAX_HOPS, 5),
    "answers before the answer": (http11.MAX_INFORMATIONAL, 20),
    "records of a page": ((cursor.DEFAULT_PAGE_SIZE, position.USUAL_PAGE_SIZE), (50, 20)),
    "the longest text and path of a setting": ((texts.LONGEST_TEXT, texts.LONGEST_PATH), (16_384, 4096)),
    "waiting for another process's lock, seconds": (
        (token_cache.LOCK_SECONDS, token_cache.POLL_SECONDS),
        (5.0, 0.05),
    ),
    "a notification's body and the part of it that may be garbage": (
        (receiver.LARGEST_BODY, receiver.GARBAGE_PART),
        (256 * 1024, 8),
    ),
    "a sender's token": (
        (tokens.LIFETIME_SECONDS, verify.LEEWAY_SECONDS, verify.LONGEST_LIFE_SECONDS, verify.LONGEST_TOKEN),
        (300, 30, 3600, 8192),
    ),
    "the shortest secret, bytes": (verify.SHORTEST_SECRET, 32),
    "how long a receiver reads and keeps, seconds": (
        (
            asgi.READ_SECONDS,
            wsgi.READ_SECONDS,
            asgi.KEEP_SECONDS,
            server.HEAD_SECONDS,
            server.REQUEST_SECONDS,
        ),
        (5.0, 5.0, 20.0, 5.0, 30.0),
    ),
    "connections and head of the receiver's server": (
        (server.MOST_CONNECTIONS, server.MOST_PER_PEER, server.LARGEST_HEAD),
        (512, 256, 16 * 1024),
    ),
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
