# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class CarePlanGoalComment(decoding.Model):
    """
    What somebody has remarked on a goal. The reference shows no comment; the members beside `text` are
    those of the goal.

    Attributes:
        id: Welkin's id of the comment.
        created_by_name: Name of who created the comment: a user or an API client.
        created_at: When the comment was created.
        updated_by_name: Name of who changed the comment last.
        updated_at: When the comment was last changed.
        text: The remark.

    Source: cloud-api-reference-2021, "Care plan" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("createdByName", "created_by_name", decoding.text, required=False, nullable=True),
        decoding.Field("createdAt", "created_at", decoding.instant, required=False, nullable=True),
        decoding.Field("updatedByName", "updated_by_name", decoding.text, required=False, nullable=True),
        decoding.Field("updatedAt", "updated_at", decoding.instant, required=False, nullable=True),
        decoding.Field("text", "text", decoding.text, required=False, nullable=True),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    created_by_name: str | None | Unset = UNSET
    created_at: datetime.datetime | None | Unset = UNSET
    updated_by_name: str | None | Unset = UNSET
    updated_at: datetime.datetime | None | Unset = UNSET
    text: str | None | Unset = UNSET
