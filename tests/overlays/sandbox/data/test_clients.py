"""Scopes, environments and credentials: who may do what, and how that changes while the sandbox runs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from welkin_sdk.documents import load_document
from welkin_sdk.sandbox import ApiClient, Sandbox, serve
from welkin_sdk.sandbox.data.clients import Clients, scope_names
from welkin_sdk.sandbox.data.document import DataDocument, DataOperation

Connect = Callable[..., httpx.Client]
Sign = Callable[..., str]
Exchange = Callable[[Sandbox, str], httpx.Response]
OPERATIONS = [
    operation
    for operation in DataDocument(load_document("data-api")).operations
    if operation.verb != "exchange"
]
SECRET = "the-secret-of-another-client-of-the-sandbox"
GRACE = {
    "phase": "intake",
    "timezone": "US/Pacific",
    "first_name": "Grace",
    "last_name": "Sample",
    "birthday": "1906-12-09",
}


def code(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["errors"][0]["code"]


def bearer(sandbox: Sandbox, token: str) -> httpx.Client:
    return httpx.Client(base_url=sandbox.data_api, headers={"Authorization": f"Bearer {token}"})


@pytest.fixture
def control(sandbox: Sandbox) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=sandbox.control) as client:
        yield client


@pytest.fixture(scope="module")
def sandbox_of_scopes() -> Iterator[Sandbox]:
    with serve(seed=6) as running:
        yield running


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.id)
def test_every_operation_needs_its_scope(
    sandbox_of_scopes: Sandbox,
    connect: Connect,
    make_requests: Any,
    document: DataDocument,
    operation: DataOperation,
) -> None:
    """With its collection's scope or with all it works; with the other half of it, or another's, it is forbidden."""
    sandbox_of_scopes.reset()
    collection, access = operation.scope.split(".")
    others = [name for name in ("patients", "workers") if name != collection]
    other_half = f"{collection}.{'write' if access == 'read' else 'read'}"

    with connect(sandbox_of_scopes) as api:
        send = make_requests(document, api).send
        for scope, status in [
            (operation.scope, 200),
            (f"workers.read {operation.scope}", 200),
            ("all", 200),
            (other_half, 403),
            (f"{others[0]}.read {others[0]}.write", 403),
        ]:
            token = sandbox_of_scopes.issue_token(scope=scope)
            answer = send(operation, headers={"Authorization": f"Bearer {token}"})
            assert answer.status_code == status, scope

    assert code(answer) == (403, "forbidden")
    assert answer.json()["errors"][0]["detail"].endswith(operation.scope)


def test_without_the_scope_nothing_of_the_request_is_read(sandbox: Sandbox) -> None:
    """Neither whether a record exists nor what is wrong with a body is for who may not know."""
    with bearer(sandbox, sandbox.issue_token(scope="workers.read")) as api:
        assert api.get("/patients/not-even-a-guid").status_code == 403
        assert api.post("/patients", content=b"{").status_code == 403
        assert api.get("/nothing").status_code == 404


@pytest.mark.parametrize("envelope", ["printed", "wrapped"])
def test_who_may_only_write_sees_only_the_id(sandbox: Sandbox, envelope: str) -> None:
    """The answer to a write is reduced to the id; the record itself is whole."""
    headers = {"Prefer": f"envelope={envelope}"}
    with bearer(sandbox, sandbox.issue_token(scope="patients.write")) as api:
        created = api.post("/patients", json=GRACE, headers=headers).json()
        record = created["data"] if envelope == "wrapped" else created
        changed = api.put(f"/patients/{record['id']}", json={"phase": "active"}, headers=headers).json()

    assert set(record) == {"id"}
    assert changed == created
    with bearer(sandbox, sandbox.issue_token(scope="patients.read")) as api:
        assert api.get(f"/patients/{record['id']}").json()["phase"] == "active"


@pytest.mark.parametrize(
    ("owned", "asked", "status"),
    [
        ("all", "all", 200),
        ("all", "patients.read workers.write", 200),
        ("patients.read patients.write", "patients.read", 200),
        ("patients.read patients.write", "patients.write  patients.read", 200),
        ("patients.read", "patients.write", 401),
        ("patients.read", "patients.read workers.read", 401),
        ("patients.read", "all", 401),
        ("all", "patients.delete", 401),
        ("all", "everything", 401),
        ("all", "all everything", 401),
        ("all", "ALL", 401),
    ],
)
def test_a_client_gets_no_more_than_it_has(
    sandbox: Sandbox, sign: Sign, exchange: Exchange, owned: str, asked: str, status: int
) -> None:
    """A widened or made-up scope is the documented 401, not a smaller token."""
    client = sandbox.clients.add(scope=owned)

    answer = exchange(sandbox, sign(sandbox, iss=client.client_id, key=client.client_secret, scope=asked))

    assert answer.status_code == status
    if status == 401:
        assert code(answer) == (401, "unauthorized")


@pytest.mark.parametrize(
    "scope",
    [
        "",
        " ",
        "patients",
        "patients.delete",
        "nothing.read",
        "all,patients.read",
        "patients.read workers.all",
    ],
    ids=repr,
)
def test_a_client_has_only_scopes_that_there_are(sandbox: Sandbox, scope: str) -> None:
    """A typing error shows when the client is made, not as a puzzling 401 later."""
    with pytest.raises(ValueError, match="scope"):
        sandbox.clients.add(scope=scope)
    with pytest.raises(ValueError, match="scope"), serve(clients=[ApiClient("other", SECRET, scope)]):
        pass


def test_clients_have_secrets_of_their_own(sandbox: Sandbox, sign: Sign, exchange: Exchange) -> None:
    """One client's secret proves nothing about another."""
    other = sandbox.clients.add("other", SECRET)

    assert exchange(sandbox, sign(sandbox, iss="other", key=SECRET)).status_code == 200
    assert exchange(sandbox, sign(sandbox, iss="other")).status_code == 401
    assert exchange(sandbox, sign(sandbox, key=other.client_secret)).status_code == 401


