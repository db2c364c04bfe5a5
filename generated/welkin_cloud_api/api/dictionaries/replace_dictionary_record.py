# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PUT /dictionaries/{dictionaryName}/{dictionaryRecordId}: Replace a dictionary entry"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, path_segment, zulu_text
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.dictionary_record import DictionaryRecord

OPERATION = Operation(
    id="replaceDictionaryRecord",
    name="dictionary_records.replace",
    method="PUT",
    path="/dictionaries/{dictionaryName}/{dictionaryRecordId}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(Repeated("path", ("dictionaryRecordId",), ("id",)),),
    category="Dictionaries",
    arguments=("values",),
)
_MEMBERS = (
    decoding.Field("values", "values", decoding.mapping(decoding.anything), required=True, nullable=False),
)


def build_request(
    dictionary_name: str,
    dictionary_record_id: str,
    /,
    *,
    values: Mapping[str, Any] | decoding.Model,
) -> Request:
    """
    The request of `dictionary_records.replace`.

    Raises:
        InvalidArgumentError: an id that is no path segment, a naive datetime.
    """
    return Request(
        OPERATION,
        path=f"/dictionaries/{path_segment('dictionary_name', dictionary_name)}/{path_segment('dictionary_record_id', dictionary_record_id)}",
        json=body_members(
            _MEMBERS,
            {
                "values": values,
            },
            zulu_text,
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> DictionaryRecord:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return DictionaryRecord.from_dict(value, tolerated)
