"""
The parameters of a kind of fault: what its annotations allow, and the error for anything else.

A kind is an attrs class; its fields are its parameters. Read from their annotations: `bool`, `str`, `int` and `float`
(also within bounds, `Annotated[int, Between(400, 599)]`), `Literal[...]`, several (`tuple[str, ...]`), and any of these or None.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

import attrs
from attrs import frozen

_LONGEST_TEXT = 200
_WORDS: Mapping[object, str] = {
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    str: f"a text of 1 to {_LONGEST_TEXT} characters",
    NoneType: "null",
}


class FaultDeclarationError(ValueError):
    """
    A fault cannot be injected as declared.

    Attributes:
        field: the argument that is at fault, e.g. `kind` or `status`.
    """

    def __init__(self, message: str, *, field: str) -> None:
        super().__init__(message)
        self.field = field


@frozen
class Between:
    """The bounds of a number, both included."""

    lowest: float
    highest: float


@frozen
class Parameter:
    """
    One parameter of a kind.

    Attributes:
        allowed: what it may be, in words.
        default: None as well when it has none, see `is_required`.
    """

    name: str
    allowed: str
    is_required: bool
    default: Any


def parameters_of(kind: type[Any]) -> tuple[Parameter, ...]:
    """The parameters of a kind, in its order."""
    hints = get_type_hints(kind, include_extras=True)
    return tuple(
        Parameter(
            field.name,
            _wording(hints[field.name]),
            field.default is attrs.NOTHING,
            None if field.default is attrs.NOTHING else field.default,
        )
        for field in attrs.fields(kind)
    )


def check_parameters(kind: Any) -> None:
    """
    Pass if every field of *kind* is what its annotation allows.

    Raises:
        FaultDeclarationError: the first that is not.
    """
    hints = get_type_hints(type(kind), include_extras=True)
    for field in attrs.fields(type(kind)):
        check_value(field.name, getattr(kind, field.name), hints[field.name])


def check_value(name: str, value: object, hint: object) -> None:
    """Pass if *value* is what *hint* allows; FaultDeclarationError otherwise."""
    if not _allows(hint, value):
        raise FaultDeclarationError(f"{name} has to be {_wording(hint)}", field=name)


def nearest(word: str, words: Iterable[str]) -> str:
    """A question whether the likest of *words* was meant, to be put behind an error; empty when none is like it."""
    close = get_close_matches(word.lower(), list(words), n=1, cutoff=0.5)
    return f"; did you mean {close[0]!r}?" if close else ""


def _allows(hint: object, value: object) -> bool:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Annotated:
        bounds = arguments[1]
        return _allows(arguments[0], value) and bounds.lowest <= value <= bounds.highest
    if origin in {Union, UnionType}:
        return any(_allows(argument, value) for argument in arguments)
    if origin is Literal:
        return isinstance(value, str) and value in arguments
    if origin is tuple:
        return isinstance(value, tuple) and all(_allows(arguments[0], each) for each in value)
    if hint is str:
        return isinstance(value, str) and 0 < len(value) <= _LONGEST_TEXT
    if hint is bool or isinstance(value, bool):
        return hint is bool and isinstance(value, bool)
    # A whole number is good where any number is; JSON does not tell 2 from 2.0.
    wanted: Any = (int, float) if hint is float else hint
    return isinstance(value, wanted)


def _wording(hint: object) -> str:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Annotated:
        bounds = arguments[1]
        return f"{_wording(arguments[0])} from {bounds.lowest:g} to {bounds.highest:g}"
    if origin in {Union, UnionType}:
        return " or ".join(_wording(argument) for argument in arguments)
    if origin is Literal:
        return "one of " + ", ".join(repr(argument) for argument in arguments)
    if origin is tuple:
        return f"a list, each of them {_wording(arguments[0])}"
    return _WORDS[hint]
