# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import hidden


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
