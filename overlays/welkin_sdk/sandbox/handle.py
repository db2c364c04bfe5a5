"""
The handle to a running sandbox: what the control API does over HTTP, from Python.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any

from attrs import field, frozen

from welkin_sdk.sandbox.cloud.api import PREFIX as CLOUD_PREFIX
from welkin_sdk.sandbox.cloud.handle import CloudSandbox
from welkin_sdk.sandbox.core.clock import VirtualClock
from welkin_sdk.sandbox.core.control import PREFIX
from welkin_sdk.sandbox.core.faults.registry import Faults
from welkin_sdk.sandbox.core.journal import JournalEntry
from welkin_sdk.sandbox.data.clients import Clients
from welkin_sdk.sandbox.data.make import Maker
from welkin_sdk.sandbox.data.notifications import Notifier
from welkin_sdk.sandbox.data.tokens import LONG_LIFETIME_SECONDS
from welkin_sdk.sandbox.parts import Parts


@frozen(slots=False)
class Sandbox:
    """
    A running sandbox, as its user sees it.

    Attributes:
        address: scheme, host and port.
    """

    address: str
    client_id: str
    parts: Parts = field(repr=False)

    @property
    def client_secret(self) -> str:
        """The present secret of the client of the start."""
        return self.parts.data.clients.get(self.client_id).client_secret

    @property
    def clients(self) -> Clients:
        """The API clients: `add()`, `rotate()`, `revoke()` and `list()` them."""
        return self.parts.data.clients

    @cached_property
    def make(self) -> Maker:
        """Believable records, one method per collection: `make.patient(first_name="Grace")`."""
        maker = Maker(self.parts.data.document, self.load, self.parts.clock.now)
        self.parts.on_reset(maker.restart)
        return maker

    @property
    def data_api(self) -> str:
        """Base address of the Data API, version included."""
        return self.address + self.parts.data.document.prefix

    def data_api_of(self, version: str) -> str:
        """Base address of another of the planned versions, e.g. `v2`."""
        return f"{self.address}/{version}"

    @property
    def cloud_api(self) -> str:
        """Base address of the Cloud API, without tenant and instance."""
        return self.address + CLOUD_PREFIX

    @cached_property
    def cloud(self) -> CloudSandbox:
        """The Cloud API's tenants, API clients and tokens."""
        return CloudSandbox(self.cloud_api, self.parts.cloud)

    @property
    def control(self) -> str:
        """Base address of the control API."""
        return self.address + PREFIX

    @property
    def clock(self) -> VirtualClock:
        """The sandbox's time: `freeze()`, `advance()` and `resume()` it."""
        return self.parts.clock

    @property
    def faults(self) -> Faults:
        """What the sandbox does wrong on request: `add()`, `list()` and `clear()` it."""
        return self.parts.faults

    @property
    def notifications(self) -> Notifier:
        """What goes to the subscriber: `pause()` and `resume()` it, `subscribe()` another, look at `deliveries`."""
        return self.parts.notifier

    @property
    def requests(self) -> list[JournalEntry]:
        """The answered requests, oldest first: time, client, method, route and status."""
        return self.parts.journal.entries()

    def count(self, route: str) -> int:
        """How often *route*, e.g. `POST /v1/token` or `GET /v1/patients/{id}`, was asked for, whatever the answer."""
        return self.parts.journal.count(route)

    def refuse_issued_tokens(self) -> None:
        """Answer 401 from now on to every access token issued so far."""
        self.parts.data.tokens.forget()

    def issue_token(
        self,
        *,
        client_id: str | None = None,
        scope: str | None = None,
        lifetime_seconds: int = LONG_LIFETIME_SECONDS,
        environment: str | None = None,
    ) -> str:
        """
        An access token without an exchange, living long as those for tests do.

        Args:
            client_id: whose it is; the client of the start when absent.
            scope: the client's own when absent.
            environment: the client's own when absent.
        """
        issued = self.parts.data.tokens.issue(
            client_id or self.client_id,
            scope=scope,
            lifetime_seconds=lifetime_seconds,
            environment=environment,
        )
        return str(issued["access_token"])

    def snapshot(self, name: str | None = None) -> str:
        """Remember all records as they are now, in memory; returns the name to restore them by."""
        return self.parts.snapshots.take(name)

    def restore(self, name: str) -> None:
        """Have the records of the snapshot *name* again and no others; tokens, clients and clock stay as they are."""
        self.parts.snapshots.restore(name)

    def reset(self) -> None:
        """Be as at the start: the records of then, no requests, no tokens, no faults, the clock running."""
        self.parts.reset()

    def export(self) -> Iterator[str]:
        """Every record as a line of canonical JSON, sorted by collection and id; of the instant of the first line."""
        return self.parts.data.export()

    def load(self, collection: str, records: Iterable[Mapping[str, Any]]) -> None:
        """
        Keep *records* as they are, unchecked, in place of those with the same ids.

        A record needs an id; `created_at` and `updated_at` are now where it has none. For external ids, which print
        no timestamps, they say when Find finds them and are not shown.
        """
        self.parts.data.loading.load(collection, records)

    def remove(self, collection: str, ids: Iterable[str]) -> int:
        """
        Delete records, as somebody does inside Welkin: no notification names them, and what refers to them stays.

        Returns:
            How many there were.
        """
        return self.parts.data.loading.remove(collection, ids)
