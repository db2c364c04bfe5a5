"""The run log: who was pulled when and how much of it, without a value."""

from __future__ import annotations

from welkin_runtime.frames import private_frames
from welkin_sdk.sync.stores.tables import (
    OF_STREAM,
    STREAM,
    Tables,
    checked,
    key_of,
    next_numbers,
    stream_of,
    whole,
)
from welkin_sdk.sync.types import RunReport, Span, Stream

__all__ = ["Runs"]


@private_frames
class Runs(Tables):
    """The table `run`; its counters move with the pages, in records.py."""

    def begin_run(self, stream: Stream, span: Span, *, now_us: int) -> int:
        with self._database.writing() as session:
            self._admit(session, stream.tenant)
            run = next_numbers(session, "run", 1)
            session.run(
                f"INSERT INTO run (id, {STREAM}, kind, lo_us, hi_us, started_us, pages, seen, changed, gaps, outcome) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 'running')",
                (run, *key_of(stream), span.kind, span.lo_us, span.hi_us, whole(now_us, "now_us")),
            )
        return run

    def end_run(self, run: int, *, now_us: int, outcome: str) -> None:
        with self._database.writing() as session:
            session.run(
                "UPDATE run SET ended_us = ?, outcome = ? WHERE id = ?",
                (whole(now_us, "now_us"), checked(outcome), whole(run, "run")),
            )

    def runs(
        self, stream: Stream | None = None, *, limit: int = 100, kind: str | None = None
    ) -> list[RunReport]:
        key = [*(() if stream is None else key_of(stream)), *(() if kind is None else (kind,))]
        wanted = [*(() if stream is None else (OF_STREAM,)), *(() if kind is None else ("kind = ?",))]
        where = f"WHERE {' AND '.join(wanted)} " if wanted else ""
        with self._database.reading() as session:
            rows = session.rows(
                f"SELECT {STREAM}, id, lo_us, hi_us, kind, started_us, ended_us, pages, seen, changed, gaps, outcome "
                f"FROM run {where}ORDER BY id DESC LIMIT ?",
                (*key, whole(limit, "limit")),
            )
        return [RunReport(row[4], stream_of(row), Span(*row[5:8]), *row[8:]) for row in rows]
