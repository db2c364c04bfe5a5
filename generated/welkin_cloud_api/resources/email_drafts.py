# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Email drafts, of the category "Email". Emails to and from a patient, their attachments and drafts."""

from __future__ import annotations

from typing import Unpack

from welkin_runtime.frames import private_frames
from welkin_runtime.types import AsyncCloudWire, AsyncFind, CloudWire, Find, RequestOptions

from ..models.email_draft import EmailDraft
from ..operations.email_drafts import GET_EMAIL_DRAFT, LIST_EMAIL_DRAFTS

__all__ = ["AsyncEmailDraftsResource", "EmailDraftsResource"]


@private_frames
class EmailDraftsResource:
    """Email drafts, of the category "Email". Emails to and from a patient, their attachments and drafts."""

    __slots__ = ("_wire",)

    def __init__(self, wire: CloudWire) -> None:
        self._wire = wire

    def list(
        self,
        patient_id: str,
        /,
        *,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[EmailDraft]:
        """
        List the email drafts for a patient

        List the emails to one patient that were begun and not sent, all in one answer. That drafts can be
        read is stated in several places; the path is known from the documentation of 2026 alone.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over EmailDraft records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-reference-2026, "Email / Drafts" (documented)
        """
        return self._wire.iterate(
            LIST_EMAIL_DRAFTS,
            {
                "patient_id": patient_id,
            },
            page_size=None,
            checkpoint=checkpoint,
            options=options,
        )

    def get(
        self,
        patient_id: str,
        draft_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> EmailDraft:
        """
        Get an email draft

        Read one email that was begun and not sent.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            draft_id: Welkin's id of the draft.
            options: of this call alone, see RequestOptions.

        Returns:
            The EmailDraft.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2026, "Email / Drafts" (documented)
        """
        return self._wire.call(
            GET_EMAIL_DRAFT,
            {
                "patient_id": patient_id,
                "draft_id": draft_id,
            },
            options,
        )


@private_frames
class AsyncEmailDraftsResource:
    """Email drafts, of the category "Email". Emails to and from a patient, their attachments and drafts."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AsyncCloudWire) -> None:
        self._wire = wire

    def list(
        self,
        patient_id: str,
        /,
        *,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[EmailDraft]:
        """
        List the email drafts for a patient

        List the emails to one patient that were begun and not sent, all in one answer. That drafts can be
        read is stated in several places; the path is known from the documentation of 2026 alone.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over EmailDraft records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-reference-2026, "Email / Drafts" (documented)
        """
        return self._wire.iterate(
            LIST_EMAIL_DRAFTS,
            {
                "patient_id": patient_id,
            },
            page_size=None,
            checkpoint=checkpoint,
            options=options,
        )

    async def get(
        self,
        patient_id: str,
        draft_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> EmailDraft:
        """
        Get an email draft

        Read one email that was begun and not sent.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            draft_id: Welkin's id of the draft.
            options: of this call alone, see RequestOptions.

        Returns:
            The EmailDraft.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2026, "Email / Drafts" (documented)
        """
        return await self._wire.call(
            GET_EMAIL_DRAFT,
            {
                "patient_id": patient_id,
                "draft_id": draft_id,
            },
            options,
        )
