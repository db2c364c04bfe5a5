# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class DictionaryRecord(decoding.Model):
    """
    One entry of a dictionary, for example one diagnosis.

    Attributes:
        id: Welkin's id of the entry. Given on creation and never changed.
        created_at: When the entry was created.
        updated_at: When the entry was last changed.
        full_value: The values of the fields in one text, to show and to search. Made by Welkin.
        deleted: True where the entry was deleted.
        values: A text for each field of the dictionary.

    Source: cloud-api-reference-2021, "Dictionaries / Record" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("createdAt", "created_at", decoding.instant, required=False, nullable=True),
        decoding.Field("updatedAt", "updated_at", decoding.instant, required=False, nullable=True),
        decoding.Field("fullValue", "full_value", decoding.text, required=False, nullable=True),
        decoding.Field("deleted", "deleted", decoding.boolean, required=False, nullable=True),
        decoding.Field(
            "values", "values", decoding.mapping(decoding.anything), required=False, nullable=True
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    created_at: datetime.datetime | None | Unset = UNSET
    updated_at: datetime.datetime | None | Unset = UNSET
    full_value: str | None | Unset = UNSET
    deleted: bool | None | Unset = UNSET
    values: dict[str, Any] | None | Unset = UNSET
