"""The proof of the Cloud mirror in its short form; `make faults` has the long one."""

import pytest

from tests.faults.cloud import loopback, plants
from tests.faults.cloud.crash import kill_everywhere
from tests.faults.cloud.proof import catches, caught_before, known_seeds, simulate
from tests.faults.cloud.run import play
from tests.faults.places import PostgresPlace, SqlitePlace
from tests.faults.plants.plant import Plant
from tests.faults.probes import Probes


def test_simulated_lives_lose_nothing_and_store_nothing_twice() -> None:
    """Seeds that once failed first; then a few of the lives that `make faults` plays by the hundred."""
    for part in (simulate(known_seeds()), simulate(range(1, 9))):
        assert part["failures"] == []
        assert set(part["counts"].values()) == {0}


def test_the_same_seed_gives_the_same_log() -> None:
    """Every line of it: requests, faults, events, what the engine said."""
    first, second = (play(7, Probes()) for _ in range(2))

    assert first.log == second.log
    assert len(first.log) > first.events


@pytest.mark.parametrize(
    "name", ["second walk not made", "parent skipped", "mask stored over", "deleted flag ignored"]
)
def test_a_planted_bug_is_found(name: str) -> None:
    """A harness that cannot fail proves nothing; `make faults` looks for all of them."""
    kind: type[Plant] = next(one for one in plants.PLANTS if one.name == name)  # type: ignore[attr-defined,assignment]

    assert catches(kind, caught_before()[name])


def test_a_seed_is_written_down_for_every_planted_bug() -> None:
    """They are found in seconds, and each name is that of a bug."""
    assert sorted(caught_before()) == sorted(kind().name for kind in plants.PLANTS)


def test_real_sockets_and_a_sandbox_that_behaves_otherwise_lose_nothing() -> None:
    """One life of each behaviour."""
    report = loopback.play_all(range(len(loopback.BEHAVIOURS)))

    assert report.verdict.notes == []
    assert report.injected > 10


def test_the_command_killed_at_a_crash_point_leaves_nothing_behind_sqlite() -> None:
    """A sample of the points; the next run makes the mirror equal."""
    report = kill_everywhere(SqlitePlace, most=4)

    assert report.notes == []
    assert report.kills >= 7


def test_the_command_killed_at_a_crash_point_leaves_nothing_behind_postgresql(postgres_url: str) -> None:
    """The same over PostgreSQL."""
    report = kill_everywhere(lambda folder: PostgresPlace(postgres_url), most=2)

    assert report.notes == []
    assert report.kills >= 3
