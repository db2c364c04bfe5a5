"""An object around a store, an inbox or a token store, e.g. one that counts, is taken for what it is around."""

from __future__ import annotations

import ast
import importlib
import inspect
import json
import pkgutil
import sys
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

sys.path.insert(0, str(Path(__file__).parent / "webhooks"))

from subscription import CLIENT, NOW, SECRET, TENANT, TOKEN_URL, bearing, body, entry, sign

import welkin_sdk
from welkin_sdk import AsyncDataClient, errors
from welkin_sdk.mirror import AsyncMirror, InboxLimit, open_store
from welkin_sdk.webhooks import MemoryTokens, Receiver, TokenEndpoint, Verifier

PACKAGE = Path(welkin_sdk.__file__).parent
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


class Around:
    """Hands on whatever it is asked for, and has nothing by itself: Python 3.12 asks such an object differently."""

    def __init__(self, inner: Any) -> None:
        self._inner = inner

    def __getattr__(self, name: str) -> Any:
        return getattr(self._inner, name)


def test_a_mirror_takes_one_around_a_store(tmp_path: Path) -> None:
    """And nothing that is around something else."""
    with open_store(tmp_path / "own" / "mirror.db") as store:
        client = AsyncDataClient(access_token="t", base_url="http://127.0.0.1:9/v1")

        AsyncMirror(client, Around(store), tenant=TENANT)

        with pytest.raises(errors.ConfigurationError, match="store: expected a store"):
            AsyncMirror(client, Around(MemoryTokens()), tenant=TENANT)


def test_an_inbox_keeps_its_bound_in_one_around_it(tmp_path: Path) -> None:
    """Nobody notices otherwise, until the disk is full."""
    with open_store(tmp_path / "own" / "inbox.db") as store:
        tokens = Around(MemoryTokens())
        receiver = Receiver(Around(store), tenant=TENANT, tokens=tokens, limit=InboxLimit(deliveries=2))
        headers = bearing(tokens.issue(now_us=NOW)[0])
        bodies = [body(entry(hi=NOW + number)) for number in range(3)]

        outcomes = [receiver.receive(headers, each, now_us=NOW) for each in bodies]

    assert [outcome.status for outcome in outcomes] == [200, 200, 503]


def test_a_token_store_knows_an_assertion_in_one_around_it() -> None:
    """The same assertion, the same token."""
    endpoint = TokenEndpoint(
        Verifier(client_id=CLIENT, secrets=[SECRET], audience=TOKEN_URL), Around(MemoryTokens())
    )
    grant = {"grant_type": "urn:ietf:params:oauth:grant-type:jwt-bearer", "assertion": sign(aud=TOKEN_URL)}

    first, second = (endpoint.receive(FORM, urlencode(grant).encode(), now_us=NOW) for _ in range(2))

    assert json.loads(first.body)["access_token"] == json.loads(second.body)["access_token"]


def test_no_protocol_is_asked_for_by_isinstance_alone() -> None:
    """Its answer depends on the Python: `arguments.has_members` gives one that does not."""
    protocols, asked = set(), []
    for found in pkgutil.walk_packages([str(PACKAGE)], "welkin_sdk."):
        if found.name.endswith("__main__"):
            continue
        module = importlib.import_module(found.name)
        own = {name for name, value in vars(module).items() if getattr(value, "_is_runtime_protocol", False)}
        own = {name for name in own if vars(module)[name].__module__.startswith("welkin_")}
        protocols |= own
        asked += [
            f"{found.name}:{call.lineno}"
            for call in ast.walk(ast.parse(inspect.getsource(module)))
            if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "isinstance"
            if {each.id for each in ast.walk(call.args[1]) if isinstance(each, ast.Name)} & own
        ]

    assert {"Store", "TokenStore", "AssertionTokens", "BoundedInbox"} <= protocols
    assert asked == []
