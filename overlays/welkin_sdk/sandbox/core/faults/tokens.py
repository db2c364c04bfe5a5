"""Faults of the token exchange; a status, a delay and the rest are had with `route="POST /v1/token"`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal

from attrs import evolve, frozen

from welkin_sdk.sandbox.core.clock import SECOND, microseconds
from welkin_sdk.sandbox.core.document import Operation
from welkin_sdk.sandbox.core.effects import Effects
from welkin_sdk.sandbox.core.faults.answer import Answer
from welkin_sdk.sandbox.core.faults.api import FaultyApi
from welkin_sdk.sandbox.core.faults.kind import Kind, Shot
from welkin_sdk.sandbox.core.faults.parameters import Between
from welkin_sdk.sandbox.core.faults.places import is_object

_MEMBER = "expires_in"
_FORMS: Mapping[str, Any] = {
    "fraction": 3599.5,
    "negative": -1,
    "zero": 0,
    "huge": 10**18,
    "junk": "an hour",
    "null": None,
    "list": [3600],
}


class _TokenKind(Kind):
    """Something about issued tokens."""

    def suits(self, api: FaultyApi, operation: Operation) -> bool:
        """Whether *operation* issues tokens."""
        return operation.verb == "exchange"


@frozen
class ExpiresIn(_TokenKind):
    """
    Tell the life of an issued token oddly, also where nothing is told of it; its life is what it always is.

    Attributes:
        form: `text` has the right digits in a string, `missing` has no such member, the others say it themselves.
    """

    name: ClassVar[str] = "expires_in"
    form: Literal["text", "fraction", "negative", "zero", "huge", "junk", "null", "list", "missing"] = "text"

    def change(self, answer: Answer, shot: Shot) -> Answer | None:
        """The same token with another life beside it."""
        value = answer.json()
        promised = value.pop(_MEMBER, shot.api.token_seconds) if is_object(value) else None
        if promised is None:
            return None
        if self.form != "missing":
            value[_MEMBER] = str(promised) if self.form == "text" else _FORMS[self.form]
        return answer.with_json(value)


@frozen
class TokenEndsEarly(_TokenKind):
    """
    Let an issued token end before its time.

    Attributes:
        seconds: its life by the sandbox's clock, whatever the answer promises.
    """

    name: ClassVar[str] = "token_ends_early"
    seconds: Annotated[float, Between(0, 3600)] = 0

    def disturb(self, effects: Effects, shot: Shot) -> Effects:
        """The earlier end."""
        return evolve(effects, tokens_end_at=microseconds(shot.now) + round(self.seconds * SECOND))
