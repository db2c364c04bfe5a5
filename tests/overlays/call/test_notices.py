"""What version headers say is remembered for a client, and told to its user once per operation."""

from __future__ import annotations

import logging
import warnings

import pytest

from welkin_sdk.call.notices import NoticeBoard
from welkin_sdk.http.response import Headers

DEPRECATED = Headers([("X-API-Deprecated", "2020-03-02"), ("X-Current-API-Version", "v2")])
DISCONTINUED = Headers([("X-API-Discontinued", "true")])


def test_nothing_is_told_of_a_version_that_is_well() -> None:
    """And the newest one is remembered."""
    board = NoticeBoard()

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        board.add("patients.get", Headers([("X-Current-API-Version", "v1")]))

    assert (board.status.current_version, board.status.is_deprecated) == ("v1", False)


def test_each_operation_is_warned_of_once() -> None:
    """At the line of the user that called it, with what the header says of dates and versions."""
    board = NoticeBoard()

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        for name in ("patients.get", "patients.get", "tasks.get"):
            board.add(name, DEPRECATED)

    assert [(one.category, one.filename) for one in caught] == [(DeprecationWarning, __file__)] * 2
    assert str(caught[0].message) == (
        "patients.get: the API version of this client's base URL is deprecated (since 2020-03-02, current is v2)"
    )
    assert board.status.deprecated_operations == ("patients.get", "tasks.get")


def test_what_is_discontinued_is_told_louder(caplog: pytest.LogCaptureFixture) -> None:
    """By a warning that shows by default, and in the log; also where a deprecation was told before."""
    board = NoticeBoard()
    with pytest.warns(DeprecationWarning, match="deprecated"):
        board.add("patients.get", DEPRECATED)

    with caplog.at_level(logging.WARNING, "welkin_sdk"), pytest.warns(FutureWarning, match="discontinued"):
        board.add("patients.get", DISCONTINUED)

    assert len(caplog.records) == 1
    assert board.status.is_discontinued
    assert board.status.discontinued_operations == ("patients.get",)
