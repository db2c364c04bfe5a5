"""
What a customer has designed: read as `current`, as `draft` or by number, written as a draft.

A draft stays one: nothing here publishes it, and records are checked against what is current.
Source: Cloud API, "CDT formation", "Profile formation", "Encounters", "Assessment formation", "Programs",
"Dictionaries", "Document types".
"""

from __future__ import annotations

from typing import Any

from welkin_sdk.sandbox.cloud.call import CloudCall, Handler
from welkin_sdk.sandbox.cloud.errors import CloudRefusedError, bad_request, not_found
from welkin_sdk.sandbox.cloud.generic import brought
from welkin_sdk.sandbox.cloud.pages import Listed
from welkin_sdk.sandbox.cloud.store import Record

CURRENT, DRAFT = "current", "draft"
# The number of the one formation that was ever published here.
FORMATION = 42
DISPOSITION = "__encounter_disposition__"
# The endings of operation ids: what is only read, and what can be written too.
_READ = ("CdtFormation", "ProfileFormation", "GoalTemplate")
_WRITTEN = ("EncounterTemplate", "AssessmentFormation", "Program", "DictionaryFormation", "DocumentType")


def version_of(call: CloudCall) -> str:
    """Which state of the design the address names; a write without one means the draft."""
    wanted = call.path.get("version", DRAFT)
    if wanted in {CURRENT, DRAFT}:
        return wanted
    if wanted == str(FORMATION):
        return CURRENT
    raise not_found("FORMATION_NOT_FOUND", "FORMATION", version=wanted)


def _name(call: CloudCall) -> str:
    return list(call.path.values())[-1]


def _existing(call: CloudCall) -> Record:
    record = call.space.get(call.operation.resource, _name(call), parent=version_of(call))
    if record is None:
        raise _absent(call)
    return record


def _absent(call: CloudCall) -> CloudRefusedError:
    what = call.operation.resource.upper().removesuffix("S").removesuffix("_FORMATION")
    return not_found(f"{what}_NOT_FOUND", what, name=_name(call))


def _list(call: CloudCall) -> Listed:
    return call.page_of(call.operation.resource, parent=version_of(call))


def _create(call: CloudCall) -> Record:
    name = call.body.get("name")
    if not isinstance(name, str) or not name:
        raise bad_request("A design needs a name", "FORMATION", path=".name")
    if call.space.get(call.operation.resource, name, parent=version_of(call)) is not None:
        raise bad_request("The name is taken", "FORMATION", path=".name")
    _check_fields(call)
    return _kept(call, name, {"id": call.new_id()})


def _replace(call: CloudCall) -> Record:
    before = _existing(call)
    if call.body.get("name", _name(call)) != _name(call):
        raise bad_request("The name cannot change", "FORMATION", path=".name")
    _check_fields(call)
    return _kept(call, _name(call), {"id": before.get("id")})


def _check_fields(call: CloudCall) -> None:
    """Refuse fields without a name, under which a record could not hold a value."""
    if not all(field.get("name") for field in call.body.get("fields") or ()):
        raise bad_request("A field needs a name", "FORMATION", path=".fields")


def _kept(call: CloudCall, name: str, extra: Record) -> Record:
    record = {**_design_defaults(call), **brought(call), **extra, "name": name}
    call.space.put(call.operation.resource, name, record, parent=version_of(call))
    return record


def _design_defaults(call: CloudCall) -> Record:
    """What every design has beside what was sent; members that the answer does not know are left out again."""
    defaults: Record = {"version": FORMATION, "readable": True, "updatable": True, "internal": False}
    if call.operation.resource == "document_types":
        defaults |= {"type": "MULTI_RECORD", "relation": "DOCUMENT_TYPE"}
    pointer = call.operation.answer_pointer
    members = call.shapes.members(pointer) if pointer else frozenset()
    return {name: value for name, value in defaults.items() if name in members}


