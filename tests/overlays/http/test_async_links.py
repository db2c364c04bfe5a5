"""What an awaited connection sees of its socket."""

from __future__ import annotations

import socket
from typing import Any

import pytest

from welkin_sdk.http.async_links import is_readable


class _Transport:
    def __init__(self, below: Any) -> None:
        self._below = below

    def get_extra_info(self, name: str) -> Any:
        assert name == "socket"
        return self._below


@pytest.mark.parametrize("has_come", [False, True])
def test_what_lies_in_the_socket_is_seen(has_come: bool) -> None:
    """Before asyncio has read it."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        if has_come:
            theirs.send(b"x")

        assert is_readable(_Transport(ours)) == has_come


def test_a_transport_that_shows_no_socket_is_not_trusted() -> None:
    """Neither is one whose socket is closed."""
    closed = socket.socket()
    closed.close()

    assert is_readable(_Transport(None))
    assert is_readable(_Transport(closed))
