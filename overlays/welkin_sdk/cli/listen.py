"""
`welkin listen`: receives update notifications and keeps them in the mirror's store, until someone stops it.

It pulls nothing: `welkin sync run`, beside it or later, reads what it has kept.
"""

from __future__ import annotations

import importlib.util
import json
import logging
import os
import re
import socket
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import contextmanager
from pathlib import Path

from attrs import frozen

from welkin_sdk.cli.data_connection import DataConnection
from welkin_sdk.cli.failures import UsageError
from welkin_sdk.cli.mirrors import MirrorPlace
from welkin_sdk.cli.output import require_reader
from welkin_sdk.mirror.types import InboxLimit
from welkin_sdk.stopping import stop_signals
from welkin_sdk.texts import clean, read_text_file

SECRET_VARIABLE = "WELKIN_WEBHOOK_SECRET"
_USUAL_PATH = "/notifications"


@frozen
class Subscription:
    """What was agreed with Welkin; None leaves an address to what is listened on."""

    notify_url: str | None
    token_url: str | None
    secret_files: Sequence[Path]

    def secrets(self) -> list[str]:
        """All that are good at present: while a secret is being replaced, there are two."""
        given = [read_text_file(file, "--secret-file") for file in self.secret_files]
        named = re.findall(r"[^ \t\r\n]+", os.environ.get(SECRET_VARIABLE, ""))
        found = given or [clean(secret, SECRET_VARIABLE) for secret in named]
        if not found:
            raise UsageError(
                f"the webhook's secret is missing: name a --secret-file, or set {SECRET_VARIABLE}"
            )
        return found


def listen_until_stopped(
    connection: DataConnection,
    place: MirrorPlace,
    subscription: Subscription,
    limit: InboxLimit,
    *,
    host: str,
    port: int,
    say: Callable[[str], None],
) -> None:
    """Print one JSON line when ready, then receive until SIGTERM or SIGINT; both are a normal end."""
    if importlib.util.find_spec("uvicorn") is None:
        raise UsageError("the receiver is an extra; install it with: pip install 'welkin-sdk[cli,webhooks]'")
    from welkin_sdk.webhooks import AsgiReceiver, build_site
    from welkin_sdk.webhooks.server import serving

    secrets = subscription.secrets()
    client_id, account = connection.identify()
    with _listening(host, port) as listener, _logging_to(say):
        notify_url = subscription.notify_url or f"http://{_address(listener)}{_USUAL_PATH}"
        store = place.open(account)
        try:
            site = build_site(
                store,
                client_id=client_id,
                secrets=secrets,
                notify_url=notify_url,
                token_url=subscription.token_url,
                tenant=place.tenant_name(account),
                limit=limit,
            )
            ready = {"notify_url": notify_url, "token_url": subscription.token_url}
            with stop_signals() as wait, serving(AsgiReceiver(site), listener):
                print(json.dumps(ready), flush=True)
                require_reader()
                wait()
        finally:
            store.close()


@contextmanager
def _listening(host: str, port: int) -> Generator[socket.socket]:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        yield listener


def _address(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


@contextmanager
def _logging_to(
    say: Callable[[str], None], names: Iterable[str] = ("welkin_sdk.webhooks",)
) -> Generator[None]:
    """The receiver's own lines, which hold no values, on stderr."""

    class Handler(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            say(record.getMessage())

    handler = Handler(logging.INFO)
    loggers = [logging.getLogger(name) for name in names]
    for logger in loggers:
        logger.addHandler(handler)
        logger.setLevel(logging.INFO)
    try:
        yield
    finally:
        for logger in loggers:
            logger.removeHandler(handler)
