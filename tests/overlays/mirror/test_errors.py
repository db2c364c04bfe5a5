"""What a sync raises on purpose: one tree below the package's own."""

from __future__ import annotations

import inspect
import re

import pytest

from welkin_sdk.errors import WelkinError
from welkin_sdk.mirror import errors

KINDS = [getattr(errors, name) for name in errors.__all__]
MAY_PASS = {
    errors.StoreLockedError,
    errors.StoreFullError,
    errors.InboxFullError,
    errors.StoreLostError,
    errors.StoreUnreachableError,
}


def test_every_error_is_exported_and_of_the_tree() -> None:
    """Whoever catches the package's errors has caught these."""
    defined = {
        one
        for _, one in inspect.getmembers(errors, inspect.isclass)
        if issubclass(one, WelkinError) and one is not WelkinError
    }

    assert set(KINDS) == defined
    assert all(issubclass(one, errors.SyncError) for one in defined)


def test_the_tree_is_as_it_is_drawn() -> None:
    """In the module's own words: each stands below what it is a kind of."""
    drawn: dict[str, str] = {}
    path: dict[int, str] = {}
    for indent, name in re.findall(r"^( {4,})(\w+Error)\b", inspect.getdoc(errors) or "", re.MULTILINE):
        path = {depth: one for depth, one in path.items() if depth < len(indent)} | {len(indent): name}
        parents = [one for depth, one in sorted(path.items()) if depth < len(indent)]
        drawn[name] = parents[-1] if parents else "WelkinError"

    assert drawn == {one.__name__: one.__bases__[0].__name__ for one in KINDS}


@pytest.mark.parametrize("kind", KINDS)
def test_what_may_pass_by_itself_can_be_tried_again(kind: type[WelkinError]) -> None:
    """Another holder, a full disk or inbox, and a server that is away; all else wants a person."""
    may_pass = kind.__new__(kind).is_retryable

    assert may_pass == (kind in MAY_PASS)
