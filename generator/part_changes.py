"""What servers, credentials, parameters, bodies and responses take away from those who send or read them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from generator.faults import Pointer
from generator.outline import Outline, Part, mapping, text
from generator.schema_changes import Change, Use, compare_schemas


def compare_servers(old: dict[str, Any], new: dict[str, Any], at: Pointer, name: str) -> Iterator[Change]:
    """The first server is where a client goes by itself; the others may be asked for by their number or address."""
    then, now = (
        [_without_words(mapping(server)) for server in holder.get("servers", [])] for holder in (old, new)
    )
    if then[:1] != now[:1] or any(server not in now for server in then):
        yield Change((*at, "servers"), f"{name}: servers changed")


def _without_words(server: dict[str, Any]) -> dict[str, Any]:
    variables = mapping(server.get("variables"))
    facts = {
        name: {k: v for k, v in mapping(one).items() if k != "description"} for name, one in variables.items()
    }
    return {**{k: v for k, v in server.items() if k != "description"}, "variables": facts}


def needs_of(requirement: Any) -> frozenset[str]:
    """One way to be let in: the schemes and scopes that it takes together."""
    return frozenset(
        word
        for name, scopes in mapping(requirement).items()
        for word in (name, *(f"{name} {s}" for s in scopes))
    )


def compare_parameter(old: Part, new: Part, name: str, use: Use) -> Iterator[Change]:
    if new.value.get("required") and not old.value.get("required"):
        yield Change(new.pointer, f"{name} is now required")
    then, now = _writing(old.value), _writing(new.value)
    for word in then:
        if then[word] != now[word]:
            yield Change(new.pointer, f"{name} is written in another {word}")
    yield from compare_schemas(
        old.value.get("schema"), new.value.get("schema"), name=name, at=(*new.pointer, "schema"), use=use
    )
    yield from compare_contents(old, new, name, use)


def _writing(value: dict[str, Any]) -> dict[str, Any]:
    """How a parameter or header is written, with what OpenAPI takes for granted."""
    style = value.get("style", "form" if value.get("in") in ("query", "cookie") else "simple")
    return {
        "style": style,
        "explode": value.get("explode", style == "form"),
        "allowReserved": value.get("allowReserved", False),
        "allowEmptyValue": value.get("allowEmptyValue", False),
    }


def compare_contents(old: Part, new: Part, name: str, use: Use) -> Iterator[Change]:
    then, now = mapping(old.value.get("content")), mapping(new.value.get("content"))
    for kind, value in then.items():
        if kind not in now:
            yield Change(new.pointer, f"{name}: content type {kind} removed")
            continue
        at = (*new.pointer, "content", kind, "schema")
        schemas = mapping(value).get("schema"), mapping(now[kind]).get("schema")
        yield from compare_schemas(*schemas, name=name, at=at, use=use)
        encodings = mapping(mapping(now[kind]).get("encoding"))
        for part, encoding in mapping(mapping(value).get("encoding")).items():
            if not _takes_encoding(mapping(encodings.get(part)), mapping(encoding)):
                yield Change(new.pointer, f"{name}: {part} is written in another encoding")
    for kind in now.keys() - then.keys():
        yield Change((*new.pointer, "content", kind), f"{name}: content type {kind} added", is_breaking=False)
    # Of the content types of a body, most generators know the first.
    if use.is_sent and next(iter(then), None) in now and next(iter(then), None) != next(iter(now)):
        yield Change((*new.pointer, "content"), f"{name}: content type {next(iter(now))} comes first")


def _takes_encoding(now: dict[str, Any], then: dict[str, Any]) -> bool:
    """Whether a part of a form may be written as it was; its content types are a list that may grow."""
    kinds = [set(re.split(r"\s*,\s*", text(one.get("contentType")))) for one in (then, now)]
    others = [{**one, "contentType": None} for one in (then, now)]
    return others[0] == others[1] and (kinds[0] <= kinds[1] or not now.get("contentType"))


def compare_response(
    before: Outline, after: Outline, parts: tuple[Part, Part], name: str, use: Use
) -> Iterator[Change]:
    old, new = parts
    yield from compare_contents(old, new, name, use)
    then, now = _headers(before, old), _headers(after, new)
    for header, part in then.items():
        if header not in now:
            yield Change(new.pointer, f"{name}: header {header} removed")
            continue
        if part.value.get("required") and not now[header].value.get("required"):
            message = f"{name}: header {header} may now be missing"
            yield Change(now[header].pointer, message, is_breaking=use.is_read)
        schemas = part.value.get("schema"), now[header].value.get("schema")
        at = (*now[header].pointer, "schema")
        yield from compare_schemas(*schemas, name=f"{name}: header {header}", at=at, use=use)
    for code in _codes(old) - _codes(new):
        yield Change((*new.pointer, "x-welkin-codes"), f"{name}: error code {code} removed")
    for code in _codes(new) - _codes(old):
        yield Change((*new.pointer, "x-welkin-codes"), f"{name}: error code {code} added", is_breaking=False)


def _headers(outline: Outline, response: Part) -> dict[str, Part]:
    held = mapping(response.value.get("headers"))
    return {
        name: outline.resolve(Part("header", (*response.pointer, "headers", name), mapping(value)))
        for name, value in held.items()
    }


def _codes(part: Part) -> set[str]:
    codes: Iterable[Any] = part.value.get("x-welkin-codes") or ()
    return {str(code) for code in codes}
