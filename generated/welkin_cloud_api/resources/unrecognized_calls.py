# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Inbound calls that belong to no known patient."""

from __future__ import annotations

import datetime
from typing import Literal, Unpack

from welkin_runtime.frames import private_frames
from welkin_runtime.types import AsyncCloudWire, AsyncFind, CloudWire, Find, RequestOptions

from ..models.unrecognized_call import UnrecognizedCall, UnrecognizedCallStatus
from ..operations.unrecognized_calls import (
    GET_UNRECOGNIZED_CALL,
    LIST_UNRECOGNIZED_CALLS,
    UPDATE_UNRECOGNIZED_CALL,
)

__all__ = ["AsyncUnrecognizedCallsResource", "UnrecognizedCallsResource"]


@private_frames
class UnrecognizedCallsResource:
    """Inbound calls that belong to no known patient."""

    __slots__ = ("_wire",)

    def __init__(self, wire: CloudWire) -> None:
        self._wire = wire

    def list(
        self,
        *,
        start_date: datetime.datetime | None = None,
        end_date: datetime.datetime | None = None,
        status: UnrecognizedCallStatus | Literal["PENDING", "RESOLVED"] | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[UnrecognizedCall]:
        """
        List unrecognized calls

        List the calls that came in from numbers of no known patient. Deleted and archived ones stay in the
        list. No recording of this category is known: path and members are those of the documentation of
        2026; by analogy with text messages the live path may be `/unrecognized-patients/calls`.

        Args:
            start_date: Only calls that came in at this time or later.
            end_date: Only calls that came in at this time or earlier.
            status: Only calls that stand so.
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over UnrecognizedCall records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime, a checkpoint of
                another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-reference-2026, "Unrecognized calls" (documented)
        """
        return self._wire.iterate(
            LIST_UNRECOGNIZED_CALLS,
            {
                "start_date": start_date,
                "end_date": end_date,
                "status": status,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )

    def get(
        self,
        call_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> UnrecognizedCall:
        """
        Get an unrecognized call

        Read one call that came in from a number of no known patient.

        Args:
            call_id: Welkin's id of the call.
            options: of this call alone, see RequestOptions.

        Returns:
            The UnrecognizedCall.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2026, "Unrecognized calls" (documented)
        """
        return self._wire.call(
            GET_UNRECOGNIZED_CALL,
            {
                "call_id": call_id,
            },
            options,
        )

    def update(
        self,
        call_id: str,
        /,
        *,
        patient_id: str,
        status: UnrecognizedCallStatus | Literal["PENDING", "RESOLVED"],
        **options: Unpack[RequestOptions],
    ) -> UnrecognizedCall:
        """
        Give an unrecognized call to a patient

        Say which patient a call came from. That resolves it.

        Args:
            call_id: Welkin's id of the call.
            patient_id: The patient to give the call to.
            status: `RESOLVED`; the documentation shows no other value in a request.
            options: of this call alone, see RequestOptions.

        Returns:
            The UnrecognizedCall.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2026, "Unrecognized calls" (documented)
        """
        return self._wire.call(
            UPDATE_UNRECOGNIZED_CALL,
            {
                "call_id": call_id,
                "patient_id": patient_id,
                "status": status,
            },
            options,
        )


@private_frames
class AsyncUnrecognizedCallsResource:
    """Inbound calls that belong to no known patient."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AsyncCloudWire) -> None:
        self._wire = wire

    def list(
        self,
        *,
        start_date: datetime.datetime | None = None,
        end_date: datetime.datetime | None = None,
        status: UnrecognizedCallStatus | Literal["PENDING", "RESOLVED"] | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[UnrecognizedCall]:
        """
        List unrecognized calls

        List the calls that came in from numbers of no known patient. Deleted and archived ones stay in the
        list. No recording of this category is known: path and members are those of the documentation of
        2026; by analogy with text messages the live path may be `/unrecognized-patients/calls`.

        Args:
            start_date: Only calls that came in at this time or later.
            end_date: Only calls that came in at this time or earlier.
            status: Only calls that stand so.
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over UnrecognizedCall records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime, a checkpoint of
                another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-reference-2026, "Unrecognized calls" (documented)
        """
        return self._wire.iterate(
            LIST_UNRECOGNIZED_CALLS,
            {
                "start_date": start_date,
                "end_date": end_date,
                "status": status,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )

    async def get(
        self,
        call_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> UnrecognizedCall:
        """
        Get an unrecognized call

        Read one call that came in from a number of no known patient.

        Args:
            call_id: Welkin's id of the call.
            options: of this call alone, see RequestOptions.

        Returns:
            The UnrecognizedCall.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2026, "Unrecognized calls" (documented)
        """
        return await self._wire.call(
            GET_UNRECOGNIZED_CALL,
            {
                "call_id": call_id,
            },
            options,
        )

    async def update(
        self,
        call_id: str,
        /,
        *,
        patient_id: str,
        status: UnrecognizedCallStatus | Literal["PENDING", "RESOLVED"],
        **options: Unpack[RequestOptions],
    ) -> UnrecognizedCall:
        """
        Give an unrecognized call to a patient

        Say which patient a call came from. That resolves it.

        Args:
            call_id: Welkin's id of the call.
            patient_id: The patient to give the call to.
            status: `RESOLVED`; the documentation shows no other value in a request.
            options: of this call alone, see RequestOptions.

        Returns:
            The UnrecognizedCall.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2026, "Unrecognized calls" (documented)
        """
        return await self._wire.call(
            UPDATE_UNRECOGNIZED_CALL,
            {
                "call_id": call_id,
                "patient_id": patient_id,
                "status": status,
            },
            options,
        )
