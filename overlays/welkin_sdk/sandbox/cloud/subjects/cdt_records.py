"""
Records of custom data types: checked against their formation, kept in the form that all such records share.

Source: Cloud API, "Custom data types" and "CDT-like record".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from welkin_sdk.sandbox.cloud.call import CloudCall, Handler
from welkin_sdk.sandbox.cloud.errors import CloudFault, CloudRefusedError, no_record, not_found
from welkin_sdk.sandbox.cloud.pages import Listed
from welkin_sdk.sandbox.cloud.select import Predicate, equals
from welkin_sdk.sandbox.cloud.store import Record
from welkin_sdk.sandbox.cloud.subjects.fields import (
    SYSTEM,
    WRITABLE,
    accepted_values,
    changed_values,
    empty_values,
    system_values,
)
from welkin_sdk.sandbox.cloud.subjects.formations import CURRENT, FORMATION
from welkin_sdk.sandbox.cloud.subjects.patients import failed_row

RECORDS = "cdt_records"
_ALIASES = {"EID": "external_id", "EGUID": "external_guid"}


def new_record(
    call: CloudCall,
    patient_id: str,
    type_name: str,
    values: Mapping[str, Any],
    *,
    source: tuple[str, str, str] | None = None,
    type_id: str | None = None,
) -> Record:
    """A record in the shared form, with *values* beside its system fields."""
    id = call.new_id()
    return {
        "id": id,
        "patientId": patient_id,
        "cdtId": type_id or type_id_of(call, type_name),
        "cdtName": type_name,
        "version": FORMATION,
        "jsonBody": {**system_values(call, id, source=source), **values},
    }


def changed_record(call: CloudCall, record: Record, values: Mapping[str, Any]) -> Record:
    """*record* with *values* in place of what it had."""
    return {**record, "jsonBody": {**record["jsonBody"], **values, **changed_values(call)}}


def type_id_of(call: CloudCall, type_name: str) -> str:
    """The id of a type; one that follows from its name where its formation has none."""
    definition = call.space.get("cdt_formations", type_name, parent=CURRENT) or {}
    return definition.get("id") or call.id_of(f"cdt/{type_name}")


def _type(call: CloudCall) -> Record:
    call.patient()
    definition = call.space.get("cdt_formations", call.path["cdtName"], parent=CURRENT)
    if definition is None:
        raise not_found("CDT_NOT_FOUND", "CDT", cdtName=call.path["cdtName"])
    return definition


def _parent(call: CloudCall) -> str:
    return f"{call.path['patientId']}/{call.path['cdtName']}"


def _create(call: CloudCall) -> Record:
    fields = _type(call)["fields"]
    values = {**empty_values(fields), **accepted_values(fields, call.body, before=None)}
    record = new_record(call, call.path["patientId"], call.path["cdtName"], values)
    call.space.put(RECORDS, record["id"], record, parent=_parent(call))
    return record


def _existing(call: CloudCall, id: str) -> Record:
    record = call.space.get(RECORDS, id, parent=_parent(call))
    if record is None:
        raise no_record()
    return record


def _get(call: CloudCall) -> Record:
    _type(call)
    alias = _ALIASES.get(call.query.get("type", "ID"))
    wanted = call.path["cdtRecordId"]
    if alias is None:
        return _existing(call, wanted)
    for record in call.space.find(RECORDS, parent=_parent(call)):
        if record["jsonBody"].get(alias) == wanted:
            return record
    raise no_record()


def _update(call: CloudCall) -> Record:
    record, _ = _changed(call, _type(call)["fields"], call.path["cdtRecordId"], call.body)
    return record


def _changed(call: CloudCall, fields: list[Record], id: str, body: Record) -> tuple[Record, Record]:
    before = _existing(call, id)
    values = accepted_values(fields, body, before=before["jsonBody"])
    record = changed_record(call, before, values)
    call.space.put(RECORDS, id, record, parent=_parent(call))
    return record, values


def _update_many(call: CloudCall) -> Record:
    fields = _type(call)["fields"]
    return {"rows": [_row(call, fields, row) for row in call.body["rows"]]}


def _row(call: CloudCall, fields: list[Record], row: Record) -> Record:
    try:
        _refuse_fixed(fields, row["jsonBody"])
        record, _ = _changed(call, fields, row["id"], row["jsonBody"])
    except CloudRefusedError as refused:
        before = call.space.get(RECORDS, row["id"], parent=_parent(call))
        body = before["jsonBody"] if before else {**dict.fromkeys(SYSTEM), **row["jsonBody"], "id": row["id"]}
        return {"id": row["id"], "jsonBody": body, "result": failed_row(refused)}
    return {"id": row["id"], "jsonBody": record["jsonBody"], "result": {"status": "OK", "content": None}}


def _refuse_fixed(fields: list[Record], body: Record) -> None:
    bulk = {field["name"] for field in fields if field.get("bulkEdit")}
    for name in body:
        if name not in bulk and name in {field["name"] for field in fields} - WRITABLE:
            fault = CloudFault(
                400, "BAD_REQUEST", "CDT", f"Field {name} cannot be changed in bulk", {"field": name}
            )
            raise CloudRefusedError(fault)


def _delete(call: CloudCall) -> Record:
    _type(call)
    record = _existing(call, call.path["cdtRecordId"])
    call.space.remove(RECORDS, call.path["cdtRecordId"], parent=_parent(call))
    return record


def _list(call: CloudCall) -> Listed:
    _type(call)
    beside = {"name": call.path["cdtName"]}
    query = call.query
    where = [*_filters(query.get("filters"))]
    where += call.within_dates("createdAt")
    listed = call.page_of(RECORDS, parent=_parent(call), where=where, beside=beside)
    if not query.get("fields"):
        return listed
    shown = [_narrowed(record, query["fields"]) for record in listed.items]
    return Listed(shown, listed.total, listed.position, beside, is_sorted=listed.is_sorted)


def _filters(text: str | None) -> list[Predicate]:
    """Predicates out of `field=v1,v2`, several with semicolons or ampersands between; no equals sign, no record."""
    parts = [part for part in (text or "").replace("&", ";").split(";") if part]
    return [_filter(*part.partition("=")) for part in parts]


def _filter(name: str, sign: str, values: str) -> Predicate:
    return equals(f"jsonBody.{name}", values.split(",")) if sign else lambda _: False


def _narrowed(record: Record, names: list[str]) -> Record:
    wanted = {*SYSTEM, *names}
    body = {name: value for name, value in record["jsonBody"].items() if name in wanted}
    return {**record, "jsonBody": body}


HANDLERS: dict[str, Handler] = {
    "listCdtRecords": _list,
    "createCdtRecord": _create,
    "updateCdtRecords": _update_many,
    "getCdtRecord": _get,
    "updateCdtRecord": _update,
    "deleteCdtRecord": _delete,
}
