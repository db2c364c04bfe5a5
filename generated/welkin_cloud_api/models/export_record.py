# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class ExportRecord(decoding.Model):
    """
    One exported record. It looks as the resource itself does elsewhere, a patient with care team and
    programs, an assessment with `source_id` and `source_type`; so only what nearly all have is named here,
    and everything else comes through as it is.

    Attributes:
        id: Welkin's id of the record.
        created_at: When the record was created.
        updated_at: When the record was last changed.

    Source: cloud-api-wrapper, "Export" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=False, nullable=False),
        decoding.Field("createdAt", "created_at", decoding.instant, required=False, nullable=True),
        decoding.Field("updatedAt", "updated_at", decoding.instant, required=False, nullable=True),
    )
    _takes_more = True
    _spell = staticmethod(decoding.zulu_text)

    id: str | Unset = UNSET
    created_at: datetime.datetime | None | Unset = UNSET
    updated_at: datetime.datetime | None | Unset = UNSET
