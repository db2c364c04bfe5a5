"""From a refusing answer to its error."""

from __future__ import annotations

import json
from typing import Any

import pytest

from welkin_sdk import errors
from welkin_sdk.http.redaction import render
from welkin_sdk.http.refusal import build_api_error, choose_class, find_request_id, parse_entries


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


@pytest.mark.parametrize(
    ("written", "read"),
    [
        *((404, 404), ("404", 404), ("4", 4), ("1000", None), ("", None), (" 404", None), ("-1", None)),
        *((True, None), (4.0, None), ("\u0664", None), ("\u00b2", None), (None, None)),
    ],
)
def test_the_status_of_an_entry_is_a_number_or_its_digits(written: Any, read: int | None) -> None:
    """Three at most, as HTTP has them."""
    (entry,) = parse_entries(json.dumps({"errors": [{"status": written}]}).encode())

    assert entry.status == read


def test_a_hundred_entries_are_read() -> None:
    """More of them would be said to nobody."""
    content = json.dumps({"errors": [{"code": "x"}] * 101}).encode()

    assert len(parse_entries(content)) == 100


def test_of_an_array_only_what_names_itself_an_error_is_one() -> None:
    """An array may be anything."""
    content = json.dumps([{"code": "x"}, 7, None, {"errorCode": "A"}]).encode()

    assert [entry.code for entry in parse_entries(content)] == ["A"]


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        *((299, errors.ApiError), (399, errors.ApiError), (499, errors.ApiError), (600, errors.ApiError)),
        *((500, errors.ServerError), (599, errors.ServerError), (400, errors.BadRequestError)),
    ],
)
def test_a_class_ends_where_its_statuses_do(status: int, kind: Any) -> None:
    """No answer of another class is a server's fault."""
    assert choose_class(status, (), is_token_exchange=False, is_discontinued=False) is kind


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        *((399, errors.ApiError), (400, errors.TokenExchangeError), (499, errors.TokenExchangeError)),
        *((429, errors.RateLimitError), (500, errors.ServerError)),
    ],
)
def test_an_exchange_is_refused_by_4xx_only(status: int, kind: Any) -> None:
    """But for 429, which is about how often."""
    assert choose_class(status, (), is_token_exchange=True, is_discontinued=False) is kind


@pytest.mark.parametrize(("status", "is_said"), [(299, False), (300, True), (399, True), (400, False)])
def test_a_redirect_is_said_not_to_be_followed(status: int, is_said: bool) -> None:
    """From 300 to 399."""
    assert ("redirects are not followed" in str(refuse_cloud(status, {}))) is is_said


@pytest.mark.parametrize(
    "name", ["X-Request-Id", "Request-Id", "X-Correlation-Id", "X-Amzn-RequestId", "CF-Ray"]
)
def test_the_id_of_the_request_is_found_under_each_name(name: str) -> None:
    """The first that is not empty; support asks for it."""
    assert find_request_id({name: "r1"}) == "r1"
    assert find_request_id({"X-Request-Id": "", name: "r1"}) == "r1"
    assert find_request_id({}) is None


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
