"""Puts the bundled documents into the wheel, beside the modules that read them.

A checkout reads spec/dist itself, so that an editable install can never hold a stale copy; that is why this is a
hook and not a `force-include` line, which hatch applies to editable installs too.
"""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class BundledDocuments(BuildHookInterface[Any]):
    """Adds spec/dist/*.openapi.json as welkin_sdk/documents/*.openapi.json to a wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by hatch before it collects the files of one wheel."""
        if version == "editable":
            return
        documents = sorted(Path(self.root, "spec", "dist").glob("*.openapi.json"))
        if not documents:
            raise FileNotFoundError("spec/dist holds no bundled document; `make spec` writes it")
        for document in documents:
            build_data["force_include"][str(document)] = f"welkin_sdk/documents/{document.name}"
