# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /workers/{id}: Get a worker"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.worker import Worker

OPERATION = Operation(
    id="getWorker",
    name="workers.get",
    method="GET",
    path="/workers/{id}",
    envelope="record",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="server",
    answer="json",
    identity=(Repeated("path", ("id",), ("id",)),),
    category="Workers",
)


def build_request(
    id: str,
    /,
) -> Request:
    """
    The request of `workers.get`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/workers/{path_segment('id', id)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> Worker:
    """
    The record of an answer, taken out of its envelope.

    Raises:
        ValueError: the value is no JSON object.
    """
    return Worker.from_dict(value, tolerated)
