"""
The Cloud API's half of a running sandbox, as its user sees it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import field, frozen

from welkin_sdk.sandbox.cloud.api import CloudApi
from welkin_sdk.sandbox.cloud.clients import CloudApiClient, CloudCredentials, new_client
from welkin_sdk.sandbox.cloud.tokens import LIFETIME_SECONDS


@frozen
class CloudSandbox:
    """
    Tenants, API clients and tokens of a sandbox.

    Attributes:
        address: what a CloudClient takes as base_url, e.g. `http://127.0.0.1:8080/cloud`.
    """

    address: str
    cloud: CloudApi = field(repr=False)

    @property
    def credentials(self) -> CloudCredentials:
        """Those of the API client of the start."""
        return self.cloud.first.credentials

    @property
    def tenant(self) -> str:
        """The tenant of the start."""
        return self.credentials.tenant

    @property
    def instance(self) -> str:
        """The first instance of the start's tenant."""
        return self.credentials.instance

    @property
    def api_client(self) -> str:
        """The API client of the start, as the address of the token call has it."""
        return self.credentials.api_client

    @property
    def secret(self) -> str:
        """The secret of the API client of the start."""
        return self.credentials.secret

    def add_tenant(self, name: str, instances: Iterable[str] = ("live",)) -> CloudCredentials:
        """
        One more tenant with an API client of its own; its instances are filled as those of the start are.

        Raises:
            ValueError: there is such a tenant, or a name cannot be part of an address.
        """
        if self.cloud.clients.instances(name):
            raise ValueError("there is a tenant of this name")
        return self.cloud.clients.add(new_client(name, tuple(instances))).credentials

    def add_client(
        self, tenant: str | None = None, instances: Iterable[str] | None = None
    ) -> CloudCredentials:
        """
        One more API client, with policies of its own.

        Args:
            tenant: a known one; that of the start when absent.
            instances: those that it may work in; all of the tenant's when absent.

        Raises:
            ValueError: there is no such tenant or instance.
        """
        tenant = tenant or self.tenant
        known = [
            each
            for client in self.cloud.clients.list()
            if client.tenant == tenant
            for each in client.instances
        ]
        wanted = tuple(dict.fromkeys(known if instances is None else instances))
        if not wanted or not set(wanted) <= set(known):
            raise ValueError("tenant and instances are known ones; add_tenant() makes others")
        return self.cloud.clients.add(new_client(tenant, wanted, is_first=False)).credentials

    def set_policy(
        self, api_client: str, category: str, *, read: bool | None = None, write: bool | None = None
    ) -> None:
        """
        Grant or deny an API client what belongs to *category*, a tag of the document; what is None stays.

        Raises:
            LookupError: there is no such client.
            ValueError: there is no such category.
        """
        if category not in self.cloud.document.categories:
            raise ValueError("category is a tag of the document, e.g. Patients")
        self.cloud.clients.set_policy(api_client, category, read=read, write=write)

    def set_closed(self, api_client: str, operations: Iterable[str]) -> None:
        """
        Close exactly these operations to an API client, whatever its policies; at first those of `clients.CLOSED`.

        Raises:
            LookupError: there is no such client.
            ValueError: an id is none of the document's.
        """
        closed = set(operations)
        if closed - {each.id for each in self.cloud.document.operations}:
            raise ValueError("operations are ids of the document, e.g. deleteUser")
        self.cloud.clients.set_closed(api_client, closed)

    def export(self) -> Iterator[str]:
        """Every record of every instance as a line of canonical JSON; of the instant of the first line."""
        return self.cloud.export()

    def forget_tokens(self) -> None:
        """Answer 401 from now on to every token issued so far."""
        self.cloud.tokens.forget()

    def issue_token(self, api_client: str | None = None, *, lifetime_seconds: int = LIFETIME_SECONDS) -> str:
        """A token without an exchange, which no limit counts."""
        return self.cloud.tokens.issue(self._client(api_client), lifetime_seconds=lifetime_seconds)

    def _client(self, api_client: str | None) -> CloudApiClient:
        return self.cloud.clients.get(api_client or self.api_client)
