"""
What a client is built from: arguments, then the environment, then defaults. Everything wrong is said by parameter and
environment variable, and never with the value, which may be a secret.
"""

from __future__ import annotations

import os
import platform
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypedDict
from urllib.parse import urlsplit

import httpx

from welkin_data_api.api.authentication import exchange_token
from welkin_runtime.types import Request
from welkin_sdk._version import __version__
from welkin_sdk.documents import load_document
from welkin_sdk.errors import ConfigurationError, InvalidRequestError
from welkin_sdk.protocol.loopback import is_loopback
from welkin_sdk.wire.auth import AssertionAuth, Credentials, ExchangeSettings, FixedTokenAuth
from welkin_sdk.wire.clock import Clock
from welkin_sdk.wire.desk import CallSettings, Desk
from welkin_sdk.wire.encode import check_headers
from welkin_sdk.wire.events import Hooks, RequestEvent, ResponseEvent, RetryEvent
from welkin_sdk.wire.notices import NoticeBoard
from welkin_sdk.wire.settings import Timeout
from welkin_sdk.wire.tolerated import ToleratedCounts

MAX_RETRIES = 2
MAX_RETRY_AFTER_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Login:
    """How calls are authorized: by credentials or by a token that the user brought along; one of the two is None."""

    credentials: Credentials | None = None
    access_token: str | None = field(default=None, repr=False)


def find_base_url(base_url: str | None) -> str:
    """The base URL, without a slash at its end; by default the first server of the document."""
    found = base_url or os.environ.get("WELKIN_BASE_URL")
    if not found:
        return str(load_document("data-api")["servers"][0]["url"]).rstrip("/")
    return check_url(found, "base_url (WELKIN_BASE_URL)").rstrip("/")


def check_url(url: str, name: str) -> str:
    """*url*, if requests with credentials may go there."""
    try:
        parts = urlsplit(url)
        host, _port = parts.hostname, parts.port
    except ValueError:
        raise _no_url(name) from None
    if not host or not url.isprintable() or " " in url:
        raise _no_url(name)
    if parts.username is not None or parts.query or parts.fragment:
        raise ConfigurationError(f"{name}: must hold no user, query or fragment")
    if parts.scheme != "https" and not (parts.scheme == "http" and is_loopback(host)):
        raise ConfigurationError(f"{name}: must be https, except on this machine")
    return url


def _no_url(name: str) -> ConfigurationError:
    return ConfigurationError(f"{name}: not a URL, e.g. https://api.example.com/v1")


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
        if not access_token or not access_token.isascii() or not access_token.isprintable():
            raise ConfigurationError("access_token: empty, or with characters that no header can hold")
        return Login(access_token=access_token)
    credentials = Credentials(
        client_id=_find("client_id", client_id),
        client_secret=_find("client_secret", client_secret),
        token_url=check_url(token_url, "token_url"),
        audience=audience or token_url,
        scope=scope,
    )
    return Login(credentials=credentials)


def _find(name: str, given: str | None) -> str:
    variable = f"WELKIN_{name.upper()}"
    value = given if given is not None else os.environ.get(variable)
    if not value:
        raise ConfigurationError(f"{name} is missing: pass it, or set {variable}")
    return value


def build_settings(
    *,
    timeout: float | Timeout,
    deadline: float | None,
    max_retries: int,
    max_retry_after: float,
    headers: Mapping[str, str],
    hooks: Hooks,
) -> CallSettings:
    """The settings of calls, checked."""
    if deadline is not None and not deadline > 0:
        raise ConfigurationError("deadline: must be greater than 0 seconds, or None")
    if max_retries < 0:
        raise ConfigurationError("max_retries: must not be negative")
    if not max_retry_after >= 0:
        raise ConfigurationError("max_retry_after: must not be negative")
    try:
        phases, sent = Timeout.of(timeout), check_headers(headers)
    except InvalidRequestError as error:
        raise ConfigurationError(str(error)) from None
    except ValueError as exc:
        raise ConfigurationError(f"timeout: {exc}") from None
    return CallSettings(phases, deadline, max_retries, max_retry_after, sent, hooks)


class Changes(TypedDict, total=False):
    """
    What `with_options` can change; as the client's arguments of the same names.

    headers: added to those there are.
    deadline, on_request, on_response, on_retry: None takes back what the first client had.
    """

    timeout: float | Timeout
    deadline: float | None
    max_retries: int
    max_retry_after: float
    headers: Mapping[str, str]
    on_request: Callable[[RequestEvent], None] | None
    on_response: Callable[[ResponseEvent], None] | None
    on_retry: Callable[[RetryEvent], None] | None


def change_settings(old: CallSettings, changes: Changes) -> CallSettings:
    """A copy of *old* with the *changes*, checked."""
    return build_settings(
        timeout=changes.get("timeout", old.timeout),
        deadline=changes.get("deadline", old.deadline),
        max_retries=changes.get("max_retries", old.max_retries),
        max_retry_after=changes.get("max_retry_after", old.max_retry_after),
        headers={**old.headers, **changes.get("headers", {})},
        hooks=replace(
            old.hooks,
            on_request=changes.get("on_request", old.hooks.on_request),
            on_response=changes.get("on_response", old.hooks.on_response),
            on_retry=changes.get("on_retry", old.hooks.on_retry),
        ),
    )


def default_headers() -> dict[str, str]:
    """What every request says about its sender."""
    return {"User-Agent": f"welkin-sdk/{__version__} python/{platform.python_version()}"}


def build_desk(
    *,
    base_url: str | None,
    timeout: float | Timeout,
    deadline: float | None,
    max_retries: int,
    max_retry_after: float,
    headers: Mapping[str, str] | None,
    hooks: Hooks,
    clock: Clock,
) -> Desk:
    settings = build_settings(
        timeout=timeout,
        deadline=deadline,
        max_retries=max_retries,
        max_retry_after=max_retry_after,
        headers={**default_headers(), **(headers or {})},
        hooks=hooks,
    )
    return Desk(find_base_url(base_url), settings, clock, NoticeBoard(), ToleratedCounts())


def build_auth(
    desk: Desk,
    *,
    client_id: str | None,
    client_secret: str | None,
    access_token: str | None,
    token_url: str | None,
    audience: str | None,
    scope: str,
    transport: httpx.BaseTransport | None = None,
    async_transport: httpx.AsyncBaseTransport | None = None,
) -> httpx.Auth:
    login = find_login(
        client_id=client_id,
        client_secret=client_secret,
        access_token=access_token,
        token_url=token_url or desk.base_url + exchange_token.OPERATION.path,
        audience=audience,
        scope=scope,
    )
    if login.access_token is not None:
        return FixedTokenAuth(login.access_token)
    assert login.credentials is not None
    settings = desk.settings
    exchange = ExchangeSettings(
        timeout=settings.timeout,
        max_retries=settings.max_retries,
        max_retry_after=settings.max_retry_after,
        hooks=settings.hooks,
        headers=settings.headers,
        build_request=_exchange,
    )
    return AssertionAuth(
        login.credentials, exchange, desk.clock, transport=transport, async_transport=async_transport
    )


def _exchange(assertion: str) -> Request:
    return exchange_token.build_request(assertion=assertion)
