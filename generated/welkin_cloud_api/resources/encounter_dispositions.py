# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Encounter dispositions, of the category "Encounters". Visits: planned, held and documented, with their
assessments, comments, disposition and templates."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Unpack

from welkin_runtime import decoding
from welkin_runtime.frames import private_frames
from welkin_runtime.types import AsyncCloudWire, CloudWire, RequestOptions

from ..models.cdt_record import CdtRecord
from ..operations.encounter_dispositions import GET_ENCOUNTER_DISPOSITION, UPDATE_ENCOUNTER_DISPOSITION

__all__ = ["AsyncEncounterDispositionsResource", "EncounterDispositionsResource"]


@private_frames
class EncounterDispositionsResource:
    """Encounter dispositions, of the category "Encounters". Visits: planned, held and documented, with their
    assessments, comments, disposition and templates."""

    __slots__ = ("_wire",)

    def __init__(self, wire: CloudWire) -> None:
        self._wire = wire

    def get(
        self,
        patient_id: str,
        encounter_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> CdtRecord:
        """
        Get the disposition of an encounter

        Read what came of the visit. Every encounter has exactly one disposition, from its creation on;
        which fields it has is up to the customer. It has no id in the path, being the only one.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            encounter_id: Welkin's id of the encounter. (recorded)
            options: of this call alone, see RequestOptions.

        Returns:
            The CdtRecord.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Encounters / Disposition" (documented)
        """
        return self._wire.call(
            GET_ENCOUNTER_DISPOSITION,
            {
                "patient_id": patient_id,
                "encounter_id": encounter_id,
            },
            options,
        )

    def update(
        self,
        patient_id: str,
        encounter_id: str,
        /,
        fields: Mapping[str, Any] | decoding.Model,
        **options: Unpack[RequestOptions],
    ) -> CdtRecord:
        """
        Update the disposition of an encounter

        Change the fields that the body carries; the others stay as they are.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            encounter_id: Welkin's id of the encounter. (recorded)
            fields: The fields of the disposition to change, by the names given in Designer, such as
                `cpt`, `icd-10` or `notes`. Fields that are left out stay as they are.
            options: of this call alone, see RequestOptions.

        Returns:
            The CdtRecord.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Encounters / Disposition" (documented)
        """
        return self._wire.call(
            UPDATE_ENCOUNTER_DISPOSITION,
            {
                "patient_id": patient_id,
                "encounter_id": encounter_id,
                "fields": fields,
            },
            options,
        )


@private_frames
class AsyncEncounterDispositionsResource:
    """Encounter dispositions, of the category "Encounters". Visits: planned, held and documented, with their
    assessments, comments, disposition and templates."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AsyncCloudWire) -> None:
        self._wire = wire

    async def get(
        self,
        patient_id: str,
        encounter_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> CdtRecord:
        """
        Get the disposition of an encounter

        Read what came of the visit. Every encounter has exactly one disposition, from its creation on;
        which fields it has is up to the customer. It has no id in the path, being the only one.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            encounter_id: Welkin's id of the encounter. (recorded)
            options: of this call alone, see RequestOptions.

        Returns:
            The CdtRecord.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Encounters / Disposition" (documented)
        """
        return await self._wire.call(
            GET_ENCOUNTER_DISPOSITION,
            {
                "patient_id": patient_id,
                "encounter_id": encounter_id,
            },
            options,
        )

    async def update(
        self,
        patient_id: str,
        encounter_id: str,
        /,
        fields: Mapping[str, Any] | decoding.Model,
        **options: Unpack[RequestOptions],
    ) -> CdtRecord:
        """
        Update the disposition of an encounter

        Change the fields that the body carries; the others stay as they are.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            encounter_id: Welkin's id of the encounter. (recorded)
            fields: The fields of the disposition to change, by the names given in Designer, such as
                `cpt`, `icd-10` or `notes`. Fields that are left out stay as they are.
            options: of this call alone, see RequestOptions.

        Returns:
            The CdtRecord.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Encounters / Disposition" (documented)
        """
        return await self._wire.call(
            UPDATE_ENCOUNTER_DISPOSITION,
            {
                "patient_id": patient_id,
                "encounter_id": encounter_id,
                "fields": fields,
            },
            options,
        )
