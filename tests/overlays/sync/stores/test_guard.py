"""Which of two answers is the newer one."""

from __future__ import annotations

import pytest

from welkin_sdk.sync.stores.guard import Held, may_replace
from welkin_sdk.sync.types import Fetched


@pytest.mark.parametrize(
    ("held", "new", "replaces"),
    [
        ((10, 100), (11, 100), True),
        ((10, 100), (11, 50), True),
        ((10, 100), (9, 200), False),
        ((10, 100), (10, 101), True),
        ((10, 100), (10, 100), True),
        ((10, 100), (10, 99), False),
        ((None, 100), (10, 50), True),
        ((10, 100), (None, 200), False),
        ((None, 100), (None, 100), True),
        ((None, 100), (None, 99), False),
    ],
)
def test_the_newer_answer_wins(
    held: tuple[int | None, int], new: tuple[int | None, int], replaces: bool
) -> None:
    """`updated_at` decides, at equal ones the fetch; a record without one never replaces one with."""
    assert may_replace(Held(*held, b"a"), Fetched("p", *new, b"{}", b"b")) is replaces


@pytest.mark.parametrize(("fetched_us", "replaces"), [(199, False), (200, True), (201, True)])
def test_a_tombstone_stands_against_what_was_fetched_before_it(fetched_us: int, replaces: bool) -> None:
    """A page that was under way when the record went must not bring it back."""
    held = Held(10, 100, b"a", deleted_us=200)

    assert may_replace(held, Fetched("p", 11, fetched_us, b"{}", b"b")) is replaces
