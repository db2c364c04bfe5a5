"""
YAML as we allow it, with the line of every value.

YAML readers disagree about unquoted scalars: `no`, `12:30`, `012`, `1999-12-31` and `200` are text for one and a
boolean, a number or a date for the next. Each such scalar is a fault here, and is passed on as the text that was
written, so that later steps do not complain about what the first one already names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from attrs import define, field

from generator.faults import Fault, Pointer, show_pointer

_JSON_NUMBER = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?")
_NUMBER_ELSEWHERE = re.compile(r"[-+]?(0o[0-7]+|\d+(\.\d*)?[eE][-+]?\d+)")
_PLAIN_TAGS = {"str", "int", "float", "bool", "null"}


@define
class SourceFile:
    """
    One file, read.

    Attributes:
        name: its path as faults show it.
        value: what it holds; None when it could not be read.
        lines: the line of each value; of a mapping's member, the line of its key.
    """

    name: str
    value: Any = None
    lines: dict[Pointer, int] = field(factory=dict)
    faults: list[Fault] = field(factory=list)

    @property
    def is_readable(self) -> bool:
        """False after broken syntax: nothing can be said about what stands in the file."""
        return self.value is not None

    def line(self, pointer: Pointer) -> int:
        """Line of the value at *pointer*, or of the nearest value around it."""
        while pointer and pointer not in self.lines:
            pointer = pointer[:-1]
        return self.lines.get(pointer, 1)

    def complain(self, line: int, message: str, remedy: str, pointer: Pointer = ()) -> None:
        """Note one fault of this file."""
        self.faults.append(Fault(self.name, line, show_pointer(pointer), message, remedy))


def read_source(path: Path, name: str) -> SourceFile:
    """Read *path*; every YAML trap in it becomes a fault, and one syntax error ends the reading of that file."""
    source = SourceFile(name)
    try:
        text = path.read_bytes().decode()
    except UnicodeDecodeError as exc:
        source.complain(1, f"byte {exc.start} is not UTF-8", "save the file as UTF-8")
        return source
    _find_tabs(text, source)
    try:
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as exc:
        if not source.faults:
            _complain_of_syntax(exc, source)
        return source
    except yaml.YAMLError as exc:
        source.complain(1, f"not YAML: {exc}", "remove what is no printable text")
        return source
    if not isinstance(node, yaml.MappingNode):
        source.complain(1, "the file holds no mapping", "write `key: value` lines, or delete the file")
        return source
    source.value = _Reading(source).read(node, ())
    return source


def _find_tabs(text: str, source: SourceFile) -> None:
    for number, line in enumerate(text.splitlines(), start=1):
        if "\t" in line[: len(line) - len(line.lstrip())]:
            source.complain(number, "a tab in the indentation", "indent with spaces")


def _complain_of_syntax(exc: yaml.MarkedYAMLError, source: SourceFile) -> None:
    mark = exc.problem_mark or exc.context_mark
    line = mark.line + 1 if mark else 1
    around = f" {exc.context}" if exc.context else ""
    source.complain(line, f"broken YAML{around}: {exc.problem}", "mend the syntax here or on the line above")


class _Reading:
    """One pass over the node tree of a file: values out, lines and faults noted in *source*."""

    def __init__(self, source: SourceFile) -> None:
        self.source = source
        self.construct = yaml.constructor.SafeConstructor()

    def read(self, node: yaml.Node, pointer: Pointer) -> Any:
        self.source.lines.setdefault(pointer, node.start_mark.line + 1)
        if isinstance(node, yaml.MappingNode):
            return dict(self._members(node, pointer))
        if isinstance(node, yaml.SequenceNode):
            return [self.read(item, (*pointer, index)) for index, item in enumerate(node.value)]
        assert isinstance(node, yaml.ScalarNode)  # there is no fourth kind
        return self._scalar(node, pointer)

    def _members(self, node: yaml.MappingNode, pointer: Pointer) -> Iterator[tuple[str, Any]]:
        seen: dict[str, int] = {}
        for key_node, value_node in node.value:
            line = key_node.start_mark.line + 1
            key = self._key(key_node, line, pointer)
            if key in seen:
                self._complain(
                    line,
                    f"duplicate key `{key}`",
                    f"keep one; the first is on line {seen[key]}",
                    (*pointer, key),
                )
                continue
            seen[key] = line
            self.source.lines[*pointer, key] = line
            yield (
                key,
                self._type(value_node, pointer) if key == "type" else self.read(value_node, (*pointer, key)),
            )

    def _key(self, node: yaml.Node, line: int, pointer: Pointer) -> str:
        text = str(node.value) if isinstance(node, yaml.ScalarNode) else "?"
        if text == "<<" or not isinstance(node, yaml.ScalarNode):
            self._complain(line, f"`{text}` as a key is not JSON", "spell the members out", pointer)
        elif _tag(node) == "int":
            self._complain(line, f"the number {text} as a key", f'quote it: "{text}"', pointer)
        elif _tag(node) != "str":
            self._complain(
                line, f"`{text}` as a key is read as {_kind(node)}", f'quote it: "{text}"', pointer
            )
        return text

    def _type(self, node: yaml.Node, pointer: Pointer) -> Any:
        """The value of a key `type`, where an unquoted null is the likeliest slip of all."""
        names = node.value if isinstance(node, yaml.SequenceNode) else [node]
        for name in names:
            if isinstance(name, yaml.ScalarNode) and not name.style and name.value == "null":
                self._complain(
                    name.start_mark.line + 1,
                    "the type null is unquoted",
                    "write 'null' in quotes",
                    (*pointer, "type"),
                )
                name.tag = "tag:yaml.org,2002:str"
        return self.read(node, (*pointer, "type"))

    def _scalar(self, node: yaml.ScalarNode, pointer: Pointer) -> Any:
        trap = None if node.style else _trap(node)
        if trap:
            self._complain(node.start_mark.line + 1, *trap, pointer)
            return node.value
        if _tag(node) == "str":
            return node.value
        return self.construct.construct_object(node)

    def _complain(self, line: int, message: str, remedy: str, pointer: Pointer) -> None:
        self.source.complain(line, message, remedy, pointer)


def _tag(node: yaml.Node) -> str:
    return str(node.tag).removeprefix("tag:yaml.org,2002:")


def _kind(node: yaml.Node) -> str:
    return {"bool": "a boolean", "null": "null", "timestamp": "a date", "float": "a number"}.get(
        _tag(node), "something else"
    )


def _trap(node: yaml.Node) -> tuple[str, str] | None:
    """What readers disagree about in an unquoted scalar, and what to write instead."""
    tag, text = _tag(node), str(node.value)
    quote = f'quote it: "{text}"'
    if tag == "bool" and text not in ("true", "false"):
        return f"`{text}` is read as a boolean", f"{quote}, or write true or false"
    if tag in ("int", "float") and ":" in text:
        return f"`{text}` is read as a number of base sixty", quote
    if tag in ("int", "float") and not _JSON_NUMBER.fullmatch(text):
        return f"`{text}` is a number that readers disagree about", f"{quote}, or write a plain decimal"
    if tag == "str" and _NUMBER_ELSEWHERE.fullmatch(text):
        return (
            f"`{text}` is text for some readers and a number for others",
            f"{quote}, or write a plain decimal",
        )
    if tag == "timestamp":
        return f"`{text}` is read as a date", quote
    if tag == "null" and text != "null":
        return "a value is missing", "write it, or null if null is meant"
    if tag not in _PLAIN_TAGS:
        return f"`{text}` has a special meaning in YAML", quote
    return None
