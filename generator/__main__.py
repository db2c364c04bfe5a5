"""`python -m generator spec | generate | check | release VERSION`: exit code 0 done, 1 something is wrong, 2 wrong usage."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from generator.documents import DOCUMENTS
from generator.faults import Fault, in_order
from generator.outline import Outline
from generator.pipeline import Setting, check_all, check_documents, generate_all, lint_bundles, write_bundle

COMMANDS = {
    "spec": "check the documents and write their bundles to spec/dist",
    "generate": "the same, and write the packages to generated/",
    "check": "do all of it aside, and fail on any difference in spec/dist or generated/ and on what breaks users of Python",
    "release": "keep the documents and the public names of the package in spec/released, to compare with from now on",
}


def main(arguments: list[str] | None = None) -> int:
    """Run one command; the exit code."""
    options = _parser().parse_args(arguments)
    setting = Setting(options.project.resolve(), say=print, warn=_warn)
    names = getattr(options, "document", None)
    chosen = [document for document in DOCUMENTS if document.name in (names or [document.name])]
    outlines, faults = check_documents(setting, chosen)
    if not faults:
        faults = _finish(options, setting, outlines)
    for line in setting.timeline.lines():
        print(line)
    return _report(faults)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m generator", description="From spec/ to spec/dist and generated/."
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, text in COMMANDS.items():
        command = commands.add_parser(name, help=text, description=text)
        here = Path(__file__).resolve().parent.parent
        command.add_argument("--project", type=Path, default=here, help="folder of spec/ and generated/")
        if name == "release":  # of all at once
            command.add_argument("version", help="of the release, e.g. 1.0.0")
            continue
        names = [document.name for document in DOCUMENTS]
        command.add_argument("--document", action="append", choices=names, help="only this one; repeatable")
    return parser


def _finish(options: argparse.Namespace, setting: Setting, outlines: list[Outline]) -> list[Fault]:
    if options.command == "spec":
        for outline in outlines:
            write_bundle(setting, outline)
        return []
    # Not earlier: `spec` must work where neither the code generator nor griffe is installed.
    if options.command == "release":
        from generator.release import write_release

        return write_release(setting, outlines, options.version)
    from generator.driver import generate

    if options.command == "generate":
        return generate_all(setting, outlines, generate)
    # The strict rules take longer than all the rest; whoever writes a document sees the choice of them above.
    return [
        *check_all(setting, outlines, generate),
        *lint_bundles(setting, outlines),
        *_check_surface(setting),
    ]


def _check_surface(setting: Setting) -> list[Fault]:
    from generator.surface_changes import check_surface

    with setting.timeline.step("python surface", "compare"):
        lines, faults = check_surface(setting.project)
    for line in lines:
        setting.say(f"python: {line}")
    return faults


def _report(faults: Iterable[Fault]) -> int:
    """Print every fault; the exit code that follows from them."""
    told = in_order(faults)
    for fault in told:
        print(fault, file=sys.stderr)
    if told:
        print(f"{len(told)} {'fault' if len(told) == 1 else 'faults'}; nothing was written", file=sys.stderr)
    return 1 if told else 0


def _warn(line: str) -> None:
    print(line, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
