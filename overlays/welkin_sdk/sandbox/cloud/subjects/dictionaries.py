"""
Dictionaries: records of values under a designed name, added, replaced as a whole, and marked as deleted.

Source: Cloud API, "Dictionaries".
"""

from __future__ import annotations

from typing import Any

from welkin_sdk.sandbox.cloud.call import CloudCall, Handler
from welkin_sdk.sandbox.cloud.errors import bad_request, not_found
from welkin_sdk.sandbox.cloud.store import Record
from welkin_sdk.sandbox.cloud.subjects.formations import CURRENT
from welkin_sdk.sandbox.cloud.subjects.profile_records import full_value

RECORDS = "dictionary_records"


def _definition(call: CloudCall) -> Record:
    name = call.path["dictionaryName"]
    definition = call.space.get("dictionary_formations", name, parent=CURRENT)
    if definition is None:
        raise not_found("DICTIONARY_NOT_FOUND", "DICTIONARY", name=name)
    return definition


def _new(call: CloudCall, values: dict[str, Any]) -> Record:
    fields = [field["name"] for field in _definition(call).get("fields") or ()]
    if fields and not set(values) <= set(fields):
        raise bad_request("A value is of no field of the dictionary", "DICTIONARY", path=".values")
    return {
        "id": call.new_id(),
        "createdAt": call.time,
        "updatedAt": call.time,
        "fullValue": full_value(values.values()),
        "deleted": False,
        "values": values,
    }


def _add(call: CloudCall) -> list[Record]:
    added = [_new(call, each["values"]) for each in call.body["records"]]
    for record in added:
        _keep(call, record)
    return added


def _keep(call: CloudCall, record: Record) -> Record:
    call.space.put(RECORDS, record["id"], record, parent=call.path["dictionaryName"])
    return record


def _create(call: CloudCall) -> Record:
    _definition(call)
    return _envelope(call, _add(call))


def _replace_all(call: CloudCall) -> Record:
    _definition(call)
    call.space.clear(RECORDS, parent=call.path["dictionaryName"])
    return _envelope(call, _add(call))


def _envelope(call: CloudCall, records: list[Record]) -> Record:
    return {
        "dictionaryName": call.path["dictionaryName"],
        "lastUpdatedAt": call.space.latest(RECORDS, "updatedAt", parent=call.path["dictionaryName"]),
        "records": records,
    }


def _list(call: CloudCall) -> Record:
    _definition(call)
    query = call.query
    found = call.space.find(RECORDS, parent=call.path["dictionaryName"])
    for holds in call.within_dates("updatedAt"):
        found = [record for record in found if holds(record)]
    shown = [record for record in found if query.get("showDeleted") or not record.get("deleted")]
    return _envelope(call, shown)


def _existing(call: CloudCall) -> Record:
    _definition(call)
    id = call.path["dictionaryRecordId"]
    record = call.space.get(RECORDS, id, parent=call.path["dictionaryName"])
    if record is None:
        raise not_found("DICTIONARY_RECORD_NOT_FOUND", "DICTIONARY", id=id)
    return record


def _replace(call: CloudCall) -> Record:
    before = _existing(call)
    fresh = _new(call, call.body["values"])
    return _keep(call, {**before, **{name: fresh[name] for name in ("updatedAt", "fullValue", "values")}})


def _delete(call: CloudCall) -> Record:
    if call.behaviour.deletes is not None:
        record = _existing(call)
        call.space.remove(RECORDS, record["id"], parent=call.path["dictionaryName"])
        return record
    return _keep(call, {**_existing(call), "deleted": True, "updatedAt": call.time})


HANDLERS: dict[str, Handler] = {
    "listDictionaryRecords": _list,
    "createDictionaryRecords": _create,
    "replaceDictionaryRecords": _replace_all,
    "getDictionaryRecord": _existing,
    "replaceDictionaryRecord": _replace,
    "deleteDictionaryRecord": _delete,
}
