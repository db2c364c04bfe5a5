"""
The mirror against the server, and against its own hashes: everything read and compared, nothing written.
"""

from __future__ import annotations

from hashlib import sha256

from attrs import frozen

from welkin_sdk.sync.catalogue import Resource
from welkin_sdk.sync.policy import Policy
from welkin_sdk.sync.source import Source
from welkin_sdk.sync.store import Store
from welkin_sdk.sync.types import Stream

__all__ = ["Comparison", "compare"]


@frozen
class Comparison:
    """
    How far mirror and server agree, in counts.

    Attributes:
        same: records equal in both, byte for byte.
        missing: on the server alone; *extra*: in the mirror alone; *different*: in both, and not equal.
        unreadable: on the server, and no records.
        damaged: in the mirror, and no longer what was written: the content does not fit the hash stored beside it.
    """

    resource: str
    same: int
    missing: int
    extra: int
    different: int
    unreadable: int
    damaged: int = 0

    @property
    def is_equal(self) -> bool:
        """Whether nothing differs."""
        return not (self.missing or self.extra or self.different or self.damaged)


async def compare(
    source: Source, store: Store, stream: Stream, resource: Resource, policy: Policy
) -> Comparison:
    """
    Compare one resource.

    What changes while it is read counts as a difference, so a busy resource is compared best right after a run.

    Raises:
        WelkinError: the resource cannot be read to its end.
    """
    held, damaged = _held(store, stream)
    server_us = await source.ask_time(resource)
    same = missing = different = unreadable = 0
    compared: set[str] = set()
    hi_us = server_us + policy.behind_us
    async for page in source.pages(resource, policy.epoch_us, hi_us, position=None):
        for record in page.records:
            if record.id in compared:
                continue
            compared.add(record.id)
            digest = held.pop(record.id, None)
            same += digest == record.sha256
            missing += digest is None
            different += digest is not None and digest != record.sha256
        for one in page.quarantined:
            unreadable += 1
            if one.id is not None:
                held.pop(one.id, None)
    return Comparison(resource.name, same, missing, len(held), different, unreadable, damaged)


def _held(store: Store, stream: Stream) -> tuple[dict[str, bytes], int]:
    """The hash of every living record, of its content as it is now, and how many do not fit the stored one."""
    held: dict[str, bytes] = {}
    damaged = 0
    for record in store.records(stream):
        held[record.id] = sha256(record.body).digest()
        damaged += held[record.id] != record.sha256
    return held, damaged
