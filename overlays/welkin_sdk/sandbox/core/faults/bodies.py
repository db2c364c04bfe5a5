"""Faults of the body as a whole: no JSON, or JSON in no known envelope."""

from __future__ import annotations

from typing import ClassVar, Literal

from attrs import frozen

from welkin_sdk.sandbox.core.document import Operation
from welkin_sdk.sandbox.core.faults.answer import Answer
from welkin_sdk.sandbox.core.faults.api import FaultyApi
from welkin_sdk.sandbox.core.faults.kind import Kind, Shot
from welkin_sdk.sandbox.core.faults.places import Object, is_object, page_of, records_of


@frozen
class InvalidJson(Kind):
    """
    Break the body's JSON; its length is told truly.

    Attributes:
        form: `comma` puts one too many before the end, `quotes` has single ones, `bytes` puts in what is no UTF-8,
            `prefix` writes a word before it.
    """

    name: ClassVar[str] = "invalid_json"
    form: Literal["comma", "quotes", "bytes", "prefix"] = "comma"

    def change(self, answer: Answer, shot: Shot) -> Answer | None:
        """The same answer, unreadable."""
        if answer.json() is None:
            return None
        body = answer.body
        broken = {
            "comma": body[:-1] + b",," + body[-1:],
            "quotes": body.replace(b'"', b"'"),
            "bytes": body[:1] + b'"\xff\xfe"' + body[1:],
            "prefix": b"while(1);" + body,
        }
        return answer.with_body(broken[self.form])


@frozen
class WrongEnvelope(Kind):
    """
    Put the payload into another envelope.

    Attributes:
        form: `flipped` turns the printed form into the wrapped one and back, `no_data` leaves the payload out,
            `two` answers with a list in which it is twice.
    """

    name: ClassVar[str] = "wrong_envelope"
    form: Literal["flipped", "no_data", "two"] = "flipped"

    def suits(self, api: FaultyApi, operation: Operation) -> bool:
        """Whether *operation* answers with an envelope."""
        return operation.verb != "exchange"

    def change(self, answer: Answer, shot: Shot) -> Answer | None:
        """The same answer, wrapped otherwise."""
        value = answer.json()
        if value is None:
            return None
        is_find = shot.operation.verb == "find"
        payload = page_of(value) if is_find else next(iter(records_of(value, shot.operation)), None)
        if payload is None:
            return None
        if self.form == "two":
            return answer.with_json([payload, payload])
        if self.form == "no_data":
            return answer.with_json(_without_data(payload, is_find=is_find))
        return answer.with_json(_flipped(value, payload, is_find=is_find))


def _without_data(payload: Object, *, is_find: bool) -> Object:
    return {name: part for name, part in payload.items() if name != "data"} if is_find else {"meta": {}}


def _flipped(value: object, payload: Object, *, is_find: bool) -> object:
    is_wrapped = is_object(value) and "data" in value
    if is_find:
        return [payload] if is_wrapped else payload
    return payload if is_wrapped else {"data": payload}
