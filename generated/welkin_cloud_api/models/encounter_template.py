# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import Tolerated, hidden


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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> EncounterTemplate:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(EncounterTemplate)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(EncounterTemplate._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("name")
        if type(x) is not str:
            x = reading.read_member(EncounterTemplate._fields[1], source, unreadable, notes, at)
        record.name = x
        x = get("title")
        if type(x) is not str:
            x = reading.read_member(EncounterTemplate._fields[2], source, unreadable, notes, at)
        record.title = x
        x = get("encounterDescription")
        if type(x) is not str:
            x = reading.read_member(EncounterTemplate._fields[3], source, unreadable, notes, at)
        record.encounter_description = x
        x = get("encounterInstruction")
        if type(x) is not str:
            x = reading.read_member(EncounterTemplate._fields[4], source, unreadable, notes, at)
        record.encounter_instruction = x
        x = get("encounterColor")
        if type(x) is not str:
            x = reading.read_member(EncounterTemplate._fields[5], source, unreadable, notes, at)
        record.encounter_color = x
        x = get("type")
        if type(x) is not str:
            x = reading.read_member(EncounterTemplate._fields[6], source, unreadable, notes, at)
        record.type_ = x
        x = get("deliveryMethod")
        if type(x) is not str:
            x = reading.read_member(EncounterTemplate._fields[7], source, unreadable, notes, at)
        record.delivery_method = x
        x = get("defaultDuration")
        if type(x) is not int:
            x = reading.read_member(EncounterTemplate._fields[8], source, unreadable, notes, at)
        record.default_duration = x
        x = get("assessmentNames")
        if (x := reading.text_list(x)) is None:
            x = reading.read_member(EncounterTemplate._fields[9], source, unreadable, notes, at)
        record.assessment_names = x
        record.unreadable_properties = unreadable
        if len(source) == 10 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
