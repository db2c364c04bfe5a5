"""
How many of a document's operations a generated client has, read from its code.

An operation counts where the code has its operationId in the spelling of the language, so that neither an operation
under another name nor one that is there twice makes up for one that is lost.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
APIS = ("data-api", "cloud-api")
_METHODS = ("get", "put", "post", "delete", "patch")

Names = Callable[[Path], Iterator[str]]


@cache
def operation_ids(api: str) -> frozenset[str]:
    """Of the document that is the truth, whatever a tool was given."""
    paths = _document(api)["paths"].values()
    return frozenset(item[method]["operationId"] for item in paths for method in _METHODS if method in item)


@cache
def schema_names(api: str) -> frozenset[str]:
    """Of the document that is made for generators: the other one has schemas for the form that it leaves out."""
    return frozenset(_document(api, "codegen")["components"]["schemas"])


def found(wanted: frozenset[str], code: Path, names: Names) -> int:
    """How many of the *wanted* are among the *names* in a file or folder, letter case and underscores aside."""
    files = [code] if code.is_file() else [path for path in code.rglob("*") if path.is_file()]
    seen = {plain(name) for path in files for name in names(path)}
    return sum(plain(name) in seen for name in wanted)


def matching(files: str, pattern: str) -> Names:
    """What the group of *pattern* finds in files whose name matches the glob *files*."""

    def names(path: Path) -> Iterator[str]:
        if path.match(files):
            yield from re.findall(pattern, path.read_text(encoding="utf-8"), re.MULTILINE)

    return names


def modules_with(function: str) -> Names:
    """The names of the Python modules that define *function*."""

    def names(path: Path) -> Iterator[str]:
        if path.suffix == ".py" and f"def {function}(" in path.read_text(encoding="utf-8"):
            yield path.stem

    return names


def plain(name: str) -> str:
    """A name without what languages spell differently: letter case, and the signs between words."""
    return name.replace("_", "").replace("-", "").lower()


def _document(api: str, form: str = "openapi") -> dict[str, dict[str, dict[str, dict[str, str]]]]:
    text = (ROOT / "spec" / "dist" / f"welkin-{api}.{form}.json").read_text(encoding="utf-8")
    document: dict[str, dict[str, dict[str, dict[str, str]]]] = json.loads(text)
    return document
