"""
What each operation does: one method per verb, over the state, without HTTP.

A call runs inside one transaction. It collects all faults of the request before it gives up, and leaves nothing
behind when it does.
Source: Data API, the sections of the resources, and "Errors".
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import Any, Literal

from attrs import field, frozen

from welkin_sdk.sandbox.core.clock import SECOND, VirtualClock, parse_timestamp
from welkin_sdk.sandbox.core.document import CREATED_AT, ID, STAMPS, UPDATED_AT
from welkin_sdk.sandbox.core.effects import effects
from welkin_sdk.sandbox.core.state import State
from welkin_sdk.sandbox.core.storable import DEEPEST_JSON, is_too_deep
from welkin_sdk.sandbox.data.clients import Clients, includes
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
from welkin_sdk.sandbox.data.pages import Envelope, page_answer, record_answer
from welkin_sdk.sandbox.data.reading import read_query
from welkin_sdk.sandbox.data.records import (
    changed_record,
    filled_record,
    given_values,
    new_record,
)
from welkin_sdk.sandbox.data.rules import NO_RULES, RULES
from welkin_sdk.sandbox.data.seed import clinic
from welkin_sdk.sandbox.data.tables import Row
from welkin_sdk.sandbox.data.tokens import (
    LONG_LIFETIME_SECONDS,
    Grant,
    check_bearer,
    issue_token,
    verify_assertion,
)


@frozen
class Call:
    """
    One request for one operation, as read from HTTP.

    Attributes:
        base_url: the address the client has used, version included, without a slash at its end.
        shows: what the answer to a write may hold; the id alone when the token may write and not read.
        on_grant: told whose assertion a token exchange came with.
    """

    operation: DataOperation
    base_url: str
    envelope: Envelope
    path: Mapping[str, str] = field(factory=dict, repr=False)
    query: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    body: dict[str, Any] = field(factory=dict, repr=False)
    shows: Literal["record", "id"] = "record"
    on_grant: Callable[[Grant], None] = lambda _: None


@frozen(slots=False)
class Service:
    """
    The API over one state.

    Attributes:
        token_lifetime_seconds: how long an access token is good for.
    """

    document: DataDocument
    state: State
    clock: VirtualClock
    clients: Clients
    token_lifetime_seconds: int = 3600

    @cached_property
    def _integrity(self) -> Integrity:
        return Integrity(self.document, self.state)

    def now(self) -> int:
        """The sandbox's time in microseconds since 1970 UTC."""
        return self.clock.now_us()

    def stamp(self) -> int:
        """The time that records are stamped with: now, unless a fault has put the clock wrong."""
        return self.now() + effects.get().skew

    def authorize(self, authorization: str | None) -> Grant:
        """What the Authorization header's token is good for; RefusedError if there is none or a bad one."""
        with self.state.transaction():
            environment = self.clients.environment
            return check_bearer(self.state, authorization, environment=environment, now=self.now())

    def permit(self, grant: Grant, operation: DataOperation) -> None:
        """Raise RefusedError unless *grant* is for *operation*."""
        if not includes(grant.scope, operation.scope):
            raise RefusedError(forbidden(operation.scope))

    def issue_token(
        self, client_id: str, *, scope: str | None, lifetime_seconds: int, environment: str | None = None
    ) -> dict[str, Any]:
        """
        A token without an exchange, as the token endpoint would answer it.

        Args:
            scope: what it is for, even beyond the client's own; the client's own when absent.

        Raises:
            LookupError: there is no such client.
            ValueError: the scope is none, or the lifetime is not from one second to ten years.
        """
        client = self.clients.get(client_id)
        self.clients.check_scope(scope or client.scope)
        if not 1 <= lifetime_seconds <= 10 * LONG_LIFETIME_SECONDS:
            raise ValueError("lifetime_seconds is from 1 to ten years")
        grant = Grant(client_id, scope or client.scope, environment or client.environment)
        with self.state.transaction():
            return issue_token(self.state, grant, now=self.now(), lifetime_seconds=lifetime_seconds)

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
        with self.state.transaction():
            return verbs[call.operation.verb](call)

    def load(self, collection: str, records: Iterable[Mapping[str, Any]]) -> None:
        """
        Keep *records* as they are, in place of those with the same ids.

        A record needs an id. Its timestamps are taken from it, from now on where it has none; where the collection
        prints no timestamps they are used for Find and not shown.

        Raises:
            ValueError: a record cannot be kept, or breaks a rule that holds for loaded records too; nothing is kept then.
        """
        members = self.document.resources[collection].members
        now = self.now()
        with self.state.transaction():
            rows = [_loaded(record, members, now) for record in records]
            self.state.put(collection, rows)
            if RULES.get(collection, NO_RULES).is_strict:
                self._integrity.refuse_duplicates(collection, rows)

    def remove(self, collection: str, ids: Iterable[str]) -> int:
        """Be without these records, whoever refers to them, and tell nobody; how many there were."""
        with self.state.transaction():
            return self.state.remove(collection, ids)

    def open_clinic(self, patients: int) -> None:
        """Fill an empty state with the made-up clinic; one that was filled before keeps what it holds."""
        if patients and self.state.is_empty():
            for collection, drafts in clinic(patients).items():
                resource = self.document.resources[collection]
                self.load(collection, [filled_record(resource, draft) for draft in drafts])

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
        updated_at = max(self.stamp(), row.updated_at + 1)
        record = changed_record(
            resource, row.record, values, created_at=row.created_at, updated_at=updated_at
        )
        self._refuse_if(
            [
                *self._integrity.reference_faults(resource.name, record, call.body, body.members),
                *self._integrity.uniqueness_faults(resource.name, record),
            ]
        )
        self.state.put(resource.name, [Row(row.id, row.created_at, updated_at, record)])
        return _written(record, call)

    def _find(self, call: Call) -> object:
        resource = self.document.resources[call.operation.collection]
        query = read_query(call.operation, call.query, self.document.schemas, now=self.stamp())
        rows = self.state.find(
            resource.name,
            start=query.start,
            end=query.end,
            now=self.now(),
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
        grant = verify_assertion(
            call.body["assertion"],
            clients=self.clients,
            audience=f"{call.base_url}{call.operation.path}",
            now=self.now() // SECOND,
        )
        call.on_grant(grant)
        return issue_token(self.state, grant, now=self.now(), lifetime_seconds=self.token_lifetime_seconds)

    def _insert(
        self,
        collection: str,
        values: Mapping[str, Any],
        body: Mapping[str, Any],
        members: Mapping[str, Member],
        *,
        at: str = "",
    ) -> dict[str, Any]:
        resource, now = self.document.resources[collection], self.stamp()
        record = new_record(resource, values, id=_new_id(), now=now)
        self._refuse_if(
            [
                *self._integrity.reference_faults(collection, record, body, members),
                *self._integrity.uniqueness_faults(collection, record, at=at),
            ]
        )
        self.state.put(collection, [Row(record[ID], now, now, record)])
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
        row = self.state.get(call.operation.collection, call.path[ID])
        if row is None:
            raise RefusedError(unknown_record())
        return row

    def _path_faults(self, call: Call) -> list[Fault]:
        return invalid(
            each
            for parameter in call.operation.parameters
            if parameter.place == "path"
            for each in self.document.schemas.violations(
                parameter.pointer, call.path[parameter.name], at=f".{parameter.name}"
            )
        )

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


def _loaded(record: Mapping[str, Any], members: Mapping[str, Member], now: int) -> Row:
    if is_too_deep(record):
        raise ValueError(f"a loaded record has more than {DEEPEST_JSON} levels of JSON")
    stamps: dict[str, int] = {}
    for name in STAMPS:
        text = record.get(name)
        instant = now if text is None else parse_timestamp(text)
        if instant is None:
            raise ValueError(f"{name} of a loaded record is no timestamp")
        stamps[name] = instant
    shown = {name: value for name, value in record.items() if name in members or name not in STAMPS}
    return Row(str(record[ID]).lower(), stamps[CREATED_AT], stamps[UPDATED_AT], shown)
