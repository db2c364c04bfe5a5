# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The operations of `application_accesses`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from welkin_runtime.operations import Operation, Parameter, Repeated

from . import TABLE

if TYPE_CHECKING:
    from ..models.application_access import ApplicationAccess

GET_APPLICATION_ACCESS: Operation[ApplicationAccess] = Operation(
    id="getApplicationAccess",
    name="application_accesses.get",
    method="GET",
    path="/admin/application-accesses/{userId}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="tenant",
    record="ApplicationAccess",
    category="Users",
    identity=(Repeated("path", ("userId",), ("userId",)),),
    parameters=(Parameter("user_id", "userId", "path", "text", required=True),),
    evidence="documented",
    table=TABLE,
)
REPLACE_APPLICATION_ACCESS: Operation[ApplicationAccess] = Operation(
    id="replaceApplicationAccess",
    name="application_accesses.replace",
    method="PUT",
    path="/admin/application-accesses/{userId}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="tenant",
    record="ApplicationAccess",
    category="Users",
    identity=(Repeated("path", ("userId",), ("userId",)),),
    parameters=(
        Parameter("user_id", "userId", "path", "text", required=True),
        Parameter("admin_access_enabled", "adminAccessEnabled", "json", "boolean", required=True),
        Parameter(
            "audit_security_access_enabled", "auditSecurityAccessEnabled", "json", "boolean", required=True
        ),
        Parameter(
            "instance_accesses", "instanceAccesses", "json", ("list", "InstanceAccessReplace"), required=True
        ),
    ),
    evidence="documented",
    table=TABLE,
)

OPERATIONS: tuple[Operation[Any], ...] = (
    GET_APPLICATION_ACCESS,
    REPLACE_APPLICATION_ACCESS,
)
