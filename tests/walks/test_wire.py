"""The same walks over a real port, by the sync and by the async client: what comes is what comes without a network."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from shapes import SHAPES

sys.path.insert(0, str(Path(__file__).parents[1] / "overlays"))

from fake_clock import FakeClock
from hostile import HostileServer, Seen, reply
from lists import LIST, Walker, request

from tests.walks.run import play
from tests.walks.server import Server
from tests.walks.setting import Setting, draw
from welkin_sdk.errors import StalledPageError
from welkin_sdk.http.clock import Clock

SEEDS = 4


def named_settings(shape: str) -> list[Setting]:
    """The first few settings whose entries can be told apart by their ids, and that are not too long."""
    drawn = (draw(seed, shape) for seed in range(200))
    return [one for one in drawn if one.has_ids and one.count <= 60 and one.kind != "stuck"][:SEEDS]


def walk_over_http(setting: Setting, *, is_async: bool) -> tuple[list[int], str, bool | None]:
    served = Server(setting)

    def step(connection: Any, seen: Seen, stopped: Any) -> None:
        headers, body = served.answer(dict(parse_qsl(urlsplit(seen.target).query)))
        reply(body=body, headers=headers)(connection, seen, stopped)

    with HostileServer() as server:
        server.script(LIST, step)
        clock = Clock(now=lambda: 4_000_000_000.0, monotonic=time.monotonic)
        walker = Walker(
            is_async, server, FakeClock(), {"_clock": clock}, lambda value, _seen: int(value["id"][:8])
        )  # type: ignore[index]
        asked = request(setting.shape, query=(("sort", setting.sort),) if setting.sort else ())
        came: list[int] = []
        checkpoint: str | None = None
        while True:
            limit = min((cut - len(came) for cut in setting.cuts if cut > len(came)), default=None)
            walked = walker.walk(asked, limit=limit, page_size=setting.asked, checkpoint=checkpoint)
            came += walked.records
            checkpoint = walked.checkpoint
            if isinstance(walked.error, StalledPageError):
                return came, "stalled", None
            assert walked.error is None
            if checkpoint is None:
                return came, "end", walked.is_complete


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
@pytest.mark.parametrize("shape", SHAPES)
def test_a_walk_over_http_is_the_simulated_one(shape: str, is_async: bool) -> None:
    """The same entries in the same order, the same end and the same verdict."""
    for setting in named_settings(shape):
        _, simulated, wrong = play(setting)

        assert wrong == {}
        assert walk_over_http(setting, is_async=is_async) == (
            [one.row.number for one in simulated.handed],
            simulated.ended,
            simulated.is_complete,
        )
