"""What came back: found in any letter case, read once, and hidden."""

from __future__ import annotations

import pytest

from welkin_sdk.http.response import Headers, Response


def test_headers_are_found_in_any_letter_case() -> None:
    """Several of one name are one list."""
    headers = Headers([("X-One", "1"), ("x-one", "2"), ("Date", "canary")])

    assert (headers["X-ONE"], "x-One" in headers, len(headers), list(headers)) == (
        "1, 2",
        True,
        2,
        ["x-one", "Date"],
    )
    assert "canary" not in repr(headers)


def test_an_answer_hides_its_body() -> None:
    """And shows that there is one."""
    assert repr(Response(200, Headers(), b"canary")) == "<Response: status 200, 6 bytes>"


def test_a_header_that_is_not_there_is_none() -> None:
    """As in any mapping; what is no text is not there either."""
    headers = Headers([("Date", "today")])

    assert headers.get("X-One") is None
    assert 1 not in headers
    with pytest.raises(KeyError):
        headers["X-One"]


def test_a_body_is_read_once() -> None:
    """What was read as JSON on the way is the value; else the text is read, and one that is no JSON says so."""
    document = {"id": "1"}

    assert Response(200, Headers(), b"broken", document=document).json() is document
    assert Response(200, Headers(), b'{"id": "2"}').json() == {"id": "2"}
    with pytest.raises(ValueError):  # noqa: PT011 - whichever library reads it, this is its class
        Response(200, Headers(), b"<html>").json()


@pytest.mark.parametrize(("headers", "expected"), [([], None), ([("x-REQUEST-id", "r-1")], "r-1")])
def test_an_answer_says_by_which_id_it_is_known(headers: list[tuple[str, str]], expected: str | None) -> None:
    """In whichever letter case the server or a proxy wrote it."""
    assert Response(200, Headers(headers), b"").request_id == expected
