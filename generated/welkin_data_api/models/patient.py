# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class Patient(decoding.Model):
    """
    A person in care, and the record that nearly all others refer to. Workers edit it in the portal and
    integrations through this API; neither side checks for duplicates, so one system should be the only one
    that creates patients.

    Attributes:
        id: Welkin's id of the patient. Given by Welkin on creation and never changed.
        phase: Stage of care the patient is in, for example `intake`. The customer defines the set of
            phases in Workshop, so it is an open string here although the reference calls it an enumeration.
        timezone: Time zone the patient lives in, as a name of the IANA database. Older link names such
            as `US/Pacific` are in use.
        first_name: Given name. Not limited to ASCII, whatever the type list of the reference says.
        last_name: Family name. Not limited to ASCII, whatever the type list of the reference says.
        updated_at: When the record was last changed; Find selects by it. Set by Welkin. Printed samples
            show it a trace before `created_at`, so do not rely on an order between the two.
        created_at: When the record was created. Set by Welkin.
        primary_worker_id: The worker who is first in charge of the patient. The prose on workers calls
            it `worker_id`; the member has this name.
        coach_id: Former name of `primary_worker_id`. No sample shows it; read `primary_worker_id`.
            (deprecated since 2018-10-10; use primary_worker_id)
        birthday: Date of birth. The reference labels it three ways; it is a plain day everywhere. Later
            editions show patients without one.
        street: Street and house number of the patient's address.
        street_line_two: Second line of the street address, such as an apartment.
        city: City of the patient's address.
        county: County the patient lives in.
        zip_code: Postal code of the patient's address, normally five digits.
        state: State the patient lives in, normally two capital letters.
        country: Country the patient lives in. `USA` in this edition's sample, `US` in later ones; no
            list of values is given.

    Source: data-api-v1-reference, "Patients / Model"
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("phase", "phase", decoding.text, required=True, nullable=False),
        decoding.Field("timezone", "timezone", decoding.text, required=True, nullable=False),
        decoding.Field("first_name", "first_name", decoding.text, required=True, nullable=False),
        decoding.Field("last_name", "last_name", decoding.text, required=True, nullable=False),
        decoding.Field("updated_at", "updated_at", decoding.instant, required=True, nullable=False),
        decoding.Field("created_at", "created_at", decoding.instant, required=True, nullable=False),
        decoding.Field(
            "primary_worker_id", "primary_worker_id", decoding.text, required=False, nullable=True
        ),
        decoding.Field("coach_id", "coach_id", decoding.text, required=False, nullable=True),
        decoding.Field("birthday", "birthday", decoding.day, required=False, nullable=True),
        decoding.Field("street", "street", decoding.text, required=False, nullable=True),
        decoding.Field("street_line_two", "street_line_two", decoding.text, required=False, nullable=True),
        decoding.Field("city", "city", decoding.text, required=False, nullable=True),
        decoding.Field("county", "county", decoding.text, required=False, nullable=True),
        decoding.Field("zip_code", "zip_code", decoding.text, required=False, nullable=True),
        decoding.Field("state", "state", decoding.text, required=False, nullable=True),
        decoding.Field("country", "country", decoding.text, required=False, nullable=True),
    )

    id: str
    phase: str
    timezone: str
    first_name: str
    last_name: str
    updated_at: datetime.datetime
    created_at: datetime.datetime
    primary_worker_id: str | None | Unset = UNSET
    coach_id: str | None | Unset = UNSET
    birthday: datetime.date | None | Unset = UNSET
    street: str | None | Unset = UNSET
    street_line_two: str | None | Unset = UNSET
    city: str | None | Unset = UNSET
    county: str | None | Unset = UNSET
    zip_code: str | None | Unset = UNSET
    state: str | None | Unset = UNSET
    country: str | None | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> Patient:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(Patient)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(Patient._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("phase")
        if type(x) is not str:
            x = reading.read_member(Patient._fields[1], source, unreadable, notes, at)
        record.phase = x
        x = get("timezone")
        if type(x) is not str:
            x = reading.read_member(Patient._fields[2], source, unreadable, notes, at)
        record.timezone = x
        x = get("first_name")
        if type(x) is not str:
            x = reading.read_member(Patient._fields[3], source, unreadable, notes, at)
        record.first_name = x
        x = get("last_name")
        if type(x) is not str:
            x = reading.read_member(Patient._fields[4], source, unreadable, notes, at)
        record.last_name = x
        x = get("updated_at")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(Patient._fields[5], source, unreadable, notes, at)
        record.updated_at = x
        x = get("created_at")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(Patient._fields[6], source, unreadable, notes, at)
        record.created_at = x
        x = get("primary_worker_id", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(Patient._fields[7], source, unreadable, notes, at)
        record.primary_worker_id = x
        x = get("coach_id", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(Patient._fields[8], source, unreadable, notes, at)
        record.coach_id = x
        x = get("birthday", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.day(x)) is None:
            x = reading.read_member(Patient._fields[9], source, unreadable, notes, at)
        record.birthday = x
        x = get("street", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(Patient._fields[10], source, unreadable, notes, at)
        record.street = x
        x = get("street_line_two", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(Patient._fields[11], source, unreadable, notes, at)
        record.street_line_two = x
        x = get("city", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(Patient._fields[12], source, unreadable, notes, at)
        record.city = x
        x = get("county", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(Patient._fields[13], source, unreadable, notes, at)
        record.county = x
        x = get("zip_code", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(Patient._fields[14], source, unreadable, notes, at)
        record.zip_code = x
        x = get("state", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(Patient._fields[15], source, unreadable, notes, at)
        record.state = x
        x = get("country", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(Patient._fields[16], source, unreadable, notes, at)
        record.country = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 17 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
