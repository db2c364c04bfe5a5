"""The public names of the Python package against those of the last release: what breaks a program is told, nothing else."""

from __future__ import annotations

import importlib
import inspect
import re
from pathlib import Path

import griffe
import pytest

from generator.released import ACCEPTED
from generator.surface import MODULES, Surface, read_stub, read_surface
from generator.surface_changes import compare_surfaces
from tests.generator.surface_tree import BASE, CLIENT, ERRORS, PET, PETS, PLUGIN, SDK, SurfaceTree
from tests.operations import APIS

ROOT = Path(__file__).parents[2]
OPTIONS = "generated/welkin_runtime/types.py"
SEND = 'method: str, path: str, body: bytes = b"", *, where: int = 1'

# What is done to a program's ground, file, what stands there, what is written instead, message, where it is told.
BREAKING = [
    ("function removed", CLIENT, "def connect(", "def reach(", "welkin_sdk exports connect, which no module has", ""),
    ("function no longer exported", SDK, '"Options", "connect"', '"Options"', "welkin_sdk.connect: public object was removed", ""),
    ("class renamed", ERRORS, "class Entry:", "class Line:", "welkin_sdk.errors.Entry: public object was removed", ""),
    ("constant removed", ERRORS, "LARGEST = 5\n", "", "welkin_sdk.errors.LARGEST: public object was removed", ""),
    ("method removed", PETS, "def get(", "def read(", "welkin_sdk.data.PetsResource.get: public object was removed", "class PetsResource"),
    ("inherited method removed", BASE, "def close(", "def end(", "welkin_sdk.Client.close: public object was removed", ""),
    ("inherited resource removed", "generated/welkin_data_api/resources/__init__.py", "def pets(", "def animals(", "welkin_sdk.Client.pets: public object was removed", ""),
    ("property removed", CLIENT, "def account(", "def owner(", "welkin_sdk.Client.account: public object was removed", "class Client"),
    ("attribute removed", ERRORS, "    path: str\n", "    way: str\n", "welkin_sdk.LostError.path: public object was removed", ""),
    ("attribute of an object removed", CLIENT, "self.name = name", "self._name = name", "welkin_sdk.Client.name: public object was removed", "class Client"),
    ("member of a record removed", PET, "    name: str | None\n", "", "welkin_sdk.data.Pet.name: public object was removed", "class Pet:"),
    ("value of an enum removed", PET, '    CAT = "CAT"\n', "", "welkin_sdk.data.Kind.CAT: public object was removed", "class Kind"),
    ("option removed", OPTIONS, "    deadline: float\n", "", "welkin_sdk.Options.deadline: public object was removed", "class Options"),
    ("record no longer exported", "generated/welkin_data_api/models/__init__.py", '["Kind", "Pet"]', '["Kind"]', "welkin_sdk.data.Pet: public object was removed", ""),
    ("parameter removed", CLIENT, "*, where: int = 1, **", "**", "welkin_sdk.Client.send(where): parameter was removed", "def send"),
    ("parameter renamed", PETS, "name: str, kind", "title: str, kind", "welkin_sdk.data.PetsResource.create(name): parameter was removed", "def create"),
    ("parameter required", CLIENT, "timeout: float = 5.0", "timeout: float", "welkin_sdk.connect(timeout): parameter is now required", "def connect"),
    ("required parameter added", PETS, "name: str, kind", "name: str, owner: str, kind", "welkin_sdk.data.PetsResource.create(owner): parameter was added as required", "def create"),
    ("required parameter of a class added", CLIENT, "name: str, *, base_url", "name: str, secret: str, *, base_url", "welkin_sdk.Client.__init__(secret): parameter was added as required", "def __init__"),
    ("parameters in another order", CLIENT, "method: str, path: str", "path: str, method: str", "welkin_sdk.Client.send(method): positional parameter was moved", "def send"),
    ("parameter by name only", CLIENT, SEND, SEND.replace("body", "*, body").replace(" *, where", " where"), "welkin_sdk.Client.send(body): parameter kind was changed: positional or keyword -> keyword-only", "def send"),
    ("parameter by place only", PETS, "*, name: str", "name: str, /, *", "welkin_sdk.data.PetsResource.create(name): parameter kind was changed: keyword-only -> positional-only", "def create"),
    ("default changed", CLIENT, "retries: int = 3", "retries: int = 5", "welkin_sdk.Client.__init__(retries): parameter default was changed: 3 -> 5", "def __init__"),
    ("default of a field changed", ERRORS, 'detail: str = ""', 'detail: str = "?"', "welkin_sdk.errors.Entry.__init__(detail): parameter default was changed: '' -> '?'", ""),
    ("field that attrs sees required", ERRORS, "end: int = 9", "end: int", "welkin_sdk.errors.Span.__init__(end): parameter is now required", "@frozen"),
    ("field that attrs sees added as required", ERRORS, "    start: int\n", "    start: int\n    way: str\n", "welkin_sdk.errors.Span.__init__(way): parameter was added as required", "@frozen"),
    ("fields that attrs sees in another order", ERRORS, "    start: int\n    end: int = 9\n", "    end: int = 9\n    start: int = 0\n", "welkin_sdk.errors.Span.__init__(start): positional parameter was moved", "@frozen"),
    ("fields that attrs sees by name only", ERRORS, "@frozen\n", "@frozen(kw_only=True)\n", "welkin_sdk.errors.Span.__init__(start): parameter kind was changed: positional or keyword -> keyword-only", "@frozen"),
    ("default of a field that attrs sees changed", ERRORS, "default=1", "default=2", "welkin_sdk.errors.Span.__init__(step): parameter default was changed: 1 -> 2", "@frozen"),
    ("field that attrs sees no argument", ERRORS, "default=1, kw_only=True", "default=1, init=False", "welkin_sdk.errors.Span.__init__(step): parameter was removed", "@frozen"),
    ("base class removed", ERRORS, "(FoundError, LookupError)", "(FoundError)", "welkin_sdk.LostError: base class LookupError was removed", ""),
    ("base class replaced", ERRORS, "(FoundError, LookupError)", "(FoundError, KeyError)", "welkin_sdk.errors.LostError: base class LookupError was removed", "class LostError"),
    ("method became a property", CLIENT, "    def send(", "    @property\n    def send(", "welkin_sdk.Client.send: public object points to a different kind of object: function -> attribute", ""),
    ("class became a function", ERRORS, '@dataclass(frozen=True)\nclass Entry:\n    code: str\n    detail: str = ""\n', 'def Entry(code: str, detail: str = ""): ...\n', "welkin_sdk.errors.Entry: public object points to a different kind of object: class -> function", ""),
    ("function became async", CLIENT, "def connect(address: str", "async def connect(address: str", "welkin_sdk.connect: became async", ""),
    ("function no longer async", CLIENT, "async def wait", "def wait", "welkin_sdk.Client.wait: is no longer async", "def wait"),
    ("class method became a method", CLIENT, "    @classmethod\n", "", "welkin_sdk.Client.of: is no longer classmethod", "def of"),
    ("method of what a property gives removed", CLIENT, "def take(", "def fetch(", "welkin_sdk.Shelf.take: public object was removed", "class Shelf"),
    ("no longer entered with `with`", CLIENT, "@contextmanager\n", "", "welkin_sdk.serve: is no longer contextmanager", "def serve"),
    ("value of an enum changed", PET, 'CAT = "CAT"', 'CAT = "FELINE"', "welkin_sdk.data.Kind.CAT: value was changed: 'CAT' -> 'FELINE'", "CAT"),
    ("kind of an enum changed", PET, "class Kind(StrEnum)", "class Kind(Enum)", "welkin_sdk.data.Kind: base class StrEnum was removed", "class Kind"),
    ("constant changed", ERRORS, "LARGEST = 5", "LARGEST = 6", "welkin_sdk.errors.LARGEST: value was changed: 5 -> 6", "LARGEST"),
    ("options that must all be given", OPTIONS, "TypedDict, total=False", "TypedDict", "welkin_sdk.Options: other members are asked for", "class Options"),
    ("fixture renamed", PLUGIN, "def sandbox(", "def box(", "welkin_sdk.testing.plugin.sandbox: public object was removed", ""),
    ("type of the answer left out", CLIENT, ") -> bytes: ...", "): ...", "welkin_sdk.Client.send: return types are incompatible", "def send"),
]  # fmt: skip

