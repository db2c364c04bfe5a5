"""
What goes wrong between an engine and its server: the sandbox's own faults, breaks of the connection, lost deliveries.

Each class has a name that its probe counts under. A fault of the sandbox counts when it has fired and spoiled
something, not when it was declared.
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from typing import Any

from attrs import frozen

from tests.faults.probes import Probes
from tests.faults.world import Server

TOKEN = "POST /v1/token"


@frozen
class Fault:
    """
    Attributes:
        spoils: whether it changes what is in a record, so that the mirror rightly sees more versions than there were.
        times: how often it fires at most.
    """

    name: str
    kind: str
    parameters: Mapping[str, Any] = {}
    route: str = "*"
    times: int = 2
    spoils: bool = False


def _status(name: str, status: int, times: int = 2, route: str = "GET *", **more: Any) -> Fault:
    return Fault(name, "status", {"status": status, **more}, route, times)


_ELSEWHERE = Fault("next elsewhere", "next_link", {"to": "elsewhere"}, times=6)
ANSWERS: tuple[Fault, ...] = (
    _status("429 seconds", 429, retry_after=2),
    _status("429 date", 429, retry_after=3, retry_after_form="date"),
    _status("429 zero", 429, retry_after=0),
    _status("429 negative", 429, retry_after=-5),
    _status("429 huge", 429, retry_after=1e9),
    _status("429 junk", 429, retry_after_form="junk"),
    _status("429 bare", 429, times=3),
    _status("500", 500),
    _status("502", 502),
    _status("503", 503, times=3),
    _status("503 lasting", 503, times=30),
    _status("504", 504),
    _status("401 once", 401, times=1),
    _status("401 lasting", 401, times=12),
    _status("403", 403, times=4),
    _status("404 on a resource", 404, times=4, route="GET /v1/workers"),
    _status("400", 400, times=2),
    _status("token 401", 401, route=TOKEN, times=2),
    _status("token 500", 500, route=TOKEN),
    Fault("token ends early", "token_ends_early", {"seconds": 5}, TOKEN),
    Fault("token life odd", "expires_in", {"form": "junk"}, TOKEN, times=6),
    Fault("token life negative", "expires_in", {"form": "negative"}, TOKEN),
    Fault("html", "html", route="GET *"),
    Fault("truncated json", "truncate", {"content_length": "cut"}, "GET *"),
    Fault("json comma", "invalid_json", {"form": "comma"}, "GET *"),
    Fault("json quotes", "invalid_json", {"form": "quotes"}, "GET *"),
    Fault("json bytes", "invalid_json", {"form": "bytes"}, "GET *"),
    Fault("json prefix", "invalid_json", {"form": "prefix"}, "GET *"),
    Fault("envelope flipped", "wrong_envelope", {"form": "flipped"}, "GET *"),
    Fault("envelope without data", "wrong_envelope", {"form": "no_data"}, "GET *"),
    Fault("envelope twice", "wrong_envelope", {"form": "two"}, "GET *"),
    Fault("bad record number", "bad_record", {"entry": "number"}),
    Fault("bad record null", "bad_record", {"entry": "null"}),
    Fault("bad record list", "bad_record", {"entry": "list"}),
    Fault("bad record without id", "bad_record", {"entry": "no_id"}, times=6),
    Fault("duplicate record", "duplicate_record", times=6),
    Fault("unordered page", "unordered_page", times=3),
    Fault("next to itself", "next_link", {"to": "itself"}),
    Fault("next backwards", "next_link", {"to": "back"}),
    _ELSEWHERE,
    Fault("extra member", "extra_member", route="GET *", times=6, spoils=True),
    Fault("wrong type", "wrong_type", {"member": "first_name"}, "GET *", times=8, spoils=True),
)

SKEWS: tuple[Fault, ...] = (
    Fault("clock an hour ahead", "clock_skew", {"seconds": 3600}, "GET *", times=9),
    Fault("clock an hour behind", "clock_skew", {"seconds": -3600}, "GET *", times=9),
)

CONNECTION = (
    "refused",
    "unresolved",
    "connect timeout",
    "reset before",
    "read timeout",
    "closed before",
    "reset in body",
    "cut with length",
    "cut without length",
    "html",
    "empty",
    "gateway",
    "redirect",
    "too large",
)

DECLARED = (
    *(f"answer: {fault.name}" for fault in (*ANSWERS, *SKEWS)),
    *(f"transport: {name}" for name in CONNECTION),
)


class Armed:
    """The sandbox's faults of one run, each under the name that it counts under."""

    def __init__(self, server: Server, shaken: random.Random, probes: Probes) -> None:
        self._server = server
        self._dice = shaken
        self._probes = probes
        self._names: dict[str, str] = {}
        self.injected = 0
        self.has_spoiled = False
        self.has_skewed = False

    def add(self, fault: Fault) -> str:
        id = self._server.parts.faults.add(
            fault.kind,  # type: ignore[arg-type]
            route=fault.route,
            times=fault.times,
            after=self._dice.choice((0, 0, 1, 3)),
            seed=self._dice.randrange(2**31),
            **fault.parameters,
        )
        self._names[id] = fault.name
        self.has_spoiled = self.has_spoiled or fault.spoils
        self.has_skewed = self.has_skewed or fault in SKEWS
        return f"fault {fault.name}"

    def draw(self, *, with_skews: bool) -> str:
        # A link that leads elsewhere needs an answer that has one, so it seldom fires.
        pool = SKEWS if with_skews and self._dice.random() < 0.25 else (*ANSWERS, *(_ELSEWHERE,) * 3)
        return self.add(self._dice.choice(pool))

    def clear(self) -> str:
        """End all faults and count those that have fired."""
        for fault in self._server.parts.faults.list():
            hits = fault.fired - fault.without_effect
            self._probes.hit(f"answer: {self._names[fault.id]}", hits)
            self.injected += hits
        self._names.clear()
        self._server.parts.faults.clear()
        return "faults end"
