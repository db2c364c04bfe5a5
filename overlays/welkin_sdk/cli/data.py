"""The commands that read the Data API; `cloud` has those of the Cloud API."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated

import typer

from welkin_sdk.cli.data_connection import DataConnection
from welkin_sdk.cli.failures import say
from welkin_sdk.cli.filters import FilterOptions, filter_option
from welkin_sdk.cli.options import (
    BaseUrl,
    Checkpoint,
    ClientId,
    Concurrency,
    FiltersFrom,
    Limit,
    PageSize,
    RecordFormat,
    SecretFile,
    found_resources,
    got_resources,
    name_argument,
    read_text,
    text_option,
)
from welkin_sdk.cli.usage import Group, command

data_app = typer.Typer(
    cls=Group,
    help="Read the Welkin Data API, the former one. Credentials: WELKIN_CLIENT_ID and WELKIN_CLIENT_SECRET.",
    rich_markup_mode=None,
)


@command(data_app, "token")
def token_command(
    base_url: BaseUrl = None, client_id: ClientId = None, client_secret_file: SecretFile = None
) -> None:
    """Exchange the credentials for an access token and print it; when it expires is said on stderr."""
    from welkin_sdk.cli.data_records import print_data_token

    print_data_token(DataConnection(base_url, client_id, client_secret_file), say)


@command(data_app, "get")
def get_command(
    resource: Annotated[str, name_argument("RESOURCE", "A collection, e.g. patients.", got_resources)],
    record_id: Annotated[
        str,
        typer.Argument(metavar="ID", parser=read_text("ID"), help="The record's id; - reads it from stdin."),
    ],
    base_url: BaseUrl = None,
    client_id: ClientId = None,
    client_secret_file: SecretFile = None,
) -> None:
    """Print one record as JSON."""
    from welkin_sdk.cli.data_records import print_data_record

    print_data_record(DataConnection(base_url, client_id, client_secret_file), resource, record_id)


def _filters_of(resource: str) -> Iterable[str]:
    from welkin_data_api.operations import TABLE
    from welkin_sdk.cli.readings import filters_of

    find = TABLE.find(f"{resource.replace('-', '_')}.find")
    return () if find is None else filters_of(find)


@command(data_app, "find")
def find_command(
    resource: Annotated[str, name_argument("RESOURCE", "A collection, e.g. patients.", found_resources)],
    updated_from: Annotated[
        str | None,
        text_option(
            "--updated-from",
            "Updated at or after this ISO 8601 time; UTC unless it has an offset.",
            metavar="TIME",
        ),
    ] = None,
    updated_to: Annotated[
        str | None, text_option("--updated-to", "Updated at or before this time.", metavar="TIME")
    ] = None,
    page_size: PageSize = None,
    concurrency: Concurrency = 1,
    limit: Limit = None,
    filters: Annotated[list[str] | None, filter_option(_filters_of)] = None,
    filters_from: FiltersFrom = None,
    checkpoint: Checkpoint = None,
    output: RecordFormat = None,
    base_url: BaseUrl = None,
    client_id: ClientId = None,
    client_secret_file: SecretFile = None,
) -> None:
    """Print the records of a resource, page by page as they come."""
    from welkin_sdk.cli.data_records import Query, print_data_records

    query = Query(
        updated_from=updated_from,
        updated_to=updated_to,
        page_size=page_size,
        concurrency=concurrency,
        limit=limit,
        filters=FilterOptions(filters or (), filters_from),
        checkpoint=checkpoint,
    )
    print_data_records(
        DataConnection(base_url, client_id, client_secret_file), resource, query, output=output, say=say
    )
