"""Where the output goes: terminals, full disks, closed streams."""

import contextlib
import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

COMMAND = [sys.executable, "-c", "from welkin_sdk.cli import main; raise SystemExit(main())"]


def read_all(terminal: int) -> str:
    """What was shown on *terminal* until its other side closed."""
    shown = b""
    # Linux ends a terminal's stream with an error.
    with contextlib.suppress(OSError):
        while chunk := os.read(terminal, 65536):
            shown += chunk
    os.close(terminal)
    return shown.decode()


def test_a_terminal_gets_a_table(environment: dict[str, str]) -> None:
    """A person sees columns, and no progress bar between them."""
    terminal, end = pty.openpty()
    process = subprocess.Popen(
        [*COMMAND, "find", "workers"], env=environment | {"TERM": "xterm"}, stdout=end, stderr=end
    )
    os.close(end)

    shown = read_all(terminal)

    assert process.wait() == 0
    assert shown.startswith("id ")
    assert "\x1b" not in shown


def test_progress_is_shown_when_only_messages_go_to_a_terminal(environment: dict[str, str]) -> None:
    """`welkin find patients > file` takes a while and shows that it moves; the file holds records alone."""
    terminal, end = pty.openpty()
    process = subprocess.Popen(
        [*COMMAND, "find", "workers"],
        env=environment | {"TERM": "xterm"},
        stdout=subprocess.PIPE,
        stderr=end,
        text=True,
    )
    os.close(end)
    assert process.stdout is not None

    records = [json.loads(line) for line in process.stdout]
    shown = read_all(terminal)
    process.stdout.close()

    assert process.wait() == 0
    assert len(records) > 0
    assert "records" in shown


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize(
    "words", [["find", "patients"], ["find", "workers", "--format", "table"], ["--version"]]
)
def test_a_full_disk_exits_with_1(environment: dict[str, str], words: list[str]) -> None:
    """One line; and no checkpoint behind a record that never reached the disk."""
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*COMMAND, *words], env=environment, stdout=full, stderr=subprocess.PIPE, text=True, timeout=60
        )

    assert done.returncode == 1
    assert done.stderr == "welkin: No space left on device\n"


def test_a_closed_stdout_is_said() -> None:
    """There is nowhere to print to."""
    done = subprocess.run(
        ["bash", "-c", '"$@" >&-', "bash", *COMMAND, "--version"], capture_output=True, text=True, timeout=60
    )

    assert (done.returncode, done.stderr) == (1, "welkin: stdout is closed\n")


def test_a_closed_stderr_keeps_messages_out_of_the_data() -> None:
    """A message with nowhere to go is dropped, not printed among records."""
    done = subprocess.run(
        ["bash", "-c", '"$@" 2>&-', "bash", *COMMAND, "find", "nothing"],
        capture_output=True,
        text=True,
        timeout=60,
    )

    assert (done.returncode, done.stdout) == (2, "")
