# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Care plans, of the category "Care Plan". The care plan of a patient: its overview, goals, and what is done
about them."""

from __future__ import annotations

from typing import Unpack

from welkin_runtime.frames import private_frames
from welkin_runtime.types import AsyncCloudWire, CloudWire, RequestOptions

from ..models.care_plan import CarePlan
from ..models.care_plan_overview import CarePlanOverview
from ..operations.care_plans import (
    CREATE_CARE_PLAN_OVERVIEW,
    GET_CARE_PLAN,
    GET_CARE_PLAN_OVERVIEW,
    REPLACE_CARE_PLAN_OVERVIEW,
)

__all__ = ["AsyncCarePlansResource", "CarePlansResource"]


@private_frames
class CarePlansResource:
    """Care plans, of the category "Care Plan". The care plan of a patient: its overview, goals, and what is
    done about them."""

    __slots__ = ("_wire",)

    def __init__(self, wire: CloudWire) -> None:
        self._wire = wire

    def get(
        self,
        patient_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> CarePlan:
        """
        Get the care plan of a patient

        Read the care plan of one patient: its overview, and who has worked on it when. Goals are not in it;
        list them.

        Args:
            patient_id: Welkin's id of the patient.
            options: of this call alone, see RequestOptions.

        Returns:
            The CarePlan.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Care plan" (recorded)
        """
        return self._wire.call(
            GET_CARE_PLAN,
            {
                "patient_id": patient_id,
            },
            options,
        )

    def get_overview(
        self,
        patient_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> CarePlanOverview:
        """
        Get the overview of a care plan

        Read the overview of one patient's care plan by itself. Only the documentation of 2026 has this
        call; elsewhere the overview is read as a part of the care plan.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            options: of this call alone, see RequestOptions.

        Returns:
            The CarePlanOverview.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2026, "Care plan" (documented)
        """
        return self._wire.call(
            GET_CARE_PLAN_OVERVIEW,
            {
                "patient_id": patient_id,
            },
            options,
        )

    def replace_overview(
        self,
        patient_id: str,
        /,
        *,
        overview: str,
        **options: Unpack[RequestOptions],
    ) -> CarePlanOverview:
        """
        Rewrite the overview of a care plan

        Put another text in place of the overview of one patient's care plan. No call reads the former text.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            overview: The text.
            options: of this call alone, see RequestOptions.

        Returns:
            The CarePlanOverview.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-wrapper, "Care plan" (documented)
        """
        return self._wire.call(
            REPLACE_CARE_PLAN_OVERVIEW,
            {
                "patient_id": patient_id,
                "overview": overview,
            },
            options,
        )

    def create_overview(
        self,
        patient_id: str,
        /,
        *,
        overview: str,
        **options: Unpack[RequestOptions],
    ) -> CarePlanOverview:
        """
        Write the overview of a care plan

        Write the overview of one patient's care plan for the first time; a PUT changes it later. Success is
        documented as 201 and as 200.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            overview: The text.
            options: of this call alone, see RequestOptions.

        Returns:
            The CarePlanOverview.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-wrapper, "Care plan" (documented)
        """
        return self._wire.call(
            CREATE_CARE_PLAN_OVERVIEW,
            {
                "patient_id": patient_id,
                "overview": overview,
            },
            options,
        )


@private_frames
class AsyncCarePlansResource:
    """Care plans, of the category "Care Plan". The care plan of a patient: its overview, goals, and what is
    done about them."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AsyncCloudWire) -> None:
        self._wire = wire

    async def get(
        self,
        patient_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> CarePlan:
        """
        Get the care plan of a patient

        Read the care plan of one patient: its overview, and who has worked on it when. Goals are not in it;
        list them.

        Args:
            patient_id: Welkin's id of the patient.
            options: of this call alone, see RequestOptions.

        Returns:
            The CarePlan.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Care plan" (recorded)
        """
        return await self._wire.call(
            GET_CARE_PLAN,
            {
                "patient_id": patient_id,
            },
            options,
        )

    async def get_overview(
        self,
        patient_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> CarePlanOverview:
        """
        Get the overview of a care plan

        Read the overview of one patient's care plan by itself. Only the documentation of 2026 has this
        call; elsewhere the overview is read as a part of the care plan.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            options: of this call alone, see RequestOptions.

        Returns:
            The CarePlanOverview.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2026, "Care plan" (documented)
        """
        return await self._wire.call(
            GET_CARE_PLAN_OVERVIEW,
            {
                "patient_id": patient_id,
            },
            options,
        )

    async def replace_overview(
        self,
        patient_id: str,
        /,
        *,
        overview: str,
        **options: Unpack[RequestOptions],
    ) -> CarePlanOverview:
        """
        Rewrite the overview of a care plan

        Put another text in place of the overview of one patient's care plan. No call reads the former text.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            overview: The text.
            options: of this call alone, see RequestOptions.

        Returns:
            The CarePlanOverview.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-wrapper, "Care plan" (documented)
        """
        return await self._wire.call(
            REPLACE_CARE_PLAN_OVERVIEW,
            {
                "patient_id": patient_id,
                "overview": overview,
            },
            options,
        )

    async def create_overview(
        self,
        patient_id: str,
        /,
        *,
        overview: str,
        **options: Unpack[RequestOptions],
    ) -> CarePlanOverview:
        """
        Write the overview of a care plan

        Write the overview of one patient's care plan for the first time; a PUT changes it later. Success is
        documented as 201 and as 200.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            overview: The text.
            options: of this call alone, see RequestOptions.

        Returns:
            The CarePlanOverview.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-wrapper, "Care plan" (documented)
        """
        return await self._wire.call(
            CREATE_CARE_PLAN_OVERVIEW,
            {
                "patient_id": patient_id,
                "overview": overview,
            },
            options,
        )
