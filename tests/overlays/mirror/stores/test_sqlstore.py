"""All groups of tables together are what the protocol of a store says."""

from __future__ import annotations

import inspect

from welkin_sdk.mirror.store import Store
from welkin_sdk.mirror.stores import SqlStore


def test_a_store_has_every_method_of_the_protocol_and_takes_the_same() -> None:
    """Whichever group of tables it is in."""
    said = {
        name: inspect.signature(method)
        for name, method in inspect.getmembers(Store, inspect.isfunction)
        if not name.startswith("_")
    }
    done = {name: inspect.signature(getattr(SqlStore, name)) for name in said}

    assert len(said) > 40
    for name, signature in said.items():
        assert [(one.name, one.kind, one.default) for one in done[name].parameters.values()] == [
            (one.name, one.kind, one.default) for one in signature.parameters.values()
        ], name


def test_no_group_of_tables_takes_another_ones_method() -> None:
    """What two groups define, only one of them would do."""
    groups = [one for one in SqlStore.__bases__ if one.__module__.startswith("welkin_sdk")]
    own = [
        {name for name, member in vars(group).items() if inspect.isfunction(member) and name[0] != "_"}
        for group in groups
    ]

    assert len(groups) > 5
    assert sum(map(len, own)) == len(set().union(*own))
