"""`welkin data get` and `welkin data find`: records to stdout."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, Protocol

from attrs import field, frozen

from welkin_data_api.operations import TABLE
from welkin_runtime.operations import Operation
from welkin_sdk import errors
from welkin_sdk.call.deviations import ToleratedCount
from welkin_sdk.cli.connection import Connection
from welkin_sdk.cli.failures import FailedWorkError, UsageError, unknown
from welkin_sdk.cli.filters import FilterOptions, StandardInput, check_names
from welkin_sdk.cli.formats import Writer, open_writer, prepare_stdout, to_json
from welkin_sdk.cli.progress import counting
from welkin_sdk.cli.readings import convert, filters_of, method_of, read_gets, read_lists


class _Record(Protocol):
    def to_dict(self) -> dict[str, Any]: ...


class _Find(Protocol):
    def __iter__(self) -> Iterator[_Record]: ...
    @property
    def checkpoint(self) -> str | None: ...
    @property
    def invalid(self) -> list[Any]: ...
    @property
    def is_complete(self) -> bool | None: ...


class _Tolerant(Protocol):
    @property
    def tolerated(self) -> list[ToleratedCount]: ...


# More than any writer holds back.
_RECORDS_PER_CHECKPOINT = 50


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


def print_record(connection: Connection, name: str, record_id: str) -> None:
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
            record: _Record = method_of(client, get)(record_id)
        except (errors.NotFoundError, errors.ParseError) as refusal:
            raise UsageError(
                f"{refusal}; the server has no record of {resource} with this id:"
                f" compare it with those that `welkin data find {resource}` lists"
            ) from None
    out.write(to_json(record.to_dict(), indent=2 if out.isatty() else None) + "\n")


def print_records(
    connection: Connection, name: str, query: Query, *, output: str | None, say: Callable[[str], None]
) -> None:
    """Print the records that *query* finds as they come; says on stderr where a walk that breaks can be resumed."""
    find = _find_operation(name, able="find")
    arguments = _read_query(find, query)
    out = prepare_stdout()
    form = output or ("table" if out.isatty() else "ndjson")
    with connection.open() as client:
        found: _Find = method_of(client, find)(**arguments)
        writer = open_writer(form, find.columns, out=out, width=shutil.get_terminal_size((160, 24)).columns)
        is_cut = write_all(found, writer, query.limit, say)
        report(client, found, is_cut=is_cut, say=say)


def write_all(found: _Find, writer: Writer, limit: int | None, say: Callable[[str], None]) -> bool:
    """Write up to *limit* records; says whether it stopped there, and after a break how to go on."""
    written: str | None = None
    count = 0
    try:
        with counting(on=sys.stderr.isatty() and not sys.stdout.isatty()) as count_one:
            for count, record in enumerate(found, start=1):
                writer.write(record.to_dict())
                count_one()
                if count == limit:
                    break
                if count % _RECORDS_PER_CHECKPOINT == 0:
                    written = found.checkpoint
            else:
                limit = None
        writer.close()
    except errors.WelkinError as failure:
        # The walk broke between two records, so every one that it handed out is written.
        writer.close()
        if count:
            _offer(failure.checkpoint or found.checkpoint, say)
        raise
    except BrokenPipeError:
        raise
    except BaseException:
        # A record may have been handed out and not written, so the place is a little before it: twice, not never.
        _offer(written, say)
        raise
    return limit is not None


def _offer(checkpoint: str | None, say: Callable[[str], None]) -> None:
    if checkpoint:
        say(f"stopped before the end; go on with: --checkpoint {checkpoint}")


def report(client: _Tolerant, found: _Find, *, is_cut: bool, say: Callable[[str], None]) -> None:
    """Say what was to be tolerated, and where a list that was cut goes on; fail where something is not in the output."""
    tolerated = sum(item.count for item in client.tolerated)
    if tolerated:
        say(f"note: {tolerated} values are not as documented; they are printed as they came")
    if is_cut and found.checkpoint:
        say(f"stopped at --limit; go on with: --checkpoint {found.checkpoint}")
    if found.invalid:
        raise FailedWorkError(f"{len(found.invalid)} entries were no records and are not in the output")
    if found.is_complete is False:
        raise FailedWorkError(
            "fewer entries came than the server counts: the list may have moved while it was read; run it again"
        )


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
