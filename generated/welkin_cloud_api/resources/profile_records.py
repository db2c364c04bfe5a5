# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Records of profile data types. They belong to the instance, not to a patient."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Unpack

from welkin_runtime import decoding
from welkin_runtime.frames import private_frames
from welkin_runtime.types import AsyncCloudWire, AsyncFind, CloudWire, Find, RequestOptions

from ..models.patient import Patient
from ..models.profile_record import ProfileRecord
from ..operations.profile_records import (
    CREATE_PROFILE_RECORD,
    DELETE_PROFILE_RECORD,
    GET_PROFILE_RECORD,
    LIST_PROFILE_PATIENTS,
    LIST_PROFILE_RECORDS,
    UPDATE_PROFILE_RECORD,
)

__all__ = ["AsyncProfileRecordsResource", "ProfileRecordsResource"]


@private_frames
class ProfileRecordsResource:
    """Records of profile data types. They belong to the instance, not to a patient."""

    __slots__ = ("_wire",)

    def __init__(self, wire: CloudWire) -> None:
        self._wire = wire

    def list(
        self,
        pdt_name: str,
        /,
        *,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[ProfileRecord]:
        """
        List profile records

        List the records of one profile data type, one page at a time. The page lies in `records`, beside
        the name of the type.

        Documentation of 2026 has these calls below a patient, with one record for each patient and type;
        recordings contradict it.

        Args:
            pdt_name: Name of a profile data type, as given in Designer.
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over ProfileRecord records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-recordings, "Profile records / List" (recorded)
        """
        return self._wire.iterate(
            LIST_PROFILE_RECORDS,
            {
                "pdt_name": pdt_name,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )

    def create(
        self,
        pdt_name: str,
        /,
        fields: Mapping[str, Any] | decoding.Model,
        **options: Unpack[RequestOptions],
    ) -> ProfileRecord:
        """
        Create a profile record

        Create a record of a profile data type. The body has the fields side by side, without the wrapping
        that the answer has.

        Documentation of 2026 has these calls below a patient, with one record for each patient and type;
        recordings contradict it.

        Args:
            pdt_name: Name of a profile data type, as given in Designer.
            fields: Fields of a profile record by name, as the definition of its type has them. Values
                are what the field's type says.
            options: of this call alone, see RequestOptions.

        Returns:
            The ProfileRecord.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Profile records / Create" (recorded)
        """
        return self._wire.call(
            CREATE_PROFILE_RECORD,
            {
                "pdt_name": pdt_name,
                "fields": fields,
            },
            options,
        )

    def list_patients(
        self,
        pdt_name: str,
        /,
        *,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[Patient]:
        """
        List patients of a profile type

        List the patients who have to do with a profile data type, one page at a time. Release notes say
        that the call exists, documentation of 2026 gives the path; what ties a patient to the type, and the
        form of the answer, were not seen. The page is assumed to be that of other lists of patients.

        Args:
            pdt_name: Name of a profile data type, as given in Designer. (recorded)
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over Patient records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-reference-2026, "Profile records / Patients" (documented)
        """
        return self._wire.iterate(
            LIST_PROFILE_PATIENTS,
            {
                "pdt_name": pdt_name,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )

    def get(
        self,
        pdt_name: str,
        pdt_record_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> ProfileRecord:
        """
        Get a profile record

        Read one record of a profile data type.

        Documentation of 2026 has these calls below a patient, with one record for each patient and type;
        recordings contradict it.

        Args:
            pdt_name: Name of a profile data type, as given in Designer.
            pdt_record_id: Welkin's id of the profile record.
            options: of this call alone, see RequestOptions.

        Returns:
            The ProfileRecord.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Profile records / Get" (recorded)
        """
        return self._wire.call(
            GET_PROFILE_RECORD,
            {
                "pdt_name": pdt_name,
                "pdt_record_id": pdt_record_id,
            },
            options,
        )

    def delete(
        self,
        pdt_name: str,
        pdt_record_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> None:
        """
        Delete a profile record

        Remove a record of a profile data type. The call is in use; that its success is an empty 200 is
        taken from other deletions, where documentation of 2026 writes 204.

        Documentation of 2026 has these calls below a patient, with one record for each patient and type;
        recordings contradict it.

        Args:
            pdt_name: Name of a profile data type, as given in Designer. (recorded)
            pdt_record_id: Welkin's id of the profile record. (recorded)
            options: of this call alone, see RequestOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-wrapper, "Profile records / Delete" (documented)
        """
        self._wire.call(
            DELETE_PROFILE_RECORD,
            {
                "pdt_name": pdt_name,
                "pdt_record_id": pdt_record_id,
            },
            options,
        )

    def update(
        self,
        pdt_name: str,
        pdt_record_id: str,
        /,
        fields: Mapping[str, Any] | decoding.Model,
        **options: Unpack[RequestOptions],
    ) -> ProfileRecord:
        """
        Update a profile record

        Change the fields that the body carries; the others keep their value. The call is in use; its answer
        is assumed to be the record, as on creation.

        Documentation of 2026 has these calls below a patient, with one record for each patient and type;
        recordings contradict it.

        Args:
            pdt_name: Name of a profile data type, as given in Designer. (recorded)
            pdt_record_id: Welkin's id of the profile record. (recorded)
            fields: Fields of a profile record by name, as the definition of its type has them. Values
                are what the field's type says.
            options: of this call alone, see RequestOptions.

        Returns:
            The ProfileRecord.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-wrapper, "Profile records / Update" (documented)
        """
        return self._wire.call(
            UPDATE_PROFILE_RECORD,
            {
                "pdt_name": pdt_name,
                "pdt_record_id": pdt_record_id,
                "fields": fields,
            },
            options,
        )


@private_frames
class AsyncProfileRecordsResource:
    """Records of profile data types. They belong to the instance, not to a patient."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AsyncCloudWire) -> None:
        self._wire = wire

    def list(
        self,
        pdt_name: str,
        /,
        *,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[ProfileRecord]:
        """
        List profile records

        List the records of one profile data type, one page at a time. The page lies in `records`, beside
        the name of the type.

        Documentation of 2026 has these calls below a patient, with one record for each patient and type;
        recordings contradict it.

        Args:
            pdt_name: Name of a profile data type, as given in Designer.
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over ProfileRecord records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-recordings, "Profile records / List" (recorded)
        """
        return self._wire.iterate(
            LIST_PROFILE_RECORDS,
            {
                "pdt_name": pdt_name,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )

    async def create(
        self,
        pdt_name: str,
        /,
        fields: Mapping[str, Any] | decoding.Model,
        **options: Unpack[RequestOptions],
    ) -> ProfileRecord:
        """
        Create a profile record

        Create a record of a profile data type. The body has the fields side by side, without the wrapping
        that the answer has.

        Documentation of 2026 has these calls below a patient, with one record for each patient and type;
        recordings contradict it.

        Args:
            pdt_name: Name of a profile data type, as given in Designer.
            fields: Fields of a profile record by name, as the definition of its type has them. Values
                are what the field's type says.
            options: of this call alone, see RequestOptions.

        Returns:
            The ProfileRecord.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Profile records / Create" (recorded)
        """
        return await self._wire.call(
            CREATE_PROFILE_RECORD,
            {
                "pdt_name": pdt_name,
                "fields": fields,
            },
            options,
        )

    def list_patients(
        self,
        pdt_name: str,
        /,
        *,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[Patient]:
        """
        List patients of a profile type

        List the patients who have to do with a profile data type, one page at a time. Release notes say
        that the call exists, documentation of 2026 gives the path; what ties a patient to the type, and the
        form of the answer, were not seen. The page is assumed to be that of other lists of patients.

        Args:
            pdt_name: Name of a profile data type, as given in Designer. (recorded)
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over Patient records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-reference-2026, "Profile records / Patients" (documented)
        """
        return self._wire.iterate(
            LIST_PROFILE_PATIENTS,
            {
                "pdt_name": pdt_name,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )

    async def get(
        self,
        pdt_name: str,
        pdt_record_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> ProfileRecord:
        """
        Get a profile record

        Read one record of a profile data type.

        Documentation of 2026 has these calls below a patient, with one record for each patient and type;
        recordings contradict it.

        Args:
            pdt_name: Name of a profile data type, as given in Designer.
            pdt_record_id: Welkin's id of the profile record.
            options: of this call alone, see RequestOptions.

        Returns:
            The ProfileRecord.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Profile records / Get" (recorded)
        """
        return await self._wire.call(
            GET_PROFILE_RECORD,
            {
                "pdt_name": pdt_name,
                "pdt_record_id": pdt_record_id,
            },
            options,
        )

    async def delete(
        self,
        pdt_name: str,
        pdt_record_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> None:
        """
        Delete a profile record

        Remove a record of a profile data type. The call is in use; that its success is an empty 200 is
        taken from other deletions, where documentation of 2026 writes 204.

        Documentation of 2026 has these calls below a patient, with one record for each patient and type;
        recordings contradict it.

        Args:
            pdt_name: Name of a profile data type, as given in Designer. (recorded)
            pdt_record_id: Welkin's id of the profile record. (recorded)
            options: of this call alone, see RequestOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-wrapper, "Profile records / Delete" (documented)
        """
        await self._wire.call(
            DELETE_PROFILE_RECORD,
            {
                "pdt_name": pdt_name,
                "pdt_record_id": pdt_record_id,
            },
            options,
        )

    async def update(
        self,
        pdt_name: str,
        pdt_record_id: str,
        /,
        fields: Mapping[str, Any] | decoding.Model,
        **options: Unpack[RequestOptions],
    ) -> ProfileRecord:
        """
        Update a profile record

        Change the fields that the body carries; the others keep their value. The call is in use; its answer
        is assumed to be the record, as on creation.

        Documentation of 2026 has these calls below a patient, with one record for each patient and type;
        recordings contradict it.

        Args:
            pdt_name: Name of a profile data type, as given in Designer. (recorded)
            pdt_record_id: Welkin's id of the profile record. (recorded)
            fields: Fields of a profile record by name, as the definition of its type has them. Values
                are what the field's type says.
            options: of this call alone, see RequestOptions.

        Returns:
            The ProfileRecord.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-wrapper, "Profile records / Update" (documented)
        """
        return await self._wire.call(
            UPDATE_PROFILE_RECORD,
            {
                "pdt_name": pdt_name,
                "pdt_record_id": pdt_record_id,
                "fields": fields,
            },
            options,
        )
