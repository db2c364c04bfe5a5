# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PUT /patients/{id}: Update a patient"""

from __future__ import annotations

import datetime

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, path_segment
from welkin_runtime.types import UNSET, Operation, Repeated, Request, Tolerated, Unset

from ...models.patient import Patient

OPERATION = Operation(
    id="updatePatient",
    name="patients.update",
    method="PUT",
    path="/patients/{id}",
    envelope="record",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="server",
    answer="json",
    identity=(Repeated("path", ("id",), ("id",)),),
    category="Patients",
    arguments=(
        "phase",
        "primary_worker_id",
        "coach_id",
        "timezone",
        "first_name",
        "last_name",
        "birthday",
        "street",
        "street_line_two",
        "city",
        "county",
        "zip_code",
        "state",
        "country",
    ),
)
_MEMBERS = (
    decoding.Field("phase", "phase", decoding.text, required=False, nullable=False),
    decoding.Field("primary_worker_id", "primary_worker_id", decoding.text, required=False, nullable=False),
    decoding.Field("coach_id", "coach_id", decoding.text, required=False, nullable=False),
    decoding.Field("timezone", "timezone", decoding.text, required=False, nullable=False),
    decoding.Field("first_name", "first_name", decoding.text, required=False, nullable=False),
    decoding.Field("last_name", "last_name", decoding.text, required=False, nullable=False),
    decoding.Field("birthday", "birthday", decoding.day, required=False, nullable=False),
    decoding.Field("street", "street", decoding.text, required=False, nullable=False),
    decoding.Field("street_line_two", "street_line_two", decoding.text, required=False, nullable=False),
    decoding.Field("city", "city", decoding.text, required=False, nullable=False),
    decoding.Field("county", "county", decoding.text, required=False, nullable=False),
    decoding.Field("zip_code", "zip_code", decoding.text, required=False, nullable=False),
    decoding.Field("state", "state", decoding.text, required=False, nullable=False),
    decoding.Field("country", "country", decoding.text, required=False, nullable=False),
)


def build_request(
    id: str,
    /,
    *,
    phase: str | Unset = UNSET,
    primary_worker_id: str | Unset = UNSET,
    coach_id: str | Unset = UNSET,
    timezone: str | Unset = UNSET,
    first_name: str | Unset = UNSET,
    last_name: str | Unset = UNSET,
    birthday: datetime.date | Unset = UNSET,
    street: str | Unset = UNSET,
    street_line_two: str | Unset = UNSET,
    city: str | Unset = UNSET,
    county: str | Unset = UNSET,
    zip_code: str | Unset = UNSET,
    state: str | Unset = UNSET,
    country: str | Unset = UNSET,
) -> Request:
    """
    The request of `patients.update`.

    A member that is left out is not sent. None is refused: the API takes no null here.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('id', id)}",
        json=body_members(
            _MEMBERS,
            {
                "phase": phase,
                "primary_worker_id": primary_worker_id,
                "coach_id": coach_id,
                "timezone": timezone,
                "first_name": first_name,
                "last_name": last_name,
                "birthday": birthday,
                "street": street,
                "street_line_two": street_line_two,
                "city": city,
                "county": county,
                "zip_code": zip_code,
                "state": state,
                "country": country,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> Patient:
    """
    The record of an answer, taken out of its envelope.

    Raises:
        ValueError: the value is no JSON object.
    """
    return Patient.from_dict(value, tolerated)
