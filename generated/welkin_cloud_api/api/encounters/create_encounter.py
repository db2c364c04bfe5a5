# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""POST /patients/{patientId}/encounters: Create an encounter"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from welkin_runtime.encoding import body_members, path_segment, zulu_text
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.encounter import Encounter
from ...models.encounter_appointment_create import EncounterAppointmentCreate
from ...models.responsible_party_value import ResponsiblePartyValue
from ...models.visit_service import VisitService

OPERATION = Operation(
    id="createEncounter",
    name="encounters.create",
    method="POST",
    path="/patients/{patientId}/encounters",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(Repeated("path", ("patientId",), ("patientId",)),),
    category="Encounters",
)


def build_request(
    patient_id: str,
    /,
    *,
    title: str | None = None,
    description: str | None = None,
    template_name: str | None = None,
    notes: str | None = None,
    current_scheduled_appointment: EncounterAppointmentCreate | Mapping[str, Any] | None = None,
    calendar_event_id: str | None = None,
    calendar_event: EncounterAppointmentCreate | Mapping[str, Any] | None = None,
    location: str | None = None,
    responsible_party: ResponsiblePartyValue | Literal["INSURANCE", "SELF_PAY"] | None = None,
    visit_services: Sequence[VisitService | Mapping[str, Any]] | None = None,
) -> Request:
    """
    The request of `encounters.create`; None leaves a member out.

    Raises:
        InvalidArgumentError: an id that is no path segment, a naive datetime.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/encounters",
        json=body_members(
            {
                "title": title,
                "description": description,
                "templateName": template_name,
                "notes": notes,
                "currentScheduledAppointment": current_scheduled_appointment,
                "calendarEventId": calendar_event_id,
                "calendarEvent": calendar_event,
                "location": location,
                "responsibleParty": responsible_party,
                "visitServices": visit_services,
            },
            zulu_text,
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> Encounter:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return Encounter.from_dict(value, tolerated)