def test_the_journal_tells_clients_apart(sandbox: Sandbox, connect: Connect) -> None:
    """Of exchanges and of calls, also forbidden ones."""
    sandbox.clients.add("other", SECRET, scope="patients.read")
    with connect(sandbox, iss="other", key=SECRET, scope="patients.read") as api:
        api.get("/patients")
        api.get("/workers")

    assert [(entry.client_id, entry.status) for entry in sandbox.requests] == [
        ("other", 200),
        ("other", 200),
        ("other", 403),
    ]


@pytest.mark.parametrize(
    "arguments",
    [("", SECRET + " "), (" ", SECRET), ("other", "short"), ("taken", SECRET)],
    ids=repr,
)
def test_a_client_that_cannot_be_is_refused(sandbox: Sandbox, arguments: tuple[str, str]) -> None:
    """An id that is taken or blank, or a secret that is too short for the signature."""
    sandbox.clients.add("taken", SECRET)
    if arguments[0] == "":
        assert sandbox.clients.add(*arguments).client_id.startswith("sandbox-")
        return

    with pytest.raises(ValueError, match="client_"):
        sandbox.clients.add(*arguments)


def test_a_rotated_secret_is_good_no_more(sandbox: Sandbox, sign: Sign, exchange: Exchange) -> None:
    """At once; the token that it brought stays good until it ends."""
    old = sandbox.client_secret
    token = exchange(sandbox, sign(sandbox)).json()["access_token"]

    sandbox.clients.rotate(sandbox.client_id)

    assert sandbox.client_secret != old
    assert code(exchange(sandbox, sign(sandbox, key=old))) == (401, "unauthorized")
    assert exchange(sandbox, sign(sandbox)).status_code == 200
    with bearer(sandbox, token) as api:
        assert api.get("/patients").status_code == 200


def test_a_revoked_client_gets_no_new_token(sandbox: Sandbox, sign: Sign, exchange: Exchange) -> None:
    """Its issued tokens live until they end, as the reference has it, and the revocation cannot be undone."""
    sandbox.clock.freeze()
    at = int(sandbox.clock.now().timestamp())
    token = exchange(sandbox, sign(sandbox, exp=at + 60)).json()["access_token"]

    sandbox.clients.revoke(sandbox.client_id)

    assert code(exchange(sandbox, sign(sandbox, exp=at + 60))) == (401, "unauthorized")
    with bearer(sandbox, token) as api:
        assert api.get("/patients").status_code == 200
        sandbox.clock.advance(3600)
        assert api.get("/patients").status_code == 401
    with pytest.raises(ValueError, match="revoked"):
        sandbox.clients.rotate(sandbox.client_id)


def test_reset_has_the_clients_of_the_start_again(sandbox: Sandbox) -> None:
    """With the secrets of then."""
    before = sandbox.clients.list(), sandbox.client_secret
    sandbox.clients.add()
    sandbox.clients.rotate(sandbox.client_id)
    sandbox.clients.revoke(sandbox.client_id)

    sandbox.reset()

    assert (sandbox.clients.list(), sandbox.client_secret) == before


def test_a_token_for_tests_lives_long(sandbox: Sandbox) -> None:
    """Without an exchange, by the sandbox's clock; it ends all the same."""
    token = sandbox.issue_token()
    brief = sandbox.issue_token(lifetime_seconds=10)

    sandbox.clock.advance(364 * 86_400)
    with bearer(sandbox, token) as api:
        assert api.get("/patients").status_code == 200
        sandbox.clock.advance(86_401)
        assert api.get("/patients").status_code == 401
    with bearer(sandbox, brief) as api:
        assert api.get("/patients").status_code == 401


