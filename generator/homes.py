"""
In which module a class is: with the record that alone holds it, or in one of its own.

An enum or a part of one record is nothing without it, so who imports the one reads one file for both. What an operation
answers has a module of its own, whoever holds it besides.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from openapi_python_client import Project
from openapi_python_client.parser.properties.enum_property import EnumProperty
from openapi_python_client.parser.properties.model_property import ModelProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol

from generator.python_types import classes_in

__all__ = ["Homes", "find_homes", "members_of"]

Homes = Mapping[str, str]
"""Module of each class, by the class's name."""


def find_homes(project: Project, answered: Iterable[str]) -> Homes:
    """
    The homes of all models and enums.

    Args:
        answered: records that operations answer.
    """
    enums = [enum for enum in project.openapi.enums if isinstance(enum, EnumProperty)]
    classes: list[ModelProperty | EnumProperty] = [*project.openapi.models, *enums]
    own = {str(one.class_info.name): str(one.class_info.module_name) for one in classes}
    holders: dict[str, set[str]] = {name: set() for name in own}
    for model in project.openapi.models:
        for name in _held_by(model):
            if name != str(model.class_info.name):
                holders[name].add(str(model.class_info.name))
    alone = set(answered)
    only = {name: next(iter(who)) for name, who in holders.items() if len(who) == 1 and name not in alone}
    return {name: own[_outermost(name, only)] for name in own}


def members_of(model: PropertyProtocol) -> list[PropertyProtocol]:
    """What a model is made of; nothing where it is none."""
    if not isinstance(model, ModelProperty):
        return []
    return [*(model.required_properties or []), *(model.optional_properties or [])]


def _held_by(model: ModelProperty) -> set[str]:
    return {name for member in members_of(model) for _, name in classes_in(member)}


def _outermost(name: str, only: Mapping[str, str]) -> str:
    """The one that holds all that lead to *name*; itself where two hold each other alone."""
    inside, around = {name}, name
    while around in only:
        around = only[around]
        if around in inside:
            return name
        inside.add(around)
    return around
