# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Inbound text messages that belong to no known patient."""

from __future__ import annotations

from typing import Unpack

from welkin_runtime.frames import private_frames
from welkin_runtime.types import AsyncCloudWire, AsyncFind, CallOptions, CloudWire, Find

from ..api.unrecognized_sms import (
    assign_unrecognized_sms,
    delete_unrecognized_sms,
    get_unrecognized_sms,
    list_unrecognized_sms,
)
from ..models.sms import Sms

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
        **options: Unpack[CallOptions],
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
            options: of this call alone, see CallOptions.

        Returns:
            A lazy walk over Sms records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: a value that cannot be sent, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-reference-2021, "Unrecognized SMS" (documented)
        """
        request = self._wire.prepare(
            list_unrecognized_sms.build_request,
            options,
            sort=sort,
        )
        return self._wire.iterate(
            request,
            list_unrecognized_sms.read_response,
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )

    def get(
        self,
        sms_id: str,
        /,
        **options: Unpack[CallOptions],
    ) -> Sms:
        """
        Get an unrecognized text message

        Read one text message that came in from a number of no known patient.

        Args:
            sms_id: Welkin's id of the text message. (recorded)
            options: of this call alone, see CallOptions.

        Returns:
            The Sms.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Unrecognized SMS" (documented)
        """
        request = self._wire.prepare(
            get_unrecognized_sms.build_request,
            options,
            sms_id,
        )
        return self._wire.call(request, get_unrecognized_sms.read_response, options)

    def assign(
        self,
        sms_id: str,
        /,
        *,
        sender: str,
        **options: Unpack[CallOptions],
    ) -> Sms:
        """
        Give an unrecognized text message to a patient

        Say which patient a text message came from. It is then one of the patient's text messages. The 2026
        documentation has a PATCH with `patientId` and `status` instead.

        Args:
            sms_id: Welkin's id of the text message. (recorded)
            sender: The patient it came from.
            options: of this call alone, see CallOptions.

        Returns:
            The Sms.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Unrecognized SMS" (documented)
        """
        request = self._wire.prepare(
            assign_unrecognized_sms.build_request,
            options,
            sms_id,
            sender=sender,
        )
        return self._wire.call(request, assign_unrecognized_sms.read_response, options)

    def delete(
        self,
        sms_id: str,
        /,
        **options: Unpack[CallOptions],
    ) -> None:
        """
        Delete an unrecognized text message

        Delete a text message that belongs to nobody, such as an advertisement.

        Args:
            sms_id: Welkin's id of the text message. (recorded)
            options: of this call alone, see CallOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Unrecognized SMS" (documented)
        """
        request = self._wire.prepare(
            delete_unrecognized_sms.build_request,
            options,
            sms_id,
        )
        self._wire.call(request, delete_unrecognized_sms.read_response, options)


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
        **options: Unpack[CallOptions],
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
            options: of this call alone, see CallOptions.

        Returns:
            A lazy walk over Sms records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: a value that cannot be sent, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-reference-2021, "Unrecognized SMS" (documented)
        """
        request = self._wire.prepare(
            list_unrecognized_sms.build_request,
            options,
            sort=sort,
        )
        return self._wire.iterate(
            request,
            list_unrecognized_sms.read_response,
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )

    async def get(
        self,
        sms_id: str,
        /,
        **options: Unpack[CallOptions],
    ) -> Sms:
        """
        Get an unrecognized text message

        Read one text message that came in from a number of no known patient.

        Args:
            sms_id: Welkin's id of the text message. (recorded)
            options: of this call alone, see CallOptions.

        Returns:
            The Sms.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Unrecognized SMS" (documented)
        """
        request = self._wire.prepare(
            get_unrecognized_sms.build_request,
            options,
            sms_id,
        )
        return await self._wire.call(request, get_unrecognized_sms.read_response, options)

    async def assign(
        self,
        sms_id: str,
        /,
        *,
        sender: str,
        **options: Unpack[CallOptions],
    ) -> Sms:
        """
        Give an unrecognized text message to a patient

        Say which patient a text message came from. It is then one of the patient's text messages. The 2026
        documentation has a PATCH with `patientId` and `status` instead.

        Args:
            sms_id: Welkin's id of the text message. (recorded)
            sender: The patient it came from.
            options: of this call alone, see CallOptions.

        Returns:
            The Sms.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Unrecognized SMS" (documented)
        """
        request = self._wire.prepare(
            assign_unrecognized_sms.build_request,
            options,
            sms_id,
            sender=sender,
        )
        return await self._wire.call(request, assign_unrecognized_sms.read_response, options)

    async def delete(
        self,
        sms_id: str,
        /,
        **options: Unpack[CallOptions],
    ) -> None:
        """
        Delete an unrecognized text message

        Delete a text message that belongs to nobody, such as an advertisement.

        Args:
            sms_id: Welkin's id of the text message. (recorded)
            options: of this call alone, see CallOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Unrecognized SMS" (documented)
        """
        request = self._wire.prepare(
            delete_unrecognized_sms.build_request,
            options,
            sms_id,
        )
        await self._wire.call(request, delete_unrecognized_sms.read_response, options)
