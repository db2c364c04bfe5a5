"""
What a user can set about the network, in types of our own: no HTTP library shows in a public signature.

Nothing here imports one either, so these types cost nothing to import.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import Literal

PathText = str | os.PathLike[str]


@dataclass(frozen=True, slots=True)
class Timeout:
    """
    Seconds that one attempt may spend in each phase; a whole call is bounded by `deadline`.

    Attributes:
        connect: until the connection stands, TLS included.
        read: between two pieces of the answer.
        write: between two pieces of the request.
        pool: until a connection of the pool is free.
    """

    connect: float = 5.0
    read: float = 30.0
    write: float = 30.0
    pool: float = 10.0

    def __post_init__(self) -> None:
        if not all(seconds > 0 for seconds in (self.connect, self.read, self.write, self.pool)):
            raise ValueError("every timeout must be greater than 0 seconds")

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


@dataclass(frozen=True, slots=True)
class Limits:
    """
    Size of the connection pool.

    Attributes:
        max_connections: open at once; more callers wait, at most `Timeout.pool` seconds.
        max_idle_connections: kept open while nobody uses them.
        idle_seconds: after which an unused connection is closed.
    """

    max_connections: int = 100
    max_idle_connections: int = 20
    idle_seconds: float = 15.0


@dataclass(frozen=True, slots=True)
class Transport:
    """
    How connections are made.

    Attributes:
        proxy: URL of a proxy for every request that leaves this machine (http, https, or socks5 with the extra
            `socks`); may hold credentials, so it is not part of the repr.
        ca_bundle: PEM file or directory of the certificate authorities to trust, in place of the built-in ones.
        client_certificate: PEM file with certificate and key, or the two files, for mutual TLS.
        limits: size of the connection pool.
        backend: "aiohttp" sends an async client's requests through aiohttp (extra `fast`).
        trust_env: honour HTTPS_PROXY, ALL_PROXY, NO_PROXY, SSL_CERT_FILE and SSL_CERT_DIR.

    What of it cannot be used is a `ConfigurationError` of the first call, before anything is sent.
    """

    proxy: str | None = field(default=None, repr=False)
    ca_bundle: PathText | None = None
    client_certificate: PathText | tuple[PathText, PathText] | None = field(default=None, repr=False)
    limits: Limits = field(default_factory=Limits)
    backend: Literal["httpx", "aiohttp"] = "httpx"
    trust_env: bool = True
