# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import Tolerated, hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class ExternalId(decoding.Model):
    """
    A mapping: this id of another system stands for that Welkin record. Written by integrations that cannot
    keep Welkin's ids on their own side. The one kind of record without timestamps, although its Find takes
    a window like any other.

    Attributes:
        id: Welkin's id of the mapping. Given by Welkin on creation and never changed.
        resource: Collection that the Welkin record belongs to, for example `workers`. The prose has the
            plural name of the collection and the sample the singular `patient`; send the plural, read both.
        namespace: Keeps several mappings of one Welkin record apart, usually by the name of the other
            system. Snake case by convention; live data holds other spellings.
        external_id: Id of the record in the other system. Any string by the reference; one integrator
            resorted to guids.
        welkin_id: Id of the Welkin record that is mapped.

    Source: data-api-v1-reference, "External Ids / Model"
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("resource", "resource", decoding.text, required=True, nullable=False),
        decoding.Field("namespace", "namespace", decoding.text, required=True, nullable=False),
        decoding.Field("external_id", "external_id", decoding.text, required=True, nullable=False),
        decoding.Field("welkin_id", "welkin_id", decoding.text, required=True, nullable=False),
    )

    id: str
    resource: str
    namespace: str
    external_id: str
    welkin_id: str

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> ExternalId:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(ExternalId)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(ExternalId._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("resource")
        if type(x) is not str:
            x = reading.read_member(ExternalId._fields[1], source, unreadable, notes, at)
        record.resource = x
        x = get("namespace")
        if type(x) is not str:
            x = reading.read_member(ExternalId._fields[2], source, unreadable, notes, at)
        record.namespace = x
        x = get("external_id")
        if type(x) is not str:
            x = reading.read_member(ExternalId._fields[3], source, unreadable, notes, at)
        record.external_id = x
        x = get("welkin_id")
        if type(x) is not str:
            x = reading.read_member(ExternalId._fields[4], source, unreadable, notes, at)
        record.welkin_id = x
        record.unreadable_properties = unreadable
        if len(source) == 5 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
