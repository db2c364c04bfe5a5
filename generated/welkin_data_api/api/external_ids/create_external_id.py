# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""POST /external_ids: Create a mapping"""

from __future__ import annotations

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.external_id import ExternalId

OPERATION = Operation(
    id="createExternalId",
    name="external_ids.create",
    method="POST",
    path="/external_ids",
    envelope="record",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="server",
    answer="json",
    identity=(Repeated("body", ("welkin_id",), ("welkin_id",)),),
    category="External Ids",
    arguments=(
        "resource",
        "namespace",
        "external_id",
        "welkin_id",
    ),
)
_MEMBERS = (
    decoding.Field("resource", "resource", decoding.text, required=True, nullable=False),
    decoding.Field("namespace", "namespace", decoding.text, required=True, nullable=False),
    decoding.Field("external_id", "external_id", decoding.text, required=True, nullable=False),
    decoding.Field("welkin_id", "welkin_id", decoding.text, required=True, nullable=False),
)


def build_request(
    *,
    resource: str,
    namespace: str,
    external_id: str,
    welkin_id: str,
) -> Request:
    """
    The request of `external_ids.create`.

    Raises:
        InvalidArgumentError: a value that cannot be sent.
    """
    return Request(
        OPERATION,
        path="/external_ids",
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
