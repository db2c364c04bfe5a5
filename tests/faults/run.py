"""
One seed, one run: some hundreds of events between an engine, its server, others and the network; then quiet; then
the oracles. The same seed gives the same log, byte for byte.
"""

from __future__ import annotations

import asyncio
import logging
import traceback
from collections.abc import Callable
from contextlib import nullcontext
from hashlib import sha256
from typing import Any

from attrs import define, field, frozen

from tests.faults import engine, mail, trouble
from tests.faults.crashes import Crash, crashing
from tests.faults.mail import Mail
from tests.faults.oracles import (
    Tables,
    Verdict,
    check_count,
    check_equal,
    check_feed,
    check_honesty,
    check_tenants,
)
from tests.faults.probes import Probes
from tests.faults.quirks import Quirks
from tests.faults.trouble import Armed
from tests.faults.workload import Others
from tests.faults.world import Server, Wire, dice, open_client
from welkin_sdk.errors import WelkinError

EVENTS = 300
TENANTS = ("alpha", "beta")


@frozen
class Setting:
    """What a seed has drawn once, for the whole run."""

    quirks: Quirks
    page_size: int
    concurrency: int
    late_seconds: float
    skew_seconds: float
    has_faults: bool
    has_skews: bool

    @classmethod
    def draw(cls, seed: int) -> Setting:
        shaken = dice(seed, "setting")
        quirks = Quirks(envelope=shaken.choice(("printed", "wrapped")), seed=seed)
        if shaken.random() < 0.7:
            is_coarse, is_cut = shaken.random() < 0.35, shaken.random() < 0.5
            quirks = Quirks(
                order=shaken.choice(("ascending", "ascending", "descending", "shuffled")),
                lower=shaken.choice(("included", "included", "excluded")),
                upper=shaken.choice(("included", "included", "excluded")),
                is_coarse=is_coarse,
                # A page must be able to hold what one instant has, or one second where that is all it tells apart.
                cap=1000 if is_coarse or is_cut or shaken.random() < 0.4 else shaken.randint(40, 60),
                is_next_cut=is_cut,
                envelope=shaken.choice(("printed", "wrapped")),
                seed=seed,
            )
        return cls(
            quirks=quirks,
            # Halving windows until pages are not full takes many requests where pages are tiny.
            page_size=shaken.choice((5, 7, 10, 50, 100) if quirks.order == "ascending" else (20, 50)),
            concurrency=shaken.randint(1, 4),
            late_seconds=shaken.choice((0, 30, 120, 600, 600, 7200)),
            # A minute is what the token endpoint forgives; beyond it nobody gets in.
            skew_seconds=shaken.choice((0, 0, 0, 5, -5, 50, -90)),
            has_faults=shaken.random() < 0.75,
            has_skews=shaken.random() < 0.2,
        )


@define
class Tenant:
    """A server, those who write to it, the way there, and the mirror of it."""

    name: str
    server: Server
    others: Others
    wire: Wire
    armed: Armed
    mail: Mail
    mirror: Any
    crashes: int = 0
    is_honest: bool = True


@define
class Result:
    """What a run came to."""

    seed: int
    verdict: Verdict
    digest: str
    events: int
    injected: int
    requests: int
    log: list[str] = field(repr=False)


class Servers:
    """The sandboxes of this process, begun anew for every run."""

    def __init__(self) -> None:
        self.by_name = {name: Server(name) for name in TENANTS}


