# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden

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
