"""
What an entry of the table of operations comes to when it is first used: codecs in the place of types that are told by name.

Here the models are imported. What is made of an operation is kept, since there is one of each.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from . import decoding
from .encoding import body_members, file_parts, form_members, path_segment, query_members, whole_body
from .types import Request
from .values import frozen
from .writing import Spell, offset_text

if TYPE_CHECKING:
    from .operations import Operation, Table, Type
    from .types import Reader, Tolerated

__all__ = ["build_window", "form_of", "reader_of"]

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_PLAIN: dict[str, decoding.Codec] = {
    "text": decoding.text,
    "boolean": decoding.boolean,
    "integer": decoding.integer,
    "number": decoding.number,
    "instant": decoding.instant,
    "local_instant": decoding.local_instant,
    "day": decoding.day,
    "midnight_day": decoding.midnight_day,
    "anything": decoding.anything,
    "file": decoding.anything,
}
_MADE_OF: dict[str, Callable[..., decoding.Codec]] = {
    "list": decoding.array,
    "map": decoding.mapping,
    "either": decoding.either,
}


def _codec_of(told: Type, table: Table | None) -> decoding.Codec:
    """What reads and writes a value of that type."""
    if isinstance(told, tuple):
        kind, *inner = told
        if kind == "filters":
            return decoding.filters(lambda: _model(inner[0], table))
        return _MADE_OF[kind](*(_codec_of(one, table) for one in inner))
    if told in _PLAIN:
        return _PLAIN[told]
    model = _model(told, table)
    if issubclass(model, decoding.Model):
        return decoding.record(lambda: model)
    return decoding.enumeration(model)


def _model(name: str, table: Table | None) -> Any:
    assert table is not None, "an operation of no table has no models"
    return table.model(name)


@frozen
class _Form:
    """A request that is not yet filled in; models are there by now."""

    operation: Operation
    spell: Spell
    path: tuple[str, ...]
    constants: Mapping[str, object]
    fields: Mapping[str, tuple[decoding.Field, ...]]

    def fill(self, given: Mapping[str, object]) -> Request:
        arguments = {**self.constants, **given} if self.constants else given
        fields = self.fields
        files = file_parts(fields["file"], arguments) if fields["file"] else ()
        path = self._fill_path(arguments)
        query = query_members(fields["query"], arguments, self.spell) if fields["query"] else ()
        json, form = self._fill_body(arguments, has_files=bool(files))
        return Request(self.operation, path=path, query=query, json=json, form=form, files=files)

    def _fill_path(self, arguments: Mapping[str, object]) -> str:
        # Every second part is the name of an argument.
        parts = [
            path_segment(part, arguments.get(part)) if index % 2 else part
            for index, part in enumerate(self.path)
        ]
        return "".join(parts)

    def _fill_body(
        self, arguments: Mapping[str, object], *, has_files: bool
    ) -> tuple[Any, dict[str, str] | None]:
        """JSON and form, of which one at most is sent: what may have files is a form where it has some."""
        fields, spell = self.fields, self.spell
        if fields["json"] and has_files:
            return None, form_members(fields["json"], arguments, spell)
        if fields["json"]:
            return body_members(fields["json"], arguments, spell), None
        if fields["form"]:
            return None, form_members(fields["form"], arguments, spell)
        return (whole_body(fields["body"][0], arguments, spell) if fields["body"] else None), None


@cache
def form_of(operation: Operation) -> _Form:
    """What builds the requests of *operation*; made once."""
    names = {one.wire_name: one.name for one in operation.ids}
    parts = _PLACEHOLDER.split(operation.path)
    placed: dict[str, list[decoding.Field]] = {name: [] for name in ("query", "json", "form", "file", "body")}
    for one in operation.parameters:
        place = "query" if one.place == "page" else one.place
        if place != "path":
            codec = _codec_of(one.type, operation.table)
            placed[place].append(decoding.Field(one.wire_name, one.name, codec, one.required, one.nullable))
    return _Form(
        operation=operation,
        spell=offset_text if operation.table is None else operation.table.spell,
        path=tuple(names[part] if index % 2 else part for index, part in enumerate(parts)),
        constants={one.name: one.constant for one in operation.parameters if one.constant is not None},
        fields={place: tuple(fields) for place, fields in placed.items()},
    )


def build_window(
    operation: Operation,
    filters: Mapping[str, object],
    *,
    updated_from: object = None,
    updated_to: object = None,
    page_size: object = None,
) -> Request:
    """The request for one window of a Find."""
    window = {"updated_from": updated_from, "updated_to": updated_to, "page_size": page_size}
    return operation.build({**filters, **window})


@cache
def reader_of(operation: Operation) -> Reader[Any]:
    """What reads the answers of *operation*; made once."""
    told, table = operation.record, operation.table
    if told is None:
        return _read_nothing
    codec = _codec_of(told, table)
    if operation.answers_list:
        codec = decoding.array(codec)
    elif isinstance(told, str) and told not in _PLAIN:
        model = _model(told, table)
        if issubclass(model, decoding.Model):
            return _record_reader(model)
    return _reader(codec)


def _record_reader(model: type[decoding.Model]) -> Callable[[object, list[Tolerated]], Any]:
    """`decoding.read_record` of one class: what does not differ from record to record is looked up once."""
    read_usual = model._read if model._has_reader else partial(decoding.read_record, model)

    def read(value: object, tolerated: list[Tolerated]) -> Any:
        if type(value) is dict:
            return read_usual(value, tolerated, "")
        return decoding.read_record(model, value, tolerated)

    return read


def _reader(codec: decoding.Codec) -> Callable[[object, list[Tolerated]], Any]:
    return lambda value, tolerated: codec.read(value, tolerated, "")


def _read_nothing(_value: object, _tolerated: list[Tolerated]) -> None:
    return None
