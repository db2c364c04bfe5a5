# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden


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
