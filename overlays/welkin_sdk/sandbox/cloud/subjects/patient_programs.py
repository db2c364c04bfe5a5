"""
Patient programs: every designed program is listed, the ones a patient is in with their phase and its history.

Source: Cloud API, "Patient programs".
"""

from __future__ import annotations

from welkin_sdk.sandbox.cloud.call import CloudCall, Handler
from welkin_sdk.sandbox.cloud.errors import CloudRefusedError, bad_request
from welkin_sdk.sandbox.cloud.pages import Listed
from welkin_sdk.sandbox.cloud.store import Record
from welkin_sdk.sandbox.cloud.subjects.formations import CURRENT, FORMATION

PROGRAMS = "patient_programs"
_FINISHED = "FINISHED"


def _definitions(call: CloudCall) -> list[Record]:
    return call.space.find("programs", parent=CURRENT)


def _definition(call: CloudCall, name: str) -> Record:
    definition = call.space.get("programs", name, parent=CURRENT)
    if definition is None:
        raise _unknown_name(call, name)
    return definition


def _unassigned(definition: Record) -> Record:
    return {
        "id": None,
        "createdByName": "",
        "createdAt": None,
        "updatedByName": "",
        "updatedAt": None,
        "programName": definition["name"],
        "programTitle": definition.get("title") or "",
        "programDescription": definition.get("description") or "",
        "assigned": False,
        "patientId": None,
        "status": None,
        "compatibleWithCurrentVersion": True,
        "currentPhase": None,
        "pathHistory": [],
    }


def _unknown_name(call: CloudCall, name: str) -> CloudRefusedError:
    return _unknown(call, programName=name, notStatus=_FINISHED)


def _unknown_id(call: CloudCall, id: str) -> CloudRefusedError:
    return _unknown(call, id=id)


def _unknown(call: CloudCall, **details: str) -> CloudRefusedError:
    message = "Patient program not found"
    return call.missing("PATIENT_PROGRAM_NOT_FOUND", "PATIENT_PROGRAM", message, **details)


def _running(call: CloudCall, name: str) -> Record | None:
    """The patient's program of this name that is not finished."""
    found = call.space.find(PROGRAMS, parent=call.path["patientId"])
    matches = (each for each in found if each["programName"] == name and each["status"] != _FINISHED)
    return next(matches, None)


def _current(call: CloudCall, name: str) -> Record:
    call.patient()
    record = _running(call, name)
    if record is None:
        raise _unknown_name(call, name)
    return record


def _by_id(call: CloudCall, id: str) -> Record:
    call.patient()
    record = call.space.get(PROGRAMS, id, parent=call.path["patientId"])
    if record is None:
        raise _unknown_id(call, id)
    return record


def _phase(call: CloudCall, definition: Record, name: str) -> Record:
    for phase in definition.get("phases") or ():
        if phase["name"] == name:
            return {
                "name": name,
                "title": phase.get("title") or name,
                "description": phase.get("description") or "",
                "timestamp": call.time,
                "currentVersion": str(FORMATION),
                "createdBy": call.actor.id,
                "createdByName": call.actor.name,
                "deleted": False,
            }
    raise bad_request("The program has no such phase", "PATIENT_PROGRAM", path=".phaseName")


def _first_phase(definition: Record) -> str | None:
    phases = definition.get("phases") or ()
    named = [phase["name"] for phase in phases if phase.get("type") == "START"] or [
        each["name"] for each in phases
    ]
    return named[0] if named else None


def _update(call: CloudCall) -> Record:
    call.patient()
    name, body = call.path["program"], call.body
    record = call.space.get(PROGRAMS, name, parent=call.path["patientId"])
    definition = _definition(call, record["programName"] if record else name)
    record = record or _running(call, name)
    if record is None:
        if body.get("assigned") is False:
            raise _unknown_name(call, name)
        record = _assigned(call, definition, body.get("phaseName") or _first_phase(definition))
    elif body.get("phaseName"):
        record = _in_phase(call, record, definition, body["phaseName"])
    if body.get("status"):
        record["status"] = body["status"]
    if body.get("assigned") is False:
        record |= {"assigned": False, "status": _FINISHED}
    return _kept(call, record)


def _assigned(call: CloudCall, definition: Record, phase_name: str | None) -> Record:
    stamps = {name: value for name, value in call.stamps().items() if name not in {"createdBy", "updatedBy"}}
    record = {
        **_unassigned(definition),
        **stamps,
        "assigned": True,
        "patientId": call.path["patientId"],
        "status": "IN_PROGRESS",
    }
    return _in_phase(call, record, definition, phase_name) if phase_name else record


def _in_phase(call: CloudCall, record: Record, definition: Record, name: str) -> Record:
    phase = _phase(call, definition, name)
    return {**record, "currentPhase": phase, "pathHistory": [*record["pathHistory"], phase]}


def _update_phase(call: CloudCall) -> Record:
    record = _one(call)
    definition = _definition(call, record["programName"])
    return _kept(call, _in_phase(call, record, definition, call.body["phaseName"]))


def _kept(call: CloudCall, record: Record) -> Record:
    record = {**record, "updatedAt": call.time, "updatedByName": call.actor.name}
    call.space.put(PROGRAMS, record["id"], record, parent=record["patientId"])
    return record


def _one(call: CloudCall) -> Record:
    """What the last part of the address names: a program by its name, or a patient's by its id."""
    name = call.path["program"]
    call.patient()
    return call.space.get(PROGRAMS, name, parent=call.path["patientId"]) or _current(call, name)


def _delete(call: CloudCall) -> Record:
    name = call.path["program"]
    is_name = call.space.get("programs", name, parent=CURRENT) is not None
    record = _current(call, name) if is_name else _by_id(call, name)
    call.space.remove(PROGRAMS, record["id"], parent=record["patientId"])
    return record


def _list(call: CloudCall) -> Listed:
    call.patient()
    own = call.space.find(PROGRAMS, parent=call.path["patientId"])
    names = {each["programName"] for each in own}
    others = [_unassigned(each) for each in _definitions(call) if each["name"] not in names]
    wanted = call.query.get("assignedPrograms")
    shown = (
        [*own, *others]
        if wanted is None
        else [each for each in [*own, *others] if each["assigned"] is wanted]
    )
    return call.listed(shown)


HANDLERS: dict[str, Handler] = {
    "listPatientPrograms": _list,
    "getCurrentPatientProgram": lambda call: _current(call, call.path["programName"]),
    "getPatientProgramHistory": lambda call: _by_id(call, call.path["patientProgramId"]),
    "getPatientProgram": _one,
    "updatePatientProgram": _update,
    "deletePatientProgram": _delete,
    "updatePatientProgramPhase": _update_phase,
}
