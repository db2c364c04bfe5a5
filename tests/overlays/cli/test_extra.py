"""The command line without its extra."""

import os
import subprocess
import sys


def test_without_the_extra_the_line_says_how_to_install_it() -> None:
    """An installation of the client alone has the command, and a hint instead of a traceback."""
    hide = (
        "import importlib.util as u, sys; real = u.find_spec;"
        "u.find_spec = lambda name, *more: None if name == 'typer' else real(name, *more);"
        "from welkin_sdk.cli import main; sys.exit(main(['--version']))"
    )

    done = subprocess.run([sys.executable, "-c", hide], capture_output=True, text=True, env=os.environ)

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert "pip install 'welkin-sdk[cli]'" in done.stderr


def test_importing_the_command_loads_none_of_its_extra() -> None:
    """`import welkin_sdk.cli` works and stays cheap where typer is missing."""
    code = "import sys, welkin_sdk.cli; sys.exit(bool({'typer', 'rich', 'starlette'} & set(sys.modules)))"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)

    assert done.returncode == 0, done.stderr