class Run:
    """
    Args:
        plant: a bug to be found; None for the engine as it is.
    """

    def __init__(
        self,
        servers: Servers,
        seed: int,
        probes: Probes,
        *,
        events: int = EVENTS,
        plant: Any = None,
    ) -> None:
        self.seed = seed
        self.probes = probes
        self.setting = Setting.draw(seed)
        self.log: list[str] = []
        self.verdict = Verdict()
        self._count = events
        self._dice = dice(seed, "events")
        self._plant = plant
        self.store = engine.open_memory_store(plant)
        self.tables = Tables(self.store)
        # Every fourth run listens to everything: it costs a seventh of the time.
        self._ears = _Ears(logging.INFO if seed % 4 else logging.DEBUG)
        self.tenants = [self._tenant(servers.by_name[name]) for name in TENANTS]

    def _tenant(self, server: Server) -> Tenant:
        setting = self.setting
        server.begin(setting.quirks)
        server.core_envelope(setting.quirks.envelope)
        others = Others(server, self.seed, self.probes, setting.late_seconds)
        wire = Wire(server, setting.quirks, self.probes)
        wire.note = lambda line: self.log.append(f"{server.name} {line}")
        armed = Armed(server, dice(self.seed, server.name, "faults"), self.probes)
        letters = Mail(
            server,
            others,
            self.store,
            server.name,
            self.seed,
            self.probes,
            build=engine.receiver_class(self._plant),
        )
        tenant = Tenant(server.name, server, others, wire, armed, letters, None)
        self.log.append(f"{server.name} {others.begin()}")
        others.changed.clear()
        self._disturb(tenant)
        tenant.mirror = self._mirror(tenant)
        return tenant

    def _mirror(self, tenant: Tenant) -> Any:
        """An engine as a process that has just started has it."""
        client = open_client(tenant.server, tenant.wire, self.seed, skew_seconds=self.setting.skew_seconds)
        return engine.build_mirror(
            client,
            self.store,
            tenant=tenant.name,
            page_size=self.setting.page_size,
            concurrency=self.setting.concurrency,
            clock=engine.EngineClock(tenant.server, self.setting.skew_seconds),
            plant=self._plant,
        )

    def _disturb(self, tenant: Tenant) -> None:
        """Others write while a walk is under way, answers overtake each other, connections break."""

        async def before(number: int, path: str) -> None:
            shaken = dice(self.seed, tenant.name, "before", number)
            for _ in range(shaken.choice((0, 0, 1, 3))):
                await asyncio.sleep(0)
            if shaken.random() < 0.06 and not self.is_quiet:
                line = shaken.choice(
                    (tenant.others.update, tenant.others.create, tenant.others.commit_late)
                )()
                self.probes.hit("server: write during a walk")
                self.log.append(f"{tenant.name} meanwhile {line}")

        async def after(number: int, path: str) -> None:
            shaken = dice(self.seed, tenant.name, "after", number)
            for _ in range(shaken.choice((0, 0, 0, 2, 7))):
                await asyncio.sleep(0)

        def break_at(number: int, path: str) -> str | None:
            if self.is_quiet or not self.setting.has_faults:
                return None
            shaken = dice(self.seed, tenant.name, "wire", number)
            if shaken.random() >= 0.03:
                return None
            tenant.armed.injected += 1
            return shaken.choice(trouble.CONNECTION)

        tenant.wire.before, tenant.wire.after, tenant.wire.break_at = before, after, break_at

    is_quiet = False

    # --- the run
    async def play(self) -> Result:
        with self._ears:
            try:
                await self._events()
                await self._settle()
            except Exception as error:  # noqa: BLE001 - a run that breaks is a finding
                place = traceback.extract_tb(error.__traceback__)[-1]
                self.verdict.say("other", f"{type(error).__name__} at {place.name}:{place.lineno}")
                self.log.append("".join(traceback.format_exception(error)))
        self._listen()
        self.store.close()
        digest = sha256("\n".join(self.log).encode()).hexdigest()
        return Result(
            self.seed,
            self.verdict,
            digest,
            self._count,
            sum(tenant.armed.injected for tenant in self.tenants),
            sum(tenant.wire.requests for tenant in self.tenants),
            self.log,
        )

    async def _events(self) -> None:
        kinds, weights = zip(*_EVENTS, strict=True)
        for number in range(self._count):
            # Most of it happens to the first tenant; the second is there to be kept apart.
            tenant = self.tenants[self._dice.random() < 0.12]
            kind = self._dice.choices(kinds, weights)[0]
            line = await getattr(self, f"_{kind}")(tenant)
            self.log.append(f"{number} {tenant.name} {kind} {line}")
            self.probes.hit(f"event: {kind}")
            if self.verdict.notes:
                return

    async def _write(self, tenant: Tenant) -> str:
        others = tenant.others
        return str(self._dice.choice((others.create, others.update, others.update))())

    async def _tie(self, tenant: Tenant) -> str:
        return tenant.others.tie(min(self.setting.page_size, 11))

    async def _late(self, tenant: Tenant) -> str:
        return tenant.others.commit_late()

    async def _delete(self, tenant: Tenant) -> str:
        return tenant.others.delete()

    async def _silent(self, tenant: Tenant) -> str:
        return tenant.others.change_silently()

    async def _clock(self, tenant: Tenant) -> str:
        seconds = self._dice.choice((0.5, 3, 20, 60, 120, 300))
        tenant.server.advance(seconds)
        return f"+{seconds}"

    async def _leap(self, tenant: Tenant) -> str:
        seconds = self._dice.choice((3600, 4 * 3600, 30 * 3600))
        tenant.server.advance(seconds)
        return f"+{seconds}"

    async def _mail(self, tenant: Tenant) -> str:
        line = tenant.mail.send()
        for problem in tenant.mail.problems:
            self.verdict.say("other", tenant.name, detail=problem)
        return line

    async def _fault(self, tenant: Tenant) -> str:
        if not self.setting.has_faults:
            return "-"
        return tenant.armed.draw(with_skews=self.setting.has_skews)

    async def _calm(self, tenant: Tenant) -> str:
        return tenant.armed.clear()

    async def _tokens(self, tenant: Tenant) -> str:
        tenant.server.refuse_tokens()
        self.probes.hit("server: tokens refused")
        return "refused"

    async def _run(self, tenant: Tenant) -> str:
        return await self._engine(tenant, tenant.mirror.run_once)

    async def _scan(self, tenant: Tenant) -> str:
        return await self._engine(tenant, tenant.mirror.scan)

    async def _crash(self, tenant: Tenant) -> str:
        """The process dies at some point of a run; another one starts a while later."""
        at = self._dice.choice((1, 2, 3, 5, 8, 13, 21, 34, 55))
        work = self._dice.choice((tenant.mirror.run_once, tenant.mirror.run_once, tenant.mirror.scan))
        with crashing(at, self.probes) as countdown:
            line = await self._engine(tenant, work)
        if countdown.name is not None:
            tenant.crashes += 1
            tenant.server.advance(self._dice.choice((1, 400)))
        tenant.mirror = self._mirror(tenant)
        return f"at {at} {countdown.name} {line}"

    async def _storage(self, tenant: Tenant) -> str:
        """The store's disk is full, or another process holds it, for the length of a run."""
        kind = self._dice.choice(("full", "locked"))
        with engine.storage_fault(self.store, kind, self._dice.randint(1, 12)) as fault:
            line = await self._engine(tenant, tenant.mirror.run_once)
        if fault.fired:
            self.probes.hit(f"storage: {kind}")
        return f"{kind} {fault.fired} {line}"

    async def _rival(self, tenant: Tenant) -> str:
        """Two engines at once, on one stream of one store."""
        self.probes.hit("process: two engines at once")
        other = self._mirror(tenant)
        lines = await asyncio.gather(
            self._engine(tenant, tenant.mirror.run_once), self._engine(tenant, other.run_once)
        )
        return " | ".join(lines)

    async def _replica(self, tenant: Tenant) -> str:
        """Half of the finds are answered by a replica that is some writes behind."""
        lines = [tenant.others.update(), tenant.others.update()]
        with tenant.server.replica(dice(self.seed, tenant.name, "replica", len(self.log)), self.probes):
            lines += [tenant.others.update() for _ in range(4)]
            tenant.server.advance(self._dice.choice((0.5, 3, 20)))
            await self._engine(tenant, tenant.mirror.run_once)
            lines.append(await self._engine(tenant, tenant.mirror.run_once))
        return " | ".join(lines)

    async def _engine(self, tenant: Tenant, work: Callable[[], Any]) -> str:
        """Let the engine work; errors of its own are part of life, others are findings."""
        try:
            said = engine.describe(await work(), self.probes)
        except Crash:
            said = "crashed"
        except BaseExceptionGroup as group:
            if group.split((Crash, WelkinError))[1] is not None:
                raise
            said = "crashed" if group.subgroup(Crash) else "group"
        except WelkinError as error:
            said = type(error).__name__
            self.probes.hit(f"engine: {said}")
            self._ears.hear(repr(error), str(error))
            await self._repair(tenant, said)
        if not tenant.armed.has_skewed and self.setting.late_seconds * 1_000_000 < engine.LOOKBACK_US:
            check_honesty(self.tables, tenant.server, tenant.name, engine.LOOKBACK_US, self.verdict)
        return said

    async def _repair(self, tenant: Tenant, error: str) -> None:
        """What the error's text tells an operator to do."""
        if error == "CorruptProgressError":
            self.probes.hit("repair: rewind")
            await engine.rewind(tenant.mirror, tenant.server.now_us() - 48 * 3600 * 1_000_000)

    # --- afterwards
    async def _settle(self) -> None:
        """No more faults and writes: within two runs and a scan everything is equal, and then nothing changes."""
        self.is_quiet = True
        for tenant in self.tenants:
            tenant.armed.clear()
            # Beyond every lease, every wait, every late commit and every token.
            tenant.server.advance(self.setting.late_seconds + 4000)
            tenant.mirror = self._mirror(tenant)
        for tenant in self.tenants:
            await self._settle_one(tenant)
        if not self.verdict.notes:
            check_tenants(self.tables, {name: name for name in TENANTS}, self.verdict)

    async def _settle_one(self, tenant: Tenant) -> None:
        mirror, server = tenant.mirror, tenant.server
        requests, tokens = tenant.wire.requests, tenant.wire.tokens
        for number in range(2):
            self.log.append(f"{tenant.name} settle {await self._engine(tenant, mirror.run_once)}")
            if not number and tenant.wire.tokens - tokens > 1:
                many = tenant.wire.tokens - tokens
                self.verdict.say("other", tenant.name, detail=f"{many} token calls for one token")
            server.advance(61)
        is_within = self.setting.late_seconds * 1_000_000 < engine.LOOKBACK_US and not tenant.armed.has_skewed
        is_pure = is_within and not tenant.others.is_silent and not tenant.armed.has_spoiled
        if is_pure:
            check_equal(self.tables, server, tenant.name, self.verdict, is_scanned=False)
        # One answer is missing on the first try: whatever is repeated must not be counted twice.
        server.core.faults.add(
            "status", route="GET /v1/patients", status=503, times=1, after=2, retry_after=0
        )
        self.log.append(f"{tenant.name} scan {await self._settled_scan(tenant)}")
        server.core.faults.clear()
        if is_within and self.setting.quirks.is_plain:
            check_count(self.tables, server, tenant.name, self.verdict)
        check_equal(self.tables, server, tenant.name, self.verdict, is_scanned=True)
        check_feed(
            self.tables,
            tenant.others,
            tenant.name,
            self.verdict,
            is_spoiled=tenant.armed.has_spoiled or tenant.armed.has_skewed,
            is_complete=True,
        )
        before = self.store.latest()
        server.advance(61)
        self.log.append(f"{tenant.name} again {await self._engine(tenant, mirror.run_once)}")
        if self.store.latest() != before:
            self.verdict.say("twice", tenant.name, self.store.latest() - before, "by a run after the end")
        if tenant.wire.tokens - tokens > 4:
            self.verdict.say(
                "other", tenant.name, detail=f"{tenant.wire.tokens - tokens} tokens when all was quiet"
            )
        is_ascending = self.setting.quirks.order == "ascending"
        if is_ascending and tenant.wire.requests - requests > 600 + 4 * len(tenant.others.history):
            self.verdict.say(
                "other", tenant.name, detail=f"{tenant.wire.requests - requests} requests in quiet"
            )

    async def _settled_scan(self, tenant: Tenant) -> str:
        said = await self._engine(tenant, tenant.mirror.scan)
        if "MassDelete" in said or "Stopped" in said:
            self.probes.hit("repair: mass delete allowed")
            said += " / " + await self._engine(tenant, lambda: engine.forced_scan(tenant.mirror))
        return said

    def _listen(self) -> None:
        heard = self._ears.text()
        if "canary-" in heard:
            self.verdict.say("canaries", "logs and errors", heard.count("canary-"))
        for table, columns in (("run", "outcome"), ("gap", "why"), ("dirty", "why")):
            for (text,) in self.tables.rows(f"SELECT {columns} FROM {table}"):
                if "canary-" in str(text):
                    self.verdict.say("canaries", table)


