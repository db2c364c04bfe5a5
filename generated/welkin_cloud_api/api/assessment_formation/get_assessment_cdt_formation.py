# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /formations/{version}/assessments/cdt/{cdtName}: Get the data type behind a questionnaire"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Request, Tolerated

from ...models.cdt_formation import CdtFormation

OPERATION = Operation(
    id="getAssessmentCdtFormation",
    name="assessment_formations.get_cdt",
    method="GET",
    path="/formations/{version}/assessments/cdt/{cdtName}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="json",
    category="Assessment Formation",
)


def build_request(
    version: str,
    cdt_name: str,
    /,
) -> Request:
    """
    The request of `assessment_formations.get_cdt`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/formations/{path_segment('version', version)}/assessments/cdt/{path_segment('cdt_name', cdt_name)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> CdtFormation:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return CdtFormation.from_dict(value, tolerated)
