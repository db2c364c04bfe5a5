"""One instance of a life: its server, those who write to it, the way there, and the mirror of it."""

from __future__ import annotations

import asyncio
from typing import Any

from attrs import define, field

from tests.faults.cloud import engine
from tests.faults.cloud.clinic import Clinic
from tests.faults.cloud.oracles import Owner, held
from tests.faults.cloud.others import Others
from tests.faults.cloud.setting import Setting
from tests.faults.cloud.wire import FAILURES, HOST, Wire
from tests.faults.oracles import Tables
from tests.faults.probes import Probes
from tests.faults.world import dice


@define(eq=False)
class Life:
    """
    Attributes:
        injected: faults of the way.
        is_quiet: its faults have ended, and nobody writes any more.
        withheld: records that were withheld or hidden at some time, which no watermark promises.
        clear: by stream, what the mirror held of a collection when its texts were hidden; see `oracles.check_masks`.
        has_skewed: its server has told a wrong time.
        is_ahead: its watermark is further than its server's clock.
    """

    clinic: Clinic
    others: Others
    wire: Wire
    owner: Owner
    seed: int
    setting: Setting
    store: Any
    plant: Any
    log: list[str]
    probes: Probes
    mirror: Any = None
    injected: int = 0
    is_quiet: bool = False
    has_skewed: bool = False
    is_ahead: bool = False
    withheld: set[tuple[str, str]] = field(factory=set)
    clear: dict[str, dict[str, bytes]] = field(factory=dict)

    @classmethod
    def begin(
        cls,
        clinic: Clinic,
        *,
        seed: int,
        setting: Setting,
        store: Any,
        plant: Any,
        log: list[str],
        probes: Probes,
    ) -> Life:
        others = Others(clinic, seed, probes, setting.resources)
        wire = Wire(clinic, seed, probes)
        wire.note = lambda line: log.append(f"{clinic.name} {line}")
        owner = Owner(f"{HOST.removeprefix('http://')}/{clinic.tenant}", clinic.instance, setting.resources)
        life = cls(clinic, others, wire, owner, seed, setting, store, plant, log, probes)
        log.append(f"{clinic.name} {others.begin(setting.patients)}")
        life._disturb()
        life.restart()
        return life

    @property
    def name(self) -> str:
        return self.clinic.name

    def restart(self) -> None:
        """Another process takes over."""
        self.mirror = self.open_mirror(self.store)

    def open_mirror(self, store: Any) -> Any:
        return engine.build_mirror(
            self.clinic, self.wire, store, seed=self.seed, setting=self.setting, plant=self.plant
        )

    def note_withheld(self) -> None:
        """Remember what cannot be read now as it is."""
        clinic = self.clinic
        for name in self.setting.resources:
            is_all = name in clinic.closed | clinic.masked
            self.withheld.update(
                (name, one.id)
                for one in clinic.living(name)
                if is_all or clinic.is_withheld(name, one) or clinic.closed_patients
            )

    def mask(self, collection: str, tables: Tables) -> None:
        """Hide the texts of a collection, and remember what the mirror holds of it as it is now."""
        self.clinic.masked.add(collection)
        for stream in (collection, *(f"{collection}/{kind}" for kind in ("cdt-vitals", "cdt-notes"))):
            rows = held(tables, self.owner, stream)
            table = self.clinic.tables[collection]
            self.clear[stream] = {
                id: body
                for id, (body, deleted_us) in rows.items()
                if deleted_us is None and b"***" not in body and _is_current(table[id], body)
            }

    def still_clear(self, stream: str, since_us: dict[str, int]) -> dict[str, bytes]:
        """Of what was clear, what nobody has written to since."""
        collection = stream.partition("/")[0]
        table, moment = self.clinic.tables[collection], since_us[collection]
        return {
            id: body
            for id, body in self.clear.get(stream, {}).items()
            if id in table and table[id].latest.at_us <= moment
        }

    def quieten(self) -> None:
        """No more faults and writes, and everything may be read as it is."""
        self.is_quiet = True
        clinic = self.clinic
        for withheld in (clinic.closed, clinic.closed_patients, clinic.masked, clinic.strange, clinic.absent):
            withheld.clear()
        self.clear.clear()
        clinic.clock.ahead_us = 0

    def _disturb(self) -> None:
        """Others write while a list is walked, connections break."""

        async def before(number: int) -> None:
            shaken = dice(self.seed, self.name, "way", number)
            self.clinic.clock.advance(shaken.choice((0, 0.01, 0.2)))
            for _ in range(shaken.choice((0, 0, 1))):
                await asyncio.sleep(0)
            if shaken.random() < 0.05 and self.setting.has_writers and not self.is_quiet:
                self.probes.hit("server: write while a list is walked")
                self.log.append(f"{self.name} meanwhile {self.others.write()}")

        def break_at(number: int) -> str | None:
            shaken = dice(self.seed, self.name, "wire", number)
            if self.is_quiet or not self.setting.has_faults or shaken.random() >= 0.03:
                return None
            self.injected += 1
            return shaken.choice(FAILURES)

        self.wire.before, self.wire.break_at = before, break_at


def _is_current(entry: Any, body: bytes) -> bool:
    from tests.faults.oracles import canonical

    return entry.latest.body is not None and canonical(entry.latest.body) == body


DECLARED = ("server: write while a list is walked",)
