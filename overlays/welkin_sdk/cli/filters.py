"""
The filters and ids of a command: on the command line, or out of stdin or a file.

Everyone on the machine can read a command line in the list of processes, and the shell keeps it. What names a person
need not stand there: `-` in the place of a value takes a line of stdin, `--filters-from` takes a file.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import typer
from attrs import field, frozen

from welkin_sdk.cli.failures import UsageError, say, unknown
from welkin_sdk.cli.options import read_text

STDIN = "-"
Filters = dict[str, list[str]]
"""By name, with every value that was given for it, in its order."""


class JsonText(str):
    """
    A filter's value out of a JSON object, as text.

    Attributes:
        value: what stood there.
    """

    __slots__ = ("value",)
    value: object

    @classmethod
    def of(cls, text: str, value: object) -> JsonText:
        made = cls(text)
        made.value = value
        return made


class StandardInput:
    """Where values come from that must not be seen: each `-` takes a line, in the order of the command line."""

    def line(self, name: str) -> str:
        """The next line, for the option or argument *name*."""
        text = self._decode(name, self._read(name, sys.stdin.buffer.readline if sys.stdin else None))
        text = text.removesuffix("\n").removesuffix("\r")
        if not text:
            raise UsageError(f"{name}: stdin has no line for it")
        return text

    def rest(self, name: str) -> str:
        """All that is left."""
        return self._decode(name, self._read(name, sys.stdin.buffer.read if sys.stdin else None))

    def resolve(self, name: str, word: str) -> str:
        """*word*, or the line that it stands for."""
        return self.line(name) if word == STDIN else word

    def _read(self, name: str, read: Callable[[], bytes] | None) -> bytes:
        if read is None:
            raise UsageError(f"{name}: stdin is closed")
        if sys.stdin.isatty():
            say(f"{name} is read from this terminal")
        return read()

    @staticmethod
    def _decode(name: str, data: bytes) -> str:
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError:
            raise UsageError(f"{name}: what stdin has is no UTF-8 text") from None


@frozen
class FilterOptions:
    """Filters as they were typed: `--filter`, and the file that `--filters-from` names."""

    words: Sequence[str] = field(default=(), repr=False)
    file: str | None = field(default=None, repr=False)

    def read(self, stdin: StandardInput) -> Filters:
        """All of them; nothing is looked up yet."""
        found: Filters = {}
        for word in self.words:
            name, text = _split("--filter", word)
            found.setdefault(name, []).append(stdin.resolve("--filter", text))
        if self.file is not None:
            pairs = list(_parse(_read_file(self.file, stdin)))
            if not pairs:
                # Everybody's records are not what a file that came out empty was meant to ask for.
                raise UsageError("--filters-from: holds no filter; give it a file that does, or leave it out")
            for name, text in pairs:
                found.setdefault(name, []).append(text)
        return found


def check_names(filters: Mapping[str, object], kind: str, known: Iterable[str]) -> None:
    """Refuse the first filter whose name does not exist."""
    names = list(known)
    for name in filters:
        if name not in names:
            raise unknown(kind, name, names)


def only_value(name: str, values: Sequence[str]) -> str:
    """The value of a filter that takes one; *name* exists."""
    if len(values) > 1:
        raise UsageError(f"--filter {name}: takes one value and was given {len(values)}")
    return values[0]


def json_value(text: str, kind: str | None) -> object:
    """
    What a filter in a JSON body gets for *text*: what stood in a JSON object, or the text in its own type.

    Args:
        kind: JSON type of the record's member of that name, by the document; None for a name it does not know, where
            true, false, null and numbers are taken for what they look like.
    """
    if isinstance(text, JsonText):
        return text.value
    if kind == "string":
        return text
    try:
        found: object = json.loads(text, parse_constant=_no_constant)
    except (ValueError, RecursionError):
        return text
    if kind is None:
        return text if isinstance(found, list | dict) else found
    return found if kind in _JSON_TYPES.get(type(found), ()) else text


def _no_constant(_text: str) -> object:
    raise ValueError  # NaN and Infinity, which are no JSON


_JSON_TYPES: Mapping[type, tuple[str, ...]] = {
    bool: ("boolean",),
    int: ("integer", "number"),
    float: ("number",),
    list: ("array",),
    dict: ("object",),
}


def _split(option: str, text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or not name:
        raise UsageError(f"{option} wants NAME=VALUE")
    return name, value


def _read_file(file: str, stdin: StandardInput) -> str:
    if file == STDIN:
        return stdin.rest("--filters-from")
    try:
        return Path(file).expanduser().read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError, RuntimeError):
        raise UsageError("--filters-from: the file cannot be read as text") from None


def _parse(text: str) -> Iterable[tuple[str, str]]:
    if text.lstrip().startswith("{"):
        yield from _parse_object(text)
        return
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip() and not line.startswith("#"):
            yield _split(f"--filters-from, line {number}:", line.removesuffix("\r"))


def _parse_object(text: str) -> Iterable[tuple[str, str]]:
    try:
        # Pairs, so that a name that stands there twice is not dropped; numbers as they are written.
        pairs = json.loads(text, object_pairs_hook=list, parse_int=_Number, parse_float=_Number)
    except (ValueError, RecursionError):
        raise UsageError("--filters-from: begins like a JSON object and is none") from None
    for name, value in pairs:
        is_list = isinstance(value, list)
        for each in value if is_list else [value]:
            text = str(each).lower() if isinstance(each, bool) else each
            if not isinstance(text, str) or (is_list and "," in text):
                raise UsageError(
                    "--filters-from: a value is a text, a number, true, false, or a list of those without commas"
                )
            exact = json.loads(text) if isinstance(each, _Number) else each
            yield str(name), JsonText.of(str(text), exact)


class _Number(str):
    """A number as it was written: the digits of an id, say, must not be rounded."""

    __slots__ = ()


# --- the option of a command


def filter_option(names: Callable[[str], Iterable[str]]) -> Any:
    """`--filter`; *names* are the filters of a resource, for a shell to offer."""

    def complete(ctx: typer.Context, incomplete: str) -> list[str]:
        resource = str(ctx.params.get("resource") or "")
        return [f"{name}=" for name in names(resource) if name.startswith(incomplete)]

    return typer.Option(
        "--filter",
        metavar="NAME=VALUE",
        parser=read_text("--filter"),
        help="One of the resource's filters; NAME=- takes the value from stdin. Repeatable.",
        autocompletion=complete,
    )
