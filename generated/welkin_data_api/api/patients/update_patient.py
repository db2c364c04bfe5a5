# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PUT /patients/{id}: Update a patient"""

from __future__ import annotations

import datetime

from welkin_runtime.encoding import body_members, path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

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
)


def build_request(
    id: str,
    /,
    *,
    phase: str | None = None,
    primary_worker_id: str | None = None,
    coach_id: str | None = None,
    timezone: str | None = None,
    first_name: str | None = None,
    last_name: str | None = None,
    birthday: datetime.date | None = None,
    street: str | None = None,
    street_line_two: str | None = None,
    city: str | None = None,
    county: str | None = None,
    zip_code: str | None = None,
    state: str | None = None,
    country: str | None = None,
) -> Request:
    """
    The request of `patients.update`; None leaves a member out.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('id', id)}",
        json=body_members(
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
            }
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> Patient:
    """
    The record of an answer, taken out of its envelope.

    Raises:
        ValueError: the value is no JSON object.
    """
    return Patient.from_dict(value, tolerated)
