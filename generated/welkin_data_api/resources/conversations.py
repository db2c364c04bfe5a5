# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The threads in which workers and a patient exchange texts, by app, SMS or email."""

from __future__ import annotations

import datetime
from typing import Unpack

from welkin_runtime.frames import private_frames
from welkin_runtime.types import UNSET, AsyncDataWire, AsyncFind, DataWire, Find, RequestOptions, Unset

from ..models.conversation import Conversation, ConversationType
from ..operations.conversations import CREATE_CONVERSATION, FIND_CONVERSATIONS, GET_CONVERSATION

__all__ = ["AsyncConversationsResource", "ConversationsResource"]


@private_frames
class ConversationsResource:
    """The threads in which workers and a patient exchange texts, by app, SMS or email."""

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
    ) -> Find[Conversation]:
        """
        Find conversations

        Page through the conversations that were created or changed within a window of time, of one patient
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
            A lazy walk over Conversation records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime, a checkpoint of
                another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: data-api-v1-reference, "Conversations / Find"
        """
        return self._wire.find(
            FIND_CONVERSATIONS,
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

    def create(
        self,
        *,
        patient_id: str,
        conversation_type: ConversationType | str | Unset = UNSET,
        title: str | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Conversation:
        """
        Create a conversation

        Open a thread with a patient, to record app messages in. It starts empty, and nothing is sent. By
        later editions an SMS conversation comes into being with its phone number and cannot be created.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            patient_id: The patient the conversation is with.
            conversation_type: The channel. The first edition takes no type and leaves open what it
                gives the new conversation; later ones require `app` or `email`.
            title: Title shown with a conversation in a third party's app. Not in the first edition.
            options: of this call alone, see RequestOptions.

        Returns:
            The Conversation.

        Raises:
            InvalidRequestError: refused before anything is sent: a value that cannot be sent.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "Conversations / Create"
        """
        return self._wire.call(
            CREATE_CONVERSATION,
            {
                "patient_id": patient_id,
                "conversation_type": conversation_type,
                "title": title,
            },
            options,
        )

    def get(
        self,
        id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> Conversation:
        """
        Get a conversation

        Read one conversation by id. The texts in it are not part of it.

        Args:
            id: Welkin's id of the record.
            options: of this call alone, see RequestOptions.

        Returns:
            The Conversation.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "Conversations / Get"
        """
        return self._wire.call(
            GET_CONVERSATION,
            {
                "id": id,
            },
            options,
        )


@private_frames
class AsyncConversationsResource:
    """The threads in which workers and a patient exchange texts, by app, SMS or email."""

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
    ) -> AsyncFind[Conversation]:
        """
        Find conversations

        Page through the conversations that were created or changed within a window of time, of one patient
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
            A lazy walk over Conversation records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime, a checkpoint of
                another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: data-api-v1-reference, "Conversations / Find"
        """
        return self._wire.find(
            FIND_CONVERSATIONS,
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

    async def create(
        self,
        *,
        patient_id: str,
        conversation_type: ConversationType | str | Unset = UNSET,
        title: str | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Conversation:
        """
        Create a conversation

        Open a thread with a patient, to record app messages in. It starts empty, and nothing is sent. By
        later editions an SMS conversation comes into being with its phone number and cannot be created.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            patient_id: The patient the conversation is with.
            conversation_type: The channel. The first edition takes no type and leaves open what it
                gives the new conversation; later ones require `app` or `email`.
            title: Title shown with a conversation in a third party's app. Not in the first edition.
            options: of this call alone, see RequestOptions.

        Returns:
            The Conversation.

        Raises:
            InvalidRequestError: refused before anything is sent: a value that cannot be sent.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "Conversations / Create"
        """
        return await self._wire.call(
            CREATE_CONVERSATION,
            {
                "patient_id": patient_id,
                "conversation_type": conversation_type,
                "title": title,
            },
            options,
        )

    async def get(
        self,
        id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> Conversation:
        """
        Get a conversation

        Read one conversation by id. The texts in it are not part of it.

        Args:
            id: Welkin's id of the record.
            options: of this call alone, see RequestOptions.

        Returns:
            The Conversation.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "Conversations / Get"
        """
        return await self._wire.call(
            GET_CONVERSATION,
            {
                "id": id,
            },
            options,
        )
