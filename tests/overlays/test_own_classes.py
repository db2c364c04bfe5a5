"""Arguments whose class is a user's own: sent as what they are, whatever the class says they look like."""

from __future__ import annotations

import contextlib
import re
from typing import Any

import pytest
from every_call import EveryCall, connect, every_call, finish
from peer import Peer, response

from welkin_sdk import CloudClient
from welkin_sdk.errors import WelkinError


class _Lying:
    def _lie(self, *_: object) -> str:
        return "LIE"

    __str__ = __repr__ = __format__ = _lie


class LyingInt(_Lying, int):
    pass


class LyingFloat(_Lying, float):
    pass


class LyingText(_Lying, str):
    __slots__ = ()


DRAWN = re.compile(rb"boundary=\w+|page%5Bto%5D=[^& ]*")
"""What no two requests share: what was drawn, and the time of day."""

OWN = {int: LyingInt, float: LyingFloat, str: LyingText}


def dressed(value: Any) -> Any:
    """*value*, and all that is in it, of classes with texts of their own."""
    if isinstance(value, list):
        return [dressed(one) for one in value]
    if isinstance(value, dict):
        return {name: dressed(one) for name, one in value.items()}
    return OWN[type(value)](value) if type(value) in OWN else value


def all_arguments(call: EveryCall) -> dict[str, Any]:
    return {name: call.sample(one, "plain") for name, one in call.parameters().items()}


@pytest.mark.filterwarnings("ignore:.*deprecated:DeprecationWarning")
@pytest.mark.parametrize("package", ["welkin_data_api", "welkin_cloud_api"])
def test_no_class_of_an_argument_has_a_say_in_what_is_sent(package: str) -> None:
    """`class Size(int, Enum)` sent `size=Size.BIG`: every argument of every operation, in path, query, form and body."""
    sent: list[bytes] = []
    calls = [call for call in every_call() if call.package == package]
    with (
        Peer(lambda one: one.send(response(b"{}", status="418 No"))) as peer,
        connect(package, peer.base_url) as client,
    ):
        for call in calls:
            given = all_arguments(call)
            pair: list[list[bytes]] = []
            for changed in (given, dressed(given)):
                before = len(peer.heads)
                positional, named = call.arguments(**changed)
                with contextlib.suppress(WelkinError):
                    finish(call.method(client)(*positional, **named))
                pair.append([DRAWN.sub(b"", head) for head in peer.heads[before:]])
            assert pair[0] == pair[1], call.id
            sent += pair[1]

    assert len(sent) > len(calls) // 2
    assert not any(b"LIE" in head for head in sent)


def test_a_request_of_ones_own_writes_numbers_as_numbers() -> None:
    """In its query, and in the headers of a call."""
    with (
        Peer(lambda one: one.send(response(b"{}"))) as peer,
        CloudClient("acme", "live", access_token="t" * 20, base_url=peer.base_url) as client,
    ):
        client.raw.request(
            "GET",
            "/x",
            query={"n": LyingInt(1), "x": LyingFloat(1.5), "t": LyingText("a")},
            headers={"X-Own": LyingText("b")},
        )

    assert b"n=1&x=1.5&t=a" in peer.heads[0]
    assert b"LIE" not in peer.heads[0]
