"""
One sandbox's parts in one object: what the server serves, the control API steers and the Python handle shows.

A part that remembers something says with on_reset() how it begins anew, one that lives as long as the sandbox says
with on_close() how it ends, and one that stands around the whole application wraps it with wrap().
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from attrs import field, frozen
from starlette.types import ASGIApp

from welkin_sdk.documents import load_document
from welkin_sdk.sandbox.cloud.api import CloudApi
from welkin_sdk.sandbox.cloud.clients import INSTANCE, TENANT, CloudApiClient, new_client
from welkin_sdk.sandbox.cloud.faults import CloudFaults
from welkin_sdk.sandbox.cloud.store import layout as cloud_layout
from welkin_sdk.sandbox.core.clock import VirtualClock
from welkin_sdk.sandbox.core.faults.misbehaving import Misbehaving
from welkin_sdk.sandbox.core.faults.registry import Faults
from welkin_sdk.sandbox.core.journal import Journal
from welkin_sdk.sandbox.core.snapshots import Snapshots
from welkin_sdk.sandbox.core.state import State
from welkin_sdk.sandbox.data.answers import Service
from welkin_sdk.sandbox.data.clients import ApiClient, Clients, scope_names
from welkin_sdk.sandbox.data.document import DataDocument
from welkin_sdk.sandbox.data.faults import DataFaults
from welkin_sdk.sandbox.data.notifications import Notifier
from welkin_sdk.sandbox.data.pages import Envelope
from welkin_sdk.sandbox.data.rules import RULES
from welkin_sdk.sandbox.data.versions import Versions, read_versions, single_version

Wrapper = Callable[[ASGIApp], ASGIApp]


@frozen
class Core:
    """
    A sandbox without its port.

    Attributes:
        clock: what everything that depends on time asks.
        envelope: the form of answers, unless a request prefers the other.
    """

    document: DataDocument
    state: State
    clock: VirtualClock
    service: Service
    journal: Journal
    snapshots: Snapshots
    clients: Clients
    faults: Faults
    versions: Versions
    notifier: Notifier
    cloud: CloudApi
    envelope: Envelope = "printed"
    _resetters: list[Callable[[], None]] = field(factory=list, repr=False, init=False)
    _closers: list[Callable[[], None]] = field(factory=list, repr=False, init=False)
    _wrappers: list[Wrapper] = field(factory=list, repr=False, init=False)

    def wrap(self, wrapper: Wrapper) -> None:
        """Put *wrapper* around the API and whatever wraps it so far; the control API stays outside of it."""
        self._wrappers.append(wrapper)

    def wrapped(self, app: ASGIApp) -> ASGIApp:
        """*app* inside all wrappers, the latest outermost, and the faults around them."""
        for wrapper in self._wrappers:
            app = wrapper(app)
        return Misbehaving(app, self.faults, self.journal, self.clock)

    def on_reset(self, resetter: Callable[[], None]) -> None:
        """Call *resetter* when the sandbox is to be as it was when it started."""
        self._resetters.append(resetter)

    def reset(self) -> None:
        """
        Be as at the start: the records of then, no requests, no tokens, the clock with its source.

        Snapshots that were taken stay.
        """
        for resetter in self._resetters:
            resetter()

    def on_close(self, closer: Callable[[], None]) -> None:
        """Call *closer* when the sandbox ends, after the server, before the state; the latest goes first."""
        self._closers.append(closer)

    def close(self) -> None:
        """End all parts and give the state's file back."""
        try:
            while self._closers:
                self._closers.pop()()
        finally:
            self.snapshots.close()
            self.state.close()


def build_core(
    *,
    database: Path | None,
    clock: VirtualClock,
    clients: Iterable[ApiClient],
    environment: str,
    versions: str | Path | Mapping[str, Any] | None,
    patients: int,
    envelope: Envelope,
    token_lifetime_seconds: int,
    cloud_client: CloudApiClient | None = None,
) -> Core:
    """
    The parts of a new sandbox, over the state in *database*, or over one in memory.

    Args:
        environment: the one that is served.
        versions: a version plan or its file; the document's version alone when absent.
        patients: of the made-up clinic that an empty state starts with, and each instance of the Cloud API.
        cloud_client: the first API client of the Cloud API, with its tenant and instances; made up when absent.

    Raises:
        ValueError: *database* is a file of something else, or the plan cannot be.
    """
    document = DataDocument(load_document("data-api"))
    planned = single_version(document.version)
    if versions is not None:
        ids = {operation.id for operation in document.operations}
        planned = read_versions(versions, served=document.version, operations=ids)
    unique = {name: rules.unique for name, rules in RULES.items() if rules.unique}
    state = State(database, document.resources, unique, further=cloud_layout())
    try:
        registry = Clients(environment=environment, known=scope_names(document.resources), first=clients)
        service = Service(
            document=document,
            state=state,
            clock=clock,
            clients=registry,
            token_lifetime_seconds=token_lifetime_seconds,
        )
        service.open_clinic(patients)
    except BaseException:
        state.close()
        raise
    snapshots = Snapshots(state)
    journal = Journal()
    cloud = CloudApi(state, clock, journal, cloud_client or new_client(TENANT, (INSTANCE,)), patients)
    faults = Faults((DataFaults(document, planned), CloudFaults(cloud)), clock.now)
    notifier = Notifier(
        document=document, state=state, clock=clock, versions=planned, choose_faults=faults.choose_delivery
    )
    core = Core(
        document=document,
        state=state,
        clock=clock,
        service=service,
        journal=journal,
        snapshots=snapshots,
        clients=registry,
        faults=faults,
        versions=planned,
        notifier=notifier,
        cloud=cloud,
        envelope=envelope,
    )
    # Notifications end before the clock is set and begin after it: going back to the start is no passing of time.
    for resetter in (
        notifier.unsubscribe,
        clock.reset,
        snapshots.reset,
        registry.reset,
        core.cloud.reset,
        core.journal.clear,
        faults.clear,
        notifier.reset,
    ):
        core.on_reset(resetter)
    core.on_close(notifier.close)
    return core
