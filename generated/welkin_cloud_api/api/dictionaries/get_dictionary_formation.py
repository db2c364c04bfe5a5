# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /formations/{version}/dictionaries/{dictionaryName}: Get a dictionary's definition"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Request, Tolerated

from ...models.dictionary_formation import DictionaryFormation

OPERATION = Operation(
    id="getDictionaryFormation",
    name="dictionary_formations.get",
    method="GET",
    path="/formations/{version}/dictionaries/{dictionaryName}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="json",
    category="Dictionaries",
)


def build_request(
    version: str,
    dictionary_name: str,
    /,
) -> Request:
    """
    The request of `dictionary_formations.get`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/formations/{path_segment('version', version)}/dictionaries/{path_segment('dictionary_name', dictionary_name)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> DictionaryFormation:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return DictionaryFormation.from_dict(value, tolerated)
