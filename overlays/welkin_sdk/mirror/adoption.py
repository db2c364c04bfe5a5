"""
A store of another client id is adopted, once it has shown that its records are those that the client sees.

A client id is rotated, and the same records are there under the new one. Ids are UUIDs, so that another tenant's server
knows none of them; some may have been deleted since.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from attrs import evolve, frozen

from welkin_runtime.frames import private_frames
from welkin_sdk.arguments import check_flag, check_text
from welkin_sdk.errors import ForbiddenError, InvalidRequestError, UnreadableResponseError
from welkin_sdk.mirror.catalogue import Resource
from welkin_sdk.mirror.errors import ForeignStoreError, LostLeaseError
from welkin_sdk.mirror.leases import LeaseGuard
from welkin_sdk.mirror.mirror_base import MirrorBase
from welkin_sdk.mirror.source import Source
from welkin_sdk.mirror.store import Store
from welkin_sdk.mirror.types import Fetched, Stream

__all__ = ["Adoption", "Likeness", "compare_sample"]

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


@private_frames
class Adoption(MirrorBase):
    """Makes what a store has of another name this mirror's."""

    async def adopt(self, tenant: str | None = None, *, ask: bool = True) -> int:
        """
        Make what the store has of another name this mirror's: for a client id that was rotated, or a tenant named anew.

        Nothing is read again and nothing is lost: records, progress, the feed and its consumers go on.

        Args:
            tenant: the name until now; None: the one to whom the store belongs.
            ask: first ask the server for a few of the records, two dozen at most, by their ids.

        Returns:
            How many records the server knew; 0 where it was not asked, and where the store is this mirror's already.

        Raises:
            ForeignStoreError: most of the records are unknown to the server, or there is none to ask for.
            InvalidRequestError: several tenants have the store, so that one has to be named; or there is something of
                this mirror's in it already.
            LostLeaseError: another engine is at work on it.
        """
        if tenant is not None:
            check_text("tenant", tenant)
        check_flag("ask", ask)
        old = tenant or self._store.owner()
        if old == "*":
            raise InvalidRequestError("tenant: the store has several; name the one that is to be adopted")
        if old is None or old == self.tenant:
            return 0
        found = 0
        if ask:
            streams = [(evolve(self._stream(one), tenant=old), one) for one in self._resources]
            likeness = await compare_sample(self._open_source(), self._store, streams)
            if not likeness.is_same:
                raise ForeignStoreError(
                    f"of {likeness.asked} records of this store the server knows {likeness.found}, so it is another"
                    " tenant's, or nobody can tell; if you know that it is the same, adopt it without asking"
                )
            found = likeness.found
        self._take_over(old)
        return found

    def _take_over(self, old: str) -> None:
        taken: list[LeaseGuard] = []
        try:
            for resource in self._resources:
                stream = evolve(self._stream(resource), tenant=old)
                guard = LeaseGuard.begin(self._store, stream, self._holder, self._clock)
                if guard is None:
                    raise LostLeaseError(
                        "an engine is at work on this store; stop it, and adopt the store then"
                    )
                taken.append(guard)
            self._store.rename_tenant(old, self.tenant, holder=self._holder)
            for one in taken:
                one.move(self._renamed(one.stream))
        finally:
            for guard in taken:
                guard.end()

    def _renamed(self, stream: Stream) -> Stream:
        return evolve(stream, tenant=self.tenant)
