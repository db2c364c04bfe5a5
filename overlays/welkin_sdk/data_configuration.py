"""
What a client of the Data API is built from: arguments, else the environment, then defaults.
"""

from __future__ import annotations

from attrs import field

from welkin_data_api.operations import TABLE
from welkin_data_api.operations.token import EXCHANGE_TOKEN
from welkin_runtime.types import Request
from welkin_runtime.values import frozen
from welkin_sdk.addresses import check_address
from welkin_sdk.auth.grants import AssertionExchange, Credentials
from welkin_sdk.client_options import Access, check_access_token, check_url, refuse_beside_token
from welkin_sdk.errors import ConfigurationError
from welkin_sdk.texts import clean, find_text

_VARIABLES = {
    "client_id": "WELKIN_CLIENT_ID",
    "client_secret": "WELKIN_CLIENT_SECRET",
    "base_url": "WELKIN_BASE_URL",
}


@frozen
class DataArguments:
    """What a client was given; None where it was given nothing."""

    client_id: str | None = field(default=None, repr=False)
    client_secret: str | None = field(default=None, repr=False)
    base_url: str | None = None
    access_token: str | None = field(default=None, repr=False)
    token_url: str | None = None
    audience: str | None = None
    scope: str = "all"


def find_data_access(given: DataArguments) -> Access:
    """
    Where calls go and how they are authorized.

    Raises:
        ConfigurationError: something is missing or makes no sense; names the argument and the variable.
    """
    address = _find_base_url(given.base_url)
    if given.access_token is not None:
        if given.client_id is not None or given.client_secret is not None:
            raise ConfigurationError("access_token: give it or client_id and client_secret, not both")
        scope = None if given.scope == "all" else given.scope
        refuse_beside_token(token_url=given.token_url, audience=given.audience, scope=scope)
        return Access(address, access_token=check_access_token(given.access_token))
    return Access(address, AssertionExchange(find_credentials(given), _exchange))


def _exchange(assertion: str) -> Request:
    return EXCHANGE_TOKEN.build({"assertion": assertion})


def find_credentials(given: DataArguments) -> Credentials:
    """What an assertion is made of, given or in the environment."""
    token_url = _given("token_url", given.token_url) or _find_base_url(given.base_url) + EXCHANGE_TOKEN.path
    return Credentials(
        client_id=_find("client_id", given.client_id),
        client_secret=_find("client_secret", given.client_secret),
        token_url=check_url(token_url, "token_url"),
        audience=_check_audience(_given("audience", given.audience)) or token_url,
        scope=clean(given.scope, "scope"),
    )


def _check_audience(audience: str) -> str:
    """As a rule the address of a token endpoint, but whatever was agreed counts."""
    return check_address(audience, "audience") if audience.startswith(("http://", "https://")) else audience


def _given(name: str, text: str | None) -> str:
    return "" if text is None else clean(text, name)


def _find(argument: str, given: str | None) -> str:
    variable = _VARIABLES[argument]
    value = find_text(argument, given, variable)
    if not value:
        raise ConfigurationError(f"{argument} is missing: pass it, or set {variable}")
    return value


def _find_base_url(base_url: str | None) -> str:
    """Without a slash at its end; by default the first server of the document."""
    variable = _VARIABLES["base_url"]
    found = find_text("base_url", base_url, variable)
    if base_url is not None and not found:
        raise ConfigurationError(f"base_url ({variable}): is empty; leave it out for the document's server")
    if not found:
        return TABLE.server.rstrip("/")
    return check_url(found, "base_url (WELKIN_BASE_URL)").rstrip("/")
