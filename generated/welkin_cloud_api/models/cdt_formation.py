# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import hidden

from .cdt_relation import CdtRelation
from .data_type_kind import DataTypeKind
from .field import Field


@define(kw_only=True, repr=False, field_transformer=hidden)
class CdtFormation(decoding.Model):
    """
    The definition of a custom data type (CDT), as the customer has designed it.

    Attributes:
        id: Id of the definition.
        name: Name of the type, such as `cdt-vitals`: what paths and records call it.
        title: What people read.
        label: A further text for people.
        version: The formation (a deployment of what was designed) that this definition belongs to.
        internal: True for types that Welkin brings itself.
        readable: True where records can be read.
        updatable: True where records can be written.
        type_: How many records there can be.
        relation: What the type is for.
        fields: The fields of the type, the system fields last.
        field_contains_phi: True where a field holds health data of a person.

    Source: cloud-api-recordings, "CDT formation" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=True),
        decoding.Field("name", "name", decoding.text, required=True, nullable=False),
        decoding.Field("title", "title", decoding.text, required=True, nullable=True),
        decoding.Field("label", "label", decoding.text, required=True, nullable=True),
        decoding.Field("version", "version", decoding.integer, required=True, nullable=False),
        decoding.Field("internal", "internal", decoding.boolean, required=True, nullable=False),
        decoding.Field("readable", "readable", decoding.boolean, required=True, nullable=False),
        decoding.Field("updatable", "updatable", decoding.boolean, required=True, nullable=False),
        decoding.Field("type", "type_", decoding.enumeration(DataTypeKind), required=True, nullable=False),
        decoding.Field(
            "relation", "relation", decoding.enumeration(CdtRelation), required=True, nullable=False
        ),
        decoding.Field(
            "fields", "fields", decoding.array(decoding.record(lambda: Field)), required=True, nullable=False
        ),
        decoding.Field("_containsPHI", "field_contains_phi", decoding.boolean, required=True, nullable=False),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str | None
    name: str
    title: str | None
    label: str | None
    version: int
    internal: bool
    readable: bool
    updatable: bool
    type_: DataTypeKind
    relation: CdtRelation
    fields: list[Field]
    field_contains_phi: bool
