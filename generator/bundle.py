"""
Many small files in, one document out, and the way back from any of its values to a file and a line.

The folder decides: a reference to `<kind>/<Name>.yaml` becomes `#/components/<kind>/<Name>`, a reference to anything
under paths/ or webhooks/ is replaced by what stands there. Other generators follow references between files badly or
not at all (one of them then makes an empty client and calls it a success), so they only ever see the bundle.
"""

from __future__ import annotations

import difflib
import json
import os
from pathlib import Path
from typing import Any

from attrs import define, field

from generator.faults import Fault, Pointer, show_pointer
from generator.references import reference_to
from generator.source import SourceFile, read_source

COMPONENT_KINDS = ("schemas", "responses", "parameters", "examples", "requestBodies", "headers")
INLINED = ("paths", "webhooks")


@define
class Bundle:
    """
    A bundled document that remembers where everything in it was written.

    Attributes:
        origins: file and line of every value, by its pointer into the document.
        muted: places where something is missing that a fault already tells about.
    """

    document: dict[str, Any] = field(factory=dict)
    origins: dict[Pointer, tuple[str, int]] = field(factory=dict)
    faults: list[Fault] = field(factory=list)
    muted: set[tuple[str, int]] = field(factory=set)
    file_count: int = 0

    def place(self, pointer: Pointer) -> tuple[str, int]:
        """File and line of the value at *pointer*, or of the nearest value around it."""
        while pointer not in self.origins:
            pointer = pointer[:-1]
        return self.origins[pointer]

    def fault(self, pointer: Pointer, message: str, remedy: str) -> Fault:
        """A fault that points at the source of the value at *pointer*."""
        file, line = self.place(pointer)
        return Fault(file, line, show_pointer(pointer), message, remedy)

    def text(self) -> str:
        """The bundle as it is written: the same bytes for the same files, on every machine."""
        return json.dumps(self.document, indent=2, ensure_ascii=False) + "\n"


def bundle_document(root: Path, source: str) -> Bundle:
    """Bundle the document whose root file is *source*, a path below the project's folder *root*."""
    return _Bundler(root, root / source).run()


