"""What came of one request, as a value that can be logged."""

from __future__ import annotations

from welkin_sdk.webhooks.outcome import Outcome


def test_an_outcome_shows_what_may_be_logged() -> None:
    """The body may be a token's answer, and a header may hold a realm or an address."""
    outcome = Outcome(200, "exchanged", {"X-Any": "canary"}, b"canary", failure="OSError")

    assert repr(outcome) == ("Outcome(status=200, reason='exchanged', accepted=False, failure='OSError')")


def test_an_outcome_of_its_own_has_nothing_and_has_kept_nothing() -> None:
    """No delivery is taken for kept by default, and no two outcomes share their headers."""
    one, other = Outcome(404, "path"), Outcome(404, "path")

    assert (dict(one.headers), one.body, one.accepted, one.failure) == ({}, b"", False, None)
    assert one == other
    assert one.headers is not other.headers
