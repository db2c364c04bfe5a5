"""`welkin sandbox`: a server until someone stops it."""

from __future__ import annotations

import importlib.util
import json
import signal
import threading
from pathlib import Path

from welkin_sdk.cli.failures import UsageError, unknown

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
    from welkin_sdk.sandbox import serve

    # Before the server starts, so that a stop that comes early is not lost.
    stopped = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stopped.set())
    with serve(
        host=host,
        port=port,
        database=database,
        seed=seed,
        client_id=client_id,
        client_secret=client_secret,
        envelope="wrapped" if envelope == "wrapped" else "printed",
    ) as sandbox:
        ready = {
            "data_api": sandbox.data_api,
            "client_id": sandbox.client_id,
            "client_secret": sandbox.client_secret,
        }
        print(json.dumps(ready), flush=True)
        stopped.wait()
