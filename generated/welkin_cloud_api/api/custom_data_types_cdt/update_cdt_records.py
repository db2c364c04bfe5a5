# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PATCH /patients/{patientId}/cdts/{cdtName}: Update several records"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, path_segment, zulu_text
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.cdt_record_row_update import CdtRecordRowUpdate
from ...models.cdt_records_update_result import CdtRecordsUpdateResult

OPERATION = Operation(
    id="updateCdtRecords",
    name="cdt_records.update_many",
    method="PATCH",
    path="/patients/{patientId}/cdts/{cdtName}",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(Repeated("body", ("rows", "id"), ("rows", "id")),),
    category="Custom Data Types (CDT)",
    arguments=("rows",),
)
_MEMBERS = (
    decoding.Field(
        "rows",
        "rows",
        decoding.array(decoding.record(lambda: CdtRecordRowUpdate)),
        required=True,
        nullable=False,
    ),
)


def build_request(
    patient_id: str,
    cdt_name: str,
    /,
    *,
    rows: Sequence[CdtRecordRowUpdate | Mapping[str, Any] | decoding.Model],
) -> Request:
    """
    The request of `cdt_records.update_many`.

    Raises:
        InvalidArgumentError: an id that is no path segment, a naive datetime.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/cdts/{path_segment('cdt_name', cdt_name)}",
        json=body_members(
            _MEMBERS,
            {
                "rows": rows,
            },
            zulu_text,
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> CdtRecordsUpdateResult:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return CdtRecordsUpdateResult.from_dict(value, tolerated)
