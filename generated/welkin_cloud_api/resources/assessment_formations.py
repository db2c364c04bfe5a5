# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Assessment formations, of the category "Assessment Formation". The questionnaires that a customer has
designed, and the templates of care plan goals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Unpack

from welkin_runtime import decoding
from welkin_runtime.frames import private_frames
from welkin_runtime.types import UNSET, AsyncCloudWire, AsyncFind, CloudWire, Find, RequestOptions, Unset

from ..models.assessment_formation import (
    AssessmentConditionSettings,
    AssessmentDisplayType,
    AssessmentFormation,
    AssessmentScoring,
)
from ..models.assessment_section_create import AssessmentSectionCreate
from ..models.cdt_formation import CdtFormation
from ..operations.assessment_formations import (
    CREATE_ASSESSMENT_FORMATION,
    DELETE_ASSESSMENT_FORMATION,
    GET_ASSESSMENT_CDT_FORMATION,
    GET_ASSESSMENT_FORMATION,
    LIST_ASSESSMENT_FORMATIONS,
    REPLACE_ASSESSMENT_FORMATION,
)

__all__ = ["AsyncAssessmentFormationsResource", "AssessmentFormationsResource"]


@private_frames
class AssessmentFormationsResource:
    """Assessment formations, of the category "Assessment Formation". The questionnaires that a customer has
    designed, and the templates of care plan goals."""

    __slots__ = ("_wire",)

    def __init__(self, wire: CloudWire) -> None:
        self._wire = wire

    def list(
        self,
        version: str,
        /,
        *,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[AssessmentFormation]:
        """
        List questionnaires

        Read the questionnaires that the customer has designed. One answer has them all; a page number is
        accepted and does nothing.

        Documentation of 2026 has it under `/formation/assessments`, without a version, and in pages of
        shorter objects.

        Args:
            version: Which state of what was designed: `current` is what is deployed, `draft` what is
                being worked on. The code of an integration in use also sends the number of a formation.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over AssessmentFormation records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-recordings, "Assessment formation" (recorded)
        """
        return self._wire.iterate(
            LIST_ASSESSMENT_FORMATIONS,
            {
                "version": version,
            },
            page_size=None,
            checkpoint=checkpoint,
            options=options,
        )

    def get(
        self,
        version: str,
        assessment_name: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> AssessmentFormation:
        """
        Get a questionnaire

        Read one questionnaire with its sections and fields.

        Documentation of 2026 has it under `/formation/assessments`, without a version.

        Args:
            version: Which state of what was designed: `current` is what is deployed, `draft` what is
                being worked on. The code of an integration in use also sends the number of a formation.
            assessment_name: Name of the questionnaire, as given in Designer.
            options: of this call alone, see RequestOptions.

        Returns:
            The AssessmentFormation.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Assessment formation" (recorded)
        """
        return self._wire.call(
            GET_ASSESSMENT_FORMATION,
            {
                "version": version,
                "assessment_name": assessment_name,
            },
            options,
        )

    def get_cdt(
        self,
        version: str,
        cdt_name: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> CdtFormation:
        """
        Get the data type behind a questionnaire

        Read the definition of the hidden custom data type in which the answers to a questionnaire are kept.
        For a questionnaire N it is called `_N`, and one that is scored also has `_N_scoring`.

        The reference prints the first segment in the singular, against its own habit; documentation of 2026
        lists the types of a questionnaire under `/formation/assessments/{assessmentName}/cdts`.

        Args:
            version: Which state of what was designed: `current` is what is deployed, `draft` what is
                being worked on. The code of an integration in use also sends the number of a formation.
                (recorded)
            cdt_name: Name of a custom data type, as given in Designer. (recorded)
            options: of this call alone, see RequestOptions.

        Returns:
            The CdtFormation.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Assessment formation" (documented)
        """
        return self._wire.call(
            GET_ASSESSMENT_CDT_FORMATION,
            {
                "version": version,
                "cdt_name": cdt_name,
            },
            options,
        )

    def create(
        self,
        *,
        name: str,
        title: str | Unset = UNSET,
        sections: Sequence[AssessmentSectionCreate | Mapping[str, Any] | decoding.Model] | Unset = UNSET,
        scoring: AssessmentScoring | Mapping[str, Any] | decoding.Model | Unset = UNSET,
        condition_settings: AssessmentConditionSettings | Mapping[str, Any] | decoding.Model | Unset = UNSET,
        display_type: AssessmentDisplayType | str | Unset = UNSET,
        auto_completed: bool | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AssessmentFormation:
        """
        Create a questionnaire in the draft

        Add a questionnaire to the draft. Nobody can fill it in before the draft is deployed. What a request
        has to hold was not described; a name at least is taken for granted.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            name: Name of the questionnaire, such as `asm-intake`. It cannot be changed later.
            title: What people read.
            sections: The parts of the questionnaire.
            scoring: How the answers become a score.
            condition_settings: When fields are shown.
            display_type: How the questionnaire is laid out.
            auto_completed: Whether a record completes itself instead of waiting for somebody to
                complete it.
            options: of this call alone, see RequestOptions.

        Returns:
            The AssessmentFormation.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Assessment formation" (documented)
        """
        return self._wire.call(
            CREATE_ASSESSMENT_FORMATION,
            {
                "name": name,
                "title": title,
                "sections": sections,
                "scoring": scoring,
                "condition_settings": condition_settings,
                "display_type": display_type,
                "auto_completed": auto_completed,
            },
            options,
        )

    def replace(
        self,
        assessment_name: str,
        /,
        *,
        name: str | Unset = UNSET,
        title: str | Unset = UNSET,
        sections: Sequence[AssessmentSectionCreate | Mapping[str, Any] | decoding.Model] | Unset = UNSET,
        scoring: AssessmentScoring | Mapping[str, Any] | decoding.Model | Unset = UNSET,
        condition_settings: AssessmentConditionSettings | Mapping[str, Any] | decoding.Model | Unset = UNSET,
        display_type: AssessmentDisplayType | str | Unset = UNSET,
        auto_completed: bool | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AssessmentFormation:
        """
        Replace a questionnaire in the draft

        Write a questionnaire of the draft as a whole. Its name cannot change. What is deployed stays as it
        is until the draft is deployed, and records keep the version they were written under.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            assessment_name: Name of the questionnaire, as given in Designer. (recorded)
            name: The name as in the path; another name is not taken.
            title: What people read.
            sections: The parts of the questionnaire.
            scoring: How the answers become a score.
            condition_settings: When fields are shown.
            display_type: How the questionnaire is laid out.
            auto_completed: Whether a record completes itself instead of waiting for somebody to
                complete it.
            options: of this call alone, see RequestOptions.

        Returns:
            The AssessmentFormation.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Assessment formation" (documented)
        """
        return self._wire.call(
            REPLACE_ASSESSMENT_FORMATION,
            {
                "assessment_name": assessment_name,
                "name": name,
                "title": title,
                "sections": sections,
                "scoring": scoring,
                "condition_settings": condition_settings,
                "display_type": display_type,
                "auto_completed": auto_completed,
            },
            options,
        )

    def delete(
        self,
        assessment_name: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> None:
        """
        Delete a questionnaire from the draft

        Take a questionnaire out of the draft. What is deployed stays as it is until the draft is deployed.

        Args:
            assessment_name: Name of the questionnaire, as given in Designer. (recorded)
            options: of this call alone, see RequestOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Assessment formation" (documented)
        """
        self._wire.call(
            DELETE_ASSESSMENT_FORMATION,
            {
                "assessment_name": assessment_name,
            },
            options,
        )


@private_frames
class AsyncAssessmentFormationsResource:
    """Assessment formations, of the category "Assessment Formation". The questionnaires that a customer has
    designed, and the templates of care plan goals."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AsyncCloudWire) -> None:
        self._wire = wire

    def list(
        self,
        version: str,
        /,
        *,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[AssessmentFormation]:
        """
        List questionnaires

        Read the questionnaires that the customer has designed. One answer has them all; a page number is
        accepted and does nothing.

        Documentation of 2026 has it under `/formation/assessments`, without a version, and in pages of
        shorter objects.

        Args:
            version: Which state of what was designed: `current` is what is deployed, `draft` what is
                being worked on. The code of an integration in use also sends the number of a formation.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over AssessmentFormation records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-recordings, "Assessment formation" (recorded)
        """
        return self._wire.iterate(
            LIST_ASSESSMENT_FORMATIONS,
            {
                "version": version,
            },
            page_size=None,
            checkpoint=checkpoint,
            options=options,
        )

    async def get(
        self,
        version: str,
        assessment_name: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> AssessmentFormation:
        """
        Get a questionnaire

        Read one questionnaire with its sections and fields.

        Documentation of 2026 has it under `/formation/assessments`, without a version.

        Args:
            version: Which state of what was designed: `current` is what is deployed, `draft` what is
                being worked on. The code of an integration in use also sends the number of a formation.
            assessment_name: Name of the questionnaire, as given in Designer.
            options: of this call alone, see RequestOptions.

        Returns:
            The AssessmentFormation.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Assessment formation" (recorded)
        """
        return await self._wire.call(
            GET_ASSESSMENT_FORMATION,
            {
                "version": version,
                "assessment_name": assessment_name,
            },
            options,
        )

    async def get_cdt(
        self,
        version: str,
        cdt_name: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> CdtFormation:
        """
        Get the data type behind a questionnaire

        Read the definition of the hidden custom data type in which the answers to a questionnaire are kept.
        For a questionnaire N it is called `_N`, and one that is scored also has `_N_scoring`.

        The reference prints the first segment in the singular, against its own habit; documentation of 2026
        lists the types of a questionnaire under `/formation/assessments/{assessmentName}/cdts`.

        Args:
            version: Which state of what was designed: `current` is what is deployed, `draft` what is
                being worked on. The code of an integration in use also sends the number of a formation.
                (recorded)
            cdt_name: Name of a custom data type, as given in Designer. (recorded)
            options: of this call alone, see RequestOptions.

        Returns:
            The CdtFormation.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Assessment formation" (documented)
        """
        return await self._wire.call(
            GET_ASSESSMENT_CDT_FORMATION,
            {
                "version": version,
                "cdt_name": cdt_name,
            },
            options,
        )

    async def create(
        self,
        *,
        name: str,
        title: str | Unset = UNSET,
        sections: Sequence[AssessmentSectionCreate | Mapping[str, Any] | decoding.Model] | Unset = UNSET,
        scoring: AssessmentScoring | Mapping[str, Any] | decoding.Model | Unset = UNSET,
        condition_settings: AssessmentConditionSettings | Mapping[str, Any] | decoding.Model | Unset = UNSET,
        display_type: AssessmentDisplayType | str | Unset = UNSET,
        auto_completed: bool | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AssessmentFormation:
        """
        Create a questionnaire in the draft

        Add a questionnaire to the draft. Nobody can fill it in before the draft is deployed. What a request
        has to hold was not described; a name at least is taken for granted.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            name: Name of the questionnaire, such as `asm-intake`. It cannot be changed later.
            title: What people read.
            sections: The parts of the questionnaire.
            scoring: How the answers become a score.
            condition_settings: When fields are shown.
            display_type: How the questionnaire is laid out.
            auto_completed: Whether a record completes itself instead of waiting for somebody to
                complete it.
            options: of this call alone, see RequestOptions.

        Returns:
            The AssessmentFormation.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Assessment formation" (documented)
        """
        return await self._wire.call(
            CREATE_ASSESSMENT_FORMATION,
            {
                "name": name,
                "title": title,
                "sections": sections,
                "scoring": scoring,
                "condition_settings": condition_settings,
                "display_type": display_type,
                "auto_completed": auto_completed,
            },
            options,
        )

    async def replace(
        self,
        assessment_name: str,
        /,
        *,
        name: str | Unset = UNSET,
        title: str | Unset = UNSET,
        sections: Sequence[AssessmentSectionCreate | Mapping[str, Any] | decoding.Model] | Unset = UNSET,
        scoring: AssessmentScoring | Mapping[str, Any] | decoding.Model | Unset = UNSET,
        condition_settings: AssessmentConditionSettings | Mapping[str, Any] | decoding.Model | Unset = UNSET,
        display_type: AssessmentDisplayType | str | Unset = UNSET,
        auto_completed: bool | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AssessmentFormation:
        """
        Replace a questionnaire in the draft

        Write a questionnaire of the draft as a whole. Its name cannot change. What is deployed stays as it
        is until the draft is deployed, and records keep the version they were written under.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            assessment_name: Name of the questionnaire, as given in Designer. (recorded)
            name: The name as in the path; another name is not taken.
            title: What people read.
            sections: The parts of the questionnaire.
            scoring: How the answers become a score.
            condition_settings: When fields are shown.
            display_type: How the questionnaire is laid out.
            auto_completed: Whether a record completes itself instead of waiting for somebody to
                complete it.
            options: of this call alone, see RequestOptions.

        Returns:
            The AssessmentFormation.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Assessment formation" (documented)
        """
        return await self._wire.call(
            REPLACE_ASSESSMENT_FORMATION,
            {
                "assessment_name": assessment_name,
                "name": name,
                "title": title,
                "sections": sections,
                "scoring": scoring,
                "condition_settings": condition_settings,
                "display_type": display_type,
                "auto_completed": auto_completed,
            },
            options,
        )

    async def delete(
        self,
        assessment_name: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> None:
        """
        Delete a questionnaire from the draft

        Take a questionnaire out of the draft. What is deployed stays as it is until the draft is deployed.

        Args:
            assessment_name: Name of the questionnaire, as given in Designer. (recorded)
            options: of this call alone, see RequestOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Assessment formation" (documented)
        """
        await self._wire.call(
            DELETE_ASSESSMENT_FORMATION,
            {
                "assessment_name": assessment_name,
            },
            options,
        )
