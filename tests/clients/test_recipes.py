"""What examples, settings and pins say of each other: quick, and without any of the tools."""

import json
import re
from pathlib import Path

import pytest
import yaml

from tests.clients import visit
from tests.clients.counting import APIS, ROOT, plain
from tests.clients.proofs import PROOFS, Proof
from tests.clients.readme import STEPS, commands, snippets

SETTINGS = ROOT / "spec" / "generators"
EACH = pytest.mark.parametrize("proof", PROOFS, ids=[proof.name for proof in PROOFS])


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def programs(proof: Proof) -> dict[str, str]:
    """The code of each API's program: of the one file, or folder, that is named after it."""
    sources = [path for path in proof.folder.rglob("*") if path.suffix in (".ts", ".go", ".java", ".py")]
    made = {"generated", "build", "node_modules"}
    sources = [path for path in sources if not made & set(path.relative_to(proof.folder).parts)]
    return {
        api: text_of(path)
        for api in APIS
        for path in sources
        if plain(path.relative_to(proof.folder).parts[0]).startswith(plain(api))
    }


@EACH
def test_a_readme_says_every_step(proof: Proof) -> None:
    """Who follows it installs, generates in four lines at most, compiles, and runs a program for each API."""
    steps = commands(proof.folder / "README.md")

    assert [step for step in STEPS if not steps[step]] == []
    assert len(steps["Generate"]) <= 4
    assert [sum(plain(api) in plain(line) for line in steps["Run"]) for api in APIS] == [1, 1]


@EACH
def test_a_readme_shows_the_code_that_is_run(proof: Proof) -> None:
    """No snippet is anything but a part of a program, and all together are no more than one can take in."""
    shown = snippets(proof.folder / "README.md")

    assert shown
    assert [code for code in shown if not any(code in program for program in programs(proof).values())] == []
    assert sum(len(code.splitlines()) for code in shown) <= 25


@EACH
def test_every_program_takes_one_address_and_its_credentials(proof: Proof) -> None:
    """What the proof sets is what is read, and no program names a host."""
    code = programs(proof)

    for api in APIS:
        assert set(re.findall(r"WELKIN_[A-Z_]+", code[api])) == visit.VARIABLES[api]
        assert "://" not in code[api]


@EACH
def test_every_file_that_a_command_names_is_there(proof: Proof) -> None:
    """Documents and settings that moved take the commands along."""
    lines = [line for step in commands(proof.folder / "README.md").values() for line in step]
    named = re.findall(r"\.\./\.\./spec/[\w./-]+", "\n".join([*lines, *settings_of(proof)]))

    assert named
    assert [path for path in named if not (proof.folder / path).exists()] == []


def settings_of(proof: Proof) -> list[str]:
    """The texts of the settings that a proof's tool is given."""
    lines = "\n".join(line for step in commands(proof.folder / "README.md").values() for line in step)
    named = [text_of(SETTINGS / name) for name in re.findall(r"spec/generators/([\w.-]+)", lines)]
    own = proof.folder / "pyproject.toml"
    return [*named, *([text_of(own)] if own.exists() else [])]


@EACH
def test_a_readme_names_the_versions_that_are_pinned(proof: Proof) -> None:
    """What `pip install` would get is what the proof ran with; npm's versions stand in package.json alone."""
    lock = text_of(ROOT / "requirements" / "clients.txt")
    wanted = re.findall(
        r"([\w-]+)(?:\[\w+\])?==([\w.]+)", "\n".join(commands(proof.folder / "README.md")["Install"])
    )

    assert wanted or proof.is_npm
    assert [
        pin for pin in wanted if not re.search(rf"^{pin[0]}=={re.escape(pin[1])} ", lock, re.MULTILINE)
    ] == []


def test_every_setting_is_used_and_told() -> None:
    """No file in spec/generators is left over from a tool that went."""
    told = text_of(SETTINGS / "README.md")
    used = told + "".join(text_of(proof.folder / "README.md") for proof in PROOFS)

    assert [
        path.name for path in SETTINGS.iterdir() if path.name not in used and path.name != "README.md"
    ] == []
    assert [proof.name for proof in PROOFS if f"examples/{proof.name})" not in told] == []


def test_the_settings_of_both_apis_differ_in_the_name_alone() -> None:
    """What one API needs is right for the other, and nobody has to compare the files."""
    for path in SETTINGS.glob("*-data-api.yaml"):
        other = text_of(path.with_name(path.name.replace("data", "cloud")))
        assert other == text_of(path).replace("data-api", "cloud-api").replace("dataapi", "cloudapi")
        assert yaml.safe_load(other)["inputSpec"].endswith("welkin-cloud-api.codegen.json")


@pytest.mark.parametrize(
    "folder",
    sorted(path.parent for path in ROOT.glob("[es]*/**/package-lock.json")),
    ids=lambda path: path.name,
)
def test_npm_takes_exact_versions_by_their_hashes(folder: Path) -> None:
    """Every package of a lock has its hash, none names a registry, and package.json asks for exactly what is locked."""
    manifest, lock = (json.loads(text_of(folder / name)) for name in ("package.json", "package-lock.json"))
    packages = {name: package for name, package in lock["packages"].items() if name}
    wanted = {**manifest.get("dependencies", {}), **manifest["devDependencies"]}

    assert [name for name, package in packages.items() if not package.get("integrity")] == []
    assert [name for name, package in packages.items() if "resolved" in package] == []
    assert {name: packages[f"node_modules/{name}"]["version"] for name in wanted} == wanted
