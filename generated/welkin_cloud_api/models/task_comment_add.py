# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class TaskCommentAdd(decoding.Model):
    """
    A remark to put on a task. Since 2025 a patient and since 2026 a user can be named as its author; the
    names of those members are not documented.

    Attributes:
        text: The remark.

    Source: cloud-api-reference-2021, "Tasks / Add comment" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("text", "text", decoding.text, required=True, nullable=False),
    )
    _spell = staticmethod(decoding.zulu_text)

    text: str
