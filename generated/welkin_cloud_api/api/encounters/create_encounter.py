# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""POST /patients/{patientId}/encounters: Create an encounter"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, path_segment, zulu_text
from welkin_runtime.types import UNSET, Operation, Repeated, Request, Tolerated, Unset

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
    arguments=(
        "title",
        "description",
        "template_name",
        "notes",
        "current_scheduled_appointment",
        "calendar_event_id",
        "calendar_event",
        "location",
        "responsible_party",
        "visit_services",
    ),
)
_MEMBERS = (
    decoding.Field("title", "title", decoding.text, required=False, nullable=False),
    decoding.Field("description", "description", decoding.text, required=False, nullable=False),
    decoding.Field("templateName", "template_name", decoding.text, required=False, nullable=False),
    decoding.Field("notes", "notes", decoding.text, required=False, nullable=False),
    decoding.Field(
        "currentScheduledAppointment",
        "current_scheduled_appointment",
        decoding.record(lambda: EncounterAppointmentCreate),
        required=False,
        nullable=False,
    ),
    decoding.Field("calendarEventId", "calendar_event_id", decoding.text, required=False, nullable=False),
    decoding.Field(
        "calendarEvent",
        "calendar_event",
        decoding.record(lambda: EncounterAppointmentCreate),
        required=False,
        nullable=False,
    ),
    decoding.Field("location", "location", decoding.text, required=False, nullable=False),
    decoding.Field(
        "responsibleParty",
        "responsible_party",
        decoding.enumeration(ResponsiblePartyValue),
        required=False,
        nullable=False,
    ),
    decoding.Field(
        "visitServices",
        "visit_services",
        decoding.array(decoding.record(lambda: VisitService)),
        required=False,
        nullable=False,
    ),
)


def build_request(
    patient_id: str,
    /,
    *,
    title: str | Unset = UNSET,
    description: str | Unset = UNSET,
    template_name: str | Unset = UNSET,
    notes: str | Unset = UNSET,
    current_scheduled_appointment: EncounterAppointmentCreate
    | Mapping[str, Any]
    | decoding.Model
    | Unset = UNSET,
    calendar_event_id: str | Unset = UNSET,
    calendar_event: EncounterAppointmentCreate | Mapping[str, Any] | decoding.Model | Unset = UNSET,
    location: str | Unset = UNSET,
    responsible_party: ResponsiblePartyValue | Literal["INSURANCE", "SELF_PAY"] | Unset = UNSET,
    visit_services: Sequence[VisitService | Mapping[str, Any] | decoding.Model] | Unset = UNSET,
) -> Request:
    """
    The request of `encounters.create`.

    A member that is left out is not sent. None is refused: the API takes no null here.

    Raises:
        InvalidArgumentError: an id that is no path segment, a naive datetime.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/encounters",
        json=body_members(
            _MEMBERS,
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
