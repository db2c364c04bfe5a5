"""Filling a mirror from a sandbox: the sync against the plainest code that stores the same pages, and its memory
(python -m benchmarks.sync).
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import uuid
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from benchmarks.backfill import Report
from benchmarks.ratio import Row
from welkin_sdk.testing.options import Options
from welkin_sdk.testing.process import in_a_process
from welkin_sdk.testing.remote import RemoteSandbox

FEW = 20_000
MANY = 200_000
ROUNDS = 5
_AT_ONCE = 5_000
_ROOT = Path(__file__).parent.parent
_BEGIN = datetime(2021, 1, 1, tzinfo=UTC)


def measure() -> list[Row]:
    """Compare seconds and memory; prints a line of figures as it goes, for *MANY* records."""
    with in_a_process(Options(1, "wrapped", True)) as sandbox:
        fill(sandbox, 0, FEW)
        few = backfill("mirror", sandbox)
        backfill("plain", sandbox)
        # Neighbours in time see the same machine, as in `in_turns`; each measures itself, without its start.
        seconds = [[backfill(way, sandbox).seconds for way in ("mirror", "plain")] for _ in range(ROUNDS)]
        fill(sandbox, FEW, MANY)
        many = backfill("mirror", sandbox)
    shares = ", ".join(f"{part} {share:.0%}" for part, share in many.shares.items())
    print(
        f"backfill {many.records} patients: {many.records / many.seconds:.0f} records a second; {shares}",
        flush=True,
    )
    memory = many.peak_kib / few.peak_kib
    ratios = [mirror / plain for mirror, plain in seconds]
    return [
        Row.of("", f"seconds of a backfill of {FEW:,} patients", "httpx, json and sqlite3", ratios),
        Row.of("", f"peak memory of a backfill of {MANY:,}", f"{FEW:,}", [memory]),
    ]


def fill(sandbox: RemoteSandbox, begin: int, end: int) -> None:
    """Put patients number *begin* to *end* into *sandbox*, ten minutes apart."""
    record = _model(sandbox)
    for first in range(begin, end, _AT_ONCE):
        sandbox.load("patients", [_numbered(record, n) for n in range(first, min(end, first + _AT_ONCE))])


def backfill(way: str, sandbox: RemoteSandbox) -> Report:
    """What `benchmarks.backfill` does in a process of its own, into a store that is new."""
    with tempfile.TemporaryDirectory() as folder:
        printed = subprocess.run(
            [
                sys.executable,
                "-m",
                "benchmarks.backfill",
                way,
                sandbox.data_api,
                sandbox.issue_token(),
                folder,
            ],
            cwd=_ROOT,
            stdout=subprocess.PIPE,
            check=True,
        ).stdout
    return Report(**json.loads(printed))


def _model(sandbox: RemoteSandbox) -> dict[str, Any]:
    entries = (json.loads(line) for line in sandbox.export())
    return dict(next(entry["record"] for entry in entries if entry["collection"] == "patients"))


def _numbered(model: dict[str, Any], number: int) -> dict[str, Any]:
    updated_at = _BEGIN + timedelta(minutes=10 * number)
    return {**model, "id": str(uuid.UUID(int=number, version=4)), "updated_at": updated_at.isoformat()}


if __name__ == "__main__":
    for row in measure():
        print(row, flush=True)
