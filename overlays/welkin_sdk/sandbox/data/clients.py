"""
Who may ask for an access token, and for what: API clients with scopes, in one environment each.

Clients are what a person sets up, not what the API keeps: they live as long as the sandbox, and no secret gets into
its file. A rotated secret is good no more at once; tokens that were issued stay good until they end, also when their
client is revoked, which cannot be undone.
Source: Data API, "Authentication"; its last edition for scopes per resource and for what a revocation leaves alive.
"""

from __future__ import annotations

import secrets
import threading
from collections.abc import Iterable

from attrs import evolve, field, frozen

ALL = "all"
ENVIRONMENT = "sandbox"
# RFC 7518, section 3.2: a key for HS256 is at least as long as the hash, in bytes.
SHORTEST_SECRET = 32


@frozen
class ApiClient:
    """
    One system's credentials.

    Attributes:
        scope: `all`, or names such as `patients.read` and `patients.write` with spaces between.
        environment: where its tokens are good; a sandbox serves one environment.
    """

    client_id: str
    client_secret: str = field(repr=False)
    scope: str = ALL
    environment: str = ENVIRONMENT
    is_revoked: bool = False


def scope_names(collections: Iterable[str]) -> frozenset[str]:
    """Every scope there is."""
    return frozenset({ALL, *(f"{name}.{access}" for name in collections for access in ("read", "write"))})


def includes(scope: str, name: str) -> bool:
    """Whether *scope* allows what *name* stands for."""
    return not {ALL, name}.isdisjoint(scope.split())


class Clients:
    """
    The API clients of one sandbox; safe to use from several threads.

    Args:
        environment: the one that the sandbox serves; a client of another gets no token here.
        known: every scope there is.
        first: the clients of the start.
    """

    def __init__(self, *, environment: str, known: frozenset[str], first: Iterable[ApiClient]) -> None:
        self.environment = environment
        self._known = known
        self._lock = threading.Lock()
        self._by_id: dict[str, ApiClient] = {}
        for client in first:
            self._keep(client)
        self._first = dict(self._by_id)

    def add(
        self,
        client_id: str | None = None,
        client_secret: str | None = None,
        *,
        scope: str = ALL,
        environment: str | None = None,
    ) -> ApiClient:
        """
        A new client; what is left out is made up.

        Raises:
            ValueError: the id is taken, the secret is shorter than 32 bytes, or a scope is none.
        """
        with self._lock:
            return self._keep(
                ApiClient(
                    client_id or f"sandbox-{secrets.token_hex(8)}",
                    client_secret or secrets.token_urlsafe(48),
                    scope,
                    environment or self.environment,
                )
            )

    def rotate(self, client_id: str, client_secret: str | None = None) -> ApiClient:
        """Give the client another secret, made up when absent; LookupError if there is no such client."""
        with self._lock:
            client = self._by_id[client_id]
            if client.is_revoked:
                raise ValueError("a revoked client stays revoked")
            changed = evolve(client, client_secret=client_secret or secrets.token_urlsafe(48))
            _check_secret(changed.client_secret)
            self._by_id[client_id] = changed
            return changed

    def revoke(self, client_id: str) -> ApiClient:
        """Give the client no token any more; LookupError if there is no such client."""
        with self._lock:
            self._by_id[client_id] = evolve(self._by_id[client_id], is_revoked=True)
            return self._by_id[client_id]

    def get(self, client_id: str) -> ApiClient:
        """The client with this id; LookupError if there is none."""
        return self._by_id[client_id]

    def list(self) -> list[ApiClient]:
        """All clients, the oldest first."""
        with self._lock:
            return list(self._by_id.values())

    def reset(self) -> None:
        """Have the clients of the start again, with their secrets of then."""
        with self._lock:
            self._by_id = dict(self._first)

    def good_secrets(self) -> dict[str, str]:
        """By client id, the secret that an assertion has to be signed with here and now."""
        return {
            client.client_id: client.client_secret
            for client in self.list()
            if not client.is_revoked and client.environment == self.environment
        }

    def may_ask_for(self, client_id: str, scope: str) -> bool:
        """Whether every name in *scope* is a scope, and one that the client has."""
        allowed = self.get(client_id).scope
        return all(name in self._known and includes(allowed, name) for name in scope.split())

    def check_scope(self, scope: str) -> None:
        """ValueError unless *scope* is made of names that there are."""
        if not scope.split() or not self._known.issuperset(scope.split()):
            raise ValueError(
                "scope is all, or names such as patients.read and patients.write, spaces between"
            )

    def _keep(self, client: ApiClient) -> ApiClient:
        if client.client_id in self._by_id:
            raise ValueError("client_id is taken; ids of clients are unique")
        if not client.client_id.strip():
            raise ValueError("client_id must not be empty")
        _check_secret(client.client_secret)
        self.check_scope(client.scope)
        self._by_id[client.client_id] = client
        return client


def _check_secret(client_secret: str) -> None:
    if len(client_secret.encode()) < SHORTEST_SECRET:
        raise ValueError(f"client_secret has to have {SHORTEST_SECRET} bytes or more")
