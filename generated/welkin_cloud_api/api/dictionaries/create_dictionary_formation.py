# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""POST /formations/draft/dictionaries: Define a dictionary"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, zulu_text
from welkin_runtime.types import UNSET, Operation, Request, Tolerated, Unset

from ...models.dictionary_field_request import DictionaryFieldRequest
from ...models.dictionary_formation import DictionaryFormation

OPERATION = Operation(
    id="createDictionaryFormation",
    name="dictionary_formations.create",
    method="POST",
    path="/formations/draft/dictionaries",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    answer="json",
    category="Dictionaries",
    arguments=(
        "name",
        "title",
        "fields",
    ),
)
_MEMBERS = (
    decoding.Field("name", "name", decoding.text, required=True, nullable=False),
    decoding.Field("title", "title", decoding.text, required=False, nullable=False),
    decoding.Field(
        "fields",
        "fields",
        decoding.array(decoding.record(lambda: DictionaryFieldRequest)),
        required=False,
        nullable=False,
    ),
)


def build_request(
    *,
    name: str,
    title: str | Unset = UNSET,
    fields: Sequence[DictionaryFieldRequest | Mapping[str, Any] | decoding.Model] | Unset = UNSET,
) -> Request:
    """
    The request of `dictionary_formations.create`.

    A member that is left out is not sent. None is refused: the API takes no null here.

    Raises:
        InvalidArgumentError: a naive datetime.
    """
    return Request(
        OPERATION,
        path="/formations/draft/dictionaries",
        json=body_members(
            _MEMBERS,
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
