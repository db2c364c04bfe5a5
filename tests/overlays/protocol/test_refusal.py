"""From a refusing answer to its error."""

from __future__ import annotations

import json
from typing import Any

import pytest

from welkin_sdk import errors
from welkin_sdk.protocol.redaction import render
from welkin_sdk.protocol.refusal import build_api_error, choose_class, parse_entries


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<html>",
        b"[]",
        b"{}",
        b'{"errors": 1}',
        b'{"errors": [1, null]}',
        b"[" * 100_000,
        b"\xff",
        b'{"errors": []}',
    ],
)
def test_a_body_that_is_no_error_body_has_no_entries(content: bytes) -> None:
    """A proxy answers in its own words."""
    assert parse_entries(content) == ()


def test_entries_are_read_member_by_member() -> None:
    """One odd member costs the others nothing."""
    content = b'{"errors": [{"status": "404", "code": 7, "title": "T", "detail": [], "extra": {"path": ".id"}}, {}]}'

    first, second = parse_entries(content)

    assert (first.status, first.code, first.title, first.detail) == (404, None, "T", None)
    assert first.extra == {"path": ".id"}
    assert second == errors.ErrorEntry()


@pytest.mark.parametrize("status", [400, 401, 403, 404, 422])
def test_every_4xx_of_the_token_endpoint_is_about_the_exchange(status: int) -> None:
    """Its status for bad credentials is not certain."""
    kind = choose_class(status, ("bad_request",), is_token_exchange=True, is_discontinued=False)

    assert kind is errors.TokenExchangeError


@pytest.mark.parametrize(("status", "kind"), [(429, errors.RateLimitError), (503, errors.ServerError)])
def test_what_says_nothing_about_credentials_stays_itself(status: int, kind: Any) -> None:
    """Waiting helps there, another secret does not."""
    assert choose_class(status, (), is_token_exchange=True, is_discontinued=False) is kind


def test_the_first_code_that_knows_better_decides() -> None:
    """Several entries are possible."""
    codes = ("bad_request", "uniqueness_exception", "parse_exception")

    assert choose_class(400, codes, is_token_exchange=False, is_discontinued=False) is errors.UniquenessError


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("bad_request", errors.EndpointChangedError),
        ("unheard_of", errors.EndpointChangedError),
        ("parse_exception", errors.ParseError),
        ("uniqueness_exception", errors.UniquenessError),
    ],
)
def test_a_discontinued_version_still_has_other_reasons_for_400(code: str, kind: Any) -> None:
    """An unchanged endpoint goes on checking what it is sent; a code that says more than the header wins."""
    assert choose_class(400, (code,), is_token_exchange=False, is_discontinued=True) is kind


def test_a_bad_request_with_a_place_is_about_that_place() -> None:
    """A missing member has the code of a changed endpoint, and says where it is missing."""
    kinds = []
    for extra in ({"path": ".phase"}, {}, None):
        content = json.dumps({"errors": [{"code": "bad_request", "extra": extra}]}).encode()
        error = build_api_error(
            status=400,
            headers={"X-API-Discontinued": "v1"},
            content=content,
            operation="patients.create",
            is_token_exchange=False,
            attempts=1,
            is_retryable=False,
            retry_after=None,
        )
        kinds.append(type(error))

    assert kinds == [errors.BadRequestError, errors.EndpointChangedError, errors.EndpointChangedError]


def test_a_log_line_holds_only_facts_on_the_list() -> None:
    """A new fact is silent until somebody lets it speak."""
    line = render(
        "event", {"status": 200, "patient": "canary", "operation": "patients.get", "seconds": 1.23456}
    )

    assert line == "event operation=patients.get status=200 seconds=1.235"


# --- the Cloud API


CLOUD_ENTRY = {
    "errorCode": "ACCESS_FOR_API_CLIENT_RESTRICTED",
    "componentType": "AUTH",
    "message": "canary-3f1 may not",
    "details": {"clientName": "canary-3f1", "organizationName": "acme", "requestURI": "/canary-3f1"},
}


def refuse_cloud(
    status: int, body: Any, *, category: str = "Patients", operation: str = "patients.get"
) -> Any:
    return build_api_error(
        status=status,
        headers={},
        content=json.dumps(body).encode(),
        operation=operation,
        is_token_exchange=False,
        attempts=1,
        is_retryable=False,
        retry_after=None,
        category=category,
    )


@pytest.mark.parametrize("body", [[CLOUD_ENTRY], CLOUD_ENTRY, {"errors": [CLOUD_ENTRY]}])
def test_an_array_of_errors_is_read_and_a_single_one_too(body: Any) -> None:
    """Arrays were recorded; anything near them costs nobody the code."""
    error = refuse_cloud(403, body)

    (entry,) = error.errors
    assert error.codes == ("ACCESS_FOR_API_CLIENT_RESTRICTED",)
    assert (entry.component, entry.detail, entry.extra["organizationName"]) == (
        "AUTH",
        "canary-3f1 may not",
        "acme",
    )


def test_a_policy_that_does_not_reach_is_named_with_its_category() -> None:
    """As text and as an attribute; what the server says stays out of both text and repr."""
    error = refuse_cloud(403, [CLOUD_ENTRY])

    assert isinstance(error, errors.ForbiddenError)
    assert error.category == "Patients"
    assert "security policy does not reach the category 'Patients'" in str(error)
    assert "canary" not in str(error) + repr(error) + repr(error.errors)


@pytest.mark.parametrize(
    ("status", "code", "kind"),
    [
        (404, "DT_RECORD_NOT_FOUND", errors.NotFoundError),
        (404, "USER_NOT_FOUND", errors.NotFoundError),
        (401, "TOKEN_EXPIRED", errors.AuthenticationError),
        (400, "ANYTHING", errors.BadRequestError),
        (429, "TOO_MANY", errors.RateLimitError),
        (500, "UNKNOWN", errors.ServerError),
    ],
)
def test_the_status_decides_and_the_code_is_in_the_text(status: int, code: str, kind: Any) -> None:
    """One tree for both APIs."""
    error = refuse_cloud(
        status, [{"errorCode": code, "message": "canary", "details": {}, "date": "2022-07-26"}]
    )

    assert type(error) is kind
    assert code in str(error)
    assert (error.errors[0].date, error.category) == ("2022-07-26", "Patients")


@pytest.mark.parametrize("code", ["Grace Hopper", "MRN-123", "GRACE1906", 7, None, {}])
def test_what_does_not_look_like_a_code_is_not_said(code: Any) -> None:
    """A server may put anything there."""
    error = refuse_cloud(404, [{"errorCode": code}])

    assert str(error) == "patients.get: HTTP 404"
