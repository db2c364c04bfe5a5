"""Whose store it is, and that nothing of what it holds is said aloud."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from store_samples import PATIENTS, SPAN, fetched, page

from welkin_sdk.errors import InvalidRequestError
from welkin_sdk.mirror.errors import ForeignStoreError
from welkin_sdk.mirror.store import Store
from welkin_sdk.mirror.stores import SqlStore, open_store
from welkin_sdk.mirror.stores.tables import sound
from welkin_sdk.mirror.types import DirtyRange, InboxLimit, Lease, Stream

FOREIGN = Stream("other", "", "patients")
WRITES: list[Callable[[SqlStore], object]] = [
    lambda store: store.acquire(FOREIGN, "engine", now_us=0, seconds=60),
    lambda store: store.add_dirty(FOREIGN, [DirtyRange(1, 2, "notification")]),
    lambda store: store.begin_run(FOREIGN, SPAN, now_us=1),
    lambda store: store.accept("other", "", b"{}", received_us=1),
]


@pytest.mark.parametrize("write", WRITES)
def test_a_store_belongs_to_the_first_tenant_that_writes(
    store_url: str, write: Callable[[SqlStore], object]
) -> None:
    """A wrong path cannot mix two tenants, also not in a later process."""
    first = open_store(store_url)
    first.acquire(PATIENTS, "engine", now_us=0, seconds=60)
    first.close()
    store = open_store(store_url)

    with pytest.raises(ForeignStoreError, match="another tenant"):
        write(store)

    assert store.streams("other", "") == []
    assert store.pending("other", "", limit=1) == []
    store.close()


def test_a_store_may_be_opened_for_several_tenants(store_url: str) -> None:
    """Once said, it need not be said again; keys keep them apart."""
    store = open_store(store_url, allow_tenants=True)
    leases = [store.acquire(stream, "engine", now_us=0, seconds=60) for stream in (PATIENTS, FOREIGN)]
    for lease, text in zip(leases, ("ours", "theirs"), strict=True):
        assert lease is not None
        store.apply(lease, page(fetched("a", text)))
    store.close()

    again = open_store(store_url)
    again.accept("other", "", b"{}", received_us=1)
    ours, theirs = again.get(PATIENTS, "a"), again.get(FOREIGN, "a")
    again.close()

    assert ours is not None
    assert theirs is not None
    assert (ours.body, theirs.body) == (fetched("a", "ours").body, fetched("a", "theirs").body)


def test_what_a_store_holds_stays_out_of_reprs(store: SqlStore, lease: Lease) -> None:
    """Ids and bodies are health data; an address may hold a password."""
    store.apply(lease, page(fetched("canary-id", "canary-body"), position="canary-position"))
    store.accept("clinic", "", b"canary-delivery", received_us=1)

    shown = repr(
        (
            store, lease, page(fetched("canary-id", "canary-body")), list(store.records(PATIENTS)),
            store.changes(after=0, limit=9), store.pending("clinic", "", limit=9), store.runs(),
        )
    )  # fmt: skip

    assert "canary" not in shown
    assert "postgresql://" not in shown


NO_NUMBERS: list[Any] = [None, "x", "1", 1.5, float("nan"), True, b"1"]
USUAL: dict[str, Any] = {
    "stream": PATIENTS,
    "span": SPAN,
    "tenant": PATIENTS.tenant,
    "instance": PATIENTS.instance,
    "holder": "engine",
    "consumer": "warehouse",
    "ids": ["a"],
    "body": b"[]",
    "outcome": "done",
    "seconds": 60.0,
    "why": "refused",
    "digests": [b"x"],
    "of": b"x",
}
# Where a name means something else.
USUAL_OF: dict[str, dict[str, Any]] = {"forget": {"ids": {"patients": ["a"]}}}
BY_KIND: dict[str, Any] = {"int": 1, "int | None": 1, "Iterable[int]": [1], "InboxLimit": InboxLimit()}


def whole_numbers() -> Iterator[tuple[str, str]]:
    """Every argument of a store's methods that is a whole number, or several."""
    for name, method in inspect.getmembers(Store, inspect.isfunction):
        for argument in inspect.signature(method).parameters.values():
            if "int" in str(argument.annotation).replace("[", " ").replace("]", " ").split():
                yield name, argument.name


def test_what_is_no_whole_number_is_refused_by_every_method_of_a_store(store: SqlStore, lease: Lease) -> None:
    """SQLite compares a text with a number without a word, and would prune all there is, or show nothing of the feed."""
    store.accept(PATIENTS.tenant, "", b"[]", received_us=1)
    taken, asked = [], list(whole_numbers())
    for name, argument in asked:
        parameters = dict(inspect.signature(getattr(Store, name)).parameters)
        del parameters["self"]
        known = USUAL | USUAL_OF.get(name, {})
        usual = {
            each.name: lease if each.name == "lease" else known.get(each.name, BY_KIND.get(each.annotation))
            for each in parameters.values()
            if each.default is each.empty or each.name == argument
        }
        kind = parameters[argument].annotation
        for wrong in NO_NUMBERS[1 if kind == "int | None" else 0 :]:
            try:
                getattr(store, name)(**usual | {argument: [wrong] if kind == "Iterable[int]" else wrong})
            except Exception as error:  # noqa: BLE001 - what it is, is what is asked
                if isinstance(error, TypeError | InvalidRequestError) and argument in str(error):
                    continue
            taken.append((name, argument, wrong))

    assert len(asked) > 20
    assert [one[:2] for one in taken] == []
    assert [one.body for one in store.pending(PATIENTS.tenant, "", limit=9)] == [b"[]"]
    assert store.acknowledged("warehouse") == 0


def test_a_row_is_held_against_as_many_columns_as_it_has() -> None:
    """One that nobody looks at is a fault of ours."""
    with pytest.raises(ValueError, match="zip"):
        sound((1, 2), "i")
