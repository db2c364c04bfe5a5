"""When a collection needs somebody: refused, behind, read in part only, or with answers that are no records."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from clinic import DAY, HOUR, START, Clinic

from welkin_sdk.errors import ConfigurationError, InvalidRequestError
from welkin_sdk.mirror import Mirror, StatusLimits
from welkin_sdk.mirror.stores import SqlStore, open_store


@pytest.fixture
def store() -> Iterator[SqlStore]:
    with open_store(":memory:") as opened:
        yield opened


@pytest.fixture
def clinic() -> Iterator[Clinic]:
    with Clinic(cap=20) as running:
        running.fill(10)
        yield running


def refuse(clinic: Clinic, mirror: Mirror) -> None:
    clinic.refuse_from = 0
    assert not mirror.run_once().is_clean


def crowd(clinic: Clinic, mirror: Mirror) -> None:
    clinic.later(HOUR)
    for number in range(60):
        clinic.put(100 + number, START + HOUR // 2)
    assert not mirror.run_once().is_clean


def poison(clinic: Clinic, mirror: Mirror) -> None:
    clinic.later(HOUR)
    clinic.put(3, START + HOUR // 2, raw=b'{"id": "x", "updated_at": "yesterday"}')
    mirror.run_once()


def leave(clinic: Clinic, _mirror: Mirror) -> None:
    clinic.later(2 * DAY)


# What happens after a clean run, what is said of it, and the limit within which it is no problem; None: there is none.
TROUBLES: dict[Callable[[Clinic, Mirror], None], tuple[str, StatusLimits | None]] = {
    refuse: ("the last run was refused", None),
    crowd: ("instants hold more than", StatusLimits(max_gaps=3)),
    poison: ("1 answers could not be stored", StatusLimits(max_quarantine=1)),
    leave: ("complete up to 48 hours ago only", StatusLimits(max_lag=timedelta(days=3))),
}


@pytest.mark.parametrize("trouble", TROUBLES, ids=lambda trouble: trouble.__name__)
def test_each_trouble_is_told_beyond_its_limit(
    clinic: Clinic, store: SqlStore, trouble: Callable[[Clinic, Mirror], None]
) -> None:
    """And nothing is told of a collection that is well."""
    mirror = clinic.mirror(store)
    assert mirror.run_once().is_clean
    (well,) = mirror.status()

    trouble(clinic, mirror)

    (found,) = mirror.status()
    told, limits = TROUBLES[trouble]
    assert well.problem == ""
    assert told in found.problem
    if limits is not None:
        assert mirror.status(limits)[0].problem == ""


@pytest.mark.parametrize("value", [-1, True, 1.5, "1", timedelta(days=-1), [], object()])
@pytest.mark.parametrize("name", ["max_lag", "max_gaps", "max_quarantine"])
def test_a_limit_that_is_none_is_refused_when_it_is_made(name: str, value: Any) -> None:
    """By its name; and what are no limits, when the status is asked for."""
    with pytest.raises(ConfigurationError, match=f"^{name}: "):
        StatusLimits(**{name: value})


def test_what_are_no_limits_is_refused(clinic: Clinic, store: SqlStore) -> None:
    """Before anything is looked at."""
    with pytest.raises(InvalidRequestError, match=r"^limits: "):
        clinic.mirror(store).status({"max_lag": 1})  # type: ignore[arg-type]


def test_a_refusal_is_remembered_once_and_until_a_run_is_not_refused(clinic: Clinic, store: SqlStore) -> None:
    """A daemon that is refused for a year writes one line into its log, whoever asked for nothing."""
    mirror = clinic.mirror(store)
    clinic.refuse_from = 0
    for _ in range(5):
        mirror.run_once()
        clinic.later(HOUR)
    lines = [run.outcome for run in store.runs()]
    (refused,) = mirror.status()

    clinic.refuse_from = None
    mirror.run_once()

    assert lines == ["stopped"]
    assert refused.last_outcome == "stopped"
    assert mirror.status()[0].problem == ""
