# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The operations of `encounter_disposition_formations`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from welkin_runtime.operations import Operation, Parameter

from . import TABLE

if TYPE_CHECKING:
    from ..models.cdt_formation import CdtFormation

GET_ENCOUNTER_DISPOSITION_FORMATION: Operation[CdtFormation] = Operation(
    id="getEncounterDispositionFormation",
    name="encounter_disposition_formations.get",
    method="GET",
    path="/formations/{version}/encounter-disposition",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    record="CdtFormation",
    category="Encounters",
    parameters=(Parameter("version", "version", "path", "text", required=True),),
    evidence="documented",
    table=TABLE,
)
REPLACE_ENCOUNTER_DISPOSITION_FORMATION: Operation[CdtFormation] = Operation(
    id="replaceEncounterDispositionFormation",
    name="encounter_disposition_formations.replace",
    method="PUT",
    path="/formations/draft/encounter-disposition",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    record="CdtFormation",
    category="Encounters",
    parameters=(
        Parameter("name", "name", "json", "text"),
        Parameter("title", "title", "json", "text"),
        Parameter("label", "label", "json", "text"),
        Parameter("fields", "fields", "json", ("list", "EncounterDispositionFieldReplace")),
    ),
    evidence="documented",
    table=TABLE,
)

OPERATIONS: tuple[Operation[Any], ...] = (
    GET_ENCOUNTER_DISPOSITION_FORMATION,
    REPLACE_ENCOUNTER_DISPOSITION_FORMATION,
)
