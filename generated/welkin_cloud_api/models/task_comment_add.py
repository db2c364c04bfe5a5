# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import Tolerated, hidden


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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> TaskCommentAdd:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(TaskCommentAdd)
        x = get("text")
        if type(x) is not str:
            x = reading.read_member(TaskCommentAdd._fields[0], source, unreadable, notes, at)
        record.text = x
        record.unreadable_properties = unreadable
        if len(source) == 1 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
