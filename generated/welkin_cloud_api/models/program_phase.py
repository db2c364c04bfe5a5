# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class ProgramPhase(decoding.Model):
    """
    A phase that a patient is in or has been in, as it was called at the time.

    Attributes:
        name: Name of the phase.
        title: What people read.
        description: What happens in the phase.
        timestamp: When the patient came into the phase.
        current_version: The formation (a deployment of what was designed) at the time: a number, as
            text.
        created_by: Who moved the patient: a user or an API client.
        created_by_name: Name of whoever moved the patient; an API client is `API_CLIENT:` and its name.
        deleted: Whether the phase was taken out of the program since.

    Source: cloud-api-recordings, "Patient programs" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("name", "name", decoding.text, required=True, nullable=False),
        decoding.Field("title", "title", decoding.text, required=True, nullable=False),
        decoding.Field("description", "description", decoding.text, required=True, nullable=False),
        decoding.Field("timestamp", "timestamp", decoding.instant, required=True, nullable=False),
        decoding.Field("currentVersion", "current_version", decoding.text, required=True, nullable=False),
        decoding.Field("createdBy", "created_by", decoding.text, required=True, nullable=False),
        decoding.Field("createdByName", "created_by_name", decoding.text, required=True, nullable=False),
        decoding.Field("deleted", "deleted", decoding.boolean, required=True, nullable=False),
    )
    _spell = staticmethod(decoding.zulu_text)

    name: str
    title: str
    description: str
    timestamp: datetime.datetime
    current_version: str
    created_by: str
    created_by_name: str
    deleted: bool
