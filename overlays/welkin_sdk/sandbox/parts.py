"""
One sandbox's parts in one object: what the server serves, the control API steers and the Python handle shows.

A part that remembers something says with on_reset() how it begins anew, and one that lives as long as the sandbox with
on_close() how it ends.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from attrs import field, frozen
from starlette.routing import Route
from starlette.types import ASGIApp

from welkin_sdk.sandbox.cloud import control as cloud_control
from welkin_sdk.sandbox.cloud import view as cloud_view
from welkin_sdk.sandbox.cloud.api import CloudApi
from welkin_sdk.sandbox.cloud.clients import INSTANCE, TENANT, CloudApiClient, new_client
from welkin_sdk.sandbox.cloud.faults import CloudFaults
from welkin_sdk.sandbox.cloud.store import layout as cloud_layout
from welkin_sdk.sandbox.core import view
from welkin_sdk.sandbox.core.clock import VirtualClock
from welkin_sdk.sandbox.core.control import clock as clock_control
from welkin_sdk.sandbox.core.control import faults as faults_control
from welkin_sdk.sandbox.core.control import journal as journal_control
from welkin_sdk.sandbox.core.control import state as state_control
from welkin_sdk.sandbox.core.faults.misbehaving import Misbehaving
from welkin_sdk.sandbox.core.faults.registry import Faults
from welkin_sdk.sandbox.core.journal import Journal
from welkin_sdk.sandbox.core.snapshots import Snapshots
from welkin_sdk.sandbox.core.state import State
from welkin_sdk.sandbox.data import control as data_control
from welkin_sdk.sandbox.data import view as data_view
from welkin_sdk.sandbox.data.api import DataApi, data_layout, planned_versions, read_document
from welkin_sdk.sandbox.data.clients import ApiClient
from welkin_sdk.sandbox.data.faults import DataFaults
from welkin_sdk.sandbox.data.notifications import Notifier
from welkin_sdk.sandbox.data.notifications import control as notifications_control
from welkin_sdk.sandbox.data.pages import Envelope


@frozen
class Parts:
    """
    A sandbox without its port.

    Attributes:
        clock: what everything that depends on time asks.
    """

    state: State
    clock: VirtualClock
    journal: Journal
    snapshots: Snapshots
    faults: Faults
    data: DataApi
    notifier: Notifier
    cloud: CloudApi
    _resetters: list[Callable[[], None]] = field(factory=list, repr=False, init=False)
    _closers: list[Callable[[], None]] = field(factory=list, repr=False, init=False)

    def control_routes(self) -> list[Route]:
        """What the control API has for each subject."""
        return [
            *clock_control.routes(self.clock),
            *state_control.routes(self.snapshots, self.reset),
            *journal_control.routes(self.journal),
            *faults_control.routes(self.faults),
            *data_control.routes(self.data),
            *notifications_control.routes(self.notifier),
            *cloud_control.routes(self.cloud),
        ]

    def page(self) -> str:
        """What a person sees in a browser."""
        return view.render(
            self.clock,
            {"environment": self.data.environment, "envelope": self.data.envelope},
            (
                data_view.records(self.data),
                cloud_view.records(self.cloud),
                data_view.versions(self.data, self.clock.now()),
                view.faults(self.faults.list()),
                data_view.notifications(self.notifier),
                view.requests(self.journal.entries()),
            ),
        )

    def with_faults(self, app: ASGIApp) -> ASGIApp:
        """*app* with the faults around it; the control API stays outside of them."""
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


def build_parts(
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
) -> Parts:
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
    document = read_document()
    planned = planned_versions(document, versions)
    state = State(database, [*data_layout(document), *cloud_layout()])
    journal = Journal()
    try:
        data = DataApi(
            document=document,
            state=state,
            clock=clock,
            journal=journal,
            versions=planned,
            first=clients,
            environment=environment,
            envelope=envelope,
            token_lifetime_seconds=token_lifetime_seconds,
        )
        data.loading.open_clinic(patients)
    except BaseException:
        state.close()
        raise
    snapshots = Snapshots(state)
    cloud = CloudApi(state, clock, journal, cloud_client or new_client(TENANT, (INSTANCE,)), patients)
    faults = Faults((DataFaults(document, planned), CloudFaults(cloud)), clock.now)
    notifier = Notifier(
        document=document,
        store=data.store,
        clock=clock,
        versions=planned,
        choose_faults=faults.choose_delivery,
    )
    parts = Parts(
        state=state,
        clock=clock,
        journal=journal,
        snapshots=snapshots,
        faults=faults,
        data=data,
        notifier=notifier,
        cloud=cloud,
    )
    # Notifications end before the clock is set and begin after it: going back to the start is no passing of time.
    for resetter in (
        notifier.unsubscribe,
        clock.reset,
        snapshots.reset,
        data.reset,
        cloud.reset,
        journal.clear,
        faults.clear,
        notifier.reset,
    ):
        parts.on_reset(resetter)
    parts.on_close(notifier.close)
    return parts
