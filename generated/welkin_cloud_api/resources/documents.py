# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The documents of a patient: summaries, files, and records of a document type."""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from typing import Unpack

from welkin_runtime.frames import private_frames
from welkin_runtime.types import (
    UNSET,
    AsyncCloudWire,
    AsyncDownload,
    AsyncFind,
    CloudWire,
    Download,
    Find,
    RequestOptions,
    Unset,
    UploadFile,
)

from ..models.document_file import DocumentFile
from ..models.document_summary import DocumentSummary
from ..operations.documents import (
    CREATE_DOCUMENT,
    DELETE_DOCUMENT,
    DOWNLOAD_DOCUMENT_FILE,
    GET_DOCUMENT,
    LIST_DOCUMENTS,
    REPLACE_DOCUMENT,
    UPLOAD_DOCUMENT_FILES,
)

__all__ = ["AsyncDocumentsResource", "DocumentsResource"]


@private_frames
class DocumentsResource:
    """The documents of a patient: summaries, files, and records of a document type."""

    __slots__ = ("_wire",)

    def __init__(self, wire: CloudWire) -> None:
        self._wire = wire

    def list(
        self,
        patient_id: str,
        /,
        *,
        source_id: str | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[DocumentSummary]:
        """
        List the documents of a patient

        Read the documents of a patient, page by page, each with a list of its files but without their
        content. The page has one more level than other numbered ones, as that of custom data type records
        has: the integration's code that reads it without that level is older than the recording.

        Documentation of 2026 has documents under `/patients/{patientId}/documents`, and filters them by
        type, uploader and time.

        Args:
            patient_id: Welkin's id of the patient.
            source_id: Only documents that came from what has this id, an encounter for example.
                (documented)
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over DocumentSummary records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-recordings, "Documents / List" (recorded)
        """
        return self._wire.iterate(
            LIST_DOCUMENTS,
            {
                "patient_id": patient_id,
                "source_id": source_id,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )

    def create(
        self,
        patient_id: str,
        /,
        *,
        type_: str | Unset = UNSET,
        external_id: str | Unset = UNSET,
        external_guid: str | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> DocumentSummary:
        """
        Create a document

        Add a document to a patient. It has no files yet; upload them to its id. What is to be noted in the
        fields of its type goes into its document record. Beside the type no member of the request is
        documented; the two for other systems are taken from other records.

        Documentation of 2026 has documents under `/patients/{patientId}/documents`, and sends a file with
        its title, description and date of expiry in one request.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            type_: Name of the document type, such as `doc-type-others`.
            external_id: Id that another system knows the document by. (assumed)
            external_guid: UUID that another system knows the document by. (assumed)
            options: of this call alone, see RequestOptions.

        Returns:
            The DocumentSummary.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-wrapper, "Documents" (documented)
        """
        return self._wire.call(
            CREATE_DOCUMENT,
            {
                "patient_id": patient_id,
                "type_": type_,
                "external_id": external_id,
                "external_guid": external_guid,
            },
            options,
        )

    def get(
        self,
        patient_id: str,
        document_summary_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> DocumentSummary:
        """
        Get a document

        Read one document with a list of its files, but without their content.

        Args:
            patient_id: Welkin's id of the patient.
            document_summary_id: Welkin's id of the document. (documented)
            options: of this call alone, see RequestOptions.

        Returns:
            The DocumentSummary.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Errors" (recorded)
        """
        return self._wire.call(
            GET_DOCUMENT,
            {
                "patient_id": patient_id,
                "document_summary_id": document_summary_id,
            },
            options,
        )

    def replace(
        self,
        patient_id: str,
        document_summary_id: str,
        /,
        *,
        type_: str | Unset = UNSET,
        external_id: str | Unset = UNSET,
        external_guid: str | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> DocumentSummary:
        """
        Replace a document

        Write the summary of a document as a whole. Its files are uploaded by a call of their own and are
        not changed by this one.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            document_summary_id: Welkin's id of the document.
            type_: Name of the document type, such as `doc-type-others`.
            external_id: Id that another system knows the document by. (assumed)
            external_guid: UUID that another system knows the document by. (assumed)
            options: of this call alone, see RequestOptions.

        Returns:
            The DocumentSummary.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Documents" (documented)
        """
        return self._wire.call(
            REPLACE_DOCUMENT,
            {
                "patient_id": patient_id,
                "document_summary_id": document_summary_id,
                "type_": type_,
                "external_id": external_id,
                "external_guid": external_guid,
            },
            options,
        )

    def delete(
        self,
        patient_id: str,
        document_summary_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> None:
        """
        Delete a document

        Delete a document of a patient. What becomes of its files and its document record was not described.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            document_summary_id: Welkin's id of the document.
            options: of this call alone, see RequestOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-wrapper, "Documents" (documented)
        """
        self._wire.call(
            DELETE_DOCUMENT,
            {
                "patient_id": patient_id,
                "document_summary_id": document_summary_id,
            },
            options,
        )

    def upload_files(
        self,
        patient_id: str,
        document_summary_id: str,
        /,
        *,
        files: Sequence[UploadFile],
        **options: Unpack[RequestOptions],
    ) -> builtins.list[DocumentFile]:
        """
        Upload files of a document

        Add one or more files to a document. Those it has stay; no call is known that removes a single one.
        JPEG, PNG and PDF are taken.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            document_summary_id: Welkin's id of the document.
            files: The files, each a part of this name with a file name and a media type.
            options: of this call alone, see RequestOptions.

        Returns:
            The DocumentFile records, all at once.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, no file
                where one belongs.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-wrapper, "Documents" (documented)
        """
        return self._wire.call(
            UPLOAD_DOCUMENT_FILES,
            {
                "patient_id": patient_id,
                "document_summary_id": document_summary_id,
                "files": files,
            },
            options,
        )

    def download_file(
        self,
        patient_id: str,
        document_summary_id: str,
        file_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> Download:
        """
        Download a file of a document

        Read the bytes of a file. The answer has the media type of the file; its name and length stand in
        the document.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            document_summary_id: Welkin's id of the document.
            file_id: Welkin's id of the file.
            options: of this call alone, see RequestOptions.

        Returns:
            The file. Open it by `with`: nothing is sent before, and it is streamed.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-wrapper, "Documents" (documented)
        """
        return self._wire.download(
            DOWNLOAD_DOCUMENT_FILE,
            {
                "patient_id": patient_id,
                "document_summary_id": document_summary_id,
                "file_id": file_id,
            },
            options,
        )


@private_frames
class AsyncDocumentsResource:
    """The documents of a patient: summaries, files, and records of a document type."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AsyncCloudWire) -> None:
        self._wire = wire

    def list(
        self,
        patient_id: str,
        /,
        *,
        source_id: str | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[DocumentSummary]:
        """
        List the documents of a patient

        Read the documents of a patient, page by page, each with a list of its files but without their
        content. The page has one more level than other numbered ones, as that of custom data type records
        has: the integration's code that reads it without that level is older than the recording.

        Documentation of 2026 has documents under `/patients/{patientId}/documents`, and filters them by
        type, uploader and time.

        Args:
            patient_id: Welkin's id of the patient.
            source_id: Only documents that came from what has this id, an encounter for example.
                (documented)
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over DocumentSummary records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-recordings, "Documents / List" (recorded)
        """
        return self._wire.iterate(
            LIST_DOCUMENTS,
            {
                "patient_id": patient_id,
                "source_id": source_id,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )

    async def create(
        self,
        patient_id: str,
        /,
        *,
        type_: str | Unset = UNSET,
        external_id: str | Unset = UNSET,
        external_guid: str | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> DocumentSummary:
        """
        Create a document

        Add a document to a patient. It has no files yet; upload them to its id. What is to be noted in the
        fields of its type goes into its document record. Beside the type no member of the request is
        documented; the two for other systems are taken from other records.

        Documentation of 2026 has documents under `/patients/{patientId}/documents`, and sends a file with
        its title, description and date of expiry in one request.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            type_: Name of the document type, such as `doc-type-others`.
            external_id: Id that another system knows the document by. (assumed)
            external_guid: UUID that another system knows the document by. (assumed)
            options: of this call alone, see RequestOptions.

        Returns:
            The DocumentSummary.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-wrapper, "Documents" (documented)
        """
        return await self._wire.call(
            CREATE_DOCUMENT,
            {
                "patient_id": patient_id,
                "type_": type_,
                "external_id": external_id,
                "external_guid": external_guid,
            },
            options,
        )

    async def get(
        self,
        patient_id: str,
        document_summary_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> DocumentSummary:
        """
        Get a document

        Read one document with a list of its files, but without their content.

        Args:
            patient_id: Welkin's id of the patient.
            document_summary_id: Welkin's id of the document. (documented)
            options: of this call alone, see RequestOptions.

        Returns:
            The DocumentSummary.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Errors" (recorded)
        """
        return await self._wire.call(
            GET_DOCUMENT,
            {
                "patient_id": patient_id,
                "document_summary_id": document_summary_id,
            },
            options,
        )

    async def replace(
        self,
        patient_id: str,
        document_summary_id: str,
        /,
        *,
        type_: str | Unset = UNSET,
        external_id: str | Unset = UNSET,
        external_guid: str | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> DocumentSummary:
        """
        Replace a document

        Write the summary of a document as a whole. Its files are uploaded by a call of their own and are
        not changed by this one.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            document_summary_id: Welkin's id of the document.
            type_: Name of the document type, such as `doc-type-others`.
            external_id: Id that another system knows the document by. (assumed)
            external_guid: UUID that another system knows the document by. (assumed)
            options: of this call alone, see RequestOptions.

        Returns:
            The DocumentSummary.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Documents" (documented)
        """
        return await self._wire.call(
            REPLACE_DOCUMENT,
            {
                "patient_id": patient_id,
                "document_summary_id": document_summary_id,
                "type_": type_,
                "external_id": external_id,
                "external_guid": external_guid,
            },
            options,
        )

    async def delete(
        self,
        patient_id: str,
        document_summary_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> None:
        """
        Delete a document

        Delete a document of a patient. What becomes of its files and its document record was not described.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            document_summary_id: Welkin's id of the document.
            options: of this call alone, see RequestOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-wrapper, "Documents" (documented)
        """
        await self._wire.call(
            DELETE_DOCUMENT,
            {
                "patient_id": patient_id,
                "document_summary_id": document_summary_id,
            },
            options,
        )

    async def upload_files(
        self,
        patient_id: str,
        document_summary_id: str,
        /,
        *,
        files: Sequence[UploadFile],
        **options: Unpack[RequestOptions],
    ) -> builtins.list[DocumentFile]:
        """
        Upload files of a document

        Add one or more files to a document. Those it has stay; no call is known that removes a single one.
        JPEG, PNG and PDF are taken.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            document_summary_id: Welkin's id of the document.
            files: The files, each a part of this name with a file name and a media type.
            options: of this call alone, see RequestOptions.

        Returns:
            The DocumentFile records, all at once.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, no file
                where one belongs.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-wrapper, "Documents" (documented)
        """
        return await self._wire.call(
            UPLOAD_DOCUMENT_FILES,
            {
                "patient_id": patient_id,
                "document_summary_id": document_summary_id,
                "files": files,
            },
            options,
        )

    def download_file(
        self,
        patient_id: str,
        document_summary_id: str,
        file_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> AsyncDownload:
        """
        Download a file of a document

        Read the bytes of a file. The answer has the media type of the file; its name and length stand in
        the document.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            document_summary_id: Welkin's id of the document.
            file_id: Welkin's id of the file.
            options: of this call alone, see RequestOptions.

        Returns:
            The file. Open it by `async with`: nothing is sent before, and it is streamed.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-wrapper, "Documents" (documented)
        """
        return self._wire.download(
            DOWNLOAD_DOCUMENT_FILE,
            {
                "patient_id": patient_id,
                "document_summary_id": document_summary_id,
                "file_id": file_id,
            },
            options,
        )
