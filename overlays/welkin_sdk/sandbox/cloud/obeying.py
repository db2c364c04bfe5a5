"""
What the behaviour of a resource makes of a request before anything is looked at: of its sort, its dates, its deleted.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from welkin_sdk.sandbox.cloud.behaviour import Behaviour
from welkin_sdk.sandbox.cloud.document import CloudDocument, CloudOperation
from welkin_sdk.sandbox.cloud.errors import bad_request

_DATES = ("dateStart", "dateEnd")
# By these a list is asked for what was deleted and marked.
_ASKED_BY = ("showDeleted", "includeDeleted")


def answered_query(operation: CloudOperation, query: dict[str, Any], behaviour: Behaviour) -> dict[str, Any]:
    """
    *query* without what is passed over.

    Raises:
        CloudRefusedError: 400 for a parameter that is refused.
    """
    chosen = {"sort": behaviour.sort, **dict.fromkeys(_DATES, behaviour.date_filter)}
    asked = {name: how for name, how in chosen.items() if name in query}
    for name, how in asked.items():
        if how == "refused":
            raise bad_request(f"{name} is not supported here", operation.resource.upper(), path=f".{name}")
    return {name: value for name, value in query.items() if asked.get(name) != "ignored"}


def shows_deleted(document: CloudDocument, operation: CloudOperation, query: Mapping[str, Any]) -> bool:
    """
    Whether a list shows what was deleted and marked.

    It does where it is asked to; and where it cannot be asked, but its records have the mark by the document.
    """
    if not operation.is_list:
        return False
    if any(operation.takes(name) for name in _ASKED_BY):
        return any(query.get(name) is True for name in _ASKED_BY)
    return document.has_member(operation, "deleted")