COMPATIBLE = [
    ("function added", ERRORS, "LARGEST = 5", "LARGEST = 5\n\ndef told() -> str: ...", "welkin_sdk.errors.told added"),
    ("method added", PETS, "class PetsResource:", "class PetsResource:\n    def list(self) -> None: ...\n", "welkin_sdk.data.PetsResource.list added"),
    ("optional parameter added", PETS, "kind: str =", "age: int | None = None, kind: str =", ""),
    ("parameter no longer required", CLIENT, "connect(address: str,", 'connect(address: str = "",', ""),
    ("parameter by place as well", CLIENT, "name: str, *, base_url", "name: str, base_url", ""),
    ("positional parameter added at the end", CLIENT, 'b"", *', 'b"", kind: str = "", *', ""),
    ("value of an enum added", PET, '    CAT = "CAT"', '    CAT = "CAT"\n    COW = "COW"', "welkin_sdk.data.Kind.COW added"),
    ("base class added", ERRORS, "FoundError(Exception)", "FoundError(Exception, ValueError)", ""),
    ("base class in between", ERRORS, "class LostError(FoundError, ", "class NearError(FoundError): ...\n\nclass LostError(NearError, ", "welkin_sdk.errors.NearError added"),
    ("private base class in between", ERRORS, "class LostError(FoundError, LookupError):\n    path: str\n", "class _Near(FoundError, LookupError): ...\n\nclass LostError(_Near):\n    path: str\n", ""),
    ("field that attrs sees with a default", ERRORS, "start: int\n", "start: int = 0\n", ""),
    ("field that attrs sees spelled out", ERRORS, "end: int = 9", "end: int = field(default=9)", ""),
    ("another private base class", CLIENT, "Client(Base, ", "Client(Other, ", "welkin_sdk.Client.rest added"),
    ("private method removed", CLIENT, "            def _inner(self, one): ...\n".replace("        ", "", 1), "", ""),
    ("private function removed", CLIENT, "def _connect(address): ...\n", "", ""),
    ("function that nobody can import from us", CLIENT, "def unnamed(one): ...\n", "", ""),
    ("private attribute renamed", CLIENT, "self._retries = retries", "self._tries = retries", ""),
    ("method moved into a base class", CLIENT, "    async def wait(self, seconds: float) -> None: ...\n", "", ""),
    ("constant spelled in another way", ERRORS, "LARGEST = 5", "LARGEST = 0x5", ""),
    ("described anew", CLIENT, "Where it begins.", "The client.", ""),
    ("type told more widely", CLIENT, "(address: str,", "(address: str | bytes,", ""),
]  # fmt: skip


