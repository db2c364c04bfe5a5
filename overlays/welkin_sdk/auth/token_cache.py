"""
Access tokens in a file, for processes that come and go and should not exchange their secret each time.

The file is the user's alone, and so must its folder be as far as writing goes. A token is found again by a digest over
the base address, tenant, API client and secret, so that no client is ever served another one's token; none of the four
is in it. A file that is anything else is named in a warning, once, and neither read nor written: it was a cache, and the
call goes on without.
"""

from __future__ import annotations

import errno
import json
import os
import stat
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

from attrs import field, frozen

from welkin_sdk.auth.lifetime import is_bearer_token
from welkin_sdk.errors import ConfigurationError
from welkin_sdk.file_lock import FileLock
from welkin_sdk.forks import Locked
from welkin_sdk.http.events import logger
from welkin_sdk.private_files import (
    CAUTION,
    AtomicFile,
    is_foreign,
    is_open_to_others,
    is_writable_by_others,
    make_private_folder,
)

LOCK_SECONDS = 5.0
"""How long a lock is waited for that somebody else holds."""
POLL_SECONDS = 0.05

_VERSION = 1
_NO_TIME = 1e11
_MOST_BYTES = 4 * 1024 * 1024
_CANNOT_WRITE = "cannot be locked or written ({})"


@frozen
class CachedToken:
    """
    Attributes:
        issued_at, expires_at: seconds since the epoch.
    """

    value: str = field(repr=False)
    issued_at: float
    expires_at: float


