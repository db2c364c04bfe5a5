"""What was released and what was accepted since: `spec/released/VERSION/` and `spec/released/ACCEPTED.yaml`."""

from __future__ import annotations

import re
from pathlib import Path

from generator.documents import DOCUMENTS
from generator.faults import Fault
from generator.outline import mapping, text
from generator.source import read_source

__all__ = ["ACCEPTED", "RELEASED", "accepted_since", "newest", "version_of"]

RELEASED = "spec/released"
ACCEPTED = f"{RELEASED}/ACCEPTED.yaml"
"""Breaking changes that are wanted: a mapping from document, or `python`, to message to reason."""

SECTIONS = (*(document.name for document in DOCUMENTS), "python")


def newest(project: Path, name: str) -> Path | None:
    """The file *name* of the newest release that has one, or the one beside all releases, to compare by hand."""
    found = [*(project / RELEASED).glob(f"*/{name}"), *(project / RELEASED).glob(name)]
    return max(found, key=lambda path: version_of(path.parent.name), default=None)


def version_of(folder: str) -> list[int]:
    """The numbers in the name of a release's folder, to sort by; none where it is no release's."""
    return [int(part) for part in re.findall(r"\d+", folder)]


def accepted_since(project: Path, section: str, told: set[str]) -> tuple[set[str], list[Fault]]:
    """The messages that *section* of ACCEPTED lists, and what is wrong with its lines; *told* are the breaking changes."""
    path = project / ACCEPTED
    if not path.exists():
        return set(), []
    source = read_source(path, ACCEPTED)
    sections = mapping(source.value)
    for name, held in sections.items():
        if name not in SECTIONS:
            known = ", ".join(SECTIONS)
            source.complain(
                source.line((name,)), f"`{name}` is nothing that is compared", f"write one of {known}"
            )
        elif not isinstance(held, dict):
            source.complain(
                source.line((name,)), f"`{name}` holds no lines", "write `message: reason` lines below it"
            )
    lines = mapping(sections.get(section))
    for message, reason in lines.items():
        line = source.line((section, message))
        if not text(reason):
            source.complain(line, f"`{message}` is listed without a reason", "say why it is wanted")
        elif message not in told:
            source.complain(line, f"`{message}` is no change since the last release", "take the line out")
    return set(lines), source.faults
