"""What came of one request to the receiver: the answer to send, and a reason that may be logged."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

__all__ = ["Outcome"]


@frozen
class Outcome:
    """
    What is answered to a request, and why.

    Attributes:
        status: HTTP status of the answer.
        reason: one of a fixed set of words, e.g. "accepted" or "signature"; never a value out of the request. It is for
            the log: the answer does not hold it.
        headers: of the answer, besides its length.
        body: of the answer; may hold a token, so it is in no repr.
        accepted: whether a delivery is durably kept.
        failure: name of the exception's class when something of ours has failed.
    """

    status: int
    reason: str
    headers: Mapping[str, str] = field(factory=dict[str, str], repr=False)
    body: bytes = field(default=b"", repr=False)
    accepted: bool = False
    failure: str | None = None
