"""The figures that a sync goes by."""

import pytest

from welkin_sdk.errors import ConfigurationError
from welkin_sdk.sync.policy import Policy


@pytest.mark.parametrize("name", ["scan_every_us", "sweep_every_us", "first_span_us", "span_pages"])
@pytest.mark.parametrize("value", [0, -1])
def test_nothing_between_two_of_them_is_refused(name: str, value: int) -> None:
    """A regression: with `scan_every_us=0` one scan followed the other, and `run_once` never ended."""
    with pytest.raises(ConfigurationError, match=f"^{name}: must be greater than 0"):
        Policy(**{name: value})


def test_no_scan_but_those_asked_for_is_a_policy() -> None:
    """None is no interval at all."""
    assert Policy(scan_every_us=None).scan_every_us is None
