"""What a store can do, as whoever makes another one has to know it."""

from __future__ import annotations

import inspect

from welkin_sdk.mirror.store import Store
from welkin_sdk.mirror.stores import SqlStore, open_store

METHODS = {
    name: method for name, method in inspect.getmembers(Store, inspect.isfunction) if not name.startswith("_")
}


def test_both_stores_are_ones() -> None:
    """As `isinstance` sees it, which is how a mirror looks at what it is given."""
    with open_store(":memory:") as store:
        assert isinstance(store, Store)
        assert issubclass(type(store), SqlStore)
    assert not isinstance(object(), Store)


def test_every_argument_and_every_answer_has_a_type() -> None:
    """Another store is written by what stands there."""
    for name, method in METHODS.items():
        signature = inspect.signature(method)
        given = [one for one in signature.parameters.values() if one.name != "self"]
        assert signature.return_annotation is not inspect.Signature.empty, name
        assert all(one.annotation is not inspect.Parameter.empty for one in given), name
