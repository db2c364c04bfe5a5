"""A PostgreSQL server of the tests' own: in a temporary folder, on a free loopback port, with a drawn password."""

from __future__ import annotations

import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

GIVEN = "WELKIN_TEST_POSTGRES_URL"
_PATIENCE_SECONDS = 60
_ROOM_BYTES = 4 << 30


class NoServerError(Exception):
    """Neither a server's address nor PostgreSQL's programs are here."""


@contextmanager
def running_postgres() -> Iterator[str]:
    """The address of a server: the one that WELKIN_TEST_POSTGRES_URL names, else a new one."""
    if given := os.environ.get(GIVEN):
        yield given
        return
    programs = _programs()
    account = _account()
    folder = Path(tempfile.mkdtemp(prefix="welkin-postgres-", dir=_memory()))
    try:
        if account:
            os.chown(folder, account["user"], account["group"])
        password = secrets.token_urlsafe(24)
        _create(programs, folder, password, account)
        port = free_port()
        server = _start(programs, folder, port, account)
        try:
            url = f"postgresql://welkin:{password}@127.0.0.1:{port}/postgres"
            _await(url, server, folder)
            yield url
        finally:
            # Fast shutdown: a terminated server would wait for its clients.
            server.send_signal(signal.SIGINT)
            server.wait(_PATIENCE_SECONDS)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _memory() -> Path | None:
    """A folder in memory, where there is one with room: making a schema is making a hundred files."""
    memory = Path("/dev/shm")
    return memory if memory.is_dir() and shutil.disk_usage(memory).free >= _ROOM_BYTES else None


def _programs() -> Path:
    """The newest ones; Debian keeps them off the PATH."""
    versions = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    debian = sorted(versions, key=lambda initdb: float(initdb.parts[-3]))
    if debian:
        return debian[-1].parent
    found = shutil.which("initdb")
    if found is None:
        raise NoServerError(f"PostgreSQL is not installed and {GIVEN} is not set")
    return Path(found).resolve().parent


def _account() -> dict[str, Any]:
    """PostgreSQL refuses to run as root; then somebody without rights runs it."""
    if os.geteuid() != 0:
        return {}
    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}
    raise NoServerError("PostgreSQL does not run as root, and there is no other account")


def _create(programs: Path, folder: Path, password: str, account: dict[str, Any]) -> None:
    words = folder / "words"
    words.touch(0o600)
    words.write_text(password, encoding="ascii")
    if account:
        os.chown(words, account["user"], account["group"])
    subprocess.run(
        [
            programs / "initdb", "--pgdata", folder / "data", "--username", "welkin", "--pwfile", words,
            "--auth", "scram-sha-256", "--encoding", "UTF8", "--locale", "C", "--no-sync",
        ],
        check=True, capture_output=True, cwd=folder, env=_environment(), **account,
    )  # fmt: skip
    words.unlink()


def _start(programs: Path, folder: Path, port: int, account: dict[str, Any]) -> subprocess.Popen[bytes]:
    # The server's own durability is not what the tests look at, and the machine is not switched off under them.
    settings = {
        "listen_addresses": "127.0.0.1", "port": port, "unix_socket_directories": folder, "fsync": "off",
        "shared_buffers": "128MB", "max_connections": 60,
        "full_page_writes": "off", "wal_level": "minimal", "max_wal_senders": 0,
    }  # fmt: skip
    options = [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
    with (folder / "log").open("wb") as log:
        return subprocess.Popen(
            [programs / "postgres", "-D", folder / "data", *options],
            stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd=folder, env=_environment(), **account,
        )  # fmt: skip


def _await(url: str, server: subprocess.Popen[bytes], folder: Path) -> None:
    import psycopg

    for _ in range(_PATIENCE_SECONDS * 20):
        try:
            psycopg.connect(url, connect_timeout=2).close()
        except psycopg.OperationalError:
            if server.poll() is not None:
                break
            time.sleep(0.05)
        else:
            return
    raise RuntimeError((folder / "log").read_text(errors="replace"))


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
    return kept | {"LC_ALL": "C"}


def free_port() -> int:
    with socket.socket() as chosen:
        chosen.bind(("127.0.0.1", 0))
        return int(chosen.getsockname()[1])
