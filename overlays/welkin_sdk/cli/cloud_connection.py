"""
Builds the client of one command about the Cloud API from its options, a profile or the environment.

A secret comes from a profile, the environment or a file, never from an argument.
"""

from __future__ import annotations

import os
from pathlib import Path

from attrs import field, frozen

from welkin_sdk.cli.data_connection import NEVER_SENT, read_secret
from welkin_sdk.cli.failures import UsageError
from welkin_sdk.cloud_client import AsyncCloudClient, CloudClient
from welkin_sdk.cloud_configuration import CloudArguments, find_credentials, of_profile
from welkin_sdk.profiles import PROFILE_VARIABLE, read_profile


@frozen
class CloudConnection:
    """What the options of a command say about the server; None leaves it to the environment."""

    profile: str | None = None
    tenant: str | None = None
    instance: str | None = None
    api_client: str | None = None
    secret_file: Path | None = field(default=None, repr=False)
    base_url: str | None = None

    def open(self) -> CloudClient:
        """A client; raises ConfigurationError when something it needs is given nowhere."""
        given = self.arguments()
        return CloudClient(
            given.tenant,
            given.instance,
            given.api_client,
            given.secret,
            base_url=given.base_url,
            token_cache=given.token_cache,
        )

    def open_async(self) -> AsyncCloudClient:
        """The same for asyncio."""
        given = self.arguments()
        return AsyncCloudClient(
            given.tenant,
            given.instance,
            given.api_client,
            given.secret,
            base_url=given.base_url,
            token_cache=given.token_cache,
        )

    def open_offline(self, *, is_named: bool) -> AsyncCloudClient:
        """A client for a command that sends nothing, so that it needs no secret; it has to be known whose data it is."""
        given = self.arguments()
        return AsyncCloudClient(
            given.tenant, given.instance, access_token=NEVER_SENT.replace(" ", "-"), base_url=given.base_url
        )

    def identify(self) -> tuple[str, str | None]:
        """
        The tenant's instance, and the tenant's name in a store, for a command that sends nothing.

        Raises:
            ConfigurationError: tenant or instance is given nowhere.
        """
        from welkin_sdk.mirror.reading import tenancy_of

        account, instance = tenancy_of(self.open_offline(is_named=False))
        return instance, account

    def credentials(self) -> tuple[str, str]:
        """API client and secret, for a command that exchanges them in the open."""
        return find_credentials(self.arguments())

    def arguments(self) -> CloudArguments:
        """The client's arguments: those of a profile, or those of the options."""
        named = [self.tenant, self.instance, self.api_client, self.secret_file, self.base_url]
        has_options = any(value is not None for value in named)
        if self.profile is not None and has_options:
            raise UsageError("--profile: a profile is whole; leave the other options of the connection out")
        if self.profile is not None or (os.environ.get(PROFILE_VARIABLE) and not has_options):
            return of_profile(read_profile(self.profile))
        return CloudArguments(
            self.tenant,
            self.instance,
            self.api_client,
            read_secret(self.secret_file, "--secret-file") if self.secret_file else None,
            self.base_url,
        )
