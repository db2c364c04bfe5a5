# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""POST /formations/draft/encounters: Create a template of encounters"""

from __future__ import annotations

from collections.abc import Sequence

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members
from welkin_runtime.types import UNSET, Operation, Request, Tolerated, Unset

from ...models.encounter_template import EncounterTemplate

OPERATION = Operation(
    id="createEncounterTemplate",
    name="encounter_templates.create",
    method="POST",
    path="/formations/draft/encounters",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    answer="json",
    category="Encounters",
    arguments=(
        "name",
        "title",
        "encounter_description",
        "encounter_instruction",
        "encounter_color",
        "type_",
        "delivery_method",
        "default_duration",
        "assessment_names",
    ),
)
_MEMBERS = (
    decoding.Field("name", "name", decoding.text, required=False, nullable=False),
    decoding.Field("title", "title", decoding.text, required=False, nullable=False),
    decoding.Field(
        "encounterDescription", "encounter_description", decoding.text, required=False, nullable=False
    ),
    decoding.Field(
        "encounterInstruction", "encounter_instruction", decoding.text, required=False, nullable=False
    ),
    decoding.Field("encounterColor", "encounter_color", decoding.text, required=False, nullable=False),
    decoding.Field("type", "type_", decoding.text, required=False, nullable=False),
    decoding.Field("deliveryMethod", "delivery_method", decoding.text, required=False, nullable=False),
    decoding.Field("defaultDuration", "default_duration", decoding.integer, required=False, nullable=False),
    decoding.Field(
        "assessmentNames", "assessment_names", decoding.array(decoding.text), required=False, nullable=False
    ),
)


def build_request(
    *,
    name: str | Unset = UNSET,
    title: str | Unset = UNSET,
    encounter_description: str | Unset = UNSET,
    encounter_instruction: str | Unset = UNSET,
    encounter_color: str | Unset = UNSET,
    type_: str | Unset = UNSET,
    delivery_method: str | Unset = UNSET,
    default_duration: int | Unset = UNSET,
    assessment_names: Sequence[str] | Unset = UNSET,
) -> Request:
    """
    The request of `encounter_templates.create`.

    A member that is left out is not sent. None is refused: the API takes no null here.

    Raises:
        InvalidArgumentError: a value that cannot be sent.
    """
    return Request(
        OPERATION,
        path="/formations/draft/encounters",
        json=body_members(
            _MEMBERS,
            {
                "name": name,
                "title": title,
                "encounterDescription": encounter_description,
                "encounterInstruction": encounter_instruction,
                "encounterColor": encounter_color,
                "type": type_,
                "deliveryMethod": delivery_method,
                "defaultDuration": default_duration,
                "assessmentNames": assessment_names,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> EncounterTemplate:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return EncounterTemplate.from_dict(value, tolerated)
