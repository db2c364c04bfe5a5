# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The programs that a customer has designed, with their phases."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Unpack

from welkin_runtime import decoding
from welkin_runtime.frames import private_frames
from welkin_runtime.types import UNSET, AsyncCloudWire, AsyncFind, CloudWire, Find, RequestOptions, Unset

from ..models.program import Program, ProgramNode
from ..models.program_phase_formation_create import ProgramPhaseFormationCreate
from ..operations.programs import CREATE_PROGRAM, DELETE_PROGRAM, GET_PROGRAM, LIST_PROGRAMS, REPLACE_PROGRAM

__all__ = ["AsyncProgramsResource", "ProgramsResource"]


@private_frames
class ProgramsResource:
    """The programs that a customer has designed, with their phases."""

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
    ) -> Find[Program]:
        """
        List programs

        Read the programs that the customer has designed. One answer has them all; a page number is accepted
        and does nothing. Documentation of 2026 is assumed to have it under `/formation/programs`.

        Args:
            version: Which state of what was designed: `current` is what is deployed, `draft` what is
                being worked on. The code of an integration in use also sends the number of a formation.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over Program records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-recordings, "Programs" (recorded)
        """
        return self._wire.iterate(
            LIST_PROGRAMS,
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
        program_name: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> Program:
        """
        Get a program

        Read one program with its phases.

        Args:
            version: Which state of what was designed: `current` is what is deployed, `draft` what is
                being worked on. The code of an integration in use also sends the number of a formation.
            program_name: Name of the program, as given in Designer.
            options: of this call alone, see RequestOptions.

        Returns:
            The Program.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Programs" (recorded)
        """
        return self._wire.call(
            GET_PROGRAM,
            {
                "version": version,
                "program_name": program_name,
            },
            options,
        )

    def create(
        self,
        *,
        name: str,
        title: str | Unset = UNSET,
        description: str | Unset = UNSET,
        phases: Sequence[ProgramPhaseFormationCreate | Mapping[str, Any] | decoding.Model] | Unset = UNSET,
        nodes: Sequence[ProgramNode | Mapping[str, Any] | decoding.Model] | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Program:
        """
        Create a program in the draft

        Add a program to the draft. No patient can be put into it before the draft is deployed. What a
        request has to hold was not described; a name at least is taken for granted.

        The developer guide calls programs read-only; the reference of 2021 has this operation.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            name: Name of the program, such as `prog-weight`.
            title: What people read.
            description: What the program is for.
            phases: The phases.
            nodes: The drawing of the program; it can be left out.
            options: of this call alone, see RequestOptions.

        Returns:
            The Program.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Programs" (documented)
        """
        return self._wire.call(
            CREATE_PROGRAM,
            {
                "name": name,
                "title": title,
                "description": description,
                "phases": phases,
                "nodes": nodes,
            },
            options,
        )

    def replace(
        self,
        program_name: str,
        /,
        *,
        name: str | Unset = UNSET,
        title: str | Unset = UNSET,
        description: str | Unset = UNSET,
        phases: Sequence[ProgramPhaseFormationCreate | Mapping[str, Any] | decoding.Model] | Unset = UNSET,
        nodes: Sequence[ProgramNode | Mapping[str, Any] | decoding.Model] | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Program:
        """
        Replace a program in the draft

        Write a program of the draft as a whole. What is deployed stays as it is until the draft is
        deployed. Patients keep the phases they have been in.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            program_name: Name of the program, as given in Designer. (recorded)
            name: The name as in the path.
            title: What people read.
            description: What the program is for.
            phases: The phases.
            nodes: The drawing of the program; it can be left out.
            options: of this call alone, see RequestOptions.

        Returns:
            The Program.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Programs" (documented)
        """
        return self._wire.call(
            REPLACE_PROGRAM,
            {
                "program_name": program_name,
                "name": name,
                "title": title,
                "description": description,
                "phases": phases,
                "nodes": nodes,
            },
            options,
        )

    def delete(
        self,
        program_name: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> None:
        """
        Delete a program from the draft

        Take a program out of the draft. What is deployed stays as it is until the draft is deployed.

        Args:
            program_name: Name of the program, as given in Designer. (recorded)
            options: of this call alone, see RequestOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Programs" (documented)
        """
        self._wire.call(
            DELETE_PROGRAM,
            {
                "program_name": program_name,
            },
            options,
        )


@private_frames
class AsyncProgramsResource:
    """The programs that a customer has designed, with their phases."""

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
    ) -> AsyncFind[Program]:
        """
        List programs

        Read the programs that the customer has designed. One answer has them all; a page number is accepted
        and does nothing. Documentation of 2026 is assumed to have it under `/formation/programs`.

        Args:
            version: Which state of what was designed: `current` is what is deployed, `draft` what is
                being worked on. The code of an integration in use also sends the number of a formation.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over Program records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-recordings, "Programs" (recorded)
        """
        return self._wire.iterate(
            LIST_PROGRAMS,
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
        program_name: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> Program:
        """
        Get a program

        Read one program with its phases.

        Args:
            version: Which state of what was designed: `current` is what is deployed, `draft` what is
                being worked on. The code of an integration in use also sends the number of a formation.
            program_name: Name of the program, as given in Designer.
            options: of this call alone, see RequestOptions.

        Returns:
            The Program.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Programs" (recorded)
        """
        return await self._wire.call(
            GET_PROGRAM,
            {
                "version": version,
                "program_name": program_name,
            },
            options,
        )

    async def create(
        self,
        *,
        name: str,
        title: str | Unset = UNSET,
        description: str | Unset = UNSET,
        phases: Sequence[ProgramPhaseFormationCreate | Mapping[str, Any] | decoding.Model] | Unset = UNSET,
        nodes: Sequence[ProgramNode | Mapping[str, Any] | decoding.Model] | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Program:
        """
        Create a program in the draft

        Add a program to the draft. No patient can be put into it before the draft is deployed. What a
        request has to hold was not described; a name at least is taken for granted.

        The developer guide calls programs read-only; the reference of 2021 has this operation.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            name: Name of the program, such as `prog-weight`.
            title: What people read.
            description: What the program is for.
            phases: The phases.
            nodes: The drawing of the program; it can be left out.
            options: of this call alone, see RequestOptions.

        Returns:
            The Program.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Programs" (documented)
        """
        return await self._wire.call(
            CREATE_PROGRAM,
            {
                "name": name,
                "title": title,
                "description": description,
                "phases": phases,
                "nodes": nodes,
            },
            options,
        )

    async def replace(
        self,
        program_name: str,
        /,
        *,
        name: str | Unset = UNSET,
        title: str | Unset = UNSET,
        description: str | Unset = UNSET,
        phases: Sequence[ProgramPhaseFormationCreate | Mapping[str, Any] | decoding.Model] | Unset = UNSET,
        nodes: Sequence[ProgramNode | Mapping[str, Any] | decoding.Model] | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Program:
        """
        Replace a program in the draft

        Write a program of the draft as a whole. What is deployed stays as it is until the draft is
        deployed. Patients keep the phases they have been in.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            program_name: Name of the program, as given in Designer. (recorded)
            name: The name as in the path.
            title: What people read.
            description: What the program is for.
            phases: The phases.
            nodes: The drawing of the program; it can be left out.
            options: of this call alone, see RequestOptions.

        Returns:
            The Program.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Programs" (documented)
        """
        return await self._wire.call(
            REPLACE_PROGRAM,
            {
                "program_name": program_name,
                "name": name,
                "title": title,
                "description": description,
                "phases": phases,
                "nodes": nodes,
            },
            options,
        )

    async def delete(
        self,
        program_name: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> None:
        """
        Delete a program from the draft

        Take a program out of the draft. What is deployed stays as it is until the draft is deployed.

        Args:
            program_name: Name of the program, as given in Designer. (recorded)
            options: of this call alone, see RequestOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Programs" (documented)
        """
        await self._wire.call(
            DELETE_PROGRAM,
            {
                "program_name": program_name,
            },
            options,
        )
