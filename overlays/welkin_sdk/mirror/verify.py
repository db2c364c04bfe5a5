"""
The mirror against the server, and against its own hashes: everything read and compared, nothing written.

It goes another way than the engine, so that a fault of that one's cannot hide itself: `Source.everything`.
"""

from __future__ import annotations

from contextlib import aclosing
from hashlib import sha256

from attrs import evolve, frozen

from welkin_sdk.mirror.catalogue import Resource
from welkin_sdk.mirror.source import Source
from welkin_sdk.mirror.store import Store
from welkin_sdk.mirror.types import Stream

__all__ = ["Comparison", "compare"]


@frozen
class Comparison:
    """
    How far mirror and server agree, in counts.

    Attributes:
        same: records equal in both, byte for byte.
        missing: on the server alone; *extra*: in the mirror alone; *different*: in both, and not equal.
        superseded: in the mirror, while the server shows another content, which cannot be stored.
        unreadable: on the server, and no records; the superseded ones among them.
        unread: instants of which the server shows only a part, however large a page is asked for.
        damaged: in the mirror, and no longer what was written: the content does not fit the hash stored beside it.
    """

    resource: str
    same: int
    missing: int
    extra: int
    different: int
    unreadable: int
    damaged: int = 0
    superseded: int = 0
    unread: int = 0

    @property
    def is_equal(self) -> bool:
        """Whether nothing differs, and nothing was left out that might."""
        return not (
            self.missing or self.extra or self.different or self.damaged or self.unreadable or self.unread
        )


async def compare(
    source: Source,
    store: Store,
    stream: Stream,
    resource: Resource,
    *,
    epoch_us: int = 0,
) -> Comparison:
    """
    Compare one resource.

    What changes while it is read counts as a difference, so a busy resource is compared best right after a run. What is
    about somebody who was erased is not to be in the mirror, and counts as nothing.

    Args:
        epoch_us: what is older was never to be mirrored; 0: nothing is.

    Raises:
        WelkinError: the resource cannot be read.
    """
    held, damaged = _held(store, stream)
    found = Comparison(resource.name, 0, 0, 0, 0, 0, damaged)
    compared: set[str] = set()
    poisoned: set[bytes] = set()
    cut: set[int | None] = set()
    async with aclosing(source.everything(resource, epoch_us=epoch_us)) as windows:
        async for window in windows:
            out = store.stay_out(stream, [*window.records, *window.quarantined])
            shown = [one for one in window.records if one.sha256 not in out]
            new = {record.id: record for record in shown if record.id not in compared}
            compared.update(new)
            digests = {id: held.pop(id, None) for id in new}
            same = sum(digest == new[id].sha256 for id, digest in digests.items())
            missing = sum(digest is None for digest in digests.values())
            poison = {one.sha256: one.id for one in window.quarantined if one.sha256 not in poisoned | out}
            poisoned.update(poison)
            superseded = [id for id in poison.values() if id is not None and held.pop(id, None) is not None]
            found = evolve(
                found,
                same=found.same + same,
                missing=found.missing + missing,
                different=found.different + len(new) - same - missing,
                unreadable=found.unreadable + len(poison),
                superseded=found.superseded + len(superseded),
            )
            if not window.is_whole:
                cut.update(record.updated_us for record in window.records)
    return evolve(found, extra=len(held), unread=len(cut))


def _held(store: Store, stream: Stream) -> tuple[dict[str, bytes], int]:
    """The hash of every living record, of its content as it is now, and how many do not fit the stored one."""
    held: dict[str, bytes] = {}
    damaged = 0
    for record in store.records(stream):
        held[record.id] = sha256(record.body).digest()
        damaged += held[record.id] != record.sha256
    return held, damaged
