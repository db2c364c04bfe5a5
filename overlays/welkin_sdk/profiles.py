"""
Named credentials of the Cloud API in one file, for people who work with several tenants.

    [profiles.acme]
    tenant = "acme"
    instance = "live"
    api_client = "ABCDEFGHIJKL"
    secret = "..."

A profile is whole: nothing of it is ever filled in from elsewhere, so that no tenant meets another one's secret. Since
it holds secrets, the file must be readable by its owner alone.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, cast

from attrs import field, frozen

from welkin_sdk.errors import ConfigurationError
from welkin_sdk.private_files import is_open_to_others
from welkin_sdk.texts import clean, expand, find_text, read_variable

CONFIG_VARIABLE = "WELKIN_CONFIG"
PROFILE_VARIABLE = "WELKIN_PROFILE"

_NEEDED = ("tenant", "instance", "api_client", "secret")
_KNOWN = (*_NEEDED, "base_url", "token_cache")


@frozen
class Profile:
    """One tenant's credentials, as the file has them."""

    name: str
    tenant: str
    instance: str
    api_client: str
    secret: str = field(repr=False)
    base_url: str | None = None
    token_cache: str | None = None


def read_profile(name: str | None = None) -> Profile:
    """
    The profile called *name*, else the one that WELKIN_PROFILE names.

    Raises:
        ConfigurationError: there is no such profile, it is not whole, or others may read the file.
    """
    wanted = find_text("profile", name or None, PROFILE_VARIABLE)
    if not wanted:
        raise ConfigurationError(f"profile is missing: pass its name, or set {PROFILE_VARIABLE}")
    path = find_config()
    profiles = _read(path)
    if wanted not in profiles:
        known = ", ".join(sorted(profiles)) or "none"
        raise ConfigurationError(f"profile: there is no such profile in {path}; there are: {known}")
    return _to_profile(wanted, profiles[wanted], path)


def find_config() -> Path:
    """The configuration file: WELKIN_CONFIG, else welkin/config.toml in the user's configuration folder."""
    named = read_variable(CONFIG_VARIABLE)
    if named:
        return expand(named, CONFIG_VARIABLE)
    folder = os.environ.get("APPDATA") if os.name == "nt" else os.environ.get("XDG_CONFIG_HOME")
    home = Path(folder) if folder else expand("~/.config", CONFIG_VARIABLE)
    return home / "welkin" / "config.toml"


def _read(path: Path) -> dict[str, Any]:
    reason = f"there is no file {path}; create it, or set {CONFIG_VARIABLE}"
    content: bytes | None = None
    try:
        with path.open("rb") as file:
            _check_mode(os.fstat(file.fileno()), path)
            content = file.read()
    except FileNotFoundError:
        pass
    except OSError as exc:
        reason = f"{path} cannot be read ({exc.strerror})"
    if content is None:
        raise ConfigurationError(f"profile: {reason}")
    import tomllib

    try:
        document = tomllib.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):  # no UTF-8, or no TOML: its own error is a ValueError
        document = None
    # Outside of the handler: a parser's text may quote the line, and with it the secret.
    if document is None:
        raise ConfigurationError(f"profile: {path} is no TOML file in UTF-8")
    profiles = document.get("profiles")
    return cast("dict[str, Any]", profiles) if isinstance(profiles, dict) else {}


def _check_mode(found: os.stat_result, path: Path) -> None:
    if is_open_to_others(found):
        raise ConfigurationError(
            f"profile: others may read {path}, and it holds secrets; make it private: chmod 600 {path}"
        )


def _to_profile(name: str, members: object, path: Path) -> Profile:
    found = cast("dict[str, Any]", members) if isinstance(members, dict) else {}
    wrong = [key for key in found if key not in _KNOWN or not isinstance(found[key], str)]
    if any(key in _KNOWN for key in wrong):
        raise ConfigurationError(f"profile {name} in {path}: {_first(wrong, _KNOWN)} is no text")
    if wrong:
        raise ConfigurationError(f"profile {name} in {path}: knows only {', '.join(_KNOWN)}")
    missing = [key for key in _NEEDED if not found.get(key)]
    if missing:
        raise ConfigurationError(f"profile {name} in {path}: {', '.join(missing)} missing")
    return Profile(name=name, **{key: clean(found[key], f"profile {name}: {key}") for key in found})


def _first(wrong: list[str], known: tuple[str, ...]) -> str:
    return next(key for key in wrong if key in known)
