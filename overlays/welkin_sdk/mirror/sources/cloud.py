"""
The Cloud API as a source: lists that are walked whole, under each parent where they have any, and reads by id.

Nothing else of that API was seen to show changes. A list that moved while it was walked is walked again, until as many
different records have come as it tells, or the gap is named. Where one is known to come newest first, a sweep walks it down
to the time it asks about.

A position is one word; cloud_lists.py says which of a list alone, cloud_parents.py which of lists under parents.
"""

from __future__ import annotations

import logging
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from typing import Any

from attrs import evolve

from welkin_runtime.types import Request
from welkin_sdk.arguments import is_path_segment
from welkin_sdk.errors import ForbiddenError, NotFoundError, UnreadableResponseError
from welkin_sdk.mirror.catalogue import Resource, cloud_get
from welkin_sdk.mirror.references import parent_in
from welkin_sdk.mirror.source import RawPage, Window
from welkin_sdk.mirror.sources.cloud_lists import is_deleted, is_unassigned, operation_named, path_ids
from welkin_sdk.mirror.sources.cloud_parents import REFUSED_AT_FIRST, CloudParents
from welkin_sdk.mirror.sources.reader import OPTIONS, RawAnswer, pages_of
from welkin_sdk.mirror.sources.settling import id_of
from welkin_sdk.mirror.types import Fetched, Quarantined
from welkin_sdk.paging.lists.cursor import begin_list, plan_query
from welkin_sdk.paging.lists.shapes import parse_listing

__all__ = ["CloudSource"]

logger = logging.getLogger("welkin_sdk")

_COMPARED_AT_ONCE = 50
_MOST_PAGES = 100_000


class CloudSource(CloudParents):
    """A tenant's instance of the Cloud API; takes what `CloudParents` takes."""

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
        for _, parent in self._ordered(resource)[:REFUSED_AT_FIRST]:
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
            parent = parent_in(resource, doubtful.body)
            again = await (
                self.read(resource, doubtful.id)
                if parent is None
                else self._read_under(resource, parent, doubtful.id)
            )
        except (ForbiddenError, UnreadableResponseError):
            return doubtful if is_complete else None
        if not isinstance(again, Fetched) or again.updated_us != doubtful.updated_us:
            return None
        return evolve(doubtful, fetched_us=again.fetched_us)

    def _first_page(self, request: Request) -> Request:
        shape = request.operation.pagination
        assert shape is not None, "an operation that answers no list"
        return evolve(request, query=plan_query(begin_list("", 1), shape, request.query))
