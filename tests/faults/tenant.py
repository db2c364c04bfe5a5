"""One tenant of a run: its server, those who write to it, the way there, and the mirror of it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from attrs import define, field

from tests.faults import engine, trouble
from tests.faults.downstream import Downstream
from tests.faults.mail import Mail
from tests.faults.probes import Probes
from tests.faults.setting import Setting
from tests.faults.trouble import Armed
from tests.faults.workload import Others
from tests.faults.world import Server, Wire, dice, open_client

_LARGE_PAGE = 200


@define
class Tenant:
    """
    Attributes:
        meanwhile: number of a request, and what happens just before it is sent.
        is_quiet: its faults have ended, and nobody writes any more; is_calm: for the length of an event.
        has_lied: its server has told a wrong time or hidden records.
        is_flipped: somebody has written into its watermark.
        is_crowded: one instant has more records than its server grants a page.
        page_size: what the engine asks for.
        downstream: what others have made of its feed.
        seconds_each: what each request takes.
        stood_at: the collection that was asked for when something happened meanwhile.
        known: what was last seen of its recoveries, see `engine.note_recoveries`.
    """

    name: str
    server: Server
    others: Others
    wire: Wire
    armed: Armed
    mail: Mail
    seed: int
    setting: Setting
    store: Any
    plant: Any
    log: list[str]
    probes: Probes
    mirror: Any = None
    meanwhile: tuple[int, Callable[[], Awaitable[None]]] | None = None
    is_quiet: bool = False
    is_calm: bool = False
    has_lied: bool = False
    is_flipped: bool = False
    is_crowded: bool = False
    page_size: int = 0
    known: dict[str, int] = field(factory=dict)
    downstream: Downstream = field(factory=Downstream)
    seconds_each: float = 0
    stood_at: str = ""

    @classmethod
    def begin(
        cls,
        server: Server,
        *,
        seed: int,
        setting: Setting,
        store: Any,
        plant: Any,
        log: list[str],
        probes: Probes,
    ) -> Tenant:
        """A server begun anew, with what it held before anybody mirrored it, and an engine that has just started."""
        server.begin(setting.quirks)
        others = Others(server, seed, probes, setting.late_seconds, setting.resources)
        wire = Wire(server, setting.quirks, probes, page_size=setting.page_size)
        wire.note = lambda line: log.append(f"{server.name} {line}")
        armed = Armed(server, dice(seed, server.name, "faults"), probes)
        build = engine.receiver_class(plant)
        letters = Mail(server, others, store, server.name, seed, probes, build=build)
        tenant = cls(
            server.name,
            server,
            others,
            wire,
            armed,
            letters,
            seed,
            setting,
            store,
            plant,
            log,
            probes,
            page_size=setting.page_size,
        )
        log.append(f"{server.name} {others.begin()}")
        others.changed.clear()
        tenant._disturb()
        tenant.restart()
        return tenant

    def restart(self) -> None:
        """Another process takes over."""
        self.mirror = self.open_mirror()

    def open_mirror(self, store: Any = None) -> Any:
        """
        An engine as a process that has just started has it.

        Args:
            store: another one than the run's, for a mirror of its own.
        """
        return engine.build_mirror(
            open_client(self.server, self.wire, self.seed, skew_seconds=self.setting.skew_seconds),
            self.store if store is None else store,
            tenant=self.name,
            resources=self.setting.resources,
            page_size=self.page_size,
            concurrency=self.setting.concurrency,
            clock=engine.EngineClock(self.server, self.setting.skew_seconds),
            has_scans=self.setting.has_scans,
            plant=self.plant,
        )

    @property
    def has_skewed(self) -> bool:
        """Whether its server has told what nothing but a scan can make good."""
        return self.has_lied or self.armed.has_skewed

    def quieten(self) -> None:
        """
        No more faults and writes, and as large pages as anybody asks for.

        What a mirror comes to must not depend on the page size, and large pages are a third of the requests; every fifth
        seed settles with the size of its run all the same.
        """
        self.is_quiet = True
        self.meanwhile = None
        self.armed.clear()
        self.wire.poisoned.clear()
        if self.is_crowded:
            self.wire.grant_all()
        if self.seed % 5:
            self.page_size = self.wire.page_size = _LARGE_PAGE

    def _disturb(self) -> None:
        """Others write while a walk is under way, answers overtake each other, connections break."""
        late = 0

        async def before(number: int, path: str) -> None:
            nonlocal late
            if self.meanwhile is not None and number >= self.meanwhile[0]:
                act, self.meanwhile = self.meanwhile[1], None
                self.stood_at = path.split("/")[2]
                await act()
            self.server.advance(self.seconds_each)
            shaken = dice(self.seed, self.name, "way", number)
            late = shaken.choice((0, 0, 0, 0, 3))
            for _ in range(shaken.choice((0, 0, 0, 1, 2))):
                await asyncio.sleep(0)
            if shaken.random() < 0.06 and not self.is_quiet and not self.is_calm:
                others = self.others
                line = shaken.choice((others.update, others.create, others.commit_late))()
                self.probes.hit("server: write during a walk")
                self.log.append(f"{self.name} meanwhile {line}")

        async def after(number: int, path: str) -> None:
            for _ in range(late):
                await asyncio.sleep(0)

        def break_at(number: int, path: str) -> str | None:
            if self.is_quiet or self.is_calm or not self.setting.has_faults:
                return None
            shaken = dice(self.seed, self.name, "wire", number)
            if shaken.random() >= 0.03:
                return None
            self.armed.injected += 1
            return shaken.choice(trouble.CONNECTION)

        self.wire.before, self.wire.after, self.wire.break_at = before, after, break_at
