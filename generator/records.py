"""What the records are made of, described for the templates."""

from __future__ import annotations

from typing import Any

from attrs import frozen
from openapi_python_client.parser.properties.enum_property import EnumProperty
from openapi_python_client.parser.properties.model_property import ModelProperty

from generator.prose import describe_deprecation, describe_member, describe_source, paragraphs
from generator.python_types import classes_in, python_type
from generator.spelling import spelled_codec

__all__ = ["Member", "Record", "describe_enum", "describe_model"]

Json = dict[str, Any]


@frozen
class Member:
    """One member of a record."""

    name: str
    wire_name: str
    type: str
    codec: str
    required: bool
    nullable: bool
    description: str
    deprecated: str | None


@frozen
class Record:
    """
    One generated record class.

    Attributes:
        takes_more: the document says that there may be members besides those it names.
    """

    name: str
    description: str
    source: str
    members: tuple[Member, ...]
    classes: tuple[tuple[str, str], ...]
    takes_more: bool


def describe_model(model: ModelProperty, bundle: Json) -> Record:
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
                codec=spelled_codec(kind.codec, raw, bundle),
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
    )


def describe_enum(enum: EnumProperty, bundle: Json) -> str:
    """What an enum's values mean, as the document says it."""
    schema: Json = bundle["components"]["schemas"].get(str(enum.class_info.name), {})
    return paragraphs(schema.get("description", "")) or str(enum.class_info.name)


def _attribute_type(kind: str, nullable: bool, required: bool) -> str:
    if kind == "Any":
        return "Any" if required else "Any | Unset"
    return kind + (" | None" if nullable else "") + ("" if required else " | Unset")
