# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PUT /external_ids/{id}: Update a mapping"""

from __future__ import annotations

from welkin_runtime.encoding import body_members, path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.external_id import ExternalId

OPERATION = Operation(
    id="updateExternalId",
    name="external_ids.update",
    method="PUT",
    path="/external_ids/{id}",
    envelope="record",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="server",
    answer="json",
    identity=(
        Repeated("path", ("id",), ("id",)),
        Repeated("body", ("welkin_id",), ("welkin_id",)),
    ),
    category="External Ids",
)


def build_request(
    id: str,
    /,
    *,
    resource: str | None = None,
    namespace: str | None = None,
    external_id: str | None = None,
    welkin_id: str | None = None,
) -> Request:
    """
    The request of `external_ids.update`; None leaves a member out.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/external_ids/{path_segment('id', id)}",
        json=body_members(
            {
                "resource": resource,
                "namespace": namespace,
                "external_id": external_id,
                "welkin_id": welkin_id,
            }
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> ExternalId:
    """
    The record of an answer, taken out of its envelope.

    Raises:
        ValueError: the value is no JSON object.
    """
    return ExternalId.from_dict(value, tolerated)
