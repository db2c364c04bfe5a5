# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""POST /patients: Create a patient"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members
from welkin_runtime.types import UNSET, Operation, Request, Tolerated, Unset

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
    arguments=(
        "phase",
        "timezone",
        "first_name",
        "last_name",
        "birthday",
        "primary_worker_id",
        "coach_id",
        "street",
        "street_line_two",
        "city",
        "county",
        "zip_code",
        "state",
        "country",
        "email",
        "external_ids",
        "phone",
    ),
)
_MEMBERS = (
    decoding.Field("phase", "phase", decoding.text, required=True, nullable=False),
    decoding.Field("timezone", "timezone", decoding.text, required=True, nullable=False),
    decoding.Field("first_name", "first_name", decoding.text, required=True, nullable=False),
    decoding.Field("last_name", "last_name", decoding.text, required=True, nullable=False),
    decoding.Field("birthday", "birthday", decoding.day, required=True, nullable=False),
    decoding.Field("primary_worker_id", "primary_worker_id", decoding.text, required=False, nullable=False),
    decoding.Field("coach_id", "coach_id", decoding.text, required=False, nullable=False),
    decoding.Field("street", "street", decoding.text, required=False, nullable=False),
    decoding.Field("street_line_two", "street_line_two", decoding.text, required=False, nullable=False),
    decoding.Field("city", "city", decoding.text, required=False, nullable=False),
    decoding.Field("county", "county", decoding.text, required=False, nullable=False),
    decoding.Field("zip_code", "zip_code", decoding.text, required=False, nullable=False),
    decoding.Field("state", "state", decoding.text, required=False, nullable=False),
    decoding.Field("country", "country", decoding.text, required=False, nullable=False),
    decoding.Field("email", "email", decoding.text, required=False, nullable=False),
    decoding.Field(
        "external_ids",
        "external_ids",
        decoding.array(decoding.record(lambda: PatientExternalId)),
        required=False,
        nullable=False,
    ),
    decoding.Field("phone", "phone", decoding.text, required=False, nullable=False),
)


def build_request(
    *,
    phase: str,
    timezone: str,
    first_name: str,
    last_name: str,
    birthday: datetime.date,
    primary_worker_id: str | Unset = UNSET,
    coach_id: str | Unset = UNSET,
    street: str | Unset = UNSET,
    street_line_two: str | Unset = UNSET,
    city: str | Unset = UNSET,
    county: str | Unset = UNSET,
    zip_code: str | Unset = UNSET,
    state: str | Unset = UNSET,
    country: str | Unset = UNSET,
    email: str | Unset = UNSET,
    external_ids: Sequence[PatientExternalId | Mapping[str, Any] | decoding.Model] | Unset = UNSET,
    phone: str | Unset = UNSET,
) -> Request:
    """
    The request of `patients.create`.

    A member that is left out is not sent. None is refused: the API takes no null here.

    Raises:
        InvalidArgumentError: a naive datetime.
    """
    return Request(
        OPERATION,
        path="/patients",
        json=body_members(
            _MEMBERS,
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