@pytest.fixture
def surface_tree(tmp_path: Path) -> SurfaceTree:
    """Modules that are as they were released."""
    return SurfaceTree(tmp_path)


@pytest.fixture(scope="module")
def real() -> Surface:
    """What this package shows today; reading all of it takes some seconds."""
    return read_surface(ROOT)


@pytest.mark.parametrize(
    ("category", "file", "old", "new", "message", "at"), BREAKING, ids=[one[0] for one in BREAKING]
)
def test_a_breaking_change_is_told(
    surface_tree: SurfaceTree, category: str, file: str, old: str, new: str, message: str, at: str
) -> None:
    """By the name that a user has it by, at its line or at what was around it."""
    surface_tree.change(file, old, new)
    _, faults = surface_tree.checked()

    told = {fault.message.removeprefix("since the last release: "): fault for fault in faults}
    assert message in told
    assert not at or (told[message].file, told[message].line) == (file, surface_tree.line(file, at))


@pytest.mark.parametrize(
    ("category", "file", "old", "new", "added"), COMPATIBLE, ids=[one[0] for one in COMPATIBLE]
)
def test_a_compatible_change_is_no_alarm(
    surface_tree: SurfaceTree, category: str, file: str, old: str, new: str, added: str
) -> None:
    """What is new in it is listed, for the notes of the release."""
    surface_tree.change(file, old, new)
    if category == "method moved into a base class":
        surface_tree.change(BASE, "class Base:", f"class Base:\n{old}")
    if category == "another private base class":
        surface_tree.change(CLIENT, "import Base", "import Other")

    lines, faults = surface_tree.checked()

    assert faults == []
    assert lines[1:] == ([f"since the last release: {added}"] if added else [])


def test_a_module_that_is_gone_is_told() -> None:
    """With all that was in it."""
    before = "# --- welkin_sdk\nx: int\n\n# --- welkin_sdk.mirror\ny: int\n"

    breaking, added = compare_surfaces(before, "# --- welkin_sdk\nx: int\n")

    assert breaking == [("welkin_sdk.mirror", "welkin_sdk.mirror: module was removed")]
    assert added == []


