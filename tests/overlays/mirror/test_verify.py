"""The mirror against the server and against its own hashes, in counts."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from clinic import Clinic

from welkin_sdk.mirror.stores import open_store
from welkin_sdk.mirror.verify import Comparison


@pytest.mark.parametrize("name", ["missing", "extra", "different", "damaged", "unreadable", "unread"])
def test_whatever_differs_or_was_left_out_is_not_equal(name: str) -> None:
    """The superseded ones are among the unreadable, so they need no word of their own."""
    counts = {"same": 5, "missing": 0, "extra": 0, "different": 0, "unreadable": 0}

    assert Comparison("patients", **counts).is_equal
    assert not Comparison("patients", **counts | {name: 1}).is_equal  # type: ignore[arg-type]


def test_everything_is_read_whatever_order_and_size_the_pages_have() -> None:
    """More than a page's worth in one second, and a server that says nothing of what it grants."""
    with Clinic(cap=50, says_cap=False, order="descending") as clinic, open_store(":memory:") as store:
        mirror = clinic.mirror(store)
        for number in range(120):
            clinic.put(number, clinic.now_us() - 3_600_000_000 + number)
        mirror.run_once()
        clinic.put(500, clinic.now_us() - 3_600_000_000)

        (found,) = mirror.verify()

    assert (found.same, found.missing, found.extra, found.unread) == (120, 1, 0, 0)


def test_a_content_that_is_not_what_was_written_is_damaged() -> None:
    """Counted beside the difference that it makes; nothing is written by looking."""
    with Clinic() as clinic, open_store(":memory:") as store:
        clinic.fill(3)
        mirror = clinic.mirror(store)
        mirror.run_once()
        with store._database.writing() as session:
            session.run("UPDATE record SET body = ? WHERE id = (SELECT MIN(id) FROM record)", (b"{}",))

        first, second = mirror.verify()[0], mirror.verify()[0]

    assert (first.same, first.different, first.damaged) == (2, 1, 1)
    assert first == second
