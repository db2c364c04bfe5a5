"""Canary values in every field, id and secret: none of them may come out anywhere but in the records themselves."""

from __future__ import annotations

import asyncio
import copy
import logging
import pickle
import traceback
import warnings
from collections.abc import Iterator
from typing import Any

import pytest

from tests.end_to_end.document_calls import Clinic
from welkin_sdk import AsyncDataClient, DataClient
from welkin_sdk.errors import WelkinError
from welkin_sdk.sandbox import Sandbox, serve

CANARY = "CANARY"
PATIENT = "caaa7a11-0000-4000-8000-000000000001"
UNKNOWN = "caaa7a11-0000-4000-8000-00000000dead"
CLIENT_ID = "CANARY-client-id"
CLIENT_SECRET = "CANARY-client-secret-of-more-than-32-bytes"

DOTTED = f"{CANARY}/.."
BAD_DATE = f"{CANARY}-no-date"

FORBIDDEN = (CANARY, PATIENT, UNKNOWN, "caaa7a11")


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with serve(seed=5, client_id=CLIENT_ID, client_secret=CLIENT_SECRET) as running:
        running.load("patients", [_patient()])
        yield running


def _patient() -> dict[str, Any]:
    moment = "2024-05-01T00:00:00+00:00"
    words = (
        "phase",
        "timezone",
        "first_name",
        "last_name",
        "street",
        "city",
        "county",
        "state",
        "country",
        "zip_code",
    )
    return {"id": PATIENT, "birthday": "1980-01-01", "updated_at": moment, "created_at": moment} | {
        word: f"{CANARY}-{word}" for word in words
    }


class _Everything(logging.Handler):
    """Every record of every logger, formatted as a careless user would."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.getMessage()} {record.__dict__}")


@pytest.fixture
def heard() -> Iterator[_Everything]:
    """What all loggers say at DEBUG, the HTTP libraries' own included; the sandbox is another program and is left out."""
    handler = _Everything()
    root = logging.getLogger()
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield handler
    root.removeHandler(handler)
    root.setLevel(before)


def _assert_silent(*texts: str) -> None:
    for text in texts:
        for word in FORBIDDEN:
            assert word not in text, f"{word} in {text[:400]}"


def _texts_of(error: BaseException) -> list[str]:
    """All that a log, a task queue or a crash report shows of an error; this file's own lines name the canary."""
    shown = traceback.TracebackException.from_exception(error)
    for number, frame in enumerate(shown.stack):
        if frame.filename == __file__:
            shown.stack[number] = traceback.FrameSummary(frame.filename, frame.lineno, frame.name, line="")
    return [
        str(error),
        repr(error),
        "".join(shown.format()),
        str(copy.copy(error)),
        str(pickle.loads(pickle.dumps(error))),
    ]


def _failing_calls(client: Any) -> list[Any]:
    return [
        lambda: client.patients.get(UNKNOWN),
        lambda: client.patients.get(DOTTED),
        lambda: client.patients.get(CANARY),
        lambda: client.patients.update(PATIENT, birthday=BAD_DATE),
        lambda: client.app_messages.create(
            patient_id=PATIENT, conversation_id=UNKNOWN, direction="inbound", contents=CANARY
        ),
        lambda: client.external_ids.create(
            resource="patients", namespace=CANARY, external_id=CANARY, welkin_id=UNKNOWN
        ),
        lambda: client.raw.request("GET", f"/patients/{UNKNOWN}", query={CANARY: CANARY}),
        lambda: client.raw.request("POST", f"/nowhere/{CANARY}", json={CANARY: CANARY}),
    ]


def test_the_sync_client_says_nothing(
    sandbox: Sandbox, heard: _Everything, capfd: pytest.CaptureFixture[str]
) -> None:
    """Logs at DEBUG, reprs, errors with their tracebacks, warnings and both output streams stay free of data."""
    texts: list[str] = []
    with (
        warnings.catch_warnings(record=True) as warned,
        DataClient(CLIENT_ID, CLIENT_SECRET, base_url=sandbox.data_api) as client,
    ):
        warnings.simplefilter("always")
        patient = client.patients.get(PATIENT)
        assert patient.first_name == "CANARY-first_name"
        walk = client.patients.find(page_size=2)
        pages = list(walk.pages())
        texts += [
            repr(thing) for thing in (client, client.raw, patient, walk, *pages, *[p.answer for p in pages])
        ]
        texts += [
            repr(client.tolerated),
            repr(client.api_version_status()),
            repr(client.with_options(timeout=5)),
        ]
        for call in _failing_calls(client):
            with pytest.raises(WelkinError) as caught:
                call()
            texts += _texts_of(caught.value)
    texts += [str(warning.message) for warning in warned]

    captured = capfd.readouterr()
    _assert_silent(*texts, *heard.lines, captured.out, captured.err)
    assert any("patients.get" in line for line in heard.lines), "the client did log"


def test_the_async_client_says_nothing(sandbox: Sandbox, heard: _Everything) -> None:
    """The same calls, awaited."""
    texts: list[str] = []

    async def run() -> None:
        async with AsyncDataClient(CLIENT_ID, CLIENT_SECRET, base_url=sandbox.data_api) as client:
            walk = client.patients.find(page_size=2)
            texts.extend([repr(page) async for page in walk.pages()])
            texts.extend([repr(client), repr(walk), repr(await client.patients.get(PATIENT))])
            for call in _failing_calls(client):
                with pytest.raises(WelkinError) as caught:
                    await call()
                texts.extend(_texts_of(caught.value))

    asyncio.run(run(), debug=False)

    _assert_silent(*texts, *heard.lines)


def test_a_wrong_secret_is_not_repeated(sandbox: Sandbox, heard: _Everything) -> None:
    """The one error everybody pastes into a ticket."""
    wrong = "CANARY-wrong-secret-of-more-than-32-bytes"
    with (
        DataClient(CLIENT_ID, wrong, base_url=sandbox.data_api) as client,
        pytest.raises(WelkinError) as caught,
    ):
        client.patients.get(PATIENT)

    _assert_silent(*_texts_of(caught.value), *heard.lines)


def test_a_dead_server_is_not_described_by_its_query(heard: _Everything) -> None:
    """A connection error of the library below carries the URL; ours does not."""
    client = DataClient(access_token=CANARY, base_url="http://127.0.0.1:9/v1", max_retries=0)

    with client, pytest.raises(WelkinError) as caught:
        list(client.phone_numbers.find(patient_id=PATIENT))

    _assert_silent(*_texts_of(caught.value), *heard.lines)


def test_every_field_of_every_record_is_silent(sandbox: Sandbox, heard: _Everything) -> None:
    """Whatever the sandbox has, written into a repr, shows none of its texts."""
    with DataClient(CLIENT_ID, CLIENT_SECRET, base_url=sandbox.data_api) as client:
        for call in Clinic(lambda collection: [{"id": PATIENT}]).calls():
            if call.method != "find":
                continue
            for record in getattr(client, call.resource).find():
                shown = repr(record)
                for value in record.to_dict().values():
                    if isinstance(value, str) and len(value) > 12:
                        assert value not in shown, call.resource
                        assert not any(value in line for line in heard.lines), call.resource
