# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden

from .error_code import ErrorCode
from .error_component import ErrorComponent


@define(kw_only=True, repr=False, field_transformer=hidden)
class Error(decoding.Model):
    """
    One fault of a failed request. Failing answers are an array of these, nearly always of one.

    Attributes:
        error_code: Name of the fault, to branch on.
        component_type: The part of Welkin that refused.
        message: The fault in English, for people. It can quote the request, so keep it out of logs.
        details: More about the fault; which keys there are depends on the code, and often there is
            none. May hold ids of patients.
        date: When the fault was noticed. Missing where the authorization filter refuses, before
            anything else looks at the request.

    Source: cloud-api-recordings, "Errors" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field(
            "errorCode", "error_code", decoding.enumeration(ErrorCode), required=True, nullable=False
        ),
        decoding.Field(
            "componentType",
            "component_type",
            decoding.enumeration(ErrorComponent),
            required=True,
            nullable=False,
        ),
        decoding.Field("message", "message", decoding.text, required=True, nullable=False),
        decoding.Field(
            "details", "details", decoding.mapping(decoding.anything), required=True, nullable=False
        ),
        decoding.Field("date", "date", decoding.instant, required=False, nullable=False),
    )
    _spell = staticmethod(decoding.zulu_text)

    error_code: ErrorCode
    component_type: ErrorComponent
    message: str
    details: dict[str, Any]
    date: datetime.datetime | Unset = UNSET
