"""Rules about the extensions that drive code: each known, in its place, legal, and naming things that exist."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.faults import Fault
from generator.identity import IDENTITY
from generator.outline import Operation, Outline, Part, mapping, text
from generator.page_shapes import SHAPES, paging_parameters, shape_of

# Extension -> the kinds of object it may stand on.
PLACES: dict[str, tuple[str, ...]] = {
    "x-welkin-source": (
        "operation",
        "schema",
        "parameter",
        "response",
        "header",
        "request body",
        "path item",
    ),
    "x-welkin-evidence": ("operation", "schema", "parameter", "response", "header"),
    "x-welkin-deprecated": ("operation", "schema", "parameter", "header"),
    "x-enum-varnames": ("schema",),
    "x-welkin-open-enum": ("schema",),
    "x-welkin-python-name": ("parameter", "schema"),
    "x-welkin-python-type": ("schema",),
    "x-welkin-codes": ("response",),
    "x-welkin-cross-origin": ("document",),
    "x-welkin-envelope": ("operation",),
    "x-welkin-filter": ("parameter",),
    IDENTITY: ("operation",),
    "x-welkin-method": ("operation",),
    SHAPES: ("document",),
    "x-welkin-pagination": ("operation",),
    "x-welkin-read-only": ("operation",),
    "x-welkin-references": ("schema",),
    "x-welkin-spelling": ("schema",),
}
# A member whose record may be in any collection; a sibling member names it.
ANY_COLLECTION = "any"
ENVELOPES = ("record", "page", "none")
MATCHES = ("equals", "contains")
PYTHON_TYPES = ("date", "datetime", "local-datetime")
SPELLINGS = {"datetime": "zulu", "date": "midnight"}


def extensions_are_known(outline: Outline) -> Iterator[Fault]:
    """A misspelled extension would do nothing and say nothing."""
    for part in outline.parts:
        for key in part.value:
            if key.startswith("x-") and part.kind not in PLACES.get(key, ()):
                known = ", ".join(name for name, kinds in PLACES.items() if part.kind in kinds) or "none"
                yield outline.fault(
                    (*part.pointer, key), f"`{key}` is unknown on a {part.kind}", f"those known here: {known}"
                )


def switches_are_true(outline: Outline) -> Iterator[Fault]:
    """A switch is true or left out."""
    for part in outline.parts:
        for key in ("x-welkin-open-enum", "x-welkin-read-only"):
            if part.value.get(key, True) is not True:
                yield outline.fault(
                    (*part.pointer, key), f"`{key}` is not true", "write true or leave it out"
                )


def envelopes_are_known(outline: Outline) -> Iterator[Fault]:
    """Every path operation says what its answer is wrapped in, and a page says how to get the next."""
    for operation in outline.path_operations if outline.document.envelopes else ():
        envelope = operation.value.get("x-welkin-envelope")
        if envelope not in ENVELOPES:
            yield outline.fault(
                (*operation.pointer, "x-welkin-envelope"),
                f"{operation.id} has no envelope that is known",
                f"x-welkin-envelope is one of {', '.join(ENVELOPES)}",
            )
        elif (envelope == "page") != ("x-welkin-pagination" in operation.value):
            yield outline.fault(
                (*operation.pointer, "x-welkin-envelope"),
                f"{operation.id} has only one of page envelope and x-welkin-pagination",
                "they belong together",
            )


def python_names_are_names(outline: Outline) -> Iterator[Fault]:
    """What is given as a Python name or type can be one."""
    for part in outline.parts:
        name = part.value.get("x-welkin-python-name", "fine")
        if not isinstance(name, str) or not name.isidentifier() or name != name.lower():
            yield outline.fault(
                (*part.pointer, "x-welkin-python-name"), f"`{name}` is no Python name", "write snake_case"
            )
        if part.value.get("x-welkin-python-type", PYTHON_TYPES[0]) not in PYTHON_TYPES:
            yield outline.fault(
                (*part.pointer, "x-welkin-python-type"),
                "x-welkin-python-type of no known kind",
                f"one of {', '.join(PYTHON_TYPES)}",
            )


def spellings_are_known(outline: Outline) -> Iterator[Fault]:
    """How times and days are written is a fact of a schema with a name, and one that the encoder knows."""
    for part in outline.of("schema"):
        if "x-welkin-spelling" not in part.value:
            continue
        wanted = SPELLINGS.get(part.value.get("x-welkin-python-type", ""))
        if len(part.pointer) != 3 or part.value["x-welkin-spelling"] != wanted:
            yield outline.fault(
                (*part.pointer, "x-welkin-spelling"),
                "x-welkin-spelling of no known kind, or on neither a datetime nor a date in schemas/",
                ", ".join(f"`{spelling}` for a {kind}" for kind, spelling in SPELLINGS.items()),
            )


def member_names_fit_the_enum(outline: Outline) -> Iterator[Fault]:
    """`x-enum-varnames` gives every value of an enum a name in code, each its own."""
    for part in outline.of("schema"):
        if "x-enum-varnames" not in part.value:
            continue
        names, values = part.value["x-enum-varnames"], part.value.get("enum")
        fits = (
            isinstance(names, list)
            and isinstance(values, list)
            and len(names) == len(values) == len(set(names))
        )
        if not fits or not all(isinstance(name, str) and name.isidentifier() for name in names):
            yield outline.fault(
                (*part.pointer, "x-enum-varnames"),
                "x-enum-varnames does not fit the enum",
                "write one distinct name for each value, in the same order",
            )


def references_name_a_collection(outline: Outline) -> Iterator[Fault]:
    """`x-welkin-references` names the path of the collection whose record must exist."""
    paths = mapping(outline.bundle.document.get("paths"))
    names = {_first_name(route) for route in paths if route.startswith("/")}
    collections = names | {ANY_COLLECTION}
    for part in outline.of("schema"):
        name = part.value.get("x-welkin-references")
        if name is not None and name not in collections:
            yield outline.fault(
                (*part.pointer, "x-welkin-references"), f"no collection `{name}`", "name one by its path"
            )


def _first_name(route: str) -> str:
    """The first part of a path that is no parameter: in the Cloud API an instance stands before it."""
    return next((part for part in route.split("/")[1:] if not part.startswith("{")), "")


def filters_name_a_member(outline: Outline) -> Iterator[Fault]:
    """A find filter compares a member of the record: the one of its own name, or the one x-welkin-filter names."""
    for operation in outline.path_operations if outline.document.envelopes else ():
        members = _record_members(outline, operation)
        paging = paging_parameters(shape_of(outline.bundle.document, operation.value) or {})
        for part in outline.parameters(operation):
            name = text(part.value.get("name"))
            if part.value.get("in") != "query" or name in paging or not members:
                continue
            yield from _check_filter(outline, part, name, members)


def _check_filter(outline: Outline, part: Part, name: str, members: set[str]) -> Iterator[Fault]:
    if "x-welkin-filter" not in part.value:
        if name not in members:
            yield outline.fault(part.pointer, f"the records have no member `{name}`", "add x-welkin-filter")
        return
    details, pointer = mapping(part.value["x-welkin-filter"]), (*part.pointer, "x-welkin-filter")
    if set(details) != {"member", "match"} or details["match"] not in MATCHES:
        yield outline.fault(
            pointer, "x-welkin-filter of no known shape", f"member, and match: {' or '.join(MATCHES)}"
        )
    elif details["member"] not in members:
        yield outline.fault(
            pointer, f"the records have no member `{details['member']}`", "name one they have"
        )


def _record_members(outline: Outline, operation: Operation) -> set[str]:
    """What the records of a find have: the members of the schema that fills the `data` list of its page."""
    for response in outline.inside(operation.part, "response"):
        for part in outline.reachable(response):
            data = mapping(part.value.get("properties")).get("data")
            if part.kind == "schema" and mapping(data).get("type") == "array":
                items = Part(
                    "schema",
                    (*part.pointer, "properties", "data", "items"),
                    mapping(mapping(data).get("items")),
                )
                return _members(outline, items)
    return set()


def _members(outline: Outline, part: Part) -> set[str]:
    schema = outline.resolve(part)
    found = set(mapping(schema.value.get("properties")))
    for index, branch in enumerate(schema.value.get("allOf", [])):
        found |= _members(outline, Part("schema", (*schema.pointer, "allOf", index), mapping(branch)))
    return found


def codes_are_documented(outline: Outline) -> Iterator[Fault]:
    """The codes on a response are values of the schema ErrorCode."""
    known = set(_enum_values(outline))
    for part in outline.of("response"):
        codes = part.value.get("x-welkin-codes", [])
        pointer = (*part.pointer, "x-welkin-codes")
        if not isinstance(codes, list):
            yield outline.fault(pointer, "x-welkin-codes is no list", "write a list of codes")
            continue
        for index, code in enumerate(codes):
            if code not in known:
                yield outline.fault(
                    (*pointer, index), f"`{code}` is no value of ErrorCode", "correct it or add it there"
                )


def _enum_values(outline: Outline) -> list[Any]:
    part = Part("schema", ("components", "schemas", "ErrorCode"), outline.component("schemas", "ErrorCode"))
    return [
        value for schema in (part, *outline.inside(part, "schema")) for value in schema.value.get("enum", [])
    ]


RULES = (
    extensions_are_known,
    switches_are_true,
    envelopes_are_known,
    python_names_are_names,
    spellings_are_known,
    member_names_fit_the_enum,
    references_name_a_collection,
    filters_name_a_member,
    codes_are_documented,
)
