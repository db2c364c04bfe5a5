# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PUT /formations/draft/assessments/{assessmentName}: Replace a questionnaire in the draft"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, path_segment, zulu_text
from welkin_runtime.types import UNSET, Operation, Request, Tolerated, Unset

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
    arguments=(
        "name",
        "title",
        "sections",
        "scoring",
        "condition_settings",
        "display_type",
        "auto_completed",
    ),
)
_MEMBERS = (
    decoding.Field("name", "name", decoding.text, required=False, nullable=False),
    decoding.Field("title", "title", decoding.text, required=False, nullable=False),
    decoding.Field(
        "sections",
        "sections",
        decoding.array(decoding.record(lambda: AssessmentSectionCreate)),
        required=False,
        nullable=False,
    ),
    decoding.Field(
        "scoring", "scoring", decoding.record(lambda: AssessmentScoring), required=False, nullable=False
    ),
    decoding.Field(
        "conditionSettings",
        "condition_settings",
        decoding.record(lambda: AssessmentConditionSettings),
        required=False,
        nullable=False,
    ),
    decoding.Field(
        "displayType",
        "display_type",
        decoding.enumeration(AssessmentDisplayType),
        required=False,
        nullable=False,
    ),
    decoding.Field("autoCompleted", "auto_completed", decoding.boolean, required=False, nullable=False),
)


def build_request(
    assessment_name: str,
    /,
    *,
    name: str | Unset = UNSET,
    title: str | Unset = UNSET,
    sections: Sequence[AssessmentSectionCreate | Mapping[str, Any] | decoding.Model] | Unset = UNSET,
    scoring: AssessmentScoring | Mapping[str, Any] | decoding.Model | Unset = UNSET,
    condition_settings: AssessmentConditionSettings | Mapping[str, Any] | decoding.Model | Unset = UNSET,
    display_type: AssessmentDisplayType | str | Unset = UNSET,
    auto_completed: bool | Unset = UNSET,
) -> Request:
    """
    The request of `assessment_formations.replace`.

    A member that is left out is not sent. None is refused: the API takes no null here.

    Raises:
        InvalidArgumentError: an id that is no path segment, a naive datetime.
    """
    return Request(
        OPERATION,
        path=f"/formations/draft/assessments/{path_segment('assessment_name', assessment_name)}",
        json=body_members(
            _MEMBERS,
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
