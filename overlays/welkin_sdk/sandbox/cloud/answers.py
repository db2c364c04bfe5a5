"""
From an operation to its answer without HTTP: who may, what the request says, what is done, and the whole answer.

Every operation of the document has a handler: of a module of behaviour, or the generic one.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from attrs import frozen

from welkin_sdk.sandbox.cloud.behaviour import Behaviour, masked
from welkin_sdk.sandbox.cloud.call import CloudCall, Handler
from welkin_sdk.sandbox.cloud.clients import CloudApiClient
from welkin_sdk.sandbox.cloud.document import CloudDocument, CloudOperation
from welkin_sdk.sandbox.cloud.errors import CloudFault, CloudRefusedError
from welkin_sdk.sandbox.cloud.generic import generic_handler
from welkin_sdk.sandbox.cloud.pages import Listed, page_answer
from welkin_sdk.sandbox.cloud.shapes import Shapes
from welkin_sdk.sandbox.cloud.store import StoredFile
from welkin_sdk.sandbox.cloud.subjects import HANDLERS
from welkin_sdk.sandbox.cloud.subjects.audit import note_change
from welkin_sdk.sandbox.core.clock import parse_timestamp


@frozen(slots=False)
class Answers:
    """What answers the operations of *document*."""

    document: CloudDocument

    @cached_property
    def shapes(self) -> Shapes:
        """How answers are made whole."""
        return Shapes(self.document)

    @cached_property
    def handlers(self) -> Mapping[str, Handler]:
        """By operation id, what answers it; the token call is not among them, it has no token to be called with."""
        found: dict[str, Handler] = {}
        for operation in self.document.operations:
            handler = HANDLERS.get(operation.id) or generic_handler(operation)
            if handler is not None and not operation.is_open:
                found[operation.id] = handler
        return found

    def answer(self, call: CloudCall) -> Any:
        """
        The answer's JSON value, a file, or None where the answer has no body.

        Raises:
            CloudRefusedError: with every fault that was found.
        """
        operation = call.operation
        outcome = self.handlers[operation.id](call)
        if not operation.is_read:
            note_change(call, outcome)
        if isinstance(outcome, StoredFile) or operation.answer_pointer is None:
            return outcome if isinstance(outcome, StoredFile) else None
        if isinstance(outcome, Listed):
            outcome = page_answer(operation.paging, outcome)
        whole = self.shapes.complete(operation.answer_pointer, outcome)
        return shown(call, whole) if operation.is_read else whole


def shown(call: CloudCall, answer: Any) -> Any:
    """A read's *answer* with what the behaviour of its resource masks, and in the envelope that it wants."""
    behaviour, paging = call.behaviour, call.operation.paging
    if behaviour.masked:
        answer = masked(answer, behaviour.masked, lambda text: parse_timestamp(text) is not None)
    if behaviour.shape == "documented" or not call.operation.is_list:
        return answer
    for name in paging.items if paging else ():
        answer = answer[name]
    return {"rows": answer} if behaviour.shape == "rows" else {"result": {"entries": answer}}


def permit(client: CloudApiClient, operation: CloudOperation, address: str, behaviour: Behaviour) -> None:
    """Raise CloudRefusedError, in the recorded form of the policy filter, unless the client may."""
    is_closed = operation.is_read and behaviour.access == "refused"
    if not is_closed and client.may(operation.category, operation=operation.id, is_read=operation.is_read):
        return
    details = {
        "clientId": client.id,
        "clientName": client.name,
        "clientType": "API_CLIENT",
        "organizationName": client.tenant,
        "requestURI": address,
    }
    raise CloudRefusedError(
        CloudFault(
            403,
            "ACCESS_FOR_API_CLIENT_RESTRICTED",
            "AUTH",
            "Access for API client is restricted",
            details,
            is_dated=False,
        )
    )
