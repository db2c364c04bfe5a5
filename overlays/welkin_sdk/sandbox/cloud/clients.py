"""
The tenants with their instances, and the API clients with what their security policies let them do.

They are what a person sets up in Admin, not what the API keeps: they live as long as the sandbox, and no secret gets
into its file. A policy is about a category (a tag of the document); some operations are closed to API clients besides.
Source: Cloud API, "Errors" (closed to API clients); Cloud developer guide (tenants, instances, security policies).
"""

from __future__ import annotations

import random
import secrets
import string
import threading
import uuid
from collections.abc import Iterable

from attrs import evolve, field, frozen

from welkin_sdk.sandbox.cloud.given import check_name, refuse

TENANT = "acme"
INSTANCE = "sandbox"
# Recorded in 2022 or documented as closed; deleting a patient was opened in 2023.
CLOSED = frozenset({"archiveChat", "restoreChat", "deleteUser", "createEncounterComment"})


@frozen
class Policy:
    """What an API client may do in one category."""

    read: bool = True
    write: bool = True


@frozen
class CloudCredentials:
    """What a CloudClient is made with."""

    tenant: str
    instance: str
    api_client: str
    secret: str = field(repr=False)


@frozen
class CloudApiClient:
    """
    One API client.

    Attributes:
        id: what `created_by` of its records says; `name` is the key in the address of the token call.
        instances: those of its tenant that it may work in.
        policies: by category; one that is not listed is free.
        closed: ids of the operations that are closed to it whatever its policies.
    """

    id: str
    name: str
    tenant: str
    instances: tuple[str, ...]
    secret: str = field(repr=False)
    policies: dict[str, Policy] = field(factory=dict)
    closed: frozenset[str] = CLOSED

    def may(self, category: str, *, operation: str, is_read: bool) -> bool:
        """Whether an operation of *category* is granted."""
        policy = self.policies.get(category, Policy())
        return (policy.read if is_read else policy.write) and operation not in self.closed

    @property
    def credentials(self) -> CloudCredentials:
        """The same, for its first instance."""
        return CloudCredentials(self.tenant, self.instances[0], self.name, self.secret)


class CloudClients:
    """The API clients of one sandbox by name; safe to use from several threads."""

    def __init__(self, first: CloudApiClient) -> None:
        self._lock = threading.Lock()
        self._first = first
        self.reset()

    def reset(self) -> None:
        """Have the client of the start again and no other."""
        with self._lock:
            self._by_name = {self._first.name: self._first}

    def add(self, client: CloudApiClient) -> CloudApiClient:
        """One more; ValueError if the name is taken."""
        with self._lock:
            if client.name in self._by_name:
                raise ValueError("api_client is taken; names of API clients are unique")
            self._by_name[client.name] = client
            return client

    def get(self, name: str) -> CloudApiClient:
        """The client of this name; LookupError if there is none."""
        found = self._by_name.get(name)
        if found is None:
            raise LookupError("api_client: there is none of this name")
        return found

    def list(self) -> list[CloudApiClient]:
        """All clients, the oldest first."""
        with self._lock:
            return list(self._by_name.values())

    def instances(self, tenant: str) -> frozenset[str]:
        """The instances of *tenant*; none if there is no such tenant."""
        return frozenset(
            instance for client in self.list() if client.tenant == tenant for instance in client.instances
        )

    def set_policy(
        self, name: str, category: str, *, read: bool | None = None, write: bool | None = None
    ) -> None:
        """Change what the client may do in *category*; what is None stays."""
        with self._lock:
            client = self.get(name)
            before = client.policies.get(category, Policy())
            policy = Policy(before.read if read is None else read, before.write if write is None else write)
            self._by_name[name] = evolve(client, policies={**client.policies, category: policy})

    def set_closed(self, name: str, operations: Iterable[str]) -> None:
        """Close exactly these operations to the client."""
        with self._lock:
            self._by_name[name] = evolve(self.get(name), closed=frozenset(operations))


def new_client(
    tenant: str,
    instances: tuple[str, ...],
    *,
    name: str | None = None,
    secret: str | None = None,
    is_first: bool = True,
) -> CloudApiClient:
    """
    A client that may do all but what is closed; what is left out is made up.

    Args:
        is_first: of its tenant.

    Raises:
        ValueError: a name cannot be one.
    """
    check_name("tenant", tenant)
    if not instances:
        raise refuse("instances", "one at least")
    for each in instances:
        check_name("instances", each)
    name = name or "".join(secrets.choice(string.ascii_uppercase) for _ in range(12))
    # The first one's id follows from the tenant, so that what a seed has written by it is the same each time.
    dice = random.Random(f"{tenant}/{'api-client' if is_first else name}")
    id = str(uuid.UUID(int=dice.getrandbits(128), version=4))
    return CloudApiClient(id, name, tenant, instances, secret or secrets.token_urlsafe(32))
