"""Which documents there are, and the few facts about each that the document itself cannot state."""

from __future__ import annotations

from dataclasses import dataclass

SOURCES = {
    "cloud-developer-guide": "the vendor's guide to the Cloud API",
    "data-api-v1-later": "what later states of the vendor's Data API pages add",
    "data-api-v1-reference": "the vendor's Data API reference",
    "data-api-v1-wire": "what integrations in the field have sent and received",
    "deprecation-policy": "the vendor's policy on versions",
}
"""What `x-source` may name, and what that is."""


@dataclass(frozen=True)
class Document:
    """
    One API.

    Attributes:
        name: how messages call it.
        source: root file, from the project's root.
        bundle: where the bundled document goes, from the project's root.
        package: import name of the generated package; its folder is `generated/<package>`.
        response_headers: headers that every response of every path carries.
    """

    name: str
    source: str
    bundle: str
    package: str
    response_headers: tuple[str, ...] = ()

    @property
    def target(self) -> str:
        """Folder of the generated package, from the project's root."""
        return f"generated/{self.package}"

    @property
    def released(self) -> str:
        """The bundle of the last release, from the project's root; absent before the first."""
        return f"spec/released/{self.name}.openapi.json"

    @property
    def reviewed(self) -> str:
        """Changes since the last release that somebody has looked at and wants, each with its reason."""
        return f"spec/released/{self.name}.reviewed.yaml"


DOCUMENTS = (
    Document(
        name="data-api",
        source="spec/data-api/openapi.yaml",
        bundle="spec/dist/welkin-data-api.openapi.json",
        package="welkin_data_api",
        response_headers=("X-Current-API-Version", "X-API-Deprecated", "X-API-Discontinued"),
    ),
)
