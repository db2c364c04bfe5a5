"""`welkin demo`."""

import re
import subprocess
import sys

COMMAND = [sys.executable, "-c", "from welkin_sdk.cli import main; raise SystemExit(main())", "demo"]


def test_the_demo_sees_what_it_should_every_time() -> None:
    """It needs no configuration, leaves nothing behind, and shows no token."""
    for _ in range(2):
        done = subprocess.run(COMMAND, capture_output=True, text=True, timeout=300, env={})

        assert done.returncode == 0, done.stderr
        assert done.stderr == ""
        assert "a notification about patients was answered 200" in done.stdout
        assert "equal byte for byte; lost 0" in done.stdout
        assert "stored twice 0" in done.stdout
        assert done.stdout.endswith("Done: every step saw what it should.\n")
        assert not re.search(r"eyJ[\w-]{10}|secret[\"':= ]+\S{16}", done.stdout)


def test_a_step_that_sees_something_else_ends_with_1() -> None:
    """The demo checks what it shows; here the clinic is not the size it believes."""
    code = (
        "from welkin_sdk.cli import demo, main\ndemo.NOBODY = 'not-a-guid'\nraise SystemExit(main(['demo']))"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=300)

    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "Done" not in done.stdout
