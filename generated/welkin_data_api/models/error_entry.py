# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden

from .error_code import ErrorCode


@define(kw_only=True, repr=False, field_transformer=hidden)
class ErrorEntry(decoding.Model):
    """
    One fault of a failed request.

    Attributes:
        status: HTTP status this entry stands for. With several entries it can differ from the status of
            the response; the response decides.
        code: Name of the fault, to branch on.
        title: The class of the fault in words, for people.
        detail: This very fault in words, for people. It can quote the request, so keep it out of logs.
        extra: More about the fault where there is more to say, for example `{"path": ".id"}`, the place
            in the request that could not be read.

    Source: data-api-v1-reference, "Errors"
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("status", "status", decoding.integer, required=True, nullable=False),
        decoding.Field("code", "code", decoding.enumeration(ErrorCode), required=True, nullable=False),
        decoding.Field("title", "title", decoding.text, required=True, nullable=False),
        decoding.Field("detail", "detail", decoding.text, required=True, nullable=False),
        decoding.Field("extra", "extra", decoding.anything, required=False, nullable=True),
    )

    status: int
    code: ErrorCode
    title: str
    detail: str
    extra: Any | Unset = UNSET
