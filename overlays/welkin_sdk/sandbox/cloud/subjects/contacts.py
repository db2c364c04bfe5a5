"""
Contacts: a patient tied to a record of a contactable profile type, whose fields hold e-mail and phones.

Source: Cloud API, "Contacts".
"""

from __future__ import annotations

from welkin_sdk.sandbox.cloud.call import CloudCall, Handler
from welkin_sdk.sandbox.cloud.errors import bad_request
from welkin_sdk.sandbox.cloud.generic import brought, existing
from welkin_sdk.sandbox.cloud.pages import Listed
from welkin_sdk.sandbox.cloud.select import wanted_by
from welkin_sdk.sandbox.cloud.store import Record
from welkin_sdk.sandbox.cloud.subjects.formations import CURRENT

CONTACTS = "contacts"
# What a contact says, and the member that names the profile field where it has to stand.
_REACHED_BY = {
    "email": "emailPdtFieldName",
    "phone": "phonePdtFieldName",
    "secondaryPhone": "secondaryPhonePdtFieldName",
}


def _create(call: CloudCall) -> Record:
    patient = call.patient()
    record = {"active": True, **brought(call), **call.stamps(), "patientId": patient["id"]}
    for other in call.space.find(CONTACTS, parent=patient["id"]):
        if other["pdtRecordId"] == record["pdtRecordId"]:
            raise bad_request("The patient has a contact for this record", "CONTACT", path=".pdtRecordId")
    return _kept(call, record)


def _update(call: CloudCall) -> Record:
    return _kept(call, {**existing(call), **brought(call), **call.changed()})


def _kept(call: CloudCall, record: Record) -> Record:
    backing = call.space.get("profile_records", record["pdtRecordId"], parent=None)
    if backing is None:
        raise bad_request("No such profile record", "CONTACT", path=".pdtRecordId")
    definition = call.space.get("profile_formations", backing["pdtName"], parent=CURRENT) or {}
    if not definition.get("contactable"):
        raise bad_request("Records of this profile type are no contacts", "CONTACT", path=".pdtRecordId")
    for name, field in _REACHED_BY.items():
        _check(record, backing["jsonBody"], name, field)
    call.space.put(CONTACTS, record["id"], record, parent=record["patientId"])
    return record


def _check(record: Record, values: Record, name: str, field: str) -> None:
    if record.get(field) is None:
        if record.get(name) is not None:
            raise bad_request(f"{name} needs {field}", "CONTACT", path=f".{field}")
        return
    if record[field] not in values:
        raise bad_request("The profile type has no such field", "CONTACT", path=f".{field}")
    if record.get(name) is not None and record[name] != values[record[field]]:
        raise bad_request("The profile record has another value", "CONTACT", path=f".{name}")
    # A change of the field alone takes the value along.
    record[name] = values[record[field]]


def _list(call: CloudCall) -> Listed:
    call.patient()
    where = wanted_by(call.query, {"pdtRecordId": "pdtRecordId", "active": "active"})
    return call.listed(call.space.find(CONTACTS, parent=call.path["patientId"]), where=where)


HANDLERS: dict[str, Handler] = {"createContact": _create, "updateContact": _update, "listContacts": _list}
