# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class TaskPerson(decoding.Model):
    """
    Someone who has to do with a task: a user, or the patient it is about.

    Attributes:
        id: The user or patient.
        name: Name of the person.
        enabled: False for users who are switched off. Assumed for newer servers. (assumed)

    Source: cloud-api-reference-2021, "Tasks" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("name", "name", decoding.text, required=False, nullable=True),
        decoding.Field("enabled", "enabled", decoding.boolean, required=False, nullable=True),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    name: str | None | Unset = UNSET
    enabled: bool | None | Unset = UNSET
