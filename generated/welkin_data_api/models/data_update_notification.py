# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import Tolerated, hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class DataUpdateNotification(decoding.Model):
    """
    One collection changed within one span of time. Says that something changed, never what.

    Attributes:
        resource: Collection that changed, by its name in the path, for example `patients`.
        from_: When the first of the changes happened. The sample has no offset: it is UTC.
        to: When the latest of the changes happened. The sample has no offset: it is UTC.
        href: Address of the Find that returns the changed records, with `page[from]` and `page[to]`
            filled in, brackets not encoded and no `page[size]`. It is a hint and not a place to trust:
            build the request from `resource`, `from` and `to` on the host you have configured.

    Source: data-api-v1-reference, "Update Notifications"
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("resource", "resource", decoding.text, required=True, nullable=False),
        decoding.Field("from", "from_", decoding.instant, required=True, nullable=False),
        decoding.Field("to", "to", decoding.instant, required=True, nullable=False),
        decoding.Field("href", "href", decoding.text, required=True, nullable=False),
    )

    resource: str
    from_: datetime.datetime
    to: datetime.datetime
    href: str

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> DataUpdateNotification:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(DataUpdateNotification)
        x = get("resource")
        if type(x) is not str:
            x = reading.read_member(DataUpdateNotification._fields[0], source, unreadable, notes, at)
        record.resource = x
        x = get("from")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(DataUpdateNotification._fields[1], source, unreadable, notes, at)
        record.from_ = x
        x = get("to")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(DataUpdateNotification._fields[2], source, unreadable, notes, at)
        record.to = x
        x = get("href")
        if type(x) is not str:
            x = reading.read_member(DataUpdateNotification._fields[3], source, unreadable, notes, at)
        record.href = x
        record.unreadable_properties = unreadable
        if len(source) == 4 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
