"""Which API a mirror is of, whose data that is, what of it is mirrored, and the source that reads it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import unquote, urlsplit

from attrs import evolve, field, frozen

from welkin_runtime.encoding import InvalidArgumentError, did_you_mean, path_segment
from welkin_sdk.arguments import check_type, of_configuration, refuse
from welkin_sdk.client_base import AsyncClient
from welkin_sdk.clock import Clock
from welkin_sdk.cloud_client import AsyncCloudClient
from welkin_sdk.data_client import AsyncDataClient
from welkin_sdk.errors import ConfigurationError, InvalidRequestError, NotFoundError
from welkin_sdk.mirror.catalogue import KIND, Api, Resource, cloud_resources, collection_of, resources
from welkin_sdk.mirror.policy import Policy
from welkin_sdk.mirror.references import parent_in
from welkin_sdk.mirror.sources.cloud import CloudSource
from welkin_sdk.mirror.sources.data import DataSource
from welkin_sdk.mirror.store import Store
from welkin_sdk.mirror.types import Stream

__all__ = [
    "NOTHING_OF_INSTANCE",
    "USUAL",
    "Held",
    "Reading",
    "api_of",
    "choose",
    "known",
    "tenancy_of",
    "stored_streams",
    "was_read",
]

_LONGEST_KIND = 200

USUAL = (
    "patients",
    "users",
    "tasks",
    "calendar_events",
    "encounters",
    "cdt_records",
    "assessment_records",
    "patient_programs",
)
"""The collections of the Cloud API that are mirrored where nobody says which."""

NOTHING_OF_INSTANCE = "nothing of this tenant's instance is in the mirror; WELKIN_TENANT and WELKIN_INSTANCE, or the profile, say which it is"


def api_of(client: object) -> Api:
    """Which API *client* speaks to; refuses what is no async client of either."""
    check_type(
        "client", client, AsyncDataClient | AsyncCloudClient, "an AsyncDataClient or an AsyncCloudClient"
    )
    return "cloud-api" if isinstance(client, AsyncCloudClient) else "data-api"


def tenancy_of(client: AsyncClient) -> tuple[str | None, str]:
    """
    The tenant's name in a store, and the instance, as the client alone says.

    Of the Cloud API the address tells: host and tenant, whoever logs in. None where nothing does.
    """
    if not isinstance(client, AsyncCloudClient):
        return client.account, ""
    parts = urlsplit(client.wire.codec.base_url)
    tenant, _, instance = parts.path.rpartition("/")
    return f"{parts.netloc}{unquote(tenant)}", unquote(instance)


def known(api: Api) -> Mapping[str, Resource]:
    """The collections of an API that can be mirrored, by name."""
    return cloud_resources() if api == "cloud-api" else resources()


def choose(api: Api, names: Iterable[str] | None) -> list[Resource]:
    """
    The collections of these names; of one kind alone, e.g. "cdt_records/cdt-vitals", where there are kinds.

    Those under whose records they are listed come along, and say so: what is about the named ones alone leaves them out.

    Raises:
        ConfigurationError: one does not exist, or there is none.
    """
    if names is None:
        usual = [each for name, each in known(api).items() if api == "data-api" or name in USUAL]
        return _with_children(usual)
    given = dict.fromkeys(_listed(names))
    # With all kinds of a collection the one that is named besides comes as well.
    chosen = [_named(api, name) for name in given]
    chosen = [one for one in chosen if not one.kind or one.collection not in given]
    if not chosen:
        raise ConfigurationError("resources: names no collection; leave it out for all of them")
    parents = [one.parent for one in chosen if one.parent is not None]
    lacking = [
        evolve(known(api)[name], comes_along=True)
        for name in dict.fromkeys(parents)
        if name not in {one.name for one in chosen}
    ]
    return _with_children([*lacking, *chosen])


def _with_children(chosen: list[Resource]) -> list[Resource]:
    """The same, each of which knows whether others are listed under its records."""
    parents = {one.parent for one in chosen}
    return [evolve(one, has_children=one.name in parents) if one.is_listed else one for one in chosen]


def _named(api: Api, name: str) -> Resource:
    collection, between, kind = name.partition(KIND)
    found = known(api).get(collection)
    if found is None:
        hint = did_you_mean(collection, known(api)) or f"; there are {', '.join(known(api))}"
        raise ConfigurationError(f"resources: no such collection{hint}")
    if not between:
        return found
    if found.kinds is None:
        raise ConfigurationError(f"resources: {collection} has no kinds; name it alone")
    try:
        # It is part of an address, and of every key in the store.
        path_segment(f"resources: what follows {collection}{KIND}", kind)
    except InvalidArgumentError as error:
        raise ConfigurationError(str(error)) from None
    if len(kind) > _LONGEST_KIND:
        raise ConfigurationError(
            f"resources: what follows {collection}{KIND} is longer than {_LONGEST_KIND} characters"
        )
    return found.of_kind(kind)


def _was_never_there(store: Store, stream: Stream) -> bool:
    """
    Whether *stream* is of a kind that the server, asked for it by name, did not know.

    Nothing of it is stored, so who does not name it again has no use for it: it was mistyped.
    """
    if KIND not in stream.resource:
        return False
    failure = store.last_failure(stream)
    is_unknown = (
        failure is not None and failure.over_us is None and failure.why.startswith(NotFoundError.__name__)
    )
    return is_unknown and not was_read(store, stream)


def stored_streams(store: Store, tenant: str, instance: str, api: Api) -> list[Stream]:
    """
    What *store* has of an instance; without kinds that were mistyped once.

    A collection of several kinds is there under its own name as long as nobody could tell which those are.
    """
    streams = [
        one for one in store.streams(tenant, instance) if one.api == api and not _was_never_there(store, one)
    ]
    told = {collection_of(one.resource) for one in streams if KIND in one.resource}
    return [one for one in streams if one.resource not in told]


def was_read(store: Store, stream: Stream) -> bool:
    """Whether the list of *stream* was read to its end once, or has left records."""
    return store.count(stream) > 0 or any(span.kind == "scan" for span in store.done_spans(stream))


def _listed(names: object) -> list[str]:
    """The names, of whatever they are a list; a text is none, although it can be gone through."""
    with of_configuration():
        is_text = isinstance(names, str | bytes | bytearray | memoryview)
        if is_text or not isinstance(names, Iterable):
            raise refuse("resources", "a list of names", names)
        chosen = list(names)
        for name in chosen:
            check_type("resources: an entry", name, str, "a string")
    return chosen


@frozen
class Held:
    """The parents that a store has, and whose child a record in it is; see `sources.cloud_parents.Parents`."""

    store: Store
    tenant: str
    instance: str

    def ids(self, collection: str) -> Sequence[str]:
        return [id for id, _ in self.store.keys(self._stream(collection))]

    def are_whole(self, collection: str) -> bool:
        return not self.store.gaps(self._stream(collection))

    def parent_of(self, resource: Resource, id: str) -> str | None:
        record = self.store.get(self._stream(resource.name), id)
        return None if record is None else parent_in(resource, record.body)

    def _stream(self, name: str) -> Stream:
        return Stream(self.tenant, self.instance, name, "cloud-api")


@frozen(kw_only=True)
class Reading:
    """
    How a mirror reads.

    Attributes:
        page_size: records asked for per page; *largest_page*: where one instant holds more, of the Data API.
        concurrency: requests at once, at most.
        per_minute: requests begun in a minute, at most; None: as many as come.
    """

    client: AsyncClient = field(repr=False)
    page_size: int
    largest_page: int
    concurrency: int
    per_minute: int | None = None

    def open(self, clock: Clock, policy: Policy, held: Held, *, collections: int) -> DataSource | CloudSource:
        """The source of the client's API."""
        if isinstance(self.client, AsyncCloudClient):
            return CloudSource(
                self.client,
                clock,
                policy,
                page_size=self.page_size,
                concurrency=self.concurrency,
                parents=held,
                collections=collections,
                per_minute=self.per_minute,
            )
        if not isinstance(self.client, AsyncDataClient):
            raise InvalidRequestError("client: of no API that can be mirrored")
        return DataSource(
            self.client,
            clock,
            policy,
            page_size=self.page_size,
            concurrency=self.concurrency,
            largest_page=self.largest_page,
            collections=collections,
        )
