"""
What the document alone says of a resource: records that are made, read, listed, changed and removed.

A record is what the request brings of the members that an answer has, with its id and stamps; all else that an answer
has is null until somebody sets it. Subjects with more to it than that have a module of their own.
"""

from __future__ import annotations

import re
from typing import Any

from welkin_sdk.sandbox.cloud.call import CloudCall, Handler
from welkin_sdk.sandbox.cloud.document import CloudDocument, CloudOperation
from welkin_sdk.sandbox.cloud.errors import CloudRefusedError, no_record, not_found
from welkin_sdk.sandbox.cloud.pages import Listed
from welkin_sdk.sandbox.cloud.select import Predicate, between, contains, equals
from welkin_sdk.sandbox.cloud.store import Record

_OWNERS = {"patientId": ("patients", "PATIENT"), "userId": ("users", "USER")}
_RANGES = {"startDate": "start", "dateStart": "start", "endDate": "end", "dateEnd": "end"}
_TIMES = ("calledAt", "receivedAt", "sentAt", "paidAt", "createdAt")
_TEXTS = ("name", "title", "description", "message", "subject", "body")
_VERBS = {"create", "get", "update", "replace", "delete", "list"}


def generic_handler(operation: CloudOperation) -> Handler | None:
    """What answers *operation* when no module does; None where only a module can."""
    if operation.verb not in _VERBS or operation.answer == "bytes":
        return None
    return {
        "create": create,
        "get": get,
        "update": update,
        "replace": replace,
        "delete": delete,
        "list": listed,
    }[operation.verb]


def create(call: CloudCall) -> Record:
    """A new record at the end of its list."""
    parent = owner_of(call)
    record = {**brought(call), **call.stamps(), **names_in_path(call)}
    keep(call, record, parent=parent)
    return record


def get(call: CloudCall) -> Record:
    """The record of the address."""
    return existing(call)


def update(call: CloudCall) -> Record:
    """The record of the address with what the request brings in place of what it had."""
    record = {**existing(call), **brought(call), **call.changed()}
    keep(call, record, parent=owner_of(call))
    return record


def replace(call: CloudCall) -> Record:
    """The record of the address with nothing of what it had but its id and its creation."""
    before = existing(call)
    kept = {
        name: value
        for name, value in before.items()
        if name in {"id", "createdAt", "createdBy", "createdByName"}
    }
    record = {**kept, **brought(call), **call.changed(), **names_in_path(call)}
    keep(call, record, parent=owner_of(call))
    return record


def delete(call: CloudCall) -> Record:
    """The record of the address is there no more."""
    record = existing(call)
    call.space.remove(call.operation.resource, own_id(call), parent=owner_of(call))
    return record


def listed(call: CloudCall) -> Listed:
    """A page of the list of the address, narrowed by the query parameters that name members."""
    where = list(predicates(call))
    parent = owner_of(call)
    return call.page_of(call.operation.resource, parent=parent, where=where)


def predicates(call: CloudCall) -> list[Predicate]:
    """What the query parameters say of records, where a parameter and a member have the same name."""
    paging = call.operation.paging
    not_filters = {"sort", "page", "size", *((paging.page, paging.size) if paging else ())}
    ranges: dict[str, Any] = {}
    found: list[Predicate] = []
    for name, value in call.query.items():
        if name in _RANGES:
            ranges[_RANGES[name]] = value
        elif name in {"search", "query"}:
            found.append(contains(_TEXTS, value))
        elif name not in not_filters:
            found.append(equals(name, value))
    if ranges:
        found.append(_within(ranges))
    return found


def _within(ranges: dict[str, Any]) -> Predicate:
    def holds(record: Record) -> bool:
        path = next((name for name in _TIMES if record.get(name)), "createdAt")
        return between(path, ranges.get("start"), ranges.get("end"))(record)

    return holds


def existing(call: CloudCall) -> Record:
    """The record of the address; refused if there is none."""
    record = call.space.get(call.operation.resource, own_id(call), parent=owner_of(call))
    if record is None:
        raise _absent(call)
    return record


def keep(call: CloudCall, record: Record, *, parent: str) -> None:
    """Put *record* into the list of the address."""
    call.space.put(call.operation.resource, str(record["id"]), record, parent=parent)


def own_id(call: CloudCall) -> str:
    """The last of the address's parameters."""
    return list(call.path.values())[-1]


def owner_of(call: CloudCall) -> str:
    """
    Whose list the address names: its parameters but the record's own, with slashes between.

    Refused if the patient or the user among them does not exist.
    """
    parts = [part for part in call.operation.path.split("/") if part]
    has_own_id = parts[-1].startswith("{")
    owners = list(call.path.items())[: -1 if has_own_id else None]
    for name, id in owners:
        if name in _OWNERS:
            collection, what = _OWNERS[name]
            space = call.space.of_tenant() if collection == "users" else call.space
            if space.get(collection, id) is None:
                raise not_found(f"{what}_NOT_FOUND", what, id=id)
        elif name == "encounterId":
            patient_id = call.path.get("patientId")
            if call.space.get("encounters", id, parent=patient_id) is None:
                raise no_record()
    return "/".join(id for _, id in owners)


def names_in_path(call: CloudCall) -> Record:
    """What the address says of a record, where answers have a member of that name: its patient, its encounter."""
    members = answer_members(call)
    return {name: value for name, value in call.path.items() if name in members and name != "id"}


def brought(call: CloudCall) -> Record:
    """What the request brings of the members that the answer has."""
    members = answer_members(call)
    return {name: value for name, value in call.body.items() if name in members and name != "id"}


def answer_members(call: CloudCall) -> frozenset[str]:
    """The names of the members of a record of this resource."""
    pointer = call.operation.answer_pointer or record_pointer(call.document, call.operation.resource)
    return call.shapes.members(pointer) if pointer else frozenset(call.body)


def record_pointer(document: CloudDocument, resource: str) -> str | None:
    """Where the schema of one record of *resource* stands, told by the first operation that answers with one."""
    for verb in ("get", "create", "update", "replace"):
        operation = document.by_method.get((resource, verb))
        if operation is not None and operation.answer_pointer:
            return operation.answer_pointer
    return None


def _absent(call: CloudCall) -> CloudRefusedError:
    """A 404 with a code made of the resource's name, as the recorded codes are."""
    last = re.sub(r"ies$", "y", call.operation.resource)
    singular = (last if last.endswith(("sms", "ss")) else last.removesuffix("s")).upper()
    return call.missing(f"{singular}_NOT_FOUND", singular, id=own_id(call))
