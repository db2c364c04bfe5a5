"""
The bundles under Redocly's recommended-strict rules, unmodified: what everybody sees who lints what we publish.

Our sources are linted by a choice of rules (generator/redocly.py). What the strict ones say about a bundle and is to
stay as it is stands in redocly-ignore.yaml, a reason on each line.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from attrs import frozen

from generator.faults import Fault, Pointer
from generator.outline import Outline, mapping, text
from generator.redocly import Lint, Problem, lint
from generator.source import read_source

CONFIG = Path(__file__).with_name("redocly-strict.yaml")
IGNORED = Path(__file__).with_name("redocly-ignore.yaml")


@frozen
class Ignored:
    """
    One line of the file: what is let pass, and why.

    Attributes:
        file: name of a bundle; `*` stands for anything, here and in *at*.
        at: the pointer that Redocly tells.
        line: where it stands in the file.
    """

    file: str
    rule: str
    at: str
    line: int

    def matches(self, file: str, problem: Problem) -> bool:
        """Whether *problem* of the bundle *file* is meant."""
        is_there = _fits(self.file, file) and _fits(self.at, problem.fault.where)
        return is_there and self.rule == problem.rule


@frozen
class Strict:
    """
    What is left of a lint.

    Attributes:
        ignored: how many problems the file lets pass.
        skipped: why nothing was linted, or empty.
    """

    faults: list[Fault]
    ignored: int = 0
    skipped: str = ""


def lint_bundle(
    outline: Outline, path: Path, search_path: str | None = None, *, ignored: Path = IGNORED
) -> Strict:
    """Lint one bundle of a document, which stands at *path*; faults are told at the sources."""
    said: Lint = lint(path.parent, path.name, search_path, config=CONFIG)
    if said.skipped:
        return Strict([], skipped=said.skipped)
    lines, faults = read_ignored(ignored)
    let_pass = {
        problem: [line for line in lines if line.matches(path.name, problem)] for problem in said.problems
    }
    used = {line for found in let_pass.values() for line in found}
    faults += [_at_source(outline, path.name, problem) for problem, found in let_pass.items() if not found]
    faults += [
        Fault(
            _name(ignored),
            line.line,
            "",
            f"{path.name} has no problem `{line.rule}` there",
            "delete the line",
        )
        for line in lines
        if line not in used and _fits(line.file, path.name)
    ]
    return Strict(faults, ignored=sum(bool(found) for found in let_pass.values()))


def read_ignored(path: Path) -> tuple[list[Ignored], list[Fault]]:
    """The lines of the file, and those that say no reason."""
    source = read_source(path, _name(path))
    lines: list[Ignored] = []
    for file, rules in mapping(source.value).items():
        for rule, places in mapping(rules).items():
            for at, reason in mapping(places).items():
                line = source.line((file, rule, at))
                lines.append(Ignored(file, rule, at, line))
                if not text(reason):
                    source.complain(line, f"`{rule}` is ignored without a reason", "say why it is to stay")
    return lines, list(source.faults)


def _name(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


def _fits(pattern: str, value: str) -> bool:
    return re.fullmatch(".*".join(map(re.escape, pattern.split("*"))), value) is not None


def _at_source(outline: Outline, file: str, problem: Problem) -> Fault:
    message = f"{file}: {problem.fault.message} [{problem.rule or 'Redocly'}]"
    return outline.fault(_pointer(outline, problem.fault.where), message, problem.fault.remedy)


def _pointer(outline: Outline, told: str) -> Pointer:
    """The same place in the bundle, as far as the bundle has it: the document for generators has all but some of it."""
    found: list[str | int] = []
    value: object = outline.bundle.document
    for step in told.removeprefix("#").split("/")[1:]:
        key = step.replace("~1", "/").replace("~0", "~")
        below: dict[Any, Any] = dict(enumerate(value)) if isinstance(value, list) else mapping(value)
        place = int(key) if isinstance(value, list) and key.isdigit() else key
        if place not in below:
            break
        value = below[place]
        found.append(place)
    return tuple(found)
