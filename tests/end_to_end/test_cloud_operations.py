"""Every operation of the Cloud API, from the facade through the wire to the sandbox and back, by both clients."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest

from tests.end_to_end.cloud_calls import LETTER, CloudCall, call_of
from tests.overlays.sandbox.cloud.requests import Requests
from welkin_runtime.decoding import Model
from welkin_sdk import AsyncCloudClient, CloudClient
from welkin_sdk.documents import load_document
from welkin_sdk.sandbox import Sandbox, serve
from welkin_sdk.sandbox.cloud.document import CloudDocument, CloudOperation

DOCUMENT = CloudDocument(load_document("cloud-api"))
CALLED = [operation for operation in DOCUMENT.operations if not operation.is_open]
# The sources name two kinds of audited record and say nowhere that there are no others; the sandbox has others.
ODD = {"listDataAudit": {("eventEntity", "unknown value")}}


@pytest.fixture(scope="module")
def clinic() -> Iterator[Sandbox]:
    """One clinic that every test finds as it was, open to its API client."""
    with serve(seed=3) as running:
        running.cloud.set_closed(running.cloud.api_client, ())
        with connect(running) as client:
            next(iter(client.patients.list()))
        running.snapshot("filled")
        yield running


@pytest.fixture
def requests(clinic: Sandbox) -> Requests:
    clinic.restore("filled")
    return Requests(DOCUMENT, clinic)


def connect(sandbox: Sandbox, kind: Any = CloudClient) -> Any:
    """A client with a token of its own that no limit counts."""
    cloud = sandbox.cloud
    return kind(
        cloud.tenant,
        cloud.instance,
        access_token=cloud.issue_token(),
        base_url=sandbox.cloud_api,
        max_retries=0,
    )


def odd(client: CloudClient | AsyncCloudClient) -> set[tuple[str, str]]:
    """What the client has read in spite of the document."""
    return {(each.path, each.seen) for each in client.tolerated}


def check(call: CloudCall, answer: Any) -> None:
    """Typed records where the document has records, bytes where it has a file, nothing where it has nothing."""
    operation = call.operation
    if operation.paging is not None:
        assert answer, f"{operation.id}: the clinic has none"
    if operation.answer == "none":
        assert answer is None
    elif operation.answer == "bytes":
        assert isinstance(answer, bytes)
        assert answer
    else:
        records = answer if isinstance(answer, list) else [answer]
        assert all(isinstance(record, Model) for record in records), operation.id


@pytest.mark.parametrize("operation", CALLED, ids=lambda operation: operation.id)
def test_every_operation_through_the_sync_client(
    operation: CloudOperation, clinic: Sandbox, requests: Requests
) -> None:
    """The documented answer, read without one deviation from the document."""
    call = call_of(operation, requests)

    with connect(clinic) as client:
        answer = call.on(client)
        if operation.answer == "bytes":
            with answer as download:
                answer = b"".join(download.iterate())
        check(call, list(answer) if operation.paging is not None else answer)

        assert odd(client) == ODD.get(operation.id, set())


@pytest.mark.parametrize("operation", CALLED, ids=lambda operation: operation.id)
def test_every_operation_through_the_async_client(
    operation: CloudOperation, clinic: Sandbox, requests: Requests
) -> None:
    """The same, awaited."""
    call = call_of(operation, requests)

    async def run() -> None:
        async with connect(clinic, AsyncCloudClient) as client:
            pending = call.on(client)
            if operation.answer == "bytes":
                async with pending as download:
                    check(call, await download.read())
            elif operation.paging is not None:
                check(call, [record async for record in pending])
            else:
                check(call, await pending)
            assert odd(client) == ODD.get(operation.id, set())

    asyncio.run(run())


def test_a_file_comes_back_as_it_went(clinic: Sandbox, requests: Requests) -> None:
    """Uploaded as a stream and downloaded to a file: the same bytes under the name they were given."""
    upload = call_of(DOCUMENT_OF["uploadDocumentFiles"], requests)
    patient, summary = upload.ids

    with connect(clinic) as client:
        (file,) = upload.on(client)
        with client.documents.download_file(patient, summary, file.id) as download:
            content = download.read()

    assert content == LETTER
    assert file.size == len(LETTER)


DOCUMENT_OF = {operation.id: operation for operation in DOCUMENT.operations}
