"""
The Cloud API as a source: lists that are walked whole, under each parent where they have any, and reads by id.

Nothing else of that API was seen to show changes. A list that moved while it was walked is walked again, until as many
different records have come as it tells, or the gap is named. Where one is known to come newest first, a sweep walks it down
to the time it asks about.

A position is one word: of a list alone "list-" and the checkpoint of its walk; of lists under parents the digest of the id of
the last one that was read. Parents are in the order of these digests, so that no id is in a position.
"""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import AsyncGenerator, Iterable, Sequence
from contextlib import aclosing
from hashlib import sha256
from itertools import islice
from typing import Any, Protocol

from attrs import evolve

from welkin_runtime.types import Request
from welkin_sdk.arguments import is_path_segment
from welkin_sdk.clock import Clock
from welkin_sdk.cloud_client import AsyncCloudClient
from welkin_sdk.errors import (
    ForbiddenError,
    InvalidRequestError,
    NotFoundError,
    UnreadableResponseError,
)
from welkin_sdk.mirror.catalogue import Resource, cloud_get, cloud_resources
from welkin_sdk.mirror.errors import HaltedError
from welkin_sdk.mirror.policy import Policy
from welkin_sdk.mirror.references import parent_in
from welkin_sdk.mirror.source import RawPage, Window
from welkin_sdk.mirror.sources.cloud_lists import (
    CloudLists,
    is_deleted,
    is_unassigned,
    operation_named,
    path_ids,
)
from welkin_sdk.mirror.sources.reader import OPTIONS, RawAnswer, pages_of
from welkin_sdk.mirror.sources.settling import Listed, id_of
from welkin_sdk.mirror.types import Fetched, Quarantined
from welkin_sdk.paging.lists.cursor import begin_list, plan_query
from welkin_sdk.paging.lists.shapes import parse_listing
from welkin_sdk.paging.task_group import cancel_and_wait

__all__ = ["CloudSource", "Parents"]

logger = logging.getLogger("welkin_sdk")

_PARENTS_AT_ONCE = 20
# Some patients may be withheld; so many, and nobody else's, are the whole category.
_REFUSED_AT_FIRST = 20
_COMPARED_AT_ONCE = 50
_MOST_PAGES = 100_000
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


