"""What a hook is told, what is logged of it, and that neither costs the call anything."""

from __future__ import annotations

import logging

import pytest

from welkin_sdk.http.events import Hooks, RequestEvent, ResponseEvent, RetryEvent, tell

ENDED = ResponseEvent("patients.get", "GET", "/patients/{id}", 2, 503, None, 0.25)


def test_a_hook_is_handed_the_event_and_the_log_the_same(caplog: pytest.LogCaptureFixture) -> None:
    """In one line of facts; what is not known is not written."""
    heard: list[ResponseEvent] = []

    with caplog.at_level(logging.DEBUG, "welkin_sdk"):
        tell(heard.append, ENDED, text="answer")

    assert heard == [ENDED]
    assert caplog.messages == [
        "answer operation=patients.get method=GET path=/patients/{id} status=503 attempt=2 seconds=0.250"
    ]


def test_without_a_hook_and_above_debug_nothing_is_told(caplog: pytest.LogCaptureFixture) -> None:
    """As it is by default."""
    with caplog.at_level(logging.INFO, "welkin_sdk"):
        tell(None, ENDED, text="answer")

    assert caplog.messages == []
    assert Hooks() == Hooks(None, None, None)


def test_a_hook_that_fails_is_named_and_ignored(caplog: pytest.LogCaptureFixture) -> None:
    """By the class of what it raised; its text may be anybody's."""

    def fail(event: RequestEvent) -> None:
        raise LookupError("canary")

    with caplog.at_level(logging.WARNING, "welkin_sdk"):
        tell(fail, RequestEvent("patients.get", "GET", "/patients/{id}", 1), text="request")

    assert caplog.messages == ["a hook raised LookupError and was ignored"]
    assert "canary" not in caplog.text


def test_what_ends_a_program_is_not_ignored() -> None:
    """Ctrl-C within a hook is Ctrl-C."""

    def interrupt(event: RetryEvent) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        tell(interrupt, RetryEvent("a", "GET", "/", 1, None, "TIMEOUT", 0.5), text="retry")
