# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import hidden


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
