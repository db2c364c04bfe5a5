"""
Runs the real command many times a second: a process that has imported everything forks for each run.

One JSON object per line on stdin: {"argv": [...], "env": {...}, "log": path} is answered by {"pid": n}, and {"wait": pid}
by {"status": n}, negative for the signal that ended it. Nothing but imports happens before the fork, so a run is what
`welkin` itself would do; what there is to import is learned from the first run of each kind.
"""

from __future__ import annotations

import gc
import json
import os
import resource
import sys
from contextlib import suppress
from importlib import import_module
from pathlib import Path

from tests.faults.points import Executioner, watched_by
from tests.faults.warm import warm_command
from welkin_sdk.documents import load_document
from welkin_sdk.mirror.catalogue import cloud_resources


def _warm() -> None:
    warm_command()
    load_document("data-api")
    cloud_resources()
    _settle_garbage()


def _learn(modules: Path) -> None:
    """Import what a run has imported on its way; each run of its kind would do it again."""
    for name in modules.read_text(encoding="utf-8").split():
        with suppress(ImportError):
            import_module(name)
    _settle_garbage()


def _settle_garbage() -> None:
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
        if "modules" in task:
            Path(str(task["modules"])).write_text("\n".join(sys.modules), encoding="utf-8")
        os._exit(code if isinstance(code, int) else 0 if code is None else 1)


def _answer(answer: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


def serve() -> None:
    """Until stdin ends."""
    _warm()
    _answer({"ready": True})
    learned: set[str] = set()
    teaching: dict[int, tuple[str, Path]] = {}
    for line in sys.stdin:
        task = json.loads(line)
        if "wait" in task:
            _, status = os.waitpid(task["wait"], 0)
            verb, modules = teaching.pop(task["wait"], ("", None))
            if modules is not None and status == 0:
                _learn(modules)
                learned.add(verb)
            _answer({"status": os.waitstatus_to_exitcode(status)})
            continue
        verb = " ".join(task["argv"][:2])
        if verb not in learned and "file_bytes" not in task:
            task["modules"] = f"{task['log']}.modules"
        pid = os.fork()
        if pid == 0:
            _child(task)
        if "modules" in task:
            teaching[pid] = (verb, Path(task["modules"]))
        _answer({"pid": pid})


if __name__ == "__main__":
    serve()
