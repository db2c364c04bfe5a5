"""How long a mirror keeps what nobody needs any more: by a command, and after every run as the policy says."""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import overload

from welkin_runtime.frames import private_frames
from welkin_sdk.arguments import check_flag, check_type
from welkin_sdk.instant import MICROSECOND
from welkin_sdk.mirror.errors import StoreError
from welkin_sdk.mirror.mirror_base import MirrorBase
from welkin_sdk.mirror.types import Pruned

__all__ = ["Retention"]

# Who filters logs knows it by this name.
logger = logging.getLogger("welkin_sdk.mirror.mirror")
_LATEST_US = 2**62


@private_frames
class Retention(MirrorBase):
    """Forgets what is too old: deleted records, read notifications, replaced contents, the run log."""

    def purge(self, after: timedelta, *, vacuum_full: bool = False) -> int:
        """
        Forget for good what was deleted longer than *after* ago, and every notification that was settled before then.

        Of the collections that `resources` names, if it does, and no others.

        Of the records, every content they had goes: from the mirror, the change feed and the quarantine. The feed still
        says that they were deleted. Then nothing of them is left in the files of an SQLite store; what PostgreSQL keeps
        is in docs/mirror.md.

        Args:
            after: below none, what was deleted by a clock that is ahead is forgotten as well.
            vacuum_full: let PostgreSQL write its tables anew; it keeps everybody out of them meanwhile.

        Returns:
            How many records were forgotten.

        Raises:
            InvalidRequestError: the mirror has nothing of a collection that was named.
            StoreLockedError: they are forgotten, but another process holds the store, so that their bytes are still in
                its files; purge again when it is done.
        """
        check_type("after", after, timedelta, "a timedelta")
        check_flag("vacuum_full", vacuum_full)
        self._admit()
        before_us = self._before(after)
        count = sum(self._store.purge(stream, deleted_before_us=before_us) for stream in self._named())
        self._store.prune(
            self.tenant, self.instance, read_before_us=before_us, set_aside_before_us=before_us, api=self.api
        )
        self._store.erase(now_us=self._clock.now_us(), full=vacuum_full)
        return count

    def prune(
        self,
        *,
        read: timedelta | None = None,
        set_aside: timedelta | None = None,
        replaced: timedelta | None = None,
        unread: timedelta | None = None,
        runs: timedelta | None = None,
        vacuum_full: bool = False,
    ) -> Pruned:
        """
        Forget what has become too old, of all collections of the tenant. Every run does so too, with the policy's ages.

        Records, tombstones and each record's latest content stay, and so does every deletion in the feed: a consumer
        of any age still arrives at what is there now.

        Args:
            read: since notifications that were read and whose bodies are gone already; by default 7 days.
            set_aside: since notifications that nobody could make sense of, bodies and all; by default 90 days.
            replaced: since contents in the change feed that another one has replaced; by default 90 days.
            unread: the same of contents that a consumer has not had yet, by `deliver`; by default 180 days.
            runs: since lines of the run log; by default 90 days.
            vacuum_full: as for `purge`.

        Raises:
            StoreLockedError: as for `purge`.
        """
        ages = {"read": read, "set_aside": set_aside, "replaced": replaced, "unread": unread, "runs": runs}
        for name, age in ages.items():
            check_type(name, age, timedelta | None, "a timedelta")
        check_flag("vacuum_full", vacuum_full)
        self._admit()
        pruned = self._prune(**ages)
        self._store.erase(now_us=self._clock.now_us(), full=vacuum_full)
        return pruned

    def _prune(self, **ages: timedelta | None) -> Pruned:
        """By *ages*, named as those of `prune`; what is None, or not among them, is as old as the policy says."""
        policy = self.policy
        usual_us = {
            "read": policy.keep_read_us,
            "set_aside": policy.keep_set_aside_us,
            "replaced": policy.keep_replaced_us,
            "unread": policy.keep_unread_us,
            "runs": policy.keep_runs_us,
        }
        before_us = {f"{name}_before_us": self._before(ages.get(name), us) for name, us in usual_us.items()}
        return self._store.prune(self.tenant, self.instance, api=self.api, **before_us)

    @overload
    def _before(self, age: timedelta) -> int: ...

    @overload
    def _before(self, age: timedelta | None, usual_us: int | None) -> int | None: ...

    def _before(self, age: timedelta | None, usual_us: int | None = None) -> int | None:
        """The instant that is *age* ago, as far as any database can count."""
        age_us = usual_us if age is None else age // MICROSECOND
        return None if age_us is None else min(max(self._clock.now_us() - age_us, 0), _LATEST_US)

    def _tidy(self, *, prunes: bool = True) -> None:
        """Prune as the policy says. What cannot be done now is done after another run, so it only warns."""
        try:
            if prunes:
                self._prune()
            self._store.erase(now_us=self._clock.now_us(), pause_us=self.policy.erase_every_us)
        except StoreError as error:
            logger.warning("pruning: %s", error)
