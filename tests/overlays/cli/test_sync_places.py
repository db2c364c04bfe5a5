"""`welkin sync` into PostgreSQL, into a store that cannot be written, and on a terminal."""

import json
import os
import pty
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

COMMAND = [sys.executable, "-c", "from welkin_sdk.cli import main; raise SystemExit(main())", "sync"]


def test_postgresql_holds_a_mirror_as_well(sync, clinic, postgres_store_url) -> None:
    """Filled, equal, nothing left to do, and exported, by its address in the environment."""
    chosen = ("--resources", "patients,workers,external_ids")

    first = sync("run", "--once", *chosen, WELKIN_STORE=postgres_store_url)
    second = sync("run", "--once", *chosen, WELKIN_STORE=postgres_store_url)
    compared = sync("verify", *chosen, WELKIN_STORE=postgres_store_url)

    assert (first.returncode, first.stderr) == (0, "")
    assert second.stdout.count(" 0 new or changed, 0 deleted") == 3
    assert [row["is_equal"] for row in json.loads(compared.stdout)] == [True] * 3


def test_a_database_that_is_not_there_is_said_without_its_password(sync) -> None:
    """One line, exit code 1."""
    done = sync("run", "--once", WELKIN_STORE="postgresql://somebody:canary-7f3a@127.0.0.1:9/none")

    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert "canary" not in done.stderr


def test_a_store_that_may_only_be_read_is_said(sync, mirror_environment, place: Path) -> None:
    """One line, exit code 1, and what was there stays."""
    # Root may write whatever a file's permissions are, unless that right is taken away.
    plain = [] if os.geteuid() != 0 else ["setpriv", "--bounding-set", "-dac_override"]
    if plain and shutil.which(plain[0]) is None:
        pytest.skip("NOT tested: root may write everything, and setpriv is not there")
    sync("run", "--once", "--resources", "workers")
    before = place.read_bytes()
    place.chmod(0o400)

    done = subprocess.run(
        [*plain, *COMMAND, "run", "--once", "--resources", "workers"],
        env=mirror_environment,
        capture_output=True,
        text=True,
        timeout=60,
    )

    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert "StoreReadOnlyError" in done.stderr
    assert place.read_bytes() == before


def test_a_disk_that_is_full_is_said_and_loses_nothing(sync, mirror_environment, place, difference) -> None:
    """The limit on the size of files stands for it; once there is room the next run goes on."""
    limited = (
        "import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000));"
        "from welkin_sdk.cli import main; raise SystemExit(main())"
    )

    full = subprocess.run(
        [sys.executable, "-c", limited, "sync", "run", "--once"],
        env=mirror_environment,
        capture_output=True,
        text=True,
        timeout=60,
    )
    again = sync("run", "--once")

    assert (full.returncode, full.stderr.count("\n")) == (1, 1)
    assert "StoreFullError" in full.stderr
    assert again.returncode == 0
    assert difference() == {}


def test_on_a_terminal_the_progress_is_shown_and_goes_away(mirror_environment, clinic) -> None:
    """What is read so far, per collection; no id and no name in it."""
    shown, terminal = pty.openpty()
    with subprocess.Popen(
        [*COMMAND, "run", "--once", "--page-size", "5"],
        env=mirror_environment | {"TERM": "xterm"},
        stdout=subprocess.PIPE,
        stderr=terminal,
        text=True,
    ) as process:
        os.close(terminal)
        text = b""
        while True:
            try:
                chunk = os.read(shown, 65536)
            except OSError:  # what reading a terminal says at its end
                break
            text += chunk
        printed = process.stdout.read()
    os.close(shown)

    records = [json.loads(line)["record"] for line in clinic.export()]
    assert process.returncode == 0
    assert len(printed.splitlines()) == 13
    assert b"new or changed" in text
    assert not [record for record in records if record["id"].encode() in text]
