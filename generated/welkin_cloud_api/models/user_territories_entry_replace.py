# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class UserTerritoriesEntryReplace(decoding.Model):
    """
    A region of one instance, and the territories of it in which the user shall work.

    Attributes:
        name: Name of the region, as given in Designer.
        territories: Names of the territories within the region.
        instance_name: The instance the region belongs to.

    Source: cloud-api-reference-2021, "Users / Territories" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("name", "name", decoding.text, required=True, nullable=False),
        decoding.Field(
            "territories", "territories", decoding.array(decoding.text), required=True, nullable=False
        ),
        decoding.Field("instanceName", "instance_name", decoding.text, required=True, nullable=False),
    )
    _spell = staticmethod(decoding.zulu_text)

    name: str
    territories: list[str]
    instance_name: str
