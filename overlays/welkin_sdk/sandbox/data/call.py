"""One request as the Data API's answers see it: read from HTTP, for one operation."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Literal

from attrs import field, frozen

from welkin_sdk.sandbox.data.document import DataOperation
from welkin_sdk.sandbox.data.pages import Envelope
from welkin_sdk.sandbox.data.tokens import Grant


@frozen
class Call:
    """
    One request for one operation, as read from HTTP.

    Attributes:
        base_url: the address the client has used, version included, without a slash at its end.
        shows: what the answer to a write may hold; the id alone when the token may write and not read.
        on_grant: told whose assertion a token exchange came with.
    """

    operation: DataOperation
    base_url: str
    envelope: Envelope
    path: Mapping[str, str] = field(factory=dict, repr=False)
    query: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    body: dict[str, Any] = field(factory=dict, repr=False)
    shows: Literal["record", "id"] = "record"
    on_grant: Callable[[Grant], None] = lambda _: None
