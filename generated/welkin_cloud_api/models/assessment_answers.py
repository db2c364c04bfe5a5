# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import hidden

from .record_source_type import RecordSourceType


@define(kw_only=True, repr=False, field_transformer=hidden)
class AssessmentAnswers(decoding.Model):
    """
    The answers of a record: system fields, which Welkin keeps, and one member for each question, named
    `{refCdtName}__{refCdtFieldName}`, such as `cdt-habits__cdtf-smoker`. A question without an answer is
    null, not missing.

    Attributes:
        id: The id of the record, once more.
        created_at: When the answers were created.
        created_by: Id of the user or API client that created them.
        created_by_name: Name of whoever created them; an API client is `API_CLIENT:` and its name.
        updated_at: When the answers were last changed.
        updated_by: Id of the user or API client that last changed them.
        updated_by_name: Name of whoever last changed them; an API client is `API_CLIENT:` and its name.
        source_id: Id of the assessment record that the answers came from.
        source_name: Name of the questionnaire.
        source_type: `ASSESSMENT` here.
        external_id: Id that another system knows the record by.
        external_guid: UUID that another system knows the record by.

    Source: cloud-api-recordings, "Assessment records" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("created_at", "created_at", decoding.instant, required=True, nullable=False),
        decoding.Field("created_by", "created_by", decoding.text, required=True, nullable=False),
        decoding.Field("created_by_name", "created_by_name", decoding.text, required=True, nullable=False),
        decoding.Field("updated_at", "updated_at", decoding.instant, required=True, nullable=False),
        decoding.Field("updated_by", "updated_by", decoding.text, required=True, nullable=False),
        decoding.Field("updated_by_name", "updated_by_name", decoding.text, required=True, nullable=False),
        decoding.Field("source_id", "source_id", decoding.text, required=True, nullable=True),
        decoding.Field("source_name", "source_name", decoding.text, required=True, nullable=True),
        decoding.Field(
            "source_type", "source_type", decoding.enumeration(RecordSourceType), required=True, nullable=True
        ),
        decoding.Field("external_id", "external_id", decoding.text, required=True, nullable=True),
        decoding.Field("external_guid", "external_guid", decoding.text, required=True, nullable=True),
    )
    _takes_more = True
    _spell = staticmethod(decoding.zulu_text)

    id: str
    created_at: datetime.datetime
    created_by: str
    created_by_name: str
    updated_at: datetime.datetime
    updated_by: str
    updated_by_name: str
    source_id: str | None
    source_name: str | None
    source_type: RecordSourceType | None
    external_id: str | None
    external_guid: str | None
