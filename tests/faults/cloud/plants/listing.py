"""Bugs of reading lists: what of them is passed over, and what is believed of them."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from typing import Any

from tests.faults.plants.plant import Plant, Swap
from welkin_sdk.errors import UnreadableResponseError
from welkin_sdk.instant import LATEST
from welkin_sdk.mirror.sources import cloud, cloud_lists, settling
from welkin_sdk.mirror.sources.cloud import CloudSource


class LastPageDropped(Plant):
    """The last page of several is not read."""

    name = "last page dropped"

    def swaps(self) -> list[Swap]:
        right = cloud.pages_of

        async def pages_of(find: Any) -> AsyncGenerator[Any]:
            held, count = None, 0
            async for page in right(find):
                if held is not None:
                    yield held
                held, count = page, count + 1
            if held is not None and count == 1:
                yield held

        return [(module, "pages_of", pages_of) for module in (cloud, cloud_lists)]


class OneWalk(Plant):
    """One walk over a list is believed, whatever it can tell."""

    name = "second walk not made"

    def swaps(self) -> list[Swap]:
        return [(settling.Shown, "is_settled", lambda self, before, seen, said: True)]


class SecondWalkBelieved(Plant):
    """Any second walk proves the first, whatever the two have shown."""

    name = "second walk not compared"

    def swaps(self) -> list[Swap]:
        return [(settling.Shown, "confirms", lambda self, before: before is not None)]


class ResumedBelieved(Plant):
    """A walk that goes on where another process has left it is as good as one from the start."""

    name = "resumed walk believed"

    def swaps(self) -> list[Swap]:
        right = settling.Shown.is_settled

        def is_settled(self: Any, before: Any, seen: set[str], *, said: bool | None) -> bool:
            return self.is_resumed or bool(right(self, before, seen, said=said))

        return [(settling.Shown, "is_settled", is_settled)]


class NotFoundEmpty(Plant):
    """A list under a patient that answers 404 is an empty one, whether there is such a patient or not."""

    name = "404 of a list taken for empty"

    def swaps(self) -> list[Swap]:
        async def is_there(self: Any, collection: str, id: str) -> bool:
            return False

        return [(CloudSource, "_is_there", is_there)]


class UnknownEmpty(Plant):
    """A list in a shape that nobody knows is at its end."""

    name = "unknown shape taken for empty"

    def swaps(self) -> list[Swap]:
        right = cloud.pages_of

        async def pages_of(find: Any) -> AsyncGenerator[Any]:
            try:
                async for page in right(find):
                    yield page
            except UnreadableResponseError:
                return

        return [
            (cloud, "pages_of", pages_of),
            (cloud_lists, "pages_of", pages_of),
            (settling.Shown, "is_settled", lambda self, before, seen, said: True),
        ]


class SweepStopsEarly(Plant):
    """A sweep of a list that comes newest first ends with its first page."""

    name = "sweep stops one page early"

    def swaps(self) -> list[Swap]:
        right = CloudSource._down_to

        def down_to(self: Any, resource: Any, lo_us: int, position: str | None) -> Any:
            return right(self, resource, LATEST, position)

        return [(CloudSource, "_down_to", down_to)]


class UnsortedBelieved(Plant):
    """A list that was to come newest first does."""

    name = "unsorted page believed"

    def swaps(self) -> list[Swap]:
        return [(cloud_lists, "_is_downward", lambda times: True)]


class ListsBelieved(Plant):
    """What a list shows is so, also where it is older than what is known."""

    name = "a list that lags is believed"

    def swaps(self) -> list[Swap]:
        async def confirm(self: Any, resource: Any, doubtful: Any, *, is_complete: bool) -> Any:
            return doubtful

        return [(CloudSource, "confirm", confirm)]