class _Bundler:
    def __init__(self, project: Path, root_file: Path) -> None:
        self.folder = root_file.parent
        self.project = project
        self.root_name = root_file.name
        self.files: dict[str, SourceFile] = {}
        self.reached: set[str] = set()
        self.inlining: list[str] = []
        self.components: dict[str, dict[str, Any]] = {}
        self.result = Bundle()

    def run(self) -> Bundle:
        self._read_files()
        self.result.origins[()] = (self._name(self.root_name), 1)
        if self.root_name in self.files:
            self._assemble(self.files[self.root_name])
        else:
            remedy = "write the root file of the document"
            self.result.faults.append(
                Fault(self._name(self.root_name), 1, "", "there is no such file", remedy)
            )
        return self.result

    def _read_files(self) -> None:
        for path in sorted(self.folder.rglob("*")):
            key = path.relative_to(self.folder).as_posix()
            if path.suffix == ".yaml":
                self.files[key] = read_source(path, self._name(key))
                self.result.faults += self.files[key].faults
            elif path.suffix == ".yml":
                self.result.faults.append(Fault(self._name(key), 1, "", "ends in .yml", "rename it to .yaml"))
        self.result.file_count = len(self.files)

    def _name(self, key: str) -> str:
        return (self.folder / key).relative_to(self.project).as_posix()

    def _assemble(self, root: SourceFile) -> None:
        if not root.is_readable:
            return
        self.reached.add(self.root_name)
        document = self._walk(root.value, self.root_name, (), ())
        own = document.get("components")
        kinds = {**self.components, **(own if isinstance(own, dict) else {})}
        for kind, members in self.components.items():
            kinds[kind] = {**kinds[kind], **members}
        if kinds:
            # Last, and by name: where a component was first met must not decide its place in the bundle.
            document.pop("components", None)
            document["components"] = {kind: dict(sorted(kinds[kind].items())) for kind in sorted(kinds)}
        self.result.document = document
        self._find_unused()

    def _find_unused(self) -> None:
        if not all(file.is_readable for file in self.files.values()):
            return  # what a broken file refers to is unknown
        for key in sorted(self.files.keys() - self.reached):
            remedy = "refer to it or delete it"
            self.result.faults.append(Fault(self._name(key), 1, "", "nothing refers to this file", remedy))

    def _walk(self, value: Any, key: str, inside: Pointer, at: Pointer) -> Any:
        """Copy the value at *inside* of file *key* to *at* of the bundle, following references."""
        file = self.files[key]
        self.result.origins.setdefault(at, (file.name, file.line(inside)))
        if isinstance(value, list):
            return [self._walk(item, key, (*inside, i), (*at, i)) for i, item in enumerate(value)]
        if not isinstance(value, dict):
            return value
        if isinstance(value.get("$ref"), str):
            return self._follow(value, key, inside, at)
        members = value
        if "propertyName" in value and isinstance(value.get("mapping"), dict):
            members = {**value, "mapping": self._mapping(value["mapping"], key, (*inside, "mapping"))}
        return {name: self._walk(item, key, (*inside, name), (*at, name)) for name, item in members.items()}

    def _mapping(self, mapping: dict[str, Any], key: str, inside: Pointer) -> dict[str, Any]:
        """A discriminator's mapping holds references without saying `$ref`."""
        resolved: dict[str, Any] = {}
        for name, ref in mapping.items():
            target = self._target(str(ref), key, (*inside, name))
            resolved[name] = self._component(target) if target else ref
        return resolved

    def _follow(self, value: dict[str, Any], key: str, inside: Pointer, at: Pointer) -> Any:
        beside = {name: item for name, item in value.items() if name != "$ref"}
        siblings = {
            name: self._walk(item, key, (*inside, name), (*at, name)) for name, item in beside.items()
        }
        target = self._target(value["$ref"], key, (*inside, "$ref"))
        if target is None:
            return siblings
        if target.split("/")[0] not in INLINED:
            self.result.origins[*at, "$ref"] = (self.files[key].name, self.files[key].line((*inside, "$ref")))
            return {"$ref": self._component(target), **siblings}
        self.inlining.append(target)
        self.reached.add(target)
        inlined = self._walk(self.files[target].value, target, (), at)
        self.inlining.pop()
        return {**inlined, **siblings}

    def _component(self, key: str) -> str:
        kind, name = key.removesuffix(".yaml").split("/")
        members = self.components.setdefault(kind, {})
        if name not in members:
            self.reached.add(key)
            members[name] = None  # so that a schema may refer to itself
            members[name] = self._walk(self.files[key].value, key, (), ("components", kind, name))
        return reference_to(kind, name)

    def _target(self, ref: str, key: str, inside: Pointer) -> str | None:
        """Key of the file that *ref* names; None, and a fault, when it cannot be followed."""
        target = os.path.normpath(os.path.join(os.path.dirname(key), ref)).replace(os.sep, "/")  # noqa: PTH118, PTH120
        problem = self._problem(ref, target)
        if problem:
            file = self.files[key]
            line = file.line(inside)
            self.result.faults.append(Fault(file.name, line, show_pointer(inside), *problem))
        elif self.files[target].is_readable:
            return target
        # What is missing is missed at the reference and at the member that holds it.
        source = self.files[key]
        self.result.muted |= {(source.name, source.line(place)) for place in (inside, inside[:-1])}
        return None

    def _problem(self, ref: str, target: str) -> tuple[str, str] | None:
        if "#" in ref:
            return f"$ref `{ref}` points into a file", "give the part a file of its own and refer to that"
        if target not in self.files:
            # By their bare names: folder and ending are so alike that everything would look close.
            names = {key.rpartition("/")[2].removesuffix(".yaml"): key for key in sorted(self.files)}
            near = difflib.get_close_matches(target.rpartition("/")[2].removesuffix(".yaml"), names, n=1)
            hint = f"did you mean {names[near[0]]}?" if near else "write that file, or correct the path"
            return f"$ref `{ref}` leads nowhere", hint
        if target in self.inlining:
            return f"$ref `{ref}` contains itself", "only components may refer to themselves"
        parts = target.split("/")
        if parts[0] not in INLINED and (len(parts) != 2 or parts[0] not in COMPONENT_KINDS):
            kinds = ", ".join((*INLINED, *COMPONENT_KINDS))
            return (
                f"$ref `{ref}` leads to no kind of component",
                f"put the file into one of the folders {kinds}",
            )
        return None
