"""
Care plans: one of each patient, with an overview, and goals made from templates with their tasks and comments.

Source: Cloud API, "Care plan".
"""

from __future__ import annotations

from welkin_sdk.sandbox.cloud.call import CloudCall, Handler
from welkin_sdk.sandbox.cloud.errors import bad_request
from welkin_sdk.sandbox.cloud.pages import Listed
from welkin_sdk.sandbox.cloud.store import Record
from welkin_sdk.sandbox.cloud.subjects.formations import CURRENT
from welkin_sdk.sandbox.cloud.subjects.tasks import TASKS, new_task

OVERVIEWS = "care_plan_overviews"
GOALS = "care_plan_goals"
COMMENTS = "care_plan_goal_comments"
_STAMPS = ("createdByName", "createdAt", "updatedByName", "updatedAt")


def _overview(call: CloudCall) -> Record | None:
    patient = call.patient()
    return call.space.get(OVERVIEWS, "overview", parent=patient["id"])


def _plan(call: CloudCall) -> Record:
    overview = _overview(call)
    patient = call.patient()
    stamps = {name: (overview or patient).get(name) for name in _STAMPS}
    id = call.id_of(f"care-plan/{patient['id']}")
    return {"id": id, "patientId": patient["id"], **stamps, "patientOverview": overview}


def _get_overview(call: CloudCall) -> Record:
    overview = _overview(call)
    if overview is None:
        raise call.missing("CARE_PLAN_OVERVIEW_NOT_FOUND", "CARE_PLAN")
    return overview


def _create_overview(call: CloudCall) -> Record:
    # Whether a second one is refused is not documented; it takes the first one's place.
    call.patient()
    stamps = {name: value for name, value in call.stamps().items() if name in _STAMPS}
    return _kept_overview(call, {**stamps, "overview": call.body["overview"]})


def _replace_overview(call: CloudCall) -> Record:
    changed = {name: value for name, value in call.changed().items() if name in _STAMPS}
    return _kept_overview(call, {**_get_overview(call), **changed, "overview": call.body["overview"]})


def _kept_overview(call: CloudCall, overview: Record) -> Record:
    call.space.put(OVERVIEWS, "overview", overview, parent=call.path["patientId"])
    return overview


def _create_goal(call: CloudCall) -> Record:
    patient, name = call.patient(), call.body["goalTemplateName"]
    template = call.space.get("goal_templates", name, parent=CURRENT)
    if template is None:
        raise bad_request("No such goal template", "CARE_PLAN", path=".goalTemplateName")
    goal: Record = {
        **call.stamps(),
        "name": template.get("goalName") or name,
        "type": template.get("type"),
        "priority": template.get("priority") or "LOW",
        "status": "ACTIVE",
        "templateName": name,
    }
    call.space.put(GOALS, goal["id"], goal, parent=patient["id"])
    for task in template.get("taskTemplates") or ():
        _add_task(call, goal, {"name": task["name"], "patient": {"id": patient["id"]}})
    return goal


def _goal(call: CloudCall) -> Record:
    call.patient()
    goal = call.space.get(GOALS, call.path["goalId"], parent=call.path["patientId"])
    if goal is None:
        raise call.missing("GOAL_NOT_FOUND", "CARE_PLAN", id=call.path["goalId"])
    return goal


def _details(call: CloudCall) -> Record:
    goal = _goal(call)
    return {"details": goal, "tasks": _tasks(call, goal), "comments": _comments(call, goal)}


def _update_goal(call: CloudCall) -> Record:
    given: Record = {name: call.body[name] for name in ("name", "priority", "status") if name in call.body}
    goal = {**_goal(call), **given, **call.changed()}
    call.space.put(GOALS, goal["id"], goal, parent=call.path["patientId"])
    return goal


def _delete_goal(call: CloudCall) -> Record:
    goal = _goal(call)
    for task in _tasks(call, goal):
        call.space.remove(TASKS, task["id"])
    call.space.clear_below(_below(call, goal))
    call.space.remove(GOALS, goal["id"], parent=call.path["patientId"])
    return goal


def _list_goals(call: CloudCall) -> Listed:
    call.patient()
    return call.page_of(GOALS, parent=call.path["patientId"], equal={"status": "status"})


def _below(call: CloudCall, goal: Record) -> str:
    return f"{call.path['patientId']}/{goal['id']}"


def _tasks(call: CloudCall, goal: Record) -> list[Record]:
    return call.space.having(TASKS, "goalId", goal["id"])


def _add_task(call: CloudCall, goal: Record, body: Record) -> Record:
    return new_task(call, body, goalId=goal["id"], watchersType="POINT_OF_CONTACT")


def _comments(call: CloudCall, goal: Record) -> list[Record]:
    return call.space.find(COMMENTS, parent=_below(call, goal))


def _create_comment(call: CloudCall) -> Record:
    goal = _goal(call)
    comment = {**call.stamps(), "text": call.body["text"]}
    call.space.put(COMMENTS, comment["id"], comment, parent=_below(call, goal))
    return comment


HANDLERS: dict[str, Handler] = {
    "getCarePlan": _plan,
    "getCarePlanOverview": _get_overview,
    "createCarePlanOverview": _create_overview,
    "replaceCarePlanOverview": _replace_overview,
    "listCarePlanGoals": _list_goals,
    "createCarePlanGoal": _create_goal,
    "getCarePlanGoal": _details,
    "updateCarePlanGoal": _update_goal,
    "deleteCarePlanGoal": _delete_goal,
    "listCarePlanGoalComments": lambda call: call.listed(_comments(call, _goal(call))),
    "createCarePlanGoalComment": _create_comment,
    "listCarePlanGoalTasks": lambda call: call.listed(_tasks(call, _goal(call))),
    "createCarePlanGoalTask": lambda call: _add_task(call, _goal(call), call.body),
}
