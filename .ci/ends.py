"""
Runs the tests at one end of the ranges that pyproject.toml declares: `python .ci/ends.py lowest`, or `newest`.

`lowest` is requirements/lowest.txt, the lower bound of every direct dependency, on the oldest Python that is declared;
`newest` is requirements/newest.txt, the newest release of everything, on every CPython that is found here. Both locks
come from pyproject.toml by `make lock`. Each environment is made once, in .cache/ends/, and again when its lock changes.

The variable PYTHONS names the interpreters to look at, by paths or names with spaces between. A declared Python that was
not run is said aloud; in CI, `newest` on fewer than two is a failure. With --part a few tests are run, on the newest
CPython alone: that is what `.ci/run` does. Whatever else is on the command line is pytest's.
"""

import argparse
import hashlib
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PLACE = ROOT / ".cache" / "ends"

# What says nothing about a user's dependencies, or takes too long to be said once for each environment.
LEFT_OUT = {
    "tests/benchmarks": "whom the benchmarks compare with is pinned for development only",
    "tests/clients": "clients in other languages, which come from the documents and have tools of their own",
    "tests/faults": "the proof of the mirror, `make faults`: minutes long",
    "tests/generator": "the generator runs with its pinned tools only, and is not in the wheel",
    "tests/overlays/sandbox/test_fuzz.py": "Schemathesis, which is pinned for development only",
    "tests/overlays/sandbox/core/test_view.py": "a browser looks at the sandbox's page",
    "tests/overlays/test_type_checkers.py": "mypy, which is pinned for development only",
    "tests/overlays/mirror/test_memory.py": "measures memory, with the benchmarks' own tools",
    "tests/overlays/webhooks/test_fuzz.py": "Schemathesis, likewise",
    "tests/spec": "the documents, which depend on nothing that is installed",
    "tests/test_ends.py": "this script",
    "tests/test_house.py": "the files around the code",
    "tests/test_release.py": "the files around the code",
}

# The part for CI: each of these goes through dependencies that the others do not, and all take a minute.
PART = (
    "tests/observers",
    "tests/test_reprs.py",
    "tests/overlays/test_wrappers.py",
    "tests/overlays/cli/test_completion.py",
    "tests/overlays/cli/test_every_usage.py",
    "tests/overlays/mirror/stores/test_postgres.py",
    "tests/overlays/mirror/stores/test_records.py",
    "tests/overlays/mirror/stores/test_tables.py",
    "tests/overlays/mirror/test_export.py",
    "tests/overlays/testing",
    "tests/overlays/webhooks/test_limits.py",
    "tests/overlays/http/test_observers.py",
    "tests/overlays/http/test_routes.py",
)

_ASK = (
    "import sys, platform, ensurepip, venv;"
    "print(platform.python_implementation(), *sys.version_info[:2], sys.executable, sep='\\n')"
)


def declared_versions() -> list[str]:
    """The Python versions of the classifiers, e.g. "3.11", oldest first."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    classifiers = "\n".join(tomllib.loads(text)["project"]["classifiers"])
    return sorted(re.findall(r"Python :: (3\.\d+)", classifiers), key=_minor)


def _minor(version: str) -> int:
    return int(version.partition(".")[2])


def candidates(environment: Mapping[str, str]) -> Iterator[str]:
    """Whatever may be an interpreter: what PYTHONS names; else pyenv's versions, then python3.N on PATH."""
    if environment.get("PYTHONS"):
        yield from environment["PYTHONS"].split()
        return
    pyenv = Path(environment.get("PYENV_ROOT") or Path.home() / ".pyenv")
    folders = [Path(folder) for folder in environment.get("PATH", "").split(os.pathsep) if folder]
    for folder in [*sorted(pyenv.glob("versions/*/bin"), reverse=True), *folders]:
        for path in sorted(folder.glob("python3.*")):
            if re.fullmatch(r"python3\.\d+", path.name):
                yield str(path)


