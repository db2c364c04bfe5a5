"""What clients, threads and tasks share is not changed by any of them."""

from __future__ import annotations

from typing import Any

from test_reprs import classes

from welkin_runtime.decoding import Model

# Made by one call or one run, and never seen by another.
CHANGED_ON_THE_WAY = {
    *("Model", "StreamSync", "Pull", "Part", "_SortedOut", "_Spent", "CallContext"),
    *("Lane", "Pace", "_Reading", "Shown", "_Turn"),
    *("Progress", "Turn"),  # one delivery's after the other's
}
# Changed by nobody, but made of each record of a page, which takes a frozen one three times as long.
MADE_OFTEN = {"Item"}
# Hands its methods to the functions it makes of them, and keeps these beside its fields.
KEEPS_MORE = {"Codec"}


def values() -> list[Any]:
    """Classes of the client, the mirror and the webhooks; a sandbox and the command line are shared by nobody."""
    everything = [kind for kind in classes() if not issubclass(kind, Model) or kind is Model]
    return [
        kind
        for kind in everything
        if not kind.__module__.startswith(("welkin_sdk.sandbox", "welkin_sdk.cli"))
    ]


def is_frozen(kind: Any) -> bool:
    return kind.__setattr__ is not object.__setattr__


def test_values_can_not_be_changed() -> None:
    """Options, settings, events, pages, records' parts: what one thread has looked at is what the next one sees."""
    found = {kind.__name__ for kind in values() if not is_frozen(kind)}

    assert len(values()) > 100
    assert found == CHANGED_ON_THE_WAY | MADE_OFTEN


def test_values_hold_their_fields_and_nothing_else() -> None:
    """A misspelt attribute is refused, and what prints `__dict__` finds none."""
    found = {kind.__name__ for kind in values() if any("__dict__" in vars(base) for base in kind.__mro__)}

    assert found == KEEPS_MORE
