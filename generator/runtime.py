"""The package that all generated packages import: written by hand in templates/runtime, emitted once beside them."""

from __future__ import annotations

import shutil
from pathlib import Path

__all__ = ["HEADER", "PACKAGE", "TARGET", "write_runtime"]

PACKAGE = "welkin_runtime"
TARGET = f"generated/{PACKAGE}"
HEADER = (
    "# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.\n"
)
"""First line of everything in generated/."""

_MODULES = Path(__file__).parent / "templates" / "runtime"


def write_runtime(folder: Path) -> Path:
    """Write the package into *folder*, not yet formatted; the folder it is in."""
    package = folder / PACKAGE
    shutil.rmtree(package, ignore_errors=True)
    package.mkdir(parents=True)
    for module in sorted(_MODULES.glob("*.py")):
        package.joinpath(module.name).write_text(HEADER + module.read_text("utf-8"), "utf-8")
    package.joinpath("py.typed").touch()
    return package
