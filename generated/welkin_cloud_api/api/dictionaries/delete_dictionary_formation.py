# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""DELETE /formations/draft/dictionaries/{dictionaryName}: Delete a dictionary's definition"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Request, Tolerated

OPERATION = Operation(
    id="deleteDictionaryFormation",
    name="dictionary_formations.delete",
    method="DELETE",
    path="/formations/draft/dictionaries/{dictionaryName}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="none",
    category="Dictionaries",
)


def build_request(
    dictionary_name: str,
    /,
) -> Request:
    """
    The request of `dictionary_formations.delete`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/formations/draft/dictionaries/{path_segment('dictionary_name', dictionary_name)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> None:
    """
    Nothing: the answer has no body.
    """
    return None
