"""
Two records of one id, under two patients: one is stored, the other is named in quarantine instead of nowhere.

A record that has moved to another patient is no such case: no run shows it under both.
"""

from __future__ import annotations

from attrs import evolve

from welkin_sdk.http.json_text import parse_json
from welkin_sdk.mirror.canonical import quarantined
from welkin_sdk.mirror.catalogue import Resource
from welkin_sdk.mirror.parts import Pull
from welkin_sdk.mirror.references import parent_in
from welkin_sdk.mirror.source import RawPage
from welkin_sdk.mirror.store import Store
from welkin_sdk.mirror.types import Fetched, Quarantined

__all__ = ["TWIN", "without_twins"]

TWIN = "another record, of another patient, has the same id"


def without_twins(store: Store, pull: Pull, page: RawPage) -> RawPage:
    """*page* with the second of such two among what is no record; the first is the one that its run has shown before."""
    if pull.resource.parent is None or not page.records:
        return page
    shown = store.shown(pull.guard.stream, [one.id for one in page.records], run=pull.run)
    kept: dict[str, Fetched] = {}
    records: list[Fetched] = []
    twins: list[Quarantined] = []
    for record in page.records:
        before = _before(store, pull, record, shown, kept)
        if before is not None and _are_twins(pull.resource, before, record.body):
            twins.append(quarantined(parse_json(record.body), TWIN, fetched_us=record.fetched_us))
            continue
        kept.setdefault(record.id, record)
        records.append(record)
    return evolve(page, records=tuple(records), quarantined=(*page.quarantined, *twins)) if twins else page


def _before(
    store: Store, pull: Pull, record: Fetched, shown: dict[str, bytes], kept: dict[str, Fetched]
) -> bytes | None:
    """What this run has shown under the same id, where it was something else."""
    if (earlier := kept.get(record.id)) is not None:
        return None if earlier.sha256 == record.sha256 else earlier.body
    if shown.get(record.id, record.sha256) == record.sha256:
        return None
    held = store.get(pull.guard.stream, record.id)
    return None if held is None else held.body


def _are_twins(resource: Resource, one: bytes, other: bytes) -> bool:
    """Whether both say whose they are, and that is not the same."""
    parents = [parent_in(resource, body) for body in (one, other)]
    return all(parents) and parents[0] != parents[1]
