# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden


class CalendarEventModality(decoding.OpenEnum):
    """
    How an appointment takes place. Open: every printed sample says `phone`, which the list of values does
    not have.

    - `call`: by phone.
    - `visit`: in person.
    - `video`: by video call; gone from later editions.
    """

    CALL = "call"
    VIDEO = "video"
    VISIT = "visit"


class CalendarEventOutcome(decoding.OpenEnum):
    """
    How an appointment ended. Open: later editions of the reference write one of the values in another way.

    - `completed`: it took place.
    - `cancelled`: it was called off. Nothing is deleted, so this is also how to withdraw an appointment.
    - `no-show`: the patient did not come, as the first edition writes it.
    - `no_show`: the same, as later editions write it. Treat both alike when reading.
    """

    CANCELLED = "cancelled"
    COMPLETED = "completed"
    NO_SHOW = "no_show"
    NO_SHOW_DASHED = "no-show"


@define(kw_only=True, repr=False, field_transformer=hidden)
class CalendarEvent(decoding.Model):
    """
    An appointment on a worker's calendar, usually with a patient. It is either timed, with `start_time` and
    `end_time`, or for a whole day, with `day`. Each one bears an appointment prompt that is triggered in
    Welkin when the time has come. Written by workers in the portal and by scheduling systems through this
    API.

    Attributes:
        id: Welkin's id of the calendar event. Given by Welkin on creation and never changed.
        calendar_id: The calendar it stands on, and so the worker it is with.
        is_all_day: True for an event of a whole day, false for a timed one. Welkin derives it from the
            other members.
        modality: How the event takes place.
        appointment_type: Name of the appointment prompt, for example `intake_call`. Each customer
            defines them in Workshop.
        updated_at: When the record was last changed; Find selects by it. Set by Welkin. Printed samples
            show it a trace before `created_at`, so do not rely on an order between the two.
        created_at: When the record was created. Set by Welkin.
        patient_id: The patient it is about. Events without a patient exist.
        user_id: Former name of `patient_id`. No sample shows it in a reply; read `patient_id`.
            (deprecated since 2018-10-10; use patient_id)
        start_time: When a timed event starts.
        end_time: When a timed event ends.
        day: The day of an event that lasts the whole day. Missing from the first edition's samples,
            null in later ones.
        outcome: How the event ended; null while it is still ahead.

    Source: data-api-v1-reference, "Calendar Events / Model"
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("calendar_id", "calendar_id", decoding.text, required=True, nullable=False),
        decoding.Field("is_all_day", "is_all_day", decoding.boolean, required=True, nullable=False),
        decoding.Field(
            "modality", "modality", decoding.enumeration(CalendarEventModality), required=True, nullable=False
        ),
        decoding.Field("appointment_type", "appointment_type", decoding.text, required=True, nullable=False),
        decoding.Field("updated_at", "updated_at", decoding.instant, required=True, nullable=False),
        decoding.Field("created_at", "created_at", decoding.instant, required=True, nullable=False),
        decoding.Field("patient_id", "patient_id", decoding.text, required=False, nullable=True),
        decoding.Field("user_id", "user_id", decoding.text, required=False, nullable=True),
        decoding.Field("start_time", "start_time", decoding.instant, required=False, nullable=True),
        decoding.Field("end_time", "end_time", decoding.instant, required=False, nullable=True),
        decoding.Field("day", "day", decoding.day, required=False, nullable=True),
        decoding.Field(
            "outcome", "outcome", decoding.enumeration(CalendarEventOutcome), required=False, nullable=True
        ),
    )

    id: str
    calendar_id: str
    is_all_day: bool
    modality: CalendarEventModality
    appointment_type: str
    updated_at: datetime.datetime
    created_at: datetime.datetime
    patient_id: str | None | Unset = UNSET
    user_id: str | None | Unset = UNSET
    start_time: datetime.datetime | None | Unset = UNSET
    end_time: datetime.datetime | None | Unset = UNSET
    day: datetime.date | None | Unset = UNSET
    outcome: CalendarEventOutcome | None | Unset = UNSET
