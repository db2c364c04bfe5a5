# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The operations of `cdt_formations`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from welkin_runtime.operations import Column, Operation, Pagination, Parameter

from . import TABLE

if TYPE_CHECKING:
    from ..models.cdt_formation import CdtFormation

LIST_CDT_FORMATIONS: Operation[CdtFormation] = Operation(
    id="listCdtFormations",
    name="cdt_formations.list",
    method="GET",
    path="/formations/{version}/cdts",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    pagination=Pagination(style="whole", kind="whole", items=()),
    record="CdtFormation",
    category="CDT Formation",
    parameters=(Parameter("version", "version", "path", "text", required=True),),
    columns=(
        Column("id", ("string",)),
        Column("name", ("string",)),
        Column("title", ("string",)),
        Column("label", ("string",)),
        Column("version", ("integer",)),
        Column("internal", ("boolean",)),
        Column("readable", ("boolean",)),
        Column("updatable", ("boolean",)),
        Column("type", ("string",)),
        Column("relation", ("string",)),
        Column("fields", ("array",)),
        Column("_containsPHI", ("boolean",)),
    ),
    evidence="recorded",
    table=TABLE,
)
GET_CDT_FORMATION: Operation[CdtFormation] = Operation(
    id="getCdtFormation",
    name="cdt_formations.get",
    method="GET",
    path="/formations/{version}/cdts/{cdtName}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    record="CdtFormation",
    category="CDT Formation",
    parameters=(
        Parameter("version", "version", "path", "text", required=True),
        Parameter("cdt_name", "cdtName", "path", "text", required=True),
    ),
    evidence="recorded",
    table=TABLE,
)

OPERATIONS: tuple[Operation[Any], ...] = (
    LIST_CDT_FORMATIONS,
    GET_CDT_FORMATION,
)
