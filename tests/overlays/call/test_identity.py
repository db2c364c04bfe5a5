"""Whether a client hands out an answer that is about something else than the request."""

from __future__ import annotations

import asyncio
import pickle
import traceback
from collections.abc import Iterator
from typing import Any

import pytest

from tests.overlays.asked import asked
from tests.overlays.hostile import HostileServer, reply
from tests.overlays.identities import (
    OTHER,
    Bound,
    all_bound,
    all_operations,
    an_id,
    records_in,
)
from welkin_sdk import AsyncCloudClient, AsyncDataClient, CloudClient, DataClient
from welkin_sdk.clock import SystemClock
from welkin_sdk.errors import ResponseMismatchError
from welkin_sdk.mirror.catalogue import resources
from welkin_sdk.mirror.policy import Policy
from welkin_sdk.mirror.sources.data import DataSource

BOUND = all_bound()
UNBOUND = [
    "createCarePlanGoal",
    "createCarePlanGoalComment",
    "createCarePlanOverview",
    "createDictionaryRecords",
    "createDocumentType",
    "createInboundChatMessage",
    "createPaymentMethod",
    "createProfileRecord",
    "exchangeToken",
    "exportRecords",
    "getAssessmentCdtFormation",
    "getAssessmentFormation",
    "getCarePlanOverview",
    "getCdtFormation",
    "getDictionaryFormation",
    "getDocumentType",
    "getEncounterDispositionFormation",
    "getEncounterTemplate",
    "getGoalTemplate",
    "getMessagingTemplate",
    "getProfileFormation",
    "getProgram",
    "listAssessmentFormations",
    "listCarePlanGoalComments",
    "listCarePlanGoals",
    "listCdtFormations",
    "listChatMessages",
    "listDictionaryFormations",
    "listDictionaryRecords",
    "listDocumentTypes",
    "listEmails",
    "listEncounterTemplates",
    "listFullUserEncounters",
    "listGoalTemplates",
    "listPaymentMethods",
    "listProfileFormations",
    "listProfilePatients",
    "listProfileRecords",
    "listPrograms",
    "listSms",
    "listUserEncounters",
    "replaceAssessmentFormation",
    "replaceCarePlanOverview",
    "replaceDictionaryFormation",
    "replaceDictionaryRecords",
    "replaceDocumentType",
    "replaceEncounterTemplate",
    "replaceProgram",
    "replaceUser",
    "searchChatMessages",
    "uploadDocumentFiles",
]


@pytest.fixture(scope="module")
def server() -> Iterator[HostileServer]:
    with HostileServer() as running:
        yield running


def script(server: HostileServer, bound: Bound, body: Any) -> str:
    """Let *server* answer the request of *bound* with *body*; the request's name."""
    operation = bound.operation
    scope = {"server": "", "tenant": "/tenant", "instance": "/tenant/instance"}[operation.scope]
    prefix = "/v1" if bound.api == "data-api" else f"/v1{scope}"
    name = f"{operation.method} {prefix}{bound.request().path}"
    server.script(name, reply(200, body))
    return name


def connect(server: HostileServer, api: str, *, asynchronous: bool = False) -> Any:
    if api == "data-api":
        return (AsyncDataClient if asynchronous else DataClient)(access_token="t", base_url=server.base_url)
    kind = AsyncCloudClient if asynchronous else CloudClient
    return kind("tenant", "instance", access_token="t", base_url=server.base_url)


@pytest.fixture(scope="module")
def clients(server: HostileServer) -> Iterator[dict[str, Any]]:
    """A sync client of each API."""
    with connect(server, "data-api") as data, connect(server, "cloud-api") as cloud:
        yield {"data-api": data, "cloud-api": cloud}


def call(client: Any, bound: Bound) -> Any:
    """The first page of records, or the record."""
    if not bound.is_list:
        return client._wire.call(asked(bound.request(), bound.operation.read), {}, {})
    return next(iter(walk(client, bound).pages())).records


