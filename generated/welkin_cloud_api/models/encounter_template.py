# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class EncounterTemplate(decoding.Model):
    """
    What encounters of one kind begin with, as the customer has designed it.

    Attributes:
        id: Welkin's id of the template.
        name: Name of the template, such as `etmp-follow-up`: what requests call it.
        title: What people read.
        encounter_description: The description that encounters begin with.
        encounter_instruction: What the host should do, as HTML.
        encounter_color: Color in the calendar, as `#rrggbb`.
        type_: Kind of encounter; encounters made from the template show the template's name instead.
        delivery_method: How patient and host meet, such as `VIDEO`; the other values are not
            documented.
        default_duration: How long an encounter is planned for, in minutes. Events have seconds.
        assessment_names: The assessments that each encounter gets at once.

    Source: cloud-api-recordings, "Encounters / Templates" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("name", "name", decoding.text, required=True, nullable=False),
        decoding.Field("title", "title", decoding.text, required=True, nullable=False),
        decoding.Field(
            "encounterDescription", "encounter_description", decoding.text, required=True, nullable=False
        ),
        decoding.Field(
            "encounterInstruction", "encounter_instruction", decoding.text, required=True, nullable=False
        ),
        decoding.Field("encounterColor", "encounter_color", decoding.text, required=True, nullable=False),
        decoding.Field("type", "type_", decoding.text, required=True, nullable=False),
        decoding.Field("deliveryMethod", "delivery_method", decoding.text, required=True, nullable=False),
        decoding.Field(
            "defaultDuration", "default_duration", decoding.integer, required=True, nullable=False
        ),
        decoding.Field(
            "assessmentNames",
            "assessment_names",
            decoding.array(decoding.text),
            required=True,
            nullable=False,
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    name: str
    title: str
    encounter_description: str
    encounter_instruction: str
    encounter_color: str
    type_: str
    delivery_method: str
    default_duration: int
    assessment_names: list[str]
