"""
What a release has beside the wheel and the sdist: every document under the version of its API, and the sums of all files.

`python .ci/documents.py FOLDER` adds them to the FOLDER that was built; who has Python alone finds the same bytes in
`welkin_sdk.documents`.
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path

BUNDLES = Path(__file__).parent.parent / "spec" / "dist"
SUMS = "SHA256SUMS"


def release_name(document: Path) -> str:
    """`welkin-cloud-api.openapi.json` of version 8.0.0 is published as `welkin-cloud-api-8.0.0.openapi.json`."""
    name, _, form = document.name.partition(".")
    version = json.loads(document.read_bytes())["info"]["version"]
    return f"{name}-{version}.{form}"


def add_documents(folder: Path, bundles: Path = BUNDLES) -> list[Path]:
    """Copy each document of *bundles* into *folder*; the copies."""
    copies: list[Path] = []
    for document in sorted(bundles.glob("*.json")):
        copy = folder / release_name(document)
        copy.write_bytes(document.read_bytes())
        copies.append(copy)
    if not copies:
        raise FileNotFoundError("spec/dist holds no bundled document; `make spec` writes it")
    return copies


def write_sums(folder: Path) -> Path:
    """One line for every file of *folder*, as `sha256sum --check` reads them."""
    files = sorted(path for path in folder.iterdir() if path.is_file() and path.name != SUMS)
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in files]
    target = folder / SUMS
    target.write_text("".join(lines), encoding="utf-8")
    return target


if __name__ == "__main__":
    built = Path(sys.argv[1])
    add_documents(built)
    write_sums(built)
