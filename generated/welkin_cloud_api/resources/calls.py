# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Voice calls with a patient and their recordings."""

from __future__ import annotations

import datetime
from typing import Unpack

from welkin_runtime.frames import private_frames
from welkin_runtime.types import (
    AsyncCloudWire,
    AsyncDownload,
    AsyncFind,
    CloudWire,
    Download,
    Find,
    RequestOptions,
)

from ..models.call import Call
from ..operations.calls import DOWNLOAD_CALL_RECORDING, GET_CALL, LIST_CALLS

__all__ = ["AsyncCallsResource", "CallsResource"]


@private_frames
class CallsResource:
    """Voice calls with a patient and their recordings."""

    __slots__ = ("_wire",)

    def __init__(self, wire: CloudWire) -> None:
        self._wire = wire

    def list(
        self,
        patient_id: str,
        /,
        *,
        start_date: datetime.datetime | None = None,
        end_date: datetime.datetime | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[Call]:
        """
        List the calls of a patient

        List the voice calls with one patient. The API client's policy must allow voice calls; such policies
        exist since 2025. No recording of this category is known: path and members are those of the
        documentation of 2026.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            start_date: Only calls made at this time or later.
            end_date: Only calls made at this time or earlier.
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over Call records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime, a checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-reference-2026, "Calls" (documented)
        """
        return self._wire.iterate(
            LIST_CALLS,
            {
                "patient_id": patient_id,
                "start_date": start_date,
                "end_date": end_date,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )

    def get(
        self,
        patient_id: str,
        call_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> Call:
        """
        Get a call

        Read one voice call with a patient.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            call_id: Welkin's id of the call.
            options: of this call alone, see RequestOptions.

        Returns:
            The Call.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2026, "Calls" (documented)
        """
        return self._wire.call(
            GET_CALL,
            {
                "patient_id": patient_id,
                "call_id": call_id,
            },
            options,
        )

    def download_recording(
        self,
        patient_id: str,
        call_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> Download:
        """
        Download the recording of a call

        Download what was said in a call, as a sound file. Ask only for calls whose `hasRecording` is true;
        others have nothing to download. The live path was never seen; this is the one of the documentation
        of 2026.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            call_id: Welkin's id of the call.
            options: of this call alone, see RequestOptions.

        Returns:
            The file. Open it by `with`: nothing is sent before, and it is streamed.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2026, "Calls" (documented)
        """
        return self._wire.download(
            DOWNLOAD_CALL_RECORDING,
            {
                "patient_id": patient_id,
                "call_id": call_id,
            },
            options,
        )


@private_frames
class AsyncCallsResource:
    """Voice calls with a patient and their recordings."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AsyncCloudWire) -> None:
        self._wire = wire

    def list(
        self,
        patient_id: str,
        /,
        *,
        start_date: datetime.datetime | None = None,
        end_date: datetime.datetime | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[Call]:
        """
        List the calls of a patient

        List the voice calls with one patient. The API client's policy must allow voice calls; such policies
        exist since 2025. No recording of this category is known: path and members are those of the
        documentation of 2026.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            start_date: Only calls made at this time or later.
            end_date: Only calls made at this time or earlier.
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over Call records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime, a checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-reference-2026, "Calls" (documented)
        """
        return self._wire.iterate(
            LIST_CALLS,
            {
                "patient_id": patient_id,
                "start_date": start_date,
                "end_date": end_date,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )

    async def get(
        self,
        patient_id: str,
        call_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> Call:
        """
        Get a call

        Read one voice call with a patient.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            call_id: Welkin's id of the call.
            options: of this call alone, see RequestOptions.

        Returns:
            The Call.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2026, "Calls" (documented)
        """
        return await self._wire.call(
            GET_CALL,
            {
                "patient_id": patient_id,
                "call_id": call_id,
            },
            options,
        )

    def download_recording(
        self,
        patient_id: str,
        call_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> AsyncDownload:
        """
        Download the recording of a call

        Download what was said in a call, as a sound file. Ask only for calls whose `hasRecording` is true;
        others have nothing to download. The live path was never seen; this is the one of the documentation
        of 2026.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            call_id: Welkin's id of the call.
            options: of this call alone, see RequestOptions.

        Returns:
            The file. Open it by `async with`: nothing is sent before, and it is streamed.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2026, "Calls" (documented)
        """
        return self._wire.download(
            DOWNLOAD_CALL_RECORDING,
            {
                "patient_id": patient_id,
                "call_id": call_id,
            },
            options,
        )
