"""Find and AsyncFind over a function that answers as a server would."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import AsyncGenerator, Callable, Mapping
from datetime import UTC, datetime, timedelta, timezone
from typing import Any, cast

import pytest
from attrs import define, field, frozen

from welkin_runtime.operations import Operation
from welkin_runtime.types import AsyncFind as AsyncFindProtocol
from welkin_runtime.types import Find as FindProtocol
from welkin_runtime.types import Request, RequestOptions, Tolerated
from welkin_sdk.errors import (
    ApiError,
    BadRequestError,
    ForbiddenError,
    InvalidRequestError,
    NotFoundError,
    PaginationError,
    RateLimitError,
    ServerError,
    StalledPageError,
    UnreadableResponseError,
    WelkinError,
)
from welkin_sdk.http.json_text import parse_json
from welkin_sdk.paging.find.walk import FindPlan
from welkin_sdk.paging.pager import AsyncFind, Find

NOW = datetime(2020, 6, 1, 12, tzinfo=UTC)
DATE = "Mon, 01 Jun 2020 12:00:00 GMT"
START = datetime(2020, 5, 1, tzinfo=UTC)
FIND = Operation(
    id="findPatients",
    name="patients.find",
    method="GET",
    path="/patients",
    envelope="page",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
)


@frozen
class SomeAnswer:
    content: bytes
    status: int = 200
    headers: Mapping[str, str] = field(factory=lambda: {"Date": DATE})

    def json(self) -> object:
        return parse_json(self.content)


@define
class Service:
    """
    Answers windows over its records; `fault` may raise or answer instead, knowing the number of the request.

    Attributes:
        form: "printed" (a list of one envelope) or "wrapped" (an object with links).
    """

    records: list[dict[str, Any]]
    form: str = "wrapped"
    fault: Callable[[int], SomeAnswer | None] = lambda _number: None
    requests: list[Request] = field(factory=list)

    def fetch(self, request: Request, options: RequestOptions) -> SomeAnswer:
        """One page."""
        self.requests.append(request)
        if (answer := self.fault(len(self.requests))) is not None:
            return answer
        query = dict(request.query)
        size = int(query["page[size]"])
        found = [r for r in self.records if query["page[from]"] <= r["updated_at"] <= query["page[to]"]]
        body: dict[str, Any] = {"data": found[:size], "meta": {"current": query | {"page[size]": size}}}
        if self.form == "printed":
            return SomeAnswer(json.dumps([body]).encode())
        following = (
            f"http://elsewhere.invalid/?page[from]={found[size - 1]['updated_at']}"
            if len(found) > size
            else None
        )
        body["links"] = {"next": {"href": following}} if following else {}
        return SomeAnswer(json.dumps(body).encode())

    async def fetch_async(self, request: Request, options: RequestOptions) -> SomeAnswer:
        """The same for an async caller."""
        await asyncio.sleep(0)
        return self.fetch(request, options)


def stamp(moment: datetime) -> str:
    return moment.isoformat(timespec="microseconds")


def build(
    *, updated_from: datetime | None = None, updated_to: datetime | None = None, page_size: int | None = None
) -> Request:
    assert updated_from is not None
    assert updated_to is not None
    window = {"page[from]": stamp(updated_from), "page[to]": stamp(updated_to), "page[size]": str(page_size)}
    return Request(operation=FIND, path="/patients", query=tuple(window.items()))


def read(value: object, tolerated: list[Tolerated]) -> str:
    assert isinstance(value, dict)
    if "poison" in value:
        raise ValueError("canary-7d1")
    return str(value["id"])


def plan(**arguments: Any) -> FindPlan[str]:
    return FindPlan(build=build, read=read, operation=FIND, now=lambda: NOW, **arguments)


def records(count: int, **members: Any) -> list[dict[str, Any]]:
    return [
        {"id": f"r{n:03}", "updated_at": stamp(START + timedelta(minutes=n)), **members} for n in range(count)
    ]


def ids(count: int) -> list[str]:
    return [f"r{n:03}" for n in range(count)]


@pytest.fixture(params=["printed", "wrapped"])
def service(request: pytest.FixtureRequest) -> Service:
    return Service(records(130), form=request.param)


def drain(find: Find[str], into: list[str]) -> None:
    for record in find:
        into.append(record)  # noqa: PERF402  what came before an error is wanted as well


async def collect(find: AsyncFind[str]) -> list[str]:
    return [record async for record in find]


def test_a_find_is_what_the_generated_package_expects() -> None:
    """Both kinds stand where the generated facade says Find and AsyncFind."""
    service = Service([])

    sync: FindProtocol[str] = Find(service.fetch, plan())
    asynchronous: AsyncFindProtocol[str] = AsyncFind(service.fetch_async, plan())

    assert sync.checkpoint is asynchronous.checkpoint is None


def test_records_of_every_page_come_once(service: Service) -> None:
    """130 records in pages of 50, in both envelopes."""
    assert list(Find(service.fetch, plan())) == ids(130)


def test_an_async_find_brings_the_same(service: Service) -> None:
    """The async walk differs in nothing but the await."""
    assert asyncio.run(collect(AsyncFind(service.fetch_async, plan()))) == ids(130)


def test_async_pages_carry_their_records_and_checkpoint(service: Service) -> None:
    """Pages hold each record once, and the last one has nowhere to go on."""

    async def pages() -> list[tuple[int, bool]]:
        find = AsyncFind(service.fetch_async, plan())
        return [(len(page.records), page.checkpoint is None) async for page in find.pages()]

    seen = asyncio.run(pages())

    assert sum(count for count, _ in seen) == 130
    assert [is_last for _, is_last in seen] == [False] * (len(seen) - 1) + [True]


@pytest.mark.parametrize("way", ["records", "pages"])
def test_an_async_walk_broken_off_leaves_nothing_to_the_collector(service: Service, way: str) -> None:
    """The bug: the inner generator was left open, and a loop that ended first said that its task was destroyed."""
    collected: list[Any] = []

    async def main() -> None:
        sys.set_asyncgen_hooks(finalizer=collected.append)
        find = AsyncFind(service.fetch_async, plan(page_size=4))
        walk = cast("AsyncGenerator[Any]", aiter(find) if way == "records" else find.pages())
        await anext(walk)
        await walk.aclose()

    asyncio.run(main())

    assert collected == []


def test_nothing_is_sent_before_a_record_is_asked_for(service: Service) -> None:
    """A find that nobody iterates costs nothing, and one record costs one page."""
    find = Find(service.fetch, plan())
    assert service.requests == []

    next(iter(find))

    assert len(service.requests) == 1


def test_a_second_iteration_is_a_walk_of_its_own(service: Service) -> None:
    """It starts where the first one started."""
    find = Find(service.fetch, plan())
    next(iter(find))

    assert list(find) == list(find) == ids(130)


def test_a_walk_cut_after_any_record_goes_on_with_the_next(service: Service) -> None:
    """The checkpoint is the position behind the record just handed out."""
    for cut in range(1, 130, 7):
        find = Find(service.fetch, plan())
        records = iter(find)
        first = [next(records) for _ in range(cut)]

        rest = list(Find(service.fetch, plan(checkpoint=find.checkpoint)))

        assert first + rest == ids(130)


def test_a_walk_cut_at_every_page_brings_each_record_once(service: Service) -> None:
    """Each page by a new find, from the checkpoint of the page before."""
    checkpoint: str | None = None
    seen: list[str] = []
    while True:
        page = next(iter(Find(service.fetch, plan(checkpoint=checkpoint)).pages()), None)
        seen += page.records if page else []
        checkpoint = page.checkpoint if page else None
        if checkpoint is None:
            break

    assert seen == ids(130)


def test_there_is_a_checkpoint_from_the_first_record_to_the_last(service: Service) -> None:
    """None before, text during, None once everything is handed out."""
    find = Find(service.fetch, plan())
    before = find.checkpoint
    during = [find.checkpoint for _ in find]

    assert before is None
    assert None not in during[:-1]
    assert find.checkpoint is None


def test_an_error_carries_the_position_and_the_walk_goes_on_from_it(service: Service) -> None:
    """What broke the second page costs neither the first nor a record twice."""

    def break_second(number: int) -> SomeAnswer | None:
        if number == 2:
            raise ServerError(status=503, operation="patients.find")
        return None

    service.fault = break_second
    seen: list[str] = []
    with pytest.raises(ServerError) as caught:
        drain(Find(service.fetch, plan()), seen)
    assert seen == ids(50)

    drain(Find(service.fetch, plan(checkpoint=caught.value.checkpoint)), seen)

    assert seen == ids(130)


def test_an_error_on_the_first_page_carries_the_start() -> None:
    """Its checkpoint is good for the whole walk."""

    def break_first(number: int) -> SomeAnswer | None:
        if number == 1:
            raise ServerError(status=503)
        return None

    service = Service(records(3), fault=break_first)
    find = Find(service.fetch, plan())
    with pytest.raises(ServerError) as caught:
        list(find)

    assert find.checkpoint is None
    assert caught.value.operation == "patients.find"
    assert list(Find(service.fetch, plan(checkpoint=caught.value.checkpoint))) == ids(3)


@pytest.mark.parametrize(
    "content", [b"<html>canary-7d1</html>", b'{"data": [', b"", b"null", b'"canary-7d1"', b"[" * 90_000]
)
def test_an_answer_that_is_no_page_ends_the_walk_with_its_position(content: bytes) -> None:
    """HTML, half an answer and other JSON are one error, without the text and with the checkpoint."""
    service = Service(records(3), fault=lambda _: SomeAnswer(content))

    with pytest.raises(UnreadableResponseError) as caught:
        list(Find(service.fetch, plan()))

    assert caught.value.checkpoint is not None
    assert caught.value.status == 200
    assert "canary" not in str(caught.value)


def test_entries_that_are_no_records_are_listed_and_the_walk_goes_on() -> None:
    """One bad entry costs neither its page nor the walk."""
    service = Service([*records(2), {"id": "bad", "poison": "canary-7d1", "updated_at": stamp(START)}])
    service.fault = lambda _: SomeAnswer(json.dumps({"data": [None, *service.records], "links": {}}).encode())
    find = Find(service.fetch, plan())

    page = next(find.pages())

    assert page.records == ids(2)
    assert [(u.position, u.reason) for u in page.invalid] == [
        (0, "not an object"),
        (3, "not readable as a record"),
    ]
    assert find.invalid == page.invalid
    assert "canary" not in repr(page)


def test_what_was_tolerated_is_told_with_the_operation() -> None:
    """One note a page, and none where nothing was tolerated."""
    notes: list[tuple[str, list[Tolerated]]] = []
    deviation = Tolerated(path="birthday", expected="date", seen="null")

    def read_tolerantly(value: object, tolerated: list[Tolerated]) -> str:
        tolerated.append(deviation)
        return read(value, tolerated)

    def note(operation: Operation, tolerated: list[Tolerated]) -> None:
        notes.append((operation.name, tolerated))

    service = Service(records(2))
    list(
        Find(
            service.fetch,
            FindPlan(build=build, read=read_tolerantly, operation=FIND, note=note, now=lambda: NOW),
        )
    )

    assert notes == [("patients.find", [deviation, deviation])]


def test_an_instant_that_cannot_be_read_raises_after_its_page() -> None:
    """What was granted is handed out; then the walk says that it cannot go on, and where it stands."""
    tied = [{"id": f"t{n}", "updated_at": stamp(START)} for n in range(60)]
    body = {"data": tied[:50], "meta": {"current": {"page[size]": 50}}}
    service = Service(tied, fault=lambda _: SomeAnswer(json.dumps(body).encode()))
    seen: list[str] = []

    with pytest.raises(StalledPageError) as caught:
        drain(Find(service.fetch, plan()), seen)

    assert len(seen) == 50
    assert caught.value.checkpoint is not None
    assert caught.value.operation == "patients.find"
    assert len(service.requests) < 100


def test_a_larger_page_that_the_server_refuses_does_not_break_the_walk() -> None:
    """The size was our idea: the walk goes on without it, and says in the end that one instant fills a page."""
    tied = [{"id": f"t{n:02}", "updated_at": stamp(START)} for n in range(50)]
    service = Service(tied)
    seen: list[str] = []

    def refuse_large(number: int) -> SomeAnswer | None:
        if int(dict(service.requests[number - 1].query)["page[size]"]) > 50:
            raise BadRequestError(status=400)
        return None

    service.fault = refuse_large

    with pytest.raises(StalledPageError):
        drain(Find(service.fetch, plan()), seen)

    assert len(seen) == 50


@pytest.mark.parametrize("kind", [ApiError, ForbiddenError, NotFoundError, RateLimitError, ServerError])
def test_only_a_refused_request_is_asked_for_in_the_callers_own_size(kind: type[ApiError]) -> None:
    """What else befalls a larger page says nothing of its size."""
    tied = [{"id": f"t{n:02}", "updated_at": stamp(START)} for n in range(50)]
    service = Service(tied)

    def fail_large(number: int) -> SomeAnswer | None:
        if int(dict(service.requests[number - 1].query)["page[size]"]) > 50:
            raise kind(status=418)
        return None

    service.fault = fail_large

    with pytest.raises(kind):
        drain(Find(service.fetch, plan()), [])


def test_a_refused_request_of_the_callers_own_size_is_raised() -> None:
    """A 400 that we did not provoke belongs to the caller."""

    def refuse(_number: int) -> SomeAnswer | None:
        raise BadRequestError(status=400)

    with pytest.raises(BadRequestError):
        list(Find(Service([], fault=refuse).fetch, plan()))


def test_a_server_that_ignores_the_window_is_an_error() -> None:
    """Its echo says so; nothing of that page is handed out."""
    body = {"data": records(1), "meta": {"current": {"page[from]": "2011-01-01T00:00:00Z"}}}
    service = Service([], fault=lambda _: SomeAnswer(json.dumps(body).encode()))

    with pytest.raises(PaginationError, match=r"page\[from\]"):
        list(Find(service.fetch, plan(updated_from=START)))


def test_the_options_and_the_window_reach_every_request(service: Service) -> None:
    """Both bounds and the size are always sent."""
    seen: list[RequestOptions] = []

    def fetch(request: Request, options: RequestOptions) -> SomeAnswer:
        seen.append(options)
        return service.fetch(request, options)

    list(Find(fetch, plan(updated_from=START, page_size=40, options=RequestOptions(timeout=3))))

    assert seen == [RequestOptions(timeout=3)] * len(service.requests)
    assert dict(service.requests[0].query)["page[from]"] == stamp(START)
    assert {dict(request.query)["page[size]"] for request in service.requests} == {"40"}


@pytest.mark.parametrize(
    "arguments",
    [
        {"checkpoint": "garbage"},
        {"page_size": 0},
        {"updated_from": NOW, "updated_to": START},
        {"updated_from": datetime.max.replace(tzinfo=UTC)},
        {"updated_from": datetime.max.replace(tzinfo=timezone(-timedelta(hours=12)))},
        {"updated_from": datetime.min.replace(tzinfo=timezone(timedelta(hours=14)))},
        {"updated_to": datetime.max.replace(tzinfo=timezone(-timedelta(hours=12)))},
        {"updated_to": datetime.min.replace(tzinfo=timezone(timedelta(hours=14)))},
        {"updated_from": datetime.max},  # noqa: DTZ901
    ],
)
def test_arguments_that_cannot_be_used_are_refused_at_once(arguments: dict[str, Any]) -> None:
    """Where they were given, not where the first record is asked for."""
    with pytest.raises(InvalidRequestError) as caught:
        plan(**arguments)

    assert caught.value.operation == "patients.find"


def test_a_checkpoint_of_other_filters_is_refused(service: Service) -> None:
    """It would skip records of this find in silence."""
    find = Find(service.fetch, plan(filters={"patient_id": "a"}))
    next(iter(find))

    with pytest.raises(InvalidRequestError):
        plan(filters={"patient_id": "b"}, checkpoint=find.checkpoint)


def test_a_window_the_builder_refuses_is_an_error_of_ours() -> None:
    """The generated builder knows ValueError only."""

    def refuse(**_window: object) -> Request:
        raise ValueError("no such window")

    with pytest.raises(InvalidRequestError, match="no such window") as caught:
        list(Find(Service([]).fetch, FindPlan(build=refuse, read=read, operation=FIND, now=lambda: NOW)))

    assert isinstance(caught.value, WelkinError)
