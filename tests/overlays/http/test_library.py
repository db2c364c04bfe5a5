"""httpx without its command."""

from __future__ import annotations

import subprocess
import sys

import pytest

_MAKE = "import welkin_sdk\nwelkin_sdk.CloudClient('t', 'i', 'c', 's')"


def told(code: str, *arguments: str) -> str:
    """What a fresh Python prints."""
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("name", ["httpx._main", "rich", "pygments", "click"])
def test_a_client_does_not_load_what_the_command_is_made_of(name: str) -> None:
    """Where it is installed, it takes longer than httpx itself."""
    assert told(f"{_MAKE}\nimport sys\nprint({name!r} in sys.modules)") == "False\n"


def test_the_command_runs_all_the_same() -> None:
    """As httpx has it, and loaded by then."""
    assert "--help" in told(f"{_MAKE}\nimport httpx\nhttpx.main()", "--help")


def test_what_is_loaded_already_stays_as_it_is() -> None:
    """Whoever has imported httpx before."""
    code = f"import httpx\nbefore = vars(httpx).copy()\n{_MAKE}\nprint(before == vars(httpx))"

    assert told(code) == "True\n"
