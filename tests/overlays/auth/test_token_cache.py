"""Tokens in a file: found by their credentials alone, private, and never the reason why a call fails."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest

from welkin_sdk.auth.metering import fingerprint
from welkin_sdk.auth.token_cache import CachedToken, TokenCache

NOW = 1_700_000_000.0
TOKEN = CachedToken("token-1", NOW, NOW + 3600)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "private" / "tokens.json"


def test_a_token_is_found_by_its_credentials_alone(path: Path) -> None:
    """Another secret, client, tenant or address has another place."""
    named = ("https://host", "acme", "client", "secret")
    TokenCache(path, fingerprint(*named)).store(TOKEN, NOW)

    assert TokenCache(path, fingerprint(*named)).load(NOW) == TOKEN
    for place in range(4):
        other = [*named]
        other[place] = "other"
        assert TokenCache(path, fingerprint(*other)).load(NOW) is None


@pytest.mark.parametrize(
    ("base_url", "is_same"),
    [
        ("https://api.example.com/eu", True),
        ("https://API.example.com:443/eu/", True),
        ("https://api.example.com/us", False),
        ("https://api.example.com/EU", False),
        ("https://api.example.com", False),
        ("https://api.example.com:8443/eu", False),
        ("http://api.example.com/eu", False),
        ("https://api.example.org/eu", False),
    ],
)
def test_a_token_is_bound_to_the_whole_base_address(base_url: str, is_same: bool) -> None:
    """Scheme, host, port and path: one region's token never goes to another."""
    named = ("acme", "client", "secret")

    same = fingerprint(base_url, *named) == fingerprint("https://api.example.com/eu", *named)

    assert same == is_same


def test_the_file_holds_no_secret_and_is_the_users_alone(path: Path) -> None:
    """Not even the names are in it."""
    TokenCache(path, fingerprint("https://host", "acme", "client", "canary")).store(TOKEN, NOW)

    text = path.read_text()
    assert not [word for word in ("canary", "acme", "client", "host") if word in text]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert [file.name for file in path.parent.iterdir()] == ["tokens.json"]


@pytest.mark.parametrize("issued_at", [NOW + 1, NOW - 3600, NOW - 7200])
def test_a_token_from_the_future_or_at_its_end_is_not_served(path: Path, issued_at: float) -> None:
    """The first means that somebody's clock has jumped."""
    cache = TokenCache(path, "a")
    cache.store(CachedToken("t", issued_at, issued_at + 3600), NOW - 10_000)

    assert cache.load(NOW) is None


def test_others_tokens_stay_and_expired_ones_go(path: Path) -> None:
    """The file does not grow."""
    TokenCache(path, "b").store(TOKEN, NOW)
    TokenCache(path, "c").store(CachedToken("old", NOW - 7200, NOW - 3600), NOW - 5000)

    TokenCache(path, "a").store(TOKEN, NOW)

    assert sorted(json.loads(path.read_text())["tokens"]) == ["a", "b"]
