"""Version headers, whose values nobody has specified."""

from __future__ import annotations

from datetime import date

import pytest

from welkin_sdk.http.response import Headers
from welkin_sdk.http.versions import ApiVersionStatus, VersionNotice, add_notice, read_versions


def read(**headers: str) -> VersionNotice:
    return read_versions(Headers((name.replace("_", "-"), value) for name, value in headers.items()))


@pytest.mark.parametrize(
    ("value", "version"),
    [
        *(("v2", "v2"), ("2", "v2"), (" 2 ", "v2"), ("V3", "v3"), ("1.2", "v1.2"), ("1.2.3", "v1.2.3")),
        *(("2020", "v2020"), ("latest", None), ("", None), ("vv2", None), ("1.2.3.4", None), ("12345", None)),
    ],
)
def test_a_version_is_read_leniently(value: str, version: str | None) -> None:
    """What is no version is left out, so that no text of a server gets into a warning."""
    assert read(x_current_api_version=value).current == version


@pytest.mark.parametrize(
    "value", ["true", "1", "v1", "2020-03-02", "Mon, 02 Mar 2020 00:00:00 GMT", "anything"]
)
def test_presence_is_the_signal(value: str) -> None:
    """Whatever the value is."""
    assert read(X_API_DEPRECATED=value).is_deprecated
    assert read(X_Api_Discontinued=value).is_discontinued


@pytest.mark.parametrize("value", ["", "false", "False", "0", "no"])
def test_a_no_is_a_no(value: str) -> None:
    """A header that is always sent must be able to say so."""
    assert not read(X_API_Deprecated=value).is_deprecated


@pytest.mark.parametrize("value", ["2020-03-02", "2020-03-02T10:00:00Z", "Mon, 02 Mar 2020 00:00:00 GMT"])
def test_a_date_is_kept(value: str) -> None:
    """It is what a user wants to know."""
    assert read(X_API_Deprecated=value).deprecated_on == date(2020, 3, 2)


@pytest.mark.parametrize("value", ["true", "2020-13-02", "2020-03-02x", "02.03.2020"])
def test_what_is_no_date_is_none(value: str) -> None:
    """The header still says that the version is deprecated."""
    notice = read(X_API_Deprecated=value, X_API_Discontinued=value)

    assert notice == VersionNotice(is_deprecated=True, is_discontinued=True)


def test_no_header_says_nothing() -> None:
    """Most answers of an older server."""
    assert read() == VersionNotice()


def test_the_status_gathers_what_answers_say() -> None:
    """The newest version wins, operations add up, silence takes nothing back."""
    status = ApiVersionStatus()
    for notice, operation in (
        (VersionNotice(current="v1"), "a"),
        (VersionNotice(current="v2", is_deprecated=True, deprecated_on=date(2020, 1, 1)), "b"),
        (VersionNotice(), "c"),
    ):
        status = add_notice(status, notice, operation)

    assert status == ApiVersionStatus(
        current_version="v2",
        is_deprecated=True,
        is_discontinued=False,
        deprecated_on=date(2020, 1, 1),
        deprecated_operations=("b",),
    )


def test_what_is_discontinued_is_gathered_beside_what_is_deprecated() -> None:
    """Each operation once, in order; a newer date takes the place of an older one."""
    status = ApiVersionStatus()
    for day, operation in ((1, "b"), (2, "a"), (3, "b")):
        notice = VersionNotice(is_discontinued=True, discontinued_on=date(2020, 1, day))
        status = add_notice(status, notice, operation)

    assert status == ApiVersionStatus(
        is_discontinued=True, discontinued_on=date(2020, 1, 3), discontinued_operations=("a", "b")
    )
