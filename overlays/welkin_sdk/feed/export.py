"""
The mirror as a file: its records as they are now, or the changes since a number.

Rows are sorted, records by stream and id and changes by number, so equal contents give equal files. A file is written
aside and renamed: a reader never meets half of one. What may not be in it is refused before the older file is touched:
contents that no longer fit their hash, and what another tenant's store would not show.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, Protocol, runtime_checkable

from attrs import frozen

from welkin_sdk.arguments import check_flag, check_text, check_type, refuse
from welkin_sdk.errors import ConfigurationError, InvalidRequestError, WelkinError
from welkin_sdk.feed.export_formats import FORMATS, ExportRow, ExportWriter, open_export
from welkin_sdk.feed.table_formats import open_table
from welkin_sdk.mirror.catalogue import collection_of
from welkin_sdk.mirror.columns import TypedTable, table_of
from welkin_sdk.mirror.errors import StoreDamagedError, SyncError
from welkin_sdk.mirror.store import Store
from welkin_sdk.mirror.types import Change, StoredRecord, Stream
from welkin_sdk.private_files import AtomicFile, is_device
from welkin_sdk.texts import locate

__all__ = ["FORMATS", "Exported", "export_changes", "export_records"]

_CHANGES_AT_ONCE = 500
_UNWRITABLE = "path: the export cannot be written there"


@runtime_checkable
class _Exportable(Protocol):
    """What shows that something is a store."""

    def files(self) -> tuple[Path, ...]: ...
    def admit(self, tenant: str) -> None: ...
    def latest(self) -> int: ...
    def cursor(self, seq: int) -> str: ...


@frozen
class Exported:
    """
    What went into a file.

    Attributes:
        rows: how many.
        through: cursor of the last change that is surely in it; the next export of changes goes on after it.
        superseded: rows whose content is older than the server's, which cannot be stored; they say so too.
    """

    rows: int
    through: str
    superseded: int = 0


def export_records(
    store: Store,
    streams: Iterable[Stream],
    path: str | os.PathLike[str],
    *,
    format: str,
    members: Sequence[str] = (),
    deleted: bool = False,
    typed: bool = False,
) -> Exported:
    """
    Write the records of *streams* to *path*.

    Args:
        format: one of FORMATS. ndjson has the record as it came; csv and parquet have it as text in the column
            `record`. Parquet needs the extra `parquet`.
        members: members of a record that get a column of their own in csv and parquet, as text.
        deleted: tombstones too.
        typed: a table of one collection, with a typed column for each member that the document names, in place of the
            record; the columns are those of its typed table in the store.

    Raises:
        ForeignStoreError: the store belongs to another tenant.
        InvalidRequestError: *path* is the store's own, an argument is of another type, or *typed* is asked for of several
            collections, or of one that the document does not list.
        StoreDamagedError: a content no longer fits its own hash; the file that was there is still there.
    """
    place = _check_arguments(store, path, format, members)
    check_flag("deleted", deleted)
    check_flag("typed", typed)
    chosen = sorted(set(_check_streams(streams)))
    table = _table_of(chosen, members) if typed else None
    _admit(store, chosen)
    through = store.latest()
    rows = (
        _of_record(stream, record) for stream in chosen for record in store.records(stream, deleted=deleted)
    )
    return _write(
        store,
        rows,
        place,
        open=lambda out: (
            open_export(format, out, members=members, is_feed=False)
            if table is None
            else open_table(format, out, table)
        ),
        through=store.cursor(through),
    )


def export_changes(
    store: Store,
    path: str | os.PathLike[str],
    *,
    format: str,
    after: str = "0",
    streams: Iterable[Stream] | None = None,
    members: Sequence[str] = (),
) -> Exported:
    """
    Write the changes after cursor *after* to *path*; all streams if none are named.

    Args:
        after: `through` of an earlier export, or "0".
        format: one of FORMATS, as for `export_records`; each row has its number as `seq`.
        members: as for `export_records`.

    Raises:
        InvalidRequestError: *after* is no cursor, *path* is the store's own, or an argument is of another type.
        StaleCursorError: *after* is not of this store, which was restored from a copy since, or begun anew.
        ForeignStoreError, StoreDamagedError: as for `export_records`.
    """
    place = _check_arguments(store, path, format, members)
    check_text("after", after)
    wanted = None if streams is None else _check_streams(streams)
    _admit(store, wanted or ())
    # The end first: what is written meanwhile is the next export's.
    through, behind = store.latest(), store.number_of(after)
    rows = (_of_change(change) for change in _changes(store, behind, through, wanted))
    return _write(
        store,
        rows,
        place,
        open=lambda out: open_export(format, out, members=members, is_feed=True),
        through=store.cursor(through),
    )


def _changes(store: Store, after: int, through: int, streams: list[Stream] | None) -> Iterator[Change]:
    while found := store.changes(after=after, limit=_CHANGES_AT_ONCE, streams=streams):
        for change in found:
            if change.seq > through:
                return
            yield change
        after = found[-1].seq


def _check_arguments(store: Store, path: str | os.PathLike[str], format: str, members: Sequence[str]) -> Path:
    """Where the export goes: the place that *path* names now, whatever folder the program goes to meanwhile."""
    place = _locate(path)
    check_type("store", store, _Exportable, "a store")
    check_text("format", format)
    if isinstance(members, str | bytes) or not isinstance(members, Sequence):
        raise refuse("members", "a list of names", members)
    for name in members:
        check_text("members", name)
        if not name:
            raise InvalidRequestError("members: a name is empty")
    return place


def _locate(path: str | os.PathLike[str]) -> Path:
    if isinstance(path, bytes) or not isinstance(path, str | os.PathLike):
        raise refuse("path", "a string or a path", path)
    try:
        place = locate(path, _UNWRITABLE)
        if is_device(place):
            raise SyncError(f"{_UNWRITABLE}: a device, a pipe or a socket stands there")
        if not (end := place.resolve()).is_symlink():
            return end
    except ConfigurationError as error:
        raise SyncError(str(error)) from None
    except RuntimeError:
        pass  # of Python before 3.13; later ones give the link itself
    except OSError as error:
        raise SyncError(f"{_UNWRITABLE}: {error.strerror or type(error).__name__}") from None
    raise SyncError(f"{_UNWRITABLE}: its links go in a circle")


def _check_streams(streams: Iterable[Stream]) -> list[Stream]:
    if not isinstance(streams, Iterable):
        raise refuse("streams", "a list of streams", streams)
    chosen = list(streams)
    for stream in chosen:
        check_type("streams", stream, Stream, "a list of streams")
    return chosen


def _table_of(streams: Sequence[Stream], members: Sequence[str]) -> TypedTable:
    if members:
        raise InvalidRequestError("members: a typed table has all that the document names; leave them out")
    collections = {(stream.api, collection_of(stream.resource)) for stream in streams}
    if len(collections) != 1:
        raise InvalidRequestError("streams: a typed table is of one collection; name one")
    table = table_of(*collections.pop())
    if table is None:
        raise InvalidRequestError("streams: the document does not list records of that collection")
    return table


def _admit(store: Store, streams: Iterable[Stream]) -> None:
    for tenant in {stream.tenant for stream in streams}:
        store.admit(tenant)


def _write(
    store: Store,
    rows: Iterable[ExportRow],
    path: Path,
    *,
    open: Callable[[BinaryIO], ExportWriter],
    through: str,
) -> Exported:
    count = superseded = 0
    _refuse_overwriting(path, store.files())
    try:
        with (
            AtomicFile(path) as out,
            closing(open(out)) as writer,
        ):
            for row in rows:
                _check(row)
                writer.write(row)
                count += 1
                superseded += row.is_superseded
    except (OSError, ValueError) as error:
        if isinstance(error, WelkinError):
            raise
        why = (error.strerror or type(error).__name__) if isinstance(error, OSError) else "it is no path"
        raise SyncError(f"{_UNWRITABLE}: {why}") from None
    return Exported(count, through, superseded)


def _refuse_overwriting(path: Path, kept: Iterable[Path]) -> None:
    """What is at *path* must be none of *kept*, by whatever spelling or link."""
    try:
        new = path.resolve()
        is_one = any(_is_same(new, old.resolve()) for old in kept)
    except (OSError, RuntimeError, ValueError):
        # What is no path, or goes in a circle, is told by who tries to write there.
        return
    if is_one:
        raise InvalidRequestError(
            "path (--output): the mirror's own file is there, or one that belongs to it; name another file"
        )


def _is_same(new: Path, old: Path) -> bool:
    if new.exists() and old.exists() and new.samefile(old):
        return True
    # A log that is not there now has its place all the same; some file systems do not tell letters by their case.
    is_named_so = new.name.casefold() == old.name.casefold()
    return is_named_so and new.parent.exists() and new.parent.samefile(old.parent)


def _check(row: ExportRow) -> None:
    if row.body is not None and sha256(row.body).digest() != row.sha256:
        raise StoreDamagedError(
            f"a stored content of {row.stream.resource} no longer fits its own hash, so no file was written; `welkin sync"
            " status` says how many; restore a copy of the store, or move it away and begin anew"
        )


def _of_record(stream: Stream, record: StoredRecord) -> ExportRow:
    return ExportRow(
        stream,
        record.id,
        record.updated_us,
        record.sha256,
        record.body,
        deleted_us=record.deleted_us,
        fetched_us=record.fetched_us,
        is_superseded=record.superseded_us is not None,
    )


def _of_change(change: Change) -> ExportRow:
    return ExportRow(
        change.stream,
        change.id,
        change.updated_us,
        change.sha256,
        change.body,
        op=change.op,
        seq=change.seq,
        is_superseded=change.is_superseded,
    )
