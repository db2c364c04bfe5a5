# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /formations/{version}/encounters: List the templates of encounters"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Pagination, Request, Tolerated

from ...models.encounter_template import EncounterTemplate

OPERATION = Operation(
    id="listEncounterTemplates",
    name="encounter_templates.list",
    method="GET",
    path="/formations/{version}/encounters",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    pagination=Pagination(style="whole", kind="whole", items=()),
    answer="json",
    category="Encounters",
    arguments=("checkpoint",),
)


def build_request(
    version: str,
    /,
) -> Request:
    """
    The request of `encounter_templates.list`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/formations/{path_segment('version', version)}/encounters",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> EncounterTemplate:
    """
    One record, taken out of its page.

    Raises:
        ValueError: the value is no JSON object.
    """
    return EncounterTemplate.from_dict(value, tolerated)
