# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Inbound emails that belong to no known patient."""

from __future__ import annotations

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

from ..models.email import Email
from ..operations.unrecognized_emails import (
    ASSIGN_UNRECOGNIZED_EMAIL,
    DELETE_UNRECOGNIZED_EMAIL,
    DOWNLOAD_UNRECOGNIZED_EMAIL_ATTACHMENT,
    GET_UNRECOGNIZED_EMAIL,
    LIST_UNRECOGNIZED_EMAILS,
)

__all__ = ["AsyncUnrecognizedEmailsResource", "UnrecognizedEmailsResource"]


@private_frames
class UnrecognizedEmailsResource:
    """Inbound emails that belong to no known patient."""

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
    ) -> Find[Email]:
        """
        List unrecognized emails

        List the emails that came in from addresses of no known patient. They are ordinary emails, with the
        status `UNRECOGNISED`. The 2026 documentation has them at `/unrecognized-emails`, with other
        members, a status of `PENDING` or `RESOLVED`, and filters by it and by time.

        Args:
            sort: The member to order by, a comma, and `asc` or `desc`.
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over Email records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: a value that cannot be sent, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-reference-2021, "Unrecognized Emails" (documented)
        """
        return self._wire.iterate(
            LIST_UNRECOGNIZED_EMAILS,
            {
                "sort": sort,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )

    def get(
        self,
        email_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> Email:
        """
        Get an unrecognized email

        Read one email that came in from an address of no known patient.

        Args:
            email_id: Welkin's id of the email. (recorded)
            options: of this call alone, see RequestOptions.

        Returns:
            The Email.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Unrecognized Emails" (documented)
        """
        return self._wire.call(
            GET_UNRECOGNIZED_EMAIL,
            {
                "email_id": email_id,
            },
            options,
        )

    def assign(
        self,
        email_id: str,
        /,
        *,
        sender: str,
        **options: Unpack[RequestOptions],
    ) -> Email:
        """
        Give an unrecognized email to a patient

        Say which patient an email came from. It is then one of the patient's emails. The 2026 documentation
        has a PATCH with `patientId` and `status` instead.

        Args:
            email_id: Welkin's id of the email. (recorded)
            sender: The patient it came from.
            options: of this call alone, see RequestOptions.

        Returns:
            The Email.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Unrecognized Emails" (documented)
        """
        return self._wire.call(
            ASSIGN_UNRECOGNIZED_EMAIL,
            {
                "email_id": email_id,
                "sender": sender,
            },
            options,
        )

    def delete(
        self,
        email_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> None:
        """
        Delete an unrecognized email

        Delete an email that belongs to nobody, such as an advertisement.

        Args:
            email_id: Welkin's id of the email. (recorded)
            options: of this call alone, see RequestOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Unrecognized Emails" (documented)
        """
        self._wire.call(
            DELETE_UNRECOGNIZED_EMAIL,
            {
                "email_id": email_id,
            },
            options,
        )

    def download_attachment(
        self,
        email_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> Download:
        """
        Download the attachment of an unrecognized email

        Download the file that is attached to an email of no known patient. Only the documentation of 2026
        has this call, so its path begins otherwise than those of the same emails elsewhere.

        Args:
            email_id: Welkin's id of the email. (recorded)
            options: of this call alone, see RequestOptions.

        Returns:
            The file. Open it by `with`: nothing is sent before, and it is streamed.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2026, "Unrecognized emails / Attachment" (documented)
        """
        return self._wire.download(
            DOWNLOAD_UNRECOGNIZED_EMAIL_ATTACHMENT,
            {
                "email_id": email_id,
            },
            options,
        )


@private_frames
class AsyncUnrecognizedEmailsResource:
    """Inbound emails that belong to no known patient."""

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
    ) -> AsyncFind[Email]:
        """
        List unrecognized emails

        List the emails that came in from addresses of no known patient. They are ordinary emails, with the
        status `UNRECOGNISED`. The 2026 documentation has them at `/unrecognized-emails`, with other
        members, a status of `PENDING` or `RESOLVED`, and filters by it and by time.

        Args:
            sort: The member to order by, a comma, and `asc` or `desc`.
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over Email records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: a value that cannot be sent, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-reference-2021, "Unrecognized Emails" (documented)
        """
        return self._wire.iterate(
            LIST_UNRECOGNIZED_EMAILS,
            {
                "sort": sort,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )

    async def get(
        self,
        email_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> Email:
        """
        Get an unrecognized email

        Read one email that came in from an address of no known patient.

        Args:
            email_id: Welkin's id of the email. (recorded)
            options: of this call alone, see RequestOptions.

        Returns:
            The Email.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Unrecognized Emails" (documented)
        """
        return await self._wire.call(
            GET_UNRECOGNIZED_EMAIL,
            {
                "email_id": email_id,
            },
            options,
        )

    async def assign(
        self,
        email_id: str,
        /,
        *,
        sender: str,
        **options: Unpack[RequestOptions],
    ) -> Email:
        """
        Give an unrecognized email to a patient

        Say which patient an email came from. It is then one of the patient's emails. The 2026 documentation
        has a PATCH with `patientId` and `status` instead.

        Args:
            email_id: Welkin's id of the email. (recorded)
            sender: The patient it came from.
            options: of this call alone, see RequestOptions.

        Returns:
            The Email.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Unrecognized Emails" (documented)
        """
        return await self._wire.call(
            ASSIGN_UNRECOGNIZED_EMAIL,
            {
                "email_id": email_id,
                "sender": sender,
            },
            options,
        )

    async def delete(
        self,
        email_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> None:
        """
        Delete an unrecognized email

        Delete an email that belongs to nobody, such as an advertisement.

        Args:
            email_id: Welkin's id of the email. (recorded)
            options: of this call alone, see RequestOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Unrecognized Emails" (documented)
        """
        await self._wire.call(
            DELETE_UNRECOGNIZED_EMAIL,
            {
                "email_id": email_id,
            },
            options,
        )

    def download_attachment(
        self,
        email_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> AsyncDownload:
        """
        Download the attachment of an unrecognized email

        Download the file that is attached to an email of no known patient. Only the documentation of 2026
        has this call, so its path begins otherwise than those of the same emails elsewhere.

        Args:
            email_id: Welkin's id of the email. (recorded)
            options: of this call alone, see RequestOptions.

        Returns:
            The file. Open it by `async with`: nothing is sent before, and it is streamed.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2026, "Unrecognized emails / Attachment" (documented)
        """
        return self._wire.download(
            DOWNLOAD_UNRECOGNIZED_EMAIL_ATTACHMENT,
            {
                "email_id": email_id,
            },
            options,
        )
