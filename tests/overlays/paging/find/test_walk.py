"""A Find between two answers: what is asked for, what an answer comes to, and what is refused where it was given."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from find_service import (
    FIND,
    NOW,
    START,
    Service,
    SomeAnswer,
    drain,
    ids,
    plan,
    read,
    records,
    stamp,
)

from welkin_runtime.types import Request
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
    WelkinError,
)
from welkin_sdk.paging.find.walk import FindPlan
from welkin_sdk.paging.pager import Find


@pytest.fixture(params=["printed", "wrapped"])
def service(request: pytest.FixtureRequest) -> Service:
    return Service(records(130), form=request.param)


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
