"""
The mirror as its user sees it: bring it up to date, look at it, follow its changes.

    async with AsyncDataClient() as client:
        mirror = AsyncMirror(client, open_store("mirror.sqlite"))
        result = await mirror.run_once()

The promise: at-least-once pull, exactly-once effect per destination, eventual equality with the server, deletes
included. A page may be read many times and is stored as if it had been read once; a change appears in the feed once per
content; what the server shows after its faults have ceased is, byte for byte, what the mirror holds after a sweep, and
after a scan it holds nothing else. Not promised: that a change is delivered to your own code only once; that takes a
sequence number, which every change has.

Here it is made, and what it is given is checked. What it does then is in the files of the classes that it is put together from.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from attrs import evolve

from welkin_runtime.frames import private_frames
from welkin_sdk.arguments import check_age, check_count, check_text, check_type, of_configuration
from welkin_sdk.clock import SYSTEM_CLOCK, Clock
from welkin_sdk.cloud_client import AsyncCloudClient
from welkin_sdk.data_client import AsyncDataClient
from welkin_sdk.errors import ConfigurationError, InvalidRequestError
from welkin_sdk.instant import MICROSECOND
from welkin_sdk.mirror.adoption import Adoption
from welkin_sdk.mirror.change_feed import ChangeFeed
from welkin_sdk.mirror.erasure import Erasure
from welkin_sdk.mirror.inspection import Inspection
from welkin_sdk.mirror.policy import Policy
from welkin_sdk.mirror.reading import api_of, tenancy_of
from welkin_sdk.mirror.retention import Retention
from welkin_sdk.mirror.rewind import Rewind
from welkin_sdk.mirror.running import Running
from welkin_sdk.mirror.store import Store
from welkin_sdk.paging.find.cursor import LARGEST_PAGE
from welkin_sdk.probe.report import ProbeReport

__all__ = ["AsyncMirror"]


@private_frames
class AsyncMirror(Running, Inspection, Rewind, Retention, Erasure, Adoption, ChangeFeed):
    """
    A tenant's collections, kept in a store.

    The store is the caller's, who closes it; so is the client. One mirror is for one event loop at a time.

    Args:
        client: of the Data API or of the Cloud API; which of them is part of every key in the store.
        tenant: the user's name for whose data this is; every key in the store begins with it. Default: the API's host
            and a digest of the client id; of the Cloud API host and tenant.
        instance: default: the Cloud client's, "" for the Data API.
        resources: names of collections, e.g. ["patients"]; default: all of the Data API; of the Cloud API those that the
            store has already, else those that most tenants have. Those under whose records others are listed come along. Of several kinds all are taken, or one by
            its name: "cdt_records/cdt-vitals".
        page_size: records asked for per page.
        largest_page: records asked for at most where one instant holds more than a page: they are in memory at once.
        concurrency: requests under way at once, at most, of all collections together. Each may have all but one of
            them, which is kept for those that have none.
        per_minute: requests begun in a minute, at most; default: what *probe* says, else as many as come.
        probe: of the Cloud API: what a probe has found out; collections that it was granted are the default then, and those
            are followed by their times of which it has seen that this is safe. It has to be of the client's instance.
        lookback: how far each sweep reaches back; default: as *policy* says.
        policy: the other figures.

    Raises:
        ConfigurationError: a collection that does not exist, a figure that makes no sense, or no name for the tenant.
    """

    def __init__(
        self,
        client: AsyncDataClient | AsyncCloudClient,
        store: Store,
        *,
        tenant: str | None = None,
        instance: str | None = None,
        resources: Iterable[str] | None = None,
        page_size: int = 50,
        concurrency: int = 4,
        largest_page: int = LARGEST_PAGE,
        per_minute: int | None = None,
        probe: ProbeReport | None = None,
        lookback: timedelta | None = None,
        policy: Policy | None = None,
        clock: Clock | None = None,
    ) -> None:
        with of_configuration():
            api = api_of(client)
            check_type("store", store, Store, "a store, as open_store() opens one")
            if tenant is not None:
                check_text("tenant", tenant)
            check_type("instance", instance, str | None, "a string")
            if instance:
                check_text("instance", instance)
            check_count("page_size", page_size, least=1)
            check_count("concurrency", concurrency, least=1)
            check_count("largest_page", largest_page, least=1)
            if per_minute is not None:
                check_count("per_minute", per_minute, least=1)
            check_type("probe", probe, ProbeReport | None, "a ProbeReport")
            if probe is not None and api != "cloud-api":
                raise InvalidRequestError("probe: is of the Cloud API, and this mirror of the Data API")
            check_type("policy", policy, Policy | None, "a Policy")
            check_type("clock", clock, Clock | None, "a clock, which has now_us() and sleep()")
            if lookback is not None:
                check_age("lookback", lookback)
        if largest_page < page_size:
            raise ConfigurationError(
                f"page_size: must be at most {largest_page:,}, the largest_page that is ever asked for"
            )
        account, its_instance = tenancy_of(client)
        named = tenant or account
        if not named:
            raise ConfigurationError("tenant: name it, since an access token does not say whose it is")
        super().__init__(
            client,
            store,
            api=api,
            tenant=named,
            instance=its_instance if instance is None else instance,
            resources=resources,
            page_size=page_size,
            concurrency=concurrency,
            largest_page=largest_page,
            per_minute=per_minute,
            probe=probe,
            policy=_with_lookback(policy or Policy(), lookback),
            clock=clock or SYSTEM_CLOCK,
        )


def _with_lookback(policy: Policy, lookback: timedelta | None) -> Policy:
    if lookback is None:
        return policy
    return evolve(policy, lookback_us=lookback // MICROSECOND)
