# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden


class CarePlanGoalPriority(decoding.OpenEnum):
    """
    How urgent a goal is. Only two values occur in the sources; tasks have `MEDIUM` and `URGENT` as well.
    """

    HIGH = "HIGH"
    LOW = "LOW"


class CarePlanGoalStatus(decoding.OpenEnum):
    """
    How a goal stands.
    """

    ACTIVE = "ACTIVE"
    COMPLETED = "COMPLETED"
    REMOVED = "REMOVED"


_care_plan_goal_priority = reading.lookup(CarePlanGoalPriority)
_care_plan_goal_status = reading.lookup(CarePlanGoalStatus)


@define(kw_only=True, repr=False, field_transformer=hidden)
class CarePlanGoal(decoding.Model):
    """
    Something to be reached with a patient, made from a goal template of the customer's design.

    Attributes:
        id: Welkin's id of the goal.
        created_by_name: Name of who created the goal: a user or an API client.
        created_at: When the goal was created.
        updated_by_name: Name of who changed the goal last.
        updated_at: When the goal was last changed.
        name: Name of the goal.
        type_: Kind of the goal, as its template has it.
        priority: How urgent it is.
        status: How it stands.
        template_name: Name of the goal template it was made from.

    Source: cloud-api-reference-2021, "Care plan" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("createdByName", "created_by_name", decoding.text, required=False, nullable=True),
        decoding.Field("createdAt", "created_at", decoding.instant, required=False, nullable=True),
        decoding.Field("updatedByName", "updated_by_name", decoding.text, required=False, nullable=True),
        decoding.Field("updatedAt", "updated_at", decoding.instant, required=False, nullable=True),
        decoding.Field("name", "name", decoding.text, required=False, nullable=True),
        decoding.Field("type", "type_", decoding.text, required=False, nullable=True),
        decoding.Field(
            "priority", "priority", decoding.enumeration(CarePlanGoalPriority), required=False, nullable=True
        ),
        decoding.Field(
            "status", "status", decoding.enumeration(CarePlanGoalStatus), required=False, nullable=True
        ),
        decoding.Field("templateName", "template_name", decoding.text, required=False, nullable=True),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    created_by_name: str | None | Unset = UNSET
    created_at: datetime.datetime | None | Unset = UNSET
    updated_by_name: str | None | Unset = UNSET
    updated_at: datetime.datetime | None | Unset = UNSET
    name: str | None | Unset = UNSET
    type_: str | None | Unset = UNSET
    priority: CarePlanGoalPriority | None | Unset = UNSET
    status: CarePlanGoalStatus | None | Unset = UNSET
    template_name: str | None | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> CarePlanGoal:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(CarePlanGoal)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(CarePlanGoal._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("createdByName", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(CarePlanGoal._fields[1], source, unreadable, notes, at)
        record.created_by_name = x
        x = get("createdAt", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(CarePlanGoal._fields[2], source, unreadable, notes, at)
        record.created_at = x
        x = get("updatedByName", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(CarePlanGoal._fields[3], source, unreadable, notes, at)
        record.updated_by_name = x
        x = get("updatedAt", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(CarePlanGoal._fields[4], source, unreadable, notes, at)
        record.updated_at = x
        x = get("name", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(CarePlanGoal._fields[5], source, unreadable, notes, at)
        record.name = x
        x = get("type", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(CarePlanGoal._fields[6], source, unreadable, notes, at)
        record.type_ = x
        x = get("priority", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := _care_plan_goal_priority(x) if type(x) is str else None) is None:
            x = reading.read_member(CarePlanGoal._fields[7], source, unreadable, notes, at)
        record.priority = x
        x = get("status", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := _care_plan_goal_status(x) if type(x) is str else None) is None:
            x = reading.read_member(CarePlanGoal._fields[8], source, unreadable, notes, at)
        record.status = x
        x = get("templateName", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(CarePlanGoal._fields[9], source, unreadable, notes, at)
        record.template_name = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 10 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
