"""Is what is checked in what the document makes? File by file, down to the first line that is not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.documents import Document
from generator.faults import Fault


def compare(project: Path, document: Document, bundle: Path, package: Path) -> tuple[str, list[Fault]]:
    """One line on what was compared, and every file of *project* that is not as the fresh *bundle* and *package*."""
    pairs = [(bundle, document.bundle)]
    names = _files(package) | _files(project / document.target)
    pairs += [(package / name, f"{document.target}/{name}") for name in sorted(names)]
    faults = [fault for fresh, name in pairs for fault in _difference(fresh, project / name, name)]
    return (
        f"{len(pairs)} files compared, {len(faults) or 'nothing'} {'differs' if len(faults) < 2 else 'differ'}",
        faults,
    )


def _files(folder: Path) -> set[str]:
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
