# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden


class WorkerGender(decoding.OpenEnum):
    """
    Gender of a worker. Open: the prose lists the values, the table types a plain string.

    - `Male`: male.
    - `Female`: female.
    - `Unknown`: not recorded.
    - `Other`: none of the other values fits.
    - `Transgender`: transgender.
    - `Decline`: the worker prefers not to say.
    """

    DECLINE = "Decline"
    FEMALE = "Female"
    MALE = "Male"
    OTHER = "Other"
    TRANSGENDER = "Transgender"
    UNKNOWN = "Unknown"


_worker_gender = reading.lookup(WorkerGender)


@define(kw_only=True, repr=False, field_transformer=hidden)
class Worker(decoding.Model):
    """
    A person who works in Welkin's portal and cares for patients, for example a nurse or a coach. Managed
    inside Welkin and only read here. A patient's first worker is named by the patient's
    `primary_worker_id`.

    Attributes:
        id: Welkin's id of the worker. Given by Welkin on creation and never changed.
        email: Email address, and the name to log in with in the portal.
        first_name: Given name.
        last_name: Family name.
        timezone: Time zone in which to read the worker's working hours, as a name of the IANA database.
        updated_at: When the record was last changed; Find selects by it. Set by Welkin. Printed samples
            show it a trace before `created_at`, so do not rely on an order between the two.
        created_at: When the record was created. Set by Welkin.
        phone_number: Direct line.
        gender: Gender of the worker.
        roles: The role, or roles, the worker has, for example `CDE`. The customer defines roles in
            Workshop. The sample has a single string under this plural name and later editions a list: read
            both.

    Source: data-api-v1-reference, "Workers / Model"
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("email", "email", decoding.text, required=True, nullable=False),
        decoding.Field("first_name", "first_name", decoding.text, required=True, nullable=False),
        decoding.Field("last_name", "last_name", decoding.text, required=True, nullable=False),
        decoding.Field("timezone", "timezone", decoding.text, required=True, nullable=False),
        decoding.Field("updated_at", "updated_at", decoding.instant, required=True, nullable=False),
        decoding.Field("created_at", "created_at", decoding.instant, required=True, nullable=False),
        decoding.Field("phone_number", "phone_number", decoding.text, required=False, nullable=True),
        decoding.Field("gender", "gender", decoding.enumeration(WorkerGender), required=False, nullable=True),
        decoding.Field(
            "roles",
            "roles",
            decoding.either(decoding.text, decoding.array(decoding.text)),
            required=False,
            nullable=True,
        ),
    )

    id: str
    email: str
    first_name: str
    last_name: str
    timezone: str
    updated_at: datetime.datetime
    created_at: datetime.datetime
    phone_number: str | None | Unset = UNSET
    gender: WorkerGender | None | Unset = UNSET
    roles: str | list[str] | None | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> Worker:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(Worker)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(Worker._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("email")
        if type(x) is not str:
            x = reading.read_member(Worker._fields[1], source, unreadable, notes, at)
        record.email = x
        x = get("first_name")
        if type(x) is not str:
            x = reading.read_member(Worker._fields[2], source, unreadable, notes, at)
        record.first_name = x
        x = get("last_name")
        if type(x) is not str:
            x = reading.read_member(Worker._fields[3], source, unreadable, notes, at)
        record.last_name = x
        x = get("timezone")
        if type(x) is not str:
            x = reading.read_member(Worker._fields[4], source, unreadable, notes, at)
        record.timezone = x
        x = get("updated_at")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(Worker._fields[5], source, unreadable, notes, at)
        record.updated_at = x
        x = get("created_at")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(Worker._fields[6], source, unreadable, notes, at)
        record.created_at = x
        x = get("phone_number", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(Worker._fields[7], source, unreadable, notes, at)
        record.phone_number = x
        x = get("gender", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := _worker_gender(x) if type(x) is str else None) is None:
            x = reading.read_member(Worker._fields[8], source, unreadable, notes, at)
        record.gender = x
        x = get("roles", UNSET)
        if x is UNSET:
            absent += 1
        else:
            x = reading.read_member(Worker._fields[9], source, unreadable, notes, at)
        record.roles = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 10 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
