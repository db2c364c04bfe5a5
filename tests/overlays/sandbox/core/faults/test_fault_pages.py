"""Faults of a Find's page."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from welkin_sdk.sandbox import Sandbox
from welkin_sdk.sandbox.faults import BadRecord, NextLink

WRAPPED = {"Prefer": "envelope=wrapped"}
SIZE = {"page[size]": 2}


def page(api: httpx.Client, **options: Any) -> dict[str, Any]:
    """One page out of whichever envelope."""
    body = api.get("/patients", **options).json()
    return dict(body[0] if isinstance(body, list) else body)


@pytest.mark.parametrize("headers", [{}, WRAPPED], ids=["printed", "wrapped"])
@pytest.mark.parametrize(
    ("entry", "looks"),
    [
        ("number", lambda value: value == 7),
        ("text", lambda value: value == "no record"),
        ("null", lambda value: value is None),
        ("list", lambda value: value == []),
        ("no_id", lambda value: isinstance(value, dict) and "id" not in value),
        ("null_id", lambda value: isinstance(value, dict) and value.get("id", ...) is None),
    ],
)
def test_a_bad_entry_stands_among_good_ones(
    sandbox: Sandbox, api: httpx.Client, entry: Any, looks: Any, headers: dict[str, str]
) -> None:
    """None of them is lost."""
    before = page(api, headers=headers)["data"]
    sandbox.faults.add(BadRecord(entry))

    after = page(api, headers=headers)["data"]

    bad = [position for position, value in enumerate(after) if value not in before]
    assert len(bad) == 1
    assert looks(after.pop(bad[0]))
    assert after == before


def test_an_empty_page_has_no_record_to_copy(sandbox: Sandbox, api: httpx.Client) -> None:
    """An entry of another kind it can have."""
    sandbox.faults.add(BadRecord("no_id"), times=1)
    sandbox.faults.add(BadRecord("number"), after=1)
    empty = {"page[to]": "1999-01-01T00:00:00Z"}

    pages = [page(api, params=empty)["data"] for _ in range(2)]

    assert pages == [[], [7]]
    assert [fault.without_effect for fault in sandbox.faults.list()] == [1, 0]


def test_one_record_is_there_twice(sandbox: Sandbox, api: httpx.Client) -> None:
    """The same in every member."""
    before = page(api)["data"]
    sandbox.faults.add("duplicate_record")

    after = page(api)["data"]

    assert len(after) == len(before) + 1
    assert sorted({record["id"] for record in after}) == sorted(record["id"] for record in before)


def test_a_page_is_in_no_order(sandbox: Sandbox, api: httpx.Client) -> None:
    """The same records otherwise; also where there are but two."""
    before = page(api)["data"]
    sandbox.faults.add("unordered_page")

    after, pair = page(api)["data"], page(api, params=SIZE)["data"]

    assert after != before
    assert sorted(after, key=str) == sorted(before, key=str)
    assert pair == before[1::-1]


def next_links(found: dict[str, Any]) -> set[str]:
    return {found["links"]["next"]["href"], found["links"]["href"]["next"]}


@pytest.mark.parametrize("headers", [{}, WRAPPED], ids=["printed", "wrapped"])
@pytest.mark.parametrize("params", [SIZE, {}], ids=["first page", "last page"])
def test_a_next_link_leads_to_its_own_page(
    sandbox: Sandbox, api: httpx.Client, headers: dict[str, str], params: dict[str, Any]
) -> None:
    """Whoever follows it never ends, and comes by the last record again and again."""
    sandbox.faults.add(NextLink("itself"))
    found = page(api, headers=headers, params=params)

    (link,) = next_links(found)

    assert page(api, headers=headers, params=parse_qs(urlsplit(link).query))["data"] == found["data"]


def test_a_next_link_leads_back(sandbox: Sandbox, api: httpx.Client) -> None:
    """To a page that starts a day before this one."""
    start = "2024-03-01T00:00:00.000000+00:00"
    sandbox.faults.add(NextLink("back"))

    (link,) = next_links(page(api, params={"page[from]": start}))

    moved = datetime.fromisoformat(parse_qs(urlsplit(link).query)["page[from]"][0])
    assert moved == datetime.fromisoformat(start) - timedelta(days=1)


@pytest.mark.parametrize("headers", [{}, WRAPPED], ids=["printed", "wrapped"])
def test_a_next_link_leads_to_another_host(
    sandbox: Sandbox, api: httpx.Client, headers: dict[str, str]
) -> None:
    """To the right page there; after the last page it leads nowhere, as ever."""
    sandbox.faults.add(NextLink("elsewhere"))

    found, last = page(api, headers=headers, params=SIZE), page(api, headers=headers)

    (link,) = next_links(found)
    assert urlsplit(link).hostname == "elsewhere.invalid"
    assert parse_qs(urlsplit(link).query)["page[from]"] == [found["data"][-1]["updated_at"]]
    assert "next" not in last.get("links", {})


@pytest.mark.parametrize("kind", ["bad_record", "duplicate_record", "unordered_page", "next_link"])
def test_only_pages_are_hit(sandbox: Sandbox, api: httpx.Client, kind: Any) -> None:
    """Other requests are not even considered."""
    id = page(api)["data"][0]["id"]
    sandbox.faults.add(kind)

    api.get(f"/patients/{id}")

    assert sandbox.faults.list()[0].considered == 0
