# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /formations/{version}/dictionaries: List dictionaries"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Pagination, Request, Tolerated

from ...models.dictionary_formation import DictionaryFormation

OPERATION = Operation(
    id="listDictionaryFormations",
    name="dictionary_formations.list",
    method="GET",
    path="/formations/{version}/dictionaries",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    pagination=Pagination(style="whole", kind="whole", items=()),
    answer="json",
    category="Dictionaries",
    arguments=("checkpoint",),
)


def build_request(
    version: str,
    /,
) -> Request:
    """
    The request of `dictionary_formations.list`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/formations/{path_segment('version', version)}/dictionaries",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> DictionaryFormation:
    """
    One record, taken out of its page.

    Raises:
        ValueError: the value is no JSON object.
    """
    return DictionaryFormation.from_dict(value, tolerated)
