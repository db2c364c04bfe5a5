# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /dictionaries/{dictionaryName}/{dictionaryRecordId}: Get a dictionary entry"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.dictionary_record import DictionaryRecord

OPERATION = Operation(
    id="getDictionaryRecord",
    name="dictionary_records.get",
    method="GET",
    path="/dictionaries/{dictionaryName}/{dictionaryRecordId}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(Repeated("path", ("dictionaryRecordId",), ("id",)),),
    category="Dictionaries",
)


def build_request(
    dictionary_name: str,
    dictionary_record_id: str,
    /,
) -> Request:
    """
    The request of `dictionary_records.get`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/dictionaries/{path_segment('dictionary_name', dictionary_name)}/{path_segment('dictionary_record_id', dictionary_record_id)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> DictionaryRecord:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return DictionaryRecord.from_dict(value, tolerated)
