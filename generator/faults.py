"""
What is wrong with a document, as values.

A step never stops at the first mistake: it hands back every fault it sees, and the command prints the faults of all
steps together, sorted by file and line, in the form editors can jump to.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from attrs import frozen

Pointer: TypeAlias = tuple[str | int, ...]
"""Steps from the root of a JSON document to one of its values."""


@frozen(order=True)
class Fault:
    """
    One mistake, its place and its cure.

    Attributes:
        file: path from the project's root, with forward slashes.
        line: counts from 1.
        where: JSON pointer into the bundle or the file, or a name; empty when the line says it all.
    """

    file: str
    line: int
    where: str
    message: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message} ({self.remedy})"


def show_pointer(pointer: Pointer) -> str:
    """Spell *pointer* as a URI fragment, e.g. `#/paths/~1patients/get`."""
    steps = (str(step).replace("~", "~0").replace("/", "~1") for step in pointer)
    return "#" + "".join(f"/{step}" for step in steps)


def in_order(faults: Iterable[Fault]) -> list[Fault]:
    """Sort by place; a mistake seen on several ways into one line is told once."""
    distinct = {str(fault): fault for fault in faults}
    return sorted(distinct.values())


def without_echoes(
    first: Iterable[Fault], later: Iterable[Fault], muted: Iterable[tuple[str, int]]
) -> list[Fault]:
    """
    All of *first*, and those of *later* that do not merely follow from them.

    A later step that stumbles over a line an earlier one complained about, or over a *muted* (file, line), would
    describe the same mistake in words that lead away from it.
    """
    kept = list(first)
    spoken_for = {(fault.file, fault.line) for fault in kept} | set(muted)
    return kept + [fault for fault in later if (fault.file, fault.line) not in spoken_for]
