"""How far each stream has been read: watermark, spans, dirty ranges, gaps."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from welkin_runtime.frames import private_frames
from welkin_sdk.errors import InvalidRequestError
from welkin_sdk.mirror.errors import CorruptProgressError
from welkin_sdk.mirror.stores.database import Row, Session, chunks, marks, only
from welkin_sdk.mirror.stores.tables import (
    OF_STREAM,
    STREAM,
    Tables,
    checked,
    key_of,
    next_numbers,
    sound,
    stream_of,
    whole,
)
from welkin_sdk.mirror.types import DirtyRange, Gap, Lease, PulledPage, Span, Stream, Watermark

__all__ = ["Progress"]

_MARKED = "complete_through_us, lookback_us, lateness_max_us, shape"


@private_frames
class Progress(Tables):
    """The tables `watermark`, `span`, `dirty` and `gap`."""

    def streams(self, tenant: str, instance: str) -> list[Stream]:
        with self._database.reading() as session:
            rows = session.rows(
                " UNION ".join(
                    f"SELECT {STREAM} FROM {table} WHERE tenant = ? AND instance = ?"
                    for table in ("lease", "watermark", "dirty")
                ),
                (tenant, instance) * 3,
            )
        return sorted(stream_of(row) for row in rows)

    def watermark(self, stream: Stream, *, now_us: int | None = None) -> Watermark | None:
        if now_us is not None:
            whole(now_us, "now_us")
        with self._database.reading() as session:
            watermark = _read_watermark(session, stream)
        if watermark is not None and now_us is not None and watermark.complete_through_us > now_us:
            raise _distrusted(stream, "lies in the future")
        return watermark

    def save_watermark(self, lease: Lease, watermark: Watermark, *, rewind: bool = False) -> None:
        values = (
            watermark.complete_through_us,
            watermark.lookback_us,
            watermark.lateness_max_us,
            checked(watermark.shape),
        )
        with self._database.writing() as session:
            key = self._hold(session, lease)
            if not rewind:
                before = _read_watermark(session, lease.stream)
                if before is not None and before.complete_through_us > watermark.complete_through_us:
                    raise InvalidRequestError("a watermark goes back only by rewind")
            session.run(f"DELETE FROM watermark WHERE {OF_STREAM}", key)
            session.run(
                f"INSERT INTO watermark ({STREAM}, {_MARKED}, checksum) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (*key, *values, _checksum(key, values)),
            )

    def renew_checksum(self, session: Session, old: Stream, new: Stream) -> None:
        """Let the watermark that stood under *old* be one of *new*, if it was one."""
        values = session.rows(f"SELECT {_MARKED}, checksum FROM watermark WHERE {OF_STREAM}", key_of(new))
        for *marked, checksum in values:
            if checksum == _checksum(key_of(old), marked):
                session.run(
                    f"UPDATE watermark SET checksum = ? WHERE {OF_STREAM}",
                    (_checksum(key_of(new), marked), *key_of(new)),
                )

    def plan_spans(self, lease: Lease, spans: Iterable[Span]) -> None:
        with self._database.writing() as session:
            key = self._hold(session, lease)
            session.many(
                f"INSERT INTO span ({STREAM}, kind, lo_us, hi_us, state, position, fence) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, 'open', NULL, ?) "
                f"ON CONFLICT ({STREAM}, kind, lo_us, hi_us) DO UPDATE "
                "SET state = 'open', position = NULL, fence = excluded.fence WHERE span.state = 'done'",
                [(*key, span.kind, span.lo_us, span.hi_us, lease.fence) for span in spans],
            )

    def open_spans(self, stream: Stream) -> list[tuple[Span, str | None]]:
        return [(_span(row), row[3]) for row in self._spans(stream, "open")]

    def done_spans(self, stream: Stream) -> list[Span]:
        return [_span(row) for row in self._spans(stream, "done")]

    def forget_spans(self, lease: Lease, spans: Iterable[Span]) -> None:
        with self._database.writing() as session:
            key = self._hold(session, lease)
            session.many(
                f"DELETE FROM span WHERE {OF_STREAM} AND kind = ? AND lo_us = ? AND hi_us = ?",
                [(*key, span.kind, span.lo_us, span.hi_us) for span in spans],
            )

    def add_dirty(self, stream: Stream, ranges: Iterable[DirtyRange]) -> None:
        key = tuple(checked(part) for part in key_of(stream))
        new: list[Sequence[object]] = []
        again: list[Sequence[object]] = []
        for one in ranges:
            values = (one.lo_us, one.hi_us, checked(one.why), one.attempts, one.not_before_us)
            if one.key is None:
                new.append(values)
            else:
                again.append((*values, *key, one.key))
        with self._database.writing() as session:
            self._admit(session, stream.tenant)
            first = next_numbers(session, "dirty", len(new))
            session.many(
                f"INSERT INTO dirty (key, {STREAM}, lo_us, hi_us, why, attempts, not_before_us) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [(number, *key, *values) for number, values in enumerate(new, first)],
            )
            session.many(
                "UPDATE dirty SET lo_us = ?, hi_us = ?, why = ?, attempts = ?, not_before_us = ? "
                f"WHERE {OF_STREAM} AND key = ?",
                again,
            )

    def dirty(self, stream: Stream) -> list[DirtyRange]:
        with self._database.reading() as session:
            rows = session.rows(
                f"SELECT lo_us, hi_us, why, not_before_us, attempts, key FROM dirty WHERE {OF_STREAM} ORDER BY key",
                key_of(stream),
            )
        return [DirtyRange(*sound(row, "iitiii")) for row in rows]

    def remove_dirty(self, lease: Lease, ranges: Iterable[DirtyRange]) -> None:
        keys = [one.key for one in ranges if one.key is not None]
        with self._database.writing() as session:
            key = self._hold(session, lease)
            for chunk in chunks(keys):
                session.run(
                    f"DELETE FROM dirty WHERE {OF_STREAM} AND key IN ({marks(chunk)})", (*key, *chunk)
                )

    def add_gap(self, lease: Lease, gap: Gap) -> None:
        with self._database.writing() as session:
            self._note_gaps(session, self._hold(session, lease), (gap,))

    def gaps(self, stream: Stream) -> list[Gap]:
        with self._database.reading() as session:
            rows = session.rows(
                f"SELECT at_us, why FROM gap WHERE {OF_STREAM} ORDER BY at_us", key_of(stream)
            )
        return [Gap(*sound(row, "it")) for row in rows]

    def clear_gaps(self, lease: Lease, span: Span) -> None:
        with self._database.writing() as session:
            key = self._hold(session, lease)
            session.run(
                f"DELETE FROM gap WHERE {OF_STREAM} AND at_us BETWEEN ? AND ?", (*key, span.lo_us, span.hi_us)
            )

    def _spans(self, stream: Stream, state: str) -> list[Row]:
        with self._database.reading() as session:
            rows = session.rows(
                f"SELECT lo_us, hi_us, kind, position FROM span WHERE {OF_STREAM} AND state = ? "
                "ORDER BY lo_us, hi_us, kind",
                (*key_of(stream), state),
            )
        return [sound(row, "iitT") for row in rows]

    def _note_gaps(self, session: Session, key: Sequence[str], gaps: Iterable[Gap]) -> None:
        session.many(
            f"INSERT INTO gap ({STREAM}, at_us, why) VALUES (?, ?, ?, ?, ?, ?) "
            f"ON CONFLICT ({STREAM}, at_us) DO UPDATE SET why = excluded.why",
            [(*key, gap.at_us, checked(gap.why)) for gap in gaps],
        )

    def _note_position(self, session: Session, lease: Lease, page: PulledPage) -> None:
        """A span that is done stays so: a page that comes late must not open it again."""
        span, state = page.span, "done" if page.position is None else "open"
        session.run(
            f"INSERT INTO span ({STREAM}, kind, lo_us, hi_us, state, position, fence) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
            f"ON CONFLICT ({STREAM}, kind, lo_us, hi_us) DO UPDATE SET state = excluded.state, "
            "position = excluded.position, fence = excluded.fence WHERE span.state = 'open'",
            (*key_of(lease.stream), span.kind, span.lo_us, span.hi_us, state, page.position, lease.fence),
        )


def _span(row: Row) -> Span:
    return Span(row[0], row[1], row[2])


def _read_watermark(session: Session, stream: Stream) -> Watermark | None:
    key = key_of(stream)
    found = only(session.rows(f"SELECT {_MARKED}, checksum FROM watermark WHERE {OF_STREAM}", key))
    if found is None:
        return None
    *values, checksum = found
    if checksum != _checksum(key, values):
        raise _distrusted(stream, "does not fit its checksum")
    return Watermark(*values)


def _checksum(key: Sequence[str], values: Sequence[object]) -> str:
    # Also over the key: a row copied from another stream or tenant is as wrong as a flipped bit.
    return hashlib.sha256(repr((*key, *values)).encode()).hexdigest()


def _distrusted(stream: Stream, why: str) -> CorruptProgressError:
    return CorruptProgressError(
        f"the watermark of {stream.resource} {why}; set it with "
        f"`welkin sync rewind --resources {stream.resource} --to TIME`, which reads everything since TIME again"
    )
