# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""DELETE /formations/draft/encounters/{encounterTemplateName}: Delete a template of encounters"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Request, Tolerated

OPERATION = Operation(
    id="deleteEncounterTemplate",
    name="encounter_templates.delete",
    method="DELETE",
    path="/formations/draft/encounters/{encounterTemplateName}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="none",
    category="Encounters",
)


def build_request(
    encounter_template_name: str,
    /,
) -> Request:
    """
    The request of `encounter_templates.delete`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/formations/draft/encounters/{path_segment('encounter_template_name', encounter_template_name)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> None:
    """
    Nothing: the answer has no body.
    """
    return None
