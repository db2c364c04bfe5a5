# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PUT /formations/draft/assessments/{assessmentName}: Replace a questionnaire in the draft"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from welkin_runtime.encoding import body_members, path_segment, zulu_text
from welkin_runtime.types import Operation, Request, Tolerated

from ...models.assessment_condition_settings import AssessmentConditionSettings
from ...models.assessment_display_type import AssessmentDisplayType
from ...models.assessment_formation import AssessmentFormation
from ...models.assessment_scoring import AssessmentScoring
from ...models.assessment_section_create import AssessmentSectionCreate

OPERATION = Operation(
    id="replaceAssessmentFormation",
    name="assessment_formations.replace",
    method="PUT",
    path="/formations/draft/assessments/{assessmentName}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="json",
    category="Assessment Formation",
)


def build_request(
    assessment_name: str,
    /,
    *,
    name: str | None = None,
    title: str | None = None,
    sections: Sequence[AssessmentSectionCreate | Mapping[str, Any]] | None = None,
    scoring: AssessmentScoring | Mapping[str, Any] | None = None,
    condition_settings: AssessmentConditionSettings | Mapping[str, Any] | None = None,
    display_type: AssessmentDisplayType | str | None = None,
    auto_completed: bool | None = None,
) -> Request:
    """
    The request of `assessment_formations.replace`; None leaves a member out.

    Raises:
        InvalidArgumentError: an id that is no path segment, a naive datetime.
    """
    return Request(
        OPERATION,
        path=f"/formations/draft/assessments/{path_segment('assessment_name', assessment_name)}",
        json=body_members(
            {
                "name": name,
                "title": title,
                "sections": sections,
                "scoring": scoring,
                "conditionSettings": condition_settings,
                "displayType": display_type,
                "autoCompleted": auto_completed,
            },
            zulu_text,
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> AssessmentFormation:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return AssessmentFormation.from_dict(value, tolerated)
