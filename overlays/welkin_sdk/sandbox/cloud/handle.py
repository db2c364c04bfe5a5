"""
The Cloud API's half of a running sandbox, as its user sees it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from attrs import evolve, field, frozen

from welkin_sdk.sandbox.cloud.api import CloudApi
from welkin_sdk.sandbox.cloud.behaviour import EVERY, Behaviour
from welkin_sdk.sandbox.cloud.clients import CloudApiClient, CloudCredentials, new_client
from welkin_sdk.sandbox.cloud.given import (
    check_flag,
    check_lifetime,
    check_moment,
    check_name,
    check_text,
    list_texts,
    refuse,
)
from welkin_sdk.sandbox.cloud.tokens import LIFETIME_SECONDS

if TYPE_CHECKING:
    from welkin_sdk.sandbox.cloud.records import CloudRecord, CloudRecords


@frozen
class CloudSandbox:
    """
    Tenants, API clients, tokens, behaviours and records of a sandbox.

    Attributes:
        address: what a CloudClient takes as base_url, e.g. `http://127.0.0.1:8080/cloud`.
        of: the API client and the instance that it is about; those of the start when absent.
    """

    address: str
    cloud: CloudApi = field(repr=False)
    of: CloudCredentials | None = field(default=None, repr=False)

    @property
    def credentials(self) -> CloudCredentials:
        """Those of the API client that this is about."""
        return self.of or self.cloud.first.credentials

    @property
    def tenant(self) -> str:
        """Its tenant."""
        return self.credentials.tenant

    @property
    def instance(self) -> str:
        """The instance that this is about, at the start the tenant's first one."""
        return self.credentials.instance

    @property
    def api_client(self) -> str:
        """The API client, as the address of the token call has it."""
        return self.credentials.api_client

    @property
    def secret(self) -> str:
        """Its secret."""
        return self.credentials.secret

    def at(self, credentials: CloudCredentials) -> CloudSandbox:
        """
        The same sandbox, its records and defaults being those of another tenant or instance.

        Raises:
            ValueError: they are no credentials, or of no instance that there is.
        """
        if not isinstance(credentials, CloudCredentials):
            raise refuse("credentials", "CloudCredentials, e.g. what add_instance() gives")
        if credentials.instance not in self.cloud.clients.instances(credentials.tenant):
            raise refuse("credentials", "of an instance that there is")
        return evolve(self, of=credentials)

    def add_tenant(self, name: str, instances: Iterable[str] = ("live",)) -> CloudCredentials:
        """
        One more tenant with an API client of its own; its instances are filled as those of the start are.

        Raises:
            ValueError: there is such a tenant, or a name cannot be one.
        """
        check_name("name", name)
        wanted = list_texts("instances", instances)
        if self.cloud.clients.instances(name):
            raise refuse("name", "a new one; there is a tenant of this name")
        return self.cloud.clients.add(new_client(name, wanted)).credentials

    def add_instance(self, tenant: str, instance: str) -> CloudCredentials:
        """
        One more instance of a *tenant*, with an API client that works in it alone; filled as the others are.

        Raises:
            ValueError: there is no such tenant, the instance is there, or it cannot be one.
        """
        check_name("tenant", tenant)
        check_name("instance", instance)
        known = self.cloud.clients.instances(tenant)
        if not known or instance in known:
            raise ValueError("tenant is a known one, and instance is a new one of it")
        return self.cloud.clients.add(new_client(tenant, (instance,), is_first=False)).credentials

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
        tenant = self.tenant if tenant is None else tenant
        check_text("tenant", tenant)
        known = [
            each
            for client in self.cloud.clients.list()
            if client.tenant == tenant
            for each in client.instances
        ]
        wanted = list_texts("instances", known if instances is None else instances)
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
            ValueError: there is no such category, or neither reading nor writing is named.
        """
        check_text("api_client", api_client)
        check_text("category", category)
        check_flag("read", read)
        check_flag("write", write)
        if category not in self.cloud.document.categories:
            raise ValueError("category is a tag of the document, e.g. Patients")
        self.cloud.clients.get(api_client)
        if read is None and write is None:
            raise refuse("read", "given, or write")
        self.cloud.clients.set_policy(api_client, category, read=read, write=write)

    def set_closed(self, api_client: str, operations: Iterable[str]) -> None:
        """
        Close exactly these operations to an API client, whatever its policies; at first those of `clients.CLOSED`.

        Raises:
            LookupError: there is no such client.
            ValueError: an id is none of the document's.
        """
        check_text("api_client", api_client)
        closed = set(list_texts("operations", operations))
        if closed - {each.id for each in self.cloud.document.operations}:
            raise ValueError("operations are ids of the document, e.g. deleteUser")
        self.cloud.clients.set_closed(api_client, closed)

    def behave(self, resource: str = EVERY, /, **members: Any) -> Behaviour:
        """
        Have the server behave otherwise from now on, for every tenant; returns how *resource* behaves now.

        Args:
            resource: the first half of an operation's `x-welkin-method`, e.g. `encounters`; `*` is every one that says
                nothing else.
            members: of Behaviour, e.g. `sort="ignored"`; what is not named stays.

        Raises:
            ValueError: there is no such resource or behaviour, or it cannot be so.
        """
        self.cloud.known(resource, EVERY)
        self.cloud.behaviours.set(resource, **members)
        return self.cloud.behaviours.of(resource)

    def behaviour(self, resource: str = EVERY, /) -> Behaviour:
        """How *resource* behaves now; ValueError if there is none."""
        return self.cloud.behaviours.of(self.cloud.known(resource, EVERY))

    @property
    def behaviours(self) -> Mapping[str, Mapping[str, Any]]:
        """What has been set, by resource and member; all else is as usual."""
        return self.cloud.behaviours.list()

    def behave_as_usual(self, resource: str | None = None, /) -> None:
        """Undo behave() for *resource*, or for all when absent; ValueError if there is none."""
        if resource is not None:
            self.cloud.known(resource, EVERY)
        self.cloud.behaviours.reset(resource)

    def records(self, resource: str, /) -> list[CloudRecord]:
        """
        Every record of *resource* in this instance as it truly is, whatever lists show: the oldest first.

        What was deleted is among them where a behaviour has it still be seen.
        """
        return self._records.all(resource)

    def load(self, resource: str, records: Iterable[Mapping[str, Any]], *parents: str) -> int:
        """
        Keep *records* as they are, unchecked, in place of those with the same ids; returns how many.

        A record needs an id, or a name where it is known by that. What it lacks of what the document says it has is
        null or empty, its stamps are now. No audit row tells of it, and no behaviour makes it late.

        Args:
            parents: the ids in the address of its list, in order: of an encounter its patient, of a custom data type
                record its patient and the type's name.

        Raises:
            ValueError: there is no such resource, it has other parents, or a record has no id.
            LookupError: there is no such patient, user, encounter or document to be a parent.
        """
        return self._records.load(resource, records, parents)

    def remove(self, resource: str, id: str, /) -> None:
        """
        Delete a record, with what belongs to it, as somebody does inside Welkin: also where the API has no such call.

        What is to be seen of it then is what the behaviour of its `deletes` says; without one it is gone.

        Raises:
            LookupError: there is no such record.
            ValueError: there is no such resource.
        """
        check_text("id", id)
        self._records.remove(resource, id)

    def change(self, resource: str, id: str, /, updated_at: datetime | None = None, **members: Any) -> None:
        """
        Change a record as somebody does inside Welkin, unchecked.

        Args:
            updated_at: the time of change that it says then, which may lie anywhere; when absent it is now, or stays
                where updates do not move it.
            members: in the API's spelling; those that the record has in its `jsonBody` are set there.

        Raises:
            LookupError: there is no such record.
            ValueError: JSON cannot say the members, they give it another id, or the time has no zone.
        """
        check_text("id", id)
        if updated_at is not None:
            check_moment("updated_at", updated_at)
        self._records.change(resource, id, members, updated_at)

    @property
    def _records(self) -> CloudRecords:
        from welkin_sdk.sandbox.cloud.records import CloudRecords

        return CloudRecords(self.cloud, self.tenant, self.instance)

    def export(self) -> Iterator[str]:
        """Every record of every instance as a line of canonical JSON; of the instant of the first line."""
        return self.cloud.export()

    def forget_tokens(self) -> None:
        """Answer 401 from now on to every token issued so far."""
        self.cloud.tokens.forget()

    def issue_token(self, api_client: str | None = None, *, lifetime_seconds: int = LIFETIME_SECONDS) -> str:
        """
        A token without an exchange, which no limit counts.

        Args:
            lifetime_seconds: of whole seconds; from 1 to a year.

        Raises:
            LookupError: there is no such API client.
            ValueError: it cannot live so long.
        """
        check_lifetime("lifetime_seconds", lifetime_seconds)
        return self.cloud.tokens.issue(self._client(api_client), lifetime_seconds=lifetime_seconds)

    def _client(self, api_client: str | None) -> CloudApiClient:
        name = self.api_client if api_client is None else api_client
        check_text("api_client", name)
        return self.cloud.clients.get(name)
