"""The clients that are proven, an entry each. Whatever is asked of one is asked of all."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

from tests.clients.counting import ROOT, Names, matching, modules_with


@dataclass(frozen=True)
class Proof:
    """
    One tool in one language.

    Attributes:
        name: its folder below examples/, and what ONLY names it by.
        package: of the tool, as the lock that pins it has it.
        needs: programs that must be on PATH, beside those of .venv-clients.
        jars: Debian's packages of Java libraries, as jars.py knows them.
        operations: how the generated code spells them; None where the tool makes no calls.
        schemas: how it spells the models, where these are all it makes.
    """

    name: str
    language: str
    package: str
    needs: tuple[str, ...] = ()
    jars: tuple[str, ...] = ()
    operations: Names | None = None
    schemas: Names | None = None

    @property
    def folder(self) -> Path:
        """Where the programs and the README are."""
        return ROOT / "examples" / self.name

    @property
    def is_npm(self) -> bool:
        """Whether the tool comes from npm, by the lock in the folder; else it comes from requirements/clients.txt."""
        return (self.folder / "package-lock.json").exists()

    @property
    def tool(self) -> str:
        """The tool and its pinned version."""
        if self.is_npm:
            lock = json.loads((self.folder / "package-lock.json").read_text(encoding="utf-8"))
            return f"{self.package} {lock['packages'][f'node_modules/{self.package}']['version']}"
        pins = (ROOT / "requirements" / "clients.txt").read_text(encoding="utf-8")
        pin = re.search(rf"^{self.package}==(\S+)", pins, re.MULTILINE)
        assert pin, f"requirements/clients.txt has no {self.package}"
        return f"{self.package} {pin[1]}"


PROOFS = (
    Proof(
        "typescript",
        "TypeScript",
        "openapi-typescript",
        needs=("node", "npm"),
        # Of the members of `operations`, which stand in by four; those of `paths` are no words.
        operations=matching("*.d.ts", r"^    (\w+): \{\n        parameters: \{"),
    ),
    Proof(
        "typescript-hey-api",
        "TypeScript",
        "@hey-api/openapi-ts",
        needs=("node", "npm"),
        operations=matching("sdk.gen.ts", r"^export const (\w+) = <"),
    ),
    Proof(
        "go",
        "Go",
        "openapi-generator-cli",
        operations=matching("*.go", r"^func \(a \*\w+Service\) (\w+)Execute\("),
    ),
    Proof(
        "java",
        "Java",
        "openapi-generator-cli",
        needs=("javac", "java"),
        jars=("httpmime",),
        operations=matching("*Api.java", r"^  public ApiResponse<.*?> (\w+)WithHttpInfo\("),
    ),
    Proof(
        "openapi-python-client",
        "Python",
        "openapi-python-client",
        operations=modules_with("sync_detailed"),
    ),
    Proof(
        "datamodel-code-generator",
        "Python",
        "datamodel-code-generator",
        # A class that would hide one of pydantic's gets `Model` to its name.
        schemas=matching("*.py", r"^class (\w+?)(?:Model)?\("),
    ),
)
