# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden


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
