"""The commands about the Cloud API and their options."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from welkin_sdk.cli.failures import say
from welkin_sdk.cli.filters import FilterOptions, filter_option
from welkin_sdk.cli.options import (
    Checkpoint,
    FiltersFrom,
    Limit,
    PageSize,
    RecordFormat,
    name_argument,
    path_option,
    read_text,
    text_option,
)
from welkin_sdk.cli.usage import Group, command

if TYPE_CHECKING:
    from welkin_runtime.operations import Operation

cloud_app = typer.Typer(
    cls=Group,
    help="Read the Welkin Cloud API. Credentials: a profile, or WELKIN_TENANT, WELKIN_INSTANCE,"
    " WELKIN_API_CLIENT and WELKIN_SECRET_KEY.",
    rich_markup_mode=None,
)


def _lists() -> Mapping[str, Operation]:
    from welkin_cloud_api.operations import TABLE
    from welkin_sdk.cli.readings import read_lists

    return read_lists(TABLE)


def _gets() -> Mapping[str, Operation]:
    from welkin_cloud_api.operations import TABLE
    from welkin_sdk.cli.readings import read_gets

    return read_gets(TABLE)


def _filter_names(readings: Callable[[], Mapping[str, Operation]]) -> Callable[[str], Iterable[str]]:
    def names(resource: str) -> Iterable[str]:
        from welkin_sdk.cli.readings import filters_of

        reading = readings().get(resource.replace("-", "_"))
        return () if reading is None else filters_of(reading)

    return names


Profile = Annotated[
    str | None,
    text_option("--profile", "One of the configuration file's profiles; else WELKIN_PROFILE."),
]
Tenant = Annotated[str | None, text_option("--tenant", "Else WELKIN_TENANT.")]
Instance = Annotated[str | None, text_option("--instance", "Else WELKIN_INSTANCE.")]
ApiClient = Annotated[str | None, text_option("--api-client", "Else WELKIN_API_CLIENT.")]
SecretFile = Annotated[
    Path | None,
    path_option("--secret-file", "File that holds the API client's secret; else WELKIN_SECRET_KEY."),
]
BaseUrl = Annotated[
    str | None,
    text_option(
        "--base-url",
        "Where the API is, without tenant; else WELKIN_CLOUD_BASE_URL, else https://api.live.welkincloud.io.",
    ),
]
Ids = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[IDS...]",
        parser=read_text("IDS"),
        help="What stands in the path, in its order; - reads a line of stdin.",
    ),
]


@command(cloud_app, "token")
def token_command(
    profile: Profile = None,
    tenant: Tenant = None,
    instance: Instance = None,
    api_client: ApiClient = None,
    secret_file: SecretFile = None,
    base_url: BaseUrl = None,
) -> None:
    """Exchange the API client's secret for an access token and print it."""
    from welkin_sdk.cli.cloud_connection import CloudConnection
    from welkin_sdk.cli.cloud_records import print_cloud_token

    print_cloud_token(CloudConnection(profile, tenant, instance, api_client, secret_file, base_url), say)


@command(cloud_app, "get")
def get_command(
    resource: Annotated[str, name_argument("RESOURCE", "E.g. patients or users.", _gets)],
    ids: Ids = None,
    filters: Annotated[list[str] | None, filter_option(_filter_names(_gets))] = None,
    filters_from: FiltersFrom = None,
    profile: Profile = None,
    tenant: Tenant = None,
    instance: Instance = None,
    api_client: ApiClient = None,
    secret_file: SecretFile = None,
    base_url: BaseUrl = None,
) -> None:
    """Print one record as JSON."""
    from welkin_sdk.cli.cloud_connection import CloudConnection
    from welkin_sdk.cli.cloud_records import print_cloud_record

    connection = CloudConnection(profile, tenant, instance, api_client, secret_file, base_url)
    print_cloud_record(connection, resource, ids or [], FilterOptions(filters or (), filters_from))


@command(cloud_app, "list")
def list_command(
    resource: Annotated[
        str, name_argument("RESOURCE", "E.g. encounters, or encounters.list_for_user.", _lists)
    ],
    ids: Ids = None,
    filters: Annotated[list[str] | None, filter_option(_filter_names(_lists))] = None,
    filters_from: FiltersFrom = None,
    page_size: PageSize = None,
    limit: Limit = None,
    checkpoint: Checkpoint = None,
    output: RecordFormat = None,
    profile: Profile = None,
    tenant: Tenant = None,
    instance: Instance = None,
    api_client: ApiClient = None,
    secret_file: SecretFile = None,
    base_url: BaseUrl = None,
) -> None:
    """Print the records of a list, page by page as they come."""
    from welkin_sdk.cli.cloud_connection import CloudConnection
    from welkin_sdk.cli.cloud_records import print_cloud_records

    print_cloud_records(
        CloudConnection(profile, tenant, instance, api_client, secret_file, base_url),
        resource,
        ids or [],
        FilterOptions(filters or (), filters_from),
        page_size=page_size,
        limit=limit,
        checkpoint=checkpoint,
        output=output,
        say=say,
    )
