# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The operations of `profile_formations`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from welkin_runtime.operations import Column, Operation, Pagination, Parameter

from . import TABLE

if TYPE_CHECKING:
    from ..models.profile_formation import ProfileFormation

LIST_PROFILE_FORMATIONS: Operation[ProfileFormation] = Operation(
    id="listProfileFormations",
    name="profile_formations.list",
    method="GET",
    path="/formations/{version}/pdts",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    pagination=Pagination(style="whole", kind="whole", items=()),
    record="ProfileFormation",
    category="Profile Formation",
    parameters=(Parameter("version", "version", "path", "text", required=True),),
    columns=(
        Column("id", ("string",)),
        Column("name", ("string",)),
        Column("title", ("string",)),
        Column("constant", ("boolean",)),
        Column("internal", ("boolean",)),
        Column("readable", ("boolean",)),
        Column("updatable", ("boolean",)),
        Column("contactable", ("boolean",)),
        Column("type", ("string",)),
        Column("sourceType", ("string",)),
        Column("externalSourceType", ("string",)),
        Column("fields", ("array",)),
        Column("_containsPHI", ("boolean",)),
    ),
    evidence="recorded",
    table=TABLE,
)
GET_PROFILE_FORMATION: Operation[ProfileFormation] = Operation(
    id="getProfileFormation",
    name="profile_formations.get",
    method="GET",
    path="/formations/{version}/pdts/{pdtName}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    record="ProfileFormation",
    category="Profile Formation",
    parameters=(
        Parameter("version", "version", "path", "text", required=True),
        Parameter("pdt_name", "pdtName", "path", "text", required=True),
    ),
    evidence="recorded",
    table=TABLE,
)

OPERATIONS: tuple[Operation[Any], ...] = (
    LIST_PROFILE_FORMATIONS,
    GET_PROFILE_FORMATION,
)
