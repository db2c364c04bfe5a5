# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PATCH /patients/{patientId}/encounters/{encounterId}: Update an encounter"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from welkin_runtime.encoding import body_members, path_segment, zulu_text
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

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
)


def build_request(
    patient_id: str,
    encounter_id: str,
    /,
    *,
    title: str | None = None,
    description: str | None = None,
    template_name: str | None = None,
    status: EncounterStatus | str | None = None,
    notes: str | None = None,
    calendar_event_id: str | None = None,
    start_date_time: datetime.datetime | None = None,
    end_date_time: datetime.datetime | None = None,
    current_scheduled_appointment: EncounterAppointmentUpdate | Mapping[str, Any] | None = None,
) -> Request:
    """
    The request of `encounters.update`; None leaves a member out.

    Raises:
        InvalidArgumentError: an id that is no path segment, a naive datetime.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/encounters/{path_segment('encounter_id', encounter_id)}",
        json=body_members(
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
