"""
One run: the walk of the client, without a network, over a drawn server; and what an oracle says that knows the server.

The oracle judges by what the list held at each request. Whatever was in it from the first request to the last has to come,
or the walk has to say that it may not be complete.
"""

from __future__ import annotations

import math
from collections import Counter
from datetime import UTC, datetime
from typing import Any

from attrs import define, field, frozen
from shapes import SHAPES

from tests.walks.server import Entry, Row, Server
from tests.walks.setting import Setting
from welkin_runtime.operations import Operation
from welkin_runtime.types import Request
from welkin_sdk.errors import StalledPageError
from welkin_sdk.http.response import Response
from welkin_sdk.paging.lists import cursor as position
from welkin_sdk.paging.lists.walk import ListPlan, ListWalk

WRONG = (
    "lost silently",
    "lost where totals told",
    "doubled beyond what is said",
    "endless",
    "false stalls",
    "stalls not told",
    "complete, and not said",
)
"""What must not be, ever."""

_FAR = datetime(2100, 1, 1, tzinfo=UTC)


@frozen
class Handed:
    """
    An entry as it was handed out.

    Attributes:
        version: as the server had it then.
        answer: number of the answer it was in.
        leg: how often the walk had been cut before.
    """

    row: Row
    version: int
    answer: int
    leg: int


@define
class Walked:
    """
    What came of a walk.

    Attributes:
        ended: "end", "stalled", or "endless" where it was given up.
        cut_at: for each cut, the number of the answer in which it was.
    """

    handed: list[Handed] = field(factory=list)
    ended: str = ""
    is_complete: bool | None = None
    cut_at: list[int] = field(factory=list)


def walk(setting: Setting, server: Server) -> Walked:
    """Walk the list of *server*, cut and resumed where *setting* says."""
    walked, checkpoint = Walked(), None
    most = _most_requests(setting)
    while True:
        leg = ListPlan(
            request=_request(setting),
            read=_read,
            base_url="https://api.example.org/acme/live",
            page_size=setting.asked,
            checkpoint=checkpoint,
            now=lambda: _FAR,
        ).start()
        if not _walk_leg(leg, server, setting, walked, most):
            walked.is_complete = leg.is_complete
            return walked
        checkpoint = leg.checkpoint
        assert checkpoint is not None


def _walk_leg(leg: ListWalk[Entry], server: Server, setting: Setting, walked: Walked, most: float) -> bool:
    """Walk until the end, or until the walk is cut: whether it was."""
    try:
        while (request := leg.request()) is not None:
            if server.asked > most:
                walked.ended = "endless"
                return False
            headers, body = server.answer(dict(request.query))
            for item, entry in leg.receive(Response(200, headers, b"", document=body)).records:
                leg.hand_out([item])
                walked.handed.append(
                    Handed(entry.row, entry.row.version, server.asked - 1, len(walked.cut_at))
                )
                if len(walked.handed) in setting.cuts and leg.checkpoint is not None:
                    walked.cut_at.append(server.asked - 1)
                    return True
        walked.ended = "end"
    except StalledPageError:
        walked.ended = "stalled"
    return False


def _most_requests(setting: Setting) -> float:
    # Nothing comes in for ever, so nothing is walked for ever: each entry that goes may cost a page, once.
    if setting.kind == "stuck":
        return 4 * setting.count + 2 * position.WINDOW + 200
    return 60 + 4 * math.ceil((setting.count + 200) / setting.granted)


def _request(setting: Setting) -> Request:
    operation = Operation(
        id="listThings",
        name="things.list",
        method="GET",
        path="/things",
        envelope="none",
        is_read_only=True,
        is_idempotent=True,
        needs_token=True,
        pagination=SHAPES[setting.shape],
    )
    return Request(operation, "/things", (("sort", setting.sort),) if setting.sort else ())


def _read(value: object, _tolerated: list[Any]) -> Entry:
    assert isinstance(value, Entry)
    return value


# --- the oracle


