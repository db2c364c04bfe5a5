"""
What each operation does: one method per verb, over the state, without HTTP.

A call runs inside one transaction. It collects all faults of the request before it gives up, and leaves nothing
behind when it does.
Source: Data API, the sections of the resources, and "Errors".
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from attrs import frozen

from welkin_sdk.sandbox.core.clock import VirtualClock
from welkin_sdk.sandbox.core.document import ID
from welkin_sdk.sandbox.core.effects import effects
from welkin_sdk.sandbox.data.call import Call
from welkin_sdk.sandbox.data.clients import includes
from welkin_sdk.sandbox.data.document import Body, DataDocument, DataOperation, Filter, Member, Verb
from welkin_sdk.sandbox.data.errors import (
    BAD_REQUEST,
    Fault,
    RefusedError,
    forbidden,
    invalid,
    unknown_record,
)
from welkin_sdk.sandbox.data.integrity import Integrity
from welkin_sdk.sandbox.data.pages import page_answer, record_answer
from welkin_sdk.sandbox.data.reading import read_query
from welkin_sdk.sandbox.data.records import changed_record, given_values, new_record
from welkin_sdk.sandbox.data.rules import NO_RULES, RULES
from welkin_sdk.sandbox.data.store import Store
from welkin_sdk.sandbox.data.tables import Row
from welkin_sdk.sandbox.data.tokens import Grant, Tokens


@frozen
class Answers:
    """What answers the operations of *document*."""

    document: DataDocument
    store: Store
    integrity: Integrity
    tokens: Tokens
    clock: VirtualClock

    def _stamp(self) -> int:
        """The time that records are stamped with: now, unless a fault has put the clock wrong."""
        return self.clock.now_us() + effects.get().skew

    def answer(self, call: Call) -> object:
        """
        The body of the successful answer.

        Raises:
            RefusedError: with every fault that was found; nothing has changed then.
        """
        verbs: Mapping[Verb, Callable[[Call], object]] = {
            "get": self._get,
            "create": self._create,
            "update": self._update,
            "find": self._find,
            "exchange": self._exchange,
        }
        with self.store.state.transaction():
            return verbs[call.operation.verb](call)

    def _get(self, call: Call) -> object:
        self._refuse_if(self._path_faults(call))
        return record_answer(self._existing(call).record, call.envelope)

    def _create(self, call: Call) -> object:
        body = _body(call.operation)
        self._refuse_if(self._body_faults(call))
        values = given_values(call.body, body.members)
        record = self._insert(call.operation.collection, values, call.body, body.members)
        self._insert_companions(call, record[ID])
        return _written(record, call)

    def _update(self, call: Call) -> object:
        body = _body(call.operation)
        self._refuse_if([*self._path_faults(call), *self._body_faults(call)])
        row = self._existing(call)
        values = given_values(call.body, body.members)
        resource = self.document.resources[call.operation.collection]
        updated_at = max(self._stamp(), row.updated_at + 1)
        record = changed_record(
            resource, row.record, values, created_at=row.created_at, updated_at=updated_at
        )
        self._refuse_if(
            [
                *self.integrity.reference_faults(resource.name, record, call.body, body.members),
                *self.integrity.uniqueness_faults(resource.name, record),
            ]
        )
        self.store.put(resource.name, [Row(row.id, row.created_at, updated_at, record)])
        return _written(record, call)

    def _find(self, call: Call) -> object:
        resource = self.document.resources[call.operation.collection]
        query = read_query(call.operation, call.query, self.document.schemas, now=self._stamp())
        rows = self.store.find(
            resource.name,
            start=query.start,
            end=query.end,
            now=self.clock.now_us(),
            # One more than asked for tells whether there is a next page.
            limit=query.size + 1,
            filters=[(how, _comparable(how, text, resource.members)) for how, _, text in query.filters],
        )
        page, url = rows[: query.size], f"{call.base_url}{call.operation.path}"
        following = query.from_instant(page[-1].updated_at) if len(rows) > query.size else None
        return page_answer(
            [row.record for row in page],
            call.envelope,
            current=(query.address(url), query.window()),
            following=(following.address(url), following.window()) if following else None,
        )

    def _exchange(self, call: Call) -> object:
        faults = self._body_faults(call)
        # The only grant there is stands in the document; another one is a request that cannot be served.
        self._refuse_if(
            Fault(BAD_REQUEST, f"Not supported: the value at {fault.path}", fault.path)
            if fault.path == ".grant_type"
            else fault
            for fault in faults
        )
        grant, answer = self.tokens.exchange(
            call.body["assertion"], audience=f"{call.base_url}{call.operation.path}"
        )
        call.on_grant(grant)
        return answer

    def _insert(
        self,
        collection: str,
        values: Mapping[str, Any],
        body: Mapping[str, Any],
        members: Mapping[str, Member],
        *,
        at: str = "",
    ) -> dict[str, Any]:
        resource, now = self.document.resources[collection], self._stamp()
        record = new_record(resource, values, id=_new_id(), now=now)
        self._refuse_if(
            [
                *self.integrity.reference_faults(collection, record, body, members),
                *self.integrity.uniqueness_faults(collection, record, at=at),
            ]
        )
        self.store.put(collection, [Row(record[ID], now, now, record)])
        return record

    def _insert_companions(self, call: Call, id: str) -> None:
        faults: list[Fault] = []
        for companion in RULES.get(call.operation.collection, NO_RULES).companions:
            if (given := call.body.get(companion.member)) is None:
                continue
            for number, values in enumerate(companion.records(given, id)):
                place = f".{companion.member}" + (f"[{number}]" if isinstance(given, list) else "")
                try:
                    self._insert(companion.collection, values, {}, {}, at=place)
                except RefusedError as refused:
                    faults += refused.faults
        self._refuse_if(faults)

    def _existing(self, call: Call) -> Row:
        row = self.store.get(call.operation.collection, call.path[ID])
        if row is None:
            raise RefusedError(unknown_record())
        return row

    def _path_faults(self, call: Call) -> list[Fault]:
        return invalid(self.document.schemas.path_violations(call.operation, call.path))

    def _body_faults(self, call: Call) -> list[Fault]:
        return invalid(self.document.schemas.violations(_body(call.operation).pointer, call.body))

    def _refuse_if(self, faults: Iterable[Fault]) -> None:
        found = tuple(faults)
        if found:
            raise RefusedError(*found)


def _body(operation: DataOperation) -> Body:
    if operation.body is None:
        raise LookupError(f"{operation.id} takes no body in the document")
    return operation.body


def _written(record: dict[str, Any], call: Call) -> object:
    return record_answer(record if call.shows == "record" else {ID: record[ID]}, call.envelope)


def _new_id() -> str:
    return str(uuid.uuid4())


def _comparable(how: Filter, text: str, members: Mapping[str, Member]) -> str:
    """Ids are kept in lower case; other texts are compared as they are."""
    member = members.get(how.member)
    return text.lower() if member is not None and member.references is not None else text


def permit(grant: Grant, operation: DataOperation) -> None:
    """Raise RefusedError unless *grant* is for *operation*."""
    if not includes(grant.scope, operation.scope):
        raise RefusedError(forbidden(operation.scope))
