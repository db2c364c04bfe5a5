"""Log lines: which facts they hold, and how they are written."""

from __future__ import annotations

import pytest

from welkin_sdk.http.redaction import LOGGED, render


def test_facts_stand_in_one_order_whatever_order_they_come_in() -> None:
    """The order of the list."""
    facts = {name: number for number, name in enumerate(reversed(LOGGED))}

    assert [part.partition("=")[0] for part in render("e", facts).split()] == ["e", *LOGGED]


@pytest.mark.parametrize(
    ("fact", "line"),
    [
        (0.0004, "e seconds=0.000"),
        (0.0006, "e seconds=0.001"),
        (2.5, "e seconds=2.500"),
        (2, "e seconds=2"),
        (0, "e seconds=0"),
        (None, "e"),
    ],
)
def test_seconds_are_written_to_the_millisecond_and_what_is_unknown_not_at_all(
    fact: float | None, line: str
) -> None:
    """None is not known; 0 is."""
    assert render("e", {"seconds": fact}) == line
