"""
A sandbox in a process of its own: `python -m welkin_sdk.testing.process '{"seed": 10}'`, and who starts it.

It prints its address and credentials as one line and ends when its standard input does, so that it cannot outlive the
process that started it, however that one ends.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Generator
from contextlib import contextmanager

import attrs

from welkin_sdk.sandbox import Sandbox, run
from welkin_sdk.testing.options import Options
from welkin_sdk.testing.remote import RemoteSandbox


@contextmanager
def in_a_process(options: Options) -> Generator[RemoteSandbox]:
    """A sandbox with these options, until the block ends."""
    arguments = json.dumps({"seed": options.seed, "envelope": options.envelope})
    with subprocess.Popen(  # noqa: S603 - ourselves
        [sys.executable, "-m", "welkin_sdk.testing.process", arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        if process.stdout is None or process.stdin is None:
            raise RuntimeError("a process that is started with pipes has them")
        if not (line := process.stdout.readline()):
            raise RuntimeError("the sandbox's process ended while it was starting")
        try:
            with RemoteSandbox(**json.loads(line)) as sandbox:
                yield sandbox
        finally:
            process.stdin.close()


def _announce(sandbox: Sandbox) -> None:
    ready = {
        "address": sandbox.address,
        "client_id": sandbox.client_id,
        "client_secret": sandbox.client_secret,
        "cloud": attrs.asdict(sandbox.cloud.credentials),
    }
    sys.stdout.write(json.dumps(ready) + "\n")
    sys.stdout.flush()


def _end_with_input() -> None:
    sys.stdin.read()
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    threading.Thread(target=_end_with_input, daemon=True).start()
    run(announce=_announce, **json.loads(sys.argv[1]))
