# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import hidden


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
