# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Inbound text messages that belong to no known patient."""

from __future__ import annotations

from typing import Unpack

from welkin_runtime.frames import private_frames
from welkin_runtime.types import AsyncCloudWire, AsyncFind, CloudWire, Find, RequestOptions

from ..models.sms import Sms
from ..operations.unrecognized_sms import (
    ASSIGN_UNRECOGNIZED_SMS,
    DELETE_UNRECOGNIZED_SMS,
    GET_UNRECOGNIZED_SMS,
    LIST_UNRECOGNIZED_SMS,
)

__all__ = ["AsyncUnrecognizedSmsResource", "UnrecognizedSmsResource"]


@private_frames
class UnrecognizedSmsResource:
    """Inbound text messages that belong to no known patient."""

    __slots__ = ("_wire",)

    def __init__(self, wire: CloudWire) -> None:
        self._wire = wire

    def list(
        self,
        *,
        sort: str | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[Sms]:
        """
        List unrecognized text messages

        List the text messages that came in from numbers of no known patient. They are ordinary text
        messages, with the status `UNRECOGNISED`. The 2026 documentation has them at `/unrecognized-sms`,
        with other members, a status of `PENDING` or `RESOLVED`, and filters by it and by time.

        Args:
            sort: The member to order by, a comma, and `asc` or `desc`.
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over Sms records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: a value that cannot be sent, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-reference-2021, "Unrecognized SMS" (documented)
        """
        return self._wire.iterate(
            LIST_UNRECOGNIZED_SMS,
            {
                "sort": sort,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )

    def get(
        self,
        sms_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> Sms:
        """
        Get an unrecognized text message

        Read one text message that came in from a number of no known patient.

        Args:
            sms_id: Welkin's id of the text message. (recorded)
            options: of this call alone, see RequestOptions.

        Returns:
            The Sms.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Unrecognized SMS" (documented)
        """
        return self._wire.call(
            GET_UNRECOGNIZED_SMS,
            {
                "sms_id": sms_id,
            },
            options,
        )

    def assign(
        self,
        sms_id: str,
        /,
        *,
        sender: str,
        **options: Unpack[RequestOptions],
    ) -> Sms:
        """
        Give an unrecognized text message to a patient

        Say which patient a text message came from. It is then one of the patient's text messages. The 2026
        documentation has a PATCH with `patientId` and `status` instead.

        Args:
            sms_id: Welkin's id of the text message. (recorded)
            sender: The patient it came from.
            options: of this call alone, see RequestOptions.

        Returns:
            The Sms.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Unrecognized SMS" (documented)
        """
        return self._wire.call(
            ASSIGN_UNRECOGNIZED_SMS,
            {
                "sms_id": sms_id,
                "sender": sender,
            },
            options,
        )

    def delete(
        self,
        sms_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> None:
        """
        Delete an unrecognized text message

        Delete a text message that belongs to nobody, such as an advertisement.

        Args:
            sms_id: Welkin's id of the text message. (recorded)
            options: of this call alone, see RequestOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Unrecognized SMS" (documented)
        """
        self._wire.call(
            DELETE_UNRECOGNIZED_SMS,
            {
                "sms_id": sms_id,
            },
            options,
        )


@private_frames
class AsyncUnrecognizedSmsResource:
    """Inbound text messages that belong to no known patient."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AsyncCloudWire) -> None:
        self._wire = wire

    def list(
        self,
        *,
        sort: str | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[Sms]:
        """
        List unrecognized text messages

        List the text messages that came in from numbers of no known patient. They are ordinary text
        messages, with the status `UNRECOGNISED`. The 2026 documentation has them at `/unrecognized-sms`,
        with other members, a status of `PENDING` or `RESOLVED`, and filters by it and by time.

        Args:
            sort: The member to order by, a comma, and `asc` or `desc`.
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over Sms records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: a value that cannot be sent, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-reference-2021, "Unrecognized SMS" (documented)
        """
        return self._wire.iterate(
            LIST_UNRECOGNIZED_SMS,
            {
                "sort": sort,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )

    async def get(
        self,
        sms_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> Sms:
        """
        Get an unrecognized text message

        Read one text message that came in from a number of no known patient.

        Args:
            sms_id: Welkin's id of the text message. (recorded)
            options: of this call alone, see RequestOptions.

        Returns:
            The Sms.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Unrecognized SMS" (documented)
        """
        return await self._wire.call(
            GET_UNRECOGNIZED_SMS,
            {
                "sms_id": sms_id,
            },
            options,
        )

    async def assign(
        self,
        sms_id: str,
        /,
        *,
        sender: str,
        **options: Unpack[RequestOptions],
    ) -> Sms:
        """
        Give an unrecognized text message to a patient

        Say which patient a text message came from. It is then one of the patient's text messages. The 2026
        documentation has a PATCH with `patientId` and `status` instead.

        Args:
            sms_id: Welkin's id of the text message. (recorded)
            sender: The patient it came from.
            options: of this call alone, see RequestOptions.

        Returns:
            The Sms.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Unrecognized SMS" (documented)
        """
        return await self._wire.call(
            ASSIGN_UNRECOGNIZED_SMS,
            {
                "sms_id": sms_id,
                "sender": sender,
            },
            options,
        )

    async def delete(
        self,
        sms_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> None:
        """
        Delete an unrecognized text message

        Delete a text message that belongs to nobody, such as an advertisement.

        Args:
            sms_id: Welkin's id of the text message. (recorded)
            options: of this call alone, see RequestOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Unrecognized SMS" (documented)
        """
        await self._wire.call(
            DELETE_UNRECOGNIZED_SMS,
            {
                "sms_id": sms_id,
            },
            options,
        )
