"""The proof in its short form; `make faults` has the long one."""

import pytest

from tests.faults import loopback, plants, process
from tests.faults.crash import kill_at_points
from tests.faults.places import PostgresPlace, SqlitePlace
from tests.faults.probes import Probes
from tests.faults.proof import caught_before, known_seeds, plant, simulate
from tests.faults.run import LONGEST, Servers, play


def test_simulated_runs_lose_nothing_and_store_nothing_twice() -> None:
    """Seeds that once failed first; then a few of the runs that `make faults` makes by the hundred."""
    for part in (simulate(known_seeds(), LONGEST), simulate(range(1, 9))):
        assert part["failures"] == []
        assert set(part["counts"].values()) == {0}


def test_the_same_seed_gives_the_same_log() -> None:
    """Every line of it: requests, faults, events, what the engine said."""
    first, second = (play(Servers(), 7, Probes()) for _ in range(2))

    assert first.log == second.log
    assert len(first.log) > first.events


@pytest.mark.parametrize(
    "kind",
    [
        plants.NoLookback,
        plants.NoGuard,
        plants.ShortPage,
        plants.OneTenant,
        plants.Stampede,
        plants.StaysBuried,
        plants.NoCatchUp,
        plants.FeedReversed,
        plants.FenceUnchecked,
        plants.QuarantineIsDead,
        plants.VerifyCountsKeys,
        plants.NamelessBuries,
    ],
    ids=lambda kind: kind.name,
)
def test_a_planted_bug_is_found(kind: type[plants.Plant]) -> None:
    """A harness that cannot fail proves nothing; `make faults` looks for all of them."""
    part = plant(plants.PLANTS.index(kind), within=80)

    assert part["failures"] == []


def test_a_seed_is_written_down_for_every_planted_bug() -> None:
    """They are found in seconds, and each name is that of a bug."""
    assert sorted(caught_before()) == sorted(kind().name for kind in plants.PLANTS)


def test_real_sockets_that_break_lose_nothing() -> None:
    """One seed of each class."""
    report = loopback.play_all(range(1))

    assert report.verdict.notes == []
    assert report.injected > 12


def test_the_command_killed_at_a_crash_point_leaves_nothing_behind_sqlite() -> None:
    """A sample of the points; the next run makes the mirror equal."""
    report = kill_at_points(SqlitePlace, most=4)

    assert report.notes == []
    assert report.kills >= 7


def test_the_command_killed_at_a_crash_point_leaves_nothing_behind_postgresql(postgres_url: str) -> None:
    """The same over PostgreSQL."""
    report = kill_at_points(lambda folder: PostgresPlace(postgres_url), most=2)

    assert report.notes == []
    assert report.kills >= 3


def test_the_command_survives_what_can_happen_to_a_process() -> None:
    """Killed twice in a row, killed at any time, stopped past its lease, asked to end, short of room: each once or twice."""
    with process.trial() as trial:
        trial.pairs(2)
        trial.kills(2)
        trial.stops(1)
        trial.terms(1)
        trial.limits(1)

    assert trial.report.notes == []
    assert trial.report.names == {"pairs": 2, "kills": 2, "stops": 1, "terms": 1, "limits": 1}
