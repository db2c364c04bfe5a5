"""
What a user of the Python package can name and call, as one stub: every public module, class, function and parameter.

It is read from the source by griffe, without importing anything. Names that are re-exported stand where a user imports
them from, with what their classes inherit from ours, so that moving code behind them changes nothing here.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, cast

import griffe
from attrs import define, field

from generator.constructors import fields_of, parameters_of

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["MODULES", "LostNameError", "Surface", "read_stub", "read_surface"]

MODULES = (
    "welkin_sdk",
    "welkin_sdk.cloud",
    "welkin_sdk.data",
    "welkin_sdk.documents",
    "welkin_sdk.errors",
    "welkin_sdk.sandbox",
    "welkin_sdk.mirror",
    "welkin_sdk.mirror.policy",
    "welkin_sdk.mirror.types",
    "welkin_sdk.probe",
    "welkin_sdk.testing.plugin",
    "welkin_sdk.feed",
    "welkin_sdk.webhooks",
)
"""What users import from, or pytest for them; whatever else there is may change at any time."""

_FOLDERS = ("overlays", "generated")
_PACKAGES = ("welkin_runtime", "welkin_data_api", "welkin_cloud_api", "welkin_sdk")
_RECORDS = ("welkin_data_api", "welkin_cloud_api")
_HEADLINE = re.compile(r"^# --- (\S+)\n", re.MULTILINE)
# How an object shows and guards itself is nobody's to call.
_OWN_BUSINESS = (
    "__repr__",
    "__setattr__",
    "__delattr__",
    "__getattr__",
    "__dir__",
    "__hash__",
    "__attrs_post_init__",
)


class LostNameError(Exception):
    """Something is exported that is not there, or stands in a module that cannot be read."""


@define
class Surface:
    """
    The public names of one state of the code.

    Attributes:
        text: the stub, the same for the same code on every machine.
        places: file and line of each name, by the path that a user has it by.
    """

    text: str = ""
    places: dict[str, tuple[str, int]] = field(factory=dict[str, tuple[str, int]])

    def place(self, path: str) -> tuple[str, int]:
        """File and line of what is called *path*, or of the nearest thing around it that there is."""
        while path not in self.places and "." in path:
            path = path.rpartition(".")[0]
        return self.places.get(path, ("overlays/welkin_sdk/__init__.py", 1))


def read_surface(project: Path) -> Surface:
    """
    The surface of the code in *project*.

    Raises:
        LostNameError: a name that is exported leads nowhere.
    """
    loader = griffe.GriffeLoader(search_paths=[project / folder for folder in _FOLDERS])
    for package in _PACKAGES:
        loader.load(package)
    loader.resolve_aliases(implicit=False, external=False)
    return _Writer(project, loader.modules_collection).run()


def read_stub(text: str) -> Mapping[str, griffe.Module]:
    """The modules of a stub, by name."""
    _, *parts = _HEADLINE.split(text)
    return {
        name: griffe.visit(name, filepath=Path("python-surface.pyi"), code=code)
        for name, code in zip(parts[::2], parts[1::2], strict=True)
    }


class _Writer:
    def __init__(self, project: Path, modules: griffe.ModulesCollection) -> None:
        self._project = project
        self._modules = modules
        self._surface = Surface()
        self._named: dict[str, dict[str, griffe.Object]] = {name: self._exported(name) for name in MODULES}
        self._public = {found.path for named in self._named.values() for found in named.values()}
        for named in self._named.values():
            self._add_given(named)

    def run(self) -> Surface:
        """Write every module, each name once in each module that has it."""
        sections: list[str] = []
        for module, named in self._named.items():
            self._note(module, cast("griffe.Module", self._modules[module]))
            lines = [line for name in sorted(named) for line in self._object(module, name, named[name])]
            sections.append("\n".join((f"# --- {module}", *lines)) + "\n")
        self._surface.text = "\n".join(sections)
        return self._surface

    def _exported(self, path: str) -> dict[str, griffe.Object]:
        module = cast("griffe.Module", self._modules[path])
        names = (
            [str(name) for name in module.exports]
            if module.exports is not None
            else [name for name, one in module.members.items() if not one.is_alias and name[0] != "_"]
        )
        return {name: self._find(module, name) for name in names}

    def _find(self, module: griffe.Module, name: str) -> griffe.Object:
        found = module.members.get(name)
        # Wildcards that only type checkers see are not followed; the modules they are of stand beside them by name.
        for beside in module.members.values() if found is None else ():
            held = _reached(beside) if beside.is_alias else None
            if held is not None and held.is_module and name in held.members:
                found = held.members[name]
        if found is None or (target := _reached(found)) is None:
            raise LostNameError(f"{module.path} exports {name}, which no module has")
        return target

    def _add_given(self, named: dict[str, griffe.Object]) -> None:
        """Add the classes that properties give: nobody imports them, and everybody calls what is in them."""
        waiting = list(named.values())
        while waiting:
            found = waiting.pop()
            for one in found.all_members.values() if isinstance(found, griffe.Class) else ():
                given = self._given(_reached(one))
                if given is not None and given.path not in self._public:
                    self._public.add(given.path)
                    named[given.name] = given
                    waiting.append(given)

    def _given(self, found: griffe.Object | None) -> griffe.Object | None:
        if not isinstance(found, griffe.Attribute) or "property" not in found.labels or found.name[0] == "_":
            return None
        path = found.annotation.canonical_path if isinstance(found.annotation, griffe.ExprName) else ""
        held = _reached(self._modules[path]) if path.partition(".")[0] in _PACKAGES else None
        return held if isinstance(held, griffe.Class) else None

    def _note(self, path: str, found: griffe.Object) -> None:
        file = cast("Path", found.filepath).relative_to(self._project).as_posix()
        self._surface.places[path] = (file, found.lineno or 1)

    def _object(self, around: str, name: str, found: griffe.Object, indent: str = "") -> Iterator[str]:
        path = f"{around}.{name}"
        self._note(path, found)
        if isinstance(found, griffe.Class):
            yield from self._class(path, name, found, indent)
        elif isinstance(found, griffe.Function):
            yield from _function(name, found, indent)
        elif isinstance(found, griffe.Attribute) and "property" in found.labels:
            yield f"{indent}@property"
            yield f"{indent}def {name}(self) -> {found.annotation}: ..."
        elif isinstance(found, griffe.Attribute) and found.annotation is not None:
            yield f"{indent}{name}: {found.annotation}"
        else:
            yield f"{indent}{name} = {'...' if name.startswith('__') else _told_value(found)}"

    def _class(self, path: str, name: str, found: griffe.Class, indent: str) -> Iterator[str]:
        keywords = [f"{key}={value}" for key, value in found.keywords.items() if key == "total"]
        yield f"{indent}class {name}({', '.join([*dict.fromkeys(self._bases(found)), *keywords])}):"
        members = {
            key: _target(one) for key, one in sorted(found.all_members.items()) if _is_member(key, one)
        }
        made = [] if "__init__" in members or self._is_made_by_us(found) else list(fields_of(found))
        if made:
            yield f"{indent}    def __init__({parameters_of(made)}) -> None: ..."
        for key, member in members.items():
            yield from self._object(path, key, member, indent + "    ")
        if not members:
            yield f"{indent}    ..."

    def _is_made_by_us(self, found: griffe.Class) -> bool:
        """Records of an API are read, not made; of those that are sent the document's gate tells what they need."""
        return found.path.partition(".")[0] in _RECORDS

    def _bases(self, found: griffe.Class) -> Iterator[str]:
        """The base classes that a user can name, behind those that nobody can."""
        for base in found.bases:
            if self._is_told(base):
                yield str(base)
            elif isinstance(base, griffe.Expr):
                held = _reached(self._modules[base.canonical_path])
                yield from self._bases(held) if isinstance(held, griffe.Class) else ()

    def _is_told(self, base: str | griffe.Expr) -> bool:
        """A base class is part of the surface where a user can name it; what others give is written out anyway."""
        path = base if isinstance(base, str) else base.canonical_path
        return path in self._public or path.partition(".")[0] not in _PACKAGES


