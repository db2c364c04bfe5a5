"""
The databases a mirror can live in, and how to open one.

What a stream is read from and when must not be known here.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from urllib.parse import unquote

from welkin_runtime.frames import private_frames
from welkin_sdk.arguments import LONGEST_WAIT, check_flag, check_seconds, of_configuration, refuse
from welkin_sdk.errors import ConfigurationError
from welkin_sdk.mirror.stores.database import Database
from welkin_sdk.mirror.stores.sqlstore import SqlStore
from welkin_sdk.texts import clean, expand, locate

__all__ = ["SqlStore", "find_file", "open_store"]

_POSTGRES = ("postgresql", "postgres")
# Two letters and more: a single one is a drive.
_ADDRESS = re.compile(r"[a-z][a-z0-9+]+:", re.IGNORECASE)
# How libpq takes "host=... dbname=..." for an address.
_PAIRS = re.compile(r"\s*[a-z_]+\s*=", re.IGNORECASE)
# What is no path, although it is no address either: it may hold a password, which would stand in the file's name.
_NO_PATH = re.compile(r"://|password\s*=", re.IGNORECASE)
_IN_MEMORY = (":memory:", "sqlite://", "sqlite:///:memory:")


@private_frames
def open_store(
    url: str | os.PathLike[str], *, allow_tenants: bool = False, patience_seconds: float = 10.0
) -> SqlStore:
    """
    Open the store at *url*, and create it if there is none.

    The first tenant that writes to a store owns it, so that a wrong path cannot mix two of them.

    Args:
        url: a path, `sqlite:///path` (`sqlite:////path` from the root), or an address of PostgreSQL as libpq takes it,
            `postgresql://...` or `host=... dbname=...`, where `schema=` may name the schema. A path that begins with a
            name and = is written `./name=...`. A path may begin with ~, the home folder. `:memory:` is a store for tests, gone when it is
            closed.
        allow_tenants: keep more than one tenant in it, from now on.
        patience_seconds: how long to wait for another process that holds the store.

    Raises:
        StoreError: a kind of it that says what is wrong and what to do.
        ConfigurationError: *url* names no store, or PostgreSQL's driver is not installed.
    """
    with of_configuration():
        if isinstance(url, bytes) or not isinstance(url, str | os.PathLike):
            raise refuse("url", "a string or a path", url)
        check_flag("allow_tenants", allow_tenants)
        check_seconds("patience_seconds", patience_seconds, may_be_zero=True, most=LONGEST_WAIT)
    address = os.fspath(url)
    try:
        is_usable = b"\0" not in os.fsencode(address)
    except UnicodeEncodeError:
        is_usable = False
    if not is_usable:
        raise ConfigurationError("a store's address cannot hold a NUL or half of a surrogate pair")
    return SqlStore(_open(address, patience_seconds), allow_tenants=allow_tenants)


def find_file(url: str) -> Path | None:
    """The file that *url* names; None for a store of another kind, and for one in memory."""
    if not url or url in _IN_MEMORY:
        return None
    scheme, _, rest = url.partition("://")
    if not (_ADDRESS.match(url) or _PAIRS.match(url) or _NO_PATH.search(url)):
        return expand(url, "a store's address")
    if scheme == "sqlite" and rest.startswith("/") and len(rest) > 1:
        return expand(unquote(rest[1:]), "a store's address")
    return None


def _open(url: str, patience_seconds: float) -> Database:
    from welkin_sdk.mirror.stores.sqlite import SqliteDatabase

    url = clean(url, "a store's address")
    if url in _IN_MEMORY:
        return SqliteDatabase(None, patience_seconds=patience_seconds)
    if (file := find_file(url)) is not None:
        return SqliteDatabase(locate(file, "a store's address"), patience_seconds=patience_seconds)
    if url.partition("://")[0] in _POSTGRES or _PAIRS.match(url):
        from welkin_sdk.mirror.stores.postgres import PostgresDatabase

        return PostgresDatabase(url, patience_seconds=patience_seconds)
    raise ConfigurationError(
        "the store's address (--store, WELKIN_STORE): a store is a path, sqlite:///path, postgresql://user@host/database or"
        " host=... dbname=..."
    )
