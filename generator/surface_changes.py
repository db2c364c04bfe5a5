"""
What has changed in the Python surface since its last release, and what of that breaks somebody's program.

The kinds of breakage are griffe's. Some that it does not see are added: a parameter that is gone from a function with
`**options`, which takes no others all the same; a base class that is another now; a TypedDict that asks for other
members; the value of a constant or of an enum; and a function that is awaited now, entered with `with`, or called on
something else. Types are not compared: a type checker tells users of those.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import griffe

from generator.faults import Fault
from generator.released import ACCEPTED, accepted_since, newest
from generator.surface import LostNameError, Surface, managers_of, read_stub, read_surface

__all__ = ["RELEASE_NAME", "check_surface", "compare_surfaces"]

RELEASE_NAME = "python-surface.pyi"
"""What a release calls the stub of its public names."""

_SECTION = "python"
_REMEDY = f"restore it, or list this text under `{_SECTION}` with its reason in {ACCEPTED}"
_CALLED_ON = {"async", "classmethod", "staticmethod"}

Modules = Mapping[str, griffe.Module]


def check_surface(project: Path) -> tuple[list[str], list[Fault]]:
    """Lines on what was compared and what is new in it, and every breaking change that nobody has accepted."""
    released = newest(project, RELEASE_NAME)
    if released is None:
        return ["no release to compare with yet"], []
    try:
        surface, before = read_surface(project), released.read_text("utf-8")
    except LostNameError as lost:
        return [], [Fault("overlays/welkin_sdk/__init__.py", 1, "", str(lost), "export what there is")]
    # Most days nothing has changed, and two stubs that are the same need not be read again.
    breaking, added = ([], []) if surface.text == before else compare_surfaces(before, surface.text)
    accepted, faults = accepted_since(project, _SECTION, {message for _, message in breaking})
    unknown = [(path, message) for path, message in breaking if message not in accepted]
    counts = (
        f"{len(breaking)} breaking changes since the last release, {len(breaking) - len(unknown)} accepted"
    )
    faults += [_fault(surface, path, message) for path, message in unknown]
    return [counts, *(f"since the last release: {name} added" for name in added)], faults


def compare_surfaces(before: str, after: str) -> tuple[list[tuple[str, str]], list[str]]:
    """Of two stubs, every breaking change as the path of a name and a message, and the names that are new."""
    then, now = read_stub(before), read_stub(after)
    breaking = dict.fromkeys(_breaking(then, now))
    old, new = set(_paths(then)), set(_paths(now))
    # What is new with all that is in it is told once.
    added = [path for path in sorted(new - old) if path.rpartition(".")[0] not in new - old]
    return list(breaking), added


def _fault(surface: Surface, path: str, message: str) -> Fault:
    file, line = surface.place(path)
    return Fault(file, line, path, f"since the last release: {message}", _REMEDY)


def _breaking(then: Modules, now: Modules) -> Iterator[tuple[str, str]]:
    classes = {
        name: one
        for module in now.values()
        for name, one in module.members.items()
        if isinstance(one, griffe.Class)
    }
    for name, module in then.items():
        if name not in now:
            yield name, f"{name}: module was removed"
            continue
        for found in griffe.find_breaking_changes(module, now[name]):
            if found.kind is not griffe.BreakageKind.CLASS_REMOVED_BASE:  # counts them; ours names them
                yield found.obj.path, _message(found)
        yield from _ours(module, now[name], classes)


def _ancestors(found: griffe.Class, classes: Mapping[str, griffe.Class]) -> Iterator[str]:
    """Its base classes and theirs: who catches one of them does not mind what comes in between."""
    for base in map(str, found.bases):
        yield base
        if base in classes and classes[base] is not found:
            yield from _ancestors(classes[base], classes)


def _ours(
    old: griffe.Object, new: griffe.Object, classes: Mapping[str, griffe.Class]
) -> Iterator[tuple[str, str]]:
    if isinstance(old, griffe.Class) and isinstance(new, griffe.Class):
        bases = set(_ancestors(new, classes))
        for base in old.bases:
            if str(base) not in bases:
                yield old.path, f"{old.path}: base class {base} was removed"
        if old.keywords.keys() != new.keywords.keys():
            yield old.path, f"{old.path}: other members are asked for"
    if isinstance(old, griffe.Attribute) and isinstance(new, griffe.Attribute):
        then, now = str(old.value), str(new.value)
        if then != now and "..." not in (then, now):
            yield old.path, f"{old.path}: value was changed: {then} -> {now}"
    if isinstance(old, griffe.Function) and isinstance(new, griffe.Function):
        known = {parameter.name for parameter in new.parameters}
        for parameter in old.parameters:
            if parameter.name not in known:
                yield old.path, f"{old.path}({parameter.name}): parameter was removed"
        had, has = ({*(_CALLED_ON & one.labels), *managers_of(one)} for one in (old, new))
        for label in sorted(had ^ has):
            yield old.path, f"{old.path}: {'became' if label in has else 'is no longer'} {label}"
    for name, member in old.members.items():
        other = new.members.get(name)
        if isinstance(member, griffe.Object) and isinstance(other, griffe.Object):
            yield from _ours(member, other, classes)


def _message(found: griffe.Breakage) -> str:
    """The breakage in a line that stays the same wherever the name is written."""
    old, new = found.old_value, found.new_value
    parameter = next((one for one in (old, new) if isinstance(one, griffe.Parameter)), None)
    subject = found.obj.path if parameter is None else f"{found.obj.path}({parameter.name})"
    said = found.kind.value[0].lower() + found.kind.value[1:]
    if found.kind is griffe.BreakageKind.PARAMETER_CHANGED_DEFAULT:
        said += f": {old.default} -> {new.default}"
    elif found.kind is griffe.BreakageKind.PARAMETER_CHANGED_KIND:
        said += f": {old.kind.value} -> {new.kind.value}"
    elif found.kind is griffe.BreakageKind.OBJECT_CHANGED_KIND:
        said += f": {old.value} -> {new.value}"
    return f"{subject}: {said}"


def _paths(modules: Modules) -> Iterator[str]:
    for module in modules.values():
        yield from _paths_in(module)


def _paths_in(found: griffe.Object) -> Iterator[str]:
    yield found.path
    for member in found.members.values():
        if isinstance(member, griffe.Object):
            yield from _paths_in(member)
