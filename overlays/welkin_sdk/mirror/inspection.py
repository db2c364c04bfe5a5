"""
What only looks at a mirror and changes nothing in it: where each collection stands, and whether it equals the server's.

The success of the store's check of itself is noted, so that it need not be made at the end of every run.
"""

from __future__ import annotations

from welkin_runtime.frames import private_frames
from welkin_sdk.arguments import check_flag, check_type
from welkin_sdk.mirror.kinds import Kinds
from welkin_sdk.mirror.status import StatusLimits, StreamStatus, read_status
from welkin_sdk.mirror.verify import Comparison, compare

__all__ = ["Inspection"]


@private_frames
class Inspection(Kinds):
    """Status, verdict, and the comparison with the server."""

    async def verify(self) -> list[Comparison]:
        """Compare every key and every hash with the server's; reports counts alone and writes nothing."""
        self._admit()
        await self._find_kinds()
        source = self._open_source()
        return [
            await compare(
                source,
                self._store,
                self._stream(resource),
                resource,
                epoch_us=self.policy.epoch_us,
            )
            for resource in self._resources
        ]

    def status(self, limits: StatusLimits | None = None, *, quick: bool = False) -> list[StreamStatus]:
        """
        Where each collection stands; asks the server nothing.

        Args:
            limits: beyond them `StreamStatus.problem` says so; None: a day of lag, no gap, nothing in the quarantine.
            quick: without the store's check of itself, which reads all of it and hashes every content anew.

        Raises:
            InvalidRequestError: *limits* or *quick* of another type.
            StoreDamagedError: the store fails its check, so that nothing in it is to be relied on.
        """
        check_type("limits", limits, StatusLimits | None, "StatusLimits")
        check_flag("quick", quick)
        self._admit()
        return self._status(limits, quick=quick)

    def _status(
        self, limits: StatusLimits | None, *, quick: bool, is_stopped: bool = False
    ) -> list[StreamStatus]:
        if not quick:
            self._store.check()
        return [
            read_status(
                self._store,
                stream,
                now_us=self._clock.now_us(),
                epoch_us=self.policy.epoch_us,
                limits=limits or StatusLimits(),
                quick=quick,
                may_be_unfilled=is_stopped,
            )
            for stream in self.streams
        ]

    def verdict(self, limits: StatusLimits | None = None) -> list[StreamStatus]:
        """
        `status`, for the end of a run: the store's check of itself is made once a day, and its success remembered.

        Where that run was told to stop, a first fill that it has left unfinished is no problem; `status` says it.

        Args:
            limits: as for `status`.

        Raises:
            InvalidRequestError: *limits* of another type.
            StoreDamagedError: the store fails its check.
        """
        check_type("limits", limits, StatusLimits | None, "StatusLimits")
        self._admit()
        now_us = self._clock.now_us()
        quick = self._store.is_checked(now_us=now_us, pause_us=self.policy.check_every_us)
        found = self._status(limits, quick=quick, is_stopped=self._is_stopping())
        if not (quick or any(one.damaged or one.stale_rows for one in found)):
            self._store.note_checked(now_us=now_us)
        return found
