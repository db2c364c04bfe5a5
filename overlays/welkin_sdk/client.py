"""
The clients of the Data API: what a program starts with.

A client holds no more than its wire. It never changes: `with_options` derives another one that shares connections,
token and everything seen so far. Two clients built separately share nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from hashlib import sha256
from types import TracebackType
from typing import NoReturn, Self, Unpack
from urllib.parse import urlsplit

import httpx

from welkin_data_api.resources import AsyncDataResources, DataResources
from welkin_sdk.configuration import (
    MAX_RETRIES,
    MAX_RETRY_AFTER_SECONDS,
    Changes,
    build_auth,
    build_desk,
    change_settings,
)
from welkin_sdk.protocol.versions import ApiStatus
from welkin_sdk.wire.attempts import RetryBudget
from welkin_sdk.wire.auth import AssertionAuth
from welkin_sdk.wire.call import AsyncWire, SyncWire
from welkin_sdk.wire.clock import Clock
from welkin_sdk.wire.desk import Desk
from welkin_sdk.wire.events import Hooks, RequestEvent, ResponseEvent, RetryEvent
from welkin_sdk.wire.pools import LoopPools, Pool
from welkin_sdk.wire.raw import AsyncRaw, Raw
from welkin_sdk.wire.settings import Timeout, Transport
from welkin_sdk.wire.tolerated import ToleratedCount
from welkin_sdk.wire.transport import AsyncRetryTransport, RetryTransport


class _Client:
    """What the sync and the async client have in common: everything but sending."""

    _desk: Desk
    _auth: httpx.Auth
    _is_owner: bool

    @property
    def tolerated(self) -> list[ToleratedCount]:
        """What answers were read in spite of so far: deviations from the document, counted, without values."""
        return self._desk.tolerated.list()

    @property
    def account(self) -> str | None:
        """
        Whose data this client sees: the API's host and a digest of the client id, e.g. to name a mirror after.

        None with an access token from elsewhere, which does not say whose it is.
        """
        if not isinstance(self._auth, AssertionAuth):
            return None
        digest = sha256(self._auth.client_id.encode()).hexdigest()[:12]
        return f"{urlsplit(self._desk.base_url).netloc}/{digest}"

    def api_status(self) -> ApiStatus:
        """What the answers so far have said about the API version; sends nothing."""
        return self._desk.notices.status

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"clients do not change; use with_options() ({name})")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"clients do not change ({name})")

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {urlsplit(self._desk.base_url).hostname}>"


class DataClient(_Client, DataResources):
    """
    The Data API.

    Args:
        client_id: default: the environment's WELKIN_CLIENT_ID.
        client_secret: default: WELKIN_CLIENT_SECRET.
        access_token: a token from elsewhere instead of the two; it is never renewed.
        base_url: with the version, e.g. "https://api.welkinhealth.com/v1"; default: WELKIN_BASE_URL, else the
            document's server. Must be https, except on this machine.
        token_url: default: "/token" below base_url.
        audience: the assertion's `aud`; default: token_url.
        scope: asked for with the token; "all", or names separated by spaces.
        timeout: seconds for each phase of an attempt, or a `Timeout`.
        deadline: seconds for each call as a whole, attempts and waits together; of a Find, for each page.
        max_retries: attempts after the first.
        max_retry_after: seconds; when the server asks for a longer wait, the error is raised at once instead.
        headers: sent with every request.
        transport: proxy, certificates, pool.
        on_request, on_response, on_retry: called for every attempt; see `welkin_sdk.wire.events`.

    Raises:
        ConfigurationError: something is missing or makes no sense; names the parameter and the variable.
    """

    def __init__(
        self,
        client_id: str | None = None,
        client_secret: str | None = None,
        *,
        access_token: str | None = None,
        base_url: str | None = None,
        token_url: str | None = None,
        audience: str | None = None,
        scope: str = "all",
        timeout: float | Timeout = Timeout(),  # noqa: B008 - immutable
        deadline: float | None = None,
        max_retries: int = MAX_RETRIES,
        max_retry_after: float = MAX_RETRY_AFTER_SECONDS,
        headers: Mapping[str, str] | None = None,
        transport: Transport | None = None,
        on_request: Callable[[RequestEvent], None] | None = None,
        on_response: Callable[[ResponseEvent], None] | None = None,
        on_retry: Callable[[RetryEvent], None] | None = None,
        _clock: Clock = Clock(),  # noqa: B008 - immutable
    ) -> None:
        desk = build_desk(
            base_url=base_url,
            timeout=timeout,
            deadline=deadline,
            max_retries=max_retries,
            max_retry_after=max_retry_after,
            headers=headers,
            hooks=Hooks(on_request, on_response, on_retry),
            clock=_clock,
        )
        pool = RetryTransport(Pool(transport or Transport(), desk.base_url), RetryBudget(), _clock)
        auth = build_auth(
            desk,
            client_id=client_id,
            client_secret=client_secret,
            access_token=access_token,
            token_url=token_url,
            audience=audience,
            scope=scope,
            transport=pool,
        )
        self._assemble(desk, pool, auth, is_owner=True)

    def _assemble(self, desk: Desk, pool: RetryTransport, auth: httpx.Auth, *, is_owner: bool) -> None:
        wire = SyncWire(desk, pool, auth)
        vars(self).update(_wire=wire, _sender=wire, _desk=desk, _pool=pool, _auth=auth, _is_owner=is_owner)

    _sender: SyncWire
    _pool: RetryTransport

    @property
    def raw(self) -> Raw:
        """Requests that the document does not know."""
        return Raw(self._sender)

    def with_options(
        self,
        **changes: Unpack[Changes],
    ) -> Self:
        """
        A client that differs in these, and shares connections, token and counts with this one.

        Closing it does nothing: the connections are this client's. *headers* are added to those there are.
        """
        desk = replace(self._desk, settings=change_settings(self._desk.settings, changes))
        derived = type(self).__new__(type(self))
        derived._assemble(desk, self._pool, self._auth, is_owner=False)
        return derived

    def close(self) -> None:
        """Close every connection."""
        if self._is_owner:
            self._pool.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, exc: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()


class AsyncDataClient(_Client, AsyncDataResources):
    """
    The Data API, for asyncio; takes what `DataClient` takes.

    One client serves any number of event loops, one after another or each in a thread of its own: every loop has its
    own connections, all of them share the token.
    """

    def __init__(
        self,
        client_id: str | None = None,
        client_secret: str | None = None,
        *,
        access_token: str | None = None,
        base_url: str | None = None,
        token_url: str | None = None,
        audience: str | None = None,
        scope: str = "all",
        timeout: float | Timeout = Timeout(),  # noqa: B008 - immutable
        deadline: float | None = None,
        max_retries: int = MAX_RETRIES,
        max_retry_after: float = MAX_RETRY_AFTER_SECONDS,
        headers: Mapping[str, str] | None = None,
        transport: Transport | None = None,
        on_request: Callable[[RequestEvent], None] | None = None,
        on_response: Callable[[ResponseEvent], None] | None = None,
        on_retry: Callable[[RetryEvent], None] | None = None,
        _clock: Clock = Clock(),  # noqa: B008 - immutable
    ) -> None:
        desk = build_desk(
            base_url=base_url,
            timeout=timeout,
            deadline=deadline,
            max_retries=max_retries,
            max_retry_after=max_retry_after,
            headers=headers,
            hooks=Hooks(on_request, on_response, on_retry),
            clock=_clock,
        )
        pool = AsyncRetryTransport(LoopPools(transport or Transport(), desk.base_url), RetryBudget(), _clock)
        auth = build_auth(
            desk,
            client_id=client_id,
            client_secret=client_secret,
            access_token=access_token,
            token_url=token_url,
            audience=audience,
            scope=scope,
            async_transport=pool,
        )
        self._assemble(desk, pool, auth, is_owner=True)

    def _assemble(self, desk: Desk, pool: AsyncRetryTransport, auth: httpx.Auth, *, is_owner: bool) -> None:
        wire = AsyncWire(desk, pool, auth)
        vars(self).update(_wire=wire, _sender=wire, _desk=desk, _pool=pool, _auth=auth, _is_owner=is_owner)

    _sender: AsyncWire
    _pool: AsyncRetryTransport

    @property
    def wire(self) -> AsyncWire:
        """What its calls go through; for what is built upon a client, as the sync is."""
        return self._sender

    @property
    def raw(self) -> AsyncRaw:
        """Requests that the document does not know."""
        return AsyncRaw(self._sender)

    def with_options(
        self,
        **changes: Unpack[Changes],
    ) -> Self:
        """A client that differs in these; see `DataClient.with_options`."""
        desk = replace(self._desk, settings=change_settings(self._desk.settings, changes))
        derived = type(self).__new__(type(self))
        derived._assemble(desk, self._pool, self._auth, is_owner=False)
        return derived

    async def aclose(self) -> None:
        """Close the connections of the running event loop; those of a loop that has ended are closed already."""
        if self._is_owner:
            await self._pool.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, exc: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.aclose()
