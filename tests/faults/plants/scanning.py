"""Bugs of scanning: whom it takes for dead."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from tests.faults.plants.plant import Plant, Swap, Through
from welkin_sdk.errors import ForbiddenError, WelkinError
from welkin_sdk.mirror import scan
from welkin_sdk.mirror.sources import data as source
from welkin_sdk.mirror.stores import records


class HastyTombstones(Plant):
    """What a scan has not seen is dead, also when it was broken off."""

    name = "tombstone from incomplete scan"

    def swaps(self) -> list[Swap]:
        right = scan.Scan.run

        async def run(self: Any, pull: Any, *, allows_mass_delete: bool = False) -> Any:
            try:
                return await right(self, pull, allows_mass_delete=allows_mass_delete)
            except WelkinError:
                lease = pull.guard.lease
                missing = list(self._store.unseen(lease.stream, before_run=pull.run))
                self._store.bury(lease, missing, observed_us=self._source.server.now_us(), run=pull.run)
                raise

        return [(scan.Scan, "run", run)]


class ForbiddenGone(Plant):
    """A record that may not be asked for is gone."""

    name = "403 by id taken for gone"

    def swaps(self) -> list[Swap]:
        right = source.DataSource.is_gone

        async def is_gone(self: Any, resource: Any, id: str) -> bool:
            try:
                return bool(await right(self, resource, id))
            except ForbiddenError:
                return True

        return [(source.DataSource, "is_gone", is_gone)]


class UnaskedTombstones(Plant):
    """What a scan has not shown is dead; nobody asks for it."""

    name = "tombstone without a GET"

    def swaps(self) -> list[Swap]:
        async def is_gone(self: Any, resource: Any, id: str) -> bool:
            return True

        return [(source.DataSource, "is_gone", is_gone)]


class NoCatchUp(Plant):
    """What changed during a scan, and so has moved out of its window, is dead."""

    name = "scan without catch-up"

    def swaps(self) -> list[Swap]:
        async def catch_up(self: Any, pull: Any) -> Any:
            return evolve(pull.result(), changed=0, lateness_us=0, gaps=0, is_done=True)

        return [(scan.Scan, "_catch_up", catch_up)]


class QuarantineIsDead(Plant):
    """What a scan shows and cannot read is not there."""

    name = "quarantined ids not alive"

    def swaps(self) -> list[Swap]:
        right = records._set_aside

        class Session(Through):
            def many(self, sql: str, rows: Any) -> None:
                if sql is not records._ALIVE:
                    self._store.many(sql, rows)

        def set_aside(session: Any, key: Any, page: Any) -> None:
            right(Session(session), key, page)

        return [(records, "_set_aside", set_aside)]


class NamelessBuries(Plant):
    """A record without a name is nobody, also where it may be any of those that are missing."""

    name = "a nameless record buries"

    def swaps(self) -> list[Swap]:
        return [(records.Records, "has_nameless", lambda self, stream, since_run: False)]


class QuarantineForEver(Plant):
    """A scan clears no quarantine."""

    name = "scan never clears quarantine"

    def swaps(self) -> list[Swap]:
        return [(records.Records, "release_unseen", lambda self, lease, before_run: None)]


class NoBrake(Plant):
    """Also when nothing is left, it was deleted."""

    name = "no brake on mass deletes"

    def swaps(self) -> list[Swap]:
        return [(scan, "check_plausible", lambda *_: None)]
