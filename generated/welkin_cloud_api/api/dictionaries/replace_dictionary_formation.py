# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PUT /formations/draft/dictionaries/{dictionaryName}: Replace a dictionary's definition"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from welkin_runtime.encoding import body_members, path_segment, zulu_text
from welkin_runtime.types import Operation, Request, Tolerated

from ...models.dictionary_field_request import DictionaryFieldRequest
from ...models.dictionary_formation import DictionaryFormation

OPERATION = Operation(
    id="replaceDictionaryFormation",
    name="dictionary_formations.replace",
    method="PUT",
    path="/formations/draft/dictionaries/{dictionaryName}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="json",
    category="Dictionaries",
)


def build_request(
    dictionary_name: str,
    /,
    *,
    name: str | None = None,
    title: str | None = None,
    fields: Sequence[DictionaryFieldRequest | Mapping[str, Any]] | None = None,
) -> Request:
    """
    The request of `dictionary_formations.replace`; None leaves a member out.

    Raises:
        InvalidArgumentError: an id that is no path segment, a naive datetime.
    """
    return Request(
        OPERATION,
        path=f"/formations/draft/dictionaries/{path_segment('dictionary_name', dictionary_name)}",
        json=body_members(
            {
                "name": name,
                "title": title,
                "fields": fields,
            },
            zulu_text,
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> DictionaryFormation:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return DictionaryFormation.from_dict(value, tolerated)