class _Ears(logging.Handler):
    """Everything that was logged or raised, to be searched for what must not be told."""

    def __init__(self, least: int) -> None:
        super().__init__(logging.DEBUG)
        self._least = least
        self._heard: list[str] = []
        self._before = logging.NOTSET

    def emit(self, record: logging.LogRecord) -> None:
        self._heard.append(record.getMessage())
        if record.exc_info and record.exc_info[1] is not None:
            self._heard.append("".join(traceback.format_exception(record.exc_info[1])))

    def hear(self, *texts: str) -> None:
        self._heard.extend(texts)

    def text(self) -> str:
        return "\n".join(self._heard)

    def __enter__(self) -> None:
        logger = logging.getLogger("welkin_sdk")
        self._before, self._propagates = logger.level, logger.propagate
        logger.addHandler(self)
        logger.setLevel(self._least)
        logger.propagate = False

    def __exit__(self, *exc: object) -> None:
        logger = logging.getLogger("welkin_sdk")
        logger.removeHandler(self)
        logger.setLevel(self._before)
        logger.propagate = self._propagates


_EVENTS = (
    ("write", 42),
    ("tie", 1.5),
    ("late", 9),
    ("delete", 3),
    ("silent", 0.5),
    ("clock", 18),
    ("leap", 0.4),
    ("mail", 6),
    ("fault", 7),
    ("calm", 1.5),
    ("tokens", 1),
    ("run", 3.5),
    ("scan", 0.3),
    ("crash", 2.5),
    ("storage", 0.6),
    ("rival", 0.4),
    ("replica", 1),
)
DECLARED = (
    *trouble.DECLARED,
    *mail.DECLARED,
    *(f"event: {kind}" for kind, _ in _EVENTS),
    "server: ties",
    "server: late commit",
    "server: delete",
    "server: content without a new stamp",
    "server: write during a walk",
    "server: tokens refused",
    "server: order descending",
    "server: order shuffled",
    "server: lower bound excluded",
    "server: upper bound excluded",
    "server: compares seconds",
    "server: page size capped",
    "server: next cut to seconds",
    "server: envelope printed",
    "server: envelope wrapped",
    "storage: full",
    "storage: locked",
    "process: two engines at once",
    "server: replica behind",
)


def play(servers: Servers, seed: int, probes: Probes, **options: Any) -> Result:
    """Play one seed on a loop of its own."""
    run = Run(servers, seed, probes, **options)
    run.setting.quirks.note(probes)
    loop = asyncio.new_event_loop()
    plant = options.get("plant")
    try:
        with plant.planted() if plant is not None else nullcontext():
            return loop.run_until_complete(run.play())
    finally:
        loop.close()
