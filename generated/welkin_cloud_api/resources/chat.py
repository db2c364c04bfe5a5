# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The conversation with a patient in the app."""

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

from ..models.chat_hit import ChatHit
from ..models.chat_message import ChatMessage
from ..operations.chat import (
    ARCHIVE_CHAT,
    CREATE_INBOUND_CHAT_MESSAGE,
    DOWNLOAD_CHAT_FILE,
    LIST_CHAT_MESSAGES,
    RESTORE_CHAT,
    SEARCH_CHAT_MESSAGES,
)

__all__ = ["AsyncChatResource", "ChatResource"]


@private_frames
class ChatResource:
    """The conversation with a patient in the app."""

    __slots__ = ("_wire",)

    def __init__(self, wire: CloudWire) -> None:
        self._wire = wire

    def list(
        self,
        patient_id: str,
        /,
        *,
        include_archived: bool | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[ChatMessage]:
        """
        List the messages of a patient's chat

        Read the conversation with one patient, newest message first. The first call names the size of a
        page; each further one only the token of the page. A token from a search result is good here too and
        opens the conversation around that message. The 2026 documentation reads `/chat/messages` with
        numbered pages instead.

        Args:
            patient_id: Welkin's id of the patient.
            include_archived: Whether archived messages are searched and shown as well. They are not
                when this is left out. (documented)
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over ChatMessage records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-recordings, "Chat" (recorded)
        """
        return self._wire.iterate(
            LIST_CHAT_MESSAGES,
            {
                "patient_id": patient_id,
                "include_archived": include_archived,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )

    def create_inbound(
        self,
        patient_id: str,
        /,
        *,
        message: str,
        **options: Unpack[RequestOptions],
    ) -> ChatMessage:
        """
        Write a chat message in the patient's name

        Put a message into the conversation as if the patient had written it, for an app of one's own. What
        the care team answers reaches such an app by a webhook. PNG, PDF and JPEG files can be sent since
        2023, but how is not documented; the 2026 documentation posts to `/chat/messages` with `body` and
        `attachmentId`. No source tells the status of success: most calls that create answer 201, a few 200.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            message: The text.
            options: of this call alone, see RequestOptions.

        Returns:
            The ChatMessage.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-wrapper, "Chat" (documented)
        """
        return self._wire.call(
            CREATE_INBOUND_CHAT_MESSAGE,
            {
                "patient_id": patient_id,
                "message": message,
            },
            options,
        )

    def search(
        self,
        patient_id: str,
        /,
        *,
        query: str | None = None,
        content_page_size: int | None = None,
        include_archived: bool | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[ChatHit]:
        """
        Search a patient's chat

        Find messages of one patient's conversation by their text. Each hit carries tokens with which the
        list of messages reads on around it. The 2026 documentation has a POST of `/chat/search` across
        patients.

        Args:
            patient_id: Welkin's id of the patient.
            query: The text to look for. Required for the first page and excluded by a token, so it is
                not marked as required. (documented)
            content_page_size: The most messages on a page of the conversation, presumably where the
                token of a hit opens it. (documented)
            include_archived: Whether archived messages are searched and shown as well. They are not
                when this is left out. (documented)
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over ChatHit records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-recordings, "Chat" (recorded)
        """
        return self._wire.iterate(
            SEARCH_CHAT_MESSAGES,
            {
                "patient_id": patient_id,
                "query": query,
                "content_page_size": content_page_size,
                "include_archived": include_archived,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )

    def archive(
        self,
        patient_id: str,
        /,
        *,
        archive_date: datetime.datetime | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """
        Archive a patient's chat

        Put the conversation with one patient away. Archived messages are not deleted: they are left out of
        lists and searches that do not ask for them. This call is closed to API clients, which get a 403; it
        is described for completeness.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            archive_date: The time to archive by. The reference says no more than the name does.
            options: of this call alone, see RequestOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Chat" (documented)
        """
        self._wire.call(
            ARCHIVE_CHAT,
            {
                "patient_id": patient_id,
                "archive_date": archive_date,
            },
            options,
        )

    def restore(
        self,
        patient_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> None:
        """
        Restore a patient's chat

        Bring the archived conversation with one patient back. This call is closed to API clients, which get
        a 403; it is described for completeness.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            options: of this call alone, see RequestOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Chat" (documented)
        """
        self._wire.call(
            RESTORE_CHAT,
            {
                "patient_id": patient_id,
            },
            options,
        )

    def download_file(
        self,
        file_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> Download:
        """
        Download a file from a chat

        Download a picture or document that was sent in a conversation. Files can be sent since 2023; that
        they are read here is known from the documentation of 2026 alone.

        Args:
            file_id: Welkin's id of a file that was sent in a conversation.
            options: of this call alone, see RequestOptions.

        Returns:
            The file. Open it by `with`: nothing is sent before, and it is streamed.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2026, "Chat / Files" (documented)
        """
        return self._wire.download(
            DOWNLOAD_CHAT_FILE,
            {
                "file_id": file_id,
            },
            options,
        )


@private_frames
class AsyncChatResource:
    """The conversation with a patient in the app."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AsyncCloudWire) -> None:
        self._wire = wire

    def list(
        self,
        patient_id: str,
        /,
        *,
        include_archived: bool | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[ChatMessage]:
        """
        List the messages of a patient's chat

        Read the conversation with one patient, newest message first. The first call names the size of a
        page; each further one only the token of the page. A token from a search result is good here too and
        opens the conversation around that message. The 2026 documentation reads `/chat/messages` with
        numbered pages instead.

        Args:
            patient_id: Welkin's id of the patient.
            include_archived: Whether archived messages are searched and shown as well. They are not
                when this is left out. (documented)
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over ChatMessage records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-recordings, "Chat" (recorded)
        """
        return self._wire.iterate(
            LIST_CHAT_MESSAGES,
            {
                "patient_id": patient_id,
                "include_archived": include_archived,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )

    async def create_inbound(
        self,
        patient_id: str,
        /,
        *,
        message: str,
        **options: Unpack[RequestOptions],
    ) -> ChatMessage:
        """
        Write a chat message in the patient's name

        Put a message into the conversation as if the patient had written it, for an app of one's own. What
        the care team answers reaches such an app by a webhook. PNG, PDF and JPEG files can be sent since
        2023, but how is not documented; the 2026 documentation posts to `/chat/messages` with `body` and
        `attachmentId`. No source tells the status of success: most calls that create answer 201, a few 200.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            message: The text.
            options: of this call alone, see RequestOptions.

        Returns:
            The ChatMessage.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-wrapper, "Chat" (documented)
        """
        return await self._wire.call(
            CREATE_INBOUND_CHAT_MESSAGE,
            {
                "patient_id": patient_id,
                "message": message,
            },
            options,
        )

    def search(
        self,
        patient_id: str,
        /,
        *,
        query: str | None = None,
        content_page_size: int | None = None,
        include_archived: bool | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[ChatHit]:
        """
        Search a patient's chat

        Find messages of one patient's conversation by their text. Each hit carries tokens with which the
        list of messages reads on around it. The 2026 documentation has a POST of `/chat/search` across
        patients.

        Args:
            patient_id: Welkin's id of the patient.
            query: The text to look for. Required for the first page and excluded by a token, so it is
                not marked as required. (documented)
            content_page_size: The most messages on a page of the conversation, presumably where the
                token of a hit opens it. (documented)
            include_archived: Whether archived messages are searched and shown as well. They are not
                when this is left out. (documented)
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over ChatHit records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-recordings, "Chat" (recorded)
        """
        return self._wire.iterate(
            SEARCH_CHAT_MESSAGES,
            {
                "patient_id": patient_id,
                "query": query,
                "content_page_size": content_page_size,
                "include_archived": include_archived,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )

    async def archive(
        self,
        patient_id: str,
        /,
        *,
        archive_date: datetime.datetime | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """
        Archive a patient's chat

        Put the conversation with one patient away. Archived messages are not deleted: they are left out of
        lists and searches that do not ask for them. This call is closed to API clients, which get a 403; it
        is described for completeness.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            archive_date: The time to archive by. The reference says no more than the name does.
            options: of this call alone, see RequestOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Chat" (documented)
        """
        await self._wire.call(
            ARCHIVE_CHAT,
            {
                "patient_id": patient_id,
                "archive_date": archive_date,
            },
            options,
        )

    async def restore(
        self,
        patient_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> None:
        """
        Restore a patient's chat

        Bring the archived conversation with one patient back. This call is closed to API clients, which get
        a 403; it is described for completeness.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            options: of this call alone, see RequestOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Chat" (documented)
        """
        await self._wire.call(
            RESTORE_CHAT,
            {
                "patient_id": patient_id,
            },
            options,
        )

    def download_file(
        self,
        file_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> AsyncDownload:
        """
        Download a file from a chat

        Download a picture or document that was sent in a conversation. Files can be sent since 2023; that
        they are read here is known from the documentation of 2026 alone.

        Args:
            file_id: Welkin's id of a file that was sent in a conversation.
            options: of this call alone, see RequestOptions.

        Returns:
            The file. Open it by `async with`: nothing is sent before, and it is streamed.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2026, "Chat / Files" (documented)
        """
        return self._wire.download(
            DOWNLOAD_CHAT_FILE,
            {
                "file_id": file_id,
            },
            options,
        )
