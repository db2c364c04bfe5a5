"""The run log: who was pulled when and how much of it, and what failed last, without a value."""

from __future__ import annotations

from welkin_runtime.frames import private_frames
from welkin_sdk.mirror.stores.database import only
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
from welkin_sdk.mirror.types import Failure, RunReport, Span, Stream

__all__ = ["Runs"]


@private_frames
class Runs(Tables):
    """The tables `run`, whose counters move with the pages, in records.py, and `failure`."""

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
        return [
            RunReport(row[4], stream_of(row), Span(*row[5:8]), *row[8:])
            for row in (sound(row, "ttttiiitiIiiiit") for row in rows)
        ]

    def begun_us(self, stream: Stream) -> int | None:
        with self._database.reading() as session:
            (row,) = session.rows(f"SELECT MIN(started_us) FROM run WHERE {OF_STREAM}", key_of(stream))
        (first,) = sound(row, "I")
        return None if first is None else int(first)

    def note_failure(
        self, stream: Stream, *, at_us: int, outcome: str, why: str, until_us: int | None = None
    ) -> None:
        whole(at_us, "at_us")
        until = None if until_us is None else whole(until_us, "until_us")
        with self._database.writing() as session:
            self._admit(session, stream.tenant)
            session.run(
                f"INSERT INTO failure ({STREAM}, since_us, at_us, outcome, why, until_us) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) "
                f"ON CONFLICT ({STREAM}) DO UPDATE SET at_us = excluded.at_us, outcome = excluded.outcome, "
                "why = excluded.why, over_us = NULL, until_us = excluded.until_us, "
                "since_us = CASE WHEN failure.over_us IS NULL THEN failure.since_us ELSE excluded.since_us END",
                (*key_of(stream), at_us, at_us, checked(outcome), checked(why), until),
            )

    def note_success(self, stream: Stream, *, at_us: int) -> None:
        whole(at_us, "at_us")
        failure = self.last_failure(stream)
        if failure is None or failure.over_us is not None:
            return
        with self._database.writing() as session:
            session.run(
                f"UPDATE failure SET over_us = ? WHERE {OF_STREAM} AND over_us IS NULL",
                (at_us, *key_of(stream)),
            )

    def last_failure(self, stream: Stream) -> Failure | None:
        with self._database.reading() as session:
            found = only(
                session.rows(
                    f"SELECT since_us, at_us, outcome, why, over_us, until_us FROM failure WHERE {OF_STREAM}",
                    key_of(stream),
                )
            )
        return None if found is None else Failure(*sound(found, "iittII"))
