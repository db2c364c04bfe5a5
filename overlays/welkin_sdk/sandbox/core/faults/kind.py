"""
What a kind of fault can do to one request: the hooks, and what they are told of it.

A kind is a frozen attrs class whose fields are its parameters. It overrides the hooks of the stages it acts in; all of
them are pure, and whatever is left to chance is drawn from the shot's dice, so that a seed decides everything.
"""

from __future__ import annotations

import random
from datetime import datetime
from typing import ClassVar

from attrs import field, frozen

from welkin_sdk.sandbox.core.document import Operation
from welkin_sdk.sandbox.core.effects import Effects
from welkin_sdk.sandbox.core.faults.answer import Answer, Sending
from welkin_sdk.sandbox.core.faults.api import FaultyApi, Target
from welkin_sdk.sandbox.core.faults.parameters import check_parameters


@frozen
class Shot:
    """
    One request that a fault fires at.

    Attributes:
        dice: seeded by the fault's seed, its id and the number of the request among those that match it.
        now: the sandbox's time.
        address: the URL as it was asked for.
    """

    target: Target
    dice: random.Random = field(repr=False)
    now: datetime
    address: str = field(repr=False)

    @property
    def api(self) -> FaultyApi:
        """The API that was asked."""
        return self.target.api

    @property
    def operation(self) -> Operation:
        """What it was asked for."""
        return self.target.operation


class Kind:
    """
    The hooks, in the order in which they are asked; each does nothing unless a kind overrides it.

    Attributes:
        name: what the kind is called in Python and in the control API.
        is_delivery: it is about notifications, which the sender of notifications asks for itself.
    """

    name: ClassVar[str]
    is_delivery: ClassVar[bool] = False

    def __attrs_post_init__(self) -> None:
        check_parameters(self)

    def suits(self, api: FaultyApi, operation: Operation) -> bool:
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
