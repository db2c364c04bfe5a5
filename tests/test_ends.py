"""What is declared, what is locked, what is run and what is said about it are the same: versions of Python and of others."""

import ast
import importlib.util
import re
import stat
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path
from types import ModuleType

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def _load_ends() -> ModuleType:
    spec = importlib.util.spec_from_file_location("ends", ROOT / ".ci" / "ends.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


ENDS = _load_ends()


def declared(*, with_tools: bool) -> list[Requirement]:
    """What users get: dependencies and extras; and with what it is tested at both ends."""
    extras = PROJECT["project"]["optional-dependencies"]
    texts = [*PROJECT["project"]["dependencies"]]
    texts += [text for name, group in extras.items() if name != "all" for text in group]
    texts += PROJECT["dependency-groups"]["tests"] if with_tools else []
    return [Requirement(text) for text in texts]


def locked(name: str) -> dict[str, Version]:
    lines = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    pins = [re.match(r"([\w.-]+)(?:\[.*\])?==([^ ;]+)", line) for line in lines]
    return {pin[1].lower(): Version(pin[2]) for pin in pins if pin}


def lower_bound(requirement: Requirement) -> Version:
    (bound,) = [each.version for each in requirement.specifier if each.operator == ">="]
    return Version(bound)


# --- the ranges


def test_the_lowest_lock_has_every_declared_lower_bound() -> None:
    """To the digit: a bound that names no release, or one that something else forbids, is not what was run."""
    pins, wanted = locked("lowest"), declared(with_tools=True)

    found = {each.name: pins[each.name.lower()] for each in wanted}

    assert len(wanted) > 20
    assert found == {each.name: lower_bound(each) for each in wanted}


def test_the_newest_lock_is_inside_every_range_and_behind_no_other_lock() -> None:
    """An upper bound lets in nothing that was not run but later releases of the same."""
    newest, others = locked("newest"), [locked("lowest"), locked("dev")]

    for each in declared(with_tools=True):
        pin = newest[each.name.lower()]
        assert pin in each.specifier, each
        assert all(pin >= other[each.name.lower()] for other in others), each


def test_a_package_has_one_range() -> None:
    """A package, as uvicorn, may be in two extras, for two subjects."""
    ranges: dict[str, set[str]] = {}
    for each in declared(with_tools=False):
        ranges.setdefault(each.name, set()).add(str(each.specifier))

    assert [name for name, found in ranges.items() if len(found) > 1] == []


# --- the interpreters


def test_the_classifiers_begin_with_the_oldest_python_and_leave_none_out() -> None:
    """The oldest is where `lowest` is run; no version between two that are run is a stranger."""
    versions = ENDS.declared_versions()

    minors = [int(version.split(".")[1]) for version in versions]
    assert minors == list(range(minors[0], minors[-1] + 1))
    assert PROJECT["project"]["requires-python"] == f">={versions[0]}"
    assert PROJECT["tool"]["pyright"]["pythonVersion"] == versions[0]
    assert PROJECT["tool"]["ruff"]["target-version"] == f"py{versions[0].replace('.', '')}"


def test_only_what_is_run_is_claimed() -> None:
    """One system and one implementation."""
    claims = [
        text
        for text in PROJECT["project"]["classifiers"]
        if "Operating System" in text or "Implementation" in text
    ]

    assert claims == [
        "Operating System :: POSIX :: Linux",
        "Programming Language :: Python :: Implementation :: CPython",
    ]


def test_a_checkout_finds_every_declared_python() -> None:
    """`.ci/venv` looks for their names where `python3` is too old."""
    text = (ROOT / ".ci" / "venv").read_text(encoding="utf-8")

    assert [version for version in ENDS.declared_versions() if f"python{version}" not in text] == []


def interpreter(folder: Path, name: str, implementation: str, version: str, *, works: bool = True) -> str:
    """A program that answers as that Python would."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    answer = "\\n".join([implementation, *version.split("."), str(path)])
    path.write_text(f'#!/bin/sh\nprintf "{answer}\\n"\nexit {0 if works else 1}\n')
    path.chmod(stat.S_IRWXU)
    return str(path)


def test_every_python_that_can_be_had_is_found(tmp_path: Path) -> None:
    """From pyenv, then from PATH: one of each version, none that is too old, broken, or not CPython."""
    pyenv, path = tmp_path / "pyenv", tmp_path / "path"
    own = interpreter(pyenv / "versions" / "3.12.9" / "bin", "python3.12", "CPython", "3.12")
    interpreter(pyenv / "versions" / "3.9.1" / "bin", "python3.9", "CPython", "3.9")
    interpreter(pyenv / "versions" / "3.11.9" / "bin", "python3.11", "CPython", "3.11", works=False)
    interpreter(path, "python3.12", "CPython", "3.12")
    interpreter(path, "python3.13", "PyPy", "3.13")
    interpreter(path, "python3.14-config", "CPython", "3.14")
    eleven = interpreter(path, "python3.11", "CPython", "3.11")
    fourteen = interpreter(path, "python3.14", "CPython", "3.14")

    found = ENDS.found_interpreters({"PYENV_ROOT": str(pyenv), "PATH": str(path)})

    assert found == {"3.11": eleven, "3.12": own, "3.14": fourteen}
    assert list(found) == ["3.11", "3.12", "3.14"]


def test_pythons_names_them_instead(tmp_path: Path) -> None:
    """With spaces between; what is not there is passed over."""
    named = interpreter(tmp_path, "any", "CPython", "3.13")
    interpreter(tmp_path, "python3.11", "CPython", "3.11")

    found = ENDS.found_interpreters({"PYTHONS": f"{named} /nowhere/python", "PATH": str(tmp_path)})

    assert found == {"3.13": named}


def test_this_python_is_asked_as_it_is() -> None:
    """The question is understood by a real one."""
    version = f"3.{sys.version_info.minor}"

    assert list(ENDS.found_interpreters({"PYTHONS": sys.executable})) == [version]


@pytest.mark.parametrize(
    ("end", "found", "is_part", "expected"),
    [
        ("lowest", ["3.11", "3.12"], False, ["3.11"]),
        ("lowest", ["3.12"], False, []),
        ("newest", ["3.11", "3.12", "3.14"], False, ["3.11", "3.12", "3.14"]),
        ("newest", ["3.11", "3.12", "3.14"], True, ["3.14"]),
        ("newest", [], True, []),
    ],
)
def test_an_end_is_run_where_it_says_something(
    end: str, found: list[str], is_part: bool, expected: list[str]
) -> None:
    """Lowest on the oldest Python, newest on each, its part for CI on the newest."""
    assert ENDS.chosen(end, found, is_part=is_part) == expected


@pytest.mark.parametrize(
    ("end", "versions", "is_part", "is_ci", "is_enough"),
    [
        ("newest", ["3.11"], False, False, True),
        ("newest", ["3.11"], False, True, False),
        ("newest", ["3.11", "3.12"], False, True, True),
        ("newest", ["3.11"], True, True, True),
        ("newest", [], False, False, False),
        ("lowest", [], False, False, False),
        ("lowest", ["3.11"], False, True, True),
    ],
)
def test_fewer_than_two_are_a_failure_in_ci(
    end: str, versions: list[str], is_part: bool, is_ci: bool, is_enough: bool
) -> None:
    """Elsewhere whatever is there is run; with none there is nothing to run."""
    reason = ENDS.too_few(end, versions, is_part=is_part, is_ci=is_ci)

    assert (reason is None) == is_enough
    assert reason is None or "PYTHONS=" in reason


# --- what is run


def test_what_is_left_out_and_what_is_part_exist() -> None:
    """A file that moved is not left out in silence, and the part has nothing that is left out."""
    named = [*ENDS.LEFT_OUT, *ENDS.PART]

    assert [path for path in named if not (ROOT / path).exists()] == []
    assert [path for path in ENDS.PART if any(path.startswith(left) for left in ENDS.LEFT_OUT)] == []


def imported(path: Path) -> set[str]:
    """What a module imports when it is imported itself: at its top, and not for type checkers alone."""
    names: set[str] = set()
    waiting: list[ast.stmt] = list(ast.parse(path.read_text(encoding="utf-8")).body)
    while waiting:
        statement = waiting.pop()
        if isinstance(statement, ast.Import):
            names |= {each.name for each in statement.names}
        elif isinstance(statement, ast.ImportFrom) and statement.module:
            names |= {statement.module, *(f"{statement.module}.{each.name}" for each in statement.names)}
        elif isinstance(statement, ast.If) and "TYPE_CHECKING" not in ast.unparse(statement.test):
            waiting += [*statement.body, *statement.orelse]
    return names


def files_of(name: str, importer: Path) -> list[Path]:
    """The files of ours that a module's name leads to: by its path from the root, or beside a test that looks there."""
    path = name.replace(".", "/")
    places = (ROOT, importer.parent, *importer.parent.parents)
    found = [place / f"{path}{end}" for place in places for end in (".py", "/__init__.py")]
    return [file for file in found if file.is_file() and file.is_relative_to(ROOT)][:1]


def test_what_runs_at_both_ends_imports_nothing_else() -> None:
    """A test that needs a tool of development stops all others there, and CI runs but a part of them."""
    distributions = packages_distributions()
    pinned = {canonicalize_name(name) for name in locked("newest")}
    left = [ROOT / path for path in ENDS.LEFT_OUT]
    tests = [path for path in (ROOT / "tests").rglob("test_*.py") if not any(map(path.is_relative_to, left))]
    missing: set[tuple[str, str]] = set()
    seen, waiting = set(tests), [(path, path) for path in tests]
    while waiting:
        path, test = waiting.pop()
        for name in imported(path):
            top = name.partition(".")[0]
            theirs = {canonicalize_name(one) for one in distributions.get(top, ())}
            if theirs and not theirs & {*pinned, "welkin-sdk"}:
                missing.add((test.relative_to(ROOT).as_posix(), name))
            new = [file for file in files_of(name, path) if file not in seen]
            seen.update(new)
            waiting += [(file, test) for file in new]

    assert len(tests) > 150
    assert len(seen) > len(tests) + 20
    assert missing == set()


def test_both_ends_are_targets_and_ci_runs_a_part() -> None:
    """What is promised is a command."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")

    assert all(f".ci/ends.py {end}\n" in makefile for end in ("lowest", "newest"))
    assert ".ci/ends.py newest --part" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
