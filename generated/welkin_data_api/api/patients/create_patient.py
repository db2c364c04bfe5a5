# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""POST /patients: Create a patient"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from welkin_runtime.encoding import body_members
from welkin_runtime.types import Operation, Request, Tolerated

from ...models.patient import Patient
from ...models.patient_external_id import PatientExternalId

OPERATION = Operation(
    id="createPatient",
    name="patients.create",
    method="POST",
    path="/patients",
    envelope="record",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="server",
    answer="json",
    category="Patients",
)


def build_request(
    *,
    phase: str,
    timezone: str,
    first_name: str,
    last_name: str,
    birthday: datetime.date,
    primary_worker_id: str | None = None,
    coach_id: str | None = None,
    street: str | None = None,
    street_line_two: str | None = None,
    city: str | None = None,
    county: str | None = None,
    zip_code: str | None = None,
    state: str | None = None,
    country: str | None = None,
    email: str | None = None,
    external_ids: Sequence[PatientExternalId | Mapping[str, Any]] | None = None,
    phone: str | None = None,
) -> Request:
    """
    The request of `patients.create`; None leaves a member out.

    Raises:
        InvalidArgumentError: a naive datetime.
    """
    return Request(
        OPERATION,
        path="/patients",
        json=body_members(
            {
                "phase": phase,
                "timezone": timezone,
                "first_name": first_name,
                "last_name": last_name,
                "birthday": birthday,
                "primary_worker_id": primary_worker_id,
                "coach_id": coach_id,
                "street": street,
                "street_line_two": street_line_two,
                "city": city,
                "county": county,
                "zip_code": zip_code,
                "state": state,
                "country": country,
                "email": email,
                "external_ids": external_ids,
                "phone": phone,
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
