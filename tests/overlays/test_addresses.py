"""An address is where requests go, whole and to the letter."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hostile_texts import CANARY, told_by

from welkin_sdk import AsyncCloudClient, AsyncDataClient, CloudClient, DataClient, errors
from welkin_sdk.addresses import check_address
from welkin_sdk.webhooks import build_site

GOOD = [
    "https://api.example.com",
    "https://api.example.com/v1/",
    "https://API.example.com:8443/a/b",
    "https://münchen.example/v1",
    "https://xn--mnchen-3ya.example/v1",
    "https://exa_mple.internal/v1",
    "https://[2001:db8::1]:8443/v1",
    "https://192.0.2.1/v1",
    "https://host/v1;a=b",
    "https://host/a%20b",
]
BAD = [
    "https://canary.example/v1#",
    "https://canary.example/v1#patients",
    "https://canary.example/v1?",
    "https://canary.example/v1?a=b",
    "https://canary.example/v1/?#",
    "https://canary@host/v1",
    "https://canary:word@host/v1",
    "https://@canary.example/v1",
    "https://:@canary.example/v1",
    "https://canary.example/v1 ",
    " https://canary.example/v1",
    "https://canary.example/a b",
    "https://canary.example/\tv1",
    "https://canary.example\\v1",
    "https:\\\\canary.example/v1",
    "https://canary.example\\@host/v1",
    "https://canary.example/v1/..",
    "https://canary.example/%2e%2e/v1",
    "https://canary.example/./v1",
    "https://canary.example:port/v1",
    "https://canary.example:99999/v1",
    "https://[canary]/v1",
    "https://[::1/v1",
    "https://canary..example/v1",
    f"https://{'canary' * 11}.example/v1",
    f"https://{'canary.' * 40}example/v1",
    f"https://canary.example/{'a' * 3000}",
    "https://canary%41.example/v1",
    "https://canary\N{FULLWIDTH SOLIDUS}.example/v1",
    "https://xn--canary-.example/v1",
    "https://canary\u0663.\u0663/v1\udce9",
    "https:///canary",
    "https://",
    "https:canary.example",
    "//canary.example/v1",
    "ftp://canary.example/v1",
    "file:///canary",
    "canary.example/v1",
    "javascript:canary",
]


def _data(kind: Any, name: str) -> Callable[[str], Any]:
    return lambda url: kind("clinic", "s" * 32, **{name: url})


def _cloud(kind: Any) -> Callable[[str], Any]:
    return lambda url: kind("acme", "live", "ABC", "s" * 32, base_url=url)


def _site(name: str) -> Callable[[str], Any]:
    inbox: Any = None
    usual = {"notify_url": "https://host/notifications-of-ours"}
    return lambda url: build_site(
        inbox, client_id="c", secrets=["s" * 32], tenant="acme", **{**usual, name: url}
    )


TAKERS: dict[str, Callable[[str], Any]] = {
    **{f"data {name}": _data(DataClient, name) for name in ("base_url", "token_url", "audience")},
    "async data base_url": _data(AsyncDataClient, "base_url"),
    "cloud base_url": _cloud(CloudClient),
    "async cloud base_url": _cloud(AsyncCloudClient),
    "receiver notify_url": _site("notify_url"),
    "receiver token_url": _site("token_url"),
}
FREE = ("ftp:", "file:", "javascript:", "//", "canary.", "https:canary", " https", "https:\\")


@pytest.mark.parametrize("url", GOOD)
@pytest.mark.parametrize("take", TAKERS.values(), ids=TAKERS.keys())
def test_an_address_is_taken(take: Callable[[str], Any], url: str) -> None:
    """Names with other letters, numbers and ports among them."""
    take(url)


@pytest.mark.parametrize("url", BAD, ids=lambda url: repr(url)[:40])
@pytest.mark.parametrize(("name", "take"), TAKERS.items(), ids=TAKERS.keys())
def test_what_would_lead_elsewhere_is_refused(name: str, take: Callable[[str], Any], url: str) -> None:
    """Where the client or the receiver is built, by the argument's name; an audience may be any word."""
    if name == "data audience" and url.startswith(FREE):
        return

    with pytest.raises(errors.ConfigurationError, match=name.rpartition(" ")[2]) as caught:
        take(url)

    assert CANARY not in told_by(caught.value)


@pytest.mark.parametrize("variable", ["WELKIN_BASE_URL", "WELKIN_CLOUD_BASE_URL"])
@pytest.mark.parametrize("url", BAD, ids=lambda url: repr(url)[:40])
def test_the_environments_addresses_are_checked_alike(
    variable: str, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the variable's name."""
    monkeypatch.setenv(variable, url)
    build = _data(DataClient, "scope") if variable == "WELKIN_BASE_URL" else None

    with pytest.raises(errors.ConfigurationError, match=variable):
        build("all") if build is not None else CloudClient("acme", "live", "ABC", "s" * 32)


LONG_LABEL, LONG_HOST = "a" * 63, ".".join(["a" * 49] * 5) + ".aaa"


@pytest.mark.parametrize(
    ("url", "is_taken"),
    [
        (f"https://{LONG_LABEL}.org", True),
        (f"https://{LONG_LABEL}a.org", False),
        (f"https://{LONG_HOST}", True),
        (f"https://{LONG_HOST}a", False),
        ("https://a.org/" + "x" * (2048 - 14), True),
        ("https://a.org/" + "x" * (2049 - 14), False),
        ("https://a.org:65535", True),
        ("https://a.org:65536", False),
        ("https://a.org./x", True),
        ("https://a..org", False),
        ("https://a.org/.x", True),
        ("https://a.org/%2E%2e/x", False),
        ("https://a.org/...", True),
        ("https://[::1]/x", True),
        ("https://[::1%eth0]/x", True),
        ("https://[::x]/x", False),
        ("https://a.org/@x", True),
        ("https://me@a.org/x", False),
    ],
)
def test_an_address_is_as_long_as_one_can_be(url: str, is_taken: bool) -> None:
    """2,048 characters, 253 of them the host, 63 each part of it (RFC 1035, 2.3.4)."""
    assert len(LONG_HOST) == 253
    if is_taken:
        assert check_address(url, "base_url") == url
        return
    with pytest.raises(errors.ConfigurationError, match="base_url: "):
        check_address(url, "base_url")
