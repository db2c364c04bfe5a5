"""
The bundle again, in the form that other languages' generators take.

The bundle says what is true in OpenAPI 3.1, and no generator takes all of that: two envelopes become a class that nobody
can read, an open enum a closed one, a union with null or of several types code that does not compile. So a second document
is derived from the first, in OpenAPI 3.0, with the same operations, parameters and members, and these differences:

- a reply has the envelope seen on the wire, and the examples of that form;
- what may be null is `nullable`;
- an open enum is a string, and its description lists the values; closed enums, which are sent, stay;
- what may be of several types is any value;
- a body has one media type, the first; an upload is a list of files of any length;
- a pattern that looks ahead is left out: half of the engines for patterns refuse it;
- webhooks, which 3.0 does not have, are `x-webhooks`, other keywords that it does not have are left out;
- examples and our own extensions are left out: no generator needs them.
"""

from __future__ import annotations

import json
from typing import Any

from attrs import evolve
from openapi_spec_validator import OpenAPIV30SpecValidator

from generator.bundle import Bundle
from generator.examples import check_examples
from generator.faults import Fault
from generator.outline import GRAMMAR, Outline, mapping
from generator.references import reached, resolve

__all__ = ["check_codegen", "codegen_document", "codegen_text", "null_spelled_out"]

Json = dict[str, Any]

_OURS = "x-welkin-"
_LICENSE = "https://www.apache.org/licenses/LICENSE-2.0"
_EXAMPLES = frozenset({"example", "examples"})
# What a schema says to people, and not about a value.
_WORDS = frozenset({"description", "deprecated"})
# What 3.0 has for schemas, of what we use or may come to use; the keywords of 3.1 that are not here are left out.
_SCHEMA_OF_3_0 = frozenset(
    [
        *(
            "$ref",
            "type",
            "nullable",
            "format",
            "enum",
            "x-enum-varnames",
            "allOf",
            "description",
            "deprecated",
        ),
        *("properties", "required", "additionalProperties", "minProperties", "maxProperties"),
        *("items", "minItems", "maxItems", "uniqueItems", "minLength", "maxLength", "pattern"),
        *("minimum", "maximum", "multipleOf", "default", "readOnly", "writeOnly"),
    ]
)


def codegen_text(bundle: Json) -> str:
    """The document for generators as it is written, derived from the bundled one."""
    return json.dumps(codegen_document(bundle), indent=2, ensure_ascii=False) + "\n"


def check_codegen(outline: Outline) -> tuple[str, list[Fault]]:
    """
    One line on what the derived document holds, and what is wrong with it.

    It must be valid OpenAPI 3.0, and the bundle's examples must fit it, as far as they are of the form that it has.
    """
    derived = codegen_document(outline.bundle.document)
    faults = [
        outline.fault(
            (), f"derived for generators: {error.message.splitlines()[0]}", "see generator/codegen.py"
        )
        for error in OpenAPIV30SpecValidator(derived).iter_errors()
    ]
    shown = null_spelled_out(codegen_document(outline.bundle.document, examples=True))
    # Everything stands where it stands in the bundle, so that a fault finds its way to the source.
    count, misfits = check_examples(
        Outline(Bundle(shown, origins=outline.bundle.origins), outline.document), may_be_invalid=bool(faults)
    )
    operations = sum(part.kind == "operation" for part in Outline(Bundle(derived), outline.document).parts)
    schemas = len(mapping(derived["components"].get("schemas")))
    faults += [evolve(fault, message=f"derived for generators: {fault.message}") for fault in misfits]
    return f"for generators: {operations} operations, {schemas} schemas, fit by {count} examples", faults


def codegen_document(bundle: Json, *, examples: bool = False) -> Json:
    """
    The document for generators; the bundle is left as it is.

    Args:
        examples: keep those that fit, as the check needs them.
    """
    document = _Rewriter(bundle, examples).rewrite("document", bundle)
    document["openapi"] = "3.0.3"
    if "webhooks" in document:
        document["x-webhooks"] = document.pop("webhooks")
    components = document.pop("components")
    return {**document, "components": _used(document, components)}


