"""
A pytest plugin that tells coverage which test runs, and notes how long each took: `-p tests.mutation.trace`.

It runs in the environment of the tests, and writes the seconds of each test, as JSON, where WELKIN_TRACE_SECONDS says.
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


def pytest_sessionfinish() -> None:
    Path(os.environ["WELKIN_TRACE_SECONDS"]).write_text(json.dumps(_SECONDS), encoding="utf-8")
