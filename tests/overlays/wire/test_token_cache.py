"""Tokens in a file: found by their credentials alone, private, and never the reason why a call fails."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest

from welkin_sdk.errors import ConfigurationError
from welkin_sdk.wire.token_cache import CachedToken, TokenCache, fingerprint

NOW = 1_700_000_000.0
TOKEN = CachedToken("token-1", NOW, NOW + 3600)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "private" / "tokens.json"


def test_a_token_is_found_by_its_credentials_alone(path: Path) -> None:
    """Another secret, client, tenant or host has another place."""
    named = ("host", "acme", "client", "secret")
    TokenCache(path, fingerprint(*named)).store(TOKEN, NOW)

    assert TokenCache(path, fingerprint(*named)).load(NOW) == TOKEN
    for place in range(4):
        other = [*named]
        other[place] = "other"
        assert TokenCache(path, fingerprint(*other)).load(NOW) is None


def test_the_file_holds_no_secret_and_is_the_users_alone(path: Path) -> None:
    """Not even the names are in it."""
    TokenCache(path, fingerprint("host", "acme", "client", "canary")).store(TOKEN, NOW)

    text = path.read_text()
    assert not [word for word in ("canary", "acme", "client", "host") if word in text]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert [file.name for file in path.parent.iterdir()] == ["tokens.json"]


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o666, 0o620])
def test_a_file_that_others_may_use_is_refused(path: Path, mode: int) -> None:
    """With the command that makes it private."""
    TokenCache(path, "a").store(TOKEN, NOW)
    path.chmod(mode)

    with pytest.raises(ConfigurationError, match="chmod 600"):
        TokenCache(path, "a")


def test_a_file_that_is_opened_up_later_is_refused_too(path: Path) -> None:
    """It is looked at whenever it is used."""
    cache = TokenCache(path, "a")
    cache.store(TOKEN, NOW)
    path.chmod(0o644)

    with pytest.raises(ConfigurationError, match="chmod 600"):
        cache.load(NOW)


def test_a_folder_that_others_may_write_to_is_refused(path: Path) -> None:
    """They could put a file of their own in its place."""
    path.parent.mkdir()
    path.parent.chmod(0o777)

    with pytest.raises(ConfigurationError, match="chmod go-w"):
        TokenCache(path, "a")


@pytest.mark.parametrize("issued_at", [NOW + 1, NOW - 3600, NOW - 7200])
def test_a_token_from_the_future_or_at_its_end_is_not_served(path: Path, issued_at: float) -> None:
    """The first means that somebody's clock has jumped."""
    cache = TokenCache(path, "a")
    cache.store(CachedToken("t", issued_at, issued_at + 3600), NOW - 10_000)

    assert cache.load(NOW) is None


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff",
        b"[]",
        b"{}",
        b"[" * 100_000,
        b'{"version": 2, "tokens": {}}',
        b'{"version": 1, "tokens": []}',
        b'{"version": 1, "tokens": {"a": 1}}',
        b'{"version": 1, "tokens": {"a": {"token": "x\\ny", "issued_at": 1, "expires_at": 2e9}}}',
        b'{"version": 1, "tokens": {"a": {"token": "x", "issued_at": "1", "expires_at": 2e9}}}',
    ],
)
def test_a_damaged_file_is_written_anew(path: Path, content: bytes) -> None:
    """It was a cache: what it has lost costs one exchange."""
    path.parent.mkdir()
    path.write_bytes(content)
    path.chmod(0o600)
    cache = TokenCache(path, "a")

    assert cache.load(NOW) is None
    cache.store(TOKEN, NOW)
    assert cache.load(NOW) == TOKEN


def test_others_tokens_stay_and_expired_ones_go(path: Path) -> None:
    """The file does not grow."""
    TokenCache(path, "b").store(TOKEN, NOW)
    TokenCache(path, "c").store(CachedToken("old", NOW - 7200, NOW - 3600), NOW - 5000)

    TokenCache(path, "a").store(TOKEN, NOW)

    assert sorted(json.loads(path.read_text())["tokens"]) == ["a", "b"]


def test_a_file_that_cannot_be_written_costs_a_warning(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """The token is there all the same."""
    if os.geteuid() == 0:
        path.parent.parent.joinpath("private").write_bytes(b"")  # no folder, also for root
    else:
        path.parent.mkdir(mode=0o500)

    TokenCache(path, "a").store(TOKEN, NOW)

    assert "the token cache could not be written" in caplog.text
    assert "token-1" not in caplog.text
