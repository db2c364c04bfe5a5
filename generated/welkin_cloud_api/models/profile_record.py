# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import hidden

from .profile_record_body import ProfileRecordBody


@define(kw_only=True, repr=False, field_transformer=hidden)
class ProfileRecord(decoding.Model):
    """
    One record of a profile data type (PDT): a hospital, a physician, a relative, a billing organization. It
    belongs to the instance, not to a patient; a contact ties it to one.

    Attributes:
        id: Welkin's id of the record. Given on creation and never changed.
        created_at: When the record was created.
        updated_at: When the record was last changed.
        full_value: The values of the fields in one text, to show and to search. Made by Welkin.
        deleted: True where the record was deleted.
        pdt_name: Name of the type.
        json_body: The content: system fields and the fields of the type.

    Source: cloud-api-recordings, "Profile records / Record" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("createdAt", "created_at", decoding.instant, required=True, nullable=False),
        decoding.Field("updatedAt", "updated_at", decoding.instant, required=True, nullable=False),
        decoding.Field("fullValue", "full_value", decoding.text, required=True, nullable=False),
        decoding.Field("deleted", "deleted", decoding.boolean, required=True, nullable=False),
        decoding.Field("pdtName", "pdt_name", decoding.text, required=True, nullable=False),
        decoding.Field(
            "jsonBody", "json_body", decoding.record(lambda: ProfileRecordBody), required=True, nullable=False
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    created_at: datetime.datetime
    updated_at: datetime.datetime
    full_value: str
    deleted: bool
    pdt_name: str
    json_body: ProfileRecordBody
