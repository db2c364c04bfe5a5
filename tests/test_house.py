"""What the files around the code promise."""

import ast
import re
import subprocess
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
        {"overlays/welkin_sdk/protocol/instant.py"},
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
    assert {name for name in named if not any((root / name).exists() for root in (ROOT, overlays))} == set()
    assert rooms - named == set()


# From below to above: a room imports only from its own floor and from those before it. docs/architecture.md has a line for each.
FLOORS = (
    "_version addresses arguments clock documents errors private_files profiles stopping texts",
    "protocol",
    "wire",
    "client client_base client_options cloud cloud_client cloud_configuration configuration data",
    "mirror",
    "feed",
    "webhooks",
    "sandbox",
    "testing",
    "cli",
)
# Floors that a room may not look at, although they are below it: a fault of the client must show against the sandbox.
UNSEEN = {"sandbox": {"wire", "client", "client_base", "cloud_client", "mirror", "feed", "webhooks"}}
# What the rules of talking to Welkin are told, and do not find out.
IMPURE = {"asyncio", "httpx", "os", "pathlib", "random", "secrets", "socket", "threading", "time"}


def imported(path: Path) -> set[tuple[str, ...]]:
    """The modules that a file imports anywhere in it, each as its parts."""
    found: set[tuple[str, ...]] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {tuple(alias.name.split(".")) for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {(*node.module.split("."), alias.name) for alias in node.names}
    return found


def test_imports_go_down() -> None:
    """Also those in functions and for types alone; every module and folder has its floor."""
    overlays = ROOT / "overlays" / "welkin_sdk"
    floor = {name: number for number, names in enumerate(FLOORS) for name in names.split()}
    modules = [
        (path.relative_to(overlays).parts[0].removesuffix(".py"), path) for path in overlays.rglob("*.py")
    ]
    steps = [
        (room, module[1], path.relative_to(overlays).as_posix())
        for room, path in modules
        for module in imported(path)
        if room != "__init__" and module[0] == "welkin_sdk" and module[1] in floor
    ]

    assert {room for room, _ in modules} == {*floor, "__init__"}
    assert len(steps) > 1_000
    assert [step for step in steps if floor[step[1]] > floor[step[0]]] == []
    assert [step for step in steps if step[1] in UNSEEN.get(step[0], set())] == []


def modules_by_name(room: Path, package: str) -> dict[str, Path]:
    """Every module below a folder by its dotted name; a folder by the name of its `__init__`."""
    return {
        ".".join((package, *path.relative_to(room).with_suffix("").parts)).removesuffix(".__init__"): path
        for path in sorted(room.rglob("*.py"))
    }


def test_the_halves_of_the_sandbox_do_not_know_each_other() -> None:
    """Nor does what both share know either of them; what puts them together is beside the three folders."""
    seen = {"core": {"core"}, "data": {"core", "data"}, "cloud": {"core", "cloud"}}
    modules = modules_by_name(ROOT / "overlays/welkin_sdk/sandbox", "welkin_sdk.sandbox")
    steps = [
        (name, step)
        for name, path in modules.items()
        for step in imported(path)
        if step[:2] == ("welkin_sdk", "sandbox") and name.split(".")[2:3] and name.split(".")[2] in seen
    ]

    assert len(steps) > 700
    assert [(name, ".".join(step)) for name, step in steps if step[2] not in seen[name.split(".")[2]]] == []


def test_no_import_of_the_sandbox_goes_in_a_circle() -> None:
    """Also those in functions and for types alone."""
    modules = modules_by_name(ROOT / "overlays/welkin_sdk/sandbox", "welkin_sdk.sandbox")
    imports = {
        name: {
            found
            for step in imported(path)
            for found in (".".join(step), ".".join(step[:-1]))
            if found in modules and found != name
        }
        for name, path in modules.items()
    }
    # A folder is imported with each of its modules, which its own `__init__` may import.
    packages = {name for name, path in modules.items() if path.name == "__init__.py"}

    def leads_back(name: str) -> bool:
        waiting, known = [*imports[name]], set()
        while waiting:
            step = waiting.pop()
            if step not in known and step not in packages:
                known.add(step)
                waiting += imports[step]
        return name in known

    assert {name for name in modules if leads_back(name)} == set()


def test_the_rules_are_pure() -> None:
    """No socket, clock, file, environment or die below `protocol`."""
    modules = sorted((ROOT / "overlays" / "welkin_sdk" / "protocol").glob("*.py"))

    assert len(modules) > 30
    assert {
        path.name: found for path in modules if (found := {one[0] for one in imported(path)} & IMPURE)
    } == {}
