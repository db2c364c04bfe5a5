"""Where the output goes: terminals, full disks, closed streams."""

import contextlib
import io
import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from welkin_sdk.cli.failures import say
from welkin_sdk.sandbox import Sandbox

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
        [*COMMAND, "data", "find", "workers"], env=environment | {"TERM": "xterm"}, stdout=end, stderr=end
    )
    os.close(end)

    shown = read_all(terminal)

    assert process.wait() == 0
    assert shown.startswith("id ")
    assert "\x1b" not in shown


PLAIN_HOSTILE = "\x1b]0;owned\x07\x9b31m"
HOSTILE = "\x1b]0;owned\x07\x9b31m\x7f\rback\u202eward\u2066"


@pytest.mark.parametrize(
    "words",
    [
        ["data", "find", "patients", "--updated-to", "2020-01-02", "--format", form]
        for form in ("table", "ndjson", "csv")
    ]
    + [["data", "get", "patients", "11111111-1111-4111-8111-111111111111"]],
)
def test_no_value_steers_a_terminal(sandbox: Sandbox, environment: dict[str, str], words: list[str]) -> None:
    """Whatever the format: escape sequences, other control characters and reversed text are neutralized."""
    sandbox.load("patients", [HOSTILE_PATIENT])
    terminal, end = pty.openpty()
    process = subprocess.Popen(
        [*COMMAND, *words], env=environment | {"TERM": "xterm"}, stdout=end, stderr=end
    )
    os.close(end)

    # A terminal turns each line end into two characters.
    shown = read_all(terminal).replace("\r\n", "\n")

    assert process.wait() == 0
    assert "owned" in shown
    assert not [character for character in shown if character in HOSTILE and not character.isprintable()]


def test_a_file_gets_the_value_as_it_came(sandbox: Sandbox, environment: dict[str, str]) -> None:
    """What is harmless in a file is not changed there."""
    sandbox.load("patients", [HOSTILE_PATIENT])
    done = subprocess.run(
        [*COMMAND, "data", "find", "patients", "--updated-to", "2020-01-02", "--format", "csv"],
        env=environment,
        capture_output=True,
        timeout=60,
    )

    assert PLAIN_HOSTILE in done.stdout.decode()


HOSTILE_PATIENT = {
    "id": "11111111-1111-4111-8111-111111111111",
    "updated_at": "2020-01-01T00:00:00+00:00",
    "created_at": "2020-01-01T00:00:00+00:00",
    "phase": "intake",
    "timezone": "US/Pacific",
    "first_name": HOSTILE,
    "last_name": "Hopper",
    "birthday": "1906-12-09",
    "city": PLAIN_HOSTILE,
}


def test_no_message_steers_a_terminal() -> None:
    """What is said on stderr is one line of printable text, whatever it is made of."""
    with contextlib.redirect_stderr(io.StringIO()) as said:
        say(f"a{HOSTILE}\nb")

    assert said.getvalue().count("\n") == 1
    assert said.getvalue().strip().isprintable()


@pytest.mark.parametrize("width", ["1", "0", "-5", "wide"])
def test_any_width_of_a_terminal_will_do(environment: dict[str, str], width: str) -> None:
    """Also one that cannot be meant."""
    done = subprocess.run(
        [*COMMAND, "data", "find", "workers", "--format", "table"],
        env=environment | {"COLUMNS": width},
        capture_output=True,
        text=True,
        timeout=60,
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("id")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_stderr_changes_no_exit_code() -> None:
    """A message that cannot be written is dropped."""
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*COMMAND, "data", "find", "nothing"], stdout=subprocess.PIPE, stderr=full, text=True
        )

    assert (done.returncode, done.stdout) == (2, "")


def test_progress_is_shown_when_only_messages_go_to_a_terminal(environment: dict[str, str]) -> None:
    """`welkin data find patients > file` takes a while and shows that it moves; the file holds records alone."""
    terminal, end = pty.openpty()
    process = subprocess.Popen(
        [*COMMAND, "data", "find", "workers"],
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
    "words",
    [
        ["data", "find", "patients"],
        ["data", "find", "workers", "--format", "table"],
        ["data", "find", "workers", "--format", "csv"],
        ["data", "token"],
        ["probe", "workers"],
        ["--version"],
        ["--help"],
        ["cloud", "list", "--help"],
    ],
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
        ["bash", "-c", '"$@" 2>&-', "bash", *COMMAND, "data", "find", "nothing"],
        capture_output=True,
        text=True,
        timeout=60,
    )

    assert (done.returncode, done.stdout) == (2, "")
