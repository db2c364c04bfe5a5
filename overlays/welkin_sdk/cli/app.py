"""The commands and their options. What they do is one file each; what goes wrong is said in `failures`."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Any

import typer
import typer.main

from welkin_sdk._version import __version__
from welkin_sdk.cli.cloud import ApiClient, Instance, Profile, cloud_app
from welkin_sdk.cli.cloud import SecretFile as ApiClientSecretFile
from welkin_sdk.cli.cloud import Tenant as CloudTenant
from welkin_sdk.cli.data import data_app
from welkin_sdk.cli.data_connection import DataConnection
from welkin_sdk.cli.failures import FAILED, INTERRUPTED, WRONG_USAGE, UsageError, explain, explain_fault, say
from welkin_sdk.cli.mirrors import MirrorPlace
from welkin_sdk.cli.options import (
    BaseUrl,
    ClientId,
    SecretFile,
    Store,
    SummaryFormat,
    Tenant,
    choice_option,
    found_resources,
    name_argument,
    number_option,
    path_option,
    read_seconds,
    text_option,
)
from welkin_sdk.cli.sandbox import ENVELOPES, FLOWS
from welkin_sdk.cli.sync import sync_app
from welkin_sdk.cli.usage import Group, command, explain_usage, is_complaint

app = typer.Typer(
    name="welkin",
    cls=Group,
    help="Read the Welkin APIs, and serve a sandbox of them. Data goes to stdout, messages to stderr.",
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

app.add_typer(cloud_app, name="cloud")
app.add_typer(data_app, name="data")
app.add_typer(sync_app, name="sync")


@cache
def _built() -> Any:
    # Not `app(...)`: that would print what it does not expect by a handler of its own, with every value.
    return typer.main.get_command(app)


def run(arguments: Sequence[str]) -> int:
    """Run one command and say on stderr, in one line, what went wrong; returns the exit code."""
    # The client warns, e.g. of a deprecated version of the API; without this the line names a file of ours.
    warnings.showwarning = lambda message, *_args, **_more: say(f"warning: {message}")
    try:
        code = _built().main(list(arguments) or ["--help"], prog_name="welkin", standalone_mode=False)
        sys.stdout.flush()
    except SystemExit as exit_:
        return exit_.code if isinstance(exit_.code, int) else FAILED
    except BaseException as failure:  # noqa: BLE001  a traceback may hold health data, so none leaves here
        line, code = _explain(failure, arguments)
        say(line)
        return code
    if code == INTERRUPTED:
        say("interrupted")
    return code if isinstance(code, int) else 0


def _explain(failure: BaseException, arguments: Sequence[str]) -> tuple[str, int]:
    try:
        if is_complaint(failure):
            return explain_usage(failure), WRONG_USAGE
        return explain(failure, is_cloud=_is_about_cloud(arguments))
    except Exception as fault:  # noqa: BLE001  a failure that cannot be explained is said without its text as well
        return explain_fault(fault), FAILED


def _is_about_cloud(arguments: Sequence[str]) -> bool:
    """Whether the Cloud API's settings are the ones to look at after a failure."""
    words = list(arguments)
    if words[:1] in (["probe"], ["sync"]):
        return "--api=cloud" in words or ("--api", "cloud") in pairwise(words)
    return words[:1] == ["cloud"]


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


