# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PUT /external_ids/{id}: Update a mapping"""

from __future__ import annotations

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, path_segment
from welkin_runtime.types import UNSET, Operation, Repeated, Request, Tolerated, Unset

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
    arguments=(
        "resource",
        "namespace",
        "external_id",
        "welkin_id",
    ),
)
_MEMBERS = (
    decoding.Field("resource", "resource", decoding.text, required=False, nullable=False),
    decoding.Field("namespace", "namespace", decoding.text, required=False, nullable=False),
    decoding.Field("external_id", "external_id", decoding.text, required=False, nullable=False),
    decoding.Field("welkin_id", "welkin_id", decoding.text, required=False, nullable=False),
)


def build_request(
    id: str,
    /,
    *,
    resource: str | Unset = UNSET,
    namespace: str | Unset = UNSET,
    external_id: str | Unset = UNSET,
    welkin_id: str | Unset = UNSET,
) -> Request:
    """
    The request of `external_ids.update`.

    A member that is left out is not sent. None is refused: the API takes no null here.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/external_ids/{path_segment('id', id)}",
        json=body_members(
            _MEMBERS,
            {
                "resource": resource,
                "namespace": namespace,
                "external_id": external_id,
                "welkin_id": welkin_id,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> ExternalId:
    """
    The record of an answer, taken out of its envelope.

    Raises:
        ValueError: the value is no JSON object.
    """
    return ExternalId.from_dict(value, tolerated)
