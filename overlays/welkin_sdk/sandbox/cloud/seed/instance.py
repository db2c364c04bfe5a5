"""
What an instance starts with: its design, the staff, and so many patients.

The first patients have something in every category; the others have a record of the first custom data type. Without
patients there are the design and the staff alone.
"""

from __future__ import annotations

import random

from welkin_sdk.sandbox.cloud.answers import Answers
from welkin_sdk.sandbox.cloud.clients import CloudApiClient
from welkin_sdk.sandbox.cloud.seed.clinic import Clinic
from welkin_sdk.sandbox.cloud.seed.design import STAFF, fill_design, some_values
from welkin_sdk.sandbox.cloud.seed.patient import furnish
from welkin_sdk.sandbox.cloud.store import Record, Space
from welkin_sdk.sandbox.core.seed_words import FIRST_NAMES, LAST_NAMES, PLACES

_FURNISHED = 5
_STARTED = "2024-01-01T00:00:00.000Z"


def fill(answers: Answers, space: Space, client: CloudApiClient, patients: int) -> None:
    """Write the design, the tenant's staff unless it is there, and so many *patients*."""
    clinic = Clinic(answers, space, client)
    fill_design(answers.document, space)
    staff = _staff(clinic, client)
    if not patients:
        return
    _furnish_instance(clinic, staff)
    for number in range(patients):
        patient = _patient(clinic, staff, number)
        if number < _FURNISHED:
            furnish(clinic, patient, staff, number)
        else:
            _add_first_record(clinic, patient, number)


def _staff(clinic: Clinic, client: CloudApiClient) -> list[Record]:
    tenant = clinic.space.of_tenant()
    if not (known := tenant.find("users")):
        # Whoever comes first writes them; what they are called and where they work is the same from any instance.
        before, clinic.dice = clinic.dice, random.Random(clinic.space.tenant)
        known = [_user(clinic, client, *words) for words in STAFF]
        clinic.dice = before
    return [user if _works_at(user, clinic) else _enrolled(clinic, user) for user in known]


def _works_at(user: Record, clinic: Clinic) -> bool:
    """Whether an instance that came later has to be told to the staff of its tenant."""
    return any(each.get("instanceName") == clinic.space.instance for each in user.get("roles") or ())


def _enrolled(clinic: Clinic, user: Record) -> Record:
    """*user* with the same roles and policies at this instance as at the first one."""
    kept = [*(user.get("roles") or ()), *(user.get("policies") or ())]
    first = kept[0].get("instanceName") if kept else None
    more = [
        {**each, "instanceName": clinic.space.instance} for each in kept if each.get("instanceName") == first
    ]
    clinic.do("replaceUserPermissions", (user["id"],), {"permissions": [*kept, *more]})
    return clinic.space.of_tenant().get("users", user["id"]) or user


def _user(
    clinic: Clinic, client: CloudApiClient, username: str, first: str, last: str, zone: str, role: str
) -> Record:
    names = {"username": username, "firstName": first, "lastName": last, "timezone": zone}
    user = clinic.do("createUser", (), {**names, "email": f"{username}@example.com", "phone": "+15555550101"})
    roles = [
        {"permissionName": role, "instanceName": each, "type": "SECURITY_ROLE", "primaryRole": True}
        for each in client.instances
    ]
    policies = [
        {
            "permissionName": "read-all",
            "instanceName": each,
            "type": "SECURITY_POLICY",
            "effectiveDate": _STARTED,
        }
        for each in client.instances
    ]
    accesses = [
        {"instanceName": each, "workshopAccessEnabled": False, "auditDataAccessEnabled": True}
        for each in client.instances
    ]
    flags = {"adminAccessEnabled": False, "auditSecurityAccessEnabled": False}
    regions = [{"name": "west", "territories": ["oregon"], "instanceName": each} for each in client.instances]
    clinic.do("replaceUserPermissions", (user["id"],), {"permissions": [*roles, *policies]})
    clinic.do("replaceApplicationAccess", (user["id"],), {**flags, "instanceAccesses": accesses})
    clinic.do("replaceUserTerritories", (user["id"],), {"territories": regions})
    tenant = clinic.space.of_tenant()
    # Activated by hand, which no operation does.
    active = {"enabled": True, "userState": "ACTIVE", "seats": ["GENERAL"], "locale": "en-US"}
    whole = {**(tenant.get("users", user["id"]) or {}), **active}
    tenant.put("users", user["id"], whole)
    return whole


def _furnish_instance(clinic: Clinic, staff: list[Record]) -> None:
    """What belongs to no patient."""
    days = [{"day": day, "startTime": "09:00:00", "endTime": "17:00:00"} for day in range(1, 6)]
    hours = {"startDateTime": _STARTED, "endDateTime": "2034-01-01T00:00:00.000Z"}
    for user in staff[:2]:
        clinic.do("createWorkHours", (), {"psmId": user["id"], **hours, "daysInfo": days})
    for definition in clinic.designed("dictionary_formations"):
        names = [field["name"] for field in definition.get("fields") or ()]
        entries = [{"values": {name: f"{name}-{number}" for name in names}} for number in range(1, 4)]
        clinic.do("createDictionaryRecords", (definition["name"],), {"records": entries})
    for definition in clinic.designed("profile_formations"):
        for number in range(2):
            clinic.do("createProfileRecord", (definition["name"],), some_values(definition["fields"], number))


def _patient(clinic: Clinic, staff: list[Record], number: int) -> Record:
    first, last = clinic.dice.choice(FIRST_NAMES), clinic.dice.choice(LAST_NAMES)
    city, _, state, zip_code, timezone, _ = clinic.dice.choice(PLACES)
    day = f"{clinic.dice.randint(1935, 2004)}-{clinic.dice.randint(1, 12):02}-{clinic.dice.randint(1, 28):02}"
    body = {
        "firstName": first,
        "lastName": last,
        "birthDate": f"{day}T00:00:00.000Z",
        "email": f"{first}.{last}.{number}@example.org".lower(),
        "phone": f"+1555556{number % 10_000:04}",
        "mrn": f"MRN-{number:06}",
        "externalId": f"P-{number:06}",
        "city": city,
        "state": state,
        "zip": str(zip_code),
        "country": "USA",
        "timezone": timezone,
        "careTeam": [{"id": user["id"]} for user in staff[number % 2 :][:2]],
        "patientTerritories": [{"name": "west", "territories": ["oregon"]}],
    }
    patient: Record = clinic.do("createPatient", (), body)
    return patient


def _add_first_record(clinic: Clinic, patient: Record, number: int) -> None:
    """A record of the first custom data type that people can write."""
    for definition in clinic.designed("cdt_formations"):
        if not definition.get("internal"):
            values = some_values(definition["fields"], number)
            clinic.do("createCdtRecord", (patient["id"], definition["name"]), values)
            return
