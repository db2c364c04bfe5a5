"""Servers with behaviours drawn together: whatever a probe claims of them is so."""

from __future__ import annotations

import random
from typing import Any

import pytest
from behaving import BehavingServer, Behaviour
from waiting import Waiting

from welkin_sdk import AsyncCloudClient
from welkin_sdk.probe import ListReport, Probe


def drawn(seed: int) -> Behaviour:
    dice = random.Random(seed)
    cap = dice.choice(["told", "silent", "refused"])
    return Behaviour(
        sort=dice.choice(["honoured", "ignored", "refused"]),
        order=dice.choice(["stable", "shuffled"]),
        date_filter=dice.choice(["updated", "created", "ignored", "refused"]),
        # Twenty is what a page has that is asked for without a size.
        largest_page=dice.choice([25, 60, 100, 1000] if cap == "refused" else [3, 10, 25, 60, 1000]),
        page_cap=cap,
        updates_move_time=dice.random() < 0.7,
        deletes=dice.choice(["vanish", "flagged", "readable"]),
        audit=dice.choice(["granted", "refused"]),
        rows=dice.choice([0, 1, 2, 3, 4, 5, 7, 30, 70]),
        requests_per_minute=dice.choice([None, None, 9]),
    )


def truth(behaviour: Behaviour) -> dict[str, Any]:
    return {
        "sort": behaviour.sort,
        "order": {"stable": "stable", "shuffled": "unstable"}[behaviour.order],
        "date_filter": behaviour.date_filter,
        "page_cap": behaviour.page_cap,
        "updates_move_time": "yes" if behaviour.updates_move_time else "no",
        "deletes": behaviour.deletes,
    }


@pytest.mark.parametrize("seed", range(16))
def test_no_claim_is_wrong(seed: int) -> None:
    """What the records at hand do not tell is unknown; a page is never said to be larger than it was."""
    behaviour = drawn(seed)
    with BehavingServer(behaviour) as server:
        client = AsyncCloudClient("acme", "live", access_token="t", base_url=server.origin)
        report: ListReport = Probe(client, clock=Waiting(), resources=["cdt_records"]).run().lists[0]

    claimed = {name: getattr(report, name) for name in truth(behaviour)}
    wrong = {name for name, word in claimed.items() if word not in ("unknown", truth(behaviour)[name])}
    assert wrong == set()
    assert (report.largest_page or 0) <= behaviour.largest_page
