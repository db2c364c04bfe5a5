"""`welkin data find`, `welkin data get` and `welkin data token`: records and a token to stdout."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta

from attrs import field, frozen

from welkin_data_api.operations import TABLE
from welkin_runtime.operations import Operation
from welkin_sdk import errors
from welkin_sdk.cli.data_connection import DataConnection
from welkin_sdk.cli.failures import UsageError, unknown
from welkin_sdk.cli.filters import FilterOptions, StandardInput, check_names
from welkin_sdk.cli.formats import open_writer, prepare_stdout, to_json
from welkin_sdk.cli.readings import convert, filters_of, method_of, read_gets, read_lists
from welkin_sdk.cli.records import Found, Record, report, write_all
from welkin_sdk.clock import SYSTEM_CLOCK


@frozen
class Query:
    """A find as it was typed."""

    updated_from: str | None = None
    updated_to: str | None = None
    page_size: int | None = None
    concurrency: int = 1
    limit: int | None = None
    filters: FilterOptions = field(factory=FilterOptions, repr=False)
    checkpoint: str | None = field(default=None, repr=False)


def print_data_record(connection: DataConnection, name: str, record_id: str) -> None:
    """Print one record: indented for a person, on one line for a program. The id `-` is read from stdin."""
    get = _find_operation(name, able="get")
    resource, (id,) = get.resource, get.ids
    record_id = StandardInput().resolve("ID", record_id)
    if id.pattern is not None and not re.compile(id.pattern).fullmatch(record_id):
        raise UsageError(
            f"ID cannot be an id of {resource}; `welkin data find {resource}` lists those there are"
        )
    out = prepare_stdout()
    with connection.open() as client:
        try:
            record: Record = method_of(client, get)(record_id)
        except (errors.NotFoundError, errors.ParseError) as refusal:
            raise UsageError(
                f"{refusal}; the server has no record of {resource} with this id:"
                f" compare it with those that `welkin data find {resource}` lists"
            ) from None
    out.write(to_json(record.to_dict(), indent=2 if out.isatty() else None) + "\n")


def print_data_records(
    connection: DataConnection, name: str, query: Query, *, output: str | None, say: Callable[[str], None]
) -> None:
    """Print the records that *query* finds as they come; says on stderr where a walk that breaks can be resumed."""
    find = _find_operation(name, able="find")
    arguments = _read_query(find, query)
    out = prepare_stdout()
    form = output or ("table" if out.isatty() else "ndjson")
    with connection.open() as client:
        found: Found = method_of(client, find)(**arguments)
        writer = open_writer(form, find.columns, out=out, width=shutil.get_terminal_size((160, 24)).columns)
        is_cut = write_all(found, writer, query.limit, say)
        report(client, found, is_cut=is_cut, say=say)


def print_data_token(connection: DataConnection, say: Callable[[str], None]) -> None:
    """Print a new access token alone on stdout; say on stderr when it expires."""
    with connection.open() as client:
        answer = client.token.exchange(assertion=connection.sign_assertion())
    print(answer.access_token)
    seconds = answer.expires_in
    if isinstance(seconds, int):
        end = SYSTEM_CLOCK.now() + timedelta(seconds=seconds)
        say(f"the token expires in {seconds} seconds, at {end:%Y-%m-%dT%H:%M:%SZ}")
    else:
        say("the server did not say when the token expires")


def _find_operation(name: str, *, able: str) -> Operation:
    abilities = {"get": read_gets(TABLE), "find": read_lists(TABLE, usual="find")}
    operation = abilities[able].get(name.replace("-", "_"))
    if operation is None:
        is_there = any(name.replace("-", "_") in known for known in abilities.values())
        raise unknown(f"resource to {able}" if is_there else "resource", name, abilities[able])
    return operation


def _read_query(find: Operation, query: Query) -> Mapping[str, object]:
    given: dict[str, object | None] = {
        "updated_from": _read_time("--updated-from", query.updated_from),
        "updated_to": _read_time("--updated-to", query.updated_to),
        "page_size": query.page_size,
        "concurrency": query.concurrency,
        "checkpoint": query.checkpoint,
    }
    filters, known = query.filters.read(StandardInput()), filters_of(find)
    check_names(filters, f"filter of {find.resource}", known)
    given |= {name: convert(texts, known[name]) for name, texts in filters.items()}
    return {name: value for name, value in given.items() if value is not None}


def _read_time(option: str, text: str | None) -> datetime | None:
    if text is None:
        return None
    try:
        time = datetime.fromisoformat(text)
    except ValueError:
        raise UsageError(
            f"{option} wants an ISO 8601 time, e.g. 2026-01-31 or 2026-01-31T08:00:00Z"
        ) from None
    return time if time.tzinfo else time.replace(tzinfo=UTC)
