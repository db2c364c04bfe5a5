"""What the linters of the field say of every bundle: Redocly's recommended-strict, and Spectral's rules for OpenAPI."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from generator import redocly, strict
from tests.clients.counting import ROOT

DIST = ROOT / "spec" / "dist"
SPECTRAL = ROOT / "spec" / "generators" / "spectral"
_TIMEOUT_SECONDS = 540


@dataclass(frozen=True)
class Verdict:
    """
    One linter on one bundle.

    Attributes:
        problems: a line each.
        ignored: how many more a checked-in file lets pass, with a reason.
        skipped: why nothing was linted, or empty.
    """

    linter: str
    bundle: str
    problems: tuple[str, ...] = ()
    ignored: int = 0
    skipped: str = ""


def verdicts(place: Path) -> list[Verdict]:
    """Both linters on all bundles; *place* is a folder for Spectral's packages."""
    bundles = sorted(DIST.glob("*.json"))
    return [*map(by_redocly, bundles), *by_spectral(bundles, place)]


def by_redocly(bundle: Path) -> Verdict:
    """Recommended-strict, unmodified; what is left as it is stands in generator/redocly-ignore.yaml."""
    name = f"{redocly.PACKAGE} recommended-strict"
    said = redocly.lint(bundle.parent, bundle.name, config=strict.CONFIG)
    if said.skipped:
        return Verdict(name, bundle.name, skipped=said.skipped)
    lines, _faults = strict.read_ignored(strict.IGNORED)
    left = [each for each in said.problems if not any(line.matches(bundle.name, each) for line in lines)]
    told = tuple(f"{each.fault.where}: {each.fault.message}" for each in left)
    return Verdict(name, bundle.name, told, ignored=len(said.problems) - len(left))


def by_spectral(bundles: list[Path], place: Path) -> list[Verdict]:
    """spectral:oas with the one rule off that spec/generators/spectral/ruleset.yaml names."""
    lock = json.loads((SPECTRAL / "package-lock.json").read_text(encoding="utf-8"))
    version = lock["packages"]["node_modules/@stoplight/spectral-cli"]["version"]
    name = f"@stoplight/spectral-cli@{version} spectral:oas"
    if shutil.which("npm") is None or shutil.which("node") is None:
        return [Verdict(name, bundle.name, skipped="no npm on PATH") for bundle in bundles]
    shutil.copytree(SPECTRAL, place, dirs_exist_ok=True)
    installed = _run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], place)
    if installed.returncode:
        return [Verdict(name, bundle.name, skipped="npm ci failed") for bundle in bundles]
    return [_spectral_verdict(name, bundle, place) for bundle in bundles]


def _spectral_verdict(name: str, bundle: Path, place: Path) -> Verdict:
    report = place / f"{bundle.stem}.report"
    report.unlink(missing_ok=True)
    options = ["--ruleset", "ruleset.yaml", "--format", "json", "--output", str(report), "--quiet"]
    try:
        done = _run([str(place / "node_modules" / ".bin" / "spectral"), "lint", str(bundle), *options], place)
    except subprocess.TimeoutExpired:
        return Verdict(name, bundle.name, (f"no end after {_TIMEOUT_SECONDS} s",))
    if not report.exists():
        return Verdict(name, bundle.name, (f"Spectral failed: {done.stderr.strip()[:500]}",))
    found = json.loads(report.read_text(encoding="utf-8"))
    return Verdict(
        name, bundle.name, tuple(f"{'/'.join(map(str, one['path']))}: {one['code']}" for one in found)
    )


def _run(command: list[str], place: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        cwd=place,
        env=os.environ | {"npm_config_update_notifier": "false"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=_TIMEOUT_SECONDS,
        check=False,
    )
