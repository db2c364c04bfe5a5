"""
A concurrent walk played from a seed, without a network: a drawn server whose records move, answers in any order, failures,
cuts and resumptions; and an oracle that knows the server.

Requests are answered when the dice say so, each by what the server holds at that moment.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Any

from attrs import define, field, frozen
from model_server import ModelServer

from welkin_runtime.operations import Operation
from welkin_runtime.types import Request, Tolerated
from welkin_sdk.errors import BadRequestError, ServerError, StalledPageError, WelkinError
from welkin_sdk.http.response import Response
from welkin_sdk.instant import floor_second, to_datetime, to_instant
from welkin_sdk.paging.concurrent import ConcurrentWalk
from welkin_sdk.paging.delivery import Delivery
from welkin_sdk.paging.find.walk import FindPlan, Reading, Walk
from welkin_sdk.paging.lanes import Lane

MOVING_REQUESTS = 400
"""What never rests, nobody comes to the end of."""
MOST_REQUESTS = 60_000

NOW = datetime(2020, 6, 1, 12, tzinfo=UTC)
SECOND = 1_000_000
MINUTE = 60 * SECOND
DAY = 86_400 * SECOND
FIND = Operation(
    id="findThings",
    name="things.find",
    method="GET",
    path="/things",
    envelope="page",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
)


@frozen
class Setting:
    """
    What a seed stands for.

    Attributes:
        concurrency: of each leg of the walk, in turn; 1 is the serial walk.
        moves: how often a record changes, per request.
        lag_us: how long a change takes to show.
        fails: how often a request fails.
        cuts: how often the reader breaks off at a record.
        ahead_us: how far the window's end lies ahead of the server's clock; None: it is left open.
        refuses_above: page size that is refused with a 400.
    """

    seed: int
    count: int
    page_size: int
    concurrency: tuple[int, ...]
    moves: float
    lag_us: int
    fails: float
    cuts: float
    ahead_us: int | None
    has_date: bool
    refuses_above: int | None


@define
class World:
    """The server, its clock, and every version of every record that it has had."""

    setting: Setting
    server: ModelServer
    dice: random.Random
    now_us: int = to_instant(NOW)
    begun: dict[str, int] = field(factory=dict[str, int])
    ever: dict[str, set[int]] = field(factory=dict[str, "set[int]"])
    moved: set[str] = field(factory=set[str])
    created: set[str] = field(factory=set[str])

    def __attrs_post_init__(self) -> None:
        self.begun = dict(self.server.rows)
        self.ever = {name: {at} for name, at in self.server.rows.items()}

    def answer(self, request: Request) -> Response:
        query = dict(request.query)
        lo, hi = (datetime.fromisoformat(query[name]) for name in ("from", "to"))
        size = int(query["size"])
        if self.setting.refuses_above is not None and size > self.setting.refuses_above:
            raise BadRequestError(status=400)
        if self.dice.random() < self.setting.fails:
            raise ServerError(status=503)
        body = self.server.body(lo, hi, size)
        date = format_datetime(to_datetime(floor_second(self.now_us)), usegmt=True)
        headers = {"Date": date} if self.setting.has_date else {}
        self.go_on()
        return Response(200, headers, b"", document=body)

    def go_on(self) -> None:
        """Time goes on, and records change."""
        self.now_us += self.dice.choice([0, 1_000, 300_000, 2 * SECOND])
        while self.server.requests < MOVING_REQUESTS and self.dice.random() < self.setting.moves:
            at = self.now_us - self.dice.randrange(self.setting.lag_us + 1)
            name = self.dice.choice([*sorted(self.server.rows), f"new{len(self.server.rows)}"])
            if name not in self.server.rows:
                self.created.add(name)
            elif self.server.rows[name] >= at:
                continue
            self.server.rows[name] = at
            self.ever.setdefault(name, set()).add(at)
            self.moved.add(name)


@define
class Told:
    """
    What came of it.

    Attributes:
        records: id and `updated_at` of each one that was handed out, in order.
        most: requests under way at once; *most_held*: pages that had come and were not handed out.
        ended: "end", "stalled" or "endless".
    """

    records: list[tuple[str, int | None]] = field(factory=list["tuple[str, int | None]"])
    most: int = 0
    most_held: int = 0
    requests: int = 0
    legs: int = 1
    failures: int = 0
    ended: str = "end"
    wrong: list[str] = field(factory=list[str])


class Leg:
    """One walk, from a checkpoint on or from the start."""

    def __init__(self, world: World, told: Told, plan: FindPlan[tuple[str, int | None]]) -> None:
        self.world, self.told, self.plan = world, told, plan
        self.dice = world.dice
        self.in_flight: list[Lane[Any, Any]] = []
        self.readings: dict[Any, Reading] = {}
        self.failed_from: int | None = None

    def deliveries(self, walk: ConcurrentWalk[Any]) -> Iterator[Delivery[Any]]:
        while True:
            while self.in_flight and self.dice.random() < 0.3:
                self.complete(walk)
            self.in_flight += walk.lanes.start()
            self.watch(walk)
            try:
                taken = walk.lanes.take()
            except WelkinError as error:
                walk.mark(error)
                raise
            if taken is not None:
                yield walk.receive(*taken)
            elif not self.in_flight:
                return
            else:
                self.complete(walk)

    def watch(self, walk: ConcurrentWalk[Any]) -> None:
        self.told.most = max(self.told.most, len(self.in_flight))
        held = sum(len(lane.ready) for lane in walk.lanes._lanes)
        self.told.most_held = max(self.told.most_held, held)

    def complete(self, walk: ConcurrentWalk[Any]) -> None:
        """Answer one of the requests under way."""
        lane = self.in_flight.pop(self.dice.randrange(len(self.in_flight)))
        reading = self.readings.setdefault(lane, Reading(self.plan, lane.part))
        try:
            while True:
                if (request := reading.request()) is None:
                    walk.lanes.end(lane)
                    return
                self.told.requests += 1
                try:
                    answer = self.world.answer(request)
                except WelkinError as error:
                    reading.refuse(error)
                    continue
                walk.lanes.came(lane, reading.receive(answer))
                return
        except WelkinError as error:
            walk.lanes.fail(lane, error)

    def serial(self, walk: Walk[Any]) -> Iterator[Delivery[Any]]:
        while (request := walk.request()) is not None:
            self.told.requests += 1
            try:
                answer = self.world.answer(request)
            except WelkinError as error:
                walk.refuse(error)
                continue
            yield walk.receive(answer)


def build(
    *, updated_from: datetime | None = None, updated_to: datetime | None = None, page_size: int | None = None
) -> Request:
    assert updated_from is not None
    assert updated_to is not None
    window = {"from": updated_from.isoformat(), "to": updated_to.isoformat(), "size": str(page_size)}
    return Request(operation=FIND, path="/things", query=tuple(window.items()))


def read(value: Any, tolerated: list[Tolerated]) -> tuple[str, int | None]:
    at = value.get("updated_at")
    return value["id"], None if at is None else to_instant(datetime.fromisoformat(at))


def plan_of(
    world: World, *, concurrency: int, checkpoint: str | None = None
) -> FindPlan[tuple[str, int | None]]:
    ahead_us = world.setting.ahead_us
    return FindPlan(
        build=build,
        read=read,
        operation=FIND,
        page_size=world.setting.page_size,
        concurrency=concurrency,
        updated_to=None if ahead_us is None else to_datetime(to_instant(NOW) + ahead_us),
        checkpoint=checkpoint,
        now=lambda: NOW,
    )


def play(setting: Setting, server: ModelServer) -> tuple[World, Told]:
    """Walk through all there is, in as many legs as it takes."""
    world, told = World(setting, server, random.Random(setting.seed)), Told()
    checkpoint: str | None = None
    for number in range(10_000):
        concurrency = setting.concurrency[number % len(setting.concurrency)]
        plan = plan_of(world, concurrency=concurrency, checkpoint=checkpoint)
        leg = Leg(world, told, plan)
        walk: Any = ConcurrentWalk(plan) if concurrency > 1 else plan.start()
        deliveries = leg.deliveries(walk) if concurrency > 1 else leg.serial(walk)
        told.legs = number + 1
        try:
            was_cut = hand_out(world, told, walk, deliveries)
        except StalledPageError:
            told.ended = "stalled"
            return world, told
        except ServerError as error:
            told.failures += 1
            checkpoint = error.checkpoint
            assert checkpoint is not None
            continue
        if not was_cut:
            return world, told
        checkpoint = walk.checkpoint
        assert checkpoint is not None
    told.ended = "endless"
    return world, told


def hand_out(world: World, told: Told, walk: Any, deliveries: Iterator[Delivery[Any]]) -> bool:
    """Whether the reader has broken off."""
    by_pages = world.dice.random() < 0.5
    for delivery in deliveries:
        if told.requests > MOST_REQUESTS:
            told.ended = "endless"
            return False
        if by_pages:
            page = walk.page(delivery)
            told.records += page.records
            if world.dice.random() < world.setting.cuts and walk.checkpoint is not None:
                return True
            continue
        for record in walk.each(delivery):
            told.records.append(record)
            if world.dice.random() < world.setting.cuts and walk.checkpoint is not None:
                return True
    return False


def judge(world: World, told: Told) -> list[str]:
    """What is wrong with it."""
    setting, found = world.setting, list(told.wrong)
    until = to_instant(NOW) + (setting.ahead_us or 0)
    if told.ended == "endless":
        found.append("endless")
    doubled = [one for one, times in Counter(told.records).items() if times > 1]
    if doubled:
        found.append(f"doubled: {len(doubled)}")
    names = {name for name, _ in told.records}
    # What was changed after the end of the window belongs to the next walk.
    wanted = {name for name, at in world.begun.items() if max(world.ever[name]) <= until and at <= until}
    if told.ended == "end" and (lost := wanted - names):
        found.append(f"lost: {len(lost)} of {len(wanted)}")
    invented = [one for one in told.records if one[1] is not None and one[1] not in world.ever[one[0]]]
    if invented:
        found.append(f"invented: {len(invented)}")
    if told.most > max(setting.concurrency):
        found.append("too many at once")
    if told.most_held > 2 * max(setting.concurrency) + 1:
        found.append("too many pages in memory")
    if world.server.order == "ascending" and world.server.is_timed and not is_sorted(world, told):
        found.append("out of order")
    return found


def is_sorted(world: World, told: Told) -> bool:
    """Among records that stayed as they were."""
    times = [at for name, at in told.records if at is not None and name not in world.moved]
    return times == sorted(times)


def draw(seed: int, **fixed: Any) -> tuple[Setting, ModelServer]:
    """A server that everything can be read from, and a way to walk it."""
    dice = random.Random(f"find {seed}")
    moments = _moments(dice)
    page_size = dice.choice([1, 2, 3, 7, 12, 20, 50])
    order = dice.choice(["ascending", "ascending", "ascending", "descending", "shuffled"])
    has_echo = dice.random() < 0.7
    is_coarse = dice.random() < 0.15
    most = max(Counter(map(floor_second, moments) if is_coarse else moments).values(), default=0)
    server = ModelServer(
        rows={f"r{number:05}": at for number, at in enumerate(moments)},
        order=order,
        echo=has_echo,
        links=dice.choice(["none", "exact", "seconds"]) if order == "ascending" else "none",
        is_exclusive=not is_coarse and dice.random() < 0.3,
        is_coarse=is_coarse,
        is_timed=dice.random() < 0.9,
        dice=random.Random(seed),
    )
    cap = max(most + 1, page_size, 3) if has_echo or server.links != "none" else max(50, most + 1)
    server.cap = dice.choice([1_000_000, cap])
    ahead_us = dice.choice([None, -10 * MINUTE, 5 * SECOND, DAY, 3_650 * DAY])
    # Before it knows that a server does not sort, any walk goes back to what it has passed; what moves from there to the
    # present meanwhile is read by neither. That is the serial walk's matter.
    is_moving = dice.random() < 0.5 and (order == "ascending" or ahead_us == -10 * MINUTE)
    setting = Setting(
        seed=seed,
        count=len(moments),
        page_size=page_size,
        concurrency=dice.choice([(2,), (3,), (8,), (8,), (1, 8), (8, 1), (2, 3, 1, 8)]),
        moves=dice.choice([0.05, 0.3, 0.6]) if is_moving and server.is_timed else 0,
        lag_us=dice.choice([0, SECOND, 2 * MINUTE]),
        fails=dice.choice([0, 0, 0.02, 0.2]),
        cuts=dice.choice([0, 0, 0.01, 0.2]),
        ahead_us=ahead_us,
        has_date=dice.random() < 0.8,
        refuses_above=None,
    )
    return setting, server


def _moments(dice: random.Random) -> list[int]:
    """When the records were changed: bursts and gaps of all sizes, up to the present."""
    at = to_instant(NOW) - dice.choice([MINUTE, 30 * MINUTE, DAY, 400 * DAY])
    until = to_instant(NOW) - dice.choice([0, 0, MINUTE, 20 * MINUTE])
    count = dice.choice([0, 5, 60, 200, 600])
    # Exclusive bounds and other orders need room for the narrowest window.
    gaps = dice.choices([5, 700, 30_000, SECOND, 90 * SECOND, 3_600 * SECOND], k=3)
    moments: list[int] = []
    gap = gaps[0]
    while len(moments) < count:
        if dice.random() < 0.05:
            gap = dice.choice(gaps)
        if dice.random() < 0.01:
            at += dice.choice([MINUTE, DAY, 30 * DAY])
        at += dice.choice([0, gap, gap, 2 * gap])
        moments.append(at if at <= until else until - 5 * dice.randrange(10_000))
    return sorted(moments)
