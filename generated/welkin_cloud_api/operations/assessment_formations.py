# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The operations of `assessment_formations`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from welkin_runtime.operations import Column, Operation, Pagination, Parameter

from . import TABLE

if TYPE_CHECKING:
    from ..models.assessment_formation import AssessmentFormation
    from ..models.cdt_formation import CdtFormation

LIST_ASSESSMENT_FORMATIONS: Operation[AssessmentFormation] = Operation(
    id="listAssessmentFormations",
    name="assessment_formations.list",
    method="GET",
    path="/formations/{version}/assessments",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    pagination=Pagination(style="whole", kind="whole", items=()),
    record="AssessmentFormation",
    category="Assessment Formation",
    parameters=(Parameter("version", "version", "path", "text", required=True),),
    columns=(
        Column("id", ("string",)),
        Column("title", ("string",)),
        Column("name", ("string",)),
        Column("version", ("integer",)),
        Column("sections", ("array",)),
        Column("scoring", ("object",)),
        Column("programs", ("array",)),
        Column("template"),
        Column("conditionSettings", ("object",)),
        Column("displayType", ("string",)),
        Column("autoCompleted", ("boolean",)),
        Column("_containsPHI", ("boolean",)),
    ),
    evidence="recorded",
    table=TABLE,
)
GET_ASSESSMENT_FORMATION: Operation[AssessmentFormation] = Operation(
    id="getAssessmentFormation",
    name="assessment_formations.get",
    method="GET",
    path="/formations/{version}/assessments/{assessmentName}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    record="AssessmentFormation",
    category="Assessment Formation",
    parameters=(
        Parameter("version", "version", "path", "text", required=True),
        Parameter("assessment_name", "assessmentName", "path", "text", required=True),
    ),
    evidence="recorded",
    table=TABLE,
)
GET_ASSESSMENT_CDT_FORMATION: Operation[CdtFormation] = Operation(
    id="getAssessmentCdtFormation",
    name="assessment_formations.get_cdt",
    method="GET",
    path="/formations/{version}/assessments/cdt/{cdtName}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    record="CdtFormation",
    category="Assessment Formation",
    parameters=(
        Parameter("version", "version", "path", "text", required=True),
        Parameter("cdt_name", "cdtName", "path", "text", required=True),
    ),
    evidence="documented",
    table=TABLE,
)
CREATE_ASSESSMENT_FORMATION: Operation[AssessmentFormation] = Operation(
    id="createAssessmentFormation",
    name="assessment_formations.create",
    method="POST",
    path="/formations/draft/assessments",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    record="AssessmentFormation",
    category="Assessment Formation",
    parameters=(
        Parameter("name", "name", "json", "text", required=True),
        Parameter("title", "title", "json", "text"),
        Parameter("sections", "sections", "json", ("list", "AssessmentSectionCreate")),
        Parameter("scoring", "scoring", "json", "AssessmentScoring"),
        Parameter("condition_settings", "conditionSettings", "json", "AssessmentConditionSettings"),
        Parameter("display_type", "displayType", "json", "AssessmentDisplayType"),
        Parameter("auto_completed", "autoCompleted", "json", "boolean"),
    ),
    evidence="documented",
    table=TABLE,
)
REPLACE_ASSESSMENT_FORMATION: Operation[AssessmentFormation] = Operation(
    id="replaceAssessmentFormation",
    name="assessment_formations.replace",
    method="PUT",
    path="/formations/draft/assessments/{assessmentName}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    record="AssessmentFormation",
    category="Assessment Formation",
    parameters=(
        Parameter("assessment_name", "assessmentName", "path", "text", required=True),
        Parameter("name", "name", "json", "text"),
        Parameter("title", "title", "json", "text"),
        Parameter("sections", "sections", "json", ("list", "AssessmentSectionCreate")),
        Parameter("scoring", "scoring", "json", "AssessmentScoring"),
        Parameter("condition_settings", "conditionSettings", "json", "AssessmentConditionSettings"),
        Parameter("display_type", "displayType", "json", "AssessmentDisplayType"),
        Parameter("auto_completed", "autoCompleted", "json", "boolean"),
    ),
    evidence="documented",
    table=TABLE,
)
DELETE_ASSESSMENT_FORMATION: Operation[None] = Operation(
    id="deleteAssessmentFormation",
    name="assessment_formations.delete",
    method="DELETE",
    path="/formations/draft/assessments/{assessmentName}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="none",
    category="Assessment Formation",
    parameters=(Parameter("assessment_name", "assessmentName", "path", "text", required=True),),
    evidence="documented",
    table=TABLE,
)

OPERATIONS: tuple[Operation[Any], ...] = (
    LIST_ASSESSMENT_FORMATIONS,
    GET_ASSESSMENT_FORMATION,
    GET_ASSESSMENT_CDT_FORMATION,
    CREATE_ASSESSMENT_FORMATION,
    REPLACE_ASSESSMENT_FORMATION,
    DELETE_ASSESSMENT_FORMATION,
)
