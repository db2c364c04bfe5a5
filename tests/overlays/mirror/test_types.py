"""What engine and store hand each other, as values: what they show, how they sort, and what they refuse."""

from __future__ import annotations

from typing import Any

import pytest

from welkin_sdk.errors import ConfigurationError
from welkin_sdk.mirror.types import (
    Change,
    Delivery,
    Erased,
    Fetched,
    InboxLimit,
    PageEffect,
    PulledPage,
    Quarantined,
    Span,
    StoredRecord,
    Stream,
)

STREAM = Stream("clinic", "", "patients")
HASH = b"canary hash"
FETCHED = Fetched("canary-id", 10, 20, b"canary body", HASH)
QUARANTINED = Quarantined("canary-id", "no updated_at", b"canary raw", HASH)
WITH_VALUES = [
    FETCHED,
    QUARANTINED,
    PulledPage(Span(0, 10), (FETCHED,), (QUARANTINED,), "canary position", 1, confirmed=(FETCHED,)),
    PageEffect(1, 0, 0, 0, doubtful=(FETCHED,), kept_out=frozenset({HASH})),
    StoredRecord("canary-id", 10, 20, HASH, b"canary body"),
    Change(1, STREAM, "canary-id", "upsert", 10, HASH, b"canary body"),
    Delivery(1, 10, b"canary body"),
    Erased(1, 0, 0, 0, (("patients", "canary-id"),)),
]


@pytest.mark.parametrize("value", WITH_VALUES, ids=lambda value: type(value).__name__)
def test_no_repr_has_an_id_or_a_content(value: Any) -> None:
    """They end up in logs and traces."""
    assert "canary" not in repr(value)


def test_spans_and_streams_sort_as_they_are_read() -> None:
    """By their beginning, and by tenant before resource."""
    assert sorted([Span(5, 9), Span(0, 9), Span(0, 3)]) == [Span(0, 3), Span(0, 9), Span(5, 9)]
    assert min(Stream("b", "", "a"), Stream("a", "", "z")).tenant == "a"
    assert (Span(0, 1).kind, STREAM.api) == ("sweep", "data-api")


@pytest.mark.parametrize("name", ["deliveries", "size_bytes", "per_minute"])
@pytest.mark.parametrize("wrong", [0, -1, 1.5, True, "1", None])
def test_a_limit_of_nothing_is_refused(name: str, wrong: Any) -> None:
    """When it is made; every delivery would be."""
    with pytest.raises(ConfigurationError, match=name):
        InboxLimit(**{name: wrong})


def test_a_part_of_an_inbox_has_room_for_one_at_least() -> None:
    """At the same pace, since the sender is the same."""
    limit = InboxLimit(deliveries=16, size_bytes=800, per_minute=30)

    assert limit.divided(8) == InboxLimit(2, 100, 30)
    assert limit.divided(1000) == InboxLimit(1, 1, 30)


@pytest.mark.parametrize("name", ["records", "contents", "quarantine", "notifications"])
def test_nothing_was_here_where_nothing_was_found_anywhere(name: str) -> None:
    """That he had been erased before is no trace of him."""
    counts = dict.fromkeys(("records", "contents", "quarantine", "notifications"), 0)

    assert Erased(**counts, was_forgotten=True).is_nothing
    assert not Erased(**counts | {name: 1}).is_nothing
