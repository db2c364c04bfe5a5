"""
Builds the client of one command from its options and the environment.

A secret comes from the environment or from a file, never from an argument: arguments show in process lists and in the
shell's history.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from welkin_sdk.cli.failures import UsageError
from welkin_sdk.client import DataClient
from welkin_sdk.documents import load_document


@dataclass(frozen=True)
class Credentials:
    """What an assertion is made of, once options and environment are joined."""

    client_id: str
    client_secret: str = field(repr=False)
    token_url: str


@dataclass(frozen=True)
class Connection:
    """What the options of a command say about the server; None leaves it to the environment."""

    base_url: str | None = None
    client_id: str | None = None
    client_secret_file: Path | None = field(default=None, repr=False)

    def open(self) -> DataClient:
        """A client; raises ConfigurationError when something it needs is given nowhere."""
        given: dict[str, Any] = {
            "client_id": self.client_id,
            "client_secret": _read_secret(self.client_secret_file) if self.client_secret_file else None,
            "base_url": self.base_url,
        }
        return DataClient(**{name: value for name, value in given.items() if value is not None})

    def credentials(self) -> Credentials:
        """The same, for a command that signs by itself; call it once `open` has found nothing missing."""
        base_url = (
            self.base_url
            or os.environ.get("WELKIN_BASE_URL")
            or load_document("data-api")["servers"][0]["url"]
        )
        secret_file = self.client_secret_file
        return Credentials(
            client_id=self.client_id or os.environ["WELKIN_CLIENT_ID"],
            client_secret=_read_secret(secret_file) if secret_file else os.environ["WELKIN_CLIENT_SECRET"],
            token_url=f"{base_url.rstrip('/')}/token",
        )


def _read_secret(path: Path) -> str:
    try:
        secret = path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        raise UsageError("--client-secret-file: the file cannot be read as text") from None
    if not secret:
        raise UsageError("--client-secret-file: the file is empty")
    return secret
