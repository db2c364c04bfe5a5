# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /patients/{patientId}: Get a patient"""

from __future__ import annotations

from typing import Literal

from welkin_runtime import decoding
from welkin_runtime.encoding import path_segment, query_members
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.patient import Patient
from ...models.patient_id_type_value import PatientIdTypeValue

OPERATION = Operation(
    id="getPatient",
    name="patients.get",
    method="GET",
    path="/patients/{patientId}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(Repeated("path", ("patientId",), ("id",), when=("type", ("", "ID"))),),
    category="Patients",
    arguments=(
        "type_",
        "expand",
    ),
)
_QUERY = (
    decoding.Field("type", "type_", decoding.enumeration(PatientIdTypeValue), required=False, nullable=False),
    decoding.Field("expand", "expand", decoding.boolean, required=False, nullable=False),
)


def build_request(
    patient_id: str,
    /,
    *,
    type_: PatientIdTypeValue | Literal["EGUID", "EID", "ID", "MRN"] | None = None,
    expand: bool | None = None,
) -> Request:
    """
    The request of `patients.get`.

    In the query None means not given.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}",
        query=query_members(
            _QUERY,
            {
                "type": type_,
                "expand": expand,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> Patient:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return Patient.from_dict(value, tolerated)
