# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Filled-in questionnaires of a patient."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Literal, Unpack

from welkin_runtime import decoding
from welkin_runtime.frames import private_frames
from welkin_runtime.types import UNSET, AsyncCloudWire, AsyncFind, CloudWire, Find, RequestOptions, Unset

from ..models.assessment_record import AssessmentRecord, AssessmentRecordStatus
from ..operations.assessment_records import (
    CREATE_ASSESSMENT_RECORD,
    DELETE_ASSESSMENT_RECORD,
    GET_ASSESSMENT_RECORD,
    LIST_ASSESSMENT_RECORDS,
    REPLACE_ASSESSMENT_ANSWERS,
    REPLACE_ASSESSMENT_RECORD,
)

__all__ = ["AsyncAssessmentRecordsResource", "AssessmentRecordsResource"]


@private_frames
class AssessmentRecordsResource:
    """Filled-in questionnaires of a patient."""

    __slots__ = ("_wire",)

    def __init__(self, wire: CloudWire) -> None:
        self._wire = wire

    def list(
        self,
        patient_id: str,
        /,
        *,
        sort: str | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[AssessmentRecord]:
        """
        List assessment records

        Read the questionnaires filled in for a patient, page by page.

        Args:
            patient_id: Welkin's id of the patient.
            sort: The member to order by, a comma, and `asc` or `desc`. (documented)
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over AssessmentRecord records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-recordings, "Assessment records" (recorded)
        """
        return self._wire.iterate(
            LIST_ASSESSMENT_RECORDS,
            {
                "patient_id": patient_id,
                "sort": sort,
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
        assessment_name: str,
        **options: Unpack[RequestOptions],
    ) -> AssessmentRecord:
        """
        Create an assessment record

        Begin to fill in a questionnaire for a patient. The record is `NEW` and has no answers; give them by
        a call of their own. A questionnaire that an encounter has in progress cannot be begun there a
        second time.

        Documentation of 2026 has the answers and `completedAt` in the same body.

        Args:
            patient_id: Welkin's id of the patient.
            assessment_name: Name of the questionnaire, as given in Designer.
            options: of this call alone, see RequestOptions.

        Returns:
            The AssessmentRecord.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Assessment records" (recorded)
        """
        return self._wire.call(
            CREATE_ASSESSMENT_RECORD,
            {
                "patient_id": patient_id,
                "assessment_name": assessment_name,
            },
            options,
        )

    def get(
        self,
        patient_id: str,
        assessment_record_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> AssessmentRecord:
        """
        Get an assessment record

        Read one record with its answers.

        Documentation of 2026 adds `score` and `completedAt`, which were never seen.

        Args:
            patient_id: Welkin's id of the patient.
            assessment_record_id: Welkin's id of the assessment record.
            options: of this call alone, see RequestOptions.

        Returns:
            The AssessmentRecord.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Assessment records" (recorded)
        """
        return self._wire.call(
            GET_ASSESSMENT_RECORD,
            {
                "patient_id": patient_id,
                "assessment_record_id": assessment_record_id,
            },
            options,
        )

    def replace(
        self,
        patient_id: str,
        assessment_record_id: str,
        /,
        *,
        id: str | Unset = UNSET,
        assessment_name: str | Unset = UNSET,
        assessment_title: str | Unset = UNSET,
        assessment_cdt_name: str | Unset = UNSET,
        version: int | Unset = UNSET,
        status: AssessmentRecordStatus | Literal["COMPLETED", "IN_PROGRESS", "NEW"] | Unset = UNSET,
        answers: Mapping[str, Any] | decoding.Model | Unset = UNSET,
        questions: Mapping[str, Any] | decoding.Model | Unset = UNSET,
        resolved_cdt_values: Mapping[str, Any] | decoding.Model | Unset = UNSET,
        scoring: Mapping[str, Any] | decoding.Model | Unset = UNSET,
        pfa: bool | Unset = UNSET,
        folder_id: str | None | Unset = UNSET,
        expiration_date: datetime.datetime | None | Unset = UNSET,
        created_at: datetime.datetime | Unset = UNSET,
        updated_at: datetime.datetime | Unset = UNSET,
        finalized_date: datetime.datetime | None | Unset = UNSET,
        local_created_date: datetime.datetime | Unset = UNSET,
        local_updated_date: datetime.datetime | Unset = UNSET,
        local_finalized_date: datetime.datetime | None | Unset = UNSET,
        created_by: str | Unset = UNSET,
        updated_by: str | Unset = UNSET,
        created_by_name: str | Unset = UNSET,
        updated_by_name: str | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AssessmentRecord:
        """
        Replace an assessment record

        Write a record as a whole: read it, change its status or answers, and send it back. The status
        `COMPLETED` completes it, upon which Welkin notes the time and the questions as they were asked. To
        write answers alone, replace the answers.

        A member that is left out is not sent. None is sent as null where the member's type has None, and
        refused elsewhere.

        Args:
            patient_id: Welkin's id of the patient.
            assessment_record_id: Welkin's id of the assessment record.
            id: The id as read.
            assessment_name: Name of the questionnaire as read.
            assessment_title: Title of the questionnaire as read.
            assessment_cdt_name: Name of the data type as read.
            version: The version as read.
            status: How far the record has got. `COMPLETED` finishes it.
            answers: The answers, system fields as read or left out.
            questions: The questions as read.
            resolved_cdt_values: The values as read.
            scoring: The scores as read.
            pfa: Whether the questionnaire was sent to the patient, as read.
            folder_id: The folder as read.
            expiration_date: Until when it can be filled in.
            created_at: When the record was created, as read.
            updated_at: When the record was last changed, as read.
            finalized_date: When the record was completed, as read. The server sets it.
            local_created_date: The time of creation with its offset, as read.
            local_updated_date: The time of the last change with its offset, as read.
            local_finalized_date: The time of completion with its offset, as read.
            created_by: Who created the record, as read.
            updated_by: Who last changed the record, as read.
            created_by_name: Name of whoever created the record, as read.
            updated_by_name: Name of whoever last changed the record, as read.
            options: of this call alone, see RequestOptions.

        Returns:
            The AssessmentRecord.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Assessment records" (recorded)
        """
        return self._wire.call(
            REPLACE_ASSESSMENT_RECORD,
            {
                "patient_id": patient_id,
                "assessment_record_id": assessment_record_id,
                "id": id,
                "assessment_name": assessment_name,
                "assessment_title": assessment_title,
                "assessment_cdt_name": assessment_cdt_name,
                "version": version,
                "status": status,
                "answers": answers,
                "questions": questions,
                "resolved_cdt_values": resolved_cdt_values,
                "scoring": scoring,
                "pfa": pfa,
                "folder_id": folder_id,
                "expiration_date": expiration_date,
                "created_at": created_at,
                "updated_at": updated_at,
                "finalized_date": finalized_date,
                "local_created_date": local_created_date,
                "local_updated_date": local_updated_date,
                "local_finalized_date": local_finalized_date,
                "created_by": created_by,
                "updated_by": updated_by,
                "created_by_name": created_by_name,
                "updated_by_name": updated_by_name,
            },
            options,
        )

    def delete(
        self,
        patient_id: str,
        assessment_record_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> None:
        """
        Delete an assessment record

        Delete a record with its answers. Reading it afterwards answers 404.

        Args:
            patient_id: Welkin's id of the patient.
            assessment_record_id: Welkin's id of the assessment record.
            options: of this call alone, see RequestOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Assessment records" (recorded)
        """
        self._wire.call(
            DELETE_ASSESSMENT_RECORD,
            {
                "patient_id": patient_id,
                "assessment_record_id": assessment_record_id,
            },
            options,
        )

    def replace_answers(
        self,
        patient_id: str,
        assessment_record_id: str,
        /,
        fields: Mapping[str, Any] | decoding.Model,
        **options: Unpack[RequestOptions],
    ) -> AssessmentRecord:
        """
        Replace the answers of an assessment record

        Write answers into a record, by their keys. The record is seen `IN_PROGRESS` afterwards. Answers
        that the body does not name may be lost; send them all.

        Args:
            patient_id: Welkin's id of the patient.
            assessment_record_id: Welkin's id of the assessment record.
            fields: Answers by their keys, `{refCdtName}__{refCdtFieldName}`. Names in upper case have
                been refused since 2022.
            options: of this call alone, see RequestOptions.

        Returns:
            The AssessmentRecord.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Assessment records" (recorded)
        """
        return self._wire.call(
            REPLACE_ASSESSMENT_ANSWERS,
            {
                "patient_id": patient_id,
                "assessment_record_id": assessment_record_id,
                "fields": fields,
            },
            options,
        )


@private_frames
class AsyncAssessmentRecordsResource:
    """Filled-in questionnaires of a patient."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AsyncCloudWire) -> None:
        self._wire = wire

    def list(
        self,
        patient_id: str,
        /,
        *,
        sort: str | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[AssessmentRecord]:
        """
        List assessment records

        Read the questionnaires filled in for a patient, page by page.

        Args:
            patient_id: Welkin's id of the patient.
            sort: The member to order by, a comma, and `asc` or `desc`. (documented)
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over AssessmentRecord records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-recordings, "Assessment records" (recorded)
        """
        return self._wire.iterate(
            LIST_ASSESSMENT_RECORDS,
            {
                "patient_id": patient_id,
                "sort": sort,
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
        assessment_name: str,
        **options: Unpack[RequestOptions],
    ) -> AssessmentRecord:
        """
        Create an assessment record

        Begin to fill in a questionnaire for a patient. The record is `NEW` and has no answers; give them by
        a call of their own. A questionnaire that an encounter has in progress cannot be begun there a
        second time.

        Documentation of 2026 has the answers and `completedAt` in the same body.

        Args:
            patient_id: Welkin's id of the patient.
            assessment_name: Name of the questionnaire, as given in Designer.
            options: of this call alone, see RequestOptions.

        Returns:
            The AssessmentRecord.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Assessment records" (recorded)
        """
        return await self._wire.call(
            CREATE_ASSESSMENT_RECORD,
            {
                "patient_id": patient_id,
                "assessment_name": assessment_name,
            },
            options,
        )

    async def get(
        self,
        patient_id: str,
        assessment_record_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> AssessmentRecord:
        """
        Get an assessment record

        Read one record with its answers.

        Documentation of 2026 adds `score` and `completedAt`, which were never seen.

        Args:
            patient_id: Welkin's id of the patient.
            assessment_record_id: Welkin's id of the assessment record.
            options: of this call alone, see RequestOptions.

        Returns:
            The AssessmentRecord.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Assessment records" (recorded)
        """
        return await self._wire.call(
            GET_ASSESSMENT_RECORD,
            {
                "patient_id": patient_id,
                "assessment_record_id": assessment_record_id,
            },
            options,
        )

    async def replace(
        self,
        patient_id: str,
        assessment_record_id: str,
        /,
        *,
        id: str | Unset = UNSET,
        assessment_name: str | Unset = UNSET,
        assessment_title: str | Unset = UNSET,
        assessment_cdt_name: str | Unset = UNSET,
        version: int | Unset = UNSET,
        status: AssessmentRecordStatus | Literal["COMPLETED", "IN_PROGRESS", "NEW"] | Unset = UNSET,
        answers: Mapping[str, Any] | decoding.Model | Unset = UNSET,
        questions: Mapping[str, Any] | decoding.Model | Unset = UNSET,
        resolved_cdt_values: Mapping[str, Any] | decoding.Model | Unset = UNSET,
        scoring: Mapping[str, Any] | decoding.Model | Unset = UNSET,
        pfa: bool | Unset = UNSET,
        folder_id: str | None | Unset = UNSET,
        expiration_date: datetime.datetime | None | Unset = UNSET,
        created_at: datetime.datetime | Unset = UNSET,
        updated_at: datetime.datetime | Unset = UNSET,
        finalized_date: datetime.datetime | None | Unset = UNSET,
        local_created_date: datetime.datetime | Unset = UNSET,
        local_updated_date: datetime.datetime | Unset = UNSET,
        local_finalized_date: datetime.datetime | None | Unset = UNSET,
        created_by: str | Unset = UNSET,
        updated_by: str | Unset = UNSET,
        created_by_name: str | Unset = UNSET,
        updated_by_name: str | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AssessmentRecord:
        """
        Replace an assessment record

        Write a record as a whole: read it, change its status or answers, and send it back. The status
        `COMPLETED` completes it, upon which Welkin notes the time and the questions as they were asked. To
        write answers alone, replace the answers.

        A member that is left out is not sent. None is sent as null where the member's type has None, and
        refused elsewhere.

        Args:
            patient_id: Welkin's id of the patient.
            assessment_record_id: Welkin's id of the assessment record.
            id: The id as read.
            assessment_name: Name of the questionnaire as read.
            assessment_title: Title of the questionnaire as read.
            assessment_cdt_name: Name of the data type as read.
            version: The version as read.
            status: How far the record has got. `COMPLETED` finishes it.
            answers: The answers, system fields as read or left out.
            questions: The questions as read.
            resolved_cdt_values: The values as read.
            scoring: The scores as read.
            pfa: Whether the questionnaire was sent to the patient, as read.
            folder_id: The folder as read.
            expiration_date: Until when it can be filled in.
            created_at: When the record was created, as read.
            updated_at: When the record was last changed, as read.
            finalized_date: When the record was completed, as read. The server sets it.
            local_created_date: The time of creation with its offset, as read.
            local_updated_date: The time of the last change with its offset, as read.
            local_finalized_date: The time of completion with its offset, as read.
            created_by: Who created the record, as read.
            updated_by: Who last changed the record, as read.
            created_by_name: Name of whoever created the record, as read.
            updated_by_name: Name of whoever last changed the record, as read.
            options: of this call alone, see RequestOptions.

        Returns:
            The AssessmentRecord.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Assessment records" (recorded)
        """
        return await self._wire.call(
            REPLACE_ASSESSMENT_RECORD,
            {
                "patient_id": patient_id,
                "assessment_record_id": assessment_record_id,
                "id": id,
                "assessment_name": assessment_name,
                "assessment_title": assessment_title,
                "assessment_cdt_name": assessment_cdt_name,
                "version": version,
                "status": status,
                "answers": answers,
                "questions": questions,
                "resolved_cdt_values": resolved_cdt_values,
                "scoring": scoring,
                "pfa": pfa,
                "folder_id": folder_id,
                "expiration_date": expiration_date,
                "created_at": created_at,
                "updated_at": updated_at,
                "finalized_date": finalized_date,
                "local_created_date": local_created_date,
                "local_updated_date": local_updated_date,
                "local_finalized_date": local_finalized_date,
                "created_by": created_by,
                "updated_by": updated_by,
                "created_by_name": created_by_name,
                "updated_by_name": updated_by_name,
            },
            options,
        )

    async def delete(
        self,
        patient_id: str,
        assessment_record_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> None:
        """
        Delete an assessment record

        Delete a record with its answers. Reading it afterwards answers 404.

        Args:
            patient_id: Welkin's id of the patient.
            assessment_record_id: Welkin's id of the assessment record.
            options: of this call alone, see RequestOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Assessment records" (recorded)
        """
        await self._wire.call(
            DELETE_ASSESSMENT_RECORD,
            {
                "patient_id": patient_id,
                "assessment_record_id": assessment_record_id,
            },
            options,
        )

    async def replace_answers(
        self,
        patient_id: str,
        assessment_record_id: str,
        /,
        fields: Mapping[str, Any] | decoding.Model,
        **options: Unpack[RequestOptions],
    ) -> AssessmentRecord:
        """
        Replace the answers of an assessment record

        Write answers into a record, by their keys. The record is seen `IN_PROGRESS` afterwards. Answers
        that the body does not name may be lost; send them all.

        Args:
            patient_id: Welkin's id of the patient.
            assessment_record_id: Welkin's id of the assessment record.
            fields: Answers by their keys, `{refCdtName}__{refCdtFieldName}`. Names in upper case have
                been refused since 2022.
            options: of this call alone, see RequestOptions.

        Returns:
            The AssessmentRecord.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Assessment records" (recorded)
        """
        return await self._wire.call(
            REPLACE_ASSESSMENT_ANSWERS,
            {
                "patient_id": patient_id,
                "assessment_record_id": assessment_record_id,
                "fields": fields,
            },
            options,
        )
