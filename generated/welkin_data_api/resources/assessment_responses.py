# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Filled-in questionnaires of a patient, answered inside Welkin or loaded from another system."""

from __future__ import annotations

import datetime
from typing import Any, Unpack

from welkin_runtime.frames import private_frames, warns_of_arguments
from welkin_runtime.types import UNSET, AsyncDataWire, AsyncFind, DataWire, Find, RequestOptions, Unset

from ..models.assessment_response import AssessmentResponse
from ..operations.assessment_responses import (
    CREATE_ASSESSMENT_RESPONSE,
    FIND_ASSESSMENT_RESPONSES,
    GET_ASSESSMENT_RESPONSE,
)

__all__ = ["AsyncAssessmentResponsesResource", "AssessmentResponsesResource"]


@private_frames
class AssessmentResponsesResource:
    """Filled-in questionnaires of a patient, answered inside Welkin or loaded from another system."""

    __slots__ = ("_wire",)

    def __init__(self, wire: DataWire) -> None:
        self._wire = wire

    def find(
        self,
        *,
        updated_from: datetime.datetime | None = None,
        updated_to: datetime.datetime | None = None,
        page_size: int | None = None,
        concurrency: int = 1,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[AssessmentResponse]:
        """
        Find assessment responses

        Page through the assessment responses that were created or changed within a window of time. There is
        no filter by patient.

        Without a window a walk has been seen to cover the whole collection. A record that changed several
        times within the window comes once, as it is now.

        Args:
            updated_from: only records last updated at this instant or later; default: all of them.
            updated_to: only records last updated at this instant or earlier; default: up to the start of the walk.
            page_size: records asked for per page; default: the server's own.
            concurrency: requests under way at once, 1 to 64, at most as many pages kept ahead of the reader; the order
                stays.
            checkpoint: go on where an earlier walk with the same filters stopped; it carries that walk's window.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over AssessmentResponse records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime, a checkpoint of
                another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: data-api-v1-reference, "Assessment Responses / Find"
        """
        return self._wire.find(
            FIND_ASSESSMENT_RESPONSES,
            {},
            updated_from=updated_from,
            updated_to=updated_to,
            page_size=page_size,
            concurrency=concurrency,
            checkpoint=checkpoint,
            options=options,
        )

    @warns_of_arguments(CREATE_ASSESSMENT_RESPONSE)
    def create(
        self,
        *,
        patient_id: str,
        model: Any,
        spec_id: str | Unset = UNSET,
        spec_name: str | Unset = UNSET,
        spec_version: str | Unset = UNSET,
        title: str | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AssessmentResponse:
        """
        Load an assessment response

        Load answers given in another system, so that workers see them in the portal. The answers have to
        match an assessment that exists in Workshop. The patient is not asked anything by this.

        A member that is left out is not sent. None is sent as null where the member's type has None, and
        refused elsewhere.

        Args:
            patient_id: The patient whom the answers are about.
            model: The answers, one member per field of the assessment. They have to fit an assessment
                that exists in Workshop.
            spec_id: Former key of the assessment that was answered. Send `spec_name` instead; one of
                the two is needed. (deprecated since 2018-10-10; use spec_name)
            spec_name: Name of the assessment that was answered, its `ref_name` in Workshop. Optional by
                the list, but without it or `spec_id` Welkin cannot know the assessment.
            spec_version: Version of the assessment that was answered. Left out, it is the one authored
                last in Workshop.
            title: Title to show instead of the default that Workshop has for the assessment. Taken on
                creation only: no reply ever holds it.
            options: of this call alone, see RequestOptions.

        Returns:
            The AssessmentResponse.

        Raises:
            InvalidRequestError: refused before anything is sent: a value that cannot be sent.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "Assessment Responses / Create"
        """
        return self._wire.call(
            CREATE_ASSESSMENT_RESPONSE,
            {
                "patient_id": patient_id,
                "model": model,
                "spec_id": spec_id,
                "spec_name": spec_name,
                "spec_version": spec_version,
                "title": title,
            },
            options,
        )

    def get(
        self,
        id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> AssessmentResponse:
        """
        Get an assessment response

        Read the answers to one assessment by their id.

        Args:
            id: Welkin's id of the record.
            options: of this call alone, see RequestOptions.

        Returns:
            The AssessmentResponse.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "Assessment Responses / Get"
        """
        return self._wire.call(
            GET_ASSESSMENT_RESPONSE,
            {
                "id": id,
            },
            options,
        )


@private_frames
class AsyncAssessmentResponsesResource:
    """Filled-in questionnaires of a patient, answered inside Welkin or loaded from another system."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AsyncDataWire) -> None:
        self._wire = wire

    def find(
        self,
        *,
        updated_from: datetime.datetime | None = None,
        updated_to: datetime.datetime | None = None,
        page_size: int | None = None,
        concurrency: int = 1,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[AssessmentResponse]:
        """
        Find assessment responses

        Page through the assessment responses that were created or changed within a window of time. There is
        no filter by patient.

        Without a window a walk has been seen to cover the whole collection. A record that changed several
        times within the window comes once, as it is now.

        Args:
            updated_from: only records last updated at this instant or later; default: all of them.
            updated_to: only records last updated at this instant or earlier; default: up to the start of the walk.
            page_size: records asked for per page; default: the server's own.
            concurrency: requests under way at once, 1 to 64, at most as many pages kept ahead of the reader; the order
                stays.
            checkpoint: go on where an earlier walk with the same filters stopped; it carries that walk's window.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over AssessmentResponse records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime, a checkpoint of
                another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: data-api-v1-reference, "Assessment Responses / Find"
        """
        return self._wire.find(
            FIND_ASSESSMENT_RESPONSES,
            {},
            updated_from=updated_from,
            updated_to=updated_to,
            page_size=page_size,
            concurrency=concurrency,
            checkpoint=checkpoint,
            options=options,
        )

    @warns_of_arguments(CREATE_ASSESSMENT_RESPONSE)
    async def create(
        self,
        *,
        patient_id: str,
        model: Any,
        spec_id: str | Unset = UNSET,
        spec_name: str | Unset = UNSET,
        spec_version: str | Unset = UNSET,
        title: str | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AssessmentResponse:
        """
        Load an assessment response

        Load answers given in another system, so that workers see them in the portal. The answers have to
        match an assessment that exists in Workshop. The patient is not asked anything by this.

        A member that is left out is not sent. None is sent as null where the member's type has None, and
        refused elsewhere.

        Args:
            patient_id: The patient whom the answers are about.
            model: The answers, one member per field of the assessment. They have to fit an assessment
                that exists in Workshop.
            spec_id: Former key of the assessment that was answered. Send `spec_name` instead; one of
                the two is needed. (deprecated since 2018-10-10; use spec_name)
            spec_name: Name of the assessment that was answered, its `ref_name` in Workshop. Optional by
                the list, but without it or `spec_id` Welkin cannot know the assessment.
            spec_version: Version of the assessment that was answered. Left out, it is the one authored
                last in Workshop.
            title: Title to show instead of the default that Workshop has for the assessment. Taken on
                creation only: no reply ever holds it.
            options: of this call alone, see RequestOptions.

        Returns:
            The AssessmentResponse.

        Raises:
            InvalidRequestError: refused before anything is sent: a value that cannot be sent.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "Assessment Responses / Create"
        """
        return await self._wire.call(
            CREATE_ASSESSMENT_RESPONSE,
            {
                "patient_id": patient_id,
                "model": model,
                "spec_id": spec_id,
                "spec_name": spec_name,
                "spec_version": spec_version,
                "title": title,
            },
            options,
        )

    async def get(
        self,
        id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> AssessmentResponse:
        """
        Get an assessment response

        Read the answers to one assessment by their id.

        Args:
            id: Welkin's id of the record.
            options: of this call alone, see RequestOptions.

        Returns:
            The AssessmentResponse.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "Assessment Responses / Get"
        """
        return await self._wire.call(
            GET_ASSESSMENT_RESPONSE,
            {
                "id": id,
            },
            options,
        )
