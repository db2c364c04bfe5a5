"""
What an injected fault does to the work on one request, for the parts that do the work.

It goes with the request's own context, so that no other request sees it and nothing has to be handed through.
"""

from __future__ import annotations

from contextvars import ContextVar

from attrs import frozen


@frozen
class Effects:
    """
    Attributes:
        skew: microseconds by which the clock that stamps records is ahead.
        visible_at: from when on Find shows what this request writes, in microseconds since 1970 UTC; None at once.
        tokens_end_at: when tokens issued by this request end, whatever the answer promises; None as promised.
    """

    skew: int = 0
    visible_at: int | None = None
    tokens_end_at: int | None = None


NO_EFFECTS = Effects()
effects: ContextVar[Effects] = ContextVar("welkin_sandbox_effects", default=NO_EFFECTS)
