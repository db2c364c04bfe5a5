"""
Lists of the Cloud API: how one is asked for, walked whole or down to a time, and what of its pages is a record.

A position in a list that stands alone is "list-" and the checkpoint of its walk.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Iterator, Mapping, Sequence
from contextlib import aclosing
from datetime import UTC, datetime
from itertools import pairwise
from typing import Any

from attrs import evolve

from welkin_cloud_api.operations import TABLE
from welkin_runtime import types as api
from welkin_runtime.operations import Operation
from welkin_runtime.types import Request, RequestOptions, Response
from welkin_sdk.errors import InvalidRequestError, StalledPageError
from welkin_sdk.mirror.catalogue import Resource
from welkin_sdk.mirror.errors import StreamStoppedError
from welkin_sdk.mirror.shape import Shape
from welkin_sdk.mirror.source import RawPage
from welkin_sdk.mirror.sources.reader import OPTIONS, BaseSource, as_it_came, pages_of
from welkin_sdk.mirror.sources.settling import WALKS, Listed, Shown, settled
from welkin_sdk.paging.lists.walk import ListPlan
from welkin_sdk.paging.pager import AsyncFind

__all__ = ["CloudLists", "is_deleted", "is_unassigned", "operation_named", "path_ids"]

_LIST = "list-"
_NEWEST_FIRST = "updatedAt,desc"
# Events have no list but that of a stretch of time; this one has all of them.
_ALL_TIME = {
    "from_time": datetime(1900, 1, 1, tzinfo=UTC),
    "to_time": datetime(2200, 1, 1, tzinfo=UTC),
    "include_cancelled": True,
}
_UNSETTLED = (
    "a list does not show as many records as it tells, however often it is read, or its pages do not advance"
)


class CloudLists(BaseSource):
    """A tenant's lists, each by itself; takes what `BaseSource` takes."""

    async def _whole(self, resource: Resource, position: str | None) -> AsyncGenerator[RawPage]:
        """The one list that *resource* has."""
        listed = self._settled(self._request(resource, None), _checkpoint_of(position))
        async with aclosing(listed):
            async for one in listed:
                behind = f"{_LIST}{one.checkpoint or ''}"
                yield self._page(resource, [one], None if one.page is None else behind)

    async def _down_to(self, resource: Resource, lo_us: int, position: str | None) -> AsyncGenerator[RawPage]:
        """
        The list newest first, down to the first page of which nothing has changed since *lo_us*, as often as `_settled` does.

        One that comes in another order is read whole: what is out of order can be anywhere.
        """
        request, checkpoint = self._request(resource, None, sort=_NEWEST_FIRST), _checkpoint_of(position)
        before: Shown | None = None
        for _ in range(WALKS):
            shown, latest_us = Shown(self.server.now_us(), is_resumed=bool(checkpoint)), None
            find, checkpoint = self._walk(request, checkpoint or None, shown), ""
            try:
                async with aclosing(pages_of(find)) as pages:
                    async for page in pages:
                        shown.take(page)
                        raw = self._raw(resource, page, position=f"{_LIST}{page.checkpoint or ''}")
                        times = [one.updated_us for one in raw.records if one.updated_us is not None]
                        yield raw
                        if not _is_downward([*([] if latest_us is None else [latest_us]), *times]):
                            async with aclosing(self._whole(resource, None)) as everything:
                                async for each in everything:
                                    yield each
                            return
                        latest_us = times[-1] if times else latest_us
                        if times and max(times) < lo_us:
                            break
            except StalledPageError:
                break
            if shown.is_one_answer or shown.confirms(before):
                yield self._page(resource, [], None)
                return
            before = shown
        yield self._page(resource, [Listed(None, is_unsettled=True)], None)

    def _settled(self, request: Request, checkpoint: str) -> AsyncGenerator[Listed]:
        """The list of *request*, as `settling.settled` walks it."""

        def walk(behind: str | None, shown: Shown) -> AsyncFind[Any]:
            return self._walk(request, behind, shown)

        return settled(walk, self.server.now_us, checkpoint)

    def _page(self, resource: Resource, listed: Sequence[Listed], position: str | None) -> RawPage:
        pages = [self._raw(resource, one.page, position=None) for one in listed if one.page is not None]
        return RawPage(
            records=tuple(record for page in pages for record in page.records),
            quarantined=tuple(one for page in pages for one in page.quarantined),
            position=position,
            shape=Shape.of([raw for one in listed if one.page is not None for raw in one.page.records]),
            is_discontinued=any(page.is_discontinued for page in pages),
            gap=_UNSETTLED if any(one.is_unsettled for one in listed) else "",
        )

    def _raw(self, resource: Resource, page: api.Page[Any], *, position: str | None) -> RawPage:
        # What is flagged as deleted is not there; asked for by its id, it says so again. A program that the patient could
        # be in and is not is no record.
        living = [one for one in page.records if not (is_deleted(one) or is_unassigned(one))]
        return super()._raw(resource, evolve(page, records=living), position=position)

    def _request(self, resource: Resource, parent: str | None, *, sort: str | None = None) -> Request:
        if resource.kinds is not None and not resource.kind:
            raise StreamStoppedError(
                f"which kinds of {resource.collection} there are cannot be read ({resource.kinds}); name those that are to"
                f" be mirrored: {resource.collection}/NAME"
            )
        operation = operation_named(f"{resource.collection}.list")
        known = {one.name for one in operation.parameters}
        arguments: dict[str, object] = {name: each for name, each in _ALL_TIME.items() if name in known}
        if sort is not None:
            arguments["sort"] = sort
        return self._reader.codec.prepare(
            operation, {**arguments, **path_ids(operation, parent, resource.kind)}, OPTIONS
        )

    def _walk(self, request: Request, checkpoint: str | None, shown: Shown | None = None) -> AsyncFind[Any]:
        async def fetch(request: Request, options: RequestOptions) -> Response:
            answer = await self._reader.fetch(request, options)
            if shown is not None:
                shown.count(request, answer)
            return answer

        plan = ListPlan(
            request=request,
            read=as_it_came,
            base_url=self._reader.codec.base_url_of(request.operation),
            page_size=self.page_size,
            checkpoint=checkpoint,
            options=RequestOptions(**OPTIONS),
            now=self._reader.codec.now,
        )
        return AsyncFind(fetch, plan)


def _is_downward(times: Sequence[int]) -> bool:
    """Whether they come newest first."""
    return all(one >= other for one, other in pairwise(times))


def path_ids(
    operation: Operation, parent: str | None, kind: str, id: str | None = None
) -> Mapping[str, object]:
    """What stands in the path of *operation*, by its names in Python."""

    def each() -> Iterator[object]:
        yield from () if parent is None else (parent,)
        yield from (kind,) if kind else ()
        yield from () if id is None else (id,)

    return dict(zip((one.name for one in operation.ids), each(), strict=True))


def _checkpoint_of(position: str | None) -> str:
    """Of the walk over a list; "" before its first page."""
    if position is None:
        return ""
    if not position.startswith(_LIST):
        raise InvalidRequestError("the position is none of a list")
    return position.removeprefix(_LIST)


def is_deleted(entry: object) -> bool:
    return isinstance(entry, dict) and entry.get("deleted") is True


def is_unassigned(entry: object) -> bool:
    return isinstance(entry, dict) and entry.get("assigned") is False and entry.get("id") is None


def operation_named(name: str) -> Operation:
    operation = TABLE.find(name)
    assert operation is not None, "a collection that has no such operation"
    return operation
