"""Both ends of a call, without sending: what goes out, and what comes of whatever came back."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from codec_parts import BASE, a_codec, operation
from fake_clock import FakeClock

from welkin_sdk import errors
from welkin_sdk.call.codec import build_safely
from welkin_sdk.http.context import context_of
from welkin_sdk.http.response import Headers, Response
from welkin_sdk.http.retry import Kind
from welkin_sdk.http.tracing import SpanFacts

GET, CREATE = operation("patients.get"), operation("conversations.create")
ID = "00000000-0000-4000-8000-000000000001"


def open_call(clock: FakeClock, **options: Any) -> Any:
    codec = a_codec(clock, **options.pop("codec", {}))
    return codec.open(codec.prepare(GET, {"id": ID}, {}), options)  # type: ignore[arg-type]


def test_a_request_is_addressed_and_its_call_knows_the_template(clock: FakeClock) -> None:
    """What logs and hooks see holds no id."""
    call = open_call(clock, headers={"X-Call": "1"})

    assert (call.request.method, str(call.request.url)) == ("GET", f"{BASE}/patients/{ID}")
    assert (call.request.headers["X-Mine"], call.request.headers["X-Call"]) == ("canary", "1")
    assert context_of(call.request) is call.context
    assert (call.context.operation, call.context.path) == ("patients.get", GET.path)
    assert (call.context.kind, call.context.expects_json) == (Kind.READ, True)
    assert ID not in repr(call)
    assert "canary" not in repr(call)


def test_the_clock_of_a_call_runs_from_its_opening(clock: FakeClock) -> None:
    """By the call's own deadline, else by the client's, else without one."""
    own = open_call(clock, deadline=3, codec={"deadline": 9})
    usual = open_call(clock, codec={"deadline": 9})
    clock.move(2)

    assert [call.context.seconds_left() for call in (own, usual, open_call(clock))] == [1, 7, None]


def test_what_cannot_be_built_is_refused_by_the_name_of_its_argument(clock: FakeClock) -> None:
    """An argument that does not exist before one that is wrong; no value is told."""
    codec = a_codec(clock)

    with pytest.raises(TypeError, match="timeuot"):
        codec.prepare(GET, {"id": ""}, {"timeuot": 1})  # type: ignore[typeddict-unknown-key]
    with pytest.raises(errors.InvalidRequestError, match="id") as caught:
        codec.prepare(GET, {"id": "can/ary\0"}, {})
    assert caught.value.operation == "patients.get"
    assert "can/ary" not in str(caught.value)


def test_a_foreign_fault_of_building_is_told_without_its_text() -> None:
    """Nobody vouches for what it quotes."""

    def build() -> Any:
        raise ValueError("canary")

    with pytest.raises(errors.InvalidRequestError, match="an argument cannot be sent") as caught:
        build_safely(build, "patients.get")
    assert caught.value.__cause__ is caught.value.__context__ is None


@pytest.mark.parametrize(
    ("outcome", "kind"),
    [
        (httpx.ConnectError("canary"), errors.WelkinConnectionError),
        (httpx.Response(404, content=b"{}"), errors.NotFoundError),
        (httpx.Response(200, content=b"<canary>"), errors.UnreadableResponseError),
        (errors.DeadlineExceededError("x"), errors.DeadlineExceededError),
    ],
)
def test_what_is_no_answer_is_one_error_of_the_tree(
    clock: FakeClock, outcome: Any, kind: type[errors.WelkinError]
) -> None:
    """Whatever it came to; the other library's is not the cause that is shown."""
    with pytest.raises(kind) as caught:
        a_codec(clock).close(open_call(clock), outcome, SpanFacts())

    assert "canary" not in str(caught.value)


def test_an_answer_is_shown_before_it_is_judged(clock: FakeClock) -> None:
    """To the call's own observer, and to the span; a refusal too."""
    seen: list[Any] = []
    facts = SpanFacts()

    with pytest.raises(errors.NotFoundError):
        a_codec(clock).close(
            open_call(clock, on_response=seen.append), httpx.Response(404, content=b"{}"), facts
        )

    assert ([answer.status for answer in seen], facts.status) == ([404], 404)


@pytest.mark.parametrize("content", [b"", b" ", b"{}"])
def test_a_write_that_was_done_without_a_word_has_a_record_without_members(
    clock: FakeClock, content: bytes
) -> None:
    """The missing body is what is counted; a read without one has read nothing."""
    codec = a_codec(clock)
    create = codec.prepare(CREATE, {"patient_id": ID}, {})
    get = codec.prepare(GET, {"id": ID}, {})

    record = codec.read(create, Response(201, Headers(), content), CREATE.read)

    assert type(record).__name__ == "Conversation"
    assert [(one.operation, one.seen) for one in codec.tolerated.list()] == [
        ("conversations.create", "missing")
    ]
    with pytest.raises(errors.UnreadableResponseError):
        codec.read(get, Response(200, Headers(), content), GET.read)


def test_another_record_than_the_one_asked_for_is_none(clock: FakeClock) -> None:
    """It is not handed out, and no id is told."""
    codec = a_codec(clock)
    request = codec.prepare(GET, {"id": ID}, {})
    other = Response(200, Headers(), b'{"id": "00000000-0000-4000-8000-00000000canary"}')

    with pytest.raises(errors.ResponseMismatchError) as caught:
        codec.read(request, other, GET.read)
    assert "canary" not in str(caught.value)


def test_the_rest_of_a_file_is_asked_for_at_the_first_address(clock: FakeClock) -> None:
    """With the part in place of an older one, and the attempts so far; whatever redirect led to the beginning."""
    call = open_call(clock)
    call.context.attempts, call.context.repeats, call.context.hops = 3, 2, 4
    call.context.is_elsewhere = True
    failure = httpx.ReadError("x")

    rest = a_codec(clock).resume(call, failure, {"Range": "bytes=5-"}, 5)

    assert (rest.request.url, rest.request.headers["Range"]) == (call.request.url, "bytes=5-")
    assert (rest.context.attempts, rest.context.repeats_before, rest.context.hops) == (3, 2, 0)
    assert (rest.context.part_from, rest.context.broken_off) == (5, failure)
    assert not rest.context.is_elsewhere
    assert call.context.part_from is None
