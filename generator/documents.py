"""Which documents there are, and the few facts about each that the document itself cannot state."""

from __future__ import annotations

from attrs import frozen

from generator.scope import INSTANCE

SOURCES = {
    "cloud-api-help-pages": "the vendor's help pages on the Cloud API",
    "cloud-api-postman": "the vendor's public collection of Cloud API requests",
    "cloud-api-recordings": "recordings of live Cloud API traffic",
    "cloud-api-reference-2021": "the vendor's Cloud API reference of 2021",
    "cloud-api-reference-2026": "the vendor's Cloud API pages of 2026",
    "cloud-api-release-notes": "the vendor's release notes of the Cloud API",
    "cloud-api-samples": "the vendor's sample scripts for the Cloud API",
    "cloud-api-wrapper": "the code of an integration of the Cloud API in use",
    "cloud-developer-guide": "the vendor's guide to the Cloud API",
    "data-api-v1-later": "what later states of the vendor's Data API pages add",
    "data-api-v1-reference": "the vendor's Data API reference",
    "data-api-v1-wire": "what integrations in the field have sent and received",
    "deprecation-policy": "the vendor's policy on versions",
    "project-assumption": "nobody: our reading by analogy",
}
"""What `x-welkin-source` may name, and what that is."""


@frozen(slots=False)
class Document:
    """
    One API.

    Attributes:
        name: how messages call it.
        source: root file, from the project's root.
        bundle: where the bundled document goes, from the project's root.
        package: import name of the generated package; its folder is `generated/<package>`.
        paths_begin_with: what a path's first segment may be; anything where nothing is said.
        response_headers: headers that every response of every path carries.
        envelopes: replies come bare or wrapped, and every operation says by `x-welkin-envelope` which.
        evidence: sources differ in what they are worth, and everything says by `x-welkin-evidence` how it is known.
        method_names: paths do not give good names, and every operation says by `x-welkin-method` what it is called.
    """

    name: str
    source: str
    bundle: str
    package: str
    paths_begin_with: tuple[str, ...] = ()
    response_headers: tuple[str, ...] = ()
    envelopes: bool = False
    evidence: bool = False
    method_names: bool = False

    @property
    def codegen(self) -> str:
        """Where the document derived for other languages' generators goes, from the project's root."""
        return self.bundle.replace(".openapi.", ".codegen.")

    @property
    def target(self) -> str:
        """Folder of the generated package, from the project's root."""
        return f"generated/{self.package}"


DOCUMENTS = (
    Document(
        name="data-api",
        source="spec/data-api/openapi.yaml",
        bundle="spec/dist/welkin-data-api.openapi.json",
        package="welkin_data_api",
        response_headers=("X-Current-API-Version", "X-API-Deprecated", "X-API-Discontinued"),
        envelopes=True,
    ),
    Document(
        name="cloud-api",
        source="spec/cloud-api/openapi.yaml",
        bundle="spec/dist/welkin-cloud-api.openapi.json",
        package="welkin_cloud_api",
        paths_begin_with=(f"{{{INSTANCE}}}", "admin"),
        evidence=True,
        method_names=True,
    ),
)
