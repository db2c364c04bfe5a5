"""The commands about the Cloud API and their options."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from welkin_sdk.cli.failures import say

cloud_app = typer.Typer(
    help="Read the Welkin Cloud API. Credentials: a profile, or WELKIN_TENANT, WELKIN_INSTANCE,"
    " WELKIN_API_CLIENT and WELKIN_SECRET_KEY.",
    no_args_is_help=True,
)

Profile = Annotated[
    str | None,
    typer.Option(help="One of the configuration file's profiles; else WELKIN_PROFILE."),
]
Tenant = Annotated[str | None, typer.Option(help="Else WELKIN_TENANT.")]
Instance = Annotated[str | None, typer.Option(help="Else WELKIN_INSTANCE.")]
ApiClient = Annotated[str | None, typer.Option(help="Else WELKIN_API_CLIENT.")]
SecretFile = Annotated[
    Path | None, typer.Option(help="File that holds the API client's secret; else WELKIN_SECRET_KEY.")
]
BaseUrl = Annotated[
    str | None,
    typer.Option(help="Where the API is, without tenant; else WELKIN_CLOUD_BASE_URL, else the real one."),
]
Ids = Annotated[
    list[str] | None, typer.Argument(metavar="[IDS...]", help="What stands in the path, in its order.")
]
Filters = Annotated[
    list[str] | None,
    typer.Option("--filter", metavar="NAME=VALUE", help="One of the filters there are; may be repeated."),
]


@cloud_app.command("token")
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


@cloud_app.command("get")
def get_command(
    resource: Annotated[str, typer.Argument(metavar="RESOURCE", help="E.g. patients or users.")],
    ids: Ids = None,
    filters: Filters = None,
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
    print_cloud_record(connection, resource, ids or [], filters or [])


@cloud_app.command("list")
def list_command(
    resource: Annotated[
        str, typer.Argument(metavar="RESOURCE", help="E.g. encounters, or encounters.list_for_user.")
    ],
    ids: Ids = None,
    filters: Filters = None,
    page_size: Annotated[int | None, typer.Option(min=1, help="Records per request.")] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="Stop after so many records.")] = None,
    checkpoint: Annotated[str | None, typer.Option(help="Go on where a broken list stopped.")] = None,
    output: Annotated[
        str | None,
        typer.Option("--format", help="table, ndjson or csv; a table on a terminal, else ndjson."),
    ] = None,
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
        filters or [],
        page_size=page_size,
        limit=limit,
        checkpoint=checkpoint,
        output=output,
        say=say,
    )
