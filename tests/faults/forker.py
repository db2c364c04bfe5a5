"""
Runs the real command many times a second: a process that has imported everything forks for each run.

One JSON object per line on stdin: {"argv": [...], "env": {...}, "log": path} is answered by {"pid": n}, and {"wait": pid}
by {"status": n}, negative for the signal that ended it. Nothing but imports happens before the fork, so a run is what `welkin` itself would do.
"""

from __future__ import annotations

import gc
import json
import os
import resource
import sys
from importlib import import_module

from tests.faults.points import Executioner, watched_by
from tests.faults.warm import warm_command
from welkin_sdk.documents import load_document
from welkin_sdk.mirror.catalogue import cloud_resources

# What a run imports on its way; each run would do it again.
_NEEDED = (
    "anyio._backends._asyncio",
    "encodings.ascii",
    "opentelemetry.trace",
    "orjson",
    "psycopg",
    "welkin_cloud_api.models",
    "welkin_cloud_api.models.encounter_status",
    "welkin_data_api.resources.patients",
    "welkin_data_api.resources.workers",
    "welkin_sdk.cli.app",
    "welkin_sdk.cli.sync_run",
    "welkin_sdk.data_client",
    "welkin_sdk.mirror.mirror",
    "welkin_sdk.mirror.stores.postgres",
    "welkin_sdk.mirror.stores.sqlite",
)


def _warm() -> None:
    for name in _NEEDED:
        import_module(name)
    load_document("data-api")
    cloud_resources()
    warm_command()
    # What a collection in a child would touch is copied page by page; a child is over before it has garbage.
    gc.collect()
    gc.freeze()
    gc.disable()


def _child(task: dict[str, object]) -> None:
    from welkin_sdk.cli import main

    environment: dict[str, str] = task["env"]  # type: ignore[assignment]
    os.environ.update(environment)
    watcher = Executioner(task.get("die_at"), task.get("points"))  # type: ignore[arg-type]
    if "file_bytes" in task:
        resource.setrlimit(resource.RLIMIT_FSIZE, (task["file_bytes"],) * 2)  # type: ignore[arg-type]
    out = os.open(str(task["log"]), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    os.dup2(out, 1)
    os.dup2(out, 2)
    sys.argv = ["welkin", *task["argv"]]  # type: ignore[misc]
    code: object = 1
    try:
        with watched_by(watcher):
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
        if "wait" in task:
            _, status = os.waitpid(task["wait"], 0)
            _answer({"status": os.waitstatus_to_exitcode(status)})
            continue
        pid = os.fork()
        if pid == 0:
            _child(task)
        _answer({"pid": pid})


if __name__ == "__main__":
    serve()
