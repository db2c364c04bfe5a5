"""
The few rules of the service that its document cannot say, declared beside the resource they are about.

A resource that is not in RULES has none. What the sandbox does not know, it does not check: which phases, roles,
appointment types, assessments and custom data types exist is decided in a tenant's Workshop, so any name is good.
Source: Data API, the sections of the resources.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from attrs import frozen

Values = Mapping[str, Any]


@frozen
class Companion:
    """
    Another record that a create brings along when its body has *member*; never shown in the answer.

    Attributes:
        records: bodies for *collection*, made of the member's value and the new record's id.
    """

    member: str
    collection: str
    records: Callable[[Any, str], list[dict[str, Any]]]


@frozen
class Rules:
    """
    What holds for one resource.

    Attributes:
        unique: members whose values, taken together, one record at most may have.
        is_strict: records that are loaded as they are have to keep to `unique` as well.
        reference: a guid member, and the member that names the collection it is to be found in.
        companions: records created along.
        derive: the members that follow from others, given the record so far and what the request brought.
    """

    unique: tuple[str, ...] = ()
    is_strict: bool = False
    reference: tuple[str, str] | None = None
    companions: tuple[Companion, ...] = ()
    derive: Callable[[Values, Values], dict[str, Any]] | None = None


# Two names of one member that records show side by side (checklist, C23).
TWINS: Mapping[str, str] = {"send_time": "sent_at", "sent_at": "send_time"}


def derive_kind_of_event(record: Values, given: Values) -> dict[str, Any]:
    """
    An event is timed (start and end) or date-only (day); the later request decides, and an explicit flag wins.

    Live clients send midnight to midnight beside an all-day event's day, so a request that brings both keeps both.
    """
    timed = {"start_time", "end_time"} & given.keys()
    derived: dict[str, Any] = {}
    if "day" in given and not timed:
        derived = {"start_time": None, "end_time": None}
    elif timed and "day" not in given:
        derived = {"day": None}
    day = derived.get("day", record.get("day"))
    return {**derived, "is_all_day": given.get("is_all_day", day is not None)}


def _external_ids(pairs: list[dict[str, Any]], patient_id: str) -> list[dict[str, Any]]:
    return [{**pair, "resource": "patients", "welkin_id": patient_id} for pair in pairs]


def _email_address(email: str, patient_id: str) -> list[dict[str, Any]]:
    return [{"email": email, "patient_id": patient_id}]


def _phone_number(number: str, patient_id: str) -> list[dict[str, Any]]:
    # The deprecated member has no type beside it, and a phone number cannot be without one.
    return [{"phone_number": number, "phone_number_type": "other", "patient_id": patient_id}]


RULES: Mapping[str, Rules] = {
    "calendar_events": Rules(derive=derive_kind_of_event),
    # No request makes a calendar, so loading is the only way to a second one of a worker.
    "calendars": Rules(unique=("worker_id",), is_strict=True),
    "external_ids": Rules(unique=("namespace", "external_id"), reference=("welkin_id", "resource")),
    "patients": Rules(
        companions=(
            Companion("external_ids", "external_ids", _external_ids),
            Companion("email", "email_addresses", _email_address),
            Companion("phone", "phone_numbers", _phone_number),
        )
    ),
}

NO_RULES = Rules()
