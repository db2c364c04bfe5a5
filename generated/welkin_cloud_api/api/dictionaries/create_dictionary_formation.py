# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""POST /formations/draft/dictionaries: Define a dictionary"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from welkin_runtime.encoding import body_members, zulu_text
from welkin_runtime.types import Operation, Request, Tolerated

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
)


def build_request(
    *,
    name: str,
    title: str | None = None,
    fields: Sequence[DictionaryFieldRequest | Mapping[str, Any]] | None = None,
) -> Request:
    """
    The request of `dictionary_formations.create`; None leaves a member out.

    Raises:
        InvalidArgumentError: a naive datetime.
    """
    return Request(
        OPERATION,
        path="/formations/draft/dictionaries",
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
