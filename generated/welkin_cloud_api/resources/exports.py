# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Whole resources, cursor by cursor, for a warehouse."""

from __future__ import annotations

import datetime
from typing import Literal, Unpack

from welkin_runtime.frames import private_frames
from welkin_runtime.types import AsyncCloudWire, AsyncFind, CloudWire, Find, RequestOptions

from ..models.export_automation_status import ExportAutomationStatus
from ..models.export_record import ExportRecord
from ..models.export_resource import ExportResource
from ..operations.exports import EXPORT_RECORDS

__all__ = ["AsyncExportsResource", "ExportsResource"]


@private_frames
class ExportsResource:
    """Whole resources, cursor by cursor, for a warehouse."""

    __slots__ = ("_wire",)

    def __init__(self, wire: CloudWire) -> None:
        self._wire = wire

    def list(
        self,
        resource_name: ExportResource | str,
        /,
        *,
        size: int | None = None,
        status: ExportAutomationStatus
        | Literal["conditions_check_failed", "failure", "success"]
        | None = None,
        date_start: datetime.datetime | None = None,
        date_end: datetime.datetime | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[ExportRecord]:
        """
        Export all records of a kind

        Read all records of one kind in an instance, page by page, for a warehouse. Each page says where the
        next begins. Only API clients can export, and each kind needs a policy of its own (Designer, Data
        Export).

        Sources say more about what can be exported than about how: the names of most kinds, and those of
        the filters by time, are guesses.

        Args:
            resource_name: What to export, such as `CDT_RECORD`.
            size: Another name of `pageSize`; the one client known sends both, with the same number.
            status: Only runs that ended so. For the export of automation audits alone.
            date_start: Only records changed at this time or later. That such a filter exists is
                documented for document summaries; its name is an assumption. (assumed)
            date_end: Only records changed at this time or earlier; as uncertain as `dateStart`.
                (assumed)
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over ExportRecord records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime, a checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-wrapper, "Export" (documented)
        """
        return self._wire.iterate(
            EXPORT_RECORDS,
            {
                "resource_name": resource_name,
                "size": size,
                "status": status,
                "date_start": date_start,
                "date_end": date_end,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )


@private_frames
class AsyncExportsResource:
    """Whole resources, cursor by cursor, for a warehouse."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AsyncCloudWire) -> None:
        self._wire = wire

    def list(
        self,
        resource_name: ExportResource | str,
        /,
        *,
        size: int | None = None,
        status: ExportAutomationStatus
        | Literal["conditions_check_failed", "failure", "success"]
        | None = None,
        date_start: datetime.datetime | None = None,
        date_end: datetime.datetime | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[ExportRecord]:
        """
        Export all records of a kind

        Read all records of one kind in an instance, page by page, for a warehouse. Each page says where the
        next begins. Only API clients can export, and each kind needs a policy of its own (Designer, Data
        Export).

        Sources say more about what can be exported than about how: the names of most kinds, and those of
        the filters by time, are guesses.

        Args:
            resource_name: What to export, such as `CDT_RECORD`.
            size: Another name of `pageSize`; the one client known sends both, with the same number.
            status: Only runs that ended so. For the export of automation audits alone.
            date_start: Only records changed at this time or later. That such a filter exists is
                documented for document summaries; its name is an assumption. (assumed)
            date_end: Only records changed at this time or earlier; as uncertain as `dateStart`.
                (assumed)
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over ExportRecord records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime, a checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-wrapper, "Export" (documented)
        """
        return self._wire.iterate(
            EXPORT_RECORDS,
            {
                "resource_name": resource_name,
                "size": size,
                "status": status,
                "date_start": date_start,
                "date_end": date_end,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )
