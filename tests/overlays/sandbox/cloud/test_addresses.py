"""Addresses and bodies that no client of ours would send."""

from __future__ import annotations

import httpx
import pytest

from welkin_sdk.documents import load_document
from welkin_sdk.sandbox import Sandbox


@pytest.mark.parametrize(
    "path",
    [
        "/cloud/",
        "/cloud//",
        "/cloud/acme",
        "/cloud/acme/",
        "/cloud/acme/sandbox",
        "/cloud/acme/sandbox/",
        "/cloud/acme/sandbox/nowhere",
        "/cloud/acme/sandbox/patients/",
        "/cloud/acme/sandbox//patients",
        "/cloud/acme/sandbox/admin/users",
        "/cloud/acme/admin/patients",
        "/cloud/acme/sandbox/%2e%2e/patients",
        "/cloud/acme%2Fsandbox/patients",
        "/cloud/%00/sandbox/patients",
        "/cloud/%ff%fe/sandbox/patients",
    ],
)
def test_an_address_that_is_none_is_refused_in_the_array_form(
    sandbox: Sandbox, api: httpx.Client, path: str
) -> None:
    """401 where the tenant is not the token's, 404 otherwise."""
    answer = api.get(sandbox.address + path)

    assert answer.status_code in {401, 404}
    assert set(answer.json()[0]) == {"errorCode", "componentType", "message", "details", "date"}


def test_a_name_is_decoded_once(api: httpx.Client) -> None:
    """A slash that is encoded belongs to the name."""
    assert api.get("/formations/current/cdts/cdt%2Dvitals").json()["name"] == "cdt-vitals"
    assert api.get("/formations/current/cdts/cdt%252Dvitals").status_code == 404
    assert api.get("/formations/current/cdts/a%2Fb").status_code == 404


def test_a_method_that_is_not_there_is_a_405(api: httpx.Client) -> None:
    """Which ones are there is said."""
    answer = api.put("/patients", json={})

    assert answer.status_code == 405
    assert "GET" in answer.json()[0]["message"]


@pytest.mark.parametrize("path", load_document("cloud-api")["paths"])
def test_the_methods_that_a_405_allows_are_those_that_are_taken(
    sandbox: Sandbox, api: httpx.Client, path: str
) -> None:
    """All of them, where an address fits more than one path of the document too."""
    at = sandbox.cloud
    filled = path.replace("{instanceName}", at.instance).replace("{", "").replace("}", "")
    address = f"{sandbox.cloud_api}/{at.tenant}{filled}"

    allowed = set(api.request("TRACE", address).headers["Allow"].split(", "))

    methods = {"GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"}
    assert allowed == {method for method in methods if api.request(method, address).status_code != 405}


def test_a_head_is_a_get_without_its_body(api: httpx.Client) -> None:
    """Probes use it."""
    answer = api.head("/patients")

    assert (answer.status_code, answer.content) == (200, b"")


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b'{"firstName": NaN}', b"[" * 100_000, b'"text"', b"\xff", b'{"firstName": "\\ud800"}'],
)
def test_a_body_that_cannot_be_read_is_a_400(api: httpx.Client, content: bytes) -> None:
    """Nothing of it reaches the state."""
    answer = api.post("/patients", content=content, headers={"content-type": "application/json"})

    assert answer.status_code == 400


@pytest.mark.parametrize(
    ("content", "content_type"),
    [
        (b"", "multipart/form-data; boundary=x"),
        (b"--x--\r\n", "multipart/form-data; boundary=x"),
        (b"--x\r\n\r\n\r\n--x--\r\n", "multipart/form-data; boundary=x"),
        (b"--x\r\nContent-Disposition: form-data\r\n\r\nhi\r\n--x--", "multipart/form-data; boundary=x"),
        (b"--x--", "multipart/form-data"),
        (b"{}", "text/plain"),
    ],
)
def test_a_form_that_is_none_is_a_400(api: httpx.Client, content: bytes, content_type: str) -> None:
    """Not a failure of the sandbox."""
    patient = api.get("/patients").json()["content"][0]["id"]
    document = api.get(f"/patients/{patient}/document-summary").json()["data"]["content"][0]["id"]
    url = f"/patients/{patient}/document-summary/{document}/files"

    answer = api.post(url, content=content, headers={"content-type": content_type})

    assert answer.status_code == 400


@pytest.mark.parametrize("query", ["page=-1", "page=x", "size=0", "size=1.5", "page=1e3"])
def test_a_page_that_cannot_be_is_a_400(api: httpx.Client, query: str) -> None:
    """Beyond the last there is an empty page, however far."""
    assert api.get(f"/patients?{query}").status_code == 400
    assert api.get(f"/patients?page={10**30}").json()["content"] == []
