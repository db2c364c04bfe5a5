"""
Lists of the Cloud API under each of many parents, e.g. under every patient: which are asked for, in which order, and how many at once.

A position is the digest of the id of the last parent whose list was read. Parents are in the order of these digests, so that no
id is in a position.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, Iterable, Sequence
from contextlib import aclosing
from hashlib import sha256
from itertools import islice
from typing import Protocol

from attrs import evolve

from welkin_sdk.arguments import is_path_segment
from welkin_sdk.clock import Clock
from welkin_sdk.cloud_client import AsyncCloudClient
from welkin_sdk.errors import ForbiddenError, InvalidRequestError, NotFoundError
from welkin_sdk.mirror.catalogue import Resource, cloud_resources
from welkin_sdk.mirror.errors import HaltedError
from welkin_sdk.mirror.policy import Policy
from welkin_sdk.mirror.source import RawPage
from welkin_sdk.mirror.sources.cloud_lists import CloudLists
from welkin_sdk.mirror.sources.settling import Listed
from welkin_sdk.paging.task_group import cancel_and_wait

__all__ = ["REFUSED_AT_FIRST", "CloudParents", "Parents"]

REFUSED_AT_FIRST = 20
"""Some patients may be withheld; so many, and nobody else's, are the whole category."""

_PARENTS_AT_ONCE = 20
_DIGITS = 16
_PARENTS_MISSING = "what it is listed under is not known complete"

_Found = list[Listed] | NotFoundError | ForbiddenError | HaltedError


class Parents(Protocol):
    """Whose children are listed, and whose child a record is, as the mirror has them."""

    def ids(self, collection: str) -> Sequence[str]:
        """The ids of all living records of *collection*."""
        ...

    def are_whole(self, collection: str) -> bool:
        """Whether nothing of *collection* is known to be missing."""
        ...

    def parent_of(self, resource: Resource, id: str) -> str | None:
        """The parent of the record that has *id*; None where nothing says so."""
        ...


class CloudParents(CloudLists):
    """
    A tenant's lists, and those under each parent; takes what `BaseSource` takes.

    Args:
        parents: whose children are listed.
    """

    def __init__(
        self,
        client: AsyncCloudClient,
        clock: Clock,
        policy: Policy,
        *,
        page_size: int,
        concurrency: int,
        parents: Parents,
        collections: int = 1,
        per_minute: int | None = None,
    ) -> None:
        super().__init__(
            client,
            clock,
            policy,
            page_size=page_size,
            concurrency=concurrency,
            collections=collections,
            per_minute=per_minute,
        )
        self._parents = parents

    async def _under_parents(self, resource: Resource, position: str | None) -> AsyncGenerator[RawPage]:
        """The lists under each parent that *position* has left, several to a page."""
        after = _parent_of(position)
        left = [one for one in self._ordered(resource) if after < one[0]]
        assert resource.parent is not None
        # Under which of them something may be missing, nobody can tell.
        gap = "" if self._parents.are_whole(resource.parent) else _PARENTS_MISSING
        if gap and not left:
            yield evolve(self._page(resource, [], None), gap=gap)
        batch: list[Listed] = []
        refused, shown, size, number, handed_out = 0, 0, 0, 0, 0
        async with aclosing(self._side_by_side(resource, [parent for _, parent in left])) as lists:
            async for found in lists:
                if isinstance(found, HaltedError):
                    if number > handed_out:
                        # What has come by now need not be asked for again.
                        page = self._page(resource, batch, left[number - 1][0])
                        yield evolve(page, gap=page.gap or gap)
                    raise found
                number += 1
                refused += isinstance(found, ForbiddenError)
                shown += isinstance(found, list)
                is_all = position is None and refused == len(left)
                if (
                    isinstance(found, ForbiddenError)
                    and not shown
                    and (refused >= REFUSED_AT_FIRST or is_all)
                ):
                    raise found
                # One that is gone, or not shown any more, has no list: what was in it is asked for by its id.
                one_list = found if isinstance(found, list) else []
                batch += one_list
                size += sum(len(one.page.records) for one in one_list if one.page is not None)
                is_last = number == len(left)
                if is_last or size >= self.page_size or number % _PARENTS_AT_ONCE == 0:
                    digest, _ = left[number - 1]
                    page = self._page(resource, batch, None if is_last else digest)
                    yield evolve(page, gap=page.gap or gap)
                    batch, size, handed_out = [], 0, number

    async def _side_by_side(self, resource: Resource, parents: Iterable[str]) -> AsyncGenerator[_Found]:
        """
        The list under each of *parents*, in their order, or what it was refused with.

        As many are under way as there may be requests: a list is short, and waiting for each would be most of the time.
        """
        line = iter(parents)
        begun: deque[asyncio.Task[_Found]] = deque()
        try:
            while True:
                for parent in islice(line, self.concurrency - len(begun)):
                    begun.append(asyncio.create_task(self._list_under(resource, parent)))
                if not begun:
                    return
                yield await begun[0]
                begun.popleft()
        finally:
            await cancel_and_wait(begun)

    async def _list_under(self, resource: Resource, parent: str) -> _Found:
        try:
            return [one async for one in self._settled(self._request(resource, parent), "")]
        except (ForbiddenError, HaltedError) as error:
            return error
        except NotFoundError as error:
            # There is no such patient any more; else there is no such list, which is no empty one.
            if await self._is_there(resource.parent or "", parent):
                raise
            return error

    async def _is_there(self, collection: str, id: str) -> bool:
        try:
            return not await super().is_gone(cloud_resources()[collection], id)
        except ForbiddenError:
            return False

    def _ordered(self, resource: Resource) -> list[tuple[str, str]]:
        """The parents that can be asked about, by the digests of their ids."""
        assert resource.parent is not None
        return sorted((_digest(id), id) for id in self._parents.ids(resource.parent) if is_path_segment(id))


def _parent_of(position: str | None) -> str:
    """The digest of the parent that was read last; "" before the first one."""
    if position is None:
        return ""
    if len(position) != _DIGITS or not set(position) <= set("0123456789abcdef"):
        raise InvalidRequestError("the position is none of lists under parents")
    return position


def _digest(id: str) -> str:
    return sha256(id.encode("utf-8", "backslashreplace")).hexdigest()[:_DIGITS]
