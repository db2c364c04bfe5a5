# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PATCH /patients/{patientId}/encounters/{encounterId}: Update an encounter"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, path_segment, zulu_text
from welkin_runtime.types import UNSET, Operation, Repeated, Request, Tolerated, Unset

from ...models.encounter import Encounter
from ...models.encounter_appointment_update import EncounterAppointmentUpdate
from ...models.encounter_status import EncounterStatus

OPERATION = Operation(
    id="updateEncounter",
    name="encounters.update",
    method="PATCH",
    path="/patients/{patientId}/encounters/{encounterId}",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(
        Repeated("path", ("patientId",), ("patientId",)),
        Repeated("path", ("encounterId",), ("id",)),
    ),
    category="Encounters",
    arguments=(
        "title",
        "description",
        "template_name",
        "status",
        "notes",
        "calendar_event_id",
        "start_date_time",
        "end_date_time",
        "current_scheduled_appointment",
    ),
)
_MEMBERS = (
    decoding.Field("title", "title", decoding.text, required=False, nullable=False),
    decoding.Field("description", "description", decoding.text, required=False, nullable=False),
    decoding.Field("templateName", "template_name", decoding.text, required=False, nullable=False),
    decoding.Field("status", "status", decoding.enumeration(EncounterStatus), required=False, nullable=False),
    decoding.Field("notes", "notes", decoding.text, required=False, nullable=False),
    decoding.Field("calendarEventId", "calendar_event_id", decoding.text, required=False, nullable=False),
    decoding.Field("startDateTime", "start_date_time", decoding.instant, required=False, nullable=False),
    decoding.Field("endDateTime", "end_date_time", decoding.instant, required=False, nullable=False),
    decoding.Field(
        "currentScheduledAppointment",
        "current_scheduled_appointment",
        decoding.record(lambda: EncounterAppointmentUpdate),
        required=False,
        nullable=False,
    ),
)


def build_request(
    patient_id: str,
    encounter_id: str,
    /,
    *,
    title: str | Unset = UNSET,
    description: str | Unset = UNSET,
    template_name: str | Unset = UNSET,
    status: EncounterStatus | str | Unset = UNSET,
    notes: str | Unset = UNSET,
    calendar_event_id: str | Unset = UNSET,
    start_date_time: datetime.datetime | Unset = UNSET,
    end_date_time: datetime.datetime | Unset = UNSET,
    current_scheduled_appointment: EncounterAppointmentUpdate
    | Mapping[str, Any]
    | decoding.Model
    | Unset = UNSET,
) -> Request:
    """
    The request of `encounters.update`.

    A member that is left out is not sent. None is refused: the API takes no null here.

    Raises:
        InvalidArgumentError: an id that is no path segment, a naive datetime.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/encounters/{path_segment('encounter_id', encounter_id)}",
        json=body_members(
            _MEMBERS,
            {
                "title": title,
                "description": description,
                "templateName": template_name,
                "status": status,
                "notes": notes,
                "calendarEventId": calendar_event_id,
                "startDateTime": start_date_time,
                "endDateTime": end_date_time,
                "currentScheduledAppointment": current_scheduled_appointment,
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
