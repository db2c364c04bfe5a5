"""`welkin sync run`, left alone for an hour of the sandbox's time while its receiver loses what it is told."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Generator, Iterable
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, make_server

from welkin_sdk import DataClient
from welkin_sdk.instant import to_instant
from welkin_sdk.mirror.canonical import canonical_bytes
from welkin_sdk.mirror.catalogue import resources
from welkin_sdk.mirror.stores import open_store
from welkin_sdk.mirror.types import Stream
from welkin_sdk.sandbox import NotificationTarget, Sandbox, serve
from welkin_sdk.webhooks import WsgiReceiver, build_site

MINUTES = 60
MINUTES_TO_SETTLE = 20
SECRET = "the-secret-that-both-sides-know-by-heart"
_COMMAND = [sys.executable, "-c", "from welkin_sdk.cli import main; raise SystemExit(main())"]

App = Callable[[dict[str, Any], Any], Iterable[bytes]]


def test_an_hour_of_lost_deliveries_ends_equal(tmp_path: Path) -> None:
    """
    A third of the deliveries is acknowledged and forgotten, and somebody changes something every minute.

    The sweeps find what was lost, by the server's clock, of which the sync hears with every answer.
    """
    place = tmp_path / "private" / "mirror.sqlite"
    with (
        serve(seed=20, freeze_at=datetime.now(UTC), token_lifetime_seconds=86_400) as sandbox,
        DataClient(access_token=sandbox.issue_token(), base_url=sandbox.data_api) as somebody,
        receiving(sandbox, place) as receiver,
        running(sandbox, place) as process,
    ):
        wait_until(lambda: differences(sandbox, place) == 0, seconds=120)

        for minute in range(MINUTES):
            write(somebody, minute)
            sandbox.clock.advance(60)
            time.sleep(0.35)
        lost, kept = receiver.lost, receiver.kept
        # Only an answer can tell the sync that more time has passed; what says so is lost as before.
        for minute in range(MINUTES, MINUTES + MINUTES_TO_SETTLE):
            if (different := differences(sandbox, place)) == 0:
                break
            write(somebody, minute)
            sandbox.clock.advance(60)
            time.sleep(1.5)
        process.send_signal(signal.SIGTERM)
        _, said = process.communicate(timeout=120)

        assert MINUTES / 5 < lost < kept
        assert different == 0
        assert differences(sandbox, place) == 0
        assert sweeps(place) >= MINUTES / 15
        assert process.returncode == 0, said


def write(somebody: DataClient, minute: int) -> None:
    """What somebody does in one minute: a new patient, or a change to something old, in one collection after another."""
    text = f"of minute {minute}"
    match minute % 4:
        case 0:
            birthday = date(1933, 4, 23)
            somebody.patients.create(
                first_name="Annie", last_name=text, birthday=birthday, phase="intake", timezone="US/Pacific"
            )
        case 1:
            old = next(iter(somebody.email_addresses.find()))
            somebody.email_addresses.update(old.id, friendly_name=text)
        case 2:
            number = next(iter(somebody.phone_numbers.find()))
            somebody.phone_numbers.update(number.id, friendly_name=text)
        case _:
            record = next(iter(somebody.custom_data_type_records.find()))
            somebody.custom_data_type_records.update(record.id, body={"text": text})


class Lossy:
    """A receiver in front of which a third of what comes is answered as if it had been kept."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._random = random.Random(2)
        self.lost = 0
        self.kept = 0

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        if self._random.random() < 1 / 3:
            self.lost += 1
            environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"]))
            start_response("200 OK", [("Content-Length", "0")])
            return []
        self.kept += 1
        return self._app(environ, start_response)


class _Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def receiving(sandbox: Sandbox, place: Path) -> Generator[Lossy]:
    """The receiver of *sandbox*'s notifications, by whose clock it checks them."""
    with (
        closing(open_store(str(place))) as store,
        make_server("127.0.0.1", 0, None, handler_class=_Quiet) as server,
    ):
        url = f"http://127.0.0.1:{server.server_port}/notifications"
        site = build_site(
            store,
            client_id=sandbox.client_id,
            secrets=[SECRET],
            notify_url=url,
            tenant="clinic",
            clock=lambda: to_instant(sandbox.clock.now()),
        )
        receiver = Lossy(WsgiReceiver(site))
        server.set_app(receiver)
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        sandbox.notifications.subscribe(NotificationTarget(url, secret=SECRET))
        try:
            yield receiver
        finally:
            sandbox.notifications.unsubscribe()
            server.shutdown()
            thread.join()


@contextmanager
def running(sandbox: Sandbox, place: Path) -> Generator[subprocess.Popen[str]]:
    """The command as its users start it."""
    with subprocess.Popen(
        [*_COMMAND, "sync", "run", "--tenant", "clinic", "--store", str(place)],
        env=os.environ
        | {
            "WELKIN_BASE_URL": sandbox.data_api,
            "WELKIN_CLIENT_ID": sandbox.client_id,
            "WELKIN_CLIENT_SECRET": sandbox.client_secret,
        },
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def differences(sandbox: Sandbox, place: Path) -> int:
    """How many records are not, byte for byte, on both sides."""
    entries = [json.loads(line) for line in sandbox.export()]
    server = {
        (entry["collection"], canonical_bytes(entry["record"]))
        for entry in entries
        if entry["collection"] in resources()
    }
    with closing(open_store(str(place))) as store:
        mirror = {
            (name, record.body)
            for name in resources()
            for record in store.records(Stream("clinic", "", name))
        }
    return len(server ^ mirror)


def sweeps(place: Path) -> int:
    """How many sweeps one of the collections has had."""
    with closing(open_store(str(place))) as store:
        runs = store.runs(Stream("clinic", "", "patients"), limit=10_000)
    return sum(run.span.kind == "sweep" for run in runs)


def wait_until(is_so: Callable[[], bool], *, seconds: float) -> None:
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.1)
