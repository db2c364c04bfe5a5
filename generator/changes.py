"""
What has changed in a document since its last release, and what of that breaks somebody.

Whoever upgrades must not find an operation, parameter or member gone, a request refused that was fine before, or an
answer of another form, unless the API has a new version or somebody looked at that change and wrote down why. Every
category of the deprecation policy is here, operation by operation; what their parts do is in `part_changes`, what a schema
does in `schema_changes`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

from attrs import evolve

from generator.bundle import Bundle
from generator.codegen import null_spelled_out
from generator.documents import Document
from generator.faults import Fault, Pointer
from generator.outline import Operation, Outline, Part, mapping, text
from generator.part_changes import (
    compare_contents,
    compare_parameter,
    compare_response,
    compare_servers,
    needs_of,
)
from generator.released import ACCEPTED, accepted_since, newest, version_of
from generator.schema_changes import Change, Use, compare_schemas

_REMEDY = f"restore it, give the API a new version, or list this text with its reason in {ACCEPTED}"
_ALL = Use(is_sent=True, is_read=True)


def compare_with_release(
    project: Path, outline: Outline, derived: dict[str, Any] | None = None
) -> tuple[list[str], list[Fault]]:
    """
    Lines on what was compared and what is new in it, and every breaking change that nobody has accepted.

    Args:
        derived: the document for generators, where one can be derived: what changes in it alone is told as well.
    """
    found = changes_since_release(project, outline)
    if found is None:
        return ["no release to compare with yet"], []
    before, changes = found
    if derived is not None:
        changes += _changes_for_generators(project, outline, derived, {change.message for change in changes})
    breaking = [change for change in changes if change.is_breaking]
    accepted, faults = accepted_since(project, outline.document.name, {change.message for change in breaking})
    unknown = [change for change in breaking if change.message not in accepted]
    counts = (
        f"{len(breaking)} breaking changes since the last release, {len(breaking) - len(unknown)} accepted"
    )
    added = [f"since the last release: {change.message}" for change in changes if not change.is_breaking]
    if _is_new_version(before, outline):
        return [f"{counts}, in a new version of the API", *added], faults
    faults += [
        outline.fault(
            _standing(outline, change.pointer), f"since the last release: {change.message}", _REMEDY
        )
        for change in unknown
    ]
    return [counts, *added], faults


def changes_since_release(project: Path, outline: Outline) -> tuple[Outline, list[Change]] | None:
    """The last release and every difference from it, each once; None before the first."""
    released = find_release(project, outline.document)
    if released is None:
        return None
    place = released.relative_to(project).as_posix()
    before = Outline(Bundle(json.loads(released.read_text("utf-8")), {(): (place, 1)}), outline.document)
    return before, compare_outlines(before, outline)


def _changes_for_generators(
    project: Path, outline: Outline, derived: dict[str, Any], told: set[str]
) -> Iterator[Change]:
    """What another way to derive their document changes in it, though the document itself may be as it was."""
    released = newest(project, derived_name(outline.document))
    if released is None or (then := json.loads(released.read_text("utf-8"))) == derived:
        return
    # Everything stands where it stands in the bundle, so that a change finds its way to the source.
    before, after = (
        Outline(Bundle(null_spelled_out(one), origins=outline.bundle.origins), outline.document)
        for one in (then, derived)
    )
    for change in compare_outlines(before, after):
        if change.message not in told:
            yield evolve(change, message=f"for generators: {change.message}")


def compare_outlines(before: Outline, after: Outline) -> list[Change]:
    """Every difference between two states of one document, each once."""
    return list(dict.fromkeys(_Changes(before, after).all()))


def find_release(project: Path, document: Document) -> Path | None:
    """The bundle of the newest release."""
    return newest(project, release_name(document))


def release_name(document: Document) -> str:
    """What a release calls the bundle of *document*."""
    return f"{document.name}.openapi.json"


def derived_name(document: Document) -> str:
    """What a release calls the document for generators that is derived from it."""
    return f"{document.name}.codegen.json"


def _is_new_version(before: Outline, after: Outline) -> bool:
    """Whether the first number is a later one; another spelling of it, or an earlier one, is none that anybody asked for."""
    then, now = (text(mapping(o.bundle.document.get("info")).get("version")) for o in (before, after))
    return version_of(now.partition(".")[0]) > version_of(then.partition(".")[0])


def _standing(outline: Outline, pointer: Pointer) -> Pointer:
    """*pointer*, or the nearest place around it that is still there."""
    value: Any = outline.bundle.document
    for depth, step in enumerate(pointer):
        if isinstance(value, dict) and step in value:
            value = value[str(step)]
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = value[step]
        else:
            return pointer[:depth]
    return pointer


class _Changes:
    """The differences between two states of one document."""

    def __init__(self, before: Outline, after: Outline) -> None:
        self._before = before
        self._after = after

    def all(self) -> Iterator[Change]:
        """Every one of them."""
        yield from compare_servers(self._before.bundle.document, self._after.bundle.document, (), "the API")
        yield from self._compare_schemes()
        now = {operation.id: operation for operation in self._after.operations}
        then = {operation.id: operation for operation in self._before.operations}
        for name, operation in then.items():
            if name in now:
                yield from self._compare_operation(operation, now[name])
            else:
                yield Change(("paths",), f"{name}: operation removed")
        for name in now.keys() - then.keys():
            yield Change(now[name].pointer, f"{name}: operation added", is_breaking=False)
        yield from self._compare_components()

    def _compare_schemes(self) -> Iterator[Change]:
        then, now = (
            mapping(mapping(o.bundle.document.get("components")).get("securitySchemes"))
            for o in (self._before, self._after)
        )
        for name, scheme in then.items():
            facts = [
                {k: v for k, v in mapping(s).items() if k != "description"} for s in (scheme, now.get(name))
            ]
            if facts[0] != facts[1]:
                yield Change(("components", "securitySchemes", name), f"{name}: security scheme changed")

    def _compare_components(self) -> Iterator[Change]:
        names = {part.name for part in self._after.components("schemas")}
        for part in self._before.components("schemas"):
            if part.name not in names:
                yield Change(("components", "schemas"), f"{part.name}: schema removed")
                continue
            new = self._after.component("schemas", part.name)
            use = self._uses.get(part.name, _ALL)
            yield from compare_schemas(part.value, new, name=part.name, at=part.pointer, use=use)

    @cached_property
    def _uses(self) -> dict[str, Use]:
        """Which schemas are sent and which are read, before or now. What is not known to be either is both."""
        both = (self._before, self._after)
        sent, read = (
            {name for outline in both for name in _reached(outline, is_sent=is_sent, stop=_is_open)}
            for is_sent in (True, False)
        )
        # The values of an open enum are told and not promised: who only meets them there may meet any other.
        told = {name for outline in both for s in (True, False) for name in _reached(outline, is_sent=s)}
        return {name: Use(is_sent=name in sent, is_read=name in read) for name in told}

    def _compare_operation(self, old: Operation, new: Operation) -> Iterator[Change]:
        if (old.method, old.route) != (new.method, new.route):
            yield Change(new.pointer, f"{old.id}: moved from {old.method} {old.route}")
        for word in ("x-welkin-method", "x-welkin-envelope", "x-welkin-pagination"):
            if old.value.get(word) != new.value.get(word):
                yield Change((*new.pointer, word), f"{old.id}: {word} changed")
        # Other languages name the class by it that the operation is a method of.
        if old.value.get("tags", [])[:1] != new.value.get("tags", [])[:1]:
            yield Change((*new.pointer, "tags"), f"{old.id}: stands under another tag")
        if new.value.get("deprecated") and not old.value.get("deprecated"):
            yield Change((*new.pointer, "deprecated"), f"{old.id}: deprecated", is_breaking=False)
        yield from compare_servers(old.value, new.value, new.pointer, old.id)
        paths = [mapping(o.bundle.document.get("paths")).get(op.route) for o, op in self._both(old, new)]
        yield from compare_servers(mapping(paths[0]), mapping(paths[1]), new.pointer[:-1], old.id)
        yield from self._compare_security(old, new)
        yield from self._compare_parameters(old, new)
        yield from self._compare_body(old, new)
        yield from self._compare_responses(old, new)

    def _both(self, old: Operation, new: Operation) -> tuple[tuple[Outline, Operation], ...]:
        return (self._before, old), (self._after, new)

    def _compare_security(self, old: Operation, new: Operation) -> Iterator[Change]:
        then, now = (
            [
                needs_of(need)
                for need in op.value.get("security", outline.bundle.document.get("security")) or [{}]
            ]
            for outline, op in self._both(old, new)
        )
        if any(not any(need <= known for need in now) for known in then):
            yield Change((*new.pointer, "security"), f"{old.id}: asks for other credentials")

    def _compare_parameters(self, old: Operation, new: Operation) -> Iterator[Change]:
        use = _use(new, is_request=True)
        then, now = (
            {(p.value.get("name"), p.value.get("in")): p for p in outline.parameters(op)}
            for outline, op in self._both(old, new)
        )
        for key, part in then.items():
            name = f"{old.id}: parameter {key[0]}"
            if key not in now:
                yield Change(new.pointer, f"{name} removed")
                continue
            yield from compare_parameter(part, now[key], name, use)
        for key in now.keys() - then.keys():
            name = f"{old.id}: parameter {key[0]}"
            is_required = bool(now[key].value.get("required"))
            what = "is now required" if is_required else "added"
            yield Change(now[key].pointer, f"{name} {what}", is_breaking=is_required)

    def _compare_body(self, old: Operation, new: Operation) -> Iterator[Change]:
        then, now = (
            next(outline.inside(op.part, "request body"), None) for outline, op in self._both(old, new)
        )
        use = _use(new, is_request=True)
        if then is None or now is None:
            if then is not None:
                yield Change(new.pointer, f"{old.id}: body removed")
            elif now is not None:
                is_required = bool(now.value.get("required"))
                yield Change(now.pointer, f"{old.id}: takes a body", is_breaking=is_required)
            return
        if now.value.get("required") and not then.value.get("required"):
            yield Change(now.pointer, f"{old.id}: body is now required", is_breaking=use.is_sent)
        yield from compare_contents(then, now, f"{old.id}: body", use)

    def _compare_responses(self, old: Operation, new: Operation) -> Iterator[Change]:
        then, now = (self._responses(outline, op) for outline, op in self._both(old, new))
        use = _use(new, is_request=False)
        for status, part in then.items():
            name = f"{old.id}: answer {status}"
            if status not in now:
                yield Change((*new.pointer, "responses"), f"{name} removed")
            else:
                yield from compare_response(self._before, self._after, (part, now[status]), name, use)
        for status in now.keys() - then.keys():
            # A refusal may be new; a success of another kind is not looked for.
            is_breaking = status.startswith(("1", "2", "3"))
            yield Change(now[status].pointer, f"{old.id}: answer {status} added", is_breaking=is_breaking)

    def _responses(self, outline: Outline, operation: Operation) -> dict[str, Part]:
        held = mapping(operation.value.get("responses"))
        return {
            str(status): outline.resolve(
                Part("response", (*operation.pointer, "responses", status), mapping(value))
            )
            for status, value in held.items()
        }


def _is_open(part: Part) -> bool:
    return part.value.get("x-welkin-open-enum") is True


def _reached(outline: Outline, *, is_sent: bool, stop: Callable[[Part], bool] = lambda _: False) -> set[str]:
    """Names of the schemas that are sent, or read. What is notified is read, and what answers it is sent."""
    roots: list[Part] = []
    for operation in outline.operations:
        is_out = is_sent != operation.is_webhook
        kinds = ("request body",) if is_out else ("response",)
        roots += outline.inside(operation.part, *kinds)
        roots += outline.parameters(operation) if is_out else ()
    return {
        part.name
        for root in roots
        for part in outline.reachable(root, stop=stop)
        if part.pointer[:2] == ("components", "schemas") and len(part.pointer) == 3
    }


def _use(operation: Operation, *, is_request: bool) -> Use:
    is_sent = is_request != operation.is_webhook
    return Use(is_sent=is_sent, is_read=not is_sent)
