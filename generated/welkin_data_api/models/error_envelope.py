# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import hidden

from .error_entry import ErrorEntry


@define(kw_only=True, repr=False, field_transformer=hidden)
class ErrorEnvelope(decoding.Model):
    """
    Body of a failed request. A request is all or nothing: when this comes back, nothing was written.

    Attributes:
        errors: Every fault found, in no promised order; mostly exactly one.

    Source: data-api-v1-reference, "Errors"
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field(
            "errors",
            "errors",
            decoding.array(decoding.record(lambda: ErrorEntry)),
            required=True,
            nullable=False,
        ),
    )

    errors: list[ErrorEntry]
