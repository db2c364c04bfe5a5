"""Which connection is closed for the next one; decided without any socket."""

from __future__ import annotations

import random

import pytest
from attrs import define

from welkin_sdk.errors import ConfigurationError
from welkin_sdk.webhooks.connections import Connections, Phase


@define(eq=False)
class One:
    peer: str = "a"
    phase: Phase = "waiting"


def test_the_one_that_has_waited_longest_goes_first() -> None:
    """Whoever came to another phase meanwhile counts from then."""
    connections = Connections(most=3, most_per_peer=3)
    first, second, third = One(), One(), One()
    for one in (first, second, third):
        assert connections.add(one) is None
    connections.touch(first)

    dropped = [connections.add(One()), connections.add(One())]

    assert dropped == [second, third]
    assert len(connections) == 3


def test_who_has_sent_a_head_goes_after_all_who_have_not() -> None:
    """And whose request is being answered does not go: then the newcomer is turned away."""
    connections = Connections(most=2, most_per_peer=2)
    stalled, waiting, new = One(phase="stalled"), One(), One()
    connections.add(stalled)
    connections.add(waiting)
    dropped = [connections.add(One(phase="answering")), connections.add(One(phase="answering"))]

    assert dropped == [waiting, stalled]
    assert connections.add(new) is new
    assert len(connections) == 2


def test_an_address_that_has_too_many_loses_its_own() -> None:
    """Not those of others, who came before."""
    connections = Connections(most=100, most_per_peer=2)
    others = [One(f"peer-{number}") for number in range(5)]
    for other in others:
        connections.add(other)
    own = [One("hostile") for _ in range(4)]

    dropped = [connections.add(one) for one in own]

    assert dropped == [None, None, own[0], own[1]]
    assert len(connections) == 7


def test_there_are_never_more_than_may_be() -> None:
    """Whatever comes, goes and changes in whatever order; nobody who is being answered is ever closed for another."""
    dice = random.Random(7)
    connections = Connections(most=10, most_per_peer=4)
    open_: list[One] = []
    for _ in range(5000):
        if open_ and dice.random() < 0.3:
            connections.discard(open_.pop(dice.randrange(len(open_))))
        elif open_ and dice.random() < 0.5:
            one = dice.choice(open_)
            one.phase = dice.choice(["waiting", "stalled", "answering"])
            connections.touch(one)
        else:
            new = One(dice.choice("abc"))
            open_.append(new)
            if (dropped := connections.add(new)) is not None:
                assert dropped is new or dropped.phase != "answering"
                open_.remove(dropped)  # type: ignore[arg-type]

        assert len(connections) == len(open_) <= 10
        assert all(sum(one.peer == peer for one in open_) <= 4 for peer in "abc")


@pytest.mark.parametrize("limits", [(0, 1), (1, 0), (-1, -1)])
def test_bounds_below_one_are_refused(limits: tuple[int, int]) -> None:
    """Nobody would ever get in."""
    with pytest.raises(ConfigurationError, match="most"):
        Connections(most=limits[0], most_per_peer=limits[1])
