"""A server at its worst in the middle of a walk: no page lost, no untyped exception, and all that was odd is listed."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from typing import Any

import pytest

from tests.overlays.hostile import HostileServer, Step, cut, drip, error, garbage, hang_up, reply, reset
from welkin_sdk import AsyncDataClient, DataClient
from welkin_sdk.errors import ApiError, UnreadableResponseError, WelkinError

FIND = "GET /v1/patients"


def _record(number: int, **changes: Any) -> dict[str, Any]:
    moment = f"2024-01-01T00:{number // 60:02}:{number % 60:02}+00:00"
    return {
        "id": f"id-{number}",
        "phase": "intake",
        "timezone": "US/Pacific",
        "first_name": "Pat",
        "last_name": str(number),
        "birthday": "1980-01-01",
        "updated_at": moment,
        "created_at": moment,
        **changes,
    }


def _page(first: int, last: int, *, next_from: int | None = None, **changes: Any) -> Step:
    links: dict[str, Any] = {}
    if next_from is not None:
        moment = _record(next_from)["updated_at"].replace("+", "%2B")
        links["next"] = {"href": f"https://elsewhere.example/v1/patients?page%5Bfrom%5D={moment}"}
    records = [_record(number, **changes) for number in range(first, last + 1)]
    return reply(200, {"data": records, "links": links})


PAGES = (_page(1, 25, next_from=25), _page(25, 49, next_from=49), _page(49, 60))
IDS = [f"id-{number}" for number in range(1, 61)]

PASSING: dict[str, Step] = {
    "html_200": reply(200, b"<html>Please sign in</html>", content_type="text/html"),
    "empty_200": reply(200, b""),
    "truncated_json": reply(200, b'{"data": [{"id": "id-25", "first_na'),
    "not_a_number": reply(200, b'{"data": [NaN'),
    "cut_body": cut(),
    "reset": reset,
    "hang_up": hang_up,
    "no_http": garbage(b"\x00\x01\x02 nonsense\r\n\r\n"),
    "bad_gateway_html": reply(502, b"<html>Bad Gateway</html>", content_type="text/html"),
    "unavailable": error(503, "unavailable"),
    "server_error": error(500, "internal_server_error"),
    "too_many": error(429, "too_many", headers={"Retry-After": "0"}),
    "expired_token": error(401, "unauthorized"),
    "slow_drip": drip(),
}

LASTING: dict[str, Step] = {
    **{name: step for name, step in PASSING.items() if name != "slow_drip"},
    "unknown_status_520": reply(520, b"", content_type="text/plain"),
    "unknown_status_499": reply(499, b"nginx"),
    "redirect": reply(302, b"", headers={"Location": "https://elsewhere.example/"}),
    "error_without_list": reply(400, {"message": "no"}),
    "error_of_odd_types": reply(400, {"errors": [None, 7, {"status": "x", "code": ["y"], "extra": 3}]}),
    "wrong_envelope": reply(200, {"result": {"rows": []}}),
    "scalar": reply(200, b"7"),
    "deep_json": reply(200, b"[" * 100_000),
}


@pytest.fixture
def server() -> Iterator[HostileServer]:
    with HostileServer() as running:
        yield running


def _client(server: HostileServer, **options: Any) -> DataClient:
    return DataClient("id", "s" * 32, base_url=server.base_url, **options)


@pytest.mark.parametrize("fault", PASSING)
def test_a_passing_fault_costs_nothing(server: HostileServer, fault: str) -> None:
    """One bad answer in the middle of a walk: it is asked again, and every record comes exactly once."""
    server.script(FIND, PAGES[0], PASSING[fault], *PAGES[1:])

    with _client(server, timeout=0.3) as client:
        ids = (
            _ids_despite_drip(client)
            if fault == "slow_drip"
            else [patient.id for patient in client.patients.find()]
        )

    assert ids == IDS


def _ids_despite_drip(client: DataClient) -> list[str]:
    """No read timeout ends a drip; the deadline of the call does, and the walk goes on from its checkpoint."""
    ids: list[str] = []
    walk = client.patients.find(deadline=0.5)
    begun_at = time.monotonic()
    with pytest.raises(WelkinError) as caught:
        ids.extend(patient.id for patient in walk)
    assert time.monotonic() - begun_at < 10
    ids.clear()
    assert caught.value.checkpoint is not None
    first = [f"id-{number}" for number in range(1, 26)]
    return first + [patient.id for patient in client.patients.find(checkpoint=caught.value.checkpoint)]


@pytest.mark.parametrize("fault", LASTING)
def test_a_lasting_fault_is_a_typed_error_that_says_where_to_go_on(server: HostileServer, fault: str) -> None:
    """The error is one of the tree, carries the operation and a checkpoint, and resuming loses nothing."""
    server.script(FIND, PAGES[0], LASTING[fault])
    ids: list[str] = []

    with _client(server, max_retries=0) as client:
        with pytest.raises(WelkinError) as caught:
            ids.extend(
                patient.id for patient in client.patients.find()
            )  # the list keeps what came before the fault
        server.script(FIND, *PAGES[1:])
        assert caught.value.operation == "patients.find"
        assert caught.value.checkpoint is not None
        rest = [patient.id for patient in client.patients.find(checkpoint=caught.value.checkpoint)]

    assert ids + rest == IDS


@pytest.mark.parametrize("fault", LASTING)
def test_a_lasting_fault_is_the_same_error_when_awaited(server: HostileServer, fault: str) -> None:
    """Sync and async clients tell the same thing."""
    server.script(FIND, PAGES[0], LASTING[fault])

    async def run() -> tuple[WelkinError, list[str]]:
        ids: list[str] = []

        async def walk(client: AsyncDataClient, checkpoint: str | None = None) -> None:
            async for patient in client.patients.find(checkpoint=checkpoint):
                ids.append(patient.id)  # noqa: PERF401 - what came before the fault must be kept

        async with AsyncDataClient("id", "s" * 32, base_url=server.base_url, max_retries=0) as client:
            with pytest.raises(WelkinError) as caught:
                await walk(client)
            server.script(FIND, *PAGES[1:])
            await walk(client, caught.value.checkpoint)
        return caught.value, ids

    failure, ids = asyncio.run(run())

    assert failure.operation == "patients.find"
    assert ids == IDS


ODDITIES: dict[str, tuple[dict[str, Any], tuple[str, str]]] = {
    "null_where_none_is_allowed": ({"first_name": None}, ("first_name", "null")),
    "number_for_text": ({"last_name": 7}, ("last_name", "number")),
    "text_for_a_day": ({"birthday": "01/02/1990"}, ("birthday", "string")),
    "object_for_text": ({"city": {"name": "x"}}, ("city", "object")),
    "naive_and_bad_time": ({"created_at": "yesterday"}, ("created_at", "string")),
}


@pytest.mark.parametrize("name", ODDITIES)
def test_one_odd_member_costs_neither_the_record_nor_the_page(server: HostileServer, name: str) -> None:
    """The record comes, its raw value is in to_dict, and the client lists what it tolerated, without values."""
    changes, expected = ODDITIES[name]
    server.script(FIND, _page(1, 3, **changes))

    with _client(server) as client:
        records = list(client.patients.find())
        tolerated = client.tolerated

    member = next(iter(changes))
    assert [record.id for record in records] == ["id-1", "id-2", "id-3"]
    assert [record.to_dict()[member] for record in records] == [changes[member]] * 3
    assert [(odd.path, odd.seen, odd.count) for odd in tolerated] == [(*expected, 3)]


def test_an_extra_member_is_no_oddity(server: HostileServer) -> None:
    """The API announces that it will add members; they are kept and nothing is noted."""
    server.script(FIND, _page(1, 1, shoe_size=38))

    with _client(server) as client:
        record = next(iter(client.patients.find()))

        assert record.to_dict()["shoe_size"] == 38
        assert client.tolerated == []


def test_an_unknown_enum_value_passes(server: HostileServer) -> None:
    """An enum the document does not know yet is its own text."""
    moment = "2024-01-01T00:00:00+00:00"
    server.script(
        "GET /v1/conversations",
        reply(
            200,
            {
                "data": [
                    {
                        "id": "c",
                        "patient_id": "p",
                        "conversation_type": "telepathy",
                        "updated_at": moment,
                        "created_at": moment,
                    }
                ]
            },
        ),
    )

    with _client(server) as client:
        conversation = next(iter(client.conversations.find()))

        assert conversation.conversation_type == "telepathy"
        assert [odd.seen for odd in client.tolerated] == ["unknown value"]


def test_entries_that_are_no_records_are_set_aside(server: HostileServer) -> None:
    """Bad entries among good ones: the good ones come, the bad ones are listed with their place."""
    entries = [_record(1), None, "text", {"no": "id"}, _record(2), [1]]
    server.script(FIND, reply(200, {"data": entries, "links": {}}))

    with _client(server) as client:
        walk = client.patients.find()
        ids = [patient.id for patient in walk]

    assert ids == ["id-1", "id-2"]
    assert [bad.position for bad in walk.invalid] == [1, 2, 3, 5]
    assert [bad.raw for bad in walk.invalid] == [None, "text", {"no": "id"}, [1]]


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 418, 429, 499, 500, 503, 520, 561, 599])
def test_every_status_is_an_error_with_that_status(server: HostileServer, status: int) -> None:
    """Documented or not, JSON or not: the status is what decides, and it is never lost."""
    server.script("GET /v1/patients/1", reply(status, b"<html>", content_type="text/html"))

    with _client(server, max_retries=0) as client, pytest.raises(ApiError) as caught:
        client.patients.get("1")

    assert caught.value.status == status
    assert caught.value.operation == "patients.get"


def test_a_single_answer_that_is_no_record_is_unreadable(server: HostileServer) -> None:
    """A success without a record must not become an empty record."""
    server.script("GET /v1/patients/1", reply(200, []))

    with _client(server, max_retries=0) as client, pytest.raises(UnreadableResponseError):
        client.patients.get("1")


@pytest.mark.parametrize("next_from", [25, 1])
def test_a_page_that_leads_nowhere_ends_in_an_error(server: HostileServer, next_from: int) -> None:
    """A next link that points at its own page, or backwards, is not followed for ever."""
    server.script(FIND, _page(1, 25, next_from=next_from))

    with _client(server) as client, pytest.raises(WelkinError):
        list(client.patients.find(page_size=25))

    assert server.count(FIND) < 2_000
