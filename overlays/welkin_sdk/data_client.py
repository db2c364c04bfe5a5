"""The clients of the Data API: what a program starts with."""

from __future__ import annotations

from typing import Unpack

from welkin_data_api.resources import AsyncDataResources, DataResources
from welkin_runtime.frames import private_frames
from welkin_sdk.client_base import AsyncClient, Client, SyncClient
from welkin_sdk.client_options import ClientOptions, check_options
from welkin_sdk.data_configuration import DataArguments, find_data_access


@private_frames
class _DataClient(Client):
    """What both are made from."""

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
        **options: Unpack[ClientOptions],
    ) -> None:
        check_options(type(self).__name__, type(self).__init__, options)
        given = DataArguments(client_id, client_secret, base_url, access_token, token_url, audience, scope)
        self._begin(find_data_access(given), options)


class DataClient(_DataClient, SyncClient, DataResources):
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
        options: timeout, deadline, max_retries, max_retry_after, headers, transport and hooks; see `ClientOptions`.

    Raises:
        ConfigurationError: something is missing or makes no sense; names the parameter and the variable.
    """


class AsyncDataClient(_DataClient, AsyncClient, AsyncDataResources):
    """
    The Data API, for asyncio; takes what `DataClient` takes.

    One client serves any number of event loops, one after another or each in a thread of its own: every loop has its
    own connections, all of them share the token.
    """
