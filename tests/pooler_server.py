"""PgBouncer in transaction mode, before a PostgreSQL server of the tests: a server's session is another client's after each commit."""

from __future__ import annotations

import os
import pwd
import secrets
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from postgres_server import NoServerError, free_port

_PATIENCE_SECONDS = 30


@contextmanager
def running_pooler(postgres_url: str, *, sessions: int = 2) -> Iterator[str]:
    """The address of a pooler that has so many sessions of the server at *postgres_url*."""
    program = shutil.which("pgbouncer", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
    if program is None:
        raise NoServerError("pgbouncer is not installed")
    server = urlsplit(postgres_url)
    own, password, port = unquote(server.password or ""), secrets.token_urlsafe(24), free_port()
    folder = Path(tempfile.mkdtemp(prefix="welkin-pooler-"))
    try:
        (folder / "users").write_text(f'"mirror" "{password}"\n', encoding="ascii")
        (folder / "ini").write_text(
            f"[databases]\npooled = host={server.hostname} port={server.port} dbname={server.path[1:]} "
            f"user={server.username} password='{own}'\n"
            f"[pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = {port}\nauth_type = scram-sha-256\n"
            f"auth_file = {folder}/users\npool_mode = transaction\ndefault_pool_size = {sessions}\n"
            "unix_socket_dir =\nquery_wait_timeout = 20\n",
            encoding="ascii",
        )
        with (folder / "log").open("wb") as log:
            process = subprocess.Popen(
                [program, folder / "ini"],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                **_account(folder),
            )
        try:
            _await(port, process, folder)
            yield f"postgresql://mirror:{password}@127.0.0.1:{port}/pooled"
        finally:
            process.kill()
            process.wait(_PATIENCE_SECONDS)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _account(folder: Path) -> dict[str, Any]:
    """It refuses to run as root, as the server does."""
    if os.geteuid() != 0:
        return {}
    entry = pwd.getpwnam("nobody")
    for path in (folder, *folder.iterdir()):
        os.chown(path, entry.pw_uid, entry.pw_gid)
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}


def _await(port: int, process: subprocess.Popen[bytes], folder: Path) -> None:
    for _ in range(_PATIENCE_SECONDS * 20):
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except OSError:
            if process.poll() is not None:
                break
            time.sleep(0.05)
        else:
            return
    raise RuntimeError((folder / "log").read_text(errors="replace"))
