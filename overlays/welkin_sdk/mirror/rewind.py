"""How far a mirror is complete is set back by a person: after damage, or where the server was found to have shown too little."""

from __future__ import annotations

from datetime import datetime

from welkin_runtime.frames import private_frames
from welkin_sdk.errors import ConfigurationError, InvalidRequestError
from welkin_sdk.instant import to_instant
from welkin_sdk.mirror.mirror_base import MirrorBase
from welkin_sdk.mirror.plan import first_watermark
from welkin_sdk.mirror.types import Stream, Watermark

__all__ = ["Rewind"]


@private_frames
class Rewind(MirrorBase):
    """Sets watermarks back."""

    def rewind(self, to: datetime) -> None:
        """
        Set the watermarks back to *to*, or anew where they are damaged: everything since is read again.

        Reading again is harmless. Naming an instant up to which the mirror was not complete is not: after damage, name
        one that is certain, 1970 if need be. Of the collections that `resources` names, if it does, and no others.

        Raises:
            ConfigurationError: *to* has no time zone, or lies in the future.
            InvalidRequestError: *to* is no datetime, or the mirror has nothing of a collection that was named.
            StreamStoppedError: another engine is at work on a collection.
        """
        if not isinstance(to, datetime):
            raise InvalidRequestError("to: a date alone is no instant; give a datetime with its time zone")
        if to.utcoffset() is None:
            raise ConfigurationError("to: has no time zone")
        to_us = to_instant(to)
        if to_us > self._clock.now_us():
            raise ConfigurationError("to: lies in the future; nothing is complete up to then")
        self._admit()
        for stream in self._named():
            self._rewind(stream, max(self.policy.epoch_us, to_us))

    def _rewind(self, stream: Stream, to_us: int) -> None:
        guard = self._hold(stream)
        try:
            mark = Watermark(to_us, first_watermark(self.policy).lookback_us)
            spans = [*self._store.done_spans(stream), *(span for span, _ in self._store.open_spans(stream))]
            # The spans first: with the watermark behind them they would carry it ahead again.
            self._store.forget_spans(guard.lease, spans)
            self._store.save_watermark(guard.lease, mark, rewind=True)
        finally:
            guard.end()
