"""What of which API a mirror reads, and under which name it is stored."""

from __future__ import annotations

import asyncio
from typing import Any, cast

import pytest

from welkin_sdk import AsyncCloudClient, AsyncDataClient, CloudClient, DataClient
from welkin_sdk.errors import ConfigurationError, WelkinError
from welkin_sdk.mirror.catalogue import cloud_resources, resources
from welkin_sdk.mirror.policy import Policy
from welkin_sdk.mirror.reading import USUAL, Held, Reading, api_of, choose, tenancy_of
from welkin_sdk.mirror.sources.cloud import CloudSource
from welkin_sdk.mirror.sources.data import DataSource
from welkin_sdk.mirror.stores import open_store
from welkin_sdk.mirror.types import Stream

CLOUD = {"base_url": "http://127.0.0.1:9", "access_token": "a-token"}


def cloud(tenant: str = "acme", instance: str = "live") -> AsyncCloudClient:
    return AsyncCloudClient(tenant, instance, base_url=CLOUD["base_url"], access_token=CLOUD["access_token"])


def test_a_cloud_mirror_is_named_after_host_and_tenant() -> None:
    """Whoever logs in, so that an API client that is replaced begins no second mirror."""
    assert tenancy_of(cloud()) == ("127.0.0.1:9/acme", "live")
    assert tenancy_of(cloud("ä", "i-1")) == ("127.0.0.1:9/ä", "i-1")


def test_a_data_mirror_is_named_after_the_client() -> None:
    """A token alone does not say whose it is."""
    named = AsyncDataClient("id", "s" * 40, base_url="http://127.0.0.1:9/v1")
    token = AsyncDataClient(access_token="a-token", base_url="http://127.0.0.1:9/v1")

    assert tenancy_of(named) == (named.account, "")
    assert tenancy_of(token) == (None, "")


@pytest.mark.parametrize("client", [None, "client", DataClient, CloudClient])
def test_what_is_no_async_client_is_refused(client: object) -> None:
    """By what is wanted in its place."""
    with pytest.raises(WelkinError, match="client: expected an AsyncDataClient or an AsyncCloudClient"):
        api_of(client)


def test_where_nothing_is_named_all_that_most_have_is_mirrored() -> None:
    """Every collection of the Data API; of the Cloud API those that an integration cannot do without."""
    assert [one.name for one in choose("data-api", None)] == list(resources())
    assert {one.name for one in choose("cloud-api", None)} == set(USUAL)
    assert set(USUAL) < set(cloud_resources())


def test_a_kind_that_comes_with_its_collection_comes_once() -> None:
    """However it is named besides."""
    names = ["cdt_records/cdt-vitals", "cdt_records", "cdt_records"]

    assert [one.name for one in choose("cloud-api", names)] == ["patients", "cdt_records"]


def test_a_child_brings_its_parent_along() -> None:
    """Before it, since without parents nothing can be listed; once, however often it is named."""
    chosen = choose("cloud-api", ["encounters", "cdt_records/cdt-vitals", "encounters", "users"])

    assert [one.name for one in chosen] == ["patients", "encounters", "cdt_records/cdt-vitals", "users"]
    assert chosen[2].kind == "cdt-vitals"


@pytest.mark.parametrize(
    ("api", "names", "message"),
    [
        ("cloud-api", ["encounter"], "did you mean .encounters"),
        ("cloud-api", ["users/x"], "users has no kinds"),
        ("data-api", ["encounters"], "no such collection"),
        ("cloud-api", [], "names no collection"),
        ("cloud-api", ["cdt_records/"], "must not be empty"),
        ("cloud-api", ["cdt_records/.."], "one path segment"),
        ("cloud-api", ["cdt_records/../x"], "one path segment"),
        ("cloud-api", ["cdt_records/a\\b"], "one path segment"),
        ("cloud-api", ["cdt_records/a\x00b"], "one path segment"),
        ("cloud-api", ["cdt_records/\ud800"], "what follows"),
        ("cloud-api", ["cdt_records/" + "a" * 201], "longer than 200"),
    ],
)
def test_a_name_that_is_none_is_refused(api: Any, names: list[str], message: str) -> None:
    """Where it was given, with what there is."""
    with pytest.raises(ConfigurationError, match=message):
        choose(api, names)


@pytest.mark.parametrize(
    "client", [cloud(), AsyncDataClient(access_token="t", base_url="http://127.0.0.1:9/v1")]
)
def test_a_source_is_of_its_clients_api(client: Any) -> None:
    """And has what the mirror was given."""
    reading = Reading(client=client, page_size=7, largest_page=70, concurrency=3, per_minute=600)
    with open_store(":memory:") as store:
        from welkin_sdk.clock import SYSTEM_CLOCK

        source = reading.open(SYSTEM_CLOCK, Policy(), Held(store, "t", "i"), collections=2)

    assert isinstance(source, CloudSource if isinstance(client, AsyncCloudClient) else DataSource)
    assert (source.page_size, source.concurrency) == (7, 3)
    asyncio.run(cast("Any", client).aclose())


def test_what_is_not_stored_has_no_parent() -> None:
    """So it is asked for by nobody's id."""
    with open_store(":memory:") as store:
        held = Held(store, "t", "i")

        assert held.parent_of(cloud_resources()["encounters"], "e-1") is None
        assert held.ids("patients") == []
        assert store.streams("t", "i") == []
        assert store.count(Stream("t", "i", "patients", "cloud-api")) == 0
