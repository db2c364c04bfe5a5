"""
Records of which a policy hides something: what is shown has changed and its time has not.

A mask is set for a client, not for a record, so no time moves. What it hides is here still; it is neither stored over nor
passed by in silence: the copy stays, as one that the server shows otherwise, and what is shown is kept beside it.
"""

from __future__ import annotations

from attrs import evolve

from welkin_sdk.http.json_text import parse_json
from welkin_sdk.mirror.canonical import quarantined
from welkin_sdk.mirror.parts import Pull
from welkin_sdk.mirror.source import RawPage
from welkin_sdk.mirror.store import Store
from welkin_sdk.mirror.types import Fetched, Quarantined

__all__ = ["MASKED", "hides", "without_masked"]

MASKED = "masked: what it held is hidden, and its time has not changed"


def without_masked(store: Store, pull: Pull, page: RawPage) -> RawPage:
    """*page* with what is masked among what is no record."""
    masked = {record.id: _masked(store, pull, record) for record in page.records}
    found = {id: one for id, one in masked.items() if one is not None}
    if not found:
        return page
    return evolve(
        page,
        records=tuple(record for record in page.records if record.id not in found),
        quarantined=(*page.quarantined, *found.values()),
    )


def _masked(store: Store, pull: Pull, record: Fetched) -> Quarantined | None:
    held = None if record.updated_us is None else store.get(pull.guard.stream, record.id)
    if held is None or held.deleted_us is not None or held.sha256 == record.sha256:
        return None
    if held.updated_us != record.updated_us or not hides(held.body, record.body):
        return None
    return quarantined(parse_json(record.body), MASKED, fetched_us=record.fetched_us)


def hides(before: bytes, after: bytes) -> bool:
    """Whether *after* is *before* with some of its texts replaced by stars, and nothing else."""
    return _hides(parse_json(before), parse_json(after)) is True


def _hides(before: object, after: object) -> bool | None:
    """None: they are equal."""
    if before == after:
        return None
    if isinstance(before, dict) and isinstance(after, dict) and before.keys() == after.keys():
        said = [_hides(before[name], after[name]) for name in before]
    elif isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        said = [_hides(one, other) for one, other in zip(before, after, strict=True)]
    else:
        return before is not None and isinstance(after, str) and bool(after) and not after.strip("*")
    return False not in said
