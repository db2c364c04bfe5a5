# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Text messages to and from a patient."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Literal, Unpack

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
)

from ..models.message_direction import MessageDirection
from ..models.sms import Sms, SmsStatus
from ..operations.sms import CREATE_SMS, DELETE_SMS, DOWNLOAD_SMS_ATTACHMENT, GET_SMS, LIST_SMS, UPDATE_SMS

__all__ = ["AsyncSmsResource", "SmsResource"]


@private_frames
class SmsResource:
    """Text messages to and from a patient."""

    __slots__ = ("_wire",)

    def __init__(self, wire: CloudWire) -> None:
        self._wire = wire

    def list(
        self,
        patient_id: str,
        /,
        *,
        search: str | None = None,
        sender: str | None = None,
        receiver: str | None = None,
        direction: MessageDirection | Literal["IN", "OUT"] | None = None,
        starred: bool | None = None,
        from_: str | None = None,
        to: str | None = None,
        phone: str | None = None,
        sender_name: str | None = None,
        receiver_name: str | None = None,
        status: Sequence[
            SmsStatus
            | Literal[
                "ACCEPTED",
                "DELIVERED",
                "FAILED",
                "RECEIVED",
                "SCHEDULED",
                "SENT",
                "UNDELIVERED",
                "UNRECOGNISED",
                "UNRECOGNIZED",
            ]
        ]
        | None = None,
        sort: str | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[Sms]:
        """
        List the text messages of a patient

        List the text messages from and to one patient. Paging is recorded; the filters are known from
        documentation. The 2026 documentation filters by `startDate` and `endDate` instead and answers
        `{data: []}`.

        Args:
            patient_id: Welkin's id of the patient.
            search: Only messages with this in their text. (documented)
            sender: Only messages from this patient or user, by id. (documented)
            receiver: Only messages to this patient or user, by id. (documented)
            direction: Only incoming or only outgoing messages. Documentation of 2026 spells the values
                `INBOUND` and `OUTBOUND`. (documented)
            starred: Only messages that are marked, or only those that are not. (documented)
            from_: Only messages from this phone number. (documented)
            to: Only messages to this phone number. (documented)
            phone: Only messages from or to this phone number. (documented)
            sender_name: Only messages whose sender has this name. (documented)
            receiver_name: Only messages whose receiver has this name. (documented)
            status: Only messages in one of these states. (documented)
            sort: The member to order by, a comma, and `asc` or `desc`. (documented)
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over Sms records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, an
                empty list of values, or one with a comma in it, a checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-recordings, "SMS / List" (recorded)
        """
        return self._wire.iterate(
            LIST_SMS,
            {
                "patient_id": patient_id,
                "search": search,
                "sender": sender,
                "receiver": receiver,
                "direction": direction,
                "starred": starred,
                "from_": from_,
                "to": to,
                "phone": phone,
                "sender_name": sender_name,
                "receiver_name": receiver_name,
                "status": status,
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
        message: str,
        receiver: str,
        send_now: bool | Unset = UNSET,
        scheduled_at: datetime.datetime | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Sms:
        """
        Send a text message

        Send a text message to a patient, at once or at a given time. The answer comes before the message
        has left: its status is `ACCEPTED` or `SCHEDULED`, and changes later. The instance needs a provider
        that carries text messages.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            message: The text.
            receiver: The patient to send it to.
            send_now: Send it at once. Leave it out, or send false, together with `scheduledAt`.
            scheduled_at: When to send it.
            options: of this call alone, see RequestOptions.

        Returns:
            The Sms.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "SMS" (documented)
        """
        return self._wire.call(
            CREATE_SMS,
            {
                "patient_id": patient_id,
                "message": message,
                "receiver": receiver,
                "send_now": send_now,
                "scheduled_at": scheduled_at,
            },
            options,
        )

    def get(
        self,
        patient_id: str,
        sms_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> Sms:
        """
        Get a text message

        Read one text message. Recorded is only the answer about an unknown one, `SMS_NOT_FOUND`.

        Args:
            patient_id: Welkin's id of the patient.
            sms_id: Welkin's id of the text message.
            options: of this call alone, see RequestOptions.

        Returns:
            The Sms.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "SMS / Get" (recorded)
        """
        return self._wire.call(
            GET_SMS,
            {
                "patient_id": patient_id,
                "sms_id": sms_id,
            },
            options,
        )

    def update(
        self,
        patient_id: str,
        sms_id: str,
        /,
        *,
        starred: bool | Unset = UNSET,
        sender: str | Unset = UNSET,
        message: str | Unset = UNSET,
        receiver: str | Unset = UNSET,
        send_now: bool | Unset = UNSET,
        scheduled_at: datetime.datetime | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Sms:
        """
        Update a text message

        Mark a text message, assign an incoming one to a patient by naming the patient as `sender`, or
        rewrite one that is still scheduled; for that, send it whole. A message that has left cannot be
        rewritten.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            sms_id: Welkin's id of the text message. (recorded)
            starred: Mark it as worth finding again, or take the mark away.
            sender: The patient to whom an incoming message is assigned.
            message: The text, of a scheduled message.
            receiver: The patient to send it to, of a scheduled message.
            send_now: Send a scheduled message at once.
            scheduled_at: When to send a scheduled message.
            options: of this call alone, see RequestOptions.

        Returns:
            The Sms.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "SMS" (documented)
        """
        return self._wire.call(
            UPDATE_SMS,
            {
                "patient_id": patient_id,
                "sms_id": sms_id,
                "starred": starred,
                "sender": sender,
                "message": message,
                "receiver": receiver,
                "send_now": send_now,
                "scheduled_at": scheduled_at,
            },
            options,
        )

    def delete(
        self,
        patient_id: str,
        sms_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> None:
        """
        Delete a text message

        Delete a text message that is still scheduled, or one that came in and was never recognized. No
        other can be deleted.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            sms_id: Welkin's id of the text message. (recorded)
            options: of this call alone, see RequestOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "SMS" (documented)
        """
        self._wire.call(
            DELETE_SMS,
            {
                "patient_id": patient_id,
                "sms_id": sms_id,
            },
            options,
        )

    def download_attachment(
        self,
        patient_id: str,
        sms_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> Download:
        """
        Download the attachment of a text message

        Download the file that came with a text message. Open to API clients since 2025; the live path was
        never seen, this is the one of the documentation of 2026.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            sms_id: Welkin's id of the text message. (recorded)
            options: of this call alone, see RequestOptions.

        Returns:
            The file. Open it by `with`: nothing is sent before, and it is streamed.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2026, "SMS / Attachment" (documented)
        """
        return self._wire.download(
            DOWNLOAD_SMS_ATTACHMENT,
            {
                "patient_id": patient_id,
                "sms_id": sms_id,
            },
            options,
        )


@private_frames
class AsyncSmsResource:
    """Text messages to and from a patient."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AsyncCloudWire) -> None:
        self._wire = wire

    def list(
        self,
        patient_id: str,
        /,
        *,
        search: str | None = None,
        sender: str | None = None,
        receiver: str | None = None,
        direction: MessageDirection | Literal["IN", "OUT"] | None = None,
        starred: bool | None = None,
        from_: str | None = None,
        to: str | None = None,
        phone: str | None = None,
        sender_name: str | None = None,
        receiver_name: str | None = None,
        status: Sequence[
            SmsStatus
            | Literal[
                "ACCEPTED",
                "DELIVERED",
                "FAILED",
                "RECEIVED",
                "SCHEDULED",
                "SENT",
                "UNDELIVERED",
                "UNRECOGNISED",
                "UNRECOGNIZED",
            ]
        ]
        | None = None,
        sort: str | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[Sms]:
        """
        List the text messages of a patient

        List the text messages from and to one patient. Paging is recorded; the filters are known from
        documentation. The 2026 documentation filters by `startDate` and `endDate` instead and answers
        `{data: []}`.

        Args:
            patient_id: Welkin's id of the patient.
            search: Only messages with this in their text. (documented)
            sender: Only messages from this patient or user, by id. (documented)
            receiver: Only messages to this patient or user, by id. (documented)
            direction: Only incoming or only outgoing messages. Documentation of 2026 spells the values
                `INBOUND` and `OUTBOUND`. (documented)
            starred: Only messages that are marked, or only those that are not. (documented)
            from_: Only messages from this phone number. (documented)
            to: Only messages to this phone number. (documented)
            phone: Only messages from or to this phone number. (documented)
            sender_name: Only messages whose sender has this name. (documented)
            receiver_name: Only messages whose receiver has this name. (documented)
            status: Only messages in one of these states. (documented)
            sort: The member to order by, a comma, and `asc` or `desc`. (documented)
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over Sms records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, an
                empty list of values, or one with a comma in it, a checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-recordings, "SMS / List" (recorded)
        """
        return self._wire.iterate(
            LIST_SMS,
            {
                "patient_id": patient_id,
                "search": search,
                "sender": sender,
                "receiver": receiver,
                "direction": direction,
                "starred": starred,
                "from_": from_,
                "to": to,
                "phone": phone,
                "sender_name": sender_name,
                "receiver_name": receiver_name,
                "status": status,
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
        message: str,
        receiver: str,
        send_now: bool | Unset = UNSET,
        scheduled_at: datetime.datetime | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Sms:
        """
        Send a text message

        Send a text message to a patient, at once or at a given time. The answer comes before the message
        has left: its status is `ACCEPTED` or `SCHEDULED`, and changes later. The instance needs a provider
        that carries text messages.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            message: The text.
            receiver: The patient to send it to.
            send_now: Send it at once. Leave it out, or send false, together with `scheduledAt`.
            scheduled_at: When to send it.
            options: of this call alone, see RequestOptions.

        Returns:
            The Sms.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "SMS" (documented)
        """
        return await self._wire.call(
            CREATE_SMS,
            {
                "patient_id": patient_id,
                "message": message,
                "receiver": receiver,
                "send_now": send_now,
                "scheduled_at": scheduled_at,
            },
            options,
        )

    async def get(
        self,
        patient_id: str,
        sms_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> Sms:
        """
        Get a text message

        Read one text message. Recorded is only the answer about an unknown one, `SMS_NOT_FOUND`.

        Args:
            patient_id: Welkin's id of the patient.
            sms_id: Welkin's id of the text message.
            options: of this call alone, see RequestOptions.

        Returns:
            The Sms.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "SMS / Get" (recorded)
        """
        return await self._wire.call(
            GET_SMS,
            {
                "patient_id": patient_id,
                "sms_id": sms_id,
            },
            options,
        )

    async def update(
        self,
        patient_id: str,
        sms_id: str,
        /,
        *,
        starred: bool | Unset = UNSET,
        sender: str | Unset = UNSET,
        message: str | Unset = UNSET,
        receiver: str | Unset = UNSET,
        send_now: bool | Unset = UNSET,
        scheduled_at: datetime.datetime | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Sms:
        """
        Update a text message

        Mark a text message, assign an incoming one to a patient by naming the patient as `sender`, or
        rewrite one that is still scheduled; for that, send it whole. A message that has left cannot be
        rewritten.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            sms_id: Welkin's id of the text message. (recorded)
            starred: Mark it as worth finding again, or take the mark away.
            sender: The patient to whom an incoming message is assigned.
            message: The text, of a scheduled message.
            receiver: The patient to send it to, of a scheduled message.
            send_now: Send a scheduled message at once.
            scheduled_at: When to send a scheduled message.
            options: of this call alone, see RequestOptions.

        Returns:
            The Sms.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "SMS" (documented)
        """
        return await self._wire.call(
            UPDATE_SMS,
            {
                "patient_id": patient_id,
                "sms_id": sms_id,
                "starred": starred,
                "sender": sender,
                "message": message,
                "receiver": receiver,
                "send_now": send_now,
                "scheduled_at": scheduled_at,
            },
            options,
        )

    async def delete(
        self,
        patient_id: str,
        sms_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> None:
        """
        Delete a text message

        Delete a text message that is still scheduled, or one that came in and was never recognized. No
        other can be deleted.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            sms_id: Welkin's id of the text message. (recorded)
            options: of this call alone, see RequestOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "SMS" (documented)
        """
        await self._wire.call(
            DELETE_SMS,
            {
                "patient_id": patient_id,
                "sms_id": sms_id,
            },
            options,
        )

    def download_attachment(
        self,
        patient_id: str,
        sms_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> AsyncDownload:
        """
        Download the attachment of a text message

        Download the file that came with a text message. Open to API clients since 2025; the live path was
        never seen, this is the one of the documentation of 2026.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            sms_id: Welkin's id of the text message. (recorded)
            options: of this call alone, see RequestOptions.

        Returns:
            The file. Open it by `async with`: nothing is sent before, and it is streamed.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2026, "SMS / Attachment" (documented)
        """
        return self._wire.download(
            DOWNLOAD_SMS_ATTACHMENT,
            {
                "patient_id": patient_id,
                "sms_id": sms_id,
            },
            options,
        )
