# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Dictionary records, of the category "Dictionaries". Lists of coded values, such as diagnoses, and what their
entries are made of."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any, Unpack

from welkin_runtime import decoding
from welkin_runtime.frames import private_frames
from welkin_runtime.types import AsyncCloudWire, AsyncFind, CloudWire, Find, RequestOptions

from ..models.dictionary_record import DictionaryRecord
from ..models.dictionary_record_list import DictionaryRecordList
from ..models.dictionary_record_values import DictionaryRecordValues
from ..operations.dictionary_records import (
    CREATE_DICTIONARY_RECORDS,
    DELETE_DICTIONARY_RECORD,
    GET_DICTIONARY_RECORD,
    LIST_DICTIONARY_RECORDS,
    REPLACE_DICTIONARY_RECORD,
    REPLACE_DICTIONARY_RECORDS,
)

__all__ = ["AsyncDictionaryRecordsResource", "DictionaryRecordsResource"]


@private_frames
class DictionaryRecordsResource:
    """Dictionary records, of the category "Dictionaries". Lists of coded values, such as diagnoses, and what
    their entries are made of."""

    __slots__ = ("_wire",)

    def __init__(self, wire: CloudWire) -> None:
        self._wire = wire

    def list(
        self,
        dictionary_name: str,
        /,
        *,
        date_start: datetime.datetime | None = None,
        date_end: datetime.datetime | None = None,
        show_deleted: bool | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[DictionaryRecord]:
        """
        List dictionary entries

        List the entries of a dictionary in one answer. The list of profile records, which has the same
        outer form, comes in pages on newer servers; this one may do so as well, but nothing of the kind was
        seen.

        Documentation of 2026 has `GET /dictionaries`, an array of dictionaries with entries of `value`,
        `label`, `active` and `sortOrder`.

        Args:
            dictionary_name: Name of the dictionary. `timezone`, `cpt` and `icd-10` are always there.
            date_start: Only entries last changed at this point in time or later.
            date_end: Only entries last changed before this point in time.
            show_deleted: True to list deleted entries as well.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over DictionaryRecord records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime, a checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-reference-2021, "Dictionaries / List" (documented)
        """
        return self._wire.iterate(
            LIST_DICTIONARY_RECORDS,
            {
                "dictionary_name": dictionary_name,
                "date_start": date_start,
                "date_end": date_end,
                "show_deleted": show_deleted,
            },
            page_size=None,
            checkpoint=checkpoint,
            options=options,
        )

    def replace_all(
        self,
        dictionary_name: str,
        /,
        *,
        records: Sequence[DictionaryRecordValues | Mapping[str, Any] | decoding.Model],
        **options: Unpack[RequestOptions],
    ) -> DictionaryRecordList:
        """
        Replace all dictionary entries

        Give a dictionary exactly these entries. All that were there before are gone for good, not merely
        marked as deleted. Success is 201, as documented.

        Args:
            dictionary_name: Name of the dictionary. `timezone`, `cpt` and `icd-10` are always there.
            records: All entries.
            options: of this call alone, see RequestOptions.

        Returns:
            The DictionaryRecordList.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Dictionaries / Replace all" (documented)
        """
        return self._wire.call(
            REPLACE_DICTIONARY_RECORDS,
            {
                "dictionary_name": dictionary_name,
                "records": records,
            },
            options,
        )

    def create_many(
        self,
        dictionary_name: str,
        /,
        *,
        records: Sequence[DictionaryRecordValues | Mapping[str, Any] | decoding.Model],
        **options: Unpack[RequestOptions],
    ) -> DictionaryRecordList:
        """
        Add dictionary entries

        Add entries to a dictionary; those that are there stay. `timezone` cannot be added to.

        Args:
            dictionary_name: Name of the dictionary. `timezone`, `cpt` and `icd-10` are always there.
            records: The new entries.
            options: of this call alone, see RequestOptions.

        Returns:
            The DictionaryRecordList.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Dictionaries / Create" (documented)
        """
        return self._wire.call(
            CREATE_DICTIONARY_RECORDS,
            {
                "dictionary_name": dictionary_name,
                "records": records,
            },
            options,
        )

    def get(
        self,
        dictionary_name: str,
        dictionary_record_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> DictionaryRecord:
        """
        Get a dictionary entry

        Read one entry of a dictionary.

        Args:
            dictionary_name: Name of the dictionary. `timezone`, `cpt` and `icd-10` are always there.
            dictionary_record_id: Welkin's id of the entry.
            options: of this call alone, see RequestOptions.

        Returns:
            The DictionaryRecord.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Dictionaries / Get" (documented)
        """
        return self._wire.call(
            GET_DICTIONARY_RECORD,
            {
                "dictionary_name": dictionary_name,
                "dictionary_record_id": dictionary_record_id,
            },
            options,
        )

    def replace(
        self,
        dictionary_name: str,
        dictionary_record_id: str,
        /,
        *,
        values: Mapping[str, Any] | decoding.Model,
        **options: Unpack[RequestOptions],
    ) -> DictionaryRecord:
        """
        Replace a dictionary entry

        Give an entry exactly these values.

        Args:
            dictionary_name: Name of the dictionary. `timezone`, `cpt` and `icd-10` are always there.
            dictionary_record_id: Welkin's id of the entry.
            values: A text for each field of the dictionary.
            options: of this call alone, see RequestOptions.

        Returns:
            The DictionaryRecord.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Dictionaries / Replace" (documented)
        """
        return self._wire.call(
            REPLACE_DICTIONARY_RECORD,
            {
                "dictionary_name": dictionary_name,
                "dictionary_record_id": dictionary_record_id,
                "values": values,
            },
            options,
        )

    def delete(
        self,
        dictionary_name: str,
        dictionary_record_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> DictionaryRecord:
        """
        Delete a dictionary entry

        Mark an entry as deleted. Lists show it on demand, until all entries are replaced.

        Args:
            dictionary_name: Name of the dictionary. `timezone`, `cpt` and `icd-10` are always there.
            dictionary_record_id: Welkin's id of the entry.
            options: of this call alone, see RequestOptions.

        Returns:
            The DictionaryRecord.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Dictionaries / Delete" (documented)
        """
        return self._wire.call(
            DELETE_DICTIONARY_RECORD,
            {
                "dictionary_name": dictionary_name,
                "dictionary_record_id": dictionary_record_id,
            },
            options,
        )


@private_frames
class AsyncDictionaryRecordsResource:
    """Dictionary records, of the category "Dictionaries". Lists of coded values, such as diagnoses, and what
    their entries are made of."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AsyncCloudWire) -> None:
        self._wire = wire

    def list(
        self,
        dictionary_name: str,
        /,
        *,
        date_start: datetime.datetime | None = None,
        date_end: datetime.datetime | None = None,
        show_deleted: bool | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[DictionaryRecord]:
        """
        List dictionary entries

        List the entries of a dictionary in one answer. The list of profile records, which has the same
        outer form, comes in pages on newer servers; this one may do so as well, but nothing of the kind was
        seen.

        Documentation of 2026 has `GET /dictionaries`, an array of dictionaries with entries of `value`,
        `label`, `active` and `sortOrder`.

        Args:
            dictionary_name: Name of the dictionary. `timezone`, `cpt` and `icd-10` are always there.
            date_start: Only entries last changed at this point in time or later.
            date_end: Only entries last changed before this point in time.
            show_deleted: True to list deleted entries as well.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over DictionaryRecord records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime, a checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-reference-2021, "Dictionaries / List" (documented)
        """
        return self._wire.iterate(
            LIST_DICTIONARY_RECORDS,
            {
                "dictionary_name": dictionary_name,
                "date_start": date_start,
                "date_end": date_end,
                "show_deleted": show_deleted,
            },
            page_size=None,
            checkpoint=checkpoint,
            options=options,
        )

    async def replace_all(
        self,
        dictionary_name: str,
        /,
        *,
        records: Sequence[DictionaryRecordValues | Mapping[str, Any] | decoding.Model],
        **options: Unpack[RequestOptions],
    ) -> DictionaryRecordList:
        """
        Replace all dictionary entries

        Give a dictionary exactly these entries. All that were there before are gone for good, not merely
        marked as deleted. Success is 201, as documented.

        Args:
            dictionary_name: Name of the dictionary. `timezone`, `cpt` and `icd-10` are always there.
            records: All entries.
            options: of this call alone, see RequestOptions.

        Returns:
            The DictionaryRecordList.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Dictionaries / Replace all" (documented)
        """
        return await self._wire.call(
            REPLACE_DICTIONARY_RECORDS,
            {
                "dictionary_name": dictionary_name,
                "records": records,
            },
            options,
        )

    async def create_many(
        self,
        dictionary_name: str,
        /,
        *,
        records: Sequence[DictionaryRecordValues | Mapping[str, Any] | decoding.Model],
        **options: Unpack[RequestOptions],
    ) -> DictionaryRecordList:
        """
        Add dictionary entries

        Add entries to a dictionary; those that are there stay. `timezone` cannot be added to.

        Args:
            dictionary_name: Name of the dictionary. `timezone`, `cpt` and `icd-10` are always there.
            records: The new entries.
            options: of this call alone, see RequestOptions.

        Returns:
            The DictionaryRecordList.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Dictionaries / Create" (documented)
        """
        return await self._wire.call(
            CREATE_DICTIONARY_RECORDS,
            {
                "dictionary_name": dictionary_name,
                "records": records,
            },
            options,
        )

    async def get(
        self,
        dictionary_name: str,
        dictionary_record_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> DictionaryRecord:
        """
        Get a dictionary entry

        Read one entry of a dictionary.

        Args:
            dictionary_name: Name of the dictionary. `timezone`, `cpt` and `icd-10` are always there.
            dictionary_record_id: Welkin's id of the entry.
            options: of this call alone, see RequestOptions.

        Returns:
            The DictionaryRecord.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Dictionaries / Get" (documented)
        """
        return await self._wire.call(
            GET_DICTIONARY_RECORD,
            {
                "dictionary_name": dictionary_name,
                "dictionary_record_id": dictionary_record_id,
            },
            options,
        )

    async def replace(
        self,
        dictionary_name: str,
        dictionary_record_id: str,
        /,
        *,
        values: Mapping[str, Any] | decoding.Model,
        **options: Unpack[RequestOptions],
    ) -> DictionaryRecord:
        """
        Replace a dictionary entry

        Give an entry exactly these values.

        Args:
            dictionary_name: Name of the dictionary. `timezone`, `cpt` and `icd-10` are always there.
            dictionary_record_id: Welkin's id of the entry.
            values: A text for each field of the dictionary.
            options: of this call alone, see RequestOptions.

        Returns:
            The DictionaryRecord.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Dictionaries / Replace" (documented)
        """
        return await self._wire.call(
            REPLACE_DICTIONARY_RECORD,
            {
                "dictionary_name": dictionary_name,
                "dictionary_record_id": dictionary_record_id,
                "values": values,
            },
            options,
        )

    async def delete(
        self,
        dictionary_name: str,
        dictionary_record_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> DictionaryRecord:
        """
        Delete a dictionary entry

        Mark an entry as deleted. Lists show it on demand, until all entries are replaced.

        Args:
            dictionary_name: Name of the dictionary. `timezone`, `cpt` and `icd-10` are always there.
            dictionary_record_id: Welkin's id of the entry.
            options: of this call alone, see RequestOptions.

        Returns:
            The DictionaryRecord.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Dictionaries / Delete" (documented)
        """
        return await self._wire.call(
            DELETE_DICTIONARY_RECORD,
            {
                "dictionary_name": dictionary_name,
                "dictionary_record_id": dictionary_record_id,
            },
            options,
        )
