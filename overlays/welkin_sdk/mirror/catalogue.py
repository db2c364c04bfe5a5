"""
What can be mirrored: the collections of the Data API that have a Find, and what their records print.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from attrs import field, frozen

from welkin_data_api.operations import TABLE
from welkin_runtime.operations import Operation

__all__ = ["Resource", "resources"]


@frozen
class Resource:
    """
    One collection.

    Attributes:
        is_timed: its records print `updated_at`.
        has_get: one record can be asked for by its id.
        references: members that hold the id of another record, and of which collection it is; "any" where any may be.
    """

    name: str
    is_timed: bool
    has_get: bool
    references: Mapping[str, str] = field(factory=dict[str, str], hash=False)


@cache
def resources() -> Mapping[str, Resource]:
    """Every collection by its name."""
    finds = (TABLE.find(f"{name}.find") for name in TABLE.resources)
    return {find.resource: _resource(find) for find in finds if find is not None}


def _resource(find: Operation) -> Resource:
    return Resource(
        find.resource,
        is_timed=any(one.name == "updated_at" for one in find.columns),
        has_get=TABLE.find(f"{find.resource}.get") is not None,
        references={one.name: one.references for one in find.columns if one.references is not None},
    )
