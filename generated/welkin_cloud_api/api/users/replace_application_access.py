# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PUT /admin/application-accesses/{userId}: Replace a user's access to applications"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, path_segment, zulu_text
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.application_access import ApplicationAccess
from ...models.instance_access_replace import InstanceAccessReplace

OPERATION = Operation(
    id="replaceApplicationAccess",
    name="application_accesses.replace",
    method="PUT",
    path="/admin/application-accesses/{userId}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="tenant",
    answer="json",
    identity=(Repeated("path", ("userId",), ("userId",)),),
    category="Users",
    arguments=(
        "admin_access_enabled",
        "audit_security_access_enabled",
        "instance_accesses",
    ),
)
_MEMBERS = (
    decoding.Field(
        "adminAccessEnabled", "admin_access_enabled", decoding.boolean, required=True, nullable=False
    ),
    decoding.Field(
        "auditSecurityAccessEnabled",
        "audit_security_access_enabled",
        decoding.boolean,
        required=True,
        nullable=False,
    ),
    decoding.Field(
        "instanceAccesses",
        "instance_accesses",
        decoding.array(decoding.record(lambda: InstanceAccessReplace)),
        required=True,
        nullable=False,
    ),
)


def build_request(
    user_id: str,
    /,
    *,
    admin_access_enabled: bool,
    audit_security_access_enabled: bool,
    instance_accesses: Sequence[InstanceAccessReplace | Mapping[str, Any] | decoding.Model],
) -> Request:
    """
    The request of `application_accesses.replace`.

    Raises:
        InvalidArgumentError: an id that is no path segment, a naive datetime.
    """
    return Request(
        OPERATION,
        path=f"/admin/application-accesses/{path_segment('user_id', user_id)}",
        json=body_members(
            _MEMBERS,
            {
                "adminAccessEnabled": admin_access_enabled,
                "auditSecurityAccessEnabled": audit_security_access_enabled,
                "instanceAccesses": instance_accesses,
            },
            zulu_text,
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> ApplicationAccess:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return ApplicationAccess.from_dict(value, tolerated)
