# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import Tolerated, hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class DocumentFile(decoding.Model):
    """
    A file of a document.

    Attributes:
        id: Welkin's id of the file: what a download asks for.
        original_name: Name of the file as it was uploaded. It can name a person.
        size: Length in bytes.
        content_type: Media type, such as `application/pdf`.
        storage_key: Where Welkin keeps the file. It is no address and opens nothing.

    Source: cloud-api-recordings, "Documents / List" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("originalName", "original_name", decoding.text, required=True, nullable=False),
        decoding.Field("size", "size", decoding.integer, required=True, nullable=False),
        decoding.Field("contentType", "content_type", decoding.text, required=True, nullable=False),
        decoding.Field("storageKey", "storage_key", decoding.text, required=True, nullable=False),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    original_name: str
    size: int
    content_type: str
    storage_key: str

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> DocumentFile:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(DocumentFile)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(DocumentFile._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("originalName")
        if type(x) is not str:
            x = reading.read_member(DocumentFile._fields[1], source, unreadable, notes, at)
        record.original_name = x
        x = get("size")
        if type(x) is not int:
            x = reading.read_member(DocumentFile._fields[2], source, unreadable, notes, at)
        record.size = x
        x = get("contentType")
        if type(x) is not str:
            x = reading.read_member(DocumentFile._fields[3], source, unreadable, notes, at)
        record.content_type = x
        x = get("storageKey")
        if type(x) is not str:
            x = reading.read_member(DocumentFile._fields[4], source, unreadable, notes, at)
        record.storage_key = x
        record.unreadable_properties = unreadable
        if len(source) == 5 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
