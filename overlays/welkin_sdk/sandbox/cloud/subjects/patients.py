"""
Patients: what a new one is like, by which ids one is found, and how care teams and territories are read.

Source: Cloud API, "Patients".
"""

from __future__ import annotations

from typing import Any

from attrs import evolve

from welkin_sdk.sandbox.cloud.call import CloudCall, Handler
from welkin_sdk.sandbox.cloud.errors import CloudRefusedError, bad_request, not_found
from welkin_sdk.sandbox.cloud.generic import brought
from welkin_sdk.sandbox.cloud.pages import Listed
from welkin_sdk.sandbox.cloud.select import Predicate, contains, equals
from welkin_sdk.sandbox.cloud.store import Record
from welkin_sdk.sandbox.cloud.times import midnight

PATIENTS = "patients"
_DEFAULTS: Record = {
    "gender": "UNKNOWN",
    "maritalStatus": "UKN",
    "primaryLanguage": "ENGLISH",
    "primaryPhoneCapabilities": [],
    "secondaryPhoneCapabilities": [],
    "patientTerritories": [],
    "careTeamMembers": [],
    "careTeam": [],
    "cadence": [],
}
# By what a patient is known besides its id.
_ALIASES = {"EID": "externalId", "EGUID": "externalGuid", "MRN": "mrn"}
_SEARCHED = ("email", "firstName", "lastName", "phone")


def _create(call: CloudCall) -> Record:
    record = {**_DEFAULTS, **_changes(call, call.body), **call.stamps()}
    _refuse_duplicates(call, record)
    call.space.put(PATIENTS, record["id"], record)
    return _seen(call, record)


def _update(call: CloudCall) -> Record:
    return _seen(call, _changed(call, call.patient(), call.body))


def _changed(call: CloudCall, before: Record, body: Record) -> Record:
    record = {**before, **_changes(call, body), **call.changed()}
    _refuse_duplicates(call, record)
    call.space.put(PATIENTS, record["id"], record)
    return record


def _update_many(call: CloudCall) -> Record:
    return {"rows": [_row(call, row) for row in call.body["rows"]]}


def _row(call: CloudCall, row: Record) -> Record:
    try:
        before = call.known(PATIENTS, row["id"], "PATIENT")
        record = _seen(call, _changed(call, before, row["jsonBody"]))
    except CloudRefusedError as refused:
        return {"id": row["id"], "jsonBody": None, "result": failed_row(refused)}
    return {"id": row["id"], "jsonBody": record, "result": {"status": "OK", "content": None}}


def failed_row(refused: CloudRefusedError) -> Record:
    """What a bulk update says of a row that was refused; the others are not touched by it."""
    fault = refused.faults[0]
    return {"status": "ERROR", "content": {"errorCode": fault.code, "message": fault.message}}


def _get(call: CloudCall) -> Record:
    return _seen(call, _found(call), expands=bool(call.query.get("expand")))


def _found(call: CloudCall) -> Record:
    alias = _ALIASES.get(call.query.get("type", "ID"))
    if alias is None:
        return call.patient()
    matches = call.space.having(PATIENTS, alias, call.path["patientId"])
    if not matches:
        raise not_found("PATIENT_NOT_FOUND", "PATIENT")
    return matches[0]


def _delete(call: CloudCall) -> Record:
    record = call.patient()
    call.space.clear_below(record["id"])
    call.space.remove(PATIENTS, record["id"])
    return record


def _list(call: CloudCall) -> Listed:
    where: list[Predicate] = []
    query = call.query
    if query.get("query"):
        where.append(contains(_SEARCHED, query["query"]))
    if "territories" in query:
        where.append(_in_territories(query["territories"]))
    if "cadence" in query:
        where.append(
            lambda record: [str(each) for each in record.get("cadence") or ()] == _texts(query["cadence"])
        )
    return _page(call, where, equal={"email": "email", "timezone": "timezone"})


