"""What is read of a request's headers."""

from __future__ import annotations

from typing import Any

import pytest

from welkin_sdk.webhooks.request import bearer_token, declared_length, is_encoded, media_type, single


@pytest.mark.parametrize(
    ("value", "length"),
    [
        ("0", 0),
        ("1", 1),
        (" 17\t", 17),
        ("000000000000000000017", 17),
        ("9" * 15, 10**15 - 1),
        ("1" + "0" * 15, 10**15),
        ("9" * 16, 10**15),
        ("9" * 5000, 10**15),
        ("", None),
        ("-1", None),
        ("+1", None),
        ("1.0", None),
        ("1 2", None),
        ("0x1", None),
        ("\u0663", None),
    ],
)
def test_a_length_is_digits_and_bounded(value: str, length: int | None) -> None:
    """Python reads no number of thousands of digits; leading zeros are no part of it."""
    assert declared_length({"Content-Length": value}) == length


READERS: dict[str, Any] = {
    "content-length": declared_length,
    "authorization": bearer_token,
    "content-type": media_type,
}


@pytest.mark.parametrize("name", READERS)
def test_a_header_that_is_not_there_or_came_twice_says_nothing(name: str) -> None:
    """Two readers could take one each."""
    value = "Bearer 17" if name == "authorization" else "17"

    assert READERS[name]([(name.upper(), value)])
    assert not READERS[name]([(name, value), (name.title(), value)])
    assert not READERS[name]([])
    assert single({name: f" {value} "}, name) == value


@pytest.mark.parametrize(
    ("value", "token"),
    [
        ("Bearer a.b-c_d~e+f/g==", "a.b-c_d~e+f/g=="),
        ("BEARER x", "x"),
        ("Bearer", None),
        ("Bearer ", None),
        ("Bearer  x", None),
        ("Bearer =", None),
        ("Bearer x=y", None),
        ("Bearer x y", None),
        ("Bearer \u00e9", None),
        ("Basic x", None),
        ("xBearer x", None),
    ],
)
def test_a_token_follows_the_scheme_and_one_space(value: str, token: str | None) -> None:
    """RFC 6750, "b64token", with the padding at its end."""
    assert bearer_token({"Authorization": value}) == token


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([], False),
        ([""], False),
        (["identity"], False),
        (["Identity", ""], False),
        (["gzip"], True),
        (["identity", "br"], True),
        (["identity, gzip"], True),
    ],
)
def test_a_body_is_encoded_where_any_header_says_so(values: list[str], expected: bool) -> None:
    """Of several headers one is enough: nobody decodes it here."""
    assert is_encoded([("Content-Encoding", value) for value in values]) is expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Application/JSON; charset=utf-8", "application/json"),
        ("text/plain ;x", "text/plain"),
        ("", ""),
        (";", ""),
    ],
)
def test_a_media_type_is_without_its_parameters(value: str, expected: str) -> None:
    """And in lower case."""
    assert media_type({"CONTENT-TYPE": value}) == expected
