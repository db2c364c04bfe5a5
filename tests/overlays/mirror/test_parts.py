"""A span's position: all of its parts in one text, which an older version wrote for one."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from attrs import evolve

from welkin_sdk.mirror.parts import Part, begun_scan, parts_of, position_of, scan_position
from welkin_sdk.paging.find.checkpoint import write_checkpoint
from welkin_sdk.paging.find.cursor import PROVEN, begin
from welkin_sdk.paging.opaque import SALT_BYTES

FIRST, LAST = datetime(2020, 1, 1, tzinfo=UTC), datetime(2020, 1, 2, tzinfo=UTC)


def checkpoint() -> str:
    cursor = begin("the find", now=LAST, updated_from=FIRST, updated_to=LAST)
    return write_checkpoint(evolve(cursor, proof=PROVEN), b"x" * SALT_BYTES)


def test_a_position_has_every_part_that_is_left() -> None:
    """The one that has moved where it has come to, the others where they were; those that are done are gone."""
    parts = [Part("a"), Part("b"), Part("c", is_done=True), Part("d")]

    moved = position_of(parts, parts[1], "B")
    ended = position_of(parts, parts[0], None)

    assert (moved, ended) == ("a,B,d", "b,d")
    assert [part.position for part in parts_of(moved)] == ["a", "B", "d"]
    assert position_of(parts_of("a"), Part("b"), None) == "a"


def test_the_last_part_ends_the_span() -> None:
    """And a span of which nothing was read is one part."""
    (whole,) = parts_of(None)

    assert whole.position is None
    assert position_of([whole, Part("b", is_done=True)], whole, None) is None
    assert position_of([whole], whole, checkpoint()) == checkpoint()


@pytest.mark.parametrize("position", [None, "a", "a,b"])
def test_a_scans_position_has_its_run(position: str | None) -> None:
    """Also at its end, which its tombstones are."""
    assert begun_scan(scan_position(7, position)) == (7, position)


@pytest.mark.parametrize("position", [None, "", "a", "a,b", "scan:", "scan:x:a", "scan:7:"])
def test_what_is_no_scans_position_begins_none(position: str | None) -> None:
    """It is read from its start."""
    assert begun_scan(position) is None
