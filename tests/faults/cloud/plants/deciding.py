"""Bugs of what is made of what was read: who is dead, how far all is complete, what is stored."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from tests.faults.plants.plant import Plant, Swap
from welkin_sdk.errors import ForbiddenError
from welkin_sdk.mirror import listed_plan, pull, stream
from welkin_sdk.mirror.sources import cloud, cloud_lists
from welkin_sdk.mirror.sources.cloud import CloudSource


class ForbiddenGone(Plant):
    """A record that may not be asked for is gone."""

    name = "403 by id taken for gone"

    def swaps(self) -> list[Swap]:
        async def is_gone(self: Any, resource: Any, id: str) -> bool:
            try:
                return await self.read(resource, id) is None
            except ForbiddenError:
                return True

        return [(CloudSource, "is_gone", is_gone)]


class Unasked(Plant):
    """What a list does not show is dead; nobody asks for it."""

    name = "a list that shrank buries without asking"

    def swaps(self) -> list[Swap]:
        async def is_gone(self: Any, resource: Any, id: str) -> bool:
            return True

        return [(CloudSource, "is_gone", is_gone)]


class FlagIgnored(Plant):
    """What is marked as deleted is there."""

    name = "deleted flag ignored"

    def swaps(self) -> list[Swap]:
        return [(module, "is_deleted", lambda entry: False) for module in (cloud, cloud_lists)]


class MaskStored(Plant):
    """Stars are what a record holds."""

    name = "mask stored over"

    def swaps(self) -> list[Swap]:
        return [(pull, "without_masked", lambda store, pull, page: page)]


class PastGaps(Plant):
    """The watermark moves past what could not be proven."""

    name = "watermark past a gap"

    def swaps(self) -> list[Swap]:
        right = listed_plan._advance
        return [(listed_plan, "_advance", lambda situation: right(evolve(situation, gaps=())))]


class GapUntold(Plant):
    """A list that cannot be proven is complete."""

    name = "gap not told"

    def swaps(self) -> list[Swap]:
        right = CloudSource._page

        def page(self: Any, resource: Any, listed: Any, position: str | None) -> Any:
            return evolve(right(self, resource, listed, position), gap="")

        return [(CloudSource, "_page", page)]


class SeldomListed(Plant):
    """A list is walked as seldom as one that is swept."""

    name = "list walked at the scan's interval"

    def swaps(self) -> list[Swap]:
        right = listed_plan._is_due

        def is_due(scanned_us: int | None, situation: Any, policy: Any) -> bool:
            return right(scanned_us, evolve(situation, is_followed=True), policy)

        return [(listed_plan, "_is_due", is_due)]


class NoDistrust(Plant):
    """What a wrong clock has stamped is as good as anything else."""

    name = "a wrong clock's stamps trusted"

    def swaps(self) -> list[Swap]:
        return [(stream, "note_distrust", lambda *_args, **_options: None)]
