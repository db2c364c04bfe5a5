"""The commands of `welkin sync` and their options. What they do is one file for each kind of work."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from welkin_sdk.cli.failures import UsageError, say
from welkin_sdk.cli.mirrors import MirrorPlace
from welkin_sdk.cli.options import (
    BaseUrl,
    ClientId,
    Concurrency,
    SecretFile,
    StatusFormat,
    Store,
    SummaryFormat,
    Tenant,
    choice_option,
    complete_from,
    found_resources,
    number_option,
    path_option,
    read_text,
    text_option,
)
from welkin_sdk.cli.sync_connection import Api, Profile, connect
from welkin_sdk.cli.usage import Group, command

sync_app = typer.Typer(
    cls=Group,
    help="Mirror the API into SQLite or PostgreSQL, and keep the mirror equal.",
    rich_markup_mode=None,
)

Resources = Annotated[
    list[str] | None,
    typer.Option(
        "--resources",
        metavar="NAMES",
        parser=read_text("--resources"),
        help="These collections only, with commas between; repeatable.",
        autocompletion=complete_from(found_resources),
    ),
]
PerMinute = Annotated[
    int | None, number_option("--per-minute", "Requests begun in a minute, at most.", least=1)
]
Probe = Annotated[
    Path | None,
    path_option("--probe", "With --api cloud: the report of `welkin probe`, which says how to read."),
]
# What a mirror asks for at most, `largest_page`; said here, since a mirror is long to import.
LARGEST_PAGE_SIZE = 100_000
PageSize = Annotated[
    int, number_option("--page-size", "Records per request.", least=1, most=LARGEST_PAGE_SIZE)
]
Every = Annotated[
    int | None,
    number_option(
        "--every", "Seconds from one sweep to the next; 300 if it is left out.", least=1, most=86_400
    ),
]
ListEvery = Annotated[
    int | None,
    number_option(
        "--list-every",
        "With --api cloud: seconds from one reading of a whole list to the next; 900 if it is left out.",
        least=1,
        most=86_400,
    ),
]
VacuumFull = Annotated[
    bool,
    typer.Option(
        "--vacuum-full", help="Let PostgreSQL write its tables anew; nobody else can use them meanwhile."
    ),
]


MaxLag = Annotated[
    str, text_option("--max-lag", "How long ago it may be complete up to, e.g. 1h.", metavar="AGE")
]
MaxGaps = Annotated[int, number_option("--max-gaps", "So many instants may be read in part only.", least=0)]
MaxQuarantine = Annotated[
    int, number_option("--max-quarantine", "So many answers may be no records.", least=0)
]


def _export_formats() -> Iterable[str]:
    from welkin_sdk.feed.export import FORMATS

    return FORMATS


@command(sync_app, "run")
def run_command(
    once: Annotated[
        bool,
        typer.Option(
            "--once",
            help="Bring everything up to date once, then end. Lists of the Cloud API are read if they are due, see --list-every.",
        ),
    ] = False,
    every: Every = None,
    list_every: ListEvery = None,
    max_lag: MaxLag = "1d",
    max_gaps: MaxGaps = 0,
    max_quarantine: MaxQuarantine = 0,
    resources: Resources = None,
    store: Store = None,
    api: Api = "data",
    profile: Profile = None,
    tenant: Tenant = None,
    page_size: PageSize = 50,
    concurrency: Concurrency = 4,
    per_minute: PerMinute = None,
    probe: Probe = None,
    base_url: BaseUrl = None,
    client_id: ClientId = None,
    client_secret_file: SecretFile = None,
) -> None:
    """
    Bring the mirror up to date, and keep it so until stopped. SIGTERM ends it after the page it is at.

    Exit code 1 where something is not up to date at the end, or needs a look.
    """
    from welkin_sdk.cli.sync_repair import read_limits
    from welkin_sdk.cli.sync_run import Task, run_sync

    if once and every is not None:
        raise UsageError(
            "--every is for a run that goes on, and --once for one that ends; leave one of them out"
        )
    if list_every is not None and api == "data":
        raise UsageError("--list-every: lists are the Cloud API's; add --api cloud")
    limits = read_limits(max_lag, max_gaps, max_quarantine)
    task = Task(
        connect(api, base_url, client_id, client_secret_file, profile),
        MirrorPlace(store, tenant),
        resources=resources,
        page_size=page_size,
        concurrency=concurrency,
        per_minute=per_minute,
        probe=probe,
        every_seconds=every,
        list_every_seconds=list_every,
    )
    run_sync(task, "once" if once else "forever", say, limits)


@command(sync_app, "scan")
def scan_command(
    resources: Resources = None,
    allow_mass_delete: Annotated[
        bool, typer.Option("--allow-mass-delete", help="However many records are gone, they were deleted.")
    ] = False,
    store: Store = None,
    api: Api = "data",
    profile: Profile = None,
    tenant: Tenant = None,
    page_size: PageSize = 50,
    concurrency: Concurrency = 4,
    per_minute: PerMinute = None,
    probe: Probe = None,
    base_url: BaseUrl = None,
    client_id: ClientId = None,
    client_secret_file: SecretFile = None,
) -> None:
    """Read everything once, to find deleted records and what no time window shows."""
    from welkin_sdk.cli.sync_run import Task, run_sync

    task = Task(
        connect(api, base_url, client_id, client_secret_file, profile),
        MirrorPlace(store, tenant),
        resources=resources,
        page_size=page_size,
        concurrency=concurrency,
        per_minute=per_minute,
        probe=probe,
    )
    run_sync(task, "scan, whatever is missing" if allow_mass_delete else "scan", say)


@command(sync_app, "verify")
def verify_command(
    resources: Resources = None,
    output: SummaryFormat = None,
    store: Store = None,
    api: Api = "data",
    profile: Profile = None,
    tenant: Tenant = None,
    page_size: PageSize = 50,
    concurrency: Concurrency = 4,
    per_minute: PerMinute = None,
    probe: Probe = None,
    base_url: BaseUrl = None,
    client_id: ClientId = None,
    client_secret_file: SecretFile = None,
) -> None:
    """Compare the mirror with the server, record by record; changes neither. Exit code 1 where they differ."""
    from welkin_sdk.cli.sync_run import Task
    from welkin_sdk.cli.sync_status import print_comparison

    task = Task(
        connect(api, base_url, client_id, client_secret_file, profile),
        MirrorPlace(store, tenant, must_exist=True),
        resources=resources,
        page_size=page_size,
        concurrency=concurrency,
        per_minute=per_minute,
        probe=probe,
    )
    print_comparison(task, output=output)


@command(sync_app, "plan")
def plan_command(
    probe: Annotated[
        Path, path_option("--probe", "The report that `welkin probe --api cloud --out` has written.")
    ],
    resources: Resources = None,
    every: Every = None,
    list_every: ListEvery = None,
    page_size: PageSize = 50,
    per_minute: PerMinute = None,
    output: SummaryFormat = None,
) -> None:
    """Say what a mirror of the Cloud API will read, how late a change or a delete can be, and how many requests it takes."""
    from welkin_sdk.cli.sync_plan import print_plan
    from welkin_sdk.cli.sync_run import choose_resources, policy_of
    from welkin_sdk.cli.sync_status import form_of

    print_plan(
        probe,
        choose_resources("cloud-api", resources),
        policy_of(every, list_every),
        page_size=page_size,
        per_minute=per_minute,
        form=form_of(output),
    )


@command(sync_app, "status")
def status_command(
    max_lag: MaxLag = "1d",
    max_gaps: MaxGaps = 0,
    max_quarantine: MaxQuarantine = 0,
    quick: Annotated[
        bool, typer.Option("--quick", help="Do not check the store itself, which reads all of it.")
    ] = False,
    resources: Resources = None,
    output: StatusFormat = None,
    store: Store = None,
    api: Api = "data",
    profile: Profile = None,
    tenant: Tenant = None,
    base_url: BaseUrl = None,
    client_id: ClientId = None,
) -> None:
    """Show where each collection stands; asks the server nothing. Exit code 1 where something needs a look."""
    from welkin_sdk.cli.sync_repair import read_limits
    from welkin_sdk.cli.sync_run import Task
    from welkin_sdk.cli.sync_status import print_status

    limits = read_limits(max_lag, max_gaps, max_quarantine)
    place = MirrorPlace(store, tenant, must_exist=True)
    task = Task(connect(api, base_url, client_id, None, profile), place, resources=resources)
    print_status(task, limits, quick=quick, output=output, say=say)


@command(sync_app, "rewind")
def rewind_command(
    to: Annotated[
        str,
        text_option("--to", "An ISO 8601 time up to which the mirror is surely complete.", metavar="TIME"),
    ],
    resources: Resources = None,
    store: Store = None,
    api: Api = "data",
    profile: Profile = None,
    tenant: Tenant = None,
    base_url: BaseUrl = None,
    client_id: ClientId = None,
) -> None:
    """Set the watermarks back, or anew where they are damaged: the next run reads everything since again."""
    from welkin_sdk.cli.sync_repair import rewind
    from welkin_sdk.cli.sync_run import Task

    place = MirrorPlace(store, tenant, must_exist=True)
    rewind(Task(connect(api, base_url, client_id, None, profile), place, resources=resources), to, say)


@command(sync_app, "adopt")
def adopt_command(
    old_tenant: Annotated[
        str | None,
        text_option("--old-tenant", "The mirror's name until now, where the store has several."),
    ] = None,
    without_asking: Annotated[
        bool,
        typer.Option("--without-asking", help="Do not ask the server whether it knows the mirror's records."),
    ] = False,
    store: Store = None,
    api: Api = "data",
    profile: Profile = None,
    tenant: Tenant = None,
    base_url: BaseUrl = None,
    client_id: ClientId = None,
    client_secret_file: SecretFile = None,
) -> None:
    """Go on with the mirror of a client id that was rotated. Asks the server for a few of its records first."""
    from welkin_sdk.cli.sync_adopt import adopt

    connection = connect(api, base_url, client_id, client_secret_file, profile)
    adopt(
        connection, MirrorPlace(store, tenant, must_exist=True), old_tenant, ask=not without_asking, say=say
    )


@command(sync_app, "purge")
def purge_command(
    after: Annotated[
        str,
        text_option("--after", "How long ago they were deleted at least, e.g. 90d or 12h.", metavar="AGE"),
    ],
    vacuum_full: VacuumFull = False,
    resources: Resources = None,
    store: Store = None,
    api: Api = "data",
    profile: Profile = None,
    tenant: Tenant = None,
    base_url: BaseUrl = None,
    client_id: ClientId = None,
) -> None:
    """Forget deleted records for good, with every content they had, and notifications as old."""
    from welkin_sdk.cli.sync_repair import purge
    from welkin_sdk.cli.sync_run import Task

    place = MirrorPlace(store, tenant, must_exist=True)
    purge(
        Task(connect(api, base_url, client_id, None, profile), place, resources=resources),
        after,
        vacuum_full=vacuum_full,
        say=say,
    )


@command(sync_app, "erase")
def erase_command(
    patient: Annotated[
        str, typer.Argument(metavar="PATIENT", parser=read_text("PATIENT"), help="The patient's id.")
    ],
    readmit: Annotated[
        bool, typer.Option("--readmit", help="Mirror a patient again who was erased, from the next scan on.")
    ] = False,
    vacuum_full: VacuumFull = False,
    store: Store = None,
    api: Api = "data",
    profile: Profile = None,
    tenant: Tenant = None,
    base_url: BaseUrl = None,
    client_id: ClientId = None,
) -> None:
    """Forget one patient and all that refers to him, for good. Later runs do not take him in again."""
    from welkin_sdk.cli.sync_repair import erase
    from welkin_sdk.cli.sync_run import Task

    place = MirrorPlace(store, tenant, must_exist=True)
    erase(
        Task(connect(api, base_url, client_id, None, profile), place),
        patient,
        readmit=readmit,
        vacuum_full=vacuum_full,
        say=say,
    )


@command(sync_app, "prune")
def prune_command(
    read: Annotated[
        str, text_option("--read", "Keep that a notification was read for so long, e.g. 7d.", metavar="AGE")
    ] = "7d",
    set_aside: Annotated[
        str,
        text_option(
            "--set-aside", "Keep notifications that nobody could make sense of for so long.", metavar="AGE"
        ),
    ] = "90d",
    replaced: Annotated[
        str,
        text_option(
            "--replaced", "Keep contents in the change feed that were replaced for so long.", metavar="AGE"
        ),
    ] = "90d",
    unread: Annotated[
        str,
        text_option(
            "--unread", "The same of contents that a consumer has not read for so long.", metavar="AGE"
        ),
    ] = "180d",
    consumer: Annotated[
        str | None,
        text_option("--consumer", "Forget this consumer, so that nothing is kept for it."),
    ] = None,
    runs: Annotated[
        str, text_option("--runs", "Keep the lines of the run log for so long.", metavar="AGE")
    ] = "90d",
    vacuum_full: VacuumFull = False,
    store: Store = None,
    api: Api = "data",
    profile: Profile = None,
    tenant: Tenant = None,
    base_url: BaseUrl = None,
    client_id: ClientId = None,
) -> None:
    """Forget what has become too old beside the records themselves. Every run does so by itself, with these ages."""
    from welkin_sdk.cli.sync_repair import prune
    from welkin_sdk.cli.sync_run import Task

    place = MirrorPlace(store, tenant, must_exist=True)
    ages = {"read": read, "set_aside": set_aside, "replaced": replaced, "unread": unread, "runs": runs}
    task = Task(connect(api, base_url, client_id, None, profile), place)
    prune(task, ages, consumer=consumer, vacuum_full=vacuum_full, say=say)


@command(sync_app, "export")
def export_command(
    output: Annotated[
        Path, path_option("--output", "The file; it is written beside and then takes its place.")
    ],
    form: Annotated[
        str, choice_option("--format", "format", "ndjson, csv or parquet.", _export_formats)
    ] = "ndjson",
    resources: Resources = None,
    changes_after: Annotated[
        str | None,
        text_option(
            "--changes-after",
            "The changes after this cursor (`through` of the last export; 0: all), not the records as they are now.",
            metavar="CURSOR",
        ),
    ] = None,
    columns: Annotated[
        list[str] | None,
        text_option(
            "--columns",
            "Members with a column of their own in csv and parquet; repeatable.",
            metavar="NAMES",
        ),
    ] = None,
    with_deleted: Annotated[bool, typer.Option("--with-deleted", help="Deleted records too.")] = False,
    typed: Annotated[
        bool,
        typer.Option(
            "--typed",
            help="One collection as a table: a typed column for each member that the document names.",
        ),
    ] = False,
    store: Store = None,
    api: Api = "data",
    profile: Profile = None,
    tenant: Tenant = None,
    base_url: BaseUrl = None,
    client_id: ClientId = None,
) -> None:
    """Write the mirror to a file; says how many rows it has and up to which change, to go on after it."""
    from welkin_sdk.cli.sync_export import Extract, export
    from welkin_sdk.cli.sync_run import Task

    place = MirrorPlace(store, tenant, must_exist=True)
    extract = Extract(form, output, changes_after, columns or (), with_deleted, typed)
    export(Task(connect(api, base_url, client_id, None, profile), place, resources=resources), extract)
