"""Bugs of whose child a record is: parents, kinds, instances, and the order in which they are read."""

from __future__ import annotations

from typing import Any

from tests.faults.cloud.collections import KINDS
from tests.faults.plants.plant import Plant, Swap
from welkin_sdk.instant import LATEST
from welkin_sdk.mirror import mirror, reading
from welkin_sdk.mirror.sources import cloud, cloud_lists
from welkin_sdk.mirror.sources.cloud import CloudSource
from welkin_sdk.mirror.stream import StreamSync


class ParentSkipped(Plant):
    """One of several parents is passed over."""

    name = "parent skipped"

    def swaps(self) -> list[Swap]:
        right = CloudSource._ordered

        def ordered(self: Any, resource: Any) -> Any:
            found = right(self, resource)
            return found[1:] if len(found) > 1 else found

        return [(CloudSource, "_ordered", ordered)]


class OldParentsOnly(Plant):
    """The parents are those there were at first."""

    name = "children of new parents never listed"

    def swaps(self) -> list[Swap]:
        right, first = reading.Held.ids, {}

        def ids(self: Any, collection: str) -> Any:
            found = right(self, collection)
            return first.setdefault((id(self.store), self.tenant, self.instance), found) if found else found

        return [(reading.Held, "ids", ids)]


class ParentUnknown(Plant):
    """Nothing says whose child a record is, so that none can be asked for."""

    name = "parent of a record not found"

    def swaps(self) -> list[Swap]:
        return [(reading.Held, "parent_of", lambda *_: None)]


class ParentsTimeIgnored(Plant):
    """What is listed under parents is complete as of now, whenever those were read."""

    name = "children complete without their parents"

    def swaps(self) -> list[Swap]:
        return [(StreamSync, "_parent_us", lambda self: LATEST)]


class IdsSwapped(Plant):
    """The id of the parent stands where the record's belongs."""

    name = "parent's id swapped with the record's"

    def swaps(self) -> list[Swap]:
        right = cloud_lists.path_ids

        def ids(operation: Any, parent: Any, kind: str, id: Any = None) -> Any:
            is_swapped = parent is not None and id is not None
            return right(operation, id, kind, parent) if is_swapped else right(operation, parent, kind, id)

        return [(module, "path_ids", ids) for module in (cloud, cloud_lists)]


class KindsSwapped(Plant):
    """Every kind is read as the first one."""

    name = "kinds swapped"

    def swaps(self) -> list[Swap]:
        right = cloud_lists.path_ids

        def ids(operation: Any, parent: Any, kind: str, id: Any = None) -> Any:
            return right(operation, parent, KINDS[0] if kind else "", id)

        return [(module, "path_ids", ids) for module in (cloud, cloud_lists)]


class InstanceMixed(Plant):
    """A tenant has one instance."""

    name = "instances mixed"

    def swaps(self) -> list[Swap]:
        right = mirror.tenancy_of

        return [(mirror, "tenancy_of", lambda client: (right(client)[0], "live"))]
