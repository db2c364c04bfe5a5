# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The operations of `programs`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from welkin_runtime.operations import Column, Operation, Pagination, Parameter

from . import TABLE

if TYPE_CHECKING:
    from ..models.program import Program

LIST_PROGRAMS: Operation[Program] = Operation(
    id="listPrograms",
    name="programs.list",
    method="GET",
    path="/formations/{version}/programs",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    pagination=Pagination(style="whole", kind="whole", items=()),
    record="Program",
    category="Programs",
    parameters=(Parameter("version", "version", "path", "text", required=True),),
    columns=(
        Column("name", ("string",)),
        Column("title", ("string",)),
        Column("description", ("string",)),
        Column("phases", ("array",)),
        Column("nodes", ("array",)),
    ),
    evidence="recorded",
    table=TABLE,
)
GET_PROGRAM: Operation[Program] = Operation(
    id="getProgram",
    name="programs.get",
    method="GET",
    path="/formations/{version}/programs/{programName}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    record="Program",
    category="Programs",
    parameters=(
        Parameter("version", "version", "path", "text", required=True),
        Parameter("program_name", "programName", "path", "text", required=True),
    ),
    evidence="recorded",
    table=TABLE,
)
CREATE_PROGRAM: Operation[Program] = Operation(
    id="createProgram",
    name="programs.create",
    method="POST",
    path="/formations/draft/programs",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    record="Program",
    category="Programs",
    parameters=(
        Parameter("name", "name", "json", "text", required=True),
        Parameter("title", "title", "json", "text"),
        Parameter("description", "description", "json", "text"),
        Parameter("phases", "phases", "json", ("list", "ProgramPhaseFormationCreate")),
        Parameter("nodes", "nodes", "json", ("list", "ProgramNode")),
    ),
    evidence="documented",
    table=TABLE,
)
REPLACE_PROGRAM: Operation[Program] = Operation(
    id="replaceProgram",
    name="programs.replace",
    method="PUT",
    path="/formations/draft/programs/{programName}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    record="Program",
    category="Programs",
    parameters=(
        Parameter("program_name", "programName", "path", "text", required=True),
        Parameter("name", "name", "json", "text"),
        Parameter("title", "title", "json", "text"),
        Parameter("description", "description", "json", "text"),
        Parameter("phases", "phases", "json", ("list", "ProgramPhaseFormationCreate")),
        Parameter("nodes", "nodes", "json", ("list", "ProgramNode")),
    ),
    evidence="documented",
    table=TABLE,
)
DELETE_PROGRAM: Operation[None] = Operation(
    id="deleteProgram",
    name="programs.delete",
    method="DELETE",
    path="/formations/draft/programs/{programName}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="none",
    category="Programs",
    parameters=(Parameter("program_name", "programName", "path", "text", required=True),),
    evidence="documented",
    table=TABLE,
)

OPERATIONS: tuple[Operation[Any], ...] = (
    LIST_PROGRAMS,
    GET_PROGRAM,
    CREATE_PROGRAM,
    REPLACE_PROGRAM,
    DELETE_PROGRAM,
)
