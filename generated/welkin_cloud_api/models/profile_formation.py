# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, hidden

from .data_type_kind import DataTypeKind
from .field import Field


class ProfileSourceType(decoding.OpenEnum):
    """
    Where the records of a profile data type are kept. Only one value was seen: in Welkin itself.
    """

    INTERNAL = "INTERNAL"


_data_type_kind = reading.lookup(DataTypeKind)
_profile_source_type = reading.lookup(ProfileSourceType)


@define(kw_only=True, repr=False, field_transformer=hidden)
class ProfileFormation(decoding.Model):
    """
    The definition of a profile data type (PDT), as the customer has designed it. Unlike a custom data type
    it has neither label nor version nor relation.

    Attributes:
        id: Id of the definition. Seen only as null.
        name: Name of the type, such as `pdt-physician`: what paths and records call it.
        title: What people read.
        constant: True where the type is fixed; what that forbids is not documented.
        internal: True for types that Welkin brings itself.
        readable: True where records can be read.
        updatable: True where records can be written.
        contactable: True where a record can stand behind a contact of a patient.
        type_: How many records there can be.
        source_type: Where records are kept.
        external_source_type: Kind of the source outside Welkin; null where records are kept in Welkin.
        fields: The fields of the type, the system fields last.
        field_contains_phi: True where a field holds health data of a person.

    Source: cloud-api-recordings, "Profile formation" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=True),
        decoding.Field("name", "name", decoding.text, required=True, nullable=False),
        decoding.Field("title", "title", decoding.text, required=True, nullable=True),
        decoding.Field("constant", "constant", decoding.boolean, required=True, nullable=False),
        decoding.Field("internal", "internal", decoding.boolean, required=True, nullable=False),
        decoding.Field("readable", "readable", decoding.boolean, required=True, nullable=False),
        decoding.Field("updatable", "updatable", decoding.boolean, required=True, nullable=False),
        decoding.Field("contactable", "contactable", decoding.boolean, required=True, nullable=False),
        decoding.Field("type", "type_", decoding.enumeration(DataTypeKind), required=True, nullable=False),
        decoding.Field(
            "sourceType",
            "source_type",
            decoding.enumeration(ProfileSourceType),
            required=True,
            nullable=False,
        ),
        decoding.Field(
            "externalSourceType", "external_source_type", decoding.text, required=True, nullable=True
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
    constant: bool
    internal: bool
    readable: bool
    updatable: bool
    contactable: bool
    type_: DataTypeKind
    source_type: ProfileSourceType
    external_source_type: str | None
    fields: list[Field]
    field_contains_phi: bool

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> ProfileFormation:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(ProfileFormation)
        x = get("id", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(ProfileFormation._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("name")
        if type(x) is not str:
            x = reading.read_member(ProfileFormation._fields[1], source, unreadable, notes, at)
        record.name = x
        x = get("title", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(ProfileFormation._fields[2], source, unreadable, notes, at)
        record.title = x
        x = get("constant")
        if type(x) is not bool:
            x = reading.read_member(ProfileFormation._fields[3], source, unreadable, notes, at)
        record.constant = x
        x = get("internal")
        if type(x) is not bool:
            x = reading.read_member(ProfileFormation._fields[4], source, unreadable, notes, at)
        record.internal = x
        x = get("readable")
        if type(x) is not bool:
            x = reading.read_member(ProfileFormation._fields[5], source, unreadable, notes, at)
        record.readable = x
        x = get("updatable")
        if type(x) is not bool:
            x = reading.read_member(ProfileFormation._fields[6], source, unreadable, notes, at)
        record.updatable = x
        x = get("contactable")
        if type(x) is not bool:
            x = reading.read_member(ProfileFormation._fields[7], source, unreadable, notes, at)
        record.contactable = x
        x = get("type")
        if (x := _data_type_kind(x) if type(x) is str else None) is None:
            x = reading.read_member(ProfileFormation._fields[8], source, unreadable, notes, at)
        record.type_ = x
        x = get("sourceType")
        if (x := _profile_source_type(x) if type(x) is str else None) is None:
            x = reading.read_member(ProfileFormation._fields[9], source, unreadable, notes, at)
        record.source_type = x
        x = get("externalSourceType", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(ProfileFormation._fields[10], source, unreadable, notes, at)
        record.external_source_type = x
        x = get("fields")
        if (x := reading.record_list(Field._read, x, notes, f"{at}fields")) is None:
            x = reading.read_member(ProfileFormation._fields[11], source, unreadable, notes, at)
        record.fields = x
        x = get("_containsPHI")
        if type(x) is not bool:
            x = reading.read_member(ProfileFormation._fields[12], source, unreadable, notes, at)
        record.field_contains_phi = x
        record.unreadable_properties = unreadable
        if len(source) == 13 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
