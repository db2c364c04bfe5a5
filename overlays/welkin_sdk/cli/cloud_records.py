"""`welkin cloud list`, `welkin cloud get` and `welkin cloud token`: records and a token to stdout."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC
from typing import Any

from welkin_cloud_api.operations import TABLE
from welkin_runtime.operations import Operation
from welkin_sdk import errors
from welkin_sdk.cli.cloud_connection import CloudConnection
from welkin_sdk.cli.failures import UsageError, unknown
from welkin_sdk.cli.filters import FilterOptions, StandardInput
from welkin_sdk.cli.formats import open_writer, prepare_stdout, to_json
from welkin_sdk.cli.readings import method_of, read_arguments, read_gets, read_lists
from welkin_sdk.cli.records import report, write_all


def print_cloud_record(
    connection: CloudConnection, name: str, ids: Sequence[str], filters: FilterOptions
) -> None:
    """Print one record: indented for a person, on one line for a program."""
    reading = _find(read_gets(TABLE), name, "record to get")
    positional, named = _read_words(reading, ids, filters)
    out = prepare_stdout()
    with connection.open() as client:
        try:
            record = method_of(client, reading)(*positional, **named)
        except errors.NotFoundError as refusal:
            raise UsageError(f"{refusal}; there is none with these ids, or the policy hides it") from None
    out.write(to_json(_to_json_value(record), indent=2 if out.isatty() else None) + "\n")


def print_cloud_records(
    connection: CloudConnection,
    name: str,
    ids: Sequence[str],
    filters: FilterOptions,
    *,
    page_size: int | None,
    limit: int | None,
    checkpoint: str | None,
    output: str | None,
    say: Callable[[str], None],
) -> None:
    """Print the records of a list as they come; says on stderr where a walk that breaks can be resumed."""
    reading = _find(read_lists(TABLE), name, "list")
    positional, named = _read_words(reading, ids, filters, page_size=page_size, checkpoint=checkpoint)
    out = prepare_stdout()
    form = output or ("table" if out.isatty() else "ndjson")
    with connection.open() as client:
        found = method_of(client, reading)(*positional, **named)
        writer = open_writer(
            form, reading.columns, out=out, width=shutil.get_terminal_size((160, 24)).columns
        )
        is_cut = write_all(found, writer, limit, say)
        report(client, found, is_cut=is_cut, say=say)


def print_cloud_token(connection: CloudConnection, say: Callable[[str], None]) -> None:
    """Print a new access token alone on stdout; say on stderr how long it lives."""
    api_client, secret = connection.credentials()
    with connection.open() as client:
        answer = client.token.exchange(api_client, secret=secret)
    print(answer.token)
    end: Any = getattr(answer, "expires_at", None) or answer.additional_properties.get("expiresAt")
    if hasattr(end, "astimezone"):
        say(f"the token expires at {end.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}")
    else:
        say("the token is good for an hour; the server did not say more")


def _read_words(
    reading: Operation, ids: Sequence[str], filters: FilterOptions, **own: object
) -> tuple[list[object], dict[str, object]]:
    """What the method of *reading* is called with; lines of stdin go to the ids first. Nothing is connected yet."""
    stdin = StandardInput()
    read_ids = [stdin.resolve("IDS", each) for each in ids]
    return read_arguments(reading, read_ids, filters.read(stdin), **own)


def _find(readings: Mapping[str, Operation], name: str, kind: str) -> Operation:
    reading = readings.get(name.replace("-", "_"))
    if reading is None:
        raise unknown(kind, name, readings)
    return reading


def _to_json_value(value: Any) -> object:
    if isinstance(value, list):
        return [_to_json_value(one) for one in value]
    return value.to_dict() if hasattr(value, "to_dict") else value