async def call_async(client: Any, bound: Bound) -> Any:
    if not bound.is_list:
        return await client._wire.call(asked(bound.request(), bound.operation.read), {}, {})
    return (await anext(walk(client, bound).pages())).records


def walk(client: Any, bound: Bound) -> Any:
    operation = asked(bound.request(), bound.operation.read)
    if operation.envelope != "page":
        return client._wire.iterate(operation, {}, page_size=None, checkpoint=None, options={})
    return client._wire.find(
        operation,
        {},
        updated_from=None,
        updated_to=None,
        page_size=None,
        checkpoint=None,
        concurrency=1,
        options={},
    )


def check(error: ResponseMismatchError, bound: Bound) -> None:
    """The error says which member, and whether something was changed; it has none of the ids."""
    is_read = bound.operation.is_read_only
    assert (error.member, error.operation, error.status) == (bound.member, bound.operation.name, 200)
    assert (error.is_applied, error.is_retryable) == (not is_read, is_read)
    assert ("applied" in str(error)) is not is_read
    told = [str(error), repr(error), repr(error.args), repr(vars(error)), *traceback.format_exception(error)]
    told.append(repr(vars(pickle.loads(pickle.dumps(error)))))
    ids = {OTHER, *(an_id(repeated.part[0]) for repeated in bound.operation.identity)}
    assert not [id for id in ids if id in "".join(told)]


@pytest.mark.parametrize("bound", BOUND, ids=str)
def test_another_record_is_refused(server: HostileServer, clients: dict[str, Any], bound: Bound) -> None:
    """Every member that repeats a part of the request, with another id in it: a typed error, and sent once."""
    name = script(server, bound, bound.answer(OTHER))
    before = server.count(name)

    with pytest.raises(ResponseMismatchError) as caught:
        call(clients[bound.api], bound)

    check(caught.value, bound)
    assert server.count(name) - before == 1


@pytest.mark.parametrize("bound", BOUND, ids=str)
def test_the_same_record_is_handed_out(server: HostileServer, clients: dict[str, Any], bound: Bound) -> None:
    """The id as it was sent, a GUID in capitals, and a member that is null, which says nothing."""
    id = an_id(bound.repeated.part[0])
    for answer in (bound.answer(id), bound.answer(id.upper()), bound.answer(None)):
        script(server, bound, answer)

        assert call(clients[bound.api], bound)


@pytest.mark.parametrize("api", ["data-api", "cloud-api"])
def test_async_clients_compare_the_same_members(server: HostileServer, api: str) -> None:
    """Awaited: another id is refused everywhere, the one that was asked for nowhere."""

    async def run() -> int:
        count = 0
        async with connect(server, api, asynchronous=True) as client:
            for bound in (bound for bound in BOUND if bound.api == api):
                script(server, bound, bound.answer(an_id(bound.repeated.part[0])))
                assert await call_async(client, bound)
                script(server, bound, bound.answer(OTHER))
                with pytest.raises(ResponseMismatchError) as caught:
                    await call_async(client, bound)
                check(caught.value, bound)
                count += 1
        return count

    assert asyncio.run(run()) == sum(bound.api == api for bound in BOUND)


def test_the_members_are_counted() -> None:
    """What the tests above have gone through."""
    operations = {(bound.api, bound.operation.id) for bound in BOUND}

    assert (len(operations), len(BOUND)) == (144, 185)


def test_what_repeats_nothing_has_been_reviewed() -> None:
    """No operation that names something is left out of the comparison but these, each with its reason in the document."""
    unbound = []
    for api, operation in all_operations():
        (described,) = (d for _, _, d in api.operations() if d["operationId"] == operation.id)
        if "x-welkin-identity" in described and not operation.identity:
            assert described["x-welkin-identity"]["unbound"]
            unbound.append(operation.id)

    assert sorted(unbound) == UNBOUND


