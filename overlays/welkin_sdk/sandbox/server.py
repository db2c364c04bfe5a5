"""
The sandbox as something to start: on a thread of this process for tests, or in the foreground for the command line.

    with serve(seed=20) as sandbox:
        client = DataClient(sandbox.client_id, sandbox.client_secret, base_url=sandbox.data_api)

The server takes the socket that is bound before its thread starts, so that a port of 0 is a free port at once and
never somebody else's a moment later.
"""

from __future__ import annotations

import secrets
import socket
import threading
import time
import warnings
from collections.abc import Callable, Generator, Iterable, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, TypedDict, Unpack, get_args

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.h11_impl import H11Protocol

from welkin_sdk.clock import Clock
from welkin_sdk.sandbox.cloud.clients import INSTANCE, TENANT, new_client
from welkin_sdk.sandbox.cloud.mount import (
    LARGEST_FORM,
    is_cloud,
    with_cloud,
    with_cross_origin,
)
from welkin_sdk.sandbox.cloud.mount import (
    refused_unread as refused_by_cloud,
)
from welkin_sdk.sandbox.core.admission import LARGEST_LOAD, Entrance, admitting
from welkin_sdk.sandbox.core.clock import VirtualClock
from welkin_sdk.sandbox.core.control import PREFIX, beside, is_control
from welkin_sdk.sandbox.core.control.calls import answered_error
from welkin_sdk.sandbox.core.hosts import Hosts, is_loopback
from welkin_sdk.sandbox.core.http_server import Server, answering_protocol
from welkin_sdk.sandbox.core.view import with_page
from welkin_sdk.sandbox.data.app import build_app, malformed_answer, refused_unread
from welkin_sdk.sandbox.data.clients import ENVIRONMENT, SHORTEST_SECRET, ApiClient
from welkin_sdk.sandbox.data.notifications import NotificationTarget
from welkin_sdk.sandbox.data.pages import Envelope
from welkin_sdk.sandbox.handle import Sandbox
from welkin_sdk.sandbox.parts import Parts, build_parts
from welkin_sdk.stopping import stop_signals

_EXPOSED = (
    "THE SANDBOX IS OPEN TO THE NETWORK: its control API asks nobody who they are, hands out every record, client and"
    " token, and changes them. Keep nothing but made-up data in it, and listen on 127.0.0.1 or let nobody but your own"
    " containers reach the port."
)

MOST_PATIENTS = 1_000_000
"""Of a made-up clinic, which is put together in memory."""


class ExposedSandboxWarning(UserWarning):
    """The sandbox listens on an address that other machines can reach."""


@contextmanager
def serve(
    *,
    host: str = "127.0.0.1",
    port: int = 0,
    database: str | Path | None = None,
    seed: int = 0,
    client_id: str | None = None,
    client_secret: str | None = None,
    clients: Iterable[ApiClient] = (),
    environment: str = ENVIRONMENT,
    versions: str | Path | Mapping[str, Any] | None = None,
    notify: NotificationTarget | str | None = None,
    envelope: Envelope = "printed",
    token_lifetime_seconds: int = 3600,
    clock: Clock | None = None,
    freeze_at: datetime | None = None,
    tenant: str = TENANT,
    instance: str = INSTANCE,
    api_client: str | None = None,
    secret: str | None = None,
    allowed_hosts: Iterable[str] = (),
    largest_load_bytes: int = LARGEST_LOAD,
) -> Generator[Sandbox]:
    """
    Serve the Data API and the Cloud API until the block ends.

    Args:
        port: 0 takes a free one.
        database: a file to keep the state in; memory when absent.
        seed: patients of the made-up clinic that an empty state starts with; 0 leaves it empty. An instance of the
            Cloud API has its design and staff then.
        client_id: made up when absent, as is *client_secret*.
        client_secret: 32 bytes or more.
        clients: further API clients, with scopes of their own.
        environment: the one that is served; clients and tokens of others are answered 401.
        versions: a plan of several API versions, or the file of one (versions.THREE_VERSIONS is an example).
        notify: whom to notify of changes, or only the address; signed with this sandbox's client secret by default.
        envelope: the form of answers, unless a request prefers the other (`Prefer: envelope=wrapped`).
        clock: where the time comes from; the machine's when absent.
        freeze_at: the instant at which the sandbox's clock stands at first.
        tenant: of the Cloud API; with *instance*, the beginning of its addresses.
        api_client: of the Cloud API; made up when absent, as is its *secret*.
        allowed_hosts: further names by which the sandbox may be addressed, e.g. that of a service in docker-compose;
            other requests are answered 403 unless their Host is loopback or the address that is listened on.
        largest_load_bytes: what one call of the control API may load at most.

    Raises:
        ValueError: an argument is out of its range, or *database* is a file of something else.
        OSError: the address cannot be listened on.
    """
    _check_arguments(seed, client_secret, envelope, token_lifetime_seconds, largest_load_bytes)
    hosts = Hosts(host, allowed_hosts)
    if not is_loopback(host):
        warnings.warn(_EXPOSED, ExposedSandboxWarning, stacklevel=3)
    client_id = client_id or f"sandbox-{secrets.token_hex(8)}"
    client_secret = client_secret or secrets.token_urlsafe(48)
    parts = build_parts(
        database=Path(database) if database else None,
        clock=_virtual(clock, freeze_at),
        clients=[ApiClient(client_id, client_secret, environment=environment), *clients],
        environment=environment,
        versions=versions,
        patients=seed,
        envelope=envelope,
        token_lifetime_seconds=token_lifetime_seconds,
        cloud_client=new_client(tenant, (instance,), name=api_client, secret=secret),
    )
    try:
        app = with_cloud(build_app(parts.data), parts.cloud)
        app = with_page(beside(parts.with_faults(app), parts.control_routes()), parts.page)
        app = admitting(app, _entrances(parts, largest_load_bytes), hosts)
        app = with_cross_origin(app, parts.cloud)
        protocol = answering_protocol(lambda: malformed_answer(parts.data))
        with _listening(host, port) as listener, _running(app, protocol, listener):
            sandbox = Sandbox(f"http://{_printed_address(listener)}", client_id, parts)
            parts.notifier.open(sandbox.address, lambda: (client_id, sandbox.client_secret), notify)
            yield sandbox
    finally:
        parts.close()


