# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""DELETE /patients/{patientId}/cdts/{cdtName}/{cdtRecordId}: Delete a record"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Request, Tolerated

OPERATION = Operation(
    id="deleteCdtRecord",
    name="cdt_records.delete",
    method="DELETE",
    path="/patients/{patientId}/cdts/{cdtName}/{cdtRecordId}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="none",
    category="Custom Data Types (CDT)",
)


def build_request(
    patient_id: str,
    cdt_name: str,
    cdt_record_id: str,
    /,
) -> Request:
    """
    The request of `cdt_records.delete`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/cdts/{path_segment('cdt_name', cdt_name)}/{path_segment('cdt_record_id', cdt_record_id)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> None:
    """
    Nothing: the answer has no body.
    """
    return None