def test_what_is_told_can_be_accepted_with_a_reason(surface_tree: SurfaceTree) -> None:
    """Under `python`, by its message; a line without a reason or without a change is told."""
    surface_tree.change(CLIENT, "*, where: int = 1, **", "**")
    message = "welkin_sdk.Client.send(where): parameter was removed"

    surface_tree.write(ACCEPTED, f'python:\n  "{message}": Nobody could have used it.\n')
    lines, faults = surface_tree.checked()
    surface_tree.write(ACCEPTED, f'python:\n  "{message}": ""\n  "x": Gone.\n')
    _, told = surface_tree.checked()

    assert (lines, faults) == (["1 breaking changes since the last release, 1 accepted"], [])
    assert [(fault.file, fault.line) for fault in told] == [(ACCEPTED, 2), (ACCEPTED, 3)]


def test_without_a_release_nothing_is_compared(surface_tree: SurfaceTree) -> None:
    """And that is said."""
    for path in surface_tree.project.glob("spec/released/*/*"):
        path.unlink()

    assert surface_tree.checked() == (["no release to compare with yet"], [])


def test_everything_that_docs_import_is_compared() -> None:
    """What a user is shown to import from is one of the modules."""
    pages = [ROOT / "README.md", *(ROOT / "docs").glob("*.md"), *(ROOT / "examples").rglob("*.py")]
    text = "\n".join(page.read_text("utf-8") for page in pages)

    shown = set(re.findall(r"from (welkin_\w+(?:\.\w+)*) import", text))

    assert len(shown) > 4
    assert shown <= set(MODULES)


def test_every_public_name_is_in_the_stub(real: Surface) -> None:
    """As importing tells it: what a module exports, and what it defines where it does not say."""
    stub = read_stub(real.text)

    assert stub.keys() == set(MODULES)
    for name in MODULES:
        module = importlib.import_module(name)
        public = getattr(module, "__all__", None) or [
            key
            for key, value in vars(module).items()
            if key[0] != "_" and getattr(value, "__module__", name) == name and not inspect.ismodule(value)
        ]
        assert set(public) - set(stub[name].members) == set(), name


def test_every_method_of_every_resource_has_its_parameters(real: Surface) -> None:
    """In the order and of the kind that importing tells."""
    stub, count = read_stub(real.text), 0
    for name in ("welkin_sdk.cloud", "welkin_sdk.data"):
        module = importlib.import_module(name)
        for resource in (one for one in module.__all__ if one.endswith("Resource")):
            for method, function in inspect.getmembers(getattr(module, resource), inspect.isfunction):
                if method.startswith("_"):
                    continue
                found = stub[name].members[resource].members[method]
                assert isinstance(found, griffe.Function)
                told = [(parameter.name, str(parameter.kind.value)) for parameter in found.parameters]
                seen = [(p.name, KINDS[p.kind]) for p in inspect.signature(function).parameters.values()]
                assert told == seen, (resource, method)
                count += 1
    assert count == 2 * sum(api.count for api in APIS)


def test_every_class_has_the_arguments_that_make_it(real: Surface) -> None:
    """Whoever writes its constructor: itself, dataclasses or attrs. Records of the APIs are read, and left out."""
    stub, count = read_stub(real.text), 0
    for name, section in stub.items():
        module = importlib.import_module(name)
        for title, found in section.members.items():
            made = getattr(module, title, None)  # what a property gives has no name there
            if not inspect.isclass(made) or not inspect.isfunction(made.__init__):
                continue
            is_record = made.__module__.partition(".")[0] in ("welkin_data_api", "welkin_cloud_api")
            if is_record or getattr(made, "_is_protocol", False):
                continue
            constructor = found.members["__init__"]
            assert isinstance(constructor, griffe.Function)
            told = [(p.name, str(p.kind and p.kind.value), p.required) for p in constructor.parameters][1:]
            seen = [
                (p.name, KINDS[p.kind], p.default is p.empty and "variadic" not in KINDS[p.kind])
                for p in inspect.signature(made).parameters.values()
            ]
            assert told == seen, (name, title)
            count += 1
    assert count > 60


KINDS = {
    inspect.Parameter.POSITIONAL_ONLY: "positional-only",
    inspect.Parameter.POSITIONAL_OR_KEYWORD: "positional or keyword",
    inspect.Parameter.VAR_POSITIONAL: "variadic positional",
    inspect.Parameter.KEYWORD_ONLY: "keyword-only",
    inspect.Parameter.VAR_KEYWORD: "variadic keyword",
}
