# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /formations/{version}/encounters/{encounterTemplateName}: Get a template of encounters"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Request, Tolerated

from ...models.encounter_template import EncounterTemplate

OPERATION = Operation(
    id="getEncounterTemplate",
    name="encounter_templates.get",
    method="GET",
    path="/formations/{version}/encounters/{encounterTemplateName}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="json",
    category="Encounters",
)


def build_request(
    version: str,
    encounter_template_name: str,
    /,
) -> Request:
    """
    The request of `encounter_templates.get`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/formations/{path_segment('version', version)}/encounters/{path_segment('encounter_template_name', encounter_template_name)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> EncounterTemplate:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return EncounterTemplate.from_dict(value, tolerated)
