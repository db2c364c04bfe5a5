"""
Which of two answers about one record is the newer one. Pure.

Answers overtake each other: workers run side by side, a retry comes late, a notification's pull meets a sweep. They are
in the order in which their requests began, and `updated_at` says more than that, but for one case: a time that has gone
back. A restored backup, an undone import and a clock that was put right look like a replica that lags; which of them it
is, a reading of that one record tells.
"""

from __future__ import annotations

from typing import Literal

from attrs import field, frozen

from welkin_sdk.mirror.types import Fetched

__all__ = ["Held", "Judgement", "is_latest", "judge"]

Judgement = Literal["newer", "overtaken", "doubtful"]


@frozen
class Held:
    """
    What is known of a record, without its body.

    Attributes:
        seq: the change that brought the body; 0 for a record that is only about to be stored.
        superseded_us: since when the server shows another content, which cannot be stored.
        is_seen: it was shown again since its content was stored; *fetched_us* is of that then.
        confirmed_us: when a reading of this record alone said that its time has gone back.
    """

    updated_us: int | None
    fetched_us: int
    sha256: bytes = field(repr=False)
    deleted_us: int | None = None
    seq: int = 0
    confirmed_us: int | None = None
    superseded_us: int | None = None
    is_seen: bool = False


def judge(held: Held, new: Fetched) -> Judgement:
    """
    What *new* is, beside what is held.

    A tombstone stands against whatever was fetched before it, and so does a time that is known to have gone back. At
    equal times the later fetch wins, and at equal fetches the later call. A record without `updated_at` is older than
    any with.
    """
    if new.fetched_us < max(held.deleted_us or new.fetched_us, held.confirmed_us or new.fetched_us):
        return "overtaken"
    is_later = new.fetched_us >= held.fetched_us
    if held.updated_us == new.updated_us:
        return "newer" if is_later else "overtaken"
    if _is_before(new.updated_us, held.updated_us):
        return "doubtful" if is_later else "overtaken"
    # What claims to be older than the reading that set the time back may be what it was set back from.
    is_contested = held.confirmed_us is not None and not _is_before(held.confirmed_us, new.updated_us)
    return "doubtful" if is_contested else "newer"


def is_latest(held: Held, new: Fetched) -> bool:
    """Whether *new*, which was asked for by itself, was asked for after everything that is known of the record."""
    return new.fetched_us >= max(held.fetched_us, held.deleted_us or held.fetched_us)


def _is_before(one_us: int | None, other_us: int | None) -> bool:
    """None is before every time."""
    return other_us is not None and (one_us is None or one_us < other_us)
