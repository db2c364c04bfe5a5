"""
Records of profile data types, which belong to the instance, and the patients whom a contact ties to them.

Source: Cloud API, "Profile records".
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from welkin_sdk.sandbox.cloud.call import CloudCall, Handler
from welkin_sdk.sandbox.cloud.errors import not_found
from welkin_sdk.sandbox.cloud.pages import Listed
from welkin_sdk.sandbox.cloud.store import Record
from welkin_sdk.sandbox.cloud.subjects.fields import (
    SYSTEM,
    accepted_values,
    changed_values,
    empty_values,
    system_values,
)
from welkin_sdk.sandbox.cloud.subjects.formations import CURRENT

RECORDS = "profile_records"


def _type(call: CloudCall) -> Record:
    definition = call.space.get("profile_formations", call.path["pdtName"], parent=CURRENT)
    if definition is None:
        raise not_found("PDT_NOT_FOUND", "PDT", pdtName=call.path["pdtName"])
    return definition


def full_value(values: Iterable[Any]) -> str:
    """The values that are set, joined as search and display have them."""
    return ", ".join(str(value) for value in values if value is not None)


def _existing(call: CloudCall) -> Record:
    _type(call)
    record = call.space.get(RECORDS, call.path["pdtRecordId"], parent=call.path["pdtName"])
    if record is None:
        raise not_found("PDT_RECORD_NOT_FOUND", "PDT", id=call.path["pdtRecordId"])
    return record


def _create(call: CloudCall) -> Record:
    fields = _type(call)["fields"]
    id = call.new_id()
    values = {**empty_values(fields), **accepted_values(fields, call.body, before=None)}
    record = {
        "id": id,
        "createdAt": call.time,
        "pdtName": call.path["pdtName"],
        "deleted": False,
        "jsonBody": {**system_values(call, id), **values},
    }
    return _kept(call, record)


def _update(call: CloudCall) -> Record:
    record, fields = _existing(call), _type(call)["fields"]
    values = accepted_values(fields, call.body, before=record["jsonBody"])
    return _kept(call, {**record, "jsonBody": {**record["jsonBody"], **values, **changed_values(call)}})


def _kept(call: CloudCall, record: Record) -> Record:
    own = [value for name, value in record["jsonBody"].items() if name not in SYSTEM]
    record = {**record, "updatedAt": call.time, "fullValue": full_value(own)}
    call.space.put(RECORDS, record["id"], record, parent=record["pdtName"])
    return record


def _delete(call: CloudCall) -> Record:
    record = _existing(call)
    call.space.remove(RECORDS, record["id"], parent=record["pdtName"])
    return {**record, "deleted": True}


def _list(call: CloudCall) -> Listed:
    _type(call)
    name = call.path["pdtName"]
    latest = call.space.latest(RECORDS, "updatedAt", parent=name)
    return call.page_of(RECORDS, parent=name, beside={"pdtName": name, "lastUpdatedAt": latest or call.time})


def _patients(call: CloudCall) -> Listed:
    _type(call)
    records = {record["id"] for record in call.space.find(RECORDS, parent=call.path["pdtName"])}
    contacts = call.space.find("contacts", parent=None)
    ids = {contact["patientId"] for contact in contacts if contact["pdtRecordId"] in records}
    return call.listed(patient for patient in call.space.find("patients") if patient["id"] in ids)


HANDLERS: dict[str, Handler] = {
    "listProfileRecords": _list,
    "createProfileRecord": _create,
    "listProfilePatients": _patients,
    "getProfileRecord": _existing,
    "updateProfileRecord": _update,
    "deleteProfileRecord": _delete,
}