def _delete(call: CloudCall) -> Record:
    record = _existing(call)
    call.space.remove(call.operation.resource, _name(call), parent=version_of(call))
    return record


def _disposition(call: CloudCall) -> Record:
    record = call.space.get("encounter_disposition_formations", DISPOSITION, parent=version_of(call))
    if record is None:
        raise not_found("CDT_NOT_FOUND", "CDT", name=DISPOSITION)
    return record


def _replace_disposition(call: CloudCall) -> Record:
    _check_fields(call)
    before = call.space.get("encounter_disposition_formations", DISPOSITION, parent=CURRENT) or {}
    sent = [_whole_field(field) for field in call.body.get("fields") or ()]
    names = {field["name"] for field in sent}
    kept = [
        field for field in before.get("fields", ()) if not field["editable"] and field["name"] not in names
    ]
    record = {**before, **brought(call), "name": DISPOSITION, "fields": [*sent, *kept]}
    call.space.put("encounter_disposition_formations", DISPOSITION, record, parent=DRAFT)
    return record


def _whole_field(field: Record) -> Record:
    return {**design_field(field["name"], field.get("type") or "text"), **field}


def design_field(name: str, kind: str, *, editable: bool = True, **meta: Any) -> Record:
    """A field as Designer makes it."""
    is_choice = bool(meta.get("options"))
    return {
        "name": name,
        "type": kind,
        "formula": None,
        "dictionary": None,
        "profileDataType": None,
        "editable": editable,
        "searchable": False,
        "bulkEdit": editable,
        "phi": editable,
        "disable": False,
        "injectedSource": False,
        "displayType": "SELECT" if is_choice else None,
        "valueType": "STRING" if is_choice else None,
        "meta": {"required": False, **meta},
    }


def _assessment_type(call: CloudCall) -> Record:
    """The hidden type of an assessment: a field for each question."""
    version, wanted = version_of(call), call.path["cdtName"]
    for assessment in call.space.find("assessment_formations", parent=version):
        if wanted in {f"_{assessment['name']}", f"_{assessment['name']}_scoring"}:
            return _type_of_assessment(call, assessment, wanted)
    raise not_found("CDT_NOT_FOUND", "CDT", name=wanted)


def _type_of_assessment(call: CloudCall, assessment: Record, name: str) -> Record:
    fields = [design_field(key, kind) for key, _, kind in questions_of(assessment)]
    return {
        "id": call.id_of(f"cdt/{name}"),
        "name": name,
        "title": assessment.get("title"),
        "label": assessment.get("title"),
        "version": FORMATION,
        "internal": True,
        "readable": True,
        "updatable": False,
        "type": "MULTI_RECORD",
        "relation": "ASSESSMENT",
        "fields": fields,
        "_containsPHI": True,
    }


def questions_of(assessment: Record) -> list[tuple[str, str, str]]:
    """Key, label and type of each question, in the order of the sections."""
    found: list[tuple[str, str, str]] = []
    for section in assessment.get("sections") or ():
        for field in section.get("fields") or ():
            if field.get("viewType") != "readOnly" and field.get("refCdtName"):
                kind = (field.get("meta") or {}).get("type") or "text"
                key = f"{field['refCdtName']}__{field.get('refCdtFieldName')}"
                found.append((key, field.get("label") or "", kind))
    return found


HANDLERS: dict[str, Handler] = {
    **{f"list{name}s": _list for name in (*_READ, *_WRITTEN)},
    **{f"get{name}": _existing for name in (*_READ, *_WRITTEN)},
    **{f"create{name}": _create for name in _WRITTEN},
    **{f"replace{name}": _replace for name in _WRITTEN},
    **{f"delete{name}": _delete for name in _WRITTEN},
    "getEncounterDispositionFormation": _disposition,
    "replaceEncounterDispositionFormation": _replace_disposition,
    "getAssessmentCdtFormation": _assessment_type,
}
