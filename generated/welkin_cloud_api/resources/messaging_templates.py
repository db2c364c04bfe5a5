# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Texts with variables that messages are made from."""

from __future__ import annotations

from typing import Literal, Unpack

from welkin_runtime.frames import private_frames
from welkin_runtime.types import AsyncCloudWire, AsyncFind, CloudWire, Find, RequestOptions

from ..models.message_channel import MessageChannel
from ..models.messaging_template import MessagingTemplate
from ..operations.messaging_templates import GET_MESSAGING_TEMPLATE, LIST_MESSAGING_TEMPLATES

__all__ = ["AsyncMessagingTemplatesResource", "MessagingTemplatesResource"]


@private_frames
class MessagingTemplatesResource:
    """Texts with variables that messages are made from."""

    __slots__ = ("_wire",)

    def __init__(self, wire: CloudWire) -> None:
        self._wire = wire

    def list(
        self,
        *,
        channel: MessageChannel | Literal["CHAT", "EMAIL", "SMS"] | None = None,
        active: bool | None = None,
        page: int | None = None,
        size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[MessagingTemplate]:
        """
        List messaging templates

        List the texts that messages are made from. The answer is a plain array although the documentation,
        that of 2026, has a page number and size; whether they do anything is not known. A call that fills
        in the variables of a template exists since 2025, but its path is not documented.

        Args:
            channel: Only templates for this kind of message.
            active: Only templates that may be used, or only those that may not.
            page: Number of the page; the first is 0, which is also what is answered when it is left
                out. (recorded)
            size: The most records on a page; 20 when it is left out. 1000 was seen to work for users;
                documentation of 2026 allows 100 for patients and tasks. (recorded)
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over MessagingTemplate records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: a value that cannot be sent, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-reference-2026, "Messaging templates" (documented)
        """
        return self._wire.iterate(
            LIST_MESSAGING_TEMPLATES,
            {
                "channel": channel,
                "active": active,
                "page": page,
                "size": size,
            },
            page_size=None,
            checkpoint=checkpoint,
            options=options,
        )

    def get(
        self,
        template_name: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> MessagingTemplate:
        """
        Get a messaging template

        Read one text that messages are made from.

        Args:
            template_name: Name of the messaging template.
            options: of this call alone, see RequestOptions.

        Returns:
            The MessagingTemplate.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2026, "Messaging templates" (documented)
        """
        return self._wire.call(
            GET_MESSAGING_TEMPLATE,
            {
                "template_name": template_name,
            },
            options,
        )


@private_frames
class AsyncMessagingTemplatesResource:
    """Texts with variables that messages are made from."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AsyncCloudWire) -> None:
        self._wire = wire

    def list(
        self,
        *,
        channel: MessageChannel | Literal["CHAT", "EMAIL", "SMS"] | None = None,
        active: bool | None = None,
        page: int | None = None,
        size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[MessagingTemplate]:
        """
        List messaging templates

        List the texts that messages are made from. The answer is a plain array although the documentation,
        that of 2026, has a page number and size; whether they do anything is not known. A call that fills
        in the variables of a template exists since 2025, but its path is not documented.

        Args:
            channel: Only templates for this kind of message.
            active: Only templates that may be used, or only those that may not.
            page: Number of the page; the first is 0, which is also what is answered when it is left
                out. (recorded)
            size: The most records on a page; 20 when it is left out. 1000 was seen to work for users;
                documentation of 2026 allows 100 for patients and tasks. (recorded)
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over MessagingTemplate records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: a value that cannot be sent, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-reference-2026, "Messaging templates" (documented)
        """
        return self._wire.iterate(
            LIST_MESSAGING_TEMPLATES,
            {
                "channel": channel,
                "active": active,
                "page": page,
                "size": size,
            },
            page_size=None,
            checkpoint=checkpoint,
            options=options,
        )

    async def get(
        self,
        template_name: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> MessagingTemplate:
        """
        Get a messaging template

        Read one text that messages are made from.

        Args:
            template_name: Name of the messaging template.
            options: of this call alone, see RequestOptions.

        Returns:
            The MessagingTemplate.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2026, "Messaging templates" (documented)
        """
        return await self._wire.call(
            GET_MESSAGING_TEMPLATE,
            {
                "template_name": template_name,
            },
            options,
        )
