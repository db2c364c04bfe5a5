# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PATCH /pdts/{pdtName}/{pdtRecordId}: Update a profile record"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from welkin_runtime import decoding
from welkin_runtime.encoding import path_segment, whole_body, zulu_text
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.profile_record import ProfileRecord

OPERATION = Operation(
    id="updateProfileRecord",
    name="profile_records.update",
    method="PATCH",
    path="/pdts/{pdtName}/{pdtRecordId}",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(Repeated("path", ("pdtRecordId",), ("id",)),),
    category="Profile Records",
    arguments=("fields",),
)
_BODY = decoding.Field("body", "fields", decoding.mapping(decoding.anything), required=True, nullable=False)


def build_request(
    pdt_name: str,
    pdt_record_id: str,
    /,
    fields: Mapping[str, Any] | decoding.Model,
) -> Request:
    """
    The request of `profile_records.update`.

    Raises:
        InvalidArgumentError: an id that is no path segment, a naive datetime.
    """
    return Request(
        OPERATION,
        path=f"/pdts/{path_segment('pdt_name', pdt_name)}/{path_segment('pdt_record_id', pdt_record_id)}",
        json=whole_body(_BODY, fields, zulu_text),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> ProfileRecord:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return ProfileRecord.from_dict(value, tolerated)