@pytest.mark.parametrize("lifetime_seconds", [0, -1, 10**12])
def test_a_lifetime_out_of_range_is_refused(sandbox: Sandbox, lifetime_seconds: int) -> None:
    """No token lives for ever."""
    with pytest.raises(ValueError, match="lifetime"):
        sandbox.issue_token(lifetime_seconds=lifetime_seconds)


def test_another_environments_client_and_token_are_unauthorized(
    sandbox: Sandbox, sign: Sign, exchange: Exchange
) -> None:
    """Both are good where they belong, and nothing here."""
    sandbox.clients.add("other", SECRET, environment="live")

    assert code(exchange(sandbox, sign(sandbox, iss="other", key=SECRET))) == (401, "unauthorized")
    for token in (sandbox.issue_token(client_id="other"), sandbox.issue_token(environment="live")):
        with bearer(sandbox, token) as api:
            assert code(api.get("/patients")) == (401, "unauthorized")


def test_a_file_keeps_tokens_of_their_environment(tmp_path: Any) -> None:
    """The same file served as another environment does not know them."""
    with serve(database=tmp_path / "state.db", environment="test") as sandbox:
        token = sandbox.issue_token()
    for environment, status in [("live", 401), ("test", 200)]:
        with (
            serve(database=tmp_path / "state.db", environment=environment) as sandbox,
            bearer(sandbox, token) as api,
        ):
            assert api.get("/patients").status_code == status


def test_clients_are_steered_over_http(
    sandbox: Sandbox, control: httpx.Client, sign: Sign, exchange: Exchange
) -> None:
    """A secret is shown once, to who made it; the list has none."""
    made = control.post("/clients", json={"client_id": "other", "scope": "patients.read"}).json()
    assert {name: made[name] for name in ("client_id", "scope", "environment", "is_revoked")} == {
        "client_id": "other",
        "scope": "patients.read",
        "environment": "sandbox",
        "is_revoked": False,
    }
    good = {"iss": "other", "scope": "patients.read"}
    assert exchange(sandbox, sign(sandbox, key=made["client_secret"], **good)).status_code == 200

    rotated = control.post("/clients/other/rotate").json()
    assert rotated["client_secret"] != made["client_secret"]
    assert control.post("/clients/other/revoke").json()["is_revoked"] is True
    assert exchange(sandbox, sign(sandbox, key=rotated["client_secret"], **good)).status_code == 401

    listed = control.get("/clients")
    assert [client["client_id"] for client in listed.json()["clients"]] == [sandbox.client_id, "other"]
    assert "secret" not in listed.text


def test_tokens_are_issued_over_http(sandbox: Sandbox, control: httpx.Client) -> None:
    """In the form of the token endpoint's answer."""
    issued = control.post("/tokens", json={"scope": "patients.read", "lifetime_seconds": 60}).json()

    assert (issued["token_type"], issued["expires_in"]) == ("Bearer", 60)
    with bearer(sandbox, issued["access_token"]) as api:
        assert [api.get(path).status_code for path in ("/patients", "/workers")] == [200, 403]
    assert control.post("/tokens").json()["expires_in"] == 365 * 86_400


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("/clients", {"scope": "nothing"}, 400),
        ("/clients", {"client_secret": "short"}, 400),
        ("/clients", {"client_id": 7}, 400),
        ("/clients", {"secret": SECRET}, 400),
        ("/clients/nobody/rotate", {}, 404),
        ("/clients/nobody/revoke", {}, 404),
        ("/tokens", {"client_id": "nobody"}, 404),
        ("/tokens", {"scope": "nothing"}, 400),
        ("/tokens", {"lifetime_seconds": 0}, 400),
        ("/tokens", {"lifetime_seconds": True}, 400),
    ],
    ids=str,
)
def test_what_cannot_be_is_refused_over_http(
    control: httpx.Client, path: str, body: Any, status: int
) -> None:
    """In the control API's form."""
    answer = control.post(path, json=body)

    assert (answer.status_code, set(answer.json())) == (status, {"error"})


def test_the_scopes_are_those_of_the_document(document: DataDocument) -> None:
    """Two for each collection, and the one for everything."""
    names = scope_names(document.resources)

    assert len(names) == 2 * len(document.resources) + 1
    assert names >= {"all", "patients.read", "custom_data_type_records.write"}


def test_no_secret_is_in_a_repr() -> None:
    """A client may be printed."""
    clients = Clients(environment="sandbox", known=frozenset({"all"}), first=[ApiClient("me", SECRET)])

    assert SECRET not in repr(clients.list()) + repr(clients.rotate("me", SECRET)) + repr(clients)
