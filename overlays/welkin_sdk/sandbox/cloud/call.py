"""
One request as the modules of behaviour see it: read, checked against the document, with its space and its actor.
"""

from __future__ import annotations

import random
import uuid
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from attrs import evolve, field, frozen

from welkin_sdk.sandbox.cloud.behaviour import USUAL, Behaviour
from welkin_sdk.sandbox.cloud.clients import CloudApiClient
from welkin_sdk.sandbox.cloud.document import CloudDocument, CloudOperation
from welkin_sdk.sandbox.cloud.errors import CloudRefusedError, not_found
from welkin_sdk.sandbox.cloud.pages import Listed, Position, read_position
from welkin_sdk.sandbox.cloud.select import Predicate, between, ordered, sort_keys, wanted_by
from welkin_sdk.sandbox.cloud.shapes import Shapes
from welkin_sdk.sandbox.cloud.statements import Wanted, is_sortable
from welkin_sdk.sandbox.cloud.store import Record, Space, StoredFile
from welkin_sdk.sandbox.cloud.times import printed


@frozen
class Actor:
    """Who a record says has created or changed it."""

    id: str
    name: str


@frozen
class CloudCall:
    """
    One request for one operation.

    Attributes:
        path: path parameters, decoded.
        query: query parameters as the document types them; lists for comma lists.
        body: the JSON object, or the text parts of a form; empty where none is sent.
        files: the file parts of a form, by the name of the part.
        space: the instance of the address; the tenant where the address has none.
        now: microseconds since 1970 UTC, as what is written is stamped.
        behaviour: of the operation's resource.
        dice: what ids are made with; seeded where they have to be the same each time.
    """

    operation: CloudOperation
    document: CloudDocument
    shapes: Shapes
    space: Space
    client: CloudApiClient
    now: int
    address: str
    path: Mapping[str, str] = field(factory=dict, repr=False)
    query: Mapping[str, Any] = field(factory=dict, repr=False)
    body: dict[str, Any] = field(factory=dict, repr=False)
    files: tuple[tuple[str, StoredFile], ...] = field(default=(), repr=False)
    dice: random.Random = field(factory=random.SystemRandom, repr=False)
    behaviour: Behaviour = field(default=USUAL, repr=False)

    def new_id(self) -> str:
        """An id as the API makes them."""
        return str(uuid.UUID(int=self.dice.getrandbits(128), version=4))

    def id_of(self, name: str) -> str:
        """An id that follows from a name, for what is designed and not made by a request."""
        return str(uuid.uuid5(uuid.NAMESPACE_URL, f"{self.space.tenant}/{self.space.instance}/{name}"))

    @property
    def actor(self) -> Actor:
        """The API client as records name it."""
        return Actor(self.client.id, f"API_CLIENT:{self.client.name}")

    @property
    def time(self) -> str:
        """Now, as an answer has it."""
        return printed(self.now)

    def stamps(self) -> Record:
        """The members that a new record starts with."""
        return {
            "id": self.new_id(),
            "createdAt": self.time,
            "createdBy": self.actor.id,
            "createdByName": self.actor.name,
            **self.changed(),
        }

    def changed(self) -> Record:
        """The members that every change sets."""
        return {"updatedAt": self.time, "updatedBy": self.actor.id, "updatedByName": self.actor.name}

    def patient(self) -> Record:
        """The patient that the address names; refused with 404 if there is none."""
        return self.known("patients", self.path["patientId"], "PATIENT")

    def known(self, collection: str, id: str, what: str, *, parent: str | None = "") -> Record:
        """The record with *id*; refused with `{what}_NOT_FOUND` if there is none."""
        record = self.space.get(collection, id, parent=parent)
        if record is None:
            raise not_found(f"{what}_NOT_FOUND", what, id=id)
        return record

    def missing(self, code: str, component: str, message: str = "", **details: Any) -> CloudRefusedError:
        """
        A 404: the record that the address names is not there.

        Its details name the patient too where the address does, as the recorded ones of assessment records, programs,
        e-mails and document summaries do. Those of custom data type records and of text messages were recorded without.
        """
        if "patientId" in self.path:
            details = {**details, "patientId": self.path["patientId"]}
        return not_found(code, component, message, **details)

    @property
    def position(self) -> Position:
        """The page that is asked for."""
        return read_position(self.operation.paging, self.query, self.behaviour)

    def listed(
        self,
        records: Iterable[Record],
        *,
        where: Iterable[Predicate] = (),
        beside: Mapping[str, Any] | None = None,
    ) -> Listed:
        """The page that is asked for, of the *records* that satisfy all predicates, sorted as the query says."""
        predicates = list(where)
        kept = [record for record in records if all(holds(record) for holds in predicates)]
        keys, position = sort_keys(self.query.get("sort")), self.position
        page = ordered(kept, keys)[position.offset : position.offset + position.size]
        return Listed(page, len(kept), position, beside or {}, is_sorted=bool(keys))

    def page_of(
        self,
        collection: str,
        *,
        parent: str = "",
        equal: Mapping[str, str] | None = None,
        where: Iterable[Predicate] = (),
        beside: Mapping[str, Any] | None = None,
        space: Space | None = None,
        is_reversed: bool = False,
        span: tuple[str, str | None, str | None] | None = None,
    ) -> Listed:
        """
        The page that is asked for, of a list as it is kept, without reading the others where that can be.

        Args:
            equal: by query parameter, at which path the one value that is asked for stands.
            where: what else holds of a record.
            span: a path, and from when until before when what stands there lies.
            is_reversed: the latest kept goes first.
        """
        space, paths = space or self.space, equal or {}
        # No text is what a record without the member has too.
        texts = {name for name in paths if self.query.get(name) and isinstance(self.query[name], str)}
        predicates = [
            *where,
            *wanted_by(self.query, {name: path for name, path in paths.items() if name not in texts}),
        ]
        keys = sort_keys(self.query.get("sort"))
        pairs = tuple((path, self.query[name]) for name, path in paths.items() if name in texts)
        wanted = Wanted(equal=pairs, span=span, is_reversed=is_reversed)
        if predicates or len(keys) > 1 or not all(is_sortable(name) for name, _ in keys):
            found = space.find(collection, parent=parent, wanted=wanted)
            return self.listed(found, where=predicates, beside=beside)
        if keys:
            wanted = evolve(wanted, order=keys[0])
        position = self.position
        page, total = space.window(
            collection, parent=parent, offset=position.offset, limit=position.size, wanted=wanted
        )
        return Listed(page, total, position, beside or {}, is_sorted=bool(keys))

    def within_dates(self, usual: str) -> list[Predicate]:
        """What `dateStart` and `dateEnd` say of a record: of the time that the behaviour names, else of the *usual* one."""
        start, end = self.query.get("dateStart"), self.query.get("dateEnd")
        if not start and not end:
            return []
        path = {"updated": "updatedAt", "created": "createdAt"}.get(self.behaviour.date_filter or "", usual)
        return [between(path, start, end)]


Handler = Callable[[CloudCall], Any]
