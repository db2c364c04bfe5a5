"""
Access tokens in a file, for processes that come and go and should not exchange their secret each time.

The file is the user's alone, and so must its folder be as far as writing goes. A token is found again by a digest over
host, tenant, API client and secret, so that no client is ever served another one's token; none of the four is in it.
"""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import stat
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any, cast

from welkin_sdk.errors import ConfigurationError
from welkin_sdk.wire.events import logger

_VERSION = 1
_NO_TIME = 1e11
_OTHERS = stat.S_IRWXG | stat.S_IRWXO
_OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH


@dataclass(frozen=True, slots=True)
class CachedToken:
    """
    Attributes:
        issued_at, expires_at: seconds since the epoch.
    """

    value: str = field(repr=False)
    issued_at: float
    expires_at: float


def fingerprint(host: str, tenant: str, api_client: str, secret: str) -> str:
    """A digest that stands for one API client with this very secret."""
    named = json.dumps(["welkin-sdk api client", host, tenant, api_client, secret])
    return sha256(named.encode("utf-8", "surrogatepass")).hexdigest()


class TokenCache:
    """
    The token of one set of credentials in the file *path*, which may hold those of others.

    Raises:
        ConfigurationError: others on this machine may read the file or write into its folder.
    """

    def __init__(self, path: str | os.PathLike[str], key: str) -> None:
        self._path = Path(path)
        self._key = key
        self._check()

    def load(self, now: float) -> CachedToken | None:
        """The token, if the file has one that is still good at *now*."""
        self._check()
        token = _to_token(self._read().get(self._key))
        return token if token is not None and token.issued_at <= now < token.expires_at else None

    def store(self, token: CachedToken, now: float) -> None:
        """Put *token* in, and take out what has expired. A file that cannot be written costs a warning, no call."""
        self._check()
        kept = {
            key: value
            for key, value in self._read().items()
            if (other := _to_token(value)) is not None and now < other.expires_at
        }
        kept[self._key] = {
            "token": token.value,
            "issued_at": token.issued_at,
            "expires_at": token.expires_at,
        }
        try:
            self._write(json.dumps({"version": _VERSION, "tokens": kept}).encode())
        except OSError as exc:
            logger.warning("the token cache could not be written: %s", exc.strerror or type(exc).__name__)

    def _read(self) -> dict[str, Any]:
        try:
            document = json.loads(self._path.read_bytes())
            is_ours = document["version"] == _VERSION and isinstance(document["tokens"], dict)
        except (OSError, ValueError, TypeError, KeyError, RecursionError):
            return {}
        return cast("dict[str, Any]", document["tokens"]) if is_ours else {}

    def _write(self, content: bytes) -> None:
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        aside = self._path.with_name(f".{self._path.name}.{secrets.token_hex(6)}")
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0)
        try:
            with os.fdopen(os.open(aside, flags, 0o600), "wb") as file:
                file.write(content)
            aside.replace(self._path)
        except BaseException:
            with contextlib.suppress(OSError):
                aside.unlink()
            raise

    def _check(self) -> None:
        if os.name == "nt":
            return  # Windows has no such modes; there the folder's own rights decide
        reason: str | None = None
        try:
            is_folder = self._path.is_dir()
        except OSError as exc:  # a name that is too long, a folder that must not be entered
            is_folder, reason = False, exc.strerror
        if reason is not None:
            raise ConfigurationError(f"token_cache: cannot be used ({reason})")
        if is_folder:
            raise ConfigurationError("token_cache: is a folder; name a file in it")
        found = _stat(self._path)
        if found is not None and (found.st_mode & _OTHERS or found.st_uid != os.geteuid()):
            raise ConfigurationError(
                f"token_cache: others may read {self._path}, and it holds access tokens; make it private:"
                f" chmod 600 {self._path}"
            )
        folder = _stat(self._path.parent)
        if folder is not None and folder.st_mode & _OTHERS_WRITE and not folder.st_mode & stat.S_ISVTX:
            raise ConfigurationError(
                f"token_cache: others may put files into {self._path.parent}; take that right away:"
                f" chmod go-w {self._path.parent}"
            )


def _stat(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except OSError:
        return None


def _to_token(value: object) -> CachedToken | None:
    members = cast("dict[str, Any]", value) if isinstance(value, dict) else {}
    token, issued_at, expires_at = (members.get(name) for name in ("token", "issued_at", "expires_at"))
    is_text = isinstance(token, str) and token.isascii() and token.isprintable() and bool(token)
    if not is_text or not _is_time(issued_at) or not _is_time(expires_at):
        return None
    assert isinstance(token, str)
    return CachedToken(token, cast("float", issued_at), cast("float", expires_at))


def _is_time(value: object) -> bool:
    # A whole number can be too large to count with, and what is no number is not below anything.
    return isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value < _NO_TIME
