# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Encounter assessments, of the category "Encounters". Visits: planned, held and documented, with their
assessments, comments, disposition and templates."""

from __future__ import annotations

from typing import Unpack

from welkin_runtime.frames import private_frames
from welkin_runtime.types import UNSET, AsyncCloudWire, AsyncFind, CloudWire, Find, RequestOptions, Unset

from ..models.encounter_assessment_link import EncounterAssessmentLink
from ..operations.encounter_assessments import (
    CREATE_ENCOUNTER_ASSESSMENT,
    DELETE_ENCOUNTER_ASSESSMENT,
    GET_ENCOUNTER_ASSESSMENT,
    LIST_ENCOUNTER_ASSESSMENTS,
    UPDATE_ENCOUNTER_ASSESSMENT,
)

__all__ = ["AsyncEncounterAssessmentsResource", "EncounterAssessmentsResource"]


@private_frames
class EncounterAssessmentsResource:
    """Encounter assessments, of the category "Encounters". Visits: planned, held and documented, with their
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
    ) -> Find[EncounterAssessmentLink]:
        """
        List the assessments of an encounter

        The links to the assessments that belong to the visit: those that its template brought and those
        added since. All come in one answer; a page number is accepted and ignored.

        Args:
            patient_id: Welkin's id of the patient.
            encounter_id: Welkin's id of the encounter.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over EncounterAssessmentLink records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-recordings, "Encounters / Assessment links" (recorded)
        """
        return self._wire.iterate(
            LIST_ENCOUNTER_ASSESSMENTS,
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
        assessment_name: str,
        assessment_record_id: str | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> EncounterAssessmentLink:
        """
        Add an assessment to an encounter

        Link an assessment to the visit, with its record or without. No assessment record is made by this
        call. A visit cannot have a second unfinished record of one assessment.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            patient_id: Welkin's id of the patient.
            encounter_id: Welkin's id of the encounter.
            assessment_name: The assessment, such as `asm-blood-pressure`.
            assessment_record_id: A record of that assessment that exists already. Leave it out to link
                one later.
            options: of this call alone, see RequestOptions.

        Returns:
            The EncounterAssessmentLink.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Encounters / Assessment links" (recorded)
        """
        return self._wire.call(
            CREATE_ENCOUNTER_ASSESSMENT,
            {
                "patient_id": patient_id,
                "encounter_id": encounter_id,
                "assessment_name": assessment_name,
                "assessment_record_id": assessment_record_id,
            },
            options,
        )

    def get(
        self,
        patient_id: str,
        encounter_id: str,
        assessment_link_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> EncounterAssessmentLink:
        """
        Get a link to an assessment

        Read one link. The answers are in the assessment record that it names.

        Args:
            patient_id: Welkin's id of the patient.
            encounter_id: Welkin's id of the encounter.
            assessment_link_id: Welkin's id of the link between encounter and assessment. It is neither
                the id of the assessment nor that of its record.
            options: of this call alone, see RequestOptions.

        Returns:
            The EncounterAssessmentLink.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Encounters / Assessment links" (recorded)
        """
        return self._wire.call(
            GET_ENCOUNTER_ASSESSMENT,
            {
                "patient_id": patient_id,
                "encounter_id": encounter_id,
                "assessment_link_id": assessment_link_id,
            },
            options,
        )

    def delete(
        self,
        patient_id: str,
        encounter_id: str,
        assessment_link_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> None:
        """
        Remove an assessment from an encounter

        Remove the link. Whether the assessment record stays is not documented; it is a record of its own.

        Args:
            patient_id: Welkin's id of the patient.
            encounter_id: Welkin's id of the encounter.
            assessment_link_id: Welkin's id of the link between encounter and assessment. It is neither
                the id of the assessment nor that of its record.
            options: of this call alone, see RequestOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Encounters / Assessment links" (recorded)
        """
        self._wire.call(
            DELETE_ENCOUNTER_ASSESSMENT,
            {
                "patient_id": patient_id,
                "encounter_id": encounter_id,
                "assessment_link_id": assessment_link_id,
            },
            options,
        )

    def update(
        self,
        patient_id: str,
        encounter_id: str,
        assessment_link_id: str,
        /,
        *,
        assessment_record_id: str | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> EncounterAssessmentLink:
        """
        Name the record that answers an assessment

        Connect the link with an assessment record of the same patient.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            patient_id: Welkin's id of the patient.
            encounter_id: Welkin's id of the encounter.
            assessment_link_id: Welkin's id of the link between encounter and assessment. It is neither
                the id of the assessment nor that of its record.
            assessment_record_id: A record of the linked assessment.
            options: of this call alone, see RequestOptions.

        Returns:
            The EncounterAssessmentLink.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Encounters / Assessment links" (recorded)
        """
        return self._wire.call(
            UPDATE_ENCOUNTER_ASSESSMENT,
            {
                "patient_id": patient_id,
                "encounter_id": encounter_id,
                "assessment_link_id": assessment_link_id,
                "assessment_record_id": assessment_record_id,
            },
            options,
        )


@private_frames
class AsyncEncounterAssessmentsResource:
    """Encounter assessments, of the category "Encounters". Visits: planned, held and documented, with their
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
    ) -> AsyncFind[EncounterAssessmentLink]:
        """
        List the assessments of an encounter

        The links to the assessments that belong to the visit: those that its template brought and those
        added since. All come in one answer; a page number is accepted and ignored.

        Args:
            patient_id: Welkin's id of the patient.
            encounter_id: Welkin's id of the encounter.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over EncounterAssessmentLink records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-recordings, "Encounters / Assessment links" (recorded)
        """
        return self._wire.iterate(
            LIST_ENCOUNTER_ASSESSMENTS,
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
        assessment_name: str,
        assessment_record_id: str | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> EncounterAssessmentLink:
        """
        Add an assessment to an encounter

        Link an assessment to the visit, with its record or without. No assessment record is made by this
        call. A visit cannot have a second unfinished record of one assessment.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            patient_id: Welkin's id of the patient.
            encounter_id: Welkin's id of the encounter.
            assessment_name: The assessment, such as `asm-blood-pressure`.
            assessment_record_id: A record of that assessment that exists already. Leave it out to link
                one later.
            options: of this call alone, see RequestOptions.

        Returns:
            The EncounterAssessmentLink.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Encounters / Assessment links" (recorded)
        """
        return await self._wire.call(
            CREATE_ENCOUNTER_ASSESSMENT,
            {
                "patient_id": patient_id,
                "encounter_id": encounter_id,
                "assessment_name": assessment_name,
                "assessment_record_id": assessment_record_id,
            },
            options,
        )

    async def get(
        self,
        patient_id: str,
        encounter_id: str,
        assessment_link_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> EncounterAssessmentLink:
        """
        Get a link to an assessment

        Read one link. The answers are in the assessment record that it names.

        Args:
            patient_id: Welkin's id of the patient.
            encounter_id: Welkin's id of the encounter.
            assessment_link_id: Welkin's id of the link between encounter and assessment. It is neither
                the id of the assessment nor that of its record.
            options: of this call alone, see RequestOptions.

        Returns:
            The EncounterAssessmentLink.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Encounters / Assessment links" (recorded)
        """
        return await self._wire.call(
            GET_ENCOUNTER_ASSESSMENT,
            {
                "patient_id": patient_id,
                "encounter_id": encounter_id,
                "assessment_link_id": assessment_link_id,
            },
            options,
        )

    async def delete(
        self,
        patient_id: str,
        encounter_id: str,
        assessment_link_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> None:
        """
        Remove an assessment from an encounter

        Remove the link. Whether the assessment record stays is not documented; it is a record of its own.

        Args:
            patient_id: Welkin's id of the patient.
            encounter_id: Welkin's id of the encounter.
            assessment_link_id: Welkin's id of the link between encounter and assessment. It is neither
                the id of the assessment nor that of its record.
            options: of this call alone, see RequestOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Encounters / Assessment links" (recorded)
        """
        await self._wire.call(
            DELETE_ENCOUNTER_ASSESSMENT,
            {
                "patient_id": patient_id,
                "encounter_id": encounter_id,
                "assessment_link_id": assessment_link_id,
            },
            options,
        )

    async def update(
        self,
        patient_id: str,
        encounter_id: str,
        assessment_link_id: str,
        /,
        *,
        assessment_record_id: str | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> EncounterAssessmentLink:
        """
        Name the record that answers an assessment

        Connect the link with an assessment record of the same patient.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            patient_id: Welkin's id of the patient.
            encounter_id: Welkin's id of the encounter.
            assessment_link_id: Welkin's id of the link between encounter and assessment. It is neither
                the id of the assessment nor that of its record.
            assessment_record_id: A record of the linked assessment.
            options: of this call alone, see RequestOptions.

        Returns:
            The EncounterAssessmentLink.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Encounters / Assessment links" (recorded)
        """
        return await self._wire.call(
            UPDATE_ENCOUNTER_ASSESSMENT,
            {
                "patient_id": patient_id,
                "encounter_id": encounter_id,
                "assessment_link_id": assessment_link_id,
                "assessment_record_id": assessment_record_id,
            },
            options,
        )
