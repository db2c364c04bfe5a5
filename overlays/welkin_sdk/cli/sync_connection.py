"""Which API the mirror of a command is of, and the connection to it."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Protocol

from welkin_sdk.cli.cloud_connection import CloudConnection
from welkin_sdk.cli.data_connection import DataConnection
from welkin_sdk.cli.failures import UsageError
from welkin_sdk.cli.options import choice_option, text_option

if TYPE_CHECKING:
    from welkin_sdk.cloud_client import AsyncCloudClient
    from welkin_sdk.data_client import AsyncDataClient


def _apis() -> Iterable[str]:
    return ("data", "cloud")


Api = Annotated[str, choice_option("--api", "API", "data or cloud: which API the mirror is of.", _apis)]
Profile = Annotated[
    str | None,
    text_option("--profile", "With --api cloud: a profile in place of the environment.", metavar="NAME"),
]


class SyncConnection(Protocol):
    """What a mirror's commands ask of the connection to either API."""

    def open_async(self) -> AbstractAsyncContextManager[AsyncDataClient | AsyncCloudClient]:
        """A client; raises ConfigurationError when something it needs is given nowhere."""
        ...

    def open_offline(
        self, *, is_named: bool
    ) -> AbstractAsyncContextManager[AsyncDataClient | AsyncCloudClient]:
        """A client that sends nothing, so that it needs no secret."""
        ...

    def identify(self) -> tuple[str, str | None]:
        """Who logs in, and the tenant's name in a store, for a command that sends nothing."""
        ...


def connect(
    api: str, base_url: str | None, client_id: str | None, secret_file: Path | None, profile: str | None
) -> SyncConnection:
    """
    The connection that the options of a command say.

    Raises:
        UsageError: one of them belongs to the other API.
    """
    if api == "data":
        if profile is not None:
            raise UsageError("--profile wants --api cloud: profiles are the Cloud API's")
        return DataConnection(base_url, client_id, secret_file)
    for name, value in (("--client-id", client_id), ("--client-secret-file", secret_file)):
        if value is not None:
            raise UsageError(
                f"{name} is the Data API's; for the Cloud API set WELKIN_API_CLIENT and WELKIN_SECRET_KEY, or name a"
                " --profile"
            )
    return CloudConnection(profile=profile, base_url=base_url)
