# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Text messages between a patient and a worker in a mobile or web app, kept in a conversation. Emails and SMS
are not among them."""

from __future__ import annotations

import datetime
from typing import Literal, Unpack

from welkin_runtime.frames import private_frames, warns_of_arguments
from welkin_runtime.types import UNSET, AsyncDataWire, AsyncFind, DataWire, Find, RequestOptions, Unset

from ..models.app_message import AppMessage, AppMessageDirection
from ..operations.app_messages import CREATE_APP_MESSAGE, FIND_APP_MESSAGES, GET_APP_MESSAGE

__all__ = ["AsyncAppMessagesResource", "AppMessagesResource"]


@private_frames
class AppMessagesResource:
    """Text messages between a patient and a worker in a mobile or web app, kept in a conversation. Emails and
    SMS are not among them."""

    __slots__ = ("_wire",)

    def __init__(self, wire: DataWire) -> None:
        self._wire = wire

    def find(
        self,
        *,
        patient_id: str | None = None,
        updated_from: datetime.datetime | None = None,
        updated_to: datetime.datetime | None = None,
        page_size: int | None = None,
        concurrency: int = 1,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[AppMessage]:
        """
        Find app messages

        Page through the app messages that were created or changed within a window of time, of one patient
        or of all.

        Without a window a walk has been seen to cover the whole collection. A record that changed several
        times within the window comes once, as it is now.

        Args:
            patient_id: Only records that belong to this patient.
            updated_from: only records last updated at this instant or later; default: all of them.
            updated_to: only records last updated at this instant or earlier; default: up to the start of the walk.
            page_size: records asked for per page; default: the server's own.
            concurrency: requests under way at once, 1 to 64, at most as many pages kept ahead of the reader; the order
                stays.
            checkpoint: go on where an earlier walk with the same filters stopped; it carries that walk's window.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over AppMessage records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime, a checkpoint of
                another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: data-api-v1-reference, "App Messages / Find"
        """
        return self._wire.find(
            FIND_APP_MESSAGES,
            {
                "patient_id": patient_id,
            },
            updated_from=updated_from,
            updated_to=updated_to,
            page_size=page_size,
            concurrency=concurrency,
            checkpoint=checkpoint,
            options=options,
        )

    @warns_of_arguments(CREATE_APP_MESSAGE)
    def create(
        self,
        *,
        patient_id: str,
        conversation_id: str,
        direction: AppMessageDirection | Literal["inbound", "outbound"],
        contents: str,
        worker_id: str | Unset = UNSET,
        send_time: datetime.datetime | Unset = UNSET,
        sent_at: datetime.datetime | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AppMessage:
        """
        Record an app message

        Record that a message was written, so that workers see it in the conversation. Nothing is sent:
        delivering the message to the patient remains the work of the system that records it here.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            patient_id: The patient who wrote or received the message.
            conversation_id: The conversation that holds the message.
            direction: Whether the patient or the worker's side wrote the message.
            contents: Text of the message.
            worker_id: The worker who wrote the message. Listed as required, but an inbound message has
                none, so it is optional here: leave it out for inbound.
            send_time: When the message was sent, under the name of the first edition. Later editions
                take `sent_at` instead; send that. (deprecated since 2018-11-01; use sent_at)
            sent_at: When the message was sent. The later name of `send_time`, and the one to send.
            options: of this call alone, see RequestOptions.

        Returns:
            The AppMessage.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "App Messages / Create"
        """
        return self._wire.call(
            CREATE_APP_MESSAGE,
            {
                "patient_id": patient_id,
                "conversation_id": conversation_id,
                "direction": direction,
                "contents": contents,
                "worker_id": worker_id,
                "send_time": send_time,
                "sent_at": sent_at,
            },
            options,
        )

    def get(
        self,
        id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> AppMessage:
        """
        Get an app message

        Read one app message by id.

        Args:
            id: Welkin's id of the record.
            options: of this call alone, see RequestOptions.

        Returns:
            The AppMessage.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "App Messages / Get"
        """
        return self._wire.call(
            GET_APP_MESSAGE,
            {
                "id": id,
            },
            options,
        )


@private_frames
class AsyncAppMessagesResource:
    """Text messages between a patient and a worker in a mobile or web app, kept in a conversation. Emails and
    SMS are not among them."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AsyncDataWire) -> None:
        self._wire = wire

    def find(
        self,
        *,
        patient_id: str | None = None,
        updated_from: datetime.datetime | None = None,
        updated_to: datetime.datetime | None = None,
        page_size: int | None = None,
        concurrency: int = 1,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[AppMessage]:
        """
        Find app messages

        Page through the app messages that were created or changed within a window of time, of one patient
        or of all.

        Without a window a walk has been seen to cover the whole collection. A record that changed several
        times within the window comes once, as it is now.

        Args:
            patient_id: Only records that belong to this patient.
            updated_from: only records last updated at this instant or later; default: all of them.
            updated_to: only records last updated at this instant or earlier; default: up to the start of the walk.
            page_size: records asked for per page; default: the server's own.
            concurrency: requests under way at once, 1 to 64, at most as many pages kept ahead of the reader; the order
                stays.
            checkpoint: go on where an earlier walk with the same filters stopped; it carries that walk's window.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over AppMessage records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime, a checkpoint of
                another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: data-api-v1-reference, "App Messages / Find"
        """
        return self._wire.find(
            FIND_APP_MESSAGES,
            {
                "patient_id": patient_id,
            },
            updated_from=updated_from,
            updated_to=updated_to,
            page_size=page_size,
            concurrency=concurrency,
            checkpoint=checkpoint,
            options=options,
        )

    @warns_of_arguments(CREATE_APP_MESSAGE)
    async def create(
        self,
        *,
        patient_id: str,
        conversation_id: str,
        direction: AppMessageDirection | Literal["inbound", "outbound"],
        contents: str,
        worker_id: str | Unset = UNSET,
        send_time: datetime.datetime | Unset = UNSET,
        sent_at: datetime.datetime | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AppMessage:
        """
        Record an app message

        Record that a message was written, so that workers see it in the conversation. Nothing is sent:
        delivering the message to the patient remains the work of the system that records it here.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            patient_id: The patient who wrote or received the message.
            conversation_id: The conversation that holds the message.
            direction: Whether the patient or the worker's side wrote the message.
            contents: Text of the message.
            worker_id: The worker who wrote the message. Listed as required, but an inbound message has
                none, so it is optional here: leave it out for inbound.
            send_time: When the message was sent, under the name of the first edition. Later editions
                take `sent_at` instead; send that. (deprecated since 2018-11-01; use sent_at)
            sent_at: When the message was sent. The later name of `send_time`, and the one to send.
            options: of this call alone, see RequestOptions.

        Returns:
            The AppMessage.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "App Messages / Create"
        """
        return await self._wire.call(
            CREATE_APP_MESSAGE,
            {
                "patient_id": patient_id,
                "conversation_id": conversation_id,
                "direction": direction,
                "contents": contents,
                "worker_id": worker_id,
                "send_time": send_time,
                "sent_at": sent_at,
            },
            options,
        )

    async def get(
        self,
        id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> AppMessage:
        """
        Get an app message

        Read one app message by id.

        Args:
            id: Welkin's id of the record.
            options: of this call alone, see RequestOptions.

        Returns:
            The AppMessage.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "App Messages / Get"
        """
        return await self._wire.call(
            GET_APP_MESSAGE,
            {
                "id": id,
            },
            options,
        )
