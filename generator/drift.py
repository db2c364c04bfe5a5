"""Is what is checked in what the document makes? File by file, down to the first line that is not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.faults import Fault


def compare(project: Path, fresh: Iterable[tuple[Path, str]]) -> tuple[str, list[Fault]]:
    """
    One line on what was compared, and every file of *project* that is not as it was made afresh.

    Args:
        fresh: file or folder that was just made, and its place below *project*.
    """
    pairs = [pair for path, name in fresh for pair in _files(path, project / name, name)]
    faults = [fault for path, name in pairs for fault in _difference(path, project / name, name)]
    return (
        f"{len(pairs)} files compared, {len(faults) or 'nothing'} {'differs' if len(faults) < 2 else 'differ'}",
        faults,
    )


def _files(fresh: Path, there: Path, name: str) -> list[tuple[Path, str]]:
    """A file itself, or all that is in either of two folders."""
    if fresh.is_file():
        return [(fresh, name)]
    return [(fresh / inner, f"{name}/{inner}") for inner in sorted(_inside(fresh) | _inside(there))]


def _inside(folder: Path) -> set[str]:
    paths = folder.rglob("*")
    return {p.relative_to(folder).as_posix() for p in paths if p.is_file() and "__pycache__" not in p.parts}


def _difference(fresh: Path, there: Path, name: str) -> Iterator[Fault]:
    if not there.exists():
        yield Fault(name, 1, "", "is missing", "run make generate")
    elif not fresh.exists():
        yield Fault(name, 1, "", "nothing generates this file", "run make generate, which removes it")
    elif fresh.read_bytes() != there.read_bytes():
        new, old = fresh.read_bytes().splitlines(keepends=True), there.read_bytes().splitlines(keepends=True)
        same = next(
            (i for i, (a, b) in enumerate(zip(new, old, strict=False)) if a != b), min(len(new), len(old))
        )
        yield Fault(name, same + 1, "", "differs from what the document makes", "run make generate")
