# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The operations of `encounter_dispositions`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from welkin_runtime.operations import Operation, Parameter, Repeated

from . import TABLE

if TYPE_CHECKING:
    from ..models.cdt_record import CdtRecord

GET_ENCOUNTER_DISPOSITION: Operation[CdtRecord] = Operation(
    id="getEncounterDisposition",
    name="encounter_dispositions.get",
    method="GET",
    path="/patients/{patientId}/encounters/{encounterId}/disposition",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    record="CdtRecord",
    category="Encounters",
    identity=(Repeated("path", ("patientId",), ("patientId",)),),
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("encounter_id", "encounterId", "path", "text", required=True),
    ),
    evidence="documented",
    table=TABLE,
)
UPDATE_ENCOUNTER_DISPOSITION: Operation[CdtRecord] = Operation(
    id="updateEncounterDisposition",
    name="encounter_dispositions.update",
    method="PATCH",
    path="/patients/{patientId}/encounters/{encounterId}/disposition",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    record="CdtRecord",
    category="Encounters",
    identity=(Repeated("path", ("patientId",), ("patientId",)),),
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("encounter_id", "encounterId", "path", "text", required=True),
        Parameter("fields", "body", "body", ("map", "anything"), required=True),
    ),
    evidence="documented",
    table=TABLE,
)

OPERATIONS: tuple[Operation[Any], ...] = (
    GET_ENCOUNTER_DISPOSITION,
    UPDATE_ENCOUNTER_DISPOSITION,
)
