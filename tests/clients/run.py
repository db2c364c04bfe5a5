"""One proof: the README's commands in a copy of the example, what they made counted, and its programs run."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path

from tests.clients import visit
from tests.clients.counting import APIS, ROOT, found, operation_ids, plain, schema_names
from tests.clients.jars import PACKAGES, jar
from tests.clients.proofs import Proof
from tests.clients.readme import commands

PLACE = ROOT / ".cache" / "clients"
TOOLS = ROOT / ".venv-clients" / "bin"
# What a run before has fetched or built stays, so that the next one is quick.
_KEPT = ("node_modules",)
_TIMEOUT_SECONDS = 540


@dataclass
class Outcome:
    """
    What came of a proof.

    Attributes:
        skipped: why nothing was done, or empty.
        operations: of each API, in words: `41 of 41`.
        passed: of each API, whether its program did what it should.
        faults: whatever went wrong, a line each.
    """

    proof: Proof
    skipped: str = ""
    operations: dict[str, str] = field(default_factory=dict)
    is_compiled: bool = False
    passed: dict[str, bool] = field(default_factory=dict)
    size_bytes: int = 0
    seconds: float = 0
    faults: list[str] = field(default_factory=list)


def prove(proof: Proof) -> Outcome:
    outcome = Outcome(proof, skipped=missing(proof))
    if outcome.skipped:
        return outcome
    began = time.monotonic()
    folder = copy_of(proof)
    steps = commands(folder / "README.md")
    # The tools of PyPI are in .venv-clients, pinned with their hashes; npm's come with the example's own lock.
    for step in ("Install", "Generate") if proof.is_npm else ("Generate",):
        if not _run_all(steps[step], folder, outcome):
            return outcome
    _count(folder, outcome)
    outcome.is_compiled = _run_all(steps["Compile"], folder, outcome)
    for api in APIS if outcome.is_compiled else ():
        lines = [line for line in steps["Run"] if plain(api) in plain(line)]
        outcome.passed[api] = bool(lines) and all(_run_program(api, line, folder, outcome) for line in lines)
    outcome.seconds = time.monotonic() - began
    return outcome


def missing(proof: Proof) -> str:
    """Why the proof cannot be done on this machine, or nothing."""
    absent = [name for name in proof.needs if shutil.which(name) is None]
    if absent:
        return f"no {' and no '.join(absent)} on PATH"
    jars = [PACKAGES[name] for name in proof.jars if jar(name, PLACE / "jars") is None]
    return f"apt-get install {' '.join(jars)}" if jars else ""


def copy_of(proof: Proof) -> Path:
    """A fresh copy of the example, in a place from which spec/ is as far as it is from the example."""
    folder = PLACE / "examples" / proof.name
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.iterdir():
        if old.name not in _KEPT:
            shutil.rmtree(old) if old.is_dir() else old.unlink()
    made_by_hand = shutil.ignore_patterns("generated", "build", *_KEPT)
    shutil.copytree(proof.folder, folder, dirs_exist_ok=True, ignore=made_by_hand)
    link = PLACE / "spec"
    link.unlink(missing_ok=True)
    link.symlink_to(ROOT / "spec")
    return folder


def _run_all(lines: list[str], folder: Path, outcome: Outcome) -> bool:
    return all(_run(line, folder, outcome) for line in lines)


def _run(line: str, folder: Path, outcome: Outcome) -> bool:
    command = ["bash", "-euo", "pipefail", "-c", line]
    return _is_done(command, line, folder, outcome)


def _run_program(api: str, line: str, folder: Path, outcome: Outcome) -> bool:
    return _is_done(visit.command(api, line, folder), line, ROOT, outcome)


def _is_done(command: list[str], line: str, folder: Path, outcome: Outcome) -> bool:
    try:
        done = subprocess.run(
            command,
            cwd=folder,
            env=environment(outcome.proof),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=_TIMEOUT_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        outcome.faults.append(f"`{line}`: no end after {_TIMEOUT_SECONDS} s")
        return False
    if done.returncode:
        told = [text for text in (done.stdout + done.stderr).splitlines() if text.strip()]
        outcome.faults += [f"`{line}`: exit code {done.returncode}", *(f"    {text}" for text in told[-20:])]
    return done.returncode == 0


def environment(proof: Proof) -> dict[str, str]:
    """Ours, with the pinned tools before all others; Go keeps to them, and fetches nothing. A jar is named in capitals."""
    jars = {name.upper(): str(jar(name, PLACE / "jars")) for name in proof.jars}
    return (
        os.environ
        | jars
        | {
            "PATH": f"{TOOLS}{os.pathsep}{os.environ['PATH']}",
            "GOCACHE": str(PLACE / "go-cache"),
            "GOFLAGS": "-mod=mod",
            "GOPROXY": "off",
            "GOTOOLCHAIN": "local",
            "GOTELEMETRY": "off",
            "npm_config_audit": "false",
            "npm_config_fund": "false",
            "npm_config_update_notifier": "false",
        }
    )


def _count(folder: Path, outcome: Outcome) -> None:
    generated = folder / "generated"
    outcome.size_bytes = sum(path.stat().st_size for path in generated.rglob("*") if path.is_file())
    proof = outcome.proof
    for api in APIS:
        wanted, names = (
            (operation_ids(api), proof.operations) if proof.operations else (schema_names(api), proof.schemas)
        )
        assert names
        number = found(wanted, code_of(generated, api), names)
        outcome.operations[api] = f"{number} of {len(wanted)}" + ("" if proof.operations else " models")
        if number != len(wanted):
            outcome.faults.append(f"{api}: {len(wanted) - number} of {len(wanted)} were not generated")


def code_of(generated: Path, api: str) -> Path:
    """Where an API's code lies: the one file or folder that is named after it."""
    [place] = [each for each in generated.iterdir() if plain(each.name).startswith(plain(api))]
    return place
