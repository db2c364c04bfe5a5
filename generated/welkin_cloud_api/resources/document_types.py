# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The kinds of document that a customer has designed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Unpack

from welkin_runtime import decoding
from welkin_runtime.frames import private_frames
from welkin_runtime.types import UNSET, AsyncCloudWire, AsyncFind, CloudWire, Find, RequestOptions, Unset

from ..models.document_type import DocumentType
from ..models.document_type_field_create import DocumentTypeFieldCreate
from ..operations.document_types import (
    CREATE_DOCUMENT_TYPE,
    DELETE_DOCUMENT_TYPE,
    GET_DOCUMENT_TYPE,
    LIST_DOCUMENT_TYPES,
    REPLACE_DOCUMENT_TYPE,
)

__all__ = ["AsyncDocumentTypesResource", "DocumentTypesResource"]


@private_frames
class DocumentTypesResource:
    """The kinds of document that a customer has designed."""

    __slots__ = ("_wire",)

    def __init__(self, wire: CloudWire) -> None:
        self._wire = wire

    def list(
        self,
        version: str,
        /,
        *,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[DocumentType]:
        """
        List document types

        Read the kinds of document there are. One answer has them all.

        Documentation of 2026 has it under `/document-types`, with the members `description`,
        `allowedExtensions`, `requiresExpiration` and `active`.

        Args:
            version: Which state of what was designed: `current` is what is deployed, `draft` what is
                being worked on. The code of an integration in use also sends the number of a formation.
                (recorded)
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over DocumentType records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-wrapper, "Document types" (documented)
        """
        return self._wire.iterate(
            LIST_DOCUMENT_TYPES,
            {
                "version": version,
            },
            page_size=None,
            checkpoint=checkpoint,
            options=options,
        )

    def create(
        self,
        version: str,
        /,
        *,
        name: str,
        title: str | Unset = UNSET,
        label: str | Unset = UNSET,
        fields: Sequence[DocumentTypeFieldCreate | Mapping[str, Any] | decoding.Model] | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> DocumentType:
        """
        Create a document type

        Add a kind of document. Other definitions can only be written in the draft, so the version is
        presumably `draft` here too. What a request has to hold was not described; a name at least is taken
        for granted.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            version: Which state of what was designed: `current` is what is deployed, `draft` what is
                being worked on. The code of an integration in use also sends the number of a formation.
                (recorded)
            name: Name of the type, such as `doc-type-consent`.
            title: What people read.
            label: A further text for people.
            fields: What is noted about a document of the type.
            options: of this call alone, see RequestOptions.

        Returns:
            The DocumentType.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Document types" (documented)
        """
        return self._wire.call(
            CREATE_DOCUMENT_TYPE,
            {
                "version": version,
                "name": name,
                "title": title,
                "label": label,
                "fields": fields,
            },
            options,
        )

    def get(
        self,
        version: str,
        document_type_name: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> DocumentType:
        """
        Get a document type

        Read one kind of document with its fields.

        Documentation of 2026 has it under `/document-types/{documentTypeName}`.

        Args:
            version: Which state of what was designed: `current` is what is deployed, `draft` what is
                being worked on. The code of an integration in use also sends the number of a formation.
                (recorded)
            document_type_name: Name of the document type, as given in Designer.
            options: of this call alone, see RequestOptions.

        Returns:
            The DocumentType.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-wrapper, "Document types" (documented)
        """
        return self._wire.call(
            GET_DOCUMENT_TYPE,
            {
                "version": version,
                "document_type_name": document_type_name,
            },
            options,
        )

    def replace(
        self,
        version: str,
        document_type_name: str,
        /,
        *,
        name: str | Unset = UNSET,
        title: str | Unset = UNSET,
        label: str | Unset = UNSET,
        fields: Sequence[DocumentTypeFieldCreate | Mapping[str, Any] | decoding.Model] | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> DocumentType:
        """
        Replace a document type

        Write a kind of document as a whole. Documents that are there keep the version they were written
        under.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            version: Which state of what was designed: `current` is what is deployed, `draft` what is
                being worked on. The code of an integration in use also sends the number of a formation.
                (recorded)
            document_type_name: Name of the document type, as given in Designer.
            name: The name as in the path.
            title: What people read.
            label: A further text for people.
            fields: What is noted about a document of the type.
            options: of this call alone, see RequestOptions.

        Returns:
            The DocumentType.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Document types" (documented)
        """
        return self._wire.call(
            REPLACE_DOCUMENT_TYPE,
            {
                "version": version,
                "document_type_name": document_type_name,
                "name": name,
                "title": title,
                "label": label,
                "fields": fields,
            },
            options,
        )

    def delete(
        self,
        version: str,
        document_type_name: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> None:
        """
        Delete a document type

        Take a kind of document away. What becomes of its documents was not described.

        Args:
            version: Which state of what was designed: `current` is what is deployed, `draft` what is
                being worked on. The code of an integration in use also sends the number of a formation.
                (recorded)
            document_type_name: Name of the document type, as given in Designer.
            options: of this call alone, see RequestOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Document types" (documented)
        """
        self._wire.call(
            DELETE_DOCUMENT_TYPE,
            {
                "version": version,
                "document_type_name": document_type_name,
            },
            options,
        )


@private_frames
class AsyncDocumentTypesResource:
    """The kinds of document that a customer has designed."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AsyncCloudWire) -> None:
        self._wire = wire

    def list(
        self,
        version: str,
        /,
        *,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[DocumentType]:
        """
        List document types

        Read the kinds of document there are. One answer has them all.

        Documentation of 2026 has it under `/document-types`, with the members `description`,
        `allowedExtensions`, `requiresExpiration` and `active`.

        Args:
            version: Which state of what was designed: `current` is what is deployed, `draft` what is
                being worked on. The code of an integration in use also sends the number of a formation.
                (recorded)
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over DocumentType records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-wrapper, "Document types" (documented)
        """
        return self._wire.iterate(
            LIST_DOCUMENT_TYPES,
            {
                "version": version,
            },
            page_size=None,
            checkpoint=checkpoint,
            options=options,
        )

    async def create(
        self,
        version: str,
        /,
        *,
        name: str,
        title: str | Unset = UNSET,
        label: str | Unset = UNSET,
        fields: Sequence[DocumentTypeFieldCreate | Mapping[str, Any] | decoding.Model] | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> DocumentType:
        """
        Create a document type

        Add a kind of document. Other definitions can only be written in the draft, so the version is
        presumably `draft` here too. What a request has to hold was not described; a name at least is taken
        for granted.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            version: Which state of what was designed: `current` is what is deployed, `draft` what is
                being worked on. The code of an integration in use also sends the number of a formation.
                (recorded)
            name: Name of the type, such as `doc-type-consent`.
            title: What people read.
            label: A further text for people.
            fields: What is noted about a document of the type.
            options: of this call alone, see RequestOptions.

        Returns:
            The DocumentType.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Document types" (documented)
        """
        return await self._wire.call(
            CREATE_DOCUMENT_TYPE,
            {
                "version": version,
                "name": name,
                "title": title,
                "label": label,
                "fields": fields,
            },
            options,
        )

    async def get(
        self,
        version: str,
        document_type_name: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> DocumentType:
        """
        Get a document type

        Read one kind of document with its fields.

        Documentation of 2026 has it under `/document-types/{documentTypeName}`.

        Args:
            version: Which state of what was designed: `current` is what is deployed, `draft` what is
                being worked on. The code of an integration in use also sends the number of a formation.
                (recorded)
            document_type_name: Name of the document type, as given in Designer.
            options: of this call alone, see RequestOptions.

        Returns:
            The DocumentType.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-wrapper, "Document types" (documented)
        """
        return await self._wire.call(
            GET_DOCUMENT_TYPE,
            {
                "version": version,
                "document_type_name": document_type_name,
            },
            options,
        )

    async def replace(
        self,
        version: str,
        document_type_name: str,
        /,
        *,
        name: str | Unset = UNSET,
        title: str | Unset = UNSET,
        label: str | Unset = UNSET,
        fields: Sequence[DocumentTypeFieldCreate | Mapping[str, Any] | decoding.Model] | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> DocumentType:
        """
        Replace a document type

        Write a kind of document as a whole. Documents that are there keep the version they were written
        under.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            version: Which state of what was designed: `current` is what is deployed, `draft` what is
                being worked on. The code of an integration in use also sends the number of a formation.
                (recorded)
            document_type_name: Name of the document type, as given in Designer.
            name: The name as in the path.
            title: What people read.
            label: A further text for people.
            fields: What is noted about a document of the type.
            options: of this call alone, see RequestOptions.

        Returns:
            The DocumentType.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Document types" (documented)
        """
        return await self._wire.call(
            REPLACE_DOCUMENT_TYPE,
            {
                "version": version,
                "document_type_name": document_type_name,
                "name": name,
                "title": title,
                "label": label,
                "fields": fields,
            },
            options,
        )

    async def delete(
        self,
        version: str,
        document_type_name: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> None:
        """
        Delete a document type

        Take a kind of document away. What becomes of its documents was not described.

        Args:
            version: Which state of what was designed: `current` is what is deployed, `draft` what is
                being worked on. The code of an integration in use also sends the number of a formation.
                (recorded)
            document_type_name: Name of the document type, as given in Designer.
            options: of this call alone, see RequestOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Document types" (documented)
        """
        await self._wire.call(
            DELETE_DOCUMENT_TYPE,
            {
                "version": version,
                "document_type_name": document_type_name,
            },
            options,
        )
