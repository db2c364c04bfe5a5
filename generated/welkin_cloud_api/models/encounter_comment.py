# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class EncounterComment(decoding.Model):
    """
    A remark of the staff about an encounter.

    Attributes:
        id: Welkin's id of the comment.
        created_at: When the comment was written.
        updated_at: When the comment was last changed.
        created_by: Id of whoever wrote it.
        updated_by: Id of whoever last changed it.
        created_by_name: Name of whoever wrote it.
        updated_by_name: Name of whoever last changed it.
        encounter_id: The encounter it is about.
        text: The remark.

    Source: cloud-api-reference-2021, "Encounters / Comments" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("createdAt", "created_at", decoding.instant, required=False, nullable=True),
        decoding.Field("updatedAt", "updated_at", decoding.instant, required=False, nullable=True),
        decoding.Field("createdBy", "created_by", decoding.text, required=False, nullable=True),
        decoding.Field("updatedBy", "updated_by", decoding.text, required=False, nullable=True),
        decoding.Field("createdByName", "created_by_name", decoding.text, required=False, nullable=True),
        decoding.Field("updatedByName", "updated_by_name", decoding.text, required=False, nullable=True),
        decoding.Field("encounterId", "encounter_id", decoding.text, required=False, nullable=True),
        decoding.Field("text", "text", decoding.text, required=False, nullable=True),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    created_at: datetime.datetime | None | Unset = UNSET
    updated_at: datetime.datetime | None | Unset = UNSET
    created_by: str | None | Unset = UNSET
    updated_by: str | None | Unset = UNSET
    created_by_name: str | None | Unset = UNSET
    updated_by_name: str | None | Unset = UNSET
    encounter_id: str | None | Unset = UNSET
    text: str | None | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> EncounterComment:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(EncounterComment)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(EncounterComment._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("createdAt", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(EncounterComment._fields[1], source, unreadable, notes, at)
        record.created_at = x
        x = get("updatedAt", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(EncounterComment._fields[2], source, unreadable, notes, at)
        record.updated_at = x
        x = get("createdBy", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(EncounterComment._fields[3], source, unreadable, notes, at)
        record.created_by = x
        x = get("updatedBy", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(EncounterComment._fields[4], source, unreadable, notes, at)
        record.updated_by = x
        x = get("createdByName", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(EncounterComment._fields[5], source, unreadable, notes, at)
        record.created_by_name = x
        x = get("updatedByName", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(EncounterComment._fields[6], source, unreadable, notes, at)
        record.updated_by_name = x
        x = get("encounterId", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(EncounterComment._fields[7], source, unreadable, notes, at)
        record.encounter_id = x
        x = get("text", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(EncounterComment._fields[8], source, unreadable, notes, at)
        record.text = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 9 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
