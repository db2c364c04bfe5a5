"""The clients of the Cloud API: what a program starts with."""

from __future__ import annotations

import os
from typing import Self, Unpack

from welkin_cloud_api.resources import AsyncCloudResources, CloudResources
from welkin_runtime.frames import private_frames
from welkin_sdk.client_base import AsyncClient, Client, SyncClient
from welkin_sdk.client_options import ClientOptions, check_options, clock_of
from welkin_sdk.cloud_configuration import CloudArguments, find_cloud_access, of_profile


@private_frames
class _CloudClient(Client):
    """What both are made from."""

    def __init__(
        self,
        tenant: str | None = None,
        instance: str | None = None,
        api_client: str | None = None,
        secret: str | None = None,
        *,
        access_token: str | None = None,
        base_url: str | None = None,
        token_cache: str | os.PathLike[str] | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        check_options(type(self).__name__, type(self).__init__, options)
        given = CloudArguments(tenant, instance, api_client, secret, base_url, access_token, token_cache)
        self._begin(find_cloud_access(given, clock_of(options)), options)

    @classmethod
    def from_profile(cls, name: str | None = None, **options: Unpack[ClientOptions]) -> Self:
        """
        A client with the credentials of a profile, and nothing of the environment's; see `welkin_sdk.profiles`.

        Args:
            name: of the profile; default: WELKIN_PROFILE.
        """
        from welkin_sdk.profiles import read_profile

        check_options(f"{cls.__name__}.from_profile", cls.from_profile, options)
        client = cls.__new__(cls)
        client._begin(find_cloud_access(of_profile(read_profile(name)), clock_of(options)), options)
        return client


class CloudClient(_CloudClient, SyncClient, CloudResources):
    """
    The Cloud API: one instance of one tenant, and what belongs to the tenant as a whole.

    Args:
        tenant: default: the environment's WELKIN_TENANT.
        instance: default: WELKIN_INSTANCE.
        api_client: the API client's generated name; default: WELKIN_API_CLIENT.
        secret: default: WELKIN_SECRET_KEY.
        access_token: a token from elsewhere instead of the two; it is never renewed.
        base_url: without tenant and instance, e.g. "https://api.live.welkincloud.io"; default: WELKIN_CLOUD_BASE_URL,
            else the document's first server, that one. Must be https, except on this machine.
        token_cache: a file of this user's alone, mode 0600, where the token is kept for other processes; one that cannot
            be used is named in a warning, and calls go on without it.
        options: timeout, deadline, max_retries, max_retry_after, headers, transport and hooks; see `ClientOptions`.

    Raises:
        ConfigurationError: something is missing or makes no sense; names the argument and the variable.
    """


class AsyncCloudClient(_CloudClient, AsyncClient, AsyncCloudResources):
    """
    The Cloud API, for asyncio; takes what `CloudClient` takes.

    One client serves any number of event loops, one after another or each in a thread of its own: every loop has its
    own connections, all of them share the token.
    """