class TokenCache(Locked):
    """
    The token of one set of credentials in the file *path*, which may hold those of others.

    Args:
        sleep: waits that many seconds, for others to have written.

    Raises:
        ConfigurationError: there can be no such file.
    """

    def __init__(
        self, path: str | os.PathLike[str], key: str, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        super().__init__()
        _refuse_wrong_path(Path(path))
        self._name, self._path = _find_place(Path(path))
        self._key = key
        self._sleep = sleep
        self._told: set[str] = set()

    def load(self, now: float) -> CachedToken | None:
        """The token, if the file has one that is still good at *now*."""
        tokens = self._read() or {}
        token = _to_token(tokens.get(self._key))
        return token if token is not None and token.issued_at <= now < token.expires_at else None

    def store(self, token: CachedToken, now: float, *, patience_seconds: float = LOCK_SECONDS) -> None:
        """
        Put *token* in, and take out what has expired. A file that cannot be written costs a warning, no call.

        Args:
            patience_seconds: how long others are waited for who write at the moment.
        """
        if self._read(to_write=True) is None:
            return
        lock = FileLock(self._beside("lock"))
        try:
            if not self._wait(lock, patience_seconds):
                self.warn_of_lock()
            elif (tokens := self._read(to_write=True)) is not None:
                kept = {key: value for key, value in tokens.items() if _is_good(value, now)}
                kept[self._key] = {
                    "token": token.value,
                    "issued_at": token.issued_at,
                    "expires_at": token.expires_at,
                }
                with AtomicFile(self._path) as file:
                    file.write(json.dumps({"version": _VERSION, "tokens": kept}).encode())
        except OSError as exc:
            self._warn(_CANNOT_WRITE.format(_reason(exc)))
        finally:
            lock.release()

    def exchange_lock(self) -> FileLock:
        """The lock of who exchanges these credentials; of some others too, once in a while, which does no harm."""
        # Others may see the name: a few bits of the digest are no way to the secret.
        return FileLock(self._beside(f"{self._key[:4]}.lock"))

    def acquire(self, lock: FileLock) -> bool:
        """Whether to go on, *lock* being held, or of no use here; not if somebody else holds it."""
        if self._read() is None:
            return True
        try:
            make_private_folder(self._path.parent)
            return lock.acquire()
        except OSError as exc:
            self._warn(_CANNOT_WRITE.format(_reason(exc)))
        return True

    def warn_of_lock(self) -> None:
        """Say that somebody has held a lock for too long."""
        self._warn("is locked by another process")

    def _wait(self, lock: FileLock, patience_seconds: float) -> bool:
        make_private_folder(self._path.parent)
        for _ in range(1 + int(patience_seconds / POLL_SECONDS)):
            if lock.acquire():
                return True
            self._sleep(POLL_SECONDS)
        return False

    def _beside(self, suffix: str) -> Path:
        return self._path.with_name(f".{self._path.name}.{suffix}")

    def _warn(self, reason: str) -> None:
        with self._lock:
            is_new = reason not in self._told
            self._told.add(reason)
        if is_new:
            logger.warning("the token cache %s %s; going on without it", self._name, reason)

    def _read(self, *, to_write: bool = False) -> dict[str, Any] | None:
        """What is in the file, nothing where there is none yet; None where it must not be used."""
        tokens: dict[str, Any] | None = None
        reason = _link_objection(self._name) or _folder_objection(self._path.parent)
        if reason is None:
            try:
                content, reason = _read_file(self._path, to_write=to_write)
                if reason is None:
                    tokens = _parse(content)
                    reason = (
                        None if tokens is not None else "is no token cache; remove it, or name another file"
                    )
            except OSError as exc:
                reason = f"cannot be read ({_reason(exc)})"
        if reason is not None:
            self._warn(reason)
            return None
        assert tokens is not None
        if any(_to_token(one) is None for one in tokens.values()):
            self._warn("holds entries that are no tokens")
        return tokens


def _refuse_wrong_path(path: Path) -> None:
    is_folder = is_too_long = False
    try:
        is_folder = stat.S_ISDIR(path.stat().st_mode)
    except OSError as exc:
        is_too_long = exc.errno == errno.ENAMETOOLONG
    if is_too_long:
        raise ConfigurationError("token_cache: the name is too long for a file")
    if is_folder or not path.name:
        raise ConfigurationError("token_cache: is a folder; name a file in it")


def _find_place(path: Path) -> tuple[Path, Path]:
    """
    The file's name, and where it is at the end of all links.

    A program may change its folder later, and a link of the user's stays one: what is written goes to its end, and so
    do the locks, since others may use the file by another name.
    """
    try:
        name = path.absolute()
    except OSError:  # the working folder is gone
        name = path
    return name, Path(os.path.realpath(name))


def _link_objection(name: Path) -> str | None:
    try:
        found = name.lstat()
    except OSError:
        return None  # there is none yet, or its folder will tell
    if not stat.S_ISLNK(found.st_mode):
        return None
    if is_foreign(found, may_be_roots=True):
        return "is somebody else's link; name a file of your own"
    return _folder_objection(name.parent)


def _read_file(path: Path, *, to_write: bool) -> tuple[bytes, str | None]:
    """What is in the file, nothing where there is none, and what speaks against using it."""
    try:
        # Without waiting: somebody may have put a pipe there.
        descriptor = os.open(path, os.O_RDONLY | CAUTION)
    except FileNotFoundError:
        return b"", None
    try:
        # The open file is looked at, and not the name, behind which there may be another one by now.
        reason = _file_objection(os.fstat(descriptor), path, to_write=to_write)
        if reason is not None:
            return b"", reason
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            return file.read(_MOST_BYTES), None
    finally:
        os.close(descriptor)


def _file_objection(found: os.stat_result, path: Path, *, to_write: bool) -> str | None:
    if not stat.S_ISREG(found.st_mode):
        return "is no file"
    if found.st_size > _MOST_BYTES:
        return "is too long to be a token cache; remove it, or name another file"
    if is_foreign(found):
        return "is somebody else's; name a file of your own"
    if is_open_to_others(found):
        return f"can be read by others, and it holds access tokens; make it private: chmod 600 {path}"
    if to_write and not found.st_mode & stat.S_IWUSR:
        return f"is read-only, so a new token is not kept: chmod 600 {path}"
    return None


def _folder_objection(folder: Path) -> str | None:
    try:
        found = folder.stat()
    except OSError:
        return None  # what is wrong with it, the file will tell
    if is_writable_by_others(found):
        return f"is in a folder that others may put files into; take that right away: chmod go-w {folder}"
    return None


def _parse(content: bytes) -> dict[str, Any] | None:
    """The entries of the file; None where it is none of ours, and must be left as it is."""
    if not content.strip():
        return {}
    try:
        document = json.loads(content)
        if document == {}:
            return {}
        is_ours = document["version"] == _VERSION and isinstance(document["tokens"], dict)
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    return cast("dict[str, Any]", document["tokens"]) if is_ours else None


def _is_good(value: object, now: float) -> bool:
    token = _to_token(value)
    return token is not None and now < token.expires_at


def _to_token(value: object) -> CachedToken | None:
    members = cast("dict[str, Any]", value) if isinstance(value, dict) else {}
    token, issued_at, expires_at = (members.get(name) for name in ("token", "issued_at", "expires_at"))
    if not isinstance(token, str) or not is_bearer_token(token) or not _is_time(issued_at):
        return None
    return (
        CachedToken(token, cast("float", issued_at), cast("float", expires_at))
        if _is_time(expires_at)
        else None
    )


def _is_time(value: object) -> bool:
    # A whole number can be too large to count with, and what is no number is not below anything.
    return isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value < _NO_TIME


def _reason(exc: OSError) -> str:
    return exc.strerror or type(exc).__name__
