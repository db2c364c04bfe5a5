"""
Whether a success is one: what was read without a fault may still be no record, but an error that came with a 200.

A record is read from any JSON object, since the server may leave members out. One that has nothing of what the document
promises is not a record that lacks something.
"""

from __future__ import annotations

from collections.abc import Mapping

from welkin_runtime.decoding import Model
from welkin_runtime.operations import Operation
from welkin_sdk.errors import UnreadableResponseError
from welkin_sdk.http.refusal import ERROR_MEMBERS, is_refusal
from welkin_sdk.http.response import Response

_REFUSED = "the answer holds errors in the place of what was asked for"


def check_substance(answer: Response, operation: Operation, body: object, record: object) -> None:
    """
    Hold what was read against what it was read from.

    Raises:
        UnreadableResponseError: an error body came with a status of success, or an object without any member that the
            document knows of the record.
    """
    if operation.answer == "none":
        body = _body_of(answer)
    if isinstance(record, Model) and isinstance(body, dict):
        # A record that promises some of the members of errors is known by its others.
        if any(one.required and one.name in body and one.name not in ERROR_MEMBERS for one in record._fields):
            return
        check_no_refusal(body)
        if record._names.isdisjoint(body) and _promises(record, body):
            raise UnreadableResponseError("the answer is no record")
    check_no_refusal(body)


def _promises(record: Model, body: Mapping[str, object]) -> bool:
    """Whether a record of this class cannot be *body*, of whose members it knows none."""
    return any(member.required for member in record._fields) or (bool(body) and not record._takes_more)


def check_no_refusal(body: object) -> None:
    """
    Refuse an error body in the place of records.

    Raises:
        UnreadableResponseError: it is one.
    """
    if is_refusal(body):
        raise UnreadableResponseError(_REFUSED)


def _body_of(answer: Response) -> object:
    try:
        return answer.json() if answer.content.strip() else None
    except ValueError:
        return None
