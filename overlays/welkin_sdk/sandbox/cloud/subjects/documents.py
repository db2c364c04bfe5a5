"""
Documents of a patient: the summary, its files as they were uploaded, and the one record in the fields of its type.

Source: Cloud API, "Documents".
"""

from __future__ import annotations

from typing import Any

from welkin_sdk.sandbox.cloud.call import CloudCall, Handler
from welkin_sdk.sandbox.cloud.errors import CloudRefusedError, bad_request, not_found
from welkin_sdk.sandbox.cloud.pages import Listed
from welkin_sdk.sandbox.cloud.select import Predicate, equals
from welkin_sdk.sandbox.cloud.store import Record, StoredFile
from welkin_sdk.sandbox.cloud.subjects.cdt_records import changed_record, new_record
from welkin_sdk.sandbox.cloud.subjects.fields import SYSTEM, WRITABLE, accepted_values, empty_values
from welkin_sdk.sandbox.cloud.subjects.formations import CURRENT

SUMMARIES = "documents"
RECORDS = "document_records"
_TYPE = "_document_summary"
_ACCEPTED = frozenset({"image/jpeg", "image/png", "application/pdf"})
_ENDINGS = {"jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png", "pdf": "application/pdf"}


def _definition(call: CloudCall, name: str) -> Record:
    definition = call.space.get("document_types", name, parent=CURRENT)
    if definition is None:
        raise bad_request("No such document type", "DOCUMENT_SUMMARY", path=".type")
    return definition


def _values(call: CloudCall) -> Record:
    fixed = {*SYSTEM, "files"} - WRITABLE - {"source_id", "source_name", "source_type"}
    values = {name: value for name, value in call.body.items() if name not in fixed}
    if "type" in values:
        _definition(call, values["type"])
    return values


def _create(call: CloudCall) -> Record:
    patient = call.patient()
    values: dict[str, Any] = {"type": None, **_values(call), "files": []}
    return _kept(call, new_record(call, patient["id"], _TYPE, values))


def _kept(call: CloudCall, record: Record) -> Record:
    call.space.put(SUMMARIES, record["id"], record, parent=record["patientId"])
    return record


def _summary(call: CloudCall) -> Record:
    call.patient()
    id = call.path["documentSummaryId"]
    record = call.space.get(SUMMARIES, id, parent=call.path["patientId"])
    if record is None:
        raise _absent(call, cdtName=_TYPE, cdtRecordId=id)
    return record


def _absent(call: CloudCall, **details: str) -> CloudRefusedError:
    # Recorded of the summary; its record is taken to be told in the same way.
    return call.missing("DT_RECORD_NOT_FOUND", "CDT", "Data type record not found", **details)


def _replace(call: CloudCall) -> Record:
    return _kept(call, changed_record(call, _summary(call), _values(call)))


def _delete(call: CloudCall) -> Record:
    record = _summary(call)
    call.space.clear_below(_below(record))
    call.space.remove(SUMMARIES, record["id"], parent=record["patientId"])
    return record


def _below(summary: Record) -> str:
    return f"{summary['patientId']}/{summary['id']}"


def _list(call: CloudCall) -> Listed:
    call.patient()
    where: list[Predicate] = []
    if "sourceId" in call.query:
        where.append(equals("jsonBody.source_id", call.query["sourceId"]))
    found = call.space.find(SUMMARIES, parent=call.path["patientId"])
    return call.listed(found, where=where, beside={"name": _TYPE})


def _upload(call: CloudCall) -> Listed:
    summary = _summary(call)
    uploaded = [file for name, file in call.files if name == "files"]
    if not uploaded:
        raise bad_request("The form has no part called files", "DOCUMENT_SUMMARY", path=".files")
    files = [_file(call, file) for file in uploaded]
    _kept(call, changed_record(call, summary, {"files": [*summary["jsonBody"]["files"], *files]}))
    return Listed(files, len(files))


def _file(call: CloudCall, file: StoredFile) -> Record:
    kind = file.content_type
    if kind not in _ACCEPTED:
        kind = _ENDINGS.get(file.name.rpartition(".")[2].lower(), "")
    if not kind:
        raise bad_request("A file is jpg, jpeg, png or pdf", "DOCUMENT_SUMMARY", path=".files")
    id = call.new_id()
    call.space.keep_file(id, StoredFile(file.name, kind, file.content))
    return {
        "id": id,
        "originalName": file.name,
        "size": len(file.content),
        "contentType": kind,
        "storageKey": f"{call.space.tenant}/{call.space.instance}/{id}",
    }


def _download(call: CloudCall) -> StoredFile:
    id = call.path["fileId"]
    known = {file["id"] for file in _summary(call)["jsonBody"]["files"]}
    file = call.space.file(id) if id in known else None
    if file is None:
        raise call.missing("FILE_NOT_FOUND", "DOCUMENT_SUMMARY", id=id)
    return file


def _fields(call: CloudCall) -> list[Record]:
    name = call.path["documentTypeName"]
    definition = call.space.get("document_types", name, parent=CURRENT)
    if definition is None:
        raise not_found("DOCUMENT_TYPE_NOT_FOUND", "DOCUMENT_TYPE", name=name)
    return definition.get("fields") or []


def _create_record(call: CloudCall) -> Record:
    summary, name, fields = _summary(call), call.path["documentTypeName"], _fields(call)
    if summary["jsonBody"]["type"] not in {None, name}:
        raise bad_request("The document is of another type", "DOCUMENT_SUMMARY", path=".documentTypeName")
    if call.space.get(RECORDS, name, parent=_below(summary)) is not None:
        raise bad_request("The document has its record", "DOCUMENT_SUMMARY", path=".documentTypeName")
    values = {**empty_values(fields), **accepted_values(fields, call.body, before=None)}
    source = ("DOCUMENT_SUMMARY", _TYPE, summary["id"])
    return _kept_record(call, summary, new_record(call, summary["patientId"], name, values, source=source))


def _kept_record(call: CloudCall, summary: Record, record: Record) -> Record:
    call.space.put(RECORDS, call.path["documentTypeName"], record, parent=_below(summary))
    return record


def _record(call: CloudCall) -> Record:
    summary = _summary(call)
    _fields(call)
    name = call.path["documentTypeName"]
    record = call.space.get(RECORDS, name, parent=_below(summary))
    if record is None:
        raise _absent(call, cdtName=name, sourceId=summary["id"])
    return record


def _replace_record(call: CloudCall) -> Record:
    before, fields = _record(call), _fields(call)
    values = {**empty_values(fields), **accepted_values(fields, call.body, before=None)}
    return _kept_record(call, _summary(call), changed_record(call, before, values))


def _delete_record(call: CloudCall) -> None:
    _record(call)
    call.space.remove(RECORDS, call.path["documentTypeName"], parent=_below(_summary(call)))


HANDLERS: dict[str, Handler] = {
    "listDocuments": _list,
    "createDocument": _create,
    "getDocument": _summary,
    "replaceDocument": _replace,
    "deleteDocument": _delete,
    "uploadDocumentFiles": _upload,
    "downloadDocumentFile": _download,
    "getDocumentRecord": _record,
    "createDocumentRecord": _create_record,
    "replaceDocumentRecord": _replace_record,
    "deleteDocumentRecord": _delete_record,
}
