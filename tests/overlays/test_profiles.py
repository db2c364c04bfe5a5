"""Profiles: whole, private, and never mixed with the environment."""

from __future__ import annotations

from pathlib import Path

import pytest

from welkin_sdk import AsyncCloudClient, CloudClient
from welkin_sdk.errors import ConfigurationError
from welkin_sdk.profiles import find_config, read_profile

ACME = """
[profiles.acme]
tenant = "acme"
instance = "live"
api_client = "ABCDEFGHIJKL"
secret = "canary-secret"
"""


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("TENANT", "INSTANCE", "API_CLIENT", "SECRET_KEY", "CLOUD_BASE_URL", "PROFILE"):
        monkeypatch.delenv(f"WELKIN_{name}", raising=False)
    path = tmp_path / "config.toml"
    monkeypatch.setenv("WELKIN_CONFIG", str(path))
    write(path, ACME)
    return path


def write(path: Path, text: str | bytes) -> None:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    path.chmod(0o600)


def test_a_client_is_built_from_a_profile_alone(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another tenant's environment adds nothing to it, not even an address."""
    for name, value in {
        "TENANT": "other",
        "SECRET_KEY": "theirs",
        "CLOUD_BASE_URL": "https://other.test",
    }.items():
        monkeypatch.setenv(f"WELKIN_{name}", value)

    for kind in (CloudClient, AsyncCloudClient):
        client = kind.from_profile("acme", timeout=3)

        assert client._codec.base_url == "https://api.live.welkincloud.io/acme/live"
        assert client._codec.settings.timeout.read == 3


def test_a_profile_is_chosen_by_the_environment(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no name is given."""
    with pytest.raises(ConfigurationError, match="WELKIN_PROFILE"):
        read_profile()
    monkeypatch.setenv("WELKIN_PROFILE", "acme")

    assert read_profile().tenant == "acme"
    assert "canary" not in repr(read_profile())


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o644, 0o620])
def test_a_file_that_others_may_use_is_refused(config: Path, mode: int) -> None:
    """With the command that makes it private."""
    config.chmod(mode)

    with pytest.raises(ConfigurationError, match=f"chmod 600 {config}"):
        read_profile("acme")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("canary = [", "no TOML"),
        (b"\xff", "no TOML"),
        ("", "there are: none"),
        ('profiles = "canary"', "there are: none"),
        ("[profiles.other]", "there are: other"),
        ("[profiles]\nacme = 7", "tenant, instance, api_client, secret missing"),
        (ACME.replace('secret = "canary-secret"', ""), "secret missing"),
        (ACME.replace('secret = "canary-secret"', 'secret = ""'), "secret missing"),
        (ACME.replace('secret = "canary-secret"', "secret = 7"), "secret is no text"),
        (ACME + 'secert = "canary"', "knows only"),
    ],
)
def test_a_profile_that_is_not_whole_is_refused(config: Path, text: str | bytes, said: str) -> None:
    """By what is missing, without what is there."""
    write(config, text)

    with pytest.raises(ConfigurationError, match=said) as caught:
        read_profile("acme")

    assert "canary" not in str(caught.value)
    assert caught.value.__cause__ is None


def test_a_missing_file_is_named(config: Path) -> None:
    """And where else it may be."""
    config.unlink()

    with pytest.raises(ConfigurationError, match="WELKIN_CONFIG"):
        read_profile("acme")


def test_the_usual_place_is_in_the_users_configuration_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """As the platform has it."""
    monkeypatch.delenv("WELKIN_CONFIG", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))

    assert find_config() == tmp_path / "welkin" / "config.toml"
