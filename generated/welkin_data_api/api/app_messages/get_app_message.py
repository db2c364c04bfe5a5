# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /app_messages/{id}: Get an app message"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.app_message import AppMessage

OPERATION = Operation(
    id="getAppMessage",
    name="app_messages.get",
    method="GET",
    path="/app_messages/{id}",
    envelope="record",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="server",
    answer="json",
    identity=(Repeated("path", ("id",), ("id",)),),
    category="App Messages",
)


def build_request(
    id: str,
    /,
) -> Request:
    """
    The request of `app_messages.get`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/app_messages/{path_segment('id', id)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> AppMessage:
    """
    The record of an answer, taken out of its envelope.

    Raises:
        ValueError: the value is no JSON object.
    """
    return AppMessage.from_dict(value, tolerated)
