# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PUT /formations/draft/encounters/{encounterTemplateName}: Replace a template of encounters"""

from __future__ import annotations

from collections.abc import Sequence

from welkin_runtime.encoding import body_members, path_segment
from welkin_runtime.types import Operation, Request, Tolerated

from ...models.encounter_template import EncounterTemplate

OPERATION = Operation(
    id="replaceEncounterTemplate",
    name="encounter_templates.replace",
    method="PUT",
    path="/formations/draft/encounters/{encounterTemplateName}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="json",
    category="Encounters",
)


def build_request(
    encounter_template_name: str,
    /,
    *,
    name: str | None = None,
    title: str | None = None,
    encounter_description: str | None = None,
    encounter_instruction: str | None = None,
    encounter_color: str | None = None,
    type_: str | None = None,
    delivery_method: str | None = None,
    default_duration: int | None = None,
    assessment_names: Sequence[str] | None = None,
) -> Request:
    """
    The request of `encounter_templates.replace`; None leaves a member out.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/formations/draft/encounters/{path_segment('encounter_template_name', encounter_template_name)}",
        json=body_members(
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
            }
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> EncounterTemplate:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return EncounterTemplate.from_dict(value, tolerated)
