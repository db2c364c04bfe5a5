# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /patients/{patientId}/cdts/{cdtName}/{cdtRecordId}: Get a record"""

from __future__ import annotations

from typing import Literal

from welkin_runtime import decoding
from welkin_runtime.encoding import path_segment, query_members
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.cdt_record import CdtRecord
from ...models.cdt_record_id_type_value import CdtRecordIdTypeValue

OPERATION = Operation(
    id="getCdtRecord",
    name="cdt_records.get",
    method="GET",
    path="/patients/{patientId}/cdts/{cdtName}/{cdtRecordId}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(
        Repeated("path", ("patientId",), ("patientId",)),
        Repeated("path", ("cdtRecordId",), ("id",), when=("type", ("", "ID"))),
    ),
    category="Custom Data Types (CDT)",
    arguments=("type_",),
)
_QUERY = (
    decoding.Field(
        "type", "type_", decoding.enumeration(CdtRecordIdTypeValue), required=False, nullable=False
    ),
)


def build_request(
    patient_id: str,
    cdt_name: str,
    cdt_record_id: str,
    /,
    *,
    type_: CdtRecordIdTypeValue | Literal["EGUID", "EID", "ID"] | None = None,
) -> Request:
    """
    The request of `cdt_records.get`.

    In the query None means not given.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/cdts/{path_segment('cdt_name', cdt_name)}/{path_segment('cdt_record_id', cdt_record_id)}",
        query=query_members(
            _QUERY,
            {
                "type": type_,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> CdtRecord:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return CdtRecord.from_dict(value, tolerated)
