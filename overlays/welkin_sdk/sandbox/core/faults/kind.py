"""
What a kind of fault can do to one request: the hooks, and the values that go through them.

A kind is a frozen attrs class whose fields are its parameters. It overrides the hooks of the stages it acts in; all of
them are pure, and whatever is left to chance is drawn from the shot's dice, so that a seed decides everything.
"""

from __future__ import annotations

import json
import random
from collections.abc import Mapping
from datetime import datetime
from typing import Any, ClassVar, Literal

from attrs import evolve, field, frozen

from welkin_sdk.sandbox.core.effects import Effects
from welkin_sdk.sandbox.core.faults.parameters import check_parameters
from welkin_sdk.sandbox.data.document import DataDocument, DataOperation

OK = 200
Headers = tuple[tuple[bytes, bytes], ...]


@frozen
class Answer:
    """An answer as a whole, before it is sent."""

    status: int
    headers: Headers = field(repr=False)
    body: bytes = field(repr=False)

    def json(self) -> Any:
        """The body of a successful answer as JSON; None when it is not one or holds none."""
        if self.status != OK:
            return None
        try:
            return json.loads(self.body)
        except ValueError:
            return None

    def with_header(self, name: str, value: str | None) -> Answer:
        """The same answer with this header in place of any of its name, or without it."""
        key = name.lower().encode()
        others = tuple(header for header in self.headers if header[0].lower() != key)
        return evolve(self, headers=others if value is None else (*others, (key, value.encode("latin-1"))))

    def with_body(self, body: bytes) -> Answer:
        """The same answer with another body, of which the length is told truly."""
        return evolve(self.with_header("content-length", str(len(body))), body=body)

    def with_json(self, value: object) -> Answer:
        """The same answer around another JSON value."""
        return self.with_body(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode())


@frozen
class Sending:
    """
    How an answer leaves.

    Attributes:
        delay_seconds: waited before the first byte.
        piece_bytes: sent at a time; None sends the body at once.
        pause_seconds: waited after each piece.
        stop_after: bytes of the body after which nothing more is sent; None for all of it.
        ending: what becomes of the connection then.
        is_silent: not even the status line is sent.
    """

    delay_seconds: float = 0
    piece_bytes: int | None = None
    pause_seconds: float = 0
    stop_after: int | None = None
    ending: Literal["complete", "close", "reset"] = "complete"
    is_silent: bool = False


@frozen
class Shot:
    """
    One request that a fault fires at.

    Attributes:
        dice: seeded by the fault's seed, its id and the number of the request among those that match it.
        now: the sandbox's time.
        address: the URL as it was asked for.
        version_headers: what the API says about the version that was called.
        is_cloud: the Cloud API was asked, whose errors have another form.
    """

    document: DataDocument = field(repr=False)
    operation: DataOperation
    dice: random.Random = field(repr=False)
    now: datetime
    address: str = field(repr=False)
    version_headers: Mapping[str, str]
    is_cloud: bool = False


class Kind:
    """
    The hooks, in the order in which they are asked; each does nothing unless a kind overrides it.

    Attributes:
        name: what the kind is called in Python and in the control API.
        is_delivery: it is about notifications, which the sender of notifications asks for itself.
        is_plain: it spoils an answer as a whole, so that it can befall the Cloud API as well.
    """

    name: ClassVar[str]
    is_delivery: ClassVar[bool] = False
    is_plain: ClassVar[bool] = False

    def __attrs_post_init__(self) -> None:
        check_parameters(self)

    def suits(self, document: DataDocument, operation: DataOperation) -> bool:
        """Whether an answer to *operation* has anything that this kind can spoil."""
        return not self.is_delivery

    def hold_seconds(self) -> float:
        """Seconds to wait before the request is worked on."""
        return 0

    def instead(self, shot: Shot) -> Answer | None:
        """The answer to a request that is not worked on at all; None lets it be worked on."""
        return None

    def disturb(self, effects: Effects, shot: Shot) -> Effects:
        """What happens to the work on the request."""
        return effects

    def change(self, answer: Answer, shot: Shot) -> Answer | None:
        """What becomes of the answer; None when it has nothing to spoil."""
        return answer

    def send(self, sending: Sending, answer: Answer) -> Sending:
        """How the answer leaves."""
        return sending