@command(app, "sandbox")
def sandbox_command(
    host: Annotated[str, text_option("--host", "Address to listen on.")] = "127.0.0.1",
    port: Annotated[
        int, number_option("--port", "Port to listen on; 0 takes a free one.", least=0, most=65535)
    ] = 0,
    database: Annotated[Path | None, path_option("--database", "Keep the state in this SQLite file.")] = None,
    seed: Annotated[
        int, number_option("--seed", "Fill in a clinic of so many made-up patients.", least=0, most=1_000_000)
    ] = 0,
    client_id: Annotated[
        str | None, text_option("--client-id", "Accept this client id; else one is made up.")
    ] = None,
    client_secret: Annotated[
        str | None, text_option("--client-secret", "Its secret; else one is made up.")
    ] = None,
    envelope: Annotated[
        str,
        choice_option(
            "--envelope", "envelope", "Form of the answers: printed or wrapped.", lambda: ENVELOPES
        ),
    ] = "printed",
    versions: Annotated[
        Path | None, path_option("--versions", "Serve the API versions that this file plans.")
    ] = None,
    freeze_at: Annotated[
        str | None, text_option("--freeze-at", "Let the clock stand at this date or timestamp.")
    ] = None,
    notify_url: Annotated[
        str | None, text_option("--notify-url", "Post update notifications to this address.")
    ] = None,
    notify_resource: Annotated[
        list[str] | None,
        text_option("--notify-resource", "Notify of this collection; repeatable, all when left out."),
    ] = None,
    notify_flow: Annotated[
        str,
        choice_option(
            "--notify-flow", "flow", "How notifications are authorized: bearer or exchange.", lambda: FLOWS
        ),
    ] = "bearer",
    notify_token_url: Annotated[
        str | None, text_option("--notify-token-url", "The receiver's token endpoint, for the flow exchange.")
    ] = None,
    notify_secret_file: Annotated[
        Path | None,
        path_option(
            "--notify-secret-file", "Sign notifications with what is in this file; else the client's secret."
        ),
    ] = None,
    tenant: Annotated[
        str | None, text_option("--tenant", "Tenant of the Cloud API; acme when left out.")
    ] = None,
    instance: Annotated[
        str | None, text_option("--instance", "Instance of the Cloud API; sandbox when left out.")
    ] = None,
    api_client: Annotated[
        str | None,
        text_option("--api-client", "Accept this API client of the Cloud API; else one is made up."),
    ] = None,
    secret: Annotated[str | None, text_option("--secret", "Its secret; else one is made up.")] = None,
    allow_host: Annotated[
        list[str] | None,
        text_option(
            "--allow-host",
            "Take requests for this name too, e.g. a service of docker-compose; repeatable. Loopback names and"
            " the address of --host are taken anyway.",
            metavar="HOST",
        ),
    ] = None,
    largest_load_bytes: Annotated[
        int | None,
        number_option(
            "--largest-load-bytes",
            "What one call of the control API may load; 8 MB when left out.",
            least=1,
        ),
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


@command(app, "probe")
def probe_command(
    resource: Annotated[
        str | None,
        name_argument("RESOURCE", "A collection; patients, or all lists of the Cloud API.", found_resources),
    ] = None,
    api: Annotated[str, choice_option("--api", "API", "data, or cloud.", lambda: ("data", "cloud"))] = "data",
    largest: Annotated[
        int | None,
        number_option(
            "--largest", "Data API: size of a page to ask for at most; 2000.", least=1, most=100_000
        ),
    ] = None,
    watch: Annotated[
        float | None,
        typer.Option(
            "--watch",
            parser=read_seconds("--watch", most=86_400),
            metavar="SECONDS",
            help="Data API: seconds to look out for records that show up late.",
        ),
    ] = None,
    requests: Annotated[
        int | None, number_option("--requests", "Cloud API: requests to send at most; 300.", least=1)
    ] = None,
    output: SummaryFormat = None,
    as_json: Annotated[bool, typer.Option("--json", help="The same as --format json.")] = False,
    out: Annotated[
        Path | None, path_option("--out", "Cloud API: write the report as JSON into this file, of mode 0600.")
    ] = None,
    base_url: Annotated[
        str | None,
        text_option(
            "--base-url",
            "Where the API is; else WELKIN_BASE_URL or WELKIN_CLOUD_BASE_URL, else the real one.",
        ),
    ] = None,
    client_id: ClientId = None,
    client_secret_file: SecretFile = None,
    profile: Profile = None,
    tenant: CloudTenant = None,
    instance: Instance = None,
    api_client: ApiClient = None,
    secret_file: ApiClientSecretFile = None,
) -> None:
    """Find out how the server pages: order, bounds, sizes, links, clock. Reads only; prints nothing of a record."""
    if as_json and output not in (None, "json"):
        raise UsageError("--json: leave it out, or --format")
    chosen = "json" if as_json else output
    of_data: dict[str, object] = {
        "--largest": largest,
        "--watch": watch,
        "--client-id": client_id,
        "--client-secret-file": client_secret_file,
    }
    of_cloud: dict[str, object] = {
        "--requests": requests,
        "--out": out,
        "--profile": profile,
        "--tenant": tenant,
        "--instance": instance,
        "--api-client": api_client,
        "--secret-file": secret_file,
    }
    for name, value in (of_data if api == "cloud" else of_cloud).items():
        if value is not None:
            raise UsageError(f"{name}: not with --api {api}; see --help")
    if api == "cloud":
        from welkin_sdk.cli.cloud_connection import CloudConnection
        from welkin_sdk.cli.probe_cloud import print_cloud_report

        connection = CloudConnection(profile, tenant, instance, api_client, secret_file, base_url)
        print_cloud_report(connection, resource, requests=requests, output=chosen, out=out)
        return
    from welkin_sdk.cli.probe import print_findings

    print_findings(
        DataConnection(base_url, client_id, client_secret_file),
        resource or "patients",
        largest=2000 if largest is None else largest,
        watch_seconds=watch or 0,
        output=chosen,
    )


@command(app, "listen")
def listen_command(
    host: Annotated[str, text_option("--host", "Address to listen on.")] = "127.0.0.1",
    port: Annotated[
        int, number_option("--port", "Port to listen on; 0 takes a free one.", least=0, most=65535)
    ] = 8080,
    notify_url: Annotated[
        str | None,
        text_option(
            "--notify-url",
            "The address that Welkin was told, to the letter; else /notifications where it listens.",
        ),
    ] = None,
    token_url: Annotated[
        str | None,
        text_option("--token-url", "The address of the token endpoint, for the flow with an exchange."),
    ] = None,
    secret_file: Annotated[
        list[Path] | None,
        path_option(
            "--secret-file",
            "File with the webhook's secret; two while it is replaced. Else WELKIN_WEBHOOK_SECRET.",
        ),
    ] = None,
    inbox_deliveries: Annotated[
        int,
        number_option(
            "--inbox-deliveries", "How many deliveries may wait unread; beyond it the answer is 503.", least=1
        ),
    ] = 20_000,
    inbox_megabytes: Annotated[
        int,
        number_option(
            "--inbox-megabytes", "How large they may be together; beyond it the answer is 503.", least=1
        ),
    ] = 64,
    store: Store = None,
    tenant: Tenant = None,
    base_url: BaseUrl = None,
    client_id: ClientId = None,
) -> None:
    """Receive update notifications into the mirror's inbox until stopped; `welkin sync run` reads what they name."""
    from welkin_sdk.cli.listen import Subscription, listen_until_stopped
    from welkin_sdk.mirror.types import InboxLimit

    listen_until_stopped(
        DataConnection(base_url, client_id),
        MirrorPlace(store, tenant),
        Subscription(notify_url, token_url, secret_file or []),
        InboxLimit(deliveries=inbox_deliveries, size_bytes=inbox_megabytes * 1024 * 1024),
        host=host,
        port=port,
        say=say,
    )


@command(app, "demo")
def demo_command() -> None:
    """Watch the Data API work against a sandbox of its own, step by step."""
    from welkin_sdk.cli.demo import run_demo

    run_demo()
