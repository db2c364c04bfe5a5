# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden


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
