# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import Tolerated, hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class Calendar(decoding.Model):
    """
    The calendar of a worker. Every worker has exactly one, made by Welkin; it exists to tie calendar events
    to workers and holds nothing else.

    Attributes:
        id: Welkin's id of the calendar. Given by Welkin on creation and never changed.
        worker_id: The worker whose calendar it is.
        updated_at: When the calendar itself was last changed; changes to its events do not count. The
            reference words it as the time of creation, a slip. Set by Welkin.
        created_at: When the record was created. Set by Welkin.

    Source: data-api-v1-reference, "Calendars / Model"
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("worker_id", "worker_id", decoding.text, required=True, nullable=False),
        decoding.Field("updated_at", "updated_at", decoding.instant, required=True, nullable=False),
        decoding.Field("created_at", "created_at", decoding.instant, required=True, nullable=False),
    )

    id: str
    worker_id: str
    updated_at: datetime.datetime
    created_at: datetime.datetime

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> Calendar:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(Calendar)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(Calendar._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("worker_id")
        if type(x) is not str:
            x = reading.read_member(Calendar._fields[1], source, unreadable, notes, at)
        record.worker_id = x
        x = get("updated_at")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(Calendar._fields[2], source, unreadable, notes, at)
        record.updated_at = x
        x = get("created_at")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(Calendar._fields[3], source, unreadable, notes, at)
        record.created_at = x
        record.unreadable_properties = unreadable
        if len(source) == 4 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
