"""
What a schema becomes in Python: the type of an attribute, the type of an argument, and how its value is read.

Works on the properties openapi-python-client has parsed, so that names and classes are the ones it generates.
"""

from __future__ import annotations

from collections.abc import Iterator
from json import dumps

from attrs import evolve, frozen
from openapi_python_client.parser.properties.any import AnyProperty
from openapi_python_client.parser.properties.boolean import BooleanProperty
from openapi_python_client.parser.properties.const import ConstProperty
from openapi_python_client.parser.properties.date import DateProperty
from openapi_python_client.parser.properties.datetime import DateTimeProperty
from openapi_python_client.parser.properties.enum_property import EnumProperty
from openapi_python_client.parser.properties.file import FileProperty
from openapi_python_client.parser.properties.float import FloatProperty
from openapi_python_client.parser.properties.int import IntProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.model_property import ModelProperty
from openapi_python_client.parser.properties.none import NoneProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.parser.properties.string import StringProperty
from openapi_python_client.parser.properties.union import UnionProperty

__all__ = [
    "FREE_FORM",
    "PythonType",
    "UnsupportedSchemaError",
    "classes_in",
    "is_file",
    "is_free_form",
    "python_type",
]

FREE_FORM = '("map", "anything")'
"""An object without members of its own, as the table of operations tells it."""


class UnsupportedSchemaError(Exception):
    """A schema the templates have no form for; the message says which and why."""


@frozen
class PythonType:
    """
    Attributes:
        attribute: type of the attribute that holds it, null and UNSET aside.
        argument: type an argument may have: wider, so that plain text and plain dicts will do.
        codec: expression that reads and writes it, in terms of the generated decoding module.
        told: the same as the table of operations tells it, see welkin_runtime.operations.
        nullable: null is a documented value.
        values: all there are, of an argument whose enum is closed.
    """

    attribute: str
    argument: str
    codec: str
    told: str
    nullable: bool = False
    values: tuple[str, ...] = ()


_PLAIN: dict[type, PythonType] = {
    AnyProperty: PythonType("Any", "Any", "decoding.anything", '"anything"', nullable=True),
    ConstProperty: PythonType("str", "str", "decoding.text", '"text"'),
    StringProperty: PythonType("str", "str", "decoding.text", '"text"'),
    BooleanProperty: PythonType("bool", "bool", "decoding.boolean", '"boolean"'),
    IntProperty: PythonType("int", "int", "decoding.integer", '"integer"'),
    FloatProperty: PythonType("float", "float", "decoding.number", '"number"'),
    DateTimeProperty: PythonType("datetime.datetime", "datetime.datetime", "decoding.instant", '"instant"'),
    DateProperty: PythonType("datetime.date", "datetime.date", "decoding.day", '"day"'),
    FileProperty: PythonType("UploadFile", "UploadFile", "decoding.anything", '"file"'),
}


def python_type(prop: PropertyProtocol, *, closed: bool = False) -> PythonType:
    """
    The Python side of a property.

    Args:
        prop: as openapi-python-client has parsed it.
        closed: the document lists all values of an enum here, so that the argument takes no other text.

    Raises:
        UnsupportedSchemaError: there is no form for it.
    """
    if type(prop) in _PLAIN:
        return _PLAIN[type(prop)]
    if isinstance(prop, EnumProperty):
        return _enum_type(prop, closed)
    if isinstance(prop, ListProperty):
        item = python_type(prop.inner_property, closed=closed)
        return PythonType(
            f"list[{item.attribute}]",
            f"Sequence[{item.argument}]",
            f"decoding.array({item.codec})",
            f'("list", {item.told})',
            values=item.values,
        )
    if isinstance(prop, ModelProperty):
        return _model_type(prop)
    if isinstance(prop, UnionProperty):
        return _union_type(prop, closed)
    raise UnsupportedSchemaError(f"{type(prop).__name__} has no template")


def classes_in(prop: PropertyProtocol) -> Iterator[tuple[str, str]]:
    """(module, class) of every generated class a property's types name."""
    if isinstance(prop, EnumProperty) or (isinstance(prop, ModelProperty) and not is_free_form(prop)):
        yield str(prop.class_info.module_name), str(prop.class_info.name)
    elif isinstance(prop, ListProperty):
        yield from classes_in(prop.inner_property)
    elif isinstance(prop, UnionProperty):
        for inner in prop.inner_properties:
            yield from classes_in(inner)


def is_free_form(prop: ModelProperty) -> bool:
    """An object with no member of its own is a plain dict: a class would only be in the way."""
    return not prop.data.properties and not prop.data.allOf


def is_file(prop: PropertyProtocol) -> bool:
    """A file, or several: sent as parts of a form."""
    return isinstance(prop, FileProperty) or (
        isinstance(prop, ListProperty) and isinstance(prop.inner_property, FileProperty)
    )


def _enum_type(prop: EnumProperty, closed: bool) -> PythonType:
    name = str(prop.class_info.name)
    values = tuple(sorted(map(str, prop.values.values()))) if closed else ()
    argument = f"{name} | Literal[{', '.join(map(dumps, values))}]" if closed else f"{name} | str"
    return PythonType(name, argument, f"decoding.enumeration({name})", f'"{name}"', values=values)


def _model_type(prop: ModelProperty) -> PythonType:
    if is_free_form(prop):
        # A record takes its place: what was read, say the content of a record, can be sent as it is.
        return PythonType(
            "dict[str, Any]",
            "Mapping[str, Any] | decoding.Model",
            "decoding.mapping(decoding.anything)",
            FREE_FORM,
        )
    name = str(prop.class_info.name)
    return PythonType(
        name,
        f"{name} | Mapping[str, Any] | decoding.Model",
        f"decoding.record(lambda: {name})",
        f'"{name}"',
    )


def _union_type(prop: UnionProperty, closed: bool) -> PythonType:
    others = [inner for inner in prop.inner_properties if not isinstance(inner, NoneProperty)]
    nullable = len(others) < len(prop.inner_properties)
    if len(others) == 1:
        only = python_type(others[0], closed=closed)
        return evolve(only, nullable=nullable or only.nullable)
    # Several forms of one member: the value is handed out as it came, typed as what it may be.
    forms = [python_type(inner, closed=closed) for inner in others]
    return PythonType(
        " | ".join(dict.fromkeys(form.attribute for form in forms)),
        " | ".join(dict.fromkeys(form.argument for form in forms)),
        f"decoding.either({', '.join(dict.fromkeys(form.codec for form in forms))})",
        f'("either", {", ".join(dict.fromkeys(form.told for form in forms))})',
        nullable,
    )