def found_interpreters(environment: Mapping[str, str]) -> dict[str, str]:
    """One working CPython, with venv and pip, of each version from the oldest declared one on: {"3.11": its path}."""
    found: dict[str, str] = {}
    for candidate in candidates(environment):
        try:
            asked = subprocess.run([candidate, "-c", _ASK], capture_output=True, text=True, check=False)  # noqa: S603
        except OSError:
            continue
        if asked.returncode == 0:
            implementation, major, minor, executable = asked.stdout.splitlines()
            if implementation == "CPython":
                found.setdefault(f"{major}.{minor}", executable)
    oldest = _minor(declared_versions()[0])
    return {version: found[version] for version in sorted(found, key=_minor) if _minor(version) >= oldest}


def chosen(end: str, found: Sequence[str], *, is_part: bool = False) -> list[str]:
    """The versions of those *found* that an *end* is run on."""
    if end == "lowest":
        return [version for version in found if version == declared_versions()[0]]
    return list(found[-1:] if is_part else found)


def too_few(end: str, versions: Sequence[str], *, is_part: bool, is_ci: bool) -> str | None:
    """Why these *versions* are not enough for an *end*, or None."""
    fewest = 2 if end == "newest" and is_ci and not is_part else 1
    if len(versions) >= fewest:
        return None
    wanted = declared_versions()[:1] if end == "lowest" else declared_versions()
    return (
        f"{end} needs {fewest} CPython of {', '.join(wanted)}, with its venv module, and found {len(versions)}; "
        "install them, or name them: PYTHONS='/path/to/python3.11 /path/to/python3.12'"
    )


def make_environment(end: str, version: str, interpreter: str) -> Path:
    """The Python of an environment that holds an *end*, made now if it is missing or older than its lock."""
    lock = ROOT / "requirements" / f"{end}.txt"
    folder = PLACE / f"{end}-{version}"
    python, made_from = folder / "bin" / "python", folder / "made-from"
    digest = hashlib.sha256(lock.read_bytes()).hexdigest()
    install: list[str | Path] = [python, "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    if not made_from.exists() or made_from.read_text(encoding="utf-8") != digest:
        print(f"Making {folder.relative_to(ROOT)} from requirements/{lock.name}", flush=True)
        subprocess.run([interpreter, "-m", "venv", "--clear", folder], check=True)  # noqa: S603
        subprocess.run([*install, "--require-hashes", "-r", lock], check=True)  # noqa: S603
        made_from.write_text(digest, encoding="utf-8")
    # Every time: tests read what is declared from what is installed.
    subprocess.run([*install, "--no-deps", "--no-build-isolation", "-e", ROOT], check=True)  # noqa: S603
    return python


def run_tests(python: Path, words: Sequence[str]) -> int:
    """Run pytest with *words*, without what is left out; returns its exit code."""
    command: list[str | Path] = [
        python,
        "-m",
        "pytest",
        "-q",
        "-o",
        f"cache_dir={python.parents[1] / 'pytest'}",
    ]
    command += ["-n", "auto", "--dist", "loadfile", *(f"--ignore={path}" for path in LEFT_OUT)]
    return subprocess.run([*command, *words], cwd=ROOT, check=False).returncode  # noqa: S603


def main(words: Sequence[str]) -> int:
    """Run one end on each of its interpreters and print a line for each; returns the exit code."""
    parser = argparse.ArgumentParser(
        description="Run the tests at one end of the declared ranges.", allow_abbrev=False
    )
    parser.add_argument("end", choices=["lowest", "newest"])
    parser.add_argument("--part", action="store_true", help="only the part that CI runs")
    options, others = parser.parse_known_args(words)
    found = found_interpreters(os.environ)
    versions = chosen(options.end, list(found), is_part=options.part)
    is_ci = os.environ.get("CI") == "true"
    if reason := too_few(options.end, versions, is_part=options.part, is_ci=is_ci):
        print(f"error: {reason}", file=sys.stderr)
        return 1
    codes = {
        version: run_tests(
            make_environment(options.end, version, found[version]), [*(PART if options.part else ()), *others]
        )
        for version in versions
    }
    for version, code in codes.items():
        print(f"{options.end} on CPython {version}: {'passed' if code == 0 else f'FAILED, exit code {code}'}")
    for version in declared_versions() if options.end == "newest" else ():
        if version not in codes:
            print(f"{options.end} on CPython {version}: NOT RUN")
    return 1 if any(codes.values()) else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
