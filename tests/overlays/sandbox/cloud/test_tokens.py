"""Secrets, tokens and their limit, by the sandbox's clock."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from welkin_sdk.sandbox import Sandbox, serve

# One for all tests: a new one costs more than a hundred exchanges.
HTTP = httpx.Client(timeout=30)


@pytest.fixture(scope="module", autouse=True)
def _closed() -> Iterator[None]:
    yield
    HTTP.close()


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with serve(freeze_at=datetime(2026, 3, 1, 12, tzinfo=UTC)) as running:
        yield running


def exchange(sandbox: Sandbox, secret: str | None = None, *, tenant: str | None = None) -> httpx.Response:
    cloud = sandbox.cloud
    url = f"{sandbox.cloud_api}/{tenant or cloud.tenant}/admin/api_clients/{cloud.api_client}"
    return HTTP.post(url, json={"secret": secret or cloud.secret})


def entry(answer: httpx.Response) -> dict[str, Any]:
    (found,) = answer.json()
    return dict(found)


def get(sandbox: Sandbox, token: str, *, tenant: str = "acme", instance: str = "sandbox") -> httpx.Response:
    headers = {"Authorization": f"Bearer {token}"}
    return httpx.get(f"{sandbox.cloud_api}/{tenant}/{instance}/patients", headers=headers)


def test_a_secret_is_exchanged_for_a_token_alone(sandbox: Sandbox) -> None:
    """Every recorded answer has this one member, and each exchange gives another token."""
    first, second = exchange(sandbox), exchange(sandbox)

    assert first.status_code == 200
    assert list(first.json()) == ["token"]
    assert first.json()["token"] != second.json()["token"]
    assert get(sandbox, first.json()["token"]).status_code == 200
    assert get(sandbox, second.json()["token"]).status_code == 200


@pytest.mark.parametrize("body", [{"secret": "wrong"}, {"secret": 7}, {}])
def test_a_wrong_secret_is_a_401_in_the_array_form(sandbox: Sandbox, body: dict[str, Any]) -> None:
    """Nothing else is said of what was wrong."""
    url = f"{sandbox.cloud_api}/acme/admin/api_clients/{sandbox.cloud.api_client}"

    answer = httpx.post(url, json=body)

    assert answer.status_code == 401
    assert set(entry(answer)) == {"errorCode", "componentType", "message", "details", "date"}


def test_an_api_client_of_another_tenant_gets_no_token(sandbox: Sandbox) -> None:
    """The client's name is known in its own tenant alone."""
    sandbox.cloud.add_tenant("globex")

    assert exchange(sandbox, tenant="globex").status_code == 401


def test_a_token_is_good_for_an_hour(sandbox: Sandbox) -> None:
    """Afterwards the code says that it was good once."""
    token = exchange(sandbox).json()["token"]
    sandbox.clock.advance(3599)
    before = get(sandbox, token)
    sandbox.clock.advance(1)

    after = get(sandbox, token)

    assert before.status_code == 200
    assert (after.status_code, entry(after)["errorCode"]) == (401, "TOKEN_EXPIRED")


@pytest.mark.parametrize("token", ["nonsense", "a.b.c", "é"])
def test_what_is_no_token_is_told(sandbox: Sandbox, token: str) -> None:
    """The code is the one of a token that cannot be read."""
    url = f"{sandbox.cloud_api}/acme/sandbox/patients"
    answer = httpx.get(url, headers=[(b"Authorization", f"Bearer {token}".encode())])

    assert (answer.status_code, entry(answer)["errorCode"]) == (401, "NOT_VALID_JSON_WEB_TOKEN")


def test_forgotten_tokens_are_refused(sandbox: Sandbox) -> None:
    """New ones are good."""
    token = exchange(sandbox).json()["token"]

    sandbox.cloud.forget_tokens()

    assert get(sandbox, token).status_code == 401
    assert get(sandbox, exchange(sandbox).json()["token"]).status_code == 200


def test_a_token_of_one_tenant_is_refused_in_another(sandbox: Sandbox) -> None:
    """Tenants share nothing."""
    other = sandbox.cloud.add_tenant("globex", ["live"])
    token = sandbox.cloud.issue_token(other.api_client)

    assert get(sandbox, token, tenant="globex", instance="live").status_code == 200
    assert get(sandbox, token).status_code == 401
    assert get(sandbox, sandbox.cloud.issue_token(), tenant="globex", instance="live").status_code == 401


def test_an_unknown_instance_is_a_404(sandbox: Sandbox) -> None:
    """The token is good, the address is not."""
    assert get(sandbox, sandbox.cloud.issue_token(), instance="live").status_code == 404


def test_the_hundred_and_first_exchange_within_five_minutes_blocks_for_five(sandbox: Sandbox) -> None:
    """All of them count, good or not; the block ends by the sandbox's clock, however often somebody asks."""
    statuses = [exchange(sandbox).status_code for _ in range(99)]
    sandbox.clock.advance(299)
    statuses.append(exchange(sandbox, "wrong").status_code)
    refused = exchange(sandbox)
    sandbox.clock.advance(299)
    still = exchange(sandbox)
    sandbox.clock.advance(1)

    assert statuses == [200] * 99 + [401]
    assert (refused.status_code, refused.headers["Retry-After"]) == (429, "300")
    assert (still.status_code, still.headers["Retry-After"]) == (429, "1")
    assert entry(still)["errorCode"] == "TOO_MANY_REQUESTS"
    assert exchange(sandbox).status_code == 200


def test_a_hundred_in_any_five_minutes_are_allowed(sandbox: Sandbox) -> None:
    """The window slides: what is five minutes old counts no more."""
    for _ in range(3):
        assert {exchange(sandbox).status_code for _ in range(100)} == {200}
        sandbox.clock.advance(300)


def test_a_block_is_one_clients_own(sandbox: Sandbox) -> None:
    """Other API clients go on, and issued tokens stay good."""
    other = sandbox.cloud.add_tenant("globex")
    token = exchange(sandbox).json()["token"]
    for _ in range(100):
        exchange(sandbox)

    url = f"{sandbox.cloud_api}/globex/admin/api_clients/{other.api_client}"

    assert exchange(sandbox).status_code == 429
    assert httpx.post(url, json={"secret": other.secret}).status_code == 200
    assert get(sandbox, token).status_code == 200


def test_a_reset_lifts_the_block_and_forgets_the_tenants(sandbox: Sandbox) -> None:
    """Everything is as at the start."""
    sandbox.cloud.add_tenant("globex")
    for _ in range(101):
        exchange(sandbox)

    sandbox.reset()

    assert exchange(sandbox).status_code == 200
    assert sandbox.cloud.add_tenant("globex").tenant == "globex"


def test_credentials_can_be_chosen(connect: Callable[..., httpx.Client]) -> None:
    """So that a configuration can be written before the sandbox starts."""
    with serve(tenant="umbrella", instance="live", api_client="ABCDEFGHIJKL", secret="s3cret") as sandbox:
        url = f"{sandbox.cloud_api}/umbrella/admin/api_clients/ABCDEFGHIJKL"
        token = httpx.post(url, json={"secret": "s3cret"}).json()["token"]
        with connect(sandbox, token=token) as api:
            assert api.get("/patients").status_code == 200


@pytest.mark.parametrize("name", ["", "a/b", "..", "admin", "ü x", "a" * 101])
def test_names_that_are_no_part_of_an_address_are_refused(name: str) -> None:
    """They would be reached by no address."""
    with pytest.raises(ValueError, match="tenant has to be one part"), serve(tenant=name):
        pass
