"""
What every client can be told, whichever API it is for: how calls behave, and where they may go. Everything wrong is
said by parameter and environment variable, and never with the value, which may be a secret.
"""

from __future__ import annotations

import platform
from collections.abc import Callable, Mapping
from inspect import signature
from typing import Any, TypedDict
from urllib.parse import urlsplit

from attrs import evolve, field

from welkin_runtime.values import frozen
from welkin_sdk._version import __version__
from welkin_sdk.addresses import check_address
from welkin_sdk.arguments import (
    LONGEST_WAIT,
    check_callback,
    check_count,
    check_header_types,
    check_seconds,
    check_type,
    of_configuration,
)
from welkin_sdk.auth.grants import Exchange
from welkin_sdk.auth.lifetime import is_bearer_token
from welkin_sdk.call.codec import CallSettings, Codec
from welkin_sdk.call.deviations import ToleratedCounts
from welkin_sdk.call.notices import NoticeBoard
from welkin_sdk.call.options import refuse_unknown
from welkin_sdk.errors import ConfigurationError
from welkin_sdk.http.clock import Clock
from welkin_sdk.http.encode import check_headers
from welkin_sdk.http.events import Hooks, RequestEvent, ResponseEvent, RetryEvent
from welkin_sdk.http.settings import Timeout, TransportOptions
from welkin_sdk.loopback import is_loopback
from welkin_sdk.texts import clean, expand

MAX_RETRIES = 2
MAX_RETRY_AFTER_SECONDS = 60.0


class ClientOptions(TypedDict, total=False):
    """
    What every client takes besides its credentials.

    timeout: seconds for each phase of an attempt, or a `Timeout`.
    deadline: seconds for each call as a whole, attempts and waits together; of a list, for each page.
    max_retries: attempts after the first; 2 unless told otherwise.
    max_retry_after: seconds; when the server asks for a longer wait, the error is raised at once instead; 60.
    headers: sent with every request.
    transport: proxy, certificates, pool.
    on_request, on_response, on_retry: called for every attempt; see `welkin_sdk.http.events`.
    """

    timeout: float | Timeout
    deadline: float | None
    max_retries: int
    max_retry_after: float
    headers: Mapping[str, str] | None
    transport: TransportOptions | None
    on_request: Callable[[RequestEvent], None] | None
    on_response: Callable[[ResponseEvent], None] | None
    on_retry: Callable[[RetryEvent], None] | None
    _clock: Clock


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


@frozen
class Access:
    """
    Where a client's calls go and how they are authorized; of the last two, one is None.

    Attributes:
        base_url, tenant_url: see `Codec`.
        exchange: brings access tokens.
        access_token: one that the user brought along.
    """

    base_url: str
    exchange: Exchange | None = None
    access_token: str | None = field(default=None, repr=False)
    tenant_url: str | None = None


def build_codec(access: Access, options: ClientOptions) -> Codec:
    """The codec of a new client, its settings checked."""
    settings = build_settings(
        timeout=options.get("timeout", Timeout()),
        deadline=options.get("deadline"),
        max_retries=options.get("max_retries", MAX_RETRIES),
        max_retry_after=options.get("max_retry_after", MAX_RETRY_AFTER_SECONDS),
        headers=add_headers(default_headers(), options.get("headers")),
        hooks=Hooks(options.get("on_request"), options.get("on_response"), options.get("on_retry")),
    )
    return Codec(
        access.base_url,
        settings,
        clock_of(options),
        NoticeBoard(),
        ToleratedCounts(),
        tenant_url=access.tenant_url,
        meter=None if access.exchange is None else access.exchange.meter,
    )


def transport_of(options: ClientOptions) -> TransportOptions:
    """How connections are made, with the home folder in place of each ~ in its paths."""
    given = options.get("transport")
    if given is None:
        return TransportOptions()
    with of_configuration():
        check_type("transport", given, TransportOptions, "a TransportOptions")
    certificate = given.client_certificate
    named = "transport: client_certificate"
    return evolve(
        given,
        ca_bundle=None if given.ca_bundle is None else expand(given.ca_bundle, "transport: ca_bundle"),
        client_certificate=(expand(certificate[0], named), expand(certificate[1], named))
        if isinstance(certificate, tuple)
        else None
        if certificate is None
        else expand(certificate, named),
    )


def add_headers(known: Mapping[str, str], given: Mapping[str, str] | None) -> dict[str, str]:
    """*known* and what a caller gave on top of them."""
    if given is None:
        return dict(known)
    with of_configuration():
        check_header_types(given)
    return {**known, **given}


def clock_of(options: ClientOptions) -> Clock:
    """The clock the client is to go by."""
    return options.get("_clock", Clock())


def check_options(name: str, function: Callable[..., object], options: Mapping[str, Any]) -> None:
    """
    Refuse what is neither an option of every client nor an argument of *function*, which takes both and is called by *name*.

    Raises:
        TypeError: as Python says it, with the nearest name.
    """
    own = signature(function).parameters.keys() - {"self", "options"}
    refuse_unknown(f"{name}()", options, ClientOptions.__annotations__, own)


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
    with of_configuration():
        if deadline is not None:
            check_seconds("deadline", deadline)
        if not isinstance(timeout, Timeout):
            check_seconds("timeout", timeout, most=LONGEST_WAIT)
        check_count("max_retries", max_retries)
        check_seconds("max_retry_after", max_retry_after, may_be_zero=True)
        for name in ("on_request", "on_response", "on_retry"):
            check_callback(name, getattr(hooks, name))
        phases, sent = Timeout.of(timeout), check_headers(headers)
    return CallSettings(phases, deadline, max_retries, max_retry_after, sent, hooks)


def change_settings(old: CallSettings, changes: Changes) -> CallSettings:
    """A copy of *old* with the *changes*, checked."""
    refuse_unknown("with_options()", changes, Changes.__annotations__)
    return build_settings(
        timeout=changes.get("timeout", old.timeout),
        deadline=changes.get("deadline", old.deadline),
        max_retries=changes.get("max_retries", old.max_retries),
        max_retry_after=changes.get("max_retry_after", old.max_retry_after),
        headers=add_headers(old.headers, changes.get("headers", {})),
        hooks=evolve(
            old.hooks,
            on_request=changes.get("on_request", old.hooks.on_request),
            on_response=changes.get("on_response", old.hooks.on_response),
            on_retry=changes.get("on_retry", old.hooks.on_retry),
        ),
    )


def default_headers() -> dict[str, str]:
    """What every request says about its sender."""
    return {"User-Agent": f"welkin-sdk/{__version__} python/{platform.python_version()}"}


def check_url(url: str, name: str) -> str:
    """*url*, if requests with credentials may go there."""
    url = check_address(url, name)
    parts = urlsplit(url)
    host = parts.hostname or ""
    if parts.scheme != "https" and not (parts.scheme == "http" and is_loopback(host)):
        raise ConfigurationError(f"{name}: must be https, except on this machine")
    return url


def refuse_beside_token(**given: object) -> None:
    """ConfigurationError for what says how to get a token, where one was brought along: it would do nothing."""
    for name, value in given.items():
        if value is not None:
            raise ConfigurationError(
                f"{name}: does nothing with access_token, which is never renewed; leave it out"
            )


def check_access_token(access_token: str) -> str:
    """*access_token*, if a header can hold it."""
    access_token = clean(access_token, "access_token")
    if not is_bearer_token(access_token):
        raise ConfigurationError("access_token: empty, too long, or with characters that no header can hold")
    return access_token