def judge(setting: Setting, server: Server, walked: Walked) -> dict[str, str]:
    """What is wrong with *walked*: one of WRONG, and how."""
    if setting.kind == "stuck":
        return _judge_stuck(setting, server, walked)
    found: dict[str, str] = {}
    if walked.ended == "endless":
        found["endless"] = f"{server.asked} requests for {len(server.ever)} entries"
    if walked.ended == "stalled":
        found["false stalls"] = f"after {server.asked} requests and {len(walked.handed)} entries"
    if walked.ended != "end":
        return found
    lost = count_lost(setting, server, walked)
    if lost and walked.is_complete:
        found["lost silently"] = f"{lost} of {len(server.ever)}, and the walk says that it is complete"
    if lost and _is_told(setting):
        found["lost where totals told"] = f"{lost} of {len(server.ever)}"
    if doubled := count_doubled(setting, server, walked):
        found["doubled beyond what is said"] = f"{doubled} of {len(walked.handed)}"
    if _is_provable(setting, server, walked) and walked.is_complete is not True:
        found["complete, and not said"] = f"is_complete is {walked.is_complete}"
    if setting.kind == "still" and not setting.quirk and walked.is_complete is False:
        found["complete, and not said"] = "is_complete is False on a list that stands still"
    return found


def count_lost(setting: Setting, server: Server, walked: Walked) -> int:
    """How many were there from the first request to the last, and have not come."""
    stayed = [row for row in server.ever if row.born == 0 and row.died is None]
    if setting.has_ids:
        came = {one.row.number for one in walked.handed}
        return sum(row.number not in came for row in stayed)
    # Equal entries stand for each other: as many of a kind as stayed have to come.
    kinds = Counter(one.row.number % 3 for one in walked.handed)
    return (Counter(row.number % 3 for row in stayed) - kinds).total()


def count_doubled(setting: Setting, server: Server, walked: Walked) -> int:
    """How many came again unchanged, although the walk knew of them."""
    if not setting.has_ids:
        return max(0, len(walked.handed) - len(server.ever)) if setting.kind == "still" else 0
    last: dict[tuple[int, int], Handed] = {}
    doubled = 0
    for one in walked.handed:
        before = last.get((one.row.number, one.version))
        last[one.row.number, one.version] = one
        # Another process knows the page it stands in and the one before it.
        if before is not None and (one.leg == before.leg or before.answer >= walked.cut_at[one.leg - 1]):
            doubled += 1
    return doubled


def _is_told(setting: Setting) -> bool:
    """Whether totals tell of all that happens: then nothing may be lost at all."""
    is_simple = setting.kind in ("deleting", "inserting", "still")
    return setting.kind_of_pages != "number" or (is_simple and setting.has_totals and setting.has_ids)


def _is_provable(setting: Setting, server: Server, walked: Walked) -> bool:
    """Whether the walk has all that it takes to say that it is complete."""
    is_plain = setting.kind == "still" and not walked.cut_at and not setting.is_young
    if setting.kind_of_pages == "whole":
        return not walked.cut_at
    is_one_page = server.asked == 1
    return is_plain and setting.has_totals and (is_one_page or (setting.has_ids and setting.has_times))


def _judge_stuck(setting: Setting, server: Server, walked: Walked) -> dict[str, str]:
    if server.asked <= setting.stuck_from:
        return {}
    if walked.ended == "endless" and not _is_mute(setting):
        return {"stalls not told": f"{server.asked} requests, {setting.stuck}"}
    if walked.ended == "end" and _shows_it(setting):
        return {"stalls not told": f"ended after {server.asked} requests, {setting.stuck}"}
    stayed = 0 if walked.cut_at else count_lost(setting, server, walked)
    if walked.ended == "end" and stayed and walked.is_complete is not False and _is_countable(setting):
        return {"stalls not told": f"ended without {stayed} as if all had come, {setting.stuck}"}
    return {}


def _shows_it(setting: Setting) -> bool:
    """Whether one page comes for several numbers, of entries that have ids, before any end is said."""
    is_one_page = setting.stuck in ("first page for ever", "one page for ever")
    is_numbered = setting.kind_of_pages == "number" and setting.quirk not in ("early last", "wrong total")
    return (
        setting.has_ids
        and is_one_page
        and is_numbered
        and setting.count > (setting.stuck_from + 3) * setting.granted
    )


def _is_countable(setting: Setting) -> bool:
    return setting.has_totals and setting.has_ids


def _is_mute(setting: Setting) -> bool:
    """Whether nothing at all shows that the server stands still: each mark is new, and no entry has an id."""
    return setting.stuck == "new marks" and setting.kind_of_pages != "number" and not setting.has_ids


def play(setting: Setting) -> tuple[Server, Walked, dict[str, str]]:
    server = Server(setting)
    walked = walk(setting, server)
    return server, walked, judge(setting, server, walked)
