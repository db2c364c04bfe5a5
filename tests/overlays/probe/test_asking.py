"""Questions within a budget, and what comes of them."""

from __future__ import annotations

import asyncio
import gzip
import json
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from behaving import CANARY
from hostile import HostileServer, Step, error, hang_up, reply
from waiting import Waiting

from welkin_cloud_api.operations import TABLE
from welkin_runtime.operations import Operation
from welkin_sdk import AsyncCloudClient, errors
from welkin_sdk.probe.asking import MOST_BYTES, Answer, Asker, BudgetSpentError
from welkin_sdk.probe.describe import known_codes

PATH = "/acme/live/patients"


def operation(name: str = "patients.list") -> Operation:
    found = TABLE.find(name)
    assert found is not None
    return found


def run(
    server: HostileServer, act: Callable[[Asker], Awaitable[Any]], *, requests: int = 20, clock: Any = None
) -> Any:
    """What *act* comes to, with an asker of a client of the server's."""

    async def main() -> Any:
        async with AsyncCloudClient("acme", "live", access_token="t", base_url=server.origin) as client:
            return await act(Asker(client.wire, requests=requests, clock=clock or Waiting()))

    return asyncio.run(main())


ANSWERS: dict[str, tuple[Step, dict[str, Any]]] = {
    "granted": (reply(200, {"content": []}), {"access": "granted", "status": 200, "fault": None}),
    "no JSON": (reply(200, b"<p>"), {"access": "unreadable", "status": 200}),
    "forbidden": (
        reply(403, [{"errorCode": "USER_NOT_FOUND"}, {"errorCode": CANARY}, {"errorCode": CANARY.upper()}]),
        {"access": "refused", "codes": ("USER_NOT_FOUND", "*"), "status": 403},
    ),
    "unauthorized": (reply(401, []), {"access": "refused", "status": 401}),
    "not found": (reply(404, []), {"access": "absent", "status": 404, "fault": "NotFoundError, HTTP 404"}),
    "no such method": (reply(405, []), {"access": "absent", "status": 405}),
    "gone": (reply(410, []), {"access": "absent", "status": 410}),
    "bad request": (reply(400, []), {"access": "unknown", "status": 400, "is_bad_request": True}),
    "unprocessable": (reply(422, []), {"access": "unknown", "status": 422, "is_bad_request": True}),
    "broken": (reply(503, []), {"access": "unknown", "status": 503, "is_bad_request": False}),
    "lost": (hang_up, {"access": "unknown", "status": None, "fault": "WelkinConnectionError"}),
    "too many, for too long": (
        reply(429, [], headers={"Retry-After": "3600"}),
        {"access": "unknown", "status": 429, "is_bad_request": False},
    ),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_an_answer_is_told_in_words_of_ours(server: HostileServer, name: str) -> None:
    """The class of the error, the status, and the document's codes."""
    step, expected = ANSWERS[name]
    server.script(f"GET {PATH}", step)

    answer: Answer = run(server, lambda asker: asker.ask(operation(), {}))

    assert {key: getattr(answer, key) for key in expected} == expected
    assert CANARY.lower() not in repr(answer).lower()


@pytest.mark.parametrize("status", [400, 401, 403, 404, 405, 409, 410, 418, 422, 429, 500, 503])
def test_a_code_that_no_document_has_is_a_star(server: HostileServer, status: int) -> None:
    """Whatever the refusal: a name in capitals looks like a code. Those of the document are shown."""
    documented = sorted(known_codes())
    codes = [CANARY.upper(), *documented, CANARY.lower()]
    refusal = reply(status, [{"errorCode": code} for code in codes], headers={"Retry-After": "3600"})
    server.script(f"GET {PATH}", refusal)

    answer: Answer = run(server, lambda asker: asker.ask(operation(), {}))

    assert answer.codes == ("*", *documented)
    assert "ACCESS_FOR_API_CLIENT_RESTRICTED" in documented


@pytest.mark.parametrize("coding", ["identity", "gzip"])
def test_a_body_that_is_too_long_is_not_taken_in(server: HostileServer, coding: str) -> None:
    """The longest is read; a byte more, as it came or decompressed, and the answer cannot be read. It is asked once."""
    page = json.dumps({"content": [{"id": "1"}]}).encode()
    compress = {"identity": bytes, "gzip": gzip.compress}[coding]
    bodies = [compress(page + b" " * (size - len(page))) for size in (MOST_BYTES, MOST_BYTES + 1)]
    server.script(f"GET {PATH}", *[reply(200, body, headers={"Content-Encoding": coding}) for body in bodies])

    async def act(asker: Asker) -> list[Answer]:
        return [await asker.ask(operation(), {}) for _ in bodies]

    longest, longer = run(server, act)

    assert (longest.access, longest.body) == ("granted", {"content": [{"id": "1"}]})
    assert (longer.access, longer.body, len(server.requests)) == ("unreadable", None, 2)


def test_what_broke_is_asked_once_more(server: HostileServer) -> None:
    """After a breath; both are counted."""
    server.script(f"GET {PATH}", reply(503, []), reply(200, {"content": []}))

    async def act(asker: Asker) -> tuple[str, int]:
        return (await asker.ask(operation(), {})).access, asker.sent

    assert run(server, act) == ("granted", 2)


def test_a_limit_is_waited_out_and_counted(server: HostileServer) -> None:
    """So many requests went through in the minute before; the pause is as long as the server wants."""
    step, granted = reply(429, [], headers={"Retry-After": "7"}), reply(200, {"content": []})
    server.script(f"GET {PATH}", *[granted] * 5, step, granted)
    clock = Waiting()

    async def act(asker: Asker) -> tuple[int, int | None, int | None]:
        for _ in range(7):
            await asker.ask(operation(), {})
        return asker.sent, asker.met_per_minute, asker.told_per_minute

    assert run(server, act, clock=clock) == (8, 5, None)
    assert clock.waited == 7


@pytest.mark.parametrize(
    ("headers", "told"),
    [
        ({"X-RateLimit-Limit-Minute": "120"}, 120),
        ({"RateLimit-Policy": "10;w=1"}, 600),
        ({"RateLimit-Policy": '"burst";q=1, 100; w=60; comment=x'}, 100),
        ({"RateLimit-Policy": "10;w=0"}, None),
        ({"X-RateLimit-Limit": "120"}, None),
        ({"X-RateLimit-Limit-Minute": CANARY}, None),
    ],
)
def test_a_limit_is_told_where_its_minute_is(
    server: HostileServer, headers: dict[str, str], told: int | None
) -> None:
    """A number without its window says nothing."""
    server.script(f"GET {PATH}", reply(200, {}, headers=headers))

    async def act(asker: Asker) -> int | None:
        await asker.ask(operation(), {})
        return asker.told_per_minute

    assert run(server, act) == told


def test_the_budget_ends_the_questions(server: HostileServer) -> None:
    """Not one request more is sent."""
    server.script(f"GET {PATH}", reply(200, {}))

    async def act(asker: Asker) -> None:
        for _ in range(4):
            await asker.ask(operation(), {})

    with pytest.raises(BudgetSpentError, match="used up"):
        run(server, act, requests=3)
    assert len(server.requests) == 3


@pytest.mark.parametrize("step", [hang_up, error(500), reply(401, []), reply(429, [])])
def test_a_server_that_answers_nothing_is_not_asked_on(server: HostileServer, step: Step) -> None:
    """Three operations are enough to know, where none was answered; what failed is raised."""
    for path in ("patients", "tasks", "users"):
        server.script(f"GET /acme/live/{path}", step)

    async def act(asker: Asker) -> None:
        for name in ("patients.list", "tasks.list", "users.list_for_instance", "invoices.list"):
            await asker.ask(operation(name), {})

    with pytest.raises(errors.WelkinError):
        run(server, act, requests=100)
    assert not [seen for seen in server.requests if "invoices" in seen.target]


def test_an_id_that_no_address_can_hold_is_no_question(server: HostileServer) -> None:
    """A server may have sent any; nothing is sent for it."""

    async def act(asker: Asker) -> tuple[Answer, int]:
        return await asker.ask(operation("encounters.list"), {"patient_id": ".."}), asker.sent

    answer, sent = run(server, act)

    assert (answer.access, sent, len(server.requests)) == ("unknown", 0, 0)
