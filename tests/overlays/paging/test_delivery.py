"""What every walk has in common: reading the records of a page, and handing them out."""

from __future__ import annotations

import json

import pytest
from find_service import (
    FIND,
    NOW,
    START,
    Service,
    SomeAnswer,
    build,
    ids,
    plan,
    read,
    records,
    stamp,
)

from welkin_runtime.operations import Operation
from welkin_runtime.types import Tolerated
from welkin_sdk.errors import (
    UnreadableResponseError,
)
from welkin_sdk.paging.find.walk import FindPlan
from welkin_sdk.paging.pager import Find


@pytest.fixture(params=["printed", "wrapped"])
def service(request: pytest.FixtureRequest) -> Service:
    return Service(records(130), form=request.param)


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
