# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The operations of `encounter_templates`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from welkin_runtime.operations import Column, Operation, Pagination, Parameter

from . import TABLE

if TYPE_CHECKING:
    from ..models.encounter_template import EncounterTemplate

LIST_ENCOUNTER_TEMPLATES: Operation[EncounterTemplate] = Operation(
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
    record="EncounterTemplate",
    category="Encounters",
    parameters=(Parameter("version", "version", "path", "text", required=True),),
    columns=(
        Column("id", ("string",)),
        Column("name", ("string",)),
        Column("title", ("string",)),
        Column("encounterDescription", ("string",)),
        Column("encounterInstruction", ("string",)),
        Column("encounterColor", ("string",)),
        Column("type", ("string",)),
        Column("deliveryMethod", ("string",)),
        Column("defaultDuration", ("integer",)),
        Column("assessmentNames", ("array",)),
    ),
    evidence="recorded",
    table=TABLE,
)
GET_ENCOUNTER_TEMPLATE: Operation[EncounterTemplate] = Operation(
    id="getEncounterTemplate",
    name="encounter_templates.get",
    method="GET",
    path="/formations/{version}/encounters/{encounterTemplateName}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    record="EncounterTemplate",
    category="Encounters",
    parameters=(
        Parameter("version", "version", "path", "text", required=True),
        Parameter("encounter_template_name", "encounterTemplateName", "path", "text", required=True),
    ),
    evidence="recorded",
    table=TABLE,
)
CREATE_ENCOUNTER_TEMPLATE: Operation[EncounterTemplate] = Operation(
    id="createEncounterTemplate",
    name="encounter_templates.create",
    method="POST",
    path="/formations/draft/encounters",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    record="EncounterTemplate",
    category="Encounters",
    parameters=(
        Parameter("name", "name", "json", "text"),
        Parameter("title", "title", "json", "text"),
        Parameter("encounter_description", "encounterDescription", "json", "text"),
        Parameter("encounter_instruction", "encounterInstruction", "json", "text"),
        Parameter("encounter_color", "encounterColor", "json", "text"),
        Parameter("type_", "type", "json", "text"),
        Parameter("delivery_method", "deliveryMethod", "json", "text"),
        Parameter("default_duration", "defaultDuration", "json", "integer"),
        Parameter("assessment_names", "assessmentNames", "json", ("list", "text")),
    ),
    evidence="documented",
    table=TABLE,
)
REPLACE_ENCOUNTER_TEMPLATE: Operation[EncounterTemplate] = Operation(
    id="replaceEncounterTemplate",
    name="encounter_templates.replace",
    method="PUT",
    path="/formations/draft/encounters/{encounterTemplateName}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    record="EncounterTemplate",
    category="Encounters",
    parameters=(
        Parameter("encounter_template_name", "encounterTemplateName", "path", "text", required=True),
        Parameter("name", "name", "json", "text"),
        Parameter("title", "title", "json", "text"),
        Parameter("encounter_description", "encounterDescription", "json", "text"),
        Parameter("encounter_instruction", "encounterInstruction", "json", "text"),
        Parameter("encounter_color", "encounterColor", "json", "text"),
        Parameter("type_", "type", "json", "text"),
        Parameter("delivery_method", "deliveryMethod", "json", "text"),
        Parameter("default_duration", "defaultDuration", "json", "integer"),
        Parameter("assessment_names", "assessmentNames", "json", ("list", "text")),
    ),
    evidence="documented",
    table=TABLE,
)
DELETE_ENCOUNTER_TEMPLATE: Operation[None] = Operation(
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
    parameters=(
        Parameter("encounter_template_name", "encounterTemplateName", "path", "text", required=True),
    ),
    evidence="documented",
    table=TABLE,
)

OPERATIONS: tuple[Operation[Any], ...] = (
    LIST_ENCOUNTER_TEMPLATES,
    GET_ENCOUNTER_TEMPLATE,
    CREATE_ENCOUNTER_TEMPLATE,
    REPLACE_ENCOUNTER_TEMPLATE,
    DELETE_ENCOUNTER_TEMPLATE,
)
