"""
Which mirror a command is about: the store's address and the tenant in it.

A store's password comes from the environment or from PostgreSQL's own password file, never from an argument.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from attrs import frozen

from welkin_sdk.cli.failures import FailedWorkError, UsageError
from welkin_sdk.texts import read_variable

if TYPE_CHECKING:
    from welkin_sdk.mirror.stores import SqlStore

_DIGEST_AND_SUFFIX = "0123456789ab.sqlite"
_OF_CLIENT = re.compile(r"_[0-9a-f]{12}\.sqlite$")
STORE_VARIABLE = "WELKIN_STORE"


@frozen
class MirrorPlace:
    """
    What the options of a command say about the mirror; None leaves it to the environment, or to the default.

    Attributes:
        must_exist: the command is about a mirror that is there, and makes none.
    """

    store: str | None = None
    tenant: str | None = None
    must_exist: bool = False

    def open(self, account: str | None) -> SqlStore:
        """
        The store, created where there is none.

        Args:
            account: the client's, after which a mirror is named that was given no name.
        """
        from welkin_sdk.mirror.stores import find_file, open_store

        url = self.url(account)
        self._refuse_second(account)
        if self.must_exist and (file := find_file(url)) is not None and not file.exists():
            raise FailedWorkError("there is no mirror at this place yet; `welkin sync run` begins one")
        return open_store(url)

    def earlier(self, account: str | None) -> list[Path]:
        """Mirrors of other client ids of the same API, where this client has none and nobody named a place."""
        if (
            self.store is not None
            or read_variable(STORE_VARIABLE)
            or self.tenant is not None
            or account is None
        ):
            return []
        usual = _usual_place(account)
        if not _OF_CLIENT.search(usual.name):
            # Of the Cloud API a mirror is named after the tenant, whoever logs in.
            return []
        host = usual.name[: -len(_DIGEST_AND_SUFFIX)]
        likely = re.compile(re.escape(host) + r"[0-9a-f]{12}\.sqlite")
        if usual.exists() or not usual.parent.is_dir():
            return []
        return sorted(entry for entry in usual.parent.iterdir() if likely.fullmatch(entry.name))

    def _refuse_second(self, account: str | None) -> None:
        """A client id that was rotated must not begin a second mirror in silence."""
        if self.earlier(account):
            raise FailedWorkError(
                "this client has no mirror yet, and another client id of the same API has one here; if the id was rotated,"
                " `welkin sync adopt` goes on with it; for another tenant, name this one: --tenant NAME"
            )

    def url(self, account: str | None) -> str:
        """Where the store is."""
        if self.store is not None:
            if _has_password(self.store):
                raise UsageError(
                    f"--store: others can read a command line; put the address with its password into {STORE_VARIABLE}"
                )
            return self.store
        return read_variable(STORE_VARIABLE) or str(_usual_place(self.tenant_name(account)))

    def tenant_name(self, account: str | None) -> str:
        """What the tenant is called in the store."""
        name = self.tenant or account
        if name is None:
            raise UsageError("--tenant is missing: an access token alone does not say whose it is")
        return name


def _usual_place(tenant: str) -> Path:
    """A file for each tenant, in a folder of this user."""
    data = os.environ.get("XDG_DATA_HOME")
    folder = Path(data) if data and Path(data).is_absolute() else Path.home() / ".local" / "share"
    name = "".join(sign if sign.isalnum() or sign in ".-" else "_" for sign in tenant)
    return folder / "welkin" / f"{name}.sqlite"


def _has_password(store: str) -> bool:
    """In either form of PostgreSQL's addresses; what cannot be taken apart has one if it may."""
    # Names and values of a query may be written as %XX.
    if re.search(r"password\s*=", unquote(store), re.IGNORECASE):
        return True
    try:
        return urlsplit(store).password is not None
    except ValueError:
        return "@" in store
