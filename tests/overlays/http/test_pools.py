"""What a user sets about connections."""

from __future__ import annotations

import threading
from typing import Any

import pytest
from hostile import HostileServer, hang

from welkin_sdk import DataClient, Timeout, TransportOptions, errors


def test_a_proxys_credentials_hide() -> None:
    """They are part of its URL."""
    assert "canary" not in repr(TransportOptions(proxy="http://user:canary@p:1", client_certificate="canary"))


@pytest.mark.parametrize("bad", [{"connect": 0}, {"read": -1}, {"write": float("nan")}])
def test_a_timeout_is_a_time(bad: dict[str, Any]) -> None:
    """Zero would fail every call at once, and nobody means that."""
    with pytest.raises(ValueError, match="timeout"):
        Timeout(**bad)


def test_no_phase_outlives_the_call() -> None:
    """Each is trimmed to what is left."""
    assert Timeout(5, 30, 30, 10).trim(7.5) == {"connect": 5, "read": 7.5, "write": 7.5, "pool": 7.5}


def test_closing_a_client_ends_the_calls_of_other_threads(server: HostileServer) -> None:
    """None of them waits for the end of its time-out, and none closes a socket that another one owns by then."""
    server.script("GET /v1/x", hang)
    client = DataClient(access_token="t", base_url=server.base_url, max_retries=0, timeout=60)
    ends: list[Exception] = []

    def call() -> None:
        with pytest.raises(errors.WelkinConnectionError) as caught:
            client.raw.request("GET", "/x")
        ends.append(caught.value)

    threads = [threading.Thread(target=call) for _ in range(8)]
    for thread in threads:
        thread.start()
    while server.count("GET /v1/x") < len(threads):
        server.wait_for("GET /v1/x")
    client.close()
    for thread in threads:
        thread.join(10)

    assert not any(isinstance(end, errors.WelkinTimeoutError) for end in ends)
    assert len(ends) == len(threads)
