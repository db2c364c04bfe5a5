# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class IntegrationError(decoding.Model):
    """
    One error of a task.

    Attributes:
        code: Name of the error, to branch on, for example `patient_not_found`. Each integration has its
            own set.
        message: The error in words, to show to people.
        extra: More about the error. The table has it as a string with JSON in it and the sample not at
            all, so any value may come.

    Source: data-api-v1-reference, "Integration Tasks / Model integration-errors"
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("code", "code", decoding.text, required=True, nullable=False),
        decoding.Field("message", "message", decoding.text, required=True, nullable=False),
        decoding.Field("extra", "extra", decoding.anything, required=False, nullable=True),
    )

    code: str
    message: str
    extra: Any | Unset = UNSET
