"""Which of two answers is the newer one."""

from __future__ import annotations

import pytest

from welkin_sdk.mirror.stores.guard import Held, is_latest, judge
from welkin_sdk.mirror.types import Fetched


@pytest.mark.parametrize(
    ("held", "new", "said"),
    [
        ((10, 100), (11, 100), "newer"),
        ((10, 100), (11, 50), "newer"),
        ((10, 100), (10, 101), "newer"),
        ((10, 100), (10, 100), "newer"),
        ((10, 100), (10, 99), "overtaken"),
        ((10, 100), (9, 99), "overtaken"),
        ((10, 100), (9, 100), "doubtful"),
        ((10, 100), (9, 200), "doubtful"),
        ((None, 100), (10, 50), "newer"),
        ((10, 100), (None, 99), "overtaken"),
        ((10, 100), (None, 200), "doubtful"),
        ((None, 100), (None, 100), "newer"),
        ((None, 100), (None, 99), "overtaken"),
    ],
)
def test_the_newer_answer_wins(held: tuple[int | None, int], new: tuple[int | None, int], said: str) -> None:
    """`updated_at` decides, at equal ones the fetch; a time that went back in a later answer is read once more."""
    assert judge(Held(*held, b"a"), Fetched("p", *new, b"{}", b"b")) == said


@pytest.mark.parametrize(
    ("updated", "at", "said"),
    [
        (11, 199, "overtaken"),
        (11, 200, "newer"),
        (11, 201, "newer"),
        (9, 199, "overtaken"),
        (9, 200, "doubtful"),
    ],
)
def test_a_tombstone_stands_against_what_was_fetched_before_it(updated: int, at: int, said: str) -> None:
    """A page that was under way when the record went must not bring it back; what comes later may, if it is true."""
    held = Held(10, 100, b"a", deleted_us=200)

    assert judge(held, Fetched("p", updated, at, b"{}", b"b")) == said


@pytest.mark.parametrize(
    ("updated", "at", "said"),
    [
        (150, 250, "doubtful"),
        (200, 250, "doubtful"),
        (201, 250, "newer"),
        (201, 199, "overtaken"),
        (10, 250, "newer"),
    ],
)
def test_a_time_that_was_set_back_is_not_set_forward_by_what_it_was_set_back_from(
    updated: int, at: int, said: str
) -> None:
    """A replica that lags still shows the version that was undone; a change after that is newer than the undoing."""
    held = Held(10, 200, b"a", confirmed_us=200)

    assert judge(held, Fetched("p", updated, at, b"{}", b"b")) == said


@pytest.mark.parametrize(
    ("deleted_us", "at", "is_it"), [(None, 99, False), (None, 100, True), (200, 199, False)]
)
def test_a_second_reading_is_the_latest_word_if_nothing_was_asked_after_it(
    deleted_us: int | None, at: int, is_it: bool
) -> None:
    """Whatever its time says."""
    assert is_latest(Held(10, 100, b"a", deleted_us=deleted_us), Fetched("p", 5, at, b"{}", b"b")) is is_it
