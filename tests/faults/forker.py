"""
Runs the real command many times a second: a process that has imported everything forks for each run.

One JSON object per line on stdin: {"argv": [...], "env": {...}, "log": path}; one line back: {"status": n}, negative for
the signal that ended it. Nothing but imports happens before the fork, so a run is what `welkin` itself would do.
"""

from __future__ import annotations

import json
import os
import sys


def _warm() -> None:
    import psycopg  # noqa: F401

    import welkin_sdk.cli.app
    import welkin_sdk.cli.sync_run
    import welkin_sdk.client
    import welkin_sdk.sync.mirror
    import welkin_sdk.sync.stores.postgres
    import welkin_sdk.sync.stores.sqlite  # noqa: F401
    from welkin_sdk.documents import load_document

    load_document("data-api")


def _child(task: dict[str, object]) -> None:
    from welkin_sdk.cli import main
    from welkin_sdk.sync import crashpoints

    environment: dict[str, str] = task["env"]  # type: ignore[assignment]
    os.environ.update(environment)
    if crashpoints.CRASH_POINT in os.environ or crashpoints.CRASH_POINT_LOG in os.environ:
        crashpoints._counter = crashpoints._Counter(dict(os.environ))
    out = os.open(str(task["log"]), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    os.dup2(out, 1)
    os.dup2(out, 2)
    sys.argv = ["welkin", *task["argv"]]  # type: ignore[misc]
    code: object = 1
    try:
        code = main()
    except SystemExit as end:
        code = end.code
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code if isinstance(code, int) else 0 if code is None else 1)


def _answer(answer: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


def serve() -> None:
    """Until stdin ends."""
    _warm()
    _answer({"ready": True})
    for line in sys.stdin:
        task = json.loads(line)
        pid = os.fork()
        if pid == 0:
            _child(task)
        _, status = os.waitpid(pid, 0)
        _answer({"status": os.waitstatus_to_exitcode(status)})


if __name__ == "__main__":
    serve()
