# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /dictionaries/{dictionaryName}: List dictionary entries"""

from __future__ import annotations

import datetime

from welkin_runtime import decoding
from welkin_runtime.encoding import path_segment, query_members, zulu_text
from welkin_runtime.types import Operation, Pagination, Request, Tolerated

from ...models.dictionary_record import DictionaryRecord

OPERATION = Operation(
    id="listDictionaryRecords",
    name="dictionary_records.list",
    method="GET",
    path="/dictionaries/{dictionaryName}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    pagination=Pagination(style="whole", kind="whole", items=("records",)),
    answer="json",
    category="Dictionaries",
    arguments=(
        "date_start",
        "date_end",
        "show_deleted",
        "checkpoint",
    ),
)
_QUERY = (
    decoding.Field("dateStart", "date_start", decoding.instant, required=False, nullable=False),
    decoding.Field("dateEnd", "date_end", decoding.instant, required=False, nullable=False),
    decoding.Field("showDeleted", "show_deleted", decoding.boolean, required=False, nullable=False),
)


def build_request(
    dictionary_name: str,
    /,
    *,
    date_start: datetime.datetime | None = None,
    date_end: datetime.datetime | None = None,
    show_deleted: bool | None = None,
) -> Request:
    """
    The request of `dictionary_records.list`.

    In the query None means not given.

    Raises:
        InvalidArgumentError: an id that is no path segment, a naive datetime.
    """
    return Request(
        OPERATION,
        path=f"/dictionaries/{path_segment('dictionary_name', dictionary_name)}",
        query=query_members(
            _QUERY,
            {
                "dateStart": date_start,
                "dateEnd": date_end,
                "showDeleted": show_deleted,
            },
            zulu_text,
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> DictionaryRecord:
    """
    One record, taken out of its page.

    Raises:
        ValueError: the value is no JSON object.
    """
    return DictionaryRecord.from_dict(value, tolerated)
