"""
What a user can set about the network, in types of our own: no HTTP library shows in a public signature.

Nothing here imports one either, so these types cost nothing to import.
"""

from __future__ import annotations

import os
from typing import Literal

from attrs import field

from welkin_runtime.frames import private_frames
from welkin_runtime.values import frozen
from welkin_sdk.arguments import (
    LONGEST_WAIT,
    check_count,
    check_flag,
    check_seconds,
    check_type,
    of_configuration,
    refuse,
)
from welkin_sdk.errors import InvalidRequestError

_BACKENDS = ("httpx", "aiohttp")

PathText = str | os.PathLike[str]


@frozen
class Timeout:
    """
    Seconds that one attempt may spend in each phase; a whole call is bounded by `deadline`.

    Attributes:
        connect: until the connection stands, TLS included.
        read: between two pieces of the answer.
        write: between two pieces of the request.
        pool: until a connection of the pool is free.

    Raises:
        InvalidRequestError: one is no number, or not between 0 and 2,000,000 seconds.
    """

    connect: float = 5.0
    read: float = 30.0
    write: float = 30.0
    pool: float = 10.0

    def __attrs_post_init__(self) -> None:
        for phase in ("connect", "read", "write", "pool"):
            check_seconds(f"timeout: {phase}", getattr(self, phase), most=LONGEST_WAIT)

    @classmethod
    def of(cls, value: float | Timeout) -> Timeout:
        """*value* as it is, or a number of seconds for every phase."""
        return value if isinstance(value, Timeout) else cls(value, value, value, value)

    def trim(self, seconds_left: float | None) -> dict[str, float]:
        """The phases by name, none longer than what is left of the call."""
        phases = {"connect": self.connect, "read": self.read, "write": self.write, "pool": self.pool}
        return (
            phases
            if seconds_left is None
            else {name: min(value, seconds_left) for name, value in phases.items()}
        )


@frozen
class PoolLimits:
    """
    Size of the connection pool.

    Attributes:
        max_connections: open at once; more callers wait, at most `Timeout.pool` seconds.
        max_idle_connections: kept open while nobody uses them.
        idle_seconds: after which an unused connection is closed.

    Raises:
        ConfigurationError: one is no number, or makes no sense.
    """

    max_connections: int = 100
    max_idle_connections: int = 20
    idle_seconds: float = 15.0

    def __attrs_post_init__(self) -> None:
        with of_configuration():
            check_count("limits: max_connections", self.max_connections, least=1)
            check_count("limits: max_idle_connections", self.max_idle_connections)
            check_seconds("limits: idle_seconds", self.idle_seconds, may_be_zero=True)


@private_frames
@frozen
class TransportOptions:
    """
    How connections are made.

    Attributes:
        proxy: URL of a proxy for every request that leaves this machine (http, https, or socks5 with the extra
            `socks`); may hold credentials, so it is not part of the repr.
        ca_bundle: PEM file or directory of the certificate authorities to trust, in place of the built-in ones.
        client_certificate: PEM file with certificate and key, or the two files, for mutual TLS.
        limits: size of the connection pool.
        backend: "aiohttp" sends an async client's requests through aiohttp (extra `aiohttp`).
        trust_env: honour HTTPS_PROXY, ALL_PROXY, NO_PROXY, SSL_CERT_FILE and SSL_CERT_DIR.

    What of it cannot be used, a file that is not there for instance, is a `ConfigurationError` of the first call, before
    anything is sent.

    Raises:
        ConfigurationError: one has another type, or there is no such backend.
    """

    proxy: str | None = field(default=None, repr=False)
    ca_bundle: PathText | None = None
    client_certificate: PathText | tuple[PathText, PathText] | None = field(default=None, repr=False)
    limits: PoolLimits = field(factory=PoolLimits)
    backend: Literal["httpx", "aiohttp"] = "httpx"
    trust_env: bool = True

    def __attrs_post_init__(self) -> None:
        with of_configuration():
            if self.proxy is not None:
                check_type("transport: proxy", self.proxy, str, "a string")
            if self.ca_bundle is not None:
                _check_path("transport: ca_bundle", self.ca_bundle)
            _check_certificate("transport: client_certificate", self.client_certificate)
            check_type("transport: limits", self.limits, PoolLimits, "PoolLimits")
            check_type("transport: backend", self.backend, str, "a string")
            if self.backend not in _BACKENDS:
                raise InvalidRequestError(f"transport: backend: there are {' and '.join(_BACKENDS)}")
            check_flag("transport: trust_env", self.trust_env)


def _check_certificate(name: str, value: object) -> None:
    if isinstance(value, tuple):
        if len(value) != 2:
            raise InvalidRequestError(f"{name}: expected one file, or two: certificate and key")
        for part in value:
            _check_path(name, part)
    elif value is not None:
        _check_path(name, value)


def _check_path(name: str, value: object) -> None:
    if not isinstance(value, str | os.PathLike):
        raise refuse(name, "a path", value)
