"""How much memory a backfill takes, whatever there is to be filled."""

from __future__ import annotations

from benchmarks.sync import backfill, fill
from welkin_sdk.testing.options import Options
from welkin_sdk.testing.process import in_a_process

FEW = 4_000
MANY = 40_000


def test_a_backfill_of_ten_times_as_many_records_takes_no_more_memory() -> None:
    """The peak of a whole process, so that nothing is left out: pages, tasks, the store and its cache."""
    with in_a_process(Options(1, "printed", True)) as sandbox:
        fill(sandbox, 0, FEW)
        few = backfill("mirror", sandbox)
        fill(sandbox, FEW, MANY)

        many = backfill("mirror", sandbox)

    assert (few.records, many.records) == (FEW + 1, MANY + 1)
    # Half of the bodies alone would be a fifth of the whole process.
    assert many.peak_kib < 1.15 * few.peak_kib
