"""What one token may put into the inbox while it lives."""

from __future__ import annotations

import pytest
from subscription import (
    NOW,
    SECOND,
)

from welkin_sdk.errors import ConfigurationError
from welkin_sdk.webhooks import TokenQuotas


def test_quotas_are_forgotten_when_no_token_can_be_as_old() -> None:
    """An hour and the two leeways after its first use: then the token itself has ended."""
    quotas = TokenQuotas(deliveries=1)
    hour = 3660 * SECOND

    spent = [quotas.spend("a", 1, now_us=at) for at in (NOW, NOW + hour - 1, NOW + hour)]
    quotas.spend("b", 1, now_us=NOW + 2 * hour)

    assert spent == [True, False, False]
    assert len(quotas._spent) == 1


def test_quotas_have_room_for_so_many_tokens_alone() -> None:
    """Who can sign them could otherwise fill the memory."""
    quotas = TokenQuotas()

    for number in range(10_050):
        quotas.spend(str(number), 1, now_us=NOW)

    assert len(quotas._spent) <= 10_000


def test_the_size_that_is_granted_can_be_used_to_the_byte() -> None:
    """What is too large for the rest takes nothing of it, and what is given back can be used again."""
    quotas = TokenQuotas(size_bytes=1000)

    spent = [quotas.spend("a", size, now_us=NOW) for size in (999, 2, 1, 1)]
    quotas.refund("a", 999)
    again = [quotas.spend("a", size, now_us=NOW) for size in (1000, 999, 1)]

    assert spent == [True, False, True, False]
    assert again == [False, True, False]


def test_a_refund_to_a_token_that_is_forgotten_is_harmless() -> None:
    """It was the oldest of too many, say."""
    quotas = TokenQuotas(deliveries=1)

    quotas.refund("a", 1000)

    assert [quotas.spend("a", 1, now_us=NOW) for _ in range(2)] == [True, False]


def test_the_oldest_of_ten_thousand_tokens_is_forgotten_for_another_one() -> None:
    """Not before, and no second one with it."""
    quotas = TokenQuotas(deliveries=1)
    for number in range(10_000):
        quotas.spend(str(number), 1, now_us=NOW)

    full = quotas.spend("0", 1, now_us=NOW)
    quotas.spend("another", 1, now_us=NOW)

    assert not full
    assert [quotas.spend(number, 1, now_us=NOW) for number in ("2", "0")] == [False, True]


@pytest.mark.parametrize("name", ["deliveries", "size_bytes"])
def test_a_quota_of_nothing_is_refused(name: str) -> None:
    """It would keep everybody out."""
    with pytest.raises(ConfigurationError, match=name):
        TokenQuotas(**{name: 0})
