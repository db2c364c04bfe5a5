# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Which programs a patient is in, and in which phase of each."""

from __future__ import annotations

from typing import Unpack

from welkin_runtime.frames import private_frames
from welkin_runtime.types import UNSET, AsyncCloudWire, AsyncFind, CloudWire, Find, RequestOptions, Unset

from ..models.patient_program import PatientProgram, PatientProgramStatus
from ..operations.patient_programs import (
    DELETE_PATIENT_PROGRAM,
    GET_CURRENT_PATIENT_PROGRAM,
    GET_PATIENT_PROGRAM,
    GET_PATIENT_PROGRAM_HISTORY,
    LIST_PATIENT_PROGRAMS,
    UPDATE_PATIENT_PROGRAM,
    UPDATE_PATIENT_PROGRAM_PHASE,
)

__all__ = ["AsyncPatientProgramsResource", "PatientProgramsResource"]


@private_frames
class PatientProgramsResource:
    """Which programs a patient is in, and in which phase of each."""

    __slots__ = ("_wire",)

    def __init__(self, wire: CloudWire) -> None:
        self._wire = wire

    def list(
        self,
        patient_id: str,
        /,
        *,
        assigned_programs: bool | None = None,
        sort: str | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[PatientProgram]:
        """
        List the programs of a patient

        Read all programs of the customer, page by page, and for each whether the patient is in it. One the
        patient is not in has null for its id, times, patient, status and phase.

        Args:
            patient_id: Welkin's id of the patient.
            assigned_programs: Only programs the patient is in (true), or not in (false). (documented)
            sort: The member to order by, a comma, and `asc` or `desc`. (documented)
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over PatientProgram records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-recordings, "Patient programs" (recorded)
        """
        return self._wire.iterate(
            LIST_PATIENT_PROGRAMS,
            {
                "patient_id": patient_id,
                "assigned_programs": assigned_programs,
                "sort": sort,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )

    def get_current(
        self,
        patient_id: str,
        program_name: str,
        /,
        *,
        assigned_programs: bool | None = None,
        sort: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> PatientProgram:
        """
        Get a program that a patient is in

        Read the program of this name that the patient is in now. A program that was never assigned answers
        404, and so does a finished one: those are found in the history.

        Args:
            patient_id: Welkin's id of the patient.
            program_name: Name of the program, as given in Designer.
            assigned_programs: Only programs the patient is in (true), or not in (false). (documented)
            sort: The member to order by, a comma, and `asc` or `desc`. (documented)
            options: of this call alone, see RequestOptions.

        Returns:
            The PatientProgram.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Patient programs" (recorded)
        """
        return self._wire.call(
            GET_CURRENT_PATIENT_PROGRAM,
            {
                "patient_id": patient_id,
                "program_name": program_name,
                "assigned_programs": assigned_programs,
                "sort": sort,
            },
            options,
        )

    def get_history(
        self,
        patient_id: str,
        patient_program_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> PatientProgram:
        """
        Get a patient program by its id

        Read a patient program by its id, finished or not. Documentation of 2026 has no segment `history`.

        Args:
            patient_id: Welkin's id of the patient.
            patient_program_id: Welkin's id of the patient program.
            options: of this call alone, see RequestOptions.

        Returns:
            The PatientProgram.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Patient programs" (recorded)
        """
        return self._wire.call(
            GET_PATIENT_PROGRAM_HISTORY,
            {
                "patient_id": patient_id,
                "patient_program_id": patient_program_id,
            },
            options,
        )

    def get(
        self,
        patient_id: str,
        program: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> PatientProgram:
        """
        Get a patient program by name

        Read the program of this name that the patient is in. It is the older form of getting the current
        one, and known from documentation only.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            program: Name of the program, as given in Designer. (recorded)
            options: of this call alone, see RequestOptions.

        Returns:
            The PatientProgram.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Patient programs" (documented)
        """
        return self._wire.call(
            GET_PATIENT_PROGRAM,
            {
                "patient_id": patient_id,
                "program": program,
            },
            options,
        )

    def delete(
        self,
        patient_id: str,
        program: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> None:
        """
        Delete a patient program

        Take a patient out of a program, by the id of the patient program.

        The reference of 2021 names the program in the path and answers 201; the id and 200 were recorded.
        Documentation of 2026 answers 204.

        Args:
            patient_id: Welkin's id of the patient.
            program: Welkin's id of the patient program. The reference of 2021 has the name of the
                program here.
            options: of this call alone, see RequestOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Patient programs" (recorded)
        """
        self._wire.call(
            DELETE_PATIENT_PROGRAM,
            {
                "patient_id": patient_id,
                "program": program,
            },
            options,
        )

    def update(
        self,
        patient_id: str,
        program: str,
        /,
        *,
        assigned: bool | Unset = UNSET,
        phase_name: str | Unset = UNSET,
        status: PatientProgramStatus | str | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PatientProgram:
        """
        Update a patient program

        Put a patient into a program, or move the patient to another phase of it. A patient who is not in
        the program yet is put into it. Each change of phase is kept in `pathHistory`.

        The reference of 2021 answers 201; 200 was recorded. Documentation of 2026 has the statuses
        `ACTIVE`, `PAUSED` and `COMPLETED`, and the members `phase` and `assignedTo`.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            patient_id: Welkin's id of the patient.
            program: Name of the program, as given in Designer.
            assigned: True puts the patient into the program.
            phase_name: The phase the patient shall be in. Alone, it moves a patient who is in the
                program.
            status: How far the patient has got. (documented)
            options: of this call alone, see RequestOptions.

        Returns:
            The PatientProgram.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Patient programs" (recorded)
        """
        return self._wire.call(
            UPDATE_PATIENT_PROGRAM,
            {
                "patient_id": patient_id,
                "program": program,
                "assigned": assigned,
                "phase_name": phase_name,
                "status": status,
            },
            options,
        )

    def update_phase(
        self,
        patient_id: str,
        program: str,
        /,
        *,
        phase_name: str,
        **options: Unpack[RequestOptions],
    ) -> PatientProgram:
        """
        Move a patient to another phase

        Move a patient who is in a program to another phase of it. Updating the patient program with
        `phaseName` alone does the same. Documentation of 2026 ends the path in `phase` and sends `phase`.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            program: Name of the program, as given in Designer. (recorded)
            phase_name: Name of the phase.
            options: of this call alone, see RequestOptions.

        Returns:
            The PatientProgram.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Patient programs" (documented)
        """
        return self._wire.call(
            UPDATE_PATIENT_PROGRAM_PHASE,
            {
                "patient_id": patient_id,
                "program": program,
                "phase_name": phase_name,
            },
            options,
        )


@private_frames
class AsyncPatientProgramsResource:
    """Which programs a patient is in, and in which phase of each."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AsyncCloudWire) -> None:
        self._wire = wire

    def list(
        self,
        patient_id: str,
        /,
        *,
        assigned_programs: bool | None = None,
        sort: str | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[PatientProgram]:
        """
        List the programs of a patient

        Read all programs of the customer, page by page, and for each whether the patient is in it. One the
        patient is not in has null for its id, times, patient, status and phase.

        Args:
            patient_id: Welkin's id of the patient.
            assigned_programs: Only programs the patient is in (true), or not in (false). (documented)
            sort: The member to order by, a comma, and `asc` or `desc`. (documented)
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over PatientProgram records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-recordings, "Patient programs" (recorded)
        """
        return self._wire.iterate(
            LIST_PATIENT_PROGRAMS,
            {
                "patient_id": patient_id,
                "assigned_programs": assigned_programs,
                "sort": sort,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )

    async def get_current(
        self,
        patient_id: str,
        program_name: str,
        /,
        *,
        assigned_programs: bool | None = None,
        sort: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> PatientProgram:
        """
        Get a program that a patient is in

        Read the program of this name that the patient is in now. A program that was never assigned answers
        404, and so does a finished one: those are found in the history.

        Args:
            patient_id: Welkin's id of the patient.
            program_name: Name of the program, as given in Designer.
            assigned_programs: Only programs the patient is in (true), or not in (false). (documented)
            sort: The member to order by, a comma, and `asc` or `desc`. (documented)
            options: of this call alone, see RequestOptions.

        Returns:
            The PatientProgram.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Patient programs" (recorded)
        """
        return await self._wire.call(
            GET_CURRENT_PATIENT_PROGRAM,
            {
                "patient_id": patient_id,
                "program_name": program_name,
                "assigned_programs": assigned_programs,
                "sort": sort,
            },
            options,
        )

    async def get_history(
        self,
        patient_id: str,
        patient_program_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> PatientProgram:
        """
        Get a patient program by its id

        Read a patient program by its id, finished or not. Documentation of 2026 has no segment `history`.

        Args:
            patient_id: Welkin's id of the patient.
            patient_program_id: Welkin's id of the patient program.
            options: of this call alone, see RequestOptions.

        Returns:
            The PatientProgram.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Patient programs" (recorded)
        """
        return await self._wire.call(
            GET_PATIENT_PROGRAM_HISTORY,
            {
                "patient_id": patient_id,
                "patient_program_id": patient_program_id,
            },
            options,
        )

    async def get(
        self,
        patient_id: str,
        program: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> PatientProgram:
        """
        Get a patient program by name

        Read the program of this name that the patient is in. It is the older form of getting the current
        one, and known from documentation only.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            program: Name of the program, as given in Designer. (recorded)
            options: of this call alone, see RequestOptions.

        Returns:
            The PatientProgram.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Patient programs" (documented)
        """
        return await self._wire.call(
            GET_PATIENT_PROGRAM,
            {
                "patient_id": patient_id,
                "program": program,
            },
            options,
        )

    async def delete(
        self,
        patient_id: str,
        program: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> None:
        """
        Delete a patient program

        Take a patient out of a program, by the id of the patient program.

        The reference of 2021 names the program in the path and answers 201; the id and 200 were recorded.
        Documentation of 2026 answers 204.

        Args:
            patient_id: Welkin's id of the patient.
            program: Welkin's id of the patient program. The reference of 2021 has the name of the
                program here.
            options: of this call alone, see RequestOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Patient programs" (recorded)
        """
        await self._wire.call(
            DELETE_PATIENT_PROGRAM,
            {
                "patient_id": patient_id,
                "program": program,
            },
            options,
        )

    async def update(
        self,
        patient_id: str,
        program: str,
        /,
        *,
        assigned: bool | Unset = UNSET,
        phase_name: str | Unset = UNSET,
        status: PatientProgramStatus | str | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PatientProgram:
        """
        Update a patient program

        Put a patient into a program, or move the patient to another phase of it. A patient who is not in
        the program yet is put into it. Each change of phase is kept in `pathHistory`.

        The reference of 2021 answers 201; 200 was recorded. Documentation of 2026 has the statuses
        `ACTIVE`, `PAUSED` and `COMPLETED`, and the members `phase` and `assignedTo`.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            patient_id: Welkin's id of the patient.
            program: Name of the program, as given in Designer.
            assigned: True puts the patient into the program.
            phase_name: The phase the patient shall be in. Alone, it moves a patient who is in the
                program.
            status: How far the patient has got. (documented)
            options: of this call alone, see RequestOptions.

        Returns:
            The PatientProgram.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Patient programs" (recorded)
        """
        return await self._wire.call(
            UPDATE_PATIENT_PROGRAM,
            {
                "patient_id": patient_id,
                "program": program,
                "assigned": assigned,
                "phase_name": phase_name,
                "status": status,
            },
            options,
        )

    async def update_phase(
        self,
        patient_id: str,
        program: str,
        /,
        *,
        phase_name: str,
        **options: Unpack[RequestOptions],
    ) -> PatientProgram:
        """
        Move a patient to another phase

        Move a patient who is in a program to another phase of it. Updating the patient program with
        `phaseName` alone does the same. Documentation of 2026 ends the path in `phase` and sends `phase`.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            program: Name of the program, as given in Designer. (recorded)
            phase_name: Name of the phase.
            options: of this call alone, see RequestOptions.

        Returns:
            The PatientProgram.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Patient programs" (documented)
        """
        return await self._wire.call(
            UPDATE_PATIENT_PROGRAM_PHASE,
            {
                "patient_id": patient_id,
                "program": program,
                "phase_name": phase_name,
            },
            options,
        )
