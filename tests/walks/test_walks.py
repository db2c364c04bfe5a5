"""The simulation of walks in its short form: some seeds of every shape of pages, and some of every planted bug."""

from __future__ import annotations

import pytest
from shapes import SHAPES

from tests.walks.__main__ import find, simulate
from tests.walks.plants import PLANTS, Plant


@pytest.mark.parametrize("shape", SHAPES)
def test_nothing_is_lost_in_silence_and_every_walk_ends(shape: str) -> None:
    """However the list moves, whatever its server says wrongly, and wherever the walk is cut."""
    total = simulate(range(40), [shape])

    assert total.failures == []


@pytest.mark.parametrize("plant", PLANTS, ids=lambda plant: plant.title)
def test_a_planted_bug_is_found(plant: Plant) -> None:
    """The oracle sees what it is there for."""
    assert find(plant) is not None


def test_the_simulation_meets_what_it_is_about() -> None:
    """Lists that lost something are among the runs, and each verdict is."""
    found = simulate(range(30)).found

    assert found["complete: False, and something lost"] > 0
    assert found["complete: None, and something lost"] > 0
    assert found["complete: True"] > 100
    assert found["stalls told"] > 0
