"""
What planner, puller and store tell each other, as plain values. Every instant is a whole number of microseconds UTC.

A stream is one resource of one tenant. Every key begins with it, so that nothing of two tenants can meet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import evolve, field, frozen

from welkin_sdk.arguments import check_count, of_configuration

if TYPE_CHECKING:
    from welkin_sdk.mirror.canonical import Document

__all__ = [
    "Change",
    "Consumer",
    "Delivery",
    "DirtyRange",
    "Erased",
    "Failure",
    "Fetched",
    "Gap",
    "InboxLimit",
    "Lease",
    "PageEffect",
    "Pruned",
    "PulledPage",
    "Quarantined",
    "RunReport",
    "Span",
    "StoredRecord",
    "Stream",
    "Watermark",
]


@frozen(order=True)
class Stream:
    """
    One resource of one tenant.

    Attributes:
        tenant: the user's name for the tenant; by default the API's host and the client id's digest.
        instance: "" where the API has none.
        resource: e.g. "patients".
    """

    tenant: str
    instance: str
    resource: str
    api: str = "data-api"


@frozen
class Fetched:
    """
    One record as it was pulled.

    Attributes:
        updated_us: the record's own `updated_at`; None where it has none.
        fetched_us: server's time when the request was sent: what is older was overtaken.
        body: canonical JSON (sorted keys, no spaces, UTF-8, numbers as received).
        sha256: of *body*; decides whether anything changed.
        document: what *body* says, where that is at hand; None: it is to be read out of it.
    """

    id: str = field(repr=False)
    updated_us: int | None
    fetched_us: int
    body: bytes = field(repr=False)
    sha256: bytes = field(repr=False)
    document: Document | None = field(default=None, repr=False, eq=False)


@frozen
class Quarantined:
    """
    A record that could not be stored as one; kept raw and tried again by the next scan.

    Attributes:
        fetched_us: as of `Fetched`.
    """

    id: str | None = field(repr=False)
    reason: str
    raw: bytes = field(repr=False)
    sha256: bytes = field(repr=False)
    fetched_us: int = 0


@frozen(order=True)
class Span:
    """Both ends included. *kind* says whose work it is: a sweep, a backfill, a notification's range, a scan."""

    lo_us: int
    hi_us: int
    kind: Literal["backfill", "sweep", "dirty", "scan"] = "sweep"


@frozen
class DirtyRange:
    """
    A range that something said has changed.

    Attributes:
        why: "notification", "rewind", "lateness", ...
        not_before_us: pull it no earlier than this.
    """

    lo_us: int
    hi_us: int
    why: str
    not_before_us: int = 0
    attempts: int = 0
    key: int | None = None


@frozen
class Gap:
    """
    An instant that could not be read completely; the watermark stays before it.

    It stays in the store until its whole second was read, which is tried by the runs in turn.
    """

    at_us: int
    why: str


@frozen
class Watermark:
    """
    How far a stream is safely stored.

    Attributes:
        complete_through_us: everything up to here has been pulled, lateness within the lookback allowed for.
        lookback_us: how far a sweep reaches back behind it.
        lateness_max_us: the longest a record has been seen to stay invisible.
        shape: fingerprint of the members the resource's records had; "" before the first.
    """

    complete_through_us: int
    lookback_us: int
    lateness_max_us: int = 0
    shape: str = ""


@frozen
class Lease:
    """The right to write a stream; *fence* grows with every new holder, and an older one is refused inside the write."""

    stream: Stream
    holder: str
    fence: int
    expires_us: int


@frozen
class PulledPage:
    """
    One page on its way into the store, to be written in one transaction with its progress.

    Attributes:
        span: the span the page belongs to.
        position: checkpoint of the walk after this page; None with the last page, which makes the span done.
        run: id of the run in the run log.
        gaps: instants of the page that could not be read completely; written with it, so that no watermark can pass
            a gap that a crash has forgotten.
        confirmed: what a second reading made of the records of this page that `PageEffect.doubtful` named; None before
            there was one. Such a page has nothing else, and moves the progress that its first writing left.
    """

    span: Span
    records: tuple[Fetched, ...]
    quarantined: tuple[Quarantined, ...]
    position: str | None = field(repr=False)
    run: int
    gaps: tuple[Gap, ...] = ()
    confirmed: tuple[Fetched, ...] | None = None


@frozen
class PageEffect:
    """
    What a page did; the four add up to its records.

    Attributes:
        unchanged: with the content that was there already.
        stale: older than what is there, or overtaken by a later copy in the same page; the doubtful ones among them.
        oldest_new_us: the earliest `updated_at` among records that are new or have a new one; None where none has.
            One before the watermark became visible late.
        doubtful: read later than what is there, and older by `updated_at`: its time has gone back, or the answer came
            from a replica that lags. The progress has not moved, until `PulledPage.confirmed` says which.
        kept_out: hashes of what was not taken in, since it is about somebody who was erased; in none of the four.
    """

    inserted: int
    changed: int
    unchanged: int
    stale: int
    oldest_new_us: int | None = None
    doubtful: tuple[Fetched, ...] = field(default=(), repr=False)
    kept_out: frozenset[bytes] = field(default=frozenset(), repr=False)


