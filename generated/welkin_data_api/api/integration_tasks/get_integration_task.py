# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /integration_tasks/{id}: Get an integration task"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.integration_task import IntegrationTask

OPERATION = Operation(
    id="getIntegrationTask",
    name="integration_tasks.get",
    method="GET",
    path="/integration_tasks/{id}",
    envelope="record",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="server",
    answer="json",
    identity=(Repeated("path", ("id",), ("id",)),),
    category="Integration Tasks",
)


def build_request(
    id: str,
    /,
) -> Request:
    """
    The request of `integration_tasks.get`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/integration_tasks/{path_segment('id', id)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> IntegrationTask:
    """
    The record of an answer, taken out of its envelope.

    Raises:
        ValueError: the value is no JSON object.
    """
    return IntegrationTask.from_dict(value, tolerated)