class CloudSource(CloudLists):
    """
    A tenant's instance of the Cloud API; takes what `BaseSource` takes.

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

    async def kinds(self, resource: Resource) -> list[str]:
        """
        The kinds of records that *resource* has, by their names in a path.

        Raises:
            WelkinError: they cannot be read.
        """
        operation = operation_named(resource.kinds or "")
        names: list[str] = []
        find = self._walk(self._reader.codec.prepare(operation, {"version": "current"}, OPTIONS), None)
        async with aclosing(pages_of(find)) as pages:
            async for page in pages:
                names += [
                    str(one["name"]) for one in page.records if isinstance(one, dict) and one.get("name")
                ]
        usable = [name for name in dict.fromkeys(names) if is_path_segment(name)]
        if len(usable) < len(set(names)):
            logger.warning(
                "%s: a kind has a name that no address can have; nobody can read its records", resource.name
            )
        return usable

    async def _ask_date(self, resource: Resource) -> str | None:
        answer = await self._ask_one(resource)
        return answer.headers.get("Date")

    async def _ask_one(self, resource: Resource) -> RawAnswer:
        """Any answer that shows whether the list may be read."""
        if resource.parent is None:
            return await self._reader.fetch(self._first_page(self._request(resource, None)), OPTIONS)
        refused: ForbiddenError | None = None
        for _, parent in self._ordered(resource)[:_REFUSED_AT_FIRST]:
            try:
                return await self._reader.fetch(self._first_page(self._request(resource, parent)), OPTIONS)
            except ForbiddenError as error:
                # Of this parent alone, perhaps.
                refused = error
            except NotFoundError:
                continue
        if refused is not None:
            raise refused
        patients = operation_named(f"{resource.parent}.list")
        return await self._reader.fetch(
            self._first_page(self._reader.codec.prepare(patients, {}, OPTIONS)), OPTIONS
        )

    async def pages(
        self, resource: Resource, lo_us: int, hi_us: int, *, position: str | None
    ) -> AsyncGenerator[RawPage]:
        """As `Source.pages`; up to no bound, since a list shows what is there now."""
        if resource.parent is not None:
            pages = self._under_parents(resource, position)
        elif resource.is_followed and lo_us > self._policy.epoch_us:
            pages = self._down_to(resource, lo_us, position)
        else:
            pages = self._whole(resource, position)
        async with aclosing(pages):
            async for page in pages:
                yield page

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
                    and (refused >= _REFUSED_AT_FIRST or is_all)
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

    def cut(self, resource: Resource, position: str, times: Sequence[int]) -> tuple[str, str] | None:
        """As `Source.cut`: never, since lists under parents are read side by side, and one alone has no middle."""
        return None

    async def everything(self, resource: Resource, *, epoch_us: int) -> AsyncGenerator[Window]:
        """All lists, page by page, until one is empty; parents as the server has them now."""
        if resource.parent is None:
            parents: list[str | None] = [None]
        else:
            found = self._all_pages(
                self._reader.codec.prepare(operation_named(f"{resource.parent}.list"), {}, OPTIONS)
            )
            ids = [id_of(one) async for entries, _ in found for one in entries]
            parents = [id for id in ids if is_path_segment(id)]
        for parent in dict.fromkeys(parents):
            try:
                async for entries, answer in self._all_pages(self._request(resource, parent)):
                    read = [
                        self._record(resource, raw, answer.asked_us, has_exact=answer.has_exact)
                        for raw in entries
                        if not (is_deleted(raw) or is_unassigned(raw))
                    ]
                    yield Window(
                        records=tuple(one for one in read if isinstance(one, Fetched)),
                        quarantined=tuple(one for one in read if isinstance(one, Quarantined)),
                        is_whole=True,
                    )
            except NotFoundError:
                if parent is None:
                    raise

    async def _all_pages(self, request: Request) -> AsyncGenerator[tuple[list[Any], RawAnswer]]:
        """The entries of each page, by counting up; nothing that a page says of the others is trusted."""
        shape = request.operation.pagination
        assert shape is not None, "an operation that answers no list"
        place = begin_list("", _COMPARED_AT_ONCE)
        for number in range(_MOST_PAGES):
            asked = evolve(request, query=plan_query(evolve(place, number=number), shape, request.query))
            answer = await self._reader.fetch(asked, OPTIONS)
            body = parse_listing(answer.json(), shape)
            if body.entries:
                yield body.entries, answer
            if not body.entries or shape.kind == "whole":
                return
            place = evolve(place, mark=body.next)
            if shape.kind in ("token", "cursor") and body.next is None:
                return

    async def is_gone(self, resource: Resource, id: str) -> bool:
        try:
            return await super().is_gone(resource, id)
        except ForbiddenError:
            # Withheld: that is no delete.
            return False

    async def read(self, resource: Resource, id: str) -> Fetched | Quarantined | None:
        parent = None if resource.parent is None else self._parents.parent_of(resource, id)
        return await self._read_under(resource, parent, id)

    async def _read_under(
        self, resource: Resource, parent: str | None, id: str
    ) -> Fetched | Quarantined | None:
        found = cloud_get(resource.collection)
        assert found is not None, "a collection of which none is read by its id"
        operation, asked_with = found
        if resource.parent is not None and parent is None:
            raise UnreadableResponseError("nothing says under which parent the record is")
        ids = {**path_ids(operation, parent, resource.kind, id), **asked_with}
        try:
            raw, answer = await self._reader.get(operation, ids, OPTIONS)
        except NotFoundError:
            return None
        if is_deleted(raw):
            return None
        return self._record(resource, raw, answer.asked_us, has_exact=answer.has_exact)

    async def confirm(self, resource: Resource, doubtful: Fetched, *, is_complete: bool) -> Fetched | None:
        """As `Source.confirm`: by its id; one that lists show and nothing else does is believed when all is read."""
        if not resource.has_get:
            return doubtful if is_complete else None
        try:
            # Under whom it was shown: what is held may say that it was somebody else's.
            parent = parent_in(resource, doubtful.body) or self._parents.parent_of(resource, doubtful.id)
            again = await self._read_under(resource, parent, doubtful.id)
        except (ForbiddenError, UnreadableResponseError):
            return doubtful if is_complete else None
        if not isinstance(again, Fetched) or again.updated_us != doubtful.updated_us:
            return None
        return evolve(doubtful, fetched_us=again.fetched_us)

    def _ordered(self, resource: Resource) -> list[tuple[str, str]]:
        """The parents that can be asked about, by the digests of their ids."""
        assert resource.parent is not None
        return sorted((_digest(id), id) for id in self._parents.ids(resource.parent) if is_path_segment(id))

    def _first_page(self, request: Request) -> Request:
        shape = request.operation.pagination
        assert shape is not None, "an operation that answers no list"
        return evolve(request, query=plan_query(begin_list("", 1), shape, request.query))


def _parent_of(position: str | None) -> str:
    """The digest of the parent that was read last; "" before the first one."""
    if position is None:
        return ""
    if len(position) != _DIGITS or not set(position) <= set("0123456789abcdef"):
        raise InvalidRequestError("the position is none of lists under parents")
    return position


def _digest(id: str) -> str:
    return sha256(id.encode("utf-8", "backslashreplace")).hexdigest()[:_DIGITS]