@frozen
class StoredRecord:
    """
    A record in the mirror.

    Attributes:
        deleted_us: set on a tombstone.
        superseded_us: since when the server shows another content, which cannot be stored; what is here is older.
    """

    id: str = field(repr=False)
    updated_us: int | None
    fetched_us: int
    sha256: bytes = field(repr=False)
    body: bytes = field(repr=False)
    deleted_us: int | None = None
    superseded_us: int | None = None


@frozen
class Change:
    """
    One entry of the change feed: each new content of a record once, in the order it was stored.

    Attributes:
        seq: grows by at least one, in the order of the commits.
        cursor: the same with the history of the store that it belongs to: the idempotency key of a delivery, and what
            `changes` goes on after. A store that is restored from a copy gives a number again, and a cursor never.
        body: canonical JSON as it was at this change, also when the record has changed since; None for a delete.
        is_superseded: the record's latest content here is this one, and on the server another one that cannot be
            stored; as of now, not of when the change came.
    """

    seq: int
    stream: Stream
    id: str = field(repr=False)
    op: Literal["upsert", "delete"]
    updated_us: int | None
    sha256: bytes = field(repr=False)
    body: bytes | None = field(repr=False)
    is_superseded: bool = False
    cursor: str = ""


@frozen
class Consumer:
    """
    Who reads the change feed by `AsyncMirror.deliver`, and how far behind he is.

    Attributes:
        unread: changes that he has not had yet.
        since_us: when the oldest of them came; None where there is none.
    """

    name: str
    unread: int
    since_us: int | None = None


@frozen
class Delivery:
    """A webhook delivery as it was accepted: raw, durable, not yet looked into."""

    key: int
    received_us: int
    body: bytes = field(repr=False)


@frozen
class InboxLimit:
    """
    How much may wait in an inbox, and how fast it may fill.

    The defaults have room for a fortnight of one delivery a minute that nobody reads.

    Attributes:
        deliveries: how many may wait for one tenant's instance.
        size_bytes: of their bodies together.
        per_minute: how many the store takes within a minute, whether they wait or were read already.

    Raises:
        ConfigurationError: one of them is no whole number above 0.
    """

    deliveries: int = 20_000
    size_bytes: int = 64 * 1024 * 1024
    per_minute: int = 3_000

    def __attrs_post_init__(self) -> None:
        with of_configuration():
            for name in ("deliveries", "size_bytes", "per_minute"):
                check_count(f"an inbox's limit: {name}", getattr(self, name), least=1)

    def divided(self, by: int) -> InboxLimit:
        """The same with a part of the room, at the same pace."""
        return evolve(
            self, deliveries=max(1, self.deliveries // by), size_bytes=max(1, self.size_bytes // by)
        )


@frozen
class RunReport:
    """One line of the run log, without values."""

    run: int
    stream: Stream
    span: Span
    started_us: int
    ended_us: int | None
    pages: int
    seen: int
    changed: int
    gaps: int
    outcome: str


@frozen
class Failure:
    """
    The last failure of a stream, without values.

    Attributes:
        since_us: when the first of those that followed each other was; *at_us*: the last.
        outcome: "stopped" or "failed", as `StreamResult` has them.
        over_us: since when it works again; None: it does not.
        until_us: before which the server does not want to be asked again; None: it has not said.
    """

    since_us: int
    at_us: int
    outcome: str
    why: str
    over_us: int | None = None
    until_us: int | None = None


@frozen
class Erased:
    """
    What was forgotten of a patient.

    Attributes:
        records: the patient's own and all that refer to him, deleted ones among them.
        contents: older contents in the change feed that referred to him, of records that do so no more.
        quarantine: answers that could not be stored as records; *notifications*: in the inbox, read or not.
        ids: collection and id of each record, e.g. to tell those who have read the feed before.
        was_forgotten: the patient had been erased before.
        not_reached: tables beside the store's own, in its file or schema: what somebody has renamed or added may name him still.
    """

    records: int
    contents: int
    quarantine: int
    notifications: int
    ids: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    was_forgotten: bool = False
    not_reached: tuple[str, ...] = ()

    @property
    def is_nothing(self) -> bool:
        """Whether nothing of that id was here."""
        return not (self.records or self.contents or self.quarantine or self.notifications)


@frozen
class Pruned:
    """
    How many rows a store has forgotten for their age.

    Attributes:
        notifications: that were read or set aside.
        changes: contents in the change feed that another content of the same record has replaced.
        runs: lines of the run log.
    """

    notifications: int = 0
    changes: int = 0
    runs: int = 0
