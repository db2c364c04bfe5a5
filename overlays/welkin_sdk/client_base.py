"""
What all clients are made of, whichever API they are for.

A client holds no more than its wire. It never changes: `with_options` derives another one that shares connections,
token and everything seen so far. Two clients built separately share nothing.
"""

from __future__ import annotations

from hashlib import sha256
from types import TracebackType
from typing import TYPE_CHECKING, NoReturn, Self, SupportsIndex, Unpack
from urllib.parse import urlsplit

import httpx
from attrs import evolve

from welkin_runtime.frames import private_frames
from welkin_sdk.auth.bearer import FixedTokenAuth, TokenAuth
from welkin_sdk.auth.grants import ExchangeSettings
from welkin_sdk.call.call import AsyncWire, SyncWire
from welkin_sdk.call.codec import Codec
from welkin_sdk.call.deviations import ToleratedCount
from welkin_sdk.client_options import (
    Access,
    Changes,
    ClientOptions,
    build_codec,
    change_settings,
    transport_of,
)
from welkin_sdk.http.attempts import RetryBudget
from welkin_sdk.http.encode import without_credentials
from welkin_sdk.http.pools import Pool
from welkin_sdk.http.transport import AsyncRetryTransport, RetryTransport
from welkin_sdk.http.versions import ApiVersionStatus

if TYPE_CHECKING:
    from welkin_sdk.call.raw import AsyncRaw, Raw


class Client:
    """What the sync and the async clients have in common: everything but sending."""

    _codec: Codec
    _auth: httpx.Auth
    _is_owner: bool

    @property
    def tolerated(self) -> list[ToleratedCount]:
        """What answers were read in spite of so far: deviations from the document, counted, without values."""
        return self._codec.tolerated.list()

    @property
    def account(self) -> str | None:
        """
        Whose data this client sees: the API's host and a digest of who logs in, e.g. to name a mirror after.

        None with an access token from elsewhere, which does not say whose it is.
        """
        if not isinstance(self._auth, TokenAuth):
            return None
        digest = sha256(self._auth.account.encode()).hexdigest()[:12]
        return f"{urlsplit(self._codec.base_url).netloc}/{digest}"

    def api_version_status(self) -> ApiVersionStatus:
        """What the answers so far have said about the API version; sends nothing."""
        return self._codec.notices.status

    def _begin(self, access: Access, options: ClientOptions) -> None:
        raise NotImplementedError

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"clients do not change; use with_options() ({name})")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"clients do not change ({name})")

    def __reduce_ex__(self, protocol: SupportsIndex, /) -> NoReturn:
        raise TypeError(
            f"a {type(self).__name__} is neither copied nor pickled: it holds connections and a secret; make one where it"
            " is needed, and use with_options() for one that differs"
        )

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {urlsplit(self._codec.base_url).hostname}>"


@private_frames
class SyncClient(Client):
    """A client that waits for its answers."""

    _sender: SyncWire
    _pool: RetryTransport

    def _begin(self, access: Access, options: ClientOptions) -> None:
        codec = build_codec(access, options)
        transport = transport_of(options)
        pool = RetryTransport(Pool(transport), RetryBudget(), codec.clock)
        self._assemble(codec, pool, _build_auth(codec, access, transport=pool), is_owner=True)

    def _assemble(self, codec: Codec, pool: RetryTransport, auth: httpx.Auth, *, is_owner: bool) -> None:
        wire = SyncWire(codec, pool, auth)
        vars(self).update(_wire=wire, _sender=wire, _codec=codec, _pool=pool, _auth=auth, _is_owner=is_owner)

    @property
    def raw(self) -> Raw:
        """Requests that the document does not know."""
        from welkin_sdk.call.raw import Raw

        return Raw(self._sender)

    def with_options(
        self,
        **changes: Unpack[Changes],
    ) -> Self:
        """
        A client that differs in these, and shares connections, token and counts with this one.

        Closing it does nothing: the connections are this client's. *headers* are added to those there are.
        """
        codec = evolve(self._codec, settings=change_settings(self._codec.settings, changes))
        derived = type(self).__new__(type(self))
        derived._assemble(codec, self._pool, self._auth, is_owner=False)
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


@private_frames
class AsyncClient(Client):
    """
    A client for asyncio.

    One client serves any number of event loops, one after another or each in a thread of its own: every loop has its
    own connections, all of them share the token.
    """

    _sender: AsyncWire
    _pool: AsyncRetryTransport

    def _begin(self, access: Access, options: ClientOptions) -> None:
        from welkin_sdk.http.loop_pools import LoopPools

        codec = build_codec(access, options)
        transport = transport_of(options)
        pool = AsyncRetryTransport(LoopPools(transport), RetryBudget(), codec.clock)
        self._assemble(codec, pool, _build_auth(codec, access, async_transport=pool), is_owner=True)

    def _assemble(self, codec: Codec, pool: AsyncRetryTransport, auth: httpx.Auth, *, is_owner: bool) -> None:
        wire = AsyncWire(codec, pool, auth)
        vars(self).update(_wire=wire, _sender=wire, _codec=codec, _pool=pool, _auth=auth, _is_owner=is_owner)

    @property
    def wire(self) -> AsyncWire:
        """What its calls go through; for what is built upon a client, as the sync is."""
        return self._sender

    @property
    def raw(self) -> AsyncRaw:
        """Requests that the document does not know."""
        from welkin_sdk.call.raw import AsyncRaw

        return AsyncRaw(self._sender)

    def with_options(
        self,
        **changes: Unpack[Changes],
    ) -> Self:
        """A client that differs in these; see the sync client's."""
        codec = evolve(self._codec, settings=change_settings(self._codec.settings, changes))
        derived = type(self).__new__(type(self))
        derived._assemble(codec, self._pool, self._auth, is_owner=False)
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


def _build_auth(
    codec: Codec,
    access: Access,
    *,
    transport: httpx.BaseTransport | None = None,
    async_transport: httpx.AsyncBaseTransport | None = None,
) -> httpx.Auth:
    if access.access_token is not None:
        return FixedTokenAuth(access.access_token)
    assert access.exchange is not None
    settings = ExchangeSettings(
        timeout=codec.settings.timeout,
        max_retries=codec.settings.max_retries,
        max_retry_after=codec.settings.max_retry_after,
        hooks=codec.settings.hooks,
        headers=without_credentials(codec.settings.headers),
    )
    return TokenAuth(
        access.exchange, settings, codec.clock, transport=transport, async_transport=async_transport
    )
