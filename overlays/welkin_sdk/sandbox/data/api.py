"""The Data API's parts of one sandbox in one object."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from attrs import field, frozen

from welkin_sdk.documents import load_document
from welkin_sdk.sandbox.core.clock import VirtualClock
from welkin_sdk.sandbox.core.journal import Journal
from welkin_sdk.sandbox.core.snapshots import export_lines
from welkin_sdk.sandbox.core.state import State
from welkin_sdk.sandbox.data.answers import Answers
from welkin_sdk.sandbox.data.clients import ApiClient, Clients, scope_names
from welkin_sdk.sandbox.data.document import DataDocument
from welkin_sdk.sandbox.data.integrity import Integrity
from welkin_sdk.sandbox.data.loading import Loading
from welkin_sdk.sandbox.data.pages import Envelope
from welkin_sdk.sandbox.data.rules import RULES
from welkin_sdk.sandbox.data.store import Store
from welkin_sdk.sandbox.data.tables import layout
from welkin_sdk.sandbox.data.tokens import Tokens
from welkin_sdk.sandbox.data.versions import Versions, read_versions, single_version


@frozen(slots=False)
class DataApi:
    """
    What the Data API's half of a sandbox is made of.

    Attributes:
        first: the API clients of the start.
        environment: the one that is served.
        envelope: the form of answers, unless a request prefers the other.
    """

    document: DataDocument
    state: State
    clock: VirtualClock
    journal: Journal
    versions: Versions
    first: Iterable[ApiClient]
    environment: str
    envelope: Envelope
    token_lifetime_seconds: int
    store: Store = field(init=False)
    clients: Clients = field(init=False)
    tokens: Tokens = field(init=False)
    answers: Answers = field(init=False)
    loading: Loading = field(init=False)

    def __attrs_post_init__(self) -> None:
        known = scope_names(self.document.resources)
        store = Store(self.state, self.document.resources)
        clients = Clients(environment=self.environment, known=known, first=self.first)
        tokens = Tokens(store, clients, self.clock, self.token_lifetime_seconds)
        integrity = Integrity(self.document, store)
        made = {
            "store": store,
            "clients": clients,
            "tokens": tokens,
            "answers": Answers(self.document, store, integrity, tokens, self.clock),
            "loading": Loading(self.document, store, integrity, self.clock),
        }
        for name, part in made.items():
            object.__setattr__(self, name, part)

    def export(self) -> Iterator[str]:
        """Every record as a line of JSON, sorted by collection and id."""
        return export_lines(self.state, self.store.exported)

    def reset(self) -> None:
        """Have the API clients of the start, and have issued no token; the records are the state's matter."""
        self.clients.reset()
        self.tokens.forget()


def read_document() -> DataDocument:
    """The bundled document."""
    return DataDocument(load_document("data-api"))


def data_layout(document: DataDocument) -> Iterator[str]:
    """The statements that make the tables of *document*."""
    unique = {name: rules.unique for name, rules in RULES.items() if rules.unique}
    return layout(document.resources.values(), unique)


def planned_versions(document: DataDocument, plan: str | Path | Mapping[str, Any] | None) -> Versions:
    """The versions of *plan*, or the document's alone; ValueError if the plan cannot be."""
    if plan is None:
        return single_version(document.version)
    ids = {operation.id for operation in document.operations}
    return read_versions(plan, served=document.version, operations=ids)
