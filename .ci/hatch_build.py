"""What building adds to pyproject.toml: the bundled documents in the wheel, and a page for the package index.

A checkout reads spec/dist itself, so that an editable install can never hold a stale copy; that is why the documents
are a hook and not a `force-include` line, which hatch applies to editable installs too.
"""

import re
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from hatchling.metadata.plugin.interface import MetadataHookInterface

_LINK_INTO_THE_PROJECT = re.compile(r"\[([^\]]+)\]\((?![a-z]+:|#)[^)]+\)")


class BundledDocuments(BuildHookInterface[Any]):
    """Adds all of spec/dist as welkin_sdk/documents to a wheel: what welkin_sdk.documents reads there."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by hatch before it collects the files of one wheel."""
        if version == "editable":
            return
        documents = sorted(Path(self.root, "spec", "dist").glob("*.json"))
        if not documents:
            raise FileNotFoundError("spec/dist holds no bundled document; `make spec` writes it")
        for document in documents:
            build_data["force_include"][str(document)] = f"welkin_sdk/documents/{document.name}"


class IndexPage(MetadataHookInterface):
    """Makes the README the long description, with the names of this project's files as names instead of links.

    A package index shows that page without the files beside it, and would make links to nowhere of them.
    """

    def update(self, metadata: dict[str, Any]) -> None:
        """Called by hatch with the table `project`."""
        text = Path(self.root, "README.md").read_text(encoding="utf-8")
        metadata["readme"] = {
            "content-type": "text/markdown",
            "text": _LINK_INTO_THE_PROJECT.sub(r"\1", text),
        }
