"""
The records of one instance from outside of the API: put there as they are, changed, removed, and read as they truly are.

It is what somebody does inside Welkin, or a test that has to know better than a list: no policy, limit, sort or late
write stands in between, and no audit row tells of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from attrs import evolve, field, frozen

from welkin_sdk.sandbox.cloud.api import CloudApi
from welkin_sdk.sandbox.cloud.call import CloudCall
from welkin_sdk.sandbox.cloud.clients import CloudApiClient
from welkin_sdk.sandbox.cloud.conditions import Conditions
from welkin_sdk.sandbox.cloud.document import CloudOperation
from welkin_sdk.sandbox.cloud.errors import CloudRefusedError
from welkin_sdk.sandbox.cloud.given import check_text, copy_members, copy_records, refuse
from welkin_sdk.sandbox.cloud.kinds import collection_of, parent_of
from welkin_sdk.sandbox.cloud.statements import stamp_of
from welkin_sdk.sandbox.cloud.store import HIDDEN, Record, Space
from welkin_sdk.sandbox.cloud.times import normal, printed
from welkin_sdk.sandbox.core.clock import microseconds

# What is there once for each of something else, whether or not anything is kept of it.
_ONE_EACH = {
    "care_plans": "patients",
    "user_territories": "users",
    "user_permissions": "users",
    "application_accesses": "users",
}
# The one disposition of an encounter is kept, and found, under the id of that.
_DISPOSITIONS = "encounter_dispositions"
# By which member a record is known, the likeliest first; designs and templates by their names.
_IDS = ("id", "externalId", "communicationId", "workHoursId", "eventId")
_NAMES = ("templateName", "name", "cdtName")
_KEYS = (*_IDS, *_NAMES)
# What the parents are that are records themselves; designs may come later than what is made by them.
_PARENTS = {
    "patientId": "patients",
    "psmId": "users",
    "encounterId": "encounters",
    "documentSummaryId": "documents",
}
# What the address of a list does not say of whose it is.
_OWNERS = {"chat": ["patientId"], "work_hours": ["psmId"]}
# Members that the sandbox prints in one form, to look for them.
_PRINTED = ("sentAt",)
# Whose a record is, its id, what is kept of it, and whether it was deleted.
_Place = tuple[str, str, Record, bool]


@frozen
class CloudRecord:
    """
    A record as it truly is.

    Attributes:
        id: what its address ends with; of designs and templates the name.
        parents: what stands above that in the address, by the name of the path parameter, e.g. `patientId`.
        record: as `get` answers with it; as it is kept, where the API has no such operation.
        is_deleted: it was deleted, and a behaviour has it still be seen.
    """

    resource: str
    id: str
    parents: dict[str, str] = field(repr=False)
    record: dict[str, Any] = field(repr=False)
    is_deleted: bool = False


@frozen
class CloudRecords:
    """The records of one instance; each method is one transaction."""

    cloud: CloudApi = field(repr=False)
    tenant: str
    instance: str

    def load(self, resource: str, records: Iterable[Mapping[str, Any]], parents: Iterable[str]) -> int:
        """Keep *records*; see CloudSandbox.load()."""
        names, given = self._parent_names(resource), tuple(parents)
        if len(names) != len(given):
            raise ValueError(f"parents of {resource}: {', '.join(names) or 'none'}")
        for parent in given:
            check_text("parents", parent)
        loaded = copy_records("records", records)
        for record in loaded:
            key = self._key(resource, record, given)
            if not isinstance(key, str):
                raise ValueError("each of records has an id, which is a text")
        with self.cloud.state.transaction():
            space, of = self._space(resource), dict(zip(names, given, strict=True))
            self._check_parents(of)
            for record in loaded:
                id = str(self._key(resource, record, given))
                owners = given[:-1] if resource == _DISPOSITIONS else given
                space.put(
                    collection_of(resource), id, self._whole(resource, record, of), parent="/".join(owners)
                )
        return len(loaded)

    def remove(self, resource: str, id: str) -> None:
        """Delete a record; see CloudSandbox.remove()."""
        with self.cloud.state.transaction():
            space, collection = self._space(resource, is_late=True), collection_of(resource)
            owner = self._owner(space, resource, id)
            space.clear_below(f"{owner}/{id}" if owner else id)
            if resource == "encounters":
                space.remove(_DISPOSITIONS, id, parent=owner)
            space.remove(collection, id, parent=owner)

    def change(self, resource: str, id: str, members: Mapping[str, Any], updated_at: datetime | None) -> None:
        """Set members of a record; see CloudSandbox.change()."""
        members = copy_members("members", members)
        with self.cloud.state.transaction():
            space, collection = self._space(resource, is_late=True), collection_of(resource)
            owner = self._owner(space, resource, id)
            before = space.get(collection, id, parent=owner) or {}
            record = _changed(before, members)
            if any(record.get(name) != before.get(name) for name in _KEYS if before.get(name) == id):
                raise refuse("members", "others than the one that the record is known by")
            if updated_at is not None or self.cloud.behaviours.of(resource).updates_move_time:
                _stamp(record, printed(microseconds(updated_at or self.cloud.clock.now())))
            space.put(collection, id, record, parent=owner)

    def all(self, resource: str) -> list[CloudRecord]:
        """Every record of *resource*, the oldest first, then what was deleted and can be seen."""
        get = self.cloud.document.by_method.get((self.cloud.known(resource), "get"))
        with self.cloud.state.transaction():
            space = self._space(resource)
            if resource in _ONE_EACH:
                owners = space.places(_ONE_EACH[resource], parent="")
                found: list[_Place] = [("", id, {}, False) for _, id, _ in owners]
            else:
                collection, parent = collection_of(resource), parent_of(resource)
                kept = [(*place, False) for place in space.places(collection, parent=parent)]
                gone = [(*place, True) for place in space.deleted(collection, parent=parent)]
                if parent is None and resource in {"sms", "emails"}:
                    kept, gone = ([each for each in some if each[0]] for some in (kept, gone))
                found = [*kept, *gone]
            client = self._client()
            return [self._seen(resource, get, space, client, place) for place in found]

    def _seen(
        self,
        resource: str,
        get: CloudOperation | None,
        space: Space,
        client: CloudApiClient,
        place: _Place,
    ) -> CloudRecord:
        owner, id, record, is_deleted = place
        parts = [*(owner.split("/") if owner else ()), id]
        names = _path_names(get) if get else self._parent_names(resource)
        shown = record
        if get is not None and len(names) == len(parts) and not is_deleted:
            call = self._call(get, space, client, dict(zip(names, parts, strict=True)))
            try:
                outcome = self.cloud.answers.handlers[get.id](call)
                shown = self.cloud.answers.shapes.complete(get.answer_pointer or "", outcome)
            except CloudRefusedError:
                # Of a patient that is gone; what is kept of it is the truth then.
                shown = record
        if shown is record:
            pointer = self._pointer(resource)
            shown = {name: value for name, value in record.items() if name not in HIDDEN}
            shown = self.cloud.answers.shapes.complete(pointer, shown) if pointer else shown
        is_of_it = resource in _ONE_EACH or resource == _DISPOSITIONS
        own = str(shown.get("id", id)) if is_of_it else id
        parents = dict(zip(names, parts if is_of_it else parts[:-1], strict=False))
        return CloudRecord(resource, own, parents, shown, is_deleted)

    def _call(
        self, get: CloudOperation, space: Space, client: CloudApiClient, path: dict[str, str]
    ) -> CloudCall:
        return CloudCall(
            operation=get,
            document=self.cloud.document,
            shapes=self.cloud.answers.shapes,
            space=space,
            client=client,
            now=microseconds(self.cloud.clock.now()),
            address="",
            path=path,
            query={"type": "ID"} if get.resource == "users" else {},
        )

    def _whole(self, resource: str, record: Record, of: Mapping[str, str]) -> Record:
        """*record* with its stamps, and what the document says that it has, so that every operation can go by it."""
        pointer, shapes = self._pointer(resource), self.cloud.answers.shapes
        now = printed(microseconds(self.cloud.clock.now()))
        members = shapes.members(pointer) if pointer else frozenset[str]()
        record = {**{name: id for name, id in of.items() if name in members}, **record}
        if isinstance(record.get("jsonBody"), dict) and record.get("id"):
            record["jsonBody"] = {"id": record["id"], **record["jsonBody"]}
        whole: Record = shapes.complete(pointer, record) if pointer else record
        for name in _PRINTED:
            if isinstance(record.get(name), str):
                whole[name] = normal(record[name])
        holders = (record, whole), (record.get("jsonBody") or {}, whole.get("jsonBody"))
        for given, holder in holders:
            for name in ("createdAt", "updatedAt", "created_at", "updated_at"):
                if isinstance(holder, dict) and name in holder and given.get(name) is None:
                    holder[name] = now
        return {**self._stamps(resource, whole, now), **record, **whole}

    def _stamps(self, resource: str, record: Record, time: str) -> Record:
        """What a record is sorted by that no answer shows, as one that the API has made has it."""
        body = record.get("jsonBody") or {}
        is_sorted = any(each.is_list and each.takes("sort") for each in self._operations(resource))
        is_stamped = "updatedAt" in record or "updated_at" in body
        return (
            {"createdAt": time, "updatedAt": time}
            if is_sorted and not is_stamped and resource != "audit"
            else {}
        )

    def _pointer(self, resource: str) -> str | None:
        # One goal is answered with its tasks and comments around it, a list of them without.
        verbs = ("list", "get") if resource == "care_plan_goals" else ("get", "list", "list_data")
        operation, document = self._operation(resource, *verbs), self.cloud.document
        pointer = document.item_pointer(operation) if operation else None
        if pointer is not None and resource == "work_hours":
            # Answered by user, kept one by one.
            return document.follow(document.follow(f"{pointer}/properties/details") + "/items")
        return pointer

    def _parent_names(self, resource: str) -> list[str]:
        """The path parameters above the record's own."""
        self.cloud.known(resource)
        if resource in _OWNERS:
            return _OWNERS[resource]
        operation = self._operation(resource, "list", "get")
        names = _path_names(operation) if operation else []
        has_own_id = operation is not None and operation.verb == "get" and resource != _DISPOSITIONS
        return names[:-1] if has_own_id else names

    def _check_parents(self, parents: Mapping[str, str]) -> None:
        """LookupError unless each of them that is a record is there, and belongs to those before it."""
        above: list[str] = []
        for name, id in parents.items():
            if (kind := _PARENTS.get(name)) is not None:
                found = self._space(kind).get(collection_of(kind), id, parent="/".join(above))
                if found is None:
                    raise LookupError(f"parents: there is no such record of {kind}")
            above.append(id)

    def _operation(self, resource: str, *verbs: str) -> CloudOperation | None:
        found = (self.cloud.document.by_method.get((resource, verb)) for verb in verbs)
        return next((each for each in found if each is not None), None)

    def _key(self, resource: str, record: Mapping[str, Any], parents: tuple[str, ...]) -> Any:
        """What a record is kept under; None where it does not say."""
        if resource == _DISPOSITIONS:
            return parents[-1]
        get = self._operation(resource, "get")
        is_named = get is not None and _path_names(get)[-1].endswith("Name")
        return next((record[name] for name in (_NAMES if is_named else _IDS) if record.get(name)), None)

    def _owner(self, space: Space, resource: str, id: str) -> str:
        owner = parent_of(resource)
        if owner is None:
            owner = space.parent_of(collection_of(resource), id)
        if owner is None or space.get(collection_of(resource), id, parent=owner) is None:
            raise LookupError(f"there is no such record of {resource}")
        return owner

    def _space(self, resource: str, *, is_late: bool = False) -> Space:
        self.cloud.known(resource)
        if self.instance not in self.cloud.clients.instances(self.tenant):
            raise LookupError("credentials: their instance is gone, as after a reset")
        self.cloud.open(self.tenant)
        space = Space(self.cloud.state, self.tenant, self.instance)
        if any(each.is_tenant_wide for each in self._operations(resource)):
            space = space.of_tenant()
        if not is_late:
            return space
        now = microseconds(self.cloud.clock.now())
        return evolve(space, conditions=Conditions(self.cloud.behaviours, resource, now, is_stamped=True))

    def _operations(self, resource: str) -> list[CloudOperation]:
        return [each for each in self.cloud.document.operations if each.resource == resource]

    def _client(self) -> CloudApiClient:
        return next(each for each in self.cloud.clients.list() if each.tenant == self.tenant)


def _path_names(operation: CloudOperation) -> list[str]:
    return [part[1:-1] for part in operation.path.split("/") if part.startswith("{")]


def _changed(record: Record, members: Mapping[str, Any]) -> Record:
    """*record* with *members*, those that it has in its `jsonBody` there."""
    body = record.get("jsonBody")
    inner = {name for name in members if isinstance(body, dict) and name not in record}
    whole = {**record, **{name: value for name, value in members.items() if name not in inner}}
    if inner and isinstance(whole.get("jsonBody"), dict):
        whole["jsonBody"] = {**whole["jsonBody"], **{name: members[name] for name in inner}}
    return whole


def _stamp(record: Record, time: str) -> None:
    for holder in (record, record.get("jsonBody")):
        for name in stamp_of("updatedAt") or ():
            if isinstance(holder, dict) and name in holder:
                holder[name] = time
