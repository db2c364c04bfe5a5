"""A place in a list as text: what it keeps, what it hides, what it refuses."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest
from attrs import evolve
from list_steps import BASE, SALT, a_page, go, ids, take
from shapes import META_INFO, PAGEABLE

from welkin_runtime.operations import Operation
from welkin_runtime.types import Request
from welkin_sdk.errors import InvalidRequestError
from welkin_sdk.paging.lists.checkpoint import identify_list, parse_place, write_place
from welkin_sdk.paging.lists.cursor import (
    Gap,
    begin_list,
    hand_out,
)

LIST = Operation(
    id="listPatients",
    name="patients.list",
    method="GET",
    path="/patients",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    pagination=META_INFO,
)


def test_a_place_survives_as_text_also_within_a_page() -> None:
    """Number, size, digests and guards come back as they were."""
    position = go(begin_list("x", 2), PAGEABLE, a_page("a", "b"))
    step = take(position, PAGEABLE, a_page("c", "d", number=1))
    within = hand_out(step.reread, step.fresh[:1])

    again = parse_place(write_place(within, SALT), "x")

    assert again == within
    assert ids(take(again, PAGEABLE, a_page("c", "d", number=1))) == ["d"]


def test_a_place_holds_no_id_and_no_filter() -> None:
    """It may end up in a log."""
    request = Request(LIST, path="/patients/canary-0c41", query=(("search", "canary-0c41"),))
    step = take(begin_list(identify_list(request, BASE)), PAGEABLE, a_page("canary-0c41"))
    text = write_place(hand_out(step.reread, step.fresh), SALT)

    assert b"canary" not in base64.urlsafe_b64decode(text + "==")


@pytest.mark.parametrize(
    "other",
    [
        Request(LIST, path="/patients", query=(("region", "south"),)),
        Request(LIST, path="/users", query=(("region", "north"),)),
        Request(LIST, path="/patients", query=(("region", "north"),), json={"a": 1}),
    ],
)
def test_a_place_in_another_list_is_refused(other: Request) -> None:
    """Other filters, other ids and another body make it another list."""
    request = Request(LIST, path="/patients", query=(("region", "north"),))
    text = write_place(begin_list(identify_list(request, BASE)), SALT)

    with pytest.raises(InvalidRequestError, match="another operation"):
        parse_place(text, identify_list(other, BASE))


@pytest.mark.parametrize(
    "text", ["", "x", "e30", "eyJ2IjogMX0", "\u00e9", "eyJ2IjogImxpc3QtMSIsICJmIjogIngifQ"]
)
def test_what_is_no_place_is_refused(text: str) -> None:
    """A cut or foreign text, and a checkpoint of a Find."""
    with pytest.raises(InvalidRequestError):
        parse_place(text, "x")


ODD = [None, True, -1, 1.5, 10**400, "", "x", "\u00e9", [], [1], [[]], {}, {"x": 1}]


def a_place() -> dict[str, Any]:
    """What a checkpoint holds in the middle of a walk, with something in each of its members."""
    position = go(begin_list("x", 2), PAGEABLE, a_page("a", "b", total=6))
    gap = Gap(position.before, 1, 0, 2, 6)
    text = write_place(evolve(position, mark="t", gap=gap, handed_out=position.before[:1]), SALT)
    return json.loads(base64.urlsafe_b64decode(text + "=="))


@pytest.mark.parametrize("name", sorted(a_place()))
def test_a_place_that_lacks_something_or_has_something_odd_is_refused(name: str) -> None:
    """Or read, where it may be so; never an error of another kind."""
    refused = 0
    for value in [..., *ODD]:
        values = {other: a_place()[other] for other in a_place() if other != name}
        if value is not ...:
            values[name] = value
        text = base64.urlsafe_b64encode(json.dumps(values).encode()).decode()
        try:
            parse_place(text, "x")
        except InvalidRequestError:
            refused += 1
        else:
            assert value is not ...

    assert refused > len(ODD) // 2
