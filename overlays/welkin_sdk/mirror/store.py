"""
What a store can do, whatever database it is; `stores/` has SQLite and PostgreSQL.

Every method is one transaction. A write that belongs to a stream carries its lease: the fence is compared inside the
transaction, so that an engine that was thought dead cannot write after its successor. A store may be used by several
threads. An id must be text that every database can hold (no NUL, no half of a surrogate pair): InvalidRequestError
otherwise, which is a ValueError.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Protocol, runtime_checkable

from welkin_sdk.mirror.types import (
    Change,
    Consumer,
    Delivery,
    DirtyRange,
    Erased,
    Failure,
    Fetched,
    Gap,
    InboxLimit,
    Lease,
    PageEffect,
    Pruned,
    PulledPage,
    Quarantined,
    RunReport,
    Span,
    StoredRecord,
    Stream,
    Watermark,
)

__all__ = ["Store"]


@runtime_checkable
class Store(Protocol):
    """
    The mirror, its progress and its change feed.

    Errors are `welkin_sdk.mirror.errors.StoreError` and its kinds (locked, full, read-only, another tenant's, a newer
    schema, corrupt progress, lost lease); each names what to do.
    """

    def close(self) -> None: ...
    def files(self) -> tuple[Path, ...]:
        """Where it lives on this machine's disk, logs included, there or not; none for a server's and one in memory."""
        ...

    def check(self) -> None:
        """
        Look whether the database hangs together; `count_damaged` is about its contents.

        Raises:
            StoreDamagedError: it does not.
        """
        ...

    def is_checked(self, *, now_us: int, pause_us: int) -> bool:
        """Whether `note_checked` was called so short a time ago."""
        ...

    def note_checked(self, *, now_us: int) -> None:
        """Remember that everything was looked at, and is as it was written."""
        ...

    # --- leases
    def acquire(
        self, stream: Stream, holder: str, *, now_us: int, seconds: float, instead_of: str | None = None
    ) -> Lease | None:
        """
        None while another holder's lease lives; the same holder gets a new one, and its older one is refused.

        Args:
            instead_of: a holder known to be dead, whose lease is taken before it has run out.
        """
        ...

    def holder(self, stream: Stream, *, now_us: int | None = None) -> str | None:
        """Whose the lease is or was last; None where nobody holds it, or where it has run out at *now_us*."""
        ...

    def renew(self, lease: Lease, *, now_us: int, seconds: float) -> Lease: ...
    def release(self, lease: Lease) -> None:
        """Let others in at once; nothing happens if the lease is lost already."""
        ...

    # --- progress
    def streams(self, tenant: str, instance: str) -> list[Stream]: ...
    def watermark(self, stream: Stream, *, now_us: int | None = None) -> Watermark | None:
        """None before the first. CorruptProgressError where the checksum is wrong or it lies after *now_us*."""
        ...

    def save_watermark(self, lease: Lease, watermark: Watermark, *, rewind: bool = False) -> None:
        """It never goes back, InvalidRequestError, unless by *rewind*, which also replaces a corrupt one."""
        ...

    def plan_spans(self, lease: Lease, spans: Iterable[Span]) -> None:
        """One that is open keeps its position; one that was done is opened again from its start."""
        ...

    def open_spans(self, stream: Stream) -> list[tuple[Span, str | None]]: ...
    def done_spans(self, stream: Stream) -> list[Span]: ...
    def forget_spans(self, lease: Lease, spans: Iterable[Span]) -> None: ...
    def add_dirty(self, stream: Stream, ranges: Iterable[DirtyRange]) -> None:
        """Add those without a key, and replace those with one, e.g. to try a range again later."""
        ...

    def dirty(self, stream: Stream) -> list[DirtyRange]: ...
    def remove_dirty(self, lease: Lease, ranges: Iterable[DirtyRange]) -> None: ...
    def add_gap(self, lease: Lease, gap: Gap) -> None: ...
    def gaps(self, stream: Stream) -> list[Gap]: ...
    def clear_gaps(self, lease: Lease, span: Span) -> None: ...

    # --- tenants
    def admit(self, tenant: str) -> None:
        """
        Nothing where the store is *tenant*'s, nobody's yet, or open to several.

        Raises:
            ForeignStoreError: it belongs to another one, so that there is nothing of this one's to be found in it.
        """
        ...

    def owner(self) -> str | None:
        """The tenant to whom the store belongs; "*" where several may write, None before the first."""
        ...

    def rename_tenant(self, old: str, new: str, *, holder: str) -> None:
        """
        Let everything of *old* be of *new*, as it is: records, progress, feed and consumers.

        Args:
            holder: who may hold leases meanwhile.

        Raises:
            LostLeaseError: somebody else holds one.
            InvalidRequestError: there is something of *new* already.
        """
        ...

    # --- records
    def apply(self, lease: Lease, page: PulledPage) -> PageEffect:
        """
        Store a page, without what is about somebody who was forgotten.

        What was left out is remembered as forgotten too, and what is stored and refers to it goes.
        """
        ...

    def get(self, stream: Stream, id: str) -> StoredRecord | None: ...
    def keys(self, stream: Stream) -> Iterator[tuple[str, bytes]]:
        """Id and sha256 of every living record, by id, as of one moment."""
        ...

    def unseen(self, stream: Stream, *, before_run: int) -> Iterator[str]:
        """Ids of living records that no page has shown since *before_run* began, by id, as of one moment."""
        ...

    def shown(self, stream: Stream, ids: Iterable[str], *, run: int) -> dict[str, bytes]:
        """Those of *ids* that *run* has shown already, each with the hash of its content."""
        ...

    def has_nameless(self, stream: Stream, *, since_run: int) -> bool:
        """Whether something without an id was set aside since that run began."""
        ...

    def release_unseen(self, lease: Lease, *, before_run: int) -> None:
        """Forget what is in quarantine and was not shown since *before_run* began."""
        ...

    def bury(self, lease: Lease, ids: Iterable[str], *, observed_us: int, run: int, by: str = "scan") -> int:
        """Turn living records into tombstones, save those fetched after *observed_us*; how many there were."""
        ...

    def distrust(self, lease: Lease, *, after_us: int) -> None:
        """Let everything that was fetched or deleted after then, by a clock that was wrong, be from then."""
        ...

    def records(self, stream: Stream, *, deleted: bool = False) -> Iterator[StoredRecord]:
        """Every living record by id, as of one moment; with *deleted* the tombstones among them too."""
        ...

    def count(self, stream: Stream) -> int: ...
    def count_superseded(self, stream: Stream) -> int:
        """Living records of which the server shows a content that cannot be stored."""
        ...

    def count_misfits(self, stream: Stream) -> dict[str, int]:
        """Values of living records that do not fit their columns of the typed table, by column."""
        ...

    def count_damaged(self, stream: Stream) -> int:
        """Living records whose content does not fit the hash that was stored with it; hashes all of them."""
        ...

    def count_stale_rows(self, stream: Stream) -> int:
        """Rows of the typed table that are not what the records say, missing or too many; reads all of them."""
        ...

    def quarantine(self, stream: Stream) -> list[Quarantined]: ...
    def release_quarantine(self, lease: Lease, sha256s: Iterable[bytes]) -> None: ...
    def purge(self, stream: Stream, *, deleted_before_us: int) -> int:
        """
        Forget tombstones, every content their records had, and what of them is in quarantine.

        The feed keeps only that they were deleted. Their bytes leave the files with the next `erase`.
        """
        ...

    # --- retention
    def prune(
        self,
        tenant: str,
        instance: str,
        *,
        read_before_us: int | None = None,
        set_aside_before_us: int | None = None,
        replaced_before_us: int | None = None,
        unread_before_us: int | None = None,
        runs_before_us: int | None = None,
        api: str = "data-api",
    ) -> Pruned:
        """
        Forget what is older than so; what has no limit stays.

        Args:
            read_before_us, set_aside_before_us: notifications that were accepted before.
            replaced_before_us: contents in the feed that were brought before, that another one has replaced since, and that
                every consumer has had.
            unread_before_us: the same where a consumer has not had them; and cursors that were given before.
            runs_before_us: lines of the run log that began before.
        """
        ...

    def forget(
        self,
        tenant: str,
        instance: str,
        ids: Mapping[str, Collection[str]],
        *,
        contents: Iterable[int],
        digests: Collection[bytes],
        of: bytes,
        now_us: int,
        api: str = "data-api",
    ) -> Erased:
        """
        Forget records, by collection, with everything that names them in any table; their bytes go with the next `erase`.

        Args:
            contents: numbers of further changes to forget.
            digests: to be remembered in place of the ids, as those *of* one person.
        """
        ...

    def forgotten(self, tenant: str, instance: str, *, api: str = "data-api") -> frozenset[bytes]:
        """The digests of all who were forgotten."""
        ...

    def stay_out(self, stream: Stream, answers: Iterable[Fetched | Quarantined]) -> frozenset[bytes]:
        """The hashes of those of *answers* that `apply` does not take in, since they are about somebody who was forgotten."""
        ...

    def readmit(self, tenant: str, instance: str, patient: bytes, *, api: str = "data-api") -> bool:
        """Let go of the digests of one person; whether there were any."""
        ...

    def secret(self) -> bytes:
        """The key of the digests: this store's own, drawn when it is first asked for."""
        ...

    def erase(self, *, now_us: int, pause_us: int = 0, full: bool = False) -> bool:
        """
        Let nothing of what was deleted stay in the database's files; whether there was anything to do.

        SQLite writes its file anew and empties its log. PostgreSQL runs VACUUM, which only lets others write over it.

        Args:
            pause_us: not if that was done so short a time ago.
            full: in any case; on PostgreSQL VACUUM FULL, which writes the tables anew and keeps everybody out meanwhile.

        Raises:
            StoreLockedError: another process is reading or writing; all is as before and can be tried again.
        """
        ...

    # --- the feed
    def changes(self, *, after: int, limit: int, streams: Iterable[Stream] | None = None) -> list[Change]:
        """Those after number *after*, oldest first. What commits later always has a higher number."""
        ...

    def cursor(self, seq: int) -> str:
        """The cursor of the change with that number; "0" before the first."""
        ...

    def number_of(self, cursor: str) -> int:
        """
        The number in *cursor*.

        Raises:
            InvalidRequestError: it is no cursor.
            StaleCursorError: this store has not given it.
        """
        ...

    def latest(self) -> int:
        """The last change's number; 0 before the first."""
        ...

    def acknowledge(self, consumer: str, seq: int) -> None:
        """Remember how far *consumer* has come; it never goes back."""
        ...

    def acknowledged(self, consumer: str) -> int: ...
    def consumers(self, tenant: str, instance: str) -> list[Consumer]:
        """Those of a tenant's instance, by name."""
        ...

    def forget_consumer(self, consumer: str) -> bool:
        """Whether there was one of that name."""
        ...

    # --- the inbox of webhooks
    def accept(self, tenant: str, instance: str, body: bytes, *, received_us: int) -> bool:
        """`accept_within` the default limit."""
        ...

    def accept_within(
        self, tenant: str, instance: str, body: bytes, *, received_us: int, limit: InboxLimit
    ) -> bool:
        """
        Durable once this returns. False: the same body is waiting already.

        Raises:
            InboxFullError: *limit* is reached; nothing was kept.
        """
        ...

    def pending(self, tenant: str, instance: str, *, limit: int) -> list[Delivery]: ...
    def settle(self, tenant: str, instance: str, keys: Iterable[int], *, outcome: str) -> None:
        """
        Take deliveries off the pending ones. With outcome "done" a body is forgotten, else it is kept to be looked at,
        while those that were set aside are not more than 16 MiB, unless it names somebody who was forgotten.
        """
        ...

    # --- the run log
    def begin_run(self, stream: Stream, span: Span, *, now_us: int) -> int: ...
    def end_run(self, run: int, *, now_us: int, outcome: str) -> None: ...
    def runs(
        self, stream: Stream | None = None, *, limit: int = 100, kind: str | None = None
    ) -> list[RunReport]: ...

    def begun_us(self, stream: Stream) -> int | None:
        """When the earliest run in the log began; None where there is none."""
        ...

    def note_failure(
        self, stream: Stream, *, at_us: int, outcome: str, why: str, until_us: int | None = None
    ) -> None:
        """Remember it, also where nothing could be asked for; *until_us*: nothing is to be asked before."""
        ...

    def note_success(self, stream: Stream, *, at_us: int) -> None:
        """What failed before does no more."""
        ...

    def last_failure(self, stream: Stream) -> Failure | None:
        """None where nothing has failed yet."""
        ...
