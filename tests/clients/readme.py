"""The commands of an example's README: those that a reader is told are the ones that the proof runs."""

from __future__ import annotations

import re
from pathlib import Path

STEPS = ("Install", "Generate", "Compile", "Run")


def commands(readme: Path) -> dict[str, list[str]]:
    """The lines of the one block of shell commands below each step's heading."""
    sections = _sections(readme.read_text(encoding="utf-8"))
    return {step: _lines(sections.get(step, ""), "sh") for step in STEPS}


def snippets(readme: Path) -> list[str]:
    """The blocks that show code of the programs, whatever their language."""
    blocks = re.findall(
        r"^```(\w+)\n(.*?)^```$", readme.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )
    return [code for language, code in blocks if language != "sh"]


def _sections(text: str) -> dict[str, str]:
    parts = re.split(r"^## (.+)$", text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def _lines(section: str, language: str) -> list[str]:
    block = re.search(rf"^```{language}\n(.*?)^```$", section, re.MULTILINE | re.DOTALL)
    return block[1].splitlines() if block else []
