# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Records about a patient in forms that the customer has designed in Workshop."""

from __future__ import annotations

import datetime
from typing import Any, Unpack

from welkin_runtime.frames import private_frames
from welkin_runtime.types import AsyncDataWire, AsyncFind, DataWire, Find, RequestOptions

from ..models.custom_data_type_record import CustomDataTypeRecord
from ..operations.custom_data_type_records import (
    CREATE_CUSTOM_DATA_TYPE_RECORD,
    FIND_CUSTOM_DATA_TYPE_RECORDS,
    GET_CUSTOM_DATA_TYPE_RECORD,
    UPDATE_CUSTOM_DATA_TYPE_RECORD,
)

__all__ = ["AsyncCustomDataTypeRecordsResource", "CustomDataTypeRecordsResource"]


@private_frames
class CustomDataTypeRecordsResource:
    """Records about a patient in forms that the customer has designed in Workshop."""

    __slots__ = ("_wire",)

    def __init__(self, wire: DataWire) -> None:
        self._wire = wire

    def find(
        self,
        *,
        type_name: str | None = None,
        updated_from: datetime.datetime | None = None,
        updated_to: datetime.datetime | None = None,
        page_size: int | None = None,
        concurrency: int = 1,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[CustomDataTypeRecord]:
        """
        Find custom data type records

        Page through the records that were created or changed within a window of time, of one type or of
        all.

        Without a window a walk has been seen to cover the whole collection. A record that changed several
        times within the window comes once, as it is now.

        Args:
            type_name: Only records of the custom data type with this name in Workshop.
            updated_from: only records last updated at this instant or later; default: all of them.
            updated_to: only records last updated at this instant or earlier; default: up to the start of the walk.
            page_size: records asked for per page; default: the server's own.
            concurrency: requests under way at once, 1 to 64, at most as many pages kept ahead of the reader; the order
                stays.
            checkpoint: go on where an earlier walk with the same filters stopped; it carries that walk's window.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over CustomDataTypeRecord records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime, a checkpoint of
                another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: data-api-v1-reference, "Custom Data Type Records / Find"
        """
        return self._wire.find(
            FIND_CUSTOM_DATA_TYPE_RECORDS,
            {
                "type_name": type_name,
            },
            updated_from=updated_from,
            updated_to=updated_to,
            page_size=page_size,
            concurrency=concurrency,
            checkpoint=checkpoint,
            options=options,
        )

    def create(
        self,
        *,
        body: Any,
        patient_id: str,
        type_name: str,
        **options: Unpack[RequestOptions],
    ) -> CustomDataTypeRecord:
        """
        Create a custom data type record

        Add a record of a custom data type to a patient. A second record of the same type does not replace
        the first.

        A member that is left out is not sent. None is sent as null where the member's type has None, and
        refused elsewhere.

        Args:
            body: The whole content, one member per field of the type.
            patient_id: The patient the record is about.
            type_name: Name of the custom data type. It has to be defined in Workshop beforehand.
            options: of this call alone, see RequestOptions.

        Returns:
            The CustomDataTypeRecord.

        Raises:
            InvalidRequestError: refused before anything is sent: a value that cannot be sent.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "Custom Data Type Records / Create"
        """
        return self._wire.call(
            CREATE_CUSTOM_DATA_TYPE_RECORD,
            {
                "body": body,
                "patient_id": patient_id,
                "type_name": type_name,
            },
            options,
        )

    def get(
        self,
        id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> CustomDataTypeRecord:
        """
        Get a custom data type record

        Read one record by id.

        Args:
            id: Welkin's id of the record.
            options: of this call alone, see RequestOptions.

        Returns:
            The CustomDataTypeRecord.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "Custom Data Type Records / Get"
        """
        return self._wire.call(
            GET_CUSTOM_DATA_TYPE_RECORD,
            {
                "id": id,
            },
            options,
        )

    def update(
        self,
        id: str,
        /,
        *,
        body: Any,
        **options: Unpack[RequestOptions],
    ) -> CustomDataTypeRecord:
        """
        Update a custom data type record

        Change the content of a record. Its patient and type are fixed. The body is required, unlike in
        every other update, and whether it replaces the old content or is merged into it is not stated: send
        the whole content.

        A member that is left out is not sent. None is sent as null where the member's type has None, and
        refused elsewhere.

        Args:
            id: Welkin's id of the record.
            body: The whole content, one member per field of the type. Whether an update replaces or
                merges is not stated, so send all of it.
            options: of this call alone, see RequestOptions.

        Returns:
            The CustomDataTypeRecord.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "Custom Data Type Records / Update"
        """
        return self._wire.call(
            UPDATE_CUSTOM_DATA_TYPE_RECORD,
            {
                "id": id,
                "body": body,
            },
            options,
        )


@private_frames
class AsyncCustomDataTypeRecordsResource:
    """Records about a patient in forms that the customer has designed in Workshop."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AsyncDataWire) -> None:
        self._wire = wire

    def find(
        self,
        *,
        type_name: str | None = None,
        updated_from: datetime.datetime | None = None,
        updated_to: datetime.datetime | None = None,
        page_size: int | None = None,
        concurrency: int = 1,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[CustomDataTypeRecord]:
        """
        Find custom data type records

        Page through the records that were created or changed within a window of time, of one type or of
        all.

        Without a window a walk has been seen to cover the whole collection. A record that changed several
        times within the window comes once, as it is now.

        Args:
            type_name: Only records of the custom data type with this name in Workshop.
            updated_from: only records last updated at this instant or later; default: all of them.
            updated_to: only records last updated at this instant or earlier; default: up to the start of the walk.
            page_size: records asked for per page; default: the server's own.
            concurrency: requests under way at once, 1 to 64, at most as many pages kept ahead of the reader; the order
                stays.
            checkpoint: go on where an earlier walk with the same filters stopped; it carries that walk's window.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over CustomDataTypeRecord records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime, a checkpoint of
                another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: data-api-v1-reference, "Custom Data Type Records / Find"
        """
        return self._wire.find(
            FIND_CUSTOM_DATA_TYPE_RECORDS,
            {
                "type_name": type_name,
            },
            updated_from=updated_from,
            updated_to=updated_to,
            page_size=page_size,
            concurrency=concurrency,
            checkpoint=checkpoint,
            options=options,
        )

    async def create(
        self,
        *,
        body: Any,
        patient_id: str,
        type_name: str,
        **options: Unpack[RequestOptions],
    ) -> CustomDataTypeRecord:
        """
        Create a custom data type record

        Add a record of a custom data type to a patient. A second record of the same type does not replace
        the first.

        A member that is left out is not sent. None is sent as null where the member's type has None, and
        refused elsewhere.

        Args:
            body: The whole content, one member per field of the type.
            patient_id: The patient the record is about.
            type_name: Name of the custom data type. It has to be defined in Workshop beforehand.
            options: of this call alone, see RequestOptions.

        Returns:
            The CustomDataTypeRecord.

        Raises:
            InvalidRequestError: refused before anything is sent: a value that cannot be sent.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "Custom Data Type Records / Create"
        """
        return await self._wire.call(
            CREATE_CUSTOM_DATA_TYPE_RECORD,
            {
                "body": body,
                "patient_id": patient_id,
                "type_name": type_name,
            },
            options,
        )

    async def get(
        self,
        id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> CustomDataTypeRecord:
        """
        Get a custom data type record

        Read one record by id.

        Args:
            id: Welkin's id of the record.
            options: of this call alone, see RequestOptions.

        Returns:
            The CustomDataTypeRecord.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "Custom Data Type Records / Get"
        """
        return await self._wire.call(
            GET_CUSTOM_DATA_TYPE_RECORD,
            {
                "id": id,
            },
            options,
        )

    async def update(
        self,
        id: str,
        /,
        *,
        body: Any,
        **options: Unpack[RequestOptions],
    ) -> CustomDataTypeRecord:
        """
        Update a custom data type record

        Change the content of a record. Its patient and type are fixed. The body is required, unlike in
        every other update, and whether it replaces the old content or is merged into it is not stated: send
        the whole content.

        A member that is left out is not sent. None is sent as null where the member's type has None, and
        refused elsewhere.

        Args:
            id: Welkin's id of the record.
            body: The whole content, one member per field of the type. Whether an update replaces or
                merges is not stated, so send all of it.
            options: of this call alone, see RequestOptions.

        Returns:
            The CustomDataTypeRecord.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "Custom Data Type Records / Update"
        """
        return await self._wire.call(
            UPDATE_CUSTOM_DATA_TYPE_RECORD,
            {
                "id": id,
                "body": body,
            },
            options,
        )
