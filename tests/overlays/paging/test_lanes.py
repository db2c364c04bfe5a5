"""Which part is asked for and what is handed out; `tests/overlays/paging/test_scheduler.py` plays it from seeds."""

from __future__ import annotations

import pytest

from welkin_sdk.paging.lanes import Lane, Lanes


class Cutter:
    """Cuts everything to one number; what is above *last* waits."""

    def __init__(self, last: int = 100) -> None:
        self.last = last

    def note(self, part: list[int], page: int) -> bool:
        return page == part[-1]

    def cut(self, part: list[int]) -> list[int] | None:
        later = part[1:]
        del part[1:]
        return later or None

    def is_last(self, part: list[int]) -> bool:
        return part[0] > self.last


def asked(started: list[Lane[list[int], int]]) -> list[int]:
    return [lane.part[0] for lane in started]


def test_parts_are_cut_as_they_are_asked_for() -> None:
    """As many as may be under way, and no more."""
    lanes = Lanes[list[int], int](at_once=3, ahead=2, cutter=Cutter())
    lanes.add([1, 2, 3, 4, 5])

    assert asked(lanes.start()) == [1, 2, 3]
    assert lanes.parts == [[1], [2], [3], [4, 5]]


def test_pages_come_in_the_order_of_the_parts_and_are_kept_so_far() -> None:
    """Two have come too early; a third one is not asked for."""
    lanes = Lanes[list[int], int](at_once=2, ahead=1, cutter=Cutter())
    lanes.add([1, 2, 3, 4, 5])
    first, second = lanes.start()
    lanes.came(second, 2)
    (third,) = lanes.start()
    lanes.came(third, 3)

    assert lanes.take() is None
    assert lanes.start() == []

    lanes.came(first, 1)
    assert [lanes.take() for _ in range(4)] == [([1], 1), ([2], 2), ([3], 3), None]


def test_the_last_part_waits_until_all_before_it_are_read() -> None:
    """Read, whether or not they have been handed out."""
    lanes = Lanes[list[int], int](at_once=4, ahead=4, cutter=Cutter(last=2))
    lanes.add([1, 2, 3])
    first, second = lanes.start()
    lanes.came(second, 2)

    assert lanes.start() == []

    lanes.came(first, 1)
    assert asked(lanes.start()) == [3]


def test_an_error_waits_for_what_is_before_it_and_nothing_behind_it_is_asked_for() -> None:
    """The reader comes no further."""
    lanes = Lanes[list[int], int](at_once=2, ahead=8, cutter=Cutter())
    lanes.add([1, 2, 3, 4])
    first, second = lanes.start()
    lanes.fail(second, ConnectionError())

    assert lanes.start() == []
    assert lanes.take() is None

    lanes.came(first, 1)
    assert lanes.take() == ([1], 1)
    with pytest.raises(ConnectionError):
        lanes.take()
    assert lanes.parts == [[2], [3, 4]]


def test_as_they_come_an_error_is_raised_at_once() -> None:
    """Whatever is ready besides."""
    lanes = Lanes[int, int](at_once=2)
    lanes.add(1)
    lanes.add(2)
    first, second = lanes.start()
    lanes.came(first, 1)
    lanes.fail(second, ConnectionError())

    with pytest.raises(ConnectionError):
        lanes.take()


def test_somebody_has_to_read() -> None:
    """Nobody at once is never."""
    with pytest.raises(ValueError, match="at_once"):
        Lanes[int, int](at_once=0)


@pytest.mark.parametrize("has_come", [False, True])
def test_a_part_is_not_read_anew_once_more_of_it_was_asked_for(has_come: bool) -> None:
    """Neither while that is under way nor when it lies there."""
    lanes = Lanes[list[int], int](at_once=1)
    part = [1]
    lanes.add(part)
    (lane,) = lanes.start()
    if has_come:
        lanes.came(lane, 1)

    with pytest.raises(RuntimeError, match="already"):
        lanes.restart(part)


def test_as_they_come_no_more_is_asked_for_than_may_be_held() -> None:
    """A page that nobody has taken yet counts as much as one that is under way."""
    lanes = Lanes[list[int], int](at_once=2)
    for number in (1, 2, 3):
        lanes.add([number])
    first, _ = lanes.start()
    lanes.came(first, 1)

    assert lanes.start() == []

    assert lanes.take() == ([1], 1)
    assert asked(lanes.start()) != []


def test_in_order_the_first_part_is_asked_for_whatever_is_held() -> None:
    """Everybody else may have to wait for it; here a page that nobody has taken yet is all that may be held."""
    lanes = Lanes[list[int], int](at_once=1, ahead=0)
    for number in (1, 2):
        lanes.add([number])
    (first,) = lanes.start()
    lanes.came(first, 1)

    assert asked(lanes.start()) == [1]
