"""A page of another origin in a browser: what it asks before a request, and the headers that let it read an answer."""

from __future__ import annotations

import http.client
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest

from tests.overlays.sandbox.cloud.requests import Requests, send
from tests.recorded import TABLE
from welkin_sdk.documents import load_document
from welkin_sdk.sandbox import Sandbox
from welkin_sdk.sandbox.cloud.document import CloudDocument, CloudOperation

DOCUMENT = CloudDocument(load_document("cloud-api"))
ORIGIN = {"Origin": "https://app.example.org"}
ASKED = {
    **ORIGIN,
    "Access-Control-Request-Method": "POST",
    "Access-Control-Request-Headers": "authorization,content-type",
}


def named(operation: CloudOperation) -> str:
    return operation.id


def for_browsers(answer: httpx.Response) -> dict[str, str]:
    """The headers of an answer that the recorded ones are among, each as often as it came."""
    return {name: answer.headers[name] for name in TABLE["headers"] if name in answer.headers}


@pytest.mark.parametrize("operation", DOCUMENT.operations, ids=named)
def test_every_path_answers_a_browsers_question(operation: CloudOperation, sandbox: Sandbox) -> None:
    """Without a token, since a browser sends none with it."""
    path = operation.path.replace("{", "").replace("}", "")
    instance = "" if operation.is_tenant_wide else f"/{sandbox.cloud.instance}"

    answer = httpx.options(f"{sandbox.cloud_api}/{sandbox.cloud.tenant}{instance}{path}", headers=ASKED)

    assert (answer.status_code, answer.content) == (200, b"")
    assert for_browsers(answer) == TABLE["headers"]


@pytest.mark.parametrize("operation", [each for each in DOCUMENT.operations if not each.is_open], ids=named)
def test_every_answer_may_be_read_by_a_page(
    operation: CloudOperation, sandbox: Sandbox, api: httpx.Client, requests: Requests
) -> None:
    """A success, a file, and a refusal."""
    refused = send(sandbox, api, requests, operation, headers={"Authorization": ""})
    good = send(sandbox, api, requests, operation)

    assert good.is_success
    assert refused.status_code == 401
    assert for_browsers(good) == for_browsers(refused) == TABLE["headers"]
    assert len(good.headers.get_list("access-control-expose-headers")) == 1


@pytest.mark.parametrize(
    ("status", "method", "path", "options"),
    [
        (404, "GET", "/nowhere", {}),
        (405, "PUT", "/patients", {}),
        (400, "POST", "/patients", {"content": b"{"}),
        (403, "GET", "/patients", {"headers": {"Host": "elsewhere.example.org"}}),
        (200, "HEAD", "/patients", {}),
    ],
)
def test_what_no_operation_answers_may_be_read_too(
    status: int, method: str, path: str, options: dict[str, Any], api: httpx.Client
) -> None:
    """Or the page would see a failed request where there was an answer."""
    answer = api.request(method, path, **options)

    assert answer.status_code == status
    assert for_browsers(answer) == TABLE["headers"]


def test_a_body_that_is_refused_unread_may_be_read(sandbox: Sandbox) -> None:
    """The refusal comes before the sandbox has looked at the address."""
    at = urlsplit(sandbox.cloud_api)
    connection = http.client.HTTPConnection(at.hostname or "", at.port, timeout=30)
    try:
        connection.putrequest("POST", f"{at.path}/acme/sandbox/patients")
        connection.putheader("Content-Length", str(10**12))
        connection.endheaders()
        answer = connection.getresponse()

        assert answer.status == 413
        assert answer.getheader("access-control-allow-origin") == "*"
    finally:
        connection.close()


def test_an_answer_of_a_fault_may_be_read(sandbox: Sandbox, api: httpx.Client) -> None:
    """What stands in front of the API live answers with the headers as well."""
    sandbox.faults.add("status", route="GET /cloud/*", status=503, times=1)

    answer = api.get("/patients")

    assert answer.status_code == 503
    assert for_browsers(answer) == TABLE["headers"]


@pytest.mark.parametrize("path", ["/v1/patients", "/_sandbox/clock", "/v1/token"])
def test_nothing_else_of_the_sandbox_is_open_to_pages(path: str, sandbox: Sandbox) -> None:
    """No answer of the Data API was seen with such a header, and the control API must not have one."""
    for method in ("GET", "OPTIONS"):
        answer = httpx.request(method, f"{sandbox.address}{path}", headers=ASKED)

        assert for_browsers(answer) == {}
