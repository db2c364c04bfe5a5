"""The address of a PostgreSQL server: what of it is ours, and what can be seen to be wrong before anybody connects."""

from __future__ import annotations

import os
import re

from welkin_sdk.errors import ConfigurationError
from welkin_sdk.mirror.stores.database import translating

__all__ = ["UNREADABLE", "split_address"]

_SCHEMA_NAME = re.compile(r"[a-z_][a-z0-9_]{0,62}")
_OURS = "schema="
# As libpq reads it: a value that holds blanks stands in quotes, and \\ takes the sign behind it as it is.
_PAIR = re.compile(
    r"\s*(?P<name>\w+)\s*=\s*(?P<value>'(?:[^'\\]|\\.)*'|(?:[^\s'\\]|\\.)(?:[^\s\\]|\\.)*|(?=\s|$))"
)
_WHOLE = re.compile(r"-?[0-9]{1,9}")
_NUMBERS = (
    "connect_timeout",
    "keepalives",
    "keepalives_idle",
    "keepalives_interval",
    "keepalives_count",
    "tcp_user_timeout",
)
_SSL_MODES = ("disable", "allow", "prefer", "require", "verify-ca", "verify-full")
UNREADABLE = (
    "the address of the PostgreSQL server cannot be read; write postgresql://user@host:port/database, and what has a "
    "meaning of its own in addresses as %XX; or host=... dbname=..., as libpq takes it"
)


def split_address(url: str) -> tuple[str, str]:
    """The address without our own parameter, and else as it was given; and the schema that it names."""
    address, named = _split_url(url) if "://" in url.partition("=")[0] else _split_pairs(url)
    _check_address(address)
    if len(named) > 1:
        raise ConfigurationError("the address of the PostgreSQL server: schema is given more than once")
    schema = named[0] if named else "welkin"
    if not _SCHEMA_NAME.fullmatch(schema):
        raise ConfigurationError("a schema's name is made of a-z, 0-9 and _, and begins with no digit")
    return address, schema


def _split_url(url: str) -> tuple[str, list[str]]:
    head, _, query = url.partition("?")
    parts = query.split("&") if query else []
    theirs = [part for part in parts if not part.startswith(_OURS)]
    named = [part.removeprefix(_OURS) for part in parts if part.startswith(_OURS)]
    return f"{head}?{'&'.join(theirs)}" if theirs else head, named


def _split_pairs(address: str) -> tuple[str, list[str]]:
    """The same of "host=... dbname=..."; what cannot be taken apart is left to the driver, which says so."""
    theirs: list[str] = []
    named: list[str] = []
    end = 0
    while (pair := _PAIR.match(address, end)) is not None:
        end = pair.end()
        if pair["name"] == _OURS.rstrip("="):
            named.append(pair["value"].strip("'"))
        else:
            theirs.append(pair[0].strip())
    rest = address[end:].strip()
    return " ".join([*theirs, rest] if rest else theirs), named


def _check_address(address: str) -> None:
    """What the driver would only find when it connects, and then take for a fault of the server or the network."""
    from psycopg import Error
    from psycopg.conninfo import conninfo_to_dict

    with translating(
        lambda error: ConfigurationError(UNREADABLE) if isinstance(error, Error | ValueError) else None
    ):
        parameters = conninfo_to_dict(address)
    ports = str(parameters.get("port") or "5432").split(",")
    if not all(port.isascii() and port.isdigit() and 0 < int(port) < 65536 for port in ports if port):
        raise ConfigurationError("the address of the PostgreSQL server: a port is a number up to 65535")
    if parameters.get("sslmode", "prefer") not in _SSL_MODES:
        raise ConfigurationError(
            f"the address of the PostgreSQL server: sslmode is one of {', '.join(_SSL_MODES)}"
        )
    for name in _NUMBERS:
        if name in parameters and not _WHOLE.fullmatch(str(parameters[name])):
            raise ConfigurationError(f"the address of the PostgreSQL server: {name} is a whole number")
    for name in ("sslrootcert", "sslcert", "sslkey"):
        file = parameters.get(name)
        # Unlike Path.is_file, this takes a name too long for a file for no file.
        if file and file != "system" and not os.path.isfile(str(file)):  # noqa: PTH113
            raise ConfigurationError(f"the address of the PostgreSQL server: {name} names no file")
