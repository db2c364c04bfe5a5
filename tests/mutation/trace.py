"""
A pytest plugin that tells coverage which test runs, and notes how long each took: `-p tests.mutation.trace`.

It runs in the environment of the tests, and writes the seconds of each test that passed, as JSON, where
WELKIN_TRACE_SECONDS says: one that fails by itself could tell nothing of a mutant.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import coverage
import pytest

_SECONDS: Counter[str] = Counter()
_FAILED: set[str] = set()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    measured = coverage.Coverage.current()
    assert measured is not None, "runs under `coverage run` only"
    measured.switch_context(item.nodeid)
    result = yield
    measured.switch_context("")
    return result


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    _SECONDS[report.nodeid] += report.duration  # type: ignore[assignment]
    if report.failed:
        _FAILED.add(report.nodeid)


def pytest_sessionfinish() -> None:
    passed = {test: seconds for test, seconds in _SECONDS.items() if test not in _FAILED}
    Path(os.environ["WELKIN_TRACE_SECONDS"]).write_text(json.dumps(passed), encoding="utf-8")
