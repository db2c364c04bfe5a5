"""The commands and their options. What they do is one file each; what goes wrong is said in `failures`."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from welkin_sdk._version import __version__
from welkin_sdk.cli.cloud import cloud_app
from welkin_sdk.cli.connection import Connection
from welkin_sdk.cli.failures import FAILED, INTERRUPTED, explain, say
from welkin_sdk.cli.mirrors import MirrorPlace
from welkin_sdk.cli.options import BaseUrl, ClientId, ResourceName, SecretFile, Store, Tenant
from welkin_sdk.cli.sync import sync_app

app = typer.Typer(
    name="welkin",
    help="Read the Welkin APIs, and serve a sandbox of them. Data goes to stdout, messages to stderr.",
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

app.add_typer(cloud_app, name="cloud")
app.add_typer(sync_app, name="sync")


def run(arguments: Sequence[str]) -> int:
    """Run one command and say on stderr, in one line, what went wrong; returns the exit code."""
    # The client warns, e.g. of a deprecated version of the API; without this the line names a file of ours.
    warnings.showwarning = lambda message, *_args, **_more: say(f"warning: {message}")
    try:
        code = app(list(arguments) or ["--help"], prog_name="welkin", standalone_mode=False)
        sys.stdout.flush()
    except SystemExit as exit_:
        # What typer makes of a broken pipe.
        if isinstance(exit_.__context__, BrokenPipeError):
            raise exit_.__context__ from None
        return exit_.code if isinstance(exit_.code, int) else FAILED
    except BrokenPipeError:
        raise
    except BaseException as failure:  # noqa: BLE001  a traceback may hold health data, so none leaves here
        line, code = explain(failure, is_cloud=list(arguments[:1]) == ["cloud"])
        say(line)
        return code
    if code == INTERRUPTED:
        say("interrupted")
    return code if isinstance(code, int) else 0


def _show_version(wanted: bool) -> None:
    if wanted:
        print(f"welkin-sdk {__version__}")
        raise typer.Exit


@app.callback()
def _main(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    # The root command has no work of its own; its docstring would replace the help text above.
    del version


@app.command("sandbox")
def sandbox_command(
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port to listen on; 0 takes a free one.")] = 0,
    database: Annotated[Path | None, typer.Option(help="Keep the state in this SQLite file.")] = None,
    seed: Annotated[int, typer.Option(min=0, help="Fill in a clinic of so many made-up patients.")] = 0,
    client_id: Annotated[str | None, typer.Option(help="Accept this client id; else one is made up.")] = None,
    client_secret: Annotated[str | None, typer.Option(help="Its secret; else one is made up.")] = None,
    envelope: Annotated[str, typer.Option(help="Form of the answers: printed or wrapped.")] = "printed",
    versions: Annotated[
        Path | None, typer.Option(help="Serve the API versions that this file plans.")
    ] = None,
    freeze_at: Annotated[
        str | None, typer.Option(help="Let the clock stand at this date or timestamp.")
    ] = None,
    notify_url: Annotated[str | None, typer.Option(help="Post update notifications to this address.")] = None,
    notify_resource: Annotated[
        list[str] | None, typer.Option(help="Notify of this collection; repeatable, all when left out.")
    ] = None,
    notify_flow: Annotated[
        str, typer.Option(help="How notifications are authorized: bearer or exchange.")
    ] = "bearer",
    notify_token_url: Annotated[
        str | None, typer.Option(help="The receiver's token endpoint, for the flow exchange.")
    ] = None,
    notify_secret_file: Annotated[
        Path | None,
        typer.Option(help="Sign notifications with what is in this file; else the client's secret."),
    ] = None,
    tenant: Annotated[str | None, typer.Option(help="Tenant of the Cloud API; acme when left out.")] = None,
    instance: Annotated[
        str | None, typer.Option(help="Instance of the Cloud API; sandbox when left out.")
    ] = None,
    api_client: Annotated[
        str | None, typer.Option(help="Accept this API client of the Cloud API; else one is made up.")
    ] = None,
    secret: Annotated[str | None, typer.Option(help="Its secret; else one is made up.")] = None,
    allow_host: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME",
            help="Take requests for this name too, e.g. a service of docker-compose; repeatable. Loopback names and"
            " the address of --host are taken anyway.",
        ),
    ] = None,
    largest_load_bytes: Annotated[
        int | None, typer.Option(min=1, help="What one call of the control API may load; 8 MB when left out.")
    ] = None,
) -> None:
    """Serve a local sandbox until interrupted; prints one JSON line with its address and credentials when ready."""
    from welkin_sdk.cli.sandbox import Cloud, Notify, serve_until_stopped

    serve_until_stopped(
        host=host,
        port=port,
        database=database,
        seed=seed,
        client_id=client_id,
        client_secret=client_secret,
        envelope=envelope,
        versions=versions,
        freeze_at=freeze_at,
        notify=Notify(notify_url, notify_resource or [], notify_flow, notify_token_url, notify_secret_file),
        cloud=Cloud(tenant, instance, api_client, secret),
        allowed_hosts=allow_host or [],
        largest_load_bytes=largest_load_bytes,
    )


@app.command("token")
def token_command(
    base_url: BaseUrl = None, client_id: ClientId = None, client_secret_file: SecretFile = None
) -> None:
    """Exchange the credentials for an access token and print it; when it expires is said on stderr."""
    from welkin_sdk.cli.token import print_token

    print_token(Connection(base_url, client_id, client_secret_file), say)


@app.command("get")
def get_command(
    resource: ResourceName,
    record_id: Annotated[str, typer.Argument(metavar="ID", help="The record's id.")],
    base_url: BaseUrl = None,
    client_id: ClientId = None,
    client_secret_file: SecretFile = None,
) -> None:
    """Print one record as JSON."""
    from welkin_sdk.cli.records import print_record

    print_record(Connection(base_url, client_id, client_secret_file), resource, record_id)


@app.command("find")
def find_command(
    resource: ResourceName,
    updated_from: Annotated[
        str | None, typer.Option(help="Updated at or after this ISO 8601 time; UTC unless it has an offset.")
    ] = None,
    updated_to: Annotated[str | None, typer.Option(help="Updated at or before this time.")] = None,
    page_size: Annotated[int | None, typer.Option(min=1, help="Records per request.")] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="Stop after so many records.")] = None,
    filters: Annotated[
        list[str] | None,
        typer.Option(
            "--filter", metavar="NAME=VALUE", help="One of the resource's filters; may be repeated."
        ),
    ] = None,
    checkpoint: Annotated[str | None, typer.Option(help="Go on where a broken find stopped.")] = None,
    output: Annotated[
        str | None,
        typer.Option("--format", help="table, ndjson or csv; a table on a terminal, else ndjson."),
    ] = None,
    base_url: BaseUrl = None,
    client_id: ClientId = None,
    client_secret_file: SecretFile = None,
) -> None:
    """Print the records of a resource, page by page as they come."""
    from welkin_sdk.cli.records import Query, print_records

    query = Query(
        updated_from=updated_from,
        updated_to=updated_to,
        page_size=page_size,
        limit=limit,
        filters=tuple(filters or ()),
        checkpoint=checkpoint,
    )
    print_records(
        Connection(base_url, client_id, client_secret_file), resource, query, output=output, say=say
    )


@app.command("probe")
def probe_command(
    resource: Annotated[str, typer.Argument(metavar="RESOURCE", help="A collection.")] = "patients",
    largest: Annotated[
        int, typer.Option(min=1, max=100_000, help="Size of a page to ask for at most.")
    ] = 2000,
    watch: Annotated[
        float, typer.Option(min=0, max=86_400, help="Seconds to look out for records that show up late.")
    ] = 0,
    output: Annotated[
        str | None, typer.Option("--format", help="table or json; a table on a terminal, else json.")
    ] = None,
    base_url: BaseUrl = None,
    client_id: ClientId = None,
    client_secret_file: SecretFile = None,
) -> None:
    """Find out how the server pages: order, bounds, sizes, links, clock. Reads only; prints nothing of a record."""
    from welkin_sdk.cli.probe import print_findings

    connection = Connection(base_url, client_id, client_secret_file)
    print_findings(connection, resource, largest=largest, watch_seconds=watch, output=output)


@app.command("listen")
def listen_command(
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="Port to listen on; 0 takes a free one.")
    ] = 8080,
    notify_url: Annotated[
        str | None,
        typer.Option(
            help="The address that Welkin was told, to the letter; else /notifications where it listens."
        ),
    ] = None,
    token_url: Annotated[
        str | None, typer.Option(help="The address of the token endpoint, for the flow with an exchange.")
    ] = None,
    secret_file: Annotated[
        list[Path] | None,
        typer.Option(
            help="File with the webhook's secret; two while it is replaced. Else WELKIN_WEBHOOK_SECRET."
        ),
    ] = None,
    inbox_deliveries: Annotated[
        int, typer.Option(min=1, help="How many deliveries may wait unread; beyond it the answer is 503.")
    ] = 20_000,
    inbox_megabytes: Annotated[
        int, typer.Option(min=1, help="How large they may be together; beyond it the answer is 503.")
    ] = 64,
    store: Store = None,
    tenant: Tenant = None,
    base_url: BaseUrl = None,
    client_id: ClientId = None,
) -> None:
    """Receive update notifications into the mirror's inbox until stopped; `welkin sync run` reads what they name."""
    from welkin_sdk.cli.listen import Subscription, listen_until_stopped
    from welkin_sdk.sync.types import InboxLimit

    listen_until_stopped(
        Connection(base_url, client_id),
        MirrorPlace(store, tenant),
        Subscription(notify_url, token_url, secret_file or []),
        InboxLimit(deliveries=inbox_deliveries, size_bytes=inbox_megabytes * 1024 * 1024),
        host=host,
        port=port,
        say=say,
    )


@app.command("demo")
def demo_command() -> None:
    """Watch the Data API work against a sandbox of its own, step by step."""
    from welkin_sdk.cli.demo import run_demo

    run_demo()
