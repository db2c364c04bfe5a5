"""A walk whose pages are asked for at once, played from seeds."""

from __future__ import annotations

from simulated_find import draw, judge, play

SEEDS = range(200)


def test_whatever_the_server_does_nothing_is_lost_or_doubled() -> None:
    """Over 200 seeds: servers of all behaviours, records that move, failures, cuts; resumed in either kind of walk."""
    wrong = {}
    for seed in SEEDS:
        world, told = play(*draw(seed))
        if found := judge(world, told):
            wrong[seed] = found

    assert wrong == {}
