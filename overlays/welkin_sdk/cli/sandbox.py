"""`welkin sandbox`: a server until someone stops it."""

from __future__ import annotations

import importlib.util
import json
import warnings
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import field, frozen

from welkin_data_api.operations import TABLE
from welkin_sdk.cli.failures import UsageError, unknown
from welkin_sdk.cli.output import require_reader
from welkin_sdk.cli.readings import read_gets, read_lists
from welkin_sdk.texts import read_text_file

if TYPE_CHECKING:
    from welkin_sdk.sandbox import NotificationTarget, Sandbox

ENVELOPES = ("printed", "wrapped")
FLOWS = ("bearer", "exchange")
_NEEDED = ("starlette", "uvicorn", "jsonschema_rs")


def require_sandbox_extra() -> None:
    """Raises UsageError when the sandbox's dependencies are not installed."""
    if any(importlib.util.find_spec(name) is None for name in _NEEDED):
        raise UsageError("the sandbox is an extra; install it with: pip install 'welkin-sdk[cli,sandbox]'")


@frozen
class Cloud:
    """What of the Cloud API the command line names; the rest is made up."""

    tenant: str | None
    instance: str | None
    api_client: str | None
    secret: str | None = field(repr=False)


@frozen
class Notify:
    """Whom to notify, as the command line says it."""

    url: str | None
    resources: list[str]
    flow: str
    token_url: str | None
    secret_file: Path | None


def serve_until_stopped(
    *,
    host: str,
    port: int,
    database: Path | None,
    seed: int,
    client_id: str | None,
    client_secret: str | None,
    envelope: str,
    versions: Path | None,
    freeze_at: str | None,
    notify: Notify,
    cloud: Cloud,
    allowed_hosts: list[str],
    largest_load_bytes: int | None,
) -> None:
    """Print one JSON line when ready, then serve until SIGTERM or SIGINT; both are a normal end."""
    require_sandbox_extra()
    from welkin_sdk.sandbox import ExposedSandboxWarning, run
    from welkin_sdk.sandbox.cloud.clients import INSTANCE, TENANT
    from welkin_sdk.sandbox.core.admission import LARGEST_LOAD

    # Said whatever the environment does with warnings.
    warnings.simplefilter("always", ExposedSandboxWarning)
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
            versions=versions,
            freeze_at=_instant(freeze_at) if freeze_at else None,
            notify=_target(notify),
            tenant=cloud.tenant or TENANT,
            instance=cloud.instance or INSTANCE,
            api_client=cloud.api_client,
            secret=cloud.secret,
            allowed_hosts=allowed_hosts,
            largest_load_bytes=LARGEST_LOAD if largest_load_bytes is None else largest_load_bytes,
        )
    except ValueError as refusal:
        raise UsageError(str(refusal)) from None


def _instant(text: str) -> datetime:
    try:
        instant = datetime.fromisoformat(text)
    except ValueError:
        raise UsageError(
            "--freeze-at takes a date or a timestamp, e.g. 2025-03-25 or 2025-03-25T12:00:00Z"
        ) from None
    return instant if instant.tzinfo else instant.replace(tzinfo=UTC)


def _target(notify: Notify) -> NotificationTarget | None:
    from welkin_sdk.sandbox import NotificationTarget

    if notify.url is None:
        if notify.resources or notify.token_url or notify.secret_file:
            raise UsageError(
                "--notify-resource, --notify-token-url and --notify-secret-file need --notify-url"
            )
        return None
    known = read_lists(TABLE, usual="find") | read_gets(TABLE)
    for name in notify.resources:
        if name not in known:
            raise unknown("collection", name, known)
    return NotificationTarget(
        notify.url,
        resources=tuple(notify.resources) or None,
        flow="exchange" if notify.flow == "exchange" else "bearer",
        token_url=notify.token_url,
        secret=read_text_file(notify.secret_file, "--notify-secret-file") if notify.secret_file else None,
    )


def _announce(sandbox: Sandbox) -> None:
    ready = {
        "data_api": sandbox.data_api,
        "control": sandbox.control,
        "client_id": sandbox.client_id,
        "client_secret": sandbox.client_secret,
        "cloud_api": sandbox.cloud_api,
        "tenant": sandbox.cloud.tenant,
        "instance": sandbox.cloud.instance,
        "api_client": sandbox.cloud.api_client,
        "secret": sandbox.cloud.secret,
    }
    print(json.dumps(ready), flush=True)
    require_reader()
