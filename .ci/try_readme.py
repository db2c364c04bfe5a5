"""Runs every Python block of a README as it is printed, against a sandbox: `python try_readme.py README.md`.

Used by the test suite on the checkout and by `make build` on the installed wheel, so it needs nothing but the package.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from welkin_sdk.sandbox import Sandbox, serve

_BLOCK = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)
_LONGEST_SECONDS = 60


def python_blocks(text: str) -> list[str]:
    """The Python blocks of a Markdown *text*, in order."""
    return _BLOCK.findall(text)


def run_block(code: str) -> "subprocess.CompletedProcess[str]":
    """Run *code* in a process of its own, with a seeded sandbox in the WELKIN_ environment and an empty folder."""
    with serve(seed=30) as sandbox, tempfile.TemporaryDirectory() as folder:
        return subprocess.run(  # noqa: S603  the code is this project's own
            [sys.executable, "-W", "error", "-c", code],
            env=os.environ | variables(sandbox),
            cwd=folder,
            capture_output=True,
            text=True,
            timeout=_LONGEST_SECONDS,
            check=False,
        )


def variables(sandbox: Sandbox) -> dict[str, str]:
    """What a client and the command line need for a *sandbox*."""
    return {
        "WELKIN_BASE_URL": sandbox.data_api,
        "WELKIN_CLIENT_ID": sandbox.client_id,
        "WELKIN_CLIENT_SECRET": sandbox.client_secret,
        "WELKIN_TENANT": sandbox.cloud.tenant,
        "WELKIN_INSTANCE": sandbox.cloud.instance,
        "WELKIN_API_CLIENT": sandbox.cloud.api_client,
        "WELKIN_SECRET_KEY": sandbox.cloud.secret,
        "WELKIN_CLOUD_BASE_URL": sandbox.cloud_api,
    }


def main() -> int:
    """Run all blocks of the file named on the command line; returns the exit code."""
    blocks = python_blocks(Path(sys.argv[1]).read_text(encoding="utf-8"))
    for number, code in enumerate(blocks, start=1):
        done = run_block(code)
        if done.returncode != 0:
            sys.stderr.write(f"README block {number} fails:\n{code}\n{done.stderr}\n")
            return 1
    sys.stdout.write(f"{len(blocks)} README examples run.\n")
    return 0 if blocks else 1


if __name__ == "__main__":
    raise SystemExit(main())