@pytest.mark.parametrize("bound", [bound for bound in BOUND if bound.is_list], ids=str)
def test_one_foreign_entry_keeps_its_page_back(
    server: HostileServer, clients: dict[str, Any], bound: Bound
) -> None:
    """Nothing of the page is handed out, and the error's checkpoint asks for that page again."""
    mixed, foreign = bound.answer(an_id(bound.repeated.part[0])), bound.answer(OTHER)
    records_in(bound.operation, mixed).append(records_in(bound.operation, foreign)[0])
    script(server, bound, mixed)
    find, handed_out = walk(clients[bound.api], bound), []

    with pytest.raises(ResponseMismatchError) as caught:
        handed_out += find

    assert handed_out == []
    assert find.checkpoint is None
    assert caught.value.checkpoint


PATIENT, RECORD = "65ae66fa-d1c0-4b98-bf0a-21cd6090229f", "0adfd8b0-3497-48fc-8ffa-eb2add2cde26"
HONEST: list[tuple[str, Any, Any]] = [
    ("/patients/MRN-7", lambda c: c.patients.get("MRN-7", type_="MRN"), {"id": PATIENT}),
    ("/patients/7", lambda c: c.patients.get("7", type_="EID"), {"id": PATIENT}),
    (f"/patients/{RECORD}", lambda c: c.patients.get(RECORD, type_="EGUID"), {"id": PATIENT}),
    (f"/patients/{PATIENT}", lambda c: c.patients.get(PATIENT), {"firstName": "Grace"}),
    ("/calendar/events/e-7", lambda c: c.calendar_events.get("e-7", type_="EXTERNAL_ID"), {"id": RECORD}),
    (
        f"/patients/{PATIENT}/programs/prog-a",
        lambda c: c.patient_programs.get(PATIENT, "prog-a"),
        {"id": RECORD, "patientId": PATIENT},
    ),
]


@pytest.mark.parametrize(("path", "ask", "answer"), HONEST, ids=[path for path, _, _ in HONEST])
def test_what_honestly_differs_is_handed_out(
    server: HostileServer, clients: dict[str, Any], path: str, ask: Any, answer: Any
) -> None:
    """Ids of another kind, names, and records without an id are no mismatch."""
    server.script(f"GET /v1/tenant/instance{path}", reply(200, answer))

    assert ask(clients["cloud-api"])


def test_an_id_of_another_kind_does_not_free_the_patient(
    server: HostileServer, clients: dict[str, Any]
) -> None:
    """By its external id a record's own id is not compared, and its patient is."""
    path = f"/v1/tenant/instance/patients/{PATIENT}/cdts/cdt-a/7"
    server.script(f"GET {path}", reply(200, {"id": RECORD, "patientId": OTHER, "jsonBody": {}}))

    with pytest.raises(ResponseMismatchError) as caught:
        clients["cloud-api"].cdt_records.get(PATIENT, "cdt-a", "7", type_="EID")

    assert caught.value.member == "patientId"


def test_ids_that_are_no_guids_are_compared_to_the_letter(
    server: HostileServer, clients: dict[str, Any]
) -> None:
    """Nobody knows whether letter case matters in an id of another form, so it does; what a path encodes does not."""
    server.script("GET /v1/patients/a%20%2BB", reply(200, {"id": "a +B"}), reply(200, {"id": "a +b"}))

    assert clients["data-api"].patients.get("a +B").id == "a +B"
    with pytest.raises(ResponseMismatchError):
        clients["data-api"].patients.get("a +B")


def test_a_mirror_does_not_take_another_record_for_the_one_it_asks_for(server: HostileServer) -> None:
    """Asked whether a record is gone, an answer about another one is a failure: neither yes nor no."""
    server.script(f"GET /v1/patients/{PATIENT}", reply(200, {"id": OTHER}))

    async def run() -> bool:
        async with connect(server, "data-api", asynchronous=True) as client:
            source = DataSource(client, SystemClock(), Policy(), page_size=10, concurrency=1)
            return await source.is_gone(resources()["patients"], PATIENT)

    with pytest.raises(ResponseMismatchError):
        asyncio.run(run())
