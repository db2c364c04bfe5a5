"""
Records of which a policy hides something: what is shown has changed and its time has not.

A mask is set for a client, not for a record, so no time moves. What it hides is here still; it is neither stored over nor
passed by in silence: the copy stays, as one that the server shows otherwise, and what is shown is kept beside it.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from welkin_sdk.http.json_text import parse_json
from welkin_sdk.mirror.canonical import quarantined
from welkin_sdk.mirror.parts import Pull
from welkin_sdk.mirror.source import RawPage
from welkin_sdk.mirror.store import Store
from welkin_sdk.mirror.types import Fetched, Quarantined

__all__ = ["MASKED", "hides", "without_masked"]

MASKED = "masked: what it held is hidden, and its time has not changed"
_STARS, _NULL, _OTHER = "stars", "null", "other"
_END_OF_STARS = b'*"'


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
    # Nothing is hidden without a text of stars, so that hardly any record has to be looked up for it.
    if _END_OF_STARS not in record.body:
        return None
    held = store.get(pull.guard.stream, record.id)
    if held is None or held.deleted_us is not None or held.sha256 == record.sha256:
        return None
    if held.updated_us != record.updated_us or not hides(held.body, record.body):
        return None
    return quarantined(parse_json(record.body), MASKED, fetched_us=record.fetched_us)


def hides(before: bytes, after: bytes) -> bool:
    """Whether *after* is *before* with some of its texts replaced by stars, other values by null, and nothing else."""
    said = set(_differences(parse_json(before), parse_json(after)))
    return _STARS in said and said <= {_STARS, _NULL}


def _differences(before: object, after: object) -> Iterator[str]:
    """What each value that differs has become."""
    if before == after:
        return
    if isinstance(before, dict) and isinstance(after, dict) and before.keys() == after.keys():
        for name in before:
            yield from _differences(before[name], after[name])
    elif isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        for one, other in zip(before, after, strict=True):
            yield from _differences(one, other)
    elif before is not None and isinstance(after, str) and after and not after.strip("*"):
        yield _STARS
    elif after is None and not isinstance(before, str):
        yield _NULL
    else:
        yield _OTHER
