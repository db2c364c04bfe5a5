"""
What can be mirrored: the collections of the Data API that have a Find, and those of the Cloud API whose lists, walked whole,
show all of their records. What is known of each is in the tables of operations.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal

from attrs import evolve, field, frozen

from welkin_cloud_api.operations import TABLE as CLOUD
from welkin_data_api.operations import TABLE as DATA
from welkin_runtime.operations import Column, Operation, Repeated

__all__ = [
    "KIND",
    "KIND_NAMES",
    "Api",
    "Resource",
    "cloud_get",
    "cloud_resources",
    "collection_of",
    "resources",
]

Api = Literal["data-api", "cloud-api"]

KIND = "/"
"""Between a collection and the kind of its records, in the name of one."""

KIND_NAMES = {
    "cdt_name": "cdt_formations.list",
    "pdt_name": "profile_formations.list",
    "dictionary_name": "dictionary_formations.list",
}
"""The parameter of a path that names a kind of records, and the list that tells the kinds there are."""

_PATIENT = "patient_id"


@frozen
class Resource:
    """
    One collection.

    Attributes:
        name: as a stream has it, e.g. "patients" or, of one kind alone, "cdt_records/cdt-vitals".
        is_timed: its records always print when they were changed.
        has_get: one record can be asked for by its id.
        references: members that hold the id of another record, and of which collection it is; "any" where any may be.
        updated: path of the member that says when a record was changed last.
        is_listed: its pages are those of a list, which is read whole, and not windows of time.
        is_followed: that list can be had newest first by what its records say of their change, which is true.
        has_children: others are mirrored that are listed under its records.
        comes_along: for that alone: nobody has named it.
        parent: the collection under whose records it is listed; None: it has one list.
        kinds: the operation that lists the kinds of its records, where the path wants one; None: they are of one kind.
    """

    name: str
    is_timed: bool
    has_get: bool
    references: Mapping[str, str] = field(factory=dict[str, str], hash=False)
    updated: tuple[str, ...] = ("updated_at",)
    is_listed: bool = False
    is_followed: bool = False
    has_children: bool = False
    comes_along: bool = False
    parent: str | None = None
    kinds: str | None = None

    @property
    def collection(self) -> str:
        """The client's attribute, e.g. "cdt_records"."""
        return collection_of(self.name)

    @property
    def kind(self) -> str:
        """Which of its kinds; "" where there is but one, or all are meant."""
        return self.name.partition(KIND)[2]

    def of_kind(self, kind: str) -> Resource:
        """The records of one kind."""
        return evolve(self, name=f"{self.collection}{KIND}{kind}")


def collection_of(name: str) -> str:
    """The collection of what a stream has as *name*."""
    return name.partition(KIND)[0]


@cache
def resources() -> Mapping[str, Resource]:
    """Every collection of the Data API by its name."""
    finds = (DATA.find(f"{name}.find") for name in DATA.resources)
    return {find.resource: _found(find) for find in finds if find is not None}


def _found(find: Operation) -> Resource:
    return Resource(
        find.resource,
        is_timed=any(one.name == "updated_at" for one in find.columns),
        has_get=DATA.find(f"{find.resource}.get") is not None,
        references={one.name: one.references for one in find.columns if one.references is not None},
    )


@cache
def cloud_resources() -> Mapping[str, Resource]:
    """
    Every collection of the Cloud API that can be mirrored, by its name.

    Its records have an id, and its list needs nothing but a patient or the name of a kind. A record that is listed under a
    patient names him, or nobody could tell whose it is once it is stored.
    """
    lists = (CLOUD.find(f"{name}.list") for name in CLOUD.resources)
    return {one.resource: _listed(one) for one in lists if one is not None and _is_mirrored(one)}


def _is_mirrored(listing: Operation) -> bool:
    columns = {one.name for one in listing.columns}
    asked = {one.name for one in listing.ids}
    is_whose = _PATIENT not in asked or any(one.references == "patients" for one in listing.columns)
    is_told = all(one.name in _WHOLE for one in listing.parameters if one.required and one.place == "query")
    return (
        "id" in columns
        and asked <= {_PATIENT, *KIND_NAMES}
        and is_whose
        and is_told
        and listing.scope != "server"
    )


# What a list has to be asked with to show everything; see `sources/cloud_lists.py`.
_WHOLE = frozenset({"from_time", "to_time"})


def _listed(listing: Operation) -> Resource:
    names = {one.name for one in listing.ids}
    return Resource(
        listing.resource,
        is_timed=False,
        has_get=cloud_get(listing.resource) is not None,
        references={one.name: one.references for one in listing.columns if one.references is not None},
        updated=_updated(listing.columns),
        is_listed=True,
        parent="patients" if _PATIENT in names else None,
        kinds=next((KIND_NAMES[name] for name in KIND_NAMES if name in names), None),
    )


@cache
def cloud_get(collection: str) -> tuple[Operation, Mapping[str, str]] | None:
    """
    The operation that reads one record of a Cloud collection by its own id, and what it has to be asked with besides.

    None where there is none: one that reads by a name, or by what else a path has, would not find what is there.
    """
    listing = CLOUD.find(f"{collection}.list")
    if listing is None:
        return None
    above = [one.name for one in listing.ids]
    for operation in CLOUD.of(collection):
        ids = operation.ids
        if (
            operation.method != "GET"
            or operation.pagination
            or [one.name for one in ids[:-1]] != above
            or not ids
        ):
            continue
        for one in operation.identity:
            if (one.place, one.part, one.member) == ("path", (ids[-1].wire_name,), ("id",)):
                return operation, _asked_with(operation, one)
    return None


def _asked_with(operation: Operation, identity: Repeated) -> Mapping[str, str]:
    """What says that it is an id that stands in the path, where something else can."""
    if identity.when is None or "" in identity.when[1]:
        return {}
    name, values = identity.when
    parameter = next(one.name for one in operation.parameters if one.wire_name == name)
    return {parameter: values[0]}


def _updated(columns: tuple[Column, ...]) -> tuple[str, ...]:
    return ("updatedAt",) if any(one.name == "updatedAt" for one in columns) else ("jsonBody", "updated_at")
