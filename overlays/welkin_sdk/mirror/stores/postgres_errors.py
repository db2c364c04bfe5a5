"""What PostgreSQL complains of, in this package's words."""

from __future__ import annotations

import contextlib
import re
from typing import TYPE_CHECKING

from welkin_sdk.errors import ConfigurationError, InvalidRequestError, WelkinError
from welkin_sdk.mirror import errors
from welkin_sdk.mirror.stores.database import UNSTORABLE, translating
from welkin_sdk.mirror.stores.postgres_address import UNREADABLE

if TYPE_CHECKING:
    from psycopg import Error as PsycopgError

__all__ = ["telling"]

_REFUSED = re.compile(
    r"authentication failed|no password supplied|no pg_hba\.conf entry|(role|database) \".*\" does not exist"
)
_GONE = "the PostgreSQL server cannot be reached; check that it runs, the address and the login"
# What the driver says of a connection that it could not make, and what of it can be looked at; the first that fits.
_UNREACHABLE = (
    (
        r"does not support SSL|SSL was required|server does not support GSSAPI",
        "the PostgreSQL server does not encrypt, and the address asks for it; turn TLS on there, or check sslmode",
    ),
    (
        r"certificate|SSL error|sslrootcert|root\.crt",
        "the PostgreSQL server's certificate, or the client's, is not accepted; check sslmode, sslrootcert and the host",
    ),
    (
        r"could not translate host name|could not resolve|[Nn]ame or service not known|No address associated",
        "no machine has the name that the address of the PostgreSQL server gives; check its host",
    ),
    (
        r"[Cc]onnection refused|No such file or directory",
        "the PostgreSQL server cannot be reached: nothing listens there; start it, or check host and port",
    ),
    (
        r"timeout expired|timed out|No route to host|[Nn]etwork is unreachable",
        "the PostgreSQL server cannot be reached: no answer came in time; check host and port, and what is in between",
    ),
    (
        r"service file|definition of service",
        "the service that the address names is not found; check its name, PGSERVICEFILE and ~/.pg_service.conf",
    ),
)
_ADDED = "a trigger, index or constraint that somebody has added to {} refuses what is to be written; drop it, and run again"
_BY_STATE: dict[str, tuple[type[errors.StoreError], str]] = {
    "08": (errors.StoreUnreachableError, _GONE),
    "57P": (errors.StoreUnreachableError, _GONE),
    "25P03": (
        errors.StoreUnreachableError,
        "the PostgreSQL server ended a transaction that waited; raise this login's idle_in_transaction_session_timeout",
    ),
    "28": (errors.StoreError, "the PostgreSQL server refuses this login; check user and password"),
    "3D": (errors.StoreError, "there is no such database on the PostgreSQL server; create it"),
    "55P03": (
        errors.StoreLockedError,
        "another process holds rows of {}; stop it, or run again when it is done",
    ),
    "40": (errors.StoreLockedError, "another process wrote to {} at the same time; run again"),
    "53100": (errors.StoreFullError, "the PostgreSQL server's disk is full; free some room and run again"),
    "53": (errors.StoreLockedError, "the PostgreSQL server has no room for this now; run again"),
    "25006": (errors.StoreReadOnlyError, "{} may be read but not written: a standby, or a read-only login"),
    "42501": (
        errors.StoreReadOnlyError,
        "this login may not write to {}; grant it USAGE, CREATE and its tables",
    ),
    "42P01": (
        errors.StoreLostError,
        "tables of {} were removed while it was in use; run again to begin anew",
    ),
    "3F": (errors.StoreLostError, "{} was removed while it was in use; run again to begin anew"),
    # No statement of ours violates what a store is made with, or raises.
    "23": (errors.StoreError, _ADDED),
    "P0001": (errors.StoreError, _ADDED),
    "XX": (errors.StoreDamagedError, "the PostgreSQL server reports damaged data in {}; restore a copy"),
    "58": (errors.StoreDamagedError, "the PostgreSQL server's disk fails; check it before running again"),
}


def _explain(error: PsycopgError, schema: str) -> WelkinError:
    import psycopg

    state = error.sqlstate
    if isinstance(error, psycopg.DataError):
        return InvalidRequestError(UNSTORABLE)
    if state is None and isinstance(error, psycopg.ProgrammingError):
        return ConfigurationError(UNREADABLE)
    if state is None and _REFUSED.search(str(error)):
        # Before there is a connection, the server's own words are all that the driver hands on.
        return errors.StoreError(
            "the PostgreSQL server refuses this login, or has no such database; check user, password and database"
        )
    if state is None:
        told = (text for pattern, text in _UNREACHABLE if re.search(pattern, str(error)))
        return errors.StoreUnreachableError(next(told, _GONE))
    for length in (5, 3, 2):
        if state[:length] in _BY_STATE:
            kind, text = _BY_STATE[state[:length]]
            return kind(f"{text.format('the schema ' + schema)} (SQLSTATE {state})")
    return errors.StoreError(f"the schema {schema} cannot be used (SQLSTATE {state})")


def telling(schema: str) -> contextlib.AbstractContextManager[None]:
    """Say in this package's words what PostgreSQL complains of."""
    import psycopg

    def explain(error: Exception) -> WelkinError | None:
        if isinstance(error, UnicodeDecodeError):
            return errors.StoreDamagedError(
                f"the schema {schema} holds what is no text where one was stored; restore a copy"
            )
        return _explain(error, schema) if isinstance(error, psycopg.Error) else None

    return translating(explain)
