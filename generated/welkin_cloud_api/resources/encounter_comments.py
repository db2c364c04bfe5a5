# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Encounter comments, of the category "Encounters". Visits: planned, held and documented, with their
assessments, comments, disposition and templates."""

from __future__ import annotations

from typing import Unpack

from welkin_runtime.frames import private_frames
from welkin_runtime.types import AsyncCloudWire, AsyncFind, CloudWire, Find, RequestOptions

from ..models.encounter_comment import EncounterComment
from ..operations.encounter_comments import (
    CREATE_ENCOUNTER_COMMENT,
    DELETE_ENCOUNTER_COMMENT,
    GET_ENCOUNTER_COMMENT,
    LIST_ENCOUNTER_COMMENTS,
    REPLACE_ENCOUNTER_COMMENT,
)

__all__ = ["AsyncEncounterCommentsResource", "EncounterCommentsResource"]


@private_frames
class EncounterCommentsResource:
    """Encounter comments, of the category "Encounters". Visits: planned, held and documented, with their
    assessments, comments, disposition and templates."""

    __slots__ = ("_wire",)

    def __init__(self, wire: CloudWire) -> None:
        self._wire = wire

    def list(
        self,
        patient_id: str,
        encounter_id: str,
        /,
        *,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[EncounterComment]:
        """
        List the comments on an encounter

        What the staff have remarked about the visit, all in one answer.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            encounter_id: Welkin's id of the encounter. (recorded)
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over EncounterComment records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-reference-2021, "Encounters / Comments" (documented)
        """
        return self._wire.iterate(
            LIST_ENCOUNTER_COMMENTS,
            {
                "patient_id": patient_id,
                "encounter_id": encounter_id,
            },
            page_size=None,
            checkpoint=checkpoint,
            options=options,
        )

    def create(
        self,
        patient_id: str,
        encounter_id: str,
        /,
        *,
        text: str,
        **options: Unpack[RequestOptions],
    ) -> EncounterComment:
        """
        Comment on an encounter

        Add a remark. An API client was refused with 403 when this was recorded in 2022; what is described
        is what the reference documents.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            encounter_id: Welkin's id of the encounter. (recorded)
            text: The remark.
            options: of this call alone, see RequestOptions.

        Returns:
            The EncounterComment.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Encounters / Comments" (documented)
        """
        return self._wire.call(
            CREATE_ENCOUNTER_COMMENT,
            {
                "patient_id": patient_id,
                "encounter_id": encounter_id,
                "text": text,
            },
            options,
        )

    def get(
        self,
        patient_id: str,
        encounter_id: str,
        comment_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> EncounterComment:
        """
        Get a comment on an encounter

        Read one comment.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            encounter_id: Welkin's id of the encounter. (recorded)
            comment_id: Welkin's id of the comment.
            options: of this call alone, see RequestOptions.

        Returns:
            The EncounterComment.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Encounters / Comments" (documented)
        """
        return self._wire.call(
            GET_ENCOUNTER_COMMENT,
            {
                "patient_id": patient_id,
                "encounter_id": encounter_id,
                "comment_id": comment_id,
            },
            options,
        )

    def replace(
        self,
        patient_id: str,
        encounter_id: str,
        comment_id: str,
        /,
        *,
        text: str,
        **options: Unpack[RequestOptions],
    ) -> EncounterComment:
        """
        Replace the text of a comment

        Put another text in place of the one a comment has; the old one is not kept.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            encounter_id: Welkin's id of the encounter. (recorded)
            comment_id: Welkin's id of the comment.
            text: The remark.
            options: of this call alone, see RequestOptions.

        Returns:
            The EncounterComment.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Encounters / Comments" (documented)
        """
        return self._wire.call(
            REPLACE_ENCOUNTER_COMMENT,
            {
                "patient_id": patient_id,
                "encounter_id": encounter_id,
                "comment_id": comment_id,
                "text": text,
            },
            options,
        )

    def delete(
        self,
        patient_id: str,
        encounter_id: str,
        comment_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> None:
        """
        Delete a comment on an encounter

        Remove one comment. The status and the body of the answer are not documented; 200 without a body is
        assumed, as for the encounter itself.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            encounter_id: Welkin's id of the encounter. (recorded)
            comment_id: Welkin's id of the comment.
            options: of this call alone, see RequestOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Encounters / Comments" (documented)
        """
        self._wire.call(
            DELETE_ENCOUNTER_COMMENT,
            {
                "patient_id": patient_id,
                "encounter_id": encounter_id,
                "comment_id": comment_id,
            },
            options,
        )


@private_frames
class AsyncEncounterCommentsResource:
    """Encounter comments, of the category "Encounters". Visits: planned, held and documented, with their
    assessments, comments, disposition and templates."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AsyncCloudWire) -> None:
        self._wire = wire

    def list(
        self,
        patient_id: str,
        encounter_id: str,
        /,
        *,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[EncounterComment]:
        """
        List the comments on an encounter

        What the staff have remarked about the visit, all in one answer.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            encounter_id: Welkin's id of the encounter. (recorded)
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over EncounterComment records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-reference-2021, "Encounters / Comments" (documented)
        """
        return self._wire.iterate(
            LIST_ENCOUNTER_COMMENTS,
            {
                "patient_id": patient_id,
                "encounter_id": encounter_id,
            },
            page_size=None,
            checkpoint=checkpoint,
            options=options,
        )

    async def create(
        self,
        patient_id: str,
        encounter_id: str,
        /,
        *,
        text: str,
        **options: Unpack[RequestOptions],
    ) -> EncounterComment:
        """
        Comment on an encounter

        Add a remark. An API client was refused with 403 when this was recorded in 2022; what is described
        is what the reference documents.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            encounter_id: Welkin's id of the encounter. (recorded)
            text: The remark.
            options: of this call alone, see RequestOptions.

        Returns:
            The EncounterComment.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Encounters / Comments" (documented)
        """
        return await self._wire.call(
            CREATE_ENCOUNTER_COMMENT,
            {
                "patient_id": patient_id,
                "encounter_id": encounter_id,
                "text": text,
            },
            options,
        )

    async def get(
        self,
        patient_id: str,
        encounter_id: str,
        comment_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> EncounterComment:
        """
        Get a comment on an encounter

        Read one comment.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            encounter_id: Welkin's id of the encounter. (recorded)
            comment_id: Welkin's id of the comment.
            options: of this call alone, see RequestOptions.

        Returns:
            The EncounterComment.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Encounters / Comments" (documented)
        """
        return await self._wire.call(
            GET_ENCOUNTER_COMMENT,
            {
                "patient_id": patient_id,
                "encounter_id": encounter_id,
                "comment_id": comment_id,
            },
            options,
        )

    async def replace(
        self,
        patient_id: str,
        encounter_id: str,
        comment_id: str,
        /,
        *,
        text: str,
        **options: Unpack[RequestOptions],
    ) -> EncounterComment:
        """
        Replace the text of a comment

        Put another text in place of the one a comment has; the old one is not kept.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            encounter_id: Welkin's id of the encounter. (recorded)
            comment_id: Welkin's id of the comment.
            text: The remark.
            options: of this call alone, see RequestOptions.

        Returns:
            The EncounterComment.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Encounters / Comments" (documented)
        """
        return await self._wire.call(
            REPLACE_ENCOUNTER_COMMENT,
            {
                "patient_id": patient_id,
                "encounter_id": encounter_id,
                "comment_id": comment_id,
                "text": text,
            },
            options,
        )

    async def delete(
        self,
        patient_id: str,
        encounter_id: str,
        comment_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> None:
        """
        Delete a comment on an encounter

        Remove one comment. The status and the body of the answer are not documented; 200 without a body is
        assumed, as for the encounter itself.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            encounter_id: Welkin's id of the encounter. (recorded)
            comment_id: Welkin's id of the comment.
            options: of this call alone, see RequestOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Encounters / Comments" (documented)
        """
        await self._wire.call(
            DELETE_ENCOUNTER_COMMENT,
            {
                "patient_id": patient_id,
                "encounter_id": encounter_id,
                "comment_id": comment_id,
            },
            options,
        )
