"""The figures that a sync goes by."""

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve, fields

from welkin_sdk.errors import ConfigurationError
from welkin_sdk.mirror.policy import Policy


@pytest.mark.parametrize("name", ["scan_every_us", "sweep_every_us", "first_span_us", "span_pages"])
@pytest.mark.parametrize("value", [0, -1])
def test_nothing_between_two_of_them_is_refused(name: str, value: int) -> None:
    """A regression: with `scan_every_us=0` one scan followed the other, and `run_once` never ended."""
    with pytest.raises(ConfigurationError, match=f"^{name}: must be at least 1"):
        Policy(**{name: value})


def test_no_scan_but_those_asked_for_is_a_policy() -> None:
    """None is no interval at all."""
    assert Policy(scan_every_us=None).scan_every_us is None


BAD: dict[str, tuple[Any, ...]] = {
    "int": ("x", None, 1.5, float("nan"), True, date(2026, 1, 1), timedelta(1), 2**62, b"1", []),
    "int | None": ("x", 1.5, float("nan"), True, date(2026, 1, 1), timedelta(1), 2**62, -1),
    "float": ("x", None, float("nan"), float("inf"), -0.1, 1.1, True, []),
    "bool": ("no", None, 1, 0),
    "tuple[int, ...]": ("5", None, 5, [5], (5, "x"), (1.5,), (-1,), (True,)),
}


@pytest.mark.parametrize("figure", fields(Policy), ids=lambda figure: figure.name)
def test_every_figure_is_checked_where_it_is_given(figure: Any) -> None:
    """By its name; a wrong one would show somewhere in a run, or never."""
    for value in BAD[figure.type]:
        with pytest.raises(ConfigurationError, match=f"^{figure.name}: "):
            Policy(**{figure.name: value})
    assert evolve(Policy(), **{figure.name: figure.default}) == Policy()
