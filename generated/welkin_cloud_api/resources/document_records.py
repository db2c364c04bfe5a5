# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Document records, of the category "Documents". The documents of a patient: summaries, files, and records of
a document type."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Unpack

from welkin_runtime import decoding
from welkin_runtime.frames import private_frames
from welkin_runtime.types import AsyncCloudWire, CloudWire, RequestOptions

from ..models.document_record import DocumentRecord
from ..operations.document_records import (
    CREATE_DOCUMENT_RECORD,
    DELETE_DOCUMENT_RECORD,
    GET_DOCUMENT_RECORD,
    REPLACE_DOCUMENT_RECORD,
)

__all__ = ["AsyncDocumentRecordsResource", "DocumentRecordsResource"]


@private_frames
class DocumentRecordsResource:
    """Document records, of the category "Documents". The documents of a patient: summaries, files, and records
    of a document type."""

    __slots__ = ("_wire",)

    def __init__(self, wire: CloudWire) -> None:
        self._wire = wire

    def get(
        self,
        patient_id: str,
        document_summary_id: str,
        document_type_name: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> DocumentRecord:
        """
        Get the record of a document

        Read what is noted about a document in the fields of its type.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            document_summary_id: Welkin's id of the document.
            document_type_name: Name of the document type, as given in Designer.
            options: of this call alone, see RequestOptions.

        Returns:
            The DocumentRecord.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Documents / Document records" (documented)
        """
        return self._wire.call(
            GET_DOCUMENT_RECORD,
            {
                "patient_id": patient_id,
                "document_summary_id": document_summary_id,
                "document_type_name": document_type_name,
            },
            options,
        )

    def replace(
        self,
        patient_id: str,
        document_summary_id: str,
        document_type_name: str,
        /,
        fields: Mapping[str, Any] | decoding.Model,
        **options: Unpack[RequestOptions],
    ) -> DocumentRecord:
        """
        Replace the record of a document

        Write the fields of a document's record as a whole.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            document_summary_id: Welkin's id of the document.
            document_type_name: Name of the document type, as given in Designer.
            fields: Values by the names of the document type's fields, as given in Designer.
            options: of this call alone, see RequestOptions.

        Returns:
            The DocumentRecord.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Documents / Document records" (documented)
        """
        return self._wire.call(
            REPLACE_DOCUMENT_RECORD,
            {
                "patient_id": patient_id,
                "document_summary_id": document_summary_id,
                "document_type_name": document_type_name,
                "fields": fields,
            },
            options,
        )

    def create(
        self,
        patient_id: str,
        document_summary_id: str,
        document_type_name: str,
        /,
        fields: Mapping[str, Any] | decoding.Model,
        **options: Unpack[RequestOptions],
    ) -> DocumentRecord:
        """
        Create the record of a document

        Note something about a document in the fields of its type. A document has one such record; change it
        by replacing it.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            document_summary_id: Welkin's id of the document.
            document_type_name: Name of the document type, as given in Designer.
            fields: Values by the names of the document type's fields, as given in Designer.
            options: of this call alone, see RequestOptions.

        Returns:
            The DocumentRecord.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Documents / Document records" (documented)
        """
        return self._wire.call(
            CREATE_DOCUMENT_RECORD,
            {
                "patient_id": patient_id,
                "document_summary_id": document_summary_id,
                "document_type_name": document_type_name,
                "fields": fields,
            },
            options,
        )

    def delete(
        self,
        patient_id: str,
        document_summary_id: str,
        document_type_name: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> None:
        """
        Delete the record of a document

        Delete what is noted about a document. The document and its files stay.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            document_summary_id: Welkin's id of the document.
            document_type_name: Name of the document type, as given in Designer.
            options: of this call alone, see RequestOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Documents / Document records" (documented)
        """
        self._wire.call(
            DELETE_DOCUMENT_RECORD,
            {
                "patient_id": patient_id,
                "document_summary_id": document_summary_id,
                "document_type_name": document_type_name,
            },
            options,
        )


@private_frames
class AsyncDocumentRecordsResource:
    """Document records, of the category "Documents". The documents of a patient: summaries, files, and records
    of a document type."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AsyncCloudWire) -> None:
        self._wire = wire

    async def get(
        self,
        patient_id: str,
        document_summary_id: str,
        document_type_name: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> DocumentRecord:
        """
        Get the record of a document

        Read what is noted about a document in the fields of its type.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            document_summary_id: Welkin's id of the document.
            document_type_name: Name of the document type, as given in Designer.
            options: of this call alone, see RequestOptions.

        Returns:
            The DocumentRecord.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Documents / Document records" (documented)
        """
        return await self._wire.call(
            GET_DOCUMENT_RECORD,
            {
                "patient_id": patient_id,
                "document_summary_id": document_summary_id,
                "document_type_name": document_type_name,
            },
            options,
        )

    async def replace(
        self,
        patient_id: str,
        document_summary_id: str,
        document_type_name: str,
        /,
        fields: Mapping[str, Any] | decoding.Model,
        **options: Unpack[RequestOptions],
    ) -> DocumentRecord:
        """
        Replace the record of a document

        Write the fields of a document's record as a whole.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            document_summary_id: Welkin's id of the document.
            document_type_name: Name of the document type, as given in Designer.
            fields: Values by the names of the document type's fields, as given in Designer.
            options: of this call alone, see RequestOptions.

        Returns:
            The DocumentRecord.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Documents / Document records" (documented)
        """
        return await self._wire.call(
            REPLACE_DOCUMENT_RECORD,
            {
                "patient_id": patient_id,
                "document_summary_id": document_summary_id,
                "document_type_name": document_type_name,
                "fields": fields,
            },
            options,
        )

    async def create(
        self,
        patient_id: str,
        document_summary_id: str,
        document_type_name: str,
        /,
        fields: Mapping[str, Any] | decoding.Model,
        **options: Unpack[RequestOptions],
    ) -> DocumentRecord:
        """
        Create the record of a document

        Note something about a document in the fields of its type. A document has one such record; change it
        by replacing it.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            document_summary_id: Welkin's id of the document.
            document_type_name: Name of the document type, as given in Designer.
            fields: Values by the names of the document type's fields, as given in Designer.
            options: of this call alone, see RequestOptions.

        Returns:
            The DocumentRecord.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Documents / Document records" (documented)
        """
        return await self._wire.call(
            CREATE_DOCUMENT_RECORD,
            {
                "patient_id": patient_id,
                "document_summary_id": document_summary_id,
                "document_type_name": document_type_name,
                "fields": fields,
            },
            options,
        )

    async def delete(
        self,
        patient_id: str,
        document_summary_id: str,
        document_type_name: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> None:
        """
        Delete the record of a document

        Delete what is noted about a document. The document and its files stay.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            document_summary_id: Welkin's id of the document.
            document_type_name: Name of the document type, as given in Designer.
            options: of this call alone, see RequestOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Documents / Document records" (documented)
        """
        await self._wire.call(
            DELETE_DOCUMENT_RECORD,
            {
                "patient_id": patient_id,
                "document_summary_id": document_summary_id,
                "document_type_name": document_type_name,
            },
            options,
        )
