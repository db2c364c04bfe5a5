# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, hidden

from .cdt_relation import CdtRelation
from .data_type_kind import DataTypeKind
from .field import Field

_cdt_relation = reading.lookup(CdtRelation)
_data_type_kind = reading.lookup(DataTypeKind)


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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> CdtFormation:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(CdtFormation)
        x = get("id", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(CdtFormation._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("name")
        if type(x) is not str:
            x = reading.read_member(CdtFormation._fields[1], source, unreadable, notes, at)
        record.name = x
        x = get("title", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(CdtFormation._fields[2], source, unreadable, notes, at)
        record.title = x
        x = get("label", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(CdtFormation._fields[3], source, unreadable, notes, at)
        record.label = x
        x = get("version")
        if type(x) is not int:
            x = reading.read_member(CdtFormation._fields[4], source, unreadable, notes, at)
        record.version = x
        x = get("internal")
        if type(x) is not bool:
            x = reading.read_member(CdtFormation._fields[5], source, unreadable, notes, at)
        record.internal = x
        x = get("readable")
        if type(x) is not bool:
            x = reading.read_member(CdtFormation._fields[6], source, unreadable, notes, at)
        record.readable = x
        x = get("updatable")
        if type(x) is not bool:
            x = reading.read_member(CdtFormation._fields[7], source, unreadable, notes, at)
        record.updatable = x
        x = get("type")
        if (x := _data_type_kind(x) if type(x) is str else None) is None:
            x = reading.read_member(CdtFormation._fields[8], source, unreadable, notes, at)
        record.type_ = x
        x = get("relation")
        if (x := _cdt_relation(x) if type(x) is str else None) is None:
            x = reading.read_member(CdtFormation._fields[9], source, unreadable, notes, at)
        record.relation = x
        x = get("fields")
        if (x := reading.record_list(Field._read, x, notes, f"{at}fields")) is None:
            x = reading.read_member(CdtFormation._fields[10], source, unreadable, notes, at)
        record.fields = x
        x = get("_containsPHI")
        if type(x) is not bool:
            x = reading.read_member(CdtFormation._fields[11], source, unreadable, notes, at)
        record.field_contains_phi = x
        record.unreadable_properties = unreadable
        if len(source) == 12 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
