"""What a user's tools ask of the public names: that `dir()` lists them, and that annotations can be resolved."""

from __future__ import annotations

import importlib
import inspect
import typing
from collections.abc import Iterator
from types import FunctionType
from typing import Any

import pytest

from welkin_runtime.decoding import Model
from welkin_sdk.call.download import AsyncDownload, Download
from welkin_sdk.feed import consumer
from welkin_sdk.feed import export as exports
from welkin_sdk.http.response import Response
from welkin_sdk.paging.pager import AsyncFind, Find

HOMES = (
    "welkin_sdk",
    "welkin_sdk.feed",
    "welkin_sdk.mirror",
    "welkin_sdk.webhooks",
    "welkin_sdk.data",
    "welkin_sdk.cloud",
)


@pytest.mark.parametrize("home", HOMES)
def test_dir_lists_the_public_names(home: str) -> None:
    """Those that were not asked for yet were missing, so a shell completed none of them."""
    module = importlib.import_module(home)

    assert set(module.__all__) <= set(dir(module))
    assert all(hasattr(module, name) for name in dir(module))


def public_functions() -> Iterator[tuple[str, FunctionType]]:
    """Every function, and every method of every class, that has a public name; protocols among them."""
    modules = [*map(importlib.import_module, HOMES), exports]
    values: list[Any] = [getattr(module, name) for module in modules for name in module.__all__]
    for value in dict.fromkeys([*filter(inspect.isroutine, values)]):
        yield value.__qualname__, value
    kinds = [*filter(inspect.isclass, values), Find, AsyncFind, Download, AsyncDownload, Response]
    for base in dict.fromkeys(base for kind in kinds for base in kind.__mro__):
        for name, member in vars(base).items():
            function = getattr(member, "__func__", member)
            # That of a record is attrs' own: it writes a base's annotations as texts, to be resolved where the base is.
            is_made = name == "__init__" and issubclass(base, Model)
            is_public = not name.startswith("_") or (name in ("__init__", "__call__") and not is_made)
            if base.__module__.startswith("welkin_") and is_public and isinstance(function, FunctionType):
                yield f"{base.__module__}.{base.__qualname__}.{name}", function


def test_the_annotations_of_every_function_can_be_resolved() -> None:
    """By those who build forms, validators or mocks from them."""
    asked, faults = 0, []
    for name, function in public_functions():
        asked += 1
        try:
            typing.get_type_hints(function)
        except Exception as error:  # noqa: BLE001
            faults.append(f"{name}: {error!r}")

    assert asked > 800
    assert faults == []


def test_the_feed_has_a_logger_of_its_own() -> None:
    """Named after the room, and not after the receiver's."""
    assert consumer.logger.name == "welkin_sdk.feed"
