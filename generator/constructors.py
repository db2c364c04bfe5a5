"""The constructors that attrs writes, as a stub has them; griffe does not know them."""

from __future__ import annotations

from collections.abc import Iterator

import griffe
from attrs import frozen

__all__ = ["fields_of", "parameters_of"]


# attrs itself, and what has it finish a class later.
_MAKERS = ("attrs.", "welkin_runtime.values.")


@frozen
class _Field:
    """One argument of a constructor that attrs writes."""

    name: str
    annotation: str
    default: str | None
    is_keyword: bool


def fields_of(found: griffe.Class) -> Iterator[_Field]:
    """The arguments of a class that attrs makes; none where it is no such class."""
    decorator = next((one for one in found.decorators if one.callable_path.startswith(_MAKERS)), None)
    if decorator is None:
        return
    held: dict[str, _Field] = {}
    for one in reversed([found, *found.mro()]):
        for name, member in one.members.items():
            if isinstance(member, griffe.Attribute) and (argument := _field(name, member, decorator)):
                held.pop(name, None)
                held[name] = argument
    yield from held.values()


def _field(name: str, member: griffe.Attribute, decorator: griffe.Decorator) -> _Field | None:
    if member.annotation is None or "instance-attribute" not in member.labels:
        return None
    options, default = _options(decorator.value), None if member.value is None else str(member.value)
    if isinstance(member.value, griffe.ExprCall) and str(member.value.function) == "field":
        own = _options(member.value)
        if own.get("init") == "False":
            return None
        default = f"{own['factory']}()" if "factory" in own else own.get("default")
        options |= own
    return _Field(name.lstrip("_"), str(member.annotation), default, options.get("kw_only") == "True")


def _options(call: str | griffe.Expr | None) -> dict[str, str]:
    arguments = call.arguments if isinstance(call, griffe.ExprCall) else ()
    return {one.name: str(one.value) for one in arguments if isinstance(one, griffe.ExprKeyword)}


def parameters_of(fields: list[_Field]) -> str:
    told = ["self"]
    for is_keyword in (False, True):
        chosen = [field for field in fields if field.is_keyword is is_keyword]
        told += ["*"] if is_keyword and chosen else []
        told += [
            f"{one.name}: {one.annotation}" + (f" = {one.default}" if one.default is not None else "")
            for one in chosen
        ]
    return ", ".join(told)
