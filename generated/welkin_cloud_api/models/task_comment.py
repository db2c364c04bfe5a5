# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden

from .task_person import TaskPerson


@define(kw_only=True, repr=False, field_transformer=hidden)
class TaskComment(decoding.Model):
    """
    A remark on a task.

    Attributes:
        id: Welkin's id of the comment.
        created_at: When the comment was written.
        author: Who wrote the comment.
        text: The remark.

    Source: cloud-api-reference-2021, "Tasks" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("createdAt", "created_at", decoding.instant, required=False, nullable=True),
        decoding.Field(
            "author", "author", decoding.record(lambda: TaskPerson), required=False, nullable=True
        ),
        decoding.Field("text", "text", decoding.text, required=False, nullable=True),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    created_at: datetime.datetime | None | Unset = UNSET
    author: TaskPerson | None | Unset = UNSET
    text: str | None | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> TaskComment:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(TaskComment)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(TaskComment._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("createdAt", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(TaskComment._fields[1], source, unreadable, notes, at)
        record.created_at = x
        x = get("author", UNSET)
        if x is UNSET:
            absent += 1
        elif (
            x is not None
            and (x := TaskPerson._read(x, notes, f"{at}author.") if type(x) is dict else None) is None
        ):
            x = reading.read_member(TaskComment._fields[2], source, unreadable, notes, at)
        record.author = x
        x = get("text", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(TaskComment._fields[3], source, unreadable, notes, at)
        record.text = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 4 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
