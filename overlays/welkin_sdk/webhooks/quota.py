"""
What one token may put into the inbox while it lives: its signature does not cover the body, so whoever has one can use
it for bodies of his own. In memory, so each process grants it once.
"""

from __future__ import annotations

import hashlib
from collections import OrderedDict

from attrs import define

from welkin_sdk.arguments import check_count, of_configuration
from welkin_sdk.forks import Locked
from welkin_sdk.webhooks.verify import LEEWAY_SECONDS, LONGEST_LIFE_SECONDS

__all__ = ["TokenQuotas"]

_REMEMBERED_US = (LONGEST_LIFE_SECONDS + 2 * LEEWAY_SECONDS) * 1_000_000
# Only authentic tokens are remembered, so this is reached by who can sign them alone; the oldest are forgotten then.
_MOST_TOKENS = 10_000


@define
class _Spent:
    first_us: int
    deliveries: int = 0
    size_bytes: int = 0


class TokenQuotas(Locked):
    """
    What one token may bring while it lives.

    Args:
        deliveries: how many one token may bring; those that are kept already do not count.
        size_bytes: of their bodies together.

    Raises:
        ConfigurationError: one of them is no whole number above 0.
    """

    def __init__(self, *, deliveries: int = 2_500, size_bytes: int = 8 * 1024 * 1024) -> None:
        with of_configuration():
            check_count("a token's quota: deliveries", deliveries, least=1)
            check_count("a token's quota: size_bytes", size_bytes, least=1)
        super().__init__()
        self._deliveries = deliveries
        self._size_bytes = size_bytes
        # By digest of the token, the first seen first.
        self._spent: OrderedDict[bytes, _Spent] = OrderedDict()

    def __repr__(self) -> str:
        return f"<TokenQuotas: {self._deliveries} deliveries, {self._size_bytes} bytes for each token>"

    def spend(self, token: str, size: int, *, now_us: int) -> bool:
        """Take one delivery of *size* bytes off what *token* has left; False when it has not so much."""
        key = _digest(token)
        with self._lock:
            if key not in self._spent:
                self._forget(now_us)
            spent = self._spent.get(key) or _Spent(now_us)
            if spent.deliveries >= self._deliveries or spent.size_bytes + size > self._size_bytes:
                return False
            self._spent[key] = _Spent(spent.first_us, spent.deliveries + 1, spent.size_bytes + size)
            return True

    def refund(self, token: str, size: int) -> None:
        """Give back what was spent for a delivery that was not kept after all."""
        with self._lock:
            if (spent := self._spent.get(_digest(token))) is not None:
                spent.deliveries -= 1
                spent.size_bytes -= size

    def _forget(self, now_us: int) -> None:
        while self._spent:
            oldest = next(iter(self._spent.values()))
            if now_us - oldest.first_us < _REMEMBERED_US and len(self._spent) < _MOST_TOKENS:
                return
            self._spent.popitem(last=False)


def _digest(token: str) -> bytes:
    return hashlib.sha256(token.encode(errors="surrogatepass")).digest()
