"""
What every group of a mirror's methods begins with: whose data is mirrored, which collections of it, and how they are read.

The groups stand beside this one, each under the name of its subject; mirror.py puts them together.
"""

from __future__ import annotations

from collections.abc import Iterable

from welkin_runtime.frames import private_frames
from welkin_sdk.clock import Clock
from welkin_sdk.cloud_client import AsyncCloudClient
from welkin_sdk.data_client import AsyncDataClient
from welkin_sdk.errors import ConfigurationError, InvalidRequestError
from welkin_sdk.mirror.catalogue import Api, Resource, collection_of
from welkin_sdk.mirror.engine import Engine
from welkin_sdk.mirror.errors import CorruptProgressError, StreamStoppedError
from welkin_sdk.mirror.forecast import chosen_by, configured, pace
from welkin_sdk.mirror.forecast import largest_page as most_granted
from welkin_sdk.mirror.leases import LeaseGuard, name_holder
from welkin_sdk.mirror.policy import Policy
from welkin_sdk.mirror.reading import NOTHING_OF_INSTANCE, Held, Reading, choose, stored_streams
from welkin_sdk.mirror.sources.cloud import CloudSource
from welkin_sdk.mirror.sources.data import DataSource
from welkin_sdk.mirror.store import Store
from welkin_sdk.mirror.types import Stream
from welkin_sdk.probe.report import ProbeReport, digest_of_instance

__all__ = ["MirrorBase"]


@private_frames
class MirrorBase:
    """
    Base of the groups that together make a mirror; takes what `AsyncMirror` takes, once that is checked.

    Raises:
        ConfigurationError: a collection that does not exist, or a probe of another instance.
    """

    def __init__(
        self,
        client: AsyncDataClient | AsyncCloudClient,
        store: Store,
        *,
        api: Api,
        tenant: str,
        instance: str,
        resources: Iterable[str] | None,
        page_size: int,
        concurrency: int,
        largest_page: int,
        per_minute: int | None,
        probe: ProbeReport | None,
        policy: Policy,
        clock: Clock,
    ) -> None:
        self.tenant = tenant
        self.instance = instance
        self.api: Api = api
        self.policy = policy
        self._is_named = resources is not None
        self._store = store
        self._clock = clock
        if probe is None:
            self._chosen = choose(api, self._begun() if resources is None else resources)
        else:
            _refuse_report_of_another(probe, client)
            chosen = choose(api, chosen_by(probe, None) if resources is None else resources)
            self._chosen = [configured(one, probe) for one in chosen]
            page_size = min(page_size, most_granted(self._chosen, probe) or page_size)
            per_minute = per_minute if per_minute is not None else pace(probe)
        self._reading = Reading(
            client=client,
            page_size=page_size,
            largest_page=largest_page,
            concurrency=concurrency,
            per_minute=per_minute,
        )
        # Unique for every mirror: two of them on one machine must not take each other for themselves.
        self._holder = name_holder()
        self._kinds: dict[str, list[Resource]] = {}
        self._source: DataSource | CloudSource | None = None
        self._engine: Engine | None = None

    @property
    def streams(self) -> list[Stream]:
        """What is mirrored, one stream per collection and kind; of kinds those that are known or stored."""
        chosen = {resource.name: resource for resource in self._chosen}
        stored = [one for one in self._stored() if collection_of(one.resource) in chosen]
        kinds = {one for one in stored if chosen[collection_of(one.resource)].kinds}
        named = [self._stream(one) for one in self._resources if not (one.kinds and not one.kind and stored)]
        return list(dict.fromkeys([*named, *sorted(kinds)]))

    def _named(self) -> list[Stream]:
        """
        Of `streams` those that a decision of the caller is about: what only comes along to be read is not.

        Raises:
            InvalidRequestError: nothing was ever kept of one that was named, or of the instance.
        """
        meant = [one for one in self._chosen if not one.comes_along]
        has = {name for one in self._stored() for name in (one.resource, collection_of(one.resource))}
        absent = [one.name for one in meant if one.name not in has]
        if self.api == "cloud-api" and not has:
            raise InvalidRequestError(f"instance: {NOTHING_OF_INSTANCE}")
        if absent and has and self._is_named:
            raise InvalidRequestError(f"resources: the mirror has nothing of {', '.join(absent)}")
        along = {one.name for one in self._chosen if one.comes_along}
        return [one for one in self.streams if one.resource not in along]

    def _stored(self) -> list[Stream]:
        return stored_streams(self._store, self.tenant, self.instance, self.api)

    def _begun(self) -> list[str] | None:
        """
        Of the Cloud API the collections that the store has.

        None where it has none, or a first run was ended before it had told the store of all of them; and for the Data API.
        """
        if self.api == "data-api":
            return None
        streams = self._stored()
        if not any(self._is_read(stream) for stream in streams):
            return None
        return sorted({collection_of(one.resource) for one in streams})

    def _is_read(self, stream: Stream) -> bool:
        try:
            return self._store.watermark(stream) is not None
        except CorruptProgressError:
            return True

    @property
    def _resources(self) -> list[Resource]:
        """What is mirrored: of collections that have kinds, those kinds that are known."""
        return [one for chosen in self._chosen for one in self._kinds.get(chosen.name, [chosen])]

    def _stream(self, resource: Resource) -> Stream:
        return self._stream_of(resource.name)

    def _stream_of(self, name: str) -> Stream:
        return Stream(self.tenant, self.instance, name, self.api)

    def _admit(self) -> None:
        """
        Ask before anything else is read or written: of another tenant's store everything would be found empty.

        Raises:
            ForeignStoreError: it belongs to another tenant.
        """
        self._store.admit(self.tenant)

    def _hold(self, stream: Stream) -> LeaseGuard:
        guard = LeaseGuard.begin(self._store, stream, self._holder, self._clock)
        if guard is None:
            raise StreamStoppedError(f"another engine is at work on {stream.resource}; stop it first")
        return guard

    def _open_source(self) -> DataSource | CloudSource:
        if self._source is None:
            held = Held(self._store, self.tenant, self.instance)
            self._source = self._reading.open(
                self._clock, self.policy, held, collections=len(self._resources)
            )
        return self._source

    def _is_stopping(self) -> bool:
        return self._engine is not None and self._engine.is_stopping()


def _refuse_report_of_another(probe: ProbeReport, client: AsyncDataClient | AsyncCloudClient) -> None:
    """What holds for one instance may not hold for another: by times that do not move there, it would lose changes."""
    if probe.instance is not None and probe.instance != digest_of_instance(client.wire.codec.base_url):
        raise ConfigurationError("probe: is of another tenant or instance than the client")
