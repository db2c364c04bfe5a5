"""
Everything a collection has, to find what no time window can show: deleted records, and changes without a new time.

What it has seen is in the store: each record knows the run that touched it last, so that a scan that was broken off goes
on where it was, in another process if need be. A record is dead when a complete scan did not show it, a sweep over the
time of that scan did not either, and the server says 404 when asked for it. What is implausible is not believed: a
permission lost halfway looks like a mass delete.
"""

from __future__ import annotations

from attrs import evolve

from welkin_sdk.arguments import is_path_segment
from welkin_sdk.instant import LATEST
from welkin_sdk.mirror.catalogue import Resource
from welkin_sdk.mirror.errors import MassDeleteError, StreamStoppedError
from welkin_sdk.mirror.parts import Pull, Pulled
from welkin_sdk.mirror.policy import Policy
from welkin_sdk.mirror.pull import Puller
from welkin_sdk.mirror.source import Source
from welkin_sdk.mirror.store import Store
from welkin_sdk.mirror.types import PulledPage, Span
from welkin_sdk.paging.task_group import gather_or_cancel

__all__ = ["Scan", "check_plausible"]

_ASKED_AT_ONCE = 20


class Scan:
    """
    One scan of one stream.

    Attributes:
        deleted: tombstones it has set.
    """

    def __init__(self, source: Source, store: Store, puller: Puller, policy: Policy) -> None:
        self._source = source
        self._store = store
        self._puller = puller
        self._policy = policy
        self.deleted = 0

    async def run(self, pull: Pull, *, allows_mass_delete: bool = False) -> Pulled:
        """
        Read everything, then set the tombstones.

        Raises:
            MassDeleteError: too many would be; none is.
            StreamStoppedError: the collection shows nothing at all any more.
        """
        stream = pull.guard.stream
        began_us = self._source.server.now_us()
        is_resumed = pull.is_walked or pull.position is not None
        pulled = await self._puller.pull(pull, quarantine=self._store.quarantine(stream))
        has_gaps = bool(pulled.gaps or (is_resumed and self._store.gaps(stream)))
        is_proven_singly = pull.resource.is_listed and pull.resource.has_get
        if not pulled.is_done or (has_gaps and not is_proven_singly):
            # What is incomplete proves no death. With a gap it is done all the same: scanning again would not help.
            self._end(pull, pulled)
            return pulled
        later = (
            await self._catch_up(pull) if _shows_changes(pull.resource) else evolve(pulled, changed=0, gaps=0)
        )
        if later.gaps:
            self._end(pull, pulled)
        if later.gaps or not later.is_done:
            return evolve(pulled, is_done=later.is_done, is_crowded=later.is_crowded)
        known, missing = self._store.count(stream), list(self._store.unseen(stream, before_run=pull.run))
        if not pull.resource.has_get and self._store.has_nameless(stream, since_run=pull.run):
            # Any of the missing may be the record without a name, and the server cannot be asked.
            missing = []
        missing = self._provable(pull, missing, has_gaps=has_gaps)
        if not allows_mass_delete:
            check_plausible(known, known - len(missing), len(missing), self._policy)
        await self._bury(pull, missing, began_us)
        self._store.release_unseen(pull.guard.lease, before_run=pull.run)
        self._end(pull, pulled)
        return evolve(
            pulled,
            changed=pulled.changed + later.changed,
            lateness_us=max(pulled.lateness_us, later.lateness_us),
        )

    def _provable(self, pull: Pull, missing: list[str], *, has_gaps: bool) -> list[str]:
        """Those of *missing* that can be proven dead: of an id that no address can have, one whole list alone tells."""
        resource, stream = pull.resource, pull.guard.stream
        is_told = not (has_gaps or resource.parent or self._store.has_nameless(stream, since_run=pull.run))
        return [id for id in missing if not resource.has_get or is_told or is_path_segment(id)]

    async def _catch_up(self, pull: Pull) -> Pulled:
        """Records that changed during the scan have moved out of its window; they are alive."""
        lookback_us = max(self._policy.lookback_us, pull.mark.lookback_us)
        # Without end: what claims to be from tomorrow is there today.
        span = Span(max(0, pull.span.hi_us - lookback_us), LATEST, "scan")
        return await self._puller.pull(_beside(pull, span))

    async def _bury(self, pull: Pull, missing: list[str], began_us: int) -> None:
        for start in range(0, len(missing), _ASKED_AT_ONCE):
            chunk, observed_us = missing[start : start + _ASKED_AT_ONCE], began_us
            if pull.resource.has_get:
                observed_us = self._source.server.now_us()
                gone = await gather_or_cancel(self._is_gone(pull.resource, id) for id in chunk)
                chunk = [id for id, is_gone in zip(chunk, gone, strict=True) if is_gone]
            self.deleted += self._store.bury(pull.guard.lease, chunk, observed_us=observed_us, run=pull.run)

    async def _is_gone(self, resource: Resource, id: str) -> bool:
        return not is_path_segment(id) or await self._source.is_gone(resource, id)

    def _end(self, pull: Pull, pulled: Pulled) -> None:
        if pulled.is_done:
            self._store.apply(pull.guard.lease, PulledPage(pull.span, (), (), None, pull.run))


def _shows_changes(resource: Resource) -> bool:
    return resource.is_followed or not resource.is_listed


def _beside(pull: Pull, span: Span) -> Pull:
    """A pull of *span* that belongs to the same run."""
    return Pull(pull.guard, pull.resource, span, pull.run, pull.mark)


def check_plausible(known: int, found: int, missing: int, policy: Policy) -> None:
    """
    Refuse to believe that so much was deleted.

    Args:
        known: living records in the mirror; *found*: of them on the server; *missing*: not there.

    Raises:
        StreamStoppedError: nothing is left of what was known.
        MassDeleteError: more is missing than is plausible.
    """
    if missing and found <= 0:
        raise StreamStoppedError(
            f"the server shows none of {known} known records, as it does when a permission is lost;"
            " if they were deleted, say so with `welkin sync scan --allow-mass-delete`"
        )
    most = max(policy.delete_floor, int(known * policy.delete_share))
    if missing > most or (known >= policy.least_known and found < known * policy.least_share):
        raise MassDeleteError(
            f"{missing} of {known} known records are missing on the server, and no more than {most} are believed;"
            " if they were deleted, say so with `welkin sync scan --allow-mass-delete`"
        )
