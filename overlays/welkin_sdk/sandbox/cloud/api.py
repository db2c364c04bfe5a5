"""
The Cloud API's parts of one sandbox in one object, of which the costly ones are made when they are first needed.

A tenant's made-up clinic is written when the first request for it comes, so that a sandbox that is used for the Data
API alone starts as fast as ever. It is the same each time, so it does not matter when that is.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import unquote

from attrs import field, frozen

from welkin_sdk.documents import load_document
from welkin_sdk.sandbox.cloud.behaviour import Behaviours
from welkin_sdk.sandbox.cloud.clients import CloudApiClient, CloudClients
from welkin_sdk.sandbox.cloud.document import CloudDocument
from welkin_sdk.sandbox.cloud.given import check_text
from welkin_sdk.sandbox.cloud.routes import Match, Routes
from welkin_sdk.sandbox.cloud.store import OPENED, TENANT_WIDE, Space, exported
from welkin_sdk.sandbox.cloud.tokens import CloudTokens
from welkin_sdk.sandbox.core.clock import VirtualClock
from welkin_sdk.sandbox.core.faults.parameters import FaultDeclarationError, nearest
from welkin_sdk.sandbox.core.journal import Journal
from welkin_sdk.sandbox.core.snapshots import export_lines
from welkin_sdk.sandbox.core.state import State

if TYPE_CHECKING:
    from welkin_sdk.sandbox.cloud.answers import Answers

PREFIX = "/cloud"


@frozen(slots=False)
class CloudApi:
    """
    What the Cloud API's half of a sandbox is made of.

    Attributes:
        patients: of the clinic that each instance starts with.
    """

    state: State
    clock: VirtualClock
    journal: Journal
    first: CloudApiClient
    patients: int
    behaviours: Behaviours = field(factory=Behaviours, init=False)
    clients: CloudClients = field(init=False)
    tokens: CloudTokens = field(init=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "clients", CloudClients(self.first))
        object.__setattr__(self, "tokens", CloudTokens(self.clients, self.clock.now))

    @cached_property
    def document(self) -> CloudDocument:
        """The bundled document."""
        return CloudDocument(load_document("cloud-api"))

    @cached_property
    def routes(self) -> Routes:
        """Where the operations are."""
        return Routes(self.document.operations)

    @cached_property
    def answers(self) -> Answers:
        """What answers the operations."""
        from welkin_sdk.sandbox.cloud.answers import Answers

        return Answers(self.document)

    def find(self, method: str, raw_path: str) -> tuple[str, str, Match | None]:
        """
        Tenant, instance and what else an address below PREFIX leads to, with *method* where it can.

        Args:
            raw_path: still percent-encoded.
        """
        parts = raw_path.removeprefix(f"{PREFIX}/").split("/", 2)
        tenant, instance, rest = (*parts, "", "")[:3]
        is_tenant_wide = instance == TENANT_WIDE
        match = self.routes.find(method, f"/{TENANT_WIDE}/{rest}" if is_tenant_wide else f"/{rest}")
        if match and any(each.is_tenant_wide is not is_tenant_wide for each in match.operations.values()):
            match = None
        return unquote(tenant), unquote(instance), match

    def open(self, tenant: str) -> None:
        """Fill the instances of *tenant* that have never been filled; inside a transaction."""
        for client in self.clients.list():
            for instance in client.instances if client.tenant == tenant else ():
                space = Space(self.state, tenant, instance)
                if space.get(OPENED, instance) is None:
                    self._fill(space, client)

    def _fill(self, space: Space, client: CloudApiClient) -> None:
        from welkin_sdk.sandbox.cloud.seed.instance import fill

        space.put(OPENED, space.instance, {})
        fill(self.answers, space, client, self.patients)

    def export(self) -> Iterator[str]:
        """Every record as a line of JSON, sorted by tenant, instance, collection, parent and id; every instance is filled."""
        with self.state.transaction():
            for tenant in dict.fromkeys(client.tenant for client in self.clients.list()):
                self.open(tenant)
        yield from export_lines(self.state, exported)

    def known(self, resource: str, *others: str) -> str:
        """*resource*, if the document has it or it is one of *others*; ValueError otherwise."""
        check_text("resource", resource)
        if resource not in {*self.document.resources, *others}:
            hint = nearest(resource, self.document.resources)
            raise FaultDeclarationError(f"there is no resource {resource[:64]!r}{hint}", field="resource")
        return resource

    def reset(self) -> None:
        """Be as usual, have the API clients of the start, and have issued no token; the records are the state's matter."""
        self.behaviours.reset()
        self.clients.reset()
        self.tokens.reset()
