"""The commands of `welkin sync` and their options. What they do is one file for each kind of work."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from welkin_sdk.cli.connection import Connection
from welkin_sdk.cli.failures import say
from welkin_sdk.cli.mirrors import MirrorPlace
from welkin_sdk.cli.options import BaseUrl, ClientId, SecretFile, Store, Tenant

sync_app = typer.Typer(
    help="Mirror the API into SQLite or PostgreSQL, and keep the mirror equal.",
    add_completion=False,
    rich_markup_mode=None,
)

Resources = Annotated[
    list[str] | None,
    typer.Option(metavar="NAMES", help="These collections only, with commas between; repeatable."),
]
PageSize = Annotated[int, typer.Option(min=1, help="Records per request.")]
Concurrency = Annotated[int, typer.Option(min=1, max=64, help="Requests at once, at most.")]
VacuumFull = Annotated[
    bool,
    typer.Option(
        "--vacuum-full", help="Let PostgreSQL write its tables anew; nobody else can use them meanwhile."
    ),
]
Format = Annotated[
    str | None, typer.Option("--format", help="table or json; a table on a terminal, else json.")
]


@sync_app.command("run")
def run_command(
    once: Annotated[bool, typer.Option("--once", help="Bring everything up to date once, then end.")] = False,
    resources: Resources = None,
    store: Store = None,
    tenant: Tenant = None,
    page_size: PageSize = 50,
    concurrency: Concurrency = 4,
    base_url: BaseUrl = None,
    client_id: ClientId = None,
    client_secret_file: SecretFile = None,
) -> None:
    """Bring the mirror up to date, and keep it so until stopped. SIGTERM ends it after the page it is at."""
    from welkin_sdk.cli.sync_run import Task, run_sync

    task = Task(
        Connection(base_url, client_id, client_secret_file),
        MirrorPlace(store, tenant),
        resources=resources,
        page_size=page_size,
        concurrency=concurrency,
    )
    run_sync(task, "once" if once else "forever", say)


@sync_app.command("scan")
def scan_command(
    resources: Resources = None,
    allow_mass_delete: Annotated[
        bool, typer.Option("--allow-mass-delete", help="However many records are gone, they were deleted.")
    ] = False,
    store: Store = None,
    tenant: Tenant = None,
    page_size: PageSize = 50,
    concurrency: Concurrency = 4,
    base_url: BaseUrl = None,
    client_id: ClientId = None,
    client_secret_file: SecretFile = None,
) -> None:
    """Read everything once, to find deleted records and what no time window shows."""
    from welkin_sdk.cli.sync_run import Task, run_sync

    task = Task(
        Connection(base_url, client_id, client_secret_file),
        MirrorPlace(store, tenant),
        resources=resources,
        page_size=page_size,
        concurrency=concurrency,
    )
    run_sync(task, "scan, whatever is missing" if allow_mass_delete else "scan", say)


@sync_app.command("verify")
def verify_command(
    resources: Resources = None,
    output: Format = None,
    store: Store = None,
    tenant: Tenant = None,
    page_size: PageSize = 50,
    concurrency: Concurrency = 4,
    base_url: BaseUrl = None,
    client_id: ClientId = None,
    client_secret_file: SecretFile = None,
) -> None:
    """Compare the mirror with the server, record by record; changes neither. Exit code 1 where they differ."""
    from welkin_sdk.cli.sync_run import Task
    from welkin_sdk.cli.sync_status import print_comparison

    task = Task(
        Connection(base_url, client_id, client_secret_file),
        MirrorPlace(store, tenant, must_exist=True),
        resources=resources,
        page_size=page_size,
        concurrency=concurrency,
    )
    print_comparison(task, output=output)


@sync_app.command("status")
def status_command(
    resources: Resources = None,
    output: Format = None,
    store: Store = None,
    tenant: Tenant = None,
    base_url: BaseUrl = None,
    client_id: ClientId = None,
) -> None:
    """Show where each collection stands; asks the server nothing. Exit code 1 where something needs repair."""
    from welkin_sdk.cli.sync_run import Task
    from welkin_sdk.cli.sync_status import print_status

    place = MirrorPlace(store, tenant, must_exist=True)
    print_status(Task(Connection(base_url, client_id), place, resources=resources), output=output, say=say)


@sync_app.command("rewind")
def rewind_command(
    to: Annotated[str, typer.Option(help="An ISO 8601 time up to which the mirror is surely complete.")],
    resources: Resources = None,
    store: Store = None,
    tenant: Tenant = None,
    base_url: BaseUrl = None,
    client_id: ClientId = None,
) -> None:
    """Set the watermarks back, or anew where they are damaged: the next run reads everything since again."""
    from welkin_sdk.cli.sync_repair import rewind
    from welkin_sdk.cli.sync_run import Task

    place = MirrorPlace(store, tenant, must_exist=True)
    rewind(Task(Connection(base_url, client_id), place, resources=resources), to, say)


@sync_app.command("purge")
def purge_command(
    after: Annotated[str, typer.Option(help="How long ago they were deleted at least, e.g. 90d or 12h.")],
    vacuum_full: VacuumFull = False,
    resources: Resources = None,
    store: Store = None,
    tenant: Tenant = None,
    base_url: BaseUrl = None,
    client_id: ClientId = None,
) -> None:
    """Forget deleted records for good, with every content they had, and notifications as old."""
    from welkin_sdk.cli.sync_repair import purge
    from welkin_sdk.cli.sync_run import Task

    place = MirrorPlace(store, tenant, must_exist=True)
    purge(
        Task(Connection(base_url, client_id), place, resources=resources),
        after,
        vacuum_full=vacuum_full,
        say=say,
    )


@sync_app.command("prune")
def prune_command(
    read: Annotated[str, typer.Option(help="Keep that a notification was read for so long, e.g. 7d.")] = "7d",
    set_aside: Annotated[
        str, typer.Option(help="Keep notifications that nobody could make sense of for so long.")
    ] = "90d",
    replaced: Annotated[
        str, typer.Option(help="Keep contents in the change feed that were replaced for so long.")
    ] = "90d",
    runs: Annotated[str, typer.Option(help="Keep the lines of the run log for so long.")] = "90d",
    vacuum_full: VacuumFull = False,
    store: Store = None,
    tenant: Tenant = None,
    base_url: BaseUrl = None,
    client_id: ClientId = None,
) -> None:
    """Forget what has become too old beside the records themselves. Every run does so by itself, with these ages."""
    from welkin_sdk.cli.sync_repair import prune
    from welkin_sdk.cli.sync_run import Task

    place = MirrorPlace(store, tenant, must_exist=True)
    ages = {"read": read, "set_aside": set_aside, "replaced": replaced, "runs": runs}
    prune(Task(Connection(base_url, client_id), place), ages, vacuum_full=vacuum_full, say=say)


@sync_app.command("export")
def export_command(
    output: Annotated[Path, typer.Option(help="The file; it is written beside and then takes its place.")],
    form: Annotated[str, typer.Option("--format", help="ndjson, csv or parquet.")] = "ndjson",
    resources: Resources = None,
    changes_after: Annotated[
        int | None,
        typer.Option(min=0, help="The changes after this number, not the records as they are now."),
    ] = None,
    columns: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAMES", help="Members with a column of their own in csv and parquet; repeatable."
        ),
    ] = None,
    with_deleted: Annotated[bool, typer.Option("--with-deleted", help="Deleted records too.")] = False,
    store: Store = None,
    tenant: Tenant = None,
    base_url: BaseUrl = None,
    client_id: ClientId = None,
) -> None:
    """Write the mirror to a file; says how many rows it has and up to which change, to go on after it."""
    from welkin_sdk.cli.sync_export import Extract, export
    from welkin_sdk.cli.sync_run import Task

    place = MirrorPlace(store, tenant, must_exist=True)
    extract = Extract(form, output, changes_after, columns or (), with_deleted)
    export(Task(Connection(base_url, client_id), place, resources=resources), extract)
