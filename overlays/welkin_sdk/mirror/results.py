"""What a run came to, per resource and in all; without values and ids."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

__all__ = ["Outcome", "SyncResult", "StreamResult"]

Outcome = Literal["done", "gaps", "stopped", "failed", "busy", "interrupted"]


@frozen
class StreamResult:
    """
    What became of one resource.

    Attributes:
        outcome: "done"; "gaps": read, but for some instants; "stopped": for a reason that does not pass by itself;
            "failed": for one that may; "busy": another engine is at it; "interrupted": somebody asked to stop.
        reason: why it was stopped or failed; "" otherwise.
        until_us: where it failed, before which instant the server does not want to be asked again, by this machine's
            clock; None: it has not said.
        seen: records the server has shown; *changed*: of them new or changed; *deleted*: tombstones set.
        was_taken_over: another engine has taken over meanwhile: what becomes of the resource is its to say.
        due_us: when its list is due again by the server's clock, where this run has left it: nothing was asked for but the
            time. None where it was read, or is read by its times.
        is_late: a record became visible so late that the lookback hardly covered it.
    """

    resource: str
    outcome: Outcome
    reason: str = ""
    seen: int = 0
    changed: int = 0
    deleted: int = 0
    gaps: int = 0
    is_late: bool = False
    until_us: int | None = None
    was_taken_over: bool = False
    due_us: int | None = None


@frozen
class SyncResult:
    """What became of every resource of a run."""

    streams: tuple[StreamResult, ...]

    @property
    def is_clean(self) -> bool:
        """Whether nothing needs a person's attention: an exit code of 0, otherwise 1."""
        return all(stream.outcome in ("done", "busy", "interrupted") for stream in self.streams)

    @property
    def seen(self) -> int:
        """Records the server has shown."""
        return sum(stream.seen for stream in self.streams)

    @property
    def changed(self) -> int:
        """Records that were new or had changed."""
        return sum(stream.changed for stream in self.streams)

    @property
    def deleted(self) -> int:
        """Tombstones set."""
        return sum(stream.deleted for stream in self.streams)
