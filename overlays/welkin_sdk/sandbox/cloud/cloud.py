"""
The Cloud API's parts of one sandbox in one object, of which the costly ones are made when they are first needed.

A tenant's made-up clinic is written when the first request for it comes, so that a sandbox that is used for the Data
API alone starts as fast as ever. It is the same each time, so it does not matter when that is.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from welkin_sdk.documents import load_document
from welkin_sdk.sandbox.clock import VirtualClock
from welkin_sdk.sandbox.cloud.answers import Answers
from welkin_sdk.sandbox.cloud.clients import CloudApiClient, CloudClients
from welkin_sdk.sandbox.cloud.document import CloudDocument
from welkin_sdk.sandbox.cloud.routes import Routes
from welkin_sdk.sandbox.cloud.seed.clinic import fill
from welkin_sdk.sandbox.cloud.store import Space
from welkin_sdk.sandbox.cloud.tokens import CloudTokens
from welkin_sdk.sandbox.journal import Journal
from welkin_sdk.sandbox.state import State

_OPENED = "opened"


@dataclass(frozen=True)
class Cloud:
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
    clients: CloudClients = field(init=False)
    tokens: CloudTokens = field(init=False)

    def __post_init__(self) -> None:
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
        return Answers(self.document)

    def open(self, tenant: str) -> None:
        """Fill the instances of *tenant* that have never been filled; inside a transaction."""
        for client in self.clients.list():
            for instance in client.instances if client.tenant == tenant else ():
                space = Space(self.state, tenant, instance)
                if space.get(_OPENED, instance) is None:
                    space.put(_OPENED, instance, {})
                    fill(self.answers, space, client, self.patients)

    def reset(self) -> None:
        """Have the API clients of the start, and have issued no token; the records are the state's matter."""
        self.clients.reset()
        self.tokens.reset()
