# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class CarePlanOverview(decoding.Model):
    """
    What the care team has written about a patient as a whole, at the head of the care plan. It has no id:
    there is at most one.

    Attributes:
        created_by_name: Name of who created the overview: a user or an API client.
        created_at: When the overview was created.
        updated_by_name: Name of who changed the overview last.
        updated_at: When the overview was last changed.
        overview: The text.

    Source: cloud-api-reference-2021, "Care plan" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("createdByName", "created_by_name", decoding.text, required=False, nullable=True),
        decoding.Field("createdAt", "created_at", decoding.instant, required=False, nullable=True),
        decoding.Field("updatedByName", "updated_by_name", decoding.text, required=False, nullable=True),
        decoding.Field("updatedAt", "updated_at", decoding.instant, required=False, nullable=True),
        decoding.Field("overview", "overview", decoding.text, required=False, nullable=True),
    )
    _spell = staticmethod(decoding.zulu_text)

    created_by_name: str | None | Unset = UNSET
    created_at: datetime.datetime | None | Unset = UNSET
    updated_by_name: str | None | Unset = UNSET
    updated_at: datetime.datetime | None | Unset = UNSET
    overview: str | None | Unset = UNSET