class ServeOptions(TypedDict, total=False):
    """The arguments of serve(), for who hands them on."""

    host: str
    port: int
    database: str | Path | None
    seed: int
    client_id: str | None
    client_secret: str | None
    clients: Iterable[ApiClient]
    environment: str
    versions: str | Path | Mapping[str, Any] | None
    notify: NotificationTarget | str | None
    envelope: Envelope
    token_lifetime_seconds: int
    clock: Clock | None
    freeze_at: datetime | None
    tenant: str
    instance: str
    api_client: str | None
    secret: str | None
    allowed_hosts: Iterable[str]
    largest_load_bytes: int


def run(*, announce: Callable[[Sandbox], None], **options: Unpack[ServeOptions]) -> None:
    """
    Serve in the foreground until SIGINT or SIGTERM, then return; for the main thread of a command.

    Args:
        announce: called once, when the sandbox answers.
        options: as for serve().
    """
    with stop_signals() as wait, serve(**options) as sandbox:
        announce(sandbox)
        wait()


def _entrances(parts: Parts, largest_load: int) -> tuple[Entrance, ...]:
    return (
        Entrance(
            is_control,
            lambda status, text: answered_error(text, None, status),
            loading=f"{PREFIX}/records/",
            largest_load=largest_load,
        ),
        Entrance(
            is_cloud,
            lambda status, text: refused_by_cloud(parts.cloud, status, text),
            largest_form=LARGEST_FORM,
        ),
        Entrance(lambda _: True, lambda status, text: refused_unread(parts.data, status, text)),
    )


def _virtual(clock: Clock | None, freeze_at: datetime | None) -> VirtualClock:
    if not isinstance(clock, VirtualClock):
        return VirtualClock(clock, frozen_at=freeze_at)
    if freeze_at is not None:
        raise ValueError("freeze_at is for a clock that is made here; a VirtualClock brings its own instant")
    return clock


def _check_arguments(
    seed: int,
    client_secret: str | None,
    envelope: str,
    token_lifetime_seconds: int,
    largest_load_bytes: int,
) -> None:
    if not 0 <= seed <= MOST_PATIENTS:
        raise ValueError(f"seed is a number of patients, 0 to {MOST_PATIENTS:,}")
    if client_secret is not None and len(client_secret.encode()) < SHORTEST_SECRET:
        raise ValueError(f"client_secret has to have {SHORTEST_SECRET} bytes or more")
    if envelope not in get_args(Envelope):
        raise ValueError(f"envelope is one of {', '.join(get_args(Envelope))}")
    if token_lifetime_seconds < 1:
        raise ValueError("token_lifetime_seconds is 1 or more")
    if largest_load_bytes < 1:
        raise ValueError("largest_load_bytes is 1 or more")


@contextmanager
def _listening(host: str, port: int) -> Generator[socket.socket]:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio turns Nagle's delay off only for a socket that says it is TCP; with the delay, an answer of two
    # packets waits 40 ms for the client's acknowledgement of the first.
    with socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(2048)
        yield listener


def _printed_address(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


@contextmanager
def _running(app: ASGIApp, protocol: type[H11Protocol], listener: socket.socket) -> Generator[None]:
    config = uvicorn.Config(
        app,
        # One HTTP parser on every machine, whatever else is installed; the date is the sandbox's own.
        http=protocol,
        ws="none",
        loop="asyncio",
        lifespan="off",
        access_log=False,
        log_config=None,
        date_header=False,
        server_header=False,
    )
    server = Server(config)
    thread = threading.Thread(
        target=server.run, kwargs={"sockets": [listener]}, name="welkin-sandbox", daemon=True
    )
    thread.start()
    try:
        while not server.started:
            if not thread.is_alive():
                raise OSError("the sandbox's server ended while it was starting")
            time.sleep(0.001)
        yield
    finally:
        server.should_exit = True
        thread.join()
