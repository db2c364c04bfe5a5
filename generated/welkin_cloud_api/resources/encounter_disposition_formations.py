# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Encounter disposition formations, of the category "Encounters". Visits: planned, held and documented, with
their assessments, comments, disposition and templates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Unpack

from welkin_runtime import decoding
from welkin_runtime.frames import private_frames
from welkin_runtime.types import UNSET, AsyncCloudWire, CloudWire, RequestOptions, Unset

from ..models.cdt_formation import CdtFormation
from ..models.encounter_disposition_field_replace import EncounterDispositionFieldReplace
from ..operations.encounter_disposition_formations import (
    GET_ENCOUNTER_DISPOSITION_FORMATION,
    REPLACE_ENCOUNTER_DISPOSITION_FORMATION,
)

__all__ = ["AsyncEncounterDispositionFormationsResource", "EncounterDispositionFormationsResource"]


@private_frames
class EncounterDispositionFormationsResource:
    """Encounter disposition formations, of the category "Encounters". Visits: planned, held and documented,
    with their assessments, comments, disposition and templates."""

    __slots__ = ("_wire",)

    def __init__(self, wire: CloudWire) -> None:
        self._wire = wire

    def get(
        self,
        version: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> CdtFormation:
        """
        Get the definition of dispositions

        Read which fields the disposition of an encounter has. There is one definition for the whole
        instance.

        Args:
            version: Which state of what was designed: `current` is what is deployed, `draft` what is
                being worked on. The code of an integration in use also sends the number of a formation.
                (recorded)
            options: of this call alone, see RequestOptions.

        Returns:
            The CdtFormation.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Encounters / Disposition formation" (documented)
        """
        return self._wire.call(
            GET_ENCOUNTER_DISPOSITION_FORMATION,
            {
                "version": version,
            },
            options,
        )

    def replace(
        self,
        *,
        name: str | Unset = UNSET,
        title: str | Unset = UNSET,
        label: str | Unset = UNSET,
        fields: Sequence[EncounterDispositionFieldReplace | Mapping[str, Any] | decoding.Model]
        | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CdtFormation:
        """
        Replace the definition of dispositions

        Put another definition in place of the draft's. Nothing changes for dispositions until the draft is
        published in Designer.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            name: Always `__encounter_disposition__`.
            title: What people read.
            label: A further text for people.
            fields: The fields of a disposition.
            options: of this call alone, see RequestOptions.

        Returns:
            The CdtFormation.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Encounters / Disposition formation" (documented)
        """
        return self._wire.call(
            REPLACE_ENCOUNTER_DISPOSITION_FORMATION,
            {
                "name": name,
                "title": title,
                "label": label,
                "fields": fields,
            },
            options,
        )


@private_frames
class AsyncEncounterDispositionFormationsResource:
    """Encounter disposition formations, of the category "Encounters". Visits: planned, held and documented,
    with their assessments, comments, disposition and templates."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AsyncCloudWire) -> None:
        self._wire = wire

    async def get(
        self,
        version: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> CdtFormation:
        """
        Get the definition of dispositions

        Read which fields the disposition of an encounter has. There is one definition for the whole
        instance.

        Args:
            version: Which state of what was designed: `current` is what is deployed, `draft` what is
                being worked on. The code of an integration in use also sends the number of a formation.
                (recorded)
            options: of this call alone, see RequestOptions.

        Returns:
            The CdtFormation.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Encounters / Disposition formation" (documented)
        """
        return await self._wire.call(
            GET_ENCOUNTER_DISPOSITION_FORMATION,
            {
                "version": version,
            },
            options,
        )

    async def replace(
        self,
        *,
        name: str | Unset = UNSET,
        title: str | Unset = UNSET,
        label: str | Unset = UNSET,
        fields: Sequence[EncounterDispositionFieldReplace | Mapping[str, Any] | decoding.Model]
        | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CdtFormation:
        """
        Replace the definition of dispositions

        Put another definition in place of the draft's. Nothing changes for dispositions until the draft is
        published in Designer.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            name: Always `__encounter_disposition__`.
            title: What people read.
            label: A further text for people.
            fields: The fields of a disposition.
            options: of this call alone, see RequestOptions.

        Returns:
            The CdtFormation.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Encounters / Disposition formation" (documented)
        """
        return await self._wire.call(
            REPLACE_ENCOUNTER_DISPOSITION_FORMATION,
            {
                "name": name,
                "title": title,
                "label": label,
                "fields": fields,
            },
            options,
        )
