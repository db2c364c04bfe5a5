"""
Builds the client of one command about the Data API from its options or the environment.

A secret comes from the environment or from a file, never from an argument: arguments show in process lists and in the
shell's history.
"""

from __future__ import annotations

from pathlib import Path

from attrs import field, frozen

from welkin_sdk.auth.assertion import sign_assertion
from welkin_sdk.clock import SYSTEM_CLOCK
from welkin_sdk.data_client import AsyncDataClient, DataClient
from welkin_sdk.data_configuration import DataArguments, find_credentials
from welkin_sdk.texts import find_text, read_text_file

NEVER_SENT = "a client that sends nothing signs nothing"


@frozen
class DataConnection:
    """What the options of a command say about the server; None leaves it to the environment."""

    base_url: str | None = None
    client_id: str | None = field(default=None, repr=False)
    client_secret_file: Path | None = field(default=None, repr=False)

    def open(self) -> DataClient:
        """A client; raises ConfigurationError when something it needs is given nowhere."""
        given = self.arguments()
        return DataClient(given.client_id, given.client_secret, base_url=given.base_url)

    def open_async(self) -> AsyncDataClient:
        """The same for asyncio."""
        given = self.arguments()
        return AsyncDataClient(given.client_id, given.client_secret, base_url=given.base_url)

    def identify(self) -> tuple[str, str | None]:
        """
        The client id, and the client's account, for a command that sends nothing and so needs no secret.

        Raises:
            ConfigurationError: the client id is given nowhere.
        """
        with DataClient(self.client_id, NEVER_SENT, base_url=self.base_url) as client:
            client_id = find_text("client_id", self.client_id or None, "WELKIN_CLIENT_ID")
            assert client_id is not None, "the client was built from it"
            return client_id, client.account

    def open_offline(self, *, is_named: bool) -> AsyncDataClient:
        """
        A client for a command that sends nothing, so that it needs no secret.

        Args:
            is_named: the tenant has a name, so that the client id is not needed either.
        """
        if is_named:
            return AsyncDataClient(access_token=NEVER_SENT.replace(" ", "-"), base_url=self.base_url)
        return AsyncDataClient(self.client_id, NEVER_SENT, base_url=self.base_url)

    def sign_assertion(self) -> str:
        """The assertion that the client would exchange for its token, for a command that does it in the open."""
        credentials = find_credentials(self.arguments())
        return sign_assertion(
            client_id=credentials.client_id,
            client_secret=credentials.client_secret,
            audience=credentials.audience,
            scope=credentials.scope,
            now=SYSTEM_CLOCK.now_us() / 1_000_000,
        )

    def arguments(self) -> DataArguments:
        """The client's arguments."""
        return DataArguments(
            self.client_id,
            read_secret(self.client_secret_file) if self.client_secret_file else None,
            self.base_url,
        )


def read_secret(path: Path, option: str = "--client-secret-file") -> str:
    """The secret in the file that *option* names."""
    return read_text_file(path, option)
