"""`welkin sandbox`: a server until someone stops it."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from typing import TYPE_CHECKING

from welkin_sdk.cli.failures import UsageError, unknown

if TYPE_CHECKING:
    from welkin_sdk.sandbox import Sandbox

_ENVELOPES = ("printed", "wrapped")
_NEEDED = ("starlette", "uvicorn", "jsonschema_rs")


def require_sandbox_extra() -> None:
    """Raises UsageError when the sandbox's dependencies are not installed."""
    if any(importlib.util.find_spec(name) is None for name in _NEEDED):
        raise UsageError("the sandbox is an extra; install it with: pip install 'welkin-sdk[cli,sandbox]'")


def serve_until_stopped(
    *,
    host: str,
    port: int,
    database: Path | None,
    seed: int,
    client_id: str | None,
    client_secret: str | None,
    envelope: str,
) -> None:
    """Print one JSON line when ready, then serve until SIGTERM or SIGINT; both are a normal end."""
    if envelope not in _ENVELOPES:
        raise unknown("envelope", envelope, _ENVELOPES)
    require_sandbox_extra()
    from welkin_sdk.sandbox import run

    try:
        run(
            announce=_announce,
            host=host,
            port=port,
            database=database,
            seed=seed,
            client_id=client_id,
            client_secret=client_secret,
            envelope="wrapped" if envelope == "wrapped" else "printed",
        )
    except ValueError as refusal:
        raise UsageError(str(refusal)) from None


def _announce(sandbox: Sandbox) -> None:
    ready = {
        "data_api": sandbox.data_api,
        "client_id": sandbox.client_id,
        "client_secret": sandbox.client_secret,
    }
    print(json.dumps(ready), flush=True)