def _list_by_filter(call: CloudCall) -> Listed:
    # No key is documented; each is taken for a member of the patient.
    return _page(call, [equals(name, value) for name, value in call.body.items()])


def _page(call: CloudCall, where: list[Predicate], *, equal: dict[str, str] | None = None) -> Listed:
    listed = call.page_of(PATIENTS, where=where, equal=equal)
    return evolve(listed, items=[_seen(call, record) for record in listed.items])


def _in_territories(wanted: Any) -> Predicate:
    names = set(_texts(wanted))

    def holds(record: Record) -> bool:
        regions = record.get("patientTerritories") or ()
        own = {name for region in regions for name in region.get("territories", ())}
        return bool(own & names) if names else not own

    return holds


def _texts(value: Any) -> list[str]:
    return [each for each in (value if isinstance(value, list) else str(value).split(",")) if each]


def _changes(call: CloudCall, body: Record) -> Record:
    """What *body* says of a patient, in the form in which it is kept."""
    known = brought(call) if body is call.body else {k: v for k, v in body.items() if k != "id"}
    values = {name: value for name, value in known.items() if name not in {"careTeam", "careTeamMembers"}}
    if "birthDate" in values:
        values["birthDate"] = midnight(values["birthDate"])
    if isinstance(values.get("zip"), int):
        values["zip"] = str(values["zip"])
    if isinstance(values.get("patientTerritories"), list):
        values |= _territories(values["patientTerritories"])
    if isinstance(body.get("careTeam"), list):
        values |= _care_team(call, body["careTeam"])
    return values


def _territories(territories: list[Record]) -> Record:
    first = territories[0] if territories else {}
    return {
        "patientTerritories": territories,
        "patientRegion": first.get("name"),
        "patientRegionTitle": first.get("name"),
        "patientTerritory": next(iter(first.get("territories", ())), None),
    }


def _care_team(call: CloudCall, team: list[Record]) -> Record:
    users = call.space.of_tenant()
    for member in team:
        if users.get("users", member["id"]) is None:
            raise bad_request("A member of the care team is no user", "PATIENT", path=".careTeam")
    leads = [index for index, member in enumerate(team) if member.get("pointOfContact")]
    if len(leads) > 1:
        raise bad_request(
            "Only one member of the care team is the point of contact", "PATIENT", path=".careTeam"
        )
    lead = leads[0] if leads else 0
    members = [{"id": each["id"], "pointOfContact": index == lead} for index, each in enumerate(team)]
    return {"careTeamMembers": members, "pointOfContact": members[lead] if members else None}


def _refuse_duplicates(call: CloudCall, record: Record) -> None:
    unique = {name: str(record[name]) for name in ("mrn", "externalId", "externalGuid") if record.get(name)}
    for name, value in unique.items():
        if any(other["id"] != record["id"] for other in call.space.having(PATIENTS, name, value)):
            raise bad_request(f"Another patient has the same {name}", "PATIENT", path=f".{name}")


def _seen(call: CloudCall, record: Record, *, expands: bool = False) -> Record:
    """*record* with what other records say of the patient."""
    programs = call.space.find("patient_programs", parent=record["id"])
    team = [_expanded(call, member) for member in record.get("careTeamMembers") or ()] if expands else []
    return {**record, "patientPrograms": programs, "careTeam": team}


def _expanded(call: CloudCall, member: Record) -> Record:
    user = call.space.of_tenant().get("users", member["id"]) or {}
    roles = [
        {"name": role["permissionName"], "primaryRole": role.get("primaryRole", False)}
        for role in user.get("roles", ())
        if role.get("instanceName") == call.space.instance
    ]
    names = {name: user.get(name) for name in ("username", "firstName", "lastName")}
    return {**member, **names, "roles": roles}


HANDLERS: dict[str, Handler] = {
    "createPatient": _create,
    "listPatients": _list,
    "updatePatients": _update_many,
    "listPatientsByFilter": _list_by_filter,
    "getPatient": _get,
    "updatePatient": _update,
    "deletePatient": _delete,
}
