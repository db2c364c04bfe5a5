from __future__ import annotations

from pathlib import Path

import pytest

from generator.formatting import format_packages

UNTIDY = "import os\nimport json\nfrom typing import Optional\nimport httpx\nx: Optional[int]=json.loads('1', httpx)\n"


def formatted(folder: Path) -> str:
    package = folder / "welkin_data_api"
    package.mkdir(parents=True)
    package.joinpath("one.py").write_text(UNTIDY, "utf-8")
    folder.joinpath("types.py").write_text("", "utf-8")  # must not stand in for the standard library's
    assert format_packages(folder, "generated") == []
    return package.joinpath("one.py").read_text("utf-8")


def test_settings_around_the_package_do_not_matter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a pyproject.toml above it nor another ruff on PATH nor ruff's variables change a byte."""
    plain = formatted(tmp_path / "plain")
    foreign = tmp_path / "foreign"
    foreign.mkdir()
    tmp_path.joinpath("pyproject.toml").write_text(
        "[tool.ruff]\nline-length = 20\n[tool.ruff.format]\nquote-style = 'single'\n", "utf-8"
    )
    tools = tmp_path / "tools"
    tools.mkdir()
    tools.joinpath("ruff").write_text("#!/bin/sh\nexit 3\n", "utf-8")
    tools.joinpath("ruff").chmod(0o755)
    monkeypatch.setenv("PATH", str(tools))
    monkeypatch.setenv("RUFF_OUTPUT_FORMAT", "github")

    assert formatted(foreign) == plain
    assert plain == 'import json\n\nimport httpx\n\nx: int | None = json.loads("1", httpx)\n'


def test_nothing_but_the_files_is_left_behind(tmp_path: Path) -> None:
    """No cache of ruff's ends up in the package."""
    formatted(tmp_path)

    assert sorted(path.name for path in tmp_path.rglob("*")) == ["one.py", "types.py", "welkin_data_api"]


def test_code_that_is_no_python_is_a_fault(tmp_path: Path) -> None:
    """A template that made nonsense is found here at the latest."""
    tmp_path.joinpath("one.py").write_text("def (:\n", "utf-8")

    (fault,) = format_packages(tmp_path, "generated")

    assert fault.file == "generated"
    assert "one.py" in fault.message
