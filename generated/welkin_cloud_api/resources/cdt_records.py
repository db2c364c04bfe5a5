# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Records about a patient in the types that the customer has designed."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any, Literal, Unpack

from welkin_runtime import decoding
from welkin_runtime.frames import private_frames
from welkin_runtime.types import AsyncCloudWire, AsyncFind, CloudWire, Find, RequestOptions

from ..models.cdt_record import CdtRecord
from ..models.cdt_record_id_type_value import CdtRecordIdTypeValue
from ..models.cdt_record_row_update import CdtRecordRowUpdate
from ..models.cdt_records_update_result import CdtRecordsUpdateResult
from ..operations.cdt_records import (
    CREATE_CDT_RECORD,
    DELETE_CDT_RECORD,
    GET_CDT_RECORD,
    LIST_CDT_RECORDS,
    UPDATE_CDT_RECORD,
    UPDATE_CDT_RECORDS,
)

__all__ = ["AsyncCdtRecordsResource", "CdtRecordsResource"]


@private_frames
class CdtRecordsResource:
    """Records about a patient in the types that the customer has designed."""

    __slots__ = ("_wire",)

    def __init__(self, wire: CloudWire) -> None:
        self._wire = wire

    def list(
        self,
        patient_id: str,
        cdt_name: str,
        /,
        *,
        fields: Sequence[str] | None = None,
        filters: str | None = None,
        date_start: datetime.datetime | None = None,
        date_end: datetime.datetime | None = None,
        sort: str | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[CdtRecord]:
        """
        List records of a type

        List a patient's records of one custom data type, one page at a time. The page lies in `data`,
        beside the name of the type.

        Documentation of 2026 has `/records` behind the type's name.

        Args:
            patient_id: Welkin's id of the patient.
            cdt_name: Name of a custom data type, as given in Designer.
            fields: Names of the fields to put into the records; all of them when this is left out.
                (documented)
            filters: A field's name, an equals sign, and the values to look for with commas between.
                (documented)
            date_start: Only records from this point in time on. Whether creation or last change counts
                is not documented. (documented)
            date_end: Only records before this point in time. Whether creation or last change counts is
                not documented. (documented)
            sort: The member to order by, a comma, and `asc` or `desc`. (documented)
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over CdtRecord records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime, an empty list of values, or one with a comma in it, a checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-recordings, "CDT records / List" (recorded)
        """
        return self._wire.iterate(
            LIST_CDT_RECORDS,
            {
                "patient_id": patient_id,
                "cdt_name": cdt_name,
                "fields": fields,
                "filters": filters,
                "date_start": date_start,
                "date_end": date_end,
                "sort": sort,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )

    def create(
        self,
        patient_id: str,
        cdt_name: str,
        /,
        fields: Mapping[str, Any] | decoding.Model,
        **options: Unpack[RequestOptions],
    ) -> CdtRecord:
        """
        Create a record

        Create a record of a custom data type. The body has the fields side by side, without the wrapping
        that the answer has; fields that the type requires must be there. An additional key `cdtName` was
        once sent and ignored.

        Documentation of 2026 has `/records` behind the type's name.

        Args:
            patient_id: Welkin's id of the patient.
            cdt_name: Name of a custom data type, as given in Designer.
            fields: Fields of a record by name, as the definition of its type has them. Values are what
                the field's type says: text, numbers, booleans, points in time as text, lists where several
                options can be chosen. Besides, `external_id` and `external_guid` can be given.
            options: of this call alone, see RequestOptions.

        Returns:
            The CdtRecord.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "CDT records / Create" (recorded)
        """
        return self._wire.call(
            CREATE_CDT_RECORD,
            {
                "patient_id": patient_id,
                "cdt_name": cdt_name,
                "fields": fields,
            },
            options,
        )

    def update_many(
        self,
        patient_id: str,
        cdt_name: str,
        /,
        *,
        rows: Sequence[CdtRecordRowUpdate | Mapping[str, Any] | decoding.Model],
        **options: Unpack[RequestOptions],
    ) -> CdtRecordsUpdateResult:
        """
        Update several records

        Change several records of one type in one call. Only fields whose definition allows it (`bulkEdit`)
        can be changed this way. Look at the `result` of each row: a refused row presumably does not fail
        the others, or the answer as a whole.

        Documentation of 2026 has `/records` behind the type's name. Its body is an array.

        Args:
            patient_id: Welkin's id of the patient.
            cdt_name: Name of a custom data type, as given in Designer.
            rows: One entry for each record.
            options: of this call alone, see RequestOptions.

        Returns:
            The CdtRecordsUpdateResult.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "CDT records / Update many" (recorded)
        """
        return self._wire.call(
            UPDATE_CDT_RECORDS,
            {
                "patient_id": patient_id,
                "cdt_name": cdt_name,
                "rows": rows,
            },
            options,
        )

    def get(
        self,
        patient_id: str,
        cdt_name: str,
        cdt_record_id: str,
        /,
        *,
        type_: CdtRecordIdTypeValue | Literal["EGUID", "EID", "ID"] | None = None,
        **options: Unpack[RequestOptions],
    ) -> CdtRecord:
        """
        Get a record

        Read one record, by Welkin's id or by one that another system has given.

        Documentation of 2026 has `/records` behind the type's name.

        Args:
            patient_id: Welkin's id of the patient.
            cdt_name: Name of a custom data type, as given in Designer.
            cdt_record_id: Welkin's id of the record, or another system's where `type` says so.
            type_: What the id of the record in the path is; Welkin's own id when this is left out.
                (documented)
            options: of this call alone, see RequestOptions.

        Returns:
            The CdtRecord.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "CDT records / Get" (recorded)
        """
        return self._wire.call(
            GET_CDT_RECORD,
            {
                "patient_id": patient_id,
                "cdt_name": cdt_name,
                "cdt_record_id": cdt_record_id,
                "type_": type_,
            },
            options,
        )

    def delete(
        self,
        patient_id: str,
        cdt_name: str,
        cdt_record_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> None:
        """
        Delete a record

        Remove a record. Reading it afterwards answers 404 with `DT_RECORD_NOT_FOUND`.

        Documentation of 2026 has `/records` behind the type's name.

        Args:
            patient_id: Welkin's id of the patient.
            cdt_name: Name of a custom data type, as given in Designer.
            cdt_record_id: Welkin's id of the record, or another system's where `type` says so.
            options: of this call alone, see RequestOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "CDT records / Delete" (recorded)
        """
        self._wire.call(
            DELETE_CDT_RECORD,
            {
                "patient_id": patient_id,
                "cdt_name": cdt_name,
                "cdt_record_id": cdt_record_id,
            },
            options,
        )

    def update(
        self,
        patient_id: str,
        cdt_name: str,
        cdt_record_id: str,
        /,
        fields: Mapping[str, Any] | decoding.Model,
        **options: Unpack[RequestOptions],
    ) -> CdtRecord:
        """
        Update a record

        Change the fields that the body carries; the others keep their value.

        Documentation of 2026 has `/records` behind the type's name.

        Args:
            patient_id: Welkin's id of the patient.
            cdt_name: Name of a custom data type, as given in Designer.
            cdt_record_id: Welkin's id of the record, or another system's where `type` says so.
            fields: Fields of a record by name, as the definition of its type has them. Values are what
                the field's type says: text, numbers, booleans, points in time as text, lists where several
                options can be chosen. Besides, `external_id` and `external_guid` can be given.
            options: of this call alone, see RequestOptions.

        Returns:
            The CdtRecord.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "CDT records / Update" (recorded)
        """
        return self._wire.call(
            UPDATE_CDT_RECORD,
            {
                "patient_id": patient_id,
                "cdt_name": cdt_name,
                "cdt_record_id": cdt_record_id,
                "fields": fields,
            },
            options,
        )


@private_frames
class AsyncCdtRecordsResource:
    """Records about a patient in the types that the customer has designed."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AsyncCloudWire) -> None:
        self._wire = wire

    def list(
        self,
        patient_id: str,
        cdt_name: str,
        /,
        *,
        fields: Sequence[str] | None = None,
        filters: str | None = None,
        date_start: datetime.datetime | None = None,
        date_end: datetime.datetime | None = None,
        sort: str | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[CdtRecord]:
        """
        List records of a type

        List a patient's records of one custom data type, one page at a time. The page lies in `data`,
        beside the name of the type.

        Documentation of 2026 has `/records` behind the type's name.

        Args:
            patient_id: Welkin's id of the patient.
            cdt_name: Name of a custom data type, as given in Designer.
            fields: Names of the fields to put into the records; all of them when this is left out.
                (documented)
            filters: A field's name, an equals sign, and the values to look for with commas between.
                (documented)
            date_start: Only records from this point in time on. Whether creation or last change counts
                is not documented. (documented)
            date_end: Only records before this point in time. Whether creation or last change counts is
                not documented. (documented)
            sort: The member to order by, a comma, and `asc` or `desc`. (documented)
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over CdtRecord records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime, an empty list of values, or one with a comma in it, a checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-recordings, "CDT records / List" (recorded)
        """
        return self._wire.iterate(
            LIST_CDT_RECORDS,
            {
                "patient_id": patient_id,
                "cdt_name": cdt_name,
                "fields": fields,
                "filters": filters,
                "date_start": date_start,
                "date_end": date_end,
                "sort": sort,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )

    async def create(
        self,
        patient_id: str,
        cdt_name: str,
        /,
        fields: Mapping[str, Any] | decoding.Model,
        **options: Unpack[RequestOptions],
    ) -> CdtRecord:
        """
        Create a record

        Create a record of a custom data type. The body has the fields side by side, without the wrapping
        that the answer has; fields that the type requires must be there. An additional key `cdtName` was
        once sent and ignored.

        Documentation of 2026 has `/records` behind the type's name.

        Args:
            patient_id: Welkin's id of the patient.
            cdt_name: Name of a custom data type, as given in Designer.
            fields: Fields of a record by name, as the definition of its type has them. Values are what
                the field's type says: text, numbers, booleans, points in time as text, lists where several
                options can be chosen. Besides, `external_id` and `external_guid` can be given.
            options: of this call alone, see RequestOptions.

        Returns:
            The CdtRecord.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "CDT records / Create" (recorded)
        """
        return await self._wire.call(
            CREATE_CDT_RECORD,
            {
                "patient_id": patient_id,
                "cdt_name": cdt_name,
                "fields": fields,
            },
            options,
        )

    async def update_many(
        self,
        patient_id: str,
        cdt_name: str,
        /,
        *,
        rows: Sequence[CdtRecordRowUpdate | Mapping[str, Any] | decoding.Model],
        **options: Unpack[RequestOptions],
    ) -> CdtRecordsUpdateResult:
        """
        Update several records

        Change several records of one type in one call. Only fields whose definition allows it (`bulkEdit`)
        can be changed this way. Look at the `result` of each row: a refused row presumably does not fail
        the others, or the answer as a whole.

        Documentation of 2026 has `/records` behind the type's name. Its body is an array.

        Args:
            patient_id: Welkin's id of the patient.
            cdt_name: Name of a custom data type, as given in Designer.
            rows: One entry for each record.
            options: of this call alone, see RequestOptions.

        Returns:
            The CdtRecordsUpdateResult.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "CDT records / Update many" (recorded)
        """
        return await self._wire.call(
            UPDATE_CDT_RECORDS,
            {
                "patient_id": patient_id,
                "cdt_name": cdt_name,
                "rows": rows,
            },
            options,
        )

    async def get(
        self,
        patient_id: str,
        cdt_name: str,
        cdt_record_id: str,
        /,
        *,
        type_: CdtRecordIdTypeValue | Literal["EGUID", "EID", "ID"] | None = None,
        **options: Unpack[RequestOptions],
    ) -> CdtRecord:
        """
        Get a record

        Read one record, by Welkin's id or by one that another system has given.

        Documentation of 2026 has `/records` behind the type's name.

        Args:
            patient_id: Welkin's id of the patient.
            cdt_name: Name of a custom data type, as given in Designer.
            cdt_record_id: Welkin's id of the record, or another system's where `type` says so.
            type_: What the id of the record in the path is; Welkin's own id when this is left out.
                (documented)
            options: of this call alone, see RequestOptions.

        Returns:
            The CdtRecord.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "CDT records / Get" (recorded)
        """
        return await self._wire.call(
            GET_CDT_RECORD,
            {
                "patient_id": patient_id,
                "cdt_name": cdt_name,
                "cdt_record_id": cdt_record_id,
                "type_": type_,
            },
            options,
        )

    async def delete(
        self,
        patient_id: str,
        cdt_name: str,
        cdt_record_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> None:
        """
        Delete a record

        Remove a record. Reading it afterwards answers 404 with `DT_RECORD_NOT_FOUND`.

        Documentation of 2026 has `/records` behind the type's name.

        Args:
            patient_id: Welkin's id of the patient.
            cdt_name: Name of a custom data type, as given in Designer.
            cdt_record_id: Welkin's id of the record, or another system's where `type` says so.
            options: of this call alone, see RequestOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "CDT records / Delete" (recorded)
        """
        await self._wire.call(
            DELETE_CDT_RECORD,
            {
                "patient_id": patient_id,
                "cdt_name": cdt_name,
                "cdt_record_id": cdt_record_id,
            },
            options,
        )

    async def update(
        self,
        patient_id: str,
        cdt_name: str,
        cdt_record_id: str,
        /,
        fields: Mapping[str, Any] | decoding.Model,
        **options: Unpack[RequestOptions],
    ) -> CdtRecord:
        """
        Update a record

        Change the fields that the body carries; the others keep their value.

        Documentation of 2026 has `/records` behind the type's name.

        Args:
            patient_id: Welkin's id of the patient.
            cdt_name: Name of a custom data type, as given in Designer.
            cdt_record_id: Welkin's id of the record, or another system's where `type` says so.
            fields: Fields of a record by name, as the definition of its type has them. Values are what
                the field's type says: text, numbers, booleans, points in time as text, lists where several
                options can be chosen. Besides, `external_id` and `external_guid` can be given.
            options: of this call alone, see RequestOptions.

        Returns:
            The CdtRecord.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "CDT records / Update" (recorded)
        """
        return await self._wire.call(
            UPDATE_CDT_RECORD,
            {
                "patient_id": patient_id,
                "cdt_name": cdt_name,
                "cdt_record_id": cdt_record_id,
                "fields": fields,
            },
            options,
        )
