"""A site: which endpoint a path leads to, how much of a body is read, and the line about it."""

from __future__ import annotations

import logging
from typing import Any

import pytest
from subscription import CLIENT, NOW, SECRET, TENANT, Postbox

from welkin_sdk.errors import ConfigurationError
from welkin_sdk.webhooks import build_site
from welkin_sdk.webhooks.outcome import Outcome
from welkin_sdk.webhooks.site import Site


class Endpoint:
    """Takes ten bytes of anybody."""

    largest_body = 10

    def admit(self, method: str, headers: Any, *, now_us: int) -> Outcome | None:
        return None if method == "POST" else Outcome(405, "method")

    def take(self, headers: Any, body: bytes, *, now_us: int) -> Outcome:
        return Outcome(200, "accepted" if now_us == NOW else "another time", accepted=True)


@pytest.fixture
def site() -> Site:
    return Site({"/in": Endpoint()}, clock=lambda: NOW)


def test_one_byte_more_than_is_allowed_is_enough_to_read(site: Site) -> None:
    """Of a path that leads nowhere nothing is read at all."""
    good, refused, nowhere = (
        site.visit(*one, {}) for one in (("POST", "/in"), ("GET", "/in"), ("POST", "/in/"))
    )

    assert (good.refused, good.to_read, good.take(b"x").reason) == (None, 11, "accepted")
    assert refused.refused == Outcome(405, "method")
    assert (nowhere.refused, nowhere.to_read) == (Outcome(404, "path"), 0)


@pytest.mark.parametrize(
    ("status", "level"), [(200, "INFO"), (399, "INFO"), (400, "WARNING"), (401, "WARNING"), (503, "WARNING")]
)
def test_what_is_refused_is_a_warning(
    site: Site, caplog: pytest.LogCaptureFixture, status: int, level: str
) -> None:
    """One line each, with the sizes and without a value."""
    caplog.set_level(logging.DEBUG, "welkin_sdk.webhooks")

    site.visit("POST", "/in", {}).log(Outcome(status, "word", failure="OSError"), 7)

    (record,) = caplog.records
    line, _, seconds = record.getMessage().rpartition(" seconds=")
    assert record.levelname == level
    assert line == f"webhook endpoint=Endpoint status={status} outcome='word' failure=OSError bytes=7"
    assert float(seconds) >= 0


@pytest.mark.parametrize("paths", [{}, {"in": Endpoint()}, {"/in": Endpoint(), "": Endpoint()}])
def test_a_path_begins_with_a_slash(paths: dict[str, Any]) -> None:
    """And there is one."""
    with pytest.raises(ConfigurationError, match="paths that begin"):
        Site(paths)


@pytest.mark.parametrize(
    ("notify_url", "token_url", "paths"),
    [
        ("https://h", None, ("/",)),
        ("https://h/", None, ("/",)),
        ("https://h/a/b", "https://h", ("/a/b", "/")),
        ("https://h/a", "https://other/b", ("/a", "/b")),
    ],
)
def test_a_site_is_at_the_paths_of_its_addresses(
    notify_url: str, token_url: str | None, paths: tuple[str, ...]
) -> None:
    """An address without one is the root."""
    made = build_site(
        Postbox(),
        client_id=CLIENT,
        secrets=[SECRET],
        tenant=TENANT,
        notify_url=notify_url,
        token_url=token_url,
    )

    assert made.paths == paths
