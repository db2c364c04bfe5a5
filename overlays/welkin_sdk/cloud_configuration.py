"""
What a client of the Cloud API is built from: arguments or a profile, else the environment, then defaults.

Tenant and instance become parts of every address, so what could lead an address elsewhere is refused here.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import quote

from attrs import field

from welkin_cloud_api.operations import TABLE
from welkin_cloud_api.operations.token import EXCHANGE_TOKEN
from welkin_runtime.types import Request
from welkin_runtime.values import frozen
from welkin_sdk.auth.grants import ApiClientExchange
from welkin_sdk.auth.metering import METERS, fingerprint
from welkin_sdk.client_options import Access, check_access_token, check_url, refuse_beside_token
from welkin_sdk.errors import ConfigurationError
from welkin_sdk.http.clock import Clock
from welkin_sdk.texts import expand, find_text

if TYPE_CHECKING:
    from welkin_sdk.auth.token_cache import TokenCache
    from welkin_sdk.profiles import Profile

_VARIABLES = {
    "tenant": "WELKIN_TENANT",
    "instance": "WELKIN_INSTANCE",
    "api_client": "WELKIN_API_CLIENT",
    "secret": "WELKIN_SECRET_KEY",
    "base_url": "WELKIN_CLOUD_BASE_URL",
}
_ELSEWHERE = frozenset("/\\?#%")


@frozen
class CloudArguments:
    """What a client was given; None where it was given nothing."""

    tenant: str | None = None
    instance: str | None = None
    api_client: str | None = field(default=None, repr=False)
    secret: str | None = field(default=None, repr=False)
    base_url: str | None = None
    access_token: str | None = field(default=None, repr=False)
    token_cache: str | os.PathLike[str] | None = None


def of_profile(profile: Profile) -> CloudArguments:
    """A profile in place of arguments."""
    return CloudArguments(
        tenant=profile.tenant,
        instance=profile.instance,
        api_client=profile.api_client,
        secret=profile.secret,
        base_url=profile.base_url or find_default_base_url(),
        token_cache=profile.token_cache,
    )


def find_cloud_access(given: CloudArguments, clock: Clock) -> Access:
    """
    Where calls go and how they are authorized.

    Raises:
        ConfigurationError: something is missing or makes no sense; names the argument and the variable.
    """
    tenant = check_name("tenant", _find("tenant", given.tenant))
    instance = check_name("instance", _find("instance", given.instance))
    if instance == "admin":
        raise ConfigurationError(
            "instance (WELKIN_INSTANCE): admin is no instance, but the tenant's own part"
        )
    base_url = _find_base_url(given.base_url)
    tenant_url = f"{base_url}/{quote(tenant, safe='')}"
    address = f"{tenant_url}/{quote(instance, safe='')}"
    if given.access_token is not None:
        if given.api_client is not None or given.secret is not None:
            raise ConfigurationError("access_token: give it or api_client and secret, not both")
        refuse_beside_token(token_cache=given.token_cache)
        return Access(address, None, check_access_token(given.access_token), tenant_url)
    return Access(address, _exchange(given, base_url, tenant, instance, clock), None, tenant_url)


def _exchange(
    given: CloudArguments, base_url: str, tenant: str, instance: str, clock: Clock
) -> ApiClientExchange:
    api_client, secret = find_credentials(given)
    arguments = {"api_client_name": api_client, "secret": secret}
    build: Callable[[], Request] = partial(EXCHANGE_TOKEN.build, arguments)
    path: str | None = None
    with contextlib.suppress(ValueError):
        path = build().path
    # Outside of the handler: the exception may hold the text.
    if path is None:
        raise ConfigurationError("api_client (WELKIN_API_CLIENT): not a name")
    key = fingerprint(base_url, tenant, api_client, secret)
    return ApiClientExchange(
        account=f"{tenant}/{instance}/{api_client}",
        url=f"{base_url}/{quote(tenant, safe='')}{path}",
        build_request=build,
        meter=METERS.find(key, clock.monotonic),
        cache=None if given.token_cache is None else _open_cache(given.token_cache, key, clock),
    )


def _open_cache(path: str | os.PathLike[str], key: str, clock: Clock) -> TokenCache:
    from welkin_sdk.auth.token_cache import TokenCache

    return TokenCache(expand(path, "token_cache"), key, clock.sleep)


def find_credentials(given: CloudArguments) -> tuple[str, str]:
    """API client and secret, given or in the environment."""
    return _find("api_client", given.api_client), _find("secret", given.secret)


def check_name(argument: str, name: str) -> str:
    """
    *name*, if it can stand in an address.

    Raises:
        ConfigurationError: it is empty, or could lead the address elsewhere.
    """
    is_safe = name.isprintable() and not any(one.isspace() or one in _ELSEWHERE for one in name)
    if not name or not is_safe or name == "." or ".." in name:
        raise ConfigurationError(
            f"{argument} ({_VARIABLES[argument]}): must be a plain name, without slashes, two dots in a row,"
            " spaces or control characters"
        )
    return name


def _find(argument: str, given: str | None) -> str:
    variable = _VARIABLES[argument]
    value = find_text(argument, given, variable)
    if value is None:
        raise ConfigurationError(f"{argument} is missing: pass it, or set {variable}")
    if not value:
        raise ConfigurationError(f"{argument} ({variable}): is empty")
    return value


def _find_base_url(base_url: str | None) -> str:
    variable = _VARIABLES["base_url"]
    found = find_text("base_url", base_url, variable)
    if base_url is not None and not found:
        raise ConfigurationError(f"base_url ({variable}): is empty; leave it out for the document's server")
    if not found:
        return find_default_base_url()
    return check_url(found, "base_url (WELKIN_CLOUD_BASE_URL)").rstrip("/")


def find_default_base_url() -> str:
    """The document's first server, without tenant and instance."""
    return TABLE.server.partition("/{tenantName}")[0]
