"""What the files around the code promise."""

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import welkin_sdk

ROOT = Path(__file__).parent.parent
TARGETS = (
    "demo test test-lowest test-newest generate check spec sandbox fuzz walks faults soak mutation clients bench docs build publish "
    "lint lock clean"
)


def test_make_alone_lists_every_target_on_a_line() -> None:
    """Who does not know a name finds it there."""
    done = subprocess.run(["make", "--no-print-directory"], cwd=ROOT, capture_output=True, text=True)

    listed = [line.split()[1] for line in done.stdout.splitlines()]
    assert done.returncode == 0, done.stderr
    assert set(listed) == {"help", *TARGETS.split()}


@pytest.mark.parametrize(
    "name", ["dev.txt", "publish.txt", "mutation.txt", "clients.txt", "lowest.txt", "newest.txt"]
)
def test_pins_are_exact_and_name_no_address(name: str) -> None:
    """Every line pins a version or a hash of it, so any index will do and none is preferred."""
    lines = (ROOT / "requirements" / name).read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if line and not line.startswith((" ", "#"))]

    assert all(re.match(r"[\w.\[\],-]+==[\w.+!]+ ", pin) for pin in pins)
    assert not [line for line in lines if "://" in line or line.lstrip().startswith("-i")]


def test_every_tool_of_the_project_is_pinned() -> None:
    """A dependency that is added to pyproject.toml is in the pins once `make lock` has run."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    extras = project["project"]["optional-dependencies"]
    wanted = [*project["project"]["dependencies"], *project["build-system"]["requires"]]
    wanted += [item for name, items in extras.items() if name != "all" for item in items]
    wanted += [
        item for group in project["dependency-groups"].values() for item in group if isinstance(item, str)
    ]
    names = {re.match(r"[\w-]+", item)[0].lower() for item in wanted}  # type: ignore[index]

    pins = (ROOT / "requirements" / "dev.txt").read_text(encoding="utf-8")

    assert {name for name in names if not re.search(rf"^{name}(\[\w+\])?==", pins, re.MULTILINE)} == set()


def test_what_users_depend_on_is_bounded_on_both_sides() -> None:
    """A release of somebody else's must not break an installed one of ours."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    wanted = [*project["dependencies"], *(item for name in extras if name != "all" for item in extras[name])]

    assert [item for item in wanted if not (">=" in item and ",<" in item)] == []


def test_the_version_is_written_once() -> None:
    """The build reads the file that the package imports."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

    assert "version" in project["project"]["dynamic"]
    assert welkin_sdk.__version__ in (ROOT / project["tool"]["hatch"]["version"]["path"]).read_text(
        encoding="utf-8"
    )


PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_into_the_project_lead_somewhere(page: Path) -> None:
    """A file that moved takes its links along, and a heading that is renamed those to itself."""
    links = re.findall(r"\]\((?!https?:)([^)]+)\)", page.read_text(encoding="utf-8"))

    assert [link for link in links if not _leads_somewhere(page, link)] == []


def _leads_somewhere(page: Path, link: str) -> bool:
    name, _, anchor = link.partition("#")
    target = page.parent / name if name else page
    if not anchor or target.suffix != ".md":
        return target.exists()
    headings = re.findall(r"^#+ (.*)$", target.read_text(encoding="utf-8"), re.MULTILINE)
    return anchor in {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_nothing_of_the_tests_is_in_the_product() -> None:
    """No module can end its own process, at a variable's word or anyone's; a sandbox's helper ends with its parent."""
    ends_itself = re.compile(r"os\.kill\(os\.getpid|raise_signal|os\.(?:abort|_exit)\b|CRASH")
    overlays = ROOT / "overlays" / "welkin_sdk"
    modules = sorted(overlays.rglob("*.py"))

    found = [
        str(path.relative_to(overlays)) for path in modules if ends_itself.search(path.read_text("utf-8"))
    ]

    assert len(modules) > 100
    assert found == ["testing/process.py"]


