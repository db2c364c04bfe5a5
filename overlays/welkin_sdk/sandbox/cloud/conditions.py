"""
Under which conditions one request reads and writes the store: the behaviours, the time, and what kind of request it is.
"""

from __future__ import annotations

import random
from typing import Any

from attrs import field, frozen

from welkin_sdk.sandbox.cloud.behaviour import Behaviours
from welkin_sdk.sandbox.cloud.kinds import resource_of
from welkin_sdk.sandbox.cloud.times import printed
from welkin_sdk.sandbox.core.clock import SECOND
from welkin_sdk.sandbox.core.effects import effects


@frozen
class Manner:
    """
    How one collection is read and written by one request.

    Attributes:
        now: microseconds since 1970 UTC, by a clock that is right.
        late: microseconds for which lists do not show a write.
        hidden_until: when lists may show a write of this request, where a fault says so.
        keeps_time: an update leaves the time of change as it was.
        keeps_deleted: what is deleted can be seen afterwards; `flags_deleted` with its mark.
        reads_deleted: a read by id finds what has been deleted; `lists_deleted` the same of lists.
        dice: what a list is shuffled with; None for the order in which it is kept.
    """

    now: int = 0
    is_list: bool = False
    late: int = 0
    hidden_until: int | None = None
    keeps_time: bool = False
    keeps_deleted: bool = False
    flags_deleted: bool = False
    reads_deleted: bool = False
    lists_deleted: bool = False
    dice: random.Random | None = field(default=None, repr=False)

    def deleted(self, record: dict[str, Any]) -> dict[str, Any]:
        """*record* as it is seen after it has been deleted: to mark it is a change of it."""
        if not self.flags_deleted:
            return record
        moved = {"updatedAt": printed(self.now)} if "updatedAt" in record and not self.keeps_time else {}
        return {**record, **moved, "deleted": True}


# Sees and writes what there is.
PLAIN = Manner()


@frozen
class Conditions:
    """
    The conditions of one request.

    Attributes:
        resource: what it is about; everything else it looks at is seen in stable order, and without what was deleted.
        now: microseconds since 1970 UTC, by a clock that is right.
        shows_deleted: it is a list that is to show what was deleted and marked.
        is_stamped: the times of what it writes are given, and stay.
    """

    behaviours: Behaviours = field(repr=False)
    resource: str
    now: int
    is_read: bool = False
    is_list: bool = False
    shows_deleted: bool = False
    is_stamped: bool = False
    dice: random.Random = field(factory=random.Random, repr=False)

    def manner(self, collection: str, parent: str | None) -> Manner:
        """How *collection* is read and written; *parent* is whose list it is about, None for every one."""
        resource = resource_of(collection, parent)
        behaviour = self.behaviours.of(resource)
        is_own = resource == self.resource
        is_flagged = behaviour.deletes == "flagged"
        return Manner(
            now=self.now,
            is_list=self.is_list,
            late=round(behaviour.late_seconds * SECOND),
            hidden_until=effects.get().visible_at,
            keeps_time=not behaviour.updates_move_time and not self.is_stamped,
            keeps_deleted=behaviour.keeps_deleted,
            flags_deleted=is_flagged,
            reads_deleted=self.is_read and behaviour.keeps_deleted,
            lists_deleted=is_own and is_flagged and self.shows_deleted,
            dice=self.dice if is_own and self.is_list and behaviour.order == "shuffled" else None,
        )
