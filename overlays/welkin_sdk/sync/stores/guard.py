"""
Which of two answers about one record is the newer one. Pure.

Answers overtake each other: workers run side by side, a retry comes late, a notification's pull meets a sweep.
"""

from __future__ import annotations

from attrs import frozen

from welkin_sdk.sync.types import Fetched

__all__ = ["Held", "may_replace"]


@frozen
class Held:
    """
    What is known of a record, without its body.

    Attributes:
        seq: the change that brought the body; 0 for a record that is only about to be stored.
    """

    updated_us: int | None
    fetched_us: int
    sha256: bytes
    deleted_us: int | None = None
    seq: int = 0


def may_replace(held: Held, new: Fetched) -> bool:
    """
    Whether *new* is at least as new as what is held.

    A tombstone stands against whatever was fetched before it. A record without `updated_at` never replaces one with.
    At equal times the later fetch wins, and at equal fetches the later call.
    """
    if held.deleted_us is not None and held.deleted_us > new.fetched_us:
        return False
    if held.updated_us == new.updated_us:
        return new.fetched_us >= held.fetched_us
    if held.updated_us is None or new.updated_us is None:
        return held.updated_us is None
    return new.updated_us > held.updated_us
