"""
Runs many command lines in one process, one after the other, so that hundreds of them cost little more than one.

Started as a program of its own. Reads from stdin, as JSON, what to run, and writes what came of it; with nothing to run
it describes the commands there are.
"""

import io
import json
import os
import sys
from typing import Any

import typer.main

from welkin_sdk.cli import app, main


def describe() -> list[dict[str, Any]]:
    """Every command with its words, options and arguments."""
    return list(_walk((), typer.main.get_command(app.app)))


def _walk(path: tuple[str, ...], command: Any) -> Any:
    own = [parameter for parameter in command.params if parameter.name != "help"]
    yield {
        "path": path,
        "is_group": bool(getattr(command, "commands", None)),
        "options": [
            {
                "name": max(each.opts, key=len),
                "kind": "flag" if each.is_flag else str(each.metavar),
                "is_multiple": bool(each.multiple),
                "is_required": bool(each.required),
            }
            for each in own
            if each.opts[0].startswith("-")
        ],
        "arguments": [
            {"name": str(each.metavar), "is_required": bool(each.required), "is_many": each.nargs == -1}
            for each in own
            if not each.opts[0].startswith("-")
        ],
    }
    for name, child in getattr(command, "commands", {}).items():
        yield from _walk((*path, name), child)


def run_all(lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """
    Exit code, stdout and stderr of each; its `words`, and optionally `stdin`, `env`, which is put on top, and `unread`: its
    stdout is a pipe that nobody reads.
    """
    return [
        _run(line["words"], line.get("stdin", ""), line.get("env", {}), line.get("unread", False))
        for line in lines
    ]


def _run(words: list[str], given: str, variables: dict[str, str], is_unread: bool) -> dict[str, Any]:
    streams = sys.stdin, sys.stdout, sys.stderr
    before = dict(os.environ)
    os.environ.update(variables)
    sys.stdin = io.TextIOWrapper(io.BytesIO(given.encode()), encoding="utf-8")
    sys.stdout = _unread() if is_unread else io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    sys.stderr = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", errors="backslashreplace")
    try:
        code = main(words)
        sys.stderr.flush()
        printed = b"" if is_unread else sys.stdout.buffer.getvalue()
        said = sys.stderr.buffer.getvalue()
    finally:
        sys.stdin, sys.stdout, sys.stderr = streams
        os.environ.clear()
        os.environ.update(before)
    return {"words": words, "code": code, "out": printed.decode(), "err": said.decode()}


def _unread() -> io.TextIOWrapper:
    reader, writer = os.pipe()
    os.close(reader)
    return io.TextIOWrapper(os.fdopen(writer, "wb"), encoding="utf-8")


if __name__ == "__main__":
    asked = json.load(sys.stdin)
    json.dump(run_all(asked) if asked else describe(), sys.stdout)
