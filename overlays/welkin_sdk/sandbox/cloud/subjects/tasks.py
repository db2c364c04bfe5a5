"""
Tasks with their people, watchers and comments, of the instance or of a care plan's goal.

Source: Cloud API, "Task management".
"""

from __future__ import annotations

from welkin_sdk.sandbox.cloud.call import CloudCall, Handler
from welkin_sdk.sandbox.cloud.errors import CloudRefusedError, bad_request, not_found
from welkin_sdk.sandbox.cloud.pages import Listed
from welkin_sdk.sandbox.cloud.select import Predicate, any_of, between, contains, equals
from welkin_sdk.sandbox.cloud.store import Record
from welkin_sdk.sandbox.cloud.times import normal, printed
from welkin_sdk.sandbox.core.clock import SECOND, parse_timestamp

TASKS = "tasks"
_WRITTEN = ("name", "description", "priority", "status", "templateName")
_DAY = 86_400 * SECOND


def new_task(call: CloudCall, body: Record, **values: str) -> Record:
    """A new task, kept."""
    record = {
        "status": "TODO",
        "priority": "MEDIUM",
        "description": None,
        "dueDate": None,
        "patient": None,
        **{name: value for name, value in call.stamps().items() if name in {"id", "createdAt", "updatedAt"}},
        "author": {"id": call.actor.id, "name": call.actor.name},
        "watchers": [_person(call, each["id"]) for each in body.get("watchers") or ()],
        "comments": [_comment(call, each["text"]) for each in body.get("comments") or ()],
        **_values(call, body),
        **values,
    }
    return _kept(call, record)


def _values(call: CloudCall, body: Record) -> Record:
    values = {name: body[name] for name in _WRITTEN if name in body}
    if "dueDate" in body:
        values["dueDate"] = normal(body["dueDate"])
    if body.get("assignee"):
        values["assignee"] = _person(call, body["assignee"]["id"])
    if body.get("patient"):
        values["patient"] = _patient(call, body["patient"]["id"])
    return values


def _kept(call: CloudCall, record: Record) -> Record:
    call.space.put(TASKS, record["id"], record)
    return record


def _person(call: CloudCall, id: str) -> Record:
    user = call.space.of_tenant().get("users", id)
    if user is None:
        raise bad_request("A person of the task is no user", "TASK", path=".assignee.id")
    return {"id": id, "name": _full_name(user) or user["username"]}


def _patient(call: CloudCall, id: str) -> Record:
    patient = call.space.get("patients", id)
    if patient is None:
        raise bad_request("The patient of the task does not exist", "TASK", path=".patient.id")
    return {"id": id, "name": _full_name(patient)}


def _full_name(person: Record) -> str:
    return " ".join(person[name] for name in ("firstName", "lastName") if person.get(name))


def _comment(call: CloudCall, text: str) -> Record:
    author = {"id": call.actor.id, "name": call.actor.name}
    return {"id": call.new_id(), "createdAt": call.time, "author": author, "text": text}


def _existing(call: CloudCall, id: str | None = None) -> Record:
    id = call.path["taskId"] if id is None else id
    record = call.space.get(TASKS, id)
    if record is None:
        raise not_found("TASK_NOT_FOUND", "TASK", id=id)
    return record


def _update(call: CloudCall) -> Record:
    return _kept(call, {**_existing(call), **_values(call, call.body), "updatedAt": call.time})


def _update_many(call: CloudCall) -> Listed:
    tasks = [_existing(call, id) for id in call.body["taskIds"]]
    changed = [_kept(call, {**task, "status": call.body["status"], "updatedAt": call.time}) for task in tasks]
    return Listed(changed, len(changed))


def _add_watcher(call: CloudCall) -> Record:
    record, watcher = _existing(call), _person(call, call.body["id"])
    others = [each for each in record["watchers"] if each["id"] != watcher["id"]]
    return _kept(call, {**record, "watchers": [*others, watcher], "updatedAt": call.time})


def _remove_watcher(call: CloudCall) -> Record:
    return _without(call, "watchers", call.path["watcherId"], "TASK_WATCHER_NOT_FOUND")


def _add_comment(call: CloudCall) -> Record:
    record = _existing(call)
    comments = [*record["comments"], _comment(call, call.body["text"])]
    return _kept(call, {**record, "comments": comments, "updatedAt": call.time})


def _remove_comment(call: CloudCall) -> Listed:
    # The documentation's sample is an array, although it is about one task.
    task = _without(call, "comments", call.path["commentId"], "TASK_COMMENT_NOT_FOUND")
    return Listed([task], 1)


def _without(call: CloudCall, member: str, id: str, code: str) -> Record:
    record = _existing(call)
    rest = [each for each in record[member] if each["id"] != id]
    if len(rest) == len(record[member]):
        raise _absent(code, id)
    return _kept(call, {**record, member: rest, "updatedAt": call.time})


def _absent(code: str, id: str) -> CloudRefusedError:
    return not_found(code, "TASK", id=id)


def _list(call: CloudCall) -> Listed:
    query = call.query
    paths = {
        "assigneeId": "assignee.id",
        "patientId": "patient.id",
        "authorId": "author.id",
        "status": "status",
        "priority": "priority",
    }
    where: list[Predicate] = []
    if "watcherId" in query:
        where.append(any_of("watchers", "id", query["watcherId"]))
    if "relatedUserId" in query:
        assigned, watched = (
            equals("assignee.id", query["relatedUserId"]),
            any_of("watchers", "id", query["relatedUserId"]),
        )
        where.append(lambda task: assigned(task) or watched(task))
    if query.get("description"):
        where.append(contains(["description"], query["description"]))
    if query.get("search"):
        where.append(contains(["name", "description"], query["search"]))
    if "dueBefore" in query:
        where.append(between("dueDate", None, query["dueBefore"]))
    if "dueDate" in query:
        where.append(_due_on(query["dueDate"]))
    return call.page_of(TASKS, where=where, equal=paths)


def _due_on(text: str) -> Predicate:
    instant = parse_timestamp(text)
    if instant is None:
        raise bad_request("dueDate is a day", "TASK", path=".dueDate")
    start = instant - instant % _DAY
    return between("dueDate", printed(start), printed(start + _DAY))


HANDLERS: dict[str, Handler] = {
    "listTasks": _list,
    "createTask": lambda call: new_task(call, call.body),
    "updateTasks": _update_many,
    "getTask": _existing,
    "updateTask": _update,
    "addTaskWatcher": _add_watcher,
    "removeTaskWatcher": _remove_watcher,
    "addTaskComment": _add_comment,
    "removeTaskComment": _remove_comment,
}