def _target(found: griffe.Object | griffe.Alias) -> griffe.Object:
    return found.final_target if isinstance(found, griffe.Alias) else found


def _reached(found: griffe.Object | griffe.Alias) -> griffe.Object | None:
    try:
        return _target(found)
    except griffe.AliasResolutionError:
        return None


def _is_member(name: str, found: griffe.Object | griffe.Alias) -> bool:
    if name.startswith("__") and name.endswith("__"):
        return name not in _OWN_BUSINESS and found.is_function
    return not name.startswith("_")


def managers_of(found: griffe.Function) -> list[str]:
    """What makes its call one that is entered with `with`."""
    called = [one.callable_path.rpartition(".")[2] for one in found.decorators]
    return [name for name in called if name in ("contextmanager", "asynccontextmanager")]


def _told_value(found: griffe.Object) -> str:
    """Of a constant or a member of an enum the value, where it is a plain one; else that there is one."""
    try:
        return repr(ast.literal_eval(str(found.value))) if isinstance(found, griffe.Attribute) else "..."
    except (ValueError, SyntaxError):
        return "..."


def _function(name: str, found: griffe.Function, indent: str) -> Iterator[str]:
    for label in ("classmethod", "staticmethod"):
        if label in found.labels:
            yield f"{indent}@{label}"
    yield from (f"{indent}@{name}" for name in managers_of(found))
    word = "async def" if "async" in found.labels else "def"
    signature = found.signature(return_type=True, name=name)
    if indent and "staticmethod" not in found.labels:
        own = "cls" if "classmethod" in found.labels else "self"
        signature = signature.replace("(", f"({own}, ", 1).replace(f"({own}, )", f"({own})")
    yield f"{indent}{word} {signature}: ..."
