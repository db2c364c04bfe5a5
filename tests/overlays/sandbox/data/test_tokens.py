"""The token endpoint from the attacker's side and the forgetful client's."""

from __future__ import annotations

import base64
import json
import time
from collections.abc import Callable
from typing import Any

import httpx
import jwt
import pytest

from welkin_sdk.sandbox import Sandbox, serve

Sign = Callable[..., str]
Exchange = Callable[[Sandbox, str], httpx.Response]
# Fixed when the tests are collected, which may be minutes before they run.
NOW = int(time.time())
DAY = 86_400
OTHER_SECRET = "another-secret-that-is-long-enough-too"


def part(value: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=").decode()


def post(sandbox: Sandbox, **form: str) -> httpx.Response:
    return httpx.post(f"{sandbox.data_api}/token", data=form)


def code(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["errors"][0]["code"]


@pytest.fixture(scope="module")
def sandbox() -> Any:
    with serve(seed=1) as running:
        yield running


def test_a_good_assertion_gets_a_token_that_works(sandbox: Sandbox, sign: Sign, exchange: Exchange) -> None:
    """The exchange answers a bearer token and how long it lives."""
    answer = exchange(sandbox, sign(sandbox))

    assert answer.status_code == 200
    assert (answer.json()["token_type"], answer.json()["expires_in"]) == ("Bearer", 3600)
    bearer = {"Authorization": f"Bearer {answer.json()['access_token']}"}
    assert httpx.get(f"{sandbox.data_api}/patients", headers=bearer).status_code == 200


def test_the_exchange_takes_json_too(sandbox: Sandbox, sign: Sign) -> None:
    """The form is what the document asks for; the same members as JSON do no harm."""
    body = {"grant_type": "urn:ietf:params:oauth:grant-type:jwt-bearer", "assertion": sign(sandbox)}

    assert httpx.post(f"{sandbox.data_api}/token", json=body).status_code == 200


@pytest.mark.parametrize(
    "claims",
    [
        {"aud": "https://api.welkinhealth.com/v1/token"},
        {"aud": None},
        {"aud": 7},
        {"aud": []},
        {"iss": "somebody else"},
        {"iss": None},
        {"iss": ["sandbox"]},
        {"exp": NOW - 1},
        {"exp": None},
        {"exp": NOW + DAY},
        {"exp": 2**70},
        {"exp": str(NOW + 60)},
        {"exp": NOW + 60.5},
        {"exp": True},
        {"nbf": NOW + DAY},
        {"nbf": "tomorrow"},
        {"scope": None},
        {"scope": " "},
        {"scope": ["all"]},
        {"key": OTHER_SECRET},
        {"algorithm": "HS384"},
        {"algorithm": "HS512"},
        {"key": "", "algorithm": "none"},
    ],
    ids=" ".join,  # no times, which every process of a run would have others of
)
def test_an_assertion_that_is_not_good_is_unauthorized(
    sandbox: Sandbox, sign: Sign, exchange: Exchange, claims: dict[str, Any]
) -> None:
    """Signature, algorithm, audience, issuer, times and scope each matter; the answer is the documented 401."""
    answer = exchange(sandbox, _signed(sandbox, sign, claims))

    assert code(answer) == (401, "unauthorized")
    assert "access_token" not in answer.text


def _signed(sandbox: Sandbox, sign: Sign, claims: dict[str, Any]) -> str:
    if isinstance(claims.get("iss"), list):  # refused by the library on our side already
        header, payload = (
            part({"alg": "HS256", "typ": "JWT"}),
            part({**claims, "exp": NOW + 60, "scope": "all"}),
        )
        return f"{header}.{payload}.{part('signature')}"
    return sign(sandbox, **claims)


@pytest.mark.parametrize(
    "assertion",
    [
        "",
        "garbage",
        "a.b.c",
        "....",
        "\x00",
        "é.é.é",
        f"{part([])}.{part([])}.{part([])}",
        f"{part({'alg': ['HS256']})}.{part({'iss': {}})}.x",
        f"{part({'alg': 'HS256', 'crit': ['x']})}.{part({'iss': 'x'})}.x",
        f"{part({'alg': 'None'})}.{part({'iss': 'x'})}.",
        f"{part('[' * 3000)}.{part({})}.x",
        base64.urlsafe_b64encode(b"[" * 9000).decode() + ".e30.x",
        "x" * 900_000,
    ],
    ids=lambda assertion: assertion[:12],
)
def test_an_assertion_that_is_no_token_is_unauthorized(
    sandbox: Sandbox, exchange: Exchange, assertion: str
) -> None:
    """Whatever stands there instead of a signed token: 401, never a failure of the server."""
    assert code(exchange(sandbox, assertion)) == (401, "unauthorized")


def test_a_token_for_the_address_that_was_called_is_good(sandbox: Sandbox, sign: Sign) -> None:
    """The audience is the token endpoint as the client has addressed it, here by another name of the same host."""
    url = sandbox.data_api.replace("127.0.0.1", "localhost") + "/token"
    form = {"grant_type": "urn:ietf:params:oauth:grant-type:jwt-bearer", "assertion": sign(sandbox, aud=url)}

    assert httpx.post(url, data=form).status_code == 200
    assert code(post(sandbox, **form)) == (401, "unauthorized")


def test_another_grant_type_is_a_bad_request(sandbox: Sandbox, sign: Sign) -> None:
    """Nothing is wrong with the credentials then."""
    assert code(post(sandbox, grant_type="password", assertion=sign(sandbox))) == (400, "bad_request")


@pytest.mark.parametrize("form", [{}, {"assertion": "a.b.c"}, {"grant_type": "x"}], ids=str)
def test_a_form_that_lacks_a_member_is_a_bad_request(sandbox: Sandbox, form: dict[str, str]) -> None:
    """A missing member is named."""
    answer = httpx.post(
        f"{sandbox.data_api}/token",
        content="&".join(f"{name}={value}" for name, value in form.items()),
        headers={"Content-Type": "application/x-www-form-urlencoded"},
    )

    paths = {entry["extra"]["path"] for entry in answer.json()["errors"]}
    assert code(answer) == (400, "bad_request")
    assert {".grant_type", ".assertion"} - form.keys() >= paths - {".grant_type"}


@pytest.mark.parametrize(
    "authorization", ["Bearer", "Bearer nope", "Basic eDp5", "bearer \x7f", "Bearer a b", "x" * 5000]
)
def test_a_bearer_that_is_no_token_is_unauthorized(sandbox: Sandbox, authorization: str) -> None:
    """A missing, malformed or unknown access token is the documented 401."""
    answer = httpx.get(f"{sandbox.data_api}/patients", headers={"Authorization": authorization})

    assert code(answer) == (401, "unauthorized")
    assert answer.headers["WWW-Authenticate"] == "Bearer"


def test_an_assertion_is_no_access_token(sandbox: Sandbox, sign: Sign) -> None:
    """What proves the client is not what opens the records."""
    answer = httpx.get(f"{sandbox.data_api}/patients", headers={"Authorization": f"Bearer {sign(sandbox)}"})

    assert code(answer) == (401, "unauthorized")


def test_a_token_ends_by_the_clock_of_the_sandbox(clock: Any, sign: Sign, exchange: Exchange) -> None:
    """The last instant of its life is still good, the first one after it is not."""
    with serve(clock=clock, token_lifetime_seconds=60) as sandbox:
        in_time = int(clock.now().timestamp()) + 600
        token = exchange(sandbox, sign(sandbox, exp=in_time)).json()["access_token"]
        with httpx.Client(headers={"Authorization": f"Bearer {token}"}) as client:
            clock.advance(seconds=59, microseconds=999_999)
            before = client.get(f"{sandbox.data_api}/patients").status_code
            clock.advance(microseconds=1)
            after = client.get(f"{sandbox.data_api}/patients").status_code

    assert (before, after) == (200, 401)


def test_refused_tokens_stay_refused_and_new_ones_work(
    sandbox: Sandbox, sign: Sign, exchange: Exchange
) -> None:
    """Every token issued so far is forgotten, none that is issued later."""
    old = exchange(sandbox, sign(sandbox)).json()["access_token"]
    sandbox.refuse_issued_tokens()
    new = exchange(sandbox, sign(sandbox)).json()["access_token"]

    statuses = [
        httpx.get(f"{sandbox.data_api}/patients", headers={"Authorization": f"Bearer {token}"}).status_code
        for token in (old, new)
    ]

    assert statuses == [401, 200]


def test_a_file_of_the_sandbox_gives_no_token_away(tmp_path: Any, sign: Sign, exchange: Exchange) -> None:
    """Neither the token nor the secret is in the state."""
    with serve(database=tmp_path / "state.db") as sandbox:
        token = exchange(sandbox, sign(sandbox)).json()["access_token"]

    kept = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert token.encode() not in kept
    assert sandbox.client_secret.encode() not in kept


def test_a_secret_that_is_too_short_is_refused_at_the_start() -> None:
    """HS256 wants a key as long as its hash."""
    with pytest.raises(ValueError, match="32 bytes"), serve(client_id="me", client_secret="short"):
        pass


def test_given_credentials_are_used(exchange: Exchange) -> None:
    """A caller may choose both parts."""
    with serve(client_id="me", client_secret=OTHER_SECRET) as sandbox:
        claims = {
            "iss": "me",
            "aud": f"{sandbox.data_api}/token",
            "exp": int(time.time()) + 60,
            "scope": "all",
        }

        answer = exchange(sandbox, jwt.encode(claims, OTHER_SECRET, algorithm="HS256"))

    assert answer.status_code == 200
