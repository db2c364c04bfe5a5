"""
What a client of the Data API is built from: arguments, then the environment, then defaults.
"""

from __future__ import annotations

from attrs import field, frozen

from welkin_data_api.operations.token import EXCHANGE_TOKEN
from welkin_runtime.types import Request
from welkin_sdk.addresses import check_address
from welkin_sdk.auth.grants import AssertionExchange, Credentials
from welkin_sdk.client_options import Access, check_access_token, check_url
from welkin_sdk.documents import load_document
from welkin_sdk.errors import ConfigurationError
from welkin_sdk.texts import clean, find_text, read_variable


@frozen
class Login:
    """How calls are authorized: by credentials or by a token that the user brought along; one of the two is None."""

    credentials: Credentials | None = None
    access_token: str | None = field(default=None, repr=False)


def find_access(
    *,
    base_url: str | None,
    client_id: str | None,
    client_secret: str | None,
    access_token: str | None,
    token_url: str | None,
    audience: str | None,
    scope: str,
) -> Access:
    """Where calls go and how they are authorized."""
    address = find_base_url(base_url)
    login = find_login(
        client_id=client_id,
        client_secret=client_secret,
        access_token=access_token,
        token_url=_given("token_url", token_url) or address + EXCHANGE_TOKEN.path,
        audience=audience,
        scope=scope,
    )
    exchange = None if login.credentials is None else AssertionExchange(login.credentials, _exchange)
    return Access(address, exchange, login.access_token)


def _exchange(assertion: str) -> Request:
    return EXCHANGE_TOKEN.build({"assertion": assertion})


def find_base_url(base_url: str | None) -> str:
    """The base URL, without a slash at its end; by default the first server of the document."""
    found = find_text("base_url", base_url, "WELKIN_BASE_URL") or read_variable("WELKIN_BASE_URL")
    if not found:
        return str(load_document("data-api")["servers"][0]["url"]).rstrip("/")
    return check_url(found, "base_url (WELKIN_BASE_URL)").rstrip("/")


def find_login(
    *,
    client_id: str | None,
    client_secret: str | None,
    access_token: str | None,
    token_url: str,
    audience: str | None,
    scope: str,
) -> Login:
    """What was given or is in the environment; one whole way to log in."""
    if access_token is not None:
        if client_id is not None or client_secret is not None:
            raise ConfigurationError("access_token: give it or client_id and client_secret, not both")
        return Login(access_token=check_access_token(access_token))
    credentials = Credentials(
        client_id=_find("client_id", client_id),
        client_secret=_find("client_secret", client_secret),
        token_url=check_url(token_url, "token_url"),
        audience=_check_audience(_given("audience", audience)) or token_url,
        scope=clean(scope, "scope"),
    )
    return Login(credentials=credentials)


def _check_audience(audience: str) -> str:
    """As a rule the address of a token endpoint, but whatever was agreed counts."""
    return check_address(audience, "audience") if audience.startswith(("http://", "https://")) else audience


def _given(name: str, text: str | None) -> str:
    return "" if text is None else clean(text, name)


def _find(name: str, given: str | None) -> str:
    variable = f"WELKIN_{name.upper()}"
    value = find_text(name, given, variable)
    if not value:
        raise ConfigurationError(f"{name} is missing: pass it, or set {variable}")
    return value
