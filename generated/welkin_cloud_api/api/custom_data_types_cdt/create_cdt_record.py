# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""POST /patients/{patientId}/cdts/{cdtName}: Create a record"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from welkin_runtime import decoding
from welkin_runtime.encoding import path_segment, whole_body, zulu_text
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.cdt_record import CdtRecord

OPERATION = Operation(
    id="createCdtRecord",
    name="cdt_records.create",
    method="POST",
    path="/patients/{patientId}/cdts/{cdtName}",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(Repeated("path", ("patientId",), ("patientId",)),),
    category="Custom Data Types (CDT)",
    arguments=("fields",),
)
_BODY = decoding.Field("body", "fields", decoding.mapping(decoding.anything), required=True, nullable=False)


def build_request(
    patient_id: str,
    cdt_name: str,
    /,
    fields: Mapping[str, Any] | decoding.Model,
) -> Request:
    """
    The request of `cdt_records.create`.

    Raises:
        InvalidArgumentError: an id that is no path segment, a naive datetime.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/cdts/{path_segment('cdt_name', cdt_name)}",
        json=whole_body(_BODY, fields, zulu_text),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> CdtRecord:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return CdtRecord.from_dict(value, tolerated)
