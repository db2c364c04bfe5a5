# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Messages made from a template, each under a communication id."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Unpack

from welkin_runtime import decoding
from welkin_runtime.frames import private_frames
from welkin_runtime.types import UNSET, AsyncCloudWire, AsyncFind, CloudWire, Find, RequestOptions, Unset

from ..models.communication import Communication, CommunicationStatus
from ..models.message_channel import MessageChannel
from ..operations.communications import CREATE_COMMUNICATION, GET_COMMUNICATION, LIST_COMMUNICATIONS

__all__ = ["AsyncCommunicationsResource", "CommunicationsResource"]


@private_frames
class CommunicationsResource:
    """Messages made from a template, each under a communication id."""

    __slots__ = ("_wire",)

    def __init__(self, wire: CloudWire) -> None:
        self._wire = wire

    def list(
        self,
        *,
        patient_id: str,
        channel: MessageChannel | Literal["CHAT", "EMAIL", "SMS"] | None = None,
        status: CommunicationStatus
        | Literal["BOUNCED", "DELIVERED", "FAILED", "QUEUED", "SENDING"]
        | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[Communication]:
        """
        List communications

        List the messages to one patient that were made from templates. More filters are hinted at and not
        named. No recording of this category is known.

        Args:
            patient_id: The patient whose communications are listed, by id.
            channel: Only communications by this channel.
            status: Only communications that stand so.
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over Communication records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: a value that cannot be sent, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-reference-2026, "Communication API" (documented)
        """
        return self._wire.iterate(
            LIST_COMMUNICATIONS,
            {
                "patient_id": patient_id,
                "channel": channel,
                "status": status,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )

    def create(
        self,
        *,
        patient_id: str,
        channel: MessageChannel | Literal["CHAT", "EMAIL", "SMS"],
        template_name: str,
        sender_id: str,
        template_variables: Mapping[str, Any] | decoding.Model | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Communication:
        """
        Send a message made from a template

        Make a message from a messaging template and send it to a patient. The answer comes before the
        message has left and carries the communication id, by which its way can be followed. No recording of
        this category is known; the developer guide speaks of communication ids for text messages only.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            patient_id: The patient to send it to.
            channel: How it is to reach the patient.
            template_name: Name of the messaging template.
            sender_id: Who sends it, by id. The documentation does not say more; presumably a user.
            template_variables: What to put in place of the template's variables.
            options: of this call alone, see RequestOptions.

        Returns:
            The Communication.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2026, "Communication API" (documented)
        """
        return self._wire.call(
            CREATE_COMMUNICATION,
            {
                "patient_id": patient_id,
                "channel": channel,
                "template_name": template_name,
                "sender_id": sender_id,
                "template_variables": template_variables,
            },
            options,
        )

    def get(
        self,
        communication_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> Communication:
        """
        Get a communication

        Read how far a message made from a template has come.

        Args:
            communication_id: Welkin's id of the communication.
            options: of this call alone, see RequestOptions.

        Returns:
            The Communication.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2026, "Communication API" (documented)
        """
        return self._wire.call(
            GET_COMMUNICATION,
            {
                "communication_id": communication_id,
            },
            options,
        )


@private_frames
class AsyncCommunicationsResource:
    """Messages made from a template, each under a communication id."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AsyncCloudWire) -> None:
        self._wire = wire

    def list(
        self,
        *,
        patient_id: str,
        channel: MessageChannel | Literal["CHAT", "EMAIL", "SMS"] | None = None,
        status: CommunicationStatus
        | Literal["BOUNCED", "DELIVERED", "FAILED", "QUEUED", "SENDING"]
        | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[Communication]:
        """
        List communications

        List the messages to one patient that were made from templates. More filters are hinted at and not
        named. No recording of this category is known.

        Args:
            patient_id: The patient whose communications are listed, by id.
            channel: Only communications by this channel.
            status: Only communications that stand so.
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over Communication records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: a value that cannot be sent, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-reference-2026, "Communication API" (documented)
        """
        return self._wire.iterate(
            LIST_COMMUNICATIONS,
            {
                "patient_id": patient_id,
                "channel": channel,
                "status": status,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )

    async def create(
        self,
        *,
        patient_id: str,
        channel: MessageChannel | Literal["CHAT", "EMAIL", "SMS"],
        template_name: str,
        sender_id: str,
        template_variables: Mapping[str, Any] | decoding.Model | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Communication:
        """
        Send a message made from a template

        Make a message from a messaging template and send it to a patient. The answer comes before the
        message has left and carries the communication id, by which its way can be followed. No recording of
        this category is known; the developer guide speaks of communication ids for text messages only.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            patient_id: The patient to send it to.
            channel: How it is to reach the patient.
            template_name: Name of the messaging template.
            sender_id: Who sends it, by id. The documentation does not say more; presumably a user.
            template_variables: What to put in place of the template's variables.
            options: of this call alone, see RequestOptions.

        Returns:
            The Communication.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2026, "Communication API" (documented)
        """
        return await self._wire.call(
            CREATE_COMMUNICATION,
            {
                "patient_id": patient_id,
                "channel": channel,
                "template_name": template_name,
                "sender_id": sender_id,
                "template_variables": template_variables,
            },
            options,
        )

    async def get(
        self,
        communication_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> Communication:
        """
        Get a communication

        Read how far a message made from a template has come.

        Args:
            communication_id: Welkin's id of the communication.
            options: of this call alone, see RequestOptions.

        Returns:
            The Communication.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2026, "Communication API" (documented)
        """
        return await self._wire.call(
            GET_COMMUNICATION,
            {
                "communication_id": communication_id,
            },
            options,
        )
