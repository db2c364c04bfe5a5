from __future__ import annotations

from generator.timeline import Timeline


class Clock:
    """Seconds that pass when told."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_every_step_is_drawn_where_it_lay_in_the_whole() -> None:
    """In the order in which they began, with start and duration, and the whole at the end."""
    clock = Clock()
    timeline = Timeline(clock)

    with timeline.step("tiny", "read"):
        clock.now += 1
        with timeline.step("tiny", "lint"):
            clock.now += 1
    with timeline.step("all packages", "write"):
        clock.now += 2

    assert timeline.lines() == [
        " 0.00 s |" + "#" * 20 + " " * 20 + "| tiny read           2.00 s",
        " 1.00 s |" + " " * 10 + "#" * 10 + " " * 20 + "| tiny lint           1.00 s",
        " 2.00 s |" + " " * 20 + "#" * 20 + "| all packages write  2.00 s",
        " 4.00 s in all",
    ]


def test_a_step_that_fails_is_on_the_line_too() -> None:
    """What stopped a run took its time as well."""
    clock = Clock()
    timeline = Timeline(clock)

    try:
        with timeline.step("tiny", "read"):
            clock.now += 1
            raise ValueError
    except ValueError:
        pass

    assert [span.ended for span in timeline.spans] == [1.0]


def test_no_time_at_all_is_no_obstacle() -> None:
    """A clock may stand still."""
    timeline = Timeline(Clock())

    with timeline.step("tiny", "read"):
        pass

    assert len(timeline.lines()) == 2
