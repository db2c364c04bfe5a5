# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class PatientTerritory(decoding.Model):
    """
    A region and the territories in it that a patient belongs to. Both are designed by the customer.

    Attributes:
        name: Name of the region.
        territories: Names of territories in the region.

    Source: cloud-api-recordings, "Patients" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("name", "name", decoding.text, required=True, nullable=False),
        decoding.Field(
            "territories", "territories", decoding.array(decoding.text), required=True, nullable=False
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    name: str
    territories: list[str]
