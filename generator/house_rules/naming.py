"""Rules about names that become names in code, in Python and elsewhere."""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterator

from generator.faults import Fault, Pointer
from generator.outline import Outline, Part, mapping, text

# Members that every generated model has already.
TAKEN_BY_MODELS = frozenset({"additional_properties", "from_dict", "to_dict"})
# Arguments that every generated method has already.
TAKEN_BY_METHODS = frozenset(
    {"checkpoint", "deadline", "headers", "max_retries", "on_response", "self", "timeout"}
)


def names_differ_by_more_than_spelling(outline: Outline) -> Iterator[Fault]:
    """Names that differ only in case, hyphens or underscores become one name, or one file, somewhere."""
    for names in _scopes(outline):
        first: dict[str, str] = {}
        for name, pointer in names:
            other = first.setdefault(re.sub(r"[-_ ]", "", name).casefold(), name)
            if other != name:
                yield outline.fault(
                    pointer, f"`{name}` differs from `{other}` only in case or underscores", "rename one"
                )


def _scopes(outline: Outline) -> Iterator[list[tuple[str, Pointer]]]:
    """Lists of names that live side by side."""
    for kind in mapping(outline.bundle.document.get("components")):
        yield [(part.name, part.pointer) for part in outline.components(kind)]
    for part in outline.of("schema"):
        names = mapping(part.value.get("properties"))
        yield [(name, (*part.pointer, "properties", name)) for name in names]
    yield [(operation.id, (*operation.pointer, "operationId")) for operation in outline.operations]
    yield [(text(tag.value.get("name")), tag.pointer) for tag in outline.of("tag")]


def properties_leave_model_members_alone(outline: Outline) -> Iterator[Fault]:
    """A property named like a method of the models would replace it."""
    for part in outline.of("schema"):
        for name in sorted(TAKEN_BY_MODELS & mapping(part.value.get("properties")).keys()):
            yield outline.fault(
                (*part.pointer, "properties", name),
                f"every model has a member `{name}`",
                "it cannot be a property",
            )


def components_are_named_like_classes(outline: Outline) -> Iterator[Fault]:
    """A schema's name is its class's name."""
    for part in outline.components("schemas"):
        if not re.fullmatch(r"([A-Z][a-z0-9]*)+", part.name):
            yield outline.fault(
                part.pointer, f"the schema `{part.name}` is not in PascalCase", "rename its file"
            )


def parameters_have_names_in_python(outline: Outline) -> Iterator[Fault]:
    """Every parameter has a Python name of its own within its operation."""
    for operation in outline.path_operations:
        first: dict[str, str] = {}
        for part in outline.parameters(operation):
            wire, name = text(part.value.get("name")), python_name(part)
            if not name.isidentifier() or keyword.iskeyword(name):
                yield outline.fault(part.pointer, f"`{wire}` is no Python name", "add x-welkin-python-name")
            elif name in TAKEN_BY_METHODS and part.value.get("in") != "header":
                yield outline.fault(
                    part.pointer, f"every method has an argument `{name}`", "add another x-welkin-python-name"
                )
            elif first.setdefault(name, wire) != wire:
                yield outline.fault(
                    part.pointer,
                    f"`{wire}` and `{first[name]}` of {operation.id} are both `{name}` in Python",
                    "add x-welkin-python-name to one of them",
                )


def methods_have_a_name_of_their_own(outline: Outline) -> Iterator[Fault]:
    """`x-welkin-method` says where the client has an operation: a resource, a dot and a method, each once."""
    first: dict[str, str] = {}
    for operation in outline.path_operations:
        name, pointer = operation.value.get("x-welkin-method"), (*operation.pointer, "x-welkin-method")
        if name is None:
            if outline.document.method_names:
                yield outline.fault(operation.pointer, f"{operation.id} has no x-welkin-method", "name it")
            continue
        if not isinstance(name, str) or not re.fullmatch(r"[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*", name):
            yield outline.fault(pointer, f"`{name}` is no resource and method", "write `resource.method`")
        elif any(keyword.iskeyword(step) for step in name.split(".")):
            yield outline.fault(pointer, f"`{name}` holds a word of Python's own", "choose another")
        elif first.setdefault(name, operation.id) != operation.id:
            yield outline.fault(pointer, f"`{name}` is {first[name]} already", "choose another")


def python_name(parameter: Part) -> str:
    """The argument that stands for *parameter*."""
    given = text(parameter.value.get("x-welkin-python-name"))
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", text(parameter.value.get("name")))
    return given or re.sub(r"[- .]", "_", spaced).lower()


RULES = (
    names_differ_by_more_than_spelling,
    properties_leave_model_members_alone,
    components_are_named_like_classes,
    parameters_have_names_in_python,
    methods_have_a_name_of_their_own,
)