class _Rewriter:
    def __init__(self, bundle: Json, examples: bool) -> None:
        self.bundle = bundle
        self.examples = examples

    def rewrite(self, kind: str, value: Json) -> Json:
        """A copy of an OpenAPI object of that *kind*, all that is in it rewritten as well."""
        if kind == "schema":
            value = self.schema(value)
        elif kind == "media type":
            value = self.media_type(value)
        elif kind == "request body":
            value = _one_media_type(value)
        elif kind == "info":
            value = _named_license(value)
        copied = {name: item for name, item in value.items() if self.is_told(kind, name)}
        for member, (holds, inner) in GRAMMAR.get(kind, {}).items():
            if member in copied:
                copied[member] = self.members(holds, inner, copied[member])
        return copied

    def members(self, holds: str, kind: str, value: Any) -> Any:
        """What a member of an object holds: one thing, a list of them, or one for each name."""
        if holds == "one":
            # `additionalProperties` may be a plain true.
            return self.rewrite(kind, value) if isinstance(value, dict) else value
        if holds == "list":
            return [self.rewrite(kind, item) for item in value]
        return {name: self.rewrite(kind, item) for name, item in value.items() if not name.startswith(_OURS)}

    def media_type(self, value: Json) -> Json:
        """A reply that comes in two forms has the last, which is the one seen on the wire."""
        branches = _branches(self.named(mapping(value.get("schema"))))
        if len(branches) < 2:
            return value
        required = self.named(branches[-1]).get("required", [])
        shown = mapping(value.get("examples"))
        kept = {name: item for name, item in shown.items() if _has(self.named(item), required)}
        return {**value, "schema": branches[-1], "examples": kept}

    def is_told(self, kind: str, name: str) -> bool:
        """Whether a member of an object of that *kind* is kept."""
        if kind == "schema":
            return name in _SCHEMA_OF_3_0
        return not name.startswith(_OURS) and (self.examples or name not in _EXAMPLES)

    def schema(self, value: Json) -> Json:
        """One schema as 3.0 has it; those inside of it are not looked at."""
        if value.get("x-welkin-open-enum"):
            return self.open_enum(value)
        value, nullable = _without_null(value)
        if len(_branches(value)) > 1 or isinstance(value.get("type"), list):
            return _words(value)
        if "$ref" in value:
            return self.reference(value, nullable)
        if "const" in value:
            value = {**value, "enum": [value["const"]]}
            del value["const"]
        if _holds_files(value):
            value = {name: item for name, item in value.items() if name != "minItems"}
        if "(?" in value.get("pattern", ""):
            value = {name: item for name, item in value.items() if name != "pattern"}
        return _nullable(value, nullable)

    def open_enum(self, value: Json) -> Json:
        """A string; what is known of its values stands in words."""
        closed = self.named(value["anyOf"][0])
        known = ", ".join(f"`{item}`" for item in closed["enum"])
        told = [value.get("description", ""), f"Known values: {known}. Any other may come."]
        return {"type": "string", "description": "\n\n".join(text.strip() for text in told if text)}

    def reference(self, value: Json, nullable: bool) -> Json:
        """A reference with something beside it, which 3.0 has no form for."""
        words, target = _words(value), self.named(value)
        if not nullable and not words:
            return {"$ref": value["$ref"]}
        plain, may_be_null = _without_null(target)
        nullable = nullable or may_be_null
        if _is_plain(plain):
            return _nullable(self.schema({**plain, **words}), nullable)
        # Without a type beside it: with one, openapi-python-client makes the member never null.
        null = {"nullable": True} if nullable else {}
        return {**null, "allOf": [{"$ref": value["$ref"]}], **words}

    def named(self, value: Json) -> Json:
        """The component that a reference leads to, or *value* itself."""
        return resolve(self.bundle, value)


def _has(example: Json, members: list[str]) -> bool:
    value = example.get("value")
    return isinstance(value, dict) and value.keys() >= set(members)


def _nullable(value: Json, nullable: bool) -> Json:
    """The same, or null; where nothing is said about the type, null is allowed already."""
    return {**value, "nullable": True} if nullable and "type" in value else value


def _branches(value: Json) -> list[Json]:
    return [] if value.get("x-welkin-open-enum") else list(value.get("anyOf", ()))


def _without_null(value: Json) -> tuple[Json, bool]:
    """The schema without null, and whether that was allowed."""
    kinds, branches = value.get("type"), value.get("anyOf", [])
    others = [branch for branch in branches if branch.get("type") != "null"]
    if len(others) < len(branches):
        rest = {name: item for name, item in value.items() if name != "anyOf"}
        return ({**others[0], **rest} if len(others) == 1 else {**rest, "anyOf": others}), True
    if isinstance(kinds, list):
        left = [kind for kind in kinds if kind != "null"]
        return {**value, "type": left[0] if len(left) == 1 else left}, len(left) < len(kinds)
    return value, False


def _is_plain(value: Json) -> bool:
    """Whether it is spelled where it is used as well as by its name: a text, a number, or anything at all."""
    is_value = value.get("type") in ("string", "integer", "number", "boolean") and "enum" not in value
    is_anything = not {"type", "$ref", "anyOf", "enum", "const"} & value.keys()
    return is_value or is_anything or bool(value.get("x-welkin-open-enum")) or _has_several_types(value)


def _has_several_types(value: Json) -> bool:
    return len(_branches(value)) > 1 or isinstance(value.get("type"), list)


def _words(value: Json) -> Json:
    return {name: item for name, item in value.items() if name in _WORDS}


def _holds_files(value: Json) -> bool:
    return mapping(value.get("items")).get("format") == "binary"


def _one_media_type(value: Json) -> Json:
    content = mapping(value.get("content"))
    return {**value, "content": dict(list(content.items())[:1])} if len(content) > 1 else value


def _named_license(value: Json) -> Json:
    """3.0 has an address where 3.1 has an identifier."""
    if "license" not in value:
        return value
    return {**value, "license": {"name": value["license"]["name"], "url": _LICENSE}}


def _used(document: Json, components: Json) -> Json:
    """The components that something refers to, and the security schemes, which are named without a reference."""
    used = {"securitySchemes": components["securitySchemes"]} if "securitySchemes" in components else {}
    found = reached({"components": components}, document)
    for kind, parts in components.items():
        kept = {name: part for name, part in parts.items() if ("components", kind, name) in found}
        if kept and kind != "securitySchemes":
            used[kind] = kept
    return dict(sorted(used.items()))


def null_spelled_out(node: Any) -> Any:
    """The schemas as JSON Schema has them: what generators take `nullable` for, beside a reference too."""
    if isinstance(node, list):
        return [null_spelled_out(item) for item in node]
    if not isinstance(node, dict):
        return node
    copied = {name: null_spelled_out(item) for name, item in node.items()}
    if copied.pop("nullable", False) is True:
        return {"anyOf": [copied, {"type": "null"}]}
    return copied
