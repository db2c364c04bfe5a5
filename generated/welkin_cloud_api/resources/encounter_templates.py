# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Encounter templates, of the category "Encounters". Visits: planned, held and documented, with their
assessments, comments, disposition and templates."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Unpack

from welkin_runtime.frames import private_frames
from welkin_runtime.types import UNSET, AsyncCloudWire, AsyncFind, CloudWire, Find, RequestOptions, Unset

from ..models.encounter_template import EncounterTemplate
from ..operations.encounter_templates import (
    CREATE_ENCOUNTER_TEMPLATE,
    DELETE_ENCOUNTER_TEMPLATE,
    GET_ENCOUNTER_TEMPLATE,
    LIST_ENCOUNTER_TEMPLATES,
    REPLACE_ENCOUNTER_TEMPLATE,
)

__all__ = ["AsyncEncounterTemplatesResource", "EncounterTemplatesResource"]


@private_frames
class EncounterTemplatesResource:
    """Encounter templates, of the category "Encounters". Visits: planned, held and documented, with their
    assessments, comments, disposition and templates."""

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
    ) -> Find[EncounterTemplate]:
        """
        List the templates of encounters

        What kinds of encounter the customer has designed, all in one answer; a page number is accepted and
        ignored.

        Args:
            version: Which state of what was designed: `current` is what is deployed, `draft` what is
                being worked on. The code of an integration in use also sends the number of a formation.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over EncounterTemplate records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-recordings, "Encounters / Templates" (recorded)
        """
        return self._wire.iterate(
            LIST_ENCOUNTER_TEMPLATES,
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
        encounter_template_name: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> EncounterTemplate:
        """
        Get a template of encounters

        Read one template by name.

        Args:
            version: Which state of what was designed: `current` is what is deployed, `draft` what is
                being worked on. The code of an integration in use also sends the number of a formation.
            encounter_template_name: Name of the template, as given in Designer.
            options: of this call alone, see RequestOptions.

        Returns:
            The EncounterTemplate.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Encounters / Templates" (recorded)
        """
        return self._wire.call(
            GET_ENCOUNTER_TEMPLATE,
            {
                "version": version,
                "encounter_template_name": encounter_template_name,
            },
            options,
        )

    def create(
        self,
        *,
        name: str | Unset = UNSET,
        title: str | Unset = UNSET,
        encounter_description: str | Unset = UNSET,
        encounter_instruction: str | Unset = UNSET,
        encounter_color: str | Unset = UNSET,
        type_: str | Unset = UNSET,
        delivery_method: str | Unset = UNSET,
        default_duration: int | Unset = UNSET,
        assessment_names: Sequence[str] | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> EncounterTemplate:
        """
        Create a template of encounters

        Add a template to the draft. Encounters can be made from it once the draft is published in Designer.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            name: Name of the template, such as `etmp-follow-up`: what requests call it.
            title: What people read.
            encounter_description: The description that encounters begin with.
            encounter_instruction: What the host should do, as HTML.
            encounter_color: Color in the calendar, as `#rrggbb`.
            type_: Kind of encounter; encounters made from the template show the template's name
                instead.
            delivery_method: How patient and host meet, such as `VIDEO`; the other values are not
                documented.
            default_duration: How long an encounter is planned for, in minutes. Events have seconds.
            assessment_names: The assessments that each encounter gets at once.
            options: of this call alone, see RequestOptions.

        Returns:
            The EncounterTemplate.

        Raises:
            InvalidRequestError: refused before anything is sent: a value that cannot be sent.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Encounters / Templates" (documented)
        """
        return self._wire.call(
            CREATE_ENCOUNTER_TEMPLATE,
            {
                "name": name,
                "title": title,
                "encounter_description": encounter_description,
                "encounter_instruction": encounter_instruction,
                "encounter_color": encounter_color,
                "type_": type_,
                "delivery_method": delivery_method,
                "default_duration": default_duration,
                "assessment_names": assessment_names,
            },
            options,
        )

    def replace(
        self,
        encounter_template_name: str,
        /,
        *,
        name: str | Unset = UNSET,
        title: str | Unset = UNSET,
        encounter_description: str | Unset = UNSET,
        encounter_instruction: str | Unset = UNSET,
        encounter_color: str | Unset = UNSET,
        type_: str | Unset = UNSET,
        delivery_method: str | Unset = UNSET,
        default_duration: int | Unset = UNSET,
        assessment_names: Sequence[str] | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> EncounterTemplate:
        """
        Replace a template of encounters

        Put another template in place of the draft's of this name. Nothing changes for new encounters until
        the draft is published in Designer.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            encounter_template_name: Name of the template, as given in Designer.
            name: Name of the template, such as `etmp-follow-up`: what requests call it.
            title: What people read.
            encounter_description: The description that encounters begin with.
            encounter_instruction: What the host should do, as HTML.
            encounter_color: Color in the calendar, as `#rrggbb`.
            type_: Kind of encounter; encounters made from the template show the template's name
                instead.
            delivery_method: How patient and host meet, such as `VIDEO`; the other values are not
                documented.
            default_duration: How long an encounter is planned for, in minutes. Events have seconds.
            assessment_names: The assessments that each encounter gets at once.
            options: of this call alone, see RequestOptions.

        Returns:
            The EncounterTemplate.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Encounters / Templates" (documented)
        """
        return self._wire.call(
            REPLACE_ENCOUNTER_TEMPLATE,
            {
                "encounter_template_name": encounter_template_name,
                "name": name,
                "title": title,
                "encounter_description": encounter_description,
                "encounter_instruction": encounter_instruction,
                "encounter_color": encounter_color,
                "type_": type_,
                "delivery_method": delivery_method,
                "default_duration": default_duration,
                "assessment_names": assessment_names,
            },
            options,
        )

    def delete(
        self,
        encounter_template_name: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> None:
        """
        Delete a template of encounters

        Remove a template from the draft. What is published keeps it until the draft is published.

        Args:
            encounter_template_name: Name of the template, as given in Designer.
            options: of this call alone, see RequestOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Encounters / Templates" (documented)
        """
        self._wire.call(
            DELETE_ENCOUNTER_TEMPLATE,
            {
                "encounter_template_name": encounter_template_name,
            },
            options,
        )


@private_frames
class AsyncEncounterTemplatesResource:
    """Encounter templates, of the category "Encounters". Visits: planned, held and documented, with their
    assessments, comments, disposition and templates."""

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
    ) -> AsyncFind[EncounterTemplate]:
        """
        List the templates of encounters

        What kinds of encounter the customer has designed, all in one answer; a page number is accepted and
        ignored.

        Args:
            version: Which state of what was designed: `current` is what is deployed, `draft` what is
                being worked on. The code of an integration in use also sends the number of a formation.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over EncounterTemplate records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-recordings, "Encounters / Templates" (recorded)
        """
        return self._wire.iterate(
            LIST_ENCOUNTER_TEMPLATES,
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
        encounter_template_name: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> EncounterTemplate:
        """
        Get a template of encounters

        Read one template by name.

        Args:
            version: Which state of what was designed: `current` is what is deployed, `draft` what is
                being worked on. The code of an integration in use also sends the number of a formation.
            encounter_template_name: Name of the template, as given in Designer.
            options: of this call alone, see RequestOptions.

        Returns:
            The EncounterTemplate.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Encounters / Templates" (recorded)
        """
        return await self._wire.call(
            GET_ENCOUNTER_TEMPLATE,
            {
                "version": version,
                "encounter_template_name": encounter_template_name,
            },
            options,
        )

    async def create(
        self,
        *,
        name: str | Unset = UNSET,
        title: str | Unset = UNSET,
        encounter_description: str | Unset = UNSET,
        encounter_instruction: str | Unset = UNSET,
        encounter_color: str | Unset = UNSET,
        type_: str | Unset = UNSET,
        delivery_method: str | Unset = UNSET,
        default_duration: int | Unset = UNSET,
        assessment_names: Sequence[str] | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> EncounterTemplate:
        """
        Create a template of encounters

        Add a template to the draft. Encounters can be made from it once the draft is published in Designer.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            name: Name of the template, such as `etmp-follow-up`: what requests call it.
            title: What people read.
            encounter_description: The description that encounters begin with.
            encounter_instruction: What the host should do, as HTML.
            encounter_color: Color in the calendar, as `#rrggbb`.
            type_: Kind of encounter; encounters made from the template show the template's name
                instead.
            delivery_method: How patient and host meet, such as `VIDEO`; the other values are not
                documented.
            default_duration: How long an encounter is planned for, in minutes. Events have seconds.
            assessment_names: The assessments that each encounter gets at once.
            options: of this call alone, see RequestOptions.

        Returns:
            The EncounterTemplate.

        Raises:
            InvalidRequestError: refused before anything is sent: a value that cannot be sent.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Encounters / Templates" (documented)
        """
        return await self._wire.call(
            CREATE_ENCOUNTER_TEMPLATE,
            {
                "name": name,
                "title": title,
                "encounter_description": encounter_description,
                "encounter_instruction": encounter_instruction,
                "encounter_color": encounter_color,
                "type_": type_,
                "delivery_method": delivery_method,
                "default_duration": default_duration,
                "assessment_names": assessment_names,
            },
            options,
        )

    async def replace(
        self,
        encounter_template_name: str,
        /,
        *,
        name: str | Unset = UNSET,
        title: str | Unset = UNSET,
        encounter_description: str | Unset = UNSET,
        encounter_instruction: str | Unset = UNSET,
        encounter_color: str | Unset = UNSET,
        type_: str | Unset = UNSET,
        delivery_method: str | Unset = UNSET,
        default_duration: int | Unset = UNSET,
        assessment_names: Sequence[str] | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> EncounterTemplate:
        """
        Replace a template of encounters

        Put another template in place of the draft's of this name. Nothing changes for new encounters until
        the draft is published in Designer.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            encounter_template_name: Name of the template, as given in Designer.
            name: Name of the template, such as `etmp-follow-up`: what requests call it.
            title: What people read.
            encounter_description: The description that encounters begin with.
            encounter_instruction: What the host should do, as HTML.
            encounter_color: Color in the calendar, as `#rrggbb`.
            type_: Kind of encounter; encounters made from the template show the template's name
                instead.
            delivery_method: How patient and host meet, such as `VIDEO`; the other values are not
                documented.
            default_duration: How long an encounter is planned for, in minutes. Events have seconds.
            assessment_names: The assessments that each encounter gets at once.
            options: of this call alone, see RequestOptions.

        Returns:
            The EncounterTemplate.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Encounters / Templates" (documented)
        """
        return await self._wire.call(
            REPLACE_ENCOUNTER_TEMPLATE,
            {
                "encounter_template_name": encounter_template_name,
                "name": name,
                "title": title,
                "encounter_description": encounter_description,
                "encounter_instruction": encounter_instruction,
                "encounter_color": encounter_color,
                "type_": type_,
                "delivery_method": delivery_method,
                "default_duration": default_duration,
                "assessment_names": assessment_names,
            },
            options,
        )

    async def delete(
        self,
        encounter_template_name: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> None:
        """
        Delete a template of encounters

        Remove a template from the draft. What is published keeps it until the draft is published.

        Args:
            encounter_template_name: Name of the template, as given in Designer.
            options: of this call alone, see RequestOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Encounters / Templates" (documented)
        """
        await self._wire.call(
            DELETE_ENCOUNTER_TEMPLATE,
            {
                "encounter_template_name": encounter_template_name,
            },
            options,
        )
