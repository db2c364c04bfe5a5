"""
Whether the records of a store are those that a client sees: what a store of another client id has to show to be adopted.

A client id is rotated, and the same records are there under the new one. Ids are UUIDs, so that another tenant's server
knows none of them; some may have been deleted since.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from attrs import frozen

from welkin_sdk.errors import ForbiddenError, UnreadableResponseError
from welkin_sdk.mirror.catalogue import Resource
from welkin_sdk.mirror.source import Source
from welkin_sdk.mirror.store import Store
from welkin_sdk.mirror.types import Fetched, Stream

__all__ = ["Likeness", "compare_sample"]

_OF_EACH = 3
_IN_ALL = 24


@frozen
class Likeness:
    """
    Attributes:
        asked: records of the store that the server was asked for, by their ids.
        found: those of them that it knows.
    """

    asked: int
    found: int

    @property
    def is_same(self) -> bool:
        """Whether it can only be the same tenant; nothing asked for proves nothing."""
        return self.found * 2 > self.asked


async def compare_sample(
    source: Source, store: Store, streams: Iterable[tuple[Stream, Resource]]
) -> Likeness:
    """
    Ask for a few records of *streams*, of each collection that can be asked by id.

    Raises:
        WelkinError: the server cannot be asked.
    """
    asked = found = 0
    for resource, id in islice(_sample(store, streams), _IN_ALL):
        asked += 1
        try:
            found += isinstance(await source.read(resource, id), Fetched)
        except (ForbiddenError, UnreadableResponseError):
            # Not shown, so it proves nothing.
            continue
    return Likeness(asked, found)


def _sample(store: Store, streams: Iterable[tuple[Stream, Resource]]) -> Iterator[tuple[Resource, str]]:
    for stream, resource in streams:
        if resource.has_get:
            # All of them before the first is asked for: a walk keeps a transaction open.
            for id, _ in list(islice(store.keys(stream), _OF_EACH)):
                yield resource, id
