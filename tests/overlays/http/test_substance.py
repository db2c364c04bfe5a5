"""A status of success around something else: every operation of both APIs, with what is no record, and what is an error."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pytest
from every_call import CLIENTS, EveryCall, connect, every_call, finish, finish_async
from hostile import HostileServer, Seen, Step, error, hang_up, reply

from welkin_sdk import errors

CALLS = [call for call in every_call() if call.operation.needs_token and call.operation.answer != "bytes"]
RECORDS = [c for c in CALLS if c.operation.answer == "json" and c.operation.pagination is None]
WRITES = [call for call in CALLS if not call.operation.is_read_only]
REPEATED = [call for call in WRITES if call.operation.is_idempotent]
CANARY = "canary-7f3a"
CLOUD_ENTRY = {
    "errorCode": "SECURITY_ERROR",
    "message": CANARY,
    "date": "2026-03-04T17:30:00.000Z",
    "details": {},
}
DATA_ENTRY = {"status": 403, "code": "forbidden", "title": CANARY, "detail": CANARY}
REFUSALS: tuple[Any, ...] = ([CLOUD_ENTRY], [CLOUD_ENTRY, CLOUD_ENTRY], CLOUD_ENTRY, {"errors": [DATA_ENTRY]})
NO_RECORDS: tuple[Any, ...] = (
    CANARY,
    7,
    True,
    1.5,
    None,
    [CANARY],
    [None],
    {"data": None},
    {"data": [CANARY]},
)


class ScriptedServer(HostileServer):
    """
    Attributes:
        steps: what the requests are answered with, one after the other, the last one from then on.
    """

    steps: tuple[Step, ...] = ()

    def _choose(self, seen: Seen) -> Step:
        with self._lock:
            self.requests.append(seen)
            return self.steps[min(len(self.requests), len(self.steps)) - 1]


class Asker:
    """Sends calls through one client of each API, sync or async."""

    def __init__(self, peer: ScriptedServer, *, is_async: bool) -> None:
        self.peer = peer
        self._runner = asyncio.Runner() if is_async else None
        self._clients = {package: connect(package, peer.base_url, is_async=is_async) for package in CLIENTS}

    def __call__(self, call: EveryCall, *steps: Step, **options: Any) -> Any:
        self.peer.requests.clear()
        self.peer.steps = steps
        client = self._clients[call.package]
        if not options:
            return self._finish(call, client)
        # A client of its own, since all calls of one client share what they may spend on repeating.
        fresh = connect(call.package, self.peer.base_url, is_async=self._runner is not None).with_options(
            **options
        )
        try:
            return self._finish(call, fresh)
        finally:
            self._close(fresh)

    def _finish(self, call: EveryCall, client: Any) -> Any:
        positional, named = call.arguments()
        if self._runner is None:
            return finish(call.method(client)(*positional, **named))

        async def run() -> Any:
            return await finish_async(call.method(client)(*positional, **named))

        return self._runner.run(run())

    def _close(self, client: Any) -> None:
        if self._runner is None:
            client.close()
        else:
            self._runner.run(client.aclose())

    def close(self) -> None:
        for client in self._clients.values():
            self._close(client)
        if self._runner is not None:
            self._runner.close()


@pytest.fixture(scope="module", params=["sync", "async"])
def ask(request: pytest.FixtureRequest) -> Iterator[Asker]:
    with ScriptedServer() as peer:
        asker = Asker(peer, is_async=request.param == "async")
        yield asker
        asker.close()


def test_the_operations_of_both_documents_are_there() -> None:
    """So that no list below is empty by mistake."""
    for calls in (CALLS, RECORDS, WRITES, REPEATED):
        assert {call.package for call in calls} == set(CLIENTS)
    assert len(CALLS) > 200


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.id)
def test_errors_with_a_status_of_success_are_no_record(ask: Asker, call: EveryCall) -> None:
    """In whichever of the documented forms; neither a record, nor an empty list, nor a silent success."""
    for body in REFUSALS:
        with pytest.raises(errors.UnreadableResponseError) as caught:
            ask(call, reply(200, body))

        assert caught.value.status == 200
        if call.operation.pagination is None:
            assert caught.value.is_retryable == call.operation.is_read_only
        assert CANARY not in f"{caught.value} {caught.value!r} {vars(caught.value)}"


@pytest.mark.parametrize("call", RECORDS, ids=lambda call: call.id)
def test_what_is_no_record_is_not_read_as_one(ask: Asker, call: EveryCall) -> None:
    """A text, a number, a boolean, null, a list, an envelope that has lost its record."""
    is_list = _answers_list(call)
    for body in NO_RECORDS:
        if is_list and isinstance(body, list):
            continue
        if isinstance(body, dict) and not is_list and (_is_designed(call) or _takes_more(call)):
            continue
        with pytest.raises(errors.UnreadableResponseError) as caught:
            ask(call, reply(200, json.dumps(body).encode()))

        assert CANARY not in f"{caught.value} {caught.value!r}"


@pytest.mark.parametrize("call", RECORDS, ids=lambda call: call.id)
def test_an_object_without_a_documented_member_is_no_record(ask: Asker, call: EveryCall) -> None:
    """Where the document promises any; after a write an empty one is as good as no body: it was done."""
    if _answers_list(call) or _is_designed(call) or not _promises(call):
        return
    with pytest.raises(errors.UnreadableResponseError):
        ask(call, reply(200, {"something": "else"}))
    if call.operation.is_read_only:
        with pytest.raises(errors.UnreadableResponseError):
            ask(call, reply(200, {}))
    else:
        assert ask(call, reply(200, {})).to_dict() == {}


def _answers_list(call: EveryCall) -> bool:
    return call.operation.answers_list


def _is_designed(call: EveryCall) -> bool:
    return call.operation.record == ("map", "anything")


def _takes_more(call: EveryCall) -> bool:
    models = import_module(f"{call.package}.models")
    kind = getattr(models, str(call.operation.record))
    return bool(not _promises(call) and (kind._takes_more or "data" in kind._names))


def _promises(call: EveryCall) -> bool:
    models = import_module(f"{call.package}.models")
    return any(field.required for field in getattr(models, str(call.operation.record))._fields)


@pytest.mark.parametrize("call", REPEATED, ids=lambda call: call.id)
def test_a_refusal_after_an_attempt_of_unknown_outcome_says_so(ask: Asker, call: EveryCall) -> None:
    """The first attempt may have been done: a 404 for the second is then its success, a 409 or 412 its echo."""
    for first, status in ((hang_up, 404), (error(502), 404), (error(503), 409), (error(504), 412)):
        with pytest.raises(errors.ApiError, match="may have done it") as caught:
            ask(call, first, error(status), max_retries=1)

        assert caught.value.may_have_succeeded
        assert (caught.value.status, caught.value.attempts) == (status, 2)
        assert isinstance(caught.value, errors.NotFoundError) == (status == 404)


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.id)
def test_a_refusal_of_the_only_attempt_leaves_nothing_unknown(ask: Asker, call: EveryCall) -> None:
    """Nor does one of a read, or after a 429; a gateway's answer to a write does."""
    with pytest.raises(errors.ApiError) as plain:
        ask(call, error(404))
    with pytest.raises(errors.ApiError) as busy:
        ask(call, error(429, headers={"Retry-After": "0"}), error(404), max_retries=1)
    with pytest.raises(errors.ApiError) as gateway:
        ask(call, error(502))

    assert not plain.value.may_have_succeeded
    assert not busy.value.may_have_succeeded
    assert busy.value.attempts == 2
    assert gateway.value.may_have_succeeded == (not call.operation.is_read_only)
    assert "may have done" not in f"{plain.value} {busy.value} {gateway.value}"


def test_the_body_of_a_refused_success_is_told_nowhere(ask: Asker) -> None:
    """Not by the error's attributes either, which debuggers show."""
    call = next(call for call in RECORDS if call.id == "cloud-patients.get")
    with pytest.raises(errors.UnreadableResponseError) as caught:
        ask(call, reply(200, json.dumps([CLOUD_ENTRY]).encode()))

    assert "SECURITY_ERROR" not in f"{caught.value} {vars(caught.value)}"
