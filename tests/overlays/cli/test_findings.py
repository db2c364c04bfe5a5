"""What a probe makes of servers that page in other ways than the sandbox does."""

from __future__ import annotations

from typing import Any

import pytest

from welkin_sdk.cli.findings import Look, Window, find_out, watch
from welkin_sdk.errors import BadRequestError
from welkin_sdk.instant import to_datetime
from welkin_sdk.paging.envelope import PageBody

NOW = 1_800_000_000_000_000
SECOND = 1_000_000


class Server:
    """A Find as some server may have it; each argument is one way to differ."""

    def __init__(self, **ways: Any) -> None:
        self.ways = ways
        self.records = {
            f"{number:08}": NOW - 10 * 60 * SECOND + number * 7_300_123 for number in range(40)
        } | dict(ways.get("more", {}))

    def __call__(self, window: Window | None) -> Look:
        asked = window or Window(0, NOW, 50)
        if asked.size > self.ways.get("refuses_above", 10**9):
            raise BadRequestError("refused")
        found = sorted((at, id) for id, at in self.records.items() if self.matches(at, asked))
        if self.ways.get("descending"):
            found.reverse()
        shown = found[: min(asked.size, self.ways.get("cap", 10**9))]
        link = "https://x.invalid/?page[from]=" + _text(shown[-1][0]) if len(shown) < len(found) else None
        echo = self.ways.get("echo", True)
        return Look(
            PageBody(
                records=[{"id": id, "updated_at": _text(at)} for at, id in shown],
                has_links=True,
                has_next=link is not None,
                next_from=link and link.split("=")[1],
                echo_from=asked.lo_us if echo else None,
                echo_to=asked.hi_us if echo else None,
                echo_size=asked.size if echo else None,
            ),
            "wrapped",
            link,
            None if self.ways.get("no_date") else NOW + self.ways.get("offset", 0) * SECOND,
            NOW,
        )

    def matches(self, at: int, asked: Window) -> bool:
        unit = self.ways.get("unit", 1)
        at, lo, hi = at // unit, asked.lo_us // unit, asked.hi_us // unit
        return lo < at < hi if self.ways.get("excludes") else lo <= at <= hi


def _text(instant: int) -> str:
    return to_datetime(instant).isoformat(timespec="microseconds")


def found(**ways: Any) -> dict[str, Any]:
    return {finding.name: finding.value for finding in find_out(Server(**ways), now_us=NOW, largest=2000)}


@pytest.mark.parametrize(
    ("ways", "expected"),
    [
        ({}, {"order": "ascending", "lower_bound": "included", "precision": "microseconds", "ties": 1}),
        ({"excludes": True}, {"lower_bound": "excluded", "upper_bound": "excluded"}),
        ({"unit": SECOND}, {"precision": "coarser", "lower_bound": "included"}),
        ({"descending": True}, {"order": "descending"}),
        ({"cap": 25}, {"size_cap": "silent"}),
        ({"cap": 25, "echo": False}, {"size_cap": "silent", "largest_page": 25, "echo": "absent"}),
        ({"refuses_above": 100}, {"size_cap": "refused", "sample": 40, "order": "ascending"}),
        ({"no_date": True}, {"date": "absent", "clock_offset_seconds": None}),
        ({"offset": 90}, {"date": "present", "clock_offset_seconds": 90}),
        ({"more": {"x": NOW - 1, "y": NOW - 1}}, {"ties": 2}),
        ({}, {"next_link": "time of the last record", "next_link_keeps_the_end": "no"}),
    ],
    ids=str,
)
def test_a_way_to_page_is_found_out(ways: dict[str, Any], expected: dict[str, Any]) -> None:
    """Each behaviour that the reference leaves open has a finding of its own."""
    findings = found(**ways)

    assert {name: findings[name] for name in expected} == expected


def test_nothing_is_claimed_of_an_empty_resource() -> None:
    """What cannot be known is said to be unknown."""
    server = Server()
    server.records.clear()

    findings = {finding.name: finding.value for finding in find_out(server, now_us=NOW, largest=2000)}

    assert findings["sample"] == 0
    assert [findings[name] for name in ("order", "lower_bound", "precision", "next_link")] == ["unknown"] * 4


def test_a_record_that_shows_up_behind_the_last_look_was_late() -> None:
    """New records are no news; one that a look had passed is."""
    server = Server()
    arrivals = iter([{"late": NOW - 40 * SECOND}, {"new": NOW}])

    findings = watch(server, size=100, looks=3, wait=lambda: server.records.update(next(arrivals)))

    assert [finding.value for finding in findings] == [2, 1, 40.0]
