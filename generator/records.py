"""What the records are made of, described for the templates."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import frozen
from openapi_python_client import Project
from openapi_python_client.parser.properties.enum_property import EnumProperty
from openapi_python_client.parser.properties.model_property import ModelProperty
from openapi_python_client.strings import snake_case

from generator.homes import Homes
from generator.prose import describe_deprecation, describe_member, describe_source, paragraphs
from generator.python_types import classes_in, python_type
from generator.readers import Member, lookups, reader
from generator.spelling import spelled

__all__ = ["Enum", "Module", "Record", "describe_modules"]

Json = dict[str, Any]


@frozen
class Record:
    """
    One generated record class.

    Attributes:
        takes_more: the document says that there may be members besides those it names.
        reader: the lines that read it.
    """

    name: str
    description: str
    source: str
    members: tuple[Member, ...]
    classes: tuple[tuple[str, str], ...]
    takes_more: bool
    reader: tuple[str, ...]


@frozen
class Enum:
    """
    One generated enum class.

    Attributes:
        values: by their names in Python.
    """

    name: str
    description: str
    values: Mapping[str, str]


@frozen
class Module:
    """
    What stands in one module: a class, and before it those that it alone holds.

    Attributes:
        imports: (module, class) of what it names and does not have.
        lookups: (name, enum) of what the readers ask for an enum's member by its value.
    """

    enums: tuple[Enum, ...]
    records: tuple[Record, ...]
    imports: tuple[tuple[str, str], ...]
    lookups: tuple[tuple[str, str], ...]


def describe_modules(project: Project, bundle: Json, homes: Homes) -> dict[str, Module]:
    """Every module of records and enums, by its name."""
    records: dict[str, list[Record]] = {}
    enums: dict[str, list[Enum]] = {}
    for model in project.openapi.models:
        record = _describe_model(model, bundle)
        records.setdefault(homes[record.name], []).append(record)
    for found in project.openapi.enums:
        if isinstance(found, EnumProperty):
            enum = _describe_enum(found, bundle)
            enums.setdefault(homes[enum.name], []).append(enum)
    return {
        name: _module(name, enums.get(name, []), records.get(name, []), homes) for name in {*records, *enums}
    }


def _module(name: str, enums: list[Enum], records: list[Record], homes: Homes) -> Module:
    classes = {held for record in records for _, held in record.classes}
    imports = sorted((homes[held], held) for held in classes if homes[held] != name)
    # The one that the module is named after comes last, whatever the parser's order.
    ordered = sorted(records, key=lambda record: (snake_case(record.name) == name, record.name))
    members = [member for record in ordered for member in record.members]
    return Module(
        tuple(sorted(enums, key=lambda enum: enum.name)), tuple(ordered), tuple(imports), lookups(members)
    )


def _describe_model(model: ModelProperty, bundle: Json) -> Record:
    """A record class; the document's own schema adds what the parser drops."""
    schema: Json = bundle["components"]["schemas"].get(str(model.class_info.name), {})
    properties: Json = schema.get("properties", {})
    members = []
    classes: set[tuple[str, str]] = set()
    for prop in [*(model.required_properties or []), *(model.optional_properties or [])]:
        wire_name = prop.name.get_untrusted_value()
        kind = python_type(prop)
        classes.update(classes_in(prop))
        raw = properties.get(wire_name, {})
        members.append(
            Member(
                name=str(prop.python_name),
                wire_name=wire_name,
                type=_attribute_type(kind.attribute, kind.nullable, prop.required),
                codec=spelled(kind.codec, raw, bundle),
                required=prop.required,
                nullable=kind.nullable,
                description=describe_member(raw, schema, bundle),
                deprecated=describe_deprecation(raw, bundle),
            )
        )
    own = (str(model.class_info.module_name), str(model.class_info.name))
    return Record(
        name=own[1],
        description=paragraphs(schema.get("description", "")),
        source=describe_source(schema),
        members=tuple(members),
        classes=tuple(sorted(classes - {own})),
        takes_more=bool(schema.get("additionalProperties", False)),
        reader=tuple(reader(own[1], members)),
    )


def _describe_enum(enum: EnumProperty, bundle: Json) -> Enum:
    """What an enum's values mean, as the document says it."""
    name = str(enum.class_info.name)
    schema: Json = bundle["components"]["schemas"].get(name, {})
    values = {str(key): str(value) for key, value in sorted(enum.values.items())}
    return Enum(name, paragraphs(schema.get("description", "")) or name, values)


def _attribute_type(kind: str, nullable: bool, required: bool) -> str:
    if kind == "Any":
        return "Any" if required else "Any | Unset"
    return kind + (" | None" if nullable else "") + ("" if required else " | Unset")
