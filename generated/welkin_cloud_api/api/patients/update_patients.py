# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PATCH /patients: Update several patients"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, zulu_text
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.patient_row_update import PatientRowUpdate
from ...models.patients_update_result import PatientsUpdateResult

OPERATION = Operation(
    id="updatePatients",
    name="patients.update_many",
    method="PATCH",
    path="/patients",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(Repeated("body", ("rows", "id"), ("rows", "id")),),
    category="Patients",
    arguments=("rows",),
)
_MEMBERS = (
    decoding.Field(
        "rows",
        "rows",
        decoding.array(decoding.record(lambda: PatientRowUpdate)),
        required=True,
        nullable=False,
    ),
)


def build_request(
    *,
    rows: Sequence[PatientRowUpdate | Mapping[str, Any] | decoding.Model],
) -> Request:
    """
    The request of `patients.update_many`.

    Raises:
        InvalidArgumentError: a naive datetime.
    """
    return Request(
        OPERATION,
        path="/patients",
        json=body_members(
            _MEMBERS,
            {
                "rows": rows,
            },
            zulu_text,
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> PatientsUpdateResult:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return PatientsUpdateResult.from_dict(value, tolerated)
