"""Bugs that a mirror of the Cloud API could have, each put into ours on purpose: the same lives have to find it."""

from __future__ import annotations

from collections.abc import Callable

from tests.faults.cloud.plants.deciding import (
    FlagIgnored,
    ForbiddenGone,
    GapUntold,
    MaskStored,
    NoDistrust,
    PastGaps,
    SeldomListed,
    Unasked,
)
from tests.faults.cloud.plants.listing import (
    LastPageDropped,
    ListsBelieved,
    NotFoundEmpty,
    OneWalk,
    ResumedBelieved,
    SecondWalkBelieved,
    SweepStopsEarly,
    UnknownEmpty,
    UnsortedBelieved,
)
from tests.faults.cloud.plants.parents import (
    IdsSwapped,
    InstanceMixed,
    KindsSwapped,
    OldParentsOnly,
    ParentSkipped,
    ParentsTimeIgnored,
    ParentUnknown,
)
from tests.faults.plants.plant import Plant
from tests.faults.plants.storing import OneTenant, StaysBuried

__all__ = ["PLANTS", "Plant"]

PLANTS: tuple[Callable[[], Plant], ...] = (
    LastPageDropped,
    OneWalk,
    SecondWalkBelieved,
    ResumedBelieved,
    NotFoundEmpty,
    UnknownEmpty,
    SweepStopsEarly,
    UnsortedBelieved,
    ListsBelieved,
    ParentSkipped,
    OldParentsOnly,
    ParentUnknown,
    ParentsTimeIgnored,
    IdsSwapped,
    KindsSwapped,
    InstanceMixed,
    ForbiddenGone,
    Unasked,
    FlagIgnored,
    MaskStored,
    PastGaps,
    GapUntold,
    SeldomListed,
    NoDistrust,
    OneTenant,
    StaysBuried,
)
