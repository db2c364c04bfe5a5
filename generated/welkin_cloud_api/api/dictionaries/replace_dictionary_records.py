# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PUT /dictionaries/{dictionaryName}: Replace all dictionary entries"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, path_segment, zulu_text
from welkin_runtime.types import Operation, Request, Tolerated

from ...models.dictionary_record_list import DictionaryRecordList
from ...models.dictionary_record_values import DictionaryRecordValues

OPERATION = Operation(
    id="replaceDictionaryRecords",
    name="dictionary_records.replace_all",
    method="PUT",
    path="/dictionaries/{dictionaryName}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="json",
    category="Dictionaries",
    arguments=("records",),
)
_MEMBERS = (
    decoding.Field(
        "records",
        "records",
        decoding.array(decoding.record(lambda: DictionaryRecordValues)),
        required=True,
        nullable=False,
    ),
)


def build_request(
    dictionary_name: str,
    /,
    *,
    records: Sequence[DictionaryRecordValues | Mapping[str, Any] | decoding.Model],
) -> Request:
    """
    The request of `dictionary_records.replace_all`.

    Raises:
        InvalidArgumentError: an id that is no path segment, a naive datetime.
    """
    return Request(
        OPERATION,
        path=f"/dictionaries/{path_segment('dictionary_name', dictionary_name)}",
        json=body_members(
            _MEMBERS,
            {
                "records": records,
            },
            zulu_text,
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> DictionaryRecordList:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return DictionaryRecordList.from_dict(value, tolerated)
