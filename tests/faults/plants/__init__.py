"""
Bugs that a sync engine is known to have had, each put into ours on purpose: the same runs have to find it.

None of them has a switch in the engine. They are other figures in the policy, a store or receiver in between, and
where that cannot say it, another function in place of one of ours for as long as a run takes.
"""

from __future__ import annotations

from collections.abc import Callable

from tests.faults.plants.handing_on import (
    AcknowledgesFirst,
    EarlyAnswer,
    FeedReversed,
    NumbersAlone,
    Stampede,
    VerifyByWatermark,
    VerifyCountsKeys,
)
from tests.faults.plants.plant import Plant
from tests.faults.plants.reading import (
    ClientClock,
    ConfirmsAnything,
    DroppedQuarantine,
    ExclusiveLowerBound,
    ForbiddenEmpty,
    GapsForgotten,
    NextVerbatim,
    NoEdgePad,
    NoLookback,
    NoSecondSweep,
    NothingAhead,
    Recount,
    ShortPage,
    WatermarkOverGaps,
    WrongZone,
)
from tests.faults.plants.scanning import (
    ForbiddenGone,
    HastyTombstones,
    NamelessBuries,
    NoBrake,
    NoCatchUp,
    QuarantineForEver,
    QuarantineIsDead,
    UnaskedTombstones,
)
from tests.faults.plants.storing import (
    BelievesReplicas,
    CheckpointFirst,
    FenceUnchecked,
    NeverBack,
    NeverRenewed,
    NewestSeen,
    NoGuard,
    NotSuperseded,
    OneTenant,
    StaysBuried,
    StrictGuard,
)

__all__ = ["PLANTS", "Plant"]

PLANTS: tuple[Callable[[], Plant], ...] = (
    ExclusiveLowerBound,
    NoLookback,
    ClientClock,
    ShortPage,
    NextVerbatim,
    Recount,
    NoEdgePad,
    ForbiddenEmpty,
    DroppedQuarantine,
    WrongZone,
    WatermarkOverGaps,
    GapsForgotten,
    NoSecondSweep,
    NothingAhead,
    ConfirmsAnything,
    NewestSeen,
    CheckpointFirst,
    NoGuard,
    StrictGuard,
    NeverBack,
    BelievesReplicas,
    OneTenant,
    StaysBuried,
    NotSuperseded,
    FenceUnchecked,
    NeverRenewed,
    HastyTombstones,
    ForbiddenGone,
    UnaskedTombstones,
    NoCatchUp,
    QuarantineIsDead,
    NamelessBuries,
    QuarantineForEver,
    NoBrake,
    EarlyAnswer,
    Stampede,
    FeedReversed,
    AcknowledgesFirst,
    NumbersAlone,
    VerifyByWatermark,
    VerifyCountsKeys,
)
