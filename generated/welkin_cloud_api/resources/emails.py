# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Emails, of the category "Email". Emails to and from a patient, their attachments and drafts."""

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
    UploadFile,
)

from ..models.email import Email, EmailStatus
from ..models.message_direction import MessageDirection
from ..operations.emails import (
    CREATE_EMAIL,
    DELETE_EMAIL,
    DOWNLOAD_EMAIL_ATTACHMENT,
    GET_EMAIL,
    LIST_EMAILS,
    UPDATE_EMAIL,
)

__all__ = ["AsyncEmailsResource", "EmailsResource"]


@private_frames
class EmailsResource:
    """Emails, of the category "Email". Emails to and from a patient, their attachments and drafts."""

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
        email: str | None = None,
        sender_name: str | None = None,
        receiver_name: str | None = None,
        status: Sequence[
            EmailStatus
            | Literal[
                "ACCEPTED", "DELIVERED", "FAILED", "REJECTED", "SCHEDULED", "UNRECOGNISED", "UNRECOGNIZED"
            ]
        ]
        | None = None,
        sort: str | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[Email]:
        """
        List the emails of a patient

        List the emails from and to one patient; drafts have a list of their own. Paging is recorded; the
        filters are known from documentation. The 2026 documentation knows the states `SENT`, `DRAFT` and
        `RECEIVED` and answers `{data: []}`.

        Args:
            patient_id: Welkin's id of the patient.
            search: Only emails with this in their subject or text. (documented)
            sender: Only messages from this patient or user, by id. (documented)
            receiver: Only messages to this patient or user, by id. (documented)
            direction: Only incoming or only outgoing messages. Documentation of 2026 spells the values
                `INBOUND` and `OUTBOUND`. (documented)
            starred: Only messages that are marked, or only those that are not. (documented)
            from_: Only emails from this address. (documented)
            to: Only emails to this address. (documented)
            email: Only emails from or to this address. (documented)
            sender_name: Only messages whose sender has this name. (documented)
            receiver_name: Only messages whose receiver has this name. (documented)
            status: Only emails in one of these states. (documented)
            sort: The member to order by, a comma, and `asc` or `desc`. (documented)
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over Email records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, an
                empty list of values, or one with a comma in it, a checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-recordings, "Email / List" (recorded)
        """
        return self._wire.iterate(
            LIST_EMAILS,
            {
                "patient_id": patient_id,
                "search": search,
                "sender": sender,
                "receiver": receiver,
                "direction": direction,
                "starred": starred,
                "from_": from_,
                "to": to,
                "email": email,
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
        subject: str | Unset = UNSET,
        body: str | Unset = UNSET,
        receiver: str | Unset = UNSET,
        send_now: bool | Unset = UNSET,
        secure: bool | Unset = UNSET,
        scheduled_at: datetime.datetime | Unset = UNSET,
        attachments_as_files: Sequence[UploadFile] | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Email:
        """
        Send an email

        Send an email to a patient, at once or at a given time, as JSON or, with attachments, as a form. The
        answer comes before the email has left: its status is `ACCEPTED` or `SCHEDULED`, and changes later.
        The 2026 documentation has emails as read only.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            subject: The subject line.
            body: The text.
            receiver: The patient to send it to.
            send_now: Send it at once. Leave it out, or send false, together with `scheduledAt`.
            secure: Send it as a secure email. What that changes is not documented.
            scheduled_at: When to send it.
            attachments_as_files: The files to attach.
            options: of this call alone, see RequestOptions.

        Returns:
            The Email.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime, no file where one belongs.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Email" (documented)
        """
        return self._wire.call(
            CREATE_EMAIL,
            {
                "patient_id": patient_id,
                "subject": subject,
                "body": body,
                "receiver": receiver,
                "send_now": send_now,
                "secure": secure,
                "scheduled_at": scheduled_at,
                "attachments_as_files": attachments_as_files,
            },
            options,
        )

    def get(
        self,
        patient_id: str,
        email_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> Email:
        """
        Get an email

        Read one email with its text. Recorded is only the answer about an unknown one, `EMAIL_NOT_FOUND`.

        Args:
            patient_id: Welkin's id of the patient.
            email_id: Welkin's id of the email.
            options: of this call alone, see RequestOptions.

        Returns:
            The Email.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Email / Get" (recorded)
        """
        return self._wire.call(
            GET_EMAIL,
            {
                "patient_id": patient_id,
                "email_id": email_id,
            },
            options,
        )

    def update(
        self,
        patient_id: str,
        email_id: str,
        /,
        *,
        starred: bool | Unset = UNSET,
        sender: str | Unset = UNSET,
        subject: str | Unset = UNSET,
        body: str | Unset = UNSET,
        receiver: str | Unset = UNSET,
        send_now: bool | Unset = UNSET,
        secure: bool | Unset = UNSET,
        scheduled_at: datetime.datetime | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Email:
        """
        Update an email

        Mark an email, assign an incoming one to a patient by naming the patient as `sender`, or rewrite one
        that is still scheduled; for that, send it whole. An email that has left cannot be rewritten.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            email_id: Welkin's id of the email. (recorded)
            starred: Mark it as worth finding again, or take the mark away.
            sender: The patient to whom an incoming email is assigned.
            subject: The subject line, of a scheduled email.
            body: The text, of a scheduled email.
            receiver: The patient to send it to, of a scheduled email.
            send_now: Send a scheduled email at once.
            secure: Send a scheduled email as a secure one.
            scheduled_at: When to send a scheduled email.
            options: of this call alone, see RequestOptions.

        Returns:
            The Email.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Email" (documented)
        """
        return self._wire.call(
            UPDATE_EMAIL,
            {
                "patient_id": patient_id,
                "email_id": email_id,
                "starred": starred,
                "sender": sender,
                "subject": subject,
                "body": body,
                "receiver": receiver,
                "send_now": send_now,
                "secure": secure,
                "scheduled_at": scheduled_at,
            },
            options,
        )

    def delete(
        self,
        patient_id: str,
        email_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> None:
        """
        Delete an email

        Delete an email that is still scheduled, or one that came in and was never recognized. No other can
        be deleted.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            email_id: Welkin's id of the email. (recorded)
            options: of this call alone, see RequestOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Email" (documented)
        """
        self._wire.call(
            DELETE_EMAIL,
            {
                "patient_id": patient_id,
                "email_id": email_id,
            },
            options,
        )

    def download_attachment(
        self,
        patient_id: str,
        email_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> Download:
        """
        Download the attachment of an email

        Download the file that is attached to an email. Open to API clients since 2025; the live path was
        never seen, this is the one of the documentation of 2026, which does not say how to choose among
        several files.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            email_id: Welkin's id of the email. (recorded)
            options: of this call alone, see RequestOptions.

        Returns:
            The file. Open it by `with`: nothing is sent before, and it is streamed.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2026, "Email / Attachment" (documented)
        """
        return self._wire.download(
            DOWNLOAD_EMAIL_ATTACHMENT,
            {
                "patient_id": patient_id,
                "email_id": email_id,
            },
            options,
        )


@private_frames
class AsyncEmailsResource:
    """Emails, of the category "Email". Emails to and from a patient, their attachments and drafts."""

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
        email: str | None = None,
        sender_name: str | None = None,
        receiver_name: str | None = None,
        status: Sequence[
            EmailStatus
            | Literal[
                "ACCEPTED", "DELIVERED", "FAILED", "REJECTED", "SCHEDULED", "UNRECOGNISED", "UNRECOGNIZED"
            ]
        ]
        | None = None,
        sort: str | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[Email]:
        """
        List the emails of a patient

        List the emails from and to one patient; drafts have a list of their own. Paging is recorded; the
        filters are known from documentation. The 2026 documentation knows the states `SENT`, `DRAFT` and
        `RECEIVED` and answers `{data: []}`.

        Args:
            patient_id: Welkin's id of the patient.
            search: Only emails with this in their subject or text. (documented)
            sender: Only messages from this patient or user, by id. (documented)
            receiver: Only messages to this patient or user, by id. (documented)
            direction: Only incoming or only outgoing messages. Documentation of 2026 spells the values
                `INBOUND` and `OUTBOUND`. (documented)
            starred: Only messages that are marked, or only those that are not. (documented)
            from_: Only emails from this address. (documented)
            to: Only emails to this address. (documented)
            email: Only emails from or to this address. (documented)
            sender_name: Only messages whose sender has this name. (documented)
            receiver_name: Only messages whose receiver has this name. (documented)
            status: Only emails in one of these states. (documented)
            sort: The member to order by, a comma, and `asc` or `desc`. (documented)
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over Email records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, an
                empty list of values, or one with a comma in it, a checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-recordings, "Email / List" (recorded)
        """
        return self._wire.iterate(
            LIST_EMAILS,
            {
                "patient_id": patient_id,
                "search": search,
                "sender": sender,
                "receiver": receiver,
                "direction": direction,
                "starred": starred,
                "from_": from_,
                "to": to,
                "email": email,
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
        subject: str | Unset = UNSET,
        body: str | Unset = UNSET,
        receiver: str | Unset = UNSET,
        send_now: bool | Unset = UNSET,
        secure: bool | Unset = UNSET,
        scheduled_at: datetime.datetime | Unset = UNSET,
        attachments_as_files: Sequence[UploadFile] | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Email:
        """
        Send an email

        Send an email to a patient, at once or at a given time, as JSON or, with attachments, as a form. The
        answer comes before the email has left: its status is `ACCEPTED` or `SCHEDULED`, and changes later.
        The 2026 documentation has emails as read only.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            subject: The subject line.
            body: The text.
            receiver: The patient to send it to.
            send_now: Send it at once. Leave it out, or send false, together with `scheduledAt`.
            secure: Send it as a secure email. What that changes is not documented.
            scheduled_at: When to send it.
            attachments_as_files: The files to attach.
            options: of this call alone, see RequestOptions.

        Returns:
            The Email.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime, no file where one belongs.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Email" (documented)
        """
        return await self._wire.call(
            CREATE_EMAIL,
            {
                "patient_id": patient_id,
                "subject": subject,
                "body": body,
                "receiver": receiver,
                "send_now": send_now,
                "secure": secure,
                "scheduled_at": scheduled_at,
                "attachments_as_files": attachments_as_files,
            },
            options,
        )

    async def get(
        self,
        patient_id: str,
        email_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> Email:
        """
        Get an email

        Read one email with its text. Recorded is only the answer about an unknown one, `EMAIL_NOT_FOUND`.

        Args:
            patient_id: Welkin's id of the patient.
            email_id: Welkin's id of the email.
            options: of this call alone, see RequestOptions.

        Returns:
            The Email.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Email / Get" (recorded)
        """
        return await self._wire.call(
            GET_EMAIL,
            {
                "patient_id": patient_id,
                "email_id": email_id,
            },
            options,
        )

    async def update(
        self,
        patient_id: str,
        email_id: str,
        /,
        *,
        starred: bool | Unset = UNSET,
        sender: str | Unset = UNSET,
        subject: str | Unset = UNSET,
        body: str | Unset = UNSET,
        receiver: str | Unset = UNSET,
        send_now: bool | Unset = UNSET,
        secure: bool | Unset = UNSET,
        scheduled_at: datetime.datetime | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Email:
        """
        Update an email

        Mark an email, assign an incoming one to a patient by naming the patient as `sender`, or rewrite one
        that is still scheduled; for that, send it whole. An email that has left cannot be rewritten.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            email_id: Welkin's id of the email. (recorded)
            starred: Mark it as worth finding again, or take the mark away.
            sender: The patient to whom an incoming email is assigned.
            subject: The subject line, of a scheduled email.
            body: The text, of a scheduled email.
            receiver: The patient to send it to, of a scheduled email.
            send_now: Send a scheduled email at once.
            secure: Send a scheduled email as a secure one.
            scheduled_at: When to send a scheduled email.
            options: of this call alone, see RequestOptions.

        Returns:
            The Email.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Email" (documented)
        """
        return await self._wire.call(
            UPDATE_EMAIL,
            {
                "patient_id": patient_id,
                "email_id": email_id,
                "starred": starred,
                "sender": sender,
                "subject": subject,
                "body": body,
                "receiver": receiver,
                "send_now": send_now,
                "secure": secure,
                "scheduled_at": scheduled_at,
            },
            options,
        )

    async def delete(
        self,
        patient_id: str,
        email_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> None:
        """
        Delete an email

        Delete an email that is still scheduled, or one that came in and was never recognized. No other can
        be deleted.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            email_id: Welkin's id of the email. (recorded)
            options: of this call alone, see RequestOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Email" (documented)
        """
        await self._wire.call(
            DELETE_EMAIL,
            {
                "patient_id": patient_id,
                "email_id": email_id,
            },
            options,
        )

    def download_attachment(
        self,
        patient_id: str,
        email_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> AsyncDownload:
        """
        Download the attachment of an email

        Download the file that is attached to an email. Open to API clients since 2025; the live path was
        never seen, this is the one of the documentation of 2026, which does not say how to choose among
        several files.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            email_id: Welkin's id of the email. (recorded)
            options: of this call alone, see RequestOptions.

        Returns:
            The file. Open it by `async with`: nothing is sent before, and it is streamed.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2026, "Email / Attachment" (documented)
        """
        return self._wire.download(
            DOWNLOAD_EMAIL_ATTACHMENT,
            {
                "patient_id": patient_id,
                "email_id": email_id,
            },
            options,
        )
