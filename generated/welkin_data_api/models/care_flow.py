# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class CareFlowGoal(decoding.Model):
    """
    One goal of a care flow and the steps towards it. Table and printed sample name the list of steps
    differently; read whichever is there.

    Attributes:
        title: What is to be achieved.
        interventions: The steps towards the goal, by the name of the table. The printed sample calls
            them `tasks`.
        tasks: The steps towards the goal, by the name of the printed sample. The table calls them
            `interventions`.

    Source: data-api-v1-reference, "Care Flows / Model Goal"
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("title", "title", decoding.text, required=False, nullable=True),
        decoding.Field(
            "interventions",
            "interventions",
            decoding.array(decoding.record(lambda: CareFlowTask)),
            required=False,
            nullable=True,
        ),
        decoding.Field(
            "tasks",
            "tasks",
            decoding.array(decoding.record(lambda: CareFlowTask)),
            required=False,
            nullable=True,
        ),
    )

    title: str | None | Unset = UNSET
    interventions: list[CareFlowTask] | None | Unset = UNSET
    tasks: list[CareFlowTask] | None | Unset = UNSET


@define(kw_only=True, repr=False, field_transformer=hidden)
class CareFlowPlan(decoding.Model):
    """
    The content of a care flow: what it is about, and its goals.

    Attributes:
        goals: The goals, in no promised order.
        title: What the care flow is about. Only the printed sample has it.
        description: The care flow in more words.
        diagnosis: The diagnosis behind the care flow. Only the table has it, without a description.

    Source: data-api-v1-reference, "Care Flows / Model care_flow"
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field(
            "goals",
            "goals",
            decoding.array(decoding.record(lambda: CareFlowGoal)),
            required=True,
            nullable=False,
        ),
        decoding.Field("title", "title", decoding.text, required=False, nullable=True),
        decoding.Field("description", "description", decoding.text, required=False, nullable=True),
        decoding.Field("diagnosis", "diagnosis", decoding.text, required=False, nullable=True),
    )

    goals: list[CareFlowGoal]
    title: str | None | Unset = UNSET
    description: str | None | Unset = UNSET
    diagnosis: str | None | Unset = UNSET


@define(kw_only=True, repr=False, field_transformer=hidden)
class CareFlowTask(decoding.Model):
    """
    One step towards a goal: a task, or an intervention as the table calls it. The reference describes the
    same thing in two vocabularies, a table and a printed sample, with different names for its text and its
    date. Read whichever member is there.

    Attributes:
        title: What to do, in the words of the table. The printed sample calls it `description`.
        description: What to do, in the words of the printed sample. The table calls it `title`.
        reminder_date: When it is due, by the name of the table. The printed sample calls it `due_date`.
        due_date: When it is due, by the name of the printed sample. The table calls it `reminder_date`.
        worker_id: The worker it is assigned to; null while nobody is.
        completed_by_worker_id: The worker who completed it; null while it is open.
        completed_at: When it was completed; null while it is open.

    Source: data-api-v1-reference, "Care Flows / Model Intervention"
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("title", "title", decoding.text, required=False, nullable=True),
        decoding.Field("description", "description", decoding.text, required=False, nullable=True),
        decoding.Field("reminder_date", "reminder_date", decoding.instant, required=False, nullable=True),
        decoding.Field("due_date", "due_date", decoding.instant, required=False, nullable=True),
        decoding.Field("worker_id", "worker_id", decoding.text, required=False, nullable=True),
        decoding.Field(
            "completed_by_worker_id", "completed_by_worker_id", decoding.text, required=False, nullable=True
        ),
        decoding.Field("completed_at", "completed_at", decoding.instant, required=False, nullable=True),
    )

    title: str | None | Unset = UNSET
    description: str | None | Unset = UNSET
    reminder_date: datetime.datetime | None | Unset = UNSET
    due_date: datetime.datetime | None | Unset = UNSET
    worker_id: str | None | Unset = UNSET
    completed_by_worker_id: str | None | Unset = UNSET
    completed_at: datetime.datetime | None | Unset = UNSET


@define(kw_only=True, repr=False, field_transformer=hidden)
class CareFlow(decoding.Model):
    """
    The plan for a patient: one or more goals, each with the steps that lead there. Workers make it in the
    portal from a template of Workshop, or a process in Workshop makes it by itself; the API only reads it.
    A care flow made from a template is a copy: changes to it do not reach the template. The reference has
    no table for this level; its members are those of the printed sample.

    Attributes:
        id: Welkin's id of the care flow. Given by Welkin on creation and never changed.
        patient_id: The patient the plan is for.
        care_flow: What the plan is about and its goals.
        updated_at: When the record was last changed; Find selects by it. Set by Welkin. Printed samples
            show it a trace before `created_at`, so do not rely on an order between the two.
        created_at: When the record was created. Set by Welkin.

    Source: data-api-v1-reference, "Care Flows / Get"
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("patient_id", "patient_id", decoding.text, required=True, nullable=False),
        decoding.Field(
            "care_flow", "care_flow", decoding.record(lambda: CareFlowPlan), required=True, nullable=False
        ),
        decoding.Field("updated_at", "updated_at", decoding.instant, required=True, nullable=False),
        decoding.Field("created_at", "created_at", decoding.instant, required=True, nullable=False),
    )

    id: str
    patient_id: str
    care_flow: CareFlowPlan
    updated_at: datetime.datetime
    created_at: datetime.datetime
