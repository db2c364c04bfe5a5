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
    """The list of codes is open, so its values are trusted neither with the log nor with a debugger's `vars()`."""
    error = errors.BadRequestError(status=400, codes=("Grace Hopper", "bad_request"))

    assert str(error) == "HTTP 400 (bad_request)"
    assert error.codes == ("bad_request",)


def test_the_repr_of_an_entry_hides_its_words() -> None:
    """Title, detail and extra quote the request, and with it health data."""
    entry = errors.ErrorEntry(400, "parse_exception", "canary", "canary", {"path": "canary"})

    assert repr(entry) == "ErrorEntry(status=400, code='parse_exception')"


def test_a_refused_request_is_a_value_error_too() -> None:
    """Who checks arguments with `except ValueError` need not know this package's tree."""
    assert issubclass(errors.InvalidRequestError, ValueError)


PATHS = [
    (".birthday", True),
    (".external_ids[0].namespace", True),
    ("[12].jsonBody.street_line2", True),
    (".address.line2", True),
    (".a" * 12, True),
    (".a" * 60, False),
    ("birthday", False),
    (".Grace Hopper", False),
    (".grace@example.com", False),
    (".0f3c2b1a-9d8e-4f7a-8b6c-5d4e3f2a1b0c", False),
    (".IM0123456789abcdef0123456789abcdef", False),
    (".MRN00123456", False),
    (".1990", False),
    (".birthday\n", False),
    (".birthday[19900102]", False),
    (".birthdäy", False),
    ("", False),
    (".", False),
    (["birthday"], False),
    (None, False),
]


@pytest.mark.parametrize(("path", "is_told"), PATHS, ids=lambda value: repr(value)[:40])
def test_the_text_says_where_if_that_is_a_path_of_names(path: Any, is_told: bool) -> None:
    """A member's name is the document's; an id, a name or a number in its place is not repeated."""
    entry = errors.ErrorEntry(400, "parse_exception", "Bad", "canary-detail", {"path": path})
    error = errors.ParseError(status=400, codes=("parse_exception",), errors=(entry,))

    assert str(error) == f"HTTP 400 (parse_exception){f' at {path}' if is_told else ''}"
    assert entry.path == (path if is_told else None)


def test_the_text_names_each_place_once_and_not_all_of_a_hundred() -> None:
    """Who has sent a list of bad rows is not helped by a line of pages."""
    entries = tuple(errors.ErrorEntry(extra={"path": f".rows[{number // 2}].day"}) for number in range(100))

    assert str(errors.BadRequestError(status=400, errors=entries)) == (
        "HTTP 400 at .rows[0].day, .rows[1].day, .rows[2].day, ..."
    )


@pytest.mark.parametrize(
    ("request_id", "is_told"),
    [
        ("req-4711", True),
        ("1-67891233-abcdef012345678912345678", True),
        ("8f1c:2.3_4", True),
        ("r" * 80, True),
        ("r" * 81, False),
        ("Grace Hopper", False),
        ("grace@example.com", False),
        ("a\nb", False),
        ("é", False),
        ("", False),
    ],
)
def test_the_text_has_the_id_of_the_request_if_it_is_a_plain_word(request_id: str, is_told: bool) -> None:
    """Support asks for it; a header can be anything, so neither text nor attribute has what is no id."""
    error = errors.ServerError(status=500, request_id=request_id, operation="patients.get")

    assert str(error) == f"patients.get: HTTP 500{f' [request {request_id}]' if is_told else ''}"
    assert error.request_id == (request_id if is_told else None)


def test_what_a_debugger_shows_of_an_error_holds_none_of_its_words() -> None:
    """Sentry and rich print `vars()`: codes, entries and the id of the request are what a server has written."""
    entry = errors.ErrorEntry(400, "canary code", "canary", "canary", {"path": "canary", "canary": "canary"})
    error = errors.BadRequestError(
        status=400, codes=("canary code",), errors=(entry,), request_id="canary id"
    )

    assert "canary" not in repr(vars(error)) + str(error) + repr(error)