def test_no_statement_numbers_its_placeholders() -> None:
    """Python 3.12 warns of `?1` with a sequence of values, and a later one refuses it."""
    statement = re.compile(r"\b(SELECT|INSERT|UPDATE|DELETE|VALUES|WHERE|FROM|SET)\b")
    texts = [
        (path.name, node.lineno, node.value)
        for path in sorted((ROOT / "overlays").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and statement.search(node.value)
    ]

    assert len(texts) > 100
    assert [text[:2] for text in texts if re.search(r"\?[0-9]", text[2])] == []


# What is made in one way: how it shows in code, and the modules that may. The second maker is the first one, with an argument.
# CONTRIBUTING.md, "One maker for one need", has the reasons.
ONE_MAKER = {
    "files written aside and renamed": (
        r"O_EXCL|fsync|\.rename\(|\.replace\([^,=()\"']+\)|NamedTemporaryFile|mkstemp",
        {
            "overlays/welkin_sdk/private_files.py",
            "overlays/welkin_sdk/cli/sync_adopt.py",  # moves a mirror, which is written already
            "generator/pipeline.py",  # does not import the client, and is neither private nor proof against a power cut
        },
    ),
    "owners and modes": (
        r"getuid|geteuid|S_IMODE|S_IRWX[GO]|S_I[RWX](GRP|OTH)",
        {"overlays/welkin_sdk/private_files.py"},
    ),
    "dates of headers": (
        r"email\.utils|parsedate|formatdate|usegmt|%a, %d",
        {"overlays/welkin_sdk/instant.py"},
    ),
    "references": (
        r"""removeprefix\(["']#|["']#/""",
        {
            "generator/references.py",
            "overlays/welkin_sdk/sandbox/core/document.py",  # on the far side: a fault of the generator must show
            "generator/strict.py",  # a pointer out of a linter's text
            "generator/facade.py",
        },
    ),
    "the time of day": (
        r"\btime\.time\b|time_ns|from time import|datetime\.now\b|utcnow|class \w*Clock\(.*Protocol",
        {"overlays/welkin_sdk/clock.py"},
    ),
    "classes of values": (
        r"\bdataclass(es)?\b",
        set(),
    ),
}


@pytest.mark.parametrize("need", ONE_MAKER)
def test_one_need_has_one_maker(need: str) -> None:
    """A second one is found here, and a listed one that is not needed any more."""
    shows, makers = ONE_MAKER[need]
    modules = [path for room in ("overlays", "generator") for path in (ROOT / room).rglob("*.py")]

    found = {
        path.relative_to(ROOT).as_posix() for path in modules if re.search(shows, path.read_text("utf-8"))
    }

    assert len(modules) > 300
    assert found == makers


def test_the_page_on_architecture_names_what_is_there() -> None:
    """Every file and folder that it names, and every room there is."""
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    overlays = ROOT / "overlays" / "welkin_sdk"
    named = set(re.findall(r"`([\w/.-]+(?:\.py|/))`", text))
    rooms = {f"{path.name}/" for path in overlays.iterdir() if (path / "__init__.py").exists()}

    assert len(named) > 40
    roots = (ROOT, overlays, overlays / "paging")
    assert {name for name in named if not any((root / name).exists() for root in roots)} == set()
    assert rooms - named == set()


# In these rooms a module's tests have its name, in the folder of the same name; what is tested across modules has a
# behaviour's name beside them.
ROOMS_BY_NAME = ("http", "auth", "paging", "call", "probe", "webhooks", "mirror")
# Modules without anything to test, each with the reason; eight at most.
UNTESTED: dict[str, str] = {}


def test_the_tests_of_a_module_have_its_name() -> None:
    """Where a reader guesses first; a module that moves takes them along."""
    overlays, tests = ROOT / "overlays" / "welkin_sdk", ROOT / "tests" / "overlays"
    modules = [
        path.relative_to(overlays)
        for room in ROOMS_BY_NAME
        for path in sorted((overlays / room).rglob("*.py"))
        if path.name != "__init__.py"
    ]

    missing = {
        path.as_posix() for path in modules if not (tests / path.with_name(f"test_{path.name}")).exists()
    }

    assert len(modules) > 120
    assert missing == UNTESTED.keys()
    assert len(UNTESTED) <= 8


def test_the_page_of_names_is_what_the_code_says() -> None:
    """`.venv/bin/python docs/names > docs/names.md` writes it."""
    told = subprocess.run(
        [sys.executable, ROOT / "docs" / "names"], capture_output=True, check=True, text=True
    )

    assert told.stdout == (ROOT / "docs" / "names.md").read_text(encoding="utf-8")
