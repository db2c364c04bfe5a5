"""The error tree: what holds for every class of it."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest

from welkin_sdk import errors


def every_class(root: type[errors.WelkinError] = errors.WelkinError) -> list[type[errors.WelkinError]]:
    return [root, *(found for child in root.__subclasses__() for found in every_class(child))]


def filled(kind: type[errors.WelkinError]) -> errors.WelkinError:
    facts: dict[str, Any] = {
        "operation": "patients.get",
        "attempts": 3,
        "checkpoint": "c1",
        "retry_after": 2.5,
    }
    if issubclass(kind, errors.ApiError):
        entry = errors.ErrorEntry(400, "parse_exception", "Bad", "canary-detail", {"path": "canary-extra"})
        facts |= {"status": 400, "codes": ("parse_exception",), "errors": (entry,), "request_id": "r-1"}
    return kind("why", is_retryable=True, **facts)


@pytest.mark.parametrize("kind", every_class())
@pytest.mark.parametrize("again", [lambda e: pickle.loads(pickle.dumps(e)), copy.copy, copy.deepcopy])
def test_every_error_survives_pickle_and_copy(kind: type[errors.WelkinError], again: Any) -> None:
    """Class, text and every attribute come back."""
    error = filled(kind)

    twin = again(error)

    assert type(twin) is kind
    assert str(twin) == str(error)
    assert twin.__dict__ == error.__dict__


@pytest.mark.parametrize("kind", every_class())
def test_every_error_can_be_built_from_a_text_alone(kind: type[errors.WelkinError]) -> None:
    """Attributes nobody knew are None, so a reader never meets an AttributeError."""
    error = kind("why")

    assert (error.operation, error.attempts, error.checkpoint, error.retry_after) == (None, None, None, None)


def test_the_text_of_an_api_error_names_operation_status_and_codes() -> None:
    """Enough to search the documentation for, and nothing of the body."""
    error = errors.ParseError(status=400, codes=("parse_exception",), operation="patients.get")

    assert str(error) == "patients.get: HTTP 400 (parse_exception)"


def test_a_code_that_holds_data_stays_out_of_the_text() -> None:
    """The list of codes is open, so its values are not trusted with the log."""
    error = errors.BadRequestError(status=400, codes=("Grace Hopper", "bad_request"))

    assert str(error) == "HTTP 400 (bad_request)"
    assert error.codes == ("Grace Hopper", "bad_request")


def test_the_repr_of_an_entry_hides_its_words() -> None:
    """Title, detail and extra quote the request, and with it health data."""
    entry = errors.ErrorEntry(400, "parse_exception", "canary", "canary", {"path": "canary"})

    assert repr(entry) == "ErrorEntry(status=400, code='parse_exception')"


def test_a_refused_request_is_a_value_error_too() -> None:
    """Who checks arguments with `except ValueError` need not know this package's tree."""
    assert issubclass(errors.InvalidRequestError, ValueError)
