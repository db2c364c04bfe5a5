"""Tokens that are kept in memory: one for each assertion, for five minutes, and so many."""

from __future__ import annotations

import pytest
from subscription import NOW, SECOND

from welkin_sdk.errors import ConfigurationError
from welkin_sdk.webhooks import MemoryTokens, TokensFullError


def test_two_stores_give_the_same_assertion_different_tokens() -> None:
    """A token cannot be computed by who has the assertion."""
    given = {MemoryTokens().issue_for("assertion", now_us=NOW)[0] for _ in range(3)}

    assert len(given) == 3


@pytest.mark.parametrize(
    ("later_us", "seconds"),
    [
        *((0, 300), (1, 299), (SECOND, 299), (298 * SECOND, 2), (298 * SECOND + 1, 1)),
        *((299 * SECOND, 1), (300 * SECOND - 1, 1)),
    ],
)
def test_a_token_that_is_given_again_says_what_it_has_left(later_us: int, seconds: int) -> None:
    """Whole seconds, never more than there are but for the last one: none would be no token."""
    tokens = MemoryTokens()
    first, _ = tokens.issue_for("assertion", now_us=NOW)

    assert tokens.issue_for("assertion", now_us=NOW + later_us) == (first, seconds)
    assert tokens.is_live(first, now_us=NOW + later_us)


def test_a_store_has_room_for_a_thousand_tokens() -> None:
    """Unless it is made for more or less."""
    tokens = MemoryTokens()
    for _ in range(1_000):
        tokens.issue(now_us=NOW)

    with pytest.raises(TokensFullError):
        tokens.issue(now_us=NOW)


@pytest.mark.parametrize("wrong", [{"capacity": 0}, {"lifetime_seconds": 0}])
def test_a_store_of_nothing_is_refused(wrong: dict[str, int]) -> None:
    """And one of one is not."""
    with pytest.raises(ConfigurationError):
        MemoryTokens(**wrong)
    assert MemoryTokens(capacity=1, lifetime_seconds=1).issue(now_us=NOW)[1] == 1
